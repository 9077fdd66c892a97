"""A small line of the last few ratings: where it went, not how good it is. The same values are said to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, local_settings, theme
from ui.widgets.labels import tone_colours
from ui.widgets.paint import Painted

WIDTH, HEIGHT, EDGE = 92, 24, 5


class Trend(Painted):
    """Values from low to high joined by a line; the last one is a disc, with a ring when it is worth talking about."""

    def __init__(
        self, values: Sequence[float], said: str, *, low: float = 0, high: float = 10, tone: str = "factor-1",
        ringed: bool = False, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._low, self._high, self._tone, self._ringed = tuple(values), low, high, tone, ringed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        listed = ("، " if formats.is_arabic() else ", ").join(formats.number(round(value, 1)) for value in self._values)
        self.setAccessibleName(said.format(values=listed))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(WIDTH), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._values:
            return
        painter, look = self.painter(), theme.current()
        edge, ink = look.px(EDGE), tone_colours(self._tone)[0]
        across, down = self.width() - 2 * edge, self.height() - 2 * edge
        mirrored = self.rtl and not local_settings.load().charts_left_to_right
        places = []
        for number, value in enumerate(self._values):
            x = edge + across * (number / (len(self._values) - 1) if len(self._values) > 1 else 1)
            share = (value - self._low) / (self._high - self._low)
            places.append(QPointF(self.width() - x if mirrored else x, edge + down * (1 - share)))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(edge, self.height() - edge), QPointF(self.width() - edge, self.height() - edge))
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(places[-1], 3.2, 3.2)
        if self._ringed:
            painter.setPen(QPen(look.colour("ink"), 1.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(places[-1], 5.4, 5.4)
