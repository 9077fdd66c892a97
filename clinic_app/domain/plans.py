"""Plans: one to three goals in the client's words, what we expect, the techniques with their reasons, and plan versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from clinic_app.domain.episodes import LINE_MAX, RULER, Approach, outside, too_long
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.gas import LEVEL_MAX, LEVELS, SHARES, Gas, GasReport, gas_report

WORDS_MAX = 200
CLIENT_WORDS_MAX = 300
GOALS_MAX = 3
CONCERNS_MAX = 6
CODE_MAX = 16
CLEAR_STEP = 3       # house rule: a rise of 3 or more is "a clear step"
MEAN_STEP = 2.45     # goal-based outcomes, mean change (from memory, to verify)
MINUTES = (10, 240)
SESSIONS = (1, 200)


class PlanProblem(Problem):
    """What can be wrong with a plan, a goal or a chosen technique."""

    NO_PLAN = "no_plan"
    NO_DRAFT = "no_plan_draft"
    NO_GOAL = "no_goal"
    TOO_MANY_GOALS = "too_many_goals"
    GOAL_WITHOUT_WORDS = "goal_without_words"
    GOAL_CLOSED_WITHOUT_WHY = "goal_closed_without_why"
    GOAL_UNKNOWN = "goal_unknown"
    NO_SIGNED_AGREEMENT = "no_signed_agreement"
    NOT_AGREED_WITH_CLIENT = "not_agreed_with_client"
    AGREED_IN_FUTURE = "agreed_in_future"
    OUTSIDE_RULER = "plan_outside_ruler"
    MINUTES_OUTSIDE = "minutes_outside"
    SESSIONS_OUTSIDE = "sessions_outside"
    UNKNOWN_TECHNIQUE = "unknown_technique"
    TECHNIQUE_TWICE = "technique_twice"
    NOTHING_CHANGED = "plan_nothing_changed"
    RATED_IN_FUTURE = "rated_in_future"
    GAS_INCOMPLETE = "gas_incomplete"
    GAS_FIXED = "gas_fixed"
    NO_GAS = "no_gas"
    OUTSIDE_LEVELS = "outside_levels"
    OUTSIDE_SHARE = "outside_share"
    TOO_MANY_CONCERNS = "too_many_concerns"
    CONCERN_TWICE = "concern_twice"
    CONCERN_WITHOUT_WORDS = "concern_without_words"
    CONFIRMED_BY_NOBODY = "confirmed_by_nobody"
    CONCERN_UNKNOWN = "concern_unknown"


class GoalArea(StrEnum):
    """Where in life a goal lies (clinical 5.2)."""

    SYMPTOMS = "symptoms"
    COPING = "coping"
    RELATIONSHIPS = "relationships"
    WORK_STUDY = "work_study"
    SELF = "self"
    HEALTH = "health"
    OTHER = "other"


class GoalStatus(StrEnum):
    """How a goal stands."""

    OPEN = "open"
    REACHED = "reached"
    CHANGED = "changed"
    DROPPED = "dropped"


class RatedAt(StrEnum):
    """On which occasion a goal was rated."""

    PLAN = "plan"
    SESSION = "session"
    REVIEW = "review"
    ENDING = "ending"


class Frequency(StrEnum):
    """How often we meet."""

    TWICE_WEEKLY = "twice_weekly"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    AS_AGREED = "as_agreed"


class MeetingPlace(StrEnum):
    """Where we meet."""

    CLINIC = "clinic"
    ONLINE = "online"
    BOTH = "both"


class Payer(StrEnum):
    """Who pays the fee."""

    CLIENT = "client"
    FAMILY = "family"
    INSURER = "insurer"
    EMPLOYER = "employer"
    OTHER = "other"


class ConcernStatus(StrEnum):
    """How sure a coded concern is; not everybody may diagnose."""

    WORKING = "working"
    CONFIRMED = "confirmed"


class TechniqueStatus(StrEnum):
    """How far a chosen technique is."""

    PLANNED = "planned"
    IN_USE = "in_use"
    PAUSED = "paused"
    DONE = "done"


class PlanStatus(StrEnum):
    """A draft is typed, an agreed plan is in force, a superseded one stays readable."""

    DRAFT = "draft"
    AGREED = "agreed"
    SUPERSEDED = "superseded"


class Passage(StrEnum):
    """The plan's own words that stand in letters and can be marked delicate or about somebody else."""

    CLIENT_WORDS = "client_words"
    TAILORING = "tailoring"
    ENDING = "ending"
    ADAPTATION = "adaptation"
    HOMEWORK = "homework_note"
    MEASURES = "measures_note"
    FEE = "fee_note"


