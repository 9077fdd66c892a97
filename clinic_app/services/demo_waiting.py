"""The demo's waiting list: who would come sooner, who waits for a first free hour, and two who left it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data.waiting import WaitingCallRow, WaitingEntryRow, wish_columns
from clinic_app.domain.appointments import Gender
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.waiting import Away, Called, Ended, Urgency, WaitingWish
from clinic_app.services import clock
from clinic_app.services.demo_course import Course

DAYS_LATER = 8  # a booking that far ahead is worth moving forward


def write_waiting(courses: Sequence[Course], by: int) -> None:
    """Six who wait, the first two for a time before a booking they have, and two who left the list."""
    coming = [(course, later) for course in courses if not course.closed and course.partner_id is None
              if (later := _later(course)) is not None]
    free = [course for course in courses if course.closed and course.partner_id is None]
    arabic, english = [one for one in coming if one[0].arabic], [one for one in coming if not one[0].arabic]
    at_rest = [*[c for c in free if c.arabic][:3], *[c for c in free if not c.arabic][:2]]
    if len(arabic) < 3 or not english or len(at_rest) < 5:
        return  # a clinic made small for a benchmark
    today = clock.today()
    next_week = Away(today + timedelta(days=7), today + timedelta(days=11))
    mornings, evenings = frozenset({PartOfDay.MORNING}), frozenset({PartOfDay.EVENING})
    notes = ("يُفضَّل الاتصال بعد الرابعة", "works until three on Mondays")
    first = _entry(arabic[0][0], 12, by, WaitingWish(urgency=Urgency.NEXT_FREE, later_visit_id=arabic[0][1], note=notes[0]))
    _entry(arabic[1][0], 5, by, WaitingWish(
        (arabic[1][0].therapist_id,), urgency=Urgency.SOON, parts=mornings, later_visit_id=arabic[1][1]))
    _entry(english[0][0], 8, by, WaitingWish(
        (english[0][0].therapist_id,), weekdays=frozenset({0, 2, 4}), note=notes[1], later_visit_id=english[0][1]))
    third = _entry(at_rest[0], 26, by, WaitingWish(gender=Gender.WOMAN, parts=evenings))
    _entry(at_rest[1], 19, by, WaitingWish(language="ar", parts=mornings | evenings, away=(next_week,)))
    _entry(at_rest[3], 33, by, WaitingWish(urgency=Urgency.NO_HURRY, language="en"))
    for course, days, why in ((at_rest[2], 30, Ended.BOOKED), (at_rest[4], 41, Ended.NO_LONGER)):
        _entry(course, days, by, WaitingWish(), ended=why.value, ended_at=clock.utc_now() - timedelta(days=days - 20))
    for entry, outcome, days in ((first, Called.DECLINED, 4), (third, Called.NOT_REACHED, 6)):
        WaitingCallRow.create(entry=entry.id, at=clock.utc_now() - timedelta(days=days, hours=1), staff_id=by,
                              gap_start=(clock.now() - timedelta(days=days - 1)).replace(minute=0, second=0, microsecond=0),
                              outcome=outcome.value)


def _entry(course: Course, days: int, by: int, wish: WaitingWish, **more: Any) -> Any:
    called = clock.utc_now() - timedelta(days=days, minutes=7 * days)
    return WaitingEntryRow.create(
        client=course.client_id, created_at=called, created_by=by, **wish_columns(wish), **more)


def _later(course: Course) -> int | None:
    """The client's first booking after a week or so, or None."""
    if not any(at.date() > _soon() for _, at, _ in course.visits):
        return None
    found = visit_data.to_come(course.client_id, clock.now() + timedelta(days=DAYS_LATER), 1)
    return found[0].id if found else None


def _soon() -> date:
    return clock.today() + timedelta(days=DAYS_LATER)
