"""Issued summaries of supervision and professional development with their stored bytes, and that one was withdrawn."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, UtcField
from clinic_app.domain.growth_summaries import IssuedSummary, SummaryContent
from clinic_app.domain.outgoing import Withdrawal

Names = Mapping[int, tuple[str, str]]
NOBODY = ("", "")


class GrowthSummaryRow(ClinicalRow):
    """A summary as it was issued: bytes that no path can change."""

    staff_id = pw.IntegerField(index=True)
    edition = pw.IntegerField()
    supersedes = pw.IntegerField(null=True, unique=True)
    body = pw.TextField()
    issued_at = UtcField()
    pages = pw.IntegerField()
    sha256 = pw.TextField()
    pdf = pw.BlobField()

    def intact(self) -> bool:
        """True if the stored bytes still give the digest they were issued with."""
        return hashlib.sha256(bytes(self.pdf)).hexdigest() == self.sha256


class GrowthSummaryWithdrawalRow(ClinicalRow):
    """That a summary was withdrawn, and why."""

    summary_id: int
    summary = pw.ForeignKeyField(GrowthSummaryRow, unique=True)
    reason = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()

    def to_withdrawal(self, names: Names) -> Withdrawal:
        """The row as a record."""
        return Withdrawal(self.reason, self.at, self.staff, *names.get(self.staff, NOBODY))


def summaries_of(staff_id: int, names: Names) -> tuple[IssuedSummary, ...]:
    """One person's issued summaries, newest first; their bytes stay where they are."""
    row = GrowthSummaryRow
    columns = [field for field in row._meta.sorted_fields if field is not row.pdf]
    found = list(row.select(*columns).where(row.staff_id == staff_id).order_by(-row.id))
    gone = GrowthSummaryWithdrawalRow
    ids = [one.id for one in found]
    withdrawn = {one.summary_id: one.to_withdrawal(names) for one in gone.select().where(gone.summary.in_(ids))} if ids else {}
    replaced = {one.supersedes for one in found}
    return tuple(
        IssuedSummary(one.id, one.uid, one.staff_id, one.edition, one.supersedes or 0, unpack(SummaryContent, one.body),
                      one.issued_at, one.pages, one.sha256, withdrawn.get(one.id), one.id in replaced)
        for one in found)


def summary_row(summary_id: int) -> Any | None:
    """One issued summary with its bytes, or None."""
    return GrowthSummaryRow.get_or_none(GrowthSummaryRow.id == summary_id)
