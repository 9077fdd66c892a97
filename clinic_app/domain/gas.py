"""Goal attainment scaling: five levels of a goal in words, a weight, and one T-score over the goals (rule R8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clinic_app.domain.progress import goal_t_score

LEVELS = (-2, -1, 0, 1, 2)   # far less than hoped ... far more than hoped; 0 is what was hoped for
USUAL_START = -1             # clinical reference 3.7: -2 only where nothing worse is possible
SHARES = (1, 3)              # importance and difficulty, each 1 to 3
LEVEL_MAX = 160


@dataclass(frozen=True)
class Gas:
    """The scale of one goal: what each level looks like, from -2 to +2, where it stands at the start, and its weight."""

    much_less: str = ""
    less: str = ""
    hoped: str = ""
    more: str = ""
    much_more: str = ""
    start: int = USUAL_START
    importance: int | None = None   # 1 to 3; both or the weight is 1
    difficulty: int | None = None

    @property
    def weight(self) -> int:
        """Importance times difficulty, or 1 where either was left open."""
        return self.importance * self.difficulty if self.importance and self.difficulty else 1

    @property
    def complete(self) -> bool:
        """True once every level has its words."""
        return all(text.strip() for text in self.levels)

    @property
    def levels(self) -> tuple[str, str, str, str, str]:
        """The words of all five, from -2 to +2."""
        return (self.much_less, self.less, self.hoped, self.more, self.much_more)

    def words(self, level: int) -> str:
        """What this level looks like."""
        return self.levels[LEVELS.index(level)]


@dataclass(frozen=True)
class GasReport:
    """T-score at the start, now, and the difference, over n goals; None without a goal on a scale. 50 = as hoped for."""

    n: int = 0
    start: float | None = None
    now: float | None = None

    @property
    def change(self) -> float | None:
        """How far the score moved, or None."""
        return round(self.now - self.start, 2) if self.start is not None and self.now is not None else None


def gas_report(goals: Sequence[tuple[Gas, int | None]]) -> GasReport:
    """The T-scores of these scales, each with the level it stands at now (None = not rated since the start)."""
    if not goals:
        return GasReport()
    weights = [gas.weight for gas, _ in goals]
    start = goal_t_score([gas.start for gas, _ in goals], weights)
    now = goal_t_score([gas.start if level is None else level for gas, level in goals], weights)
    return GasReport(len(goals), start, now)
