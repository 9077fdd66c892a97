"""A few short phrases: Enter adds one, Backspace in the empty line takes the last away, a click on one takes it away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.widgets.chips import Chip, Flow
from ui.widgets.fields import TextField
from ui.widgets.panels import column


class _Line(TextField):
    """The line in which a phrase is typed."""

    entered = Signal()
    backspaced = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backspaced.emit()
        else:
            super().keyPressEvent(event)


class ListField(QWidget):
    """At most so many phrases. A phrase with `marked` on carries a second meaning (say, may be contacted)."""

    changed = Signal()

    def __init__(self, most: int, *, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._phrases = most, list[str]()
        lines = column(self, 5)
        self._chips = Flow()
        self.line = _Line(hint=hint, name=name)
        lines.addWidget(self._chips)
        lines.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._chips.hide()
        self.line.entered.connect(self._add)
        self.line.left.connect(self._add)
        self.line.backspaced.connect(lambda: self._remove(len(self._phrases) - 1))

    def value(self) -> tuple[str, ...]:
        """The phrases, and what still stands in the line."""
        open_line = self.line.value()
        return (*self._phrases, open_line) if open_line else tuple(self._phrases)

    def set_value(self, phrases: Iterable[str]) -> None:
        """Show these."""
        self._phrases = list(phrases)
        self.line.set_value("")
        self._lay()

    def _add(self) -> None:
        phrase = self.line.value()
        if phrase and phrase not in self._phrases and len(self._phrases) < self._most:
            self._phrases.append(phrase)
            self.line.set_value("")
            self._lay()
            self.changed.emit()

    def _remove(self, place: int) -> None:
        if 0 <= place < len(self._phrases):
            del self._phrases[place]
            self._lay()
            self.changed.emit()

    def _lay(self) -> None:
        self._chips.clear()
        for place, phrase in enumerate(self._phrases):
            chip = Chip(formats.isolate_name(phrase), icon="close", checkable=False)
            chip.setToolTip(self.tr("Take away"))
            chip.clicked.connect(lambda _on=False, one=place: self._remove(one))
            self._chips.add(chip)
        self._chips.setVisible(bool(self._phrases))
        self.line.setEnabled(len(self._phrases) < self._most)
