"""The nine factors common to all psychotherapy, and the map drawn from what was recorded: latest state, age, one prompt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any

from clinic_app.domain.measure_lines import ScoreLine

STRIP_MAX = 16


class Factor(IntEnum):
    """Number and key, in the fixed order; sign, name and hue are the ui's."""

    ALLIANCE = 1
    CLIENT = 2
    THERAPIST = 3
    TECHNIQUES = 4
    PROCESS = 5
    EMOTION = 6
    INSIGHT = 7
    BEHAVIOUR = 8
    ENDING = 9

    @property
    def key(self) -> str:
        """The word used for icons, colours and files."""
        return self.name.lower()


class Mark(StrEnum):
    """What a recorded thing says, as a code; the words of the record travel in the facts."""

    CHECK_IN = "check_in"                # mean, low item, visit
    CHECK_IN_DECLINED = "check_in_declined"
    RUPTURE = "rupture"                  # kind, state, words
    COMFORT = "comfort"
    REASONS = "reasons"                  # words
    RULERS = "rulers"                    # importance, confidence, readiness
    STRENGTHS = "strengths"              # words
    RULERS_AGAIN = "rulers_again"        # importance, confidence, readiness, and each as it was before
    STAGE = "stage"                      # stage
    CULTURE = "culture"                  # words
    TAILORING = "tailoring"              # words
    WISHES = "wishes"                    # words
    ADAPTED = "adapted"                  # number, words
    SUPERVISION = "supervision"          # words
    TECHNIQUES_PLANNED = "techniques_planned"   # techniques
    TECHNIQUES_USED = "techniques_used"  # techniques, visit
    PLAN_AGREED = "plan_agreed"          # number
    AGREEMENT_SIGNED = "agreement_signed"  # accepted, changed, not_agreed
    GOAL_RATED = "goal_rated"            # goal, value
    REVIEW_DONE = "review_done"          # number, decision
    FEELINGS = "feelings"                # emotions, start, end
    EXPRESSION = "expression"            # ways
    THERAPIST_WAYS = "therapist_ways"    # ways
    SHARED_SUMMARY = "shared_summary"    # words
    UNDERSTANDING = "understanding"      # words
    FORMULATION = "formulation"          # number, words
    SEES_PATTERN = "sees_pattern"        # value 0-4
    OWN_EXPLANATION = "own_explanation"  # words
    HOMEWORK_SET = "homework_set"        # words
    HOMEWORK_LOOKED_AT = "homework_looked_at"  # done 0/1/2, words
    ENDING_AIM = "ending_aim"            # words
    SELF_EFFICACY = "self_efficacy"      # value
    STAYING_WELL = "staying_well"        # words
    PHASE = "phase"                      # phase
    CLOSED = "closed"                    # reason
    THOUGHT_RECORD = "thought_record"    # words
    BELIEF = "belief"                    # words
    BELIEF_RATED = "belief_rated"        # words, value
    THEME = "theme"                      # words
    THEME_SEEN = "theme_seen"            # words, count
    LADDER = "ladder"                    # number, of, words
    LADDER_DONE = "ladder_done"          # words
    EXPERIMENT = "experiment"            # words
    TARGET = "target"                    # words
    TARGET_COUNTED = "target_counted"    # words, value, unit
    SKILL = "skill"                      # words
    SKILL_STAGE = "skill_stage"          # words, stage
    PROBLEM = "problem"                  # words
    REHEARSAL = "rehearsal"              # words
    REHEARSED = "rehearsed"              # words, value
    WIN = "win"                          # words


