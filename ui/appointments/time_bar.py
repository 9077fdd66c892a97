"""The bar beside a day that is higher than its grid. It paints itself: a styled one would cost ten times the frame it moves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui import theme

LEAST_THUMB = 32  # px


class TimeBar(QScrollBar):
    """A vertical bar in the look of all others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("timeScale")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the grid bring everything into sight
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a thumb where the hours in sight are."""
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("canvas"))
        whole = self.maximum() - self.minimum()
        if whole > 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            long = max(look.px(LEAST_THUMB), self.height() * self.pageStep() / (whole + self.pageStep()))
            top = (self.height() - long) * (self.value() - self.minimum()) / whole
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("line-input" if self.underMouse() or self.isSliderDown() else "line-strong"))
            side = look.px(3)
            painter.drawRoundedRect(QRectF(side, top + 2, self.width() - 2 * side, long - 4), side, side)
        painter.end()
