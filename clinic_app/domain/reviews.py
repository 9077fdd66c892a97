"""Progress reviews: a snapshot that fills itself, three questions to the client, a decision, and the next plan (section 4c)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.fit import Rulers
from clinic_app.domain.gas import LEVELS, Gas, GasReport, gas_report
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.plans import CLEAR_STEP, Goal, GoalStatus, PlanContent, PlanGoal, PlanProblem
from clinic_app.domain.progress import REVIEW_WEEKS, attendance, check_in_mean, homework
from clinic_app.domain.repair import as_it_stands
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import Attendance, RepairState
from clinic_app.domain.signals import Signal

WORDS_MAX = 600
GOAL_MAX = 200
WHY_MAX = 160


class ReviewProblem(Problem):
    """What keeps a review from being signed."""

    NO_DECISION = "review_no_decision"
    GOALS_LEFT = "review_goals_left"
    NO_NEW_WORDS = "review_no_new_words"
    NO_WHY = "review_no_why"
    NO_NEXT_DATE = "review_no_next_date"
    NEXT_IN_PAST = "review_next_in_past"
    TOO_LONG = "review_too_long"
    OUTSIDE_RULER = "review_outside_ruler"
    ALREADY_SIGNED = "review_already_signed"
    NO_EPISODE = "review_no_episode"
    NO_PLAN = "review_no_plan"


class Decision(StrEnum):
    """What client and therapist decide together."""

    GO_ON = "go_on"
    ADJUST = "adjust"
    FREQUENCY = "frequency"
    ADD = "add"
    REFER = "refer"
    PREPARE_ENDING = "prepare_ending"


class GoalChoice(StrEnum):
    """What becomes of one goal."""

    KEEP = "keep"
    CHANGE = "change"
    REACHED = "reached"
    DROP = "drop"


class Line(StrEnum):
    """What the record has to say since the last review, one line per factor; the words are the screen's."""

    RUPTURE = "rupture"
    TECHNIQUES = "techniques"
    FEELINGS = "feelings"
    UNDERSTANDING = "understanding"


FACTOR_OF_LINE: Mapping[Line, int] = {
    Line.RUPTURE: 1,
    Line.TECHNIQUES: 4,
    Line.FEELINGS: 6,
    Line.UNDERSTANDING: 7,
}


@dataclass(frozen=True)
class FactorLine:
    """One line by factor, as facts: counts, visit numbers, quotes."""

    line: Line
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def factor(self) -> int:
        """The factor's fixed number, 1 to 9."""
        return FACTOR_OF_LINE[self.line]


@dataclass(frozen=True)
class GoalLine:
    """A goal then and now: start, at the last review, now, and where it aims."""

    goal_id: int
    words: str
    start: int | None
    last_review: int | None
    now: int | None
    target: int | None
    gas: Gas | None = None       # its five levels, where it has them
    level: int | None = None     # where it stood on them before this review

    @property
    def clear_step(self) -> bool:
        """True for a rise of three or more since the start (house rule)."""
        return self.start is not None and self.now is not None and self.now - self.start >= CLEAR_STEP


@dataclass(frozen=True)
class Snapshot:
    """The figures of a review, frozen when it is signed."""

    taken_at: datetime
    since: date
    until: date
    weeks: int
    visits_since: int
    attended: int
    counted: int
    goals: tuple[GoalLine, ...] = ()
    check_in_first: float | None = None
    check_in_last: float | None = None
    check_ins: int = 0
    homework_done: int = 0
    homework_partly: int = 0
    homework_not: int = 0
    lines: tuple[FactorLine, ...] = ()
    wish: str = ""
    wish_number: int | None = None
    scores: tuple[ScoreLine, ...] = ()
    looks: tuple[Signal, ...] = ()   # what was worth a look and unanswered when the figures were taken: the agenda


@dataclass(frozen=True)
class GoalDecision:
    """What becomes of a goal, with new words and a new aim if it changes."""

    goal_id: int
    choice: GoalChoice | None = None
    new_words: str = ""
    new_target: int | None = None
    why: str = ""
    level: int | None = None     # where the client says it stands on its five levels now


@dataclass(frozen=True)
class ReviewContent:
    """What people write in a review."""

    helpful: str = ""
    unhelpful: str = ""
    decision: Decision | None = None
    decision_words: str = ""
    goals: tuple[GoalDecision, ...] = ()
    next_on: date | None = None
    seen_by_client: bool = False
    rulers: Rulers = field(default_factory=Rulers)  # asked again, if anybody wants to
    self_efficacy: int | None = None                # sure of handling this alone, 0-10 (clinical 9.3)


@dataclass(frozen=True)
class Review:
    """A progress review: a draft until signed, then as fixed as a signed note."""

    id: int
    uid: str
    client_id: int
    episode_id: int
    number: int
    author_id: int
    author: str
    author_ar: str
    started_at: datetime
    saved_at: datetime
    snapshot: Snapshot
    content: ReviewContent
    version: int
    signed_at: datetime | None = None
    digest: str = ""
    intact: bool = True
    plan_number: int | None = None

    @property
    def signed(self) -> bool:
        """True once the review can no longer be changed."""
        return self.signed_at is not None


