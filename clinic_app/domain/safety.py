"""Safety: concerns that wait for an answer, the risk check in plain words, and what is due. No score, no band, no level.

Fields and rules: clinical reference section 6. The check is in the house's own words and claims no validity. "Not asked" (None)
is different from "no". Figures marked (H) are house rules: the clinic's own settings, or named here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem

LINE_MAX = 200             # characters of a short text (section 6: what changed, why now)
CLOSING_MAX = 400          # characters of the words with which a concern is closed
TOLD_MOST = 6              # people told in one check
LOOK_AGAIN = timedelta(days=7)    # offered as the next look, and meant where a check gave none (H)
ASK_AFTER = timedelta(days=1)     # "cannot now": the question comes back the next day (H)
LOOK_EVERY = timedelta(days=7)    # a look that was missed falls due again after so long (H)
SOON = timedelta(days=7)          # looks to come are listed so many days ahead (H)


class SafetyProblem(Problem):
    """What keeps a check, an answer or a closing from being kept."""

    NO_THOUGHTS = "safety_no_thoughts"
    NO_LOOK_AGAIN = "safety_no_look_again"
    LOOK_IN_PAST = "safety_look_in_past"
    NO_CONSENT = "safety_no_consent"
    NO_WHY = "safety_no_why"
    NO_CHECK_TODAY = "safety_no_check_today"
    NO_CLOSING_WORDS = "safety_no_closing_words"
    NOT_ANSWERED = "safety_not_answered"
    ALREADY_ANSWERED = "safety_already_answered"
    NOTHING_OPEN = "safety_nothing_open"
    STAYS_OPEN = "safety_stays_open"
    ALREADY_CORRECTED = "safety_already_corrected"
    TOO_LONG = "safety_too_long"
    NO_CALL_WORDS = "safety_no_call_words"


class Source(StrEnum):
    """What raised a concern."""

    INTAKE = "intake"
    NOTE = "note"
    RISK_ITEM = "risk_item"
    UNANSWERED = "unanswered"
    CHOICE = "choice"
    CHECK = "check"  # a check in which not every answer was "no"


class Reply(StrEnum):
    """How a concern is answered. "Check now" is kept by the check itself."""

    CHECK_NOW = "check_now"
    ALREADY_CHECKED = "already_checked"
    CANNOT_NOW = "cannot_now"


class Thoughts(StrEnum):
    """Thoughts of death or of ending life."""

    NO = "no"
    PASSING = "passing"
    OFTEN = "often"
    DECLINED = "declined"


class PlanInMind(StrEnum):
    """A plan or method in mind."""

    NO = "no"
    VAGUE = "vague"
    CLEAR = "clear"
    DECLINED = "declined"


class Intent(StrEnum):
    """Intent to act."""

    NO = "no"
    UNSURE = "unsure"
    YES = "yes"


class Steps(StrEnum):
    """Steps taken, or a rehearsal."""

    NO = "no"
    YES = "yes"


class Past(StrEnum):
    """A past attempt or self-harm."""

    NO = "no"
    OVER_A_YEAR = "over_a_year"
    WITHIN_A_YEAR = "within_a_year"
    WITHIN_A_MONTH = "within_a_month"


class Means(StrEnum):
    """Access to means."""

    NO = "no"
    YES = "yes"
    MADE_SAFER = "made_safer"


class Harm(StrEnum):
    """Harm from others, to others, children at home: each asked by itself."""

    NO = "no"
    YES = "yes"


class Holds(StrEnum):
    """What holds the person."""

    FAITH = "faith"
    CHILDREN = "children"
    PLANS = "plans"
    PEOPLE = "people"


class Agreed(StrEnum):
    """What was agreed."""

    SAFETY_PLAN = "safety_plan"
    EARLIER_SESSION = "earlier_session"
    FAMILY_INFORMED = "family_informed"
    PSYCHIATRIST = "psychiatrist"
    EMERGENCY_SERVICE = "emergency_service"
    OTHER = "other"


@dataclass(frozen=True)
class Told:
    """Who was told, when (clinic-local), and by whom."""

    person: str = ""
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True)
class CheckContent:
    """One risk check: what was asked and said. Only the first answer is needed, and a day to look again if any is not "no"."""

    thoughts: Thoughts | None = None
    plan: PlanInMind | None = None
    intent: Intent | None = None
    steps: Steps | None = None
    steps_when: str = ""
    past: Past | None = None
    means: Means | None = None
    means_words: str = ""
    holds: tuple[Holds, ...] = ()
    holds_words: str = ""
    harm_from: Harm | None = None
    harm_to: Harm | None = None
    children: Harm | None = None
    harm_words: str = ""
    changed: str = ""
    agreed: tuple[Agreed, ...] = ()
    family_consent: bool | None = None
    agreed_words: str = ""
    told: tuple[Told, ...] = ()
    look_again: date | None = None
    corrects: str = ""  # what this check puts right in an earlier one


QUESTIONS = ("thoughts", "plan", "intent", "steps", "past", "means", "harm_from", "harm_to", "children")
_TEXTS = ("steps_when", "means_words", "holds_words", "harm_words", "changed", "agreed_words", "corrects")


def not_no(content: CheckContent) -> tuple[str, ...]:
    """The questions whose answer is something else than "no", in their order; "not asked" is no answer."""
    return tuple(name for name in QUESTIONS if getattr(content, name) not in (None, "no"))


def gaps(content: CheckContent, today: date) -> tuple[Finding, ...]:
    """What the check still needs before it can be signed: three inputs at most (section 6)."""
    found = []
    if content.thoughts is None:
        found.append(Finding(SafetyProblem.NO_THOUGHTS, "thoughts"))
    if not_no(content) and content.look_again is None:
        found.append(Finding(SafetyProblem.NO_LOOK_AGAIN, "look_again"))
    if content.look_again is not None and content.look_again < today:
        found.append(Finding(SafetyProblem.LOOK_IN_PAST, "look_again"))
    if Agreed.FAMILY_INFORMED in content.agreed and content.family_consent is None:
        found.append(Finding(SafetyProblem.NO_CONSENT, "family_consent"))
    return tuple(found)


def misfits(content: CheckContent) -> tuple[Finding, ...]:
    """Texts past their limit."""
    texts = {name: getattr(content, name) for name in _TEXTS}
    texts["told"] = max((f"{one.person}{one.by}" for one in content.told), key=len, default="")
    found = [Finding(SafetyProblem.TOO_LONG, name, {"limit": LINE_MAX}) for name, text in texts.items() if len(text) > LINE_MAX]
    return tuple(found)


def same_answers(content: CheckContent) -> CheckContent:
    """The answers of the last check, to begin a new one with by one key: what was told, agreed and written is asked anew."""
    kept = {name: getattr(content, name) for name in (*QUESTIONS, "holds", "means_words")}
    return CheckContent(**kept)


@dataclass(frozen=True)
class RiskCheck:
    """A signed check. `corrected_by` is the id of the check that put it right; `intact` is False if its text was changed."""

    id: int
    uid: str
    client_id: int
    author_id: int
    author: str
    author_ar: str
    at: datetime
    content: CheckContent
    corrects_id: int | None = None
    corrected_by: int | None = None
    intact: bool = True


@dataclass(frozen=True)
class CheckRequest:
    """A check to be signed. uid keeps it from being kept twice; corrects_id names the check that it puts right."""

    client_id: int
    content: CheckContent
    uid: str = ""
    corrects_id: int | None = None
    closing: str = ""  # words with which everything open is closed; only where no answer is other than "no"


@dataclass(frozen=True)
class ConcernRequest:
    """A wish to raise a concern: what raised it, and the facts its sentence needs.

    source_id: the row it comes from (a note, an answered form): the same source and row raise one concern only.
    reply: what the person who raised it answered at once, with why (needed for "cannot now").
    """

    source: Source
    source_id: int | None = None
    measure: str = ""          # "PHQ-9"
    item: str = ""             # its number on the form
    answer: int | None = None  # None with UNANSWERED
    words: str = ""
    reply: Reply | None = None
    why: str = ""


@dataclass(frozen=True)
class Concern:
    """A concern: open until a clinician closes it with words, unanswered until somebody acknowledged it."""

    id: int
    version: int
    client_id: int
    source: Source
    source_id: int | None
    measure: str
    item: str
    answer: int | None
    words: str
    raised_at: datetime          # aware UTC, as all moments of a concern
    raised_on: date              # the clinic's day
    raised_by: int
    reply: Reply | None = None
    why: str = ""
    acknowledged_at: datetime | None = None
    acknowledged_by: int | None = None
    check_id: int | None = None
    closed_at: datetime | None = None
    closed_by: int | None = None
    closing: str = ""

    @property
    def open(self) -> bool:
        """True until it is closed."""
        return self.closed_at is None

    @property
    def waiting(self) -> bool:
        """True until somebody acknowledged it: the red bar stands as long."""
        return self.open and self.acknowledged_at is None


class Duty(StrEnum):
    """What safety asks of the therapist now; one per client, the first that holds."""

    ANSWER = "answer"        # a concern nobody has acknowledged
    CALL = "call"            # a missed appointment while something is open: call today
    LOOK = "look"            # the day to look again has come
    PLAN_LOOK = "plan_look"  # the safety plan was not looked at for ninety days while something is open
    LOOK_SOON = "look_soon"  # the day to look again comes within the week


class LeadReason(StrEnum):
    """Why the lead is told."""

    UNANSWERED = "unanswered"
    MISSED_LOOKS = "missed_looks"


@dataclass(frozen=True)
class SafetyRules:
    """The clinic's own figures (H)."""

    concern_hours: int = 24   # unacknowledged for so long, and the lead is told
    missed_looks: int = 3     # so many missed looks, and the lead is told
    plan_look_days: int = 90  # the safety plan is looked at again after so many days


