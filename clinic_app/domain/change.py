"""What a change in scores can honestly be called: reliable change, cut-offs, categories, signals (R1 to R3, R5, R6).

Source: clinical reference 3.1 to 3.5 (Jacobson and Truax 1991 for R1 and R2). Gain always means improvement.
Nothing here predicts, and below two scores nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, sqrt

from clinic_app.domain.categories import Category as Category  # a fact of a letter names one and needs no rule

Z95, Z90 = 1.96, 1.645   # two-sided 95 % and 90 %
FIGURES = 4              # decimals of SEM, Sdiff, critical value and cut-offs
GAIN_BY_SESSION = 6      # R5: attended sessions after which "no reliable gain yet" may be said
GAIN_NEEDS = 3           # R5: scores needed


class Direction(StrEnum):
    """Which way is better."""

    LOWER_BETTER = "lower_better"
    HIGHER_BETTER = "higher_better"


@dataclass(frozen=True)
class ReliableChange:
    """Rule R1: SEM, Sdiff and the critical value in points (four decimals), and the smallest whole-point change beyond it."""

    sem: float
    sdiff: float
    critical: float
    whole_points: int


def reliable_change(sd: float, r: float, z: float = Z95) -> ReliableChange:
    """Rule R1: SEM = SD·√(1 − r), Sdiff = √2·SEM, reliable beyond z·Sdiff. ValueError for SD < 0, r outside 0..1 or z ≤ 0."""
    if sd < 0 or not 0 <= r <= 1 or z <= 0:
        raise ValueError("sd >= 0, 0 <= r <= 1, z > 0")
    sem = sd * sqrt(1 - r)
    sdiff = sqrt(2) * sem
    whole = floor(round(z * sdiff, 9)) + 1  # rounded first: a product that is a whole number must not fall below it
    return ReliableChange(round(sem, FIGURES), round(sdiff, FIGURES), round(z * sdiff, FIGURES), whole)


@dataclass(frozen=True)
class CutOffs:
    """Rule R2: two SD from the clinical mean (a), two SD from the general mean (b), the weighted middle (c); four decimals."""

    a: float | None
    b: float | None
    c: float | None

    @property
    def best(self) -> float | None:
        """The one to use: c when both groups are known, else the one there is."""
        return self.c if self.c is not None else self.a if self.a is not None else self.b


def cut_offs(
    m_clin: float | None, sd_clin: float | None, m_norm: float | None, sd_norm: float | None,
    direction: Direction | str = Direction.LOWER_BETTER,
) -> CutOffs:
    """Rule R2 from the means and SDs of a clinical and a general group; a group that is not known leaves its cut-off None."""
    sign = -1 if Direction(direction) is Direction.LOWER_BETTER else 1
    a = b = c = None
    if m_clin is not None and sd_clin is not None:
        a = round(m_clin + sign * 2 * sd_clin, FIGURES)
    if m_norm is not None and sd_norm is not None:
        b = round(m_norm - sign * 2 * sd_norm, FIGURES)
    if (
        m_clin is not None and sd_clin is not None and m_norm is not None and sd_norm is not None
        and sd_clin + sd_norm > 0
    ):
        c = round((sd_clin * m_norm + sd_norm * m_clin) / (sd_clin + sd_norm), FIGURES)
    return CutOffs(a, b, c)


@dataclass(frozen=True)
class Yardstick:
    """How one measure is read: which way is better, where the clinical range begins, the change called reliable, the ends."""

    direction: Direction = Direction.LOWER_BETTER
    cutoff: float | None = None
    rc: float | None = None
    low: float = 0
    high: float | None = None

    @property
    def _lower(self) -> bool:
        return self.direction is Direction.LOWER_BETTER

    def gain(self, first: float, last: float) -> float:
        """Improvement in points; negative means worse. Totals have two decimals at most: 8.2 − 2.2 is 6, not a hair less."""
        return round(first - last if self._lower else last - first, 6)

    def clinical(self, score: float) -> bool:
        """True inside the clinical range: at the cut-off or on its worse side. False where no cut-off is known."""
        if self.cutoff is None:
            return False
        return score >= self.cutoff if self._lower else score <= self.cutoff

    def room(self, score: float) -> float:
        """How many points better a score could still become; without end when the better end is not known."""
        if self._lower:
            return score - self.low
        return self.high - score if self.high is not None else float("inf")

    def better(self, one: float, other: float) -> bool:
        """True if the first score is better than the second."""
        return self.gain(other, one) > 0


@dataclass(frozen=True)
class ChangeBetween:
    """Rule R3 for two scores: the category and the gain in points (None below two scores)."""

    category: Category
    gain: float | None = None


def change_between(first: float | None, last: float | None, stick: Yardstick) -> ChangeBetween:
    """Rule R3: gain ≥ RC and out of the clinical range recovered, ≥ RC improved, ≤ −RC deteriorated, else no reliable change."""
    if first is None or last is None:
        return ChangeBetween(Category.NOT_ENOUGH_DATA)
    gain = stick.gain(first, last)
    if stick.rc is None:
        return ChangeBetween(Category.NO_AGREED_THRESHOLD, gain)
    if gain >= stick.rc:
        left = stick.clinical(first) and not stick.clinical(last)
        return ChangeBetween(Category.RECOVERED if left else Category.IMPROVED, gain)
    if gain <= -stick.rc:
        return ChangeBetween(Category.DETERIORATED, gain)
    return ChangeBetween(Category.NO_RELIABLE_CHANGE, gain)


class GainState(StrEnum):
    """Rule R5: what may be said about "no reliable gain yet"."""

    SIGNAL = "signal"
    QUIET = "quiet"
    NOT_DUE = "not_due"
    NOT_ENOUGH_DATA = "not_enough_data"


def gain_yet(
    series: Sequence[tuple[int, float | None]], stick: Yardstick, n: int = GAIN_BY_SESSION, min_points: int = GAIN_NEEDS
) -> GainState:
    """Rule R5 over (attended session, score), oldest first; sessions without a score count as attended and are not judged.

    Signal: n sessions attended, min_points scores, started in the clinical range, room to improve by RC, and the gain from
    first to latest below RC. A measure without cut-off or RC stays quiet.
    """
    if max((session for session, _ in series), default=0) < n:
        return GainState.NOT_DUE
    scores = [score for _, score in series if score is not None]
    if len(scores) < min_points:
        return GainState.NOT_ENOUGH_DATA
    first, last = scores[0], scores[-1]
    if stick.rc is None or not stick.clinical(first) or stick.room(first) < stick.rc:
        return GainState.QUIET
    return GainState.SIGNAL if stick.gain(first, last) < stick.rc else GainState.QUIET


@dataclass(frozen=True)
class Setback:
    """Rules R6a and R6b: worse than at the start, gains lost since the best, and the best score (None without a score)."""

    deteriorated: bool
    lost_gains: bool
    best: float | None


def setback(scores: Sequence[float | None], stick: Yardstick) -> Setback:
    """Rules R6a (gain first→last ≤ −RC) and R6b (best beat first, and last is worse than best by RC), oldest first."""
    known = [score for score in scores if score is not None]
    if not known:
        return Setback(False, False, None)
    first, last = known[0], known[-1]
    best = min(known) if stick.direction is Direction.LOWER_BETTER else max(known)
    if stick.rc is None or len(known) < 2:
        return Setback(False, False, best)
    lost = stick.better(best, first) and stick.gain(best, last) <= -stick.rc
    return Setback(stick.gain(first, last) <= -stick.rc, lost, best)
