"""The next free time: plain interval arithmetic over open hours, visits and rooms; reasons in words, no score (ADM)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.appointments import LONGEST, SHORTEST, DayRoom, Gender, Slot, Span, TherapistDay
from clinic_app.domain.booking import BookingNeeds, House
from clinic_app.domain.closed_time import shut_during
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.matching import Reason, Why

DAYS_WITH_ONE = 10  # openings that are shown: the first of each of so many days (house rule)
DAYS_AHEAD = 60     # how far is looked (house rule)
STEP = 15           # minutes: an opening begins on a quarter of an hour, as a visit dragged in the diary does
NOON, EVENING = 12 * 60, 16 * 60  # where the parts of a day begin, minutes (house rule)


class PartOfDay(StrEnum):
    """When on a day, by the minute a visit begins."""

    MORNING = "morning"      # before noon
    AFTERNOON = "afternoon"  # from noon to four
    EVENING = "evening"      # from four on

    @classmethod
    def of(cls, minute: int) -> PartOfDay:
        """The part in which this minute after midnight lies."""
        return cls.MORNING if minute < NOON else cls.AFTERNOON if minute < EVENING else cls.EVENING


class OpeningProblem(Problem):
    """Why a search cannot be made."""

    BAD_LENGTH = "opening_bad_length"


@dataclass(frozen=True)
class Search:
    """What a time must be like. Empty sets ask for nothing; wishes of people are hard here and may be taken off by hand."""

    after: datetime                              # nothing begins before this moment (clinic-local)
    length: int = 50                             # minutes
    therapist_ids: frozenset[int] = frozenset()
    gender: Gender | None = None
    language: str = ""                           # ISO 639-1, spoken by the therapist
    minor: bool = False                          # the therapist sees clients under 18
    weekdays: frozenset[int] = frozenset()       # Sunday is 0
    parts: frozenset[PartOfDay] = frozenset()
    room_id: int | None = None
    needs_room: bool = True                      # False: online or by telephone
    ground_floor: bool = False
    client_ids: tuple[int, ...] = ()

    def asks_day(self, day: date) -> bool:
        """True if this day is wished at all."""
        return not self.weekdays or day.isoweekday() % 7 in self.weekdays


def search_for(needs: BookingNeeds, after: datetime, length: int, *, minor: bool = False, needs_room: bool = True) -> Search:
    """A search that obeys what stands on the front sheets; an interpreter answers the language wish."""
    return Search(
        after, length, gender=needs.gender, language="" if needs.interpreter else needs.language, minor=minor,
        ground_floor=needs.ground_floor and needs_room, needs_room=needs_room, client_ids=needs.client_ids,
    )


def search_findings(search: Search) -> tuple[Finding, ...]:
    """A length that no visit may have."""
    if SHORTEST <= search.length <= LONGEST:
        return ()
    return (Finding(OpeningProblem.BAD_LENGTH, "length", {"shortest": SHORTEST, "longest": LONGEST}),)


@dataclass(frozen=True)
class Taken:
    """Minutes of one day that are taken: by therapist, by room, and by the clients together; half-open, from midnight."""

    therapists: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    rooms: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    clients: Sequence[Span] = ()


@dataclass(frozen=True)
class Opening:
    """A free time with somebody who fits, in a room that is free, and why it is offered."""

    slot: Slot
    therapist_id: int
    room_id: int | None
    reasons: tuple[Reason, ...] = ()
    usual: bool = False


@dataclass(frozen=True)
class LeftAside:
    """A therapist who does not fit what was asked, and what it is."""

    therapist_id: int
    name_en: str
    name_ar: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class FreeTimes:
    """The answer to a search: openings by day, and who was left aside."""

    openings: tuple[Opening, ...] = ()
    left_aside: tuple[LeftAside, ...] = ()


def person_reasons(search: Search, person: TherapistDay, *, sees_minors: bool, usual: bool = False) -> tuple[Reason, ...]:
    """What of this person answers the search or does not; nothing is said of what was not asked."""
    found = []
    if usual:
        found.append(Reason(Why.USUAL, True))
    if search.language:
        found.append(Reason(Why.LANGUAGE, search.language in person.languages, {"language": search.language, "level": None}))
    if search.gender is not None:
        found.append(Reason(Why.GENDER, person.gender is search.gender, {"gender": search.gender}))
    if search.minor:
        found.append(Reason(Why.MINORS, sees_minors))
    return tuple(found)


def free_spans(hours: Iterable[Span], *taken: Iterable[Span]) -> Iterator[Span]:
    """The open minutes that nothing holds, in order."""
    busy = sorted(span for group in taken for span in group)
    for span in sorted(hours):
        at = span.start
        for held in busy:
            if held.end <= at:
                continue
            if held.start >= span.end:
                break
            if held.start > at:
                yield Span(at, held.start)
            at = max(at, held.end)
        if at < span.end:
            yield Span(at, span.end)


def room_of(
    search: Search, rooms: Sequence[DayRoom], taken: Mapping[int, Sequence[Span]], first: int, last: int, own: int | None,
) -> int | None:
    """A room that is free for these minutes: the one asked for, else the therapist's own, else the first that serves."""
    def serves(room: DayRoom) -> bool:
        wished = search.room_id in (None, room.id) and (room.ground_floor or not search.ground_floor)
        held_by_others = any(held.start < last and first < held.end for held in taken.get(room.id, ()))
        return wished and not held_by_others and shut_during(room.shut, first, last) is None

    free = [room.id for room in rooms if serves(room)]
    return own if own in free else free[0] if free else None


