"""Phrases for notes, kept in the clinical vault: words that therapists write are clinical even when they name nobody."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited
from clinic_app.domain.phrases import Phrase


class PhraseRow(ClinicalRow, Edited):
    """One phrase; staff_id None: the clinic's."""

    staff_id = pw.IntegerField(null=True, index=True)
    name = pw.TextField()
    text_en = pw.TextField()
    text_ar = pw.TextField()

    def to_phrase(self) -> Phrase:
        """The record."""
        return Phrase(self.id, self.name, self.text_en, self.text_ar, self.staff_id, self.version)


def for_staff(staff_id: int) -> list[Phrase]:
    """A person's own phrases and the clinic's, by name."""
    row = PhraseRow
    found = row.select().where((row.staff_id == staff_id) | row.staff_id.is_null()).order_by(row.name, row.id)
    return [phrase.to_phrase() for phrase in found]
