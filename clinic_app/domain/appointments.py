"""Appointments: slots, statuses, what a booking asks for, what the diary shows, and when a booking is refused.

A visit is kept apart from what it occupies: it may have several clients, therapists and (later) rooms, and belong to a series.
Everything in this file is administrative (ADM): it holds no reason, diagnosis, note or measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import uuid4

from clinic_app.domain.closed_time import ClosedKind, Shut, shut_during
from clinic_app.domain.errors import Finding, Problem

STEP = 5                    # minutes: visits begin and end on whole five minutes
SHORTEST, LONGEST = 10, 480  # minutes a visit may last
NOTE_LIMIT = 140            # characters of the note for reception; it must not hold clinical content
REASON_LIMIT = 140
LATE_NOTICE = 24            # hours (H): a client's cancellation later than this counts as late


@dataclass(frozen=True, order=True)
class Slot:
    """A half-open stretch of clinic-local wall-clock time: 10:00-10:50 and 10:50-11:40 do not clash."""

    start: datetime
    end: datetime

    @classmethod
    def at(cls, day: date, minute: int, length: int) -> Slot:
        """The slot that begins this many minutes after midnight and lasts length minutes."""
        start = datetime.combine(day, time()) + timedelta(minutes=minute)
        return cls(start, start + timedelta(minutes=length))

    @property
    def day(self) -> date:
        """The day it begins on."""
        return self.start.date()

    @property
    def minutes(self) -> int:
        """Its length in whole minutes."""
        return int((self.end - self.start).total_seconds() // 60)

    @property
    def first_minute(self) -> int:
        """Minutes from midnight to its start."""
        return self.start.hour * 60 + self.start.minute

    @property
    def last_minute(self) -> int:
        """Minutes from the midnight before its start to its end."""
        return self.first_minute + self.minutes

    def clashes_with(self, other: Slot) -> bool:
        """True if the two share any time."""
        return self.start < other.end and other.start < self.end

    def moved_to(self, start: datetime) -> Slot:
        """The same length from another start."""
        return Slot(start, start + (self.end - self.start))


@dataclass(frozen=True, order=True)
class Span:
    """Open minutes of one day, counted from midnight, half-open."""

    start: int
    end: int

    def covers(self, first: int, last: int) -> bool:
        """True if first..last lies within."""
        return self.start <= first and last <= self.end


class Status(StrEnum):
    """The one list of visit statuses."""

    BOOKED = "booked"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    IN_SESSION = "in_session"
    ATTENDED = "attended"
    DID_NOT_COME = "did_not_come"
    LATE_CANCEL = "late_cancel"
    EARLY_CANCEL = "early_cancel"
    CLINIC_CANCEL = "clinic_cancel"

    @property
    def holds_slot(self) -> bool:
        """True if therapist, room and client are taken: nobody else may be booked over it."""
        return self in HOLDING

    @property
    def to_come(self) -> bool:
        """True while the client is still expected."""
        return self in (Status.BOOKED, Status.CONFIRMED)

    @property
    def cancelled(self) -> bool:
        """True for the three cancellations."""
        return self in (Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL)


HOLDING = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED})
UNRESOLVED = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION})  # nobody has said what became
HIDDEN = frozenset({Status.EARLY_CANCEL, Status.CLINIC_CANCEL})  # counted in the status bar, not painted

_CANCELS = {Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL}
_FROM_EXPECTED = {Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED, Status.DID_NOT_COME, *_CANCELS}
STEPS: Mapping[Status, frozenset[Status]] = {
    Status.BOOKED: frozenset({Status.CONFIRMED, *_FROM_EXPECTED}),
    Status.CONFIRMED: frozenset({Status.BOOKED, *_FROM_EXPECTED}),
    # a second press of A takes an arrival back; a waiting client may still leave, or be sent home by the clinic
    Status.ARRIVED: frozenset({Status.BOOKED, Status.CONFIRMED, Status.IN_SESSION, Status.ATTENDED, *_CANCELS}),
    Status.IN_SESSION: frozenset({Status.ARRIVED, Status.ATTENDED}),
    Status.ATTENDED: frozenset({Status.IN_SESSION, Status.DID_NOT_COME}),
    Status.DID_NOT_COME: frozenset({Status.BOOKED, Status.ARRIVED, Status.ATTENDED, Status.LATE_CANCEL}),
    Status.LATE_CANCEL: frozenset({Status.BOOKED, Status.EARLY_CANCEL, Status.DID_NOT_COME}),
    Status.EARLY_CANCEL: frozenset({Status.BOOKED, Status.LATE_CANCEL}),
    Status.CLINIC_CANCEL: frozenset({Status.BOOKED}),
}


class AppointmentType(StrEnum):
    """Neutral codes. The desk vault must not tell why somebody comes."""

    INDIVIDUAL = "individual"
    FIRST = "first"
    COUPLE = "couple"
    FAMILY = "family"
    GROUP = "group"
    SUPERVISION = "supervision"
    MEETING = "meeting"
    BLOCKED = "blocked"

    @property
    def for_clients(self) -> bool:
        """False for the house's own time, which needs no client."""
        return self not in (AppointmentType.SUPERVISION, AppointmentType.MEETING, AppointmentType.BLOCKED)


