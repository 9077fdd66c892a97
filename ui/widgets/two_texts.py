"""Two desks, one text: what was typed here beside what was saved elsewhere, and which of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column, row


class Compare(QFrame):
    """Mine and theirs side by side, nothing thrown away until somebody says so."""

    kept_mine = Signal()
    took_theirs = Signal()

    def __init__(self, head: str, mine: str, theirs: str, name: str = "compareNote", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("ground", "warn")
        self.setProperty("edge", "strong")
        whole = column(self, 8, (14, 10, 14, 10))
        whole.addWidget(Label(head, weight="strong", wrap=True))
        both = row(gap=12)
        for title, text, button, signal in (
            (self.tr("Typed here"), mine, Button(self.tr("Keep mine"), "primary", step="small", name="keepMine"), self.kept_mine),
            (self.tr("Saved elsewhere"), theirs, Button(self.tr("Take the other"), step="small", name="takeTheirs"),
             self.took_theirs),
        ):
            side = column(gap=4)
            side.addWidget(Label(title, "small", "label", "ink2"))
            side.addWidget(Label(text, wrap=True), 1)
            side.addWidget(button)
            button.clicked.connect(signal)
            both.addLayout(side, 1)
        whole.addLayout(both)


def differing(mine: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Of two lists of (label, text) in the same order, what differs: mine and theirs as lines "label: text"."""
    pairs = [(label, one, other) for (label, one), (_, other) in zip(mine, theirs, strict=True) if one != other]

    def line(label: str, text: str) -> str:
        return f"{label}: {text or '–'}" if label else text

    mine_said = "\n".join(line(label, one) for label, one, _ in pairs)
    return mine_said, "\n".join(line(label, other) for label, _, other in pairs)
