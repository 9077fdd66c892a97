"""Session notes: opened from a visit, saved as they are typed, signed once, added to afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import cosigning as cosign_data
from clinic_app.data import measures as measure_data
from clinic_app.data import plans as plan_data
from clinic_app.data import session_rules as rule_data
from clinic_app.data import sessions as data
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import EpisodeRow, latest_episode, open_episode
from clinic_app.data.sessions import NoteAddendumRow, SessionNoteRow, addendum_digest
from clinic_app.data.staff import all_staff, names_by_id
from clinic_app.domain import repair
from clinic_app.domain import sessions as rules
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.attendance import status_problems
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.episodes import EpisodeRequest
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Sealed, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.plans import GoalRatingRequest, GoalStatus, PlanStatus, RatedAt, TechniqueStatus
from clinic_app.domain.safety import ConcernRequest, Reply, SafetyState, Source
from clinic_app.domain.session_notes import (
    Addendum,
    AddendumRequest,
    NoteDraftRequest,
    NotePage,
    NoteVersion,
    OthersDraft,
    SessionNote,
    client_words,
    last_signed,
    numbered,
    safety_so_far,
)
from clinic_app.domain.sessions import NoteContent, NoteProblem
from clinic_app.domain.signing import signed_digest
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services import appointments, calls, clock, cosigning, episodes, plans, safety, signals, workbook
from clinic_app.services.work import ask, deny, look, require, work

PARAGRAPHS = ("summary",)


def _records(rows: Iterable[Any]) -> list[SessionNote]:
    notes = data.records(rows, clock.to_local)
    stands = cosign_data.cosignatures([n.id for n in notes if n.signed], names_by_id())
    return [data.with_cosignature(note, stands.get(note.id)) for note in notes]


def _one(row: Any) -> SessionNote:
    if data.retracted(row.id):
        raise Refused(HouseProblem.NOT_FOUND)
    return next(note for note in _records(data.of_episode(row.episode_id)) if note.id == row.id)


def _row(note_id: int) -> Any:
    row = SessionNoteRow.get_or_none(SessionNoteRow.id == note_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


# -- reading ----------------------------------------------------------------------------------------------------------


def notes_of(actor: Actor, client_id: int) -> list[SessionNote]:
    """A client's notes, newest first. Another author's unsigned draft is not shown, a retracted note is none."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        episode_ids = sorted({row.episode_id for row in data.of_client(client_id)})
        notes = [n for episode_id in episode_ids for n in _records(data.of_episode(episode_id))]
    return sorted((n for n in notes if n.signed or n.author_id == actor.staff_id), key=lambda n: (n.about, n.id), reverse=True)


def drafts_of_others(actor: Actor, client_id: int) -> list[OthersDraft]:
    """Whose drafts lie in this file beside the actor's own, the oldest first: day and author, never a word.

    As after a change of therapist: the author finishes it, with a reason for the file that is no longer theirs.
    """
    with look(actor, Action.LOOK_FILE, about=client_id):
        names, here = names_by_id(), {row.id for row in all_staff() if row.active}
        return [OthersDraft(row.id, row.about, *names.get(row.author_id, ("", "")), row.author_id in here)
                for row in data.of_client(client_id) if row.signed_at is None and row.author_id != actor.staff_id]


def versions(actor: Actor, note_id: int) -> list[NoteVersion]:
    """What a note said before it was signed, newest first."""
    ask(actor, Action.LOOK_FILE)
    row = _row(note_id)
    with look(actor, Action.LOOK_FILE, about=row.client_id):
        if row.signed_at is None and row.author_id != actor.staff_id:
            raise Refused(NoteProblem.NOT_THE_AUTHOR)
        return [version.to_version() for version in data.versions_of(note_id)]


def note_for(actor: Actor, appointment_id: int, client_id: int | None = None) -> NotePage:
    """The note about a visit, with what lies beside it: the stored one, or a new one filled from the diary and not kept yet.

    client_id: whose, when several clients share the visit. Refused when the draft is another author's.
    """
    visit = appointments.appointment(actor, appointment_id)
    whose = client_id if client_id is not None else visit.clients[0].id if visit.clients else 0
    row = data.of_appointment(appointment_id, whose)
    if row is not None:
        return open_note(actor, row.id)
    with look(actor, Action.LOOK_FILE, about=whose):
        return _page(actor, _fresh(actor, whose, visit))


