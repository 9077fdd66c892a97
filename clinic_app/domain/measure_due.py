"""When a score is due: the default set at intake, reviews and the end, and when nothing was scored for a while. All house rules.

Figures: clinical reference 2.1 (default set) and 3.5 (score overdue: 4 attended sessions or 35 days). Declined is an answer: it
silences the measure until the next signed review.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from clinic_app.domain.errors import Finding
from clinic_app.domain.measure_choices import Offered
from clinic_app.domain.measures import Administration, Dated, MeasureProblem, Score
from clinic_app.domain.people import Sex

OVERDUE_SESSIONS = 4
OVERDUE_DAYS = 35
FRESH_DAYS = 14  # at a review or the end, a score of the last two weeks will do


class DueWhy(StrEnum):
    """Why a score is asked for now."""

    INTAKE = "intake"
    REVIEW = "review"
    ENDING = "ending"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class MeasureRules:
    """The clinic's own set and pace (house rules, changed by the lead): asked for, offered as the gentle one, overdue after."""

    asked: tuple[str, ...] = ("phq9", "gad7", "wsas")
    gentle: tuple[str, ...] = ("who5",)
    sessions: int = OVERDUE_SESSIONS
    days: int = OVERDUE_DAYS
    version: int = 0


@dataclass(frozen=True)
class MeasureDue:
    """One measure to ask for: why, the last day it was scored (None before the first), attended sessions since."""

    key: str
    why: DueWhy
    last: date | None = None
    sessions: int = 0


@dataclass(frozen=True)
class Course:
    """What the due rules look at: the scores of the episode and the days of its attended sessions, oldest first."""

    started: date
    scores: tuple[Score, ...] = ()
    attended: tuple[date, ...] = ()
    last_review: date | None = None
    review_due: bool = False
    ending: bool = False
    wanted: bool = True  # the agreed plan does not say that there shall be no measures


@dataclass(frozen=True)
class MeasureFile:
    """Everything the measures room shows of one client: the newest episode's forms as they stand, oldest first, what is due.

    age: whole years today, None where the birth date is not known. attended: days of attended sessions, for "visit 4".
    """

    client_id: int
    episode_id: int | None
    offered: tuple[Offered, ...]
    administrations: tuple[Administration, ...] = ()
    due: tuple[MeasureDue, ...] = ()
    next_due: Mapping[str, date] = field(default_factory=dict)
    rules: MeasureRules = MeasureRules()
    attended: tuple[date, ...] = ()
    events: tuple[Dated, ...] = ()
    started: date | None = None
    age: int | None = None
    sex: Sex = Sex.UNKNOWN
    language: str = ""
    open: bool = True

    @property
    def scores(self) -> tuple[Score, ...]:
        """The scores of the episode, oldest first."""
        return tuple(a.score for a in self.administrations)

    def visit(self, day: date) -> int:
        """How many sessions were attended up to and with a day; 0 before the first."""
        return sum(attended <= day for attended in self.attended)


def due(course: Course, rules: MeasureRules, today: date, usable: Sequence[str]) -> tuple[MeasureDue, ...]:
    """What to ask for today, in the order of the clinic's set; only measures in use, nothing where the plan says no measures."""
    if not course.wanted:
        return ()
    found = (_due(course, key, rules, today) for key in rules.asked if key in usable)
    return tuple(d for d in found if d is not None)


def _due(course: Course, key: str, rules: MeasureRules, today: date) -> MeasureDue | None:
    given = [s for s in course.scores if s.key == key]
    if silenced(course, key):
        return None
    kept = [s.on for s in given if s.total is not None or s.subscales]
    if not kept:
        return MeasureDue(key, DueWhy.INTAKE, None, len(course.attended))
    last = max(kept)
    since = sum(day > last for day in course.attended)
    stale = (today - last).days > FRESH_DAYS
    why = None
    if course.ending and stale:
        why = DueWhy.ENDING
    elif course.review_due and stale:
        why = DueWhy.REVIEW
    elif since >= rules.sessions or (today - last).days >= rules.days:
        why = DueWhy.OVERDUE
    return MeasureDue(key, why, last, since) if why is not None else None


def silenced(course: Course, key: str) -> bool:
    """True while a refusal of this review period stands and nothing was scored after it."""
    since = course.last_review or date.min
    given = [s for s in course.scores if s.key == key and s.on >= since]
    return bool(given) and max(given, key=lambda s: (s.on, s.id)).declined


def next_due(course: Course, key: str, rules: MeasureRules) -> date | None:
    """The day the next score is due by the calendar alone, or None before the first score or while it is silenced."""
    kept = [s.on for s in course.scores if s.key == key and (s.total is not None or s.subscales)]
    if not kept or silenced(course, key):
        return None
    return max(kept) + timedelta(days=rules.days)


def rules_findings(rules: MeasureRules, known: Sequence[str]) -> tuple[Finding, ...]:
    """Why a set and pace cannot be kept: a measure nobody knows, a pace out of range."""
    found = [Finding(MeasureProblem.UNKNOWN, "asked") for key in (*rules.asked, *rules.gentle) if key not in known]
    if not 1 <= rules.sessions <= 52:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "sessions"))
    if not 7 <= rules.days <= 365:
        found.append(Finding(MeasureProblem.BAD_FIGURE, "days"))
    return tuple(found)
