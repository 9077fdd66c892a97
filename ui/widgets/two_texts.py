"""Two desks, one text: what was typed here beside what was saved elsewhere, and which of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.text import clean_text
from ui import formats
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label
from ui.widgets.panels import column, row

LONG, LINES = 600, 7  # characters and lines from which a text scrolls
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Compare(QFrame):
    """Mine and theirs side by side, nothing thrown away until somebody says so.

    sealed: theirs was signed or closed and stays; mine is copied, carried on (onward: the words of that button) or let go.
    """

    kept_mine = Signal()
    took_theirs = Signal()  # also: mine is let go
    carried = Signal()

    def __init__(
        self, head: str, mine: str, theirs: str, name: str = "compareNote", parent: QWidget | None = None, *,
        sealed: bool = False, onward: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("ground", "warn")
        self.setProperty("edge", "strong")
        self._mine = mine
        whole = column(self, 8, (14, 10, 14, 10))
        whole.addWidget(Label(head, weight="strong", wrap=True))
        both = row(gap=12)
        ours, other = self._sealed_acts(onward) if sealed else self._acts()
        beside = self.tr("What stands") if sealed else self.tr("Saved elsewhere")
        for title, text, buttons in ((self.tr("Typed here"), mine, ours), (beside, theirs, other)):
            side = column(gap=4)
            side.addWidget(Label(title, "small", "label", "ink2"))
            side.addWidget(self._words(text, title))
            side.addStretch(1)
            line = row(gap=8)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            side.addLayout(line)
            both.addLayout(side, 1)
        whole.addLayout(both)

    def _words(self, text: str, title: str) -> QWidget:
        """To read and to copy from; a long text scrolls in a place of its own, so that the form beneath keeps its room."""
        said: Label | TextArea
        if len(text) > LONG or text.count("\n") >= LINES:
            said = TextArea(text, lines=LINES, most=LINES)
            said.setReadOnly(True)
        else:
            said = Label(text, wrap=True)
            said.setTextInteractionFlags(SELECTABLE)
        said.setAccessibleName(title)
        return said

    def _acts(self) -> tuple[list[Button], list[Button]]:
        keep = Button(self.tr("Keep mine"), "primary", step="small", name="keepMine")
        take = Button(self.tr("Take the other"), step="small", name="takeTheirs")
        keep.clicked.connect(self.kept_mine)
        take.clicked.connect(self.took_theirs)
        return [keep], [take]

    def _sealed_acts(self, onward: str) -> tuple[list[Button], list[Button]]:
        carry = Button(onward, "primary", step="small", name="carryMine")
        copy = Button(self.tr("Copy my words"), step="small", name="copyMine")
        let_go = Button(self.tr("Let mine go"), "ghost", step="small", name="letMineGo")
        carry.clicked.connect(self.carried)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(clean_text(self._mine)))
        let_go.clicked.connect(self.took_theirs)
        return ([carry] if onward else []) + [copy, let_go], []


def differing(mine: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Of two lists of (label, text) in the same order, what differs: mine and theirs as lines "label: text"."""
    pairs = [(label, one, other) for (label, one), (_, other) in zip(mine, theirs, strict=True) if one != other]

    def line(label: str, text: str) -> str:
        said = "\n".join(formats.isolate_name(part) for part in text.split("\n")) if text else "–"
        return "\n".join(formats.label(part) for part in (f"{label}: {said}" if label else said).split("\n"))

    mine_said = "\n".join(line(label, one) for label, one, _ in pairs)
    return mine_said, "\n".join(line(label, other) for label, _, other in pairs)
