"""After the ending: booster visits at one, three and six months and the optional follow-up score (clinical reference 1.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.errors import Problem
from clinic_app.domain.kuwait import next_working_day

BOOSTER_MONTHS = (1, 3, 6)
SCORE_MONTHS = 3
AHEAD = timedelta(days=14)  # it stands in the work list from two weeks before (house rule)


class FollowUpProblem(Problem):
    """What keeps a follow-up from being booked or closed."""

    DONE = "follow_up_done"


class FollowUpKind(StrEnum):
    """What comes after an ending."""

    BOOSTER = "booster"
    SCORE = "score"


class FollowUpOutcome(StrEnum):
    """What became of it."""

    HELD = "held"
    LET_GO = "let_go"


@dataclass(frozen=True)
class FollowUp:
    """A day after an ending, with its visit once one is booked."""

    id: int
    client_id: int
    client: str
    client_ar: str
    kind: FollowUpKind
    on: date
    booked: datetime | None = None
    outcome: FollowUpOutcome | None = None
    version: int = 1


def months_after(day: date, months: int) -> date:
    """The working day so many months later; the last of a month stays the last."""
    number = day.month - 1 + months
    year, month = day.year + number // 12, number % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return next_working_day(date(year, month, min(day.day, last)))