@dataclass(frozen=True)
class ReviewDraftRequest:
    """What the form holds, and the version it was read at."""

    review_id: int
    version: int
    content: ReviewContent
    uid: str = ""
    client_id: int = 0


def scale_of(snapshot: Snapshot, content: ReviewContent) -> GasReport:
    """R8 over the goals of a review that have five levels, with what is said of them in it."""
    said = {g.goal_id: g.level for g in content.goals if g.level is not None}
    return gas_report([(line.gas, said.get(line.goal_id, line.level)) for line in snapshot.goals if line.gas is not None])


def fresh(snapshot: Snapshot, today: date) -> ReviewContent:
    """A review before anybody said a word: every goal to choose, the next one proposed in eight weeks (house rule)."""
    goals = tuple(GoalDecision(line.goal_id) for line in snapshot.goals)
    return ReviewContent(goals=goals, next_on=today + timedelta(weeks=REVIEW_WEEKS))


def carried_on(into: ReviewContent, mine: ReviewContent, signed: ReviewContent) -> ReviewContent:
    """The next review with what was typed for the one before and is not in it as it was signed; nothing written is replaced."""

    def both(there: str, more: str, known: str) -> str:
        if not more or more == known or more in there:
            return there
        return f"{there}\n{more}" if there else more

    decided = {g.goal_id: g for g in signed.goals}
    said = {g.goal_id: g for g in mine.goals if g.choice is not None and g != decided.get(g.goal_id)}
    goals = tuple(said.get(g.goal_id, g) if g.choice is None else g for g in into.goals)
    return replace(
        into, goals=goals, helpful=both(into.helpful, mine.helpful, signed.helpful),
        unhelpful=both(into.unhelpful, mine.unhelpful, signed.unhelpful),
        decision_words=both(into.decision_words, mine.decision_words, signed.decision_words))


def left_to_choose(snapshot: Snapshot, content: ReviewContent) -> int:
    """How many goals still wait for keep, change, reached or drop."""
    chosen = {g.goal_id for g in content.goals if g.choice is not None}
    return sum(goal.goal_id not in chosen for goal in snapshot.goals)


def gaps(snapshot: Snapshot, content: ReviewContent, today: date) -> tuple[Finding, ...]:
    """What the review still needs: each goal decided, new words for a changed goal, the decision, the next date."""
    found: list[Finding] = []
    if left := left_to_choose(snapshot, content):
        found.append(Finding(ReviewProblem.GOALS_LEFT, "goals", {"left": left}))
    found += [
        Finding(PlanProblem.OUTSIDE_LEVELS, f"goal_{g.goal_id}", {"low": LEVELS[0], "high": LEVELS[-1]})
        for g in content.goals
        if g.level is not None and g.level not in LEVELS
    ]
    found += [
        Finding(ReviewProblem.NO_NEW_WORDS, f"goal_{g.goal_id}")
        for g in content.goals
        if g.choice is GoalChoice.CHANGE and not g.new_words.strip()
    ]
    found += [
        Finding(ReviewProblem.NO_WHY, f"goal_{g.goal_id}")
        for g in content.goals
        if g.choice is GoalChoice.DROP and not g.why.strip()
    ]
    if content.decision is None:
        found.append(Finding(ReviewProblem.NO_DECISION, "decision"))
    if content.next_on is None:
        if content.decision is not Decision.PREPARE_ENDING:
            found.append(Finding(ReviewProblem.NO_NEXT_DATE, "next_on"))
    elif content.next_on <= today:
        found.append(Finding(ReviewProblem.NEXT_IN_PAST, "next_on"))
    return tuple(found)


def misfits(content: ReviewContent) -> tuple[Finding, ...]:
    """What cannot be kept as it is: texts past their limits, rulers off 0-10."""
    texts = [("helpful", content.helpful, WORDS_MAX), ("unhelpful", content.unhelpful, WORDS_MAX)]
    texts += [("decision_words", content.decision_words, WORDS_MAX)]
    texts += [(f"goal_{g.goal_id}", g.new_words, GOAL_MAX) for g in content.goals]
    texts += [(f"goal_{g.goal_id}", g.why, WHY_MAX) for g in content.goals]
    found = [Finding(ReviewProblem.TOO_LONG, name, {"limit": limit}) for name, text, limit in texts if len(text) > limit]
    for name, values in (("rulers", content.rulers.values), ("self_efficacy", (content.self_efficacy,))):
        if any(value is not None and not 0 <= value <= 10 for value in values):
            found.append(Finding(ReviewProblem.OUTSIDE_RULER, name))
    return tuple(found)


def rated_by(goal: Goal, day: date) -> int | None:
    """The last rating of a goal given on or before a day."""
    known = [rating.value for rating in goal.ratings if rating.on <= day]
    return known[-1] if known else None


def goal_lines(goals: Sequence[Goal], last_review: date | None, today: date) -> tuple[GoalLine, ...]:
    """Each goal then and now. The start is the plan's baseline, or the first rating if there was none."""
    lines = []
    for goal in goals:
        start, now = goal.first, rated_by(goal, today)
        then = None
        if last_review is not None:
            rated = rated_by(goal, last_review)
            then = rated if rated is not None else start
        lines.append(GoalLine(goal.id, goal.words, start, then, now if now is not None else start, goal.target, goal.gas,
                              goal.level))
    return tuple(lines)


