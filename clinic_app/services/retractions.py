"""Retractions: the lead takes a note out of a file it does not belong to; it stays kept, hidden behind its reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import sessions as data
from clinic_app.data.sessions import NoteRetractionRow, SessionNoteRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain import cosigning as rules
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import NoteContent
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import ask, look, require, work


def retract(actor: Actor, note_id: int, reason: str) -> None:
    """Take a signed note back. It leaves every count, map and letter; the visit may get the right note beside it.

    Refused: a draft, a note taken back already, no reason.
    """
    ask(actor, Action.RETRACT_NOTE)
    row: Any = SessionNoteRow.get_or_none(SessionNoteRow.id == note_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    reason, at = clean_line(reason), clock.utc_now()
    seal = data.retraction_digest(row.digest, actor.staff_id, at, reason)
    with work(actor, Action.RETRACT_NOTE, about=row.client_id, detail=f"sha256={seal}") as unit:
        signed, gone = row.signed_at is not None, data.retracted(note_id)
        if found := rules.retract_findings(reason, signed=signed, retracted=gone):
            raise Refused(*found)
        NoteRetractionRow.create(note=note_id, staff_id=actor.staff_id, at=at, reason=reason, digest=seal)
        unit.touched(Kind.NOTE, note_id, "retracted")
        unit.touched(Kind.GOAL, None)


def retracted_notes(actor: Actor, client_id: int) -> list[SessionNote]:
    """The notes taken out of this file, newest first: who, when and why for everybody, the words for nobody."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        names = names_by_id()
        found = [replace(note.to_note(names), content=NoteContent(), retraction=taken.to_retraction(names))
                 for note, taken in data.retracted_of(client_id)]
        return sorted(found, key=lambda n: (n.about, n.id), reverse=True)


def read_retracted(actor: Actor, note_id: int) -> SessionNote:
    """The words of a retracted note, for the lead alone; written down as an act."""
    ask(actor, Action.RETRACT_NOTE)
    row: Any = SessionNoteRow.get_or_none(SessionNoteRow.id == note_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    require(actor, Action.RETRACT_NOTE, row.client_id)
    if not data.retracted(note_id):
        raise Refused(HouseProblem.NOT_FOUND)
    with look(actor, Action.RETRACT_NOTE, about=row.client_id, detail="read"):
        names = names_by_id()
        retraction: Any = NoteRetractionRow.get(NoteRetractionRow.note == note_id)
        note: SessionNote = row.to_note(names, data.addenda_of([note_id], names).get(note_id, ()))
        return replace(note, retraction=retraction.to_retraction(names))
