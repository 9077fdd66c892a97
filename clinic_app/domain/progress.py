"""How therapy goes, in plain arithmetic: check-in, review due, attendance, homework. Prompts, never verdicts.

Figures: clinical reference sections 2.3, 3.5, 3.8 and 3.9. Thresholds are house rules and can be changed in settings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

CHECK_IN_ITEMS = 4
CHECK_IN_NEEDS = 3  # a mean needs three of the four answers
DROP_OF_MEAN = 1.5
DROP_OF_ITEM = 3
LOW_ITEM = 4
FIRST_REVIEW_AFTER = 4
REVIEW_EVERY = 6
REVIEW_WEEKS = 8
MISSES_WINDOW = 4
MISSES_LIMIT = 2
HOMEWORK_WINDOW = 4
HOMEWORK_LIMIT = 3


class CheckInReason(StrEnum):
    """Why a check-in is worth talking about."""

    LOW_ITEM = "low_item"
    MEAN_DROP = "mean_drop"
    ITEM_DROP = "item_drop"


@dataclass(frozen=True)
class CheckInSignal:
    """Rule R7: the mean of the answered items (None below three answers) and the reasons to talk about it."""

    mean: float | None
    reasons: tuple[CheckInReason, ...] = ()

    @property
    def worth_talking(self) -> bool:
        """True if the screen says "worth talking about"."""
        return bool(self.reasons)


def check_in_mean(answers: Mapping[str, int | None]) -> float | None:
    """Mean of the answered items, two decimals; None below three answers (section 2.3)."""
    given = [value for value in answers.values() if value is not None]
    return round(sum(given) / len(given), 2) if len(given) >= CHECK_IN_NEEDS else None


def check_in_signal(
    current: Mapping[str, int | None],
    previous: Sequence[Mapping[str, int | None]],
    drop_mean: float = DROP_OF_MEAN,
    drop_item: int = DROP_OF_ITEM,
    low_item: int = LOW_ITEM,
) -> CheckInSignal:
    """Rule R7: an item at or below 4, a mean 1.5 under that of the last two, or one item down by 3 since the last time."""
    mean = check_in_mean(current)
    if mean is None:
        return CheckInSignal(None)
    reasons: list[CheckInReason] = []
    if any(value is not None and value <= low_item for value in current.values()):
        reasons.append(CheckInReason.LOW_ITEM)
    before = [m for m in (check_in_mean(answers) for answers in previous) if m is not None][-2:]
    if before and sum(before) / len(before) - mean >= drop_mean:
        reasons.append(CheckInReason.MEAN_DROP)
    last = previous[-1] if previous else {}
    for item, value in current.items():
        was = last.get(item)
        if value is not None and was is not None and was - value >= drop_item:
            reasons.append(CheckInReason.ITEM_DROP)
            break
    return CheckInSignal(mean, tuple(reasons))


@dataclass(frozen=True)
class ReviewDue:
    """Rule R11: the last day a review is due by, the attended sessions it is due at, and whether that count is reached."""

    by_date: date
    by_count: int
    count_reached: bool

    def due(self, today: date) -> bool:
        """True when the count or the day is reached, whichever comes first."""
        return self.count_reached or today >= self.by_date


def review_due(
    start: date,
    last_review: date | None,
    attended_since: int,
    reviews_done: int,
    weeks: int = REVIEW_WEEKS,
    every: int = REVIEW_EVERY,
    first: int = FIRST_REVIEW_AFTER,
) -> ReviewDue:
    """Rule R11: first at session 4, later every 6 attended sessions since the last review, or 8 weeks, whichever comes first."""
    by_count = first if reviews_done == 0 else every
    by_date = (last_review or start) + timedelta(weeks=weeks)
    return ReviewDue(by_date, by_count, attended_since >= by_count)


@dataclass(frozen=True)
class Attended:
    """Rule R14: rate in percent of the counted bookings (None before the first), the counts, and whether to look."""

    rate: float | None
    attended: int
    counted: int
    missed_lately: int
    signal: bool


COUNTED = frozenset({"attended", "did_not_come", "dna", "late_cancel"})


def attendance(outcomes: Sequence[str], window: int = MISSES_WINDOW, limit: int = MISSES_LIMIT) -> Attended:
    """Rule R14 over outcomes oldest first; only attended, did not come and late cancel by the client are counted."""
    counted = [outcome for outcome in outcomes if outcome in COUNTED]
    came = sum(outcome == "attended" for outcome in counted)
    missed = sum(outcome != "attended" for outcome in counted[-window:])
    rate = round(100 * came / len(counted), 1) if counted else None
    return Attended(rate, came, len(counted), missed, missed >= limit)


@dataclass(frozen=True)
class HomeworkDone:
    """Rule R17: adherence in percent (None before the first task), counts of done, partly and not done, and whether to look."""

    adherence: float | None
    done: int
    partly: int
    not_done: int
    signal: bool


def homework(marks: Sequence[int | None], window: int = HOMEWORK_WINDOW, limit: int = HOMEWORK_LIMIT) -> HomeworkDone:
    """Rule R17 over marks 0/1/2 oldest first; tasks nobody asked about are left out."""
    asked = [mark for mark in marks if mark is not None]
    if not asked:
        return HomeworkDone(None, 0, 0, 0, False)
    percent = round(100 * sum(asked) / (2 * len(asked)), 1)
    signal = sum(mark == 0 for mark in asked[-window:]) >= limit
    return HomeworkDone(percent, asked.count(2), asked.count(1), asked.count(0), signal)
