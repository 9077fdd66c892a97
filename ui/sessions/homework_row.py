"""What belongs to the next homework beside its one line: its kind and the goal it serves, each one tap that may be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.plans import Goal
from clinic_app.domain.sessions import HomeworkKind
from ui import theme
from ui.sessions.words import name_of, quoted
from ui.widgets.chip_set import OneChip
from ui.widgets.labels import Label
from ui.widgets.panels import column, row

CHIP_LETTERS = 30
LEAD = 44


class HomeworkRow(QWidget):
    """Two rows of chips; they stand only once there is a homework to tell about."""

    changed = Signal()

    def __init__(self, goals: Sequence[Goal], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 4)
        self._kind = OneChip([(kind, name_of(kind)) for kind in HomeworkKind], "homeworkKind")
        self._goal = OneChip([(goal.id, quoted(_short(goal.words))) for goal in goals], "homeworkGoal")
        for goal, chip in zip(goals, self._goal.items(), strict=True):
            chip.setToolTip(goal.words)
            chip.setAccessibleName(goal.words)
        for words, chips in ((self.tr("kind"), self._kind), (self.tr("for"), self._goal)):
            holder = QWidget()
            across = row(holder, 8)
            lead = Label(words, "small", tone="ink3")
            lead.setFixedWidth(theme.current().px(LEAD))
            across.addWidget(lead)
            across.addWidget(chips, 1)
            lines.addWidget(holder)
            holder.setVisible(bool(chips.items()))
            chips.changed.connect(self.changed)

    def kind(self) -> HomeworkKind | None:
        """What sort of task it is."""
        return self._kind.one()

    def goal(self) -> int | None:
        """The goal it serves."""
        return self._goal.one()

    def set_value(self, kind: HomeworkKind | None, goal: int | None) -> None:
        """Show these."""
        self._kind.set_one(kind)
        self._goal.set_one(goal)


def _short(words: str) -> str:
    return words if len(words) <= CHIP_LETTERS else words[: CHIP_LETTERS - 1].rstrip() + "…"
