"""Somebody joins a visit that is booked already, or is taken out; undone in the row of the visit's other changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clinic_app.data import appointments as data
from clinic_app.data import groups as group_data
from clinic_app.data.day_house import house_hours
from clinic_app.domain.appointments import REASON_LIMIT, DayAppointment
from clinic_app.domain.booking import AppointmentProblem, MoveRequest, booking_problems
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.groups import GroupProblem
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.domain.visit_people import PersonRequest, joined_by, joining_problems, leaving_problems, left_by
from clinic_app.services import appointments, clock
from clinic_app.services.appointments import VisitWork
from clinic_app.services.work import Work, ask, work

OF_A_PERSON = frozenset({  # the place itself was looked at when the visit was booked
    AppointmentProblem.CLIENT_TAKEN, AppointmentProblem.IN_THE_PAST, AppointmentProblem.WISH_GENDER,
    AppointmentProblem.WISH_LANGUAGE, AppointmentProblem.WISH_GROUND_FLOOR,
})


def joining_findings(actor: Actor, request: PersonRequest, visit: DayAppointment) -> tuple[Finding, ...]:
    """What stands against this person coming to this visit too; a wish and the past can be answered with a reason."""
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    if not data.client_known(request.client_id):
        raise Refused(Finding(HouseProblem.NOT_FOUND, "person"))
    if found := joining_problems(visit, request.client_id):
        return found
    who = (request.client_id,)
    place = MoveRequest(visit.id, visit.version, visit.slot, visit.therapist_ids, visit.room_id, request.reason)
    problems = booking_problems(
        place, data.holding_against(visit.slot, (), None, who), house_hours().house(visit.slot.day),
        appointments.needs(actor, who), clock.now(), client_ids=who, type_=visit.type, mode=visit.mode, party=visit.party)
    full: tuple[Finding, ...] = ()
    if visit.group_id is not None and (group := group_data.group(visit.group_id)) is not None and (
            len(visit.clients) >= group.places):
        full = (Finding(GroupProblem.FULL, "person", {"places": group.places, "people": len(visit.clients) + 1}),)
    return (*full, *(replace(one, field="person") for one in problems if one.code in OF_A_PERSON))


def join(actor: Actor, request: PersonRequest) -> DayAppointment:
    """Somebody comes to this visit as well; everybody else keeps what was said of them, the newcomer is expected.

    Refuses who is taken then, who is there already, a full group; a wish or the past without a reason; Stale on an older version.
    """
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    request = _cleaned(request)
    with (VisitWork.clash_named(lambda: joining_findings(actor, request, appointments.appointment(actor, request.id))),
          work(actor, Action.CHANGE_VISIT_PEOPLE, about=request.client_id) as unit):
        PersonWork(unit).join(request)
    return appointments.appointment(actor, request.id)


def take_out(actor: Actor, request: PersonRequest) -> DayAppointment:
    """This person no longer comes to the visit and is free; what was said of them stays in its history.

    Refuses the last person, somebody who is not of it, and no reason where it was said what became of them; Stale on an older
    version.
    """
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    request = _cleaned(request)
    with work(actor, Action.CHANGE_VISIT_PEOPLE, about=request.client_id) as unit:
        PersonWork(unit).take_out(request)
    return appointments.appointment(actor, request.id)


def _cleaned(request: PersonRequest) -> PersonRequest:
    reason = clean_line(request.reason)
    if len(reason) > REASON_LIMIT:
        raise Refused(Finding(HouseProblem.TOO_LONG, "person_reason", {"limit": REASON_LIMIT}))
    return replace(request, reason=reason)


@dataclass(frozen=True)
class PersonWork:
    """Joining and taking out as part of an act that has asked for its own right; the request is cleaned already."""

    unit: Work
    cleaned = staticmethod(_cleaned)

    def join(self, request: PersonRequest) -> None:
        """This person comes to the visit as well."""
        visit = VisitWork(self.unit).current(request)
        if found := joining_findings(self.unit.actor, request, visit):
            raise Refused(*found)
        after = joined_by(visit, data.visitor(request.client_id, visit.slot.day), clock.now().replace(microsecond=0))
        VisitWork(self.unit).write(visit, replace(after, reason=request.reason or visit.reason))

    def take_out(self, request: PersonRequest) -> None:
        """This person no longer comes to the visit."""
        visit = VisitWork(self.unit).current(request)
        if all(one.id != request.client_id for one in visit.clients):
            raise Refused(Finding(HouseProblem.NOT_FOUND, "person"))
        if found := leaving_problems(visit, request.client_id, request.reason):
            raise Refused(*found)
        after = left_by(visit, request.client_id, clock.now().replace(microsecond=0))
        VisitWork(self.unit).write(visit, replace(after, reason=request.reason or visit.reason))