class Mode(StrEnum):
    """Where the visit takes place."""

    CLINIC = "clinic"
    ONLINE = "online"
    PHONE = "phone"

    @property
    def needs_room(self) -> bool:
        """Only visits in the house must have a room."""
        return self is Mode.CLINIC


class Badge(StrEnum):
    """Small signs on a visit; administrative only."""

    NEW = "new"
    ONLINE = "online"
    COUPLE = "couple"
    FAMILY = "family"
    MINOR = "minor"
    TRANSLATE = "translate"
    ALERT = "alert"
    SOONEST = "soonest"  # wants the next free slot
    TOGETHER = "together"  # lies over another visit on purpose


class Gender(StrEnum):
    """Of a therapist, and as wished by a client at booking. The same letters as in the staff record."""

    WOMAN = "f"
    MAN = "m"


@dataclass(frozen=True)
class Visitor:
    """A client as the diary shows them: short names in both scripts and how to reach them."""

    id: int
    name_en: str           # first and family name
    name_ar: str
    family_en: str = ""
    family_ar: str = ""
    file_no: str = ""
    phone: str = ""
    call_only: bool = False   # asked to be called, not written to
    minor: bool = False
    own: Status | None = None        # what became of this person, where it differs from the visit's status
    own_since: datetime | None = None  # when this person arrived, with a status of their own
    own_reason: str = ""


@dataclass(frozen=True)
class DayRoom:
    """A room as booking sees it."""

    id: int
    name_en: str
    name_ar: str
    ground_floor: bool = False
    shut: tuple[Shut, ...] = ()       # when it is out of use on the day


@dataclass(frozen=True)
class TherapistDay:
    """A therapist's column: name, what booking may match on, and the hours open on that day."""

    id: int
    name_en: str
    name_ar: str
    hours: tuple[Span, ...] = ()
    room_id: int | None = None
    gender: Gender | None = None
    languages: tuple[str, ...] = ()   # ISO 639-1
    title_en: str = ""                  # "Dr"
    title_ar: str = ""
    shut: tuple[Shut, ...] = ()         # closed time of the day, with its word; taken out of hours already


