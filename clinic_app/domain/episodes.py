"""Episodes of care: from the first meeting to the closing, with the intake, the shared summary and life events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.fit import UNDERSTANDING, Companion, RamadanTime, Rulers, Stage
from clinic_app.domain.kuwait import CHILD, age_on, birthday_in

REASONS_MAX = 300
EXPLANATION_MAX = 300
WHY_NOT_LOWER_MAX = 160
LINE_MAX = 160
PHRASE_MAX = 80
SUMMARY_MAX = 600
STRENGTHS_MAX = 5
SUPPORTS_MAX = 6
MATTERS_MAX = 3
# Passages that can be marked delicate or about somebody else; the last stands in the referral.
MARKABLE = ("reasons", "own_explanation", "medication", "physical_health", "referral_reason")
SLIDER = (-3, 3)
RULER = (0, 10)


class EpisodeProblem(Problem):
    """What can be wrong with an episode, an intake or a shared summary."""

    ALREADY_OPEN = "episode_already_open"
    CLOSED = "episode_closed"
    NO_EPISODE = "no_episode"
    NO_END_REASON = "no_end_reason"
    START_IN_FUTURE = "episode_start_in_future"
    BEFORE_START = "before_episode_start"
    NOTHING_WRITTEN = "intake_nothing_written"
    OUTSIDE_RULER = "outside_ruler"
    OUTSIDE_SLIDER = "outside_slider"
    OUTSIDE_UNDERSTANDING = "outside_understanding"
    TOO_MANY = "too_many_entries"
    NO_SUMMARY = "no_summary"
    NO_EVENT_WORDS = "no_event_words"
    EVENT_IN_FUTURE = "event_in_future"
    EVENT_OF_OTHERS = "event_of_others"
    UNKNOWN_THERAPIST = "episode_unknown_therapist"


class Phase(StrEnum):
    """Where in the work an episode stands (clinical 5.1)."""

    INTAKE = "intake"
    IN_THERAPY = "in_therapy"
    CONSOLIDATION = "consolidation"
    ENDING = "ending"
    CLOSED = "closed"

    @property
    def for_the_desk(self) -> Phase:
        """What reception may know of it: four words, consolidation is simply therapy."""
        return Phase.IN_THERAPY if self is Phase.CONSOLIDATION else self


class Approach(StrEnum):
    """The framework of the work (clinical I.2)."""

    CBT = "cbt"
    PSYCHODYNAMIC = "psychodynamic"
    INTERPERSONAL = "interpersonal"
    MINDFULNESS = "mindfulness"
    PERSON_CENTRED = "person_centred"
    SYSTEMIC = "systemic"
    INTEGRATIVE = "integrative"
    OTHER = "other"


class ReferralSource(StrEnum):
    """Who sent the client."""

    SELF = "self"
    FAMILY = "family"
    DOCTOR = "doctor"
    PSYCHIATRIST = "psychiatrist"
    SCHOOL = "school"
    EMPLOYER = "employer"
    OTHER = "other"


class EndReason(StrEnum):
    """Why an episode ended (clinical 9.2)."""

    PLANNED = "planned"
    CLIENT_CHOICE = "client_choice"
    MOVED = "moved"
    REFERRED_ON = "referred_on"
    STOPPED_COMING = "stopped_coming"
    THERAPIST_LEFT = "therapist_left"
    DIED = "died"
    OTHER = "other"


class FamilyPart(StrEnum):
    """What part the family has in the work."""

    NONE = "none"
    INFORMED = "informed"
    JOINS = "joins"


@dataclass(frozen=True)
class PhaseChange:
    """One step from phase to phase, with its day."""

    phase: Phase
    on: date


@dataclass(frozen=True)
class Episode:
    """One stretch of care of one client with one therapist."""

    id: int
    version: int
    client_id: int
    therapist_id: int
    started_on: date
    referral_source: ReferralSource
    referral_from: str
    referral_reason: str
    approach: Approach | None
    phase: Phase
    phases: tuple[PhaseChange, ...] = ()
    end_reason: EndReason | None = None
    closed_on: date | None = None
    review_on: date | None = None

    @property
    def open(self) -> bool:
        """True until it is closed."""
        return self.phase is not Phase.CLOSED

    @property
    def phase_since(self) -> date:
        """The day the present phase began."""
        return self.phases[-1].on if self.phases else self.started_on


@dataclass(frozen=True)
class EpisodeRequest:
    """A wish to open an episode. The approach is filled from the therapist when left out."""

    client_id: int
    therapist_id: int
    started_on: date | None = None
    referral_source: ReferralSource = ReferralSource.SELF
    referral_from: str = ""
    referral_reason: str = ""
    approach: Approach | None = None


@dataclass(frozen=True)
class Support:
    """Someone who helps: their role in the client's life, and whether we may contact them."""

    role: str
    may_contact: bool = False


