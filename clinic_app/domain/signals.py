"""Worth a look: the signals of one course of care, fused into one line at a time. Prompts with reasons, never verdicts.

Rules R5, R6a, R6b, R7, R9, R14, R17, R11 and the unnumbered ones of clinical reference 3.5. Every figure is a house rule that the
clinic may change (SignalRules). A signal goes to the treating therapist and the lead, never to reception, never into a letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from clinic_app.domain.change import GAIN_BY_SESSION, GAIN_NEEDS, GainState, Yardstick, gain_yet, setback
from clinic_app.domain.errors import Problem
from clinic_app.domain.plans import CLEAR_STEP
from clinic_app.domain.progress import (
    COUNTED,
    DROP_OF_ITEM,
    DROP_OF_MEAN,
    HOMEWORK_LIMIT,
    HOMEWORK_WINDOW,
    LOW_ITEM,
    MISSES_LIMIT,
    MISSES_WINDOW,
    CheckInReason,
    ReviewDue,
    attendance,
    check_in_mean,
    check_in_signal,
    homework,
)


class SignalProblem(Problem):
    """Why a signal cannot be answered."""

    NOT_THERE = "signal_not_there"


class SignalKind(StrEnum):
    """What may be worth a look, the most pressing first (house rule)."""

    DETERIORATED = "deteriorated"      # R6a: measure, first, last, visits
    NO_CONTACT = "no_contact"          # days
    CHECK_IN = "check_in"              # R7: mean, number
    LOW_ANSWER = "low_answer"          # R7 by a low answer alone: mean, number, low
    ATTENDANCE = "attendance"          # R14: missed, window
    LOST_GAINS = "lost_gains"          # R6b: measure, best, last
    NO_GAIN_YET = "no_gain_yet"        # R5: measure, first, last, visits, rc
    GOAL_FELL = "goal_fell"            # R9: goal, first, last
    NO_GOAL_UP = "no_goal_up"          # R9: visits
    HOMEWORK = "homework"              # R17: undone, window
    REVIEW_DUE = "review_due"          # R11: visits or by
    SCORE_OVERDUE = "score_overdue"    # measure, days, visits


URGENCY = tuple(SignalKind)
POINT_MAX = 300  # characters of one's own words on the agenda
FACTOR: Mapping[SignalKind, int] = {
    SignalKind.CHECK_IN: 1, SignalKind.LOW_ANSWER: 1, SignalKind.HOMEWORK: 8,
}  # the factor whose sign stands beside it; the rest belongs to process and structure


@dataclass(frozen=True)
class SignalRules:
    """The clinic's own figures, each a house rule (H)."""

    check_in_low: int = LOW_ITEM            # R7: an answer at or below this
    check_in_drop: float = DROP_OF_MEAN     # R7: mean down by this since the last two
    check_in_item_drop: int = DROP_OF_ITEM  # R7: one answer down by this
    gain_by_session: int = GAIN_BY_SESSION  # R5 and R9: attended sessions before "no gain yet" may be said
    goal_fall: int = CLEAR_STEP             # R9: a goal down by this
    misses_window: int = MISSES_WINDOW      # R14
    misses_limit: int = MISSES_LIMIT
    homework_window: int = HOMEWORK_WINDOW  # R17
    homework_limit: int = HOMEWORK_LIMIT
    no_contact_days: int = 28


@dataclass(frozen=True)
class Signal:
    """One thing worth a look.

    mark tells these facts from other facts of the same kind, so that an answer silences exactly them. count is "how sure": the
    scores, check-ins, bookings or ratings it rests on. on is the day of the latest fact.
    """

    kind: SignalKind
    mark: str
    on: date
    count: int
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def factor(self) -> int:
        """The factor it belongs to, 1 to 9."""
        return FACTOR.get(self.kind, 5)

    @property
    def measures(self) -> tuple[str, ...]:
        """Keys of the measures it speaks of; empty for a signal without scores."""
        return tuple(part.split("/")[0] for part in self.mark.split("+")) if "measure" in self.facts else ()

    @property
    def key(self) -> tuple[SignalKind, str]:
        """Kind and mark: what an answer is about."""
        return self.kind, self.mark

    @property
    def without_words(self) -> Signal:
        """The same without anybody's words, for places that hold client codes only."""
        return replace(self, facts={name: value for name, value in self.facts.items() if name != "goal"})


@dataclass(frozen=True)
class ScorePoint:
    """One valid total: its day and the attended session it belongs to (0 before the first)."""

    on: date
    visit: int
    total: float


@dataclass(frozen=True)
class Series:
    """The scores of one measure in one episode, oldest first, and how they are read."""

    key: str
    name: str
    stick: Yardstick
    points: tuple[ScorePoint, ...]
    languages: int = 1   # language versions among first, best and last; more than one is said beside the change


@dataclass(frozen=True)
class OverdueScore:
    """A measure of the clinic's set that was not scored for too long: its name, the last day, attended sessions since."""

    name: str
    last: date
    sessions: int


