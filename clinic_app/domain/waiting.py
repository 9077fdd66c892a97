"""The waiting list: who would come when, and who fits a time that came free, with reasons. Administrative words only (ADM)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import uuid4

from clinic_app.domain.appointments import (
    LONGEST,
    SHORTEST,
    AppointmentType,
    DayAppointment,
    DayRoom,
    Gender,
    Mode,
    Slot,
    TherapistDay,
    Visitor,
)
from clinic_app.domain.booking import BookingNeeds, BookingRequest, NewCaller, within_hours
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.matching import Reason, Why
from clinic_app.domain.openings import PartOfDay

NOTE_LIMIT = 140  # characters of the note; it must not hold clinical content
MOST_AWAY = 8     # stretches of days away that one entry keeps


class Urgency(StrEnum):
    """How soon, in the words of a desk; it says nothing of why."""

    NEXT_FREE = "next_free"
    SOON = "soon"
    NO_HURRY = "no_hurry"


class Ended(StrEnum):
    """Why an entry left the list; neutral."""

    BOOKED = "booked"
    NO_LONGER = "no_longer"
    NOT_REACHED = "not_reached"
    OTHER = "other"


class Called(StrEnum):
    """What became of a call about a free time."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    DECLINED = "declined"


class WaitingProblem(Problem):
    """What can be wrong with an entry."""

    NO_CLIENT = "waiting_no_client"
    CALLER_NO_NAME = "waiting_caller_no_name"
    CALLER_NO_PHONE = "waiting_caller_no_phone"
    NOTE_TOO_LONG = "waiting_note_too_long"
    BAD_LENGTH = "waiting_bad_length"
    AWAY_ORDER = "waiting_away_order"
    AWAY_MANY = "waiting_away_many"
    ALREADY_WAITS = "waiting_already_waits"
    HAS_ENDED = "waiting_has_ended"