FEEDS: Mapping[Factor, tuple[Mark, ...]] = {
    Factor.ALLIANCE: (Mark.CHECK_IN, Mark.CHECK_IN_DECLINED, Mark.RUPTURE, Mark.COMFORT),
    Factor.CLIENT: (Mark.RULERS_AGAIN, Mark.RULERS, Mark.REASONS, Mark.STRENGTHS, Mark.STAGE, Mark.CULTURE),
    Factor.THERAPIST: (Mark.ADAPTED, Mark.SUPERVISION, Mark.TAILORING, Mark.WISHES),
    Factor.TECHNIQUES: (Mark.TECHNIQUES_USED, Mark.TECHNIQUES_PLANNED),
    Factor.PROCESS: (Mark.REVIEW_DONE, Mark.PLAN_AGREED, Mark.AGREEMENT_SIGNED, Mark.GOAL_RATED),
    Factor.EMOTION: (Mark.FEELINGS, Mark.EXPRESSION, Mark.THERAPIST_WAYS),
    Factor.INSIGHT: (
        Mark.UNDERSTANDING, Mark.BELIEF_RATED, Mark.BELIEF, Mark.THOUGHT_RECORD, Mark.THEME_SEEN, Mark.THEME, Mark.SHARED_SUMMARY,
        Mark.FORMULATION, Mark.OWN_EXPLANATION, Mark.SEES_PATTERN,
    ),
    Factor.BEHAVIOUR: (
        Mark.LADDER_DONE, Mark.LADDER, Mark.EXPERIMENT, Mark.TARGET_COUNTED, Mark.TARGET, Mark.SKILL_STAGE, Mark.SKILL,
        Mark.PROBLEM, Mark.REHEARSED, Mark.REHEARSAL, Mark.WIN, Mark.HOMEWORK_LOOKED_AT, Mark.HOMEWORK_SET,
    ),
    Factor.ENDING: (Mark.CLOSED, Mark.STAYING_WELL, Mark.PHASE, Mark.ENDING_AIM, Mark.SELF_EFFICACY),
}
_FACTOR_OF = {mark: factor for factor, marks in FEEDS.items() for mark in marks}


class Place(StrEnum):
    """Where a prompt leads, or where an entry was written."""

    INTAKE = "intake"
    PLAN = "plan"
    AGREEMENT = "agreement"
    SUMMARY = "summary"
    NOTE = "note"
    REVIEW = "review"
    ENDING = "ending"
    WORKBOOK = "workbook"


class Prompt(StrEnum):
    """One thing worth doing next, per factor; never a verdict."""

    ASK_CHECK_IN = "ask_check_in"
    CHECK_IN_WAITS = "check_in_waits"      # visits
    START_INTAKE = "start_intake"
    ASK_RULERS = "ask_rulers"
    ASK_RULERS_AGAIN = "ask_rulers_again"
    NAME_TAILORING = "name_tailoring"
    CHOOSE_TECHNIQUE = "choose_technique"
    TECHNIQUE_PAUSED = "technique_paused"  # technique
    SIGN_AGREEMENT = "sign_agreement"
    SET_GOAL = "set_goal"
    AGREE_PLAN = "agree_plan"
    REVIEW_DUE = "review_due"              # on
    FEELINGS_QUIET = "feelings_quiet"      # visits
    WRITE_SUMMARY = "write_summary"
    SUMMARY_OLD = "summary_old"
    AGREE_HOMEWORK = "agree_homework"
    LOOK_AT_HOMEWORK = "look_at_homework"  # words
    NAME_ENDING = "name_ending"
    VISITS_LEFT = "visits_left"            # left
    START_ENDING = "start_ending"


@dataclass(frozen=True)
class Trace:
    """One thing that was recorded and feeds a factor: what, when, in which visit, and where it can be read."""

    mark: Mark
    on: date
    facts: Mapping[str, Any] = field(default_factory=dict)
    visit: int | None = None
    place: Place | None = None
    source_id: int | None = None

    @property
    def factor(self) -> Factor:
        """The factor this feeds."""
        return _FACTOR_OF[self.mark]


class Touch(StrEnum):
    """One square of the strip: says where, never how well."""

    TOUCHED = "touched"
    UNTOUCHED = "untouched"
    TO_COME = "to_come"


@dataclass(frozen=True)
class TouchSquare:
    """One planned visit on a factor's strip."""

    visit: int
    touch: Touch
    current: bool = False


