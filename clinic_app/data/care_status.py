"""The desk's copy of what reception may know of care: phase in four words, and the agreement's date with its desk clauses."""

from __future__ import annotations

from datetime import date

import peewee as pw

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.agreements import Agreement
from clinic_app.domain.episodes import CareStatus, DeskClauses, Phase


class CareStatusRow(DeskRow, Edited):
    """One row per client who has or had an episode."""

    client_id = pw.IntegerField(unique=True)
    phase = pw.TextField()
    agreement_on = pw.DateField(null=True)
    agreement_language = pw.TextField()
    clauses = pw.TextField()

    def to_status(self) -> CareStatus:
        """The row as a record."""
        clauses = unpack(DeskClauses, self.clauses)
        return CareStatus(self.client_id, Phase(self.phase), self.agreement_on, self.agreement_language, clauses)


def status_row(client_id: int) -> CareStatusRow | None:
    """What the desk knows of one client, or None."""
    row: CareStatusRow | None = CareStatusRow.get_or_none(CareStatusRow.client_id == client_id)
    return row


def write(client_id: int, phase: Phase, agreement: Agreement | None, clauses: DeskClauses) -> CareStatusRow:
    """Bring the desk's copy up to date."""
    signed: date | None = agreement.signed_on if agreement else None
    language = agreement.content.language if agreement else ""
    fields = {
        "phase": phase.for_the_desk, "agreement_on": signed, "agreement_language": language, "clauses": pack(clauses),
    }
    row = status_row(client_id)
    if row is None:
        made: CareStatusRow = CareStatusRow.create(client_id=client_id, **fields)
        return made
    CareStatusRow.save_over(row.id, row.version, **fields)
    return row
