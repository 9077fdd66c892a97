"""What is hidden until somebody wants it: a dashed chip for each, and its fields in its place once it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.chips import Chip, Flow
from ui.widgets.panels import column


class Offered(QWidget):
    """Fields by name, each behind a chip. Nothing in here may block a signature (clinical reference 1.13)."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._lines = column(self, 8)
        self._chips = Flow()
        self._lines.addWidget(self._chips)
        self._offers: dict[str, tuple[Chip, QWidget]] = {}

    def add(self, key: str, words: str, widget: QWidget) -> None:
        """One more: pressed, the chip goes and the widget takes its place with the focus in it."""
        chip = Chip(words, dashed=True, name=f"{self.objectName()}_{key}")
        chip.clicked.connect(lambda: self.open(key, focus=True))
        self._chips.add(chip)
        self._offers[key] = (chip, widget)
        self._lines.insertWidget(self._lines.count() - 1, widget)
        widget.hide()

    def open(self, key: str, *, focus: bool = False) -> None:
        """Show one of them."""
        chip, widget = self._offers[key]
        chip.hide()
        widget.show()
        self._chips.setVisible(any(not one.isHidden() for one, _ in self._offers.values()))
        if focus:
            first = (one for one in (widget, *widget.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            next(first).setFocus(Qt.FocusReason.TabFocusReason)

    def show_filled(self, filled: dict[str, bool]) -> None:
        """Those that hold something are open, the others wait behind their chips."""
        for key, (chip, widget) in self._offers.items():
            widget.setVisible(filled.get(key, False))
            chip.setVisible(not filled.get(key, False))
        self._chips.setVisible(any(not chip.isHidden() for chip, _ in self._offers.values()))
