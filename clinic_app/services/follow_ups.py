"""After an ending: boosters and the follow-up score; on the work list from two weeks before, booked by a press."""

from __future__ import annotations

from typing import Any

from clinic_app.data import appointments as visit_data
from clinic_app.data import follow_ups as data
from clinic_app.data.follow_ups import FollowUpRow
from clinic_app.data.people import ClientRow
from clinic_app.domain.appointments import DayAppointment, Slot
from clinic_app.domain.changes import Kind
from clinic_app.domain.endings import EndingContent
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.follow_ups import (
    AHEAD,
    SCORE_MONTHS,
    FollowUp,
    FollowUpKind,
    FollowUpOutcome,
    FollowUpProblem,
    months_after,
)
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock, tapers
from clinic_app.services.work import allowed, ask, look, work


def keep_follow_ups(actor: Actor, ending: Any, content: EndingContent) -> None:
    """Joins the act of closing: the boosters written down and the follow-up score become days of their own."""
    ask(actor, Action.KEEP_FOLLOW_UP)
    days = [(FollowUpKind.BOOSTER, day) for day in content.boosters]
    if content.follow_up_score:
        days.append((FollowUpKind.SCORE, months_after(clock.today(), SCORE_MONTHS)))
    if not days:
        return
    with work(actor, Action.KEEP_FOLLOW_UP, about=ending.client_id) as unit:
        for kind, day in days:
            made = FollowUpRow.create(
                client_id=ending.client_id, episode=ending.episode_id, staff_id=ending.author_id, kind=kind.value, on=day
            )
            unit.touched(Kind.FOLLOW_UP, made.id)


def due(actor: Actor) -> list[FollowUp]:
    """The actor's follow-ups of the next two weeks and those left over, the soonest first."""
    ask(actor, Action.LOOK_WORKLISTS)
    with look(actor, Action.LOOK_WORKLISTS):
        rows = data.open_until(actor.staff_id, clock.today() + AHEAD)
        return [_record(row) for row in rows if allowed(actor, Action.LOOK_FILE, row.client_id)]


def of_client(actor: Actor, client_id: int) -> list[FollowUp]:
    """Every follow-up after the client's last ending, the soonest first; empty while care goes on."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        rows = FollowUpRow.select().where(FollowUpRow.client_id == client_id).order_by(FollowUpRow.on, FollowUpRow.id)
        return [_record(row) for row in rows]


def _record(row: Any) -> FollowUp:
    client: Any = ClientRow.get_by_id(row.client_id)
    visit = visit_data.by_id(row.appointment_id) if row.appointment_id is not None else None
    stands = visit is not None and not visit.withdrawn and not visit.standing(row.client_id).cancelled
    booked = visit.slot.start if visit is not None and stands else None
    outcome = FollowUpOutcome(row.outcome) if row.outcome else None
    names = client.names("en").short, client.names("ar").short
    return FollowUp(row.id, row.client_id, *names, FollowUpKind(row.kind), row.on, booked, outcome, row.version)


def _row(actor: Actor, follow_up_id: int) -> Any:
    ask(actor, Action.KEEP_FOLLOW_UP)
    row: Any = FollowUpRow.get_or_none(FollowUpRow.id == follow_up_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.done_at is not None:
        raise Refused(FollowUpProblem.DONE)
    return row


def book_follow_up(actor: Actor, follow_up_id: int, version: int, slot: Slot, room_id: int) -> DayAppointment:
    """Book the visit of a booster at a time offered. Refused with the diary's own words if it is taken; Stale."""
    row = _row(actor, follow_up_id)
    with work(actor, Action.KEEP_FOLLOW_UP, about=row.client_id) as unit:
        visit = tapers.book_visit(actor, row.client_id, slot, room_id)
        FollowUpRow.save_over(row.id, version, appointment_id=visit.id)
        unit.touched(Kind.FOLLOW_UP, row.id, "booked")
    return visit


def close_follow_up(actor: Actor, follow_up_id: int, version: int, outcome: FollowUpOutcome) -> FollowUp:
    """Say that it was held or let go: it leaves the work list. Stale on an older version."""
    row = _row(actor, follow_up_id)
    with work(actor, Action.KEEP_FOLLOW_UP, about=row.client_id) as unit:
        FollowUpRow.save_over(row.id, version, done_at=clock.utc_now(), outcome=outcome.value)
        unit.touched(Kind.FOLLOW_UP, row.id, outcome.value)
    return _record(FollowUpRow.get_by_id(follow_up_id))
