"""The taper: how the last visits grow rarer, and the free time of the diary nearest to each (clinical reference 9.1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.appointments import DayView, Slot
from clinic_app.domain.booking import within_hours
from clinic_app.domain.kuwait import next_working_day

MOST = 8                           # visits that a taper may have
SEARCH = (0, 1, -1, 2, -2, 3, -3)  # days round the wished one, in the order they are looked at
STEP = 15                          # minutes between the starts that are tried


class Rhythm(StrEnum):
    """How far apart the visits of a taper are."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


GAPS = {Rhythm.WEEKLY: timedelta(weeks=1), Rhythm.FORTNIGHTLY: timedelta(weeks=2), Rhythm.MONTHLY: timedelta(weeks=4)}


@dataclass(frozen=True)
class TaperVisit:
    """One visit of a taper: the day wished for and how far it is from the one before."""

    on: date
    rhythm: Rhythm


def taper(last: date, left: int) -> tuple[TaperVisit, ...]:
    """The visits that are left, growing rarer: weekly, then fortnightly, then monthly, a third each, the rest fortnightly (H).

    last: the day of the latest visit. left: 0 to 8; more are cut. Days off move to the next working day (R16).
    """
    left = max(0, min(left, MOST))
    weekly, monthly = left // 3, max(1, left // 3) if left else 0
    rhythms = [Rhythm.WEEKLY] * weekly + [Rhythm.FORTNIGHTLY] * (left - weekly - monthly) + [Rhythm.MONTHLY] * monthly
    visits, day = [], last
    for rhythm in rhythms:
        day = day + GAPS[rhythm]
        visits.append(TaperVisit(next_working_day(day), rhythm))
    return tuple(visits)


@dataclass(frozen=True)
class TaperOffer:
    """A visit of the taper and the free time nearest to it (None: nothing is free near it), or the visit booked there already."""

    wish: TaperVisit
    slot: Slot | None = None
    room_id: int | None = None
    booked: datetime | None = None


def nearest_free(
    views: Iterable[DayView], therapist_id: int, usual: int, minutes: int, now: datetime
) -> tuple[Slot, int] | None:
    """The first free time of these days, in their order: on each the start nearest to the usual one (minutes after midnight).

    Free: within the therapist's hours, nobody holds the therapist, a room is free, and it lies ahead. None if there is none.
    """
    for view in views:
        person = next((t for t in view.therapists if t.id == therapist_id), None)
        if person is None or not view.open:
            continue
        starts = sorted(
            (start for span in person.hours for start in range(span.start, span.end - minutes + 1, STEP)),
            key=lambda start: (abs(start - usual), start),
        )
        held = [a.slot for a in view.appointments if therapist_id in a.therapist_ids and a.status.holds_slot]
        for start in starts:
            slot = Slot.at(view.day, start, minutes)
            room = _free_room(view, slot, therapist_id)
            if slot.start > now and within_hours(slot, person.hours) and room and not any(s.clashes_with(slot) for s in held):
                return slot, room
    return None


def _free_room(view: DayView, slot: Slot, therapist_id: int) -> int | None:
    own = next((t.room_id for t in view.therapists if t.id == therapist_id), None)
    taken = {a.room_id for a in view.appointments if a.status.holds_slot and a.slot.clashes_with(slot)}
    return next((r for r in (own, *(room.id for room in view.rooms)) if r is not None and r not in taken), None)
