"""Who stands where: a therapist's clients in care by phase, since when, and at which session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_app.data import plans as plan_data
from clinic_app.data import sessions as session_data
from clinic_app.data.episodes import in_care_of
from clinic_app.data.people import with_ids
from clinic_app.domain.episodes import Phase
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import PlanStatus
from clinic_app.services.work import look

ORDER = (Phase.INTAKE, Phase.IN_THERAPY, Phase.CONSOLIDATION, Phase.ENDING)


@dataclass(frozen=True)
class Standing:
    """One client in care: the phase and the day it began, sessions attended, and how many were planned (None = open)."""

    client: Client
    phase: Phase
    since: date
    attended: int
    planned: int | None


def my_standings(actor: Actor) -> tuple[Standing, ...]:
    """My clients in care by phase in its order, those who stand there longest first."""
    with look(actor, Action.LOOK_WORKLISTS):
        rows = in_care_of(actor.staff_id)
        clients = {c.id: c.to_client() for c in with_ids([row.client_id for row in rows])}
        attended = session_data.attended_since([row.id for row in rows], {})
        found = []
        for row in rows:
            episode, plan = row.to_episode(), plan_data.plan_in(row.id, PlanStatus.AGREED)
            planned = plan.to_plan().content.frame.planned_sessions if plan is not None else None
            found.append(Standing(clients[row.client_id], episode.phase, episode.phase_since, attended.get(row.id, 0), planned))
        return tuple(sorted(found, key=lambda s: (ORDER.index(s.phase), s.since, s.client.id)))
