"""What people are typing: one draft per person, form and subject, in the vault its words belong to."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, DeskRow, UtcField
from clinic_app.domain.permissions import Vault


class DeskDraftRow(DeskRow):
    """A draft with administrative words."""

    staff = pw.IntegerField()
    form = pw.TextField()
    about = pw.IntegerField()
    body = pw.TextField()
    updated_at = UtcField()

    class Meta:
        table_name = "draft"
        indexes = ((("staff", "form", "about"), True),)


class ClinicalDraftRow(ClinicalRow):
    """A draft with clinical words."""

    staff = pw.IntegerField()
    form = pw.TextField()
    about = pw.IntegerField()
    body = pw.TextField()
    updated_at = UtcField()

    class Meta:
        table_name = "draft"
        indexes = ((("staff", "form", "about"), True),)


def rows(vault: Vault) -> Any:
    """The draft table of a vault."""
    return ClinicalDraftRow if vault is Vault.CLINICAL else DeskDraftRow