@dataclass(frozen=True, order=True)
class Away:
    """Days on which the client cannot come, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class WaitingWish:
    """When and with whom. Empty sets ask for nothing; what stands on the front sheet is obeyed beside it."""

    therapist_ids: tuple[int, ...] = ()
    gender: Gender | None = None
    language: str = ""                        # ISO 639-1
    weekdays: frozenset[int] = frozenset()    # Sunday is 0
    parts: frozenset[PartOfDay] = frozenset()
    away: tuple[Away, ...] = ()
    length: int = 50                          # minutes
    type: AppointmentType = AppointmentType.INDIVIDUAL
    mode: Mode = Mode.CLINIC
    urgency: Urgency = Urgency.SOON
    note: str = ""                            # for reception, not clinical
    later_visit_id: int | None = None         # a booking that is kept until a sooner one is taken

    def may_come(self, start: datetime) -> bool:
        """True if the client could come then."""
        day = start.date()
        return (
            (not self.weekdays or day.isoweekday() % 7 in self.weekdays)
            and (not self.parts or PartOfDay.of(start.hour * 60 + start.minute) in self.parts)
            and not any(away.first <= day <= away.last for away in self.away)
        )


@dataclass(frozen=True)
class WaitingRequest:
    """Somebody to be put on the list: a client, or a caller whose file is made in the same act."""

    client_id: int | None
    wish: WaitingWish
    caller: NewCaller | None = None
    uid: str = field(default_factory=lambda: str(uuid4()), compare=False)


@dataclass(frozen=True)
class WaitingCall:
    """One call about a free time: when, by whom, about what, and what came of it."""

    id: int
    at: datetime                # clinic-local
    staff_id: int
    gap_start: datetime
    outcome: Called
    version: int = 1


@dataclass(frozen=True)
class WaitingEntry:
    """One line of the list."""

    id: int
    version: int
    client: Visitor
    wish: WaitingWish
    since: datetime                            # clinic-local
    by: int                                    # who put it there
    therapist_id: int | None = None            # who usually treats the client
    later: DayAppointment | None = None        # the later booking, while it is still to come
    calls: tuple[WaitingCall, ...] = ()        # the newest first
    ended: Ended | None = None
    ended_at: datetime | None = None
    visit_id: int | None = None                # the visit that ended it

    def called_about(self, start: datetime) -> WaitingCall | None:
        """The newest call about a time that begins then."""
        return next((call for call in self.calls if call.gap_start == start), None)

    def concerns(self, staff_id: int) -> bool:
        """True for the therapist who treats the client, who was asked for, or who wrote it."""
        return staff_id in (self.therapist_id, self.by, *self.wish.therapist_ids)


@dataclass(frozen=True)
class Gap:
    """A time that came free: with whom, and the room that was held."""

    slot: Slot
    therapist_ids: tuple[int, ...]
    room_id: int | None = None

    @classmethod
    def left_by(cls, visit: DayAppointment) -> Gap:
        """The time that this visit held."""
        return cls(visit.slot, visit.therapist_ids, visit.room_id)

    @classmethod
    def between(cls, before: DayAppointment, now: DayAppointment) -> Gap | None:
        """The time that a client's visit held and holds no more: it fell through, moved, or went to somebody else.

        None if it stands where it stood, or if its booking was taken back: nobody had that time for long.
        """
        if not before.type.for_clients or not before.status.holds_slot or before.withdrawn or now.withdrawn:
            return None
        stands = now.status.holds_slot and (now.slot.start, now.therapist_ids) == (before.slot.start, before.therapist_ids)
        return None if stands else cls.left_by(before)


@dataclass(frozen=True)
class Fit:
    """Somebody who fits a free time: why, with whom, and what would be booked."""

    entry: WaitingEntry
    slot: Slot
    therapist_id: int
    room_id: int | None
    reasons: tuple[Reason, ...]
    called: WaitingCall | None = None

    def request(self) -> BookingRequest:
        """The booking that would answer it."""
        wish = self.entry.wish
        return BookingRequest(
            (self.entry.client.id,), (self.therapist_id,), self.room_id, self.slot, wish.type, wish.mode, wish.note)


def wish_findings(wish: WaitingWish) -> tuple[Finding, ...]:
    """What is wrong with an entry as typed."""
    found = []
    if not SHORTEST <= wish.length <= LONGEST:
        found.append(Finding(WaitingProblem.BAD_LENGTH, "length", {"shortest": SHORTEST, "longest": LONGEST}))
    if len(wish.note) > NOTE_LIMIT:
        found.append(Finding(WaitingProblem.NOTE_TOO_LONG, "note", {"limit": NOTE_LIMIT}))
    if any(away.last < away.first for away in wish.away):
        found.append(Finding(WaitingProblem.AWAY_ORDER, "away"))
    if len(wish.away) > MOST_AWAY:
        found.append(Finding(WaitingProblem.AWAY_MANY, "away", {"most": MOST_AWAY}))
    return tuple(found)


def request_findings(request: WaitingRequest) -> tuple[Finding, ...]:
    """The same, and that somebody waits at all."""
    found = []
    if request.caller is not None:
        if not request.caller.name.strip():
            found.append(Finding(WaitingProblem.CALLER_NO_NAME, "client"))
        if not request.caller.phone.strip():
            found.append(Finding(WaitingProblem.CALLER_NO_PHONE, "phone"))
    elif request.client_id is None:
        found.append(Finding(WaitingProblem.NO_CLIENT, "client"))
    return (*found, *wish_findings(request.wish))


def fit(
    entry: WaitingEntry, gap: Gap, people: Mapping[int, TherapistDay], needs: BookingNeeds, rooms: Iterable[DayRoom], *,
    minor: bool = False, minors_seen_by: frozenset[int] = frozenset(), now: datetime,
) -> Fit | None:
    """How this entry fits a time that came free, or None. rooms: those that are free then, the one that was held first.

    A wish that is met is a reason; one that is not met rules the time out. Whether the client is elsewhere is not asked here.
    """
    wish, start = entry.wish, gap.slot.start
    later = entry.later.slot.start if entry.later is not None else None
    if entry.ended is not None or start <= now or wish.length > gap.slot.minutes or not wish.may_come(start):
        return None
    if later is not None and later <= start:
        return None
    slot = Slot.at(gap.slot.day, gap.slot.first_minute, wish.length)
    gender, language = wish.gender or needs.gender, wish.language or needs.language
    for one in gap.therapist_ids:
        person = people.get(one)
        if person is None or not within_hours(slot, person.hours) or (wish.therapist_ids and one not in wish.therapist_ids):
            continue
        if gender and person.gender is not gender:
            continue
        if language and not needs.interpreter and language not in person.languages:
            continue
        if minor and one not in minors_seen_by:
            continue
        room = _room(wish, needs, rooms)
        if wish.mode.needs_room and room is None:
            continue
        return Fit(entry, slot, one, room, _reasons(entry, one, gender, language, minor, later, needs), entry.called_about(start))
    return None


def _room(wish: WaitingWish, needs: BookingNeeds, rooms: Iterable[DayRoom]) -> int | None:
    if not wish.mode.needs_room:
        return None
    return next((room.id for room in rooms if room.ground_floor or not needs.ground_floor), None)


def _reasons(
    entry: WaitingEntry, therapist_id: int, gender: Gender | None, language: str, minor: bool, later: datetime | None,
    needs: BookingNeeds,
) -> tuple[Reason, ...]:
    wish, found = entry.wish, []
    if wish.urgency is not Urgency.NO_HURRY:
        found.append(Reason(Why.URGENCY, None, {"urgency": wish.urgency}))
    if therapist_id == entry.therapist_id:
        found.append(Reason(Why.USUAL, True))
    elif therapist_id in wish.therapist_ids:
        found.append(Reason(Why.ASKED_FOR, True))
    if language and not needs.interpreter:
        found.append(Reason(Why.LANGUAGE, True, {"language": language, "level": None}))
    if gender:
        found.append(Reason(Why.GENDER, True, {"gender": gender}))
    if minor:
        found.append(Reason(Why.MINORS, True))
    if wish.weekdays or wish.parts:
        found.append(Reason(Why.DAY, True))
    if later is not None:
        found.append(Reason(Why.SOONER, True, {"than": later}))
    found.append(Reason(Why.WAITS, None, {"since": entry.since.date()}))
    return tuple(found)


def ranked(fits: Iterable[Fit]) -> tuple[Fit, ...]:
    """In the order of calling: who asked for the next free time first, then who waits longest (house rule).

    Whoever said "not this time" to this very time goes last.
    """
    order = list(Urgency)
    return tuple(sorted(fits, key=lambda f: (
        f.called is not None and f.called.outcome is Called.DECLINED, order.index(f.entry.wish.urgency), f.entry.since,
        f.entry.id)))


@dataclass(frozen=True)
class TakenUp:
    """A free time that somebody on the list took: the visit, their entry, and the later booking that may now be released."""

    visit: DayAppointment
    entry: WaitingEntry
    later: DayAppointment | None = None
