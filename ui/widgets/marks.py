"""The number of a step or a section in a ring; a tick once it is done, a filled disc where one is now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.widgets.paint import MIDDLE, Painted, box, words


class Standing(StrEnum):
    """How a numbered mark is drawn."""

    OPEN = "open"
    HERE = "here"
    AHEAD = "ahead"
    DONE = "done"


class Mark(Painted):
    """A ring with its number: open in the first colour, here filled, ahead in grey, done a tick."""

    def __init__(self, number: int, standing: Standing = Standing.OPEN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self.standing = number, standing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_done(self, done: bool) -> None:
        """Tick or number."""
        self.standing = Standing.DONE if done else Standing.OPEN
        self.setAccessibleName(self.tr("done") if done else formats.number(self._number))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(22), theme.current().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, rect = self.painter(), theme.current(), QRectF(self.rect())
        if self.standing is Standing.DONE:
            box(painter, rect, rect.height() / 2, look.colour("ok-soft"))
            side = look.px(13)
            spot = QRectF((rect.width() - side) / 2, (rect.height() - side) / 2, side, side)
            icons.paint(painter, "tick_bold", spot, look.colour("ok"))
            return
        fill, edge, ink = {
            Standing.OPEN: (None, "primary", "primary"),
            Standing.HERE: (look.colour("primary"), "primary", "on-primary"),
            Standing.AHEAD: (None, "line-input", "ink3"),
        }[self.standing]
        box(painter, rect, rect.height() / 2, fill, look.colour(edge), 1 if self.standing is Standing.AHEAD else 2)
        words(painter, rect, formats.digits(self._number), look.font("small", "strong"), look.colour(ink), MIDDLE)