def snapshot(
    *,
    notes: Sequence[SessionNote],
    goals: Sequence[Goal],
    outcomes: Sequence[str],
    started: date,
    last_review: date | None,
    now: datetime,
    today: date,
    scores: tuple[ScoreLine, ...] = (),
    looks: Sequence[Signal] = (),
) -> Snapshot:
    """The figures from the record: signed notes (numbered), goals with their ratings, booking outcomes; oldest first."""
    signed = [n for n in as_it_stands(notes) if n.signed]
    since = last_review or started
    lately = [n for n in signed if last_review is None or n.about.date() > last_review]
    came = attendance(outcomes)
    means = [m for m in (check_in_mean(n.content.check_in.answers) for n in signed) if m is not None]
    done = homework([n.content.homework for n in lately])
    wishes = [n for n in lately if n.content.check_in.words]
    return Snapshot(
        taken_at=now,
        since=since,
        until=today,
        weeks=(today - since).days // 7,
        visits_since=sum(n.content.attendance is Attendance.ATTENDED for n in lately),
        attended=came.attended,
        counted=came.counted,
        goals=goal_lines(goals, last_review, today),
        check_in_first=means[0] if means else None,
        check_in_last=means[-1] if means else None,
        check_ins=len(means),
        homework_done=done.done,
        homework_partly=done.partly,
        homework_not=done.not_done,
        lines=factor_lines(lately),
        wish=wishes[-1].content.check_in.words if wishes else "",
        wish_number=wishes[-1].number if wishes else None,
        scores=scores,
        looks=tuple(looks),
    )


def factor_lines(notes: Sequence[SessionNote]) -> tuple[FactorLine, ...]:
    """One line per factor from the signed notes since the last review; factors without an entry are left out."""
    lines: list[FactorLine] = []
    if strained := [n for n in notes if n.content.rupture.kind is not None]:
        last = strained[-1].content.rupture
        mended = last.state in (RepairState.SETTLED, RepairState.TALKED_ABOUT)
        lines.append(FactorLine(Line.RUPTURE, {
            "kind": str(last.kind), "number": strained[-1].number, "on": strained[-1].about.date().isoformat(),
            "state": str(last.state) if mended else str(RepairState.OPEN), "repair": last.repair,
        }))
    used = Counter(t for n in notes for t in n.content.techniques)
    if used:
        lines.append(FactorLine(Line.TECHNIQUES, {"used": [[technique, count] for technique, count in used.most_common()]}))
    if felt := [n for n in notes if n.content.feelings.emotions]:
        names = Counter(str(e) for n in felt for e in n.content.feelings.emotions)
        lines.append(FactorLine(Line.FEELINGS, {
            "visits": len(felt), "emotions": [name for name, _ in names.most_common(3)], "number": felt[-1].number,
        }))
    if seen := [n for n in notes if n.content.new_understanding]:
        lines.append(FactorLine(Line.UNDERSTANDING, {"words": seen[-1].content.new_understanding, "number": seen[-1].number}))
    return tuple(lines)


def next_plan(
    content: PlanContent, goals: Sequence[Goal], decided: Sequence[GoalDecision], new_key: Callable[[], str]
) -> PlanContent:
    """The plan as the review leaves it: kept goals stand, others are closed with their reason, a changed one begins anew.

    A new goal takes the old one's place and techniques and starts from where the old one stands.
    """
    by_key = {goal.key: goal for goal in goals}
    choice = {d.goal_id: d for d in decided}
    kept: list[PlanGoal] = []
    renamed: dict[str, str] = {}
    for planned in content.goals:
        goal = by_key.get(planned.key)
        decision = choice.get(goal.id) if goal else None
        if goal is None or decision is None or planned.status is not GoalStatus.OPEN:
            kept.append(planned)
        elif decision.choice is GoalChoice.REACHED:
            kept.append(replace(planned, status=GoalStatus.REACHED, why=decision.why))
        elif decision.choice is GoalChoice.DROP:
            kept.append(replace(planned, status=GoalStatus.DROPPED, why=decision.why))
        elif decision.choice is GoalChoice.CHANGE:
            renamed[planned.key] = new_key()
            aim = decision.new_target if decision.new_target is not None else planned.target
            now = goal.now if goal.now is not None else planned.baseline
            why = decision.why or decision.new_words[:WHY_MAX]
            kept.append(replace(planned, status=GoalStatus.CHANGED, why=why))
            kept.append(
                replace(
                    planned, key=renamed[planned.key], words=decision.new_words, words_other="", baseline=now, target=aim,
                    gas=None,
                )
            )
        else:
            kept.append(planned)
    techniques = tuple(
        replace(technique, goal_keys=tuple(renamed.get(key, key) for key in technique.goal_keys))
        for technique in content.techniques
    )
    return replace(content, goals=tuple(kept), techniques=techniques).to_go_on()
