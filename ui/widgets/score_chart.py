"""A measure over time: points with their values, the cut-off, the band of ordinary variation, breaks and marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import formats, icons, local_settings, theme
from ui.widgets.paint import Painted, box, hatch, text_width, words

AXIS, FOOT, HEAD, END = 46, 44, 18, 40  # px for the numbers at the side, the days below, and free room above and at the end
STEPS = (1, 2, 5, 10, 20, 25)
MOST_LINES = 7
LEAST_WIDE = 220  # px


@dataclass(frozen=True)
class ScorePoint:
    """One score on a day. hollow: filled from blanks; marked: a risk answer, a symbol only; broken: another form's language."""

    day: date
    value: float
    under: str = ""  # a second line below the day: "visit 4"
    hollow: bool = False
    marked: bool = False
    broken: bool = False
    words: str = ""  # what the pointer is told


@dataclass(frozen=True)
class Region:
    """A stretch of values with its words, drawn once for all points."""

    low: float
    high: float
    words: str = ""


@dataclass(frozen=True)
class ScoreChartData:
    """Everything on the chart. band: ordinary variation round the start; reliable: the line where it ends, with its words.

    well: the side of the cut-off where people without the problem mostly score, hatched; its edge is the cut-off line.
    """

    low: float
    high: float
    points: Sequence[ScorePoint] = ()
    band: Region | None = None
    reliable: tuple[float, str] | None = None
    well: Region | None = None
    cutoff: float | None = None
    events: Sequence[tuple[date, str]] = ()
    broken_words: str = ""
    today: date | None = None
    today_words: str = ""


