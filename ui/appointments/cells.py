"""Paints one visit: state = fill + edge + stripe + sign, and as much text as its cell holds. Text is laid out once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from clinic_app.domain.appointments import AppointmentType, Badge, DayAppointment, Status
from ui import formats
from ui.appointments import wording
from ui.appointments.geometry import Box, Form, form
from ui.appointments.lettering import KEPT, Lettering, Type
from ui.theme import Factor

NAME = Type("small", "strong", narrow=True)
NAME_WIDE = Type("body", "strong")
TIME = Type("micro")
TIME_STRONG = Type("micro", "strong")


def hatch(fill: QColor, bar: QColor, falling: bool) -> QBrush:
    """A 12 px tile of soft diagonal bars."""
    tile = QPixmap(12, 12)
    tile.fill(fill)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(bar, 3.2))
    for k in (-12, 0, 12):
        painter.drawLine(QPointF(k - 2, -2 if falling else 14), QPointF(k + 14, 14 if falling else -2))
    painter.end()
    return QBrush(tile)


class Lines(NamedTuple):
    """Where the two lines of a cell stand, from its corner: worked out once for a size."""

    inner: Box
    name: Box
    time: Box
    second: float


class CellPainter(Lettering):
    """Everything needed to paint visits in one theme, language and text size."""

    def __init__(self) -> None:
        super().__init__()
        self.hatches = {
            "late": hatch(self.colour("st-late"), self.colour("st-late-hatch"), falling=True),
            "noshow": hatch(self.colour("st-noshow"), self.colour("st-noshow-hatch"), falling=False),
            "refused": hatch(self.colour("surface"), self.colour("danger-soft"), falling=True),
        }
        self._plates: dict[tuple[str, float, float, str, str], QPixmap] = {}
        self._hues: dict[str, Factor] = {}
        self._kept: dict[tuple[object, ...], QPixmap] = {}
        self._name_types: dict[tuple[Status, AppointmentType, bool], Type] = {}
        self._times: dict[tuple[object, ...], tuple[str, float]] = {}
        self._of_size: dict[tuple[float, float], Lines] = {}

    def set_ratio(self, ratio: float) -> None:
        """Plates too are pictures for one density."""
        if ratio != self.ratio:
            self._plates.clear()
            self._kept.clear()
        super().set_ratio(ratio)

    # ---- the cell -------------------------------------------------------------------------------------------------

    def plate(self, painter: QPainter, key: str, box: Box, hue: str = "", sign: str = "") -> QColor:
        """Fill, stripe and edge of a state, or of a hue with the state's stripe, and its sign; gives the ink for its text.

        Cells of one size are one picture.
        """
        ink = self._tone(key, "ink", hue) if hue else self.colour("ink3" if key == "hidden" else f"st-{key}-ink")
        size = (key, box.width, box.height, hue, sign)
        picture = self._plates.get(size)
        if picture is None:
            if len(self._plates) > KEPT // 10:
                self._plates.clear()

            def draw(on: QPainter, inner: Box) -> None:
                self._draw_plate(on, key, inner, hue)
                if sign and (shape := form(inner.width, inner.height, self.scale)).lines:
                    self.sign(on, sign, self._sign_box(self._inner(inner), shape), ink)

            picture = self._plates[size] = self._picture_of(box, draw)
        ratio = self.ratio
        painter.drawPixmap(QPointF(round(box.x * ratio) / ratio, box.y), picture)
        return ink

    def _inner(self, box: Box) -> Box:
        """Where the words of a cell stand: beside its stripe."""
        start, end = 9, 6
        return Box(box.x + (end if self.rtl else start), box.y, max(0.0, box.width - start - end), box.height)

    def _levels(self, inner: Box, shape: Form) -> tuple[float, float, float]:
        """Where the first line begins, and how high the first and the second are."""
        top = inner.y + (1 if shape.tight else 3)
        first = self.theme.px(15 if shape.tight else 17) + (self.theme.px(2) if self.rtl else 0)
        second = self.theme.px(13 if shape.tight else 15) + (self.theme.px(1) if self.rtl else 0)
        if first + second + (top - inner.y) > inner.height:
            first, second = (inner.height - (top - inner.y)) * 0.54, (inner.height - (top - inner.y)) * 0.46
        return top, first, second

    def _side(self, shape: Form) -> int:
        """How large the sign of the state is."""
        return round((12 if shape.tight else 14) * self.scale)

    def _sign_box(self, inner: Box, shape: Form) -> Box:
        """At the end of the only line, of the name where there is room, else of the time."""
        side = self._side(shape)
        if shape.lines == 1:
            y = inner.y + (inner.height - side) / 2
        else:
            top, first, second = self._levels(inner, shape)
            y = top + (first - side) / 2 if shape.wide else top + first + (second - side) / 2
        return Box(inner.x if self.rtl else inner.right - side, y, side, side)

    def _tone(self, key: str, part: str, hue: str) -> QColor:
        """A colour of a plate: fill, mark, line or ink, of its state or of a hue."""
        if not hue:
            return self.colour(f"st-{key}" if part == "fill" else f"st-{key}-{part}")
        family = self._hues.get(hue)
        if family is None:
            family = self._hues[hue] = self.theme.factor(int(hue.removeprefix("hue")))
        return {"fill": family.soft, "line": family.line, "mark": family.ink, "ink": self.colour("ink")}[part]

    def _picture_of(self, box: Box, draw: Callable[[QPainter, Box], None]) -> QPixmap:
        """What draw paints into a box of this size, on glass."""
        picture = QPixmap(round((box.width + 1) * self.ratio), round((box.height + 1) * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight)
        draw(painter, Box(0, 0, box.width, box.height))
        painter.end()
        return picture

    def kept(self, painter: QPainter, key: tuple[object, ...], box: Box, draw: Callable[[QPainter, Box], None]) -> None:
        """Something that looks the same wherever it is: painted once for a key and size, then only copied."""
        whole = (*key, box.width, box.height)
        picture = self._kept.get(whole)
        if picture is None:
            if len(self._kept) > KEPT // 10:
                self._kept.clear()
            picture = self._kept[whole] = self._picture_of(box, draw)
        ratio = self.ratio
        painter.drawPixmap(QPointF(round(box.x * ratio) / ratio, round(box.y * ratio) / ratio), picture)

    def _draw_plate(self, painter: QPainter, key: str, box: Box, hue: str) -> None:
        rect = QRectF(box.x, box.y, box.width, box.height)
        if key == "hidden":
            pen = QPen(self.colour("ink3"), 1)
            pen.setDashPattern([1, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            return
        pen = QPen(self._tone(key, "mark" if key in ("arrived", "noshow") else "line", hue), 1)
        if key == "noshow":
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self.hatches.get(key) or self._tone(key, "fill", hue))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
        if key != "block":
            self._stripe(painter, key, rect, hue)

    def _stripe(self, painter: QPainter, key: str, rect: QRectF, hue: str) -> None:
        left = rect.right() - 4 if self.rtl else rect.left()
        if key == "booked":
            y = rect.top() + 1
            while y < rect.bottom() - 1:
                painter.fillRect(QRectF(left, y, 4, min(4.0, rect.bottom() - 1 - y)), self._tone(key, "mark", hue))
                y += 7
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(left - (4 if self.rtl else 0), rect.top(), 8, rect.height()), 4, 4)
        painter.save()
        painter.setClipRect(QRectF(left, rect.top(), 4, rect.height()), Qt.ClipOperation.IntersectClip)
        painter.fillPath(path, self._tone(key, "mark", hue))
        painter.restore()

    def visit(
        self,
        painter: QPainter,
        visit: DayAppointment,
        box: Box,
        now: datetime,
        discreet: bool,
        more: int = 0,
        hue: str = "",
        marks: tuple[str, ...] = (),
    ) -> None:
        """Paint a visit into its box. hue: "hue1" to "hue9" in the place of the state's fill; marks: signs or "=letters"."""
        key = wording.state_key(visit)
        ink = self.plate(painter, key, box, hue if key != "block" else "", wording.state_sign(visit))
        shape = form(box.width, box.height, self.scale)
        if shape.lines == 0:
            return
        if shape.lines == 1:
            self._one_line(painter, visit, self._inner(box), ink, shape, discreet, marks)
        else:
            self._lines(painter, visit, box, ink, shape, now, discreet, marks)
        if more:
            inner = self._inner(box)
            tag = Box(inner.x if self.rtl else inner.right - 20, box.bottom - 15, 20, 14)
            self.text(painter, tag, formats.isolate(f"+{more}"), TIME_STRONG, ink, "end")

    def _name_type(self, visit: DayAppointment, shape: Form) -> Type:
        key = (visit.status, visit.type, shape.wide)
        if (found := self._name_types.get(key)) is not None:
            return found
        light = (not visit.status.to_come and visit.status.value not in ("arrived", "in_session")) or not visit.type.for_clients
        base = NAME_WIDE if shape.wide else NAME
        found = self._name_types[key] = Type(base.step, "label" if light else "strong", base.narrow, visit.status.cancelled)
        return found

    def _one_line(
        self,
        painter: QPainter,
        visit: DayAppointment,
        inner: Box,
        ink: QColor,
        shape: Form,
        discreet: bool,
        marks: tuple[str, ...],
    ) -> None:
        rest = self._before_end(inner, self._side(shape) + 4)
        rest = self._end_marks(painter, marks, rest, ink) if not shape.first_name else rest
        at = self.text(painter, rest, wording.start_words(visit), TIME, ink) + 5
        name = wording.first_name(visit, discreet) if shape.first_name else wording.title(visit, discreet)
        self.text(painter, self._after(rest, at), name, self._name_type(visit, shape), ink)

    def _lines(
        self,
        painter: QPainter,
        visit: DayAppointment,
        box: Box,
        ink: QColor,
        shape: Form,
        now: datetime,
        discreet: bool,
        marks: tuple[str, ...],
    ) -> None:
        lines = self._of_size.get((box.width, box.height)) or self._lines_of(box, shape)
        name_box, line = lines.name.moved(box.x, box.y), lines.time.moved(box.x, box.y)
        if marks:
            line = self._end_marks(painter, marks, line, ink)
        name = wording.first_name(visit, discreet) if shape.first_name else wording.title(visit, discreet)
        if shape.words and Badge.NEW in visit.badges:
            name_box = self._new(painter, name_box, ink)
        self.text(painter, name_box, name, self._name_type(visit, shape), ink)
        minutes = wording.waited(visit, now)
        if minutes is not None:
            line = self._waiting(painter, line, minutes, ink, shape)
        if shape.lines == 3:
            inner = lines.inner.moved(box.x, box.y)
            foot = Box(inner.x, inner.bottom - lines.second - 3, inner.width, lines.second)
            self._badges(painter, visit, foot, ink, shape, from_start=True)
        elif shape.badges and visit.badges:
            kept = self.width(wording.start_words(visit), TIME) + 4  # never cut a time
            if Badge.NEW in visit.badges and not shape.words and kept + self._new_width() <= line.width:
                line = self._new(painter, line, ink)
            line = self._badges(painter, visit, line, ink, shape, kept)
        self._time(painter, visit, line, ink, shape)

    def _lines_of(self, box: Box, shape: Form) -> Lines:
        inner = self._inner(Box(0, 0, box.width, box.height))
        top, first, second = self._levels(inner, shape)
        name, time = Box(inner.x, top, inner.width, first), Box(inner.x, top + first, inner.width, second)
        if shape.wide:
            name = self._before_end(name, self._side(shape) + 4)
        else:
            time = self._before_end(time, self._side(shape) + 4)
        if len(self._of_size) > KEPT // 10:
            self._of_size.clear()
        found = self._of_size[box.width, box.height] = Lines(inner, name, time, second)
        return found

    def _time(self, painter: QPainter, visit: DayAppointment, line: Box, ink: QColor, shape: Form) -> None:
        """The time is never cut: what goes with it gives way first."""
        if not visit.type.for_clients:
            start = wording.start_words(visit)
            self.text(painter, line, f"{start} · {visit.note}" if visit.note else start, TIME, ink)
            return
        slot = visit.slot
        key = (slot.first_minute, slot.last_minute, visit.number, visit.of, shape.wide, shape.number, int(line.width))
        if (found := self._times.get(key)) is None:
            if len(self._times) > KEPT:
                self._times.clear()
            words = [(said, self.width(said, TIME)) for said in self._time_words(visit, shape)]
            found = self._times[key] = next((one for one in words if one[1] <= line.width + 1), words[-1])
        room = max(line.width, found[1] + 1)
        self.text(painter, Box(line.right - room if self.rtl else line.x, line.y, room, line.height), found[0], TIME, ink)

    @staticmethod
    def _time_words(visit: DayAppointment, shape: Form) -> Iterator[str]:
        """The time and which of a series, the longest first; what is not asked for is not put together."""
        start = wording.start_words(visit)
        tail = f" · {formats.of(visit.number, visit.of)}" if visit.number and visit.of and shape.number else ""
        whole = wording.times(visit) if shape.wide else start
        if tail:
            yield whole + tail
        yield whole
        if tail:
            yield start + tail
        yield start

    def _after(self, box: Box, used: float) -> Box:
        return Box(box.x if self.rtl else box.x + used, box.y, max(0.0, box.width - used), box.height)

    def _before_end(self, box: Box, used: float) -> Box:
        return Box(box.x + used if self.rtl else box.x, box.y, max(0.0, box.width - used), box.height)

    def _end_sign(self, painter: QPainter, sign: str, box: Box, y: float, side: float, ink: QColor) -> Box:
        self.sign(painter, sign, Box(box.x if self.rtl else box.right - side, y, side, side), ink)
        return self._before_end(box, side + 4)

    def _end_marks(self, painter: QPainter, marks: tuple[str, ...], box: Box, ink: QColor) -> Box:
        """Letters or signs at the end of a line, so that a hue is never alone; the time is never cut for them."""
        kept, side = self.width("00:00", TIME) + 4, round(13 * self.scale)
        for mark in marks:
            said = mark[1:] if mark.startswith("=") else ""
            wide = self.width(said, TIME_STRONG) if said else side
            if mark == "=" or wide + kept > box.width:
                continue
            place = Box(box.x if self.rtl else box.right - wide, box.y, wide, box.height)
            if said:
                self.text(painter, Box(place.x - 1, place.y, wide + 2, place.height), said, TIME_STRONG, ink)
            else:
                self.sign(painter, mark, Box(place.x, box.y + (box.height - side) / 2, side, side), ink)
            box = self._before_end(box, wide + 5)
        return box

    def _new_type(self) -> Type:
        return Type(10 if not self.rtl else "micro", "strong")

    def _new_width(self) -> float:
        return self.width(wording.said(Badge.NEW), self._new_type()) + 7

    def _new(self, painter: QPainter, box: Box, ink: QColor) -> Box:
        said, kind, wide = wording.said(Badge.NEW), self._new_type(), self._new_width()
        high = min(15.0 * self.scale, box.height)
        tag = Box(box.x if self.rtl else box.right - wide, box.y + (box.height - high) / 2, wide, high)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(tag.x + 0.5, tag.y + 0.5, tag.width - 1, tag.height - 1), 3, 3)
        self.text(painter, tag, said, kind, ink, "centre")
        return self._before_end(box, wide + 4)

    def _waiting(self, painter: QPainter, box: Box, minutes: int, ink: QColor, shape: Form) -> Box:
        said = formats.duration(minutes)
        kept = self.width("00:00", TIME) + 22 * self.scale
        if not shape.number or self.width(said, TIME_STRONG) + kept > box.width:
            said = formats.isolate(minutes)
        wide, side = self.width(said, TIME_STRONG), round(12 * self.scale)
        end = Box(box.x if self.rtl else box.right - wide, box.y, wide, box.height)
        self.text(painter, Box(end.x - 1, end.y, end.width + 2, end.height), said, TIME_STRONG, ink)
        rest = self._before_end(box, wide + 2)
        self.sign(
            painter, "waiting", Box(rest.x if self.rtl else rest.right - side, box.y + (box.height - side) / 2, side, side), ink
        )
        return self._before_end(rest, side + 4)

    def _badges(
        self,
        painter: QPainter,
        visit: DayAppointment,
        box: Box,
        ink: QColor,
        shape: Form,
        kept: float = 0,
        from_start: bool = False,
    ) -> Box:
        side = round(13 * self.scale)
        shown = [b for b in visit.badges if b in wording.BADGE_SIGNS]
        if from_start and Badge.NEW in visit.badges and not shape.words:
            wide = self._new_width()
            start = Box(box.right - wide if self.rtl else box.x, box.y, wide, box.height)
            self._new(painter, start, ink)
            box = self._after(box, wide + 6)
        for badge in shown if from_start else reversed(shown):
            said = wording.said(badge) if shape.words and len(shown) == 1 else ""
            wide = side + (4 + self.width(said, TIME) if said else 0)
            if wide + kept > box.width:
                break
            at_left = from_start != self.rtl
            spot = Box(box.x if at_left else box.right - wide, box.y, wide, box.height)
            self.sign(
                painter,
                wording.BADGE_SIGNS[badge],
                Box(spot.right - side if self.rtl else spot.x, box.y + (box.height - side) / 2, side, side),
                ink,
            )
            if said:
                self.text(
                    painter, Box(spot.x if self.rtl else spot.x + side + 4, box.y, wide - side - 3, box.height), said, TIME, ink
                )
            box = self._after(box, wide + 6) if from_start else self._before_end(box, wide + 5)
        return box

    # ---- while you work -------------------------------------------------------------------------------------------

    def draft(self, painter: QPainter, box: Box, name: str, times: str) -> None:
        """The booking that is being made: 2 px edge, pencil, grip."""
        rect = QRectF(box.x + 1, box.y + 1, box.width - 2, box.height - 2)
        painter.setPen(QPen(self.colour("primary"), 2))
        painter.setBrush(self.colour("primary-soft"))
        painter.drawRoundedRect(rect, 4, 4)
        ink, side = self.colour("primary"), round(13 * self.scale)
        inner = Box(box.x + 8, box.y + 3, box.width - 15, box.height - 3)
        if box.height < 30 * self.scale:
            self.text(painter, Box(inner.x, box.y, inner.width, box.height), f"{times}  {name}", NAME, ink)
            return
        high = self.theme.px(16)
        self.text(painter, Box(inner.x, inner.y, inner.width, high), name, NAME, ink)
        line = Box(inner.x, inner.y + high, inner.width, self.theme.px(14))
        rest = self._end_sign(painter, "edit", line, line.y, side, ink)
        self.text(painter, rest, times, TIME, ink)
        if box.height >= 44:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(box.x + box.width / 2 - 9, box.bottom - 6, 18, 3), 1.5, 1.5)

    def held(self, painter: QPainter, box: Box) -> None:
        """A dashed edge over a visit that waits in the holding area."""
        pen = QPen(self.colour("primary"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box.x + 1, box.y + 1, box.width - 2, box.height - 2), 4, 4)

    def tag(self, painter: QPainter, box: Box, said: str, fill: str) -> None:
        """A time on a small plate beside the hours."""
        self.kept(painter, ("tag", said, fill), box, lambda on, inner: self._draw_tag(on, inner, said, fill))

    def _draw_tag(self, painter: QPainter, box: Box, said: str, fill: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(fill))
        painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 4, 4)
        self.text(painter, box, said, TIME_STRONG, self.colour("on-primary"), "centre")

    def ghost(self, painter: QPainter, box: Box, name: str, said: str) -> None:
        """The old place of a visit while it is dragged."""
        self.kept(painter, ("ghost", name, said), box, lambda on, inner: self._draw_ghost(on, inner, name, said))

    def _draw_ghost(self, painter: QPainter, box: Box, name: str, said: str) -> None:
        pen = QPen(self.colour("ink3"), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(self.colour("surface"))
        painter.drawRoundedRect(QRectF(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1), 4, 4)
        inner = Box(box.x + 8, box.y + 3, box.width - 14, self.theme.px(16))
        self.text(painter, inner, name, Type("small", "label", narrow=True), self.colour("ink3"))
        if box.height > 34:
            self.text(painter, Box(inner.x, inner.bottom, inner.width, self.theme.px(15)), said, TIME, self.colour("ink3"))

    def target(self, painter: QPainter, box: Box, allowed: bool, said: str) -> None:
        """Where the dragged visit would land: outlined, or hatched red with who is taken."""
        self.kept(painter, ("target", allowed, said), box, lambda on, inner: self._draw_target(on, inner, allowed, said))

    def _draw_target(self, painter: QPainter, box: Box, allowed: bool, said: str) -> None:
        painter.setPen(QPen(self.colour("primary" if allowed else "danger"), 2))
        painter.setBrush(self.colour("primary-soft") if allowed else self.hatches["refused"])
        painter.drawRoundedRect(QRectF(box.x + 1, box.y + 1, box.width - 2, box.height - 2), 4, 4)
        if not allowed:
            side = 16
            self.sign(
                painter,
                "refused",
                Box(box.right - 24 if self.rtl else box.x + 8, box.y + (box.height - side) / 2, side, side),
                self.colour("danger"),
            )
            self.text(
                painter,
                Box(box.x + (6 if self.rtl else 30), box.y, box.width - 36, box.height),
                said,
                Type("small", "label"),
                self.colour("danger"),
            )

    def ring(self, painter: QPainter, box: Box) -> None:
        """The focus ring, outside the cell."""
        painter.setPen(QPen(self.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box.x - 2, box.y - 2, box.width + 4, box.height + 4), 6, 6)
