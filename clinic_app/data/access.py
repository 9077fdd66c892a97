"""Who may open a client's clinical file: the treating therapist, and whoever gave a reason that is still open."""

from __future__ import annotations

from datetime import datetime

import peewee as pw

from clinic_app.data.database import ClinicalRow, UtcField, sql, stamp
from clinic_app.domain.permissions import Role, Vault


class ReasonRow(ClinicalRow):
    """A reason given for opening another therapist's file; append-only, shown to the client's own therapist."""

    staff = pw.IntegerField(index=True)
    client = pw.IntegerField(index=True)
    reason = pw.TextField()
    since = UtcField()
    until = UtcField()


_roles: dict[int, tuple[object, frozenset[Role]]] = {}  # staff id: as of which state of the desk vault, and which


def roles_now(staff_id: int) -> frozenset[Role]:
    """The roles this person holds at this moment, whatever they held when they signed in; none for who no longer works here."""
    state = stamp(Vault.DESK)
    known = _roles.get(staff_id)
    if known is None or state is None or known[0] != state:
        row = sql(Vault.DESK, "SELECT roles FROM staff WHERE id = ? AND active", (staff_id,)).fetchone()
        known = _roles[staff_id] = (state, frozenset(Role(word) for word in row[0].split()) if row else frozenset())
    return known[1]


def treats(staff_id: int, client_id: int) -> bool:
    """True if this person is the client's therapist."""
    row = sql(Vault.DESK, "SELECT therapist_id FROM client WHERE id = ?", (client_id,)).fetchone()
    return row is not None and row[0] == staff_id


def reason_open(staff_id: int, client_id: int, now: datetime) -> bool:
    """True if this person gave a reason for this client that has not run out."""
    theirs = (ReasonRow.staff == staff_id) & (ReasonRow.client == client_id)
    return bool(ReasonRow.select().where(theirs & (ReasonRow.since <= now) & (ReasonRow.until > now)).exists())
