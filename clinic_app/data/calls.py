"""Calls to make after an hour that ended upset: one per note, done once it has an outcome."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.sessions import NoteRetractionRow, SessionNoteRow


class CallTaskRow(ClinicalRow, Edited):
    """One call: to whom, from which note, whose task, by which day."""

    note_id: int
    client_id = pw.IntegerField(index=True)
    note = pw.ForeignKeyField(SessionNoteRow, unique=True)
    staff_id = pw.IntegerField(index=True)
    on = pw.DateField()
    done_at = UtcField(null=True)
    outcome = pw.TextField(null=True)


def of_note(note_id: int) -> Any | None:
    """The call that this note asks for, or None."""
    return CallTaskRow.get_or_none(CallTaskRow.note == note_id)


def open_of(staff_id: int) -> list[Any]:
    """This person's calls that nobody has made yet, the soonest first; those of retracted notes are left out."""
    row, gone = CallTaskRow, NoteRetractionRow.select(NoteRetractionRow.note)
    waiting = (row.staff_id == staff_id) & row.done_at.is_null() & row.note.not_in(gone)
    return list(row.select().where(waiting).order_by(row.on, row.id))
