"""The look of the clinic's paper, and its letterhead."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.data.settings import clinic_row
from clinic_app.domain.letters import Letterhead
from clinic_app.domain.paper import PaperLook


class PaperRow(DeskRow, Edited):
    """The one row of it."""

    arabic_digits = pw.BooleanField()
    hijri = pw.BooleanField()
    check_code = pw.BooleanField()
    logo = pw.BlobField()

    def to_look(self) -> PaperLook:
        """The row as a record."""
        return PaperLook(bool(self.arabic_digits), bool(self.hijri), bool(self.check_code), bytes(self.logo), self.version)


def paper_row() -> Any:
    """The row; it is there from the first day."""
    return PaperRow.get()


def letterhead() -> Letterhead:
    """The head of this clinic's paper."""
    return Letterhead.of(clinic_row().to_settings(), paper_row().to_look())
