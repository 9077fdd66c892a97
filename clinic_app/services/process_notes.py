"""Private process notes: sealed under the author's own key, read by the author alone, never searched or printed."""

from __future__ import annotations

from typing import Any

from clinic_app.data import sessions as data
from clinic_app.data.sessions import ProcessNoteRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.session_notes import ProcessNote
from clinic_app.domain.sessions import PROCESS_MAX, NoteProblem
from clinic_app.domain.text import clean_text
from clinic_app.services import clock
from clinic_app.services.session import seal, unseal
from clinic_app.services.work import ask, deny, look, work


def _record(actor: Actor, row: Any) -> ProcessNote:
    return ProcessNote(
        id=row.id, client_id=row.client_id, appointment_id=row.appointment_id, written_at=row.written_at,
        text=unseal(actor, row.sealed, row.uid), version=row.version,
    )


def my_notes_about(actor: Actor, client_id: int) -> list[ProcessNote]:
    """The actor's own process notes about a client, newest first. Nobody else's can be asked for."""
    ask(actor, Action.LOOK_PROCESS_NOTE)
    rows = data.process_notes_of(actor.staff_id, client_id)
    if not rows:
        return []
    with look(actor, Action.LOOK_PROCESS_NOTE, about=client_id):
        return [_record(actor, row) for row in rows]


def save_process_note(
    actor: Actor, client_id: int, text: str, *, appointment_id: int | None = None, note_id: int = 0, version: int = 0,
    closing: bool = False,
) -> ProcessNote:
    """Keep the text sealed. The first save and closing are one audit line each, ticks in between none.

    Refused: another author's note, an empty one, one past its limit; Stale when a newer version is stored.
    """
    text = clean_text(text)
    if not text:
        raise Refused(Finding(NoteProblem.EMPTY_PROCESS_NOTE, "process_note"))
    if len(text) > PROCESS_MAX:
        raise Refused(Finding(NoteProblem.TOO_LONG, "process_note", {"limit": PROCESS_MAX}))
    ticking = note_id and not closing
    with work(actor, Action.KEEP_CLINICAL_DRAFT if ticking else Action.WRITE_PROCESS_NOTE, about=client_id) as unit:
        if note_id:
            row = _own(actor, note_id)
            if row.version != version:
                raise Stale(mine=text, theirs=_record(actor, row))
            ProcessNoteRow.save_over(row.id, version, sealed=seal(actor, text, row.uid), written_at=clock.utc_now())
        else:
            row = ProcessNoteRow(author_id=actor.staff_id, client_id=client_id, appointment_id=appointment_id,
                                 written_at=clock.utc_now())
            row.sealed = seal(actor, text, row.uid)
            row.save(force_insert=True)
        unit.touched(Kind.DRAFT if ticking else Kind.PROCESS_NOTE, row.id)
    return _record(actor, ProcessNoteRow.get_by_id(row.id))


def delete_process_note(actor: Actor, note_id: int) -> None:
    """Take one's own process note away for good. The audit line stays, without a word of it."""
    ask(actor, Action.WRITE_PROCESS_NOTE)
    row = _own(actor, note_id)
    with work(actor, Action.WRITE_PROCESS_NOTE, about=row.client_id) as unit:
        row.delete_instance()
        unit.touched(Kind.PROCESS_NOTE, row.id, "deleted")


def _own(actor: Actor, note_id: int) -> Any:
    row = ProcessNoteRow.get_or_none(ProcessNoteRow.id == note_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.author_id != actor.staff_id:
        deny(actor, Action.WRITE_PROCESS_NOTE, row.client_id)
    return row
