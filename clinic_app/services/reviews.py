"""Progress reviews: prepared from the record, decided together, signed with their snapshot, followed by a plan version."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import measures as measure_data
from clinic_app.data import plans as plan_data
from clinic_app.data import reviews as data
from clinic_app.data import sessions as session_data
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import EpisodeRow, latest_episode, open_episode
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.settings import clinic_row
from clinic_app.data.staff import names_by_id
from clinic_app.domain import reviews as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.episodes import LINE_MAX
from clinic_app.domain.errors import HouseProblem, Refused, Sealed, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plan_changes import DifferenceLine, difference
from clinic_app.domain.plans import AgreeRequest, GoalStatus, LevelRequest, PlanContent, PlanStatus, RatedAt
from clinic_app.domain.progress import ReviewDue
from clinic_app.domain.reviews import Review, ReviewContent, ReviewDraftRequest, ReviewProblem, Snapshot
from clinic_app.domain.signals import SignalKind
from clinic_app.domain.signing import signed_digest
from clinic_app.services import clock, plans, signals
from clinic_app.services.work import allowed, ask, deny, look, require, work

PARAGRAPHS = ("helpful", "unhelpful")


def _row(review_id: int) -> Any:
    row = ReviewRow.get_or_none(ReviewRow.id == review_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def reviews_of(actor: Actor, client_id: int) -> list[Review]:
    """A client's signed reviews, newest first."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        names = names_by_id()
        return [row.to_review(names) for row in data.of_client(client_id) if row.signed_at is not None]


def due_of(actor: Actor, client_id: int) -> ReviewDue | None:
    """Rule R11 for the client's open episode, or None without one."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = open_episode(client_id)
        return _due(episode) if episode is not None else None


def due_lines(actor: Actor, client_ids: Collection[int]) -> dict[int, tuple[ReviewDue, bool]]:
    """For lists: rule R11 and whether a review is being written, by client; clients the actor does not treat are left out."""
    ask(actor, Action.LOOK_WORKLISTS)
    found = {}
    for client_id in client_ids:
        episode = open_episode(client_id) if allowed(actor, Action.LOOK_FILE, client_id) else None
        if episode is not None:
            found[client_id] = (_due(episode), data.draft_of(episode.id) is not None)
    return found


def _due(episode: Any) -> ReviewDue:
    return data.due(episode, clinic_row().to_settings(), clock.to_local)


def _day(row: Any) -> date:
    return clock.to_local(row.signed_at).date()


def review_for(actor: Actor, client_id: int, *, opened: int = 0) -> Review:
    """The review being written for the client's open episode, or a new one prepared from the record and not kept yet.

    opened: the id of a draft whose opening is written down already. Refused without an open episode.
    """
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = open_episode(client_id)
        if episode is None:
            raise Refused(ReviewProblem.NO_EPISODE)
        draft = data.draft_of(episode.id)
        if draft is not None:
            if draft.id != opened:
                with look(actor, Action.OPEN_CLINICAL_DRAFT, about=client_id, detail="review"):
                    pass
            return _record(draft)
        now, figures = clock.utc_now(), _snapshot(actor, episode)
        return Review(
            id=0, uid=str(uuid4()), client_id=client_id, episode_id=episode.id, number=len(data.of_episode(episode.id)) + 1,
            author_id=actor.staff_id, author=actor.name, author_ar=actor.name_ar, started_at=now, saved_at=now,
            snapshot=figures, content=rules.fresh(figures, clock.today()), version=0,
        )


def _record(row: Any) -> Review:
    record: Review = row.to_review(names_by_id())
    return record


def _snapshot(actor: Actor, episode: Any) -> Snapshot:
    done = data.signed_of([episode.id]).get(episode.id, [])
    goals = [g for g in plan_data.goals(episode.id) if g.status is GoalStatus.OPEN]
    return rules.snapshot(
        notes=session_data.records(session_data.of_episode(episode.id), clock.to_local), goals=goals,
        outcomes=[str(s) for s in visit_data.outcomes(episode.client_id, episode.started_on, clock.now())],
        started=episode.started_on, last_review=_day(done[-1]) if done else None, now=clock.utc_now(), today=clock.today(),
        scores=measure_data.lines_of_episode(episode.id, episode.client_id),
        looks=[look for look in signals.board_of(actor, episode.client_id).open if look.kind is not SignalKind.REVIEW_DUE],
    )


def save_review_draft(actor: Actor, request: ReviewDraftRequest, *, closing: bool = False) -> Review:
    """Keep what stands in the review. The first save makes the row; ticks are not audited, closing is one line.

    Sealed (with both) when it was signed meanwhile; Stale (with both) when a newer version is stored.
    """
    ask(actor, Action.WRITE_REVIEW)
    request = replace(request, content=cleaned(request.content, *PARAGRAPHS))
    row = _stored(request)
    if row is None:
        return _record(_keep_first(actor, request))
    require(actor, Action.WRITE_REVIEW, row.client_id)  # a tick's own rule asks for no client
    with work(actor, Action.WRITE_REVIEW if closing else Action.KEEP_CLINICAL_DRAFT, about=row.client_id) as unit:
        _save(actor, row, request)
        unit.touched(Kind.REVIEW if closing else Kind.DRAFT, row.id)
    return _record(_row(row.id))


def _stored(request: ReviewDraftRequest) -> Any | None:
    return _row(request.review_id) if request.review_id else ReviewRow.get_or_none(ReviewRow.uid == request.uid)


def _keep_first(actor: Actor, request: ReviewDraftRequest) -> Any:
    with work(actor, Action.WRITE_REVIEW, about=request.client_id) as unit:
        episode = open_episode(request.client_id)
        if episode is None:
            raise Refused(ReviewProblem.NO_EPISODE)
        there = data.draft_of(episode.id)
        if there is not None:
            raise Stale(mine=request.content, theirs=_record(there))
        now = clock.utc_now()
        row = ReviewRow.create(
            uid=request.uid or str(uuid4()), client_id=request.client_id, episode=episode.id,
            number=len(data.of_episode(episode.id)) + 1, author_id=actor.staff_id, started_at=now, saved_at=now,
            snapshot=pack(_snapshot(actor, episode)), body=pack(request.content),
        )
        unit.touched(Kind.REVIEW, row.id, "draft")
    return row


def _first_here(actor: Actor, row: Any, request: ReviewDraftRequest) -> None:
    """Refuse what stands in the way of this text: another author, a signature, a newer version."""
    if row.author_id != actor.staff_id:
        deny(actor, Action.WRITE_REVIEW, row.client_id)
    if row.signed_at is not None:
        raise Sealed(ReviewProblem.ALREADY_SIGNED, mine=request.content, theirs=_record(row))
    if request.review_id and row.version != request.version:
        raise Stale(mine=request.content, theirs=_record(row))


def _save(actor: Actor, row: Any, request: ReviewDraftRequest, **fields: Any) -> None:
    _first_here(actor, row, request)
    ReviewRow.save_over(row.id, row.version, body=pack(request.content), saved_at=clock.utc_now(), **fields)


def refresh_figures(actor: Actor, review_id: int, version: int) -> Review:
    """Prepare the figures of an unsigned review anew from the record."""
    ask(actor, Action.WRITE_REVIEW)
    row = _row(review_id)
    with work(actor, Action.WRITE_REVIEW, about=row.client_id) as unit:
        if row.signed_at is not None:
            raise Refused(ReviewProblem.ALREADY_SIGNED)
        episode = EpisodeRow.get_by_id(row.episode_id)
        ReviewRow.save_over(row.id, version, snapshot=pack(_snapshot(actor, episode)), saved_at=clock.utc_now())
        unit.touched(Kind.REVIEW, row.id, "snapshot")
    return _record(_row(review_id))


def plan_to_come(actor: Actor, client_id: int, content: ReviewContent) -> tuple[DifferenceLine, ...]:
    """What the next plan version will read, line by line, if the review is signed as it stands. Writes nothing."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        current = plan_data.plan_in(episode.id, PlanStatus.AGREED) if episode is not None else None
        if episode is None or current is None:
            return ()
        before = current.to_plan().content
        return tuple(difference(before, _after(episode.id, before, cleaned(content, *PARAGRAPHS))))


