"""Curves over time: lines with points between two values, marks across, days below; mirrored in Arabic like every chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, local_settings, theme
from ui.widgets.labels import tone_colours
from ui.widgets.paint import Painted, text_width, words

AXIS, ABOVE, FOOT, AFTER = 34, 12, 22, 86  # px of the design: numbers at the start, above, days below, names at the end
LEAST_WIDE = 220  # px
DASHES = {"solid": None, "dashed": [4.0, 2.5], "dotted": [1.5, 2.5]}


@dataclass(frozen=True)
class CurveLine:
    """One line: its points as (place on the axis, value), its tone, dash and shape, its name at the end."""

    points: tuple[tuple[float, float], ...]
    name: str = ""
    tone: str = "primary"
    dash: str = "solid"
    shape: str = "disc"  # disc, square or triangle


@dataclass(frozen=True)
class CurveData:
    """What is drawn: lines between low and high, words under places of the axis, marks across with their words."""

    lines: tuple[CurveLine, ...]
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    marks: tuple[tuple[float, str], ...] = ()


class Curves(Painted):
    """The chart. The sentence that comes with it says the same in words."""

    def __init__(self, *, name: str = "curves", height: int = 190, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data, self._tall, self._mirrored = CurveData((), 0, 1), height, False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_data(self, data: CurveData, sentence: str) -> None:
        """Draw this."""
        self._data = data
        self._mirrored = self.rtl and not local_settings.load().charts_left_to_right
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(420), theme.current().px(self._tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(LEAST_WIDE), theme.current().px(self._tall))

    # ---- geometry ----------------------------------------------------------------------------------------------------

    def _span(self) -> tuple[float, float]:
        places = [x for line in self._data.lines for x, _ in line.points] + [x for x, _ in self._data.ticks]
        first, last = min(places, default=0.0), max(places, default=1.0)
        return (first, last) if last > first else (first - 1, last + 1)

    def _after(self) -> float:
        named = any(line.name for line in self._data.lines) or bool(self._data.marks)
        return theme.current().px(AFTER if named else 26)

    def _x(self, place: float) -> float:
        px, (first, last) = theme.current().px, self._span()
        start = px(AXIS + 10)
        x = start + (place - first) / (last - first) * (self.width() - start - self._after())
        return self.width() - x if self._mirrored else x

    def _y(self, value: float) -> float:
        px, data = theme.current().px, self._data
        tall = self.height() - px(ABOVE + FOOT)
        return px(ABOVE) + tall * (1 - (value - data.low) / max(1e-9, data.high - data.low))

    def _text(self, painter: QPainter, x: float, y: float, text: str, font: QFont, tone: str, anchor: str) -> None:
        """Text that begins at x in the direction of time, ends there, or lies on it."""
        width = text_width(text, font) + 2
        left = x - width / 2 if anchor == "middle" else x if (anchor == "start") != self._mirrored else x - width
        left = max(0.0, min(left, self.width() - width))
        side = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words(painter, QRectF(left, y - 10, min(width, self.width()), 20), text, font, _ink(tone), side)

    # ---- paint -------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, px, data = self.painter(), theme.current(), theme.current().px, self._data
        first, last = self._x(self._span()[0]), self._x(self._span()[1])
        ahead = -1 if self._mirrored else 1
        small = look.font("micro")
        for value in (data.low, (data.low + data.high) / 2, data.high):
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(first - ahead * px(8), self._y(value)), QPointF(last + ahead * px(8), self._y(value)))
            shown = formats.number(int(value)) if value == int(value) else ""
            self._text(painter, first - ahead * px(12), self._y(value), shown, small, "ink3", "end")
        for value, said in data.marks:
            pen = QPen(look.colour("line-input"), 1)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(first - ahead * px(8), self._y(value)), QPointF(last + ahead * px(8), self._y(value)))
            self._text(painter, last + ahead * px(12), self._y(value), said, small, "ink2", "start")
        self._foot(painter, small)
        for line in data.lines:
            self._line(painter, line)
        self._names(painter, last + ahead * px(12))

    def _foot(self, painter: QPainter, font: QFont) -> None:
        px, taken = theme.current().px, list[tuple[float, float]]()
        for place, said in self._data.ticks:
            x, half = self._x(place), text_width(said, font) / 2 + px(4)
            if said and all(x + half < left or x - half > right for left, right in taken):
                taken.append((x - half, x + half))
                self._text(painter, x, self.height() - px(FOOT) / 2 + px(2), said, font, "ink3", "middle")

    def _line(self, painter: QPainter, line: CurveLine) -> None:
        ink, places = _ink(line.tone), [QPointF(self._x(x), self._y(value)) for x, value in line.points]
        pen = QPen(ink, 2)
        if (dash := DASHES[line.dash]) is not None:
            pen.setDashPattern(dash)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for spot in places:
            if line.shape == "square":
                painter.drawRect(QRectF(spot.x() - 3.2, spot.y() - 3.2, 6.4, 6.4))
            elif line.shape == "triangle":
                painter.drawPolygon(QPolygonF([spot + QPointF(0, -4), spot + QPointF(4, 3), spot + QPointF(-4, 3)]))
            else:
                painter.drawEllipse(spot, 3.4, 3.4)

    def _names(self, painter: QPainter, x: float) -> None:
        """Names beside the ends of their lines, moved apart where they would touch each other or a mark's words."""
        look, px = theme.current(), theme.current().px
        taken = [self._y(value) for value, _ in self._data.marks]
        named = [line for line in self._data.lines if line.name and line.points]
        for line in sorted(named, key=lambda one: self._y(one.points[-1][1])):
            y = self._y(line.points[-1][1])
            while any(abs(y - other) < px(14) for other in taken):
                y += px(4)
            taken.append(y)
            said = f"{formats.number(line.points[-1][1])}  {line.name}"
            self._text(painter, x, y, said, look.font("micro", "strong"), line.tone, "start")


def _ink(tone: str):  # type: ignore[no-untyped-def]
    return tone_colours(tone)[0] if tone.startswith("factor-") else theme.current().colour(tone)