@dataclass(frozen=True)
class Asked:
    """One check-in: the day, the session's number and the four answers."""

    on: date
    number: int
    answers: Mapping[str, int | None]


@dataclass(frozen=True)
class RatedGoal:
    """An open goal: its words, where it started, and its ratings oldest first."""

    id: int
    words: str
    start: int | None
    ratings: tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class Course:
    """The facts of one open episode that signals are drawn from, everything oldest first."""

    today: date
    started: date
    attended: tuple[date, ...] = ()                      # days of attended, noted sessions
    booked: bool = False                                 # a visit is booked today or later
    outcomes: tuple[tuple[date, str], ...] = ()          # day and status of past bookings
    check_ins: tuple[Asked, ...] = ()
    goals: tuple[RatedGoal, ...] = ()
    homework: tuple[tuple[date, int], ...] = ()          # day and mark 0/1/2 of tasks that were asked about
    series: tuple[Series, ...] = ()
    overdue: tuple[OverdueScore, ...] = ()
    review: ReviewDue | None = None


def signals(course: Course, rules: SignalRules = SignalRules()) -> tuple[Signal, ...]:
    """Everything worth a look in this course, the most pressing first."""
    found = [
        *_check_in(course, rules), *_attendance(course, rules), *_scores(course, rules), *_goals(course, rules),
        *_homework(course, rules), *_contact(course, rules), *_review(course), *_overdue(course),
    ]
    return tuple(sorted(found, key=lambda s: (URGENCY.index(s.kind), -s.on.toordinal(), s.mark)))


def _check_in(course: Course, rules: SignalRules) -> Iterable[Signal]:
    given = [c for c in course.check_ins if check_in_mean(c.answers) is not None]
    if not given:
        return
    last, earlier = given[-1], [c.answers for c in given[:-1]]
    told = check_in_signal(last.answers, earlier, rules.check_in_drop, rules.check_in_item_drop, rules.check_in_low)
    if not told.worth_talking:
        return
    facts: dict[str, Any] = {"mean": told.mean, "number": last.number}
    fell = set(told.reasons) - {CheckInReason.LOW_ITEM}
    if fell:
        facts["before"] = _before(earlier, CheckInReason.MEAN_DROP in fell)
    else:
        facts["low"] = min(value for value in last.answers.values() if value is not None)
    kind = SignalKind.CHECK_IN if fell else SignalKind.LOW_ANSWER
    yield Signal(kind, f"{last.on}/{last.number}", last.on, len(given), facts)


def _before(earlier: Sequence[Mapping[str, int | None]], falling: bool) -> float | None:
    """What the check-in is held against: the mean of the last two when the mean fell, else the last one."""
    means = [mean for mean in map(check_in_mean, earlier[-2 if falling else -1:]) if mean is not None]
    return round(sum(means) / len(means), 2) if means else None


def _attendance(course: Course, rules: SignalRules) -> Iterable[Signal]:
    counted = [(day, status) for day, status in course.outcomes if status in COUNTED]
    told = attendance([status for _, status in counted], rules.misses_window, rules.misses_limit)
    if told.signal:
        lately = counted[-rules.misses_window:]
        last = max(day for day, status in lately if status != "attended")
        facts = {"missed": told.missed_lately, "window": len(lately)}
        yield Signal(SignalKind.ATTENDANCE, str(last), last, len(lately), facts)


def _scores(course: Course, rules: SignalRules) -> Iterable[Signal]:
    """One line for each kind of change, however many measures say it: the first of the clinic's set, the others by name."""
    found: dict[SignalKind, list[Signal]] = {}
    for series in course.series:
        for signal in _of_series(series, len(course.attended), rules):
            found.setdefault(signal.kind, []).append(signal)
    for same in found.values():
        first, others = same[0], same[1:]
        if others:
            also = [str(other.facts["measure"]) for other in others]
            first = replace(
                first, mark="+".join(signal.mark for signal in same), on=max(signal.on for signal in same),
                facts={**first.facts, "also": also},
            )
        yield first


def _of_series(series: Series, attended: int, rules: SignalRules) -> Iterable[Signal]:
    points = series.points
    if len(points) < 2:
        return
    totals, first, last = [p.total for p in points], points[0], points[-1]
    told, mark = setback(totals, series.stick), f"{series.key}/{last.on}/{len(points)}"
    facts = {"measure": series.name, "first": first.total, "last": last.total, "visits": max(last.visit - first.visit, 0)}
    facts |= {"languages": series.languages} if series.languages > 1 else {}
    if told.deteriorated:
        yield Signal(SignalKind.DETERIORATED, mark, last.on, len(points), {**facts, "rc": series.stick.rc})
    elif told.lost_gains:
        lost = {name: value for name, value in facts.items() if name not in ("first", "visits")}
        yield Signal(SignalKind.LOST_GAINS, mark, last.on, len(points), {**lost, "best": told.best, "rc": series.stick.rc})
    else:
        asked = [(p.visit, p.total) for p in points] + [(attended, None)]
        if gain_yet(asked, series.stick, rules.gain_by_session, GAIN_NEEDS) is GainState.SIGNAL:
            yield Signal(SignalKind.NO_GAIN_YET, mark, last.on, len(points), {**facts, "rc": series.stick.rc})