@dataclass(frozen=True)
class Next:
    """The prompt at the foot of a tile and the place that answers it."""

    prompt: Prompt
    place: Place
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class FactorTile:
    """One tile of the map."""

    factor: Factor
    latest: Trace | None
    prompt: Next | None
    strip: tuple[TouchSquare, ...]
    evidence: tuple[Trace, ...]      # newest first

    def age(self, today: date) -> int | None:
        """Days since the latest entry, or None if there is none."""
        return (today - self.latest.on).days if self.latest else None


@dataclass(frozen=True)
class VisitMark:
    """One visit on the time-line: its day, the status code of the diary, its number if it took place, and its id there."""

    on: date
    status: str
    number: int | None = None
    id: int | None = None


@dataclass(frozen=True)
class Point:
    """One value on a lane."""

    on: date
    value: float
    words: str = ""
    ringed: bool = False


@dataclass(frozen=True)
class GoalLine:
    """One goal on the goals lane."""

    goal_id: int
    words: str
    points: tuple[Point, ...]


class PlanMarkKind(StrEnum):
    """Flags on the plan lane."""

    PLAN = "plan"
    REVIEW = "review"
    REVIEW_DUE = "review_due"
    AGREEMENT = "agreement"
    CLOSED = "closed"


@dataclass(frozen=True)
class PlanMark:
    """One flag on the plan lane."""

    on: date
    kind: PlanMarkKind
    number: int = 0


@dataclass(frozen=True)
class EventMark:
    """A life event: a dotted line through all lanes."""

    id: int
    on: date
    words: str


class PaperKind(StrEnum):
    """What was signed, or came."""

    AGREEMENT = "agreement"
    CONSENT = "consent"
    PERMISSION = "permission"
    LETTER = "letter"
    RECEIVED = "received"  # came from outside


@dataclass(frozen=True)
class PaperMark:
    """Something that was signed or came on a day; number tells agreements and letters apart."""

    on: date
    kind: PaperKind
    number: int = 0