def first_of_day(
    search: Search, day: date, house: House, taken: Taken, fitting: Mapping[int, tuple[Reason, ...]], usual: int | None = None,
) -> Opening | None:
    """The earliest opening of a day among those who fit, the usual therapist before others at the same time; or None.

    house: what a booking on that day is measured against, holidays and dated hours included; a closed day has no opening.
    """
    if not house.clinic_hours or house.holiday is not None or not search.asks_day(day) or day < search.after.date():
        return None
    after = 0
    if day == search.after.date():
        after = search.after.hour * 60 + search.after.minute + bool(search.after.second or search.after.microsecond)
    rooms = tuple(house.rooms.values())
    best: tuple[tuple[int, bool, int], int | None] | None = None
    for one, person in house.therapists.items():
        if one not in fitting:
            continue
        for minute in _starts(search, person.hours, taken, one, after):
            key = (minute, one != usual, one)
            if best is not None and key >= best[0]:
                break
            room = None
            if search.needs_room:
                room = room_of(search, rooms, taken.rooms, minute, minute + search.length, person.room_id)
                if room is None:
                    continue
            best = key, room
            break
    if best is None:
        return None
    (minute, _, one), room = best
    reasons = fitting[one]
    if search.ground_floor and room is not None:
        reasons = (*reasons, Reason(Why.GROUND_FLOOR, True))
    return Opening(Slot.at(day, minute, search.length), one, room, reasons, one == usual)


def _starts(search: Search, hours: Iterable[Span], taken: Taken, therapist_id: int, after: int) -> Iterator[int]:
    for span in free_spans(hours, taken.therapists.get(therapist_id, ()), taken.clients):
        first = -(-max(span.start, after) // STEP) * STEP
        for minute in range(first, span.end - search.length + 1, STEP):
            if not search.parts or PartOfDay.of(minute) in search.parts:
                yield minute


def first_openings(
    search: Search, days: Iterable[tuple[date, House, Taken]], fitting: Mapping[int, tuple[Reason, ...]],
    usual: int | None = None, most: int = DAYS_WITH_ONE,
) -> tuple[Opening, ...]:
    """The first opening of each of the next days that have one, `most` of them; later days are then not looked at."""
    found: list[Opening] = []
    for day, house, taken in days:
        opening = first_of_day(search, day, house, taken, fitting, usual)
        if opening is not None:
            found.append(opening)
            if len(found) == most:
                break
    return tuple(found)


def who_fits(
    search: Search, people: Iterable[TherapistDay], minors: Collection[int], usual: int | None,
    further: Mapping[int, tuple[Reason, ...]] | None = None,
) -> tuple[dict[int, tuple[Reason, ...]], tuple[LeftAside, ...]]:
    """Those who answer the whole search with their reasons, and those who do not with what is missing.

    further: reasons that only clinical users see, by therapist; somebody they do not name is not among those asked for.
    """
    fitting: dict[int, tuple[Reason, ...]] = {}
    aside: list[LeftAside] = []
    for person in people:
        if search.therapist_ids and person.id not in search.therapist_ids:
            continue
        reasons = (*person_reasons(search, person, sees_minors=person.id in minors, usual=person.id == usual),
                   *((further or {}).get(person.id, ())))
        if all(reason.met is not False for reason in reasons):
            fitting[person.id] = reasons
        else:
            aside.append(LeftAside(person.id, person.name_en, person.name_ar, tuple(r for r in reasons if r.met is False)))
    return fitting, tuple(aside)