@dataclass(frozen=True)
class DayAppointment:
    """A visit ready to be shown."""

    id: int
    version: int
    slot: Slot
    status: Status
    type: AppointmentType
    mode: Mode
    clients: tuple[Visitor, ...]
    therapist_ids: tuple[int, ...]
    room_id: int | None = None
    since: datetime | None = None        # when the client arrived, clinic-local
    number: int | None = None            # n of m booked visits of a series, never the plan's number
    of: int | None = None
    badges: tuple[Badge, ...] = ()
    note: str = ""                       # for reception, not clinical
    alert: str = ""                      # the client's booking alert
    next_visit: datetime | None = None   # the first client's next held visit after this one
    reason: str = ""                     # why it was booked against a wish or outside hours
    withdrawn: bool = False              # its booking was undone; kept for the audit, shown nowhere
    began: datetime | None = None        # when the session began, clinic-local
    status_reason: str = ""              # what was said when it was cancelled or missed; administrative
    group_id: int | None = None          # the group it was booked for
    group: str = ""                      # its administrative name
    meant_over: int | None = None        # the visit whose party it joined when it was booked over it on purpose

    @property
    def party(self) -> int:
        """Visits of one party may overlap in therapist and room; nearly every visit is a party of its own."""
        return self.meant_over or self.id

    @property
    def shared(self) -> bool:
        """True if several clients come together: each has an attendance of their own."""
        return len(self.clients) > 1

    def standing(self, client_id: int) -> Status:
        """What became of this person: their own status, or the visit's where it does not differ (or they are not of it)."""
        return next((one.own for one in self.clients if one.id == client_id and one.own is not None), self.status)

    @property
    def holders(self) -> tuple[int, ...]:
        """The clients whose time this visit takes; who cancelled alone is free."""
        return tuple(one.id for one in self.clients if self.standing(one.id).holds_slot)

    def as_of(self, client_id: int) -> DayAppointment:
        """The visit as it stands for this person alone, for their file and their note."""
        own = next((one for one in self.clients if one.id == client_id and one.own is not None), None)
        if own is None or own.own is None:
            return self
        return replace(self, status=own.own, since=own.own_since, status_reason=own.own_reason)


@dataclass(frozen=True)
class Holiday:
    """A day on which the clinic is closed, with its names."""

    name_en: str
    name_ar: str
    kind: ClosedKind = ClosedKind.HOLIDAY
    expected: bool = False            # hangs on the moon and is not confirmed


@dataclass(frozen=True)
class DayView:
    """One day of all therapists, or of one."""

    day: date
    therapists: tuple[TherapistDay, ...]
    rooms: tuple[DayRoom, ...]
    appointments: tuple[DayAppointment, ...]   # by start; without withdrawn ones; hidden cancellations included
    clinic_hours: tuple[Span, ...] = ()        # empty: weekend or closed
    holiday: Holiday | None = None
    ramadan: bool = False                      # the clinic's Ramadan hours hold
    may_book_closed: bool = True               # whoever asked may book into leave, holidays and rooms out of use, with a reason

    @property
    def open(self) -> bool:
        """True if the clinic works on this day."""
        return bool(self.clinic_hours) and self.holiday is None


@dataclass(frozen=True)
class WeekView:
    """Seven days of one therapist, from Sunday."""

    therapist_id: int
    days: tuple[DayView, ...]
    therapists: tuple[TherapistDay, ...] = ()  # who else could be shown

    @property
    def first_day(self) -> date:
        """The Sunday it begins on."""
        return self.days[0].day


@dataclass(frozen=True)
class BookingNeeds:
    """What the clients of a booking asked for, as far as booking can obey it (ADM)."""

    client_ids: tuple[int, ...] = ()
    gender: Gender | None = None
    language: str = ""              # ISO 639-1: the therapist should speak it
    interpreter: bool = False       # an interpreter answers the language wish
    interpreter_unsigned: bool = False  # one is named, and nobody wrote down that confidentiality was signed
    ground_floor: bool = False
    call_only: bool = False
    alert: str = ""
    comfort: tuple[str, ...] = ()   # codes of comfort needs that touch the room or the booking
    usual_therapist_id: int | None = None


@dataclass(frozen=True)
class NewCaller:
    """Somebody not yet on file: a name and a phone are enough to book."""

    name: str
    phone: str


