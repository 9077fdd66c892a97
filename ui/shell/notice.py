"""What concerns whoever sits here, over every screen, until they say that they have read it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.news import Banner
from ui.widgets.panels import row


class Notice(QWidget):
    """One banner; absent while words() gives None."""

    def __init__(self, words: Callable[[], tuple[str, str] | None], read: Callable[[], object]) -> None:
        super().__init__()
        self._words, self._read = words, read
        self.banner = Banner("warn", "", "", self.tr("I have checked"), icon="clock", name="notice")
        row(self, 0, (16, 10, 16, 0)).addWidget(self.banner)
        self.banner.pressed.connect(self._put_away)
        self.hide()
        self.reload()

    def reload(self) -> None:
        """Ask again whether there is something to say."""
        words = self._words()
        if words is not None:
            self.banner.say(*words)
        self.setVisible(words is not None)

    def _put_away(self) -> None:
        self._read()
        self.reload()