class EvidenceLevel(StrEnum):
    """The catalogue's levels: A named in a guideline, A-part core of such a treatment, B consider, C trials only, D tradition."""

    A = "A"
    A_PART = "A-part"
    B = "B"
    C = "C"
    D = "D"
    LOCAL = "local"


@dataclass(frozen=True)
class Technique:
    """One entry of the catalogue of interventions."""

    id: str
    group: str
    name: str
    name_ar: str
    line: str
    line_ar: str
    concerns: tuple[str, ...]
    level: EvidenceLevel
    guideline: str
    guideline_ar: str
    checked: bool   # True = the guideline line was read; False = from memory, to verify
    year: str = ""          # of the guideline, as many as it names
    own: bool = False       # added by the clinic
    offered: bool = True    # False = no longer offered; plans that chose it still name it
    version: int = 0        # of the clinic's own words about it; 0 = as it ships

    def name_in(self, language: str) -> str:
        """The name in "ar" or else English; the other one if this language has none."""
        return (self.name_ar or self.name) if language == "ar" else (self.name or self.name_ar)

    def line_in(self, language: str) -> str:
        """The one line in "ar" or else English."""
        return (self.line_ar or self.line) if language == "ar" else (self.line or self.line_ar)

    def guideline_in(self, language: str) -> str:
        """What speaks for it, in "ar" or else English."""
        return (self.guideline_ar or self.guideline) if language == "ar" else (self.guideline or self.guideline_ar)


@dataclass(frozen=True)
class PlanGoal:
    """A goal as one plan version holds it; `key` stays the same through all versions."""

    key: str
    words: str = ""
    words_other: str = ""     # the same goal in the other language, for letters
    area: GoalArea = GoalArea.OTHER
    baseline: int | None = None
    target: int | None = None
    target_date: date | None = None
    status: GoalStatus = GoalStatus.OPEN
    why: str = ""             # why it was reached, changed or dropped
    gas: Gas | None = None    # five levels, only where they are wanted; fixed once the goal is in force
    delicate: bool = False
    third_party: bool = False