@dataclass(frozen=True)
class BookingRequest:
    """A wish to book. With caller set, client_ids is empty and the client is made in the same act."""

    client_ids: tuple[int, ...]
    therapist_ids: tuple[int, ...]
    room_id: int | None
    slot: Slot
    type: AppointmentType = AppointmentType.INDIVIDUAL
    mode: Mode = Mode.CLINIC
    note: str = ""
    reason: str = ""               # why outside hours, against a wish or over another visit
    meant: bool = False            # over another visit on purpose, if the actor may
    caller: NewCaller | None = None
    uid: str = field(default_factory=lambda: str(uuid4()), compare=False)  # sent twice, the same visit comes back
    group_id: int | None = None    # the group it is booked for, whose places it keeps to


@dataclass(frozen=True)
class MoveRequest:
    """The whole new place of a visit: when, with whom, where. Moves and resizes alike."""

    id: int
    version: int
    slot: Slot
    therapist_ids: tuple[int, ...]
    room_id: int | None
    reason: str = ""
    meant: bool = False            # over another visit on purpose, if the actor may


@dataclass(frozen=True)
class EditRequest:
    """What a visit is, where it stays in its place."""

    id: int
    version: int
    type: AppointmentType
    mode: Mode
    note: str = ""


class AppointmentProblem(Problem):
    """Why a booking, a move or a new status is refused."""

    NO_CLIENT = "appointment_no_client"
    CALLER_NO_NAME = "appointment_caller_no_name"
    CALLER_NO_PHONE = "appointment_caller_no_phone"
    NO_THERAPIST = "appointment_no_therapist"
    NO_ROOM = "appointment_no_room"
    BAD_LENGTH = "appointment_bad_length"
    OVER_MIDNIGHT = "appointment_over_midnight"
    BAD_START = "appointment_bad_start"
    NOTE_TOO_LONG = "appointment_note_too_long"
    IN_THE_PAST = "appointment_in_the_past"                # needs a reason
    OUTSIDE_HOURS = "appointment_outside_hours"            # needs a reason
    CLINIC_CLOSED = "appointment_clinic_closed"            # needs a reason
    THERAPIST_AWAY = "appointment_therapist_away"          # needs a reason
    ROOM_OUT = "appointment_room_out"                      # needs a reason
    CLOSED_TO_YOU = "appointment_closed_to_you"            # the policy lets others book there, with a reason
    WISH_GENDER = "appointment_wish_gender"                # needs a reason
    WISH_LANGUAGE = "appointment_wish_language"            # needs a reason
    WISH_GROUND_FLOOR = "appointment_wish_ground_floor"    # needs a reason
    THERAPIST_TAKEN = "appointment_therapist_taken"
    ROOM_TAKEN = "appointment_room_taken"
    CLIENT_TAKEN = "appointment_client_taken"
    MEANT_NO_REASON = "appointment_meant_no_reason"
    WRONG_STEP = "appointment_wrong_step"
    NOT_ON_THIS_DAY = "appointment_not_on_this_day"
    TOO_EARLY = "appointment_too_early"
    ALREADY_OVER = "appointment_already_over"
    NOTHING_TO_UNDO = "appointment_nothing_to_undo"


NEEDS_REASON = frozenset({
    AppointmentProblem.IN_THE_PAST, AppointmentProblem.OUTSIDE_HOURS, AppointmentProblem.CLINIC_CLOSED,
    AppointmentProblem.THERAPIST_AWAY, AppointmentProblem.ROOM_OUT,
    AppointmentProblem.WISH_GENDER, AppointmentProblem.WISH_LANGUAGE, AppointmentProblem.WISH_GROUND_FLOOR,
    AppointmentProblem.MEANT_NO_REASON,
})


