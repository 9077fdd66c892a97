"""Envelopes: what reception knows of a letter. A number and a client; never the reader, the kind or a word of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clinic_app.domain.errors import Problem


class EnvelopeProblem(Problem):
    """What can be wrong with handing over."""

    ALREADY_HANDED = "envelope_already_handed"
    CALLED_BACK = "envelope_called_back"


class HandedTo(StrEnum):
    """Who took the envelope."""

    CLIENT = "client"
    GUARDIAN = "guardian"
    POST = "post"
    OTHER = "other"
    GIVEN_BACK = "given_back"  # to whoever called it back


@dataclass(frozen=True)
class Envelope:
    """A sealed envelope to hand over."""

    id: int
    version: int
    number: int
    client_id: int
    file_no: str
    name_en: str
    name_ar: str
    made_at: datetime
    made_by: int
    handed_at: datetime | None = None
    handed_by: int | None = None
    handed_to: HandedTo | None = None

    @property
    def waiting(self) -> bool:
        """True until somebody has taken it."""
        return self.handed_at is None

    @property
    def called_back(self) -> bool:
        """True while it lies at the desk and may go to nobody but back to whoever wrote it."""
        return self.waiting and self.handed_to is HandedTo.GIVEN_BACK
