"""The day of all therapists side by side: heads say who is in session, who is free, and how much is still open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, DayRoom, DayView, Span, Status, TherapistDay
from clinic_app.domain.closed_time import ClosedKind, Shut, left_open
from clinic_app.domain.day_load import openings, openings_within
from clinic_app.domain.diary_views import ColumnKind, ViewColumn
from ui import formats, theme
from ui.appointments import wording
from ui.appointments.columns import Column
from ui.appointments.geometry import LEAST_COLUMN, Box, Frame
from ui.appointments.grid import DiaryGrid
from ui.appointments.lettering import Type

Seat = TherapistDay | DayRoom  # what a column of the day stands for
HEAD_NAME = Type("body", "strong")
HEAD_NARROW = Type("body", "strong", narrow=True)
HEAD_SMALL = Type("small", "strong", narrow=True)
HEAD_STATE = Type("micro", narrow=True)
HEAD_STRONG = Type("micro", "label", narrow=True)


class DayGrid(DiaryGrid):
    """Columns of therapists, of rooms, or any mix of both, on one day."""

    pages_changed = Signal(int, int, int)  # first and last column shown, of how many

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diaryGrid")
        self.view: DayView | None = None
        self.mix: tuple[ViewColumn, ...] = ()
        self._only: int | None = None
        self._page = 0
        self._seats: tuple[Seat, ...] = ()
        self._head_kind: tuple[Type, bool] = (HEAD_NAME, False)

    def show_day(self, view: DayView, now: datetime) -> None:
        """Show a day."""
        self.view = view
        self.hues = {who.id: place % 9 + 1 for place, who in enumerate(view.therapists)}
        self.mark_ramadan(view.ramadan)
        self._fill(now)

    def set_mix(self, mix: Sequence[ViewColumn]) -> None:
        """Which columns are shown, in this order; none chosen: every therapist. What is gone from the house is left out."""
        if tuple(mix) != self.mix:
            if set(mix) != set(self.columns_shown()):  # another order of the same stays where it was turned to
                self._page = 0
            self.mix, self._only = tuple(mix), None
            self._fill(self.now)

    def columns_shown(self) -> tuple[ViewColumn, ...]:
        """What stands in the columns now, in order, also of those that have no room."""
        return tuple(ViewColumn(ColumnKind.ROOM if isinstance(one, DayRoom) else ColumnKind.THERAPIST, one.id)
                     for one in self.seats())

    def set_now(self, now: datetime) -> None:
        """The heads tell what is so at this moment, so they are written again."""
        super().set_now(now)
        if self.view is not None:
            self._fill(now)

    def show_only(self, index: int | None) -> None:
        """One column by number (0 is the first), or all."""
        self._only = index if index is not None and index < len(self.seats()) else None
        self._page = 0
        self._fill(self.now)

    @property
    def only(self) -> int | None:
        """The number of the one column shown, or None for all."""
        return self._only

    def turn(self, by: int) -> None:
        """The next or previous columns when not all have room."""
        self._page = max(0, self._page + by)
        self._fill(self.now)

    def resizeEvent(self, event: object) -> None:
        """As many readable columns as fit."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self.view is not None:
            self._fill(self.now)

    def seats(self) -> tuple[Seat, ...]:
        """Everybody and every room that could be shown now, in order."""
        view = self.view
        if view is None:
            return ()
        if not self.mix:
            return view.therapists
        known: dict[ViewColumn, Seat] = {ViewColumn(ColumnKind.THERAPIST, one.id): one for one in view.therapists}
        known |= {ViewColumn(ColumnKind.ROOM, one.id): one for one in view.rooms}
        return tuple(known[one] for one in self.mix if one in known) or view.therapists

    def number_at(self, index: int) -> int:
        """The key digit of a column: 1 for the first of those that could be shown."""
        return self.seats().index(self._seats[index]) + 1

    def column_words(self, index: int) -> str:
        """The therapist or the room of a column."""
        return _name(self._seats[index], True) if index < len(self._seats) else ""

    def _fill(self, now: datetime) -> None:
        view, seats = self.view, self.seats()
        if view is None:
            return
        seats = seats if self._only is None else seats[self._only : self._only + 1]
        fit = max(1, int((self.width() - theme.current().px(self.GUTTER)) // theme.current().px(LEAST_COLUMN)))
        if len(seats) > fit:
            self._page = min(self._page, -(-len(seats) // fit) - 1)
            first = self._page * fit
            self.pages_changed.emit(first + 1, min(first + fit, len(seats)), len(seats))
            seats = seats[first : first + fit]
        else:
            self._page = 0
            self.pages_changed.emit(1, len(seats), len(seats))
        if seats != self._seats:
            self._sheet = None
        self._seats = seats
        self._head_kind = self._fitting_head(seats)
        today = view.day == now.date()
        self.show_columns([self._column(view, who, now if today else None) for who in seats], now)

    def _fitting_head(self, seats: tuple[Seat, ...]) -> tuple[Type, bool]:
        """One type for all heads: with titles and regular where all fit, narrow where one does not."""
        px = theme.current().px
        room = (self.width() - px(self.GUTTER)) / max(1, len(seats)) - 17 - px(14)
        for kind, titled in ((HEAD_NAME, True), (HEAD_NAME, False), (HEAD_NARROW, False)):
            if all(self._cells.width(_name(who, titled), kind) <= room for who in seats):
                return kind, titled
        return HEAD_SMALL, False

    def _column(self, view: DayView, who: Seat, now: datetime | None) -> Column:
        closed = view.holiday is not None
        minute = now.hour * 60 + now.minute if now else 0
        if isinstance(who, DayRoom):
            visits = tuple(a for a in view.appointments if a.room_id == who.id)
            free = left_open(((s.start, s.end) for s in view.clinic_hours), who.shut)
            hours = () if closed else tuple(Span(start, end) for start, end in free)
            held = [(a.slot.first_minute, a.slot.last_minute) for a in visits if a.status.holds_slot]
            head = (*_room_state(visits, now), str(0 if closed else openings_within(hours, held, self.length, minute)))
            return Column(0, view.day, hours, visits, now is not None, head, who.id, (*_whole_day(view), *who.shut))
        visits = tuple(a for a in view.appointments if who.id in a.therapist_ids)
        head = (*_state(who, visits, now), str(0 if closed else openings(who, visits, view.day, self.length, minute)))
        return Column(who.id, view.day, () if closed else who.hours, visits, now is not None, head, shut=who.shut)

    def _paint_head(self, painter: QPainter, index: int, head: Box) -> None:
        who, cells, colour = self._seats[index], self._cells, self._cells.colour
        sign, said, live, free = self.columns[index].head
        px, rtl = cells.theme.px, cells.rtl
        inner = Box(head.x + (8 if rtl else 9), head.y, head.width - 17, head.height)
        top = px(6) if head.height >= px(48) else px(3)
        high = px(18)
        number = formats.digits(self.number_at(index))
        cells.text(painter, Box(inner.x, top, inner.width, high), number, Type("micro"), colour("ink3"), "end")
        name_room = inner.width - px(14)
        name = Box(inner.x + (px(14) if rtl else 0), top, name_room, high)
        kind, titled = self._head_kind
        cells.text(painter, name, _name(who, titled), kind, colour("ink"))
        line = Box(inner.x, top + high + px(2), inner.width, px(16))
        ink = colour("primary" if live == "1" else "ink3")
        side = px(12)
        cells.sign(painter, sign, Box(line.right - side if rtl else line.x, line.y + (line.height - side) / 2, side, side), ink)
        used = side + 4
        left = Box(line.x if rtl else line.x + used, line.y, line.width - used, line.height)
        count = int(free)
        open_said = self.tr("%n free", "openings of a therapist", count) if count else self.tr("full")
        kind = HEAD_STRONG if count else HEAD_STATE
        wide = cells.text(painter, left, open_said, kind, colour("primary" if count else "ink3"), "end")
        rest = Box(left.x + (wide + 5 if rtl else 0), left.y, left.width - wide - 5, left.height)
        own = who.room_id if isinstance(who, TherapistDay) else None
        room = self.view and next((wording.room(r) for r in self.view.rooms if r.id == own), "")
        told = cells.width(said, HEAD_STRONG)
        if room and told + cells.width(f"{room} · ", HEAD_STATE) + 6 <= rest.width:
            cells.text(painter, rest, f"{room} · ", HEAD_STATE, colour("ink3"), "end")
        cells.text(painter, rest, said, HEAD_STRONG if live == "1" else HEAD_STATE, ink)

    def _paint_now(self, painter: QPainter, frame: Frame) -> None:
        minute = self.now.hour * 60 + self.now.minute
        if self.view is None or self.view.day != self.now.date() or not frame.start <= minute <= frame.end:
            return
        y = round(frame.y(minute))
        line = frame.box(frame.gutter - 4, y - 1, frame.width - frame.gutter + 4, 2)
        painter.fillRect(QRectF(line.x, line.y, line.width, line.height), self._cells.theme.colour("now"))
        self._now_tag(painter, frame, y)


def _whole_day(view: DayView) -> tuple[Shut, ...]:
    """A closed day as it stands over a room's column."""
    day = view.holiday
    return (Shut(0, 24 * 60, day.kind, day.name_en, day.name_ar, day.expected),) if day else ()


def _out(who: TherapistDay) -> str:
    """Why somebody is not here: away, where that was entered; otherwise not in."""
    away = next((shut for shut in who.shut if shut.kind is ClosedKind.AWAY), None)
    return wording.closed(away) if away else wording.translate("DayGrid", "not in")


def _name(who: Seat, titled: bool = False) -> str:
    return wording.room(who) if isinstance(who, DayRoom) else wording.person(who, titled)


def _room_state(visits: tuple[DayAppointment, ...], now: datetime | None) -> tuple[str, str, str]:
    """Whether the room is taken at this moment and until when: sign, words, and '1' if it is."""
    translate = wording.translate
    if now is None:
        return "rooms", translate("DayGrid", "room"), ""
    current = next((v for v in visits if v.status.holds_slot and v.slot.start <= now < v.slot.end), None)
    if current is not None:
        return "rooms", translate("DayGrid", "to {time}").format(time=formats.time_of_day(current.slot.end)), "1"
    return "rooms", translate("DayGrid", "free"), ""


def _state(who: TherapistDay, visits: tuple[DayAppointment, ...], now: datetime | None) -> tuple[str, str, str]:
    """What the therapist does at this moment: sign, words, and '1' if in session. On other days: the hours."""
    translate = wording.translate
    if now is None:
        if not who.hours:
            return "not_yet", _out(who), ""
        return "clock", wording.clock(who.hours[0].start), ""
    current = next((v for v in visits if v.status is Status.IN_SESSION), None)
    if current is not None:
        return "st-insession", translate("DayGrid", "to {time}").format(time=formats.time_of_day(current.slot.end)), "1"
    minute = now.hour * 60 + now.minute
    if any(span.start <= minute < span.end for span in who.hours):
        return "free", translate("DayGrid", "free"), ""
    later = next((span.start for span in who.hours if span.start > minute), None)
    if later is None:
        return "not_yet", translate("DayGrid", "gone") if who.hours else _out(who), ""
    return "not_yet", wording.clock(later), ""
