"""The week of one therapist, Sunday first, the weekend folded into a strip unless something is booked on it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayView, WeekView
from clinic_app.domain.day_load import openings
from ui import formats
from ui.appointments import wording
from ui.appointments.columns import Column
from ui.appointments.geometry import Box, Frame
from ui.appointments.grid import DiaryGrid
from ui.appointments.lettering import Type

FOLD = 46  # pixels of the folded weekend


class WeekGrid(DiaryGrid):
    """Columns of days of one therapist."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weekGrid")
        self.view: WeekView | None = None
        self._folded: tuple[DayView, ...] = ()

    def show_week(self, view: WeekView, now: datetime) -> None:
        """Show a week."""
        self.view = view
        self.hues = {who.id: place % 9 + 1 for place, who in enumerate(view.therapists)}
        folded = []
        for day in reversed(view.days):
            if day.appointments or (any(t.hours for t in day.therapists if t.id == view.therapist_id) and day.open):
                break
            folded.insert(0, day)
        folded = folded[-2:]
        if bool(folded) != bool(self._folded):
            self._sheet = None
        self._tail_dirty = tuple(folded) != self._folded
        self._folded, self.TAIL = tuple(folded), FOLD if folded else 0
        self.mark_ramadan(any(day.ramadan for day in view.days))
        shown = view.days[: len(view.days) - len(folded)]
        self.show_columns([self._column(view, day, now) for day in shown], now)

    def _column(self, view: WeekView, day: DayView, now: datetime) -> Column:
        who = next((t for t in day.therapists if t.id == view.therapist_id), None)
        visits = tuple(a for a in day.appointments if view.therapist_id in a.therapist_ids)
        hours = who.hours if who and day.holiday is None else ()
        today = day.day == now.date()
        after = now.hour * 60 + now.minute if today else 0
        free = openings(who, visits, day.day, self.length, after) if who and day.holiday is None and day.day >= now.date() else -1
        booked = sum(1 for v in visits if v.type.for_clients and v.status.holds_slot)
        holiday = wording.one_of(day.holiday.name_en, day.holiday.name_ar) if day.holiday else ""
        shut = who.shut if who else ()
        return Column(view.therapist_id, day.day, hours, visits, today, (str(booked), str(free), holiday), shut=shut)

    def column_words(self, index: int) -> str:
        """The day of a column."""
        return formats.short_day(self.columns[index].day) if index < len(self.columns) else ""

    def _paint_head(self, painter: QPainter, index: int, head: Box) -> None:
        cells, colour, column = self._cells, self._cells.colour, self.columns[index]
        px, rtl = cells.theme.px, cells.rtl
        booked, free, holiday = column.head
        big = Type("title2", "strong")
        number = formats.digits(column.day.day)
        wide = cells.width(number, big)
        pad = 7 if column.today else 0
        plate = Box(
            head.right - 10 - wide - 2 * pad if rtl else head.x + 10, head.y + (head.height - px(28)) / 2, wide + 2 * pad, px(28)
        )
        if column.today:
            painter.setPen(painter.pen().color())
            painter.setPen(colour("primary"))
            painter.setBrush(colour("primary"))
            painter.drawRoundedRect(QRectF(plate.x, plate.y, plate.width, plate.height), 8, 8)
        cells.text(painter, plate, number, big, colour("on-primary" if column.today else "ink"), "centre")
        used = plate.width + 18
        rest = Box(head.x + 6 if rtl else head.x + used, head.y, head.width - used - 6, head.height)
        name = formats.weekday(column.day)
        if column.today:
            name = self.tr("{day} · today").format(day=name)
        top = (head.height - px(32)) / 2
        cells.text(
            painter,
            Box(rest.x, top, rest.width, px(17)),
            name,
            Type("small", "strong"),
            colour("primary" if column.today else "ink"),
        )
        line = Box(rest.x, top + px(17), rest.width, px(15))
        if holiday:
            cells.text(painter, line, holiday, Type("micro", "label"), colour("warn"))
            return
        said = self.tr("%n booked", "visits of a day", int(booked))
        if int(free) > 0:
            said += " · "
        told = cells.text(painter, line, said, Type("micro"), colour("ink3"))
        if int(free) > 0:
            after = Box(line.x if rtl else line.x + told, line.y, line.width - told, line.height)
            cells.text(
                painter, after, self.tr("%n free", "openings of a day", int(free)), Type("micro", "label"), colour("primary")
            )

    def _paint_tail(self, painter: QPainter, frame: Frame) -> None:
        if not self._folded:
            return
        cells, colour = self._cells, self._cells.colour
        strip = frame.box(frame.width - frame.tail, 0, frame.tail - self._bar_room(), frame.height)
        cells.kept(painter, ("weekend",), Box(strip.x, frame.head, strip.width, strip.height - frame.head), self._draw_weekend)
        painter.fillRect(QRectF(strip.x, 0, strip.width, frame.head), colour("surface"))
        painter.fillRect(QRectF(strip.x, frame.head - 1, strip.width, 1), colour("line-strong"))
        painter.fillRect(QRectF(strip.right - 1 if frame.rtl else strip.x, 0, 1, strip.height), colour("line"))
        high = cells.theme.px(15)
        for number, day in enumerate(self._folded):
            said = (
                f"{formats.weekday(day.day, short=True)} {formats.isolate(day.day.day)}"
                if not frame.rtl
                else formats.isolate(day.day.day)
            )
            top = (frame.head - high * len(self._folded)) / 2 + number * high
            cells.text(painter, Box(strip.x + 2, top, strip.width - 4, high), said, Type("micro"), colour("ink3"), "centre")

    def _draw_weekend(self, painter: QPainter, strip: Box) -> None:
        """The folded strip below its head: turned words are dear to draw and the same in every week."""
        cells, colour = self._cells, self._cells.colour
        painter.fillRect(QRectF(strip.x, strip.y, strip.width, strip.height), colour("closed"))
        painter.translate(strip.x + strip.width / 2, strip.y + strip.height / 2)
        painter.rotate(90)
        cells.text(painter, Box(-100, -8, 200, 16), self.tr("weekend, closed"), Type("micro"), colour("ink3"), "centre")

    def _paint_now(self, painter: QPainter, frame: Frame) -> None:
        minute = self.now.hour * 60 + self.now.minute
        index = next((i for i, c in enumerate(self.columns) if c.today), None)
        if index is None or not frame.start <= minute <= frame.end:
            return
        colour, y = self._cells.theme.colour, round(frame.y(minute))
        thin = frame.box(frame.gutter, y, frame.width - frame.gutter, 1)
        painter.fillRect(QRectF(thin.x, y, thin.width, 1), colour("now", 0.28))
        box = frame.column(index)
        painter.fillRect(QRectF(box.x, y - 1, box.width, 2), colour("now"))
        self._dot(painter, QPointF(box.right if frame.rtl else box.x, y), 4, colour("now"))
        self._now_tag(painter, frame, y)
