"""Asking for a place in the diary: what a booking, a move or an edit says, and everything that may speak against it (ADM)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from clinic_app.domain.appointments import (
    LONGEST,
    NOTE_LIMIT,
    SHORTEST,
    STEP,
    AppointmentType,
    DayAppointment,
    DayRoom,
    DayView,
    Gender,
    Holiday,
    Mode,
    Slot,
    Span,
    TherapistDay,
)
from clinic_app.domain.closed_time import shut_during
from clinic_app.domain.errors import Finding, Problem


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
        apart = other.party != party
        therapists = [one for one in request.therapist_ids if apart and one in other.therapist_ids]
        in_room = apart and request.room_id is not None and request.room_id == other.room_id
        visitors = [v for v in other.clients if v.id in client_ids and other.standing(v.id).holds_slot]
        if not (therapists or in_room or visitors):
            continue  # most of those who have a visit at that time
        when = {"start": other.slot.start, "end": other.slot.end, "appointment_id": other.id, "type": other.type}
        names = {"who": ", ".join(v.name_en for v in other.clients), "who_ar": "، ".join(v.name_ar for v in other.clients)}
        for one in therapists:
            person = house.therapists.get(one)
            also = {"therapist": person.name_en if person else "", "therapist_ar": person.name_ar if person else ""}
            found.append(Finding(AppointmentProblem.THERAPIST_TAKEN, "therapist", {**when, **names, **also, "therapist_id": one}))
        if in_room and request.room_id is not None:
            room = house.rooms.get(request.room_id)
            also = {"room": room.name_en if room else "", "room_ar": room.name_ar if room else ""}
            found.append(Finding(AppointmentProblem.ROOM_TAKEN, "room", {**when, **names, **also, "room_id": other.room_id}))
        for visitor in visitors:
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
