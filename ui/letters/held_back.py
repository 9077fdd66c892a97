"""What a mark keeps from the reader of a letter, line by line, each with the way to its entry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.facts import Fact, wall_of
from clinic_app.domain.letter_drafts import LetterDesk
from clinic_app.domain.letter_sections import SectionState
from clinic_app.domain.readers import Content
from ui import formats
from ui.letters.words import content_name, fact_words
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import clear_layout, column, row

Held = tuple[Fact, Content]
MARKS = (Content.DELICATE, Content.THIRD_PARTY)


def marked_facts(desk: LetterDesk, state: SectionState) -> tuple[Held, ...]:
    """The facts of a section that do not reach the reader because of what they are marked as, each with that mark."""
    letter = desk.letter
    walls = ((fact, wall_of(fact, letter.reader, letter.release, letter.frame.dated)) for fact in desk.facts
             if fact.key in state.keys)
    return tuple((fact, wall[1]) for fact, wall in walls if wall is not None and wall[1] in MARKS)


class HeldBack(QWidget):
    """One line for each; nothing takes no room."""

    source_wished = Signal(object)  # Fact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heldBack")
        self._lines = column(self, 2)
        self._shown: Sequence[Held] = ()
        self.hide()

    def show_facts(self, held: Sequence[Held]) -> None:
        """Show these; lines that stand already are left alone, so that the focus stays."""
        if held == self._shown:
            return
        self._shown = held
        clear_layout(self._lines)
        for fact, mark in held:
            self._lines.addWidget(self._line(fact, mark))
        self.setVisible(bool(held))

    def _line(self, fact: Fact, mark: Content) -> QWidget:
        holder = QWidget()
        line = row(holder, 6)
        words = fact_words(fact)
        said = self.tr("{words} ({what})").format(words=words, what=content_name(mark))
        line.addWidget(Sign("withheld", 14, "ink3"))
        line.addWidget(Label(formats.label(said), "small", "text", "ink3", elide=True), 1)
        go = Button(self.tr("Open"), "link", step="tiny", name=f"openHeld_{fact.key}")
        go.setAccessibleName(self.tr("Open what is withheld: {words}").format(words=words))
        go.clicked.connect(lambda: self.source_wished.emit(fact))
        line.addWidget(go)
        return holder
