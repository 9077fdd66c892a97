"""What a client was given, for the discharge letter: only what the register says left the house for them in this care."""

from __future__ import annotations

from datetime import date

from clinic_app.data import endings, outgoing, plans
from clinic_app.data import reviews as review_data
from clinic_app.domain.changes import Kind
from clinic_app.domain.episodes import Episode
from clinic_app.domain.facts import Fact, GivenFact, Source
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, RecordClass
from clinic_app.domain.plans import PlanStatus
from clinic_app.domain.readers import Content
from clinic_app.services import clock, safety_plans
from clinic_app.services.work import look

SAME = {"safety_plan_wallet": LetterKind.SAFETY_PLAN.value}  # the same in another form
# What is named, in this order: a doctor reads of a thing only by the way of what stands in it.
NAMED: dict[str, Content] = {
    "staying_well": Content.STAYING_WELL, LetterKind.SAFETY_PLAN: Content.SAFETY_PLAN, LetterKind.PLAN: Content.WORK,
    LetterKind.AGREEMENT: Content.WORK, LetterKind.REVIEW: Content.WORK, "scores": Content.SCORES, "workbook": Content.WORK,
}


def given_facts(actor: Actor, client: Client, episode: Episode) -> tuple[Fact, ...]:
    """One fact for each kind of paper that was printed, saved or sent for the client, with the last day."""
    with look(actor, Action.LOOK_LETTERS, about=client.id):
        days = dict[str, date]()
        for kind, at in outgoing.handed_to_client(client.id, episode.id, clock.begins(episode.started_on)):
            days[SAME.get(kind, kind)] = clock.to_local(at).date()
        sources = _sources(actor, client.id, episode.id)
        return tuple(
            GivenFact(
                f"given:{kind}", content, RecordClass.SENS if content is Content.SAFETY_PLAN else RecordClass.CLIN, sources[kind],
                shared=True, section="safety" if content is Content.SAFETY_PLAN else "given", paper=kind, on=days[kind])
            for kind, content in NAMED.items() if kind in days and kind in sources)


def _sources(actor: Actor, client_id: int, episode_id: int) -> dict[str, Source]:
    """Where each paper comes from. None for what the record does not hold: an agreement that was printed to be signed."""
    ending, plan = endings.of_episode(episode_id), plans.plan_in(episode_id, PlanStatus.AGREED)
    signed, reviews = plans.agreements(episode_id), review_data.signed_of([episode_id]).get(episode_id)
    safety = safety_plans.safety_plans_of(actor, client_id)
    found = {
        "staying_well": Source(Kind.ENDING, ending.id) if ending is not None else None,
        LetterKind.SAFETY_PLAN: Source(Kind.RISK, safety[0].id, str(safety[0].number)) if safety else None,
        LetterKind.PLAN: Source(Kind.PLAN, plan.id, str(plan.number)) if plan is not None else None,
        LetterKind.AGREEMENT: Source(Kind.AGREEMENT, signed[0].id, str(signed[0].number)) if signed else None,
        LetterKind.REVIEW: Source(Kind.REVIEW, reviews[-1].id, str(reviews[-1].number)) if reviews else None,
        "scores": Source(Kind.MEASURE), "workbook": Source(Kind.WORKBOOK),
    }
    return {kind: source for kind, source in found.items() if source is not None}