def ticks(low: float, high: float) -> list[float]:
    """Round numbers from low to high, at most seven lines."""
    step = next((s for s in STEPS if (high - low) / s <= MOST_LINES), 50)
    first = -(-low // step) * step
    return [first + step * n for n in range(int((high - first) // step) + 1)]


class ScoreChart(Painted):
    """In Arabic time runs from the right and the numbers stand there, unless this desk keeps charts from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ScoreChartData | None = None
        self._mirrored = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName("scoreChart")

    def show_data(self, data: ScoreChartData, sentence: str) -> None:
        """Show this; the sentence says the same to a screen reader."""
        self._data = data
        self._mirrored = self.rtl and not local_settings.load().charts_left_to_right
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(640), px(230))

    def minimumSizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(LEAST_WIDE), px(170))

    # ---- geometry ----------------------------------------------------------------------------------------------------

    def place_of(self, point: ScorePoint) -> QPointF:
        """Where a point lies, in pixels of the widget."""
        return QPointF(self._x(point.day), self._y(point.value))

    def _span(self) -> tuple[date, date]:
        assert self._data is not None
        days = [p.day for p in self._data.points] or [self._data.today or date.min]
        return min(days), max(days)

    def _ends(self) -> tuple[float, float]:
        """Start and end of the field, by their distance from the side where time begins."""
        px = theme.current().px
        return px(AXIS), self.width() - px(END)

    def _x(self, day: date) -> float:
        (first, last), (start, end) = self._span(), self._ends()
        inset = theme.current().px(52)
        whole = (last - first).days
        share = (day - first).days / whole if whole else 0.5
        place = start + inset + share * (end - start - 2 * inset)
        return self.width() - place if self._mirrored else place

    def _y(self, value: float) -> float:
        assert self._data is not None
        px = theme.current().px
        top, foot = px(HEAD), self.height() - px(FOOT)
        return foot - (value - self._data.low) / (self._data.high - self._data.low) * (foot - top)

    def _forward(self, distance: float) -> float:
        return -distance if self._mirrored else distance

    def _field(self, low: float, high: float) -> QRectF:
        start, end = self._ends()
        left = self.width() - end if self._mirrored else start
        return QRectF(left, self._y(high), end - start, self._y(low) - self._y(high))

    # ---- paint -------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._data is None:
            return
        painter = self.painter()
        self._ground(painter, self._data)
        self._grid(painter, self._data)
        self._borders(painter, self._data)
        self._events(painter, self._data)
        self._curve(painter, self._data)
        self._days(painter, self._data)

    def _ground(self, painter: QPainter, data: ScoreChartData) -> None:
        look = theme.current()
        if data.well is not None:
            bars = hatch(look.colour("surface"), look.colour("sunken"), True)
            painter.fillRect(self._field(data.well.low, data.well.high), bars)
        if data.band is not None:
            low, high = max(data.band.low, data.low), min(data.band.high, data.high)
            painter.fillRect(self._field(low, high), look.colour("info-soft", 0.85))

    def _grid(self, painter: QPainter, data: ScoreChartData) -> None:
        look, (start, end) = theme.current(), self._ends()
        left = self.width() - end if self._mirrored else start
        font, room = look.font("small"), look.px(AXIS - 10)
        for value in ticks(data.low, data.high):
            y = round(self._y(value))
            painter.fillRect(QRectF(left, y, end - start, 1), look.colour("line"))
            side = QRectF(self.width() - room if self._mirrored else 0, y - 10, room, 20)
            edge = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            edge |= Qt.AlignmentFlag.AlignLeft if self._mirrored else Qt.AlignmentFlag.AlignRight
            words(painter, side, formats.number(value), font, look.colour("ink3"), edge)

    def _borders(self, painter: QPainter, data: ScoreChartData) -> None:
        """The cut-off, dashed, and the line where change becomes reliable, each with its words beside the start."""
        look, px = theme.current(), theme.current().px
        font = look.font("small", "label")
        taken: list[float] = []
        start, _ = self._ends()
        begin = self.width() - start if self._mirrored else start
        if data.band is not None and data.band.words:
            start, end = self._ends()
            far = self.width() - end if self._mirrored else end
            near = self._band_top(data) + px(11)
            self._text(painter, far - self._forward(px(8)), near, data.band.words, font, look.colour("info"), "end")
        if data.reliable is not None:
            value, said = data.reliable
            pen = QPen(look.colour("info"), 1.5)
            self._across(painter, value, pen)
            above = data.band is not None and value <= data.band.low + 1e-9
            y = self._y(value) + px(-9 if above else 10)
            taken.append(y)
            self._text(painter, begin + self._forward(px(8)), y, said, font, look.colour("info"))
        if data.cutoff is not None:
            pen = QPen(look.colour("ok"), 1.5)
            pen.setDashPattern([4, 3])
            self._across(painter, data.cutoff, pen)
            if data.well is not None and data.well.words:
                under = data.well.high <= data.cutoff
                y = self._y(data.cutoff) + px(11 if under else -10)
                if any(abs(y - other) < px(15) for other in taken):
                    y += px(15 if under else -15)
                self._text(painter, begin + self._forward(px(8)), y, data.well.words, font, look.colour("ok"))

    def _band_top(self, data: ScoreChartData) -> float:
        assert data.band is not None
        return self._y(min(data.band.high, data.high))

    def _across(self, painter: QPainter, value: float, pen: QPen) -> None:
        field = self._field(value, value)
        painter.setPen(pen)
        painter.drawLine(QPointF(field.left(), field.top()), QPointF(field.right(), field.top()))

    def _events(self, painter: QPainter, data: ScoreChartData) -> None:
        look, px, (first, last) = theme.current(), theme.current().px, self._span()
        foot = self._y(data.low)
        for day, said in data.events:
            if not first <= day <= last:
                continue
            x = self._x(day)
            pen = QPen(look.colour("ink3"), 1)
            pen.setDashPattern([2, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, px(4)), QPointF(x, foot))
            self._text(painter, x + self._forward(px(6)), foot - px(9), said, look.font("micro"), look.colour("ink2"))

    def _curve(self, painter: QPainter, data: ScoreChartData) -> None:
        look, px = theme.current(), theme.current().px
        ink, bold = look.colour("primary"), look.font("large", "strong")
        places = [self.place_of(point) for point in data.points]
        for number in range(1, len(places)):
            if data.points[number].broken:
                self._break(painter, places[number - 1], places[number], data.broken_words)
                continue
            painter.setPen(QPen(ink, 2))
            painter.drawLine(places[number - 1], places[number])
        for number, (point, place) in enumerate(zip(data.points, places, strict=True)):
            radius = px(5 if number == len(places) - 1 else 4.5)
            painter.setPen(QPen(look.colour("surface") if not point.hollow else ink, 2))
            painter.setBrush(look.colour("surface") if point.hollow else ink)
            painter.drawEllipse(place, radius, radius)
            above = place.y() - px(16)
            if above < px(8):
                above = place.y() + px(17)
            self._text(painter, place.x(), above, formats.number(point.value), bold, look.colour("ink"), "middle")
            if point.marked:
                side = px(15)
                spot = QRectF(place.x() - side / 2, place.y() + px(9), side, side)
                icons.paint(painter, "safety_open", spot, look.colour("danger"))

    def _break(self, painter: QPainter, before: QPointF, after: QPointF, said: str) -> None:
        """Two short strokes where the form changed its language: the scores on both sides are not one line."""
        look, px = theme.current(), theme.current().px
        middle = (before + after) / 2
        painter.setPen(QPen(look.colour("ink3"), 1.5))
        for shift in (-3, 3):
            x = middle.x() + px(shift)
            painter.drawLine(QPointF(x - px(3), middle.y() + px(8)), QPointF(x + px(3), middle.y() - px(8)))
        self._text(painter, middle.x(), middle.y() + px(18), said, look.font("micro"), look.colour("ink2"), "middle")

    def _days(self, painter: QPainter, data: ScoreChartData) -> None:
        look, px = theme.current(), theme.current().px
        foot, font, taken = self._y(data.low), look.font("small"), None
        for point in reversed(data.points):  # the newest day is always named; older ones where there is room
            x = self._x(point.day)
            today = point.day == data.today and data.today_words
            day = data.today_words if today else formats.day_month(point.day)
            room = max(text_width(day, font), text_width(point.under, look.font("micro"))) / 2 + px(6)
            if taken is not None and abs(x - taken[0]) < room + taken[1]:
                continue
            taken = (x, room)
            self._text(painter, x, foot + px(14), day, font, look.colour("ink2"), "middle")
            self._text(painter, x, foot + px(30), point.under, look.font("micro"), look.colour("ink3"), "middle")

    def _text(
        self, painter: QPainter, x: float, y: float, text: str, font: QFont, colour: QColor, anchor: str = "start"
    ) -> None:
        """Text beside x: it goes on in the direction of time (start), comes before it (end) or lies on it (middle)."""
        if not text:
            return
        width = text_width(text, font) + 2
        ahead = (anchor == "start") != self._mirrored
        left = x - width / 2 if anchor == "middle" else x if ahead else x - width
        left = max(0.0, min(left, self.width() - width))
        side = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words(painter, QRectF(left, y - 10, width, 20), text, font, colour, side)

    # ---- the pointer -------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._data is not None:
            near = [p for p in self._data.points if (self.place_of(p) - QPointF(event.pos())).manhattanLength() < 16]
            QToolTip.showText(event.globalPos(), near[-1].words if near else "", self)
            return True
        return super().event(event)


class TrendSign(Painted):
    """The soft square with an arrow beside the plain sentence: its tone and its direction say the same as the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning, self._tone = "trend_same", "neutral"
        side = theme.current().px(38)
        self.setFixedSize(side, side)

    def set(self, meaning: str, tone: str) -> None:
        """Another direction."""
        self._meaning, self._tone = meaning, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        soft = "sunken" if self._tone == "neutral" else f"{self._tone}-soft"
        box(painter, QRectF(self.rect()), look.px(8), look.colour(soft))
        side = look.px(20)
        inset = (self.width() - side) / 2
        self.sign(painter, self._meaning, inset, inset, side, look.colour("ink2" if self._tone == "neutral" else self._tone))
