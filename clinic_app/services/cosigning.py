"""Co-signatures: a trainee's signed note waits for the supervisor, who co-signs it or returns it with words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import cosigning as data
from clinic_app.data import sessions as note_data
from clinic_app.data.cosigning import CosignAnswerRow, CosignerRow, CosignRequestRow, answer_digest
from clinic_app.data.people import with_ids
from clinic_app.data.sessions import SessionNoteRow
from clinic_app.data.staff import StaffRow, all_staff, names_by_id
from clinic_app.domain import cosigning as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.cosigning import Cosigner, CosignProblem, ReturnedNote, WaitingNote
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.session_notes import CosignState, SessionNote
from clinic_app.domain.sessions import NoteContent
from clinic_app.domain.text import clean_text
from clinic_app.services import clock
from clinic_app.services.work import allowed, ask, deny, look, require, work


def cosigners(actor: Actor) -> list[Cosigner]:
    """Everybody who treats clients, and whose signature their notes wait for."""
    ask(actor, Action.EDIT_COSIGNERS)
    with look(actor, Action.EDIT_COSIGNERS):
        chosen = data.supervisors()
        return [_cosigner(row, chosen.get(row.id)) for row in _clinical()]


def _clinical() -> list[StaffRow]:
    return [row for row in all_staff() if row.active and Role.THERAPIST in row.roles.split()]


def _cosigner(person: Any, row: Any) -> Cosigner:
    found = (row.supervisor_id, row.version) if row is not None else (None, 0)
    return Cosigner(person.id, person.name_en, person.name_ar, *found)


def choose_cosigner(actor: Actor, staff_id: int, supervisor_id: int | None, version: int) -> Cosigner:
    """Let a person's notes wait for somebody's signature from now on, or for nobody's (None).

    Refused: for oneself, for somebody who does not treat, in a circle; Stale when a newer choice is stored.
    """
    ask(actor, Action.EDIT_COSIGNERS)
    with work(actor, Action.EDIT_COSIGNERS) as unit:
        chosen, clinical = data.supervisors(), {row.id for row in _clinical()}
        above = {person: row.supervisor_id for person, row in chosen.items()}
        if found := rules.cosigner_findings(staff_id, supervisor_id, above, clinical):
            raise Refused(*found)
        row = chosen.get(staff_id)
        if row is None:
            row = CosignerRow.create(staff_id=staff_id, supervisor_id=supervisor_id)
        else:
            CosignerRow.save_over(row.id, version, supervisor_id=supervisor_id)
        unit.touched(Kind.COSIGNATURE, row.id, "supervisor")
    return _cosigner(StaffRow.get_by_id(staff_id), CosignerRow.get_by_id(row.id))


def ask_cosignature(actor: Actor, note: Any) -> None:
    """Joins the act of signing: a note whose author is co-signed waits from now on."""
    ask(actor, Action.SIGN_NOTE)
    supervisor = data.supervisor_of(note.author_id)
    if supervisor is None:
        return
    with work(actor, Action.SIGN_NOTE, about=note.client_id) as unit:
        CosignRequestRow.create(note=note.id, author_id=note.author_id, supervisor_id=supervisor, asked_at=clock.utc_now())
        unit.touched(Kind.COSIGNATURE, note.id, "asked")


def waiting_for(actor: Actor) -> list[WaitingNote]:
    """The notes that wait for this person's co-signature, the lead's list holds everybody's; the oldest first.

    The supervisor who was named reads without a reason: that relation stands in the record. A lead who was not named gives one,
    as for any file of others, and knows the client by file number until then. Without a word of what they say: reading one is
    an act of its own, written down (read_waiting).
    """
    return [replace(w, note=replace(w.note, content=NoteContent(), addenda=())) for w in _waiting(actor)]


def _waiting(actor: Actor) -> list[WaitingNote]:
    ask(actor, Action.LOOK_COSIGN)
    ids = data.asked_of(None if actor.has(Role.LEAD) else actor.staff_id)
    notes = [n for n in _notes(ids) if n.author_id != actor.staff_id]
    waiting = [n for n in notes if n.cosignature is not None and n.cosignature.state is CosignState.WAITING]
    names, codes = _clients({n.client_id for n in waiting}), _codes({n.client_id for n in waiting})
    found = []
    for note in waiting:
        assert note.cosignature is not None
        shut = note.cosignature.supervisor_id != actor.staff_id and not allowed(actor, Action.LOOK_FILE, note.client_id)
        who = (codes[note.client_id], codes[note.client_id]) if shut else names[note.client_id]
        found.append(WaitingNote(note, *who, note.cosignature.at, shut))
    return found


def returned_to(actor: Actor) -> list[ReturnedNote]:
    """The actor's own notes that came back with words and wait for an addendum."""
    ask(actor, Action.LOOK_COSIGN)
    notes = _notes(data.asked_by(actor.staff_id))
    back = [n for n in notes if n.cosignature is not None and n.cosignature.state is CosignState.RETURNED]
    names = _clients({n.client_id for n in back})
    return [ReturnedNote(n.id, n.client_id, *names.get(n.client_id, ("", "")), n.about, n.cosignature.words)
            for n in back if n.cosignature]