def _goals(course: Course, rules: SignalRules) -> Iterable[Signal]:
    twice, up = 0, 0
    for goal in course.goals:
        values = [value for _, value in goal.ratings]
        if not values:
            continue
        first = goal.start if goal.start is not None else values[0]
        ratings = len(values) + (goal.start is not None)
        if ratings < 2:
            continue
        twice += 1
        up += values[-1] > first
        if first - values[-1] >= rules.goal_fall:
            facts = {"goal": goal.words, "first": first, "last": values[-1]}
            yield Signal(SignalKind.GOAL_FELL, f"{goal.id}/{goal.ratings[-1][0]}", goal.ratings[-1][0], ratings, facts)
    if twice and not up and len(course.attended) >= rules.gain_by_session:
        last = max(day for goal in course.goals for day, _ in goal.ratings)
        yield Signal(SignalKind.NO_GOAL_UP, str(last), last, twice, {"visits": len(course.attended)})


def _homework(course: Course, rules: SignalRules) -> Iterable[Signal]:
    told = homework([mark for _, mark in course.homework], rules.homework_window, rules.homework_limit)
    if told.signal:
        lately = course.homework[-rules.homework_window:]
        undone = [day for day, mark in lately if mark == 0]
        facts = {"undone": len(undone), "window": len(lately)}
        yield Signal(SignalKind.HOMEWORK, str(undone[-1]), undone[-1], len(lately), facts)


def _contact(course: Course, rules: SignalRules) -> Iterable[Signal]:
    if course.booked or not course.attended:
        return
    last = course.attended[-1]
    days = (course.today - last).days
    if days > rules.no_contact_days:
        yield Signal(SignalKind.NO_CONTACT, str(last), course.today, len(course.attended), {"days": days})


def _review(course: Course) -> Iterable[Signal]:
    due = course.review
    if due is not None and due.due(course.today) and course.attended:
        facts = {"visits": due.by_count} if due.count_reached else {"by": due.by_date.isoformat()}
        yield Signal(SignalKind.REVIEW_DUE, f"{due.by_date}/{due.by_count}", course.today, len(course.attended), facts)


def _overdue(course: Course) -> Iterable[Signal]:
    if course.overdue:
        longest = min(course.overdue, key=lambda score: score.last)
        facts = {"measure": longest.name, "visits": longest.sessions, "days": (course.today - longest.last).days}
        yield Signal(SignalKind.SCORE_OVERDUE, str(longest.last), course.today, len(course.overdue), facts)


# -- answers ----------------------------------------------------------------------------------------------------------


class Reason(StrEnum):
    """What a therapist says to a signal with one tap (clinical reference 3.5)."""

    TALKED_ABOUT = "talked_about"
    KNOWN = "known"
    PLAN_CHANGED = "plan_changed"
    NOT_RELEVANT = "not_relevant"


@dataclass(frozen=True)
class Answered:
    """An answer that was given: to what, by whom, when, and after how many attended sessions."""

    id: int
    signal: Signal
    reason: Reason
    visit: int
    staff_id: int
    at: datetime


@dataclass(frozen=True)
class Board:
    """What a screen shows of one client: at most one unprompted signal, the others when asked for, and the answers so far."""

    lead: Signal | None = None
    others: tuple[Signal, ...] = ()
    answered: tuple[Answered, ...] = ()
    for_supervision: frozenset[tuple[SignalKind, str]] = frozenset()

    @property
    def open(self) -> tuple[Signal, ...]:
        """Everything that nobody answered yet, the most pressing first."""
        return (*((self.lead,) if self.lead else ()), *self.others)


def board(
    found: Sequence[Signal], answers: Sequence[Answered], visit: int, for_supervision: Iterable[tuple[SignalKind, str]] = (),
) -> Board:
    """What is left of the signals after the answers. visit: attended sessions so far.

    One unprompted signal per client and session: once one was answered since the last session, the rest waits to be asked for.
    """
    silenced = {answer.signal.key for answer in answers}
    left = tuple(signal for signal in found if signal.key not in silenced)
    quiet = any(answer.visit == visit for answer in answers)
    lead = left[0] if left and not quiet else None
    return Board(lead, left if lead is None else left[1:], tuple(answers), frozenset(for_supervision))


@dataclass(frozen=True)
class SignalLine:
    """One client's unprompted signal on a therapist's day."""

    client_id: int
    name: str
    name_ar: str
    signal: Signal
    more: int = 0
    for_supervision: bool = False
    code: str = ""   # the file number


@dataclass(frozen=True)
class AgendaPoint:
    """One point for supervision: the client's code, never the name; a signal without anybody's words, or own words."""

    id: int
    uid: str
    code: str
    on: date
    signal: Signal | None = None
    words: str = ""
    reason: Reason | None = None
    settled_on: date | None = None
