"""Toward the end: the offer of consolidation, and how sure the client is of going on alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from clinic_app.data import endings as data
from clinic_app.data import episodes as episode_data
from clinic_app.data import measures as measure_data
from clinic_app.data import plans as plan_data
from clinic_app.data import reviews as review_data
from clinic_app.data import sessions as session_data
from clinic_app.data.episodes import latest_episode, open_episode
from clinic_app.data.staff import names_by_id
from clinic_app.domain import consolidation as rules
from clinic_app.domain.consolidation import Offer, SaidAt, Sure
from clinic_app.domain.endings import EndingDraftRequest
from clinic_app.domain.episodes import Phase
from clinic_app.domain.measure_definitions import MeasureDefinition
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import PlanStatus
from clinic_app.domain.sessions import Attendance
from clinic_app.services import clock, endings, episodes
from clinic_app.services.work import look


def offer(actor: Actor, client_id: int) -> Offer | None:
    """What speaks for preparing the end now, or None: nothing does, "not yet" was said lately, or it has begun."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = open_episode(client_id)
        if row is None:
            return None
        kept = data.of_episode(row.id)
        content = kept.to_ending(names_by_id()).content if kept is not None else None
        if content is not None and content.not_before is not None and clock.today() < content.not_before:
            return None
        plan = plan_data.plan_in(row.id, PlanStatus.AGREED)
        planned = plan.to_plan().content.frame.planned_sessions if plan else None
        done = sum(n.attendance == Attendance.ATTENDED for n in session_data.of_episode(row.id))
        signs = rules.signs_of_the_end(Phase(row.phase), plan_data.goals(row.id), planned, done, improved=_improved(row.id))
        return Offer(signs, None if planned is None else max(0, planned - done)) if signs else None


def _improved(episode_id: int) -> bool:
    """True if a reliable improvement holds on the last two scores of any measure (clinical reference 1.10)."""
    known: dict[str, MeasureDefinition] = measure_data.definitions()
    totals: dict[str, list[float]] = {}
    for score in measure_data.scores_of_episode(episode_id):
        if score.total is not None and score.key in known:
            totals.setdefault(score.key, []).append(score.total)
    for key, series in totals.items():
        stick = known[key].yardstick()
        if stick.rc and rules.improvement_holds([stick.gain(series[0], total) for total in series[1:]], stick.rc):
            return True
    return False


def begin(actor: Actor, client_id: int) -> None:
    """Take the offer: the episode steps into consolidation today."""
    file = episodes.care_file(actor, client_id)
    if file.episode is not None:
        episodes.move_phase(actor, client_id, file.episode.version, Phase.CONSOLIDATION)


def not_yet(actor: Actor, client_id: int) -> date:
    """Silence the offer for four weeks; gives the day it may come back."""
    ending, until = endings.ending_for(actor, client_id), clock.today() + rules.QUIET
    content = replace(ending.content, not_before=until)
    endings.save_ending(actor, EndingDraftRequest(ending.id, ending.version, content, ending.uid, client_id), closing=True)
    return until


def sureness(actor: Actor, client_id: int) -> tuple[Sure, ...]:
    """Every answer to "sure of handling this on my own", oldest first: first meeting, plan, reviews, end."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = latest_episode(client_id)
        if row is None:
            return ()
        found: list[Sure] = []
        intake = episode_data.intake_row(row.id)
        if intake is not None and (said := intake.to_intake().content.self_efficacy) is not None:
            found.append(Sure(SaidAt.INTAKE, said, row.started_on))
        for plan in reversed(plan_data.plan_rows(row.id)):
            record = plan.to_plan()
            if record.agreed_on is not None and record.content.self_efficacy is not None:
                found.append(Sure(SaidAt.PLAN, record.content.self_efficacy, record.agreed_on))
        for review in review_data.signed_of([row.id]).get(row.id, []):
            if (said := review.to_review({}).content.self_efficacy) is not None:
                found.append(Sure(SaidAt.REVIEW, said, clock.to_local(review.signed_at).date()))
        kept = data.of_episode(row.id)
        if kept is not None and (said := kept.to_ending(names_by_id()).content.self_efficacy) is not None:
            found.append(Sure(SaidAt.END, said, clock.to_local(kept.saved_at).date()))
        return tuple(found)
