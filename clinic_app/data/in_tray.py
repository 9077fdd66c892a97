"""Papers handed in, in the desk vault: their bytes never change, and are gone as soon as somebody has settled them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, UtcField
from clinic_app.data.people import ClientRow
from clinic_app.domain.in_tray import HandedIn, HandInRequest, TrayState
from clinic_app.domain.signatures import Scan, ScanKind

Names = Mapping[int, tuple[str, str]]


class InTrayRow(DeskRow, Edited):
    """One paper on its way from the desk to the record."""

    client_id = pw.IntegerField(index=True)
    state = pw.TextField(default=TrayState.WAITING, index=True)
    media = pw.TextField()
    size = pw.IntegerField()
    sha256 = pw.TextField()
    data = pw.BlobField(null=True)
    sender = pw.TextField()
    came_on = pw.DateField(null=True)
    handed_at = UtcField()
    handed_by = pw.IntegerField()
    settled_at = UtcField(null=True)
    settled_by = pw.IntegerField(null=True)
    reason = pw.TextField(default="")

    def intact(self) -> bool:
        """True if the bytes are there and give the digest they were handed in with."""
        return self.data is not None and hashlib.sha256(bytes(self.data)).hexdigest() == self.sha256


HEAD = [field for field in InTrayRow._meta.sorted_fields if field.name != "data"]


def keep(request: HandInRequest, at: datetime, staff: int) -> int:
    """Keep a paper; gives its id. Inside the act that hands it in."""
    kind = Scan(request.data).kind
    assert kind is not None  # its findings were asked for
    return int(InTrayRow.create(
        uid=request.uid, client_id=request.client_id, media=kind, size=len(request.data), data=request.data,
        sha256=hashlib.sha256(request.data).hexdigest(), sender=request.sender, came_on=request.came_on, handed_at=at,
        handed_by=staff).id)


def settle(row: Any, version: int, state: TrayState, at: datetime, staff: int, reason: str = "") -> None:
    """The end of a paper here: bytes, sender and day are wiped in the same statement. Stale on an older version."""
    InTrayRow.save_over(
        row.id, version, state=state, data=None, sender="", came_on=None, settled_at=at, settled_by=staff, reason=reason)


def head(paper_id: int) -> Any:
    """One paper without its bytes, or None."""
    return InTrayRow.select(*HEAD).where(InTrayRow.id == paper_id).first()


def whole(paper_id: int) -> Any:
    """One paper with its bytes, or None."""
    return InTrayRow.get_or_none(InTrayRow.id == paper_id)


def by_uid(uid: str) -> Any:
    """The paper that was handed in under this mark, or None."""
    return InTrayRow.select(*HEAD).where(InTrayRow.uid == uid).first()


def same_waits(client_id: int, sha256: str) -> bool:
    """True if these bytes wait for this client already."""
    found = InTrayRow.select(InTrayRow.client_id).where(
        (InTrayRow.client_id == client_id) & (InTrayRow.sha256 == sha256) & (InTrayRow.state == TrayState.WAITING))
    return bool(found.exists())


def of_client(client_id: int, names: Names) -> list[HandedIn]:
    """Everything that was handed in for a client, newest first; bytes, sender and kind are not told."""
    rows = InTrayRow.select(*HEAD).where(InTrayRow.client_id == client_id)
    return [_record(row, names) for row in sorted(rows, key=lambda row: -row.id)]


def waiting(names: Names, clients: Iterable[int] | None = None) -> list[HandedIn]:
    """What waits to be filed, oldest first, with what may be known of it before it is opened; of these clients alone."""
    rows = InTrayRow.select(*HEAD).where(InTrayRow.state == TrayState.WAITING).order_by(InTrayRow.handed_at, InTrayRow.id)
    rows = list(rows if clients is None else rows.where(InTrayRow.client_id.in_(list(clients))))
    about = {row.client_id for row in rows}
    people = {c.id: c for c in ClientRow.select().where(ClientRow.id.in_(list(about)))} if about else {}  # type: ignore[attr-defined]
    return [_record(row, names, people.get(row.client_id)) for row in rows]


def taken_back(clients: Iterable[int]) -> list[HandedIn]:
    """The slips of these clients: handed in, and taken back at the desk."""
    rows = InTrayRow.select(*HEAD).where((InTrayRow.state == TrayState.TAKEN_BACK) & InTrayRow.client_id.in_(list(clients)))
    return [_record(row, {}) for row in rows]


def of_therapist(staff_id: int, *, and_nobodys: bool, state: TrayState = TrayState.WAITING) -> list[int]:
    """Clients with a paper that waits (or stands so), who are this person's; for a lead also those who have no therapist."""
    waits = InTrayRow.select(InTrayRow.client_id).where(InTrayRow.state == state)
    therapist: Any = ClientRow.therapist_id
    whose = (therapist == staff_id) | therapist.is_null() if and_nobodys else therapist == staff_id
    return [row.id for row in ClientRow.select(ClientRow.id).where(ClientRow.id.in_(waits) & whose)]  # type: ignore[attr-defined]


def _record(row: Any, names: Names, client: Any = None) -> HandedIn:
    found = HandedIn(
        row.id, row.version, row.uid, row.client_id, TrayState(row.state), row.handed_at, row.handed_by,
        *names.get(row.handed_by, ("", "")), reason=row.reason, settled_at=row.settled_at)
    return found if client is None else told(row, found, client)


def told(row: Any, found: HandedIn, client: Any) -> HandedIn:
    """The same with what whoever files it may know."""
    return HandedIn(
        found.id, found.version, found.uid, found.client_id, found.state, found.handed_at, found.handed_by, found.by, found.by_ar,
        found.reason, found.settled_at, row.came_on, row.sender, ScanKind(row.media), row.size, row.sha256,
        client.names("en").short, client.names("ar").short)
