"""Absences, rooms out of use, holidays and hours that change: what the manager enters, and which visits it hits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from clinic_app.domain.appointments import DayAppointment, Slot, Status
from clinic_app.domain.closed_time import ClosedKind, Shut
from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.settings import OpenSpan

NAME_MAX = 80          # characters of a closed day's name
LONGEST = 366          # days one entry may last
DAY = timedelta(days=1)


class LeaveKind(StrEnum):
    """What a leave is for, in neutral words. Shown to the manager, the lead and the person; to every other desk it is "away"."""

    ANNUAL = "annual"
    SICK = "sick"
    TRAINING = "training"
    FAMILY = "family"
    OTHER = "other"


class ClosureProblem(Problem):
    """What can be wrong with closed time or hours."""

    NO_PERSON = "closure_no_person"
    NO_ROOM = "closure_no_room"
    NO_DAYS = "closure_no_days"
    ENDS_FIRST = "closure_ends_first"
    TOO_LONG = "closure_too_long"
    OVERLAPS = "closure_overlaps"
    NO_NAME = "closure_no_name"
    SINCE_TAKEN = "hours_since_taken"
    NO_SINCE = "hours_no_since"
    CANNOT_GO_BACK = "closure_cannot_go_back"
    NOTHING_HIT = "closure_nothing_hit"
    OTHER_PLACE = "closure_other_place"


@dataclass(frozen=True)
class Closure:
    """One stretch of closed time: of a person, a room, or the whole clinic. Clinic-local, half-open."""

    id: int
    kind: ClosedKind
    starts: datetime
    ends: datetime
    staff_id: int | None = None
    room_id: int | None = None
    leave: LeaveKind | None = None   # None also for those who may not know
    name_en: str = ""
    name_ar: str = ""
    expected: bool = False
    proposal: str = ""               # the key of the public holiday it came from
    removed: bool = False
    version: int = 1

    @property
    def whole_days(self) -> bool:
        """True if it begins and ends at midnight."""
        return self.starts.time() == time() and self.ends.time() == time()

    @property
    def first(self) -> date:
        """Its first day."""
        return self.starts.date()

    @property
    def last(self) -> date:
        """Its last day."""
        return (self.ends - timedelta(minutes=1)).date()

    def on(self, day: date) -> Shut | None:
        """Its minutes on one day; None if it does not touch the day."""
        midnight = datetime.combine(day, time())
        start = max(0, int((self.starts - midnight).total_seconds() // 60))
        end = min(24 * 60, int((self.ends - midnight).total_seconds() // 60))
        return Shut(start, end, self.kind, self.name_en, self.name_ar, self.expected) if start < end else None

    def hits(self, visit: DayAppointment) -> bool:
        """True if this visit is still to come and stands in the closed time."""
        whose = ((self.staff_id is None or self.staff_id in visit.therapist_ids)
                 and (self.room_id is None or self.room_id == visit.room_id))
        return whose and visit.status.to_come and not visit.withdrawn and visit.slot.clashes_with(Slot(self.starts, self.ends))


def span_of(first: date, last: date, start: time | None, end: time | None) -> tuple[datetime, datetime]:
    """Whole days, or from a time of the first day to a time of the last (00:00 is its midnight)."""
    begins = datetime.combine(first, start or time())
    ends = datetime.combine(last, end) if end and end != time() else datetime.combine(last, time()) + DAY
    return begins, ends


def closure_findings(closure: Closure) -> list[Finding]:
    """What is missing or impossible, field by field."""
    found = []
    if closure.kind is ClosedKind.AWAY and closure.staff_id is None:
        found.append(Finding(ClosureProblem.NO_PERSON, "staff_id"))
    if closure.kind is ClosedKind.ROOM_OUT and closure.room_id is None:
        found.append(Finding(ClosureProblem.NO_ROOM, "room_id"))
    if closure.kind.whole_clinic and not (closure.name_en or closure.name_ar):
        found.append(Finding(ClosureProblem.NO_NAME, "name_en"))
    if closure.ends <= closure.starts:
        found.append(Finding(ClosureProblem.ENDS_FIRST, "last"))
    elif closure.ends - closure.starts > LONGEST * DAY:
        found.append(Finding(ClosureProblem.TOO_LONG, "last", {"limit": LONGEST}))
    found += [Finding(HouseProblem.TOO_LONG, name, {"limit": NAME_MAX})
              for name in ("name_en", "name_ar") if len(getattr(closure, name)) > NAME_MAX]
    return found


def overlap_finding(closure: Closure, others: Iterable[Closure]) -> Finding | None:
    """The first entry of the same person, room or clinic that shares time with this one."""
    for other in others:
        same = (other.staff_id, other.room_id) == (closure.staff_id, closure.room_id)
        apart = other.ends <= closure.starts or other.starts >= closure.ends
        if same and other.id != closure.id and not other.removed and not apart:
            return Finding(ClosureProblem.OVERLAPS, "first", {"first": other.first, "last": other.last})
    return None


# -- hours that change ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class HoursVersion:
    """A week of hours that holds from a day on, of a person or (None) of the clinic. id 0: those from the beginning."""

    id: int
    staff_id: int | None
    since: date | None
    spans: tuple[OpenSpan, ...]
    removed: bool = False
    version: int = 1


@dataclass(frozen=True)
class Ramadan:
    """The clinic's hours in one Ramadan. They take the place of everybody's hours on the days people work.

    Hours of a person that begin within the month are meant for it and win (H).
    """

    id: int
    hijri_year: int
    first: date
    last: date
    spans: tuple[OpenSpan, ...] = ()
    expected: bool = True      # the moon has not been seen yet
    removed: bool = False
    version: int = 1


# -- public holidays --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class HolidayLine:
    """One line of a year's holidays: proposed by the calendar (closure None), or entered, confirmed, left out."""

    proposal: str
    first: date
    last: date
    name_en: str
    name_ar: str
    moon: bool                       # hangs on the moon
    closure: Closure | None = None

    @property
    def taken(self) -> bool:
        """True if the clinic is closed then."""
        return self.closure is not None and not self.closure.removed