@dataclass(frozen=True)
class PlanConcern:
    """What the plan is about: a word of the catalogue or the clinic's own, and a code if somebody gave one."""

    concern: str = ""                     # the catalogue's word; "" = own words alone
    words: str = ""                       # own short name
    code: str = ""                        # the entry of the code list it was taken from
    icd10: str = ""
    icd11: str = ""
    status: ConcernStatus | None = None   # None = no code given
    by: str = ""                          # who confirmed it
    on: date | None = None                # since when it stands as it does
    delicate: bool = False
    third_party: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others of a plan."""
        return self.concern or self.words.casefold()


@dataclass(frozen=True)
class Rationale:
    """Four ticks: why this technique (clinical 4.3)."""

    fits_concern: bool = False
    serves_goal: bool = False
    within_training: bool = False
    evidence: bool = False

    @property
    def ticks(self) -> tuple[bool, bool, bool, bool]:
        """In the order in which they are shown."""
        return (self.fits_concern, self.serves_goal, self.within_training, self.evidence)


@dataclass(frozen=True)
class PlanTechnique:
    """A technique as one plan version holds it."""

    technique_id: str
    goal_keys: tuple[str, ...] = ()   # empty = serves the whole plan
    planned_sessions: int | None = None
    status: TechniqueStatus = TechniqueStatus.PLANNED
    rationale: Rationale = Rationale()
    why: str = ""
    alternatives: str = ""            # what else was offered
    concern: str = ""                 # key of the concern it is for; "" = none in particular
    delicate: bool = False            # its why, and what else was offered
    third_party: bool = False


@dataclass(frozen=True)
class Frame:
    """What we expect of each other (clinical 5.2); None = not talked about."""

    frequency: Frequency | None = None
    minutes: int | None = None
    planned_sessions: int | None = None   # None with open_ended = open-ended
    open_ended: bool = False
    place: MeetingPlace | None = None
    homework: bool | None = None
    homework_note: str = ""
    measures: bool | None = None
    measures_note: str = ""
    fee_note: str = ""
    hope: int | None = None
    payer: Payer | None = None


@dataclass(frozen=True)
class PlanContent:
    """Everything one plan version says."""

    client_words: str = ""
    approach: Approach | None = None
    goals: tuple[PlanGoal, ...] = ()      # in order of priority
    techniques: tuple[PlanTechnique, ...] = ()
    frame: Frame = Frame()
    tailoring: str = ""
    ending: str = ""                      # how we shall know that it is enough
    self_efficacy: int | None = None
    concerns: tuple[PlanConcern, ...] = ()
    adaptation: str = ""                  # what this version changes and why; said anew with each version
    delicate: tuple[Passage, ...] = ()
    about_others: tuple[Passage, ...] = ()

    @property
    def open_goals(self) -> tuple[PlanGoal, ...]:
        """Goals still worked on."""
        return tuple(g for g in self.goals if g.status is GoalStatus.OPEN)

    def to_go_on(self) -> PlanContent:
        """The same for the next version, which says for itself what it changes and why."""
        delicate, others = (
            tuple(p for p in marked if p is not Passage.ADAPTATION) for marked in (self.delicate, self.about_others))
        return replace(self, adaptation="", delicate=delicate, about_others=others)

    def goal(self, key: str) -> PlanGoal | None:
        """The goal with this key, or None."""
        return next((g for g in self.goals if g.key == key), None)

    def concern(self, key: str) -> PlanConcern | None:
        """The concern with this key, or None."""
        return next((c for c in self.concerns if c.key == key), None) if key else None


@dataclass(frozen=True)
class Plan:
    """One version of the plan of an episode."""

    id: int
    version: int
    episode_id: int
    number: int
    status: PlanStatus
    content: PlanContent
    agreed_on: date | None = None
    agreed_by: int | None = None
    agreement_id: int | None = None
    review_id: int | None = None          # the review it was made at, if any
    saved_at: datetime | None = None


@dataclass(frozen=True)
class GoalRating:
    """One 0-10 answer of the client about one goal."""

    on: date
    value: int
    rated_at: RatedAt
    source_id: int | None = None   # the note or review it was given in


@dataclass(frozen=True)
class LevelRating:
    """One answer on the five levels of a goal, -2 to +2."""

    on: date
    level: int
    rated_at: RatedAt
    source_id: int | None = None


@dataclass(frozen=True)
class Goal:
    """A goal as it stands today, with all its ratings in order of time."""

    id: int
    version: int
    episode_id: int
    key: str
    priority: int
    words: str
    words_other: str
    area: GoalArea
    baseline: int | None
    target: int | None
    target_date: date | None
    status: GoalStatus
    why: str
    ratings: tuple[GoalRating, ...] = ()
    gas: Gas | None = None
    level_ratings: tuple[LevelRating, ...] = ()
    delicate: bool = False
    third_party: bool = False

    @property
    def level(self) -> int | None:
        """Where it stands on its five levels, or None without them."""
        if self.gas is None:
            return None
        return self.level_ratings[-1].level if self.level_ratings else self.gas.start

    @property
    def now(self) -> int | None:
        """The latest rating, or None if nobody asked yet."""
        return self.ratings[-1].value if self.ratings else None

    @property
    def first(self) -> int | None:
        """The baseline, or the first rating."""
        if self.baseline is not None:
            return self.baseline
        return self.ratings[0].value if self.ratings else None


@dataclass(frozen=True)
class ChosenTechnique:
    """A technique of the agreed plan as it stands today."""

    id: int
    version: int
    episode_id: int
    technique_id: str
    goal_ids: tuple[int, ...]
    planned_sessions: int | None
    status: TechniqueStatus
    rationale: Rationale
    why: str
    alternatives: str


@dataclass(frozen=True)
class GoalRatingRequest:
    """A wish to write down today's number for a goal."""

    goal_id: int
    value: int
    rated_at: RatedAt = RatedAt.SESSION
    source_id: int | None = None
    on: date | None = None         # today when left out


