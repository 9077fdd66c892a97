"""Calls that were promised: after an hour that ended upset somebody telephones the next day (clinical reference 1.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CallOutcome(StrEnum):
    """What became of the call."""

    SPOKE = "spoke"
    NO_ANSWER = "no_answer"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True)
class Call:
    """A call to make: to whom, from which note, by when; done once it has an outcome."""

    id: int
    client_id: int
    client: str
    client_ar: str
    phone: str
    note_id: int
    on: date
    done_at: datetime | None = None
    outcome: CallOutcome | None = None
    version: int = 1