def join_days(days: Iterable[tuple[date, str, str]]) -> list[HolidayLine]:
    """Days and their names in both languages as lines: days that follow each other under one name are one line."""
    lines: list[HolidayLine] = []
    for day, english, arabic in days:
        moon = "(estimated)" in english
        name = english.replace("(estimated)", "").strip().removesuffix(" Holiday").strip()
        name_ar = arabic.replace("(تقديري)", "").strip().removeprefix("عطلة ").strip()
        last = lines[-1] if lines else None
        if last is not None and last.name_en == name and last.last + DAY == day:
            lines[-1] = replace(last, last=day)
            continue
        twins = sum(1 for line in lines if line.name_en == name)
        slug = "_".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
        lines.append(HolidayLine(f"{day.year}:{slug}" + (f":{twins + 1}" if twins else ""), day, day, name, name_ar, moon))
    return lines


def as_closure(line: HolidayLine) -> Closure:
    """The closed days a proposed holiday would make; one that hangs on the moon stays "expected" until it is confirmed."""
    starts, ends = span_of(line.first, line.last, None, None)
    made = Closure(0, ClosedKind.HOLIDAY, starts, ends, name_en=line.name_en, name_ar=line.name_ar, expected=line.moon,
                   proposal=line.proposal)
    return replace(made, id=line.closure.id, version=line.closure.version) if line.closure else made


# -- visits that are hit ----------------------------------------------------------------------------------------------


class Outcome(StrEnum):
    """What became of a visit that closed time hit."""

    OPEN = "open"
    KEPT = "kept"            # stays as it is, said by a person
    ELSEWHERE = "elsewhere"  # stands at another time, with another therapist or in another room
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Hit:
    """A visit that closed time hit when it was entered, as the visit stands now."""

    visit: DayAppointment
    outcome: Outcome


@dataclass(frozen=True)
class Hits:
    """All visits one closure hit, by their start."""

    closure: Closure
    hits: tuple[Hit, ...] = ()

    @property
    def settled(self) -> int:
        """How many are dealt with."""
        return sum(1 for hit in self.hits if hit.outcome is not Outcome.OPEN)

    @property
    def done(self) -> bool:
        """True if nothing waits."""
        return self.settled == len(self.hits)


def outcome_of(closure: Closure, visit: DayAppointment, kept: bool) -> Outcome:
    """What became of it; worked out from where the visit stands, so that an undone move is open again by itself."""
    if closure.hits(visit):
        return Outcome.KEPT if kept else Outcome.OPEN
    if visit.status.cancelled or visit.withdrawn or visit.status is Status.DID_NOT_COME:
        return Outcome.CANCELLED
    return Outcome.ELSEWHERE


@dataclass(frozen=True)
class FreePlace:
    """A time at which a visit could stand with the same therapist, and the room for it."""

    slot: Slot
    room_id: int | None


@dataclass(frozen=True)
class Progress:
    """How far somebody has come with the visits of one closure."""

    closure: Closure
    settled: int
    total: int
