"""Opening another therapist's file: with a reason, for half an hour, written down and shown to the client's own therapist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from clinic_app.data.access import ReasonRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.staff import StaffProblem
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import allowed, ask, look, work

SHORTEST_REASON = 20            # characters
OPEN_FOR = timedelta(minutes=30)


@dataclass(frozen=True)
class Visit:
    """Somebody opened the file with a reason (aware UTC)."""

    staff_id: int
    reason: str
    since: datetime


def may_open_file(actor: Actor, client_id: int) -> bool:
    """True if the clinical file opens without asking for a reason."""
    return allowed(actor, Action.LOOK_FILE, client_id)


def open_with_reason(actor: Actor, client_id: int, reason: str) -> datetime:
    """Open a file that is not one's own. Refuses a reason under 20 characters. Gives when it closes (aware UTC)."""
    ask(actor, Action.OPEN_WITH_REASON)
    reason = clean_line(reason)
    if len(reason) < SHORTEST_REASON:
        raise Refused(Finding(StaffProblem.REASON_SHORT, "reason", {"least": SHORTEST_REASON, "have": len(reason)}))
    now = clock.utc_now()
    with work(actor, Action.OPEN_WITH_REASON, about=client_id, detail=reason) as unit:
        row = ReasonRow.create(staff=actor.staff_id, client=client_id, reason=reason, since=now, until=now + OPEN_FOR)
        unit.touched(Kind.ACCESS, row.id)
    return now + OPEN_FOR


def visits(actor: Actor, client_id: int) -> list[Visit]:
    """Who opened this client's file with a reason, newest first; for the client's own therapist."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        rows = ReasonRow.select().where(ReasonRow.client == client_id).order_by(ReasonRow.since.desc()).limit(50)
        return [Visit(row.staff, row.reason, row.since) for row in rows]