def _after(episode_id: int, before: PlanContent, content: ReviewContent) -> PlanContent:
    return rules.next_plan(before, plan_data.goals(episode_id), content.goals, lambda: str(uuid4()))


def finish_review(actor: Actor, request: ReviewDraftRequest) -> Review:
    """Sign the review with its snapshot; what it changes becomes the next plan version, agreed if the client has seen it.

    Refused with what is left to choose or to write; Sealed and Stale as in saving.
    """
    ask(actor, Action.FINISH_REVIEW)
    request = replace(request, content=cleaned(request.content, *PARAGRAPHS))
    row = _stored(request)
    if row is None:
        row = _keep_first(actor, request)
        request = replace(request, review_id=row.id, version=row.version)
    require(actor, Action.FINISH_REVIEW, row.client_id)
    _first_here(actor, row, request)  # before anything is found wanting in a text that is not the newest
    record = _record(row)
    if found := (*rules.gaps(record.snapshot, request.content, clock.today()), *rules.misfits(request.content)):
        raise Refused(*found)
    signed_at = clock.utc_now()
    seal = signed_digest(
        uid=row.uid, client_id=row.client_id, episode_id=row.episode_id, author_id=row.author_id,
        body=row.snapshot + pack(request.content), signed_at=signed_at,
    )
    with work(actor, Action.FINISH_REVIEW, about=row.client_id, detail=f"sha256={seal}") as unit:
        _rate_levels(actor, row, record.snapshot, request.content)
        number = _new_plan(actor, row, request.content)
        _save(actor, row, request, signed_at=signed_at, digest=seal, plan_number=number)
        unit.touched(Kind.REVIEW, row.id, "signed")
    return _record(_row(row.id))


def _rate_levels(actor: Actor, row: Any, figures: Snapshot, content: ReviewContent) -> None:
    scaled = {line.goal_id for line in figures.goals if line.gas is not None}
    said = [
        LevelRequest(g.goal_id, g.level, RatedAt.REVIEW, row.id) for g in content.goals
        if g.level is not None and g.goal_id in scaled
    ]
    if said:
        plans.rate_levels(actor, row.client_id, said)


def _new_plan(actor: Actor, row: Any, content: ReviewContent) -> int | None:
    """The number of the plan version that the review begins, or None when it changes nothing in the plan."""
    current = plan_data.plan_in(row.episode_id, PlanStatus.AGREED)
    if current is None:
        return None
    before = current.to_plan().content
    after = replace(_after(row.episode_id, before, content), adaptation="")
    if not difference(before, after):
        return None
    after = replace(after, adaptation=content.decision_words[:LINE_MAX])
    made = plans.start_draft(actor, row.client_id, after, review_id=row.id)
    if content.seen_by_client:
        plans.agree_plan(actor, row.client_id, AgreeRequest(made.id, made.version, agreed_with_client=True))
    return made.number
