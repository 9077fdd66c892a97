"""The time-line as a drawing: geometry, lanes, visits, plan, signed papers and life events on one axis of days."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, icons, local_settings, theme
from ui.widgets.labels import tone_colours
from ui.widgets.paint import Painted, box, text_width, words
from ui.widgets.time_line_data import Lane, Line, Moment, Point, TimeLineData, VisitKind

LABELS, END_ROOM = 146, 26  # px kept for the names of the lanes, and after the last day
VISITS, PLAN, PAPERS, AXIS = 24, 21, 17, 20  # px of height
LEAST = 0.72  # of their height the lanes keep in a low window


class TimeLineDrawing(Painted):
    """Geometry and paint. In Arabic it starts at the right, unless this desk keeps charts from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: TimeLineData | None = None
        self._mirrored = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_data(self, data: TimeLineData, sentence: str) -> None:
        """Show this; the sentence says the same to a screen reader."""
        self._data = data
        self._mirrored = self.rtl and not local_settings.load().charts_left_to_right
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(900), self._lanes_height() + self._below_lanes())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(480), round(self._lanes_height() * LEAST) + self._below_lanes())

    def _lanes_height(self) -> int:
        return sum(theme.current().px(lane.height) for lane in self._data.lanes) if self._data else 0

    def _below_lanes(self) -> int:
        """Everything that is not a lane: the gaps, visits, plan, signed papers, days."""
        px, data = theme.current().px, self._data
        return px(8 + (6 * len(data.lanes) if data else 0) + VISITS + PLAN + (PAPERS if data and data.papers else 0) + AXIS)

    # ---- geometry ----------------------------------------------------------------------------------------------------

    def _x(self, day: date) -> float:
        assert self._data is not None
        px, whole = theme.current().px, max(1, (self._data.last - self._data.first).days)
        left = px(LABELS if not theme.current().arabic else LABELS + 6)
        place = left + (day - self._data.first).days / whole * (self.width() - left - px(END_ROOM))
        return self.width() - place if self._mirrored else place

    def _forward(self, distance: float) -> float:
        return -distance if self._mirrored else distance

    def _text(self, painter: QPainter, x: float, y: float, text: str, font: QFont, colour: QColor, anchor: str = "start") -> None:
        """Text beside x: it goes on in the direction of time (start), comes before it (end) or lies on it (middle)."""
        width = text_width(text, font) + 2
        ahead = not self._mirrored
        if anchor == "middle":
            left = x - width / 2
        elif (anchor == "start") == ahead:
            left = x
        else:
            left = x - width
        left = max(0.0, min(left, self.width() - width))
        side = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words(painter, QRectF(left, y - 10, width, 20), text, font, colour, side)

    def _rows(self) -> list[tuple[float, float]]:
        """Top and height of every row: the lanes, visits, plan, signed papers."""
        assert self._data is not None
        px, lanes = theme.current().px, self._data.lanes
        whole, room = self._lanes_height(), self.height() - self._below_lanes()
        stretch, squeeze = max(0, room - whole) / max(1, len(lanes)), min(1.0, max(LEAST, room / max(1, whole)))
        found, top = [], float(px(6))
        for lane in lanes:
            height = px(lane.height) * squeeze + stretch
            found.append((top, height))
            top += height + px(6)
        for height in (VISITS, PLAN, PAPERS):
            found.append((top, float(px(height))))
            top += px(height)
        return found

    def _y(self, lane: Lane, top: float, height: float, value: float) -> float:
        px = theme.current().px
        room = height - px(14)
        return top + px(8) + room - (value - lane.low) / (lane.high - lane.low) * room

    def place_of(self, moment: Moment) -> QPointF:
        """Where a moment lies."""
        assert self._data is not None
        x = self._x(moment.day)
        if moment.row < 0:
            return QPointF(x, theme.current().px(13))
        top, height = self._rows()[moment.row]
        if moment.height is None:
            return QPointF(x, top + height / 2)
        return QPointF(x, self._y(self._data.lanes[moment.row], top, height, moment.height))

    # ---- paint -------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._data is None:
            return
        painter, look, data = self.painter(), theme.current(), self._data
        px, top, rows = look.px, look.px(6), self._rows()
        bottom = self.height() - px(AXIS)
        self._grid(painter, bottom)
        for lane, (lane_top, height) in zip(data.lanes, rows, strict=False):
            self._lane(painter, lane, lane_top, height)
            self._separator(painter, lane_top + height + px(3))
        self._events(painter, bottom)
        lane_top = rows[data.visits_row][0]
        self._visits(painter, *rows[data.visits_row])
        self._separator(painter, lane_top + px(VISITS) - 1)
        self._plan(painter, *rows[data.visits_row + 1])
        if data.papers:
            self._papers(painter, *rows[data.visits_row + 2])
        if data.first <= data.today <= data.last:
            x = self._x(data.today)
            painter.fillRect(QRectF(x - 0.75, top, 1.5, lane_top - top - px(3)), look.colour("now"))
        self._axis(painter, bottom)

    def _separator(self, painter: QPainter, y: float) -> None:
        painter.fillRect(QRectF(0, round(y), self.width(), 1), theme.current().colour("line"))

    def _grid(self, painter: QPainter, bottom: float) -> None:
        look, data = theme.current(), self._data
        assert data is not None
        day = data.first + timedelta(days=(0 - data.first.weekday()) % 7)
        while day <= data.last:
            painter.fillRect(QRectF(round(self._x(day)), look.px(6), 1, bottom - look.px(6)), look.colour("line"))
            day += timedelta(days=7)
        if data.today < data.last:
            one, other = self._x(max(data.today, data.first)), self._x(data.last)
            painter.fillRect(
                QRectF(min(one, other), look.px(6), abs(other - one), bottom - look.px(6)), look.colour("sunken", 0.55)
            )

    def _names(self, painter: QPainter, title: str, second: str, top: float, height: float) -> None:
        look, px = theme.current(), theme.current().px
        line = px(19 if look.arabic else 16)
        start = top + (height - line * (2 if second else 1)) / 2
        room = px(LABELS - 6)
        place = QRectF(self.width() - px(2) - room if self.rtl else px(2), start, room, line)
        if self.rtl and not self._mirrored:
            place.moveLeft(px(2))
        words(painter, place, title, look.font(13 if not look.arabic else 12, "strong"), look.colour("ink"))
        if second:
            words(painter, place.translated(0, line), second, look.font("micro"), look.colour("ink3"))

    def _lane(self, painter: QPainter, lane: Lane, top: float, height: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None

        def y(value: float) -> float:
            return self._y(lane, top, height, value)

        left, right = sorted((self._x(data.first), self._x(data.last)))
        small = look.font("micro")
        said_to = self._x(data.last)  # the words of band and mark end here: before a score that is due
        if lane.due and self._room_after(*lane.due):
            said_to = self._x(lane.due[0]) - self._forward(px(14))
        if lane.band:
            low, high, text = lane.band
            head, foot = max(y(min(high, lane.high)), top + 1), min(y(max(low, lane.low)), top + height)
            painter.fillRect(QRectF(left, head, right - left, foot - head), look.colour("info-soft", 0.75))
            self._text(painter, said_to, self._band_words(lane, top, height, head, foot), text, small, look.colour("info"), "end")
        if lane.mark:
            value, text = lane.mark
            pen = QPen(look.colour("info"), 1.2)
            pen.setDashPattern([5, 4])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y(value)), QPointF(right, y(value)))
            self._text(painter, said_to, y(value) + px(9), text, small, look.colour("info"), "end")
        self._names(painter, lane.title, lane.second, top, height)
        ends: list[float] = []
        for line in lane.lines:
            self._line(painter, line, y, ends, top, height, len(lane.lines), y(lane.mark[0]) if lane.mark else None)
        if lane.due:
            day, text = lane.due
            last = lane.lines[0].points[-1].value if lane.lines and lane.lines[0].points else (lane.low + lane.high) / 2
            x = self._x(day)
            pen = QPen(tone_colours(lane.lines[0].tone)[0] if lane.lines else look.colour("ink3"), 1.5)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(look.colour("surface"))
            painter.drawRect(QRectF(x - 4.5, y(last) - 4.5, 9, 9))
            beside = y(last)
            if lane.mark and abs(beside - y(lane.mark[0])) < px(8):  # not on the line of the cut-off: its own words stand below
                beside = y(lane.mark[0]) - px(9)
            step, anchor = (px(10), "start") if self._room_after(day, text) else (-px(10), "end")
            self._text(painter, x + self._forward(step), beside, text, small, look.colour("ink2"), anchor)

    def _band_words(self, lane: Lane, top: float, height: float, head: float, foot: float) -> float:
        """Where the words of the band stand: at its head, but neither on the line of the cut-off nor on the words below that."""
        px, wished = theme.current().px, min(head + theme.current().px(8), foot - theme.current().px(7))
        if not lane.mark:
            return wished
        line = self._y(lane, top, height, lane.mark[0])
        above, below = line - px(10 if theme.current().arabic else 8), line + px(9 + 15)
        if wished <= above or wished >= below:
            return wished
        return above if above >= top + px(6) else below

    def _line(
        self, painter: QPainter, line: Line, y, ends: list[float], top: float, height: float, count: int, mark: float | None
    ) -> None:
        look, px = theme.current(), theme.current().px
        if not line.points:
            return
        ink, places = tone_colours(line.tone)[0], [QPointF(self._x(p.day), y(p.value)) for p in line.points]
        pen = QPen(ink, line.width if count == 1 else 1.5)
        if line.dash != "solid":
            pen.setDashPattern([6 / 1.5, 3 / 1.5] if line.dash == "dashed" else [2 / 1.5, 3 / 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        shown = range(len(places)) if count == 1 else sorted({0, len(places) // 2, len(places) - 1})
        for index in shown:
            self._shape(painter, places[index], line.shape, ink)
        bold = look.font("small", "strong")
        for point, place in zip(line.points, places, strict=True):
            if line.values:
                said = place.y() - px(11)
                if mark is not None and abs(said - mark) < px(6):  # the line of the cut-off would run through it
                    said = place.y() + px(11) if place.y() + px(12) <= top + height else mark - px(7)
                self._text(painter, place.x(), said, formats.number(point.value), bold, ink, "middle")
            if point.ringed:
                painter.setPen(QPen(look.colour("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, px(7), px(7))
            if point.words and self._room_for(point, line):
                width = text_width(point.words, look.font("micro"))
                beside = self._past_today(place.x() + self._forward(px(13)), width)
                self._text(painter, beside, place.y() + px(1), point.words, look.font("micro"), look.colour("ink2"))
        alone = count == 1 and line.points[-1].words  # its words say the value
        if (line.name or not line.values) and not alone:
            self._end_label(painter, line, places[-1], ends, top, height, count, ink)

    def _room_for(self, point: Point, line: Line) -> bool:
        """Words stand beside a point only where they reach no later point; they are always told when it is looked at."""
        reach = text_width(point.words, theme.current().font("micro")) + theme.current().px(24)
        return all(abs(self._x(other.day) - self._x(point.day)) > reach for other in line.points if other.day > point.day)

    def _end_label(
        self, painter: QPainter, line: Line, last: QPointF, ends: list[float], top: float, height: float, count: int, ink: QColor
    ) -> None:
        look, px = theme.current(), theme.current().px
        value, step = formats.number(line.points[-1].value), px(14 if look.arabic else 13)
        if count == 1:
            self._text(painter, last.x() + self._forward(px(9)), last.y(), value, look.font("small", "strong"), ink)
            return
        first = top + (height - step * count) / 2 + step / 2
        place = first + step * len(ends)
        ends.append(place)
        bold = look.font("micro", "strong")
        x = self._past_today(last.x() + self._forward(px(14)), px(12) + text_width(value + line.name, bold))
        self._shape(painter, QPointF(x, place), line.shape, ink)
        self._text(painter, x + self._forward(px(8)), place, value, bold, ink)
        self._text(painter, x + self._forward(px(12) + text_width(value, bold)), place, line.name, look.font("micro"), ink)

    def _room_after(self, day: date, text: str) -> bool:
        """Whether the words stand after this day without leaving the chart."""
        free = abs(self.width() * (not self._mirrored) - self._x(day))
        return free > text_width(text, theme.current().font("micro")) + theme.current().px(14)

    def _past_today(self, x: float, width: float) -> float:
        """Where a label of this width begins: as wished, or beyond the line of today if that line would run through it."""
        assert self._data is not None
        today, reach = self._forward(self._x(self._data.today)), self._forward(x)
        return self._forward(today + theme.current().px(9)) if reach - 6 < today < reach + width else x

    @staticmethod
    def _shape(painter: QPainter, place: QPointF, shape: str, ink: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if shape == "square":
            painter.drawRect(QRectF(place.x() - 3.2, place.y() - 3.2, 6.4, 6.4))
        elif shape == "triangle":
            up, side, foot = QPointF(0, -4), QPointF(4, 3), QPointF(-4, 3)
            painter.drawPolygon(QPolygonF([place + up, place + side, place + foot]))
        else:
            painter.drawEllipse(place, 3.4, 3.4)

    def _events(self, painter: QPainter, bottom: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None
        for event in data.events:
            x, font = self._x(event.day), look.font("micro")
            pen = QPen(look.colour("ink3"), 1)
            pen.setDashPattern([2, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, px(6)), QPointF(x, bottom))
            width = text_width(event.words, font) + px(16)
            spot = QRectF(max(0, min(x - width / 2, self.width() - width)), px(4), width, px(18))
            box(painter, spot, px(4), look.colour("sunken"), look.colour("line-strong"))
            words(painter, spot, event.words, font, look.colour("ink2"), Qt.AlignmentFlag.AlignCenter)

    def _visits(self, painter: QPainter, top: float, height: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None
        self._names(painter, self.tr("Visits"), "", top, height)
        y, radius = top + height / 2, px(8.5)
        for visit in data.visits:
            if not data.first <= visit.day <= data.last:
                continue
            place = QPointF(self._x(visit.day), y)
            number = formats.digits(visit.number) if visit.number is not None else ""
            spot = QRectF(place.x() - radius, y - radius, 2 * radius, 2 * radius)
            if visit.kind in (VisitKind.MISSED, VisitKind.CANCELLED):
                self._crossed(painter, QRectF(place.x() - px(8), y - px(8), px(16), px(16)), visit.kind is VisitKind.MISSED)
                continue
            done, now = visit.kind is VisitKind.DONE, visit.kind is VisitKind.NOW
            if done:
                box(painter, spot, radius, look.colour("primary"))
            elif now:
                box(painter, spot, radius, look.colour("surface"), look.colour("primary"), 2)
            else:
                box(painter, spot, radius, look.colour("surface"), look.colour("line-input"), 1, (2, 2))
            ink = look.colour("on-primary" if done else "primary" if now else "ink3")
            words(
                painter,
                spot,
                number,
                look.font(11 if not look.arabic else 10, "strong" if done or now else "text"),
                ink,
                Qt.AlignmentFlag.AlignCenter,
            )

    @staticmethod
    def _crossed(painter: QPainter, spot: QRectF, missed: bool) -> None:
        look = theme.current()
        ink = look.colour("st-late-mark" if missed else "ink3")
        box(painter, spot, 3, look.colour("st-late") if missed else None, ink, 1, None if missed else (2, 2))
        painter.setPen(QPen(ink, 1.4))
        inner = spot.adjusted(4, 4, -4, -4)
        painter.drawLine(inner.bottomLeft(), inner.topRight())
        if missed:
            painter.drawLine(inner.topLeft(), inner.bottomRight())

    def _plan(self, painter: QPainter, top: float, height: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None
        self._names(painter, self.tr("Plan"), "", top, height)
        y, ink, font = top + height / 2, tone_colours("factor-5")[0], look.font("micro")
        for mark in data.plan:
            if not data.first <= mark.day <= data.last:
                continue
            x = self._x(mark.day)
            if mark.kind == "flag":
                painter.fillRect(QRectF(x - 0.75, y - px(7), 1.5, px(15)), ink)
                flag = QPainterPath()
                flag.addRect(QRectF(min(x, x + self._forward(px(10))), y - px(7), px(10), px(7)))
                painter.fillPath(flag, ink)
                self._text(painter, x + self._forward(px(15)), y, mark.words, font, look.colour("ink2"))
            elif mark.kind == "due":
                painter.setPen(QPen(ink, 1.5))
                painter.setBrush(look.colour("surface"))
                painter.drawPolygon(QPolygonF([QPointF(x, y - 7), QPointF(x + 7, y), QPointF(x, y + 7), QPointF(x - 7, y)]))
                self._text(painter, x - self._forward(px(11)), y, mark.words, font, look.colour("ink2"), "end")
            else:
                self._text(painter, x, y, mark.words, font, look.colour("ink2"), "middle")

    def _papers(self, painter: QPainter, top: float, height: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None
        self._names(painter, self.tr("Signed"), "", top, height)
        side, taken = px(14), -1e9
        for paper in sorted(data.papers, key=lambda mark: mark.day):
            if not data.first <= paper.day <= data.last:
                continue
            x, font = self._x(paper.day), look.font("micro")
            icons.paint(painter, "sheet", QRectF(x - side / 2, top + (height - side) / 2, side, side), look.colour("ink2"))
            start, width = self._forward(x), text_width(paper.words, font)
            later = [self._forward(self._x(p.day)) for p in data.papers if p.day > paper.day]
            if start > taken and all(place > start + width + px(24) for place in later):
                self._text(painter, x + self._forward(px(11)), top + height / 2, paper.words, font, look.colour("ink2"))
                taken = start + width + px(12)

    def _axis(self, painter: QPainter, top: float) -> None:
        look, px, data = theme.current(), theme.current().px, self._data
        assert data is not None
        y, font = top + px(10), look.font("micro")
        taken: list[tuple[float, float]] = []
        if data.first <= data.today <= data.last:
            text, bold, x = self.tr("today"), look.font("micro", "strong"), self._x(data.today)
            self._text(painter, x, y, text, bold, look.colour("now"), "middle")
            taken.append((x - text_width(text, bold), x + text_width(text, bold)))
        step = 7 if (data.last - data.first).days <= 70 else 14 if (data.last - data.first).days <= 200 else 28
        day = data.first + timedelta(days=(0 - data.first.weekday()) % 7)
        while day <= data.last:
            text, x = formats.day_month(day), self._x(day)
            half = text_width(text, font) / 2 + px(4)
            if all(x + half < low or x - half > high for low, high in taken) and x - half > 0 and x + half < self.width():
                self._text(painter, x, y, text, font, look.colour("ink3"), "middle")
                taken.append((x - half, x + half))
            day += timedelta(days=step)
