"""Who may open a client's clinical file: the treating therapist, and whoever gave a reason that is still open."""

from __future__ import annotations

from datetime import datetime

import peewee as pw

from clinic_app.data.database import ClinicalRow, UtcField, sql
from clinic_app.domain.permissions import Vault


class ReasonRow(ClinicalRow):
    """A reason given for opening another therapist's file; append-only, shown to the client's own therapist."""

    staff = pw.IntegerField(index=True)
    client = pw.IntegerField(index=True)
    reason = pw.TextField()
    since = UtcField()
    until = UtcField()


def treats(staff_id: int, client_id: int) -> bool:
    """True if this person is the client's therapist."""
    row = sql(Vault.DESK, "SELECT therapist_id FROM client WHERE id = ?", (client_id,)).fetchone()
    return row is not None and row[0] == staff_id


def reason_open(staff_id: int, client_id: int, now: datetime) -> bool:
    """True if this person gave a reason for this client that has not run out."""
    theirs = (ReasonRow.staff == staff_id) & (ReasonRow.client == client_id)
    return bool(ReasonRow.select().where(theirs & (ReasonRow.since <= now) & (ReasonRow.until > now)).exists())