def _notes(ids: list[int]) -> list[SessionNote]:
    table: Any = SessionNoteRow
    rows, names = list(table.select().where(table.id.in_(ids))), names_by_id()
    addenda, stands = note_data.addenda_of(ids, names), data.cosignatures(ids, names)
    notes = [row.to_note(names, addenda.get(row.id, ())) for row in rows]
    return [note_data.with_cosignature(n, stands.get(n.id)) for n in sorted(notes, key=lambda n: (n.about, n.id))]


def _clients(client_ids: set[int]) -> dict[int, tuple[str, str]]:
    return {row.id: (row.names("en").short, row.names("ar").short) for row in with_ids(sorted(client_ids))}


def _codes(client_ids: set[int]) -> dict[int, str]:
    return {row.id: row.file_no for row in with_ids(sorted(client_ids))}


def read_waiting(actor: Actor, note_id: int) -> WaitingNote:
    """One of the notes that wait, to be read whole: written down as an act about its client.

    Denied to a lead who is not the supervisor it waits for, until a reason is given for the file.
    """
    ask(actor, Action.LOOK_COSIGN)
    found = next((w for w in _waiting(actor) if w.note.id == note_id), None)
    if found is None:
        asked: Any = CosignRequestRow.get_or_none(CosignRequestRow.note == note_id)
        if asked is not None and actor.staff_id not in (asked.supervisor_id, asked.author_id) and not actor.has(Role.LEAD):
            deny(actor, Action.LOOK_COSIGN, SessionNoteRow.get_by_id(note_id).client_id)
        raise Refused(CosignProblem.NOT_WAITING)
    if found.needs_reason:
        require(actor, Action.LOOK_FILE, found.note.client_id)
    with look(actor, Action.LOOK_COSIGN, about=found.note.client_id):
        return found


def cosign(actor: Actor, note_id: int) -> None:
    """Co-sign a note that waits. Refused: one that does not wait, one's own; Denied: one that waits for somebody else
    (but for a lead with a reason)."""
    _answer(actor, note_id, CosignState.COSIGNED, "")


def return_note(actor: Actor, note_id: int, words: str) -> None:
    """Give a note back with words; its author answers by an addendum, and it waits again. Refused without words."""
    _answer(actor, note_id, CosignState.RETURNED, words)


def _answer(actor: Actor, note_id: int, decision: CosignState, words: str) -> None:
    ask(actor, Action.COSIGN_NOTE)
    words = clean_text(words)
    if decision is CosignState.RETURNED and (found := rules.return_findings(words)):
        raise Refused(*found)
    note: Any = SessionNoteRow.get_or_none(SessionNoteRow.id == note_id)
    if note is None:
        raise Refused(HouseProblem.NOT_FOUND)
    at = clock.utc_now()
    seal = answer_digest(note.digest, actor.staff_id, at, decision.value, words)
    with work(actor, Action.COSIGN_NOTE, about=note.client_id, detail=f"sha256={seal}") as unit:
        stands = data.cosignatures([note_id], names_by_id()).get(note_id)
        if stands is None or stands.state is not CosignState.WAITING or note_data.retracted(note_id):
            raise Refused(CosignProblem.NOT_WAITING)
        if note.author_id == actor.staff_id:
            raise Refused(CosignProblem.NOT_YOURS)
        if stands.supervisor_id != actor.staff_id:
            if not actor.has(Role.LEAD):
                deny(actor, Action.COSIGN_NOTE, note.client_id)
            require(actor, Action.LOOK_FILE, note.client_id)
        CosignAnswerRow.create(note=note_id, staff_id=actor.staff_id, at=at, decision=decision.value, words=words, digest=seal)
        unit.touched(Kind.COSIGNATURE, note_id, decision.value)
        unit.touched(Kind.NOTE, note_id, decision.value)
