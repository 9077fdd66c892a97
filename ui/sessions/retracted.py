"""A retracted note in the list: who took it out, when and why; its words open for the lead alone. And the form that asks why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.cosigning import REASON_MAX
from clinic_app.domain.errors import Finding
from clinic_app.domain.session_notes import SessionNote
from clinic_app.services import clock
from ui import formats
from ui.kept import Kept
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import Card, column, row


class RetractedCard(Card):
    """The banner that stands where the note stood."""

    read_wished = Signal(int)

    def __init__(self, note: SessionNote, *, may_read: bool, parent: QWidget | None = None) -> None:
        super().__init__(edge="dashed", ground="canvas", gap=6, margins=(16, 10, 16, 10), parent=parent)
        self.setObjectName(f"retracted_{note.id}")
        assert note.retraction is not None
        taken = note.retraction
        who = taken.by_ar if formats.is_arabic() and taken.by_ar else taken.by
        line = row(gap=8)
        line.addWidget(Sign("withheld", 16, "ink3"))
        said = self.tr("A note about {day} was retracted {when} by {who}. Reason: {reason}")
        line.addWidget(Label(said.format(
            day=formats.full_date(note.about.date()), when=formats.day_time(clock.to_local(taken.at)),
            who=formats.isolate_name(who), reason=formats.isolate_name(taken.reason)), wrap=True), 1)
        self._read = Button(self.tr("Read"), "link", step="small", name=f"readRetracted_{note.id}")
        self._read.clicked.connect(lambda: self.read_wished.emit(note.id))
        if may_read:
            line.addWidget(self._read)
        self.body.addLayout(line)

    def show_words(self, words: str) -> None:
        """What the note said, quiet and struck from every count."""
        self._read.hide()
        text = Label(words, tone="ink3", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(text)


class RetractForm(QWidget):
    """Why a note is taken out of the file."""

    saved = Signal(str)
    given_up = Signal()

    def __init__(self, note_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note_id = note_id
        self.kept: Kept | None = None  # of whoever shows the form
        lines = column(self, 8)
        self.reason = TextField(name=f"retractReason_{note_id}")
        self.reason.setMaxLength(REASON_MAX)
        note = self.tr("It stays kept, but leaves this file's list, map and counts. The reason stands in its place.")
        self._field = Field(self.tr("Why the note is retracted"), self.reason, note=note)
        lines.addWidget(self._field)
        foot = row(gap=8)
        save = Button(self.tr("Retract note"), "danger", step="small", name="saveRetraction")
        give_up = Button(self.tr("Cancel"), "ghost", step="small", name="cancelRetraction")
        foot.addWidget(save)
        foot.addWidget(give_up)
        foot.addStretch(1)
        lines.addLayout(foot)
        save.clicked.connect(lambda: self.saved.emit(self.reason.text()))
        give_up.clicked.connect(self.given_up)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The sentence beside the field."""
        self._field.error(" ".join(text_for(finding) for finding in findings))