def new_note(actor: Actor, client_id: int) -> NotePage:
    """A new note without a visit in the diary (a call, a walk-in), not kept yet."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        return _page(actor, _fresh(actor, client_id, None))


def note_today(actor: Actor, client_id: int) -> NotePage:
    """The note of today's visit with this client: the one going on or past first, then the next; a new note without a visit."""
    today = appointments.day(actor, clock.today()).appointments
    mine = [v.as_of(client_id) for v in today
            if actor.staff_id in v.therapist_ids and any(c.id == client_id for c in v.clients)]
    notes = data.of_appointments([v.id for v in mine])
    waiting = [v for v in mine if v.status.holds_slot or v.status in rules.ATTENDANCE_OF]
    waiting = [v for v in waiting if (row := notes.get((v.id, client_id))) is None or row.signed_at is None]
    begun = [v for v in waiting if v.slot.start <= clock.now() or v.status in rules.ATTENDANCE_OF]
    chosen = begun[-1] if begun else waiting[0] if waiting else None
    return note_for(actor, chosen.id, client_id) if chosen else new_note(actor, client_id)


def open_note(actor: Actor, note_id: int) -> NotePage:
    """A stored note with what lies beside it. A draft opens for its author alone, and its opening is written down."""
    ask(actor, Action.LOOK_FILE)
    row = _row(note_id)
    with look(actor, Action.LOOK_FILE, about=row.client_id):
        if row.signed_at is None:
            if row.author_id != actor.staff_id:
                raise Refused(NoteProblem.NOT_THE_AUTHOR)
            with look(actor, Action.OPEN_CLINICAL_DRAFT, about=row.client_id, detail="note"):
                pass
        return _page(actor, _one(row))


def _fresh(actor: Actor, client_id: int, visit: DayAppointment | None) -> SessionNote:
    episode = open_episode(client_id)
    return SessionNote(
        id=0, uid=str(uuid4()), client_id=client_id, episode_id=episode.id if episode else 0,
        appointment_id=visit.id if visit else None, author_id=actor.staff_id, author=actor.name, author_ar=actor.name_ar,
        about=visit.slot.start if visit else clock.now().replace(second=0, microsecond=0),
        content=rules.prefilled(visit.as_of(client_id)) if visit else NoteContent(), version=0, saved_at=clock.utc_now(),
    )


def _page(actor: Actor, note: SessionNote) -> NotePage:
    others = [n for n in _records(data.of_episode(note.episode_id)) if n.id != note.id] if note.episode_id else []
    if note.id == 0:
        note = next(n for n in numbered([*others, note]) if n.id == 0)
    plan = plan_data.plan_in(note.episode_id, PlanStatus.AGREED) if note.episode_id else None
    goals = plan_data.goals(note.episode_id) if note.episode_id else []
    touched = {goal.goal_id for goal in note.content.goals}
    chosen = plan_data.techniques(note.episode_id) if note.episode_id else []
    before = [n for n in others if n.about <= note.about]
    changed = safety_so_far(before)[1]
    state = safety.safety_state(actor, note.client_id)
    house = rule_data.rules()
    ahead = visit_data.to_come(note.client_id, max(note.about, clock.now()), 1)
    return NotePage(
        note=note,
        last=last_signed(before),
        goals=tuple(g for g in goals if g.status is GoalStatus.OPEN or g.id in touched),
        techniques=tuple(t.technique_id for t in chosen if t.status in (TechniqueStatus.PLANNED, TechniqueStatus.IN_USE)),
        words=client_words(before),
        themes=workbook.theme_tags(actor, note.client_id),
        planned=plan.to_plan().content.frame.planned_sessions if plan else None,
        next_visit=ahead[0].slot.start if ahead else None,
        next_room_id=ahead[0].room_id if ahead else None,
        safety_asked=_asked(state, note.episode_id, before),
        safety=state,
        safety_words=changed.content.safety_words if changed else "",
        look_again=changed.content.look_again if changed else None,
        strain=repair.open_rupture(before),
        pace=repair.pace_agreed(before),
        check_ins=tuple(n.content.check_in for n in before if n.signed and n.content.check_in.given),
        check_in_due=repair.check_in_due(before, house.check_in_every),
        opener=house.opener,
        scores=measure_data.lines_of_episode(note.episode_id, note.client_id) if note.episode_id else (),
    )


def _asked(state: SafetyState, episode_id: int, before: list[SessionNote]) -> date | None:
    """The day safety was last asked about in the episode, in a note before this one or in a check."""
    days = [safety_so_far(before)[0]]
    if state.last is not None and episode_id and state.last.at.date() >= _begun(episode_id):
        days.append(state.last.at.date())
    return max((day for day in days if day is not None), default=None)


def _no_before(actor: Actor, row: Any | None, request: NoteDraftRequest) -> tuple[Finding, ...]:
    """What "as before" lacks, for a stored note (row) or one that is kept for the first time."""
    if row is not None:
        own, client_id, episode_id, about = row.id, row.client_id, row.episode_id, row.about
    else:
        began = open_episode(request.client_id)
        own, client_id, episode_id = 0, request.client_id, began.id if began else 0
        about = request.about or clock.now()
    before = [n for n in _records(data.of_episode(episode_id)) if n.id != own and n.about <= about] if episode_id else []
    return rules.no_before(request.content, _asked(safety.safety_state(actor, client_id), episode_id, before))


