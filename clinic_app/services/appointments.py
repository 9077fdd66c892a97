"""The diary: a day or a week to show, booking, moving, statuses, undoing. The database refuses overlaps, here they get names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import peewee as pw

from clinic_app.data import appointments as data
from clinic_app.data import bookings
from clinic_app.data import groups as group_data
from clinic_app.data.database import database
from clinic_app.data.day_house import house_hours
from clinic_app.domain.appointments import (
    NOTE_LIMIT,
    REASON_LIMIT,
    UNRESOLVED,
    DayAppointment,
    DayView,
    Status,
    Visitor,
    VisitPage,
    WeekView,
)
from clinic_app.domain.attendance import concerned, status_problems, with_standings
from clinic_app.domain.booking import (
    AppointmentProblem,
    BookingNeeds,
    BookingRequest,
    EditRequest,
    MoveRequest,
    booking_problems,
    meant_party,
    place_clashes,
)
from clinic_app.domain.changes import Kind
from clinic_app.domain.day_load import DayLoad, free_within
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.groups import GroupProblem
from clinic_app.domain.permissions import Action, Actor, Role, Vault, may
from clinic_app.domain.text import clean_line
from clinic_app.domain.visit_people import PersonRequest
from clinic_app.services import clock, people
from clinic_app.services.work import Work, allowed, ask, look, work

WEEK = 7


# -- looking ----------------------------------------------------------------------------------------------------------


def day(actor: Actor, day: date, *, followed: bool = False) -> DayView:
    """One day of everybody: active therapists with their hours, rooms, visits by start; hidden cancellations included.

    followed: every visit also says when its client comes next; else appointment() does, for the one that is pointed at.
    """
    with look(actor, Action.LOOK_DIARY):
        visits, house = tuple(data.of_days(day, followed=followed)), house_hours()
        busy = {one for visit in visits for one in visit.therapist_ids}
        rooms = house.open_rooms({visit.room_id for visit in visits}, day)
        return DayView(day, house.therapists(day, busy), rooms, visits, house.clinic_hours(day), house.holiday(day),
                       house.ramadan(day), may(actor, Action.BOOK_CLOSED))


def week(actor: Actor, therapist_id: int, first_day: date) -> WeekView:
    """Seven days of one therapist from this day on; `therapists` tells who else could be shown.

    Its visits do not say when their clients come next: appointment() does.
    """
    with look(actor, Action.LOOK_DIARY):
        visits, house = data.of_therapist(therapist_id, first_day, WEEK), house_hours()
        used, may_closed = {visit.room_id for visit in visits}, may(actor, Action.BOOK_CLOSED)
        by_day: dict[date, list[DayAppointment]] = {first_day + timedelta(days=n): [] for n in range(WEEK)}
        for visit in visits:
            by_day[visit.slot.day].append(visit)
        days = (DayView(one, house.therapist(therapist_id, one), house.open_rooms(used, one), tuple(found),
                        house.clinic_hours(one), house.holiday(one), house.ramadan(one), may_closed)
                for one, found in by_day.items())
        return WeekView(therapist_id, tuple(days), house.therapists(first_day))


def loads(actor: Actor, first_day: date, days: int, therapist_id: int | None = None) -> tuple[DayLoad, ...]:
    """How full each of these days is, for everybody or for one therapist: counts and minutes, no names."""
    with look(actor, Action.LOOK_DIARY):
        house, busy, seen = house_hours(), dict[tuple[date, int], list[tuple[int, int]]](), dict[date, set[int]]()
        for visit_id, slot, type_, who in data.load(first_day, days):
            if therapist_id in (None, who):
                busy.setdefault((slot.day, who), []).append((slot.first_minute, slot.last_minute))
                if type_.for_clients:
                    seen.setdefault(slot.day, set()).add(visit_id)
        answer = []
        for one in (first_day + timedelta(days=n) for n in range(days)):
            people_ = house.therapists(one) if therapist_id is None else house.therapist(therapist_id, one)
            open_ = sum(span.end - span.start for who in people_ for span in who.hours)
            free = sum(free_within(who.hours, busy.get((one, who.id), ())) for who in people_)
            answer.append(DayLoad(one, len(seen.get(one, ())), open_, free, house.holiday(one)))
        return tuple(answer)


def appointment(actor: Actor, id: int) -> DayAppointment:
    """One visit. Refused (not found) if there is none."""
    with look(actor, Action.LOOK_DIARY):
        return _visit(id)


def needs(actor: Actor, client_ids: tuple[int, ...]) -> BookingNeeds:
    """What these clients asked for, as far as booking can obey it."""
    return people.booking_needs(actor, client_ids) if client_ids else BookingNeeds()


def check(actor: Actor, request: BookingRequest | MoveRequest) -> tuple[Finding, ...]:
    """What book or move would refuse at this moment; writes nothing."""
    with look(actor, Action.LOOK_DIARY):
        if isinstance(request, MoveRequest):
            return _move_findings(actor, request, _visit(request.id))
        return _booking_findings(actor, request)


def _visit(visit_id: int) -> DayAppointment:
    visit = data.by_id(visit_id)
    if visit is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return visit


def _booking_findings(actor: Actor, request: BookingRequest) -> tuple[Finding, ...]:
    house = house_hours().house(request.slot.day, may_book_closed=may(actor, Action.BOOK_CLOSED))
    _refuse_unknown(request, set(house.therapists), set(house.rooms))
    full = _group_findings(request)
    touching = data.holding_against(request.slot, request.therapist_ids, request.room_id, request.client_ids)
    return full + booking_problems(
        request, touching, house,
        needs(actor, request.client_ids), clock.now(), client_ids=request.client_ids, type_=request.type, mode=request.mode,
        party=_party(actor, request, touching, request.client_ids) if request.meant else None,
    )


def _group_findings(request: BookingRequest) -> tuple[Finding, ...]:
    """A group keeps to its places, also with somebody who only looks in."""
    if request.group_id is None:
        return ()
    group = group_data.group(request.group_id)
    if group is None:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))
    if len(request.client_ids) > group.places:
        return (Finding(GroupProblem.FULL, "client", {"places": group.places, "people": len(request.client_ids)}),)
    return ()


def _party(
    actor: Actor, request: BookingRequest | MoveRequest, touching: Sequence[DayAppointment], client_ids: Sequence[int],
) -> int | None:
    """The party over which this actor may book this on purpose: the lead any, a therapist in their own diary."""
    if not may(actor, Action.BOOK_OVER):
        return None
    return meant_party(request, touching, client_ids, None if actor.has(Role.LEAD) else actor.staff_id)


def may_mean(actor: Actor, request: BookingRequest | MoveRequest) -> bool:
    """True if what stands in the way of this may be booked over on purpose, with a reason, by this actor."""
    with look(actor, Action.LOOK_DIARY):
        clients = request.client_ids if isinstance(request, BookingRequest) else _visit(request.id).holders
        touching = data.holding_against(request.slot, request.therapist_ids, request.room_id, clients)
        return _party(actor, request, touching, clients) is not None


def _move_findings(actor: Actor, request: MoveRequest, visit: DayAppointment) -> tuple[Finding, ...]:
    clients = visit.holders
    house = house_hours().house(request.slot.day, may_book_closed=may(actor, Action.BOOK_CLOSED))
    _refuse_unknown(request, {*house.therapists, *visit.therapist_ids}, {*house.rooms, visit.room_id})
    touching = data.holding_against(request.slot, request.therapist_ids, request.room_id, clients)
    return booking_problems(
        request, touching, house, needs(actor, clients), clock.now(), client_ids=clients, type_=visit.type, mode=visit.mode,
        party=(_party(actor, request, touching, clients) if request.meant else None) or visit.party,
    )


def _moved_over(actor: Actor, request: MoveRequest, visit: DayAppointment) -> int | None:
    """The party of a moved visit at its new place: the one it is to lie over, its own while it still does, or none."""
    clients = visit.holders
    touching = data.holding_against(request.slot, request.therapist_ids, request.room_id, clients)
    if request.meant and (over := _party(actor, request, touching, clients)) is not None:
        return None if over == visit.id else over
    still = any(one.id != visit.id and one.party == visit.party for one in touching)
    return visit.meant_over if still else None


def _refuse_unknown(request: BookingRequest | MoveRequest, therapists: set[int], rooms: set[int | None]) -> None:
    if not set(request.therapist_ids) <= therapists:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "therapist"))
    if request.room_id is not None and request.room_id not in rooms:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "room"))
    if isinstance(request, BookingRequest) and not all(data.client_known(one) for one in request.client_ids):
        raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))


# -- writing ----------------------------------------------------------------------------------------------------------


@contextmanager
def _clash_named(findings: Callable[[], tuple[Finding, ...]]) -> Iterator[None]:
    """Should the database refuse what our own look let pass, say it in the same words."""
    try:
        yield
    except pw.IntegrityError as error:
        code = bookings.clash_in(error)
        if code is None:
            raise
        if database(Vault.DESK).in_transaction():  # part of a larger act: PostgreSQL answers nothing more until it ends
            raise Refused(code) from None
        raise Refused(*([f for f in findings() if f.code is code] or [Finding(code)])) from None


def _touch(unit: Work, visit: DayAppointment, *fields: str) -> None:
    unit.touched(Kind.APPOINTMENT, visit.id, *fields, client_id=visit.clients[0].id if visit.clients else None)
    for other in visit.clients[1:]:
        unit.touched(Kind.APPOINTMENT, visit.id, client_id=other.id)


def _about(visit: DayAppointment) -> int | None:
    return visit.clients[0].id if visit.clients else None


def _cleaned(request: BookingRequest) -> BookingRequest:
    """The request as it is kept: clean words, nobody named twice. Refuses a reason that is too long."""
    request = replace(
        request, note=clean_line(request.note), reason=clean_line(request.reason),
        client_ids=tuple(dict.fromkeys(request.client_ids)), therapist_ids=tuple(dict.fromkeys(request.therapist_ids)),
    )
    if len(request.reason) > REASON_LIMIT:
        raise Refused(Finding(HouseProblem.TOO_LONG, "reason", {"limit": REASON_LIMIT}))
    return request


def book(actor: Actor, request: BookingRequest) -> DayAppointment:
    """Book a visit; a new caller's file is made in the same act. The same request sent twice gives the same visit.

    Refuses every finding of booking_problems: a clash always, a wish or hours unless the request gives a reason.
    """
    request = _cleaned(request)
    ask(actor, Action.BOOK_OVER if request.meant else Action.BOOK)
    try:
        with _clash_named(lambda: _booking_findings(actor, request)):
            return _book(actor, request)
    except _SentTwice as twice:
        return twice.visit


class _SentTwice(Exception):
    """This request has been booked before."""

    def __init__(self, visit: DayAppointment) -> None:
        super().__init__()
        self.visit = visit


def _book(actor: Actor, request: BookingRequest) -> DayAppointment:
    about = request.client_ids[0] if request.client_ids else None
    with work(actor, Action.BOOK_OVER if request.meant else Action.BOOK, about=about) as unit:
        if (twin := data.by_uid(request.uid)) is not None:
            raise _SentTwice(twin)
        return VisitWork(unit).book(request)


def _current(request: MoveRequest | EditRequest | PersonRequest) -> DayAppointment:
    visit = _visit(request.id)
    if visit.version != request.version or visit.withdrawn:
        raise Stale(mine=request, theirs=visit)
    return visit


def _write(unit: Work, before: DayAppointment, after: DayAppointment, *fields: str, undoes: int | None = None) -> None:
    if not bookings.change(before, after, clock.utc_now(), undoes):
        raise Stale(mine=after, theirs=_visit(before.id))
    known = {one.id for one in before.clients}
    joined = tuple(one for one in after.clients if one.id not in known)
    _touch(unit, replace(before, clients=(*before.clients, *joined)), *fields)


def move(actor: Actor, request: MoveRequest) -> DayAppointment:
    """Put a visit elsewhere: when, with whom, where, how long. Refuses as book does, and Stale on an older version."""
    action = Action.BOOK_OVER if request.meant else Action.MOVE_APPOINTMENT
    ask(actor, action)
    with (_clash_named(lambda: _move_findings(actor, request, _visit(request.id))),
          work(actor, action, about=_about(_visit(request.id))) as unit):
        VisitWork(unit).move(request)
    return _visit(request.id)


def _differences(before: DayAppointment, after: DayAppointment) -> list[str]:
    names = ("slot", "therapist_ids", "room_id", "type", "mode", "note", "reason", "status", "withdrawn", "meant_over")
    found = [name for name in names if getattr(before, name) != getattr(after, name)]
    return [*found, "clients"] if [one.id for one in before.clients] != [one.id for one in after.clients] else found


def edit(actor: Actor, request: EditRequest) -> DayAppointment:
    """Change what a visit is: type, mode, note for reception. Its place stays."""
    ask(actor, Action.MOVE_APPOINTMENT)
    request = replace(request, note=clean_line(request.note))
    visit = _visit(request.id)
    with work(actor, Action.MOVE_APPOINTMENT, about=_about(visit)) as unit:
        visit = _current(request)
        if found := _edit_findings(request, visit):
            raise Refused(*found)
        after = replace(visit, type=request.type, mode=request.mode, note=request.note)
        _write(unit, visit, after, *_differences(visit, after))
    return _visit(request.id)


def _edit_findings(request: EditRequest, visit: DayAppointment) -> list[Finding]:
    found = []
    if len(request.note) > NOTE_LIMIT:
        found.append(Finding(AppointmentProblem.NOTE_TOO_LONG, "note", {"limit": NOTE_LIMIT}))
    if request.type.for_clients and not visit.clients:
        found.append(Finding(AppointmentProblem.NO_CLIENT, "type"))
    if request.type.for_clients and request.mode.needs_room and visit.room_id is None:
        found.append(Finding(AppointmentProblem.NO_ROOM, "mode"))
    return found


def set_status(actor: Actor, id: int, status: Status, version: int, reason: str = "") -> DayAppointment:
    """Say what became of a visit. Refuses a step that status_problems forbids, a slot taken meanwhile, and Stale.

    reason: administrative words, for a cancellation. Arriving and beginning keep the moment. Of a shared visit it says so of
    everybody who stands as the visit does; whoever was marked alone keeps that.
    """
    ask(actor, Action.MARK_ARRIVAL)
    reason, visit = _status_reason(reason), _visit(id)
    with (_clash_named(lambda: _in_the_way(replace(visit, status=status))),
          work(actor, _marking(visit.status, status), about=_about(visit)) as unit):
        VisitWork(unit).set_status(id, status, version, reason)
    return _visit(id)


def set_attendance(
    actor: Actor, id: int, client_id: int, status: Status, version: int, reason: str = "",
) -> DayAppointment:
    """Say what became of one person in a visit; the others keep theirs, and the visit follows by joint_status.

    Refuses as set_status does, and not found for somebody who is not of the visit. Undone like any other change.
    """
    ask(actor, Action.MARK_ARRIVAL)
    reason, visit = _status_reason(reason), _visit(id)
    action = _marking(visit.standing(client_id), status)
    with (_clash_named(lambda: _in_the_way(with_standings(visit, {client_id: status}, clock.now()))),
          work(actor, action, about=client_id) as unit):
        VisitWork(unit).set_attendance(id, client_id, status, version, reason)
    return _visit(id)


def _status_reason(reason: str) -> str:
    reason = clean_line(reason)
    if len(reason) > REASON_LIMIT:
        raise Refused(Finding(HouseProblem.TOO_LONG, "reason", {"limit": REASON_LIMIT}))
    return reason


def _marking(before: Status, after: Status) -> Action:
    return Action.CANCEL_APPOINTMENT if after.cancelled or before.cancelled else Action.MARK_ARRIVAL


def _in_the_way(visit: DayAppointment) -> tuple[Finding, ...]:
    """Who stands where this visit would stand again."""
    if not visit.status.holds_slot or visit.withdrawn:
        return ()
    touching = data.holding_against(visit.slot, visit.therapist_ids, visit.room_id, visit.holders)
    return place_clashes(visit, touching, house_hours().house(visit.slot.day)) if touching else ()


def undo(actor: Actor, id: int, version: int) -> DayAppointment:
    """Take back the change that made this version; undoing what this gives is redoing. Undoing version 1 withdraws the booking.

    A row of undos in order works. Stale if anything else changed the visit since; refused with the clash if the old place is
    taken meanwhile.
    """
    ask(actor, Action.UNDO_APPOINTMENT)
    visit = _visit(id)
    after = bookings.before_version(visit, version)
    with _clash_named(lambda: _in_the_way(after) if after else ()), work(
            actor, Action.UNDO_APPOINTMENT, about=_about(visit)) as unit:
        VisitWork(unit).undo(id, version)
    return _visit(id)


@dataclass(frozen=True)
class VisitWork:
    """What is done to a visit within an act that has asked for its own right: here the diary's, elsewhere a narrower one."""

    unit: Work
    clash_named = staticmethod(_clash_named)
    cleaned = staticmethod(_cleaned)
    current = staticmethod(_current)

    def touched(self, visit: DayAppointment, *fields: str) -> None:
        """Note that this visit was written, for each of its clients."""
        _touch(self.unit, visit, *fields)

    def write(self, before: DayAppointment, after: DayAppointment) -> None:
        """Write what differs, of a change that was looked at already; Stale if the visit changed since."""
        _write(self.unit, before, after, *_differences(before, after))

    def book(self, request: BookingRequest, series: str | None = None) -> DayAppointment:
        """The booking itself, as part of an act that has asked for its own right; the request is cleaned already."""
        actor = self.unit.actor
        if found := _booking_findings(actor, request):
            raise Refused(*found)
        clients, over = request.client_ids, None
        if request.meant:
            touching = data.holding_against(request.slot, request.therapist_ids, request.room_id, clients)
            over = _party(actor, request, touching, clients)
        if request.caller is not None:
            clients = (people.add_caller(actor, request.caller.name, request.caller.phone),)
        visit_id = bookings.insert(bookings.NewVisit(
            request.slot, request.therapist_ids, clients, request.room_id, request.type, request.mode, note=request.note,
            reason=request.reason, series=series, meant_over=over, uid=request.uid, group_id=request.group_id,
        ))
        made = _visit(visit_id)
        _touch(self.unit, made, *(("meant_over",) if over is not None else ()))
        return made

    def move(self, request: MoveRequest) -> None:
        """The move itself, as part of an act that has asked for its own right."""
        request = replace(request, reason=clean_line(request.reason), therapist_ids=tuple(dict.fromkeys(request.therapist_ids)))
        if len(request.reason) > REASON_LIMIT:
            raise Refused(Finding(HouseProblem.TOO_LONG, "reason", {"limit": REASON_LIMIT}))
        visit = _current(request)
        if visit.status not in UNRESOLVED:
            raise Refused(Finding(AppointmentProblem.ALREADY_OVER, "start", {"status": visit.status}))
        if found := _move_findings(self.unit.actor, request, visit):
            raise Refused(*found)
        after = replace(visit, slot=request.slot, therapist_ids=request.therapist_ids, room_id=request.room_id,
                        reason=request.reason or visit.reason, meant_over=_moved_over(self.unit.actor, request, visit))
        _write(self.unit, visit, after, *_differences(visit, after))

    def set_status(self, id: int, status: Status, version: int, reason: str) -> None:
        """The new status itself, as part of an act that has asked for its own right."""
        visit = _visit(id)
        if visit.version != version or visit.withdrawn:
            raise Stale(mine=status, theirs=visit)
        if found := status_problems(visit.status, status, visit.slot, clock.now()):
            raise Refused(*found)
        if visit.clients:
            wished = dict.fromkeys(concerned(visit, status), status)
            after = with_standings(visit, wished, clock.now().replace(microsecond=0), reason)
        else:
            after = replace(visit, status=status, status_reason=reason)
        if found := _in_the_way(after) if not visit.status.holds_slot else ():
            raise Refused(*found)
        _write(self.unit, visit, after, "status")

    def set_attendance(self, id: int, client_id: int, status: Status, version: int, reason: str) -> None:
        """One person's status itself, as part of an act that has asked for its own right."""
        visit = _visit(id)
        if visit.version != version or visit.withdrawn:
            raise Stale(mine=status, theirs=visit)
        if all(one.id != client_id for one in visit.clients):
            raise Refused(HouseProblem.NOT_FOUND)
        before = visit.standing(client_id)
        if found := status_problems(before, status, visit.slot, clock.now()):
            raise Refused(*found)
        after = with_standings(visit, {client_id: status}, clock.now().replace(microsecond=0), reason)
        if found := _in_the_way(after) if status.holds_slot and not before.holds_slot else ():
            raise Refused(*found)
        _write(self.unit, visit, after, "status")

    def undo(self, id: int, version: int) -> None:
        """The undoing itself, as part of an act that has asked for its own right."""
        visit = _visit(id)
        after = bookings.before_version(visit, version)
        if after is None:
            raise Stale(mine=version, theirs=visit)
        if after.withdrawn and not visit.withdrawn and visit.status is not Status.BOOKED:
            raise Refused(AppointmentProblem.NOTHING_TO_UNDO)  # brought in with its outcome; there was no booking to take back
        if found := _in_the_way(after):
            raise Refused(*found)
        _write(self.unit, visit, after, *_differences(visit, after), undoes=version)