@dataclass(frozen=True)
class House:
    """What a booking is measured against on its day: who works when, which rooms there are, whether the clinic is open."""

    therapists: Mapping[int, TherapistDay] = field(default_factory=dict)
    rooms: Mapping[int, DayRoom] = field(default_factory=dict)
    clinic_hours: tuple[Span, ...] = ()
    holiday: Holiday | None = None
    may_book_closed: bool = True

    @classmethod
    def of(cls, view: DayView) -> House:
        """The same facts, read from a day already shown."""
        return cls({t.id: t for t in view.therapists}, {r.id: r for r in view.rooms}, view.clinic_hours, view.holiday,
                   view.may_book_closed)


def booking_problems(
    request: BookingRequest | MoveRequest,
    touching: Iterable[DayAppointment],
    house: House,
    needs: BookingNeeds,
    now: datetime,
    *,
    client_ids: Sequence[int] = (),
    type_: AppointmentType = AppointmentType.INDIVIDUAL,
    mode: Mode = Mode.CLINIC,
    party: int | None = None,
) -> tuple[Finding, ...]:
    """Everything that speaks against this booking or move, in the order of the form; empty means free.

    touching: visits that share time with the slot (any; those that hold no slot and the moved visit itself are left aside).
    A move gives the visit's own client_ids, type_, mode and party: visits of that party are not in
    its way. Findings in NEEDS_REASON vanish once request.reason is given.
    """
    if isinstance(request, BookingRequest):
        client_ids, type_, mode = request.client_ids, request.type, request.mode
        own, form = None, _form_problems(request)
    else:
        own, form = request.id, []
    found = [*form, *_place_problems(request, type_, mode)]
    if found:
        return tuple(found)
    closed = _closed_problems(request, house)
    if closed and not house.may_book_closed:
        found += [Finding(AppointmentProblem.CLOSED_TO_YOU, f.field, f.facts) for f in closed[:1]]
    if not request.reason.strip():
        found += _hours_problems(request, house, now, closed if house.may_book_closed else [])
        found += _wish_problems(request, house, needs, mode) if type_.for_clients else []
    if request.meant and not request.reason.strip():
        found.append(Finding(AppointmentProblem.MEANT_NO_REASON, "reason"))
    found += _clashes(request, (t for t in touching if t.id != own), house, client_ids, party)
    return tuple(found)


def _form_problems(request: BookingRequest) -> list[Finding]:
    found = []
    if request.caller is not None:
        if not request.caller.name.strip():
            found.append(Finding(AppointmentProblem.CALLER_NO_NAME, "client"))
        if not request.caller.phone.strip():
            found.append(Finding(AppointmentProblem.CALLER_NO_PHONE, "phone"))
    elif request.type.for_clients and not request.client_ids:
        found.append(Finding(AppointmentProblem.NO_CLIENT, "client"))
    if len(request.note) > NOTE_LIMIT:
        found.append(Finding(AppointmentProblem.NOTE_TOO_LONG, "note", {"limit": NOTE_LIMIT}))
    return found


def _place_problems(request: BookingRequest | MoveRequest, type_: AppointmentType, mode: Mode) -> list[Finding]:
    slot, found = request.slot, []
    if not request.therapist_ids:
        found.append(Finding(AppointmentProblem.NO_THERAPIST, "therapist"))
    if slot.start.minute % STEP or slot.start.second or slot.start.microsecond:
        found.append(Finding(AppointmentProblem.BAD_START, "start", {"step": STEP}))
    if not SHORTEST <= slot.minutes <= LONGEST or slot.minutes % STEP:
        found.append(Finding(AppointmentProblem.BAD_LENGTH, "length", {"shortest": SHORTEST, "longest": LONGEST, "step": STEP}))
    elif slot.last_minute > 24 * 60:
        found.append(Finding(AppointmentProblem.OVER_MIDNIGHT, "length"))
    if type_.for_clients and mode.needs_room and request.room_id is None:
        found.append(Finding(AppointmentProblem.NO_ROOM, "room"))
    return found


