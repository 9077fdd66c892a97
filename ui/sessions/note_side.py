"""Beside the note: last visit, the client's words, next visit, the private note in its dashed box, scores, and the signature."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.session_notes import NotePage
from clinic_app.domain.sessions import PROCESS_MAX, NoteContent, missing
from ui import formats, theme
from ui.sessions.parts import Requirement
from ui.sessions.words import quoted
from ui.texts.measures import line_name, line_words
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea
from ui.widgets.labels import KeyCap, Label, Sign
from ui.widgets.news import Autosave
from ui.widgets.panels import Card, ScrollPage, column, row, side_width

WIDTH, LEAST, LOW = 300, 262, 360  # px of the design
SHARE = 0.36  # of a narrow window


def box(icon: str, title: str, *, edge: str = "line", ground: str = "surface", keys: str = "") -> Card:
    """A card of the side with its sign and quiet title."""
    card = Card(edge=edge, ground=ground, gap=5)
    head = row(gap=6)
    head.addWidget(Sign(icon, 15, "ink2"))
    head.addWidget(Label(title, "small", "label", "ink2"), 1)
    if keys:
        head.addWidget(KeyCap(keys))
    card.body.addLayout(head)
    return card


class NoteSide(QWidget):
    """The right column of the note tab."""

    sign_wished = Signal()
    private_changed = Signal()
    delete_private_wished = Signal()
    again_wished = Signal()

    def __init__(self, page: NotePage, rooms: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit(0)
        self._page, self._rooms = page, rooms
        whole = column(self, 10)
        page = self._cards = ScrollPage((0, 0, 0, 0), 10)
        for card in (self._last_visit(), self._words_so_far(), self._next_visit()):
            if card is not None:
                page.body.addWidget(card)
        page.body.addWidget(self._private(), 1)
        if (scores := self._scores()) is not None:  # the longest, and the one that no hour waits for
            page.body.addWidget(scores)
        whole.addWidget(page, 1)
        self._whole, self._signing = whole, self._signature()
        whole.addWidget(self._signing)

    def fit(self, room: int) -> None:
        """Its width; of a narrow window it takes a share, so that the note keeps more."""
        self.setFixedWidth(side_width(room, WIDTH, LEAST, SHARE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the signature scrolls with the other cards: it would leave them no room."""
        super().resizeEvent(event)
        (self._cards.body if self.height() < theme.current().px(LOW) else self._whole).addWidget(self._signing)

    def _last_visit(self) -> QWidget | None:
        last = self._page.last
        if last is None:
            return None
        card = box("versions", self.tr("Last visit, {day}").format(day=formats.day_month(last.about.date())))
        card.setObjectName("lastVisit")
        words = last.content.summary
        card.add(Label(words if len(words) <= 260 else words[:259].rstrip() + "…", wrap=True))
        if last.content.next_focus:
            card.add(Label(self.tr("Come back to: {focus}").format(focus=formats.isolate_name(last.content.next_focus)),
                           weight="label", wrap=True))
        return card

    def _scores(self) -> QWidget | None:
        """First and last total of each measure, with what the change may be called."""
        if not self._page.scores:
            return None
        card = box("measure", self.tr("Scores"))
        card.setObjectName("noteScores")
        for score in self._page.scores:
            line = row(gap=8)
            line.addWidget(Label(line_name(score), weight="label"))
            line.addStretch(1)
            said = formats.change(score.first, score.last) if score.n > 1 else formats.number(score.last)
            line.addWidget(Label(said, weight="strong"))
            card.body.addLayout(line)
            card.add(Label(line_words(score), "small", tone="ink3", wrap=True))
        return card

    def _words_so_far(self) -> QWidget | None:
        if not self._page.words:
            return None
        card = box("quote", self.tr("The client's words so far"))
        for said in self._page.words:
            visit = self.tr("visit {number}").format(number=formats.number(said.number)) if said.number else ""
            card.add(Label(f"{quoted(said.text)}  {visit}", wrap=True))
        return card

    def _next_visit(self) -> QWidget:
        card = box("next_visit", self.tr("Next visit"))
        card.setObjectName("nextVisit")
        self._next, self._next_room = Label("", weight="label"), Label("", "small", tone="ink3")
        card.add(self._next)
        card.add(self._next_room)
        self._again = Button(self.tr("Same time next week"), icon="repeat", keys="Ctrl+R", step="small", name="noteAgain")
        self._again.clicked.connect(self.again_wished)
        card.add(self._again)
        self.show_next(self._page.next_visit, self._page.next_room_id)
        return card

    def show_next(self, start: datetime | None, room_id: int | None) -> None:
        """The next visit that is booked, or that none is and how one is."""
        self._next.setText(self.tr("None is booked yet.") if start is None else formats.day_time(start))
        self._next.set_tone("ink3" if start is None else "ink")
        room = self._rooms.get(room_id or 0, "")
        self._next_room.setText(room)
        self._next_room.setVisible(bool(room))
        self._again.setVisible(start is None)

    def _private(self) -> QWidget:
        card = box("private", self.tr("Private process note"), edge="dashed", ground="canvas", keys="Ctrl+I")
        card.setObjectName("privateNote")
        card.add(Label(self.tr("Kept apart from the record. Only you can read it; it is never printed with the file. "
                               "Do not put facts here that the record needs."), "small", tone="ink3", wrap=True))
        self.private = TextArea(name="processNote", lines=2, most=8)
        self.private.setAccessibleName(self.tr("Private process note"))
        card.add(self.private)
        foot = row(gap=6)
        self.private_saved = Autosave()
        foot.addWidget(self.private_saved)
        foot.addStretch(1)
        self.delete_private = Button(self.tr("Delete"), "danger", step="tiny", name="deleteProcessNote")
        self.delete_private.hide()
        foot.addWidget(self.delete_private)
        card.body.addLayout(foot)
        card.body.addStretch(1)
        self.private.textChanged.connect(self._on_private)
        self.delete_private.clicked.connect(self.delete_private_wished)
        return card

    def _on_private(self) -> None:
        if len(self.private.toPlainText()) > PROCESS_MAX:
            self.private.undo()
        self.private_changed.emit()

    def show_private(self, text: str, *, kept: bool) -> None:
        """Show the author's own text without saying that it changed."""
        self.private.blockSignals(True)
        self.private.set_value(text)
        self.private.blockSignals(False)
        self.delete_private.setVisible(kept)

    def _signature(self) -> QWidget:
        card = Card(gap=4)
        self.requirements = {
            "attendance": Requirement(self.tr("Attendance"), name="needAttendance"),
            "summary": Requirement(self.tr("Summary"), name="needSummary"),
            "safety": Requirement(self.tr("Safety today"), name="needSafety"),
        }
        for requirement in self.requirements.values():
            card.add(requirement)
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.setObjectName("noteTrouble")
        self.trouble.hide()
        card.add(self.trouble)
        self.sign = Button(self.tr("Sign note"), "primary", icon="sign", keys="Ctrl+Return", step="large", name="signNote")
        card.add(self.sign)
        card.add(Label(self.tr("After signing, changes are added as a dated addendum; the original stays readable."), "small",
                       tone="ink3", wrap=True))
        self.sign.clicked.connect(self.sign_wished)
        return card

    def show_needs(self, content: NoteContent) -> None:
        """Tick what is there; the button waits for all three."""
        open_fields = {finding.field for finding in missing(content)}
        for name, requirement in self.requirements.items():
            requirement.set_met(name not in open_fields)

    def say(self, sentences: list[str]) -> None:
        """Sentences that have no step of their own."""
        self.trouble.setText("\n".join(sentences))
        self.trouble.setVisible(bool(sentences))
