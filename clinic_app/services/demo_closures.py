"""The demo's closed time: a leave next week that hits two visits, a room closed half a day, holidays, hours of a Ramadan."""

from __future__ import annotations

from datetime import date, time, timedelta

from clinic_app.data import almanac, appointments, closures
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, LeaveKind, Ramadan, as_closure, join_days, span_of
from clinic_app.domain.settings import OpenSpan
from clinic_app.services import clock

HITS = 2
NIGHTS = ((600, 840), (1230, 1380))  # 10:00-14:00 and 20:30-23:00


def write_closures(therapist_ids: list[int], room_ids: list[int]) -> None:
    """Written past the services with every guard awake; the present day stays open whatever the calendar says of it."""
    today = clock.today()
    sunday = today + timedelta(days=7 - today.isoweekday() % 7)
    for year in (today.year, today.year + 1):
        for line in join_days(almanac.public_holidays(year)):
            if not line.first <= today <= line.last:
                closures.keep(as_closure(line))
    hijri = almanac.hijri_year(today)
    first, last = almanac.ramadan_days(hijri)
    if last < today:
        hijri += 1
        first, last = almanac.ramadan_days(hijri)
    evenings = tuple(OpenSpan(day, opens, closes) for day in range(5) for opens, closes in NIGHTS)
    if not first <= today <= last:
        closures.keep_ramadan(Ramadan(0, hijri, first, last, evenings))
    visits = [v for v in appointments.of_days(sunday, 5) if v.status.to_come and v.type.for_clients]
    _leave(therapist_ids, visits)
    _room(room_ids, visits, sunday)


def _leave(therapist_ids: list[int], visits: list[DayAppointment]) -> None:
    """The last therapist of whom next week has a day with two visits is away while those two would be."""
    for staff_id in reversed(therapist_ids):
        days = sorted({v.slot.day for v in visits if staff_id in v.therapist_ids})
        for day in days:
            mine = [v for v in visits if v.slot.day == day and staff_id in v.therapist_ids]
            if len(mine) >= HITS:
                until = None if len(mine) == HITS else mine[HITS].slot.start.time()
                away = Closure(0, ClosedKind.AWAY, *span_of(day, day, None, until), staff_id=staff_id, leave=LeaveKind.TRAINING)
                closures.list_visits(closures.keep(away), [v.id for v in mine[:HITS]])
                return


def _room(room_ids: list[int], visits: list[DayAppointment], sunday: date) -> None:
    """The first room that nobody needs on a morning of next week is painted then."""
    for room_id in reversed(room_ids):
        for day in (sunday + timedelta(days=n) for n in range(5)):
            starts, ends = span_of(day, day, None, time(13))
            if not any(v.room_id == room_id and v.slot.day == day and v.slot.start < ends for v in visits):
                closures.keep(Closure(0, ClosedKind.ROOM_OUT, starts, ends, room_id=room_id))
                return
