"""Requests of clients for a copy of their record, each with the copy that was signed off."""

from __future__ import annotations

import hashlib
from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.outgoing import NOBODY, Names
from clinic_app.domain.access_requests import AccessRequest, AccessState, AskedBy
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.outgoing import Withdrawal


class AccessRequestRow(ClinicalRow, Edited):
    """A request; once its copy is signed off, or it was taken back, nothing of it changes."""

    client_id = pw.IntegerField(index=True)
    asked_on = pw.DateField()
    asked_by = pw.TextField()
    language = pw.TextField()
    state = pw.TextField(default=AccessState.OPEN)
    recorded_by = pw.IntegerField()
    recorded_at = UtcField()
    signed_by = pw.IntegerField(null=True)
    signed_at = UtcField(null=True)
    sha256 = pw.TextField(default="")
    pdf = pw.BlobField(null=True)
    taken_back_by = pw.IntegerField(null=True)
    taken_back_at = UtcField(null=True)
    taken_back_reason = pw.TextField(default="")

    def to_request(self, names: Names) -> AccessRequest:
        """The row as a record, without the pages."""
        recorder, signer = names.get(self.recorded_by, NOBODY), names.get(self.signed_by or 0, NOBODY)
        taken = None
        if self.taken_back_at is not None:
            by = names.get(self.taken_back_by or 0, NOBODY)
            taken = Withdrawal(self.taken_back_reason, self.taken_back_at, self.taken_back_by or 0, *by)
        return AccessRequest(
            self.id, self.client_id, AskedBy(self.asked_by), self.asked_on, LetterLanguage(self.language),
            AccessState(self.state), self.version, self.recorded_by, *recorder, self.signed_at, *signer, taken_back=taken)

    def intact(self) -> bool:
        """True if the stored bytes still give their digest."""
        return hashlib.sha256(bytes(self.pdf or b"")).hexdigest() == self.sha256


_WITHOUT_PAGES = [field for field in AccessRequestRow._meta.sorted_fields if field.name != "pdf"]


def of_client(client_id: int) -> list[Any]:
    """A client's requests, newest first, without the pages."""
    rows = AccessRequestRow.select(*_WITHOUT_PAGES).where(AccessRequestRow.client_id == client_id)
    return list(rows.order_by(AccessRequestRow.id.desc()))  # type: ignore[attr-defined]


def waiting() -> list[Any]:
    """The requests that nobody signed off or took back yet, oldest first, without the pages."""
    rows = AccessRequestRow.select(*_WITHOUT_PAGES).where(AccessRequestRow.state == AccessState.OPEN)
    return list(rows.order_by(AccessRequestRow.asked_on, AccessRequestRow.id))


def request_row(request_id: int, client_id: int) -> Any:
    """One request of this client, or None."""
    return AccessRequestRow.get_or_none(
        (AccessRequestRow.id == request_id) & (AccessRequestRow.client_id == client_id))