def _closed_problems(request: BookingRequest | MoveRequest, house: House) -> list[Finding]:
    """Closed time that was entered: the clinic, somebody's leave, a room out of use."""
    slot, found = request.slot, []
    if house.holiday is not None:
        day = house.holiday
        return [Finding(AppointmentProblem.CLINIC_CLOSED, "start", {
            "day": slot.day, "kind": day.kind, "name": day.name_en, "name_ar": day.name_ar})]
    for one in request.therapist_ids:
        person = house.therapists.get(one)
        shut = shut_during(person.shut, slot.first_minute, slot.last_minute) if person is not None else None
        if person is None or shut is None:
            continue
        if shut.kind.whole_clinic:
            return [Finding(AppointmentProblem.CLINIC_CLOSED, "start", {
                "day": slot.day, "kind": shut.kind, "name": shut.name_en or shut.name_ar,
                "name_ar": shut.name_ar or shut.name_en})]
        found.append(Finding(AppointmentProblem.THERAPIST_AWAY, "start", {
            "therapist": person.name_en, "therapist_ar": person.name_ar, "kind": shut.kind, "therapist_id": one}))
    room = house.rooms.get(request.room_id) if request.room_id is not None else None
    shut = shut_during(room.shut, slot.first_minute, slot.last_minute) if room is not None else None
    if room is not None and shut is not None:
        found.append(Finding(AppointmentProblem.ROOM_OUT, "room", {
            "room": room.name_en, "room_ar": room.name_ar, "kind": shut.kind}))
    return found


def _hours_problems(
    request: BookingRequest | MoveRequest, house: House, now: datetime, closed: Sequence[Finding],
) -> list[Finding]:
    slot, found = request.slot, []
    if slot.end <= now:
        found.append(Finding(AppointmentProblem.IN_THE_PAST, "start", {"start": slot.start}))
    found += closed
    if house.holiday is not None or any(f.code is AppointmentProblem.CLINIC_CLOSED for f in closed):
        return found
    if not house.clinic_hours:
        found.append(Finding(AppointmentProblem.CLINIC_CLOSED, "start", {"day": slot.day, "name": "", "name_ar": ""}))
        return found
    for one in request.therapist_ids:
        person = house.therapists.get(one)
        if person is None or within_hours(slot, person.hours) or shut_during(person.shut, slot.first_minute, slot.last_minute):
            continue
        found.append(Finding(AppointmentProblem.OUTSIDE_HOURS, "start", {
            "therapist": person.name_en, "therapist_ar": person.name_ar, "hours": person.hours}))
    return found


def _wish_problems(request: BookingRequest | MoveRequest, house: House, needs: BookingNeeds, mode: Mode) -> list[Finding]:
    found = []
    people = [house.therapists[one] for one in request.therapist_ids if one in house.therapists]
    if needs.gender and any(p.gender and p.gender is not needs.gender for p in people):
        found.append(Finding(AppointmentProblem.WISH_GENDER, "therapist", {"wish": needs.gender}))
    speaks = not needs.language or needs.interpreter or not people or any(needs.language in p.languages for p in people)
    if not speaks and any(p.languages for p in people):
        found.append(Finding(AppointmentProblem.WISH_LANGUAGE, "therapist", {"language": needs.language}))
    room = house.rooms.get(request.room_id) if request.room_id is not None else None
    if needs.ground_floor and mode.needs_room and room is not None and not room.ground_floor:
        found.append(Finding(AppointmentProblem.WISH_GROUND_FLOOR, "room", {"room": room.name_en, "room_ar": room.name_ar}))
    return found


