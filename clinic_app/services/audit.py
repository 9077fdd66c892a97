"""Who looked and who changed: the audit chains, read page by page. Links and field names, never content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from clinic_app.data.database import sql
from clinic_app.data.staff import names_by_id
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.services.work import look

_PAGE = (
    "SELECT seq, at, actor, role, desk, action, client, object, outcome, detail FROM audit "
    "WHERE seq < ? ORDER BY seq DESC LIMIT ?"
)
LATEST = 2**62


@dataclass(frozen=True)
class AuditEntry:
    """One act as it was written down (aware UTC)."""

    vault: Vault
    seq: int
    at: datetime
    actor_id: int
    name: str
    name_ar: str
    role: str
    desk: str
    action: str
    client_id: int | None
    touched: str
    outcome: str
    detail: str


def audit_page(actor: Actor, vault: Vault, before: int = LATEST, limit: int = 100) -> list[AuditEntry]:
    """Lines before a number, newest first. The desk's chain for manager and lead, the clinical one for the lead alone."""
    action = Action.LOOK_CLINICAL_AUDIT if vault is Vault.CLINICAL else Action.LOOK_AUDIT
    with look(actor, action):
        names = names_by_id()
        found = []
        for seq, at, who, role, desk, act, client, touched, outcome, detail in sql(vault, _PAGE, (before, limit)).fetchall():
            moment = datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
            name, name_ar = names.get(who, ("", ""))
            found.append(AuditEntry(vault, seq, moment, who, name, name_ar, role, desk, act, client, touched, outcome, detail))
    return found
