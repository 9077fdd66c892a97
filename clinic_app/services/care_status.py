"""What reception may know of care; this room never touches the clinical vault."""

from __future__ import annotations

from clinic_app.data import care_status as data
from clinic_app.domain.episodes import CareStatus
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services.work import look


def care_status(actor: Actor, client_id: int) -> CareStatus | None:
    """The phase in four words and the agreement's date with its desk clauses, or None if there never was an episode."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        row = data.status_row(client_id)
        return row.to_status() if row else None
