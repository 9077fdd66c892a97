"""How the list for days without the program is kept: one row, its password sealed before it comes here."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.contingency import ContingencySetting
from clinic_app.domain.facts import LetterLanguage


class ContingencyRow(DeskRow, Edited):
    """The one row; none until the manager sets it up."""

    on = pw.BooleanField()
    folder = pw.TextField()
    language = pw.TextField()
    password = pw.TextField()  # sealed

    def to_setting(self) -> ContingencySetting:
        """The row as a record, without the password."""
        return ContingencySetting(bool(self.on), self.folder, LetterLanguage(self.language), bool(self.password), self.version)


def contingency_row() -> Any:
    """The row, or None before it is set up."""
    return ContingencyRow.get_or_none()
