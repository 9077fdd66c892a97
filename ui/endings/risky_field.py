"""Risky situations and what the client plans to do in each: pairs of short lines, one more at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.endings import LINE_MAX, LINES_MAX, Risky
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.panels import column, row


class RiskyField(QWidget):
    """One line for each situation, its plan beside it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("risky")
        self._lines = column(self, 5)
        self.add = Button(self.tr("Another situation"), "link", icon="add", step="tiny", name="riskyAdd")
        foot = row(gap=0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._lines.addLayout(foot)
        self._pairs: list[tuple[TextField, TextField]] = []
        self.add.clicked.connect(self._more)
        self._pair(Risky(""))

    def _pair(self, risky: Risky) -> None:
        number = len(self._pairs) + 1
        situation = TextField(risky.situation, hint=self.tr("Situation"), name=f"risky{number}", step="small")
        plan = TextField(risky.plan, hint=self.tr("What I do then"), name=f"riskyPlan{number}", step="small")
        holder = QWidget()
        line = row(holder, 8)
        for field in (situation, plan):
            field.setMaxLength(LINE_MAX)
            field.setAccessibleName(field.placeholderText())
            field.textEdited.connect(self.changed)
            line.addWidget(field, 1)
        self._lines.insertWidget(number - 1, holder)
        self._pairs.append((situation, plan))
        self.add.setEnabled(len(self._pairs) < LINES_MAX)

    def _more(self) -> None:
        self._pair(Risky(""))
        self._pairs[-1][0].setFocus()

    def value(self) -> tuple[Risky, ...]:
        """Those with a situation, as typed."""
        return tuple(Risky(s.text(), p.text()) for s, p in self._pairs if s.text().strip())

    def set_value(self, risky: Sequence[Risky]) -> None:
        """Show these; there is always one empty line to write in."""
        for number, one in enumerate(risky):
            if number == len(self._pairs):
                self._pair(one)
            else:
                self._pairs[number][0].set_value(one.situation)
                self._pairs[number][1].set_value(one.plan)