@dataclass(frozen=True)
class SafetyState:
    """Where a client's safety stands today, for the head of the file, the lists and the prepared card."""

    client_id: int
    today: date
    concerns: tuple[Concern, ...] = ()  # open ones, oldest first
    last: RiskCheck | None = None       # the newest check that was not put right by another
    asked_on: date | None = None        # when safety was last asked about, in a check or a signed note
    look_again: date | None = None      # while something is open
    missed: int = 0                     # looks missed since
    plan_number: int | None = None      # the safety plan in force
    plan_look: date | None = None       # when it is to be looked at again
    missed_visit: datetime | None = None  # a visit missed while something is open, nobody has called since (clinic-local)

    @property
    def open(self) -> bool:
        """True while a concern is open."""
        return bool(self.concerns)

    @property
    def waiting(self) -> tuple[Concern, ...]:
        """Concerns nobody has acknowledged, oldest first."""
        return tuple(c for c in self.concerns if c.waiting)

    @property
    def plan_overdue(self) -> bool:
        """True if the plan's look is past while something is open."""
        return self.open and self.plan_look is not None and self.plan_look < self.today

    @property
    def duty(self) -> tuple[Duty, date] | None:
        """The one duty that stands first, with its day; None while nothing is asked."""
        if not self.open:
            return None
        if self.waiting:
            return Duty.ANSWER, self.waiting[0].raised_on
        if self.missed_visit is not None:
            return Duty.CALL, self.missed_visit.date()
        if self.look_again is not None and self.look_again <= self.today:
            return Duty.LOOK, self.look_again
        if self.plan_overdue and self.plan_look is not None:
            return Duty.PLAN_LOOK, self.plan_look
        if self.look_again is not None and self.look_again <= self.today + SOON:
            return Duty.LOOK_SOON, self.look_again
        return None


