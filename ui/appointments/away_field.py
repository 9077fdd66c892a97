"""Days on which somebody cannot come: typed freely, from and to, kept as chips that a click takes away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.waiting import Away
from clinic_app.services import clock
from ui import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import DateField
from ui.widgets.panels import column, row


class AwayField(QWidget):
    """value() gives the stretches, the one that still stands in the two fields with them."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._stretches: list[Away] = []
        lines = column(self, 5)
        self._chips = Flow()
        self.first = DateField(clock.today, short=True, name=f"{name}First", hint=self.tr("first day"))
        self.last = DateField(clock.today, short=True, name=f"{name}Last", hint=self.tr("last day"))
        self.first.setAccessibleName(self.tr("First day away"))
        self.last.setAccessibleName(self.tr("Last day away"))
        self.more = Button("", "ghost", icon="add", step="small", tip=self.tr("Add these days"), name=f"{name}Add")
        line = row(gap=6)
        line.addWidget(self.first, 1)
        line.addWidget(self.last, 1)
        line.addWidget(self.more)
        lines.addWidget(self._chips)
        lines.addLayout(line)
        self._chips.hide()
        self.more.clicked.connect(self._add)

    def value(self) -> tuple[Away, ...]:
        """All of them."""
        open_ = self._typed()
        return (*self._stretches, open_) if open_ is not None and open_ not in self._stretches else tuple(self._stretches)

    def valid(self) -> bool:
        """False if something is typed that is no day."""
        return self.first.valid() and self.last.valid()

    def set_value(self, stretches: Iterable[Away]) -> None:
        """Show these."""
        self._stretches = sorted(stretches)
        self.first.set_value(None)
        self.last.set_value(None)
        self._lay()

    def _typed(self) -> Away | None:
        first, last = self.first.value(), self.last.value()
        if first is None and last is None:
            return None
        return Away(first or last, last or first)  # type: ignore[arg-type]  # one of the two is a day

    def _add(self) -> None:
        typed = self._typed()
        if typed is not None and self.valid() and typed.first <= typed.last:
            self.set_value({*self._stretches, typed})
            self.changed.emit()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay(self) -> None:
        self._chips.clear()
        for away in self._stretches:
            words = formats.day_month(away.first) if away.first == away.last else formats.date_range(away.first, away.last)
            chip = Chip(words, icon="close", checkable=False)
            chip.setToolTip(self.tr("Take away"))
            chip.clicked.connect(lambda _on=False, one=away: self._drop(one))
            self._chips.add(chip)
        self._chips.setVisible(bool(self._stretches))

    def _drop(self, away: Away) -> None:
        self._stretches.remove(away)
        self._lay()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds what is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed() is not None:
            self._add()
        else:
            super().keyPressEvent(event)
