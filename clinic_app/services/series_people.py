"""Somebody joins the visits of a series, or is taken out of them: previewed line by line, done and taken back in one act."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.booking import NEEDS_REASON, MoveRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.series import Reach, SeriesAct, SeriesLine, SeriesProblem
from clinic_app.domain.visit_people import PersonRequest, VisitPeopleProblem, leaving_problems
from clinic_app.services import appointments, series, visit_people
from clinic_app.services.series import SeriesWork
from clinic_app.services.visit_people import PersonWork
from clinic_app.services.work import ask, work


def asks(actor: Actor, visit_id: int, client_id: int, leaves: bool) -> bool:
    """True if it is to be asked how far it goes: other visits of the series are still to come that it could reach."""
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    return any(one.id != visit_id for one in _reached(actor, visit_id, client_id, Reach.ALL, leaves))


def preview(actor: Actor, visit_id: int, client_id: int, reach: Reach, leaves: bool) -> tuple[SeriesLine, ...]:
    """A line for each visit this person would come to as well (leaves: be taken out of), with what speaks against it.

    A later visit at which that cannot be is left out: the person is elsewhere then, the group is full, or nobody else would be
    left. The visit that was asked about is left out only if the person comes to it already.
    """
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    lines = []
    for one in _reached(actor, visit_id, client_id, reach, leaves):
        request = PersonRequest(one.id, one.version, client_id)
        found = (leaving_problems(one, client_id, "") if leaves else visit_people.joining_findings(actor, request, one))
        stays = any(f.code not in NEEDS_REASON and (one.id != visit_id or f.code is VisitPeopleProblem.ALREADY_THERE)
                    for f in found)
        place = MoveRequest(one.id, one.version, one.slot, one.therapist_ids, one.room_id)
        lines.append(SeriesLine(one.slot.start, place, found, skipped=stays))
    return tuple(lines)


def _reached(actor: Actor, visit_id: int, client_id: int, reach: Reach, leaves: bool) -> list[DayAppointment]:
    """The visit itself, whatever became of it, and those to come of its series that this person is of, or is not."""
    visit = appointments.appointment(actor, visit_id)
    others = [one for one in series.touched(actor, visit_id, reach) if one.id != visit_id]
    concerned = [one for one in others if leaves == any(who.id == client_id for who in one.clients)
                 and not (leaves and one.standing(client_id).cancelled)]
    return sorted([visit, *concerned], key=lambda one: one.slot)


def change(
    actor: Actor, lines: Sequence[SeriesLine], client_id: int, reason: str = "", *, leaves: bool,
) -> SeriesAct:
    """This person comes to every visit that is not left out, or is taken out of it, in one act: of all of them or of none.

    Refuses as visit_people does, each finding with the number of its line in facts["line"]; nothing left; Stale.
    """
    ask(actor, Action.CHANGE_VISIT_PEOPLE)
    wanted = [(number, PersonWork.cleaned(PersonRequest(one.request.id, one.request.version, client_id, reason)))
              for number, one in enumerate(lines) if not one.skipped and isinstance(one.request, MoveRequest)]
    if not wanted:
        raise Refused(SeriesProblem.NOTHING_LEFT)
    with SeriesWork.clashes(lambda: _now(actor, lines, client_id)), work(
            actor, Action.CHANGE_VISIT_PEOPLE, about=client_id) as unit:
        for number, request in wanted:
            with SeriesWork.at_line(number):
                PersonWork(unit).take_out(request) if leaves else PersonWork(unit).join(request)
    return SeriesWork.act_of([appointments.appointment(actor, request.id) for _, request in wanted])


def _now(actor: Actor, lines: Sequence[SeriesLine], client_id: int) -> tuple[SeriesLine, ...]:
    """The same lines with what speaks against this person's coming now."""
    return tuple(
        SeriesLine(one.wish, one.request, visit_people.joining_findings(
            actor, PersonRequest(one.request.id, one.request.version, client_id),
            appointments.appointment(actor, one.request.id)), one.skipped)
        for one in lines if isinstance(one.request, MoveRequest))
