"""Visits that come again: the days a rule gives, and what a preview says of each before anything is booked (ADM)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from clinic_app.domain.appointments import AppointmentType, DayAppointment, Slot
from clinic_app.domain.booking import NEEDS_REASON, AppointmentProblem, BookingRequest, MoveRequest
from clinic_app.domain.errors import Finding, Problem

MOST_VISITS = 60     # (H) more than a year of weekly visits is not booked ahead in one act
MOST_EVERY = 12      # (H) weeks or months between two visits
LOOK_BACK = 8        # gaps from which the rhythm of a series is read
REMAINING = 2        # visits left at which somebody is asked whether it goes on
USUAL_COUNT = 8      # visits proposed until somebody says otherwise


CLOSED = frozenset({AppointmentProblem.CLINIC_CLOSED, AppointmentProblem.THERAPIST_AWAY, AppointmentProblem.CLOSED_TO_YOU})


class Pace(StrEnum):
    """What the number of a rule counts."""

    WEEKS = "weeks"
    MONTHS = "months"   # by weekday: every third Tuesday; a fifth is the last, so that no month is left out


class Reach(StrEnum):
    """How far a change to one visit of a series goes."""

    THIS = "this"
    LATER = "later"     # this and later
    ALL = "all"         # all that are still to come


class SeriesProblem(Problem):
    """Why a rule gives no days, or a line cannot stand."""

    NO_END = "series_no_end"
    BAD_EVERY = "series_bad_every"
    BAD_COUNT = "series_bad_count"
    UNTIL_TOO_SOON = "series_until_too_soon"
    TOO_MANY = "series_too_many"
    SAME_TIME = "series_same_time"
    NOTHING_LEFT = "series_nothing_left"
    BOOKED_ALREADY = "series_booked_already"


@dataclass(frozen=True)
class SeriesRule:
    """Every n weeks, or every n months on the same weekday of the month; until a day or for a number of visits."""

    pace: Pace = Pace.WEEKS
    every: int = 1
    count: int | None = None
    until: date | None = None


def rule_problems(rule: SeriesRule, first: date) -> tuple[Finding, ...]:
    """What is wrong with a rule that begins on this day; empty means it gives 1 to MOST_VISITS days."""
    found = []
    if not 1 <= rule.every <= MOST_EVERY:
        found.append(Finding(SeriesProblem.BAD_EVERY, "every", {"most": MOST_EVERY}))
    if rule.count is None and rule.until is None:
        found.append(Finding(SeriesProblem.NO_END, "count"))
    if rule.count is not None and not 1 <= rule.count <= MOST_VISITS:
        found.append(Finding(SeriesProblem.BAD_COUNT, "count", {"most": MOST_VISITS}))
    if rule.until is not None and rule.until < first:
        found.append(Finding(SeriesProblem.UNTIL_TOO_SOON, "until", {"first": first}))
    if not found and len(_days(rule, first, MOST_VISITS + 1)) > MOST_VISITS:
        found.append(Finding(SeriesProblem.TOO_MANY, "until", {"most": MOST_VISITS}))
    return tuple(found)


def nth_weekday(day: date) -> int:
    """Which of its weekday in the month: 1 to 4, and -1 for the last where it is a fifth."""
    nth = (day.day - 1) // 7 + 1
    return nth if nth <= 4 else -1


def days(rule: SeriesRule, first: date) -> tuple[date, ...]:
    """The days of a rule, the first included, in order. A rule with problems gives none."""
    return () if rule_problems(rule, first) else _days(rule, first, MOST_VISITS)


def _days(rule: SeriesRule, first: date, most: int) -> tuple[date, ...]:
    start = datetime.combine(first, time())
    count = min(rule.count or most, most)
    if rule.pace is Pace.WEEKS:
        found = rrule(WEEKLY, interval=rule.every, dtstart=start, count=count)
    else:
        which = weekday(first.weekday(), nth_weekday(first))
        found = rrule(MONTHLY, interval=rule.every, dtstart=start, count=count, byweekday=which)
    return tuple(one.date() for one in found if rule.until is None or one.date() <= rule.until)


def rhythm(found: Iterable[date]) -> SeriesRule | None:
    """The rule that visits on these days have kept lately, without an end; None where more gaps differ than agree.

    A taper, whose visits grow rarer, keeps none: nobody is asked to go on with it.
    """
    kept = sorted(set(found))[-LOOK_BACK - 1:]
    gaps = [(b - a).days for a, b in pairwise(kept)]
    if not gaps:
        return None
    in_place = len({nth_weekday(one) for one in kept}) == 1 or all((one + timedelta(weeks=1)).month != one.month for one in kept)
    if set(gaps) == {28, 35} and in_place:
        return SeriesRule(Pace.MONTHS, 1)
    gap, often = Counter(gaps).most_common(1)[0]
    if gap % 7 or 2 * often <= len(gaps) or gap // 7 > MOST_EVERY:
        return None
    return SeriesRule(Pace.WEEKS, gap // 7)


@dataclass(frozen=True)
class SeriesLine:
    """One visit of a preview: where the rule put it, where it stands now, what speaks against it, and whether it is left out."""

    wish: datetime
    request: BookingRequest | MoveRequest
    findings: tuple[Finding, ...] = ()
    skipped: bool = False

    @property
    def slot(self) -> Slot:
        """Where it would stand."""
        return self.request.slot

    @property
    def taken(self) -> bool:
        """True if nothing but another place or leaving it out helps."""
        return any(f.code not in NEEDS_REASON for f in self.findings)

    @property
    def asks(self) -> bool:
        """True if it can be booked with a reason."""
        return bool(self.findings) and not self.taken

    @property
    def closed(self) -> bool:
        """True if the clinic is closed then, or whoever it is with is away."""
        return bool(CLOSED & {f.code for f in self.findings})

    @property
    def stands(self) -> bool:
        """True if the client has this very visit already."""
        return any(f.code is SeriesProblem.BOOKED_ALREADY for f in self.findings)

    @property
    def moved(self) -> bool:
        """True if it no longer stands where the rule put it."""
        return self.request.slot.start != self.wish


def plainly(findings: Sequence[Finding], start: datetime) -> tuple[Finding, ...]:
    """The findings without repeating themselves: one for each visit in the way, and a word for a visit that stands already."""
    if any(f.code is AppointmentProblem.CLIENT_TAKEN and f.facts["start"] == start for f in findings):
        return (Finding(SeriesProblem.BOOKED_ALREADY, "start"),)
    seen, kept = set[object](), list[Finding]()
    for one in findings:
        visit = one.facts.get("appointment_id")
        if visit is None or visit not in seen:
            kept.append(one)
            seen.add(visit)
    return tuple(kept)


def settled(lines: Sequence[SeriesLine], reason: str) -> bool:
    """True if every line that is not left out is free, or asks for the reason that is given."""
    return all(one.skipped or not one.findings or (one.asks and bool(reason.strip())) for one in lines)


def with_reason(lines: Iterable[SeriesLine], reason: str) -> tuple[SeriesLine, ...]:
    """The lines; those that stand and ask for a reason have it."""
    return tuple(replace(one, request=replace(one.request, reason=reason)) if one.asks and not one.skipped else one
                 for one in lines)


def same_time(lines: Sequence[SeriesLine]) -> tuple[SeriesLine, ...]:
    """The same lines; one that shares time with an earlier one of the preview says so."""
    found: list[SeriesLine] = []
    for one in lines:
        kept = tuple(f for f in one.findings if f.code is not SeriesProblem.SAME_TIME)
        clash = next((o for o in found if not o.skipped and not one.skipped and o.slot.clashes_with(one.slot)), None)
        if clash is not None:
            kept = (*kept, Finding(SeriesProblem.SAME_TIME, "start", {"start": clash.slot.start}))
        found.append(replace(one, findings=kept))
    return tuple(found)


def shifted(visit: DayAppointment, by: timedelta, move: MoveRequest) -> MoveRequest:
    """The move of another visit of the series as far as this one moved: as long, with the same people, in the same room."""
    slot = Slot(visit.slot.start + by, visit.slot.start + by + (move.slot.end - move.slot.start))
    return MoveRequest(visit.id, visit.version, slot, move.therapist_ids, move.room_id, move.reason)


def template_of(visit: DayAppointment) -> BookingRequest:
    """What books a visit like this one; a first meeting is followed by an ordinary one."""
    type_ = AppointmentType.INDIVIDUAL if visit.type is AppointmentType.FIRST else visit.type
    clients = tuple(one.id for one in visit.clients)
    return BookingRequest(clients, visit.therapist_ids, visit.room_id, visit.slot, type_, visit.mode, group_id=visit.group_id)


@dataclass(frozen=True)
class SeriesAct:
    """Something done to visits of a series in one act: each with the version this made, enough to take all of it back."""

    visits: tuple[tuple[int, int], ...]
    series: str = ""
    joined: tuple[int, int] | None = None    # the visit it was made from, which became its first


@dataclass(frozen=True)
class RunningOut:
    """A series of which few visits remain: its last one, how many are left, the rhythm it kept, and where that puts the last."""

    last: DayAppointment
    left: int
    rule: SeriesRule
    usual: datetime


def usual_place(starts: Sequence[datetime]) -> datetime:
    """Where the last of these visits would stand had nobody moved it: the weekday and hour most of the latest have had."""
    latest = sorted(starts)[-LOOK_BACK:]
    (day, hour), _ = Counter((one.weekday(), one.time()) for one in latest).most_common(1)[0]
    ahead = (day - latest[-1].weekday() + 3) % 7 - 3
    return datetime.combine(latest[-1].date() + timedelta(days=ahead), hour)
