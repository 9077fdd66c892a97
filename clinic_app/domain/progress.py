"""How therapy goes, in plain arithmetic: check-in, review due, attendance, homework, goal levels, distress. Never verdicts.

Figures: clinical reference sections 2.3, 3.5 and 3.7 to 3.9. Thresholds are house rules and can be changed in settings.
Reliable change and the signals on scores are in change.py; goals rated 0 to 10 (R9) in plans.py; ages and days in kuwait.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import sqrt

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
GAS_RHO = 0.30           # assumed correlation between goals (Kiresuk and Sherman; Turner-Stokes' 2009 paper has an erratum)
GAS_LEVELS = (-2, 2)
TRIALS_FOR_STEP = 2      # trials that went well before a step of a ladder counts as done (house rule)
HALF_OF_PEAK = 50        # percent: a trial went well when distress ended at or below it (house rule)


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
    exact = _mean(answers)
    return None if exact is None else round(float(exact), 2)


def _mean(answers: Mapping[str, int | None]) -> Fraction | None:
    given = [value for value in answers.values() if value is not None]
    return Fraction(sum(given), len(given)) if len(given) >= CHECK_IN_NEEDS else None


def check_in_signal(
    current: Mapping[str, int | None],
    previous: Sequence[Mapping[str, int | None]],
    drop_mean: float = DROP_OF_MEAN,
    drop_item: int = DROP_OF_ITEM,
    low_item: int = LOW_ITEM,
) -> CheckInSignal:
    """Rule R7: an item at or below 4, a mean 1.5 under that of the last two, or one item down by 3 since the last time."""
    mean = _mean(current)
    if mean is None:
        return CheckInSignal(None)
    reasons: list[CheckInReason] = []
    if any(value is not None and value <= low_item for value in current.values()):
        reasons.append(CheckInReason.LOW_ITEM)
    before = [m for m in (_mean(answers) for answers in previous) if m is not None][-2:]
    if before and sum(before, Fraction()) / len(before) - mean >= Fraction(str(drop_mean)):
        reasons.append(CheckInReason.MEAN_DROP)
    last = previous[-1] if previous else {}
    for item, value in current.items():
        was = last.get(item)
        if value is not None and was is not None and was - value >= drop_item:
            reasons.append(CheckInReason.ITEM_DROP)
            break
    return CheckInSignal(check_in_mean(current), tuple(reasons))


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


COUNTED = frozenset({"attended", "did_not_come", "dna", "late_cancel", "late_cancel_client"})


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


def goal_t_score(levels: Sequence[int | None], weights: Sequence[float] | None = None, rho: float = GAS_RHO) -> float | None:
    """Rule R8: T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²), two decimals; 50 is "as expected".

    levels −2 to +2, goals without a level left out; weights importance × difficulty, or 1 each. None without a weighted goal.
    ValueError for a level outside −2 to +2, a negative weight, or weights that are not one for each goal.
    """
    weights = [1.0] * len(levels) if weights is None else weights
    pairs = [(x, w) for x, w in zip(levels, weights, strict=True) if x is not None]
    if any(not GAS_LEVELS[0] <= x <= GAS_LEVELS[1] or w < 0 for x, w in pairs):
        raise ValueError("levels -2 to +2, weights from 0")
    total = sum(w for _, w in pairs)
    spread = sqrt((1 - rho) * sum(w * w for _, w in pairs) + rho * total * total)
    return round(50 + 10 * sum(w * x for x, w in pairs) / spread, 2) if spread else None


@dataclass(frozen=True)
class Distress:
    """Rule R13 for one trial: peak and end (0-100), the drop within it and the same as percent of the peak (one decimal).

    All None without a rating; the percent is None where the peak is 0, for nothing can fall from there.
    """

    peak: int | None
    end: int | None
    drop: int | None
    percent: float | None


def distress(ratings: Sequence[int | None]) -> Distress:
    """Rule R13 over the ratings of one trial in their order; moments nobody asked about are left out."""
    known = [value for value in ratings if value is not None]
    if not known:
        return Distress(None, None, None, None)
    peak, end = max(known), known[-1]
    return Distress(peak, end, peak - end, round(100 * (peak - end) / peak, 1) if peak else None)


@dataclass(frozen=True)
class Trial:
    """What one trial of a step brought: distress at peak and end, and whether the feared outcome came (None: not said)."""

    peak: int | None
    end: int | None
    feared_happened: bool | None = None

    @property
    def went_well(self) -> bool:
        """End at or below half the peak, or what was feared did not happen (clinical reference 8.3, house rule)."""
        halved = self.peak is not None and self.end is not None and 100 * self.end <= HALF_OF_PEAK * self.peak
        return halved or self.feared_happened is False


def step_done(trials: Sequence[Trial], needed: int = TRIALS_FOR_STEP) -> bool:
    """A step of a ladder counts as done after two trials that went well (clinical reference 8.3, house rule)."""
    return sum(trial.went_well for trial in trials) >= needed
