"""Envelopes to hand over, in the desk vault."""

from __future__ import annotations

from collections.abc import Iterable

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, UtcField
from clinic_app.data.people import ClientRow
from clinic_app.domain.envelopes import Envelope, HandedTo


class EnvelopeRow(DeskRow, Edited):
    """One sealed envelope. It knows a number and a client; what is inside is not in this vault."""

    client_id = pw.IntegerField(index=True)
    number = pw.IntegerField(unique=True)
    made_at = UtcField()
    made_by = pw.IntegerField()
    handed_at = UtcField(null=True)
    handed_by = pw.IntegerField(null=True)
    handed_to = pw.TextField(null=True)

    def to_envelope(self, client: ClientRow) -> Envelope:
        """The row as a record."""
        return Envelope(
            id=self.id, version=self.version, number=self.number, client_id=self.client_id, file_no=client.file_no,
            name_en=client.names("en").short, name_ar=client.names("ar").short, made_at=self.made_at, made_by=self.made_by,
            handed_at=self.handed_at, handed_by=self.handed_by, handed_to=HandedTo(self.handed_to) if self.handed_to else None,
        )


def record(row: EnvelopeRow) -> Envelope:
    """The record of one row, with its client's name."""
    return row.to_envelope(ClientRow.get_by_id(row.client_id))


def waiting() -> list[Envelope]:
    """Envelopes nobody has taken yet, oldest first."""
    return [record(row) for row in EnvelopeRow.select().where(EnvelopeRow.handed_at.is_null()).order_by(EnvelopeRow.id)]


def of_client(client_id: int) -> list[Envelope]:
    """All envelopes of one client, newest first."""
    rows = EnvelopeRow.select().where(EnvelopeRow.client_id == client_id)
    return [record(row) for row in sorted(rows, key=lambda row: -row.id)]


def handed(numbers: Iterable[int]) -> set[int]:
    """Which of these envelopes somebody has taken already."""
    rows = EnvelopeRow.select(EnvelopeRow.number).where(
        EnvelopeRow.number.in_(list(numbers)) & EnvelopeRow.handed_at.is_null(False))
    return {row.number for row in rows}