# -- writing ----------------------------------------------------------------------------------------------------------


def save_note_draft(actor: Actor, request: NoteDraftRequest, *, closing: bool = False) -> SessionNote:
    """Keep what stands in the note. The first save makes the row (audited); ticks are not audited, closing is one line.

    Refused: somebody else's note; Sealed (with both) when it was signed; Stale (with both) when a newer version is stored.
    """
    ask(actor, Action.WRITE_NOTE)
    content = cleaned(request.content, *PARAGRAPHS)
    row = _stored(request)
    if row is None:
        kept = _keep_first(actor, replace(request, content=content))
        if closing:
            _raise_changed(actor, _row(kept.id), content)
        return kept
    with work(actor, Action.WRITE_NOTE if closing else Action.KEEP_CLINICAL_DRAFT, about=row.client_id) as unit:
        _save(actor, row, replace(request, content=content))
        calls.keep_call(actor, row.id, row.client_id, content)
        if closing:
            _raise_changed(actor, row, content)
        unit.touched(Kind.NOTE if closing else Kind.DRAFT, row.id)
    return _one(_row(row.id))


def _stored(request: NoteDraftRequest) -> Any | None:
    """The row a request speaks of; a first save sent twice finds its own row by the uid."""
    if request.note_id:
        return _row(request.note_id)
    return SessionNoteRow.get_or_none(SessionNoteRow.uid == request.uid)


def _keep_first(actor: Actor, request: NoteDraftRequest) -> SessionNote:
    episode = _episode(actor, request.client_id)
    with work(actor, Action.WRITE_NOTE, about=request.client_id) as unit:
        if request.appointment_id is not None:
            there = data.of_appointment(request.appointment_id, request.client_id)
            if there is not None:
                raise Stale(mine=request.content, theirs=there.to_note(names_by_id()))
        row = SessionNoteRow.create(
            uid=request.uid or str(uuid4()), client_id=request.client_id, episode=episode,
            appointment_id=request.appointment_id, author_id=actor.staff_id, about=request.about or clock.now(),
            attendance=request.content.attendance, body=pack(request.content), saved_at=clock.utc_now(),
            again=data.how_often(request.appointment_id, request.client_id),
        )
        unit.touched(Kind.NOTE, row.id, "draft")
        calls.keep_call(actor, row.id, row.client_id, request.content)
    return _one(row)


def _episode(actor: Actor, client_id: int) -> int:
    """The open episode; the first note of a client without one begins it, so that nothing stands before seeing the client."""
    found = open_episode(client_id)
    if found is not None:
        return found.id
    if latest_episode(client_id) is not None:
        raise Refused(NoteProblem.NO_EPISODE)
    return episodes.open_episode(actor, EpisodeRequest(client_id, actor.staff_id)).id


def _first_here(actor: Actor, row: Any, request: NoteDraftRequest) -> None:
    """Refuse what stands in the way of this text: another author, a signature, a newer version."""
    if row.author_id != actor.staff_id:
        deny(actor, Action.WRITE_NOTE, row.client_id)
    if row.signed_at is not None:
        raise Sealed(NoteProblem.ALREADY_SIGNED, mine=request.content, theirs=row.to_note(names_by_id()))
    if request.note_id and row.version != request.version:
        raise Stale(mine=request.content, theirs=row.to_note(names_by_id()))


def _save(actor: Actor, row: Any, request: NoteDraftRequest, **signature: Any) -> None:
    _first_here(actor, row, request)
    SessionNoteRow.save_over(
        row.id, row.version, body=pack(request.content), attendance=request.content.attendance, saved_at=clock.utc_now(),
        **signature,
    )


def mark_homework(actor: Actor, appointment_id: int, client_id: int, mark: rules.HomeworkMark) -> SessionNote:
    """Keep how the homework went in the draft of a visit's note, from the prepared card. Refused when the note is signed."""
    note = note_for(actor, appointment_id, client_id).note
    if note.signed:
        raise Refused(NoteProblem.ALREADY_SIGNED)
    return save_note_draft(actor, NoteDraftRequest(
        note.id, note.version, replace(note.content, homework=mark), note.uid, client_id, appointment_id, note.about,
    ), closing=True)


