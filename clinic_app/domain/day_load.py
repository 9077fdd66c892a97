"""How full a day is: open minutes that nothing holds, and how many visits still fit. Names nobody (ADM)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_app.domain.appointments import DayAppointment, Holiday, Span, TherapistDay


def free_minutes(person: TherapistDay, appointments: Iterable[DayAppointment], day: date, after: int = 0) -> int:
    """Open minutes of this therapist from a minute of the day on that nothing holds."""
    return free_within(person.hours, [(a.slot.first_minute, a.slot.last_minute) for a in appointments
                                      if a.slot.day == day and person.id in a.therapist_ids and a.status.holds_slot], after)


def free_within(hours: Iterable[Span], busy: Iterable[tuple[int, int]], after: int = 0) -> int:
    """Minutes of these open hours, from a minute of the day on, that none of the busy stretches takes."""
    held, free = sorted(busy), 0
    for span in hours:
        at = max(span.start, after)
        for first, last in held:
            if last <= at or first >= span.end:
                continue
            free += max(0, first - at)
            at = max(at, last)
        free += max(0, span.end - at)
    return free


@dataclass(frozen=True)
class DayLoad:
    """How full a day is: visits of clients that hold their slot, and open minutes with those that are free. Names nobody."""

    day: date
    booked: int
    open_minutes: int
    free_minutes: int
    holiday: Holiday | None = None

    @property
    def free_share(self) -> int | None:
        """Per cent of the open time that is free; None on a day without open time."""
        return round(100 * self.free_minutes / self.open_minutes) if self.open_minutes else None


def openings(person: TherapistDay, appointments: Iterable[DayAppointment], day: date, length: int = 50, after: int = 0) -> int:
    """How many visits of this length, one an hour, still fit into this therapist's open time from a minute of the day on."""
    return openings_within(person.hours, [(a.slot.first_minute, a.slot.last_minute) for a in appointments
                                          if a.slot.day == day and person.id in a.therapist_ids and a.status.holds_slot],
                           length, after)


def openings_within(hours: Iterable[Span], held: Sequence[tuple[int, int]], length: int = 50, after: int = 0) -> int:
    """How many visits of this length, one an hour, still fit into open hours beside what is held, from a minute of the day on."""
    count = 0
    for span in hours:
        at = span.start
        while at + length <= span.end:
            clash = max((last for first, last in held if first < at + length and at < last), default=0)
            if clash:
                at = -(-clash // 30) * 30  # the next half hour after what stands in the way
            elif at < after:
                at += 30
            else:
                count, at = count + 1, at + 60
    return count
