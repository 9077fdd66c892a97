"""Endings: written over the last sessions, closed with the episode; visits still booked are offered for cancelling."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import endings as data
from clinic_app.data import sessions as session_data
from clinic_app.data.bodies import pack
from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import EpisodeRow, latest_episode
from clinic_app.data.staff import all_staff, names_by_id
from clinic_app.domain import endings as rules
from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.endings import CloseRequest, Ending, EndingContent, EndingDraftRequest, EndingProblem
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.errors import HouseProblem, Refused, Sealed, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.signing import signed_digest
from clinic_app.services import appointments, clock, episodes, follow_ups
from clinic_app.services.work import ask, look, require, work

VISITS_SHOWN = 60
PARAGRAPHS = ("goodbye_client", "goodbye_therapist")


def _row(ending_id: int) -> Any:
    row = EndingRow.get_or_none(EndingRow.id == ending_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _record(row: Any) -> Ending:
    record: Ending = row.to_ending(names_by_id())
    return record


def ending_for(actor: Actor, client_id: int) -> Ending:
    """The ending of the client's open or latest episode, or an empty one that is not kept yet. Refused without an episode."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode = latest_episode(client_id)
        if episode is None:
            raise Refused(EndingProblem.NO_EPISODE)
        row = data.of_episode(episode.id)
        if row is not None:
            return _record(row)
        return Ending(
            id=0, uid=str(uuid4()), client_id=client_id, episode_id=episode.id, author_id=actor.staff_id, author=actor.name,
            author_ar=actor.name_ar, content=EndingContent(), version=0, saved_at=clock.utc_now(),
        )


def future_visits(actor: Actor, client_id: int) -> list[DayAppointment]:
    """Visits of this client still to come: they are offered for cancelling when the episode closes."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return visit_data.to_come(client_id, clock.now(), VISITS_SHOWN)


def save_ending(actor: Actor, request: EndingDraftRequest, *, closing: bool = False) -> Ending:
    """Keep what stands in the ending. The first save makes the row; ticks are not audited, closing the form is one line.

    Sealed (with both) when its episode was closed; Stale (with both) when a newer version is stored.
    """
    ask(actor, Action.WRITE_ENDING)
    request = replace(request, content=cleaned(request.content, *PARAGRAPHS))
    row = _row(request.ending_id) if request.ending_id else EndingRow.get_or_none(EndingRow.uid == request.uid)
    if row is None:
        return _keep_first(actor, request)
    require(actor, Action.WRITE_ENDING, row.client_id)  # a tick's own rule asks for no client
    with work(actor, Action.WRITE_ENDING if closing else Action.KEEP_CLINICAL_DRAFT, about=row.client_id) as unit:
        _save(row, request.version if request.ending_id else row.version, request.content)
        unit.touched(Kind.ENDING if closing else Kind.DRAFT, row.id)
    return _record(_row(row.id))


def _keep_first(actor: Actor, request: EndingDraftRequest) -> Ending:
    with work(actor, Action.WRITE_ENDING, about=request.client_id) as unit:
        episode = latest_episode(request.client_id)
        if episode is None:
            raise Refused(EndingProblem.NO_EPISODE)
        there = data.of_episode(episode.id)
        if there is not None:
            raise Stale(mine=request.content, theirs=_record(there))
        row = EndingRow.create(
            uid=request.uid or str(uuid4()), client_id=request.client_id, episode=episode.id, author_id=actor.staff_id,
            saved_at=clock.utc_now(), body=pack(request.content),
        )
        unit.touched(Kind.ENDING, row.id, "draft")
    return _record(row)


def _first_here(row: Any, version: int, content: EndingContent) -> None:
    if row.closed_at is not None:
        raise Sealed(EndingProblem.ALREADY_CLOSED, mine=content, theirs=_record(row))
    if row.version != version:
        raise Stale(mine=content, theirs=_record(row))


def _save(row: Any, version: int, content: EndingContent, **fields: Any) -> None:
    _first_here(row, version, content)
    EndingRow.save_over(row.id, version, body=pack(content), saved_at=clock.utc_now(), **fields)


def close_episode(actor: Actor, request: CloseRequest) -> Ending:
    """Close the episode with its ending: the ending is fixed, the visits named are cancelled by the clinic.

    Refused without an end reason, with notes still unsigned whose author works here, for a visit that is not this client's or
    not to come; Sealed and Stale as in saving.
    """
    ask(actor, Action.CLOSE_EPISODE)
    row = _row(request.ending_id)
    require(actor, Action.CLOSE_EPISODE, row.client_id)
    record = _record(row)
    _first_here(row, request.version, record.content)
    if found := (*rules.gaps(record.content), *rules.misfits(record.content)):
        raise Refused(*found)
    can_sign = {person.id for person in all_staff() if person.active}  # who has left cannot: their drafts hold nothing up
    if any(note.signed_at is None and note.author_id in can_sign for note in session_data.of_episode(row.episode_id)):
        raise Refused(EndingProblem.UNSIGNED_NOTES)
    open_visits = {visit.id: visit for visit in future_visits(actor, row.client_id)}
    if not set(request.cancel_visits) <= set(open_visits):
        raise Refused(EndingProblem.NOT_A_FUTURE_VISIT)
    closed_at = clock.utc_now()
    seal = signed_digest(
        uid=row.uid, client_id=row.client_id, episode_id=row.episode_id, author_id=row.author_id, body=row.body,
        signed_at=closed_at,
    )
    with work(actor, Action.CLOSE_EPISODE, about=row.client_id, detail=f"sha256={seal}") as unit:
        _save(row, request.version, record.content, closed_at=closed_at, digest=seal)
        unit.touched(Kind.ENDING, row.id, "closed")
        follow_ups.keep_follow_ups(actor, row, record.content)
        episode = EpisodeRow.get_by_id(row.episode_id)
        episodes.close(actor, row.client_id, episode.version, EndReason(str(record.content.reason)), clock.today())
        for visit_id in request.cancel_visits:
            visit = open_visits[visit_id]
            appointments.set_status(actor, visit.id, Status.CLINIC_CANCEL, visit.version)
    return _record(_row(row.id))
