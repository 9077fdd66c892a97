"""Matching a client with therapists: reasons for and against, and no score (clinical reference 3.2).

The administrative reasons (language, woman or man, under 18, next free time) are all that reception sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from clinic_app.domain.appointments import Gender, Slot, Span, TherapistDay
from clinic_app.domain.episodes import Approach
from clinic_app.domain.people import Band
from clinic_app.domain.profiles import ProfileContent, TrainingLevel

DAYS_AHEAD = 28  # how far a free time is looked for (house rule)
STEP = 30        # minutes between the starts that are tried
LENGTH = 50      # minutes of the visit that is looked for


class Why(StrEnum):
    """What a reason is about."""

    LANGUAGE = "language"        # language, level
    GENDER = "gender"            # gender
    MINORS = "minors"
    FREE = "free"                # on
    USUAL = "usual"              # the therapist who treats the client
    GROUND_FLOOR = "ground_floor"
    ASKED_FOR = "asked_for"      # by name
    DAY = "day"                  # weekdays and part of the day suit
    SOONER = "sooner"            # than
    WAITS = "waits"              # since
    URGENCY = "urgency"          # urgency
    AGE_GROUP = "age_group"      # band
    APPROACH = "approach"        # approach, level
    NOT_TAKEN = "not_taken"      # topics
    CAPACITY = "capacity"        # booked, of


ADMINISTRATIVE = frozenset({
    Why.LANGUAGE, Why.GENDER, Why.MINORS, Why.FREE, Why.USUAL, Why.GROUND_FLOOR, Why.ASKED_FOR, Why.DAY, Why.SOONER, Why.WAITS,
    Why.URGENCY,
})


@dataclass(frozen=True)
class Reason:
    """One reason: met, not met, or (None) a fact for people to weigh."""

    why: Why
    met: bool | None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Wish:
    """What is asked of a therapist. The clinical part is empty where reception asks."""

    language: str = ""                          # ISO 639-1; empty = not said
    gender: Gender | None = None
    minor: bool = False
    band: Band | None = None
    approaches: tuple[Approach, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A therapist as the rule sees one; the profile is None where reception asks or nothing was written."""

    staff_id: int
    name: str
    name_ar: str
    languages: tuple[str, ...]
    gender: Gender | None
    minors: bool
    free: datetime | None = None
    profile: ProfileContent | None = None
    booked: int = 0                             # visits in the week from today


@dataclass(frozen=True)
class Match:
    """One therapist with reasons; `free` again on its own, because a booking starts there."""

    staff_id: int
    name: str
    name_ar: str
    reasons: tuple[Reason, ...]
    free: datetime | None = None

    def reason(self, why: Why) -> Reason | None:
        """The reason of this sort, or None if it was no question."""
        return next((r for r in self.reasons if r.why is why), None)


def matches(wish: Wish, people: Iterable[Candidate], *, clinical: bool) -> tuple[Match, ...]:
    """Everybody with their reasons, the earliest free time first (then by id): an order of the calendar, not of merit."""
    found = [Match(p.staff_id, p.name, p.name_ar, tuple(_reasons(wish, p, clinical)), p.free) for p in people]
    return tuple(sorted(found, key=lambda m: (m.free is None, m.free or datetime.min, m.staff_id)))


def _reasons(wish: Wish, person: Candidate, clinical: bool) -> list[Reason]:
    found = []
    if wish.language:
        spoken = person.profile.languages if clinical and person.profile is not None else ()
        level = next((s.level for s in spoken if s.code == wish.language), None)
        found.append(Reason(Why.LANGUAGE, wish.language in person.languages, {"language": wish.language, "level": level}))
    if wish.gender is not None:
        found.append(Reason(Why.GENDER, person.gender is wish.gender, {"gender": wish.gender}))
    if wish.minor:
        found.append(Reason(Why.MINORS, person.minors))
    found.append(Reason(Why.FREE, person.free is not None, {"on": person.free}))
    if clinical and person.profile is not None:
        found += _clinical(wish, person.profile, person.booked)
    return found


def clinical_reasons(wish: Wish, profile: ProfileContent) -> tuple[Reason, ...]:
    """The age group and the ways of working wished for, as a profile answers them (clinical users alone)."""
    found = []
    if wish.band is not None and profile.ages:
        found.append(Reason(Why.AGE_GROUP, wish.band in profile.ages, {"band": wish.band}))
    for approach in wish.approaches:
        level = profile.level_in(approach)
        met = None if level is TrainingLevel.TRAINING else level is not None
        found.append(Reason(Why.APPROACH, met, {"approach": approach, "level": level}))
    return tuple(found)


def _clinical(wish: Wish, profile: ProfileContent, booked: int) -> list[Reason]:
    found = list(clinical_reasons(wish, profile))
    if profile.not_taken:
        found.append(Reason(Why.NOT_TAKEN, None, {"topics": profile.not_taken}))
    if profile.weekly_capacity is not None:
        room = booked < profile.weekly_capacity
        found.append(Reason(Why.CAPACITY, room, {"booked": booked, "of": profile.weekly_capacity}))
    return found


def next_free(
    days: Sequence[tuple[date, TherapistDay]], busy: Iterable[Slot], after: datetime, length: int = LENGTH
) -> datetime | None:
    """The first half hour inside a therapist's hours, after a moment, from which nothing is touched; None if there is none."""
    taken = sorted(busy, key=lambda slot: slot.start)
    for day, person in sorted(days, key=lambda pair: pair[0]):
        for span in sorted(person.hours, key=lambda s: s.start):
            for start in _starts(day, span, length):
                slot = Slot(start, start + timedelta(minutes=length))
                if start > after and not any(slot.clashes_with(other) for other in taken):
                    return start
    return None


def _starts(day: date, span: Span, length: int) -> Iterable[datetime]:
    first = -(-span.start // STEP) * STEP
    midnight = datetime.combine(day, time())
    return (midnight + timedelta(minutes=minute) for minute in range(first, span.end - length + 1, STEP))
