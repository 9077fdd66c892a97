"""Co-signatures: whose signature a therapist's notes wait for, what was asked and what was answered. Asked and answered stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.sessions import NoteAddendumRow, NoteRetractionRow, SessionNoteRow, whose
from clinic_app.domain.session_notes import Cosignature, CosignState
from clinic_app.domain.signing import digest

Names = Mapping[int, tuple[str, str]]


class CosignerRow(ClinicalRow, Edited):
    """Whose co-signature the notes of one person wait for; nobody's when the supervisor is empty."""

    staff_id = pw.IntegerField(unique=True)
    supervisor_id = pw.IntegerField(null=True)


class CosignRequestRow(ClinicalRow):
    """A signed note that waits for a co-signature; append-only."""

    note_id: int
    note = pw.ForeignKeyField(SessionNoteRow, unique=True)
    author_id = pw.IntegerField(index=True)
    supervisor_id = pw.IntegerField(index=True)
    asked_at = UtcField()


class CosignAnswerRow(ClinicalRow):
    """A co-signature, or a note returned with words; append-only, with a digest that carries the note's own."""

    note_id: int
    note = pw.ForeignKeyField(SessionNoteRow)
    staff_id = pw.IntegerField()
    at = UtcField()
    decision = pw.TextField()
    words = pw.TextField()
    digest = pw.TextField()


def answer_digest(note_digest: str, staff_id: int, at: datetime, decision: str, words: str) -> str:
    """The digest of an answer; it carries the note's own, so that it cannot be moved to another note."""
    return digest(note=note_digest, author=staff_id, at=at.isoformat(), decision=decision, words=words)


def supervisors() -> dict[int, Any]:
    """The rows by whose notes they are about."""
    return {row.staff_id: row for row in CosignerRow.select()}


def supervisor_of(staff_id: int) -> int | None:
    """Whose signature this person's notes wait for, or None."""
    row: Any = CosignerRow.get_or_none(CosignerRow.staff_id == staff_id)
    found: int | None = row.supervisor_id if row is not None else None
    return found


def cosignatures(note_ids: Iterable[int], names: Names) -> dict[int, Cosignature]:
    """Where the co-signature of each note stands; notes that wait for nobody are left out.

    A returned note waits again once its author has added to it.
    """
    ids = list(note_ids)
    asked = {row.note_id: row for row in CosignRequestRow.select().where(CosignRequestRow.note.in_(ids))}
    if not asked:
        return {}
    answers: dict[int, Any] = {}
    for row in CosignAnswerRow.select().where(CosignAnswerRow.note.in_(list(asked))).order_by(CosignAnswerRow.id):
        answers[row.note_id] = row
    added: dict[int, datetime] = {}
    for more in NoteAddendumRow.select().where(NoteAddendumRow.note.in_(list(answers))).order_by(NoteAddendumRow.id):
        if more.author_id == asked[more.note_id].author_id:
            added[more.note_id] = more.written_at
    found = {}
    for note_id, request in asked.items():
        answer, by = answers.get(note_id), whose(names, request.supervisor_id)
        state, at, words = CosignState.WAITING, request.asked_at, ""
        if answer is not None:
            by, at = whose(names, answer.staff_id), answer.at
            state, words = CosignState(answer.decision), answer.words
            if state is CosignState.RETURNED and note_id in added and added[note_id] >= answer.at:
                state, at = CosignState.WAITING, added[note_id]
        found[note_id] = Cosignature(request.supervisor_id, *by, state, at, words)
    return found


def asked_of(supervisor_id: int | None) -> list[int]:
    """Ids of the notes whose co-signature was asked of this person (of anybody: None) and that are neither co-signed nor
    retracted, the oldest visit first."""
    done = CosignAnswerRow.select(CosignAnswerRow.note).where(CosignAnswerRow.decision == CosignState.COSIGNED.value)
    gone = NoteRetractionRow.select(NoteRetractionRow.note)
    query = CosignRequestRow.select().where(CosignRequestRow.note.not_in(done) & CosignRequestRow.note.not_in(gone))
    if supervisor_id is not None:
        query = query.where(CosignRequestRow.supervisor_id == supervisor_id)
    return [row.note_id for row in query.order_by(CosignRequestRow.id)]


def asked_by(author_id: int) -> list[int]:
    """Ids of this author's notes that are not co-signed yet, oldest first."""
    mine = {row.note_id for row in CosignRequestRow.select().where(CosignRequestRow.author_id == author_id)}
    return [note_id for note_id in asked_of(None) if note_id in mine]
