"""What became of finished courses, as counts: NHS Talking Therapies (R4), categories, and never a percentage under twenty.

Source: clinical reference 3.4; thresholds of NHS Talking Therapies, the clauses on the other measure to be checked against the
current manual. Counts are of clients together and never of one therapist.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from clinic_app.domain.change import Direction, Yardstick

CONTACTS = 2        # R4: attended treatment contacts before a course is counted
PERCENT_FROM = 20   # below this n only counts are shown (house rule)

NHS_PHQ9 = Yardstick(Direction.LOWER_BETTER, cutoff=10, rc=6, high=27)
NHS_GAD7 = Yardstick(Direction.LOWER_BETTER, cutoff=8, rc=4, high=21)


@dataclass(frozen=True)
class CourseOutcome:
    """Rule R4 for one finished course. Everything is None when it is not counted; recovery is None when no case at the start."""

    counted: bool
    case_at_start: bool | None = None
    recovery: bool | None = None
    reliable_improvement: bool | None = None
    reliable_deterioration: bool | None = None
    no_reliable_change: bool | None = None
    reliable_recovery: bool | None = None


def course_outcome(
    phq_first: float | None, gad_first: float | None, phq_last: float | None, gad_last: float | None, attended: int,
    phq: Yardstick = NHS_PHQ9, anxiety: Yardstick = NHS_GAD7,
) -> CourseOutcome:
    """Rule R4 from paired PHQ-9 and GAD-7 (or a disorder-specific anxiety measure); counted from two attended contacts."""
    if attended < CONTACTS or phq_first is None or gad_first is None or phq_last is None or gad_last is None:
        return CourseOutcome(counted=False)
    gains = ((phq.gain(phq_first, phq_last), phq.rc or 0), (anxiety.gain(gad_first, gad_last), anxiety.rc or 0))
    up = any(gain >= rc for gain, rc in gains)
    down = any(gain <= -rc for gain, rc in gains)
    case = phq.clinical(phq_first) or anxiety.clinical(gad_first)
    well = not phq.clinical(phq_last) and not anxiety.clinical(gad_last)
    improved, worse = up and not down, down and not up
    return CourseOutcome(
        True, case, well if case else None, improved, worse, not improved and not worse, (well and improved) if case else None,
    )


@dataclass(frozen=True)
class OutcomeCounts:
    """Rule R4 over many courses. recovery and reliable recovery are out of cases, everything else out of counted."""

    courses: int
    counted: int
    cases: int
    recovery: int
    reliable_recovery: int
    reliable_improvement: int
    reliable_deterioration: int
    no_reliable_change: int


def outcome_counts(outcomes: Iterable[CourseOutcome]) -> OutcomeCounts:
    """How many courses ended how; those that are not counted are told apart by courses − counted."""
    all_of = list(outcomes)
    counted = [o for o in all_of if o.counted]
    return OutcomeCounts(
        len(all_of), len(counted), sum(bool(o.case_at_start) for o in counted), sum(bool(o.recovery) for o in counted),
        sum(bool(o.reliable_recovery) for o in counted), sum(bool(o.reliable_improvement) for o in counted),
        sum(bool(o.reliable_deterioration) for o in counted), sum(bool(o.no_reliable_change) for o in counted),
    )


def percent_of(part: int, n: int) -> int | None:
    """Whole percent, halves up; None under n = 20, where only the counts may be shown (clinical reference 3.4, house rule)."""
    return floor(100 * part / n + 0.5) if n >= PERCENT_FROM else None