def _clashes(
    request: BookingRequest | MoveRequest, others: Iterable[DayAppointment], house: House, client_ids: Sequence[int],
    party: int | None = None,
) -> list[Finding]:
    found: list[Finding] = []
    for other in sorted((o for o in others if o.status.holds_slot and not o.withdrawn), key=lambda o: o.slot):
        if not other.slot.clashes_with(request.slot):
            continue
        when = {"start": other.slot.start, "end": other.slot.end, "appointment_id": other.id, "type": other.type}
        names = {"who": ", ".join(v.name_en for v in other.clients), "who_ar": "، ".join(v.name_ar for v in other.clients)}
        apart = other.party != party
        for one in (t for t in request.therapist_ids if apart and t in other.therapist_ids):
            person = house.therapists.get(one)
            also = {"therapist": person.name_en if person else "", "therapist_ar": person.name_ar if person else ""}
            found.append(Finding(AppointmentProblem.THERAPIST_TAKEN, "therapist", {**when, **names, **also, "therapist_id": one}))
        if apart and request.room_id is not None and request.room_id == other.room_id:
            room = house.rooms.get(request.room_id)
            also = {"room": room.name_en if room else "", "room_ar": room.name_ar if room else ""}
            found.append(Finding(AppointmentProblem.ROOM_TAKEN, "room", {**when, **names, **also, "room_id": other.room_id}))
        for visitor in (v for v in other.clients if v.id in client_ids and other.standing(v.id).holds_slot):
            found.append(Finding(AppointmentProblem.CLIENT_TAKEN, "client", {
                **when, "client": visitor.name_en, "client_ar": visitor.name_ar, "client_id": visitor.id}))
    return found


def place_clashes(
    visit: DayAppointment, touching: Iterable[DayAppointment], house: House,
) -> tuple[Finding, ...]:
    """Who or what stands where this visit is to stand, as booking_problems would name it; empty means nobody."""
    request = MoveRequest(visit.id, visit.version, visit.slot, visit.therapist_ids, visit.room_id)
    return tuple(_clashes(request, (t for t in touching if t.id != visit.id), house, visit.holders, visit.party))


def meant_party(
    request: BookingRequest | MoveRequest, touching: Iterable[DayAppointment], client_ids: Sequence[int], staff_id: int | None,
) -> int | None:
    """The party over which this may be booked on purpose: that of the one visit whose therapist or room it would share.

    None if nothing is in the way, if visits of several parties are, or if a client would be in two places. staff_id: who
    may share their own time alone, and a room only for a visit of their own; None may share everybody's.
    """
    own = request.id if isinstance(request, MoveRequest) else None
    parties = set()
    for other in touching:
        if other.id == own or not other.status.holds_slot or other.withdrawn or not other.slot.clashes_with(request.slot):
            continue
        if any(one in client_ids for one in other.holders):
            return None
        shared = [one for one in request.therapist_ids if one in other.therapist_ids]
        if shared or (request.room_id is not None and request.room_id == other.room_id):
            parties.add(other.party)
            if staff_id is not None and (staff_id not in request.therapist_ids or any(one != staff_id for one in shared)):
                return None
    return parties.pop() if len(parties) == 1 else None


def within_hours(slot: Slot, hours: Iterable[Span]) -> bool:
    """True if one open stretch covers the whole slot."""
    return any(span.covers(slot.first_minute, slot.last_minute) for span in hours)


def free_rooms(view: DayView, slot: Slot, leaving_aside: int | None = None) -> tuple[DayRoom, ...]:
    """Rooms that nothing holds during the slot, in the clinic's order."""
    taken = {a.room_id for a in view.appointments
             if a.id != leaving_aside and a.status.holds_slot and a.slot.clashes_with(slot)}
    return tuple(r for r in view.rooms
                 if r.id not in taken and not shut_during(r.shut, slot.first_minute, slot.last_minute))


def room_for(
    view: DayView, slot: Slot, wished: int | None, therapist_id: int | None, mode: Mode, leaving_aside: int | None = None,
) -> int | None:
    """The room to propose: the wished one if it is free, else the therapist's own, else the first free one; none for online.

    When nothing is free the wished one is given back, so that the refusal can name the clash.
    """
    if not mode.needs_room:
        return None
    free = [r.id for r in free_rooms(view, slot, leaving_aside)]
    own = next((t.room_id for t in view.therapists if t.id == therapist_id), None)
    return next((r for r in (wished, own, *free) if r is not None and r in free), wished or own)


