"""Drop-downs that act at once: by the keyboard they open first, so that no arrow on the way does anything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.choice import Choice


class OpeningChoice(Choice):
    """Arrows, Space, Enter and letters open the list; what is chosen there counts."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = bool(event.text().strip()) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if typed or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class AddChoice(OpeningChoice):
    """Adds what is chosen and stands empty again: picked(value) once for each choice."""

    picked = Signal(object)

    def __init__(self, options: list[tuple[str, str]], placeholder: str, name: str) -> None:
        super().__init__(options, name=name, placeholder=placeholder)
        self.activated.connect(self._pick)
        self.set_value(None)

    def _pick(self) -> None:
        value = self.value()
        self.set_value(None)
        if value:
            self.picked.emit(value)
