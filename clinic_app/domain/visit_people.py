"""Who comes to a visit that is booked already: somebody joins, somebody is taken out, and when it is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from clinic_app.domain.appointments import AppointmentType, DayAppointment, Status, Visitor
from clinic_app.domain.attendance import with_standings
from clinic_app.domain.errors import Finding, Problem

PAIR = 2


class VisitPeopleProblem(Problem):
    """Why somebody does not join a visit, or is not taken out."""

    ALREADY_THERE = "visit_person_there"
    NOT_HELD = "visit_person_not_held"      # nobody joins what does not take place
    NO_CLIENTS = "visit_person_house_time"  # the house's own time has no clients
    LAST_PERSON = "visit_last_person"
    SAY_WHY = "visit_person_say_why"        # needs a reason: it was said already what became of them


@dataclass(frozen=True)
class PersonRequest:
    """A wish about one person of one version of a visit. reason: against a wish, in the past, or where attendance exists."""

    id: int
    version: int
    client_id: int
    reason: str = ""


def joining_problems(visit: DayAppointment, client_id: int) -> tuple[Finding, ...]:
    """Why this person cannot join whatever else is so; clashes and wishes are looked at as for a booking."""
    if not visit.type.for_clients:
        return (Finding(VisitPeopleProblem.NO_CLIENTS, "person"),)
    if any(one.id == client_id for one in visit.clients):
        return (Finding(VisitPeopleProblem.ALREADY_THERE, "person"),)
    if not visit.status.holds_slot or visit.withdrawn:
        return (Finding(VisitPeopleProblem.NOT_HELD, "person", {"status": visit.status}),)
    return ()


def leaving_problems(visit: DayAppointment, client_id: int, reason: str) -> tuple[Finding, ...]:
    """Why this person cannot be taken out: they are the last (then the visit is cancelled), or no reason where one is due."""
    if len(visit.clients) == 1:
        return (Finding(VisitPeopleProblem.LAST_PERSON, "person"),)
    if not visit.standing(client_id).to_come and not reason:
        return (Finding(VisitPeopleProblem.SAY_WHY, "person_reason", {"status": visit.standing(client_id)}),)
    return ()


def joined_by(visit: DayAppointment, who: Visitor, now: datetime) -> DayAppointment:
    """The visit with this person: expected, whatever became of the others, because nobody is guessed along."""
    there = replace(visit, clients=(*visit.clients, replace(who, own=Status.BOOKED, own_since=None, own_reason="")))
    return replace(_as_they_stand(there, now), type=fitting_type(visit.type, there.clients))


def left_by(visit: DayAppointment, client_id: int, now: datetime) -> DayAppointment:
    """The visit without this person; how it stands follows from who is left."""
    rest = tuple(one for one in visit.clients if one.id != client_id)
    return replace(_as_they_stand(replace(visit, clients=rest), now), type=fitting_type(visit.type, rest))


def _as_they_stand(visit: DayAppointment, now: datetime) -> DayAppointment:
    nobody: Mapping[int, Status] = {}
    return with_standings(visit, nobody, now)


def fitting_type(type_: AppointmentType, people: Sequence[Visitor]) -> AppointmentType:
    """The type that so many people make of a visit; what somebody chose for several is kept.

    One: individual instead of a couple. Two: a couple. More: a family if all bear one name, else a group. The panel shows it, and
    it can be chosen anew.
    """
    several = type_ in (AppointmentType.FAMILY, AppointmentType.GROUP, AppointmentType.FIRST)
    if several or not people:
        return type_
    if len(people) <= PAIR:
        return AppointmentType.COUPLE if len(people) == PAIR else AppointmentType.INDIVIDUAL
    return AppointmentType.FAMILY if len({one.family_en for one in people}) == 1 else AppointmentType.GROUP
