"""The visits that closed time hits: shown with what could be done, settled one by one by a person, never by the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.data import appointments as visit_data
from clinic_app.data import closures as data
from clinic_app.data.day_house import HouseHours, house_hours
from clinic_app.domain.appointments import DayAppointment, DayView, Slot, Status
from clinic_app.domain.booking import MoveRequest, free_rooms, room_for, within_hours
from clinic_app.domain.changes import Kind
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, ClosureProblem, FreePlace, Hit, Hits, Outcome, Progress, outcome_of
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.matching import Match
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import appointments, clock, fit
from clinic_app.services.appointments import VisitWork
from clinic_app.services.work import ask, look, work

OFFERED = 5          # next free times offered for a visit
WEEKS = 8            # how far they are looked for
REASONS = {          # neutral, coded: kept with the visit, put into words by the screen
    ClosedKind.AWAY: "therapist_away", ClosedKind.ROOM_OUT: "room_out", ClosedKind.HOLIDAY: "clinic_closed",
    ClosedKind.BRIDGE: "clinic_closed", ClosedKind.CLOSED: "clinic_closed",
}


def hits(actor: Actor, closure_id: int) -> Hits:
    """The visits a closure hit and what became of each. Refused (not found) if there is no such closure."""
    with look(actor, Action.LOOK_DIARY):
        return _hits(_closure(closure_id))


def _hits(closure: Closure) -> Hits:
    found = []
    for visit_id, kept in data.listed(closure.id):
        visit = visit_data.by_id(visit_id)
        if visit is not None:
            found.append(Hit(visit, outcome_of(closure, visit, kept)))
    return Hits(closure, tuple(found))


def _closure(closure_id: int) -> Closure:
    closure = data.by_id(closure_id)
    if closure is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return replace(closure, leave=None)


def unfinished(actor: Actor) -> tuple[Progress, ...]:
    """Closures of which visits still wait for an answer, the soonest first."""
    with look(actor, Action.LOOK_DIARY):
        return tuple(Progress(_closure(closure_id), settled, total)
                     for closure_id, total, settled in data.progress(clock.now()) if settled < total)


def free_places(actor: Actor, closure_id: int, visit_id: int) -> tuple[FreePlace, ...]:
    """The next free times for a visit with its therapists, one a day: at its own hour where that is free, else the earliest.

    Looks from tomorrow, from a week before the visit at most, for eight weeks; five are offered. Closed time is not offered.
    """
    with look(actor, Action.LOOK_DIARY):
        visit, found = _hit(closure_id, visit_id), list[FreePlace]()
        house, now = house_hours(), clock.now()
        soonest = max(now.date() + timedelta(days=1), visit.slot.day - timedelta(days=6))
        for week in range(WEEKS):
            first = soonest + timedelta(weeks=week)
            around = visit_data.of_days(first, 7)
            for number in range(7):
                day = first + timedelta(days=number)
                place = _place_on(house, visit, day, [v for v in around if v.slot.day == day], now)
                if place is not None and place.slot != visit.slot:
                    found.append(place)
                if len(found) >= OFFERED:
                    return tuple(found)
        return tuple(found)


def _place_on(
    house: HouseHours, visit: DayAppointment, day: date, visits: list[DayAppointment], now: datetime,
) -> FreePlace | None:
    people = [p for one in visit.therapist_ids for p in house.therapist(one, day)]
    if len(people) < len(visit.therapist_ids):
        return None
    clients = {one.id for one in visit.clients}
    busy = [v for v in visits if v.id != visit.id and v.status.holds_slot
            and (set(v.therapist_ids) & set(visit.therapist_ids) or clients & {one.id for one in v.clients})]
    view = DayView(day, tuple(people), house.open_rooms(day=day), tuple(visits))

    def fits(slot: Slot) -> FreePlace | None:
        if slot.start <= now or not all(within_hours(slot, p.hours) for p in people):
            return None
        if any(v.slot.clashes_with(slot) for v in busy):
            return None
        if not visit.mode.needs_room or (not visit.type.for_clients and visit.room_id is None):
            return FreePlace(slot, None)
        room = room_for(view, slot, visit.room_id, visit.therapist_ids[0], visit.mode, visit.id)
        return FreePlace(slot, room) if room in {r.id for r in free_rooms(view, slot, visit.id)} else None

    if (same := fits(visit.slot.moved_to(datetime.combine(day, visit.slot.start.time())))) is not None:
        return same
    starts = range(0, 24 * 60 - visit.slot.minutes + 1, 30)
    return next((place for minute in starts if (place := fits(Slot.at(day, minute, visit.slot.minutes))) is not None), None)


def others(actor: Actor, closure_id: int, visit_id: int) -> tuple[Match, ...]:
    """Therapists who are free at the visit's own time, each with the administrative reasons; no score, no clinical ground."""
    with look(actor, Action.LOOK_CLIENTS):
        visit = _hit(closure_id, visit_id)
        if not visit.clients:
            return ()
        house, day = house_hours(), visit.slot.day
        taken = {one for v in visit_data.of_days(day) if v.status.holds_slot and v.slot.clashes_with(visit.slot)
                 for one in v.therapist_ids}
        free = {p.id for p in house.therapists(day) if within_hours(visit.slot, p.hours)} - taken - set(visit.therapist_ids)
        return tuple(m for m in fit.therapists_for_client(actor, visit.clients[0].id) if m.staff_id in free)