@dataclass(frozen=True)
class SafetyFile:
    """Everything of the safety room but the plan: where it stands, every check and concern, newest first.

    staff: names in both scripts by id, for who raised, answered and closed.
    """

    state: SafetyState
    checks: tuple[RiskCheck, ...] = ()
    concerns: tuple[Concern, ...] = ()
    staff: Mapping[int, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class SafetyLine:
    """One client in the therapist's list: names in both scripts, the duty and its day."""

    client_id: int
    name: str
    name_ar: str
    duty: Duty
    on: date
    state: SafetyState


@dataclass(frozen=True)
class LeadLine:
    """One client in the lead's list: file number and initials alone, the therapist, and why. The file opens with a reason."""

    client_id: int
    file_no: str
    initials: str
    initials_ar: str
    therapist: str
    therapist_ar: str
    reason: LeadReason
    since: date
    count: int = 0


def next_look(concerns: Sequence[Concern], last: RiskCheck | None) -> date | None:
    """When to look again while something is open: what the newest check says, else the day after "cannot now".

    None while nothing is open, and while the concerns wait for their first answer.
    """
    if not concerns:
        return None
    if last is not None and last.at.date() >= min(c.raised_on for c in concerns):
        return last.content.look_again or last.at.date() + LOOK_AGAIN
    answered = [c.raised_on for c in concerns if not c.waiting]
    return min(answered) + ASK_AFTER if answered else None


def missed_looks(due: date | None, today: date) -> int:
    """How many looks were missed: the first the day after its date, then one for every week gone by (H)."""
    if due is None or today <= due:
        return 0
    return 1 + (today - due - timedelta(days=1)) // LOOK_EVERY


def for_lead(state: SafetyState, rules: SafetyRules, now: datetime) -> tuple[LeadReason, int] | None:
    """Whether the lead is told, and of how many hours or looks; now: aware UTC. Unanswered concerns come before missed looks."""
    if state.waiting:
        hours = int((now - state.waiting[0].raised_at) // timedelta(hours=1))
        if hours >= rules.concern_hours:
            return LeadReason.UNANSWERED, hours
    if state.missed >= rules.missed_looks:
        return LeadReason.MISSED_LOOKS, state.missed
    return None