@dataclass(frozen=True)
class TimeLine:
    """All lanes on one axis of days."""

    start: date
    end: date
    today: date
    check_ins: tuple[Point, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    visits: tuple[VisitMark, ...] = ()
    plan: tuple[PlanMark, ...] = ()
    events: tuple[EventMark, ...] = ()
    papers: tuple[PaperMark, ...] = ()
    scores: tuple[ScoreLine, ...] = ()
    scores_due: Mapping[str, date] = field(default_factory=dict)  # by measure: the day the next score is due


@dataclass(frozen=True)
class CareState:
    """The few facts beside the traces that the prompts need."""

    today: date
    visits_done: int = 0
    visits_planned: int | None = None
    current_visit: int | None = None       # number of the visit going on or due today, if any
    intake: bool = False
    rulers_on: date | None = None
    agreement_signed: bool = False
    goals: int = 0
    plan_agreed: bool = False
    techniques: int = 0
    paused_technique: str = ""
    tailoring: bool = False
    summary_on: date | None = None
    homework_open: str = ""
    ending_named: bool = False
    review_due_on: date | None = None
    last_check_in_visit: int | None = None
    last_feelings_visit: int | None = None
    closed: bool = False


def tiles(traces: Iterable[Trace], state: CareState) -> tuple[FactorTile, ...]:
    """The nine tiles in their fixed order. No number, no ranking: latest entry, where it was touched, one prompt."""
    by_factor: dict[Factor, list[Trace]] = {factor: [] for factor in Factor}
    for trace in traces:
        by_factor[trace.factor].append(trace)
    made = []
    for factor in Factor:
        order = FEEDS[factor]
        evidence = sorted(by_factor[factor], key=lambda t: (-t.on.toordinal(), order.index(t.mark), -(t.source_id or 0)))
        prompt = None if state.closed else _PROMPTS[factor](state)
        made.append(FactorTile(factor, evidence[0] if evidence else None, prompt, strip(evidence, state), tuple(evidence)))
    return tuple(made)


def strip(evidence: Sequence[Trace], state: CareState) -> tuple[TouchSquare, ...]:
    """One square per planned visit; beyond sixteen visits the last sixteen that matter now."""
    touched = {t.visit for t in evidence if t.visit is not None}
    current = state.current_visit
    reached = max(state.visits_done, current or 0)
    total = max(state.visits_planned or 0, reached)
    if state.closed:
        total = reached
    squares = [
        TouchSquare(n, Touch.TOUCHED if n in touched else Touch.UNTOUCHED if n <= reached else Touch.TO_COME, n == current)
        for n in range(1, total + 1)
    ]
    end = max(STRIP_MAX, min(len(squares), reached + 4))
    return tuple(squares[max(0, end - STRIP_MAX):end])


def _alliance(s: CareState) -> Next | None:
    if s.visits_done == 0 and s.current_visit is None:
        return None
    if s.current_visit is not None and s.last_check_in_visit != s.current_visit:
        return Next(Prompt.ASK_CHECK_IN, Place.NOTE)
    since = s.visits_done - (s.last_check_in_visit or 0)
    return Next(Prompt.CHECK_IN_WAITS, Place.NOTE, {"visits": since}) if since >= 1 else None


def _client(s: CareState) -> Next | None:
    if not s.intake:
        return Next(Prompt.START_INTAKE, Place.INTAKE)
    if s.rulers_on is None:
        return Next(Prompt.ASK_RULERS, Place.INTAKE)
    return Next(Prompt.ASK_RULERS_AGAIN, Place.INTAKE) if (s.today - s.rulers_on).days >= 42 else None


def _therapist(s: CareState) -> Next | None:
    return None if s.tailoring else Next(Prompt.NAME_TAILORING, Place.PLAN)


def _techniques(s: CareState) -> Next | None:
    if s.techniques == 0:
        return Next(Prompt.CHOOSE_TECHNIQUE, Place.PLAN)
    return Next(Prompt.TECHNIQUE_PAUSED, Place.PLAN, {"technique": s.paused_technique}) if s.paused_technique else None


def _process(s: CareState) -> Next | None:
    if s.goals == 0:
        return Next(Prompt.SET_GOAL, Place.PLAN)
    if not s.agreement_signed:
        return Next(Prompt.SIGN_AGREEMENT, Place.AGREEMENT)
    if not s.plan_agreed:
        return Next(Prompt.AGREE_PLAN, Place.PLAN)
    return Next(Prompt.REVIEW_DUE, Place.REVIEW, {"on": s.review_due_on}) if s.review_due_on else None


def _emotion(s: CareState) -> Next | None:
    """Nothing is asked of feelings (clinical 1.13); only that they were the work once, and not for four visits."""
    quiet = s.visits_done - s.last_feelings_visit if s.last_feelings_visit is not None else 0
    return Next(Prompt.FEELINGS_QUIET, Place.NOTE, {"visits": quiet}) if quiet >= 4 else None


def _insight(s: CareState) -> Next | None:
    if s.summary_on is None:
        return Next(Prompt.WRITE_SUMMARY, Place.SUMMARY)
    return Next(Prompt.SUMMARY_OLD, Place.SUMMARY) if (s.today - s.summary_on).days >= 84 else None


def _behaviour(s: CareState) -> Next | None:
    if s.homework_open:
        return Next(Prompt.LOOK_AT_HOMEWORK, Place.NOTE, {"words": s.homework_open})
    return Next(Prompt.AGREE_HOMEWORK, Place.NOTE) if s.visits_done else None


def _ending(s: CareState) -> Next | None:
    left = None if s.visits_planned is None else s.visits_planned - s.visits_done
    if left is not None and left <= 0:
        return Next(Prompt.START_ENDING, Place.ENDING)
    if left is not None and left <= 3:
        return Next(Prompt.VISITS_LEFT, Place.ENDING, {"left": left})
    return None if s.ending_named else Next(Prompt.NAME_ENDING, Place.PLAN)


_PROMPTS = {
    Factor.ALLIANCE: _alliance, Factor.CLIENT: _client, Factor.THERAPIST: _therapist, Factor.TECHNIQUES: _techniques,
    Factor.PROCESS: _process, Factor.EMOTION: _emotion, Factor.INSIGHT: _insight, Factor.BEHAVIOUR: _behaviour,
    Factor.ENDING: _ending,
}