# -- lists ------------------------------------------------------------------------------------------------------------


def unresolved(actor: Actor, therapist_id: int | None = None, limit: int = 50) -> tuple[DayAppointment, ...]:
    """Clients' visits whose time is past and of which nobody said what became, the latest first: asked about, never guessed."""
    with look(actor, Action.LOOK_DIARY):
        return tuple(data.unresolved(clock.now(), limit, therapist_id))


def visits(actor: Actor, client_id: int, before: tuple[datetime, int] | None = None, limit: int = 50) -> VisitPage:
    """A client's visits, newest first, a stretch at a time, each as it stands for this client.

    Whoever shared one is named only to those who may open that person's own file.
    """
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        found = data.of_client(client_id, before, limit + 1)
        more = len(found) > limit
        shown = tuple(_of_file(actor, client_id, visit) for visit in found[:limit])
        return VisitPage(shown, (found[limit - 1].slot.start, found[limit - 1].id) if more else None)


def _of_file(actor: Actor, client_id: int, visit: DayAppointment) -> DayAppointment:
    if not visit.shared:
        return visit
    return replace(visit, group="", clients=tuple(
        one if one.id == client_id or allowed(actor, Action.LOOK_FILE, one.id) else Visitor(0, "", "") for one in visit.clients))


def upcoming(actor: Actor, client_id: int, after: datetime, limit: int = 200) -> list[DayAppointment]:
    """A client's booked and confirmed visits after a moment (clinic-local), soonest first."""
    with look(actor, Action.LOOK_DIARY):
        return data.to_come(client_id, after, limit)


def next_visit(actor: Actor, client_id: int, after: datetime) -> DayAppointment | None:
    """The client's next booked or confirmed visit after a moment (clinic-local)."""
    return next(iter(upcoming(actor, client_id, after, limit=1)), None)


def attended_count(actor: Actor, client_id: int) -> int:
    """How many visits the client attended."""
    with look(actor, Action.LOOK_DIARY):
        return data.attended_count(client_id)


def outcomes(actor: Actor, client_id: int, since: date) -> list[Status]:
    """What became of the client's visits from a day up to now, oldest first; rule R14 counts those it counts."""
    with look(actor, Action.LOOK_DIARY):
        return data.outcomes(client_id, since, clock.now())
