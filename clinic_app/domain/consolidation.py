"""When to offer that the work draws to its end, and how sure the client is of going on alone (clinical reference 1.10).

Rules marked (H) are house rules; every one of them offers, none forces.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clinic_app.domain.episodes import Phase
from clinic_app.domain.plans import Goal, GoalStatus

VISITS_LEFT = 3             # planned sessions that remain when the offer is made (H)
SCORES_HELD = 2             # scores in a row that hold a reliable improvement (H)
QUIET = timedelta(weeks=4)  # how long "not yet" silences the offer (H)


class Sign(StrEnum):
    """What speaks for preparing the end."""

    IMPROVEMENT_HOLDS = "improvement_holds"
    GOALS_REACHED = "goals_reached"
    FEW_LEFT = "few_left"


def improvement_holds(gains: Sequence[float], reliable: float) -> bool:
    """True if the last two gains since the start (points toward better) both reach the reliable change of the measure."""
    return len(gains) >= SCORES_HELD and all(gain >= reliable for gain in gains[-SCORES_HELD:])


def signs_of_the_end(
    phase: Phase, goals: Iterable[Goal], planned: int | None, done: int, *, improved: bool = False
) -> tuple[Sign, ...]:
    """What speaks for consolidation: a reliable improvement that holds, every goal reached, three planned visits or fewer left.

    Only while the client is in therapy; a goal counts as reached when it was called so or stands at its target.
    """
    if phase is not Phase.IN_THERAPY:
        return ()
    found = [Sign.IMPROVEMENT_HOLDS] if improved else []
    living = [g for g in goals if g.status in (GoalStatus.OPEN, GoalStatus.REACHED)]
    if living and all(_reached(goal) for goal in living):
        found.append(Sign.GOALS_REACHED)
    if planned is not None and done and planned - done <= VISITS_LEFT:
        found.append(Sign.FEW_LEFT)
    return tuple(found)


def _reached(goal: Goal) -> bool:
    at_target = goal.now is not None and goal.target is not None and bool(goal.ratings) and goal.now >= goal.target
    return goal.status is GoalStatus.REACHED or at_target


@dataclass(frozen=True)
class Offer:
    """The banner: what speaks for the end, and how many planned visits are left (None: open-ended)."""

    signs: tuple[Sign, ...]
    left: int | None = None


class SaidAt(StrEnum):
    """When the client said how sure they are of going on alone."""

    INTAKE = "intake"
    PLAN = "plan"
    REVIEW = "review"
    END = "end"


@dataclass(frozen=True)
class Sure:
    """One answer 0-10 to "sure of handling this on my own", and when it was given."""

    at: SaidAt
    value: int
    on: date | None = None


def sureness_moved(said: Sequence[Sure]) -> int | None:
    """The difference between the last answer and the first, or None below two answers."""
    return said[-1].value - said[0].value if len(said) >= 2 else None
