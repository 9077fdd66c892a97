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
    neutral_en = pw.TextField(default="")
    neutral_ar = pw.TextField(default="")

    def to_look(self) -> PaperLook:
        """The row as a record."""
        return PaperLook(bool(self.arabic_digits), bool(self.hijri), bool(self.check_code), bytes(self.logo),
                         self.neutral_en, self.neutral_ar, self.version)


def paper_row() -> Any:
    """The row; it is there from the first day."""
    return PaperRow.get()


def letterhead(*, neutral: bool = False) -> Letterhead:
    """The head of this clinic's paper; neutral: under the name that tells nothing of the kind of care, if there is one."""
    look = paper_row().to_look()
    head = Letterhead.of(clinic_row().to_settings(), look)
    return head.named(look.neutral_en, look.neutral_ar) if neutral and look.neutral else head