@dataclass(frozen=True)
class LevelRequest:
    """A wish to write down where a goal stands on its five levels."""

    goal_id: int
    level: int
    rated_at: RatedAt = RatedAt.REVIEW
    source_id: int | None = None
    on: date | None = None         # today when left out


@dataclass(frozen=True)
class AgreeRequest:
    """A wish to put a draft into force: the client agreed on this day."""

    plan_id: int
    version: int
    agreed_with_client: bool
    agreed_on: date | None = None


@dataclass(frozen=True)
class GoalsReport:
    """R9: how many goals were rated twice, mean change, how many took a clear step, how many fell."""

    n: int
    mean_change: float | None
    moved: int
    fell: int
    mean_moved: bool | None


def goals_report(
    goals: Sequence[tuple[int | None, int | None]], *, step: int = CLEAR_STEP, mean_step: float = MEAN_STEP
) -> GoalsReport:
    """R9: first and latest rating of each goal; goals rated only once are left out, the mean is rounded half up to two places."""
    changes = [last - first for first, last in goals if first is not None and last is not None]
    if not changes:
        return GoalsReport(0, None, 0, 0, None)
    mean = Decimal(sum(changes)) / len(changes)
    shown = float(mean.quantize(Decimal("0.01"), ROUND_HALF_UP))
    moved, fell = sum(c >= step for c in changes), sum(c <= -step for c in changes)
    return GoalsReport(len(changes), shown, moved, fell, mean >= Decimal(str(mean_step)))


def scaled(goals: Sequence[Goal]) -> GasReport:
    """R8 over the goals that have five levels and were neither changed nor dropped."""
    kept = [g for g in goals if g.status in (GoalStatus.OPEN, GoalStatus.REACHED)]
    return gas_report([(g.gas, g.level) for g in kept if g.gas is not None])


def content_problems(content: PlanContent) -> list[Finding]:
    """Everything in a plan that cannot stand: too long, outside a scale, a goal without words. Empty fields may stay empty."""
    frame = content.frame
    found = too_long("client_words", content.client_words, CLIENT_WORDS_MAX) + too_long("tailoring", content.tailoring, LINE_MAX)
    found += too_long("adaptation", content.adaptation, LINE_MAX)
    found += too_long("ending", content.ending, WORDS_MAX)
    for name in ("homework_note", "measures_note", "fee_note"):
        found += too_long(name, getattr(frame, name), LINE_MAX)
    found += outside(PlanProblem.OUTSIDE_RULER, "hope", frame.hope, RULER)
    found += outside(PlanProblem.OUTSIDE_RULER, "self_efficacy", content.self_efficacy, RULER)
    found += outside(PlanProblem.MINUTES_OUTSIDE, "minutes", frame.minutes, MINUTES)
    found += outside(PlanProblem.SESSIONS_OUTSIDE, "planned_sessions", frame.planned_sessions, SESSIONS)
    if len(content.open_goals) > GOALS_MAX:
        found.append(Finding(PlanProblem.TOO_MANY_GOALS, "goals", {"limit": GOALS_MAX}))
    for number, goal in enumerate(content.goals):
        found += _goal_problems(f"goals.{number}", goal)
    seen: set[str] = set()
    for number, technique in enumerate(content.techniques):
        at = f"techniques.{number}"
        if technique.technique_id in seen:
            found.append(Finding(PlanProblem.TECHNIQUE_TWICE, at))
        seen.add(technique.technique_id)
        found += too_long(f"{at}.why", technique.why, LINE_MAX) + too_long(f"{at}.alternatives", technique.alternatives, LINE_MAX)
        found += outside(PlanProblem.SESSIONS_OUTSIDE, f"{at}.planned_sessions", technique.planned_sessions, SESSIONS)
        if any(content.goal(key) is None for key in technique.goal_keys):
            found.append(Finding(PlanProblem.GOAL_UNKNOWN, f"{at}.goal_keys"))
        if technique.concern and content.concern(technique.concern) is None:
            found.append(Finding(PlanProblem.CONCERN_UNKNOWN, f"{at}.concern"))
    return found + _concern_problems(content)