def status_problems(current: Status, new: Status, slot: Slot, now: datetime) -> tuple[Finding, ...]:
    """Why this visit cannot take the new status now; empty means it can."""
    if new not in STEPS[current]:
        return (Finding(AppointmentProblem.WRONG_STEP, "status", {"current": current, "new": new}),)
    if new in (Status.ARRIVED, Status.IN_SESSION) and slot.day != now.date():
        return (Finding(AppointmentProblem.NOT_ON_THIS_DAY, "status", {"day": slot.day, "new": new}),)
    if new in (Status.ATTENDED, Status.DID_NOT_COME) and slot.start > now and current is not Status.IN_SESSION:
        return (Finding(AppointmentProblem.TOO_EARLY, "status", {"start": slot.start, "new": new}),)
    return ()


# Who is still open leads, so that a visit is asked about until it is known of everybody; then what says most that it was held.
_LEADS = (
    Status.IN_SESSION, Status.ARRIVED, Status.BOOKED, Status.CONFIRMED, Status.ATTENDED, Status.DID_NOT_COME, Status.LATE_CANCEL,
    Status.EARLY_CANCEL, Status.CLINIC_CANCEL,
)


def joint_status(of_each: Iterable[Status]) -> Status:
    """The status of a shared visit from those of its people, by a stated rule: the first of these that anybody has.

    In session, arrived, booked, confirmed (so it is confirmed once nobody is merely booked), attended, did not come, cancelled
    late, in time, by the clinic.
    """
    return min(of_each, key=_LEADS.index)


def with_standings(visit: DayAppointment, of_each: Mapping[int, Status], now: datetime, reason: str = "") -> DayAppointment:
    """The visit after these of its clients took these statuses; everybody else keeps theirs. Nothing is checked here.

    reason: said of those who change. Arriving keeps the moment, of the person and of the first who came.
    """
    after = {one.id: of_each.get(one.id, visit.standing(one.id)) for one in visit.clients}
    since = {one.id: _since(visit.as_of(one.id), after[one.id], now) for one in visit.clients}
    status = joint_status(after.values()) if after else visit.status
    clients = tuple(
        replace(one, own=None, own_since=None, own_reason="") if after[one.id] is status else
        replace(one, own=after[one.id], own_since=since[one.id],
                own_reason=reason if one.id in of_each else visit.as_of(one.id).status_reason)
        for one in visit.clients)
    arrived = [moment for one, moment in since.items() if moment is not None and after[one] is status]
    began = (visit.began or now) if status is Status.IN_SESSION else visit.began if status is Status.ATTENDED else None
    changed = any(after[one] is status for one in of_each if one in after)
    return replace(visit, status=status, clients=clients, since=min(arrived, default=None), began=began,
                   status_reason=reason if changed else visit.status_reason if status is visit.status else "")


def _since(before: DayAppointment, status: Status, now: datetime) -> datetime | None:
    if status in (Status.ARRIVED, Status.IN_SESSION):
        return before.since or now
    return None if status.to_come else before.since


def concerned(visit: DayAppointment, status: Status) -> tuple[int, ...]:
    """Whom an act on the whole visit concerns: those who stand as the visit does; everybody expected, while it is to come.

    Whoever was marked alone keeps what was said of them: nobody is guessed along.
    """
    return tuple(one.id for one in visit.clients if one.own is None or (
        visit.status.to_come and one.own.to_come and one.own is not status))


def cancellation(slot: Slot, now: datetime, notice_hours: int = LATE_NOTICE) -> Status:
    """Late or early: what a client's cancellation at this moment counts as."""
    return Status.LATE_CANCEL if slot.start - now < timedelta(hours=notice_hours) else Status.EARLY_CANCEL


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


@dataclass(frozen=True)
class VisitPage:
    """A stretch of a client's visits, newest first, and where the next one begins (None: there is no more)."""

    visits: tuple[DayAppointment, ...]
    next_before: tuple[datetime, int] | None