@dataclass(frozen=True)
class Preferences:
    """Four sliders from -3 to +3, None = not asked; the app's own wording of preference questions."""

    lead: int | None = None        # therapist leads ... client leads
    feelings: int | None = None    # kept light ... gone into
    time: int | None = None        # past ... present
    challenge: int | None = None   # gentle ... challenging


@dataclass(frozen=True)
class IntakeContent:
    """What the first meetings brought; everything may be empty, and 0 is an answer while None is not."""

    reasons: str = ""
    importance: int | None = None
    confidence: int | None = None
    readiness: int | None = None
    why_not_lower: str = ""
    own_explanation: str = ""
    strengths: tuple[str, ...] = ()
    supports: tuple[Support, ...] = ()
    what_matters: tuple[str, ...] = ()
    medication: str = ""
    prescriber: str = ""
    physical_health: str = ""
    preferences: Preferences = Preferences()
    wishes: str = ""
    dialect: str = ""
    faith_respected: bool | None = None
    faith_words: str = ""
    family_part: FamilyPart | None = None
    migration_stress: str = ""     # SENS
    self_efficacy: int | None = None
    stage: Stage | None = None
    understanding: int | None = None   # 0 no link seen ... 4 sees the pattern and what keeps it
    approaches_wished: tuple[Approach, ...] = ()
    dislikes: str = ""
    school_grade: str = ""
    attends: tuple[Companion, ...] = ()
    ramadan: RamadanTime | None = None
    delicate: tuple[str, ...] = ()      # names of passages marked so (domain/marks.py)
    about_others: tuple[str, ...] = ()

    @property
    def rulers(self) -> Rulers:
        """Importance, confidence, readiness."""
        return Rulers(self.importance, self.confidence, self.readiness)

    @property
    def empty(self) -> bool:
        """True if nothing at all was written or tapped."""
        return self == IntakeContent()


@dataclass(frozen=True)
class Intake:
    """The intake of an episode as last saved."""

    episode_id: int
    version: int
    content: IntakeContent
    first_saved_at: datetime | None = None
    saved_at: datetime | None = None
    rulers_on: date | None = None


@dataclass(frozen=True)
class SharedSummary:
    """One version of the formulation's shared summary: words the client accepts (clinical 7.1). Never changed, only followed."""

    id: int
    episode_id: int
    number: int
    text: str
    agreed_on: date | None
    written_on: date
    author_id: int
    delicate: bool = False
    third_party: bool = False


@dataclass(frozen=True)
class LifeEvent:
    """Something that happened in the client's life, for the time-line; third-party events have no path to a letter."""

    id: int
    version: int
    client_id: int
    on: date
    words: str
    third_party: bool
    year_only: bool = False  # only the year of `on` was said
    shared: bool = False     # the client wants it in the ending letter; never with third_party
    delicate: bool = False   # alcohol, drugs, sexuality, matters outside the marriage (clinical 4f)