def _concern_problems(content: PlanContent) -> list[Finding]:
    found: list[Finding] = []
    if len(content.concerns) > CONCERNS_MAX:
        found.append(Finding(PlanProblem.TOO_MANY_CONCERNS, "concerns", {"limit": CONCERNS_MAX}))
    seen: set[str] = set()
    for number, concern in enumerate(content.concerns):
        at = f"concerns.{number}"
        if not concern.key:
            found.append(Finding(PlanProblem.CONCERN_WITHOUT_WORDS, f"{at}.words"))
        elif concern.key in seen:
            found.append(Finding(PlanProblem.CONCERN_TWICE, f"{at}.words"))
        seen.add(concern.key)
        found += too_long(f"{at}.words", concern.words, LINE_MAX) + too_long(f"{at}.by", concern.by, LINE_MAX)
        found += too_long(f"{at}.code", concern.icd10, CODE_MAX) + too_long(f"{at}.code", concern.icd11, CODE_MAX)
        if concern.status is ConcernStatus.CONFIRMED and not concern.by:
            found.append(Finding(PlanProblem.CONFIRMED_BY_NOBODY, f"{at}.by"))
    return found


def _goal_problems(at: str, goal: PlanGoal) -> list[Finding]:
    found = [] if goal.words.strip() else [Finding(PlanProblem.GOAL_WITHOUT_WORDS, f"{at}.words")]
    found += too_long(f"{at}.words", goal.words, WORDS_MAX) + too_long(f"{at}.words_other", goal.words_other, WORDS_MAX)
    found += too_long(f"{at}.why", goal.why, LINE_MAX)
    found += outside(PlanProblem.OUTSIDE_RULER, f"{at}.baseline", goal.baseline, RULER)
    found += outside(PlanProblem.OUTSIDE_RULER, f"{at}.target", goal.target, RULER)
    if goal.status in (GoalStatus.CHANGED, GoalStatus.DROPPED) and not goal.why.strip():
        found.append(Finding(PlanProblem.GOAL_CLOSED_WITHOUT_WHY, f"{at}.why"))
    if goal.gas is not None:
        for level, text in zip(LEVELS, goal.gas.levels, strict=True):
            found += too_long(f"{at}.level{level}", text, LEVEL_MAX)
        found += outside(PlanProblem.OUTSIDE_LEVELS, f"{at}.gas", goal.gas.start, (LEVELS[0], LEVELS[-1]))
        for share in (goal.gas.importance, goal.gas.difficulty):
            found += outside(PlanProblem.OUTSIDE_SHARE, f"{at}.gas", share, SHARES)
    return found


def fixed_problems(before: PlanContent | None, content: PlanContent) -> list[Finding]:
    """R8: a goal whose five levels are in force keeps its words and its scale; changing either makes a new goal."""
    found: list[Finding] = []
    for number, goal in enumerate(content.goals):
        old = before.goal(goal.key) if before is not None else None
        if old is not None and old.gas is not None and (goal.gas, goal.words) != (old.gas, old.words):
            found.append(Finding(PlanProblem.GAS_FIXED, f"goals.{number}.gas"))
    return found


def agree_problems(
    content: PlanContent, *, agreement_signed: bool, agreed_with_client: bool, agreed_on: date | None, today: date
) -> list[Finding]:
    """The hard gate (house rule): no agreed plan without a signed agreement, one goal, and the client's yes with its day."""
    found = content_problems(content)
    if not agreement_signed:
        found.append(Finding(PlanProblem.NO_SIGNED_AGREEMENT, "agreement"))
    if not content.open_goals:
        found.append(Finding(PlanProblem.NO_GOAL, "goals"))
    found += [
        Finding(PlanProblem.GAS_INCOMPLETE, f"goals.{number}.gas") for number, goal in enumerate(content.goals)
        if goal.gas is not None and not goal.gas.complete
    ]
    if not agreed_with_client:
        found.append(Finding(PlanProblem.NOT_AGREED_WITH_CLIENT, "agreed_with_client"))
    if agreed_on is not None and agreed_on > today:
        found.append(Finding(PlanProblem.AGREED_IN_FUTURE, "agreed_on"))
    return found