def sign_note(actor: Actor, request: NoteDraftRequest) -> SessionNote:
    """Sign what stands in the note: digest over its stored text, UTC time, ratings of the goals, status of the visit.

    Refused with what is missing (three inputs at most) or does not fit; Sealed and Stale as in saving.
    """
    ask(actor, Action.SIGN_NOTE)
    request = replace(request, content=_complete(cleaned(request.content, *PARAGRAPHS)))
    row = _stored(request)
    require(actor, Action.SIGN_NOTE, row.client_id if row is not None else request.client_id)
    if row is not None:
        _first_here(actor, row, request)
    found = (*rules.missing(request.content), *rules.misfits(request.content))
    if request.content.safety is rules.SafetyToday.AS_BEFORE:
        found += _no_before(actor, row, request)
    if found:
        raise Refused(*found)
    if row is None:
        kept = _keep_first(actor, request)
        row, request = _row(kept.id), replace(request, note_id=kept.id, version=kept.version)
    signed_at = clock.utc_now()
    seal = signed_digest(
        uid=row.uid, client_id=row.client_id, episode_id=row.episode_id, author_id=row.author_id,
        body=pack(request.content), signed_at=signed_at,
    )
    with work(actor, Action.SIGN_NOTE, about=row.client_id, detail=f"sha256={seal}") as unit:
        _save(actor, row, request, signed_at=signed_at, digest=seal)
        unit.touched(Kind.NOTE, row.id, "signed")
        calls.keep_call(actor, row.id, row.client_id, request.content)
        cosigning.ask_cosignature(actor, row)
        _raise_changed(actor, row, request.content)
        _rate(actor, row, request.content)
        if request.content.to_supervision:
            signals.keep_words(actor, row.client_id, request.content.to_supervision)
        _mark_visit(actor, row, request.content)
    return _one(_row(row.id))


def _begun(episode_id: int) -> date:
    day: date = EpisodeRow.get_by_id(episode_id).started_on
    return day


def _raise_changed(actor: Actor, row: Any, content: NoteContent) -> None:
    """Joins the act of closing or signing a note that says "changed": a concern waits until a check of that day answers it."""
    if content.safety is rules.SafetyToday.CHANGED:
        safety.raise_concern(actor, row.client_id, ConcernRequest(Source.NOTE, row.id, reply=Reply.ALREADY_CHECKED))


def _complete(content: NoteContent) -> NoteContent:
    """A changed safety answer always gets a day to look again: a week from now if none was chosen."""
    if content.safety is rules.SafetyToday.CHANGED and content.look_again is None:
        return replace(content, look_again=clock.today() + rules.DEFAULT_LOOK_AGAIN)
    return content


def _rate(actor: Actor, row: Any, content: NoteContent) -> None:
    given = [
        GoalRatingRequest(goal.goal_id, goal.value, RatedAt.SESSION, source_id=row.id, on=row.about.date())
        for goal in content.goals if goal.value is not None
    ]
    if given:
        plans.rate_goals(actor, row.client_id, given)


def _mark_visit(actor: Actor, row: Any, content: NoteContent) -> None:
    """Tell the diary what became of this client in the visit, where their status may step there; of nobody else."""
    if row.appointment_id is None or content.attendance is None:
        return
    visit, wanted = appointments.appointment(actor, row.appointment_id), rules.STATUS_OF[content.attendance]
    now = visit.standing(row.client_id)
    if now is not wanted and not status_problems(now, wanted, visit.slot, clock.now()):
        appointments.set_attendance(actor, visit.id, row.client_id, wanted, visit.version)


def addend(actor: Actor, request: AddendumRequest) -> Addendum:
    """Add to a signed note, with the reason; the original stays as it is. Refused for drafts and without words."""
    ask(actor, Action.ADD_ADDENDUM)
    row = _row(request.note_id)
    reason, text = clean_line(request.reason), clean_text(request.text)
    found = []
    if row.signed_at is None:
        found.append(Finding(NoteProblem.NOT_SIGNED))
    if not reason:
        found.append(Finding(NoteProblem.NO_REASON, "reason"))
    if not text:
        found.append(Finding(NoteProblem.NO_ADDENDUM, "text"))
    for name, value, limit in (("reason", reason, rules.REASON_MAX), ("text", text, rules.SUMMARY_MAX)):
        if len(value) > limit:
            found.append(Finding(NoteProblem.TOO_LONG, name, {"limit": limit}))
    if found:
        raise Refused(*found)
    now = clock.utc_now()
    seal = addendum_digest(row.digest, actor.staff_id, now, reason, text)
    with work(actor, Action.ADD_ADDENDUM, about=row.client_id, detail=f"sha256={seal}") as unit:
        addendum = NoteAddendumRow.create(
            note=row.id, author_id=actor.staff_id, written_at=now, reason=reason, body=text, digest=seal
        )
        unit.touched(Kind.NOTE, row.id, "addendum")
    written: Addendum = addendum.to_addendum(names_by_id())
    return written
