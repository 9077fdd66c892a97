"""A trainee's note at the side, read only, to be co-signed or returned with words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.cosigning import WORDS_MAX, WaitingNote
from clinic_app.domain.errors import Finding
from ui import formats
from ui.my_day.words import client_of, joined, name_of, script_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, TextArea
from ui.widgets.labels import Label
from ui.widgets.panels import Card, SidePanel, row


class CosignPanel(SidePanel):
    """cosigned and returned carry the note's id; the words of a return come with it."""

    cosigned = Signal(int)
    returned = Signal(int, str)

    def __init__(self, waiting: WaitingNote, parent: QWidget | None = None) -> None:
        super().__init__("", name="cosignPanel", parent=parent)
        self._note = note = waiting.note
        self.title.setText(self.tr("Note to co-sign"))
        who = formats.isolate_name(client_of(waiting.client, waiting.client_ar))
        author = formats.isolate_name(script_name(note.author, note.author_ar))
        self.body.addWidget(Label(who, "title3", "strong"))
        said = self.tr("Visit of {day}, written by {who}").format(day=formats.full_date(note.about.date()), who=author)
        self.body.addWidget(Label(said, tone="ink2", wrap=True))
        card = Card(gap=6)
        text = Label(note.content.summary, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(text)
        for words, value in self._facts():
            if value:
                card.add(Label(f"{words}: {value}", "small", tone="ink2", wrap=True))
        for addendum in note.addenda:
            card.add(Label(self.tr("Addendum: {text}").format(text=formats.isolate_name(addendum.text)), wrap=True))
        self.body.addWidget(card)
        self.words = TextArea(name="returnWords", lines=2, most=6)
        self._field = Field(self.tr("What the note still needs"), self.words)
        self.body.addWidget(self._field)
        self.body.addLayout(self._acts())
        self.body.addStretch(1)

    def _facts(self) -> list[tuple[str, str]]:
        content = self._note.content
        feelings = joined([name_of(emotion) for emotion in content.feelings.emotions])
        return [
            (self.tr("Safety"), name_of(content.safety) if content.safety is not None else ""),
            (self.tr("Feelings"), feelings),
            (self.tr("The therapist"), joined([name_of(way) for way in content.feelings.therapist_ways])),
            (self.tr("Next homework"), formats.isolate_name(content.next_homework)),
            (self.tr("To supervision"), formats.isolate_name(content.to_supervision)),
        ]

    def _acts(self):  # type: ignore[no-untyped-def]
        foot = row(gap=8)
        sign = Button(self.tr("Co-sign"), "primary", icon="sign", name="cosignNote")
        back = Button(self.tr("Return with words"), name="returnNote")
        foot.addWidget(sign)
        foot.addWidget(back)
        foot.addStretch(1)
        sign.clicked.connect(lambda: self.cosigned.emit(self._note.id))
        back.clicked.connect(lambda: self.returned.emit(self._note.id, self.words.toPlainText()[: WORDS_MAX + 1]))
        return foot

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The sentence under the words."""
        self._field.error(" ".join(text_for(finding) for finding in findings))