@dataclass(frozen=True)
class LifeEventRequest:
    """A wish to put an event on the time-line."""

    client_id: int
    on: date
    words: str
    third_party: bool = False
    year_only: bool = False
    shared: bool = False
    delicate: bool = False


@dataclass(frozen=True)
class DeskClauses:
    """Keys of the agreement's clauses that reception may see, by answer."""

    accepted: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    not_agreed: tuple[str, ...] = ()


@dataclass(frozen=True)
class CareStatus:
    """What reception may know of care (ADM): the phase in four words, when the agreement was signed, its desk clauses."""

    client_id: int
    phase: Phase
    agreement_on: date | None = None
    agreement_language: str = ""
    clauses: DeskClauses = DeskClauses()


def retention_review_on(dob: date | None, closed: date, *, adult_years: int = 10, child_until: int = 25) -> date:
    """R15 (house rule): the day the lead decides about the record: closing + 10 years, minors at least to their 25th birthday."""
    later = birthday_in(closed, closed.year + adult_years)
    if dob is not None and age_on(dob, closed) < CHILD:
        return max(later, birthday_in(dob, dob.year + child_until))
    return later


def ruler_band(value: int) -> str:
    """Words only (house rule): 0-3 low, 4-6 between, 7-10 high."""
    return "low" if value <= 3 else "between" if value <= 6 else "high"


def intake_problems(content: IntakeContent) -> list[Finding]:
    """Everything that keeps an intake from being saved: too long, too many, outside a scale. Empty fields never do."""
    found = [Finding(EpisodeProblem.NOTHING_WRITTEN, "reasons")] if content.empty else []
    for name, limit in (
        ("reasons", REASONS_MAX), ("why_not_lower", WHY_NOT_LOWER_MAX), ("own_explanation", EXPLANATION_MAX),
        ("medication", LINE_MAX), ("prescriber", LINE_MAX), ("physical_health", LINE_MAX), ("wishes", LINE_MAX),
        ("dialect", PHRASE_MAX), ("faith_words", LINE_MAX), ("migration_stress", LINE_MAX), ("dislikes", LINE_MAX),
        ("school_grade", PHRASE_MAX),
    ):
        found += too_long(name, getattr(content, name), limit)
    for name in ("importance", "confidence", "readiness", "self_efficacy"):
        found += outside(EpisodeProblem.OUTSIDE_RULER, name, getattr(content, name), RULER)
    found += outside(EpisodeProblem.OUTSIDE_UNDERSTANDING, "understanding", content.understanding, UNDERSTANDING)
    for name in ("lead", "feelings", "time", "challenge"):
        found += outside(EpisodeProblem.OUTSIDE_SLIDER, name, getattr(content.preferences, name), SLIDER)
    found += _list_problems("strengths", content.strengths, STRENGTHS_MAX)
    found += _list_problems("what_matters", content.what_matters, MATTERS_MAX)
    found += _list_problems("supports", [s.role for s in content.supports], SUPPORTS_MAX)
    return found


def too_long(field: str, text: str, limit: int) -> list[Finding]:
    """One finding if a text has more than so many characters."""
    over = len(text) - limit
    return [Finding(HouseProblem.TOO_LONG, field, {"limit": limit, "over": over})] if over > 0 else []


def outside(code: Problem, field: str, value: int | None, scale: tuple[int, int]) -> list[Finding]:
    """One finding if a value is given and lies outside its scale."""
    if value is None or scale[0] <= value <= scale[1]:
        return []
    return [Finding(code, field, {"low": scale[0], "high": scale[1]})]


def _list_problems(field: str, entries: Iterable[str], limit: int) -> list[Finding]:
    entries = list(entries)
    found = [Finding(EpisodeProblem.TOO_MANY, field, {"limit": limit})] if len(entries) > limit else []
    return found + [f for entry in entries for f in too_long(field, entry, PHRASE_MAX)]