def _hit(closure_id: int, visit_id: int) -> DayAppointment:
    """A visit of this closure; everything here reaches those alone."""
    visit = visit_data.by_id(visit_id)
    if visit is None or visit_id not in {one for one, _ in data.listed(closure_id)}:
        raise Refused(ClosureProblem.NOTHING_HIT)
    return visit


# -- settling ---------------------------------------------------------------------------------------------------------


def move(actor: Actor, closure_id: int, request: MoveRequest) -> DayAppointment:
    """Put a hit visit elsewhere. Refuses as moving in the diary does, and a visit the closure did not hit."""
    ask(actor, Action.SETTLE_CLOSED)
    visit = _hit(closure_id, request.id)
    with (VisitWork.clash_named(lambda: appointments.check(actor, request)),
          work(actor, Action.SETTLE_CLOSED, about=_about(visit)) as unit):
        VisitWork(unit).move(request)
    return _now(request.id)


def hand_over(actor: Actor, closure_id: int, visit_id: int, therapist_id: int, version: int) -> DayAppointment:
    """Give a hit visit to another therapist at the same time, in their room or one that is free."""
    ask(actor, Action.SETTLE_CLOSED)
    visit = _hit(closure_id, visit_id)
    away = _closure(closure_id).staff_id
    people = tuple(therapist_id if one == (away or visit.therapist_ids[0]) else one for one in visit.therapist_ids)
    view = appointments.day(actor, visit.slot.day)
    own = next((t.room_id for t in view.therapists if t.id == therapist_id), None)
    room = visit.room_id
    if visit.mode.needs_room:
        room = room_for(view, visit.slot, own or visit.room_id, therapist_id, visit.mode, visit.id)
    return move(actor, closure_id, MoveRequest(visit_id, version, visit.slot, people, room))


def cancel(actor: Actor, closure_id: int, visit_id: int, version: int) -> DayAppointment:
    """Cancel a hit visit on behalf of the clinic; the reason is the neutral code of the closed time."""
    ask(actor, Action.SETTLE_CLOSED)
    visit, closure = _hit(closure_id, visit_id), _closure(closure_id)
    with work(actor, Action.SETTLE_CLOSED, about=_about(visit)) as unit:
        VisitWork(unit).set_status(visit_id, Status.CLINIC_CANCEL, version, REASONS[closure.kind])
    return _now(visit_id)


def undo(actor: Actor, closure_id: int, visit_id: int, version: int) -> DayAppointment:
    """Take back what settling did to a visit; it waits for an answer again."""
    ask(actor, Action.SETTLE_CLOSED)
    visit = _hit(closure_id, visit_id)
    with work(actor, Action.SETTLE_CLOSED, about=_about(visit)) as unit:
        VisitWork(unit).undo(visit_id, version)
    return _now(visit_id)


def leave_as_it_is(actor: Actor, closure_id: int, visit_id: int, kept: bool = True) -> Hits:
    """Say that a hit visit stays where it is, or (kept False) that it still waits. Refused for one that stands elsewhere."""
    ask(actor, Action.SETTLE_CLOSED)
    visit, closure = _hit(closure_id, visit_id), _closure(closure_id)
    if outcome_of(closure, visit, kept=False) is not Outcome.OPEN:
        raise Refused(Finding(ClosureProblem.OTHER_PLACE))
    with work(actor, Action.SETTLE_CLOSED, about=_about(visit)) as unit:
        data.say_kept(closure_id, visit_id, kept)
        unit.touched(Kind.CLOSURE, closure_id, "kept")
    return _hits(closure)


def _about(visit: DayAppointment) -> int | None:
    return visit.clients[0].id if visit.clients else None


def _now(visit_id: int) -> DayAppointment:
    visit = visit_data.by_id(visit_id)
    assert visit is not None
    return visit
