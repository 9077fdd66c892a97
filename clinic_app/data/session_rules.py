"""The one row of how the clinic holds its sessions."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import ClinicalRow, Edited
from clinic_app.domain.session_rules import SessionRules


class SessionRulesRow(ClinicalRow, Edited):
    """How often the check-in is asked, and whether the hour opens with the week."""

    check_in_every = pw.IntegerField()
    opener = pw.BooleanField()

    def to_rules(self) -> SessionRules:
        """The record."""
        return SessionRules(self.check_in_every, self.opener, self.version)


def rules_row() -> Any | None:
    """The row, or None before anybody chose."""
    return SessionRulesRow.get_or_none()


def rules() -> SessionRules:
    """The clinic's rules, or the house's before anybody chose."""
    row = rules_row()
    found: SessionRules = row.to_rules() if row is not None else SessionRules()
    return found
