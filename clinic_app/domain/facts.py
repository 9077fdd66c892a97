"""Facts: single things the record knows, each with its kind, class and source, and whether it may reach a reader by letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_app.domain.alike import Alike
from clinic_app.domain.categories import Category
from clinic_app.domain.changes import Kind
from clinic_app.domain.readers import Content, Ground, Limit, Reader, Release, way
from clinic_app.domain.record_classes import RecordClass

RELEASE_KEY = "release"  # where sentences about the permission itself come from
WAY_BACK = "ending:way_back"  # the key of the fact that was written as the way back, whichever fact says it


class LetterLanguage(StrEnum):
    """The languages of letters."""

    ENGLISH = "en"
    ARABIC = "ar"


@dataclass(frozen=True)
class Source:
    """Where a fact comes from in the record: kind of row, its id, and a label a person understands ("Plan 2, agreed 4 May")."""

    kind: Kind
    id: int | None = None
    label: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Fact(Alike):
    """One thing the record knows: which kind of content it is, its record class, its words, and where it comes from.

    key is stable for the life of a draft ("goal:12"). own_words: said by the client. shared: the client knows it already.
    also: further kinds of content that its words may hold; it reaches nobody who may not learn each of them.
    section: where it stands in a letter made of sections.
    """

    key: str
    content: Content
    record_class: RecordClass
    source: Source
    text: str = ""
    own_words: bool = False
    shared: bool = False
    also: tuple[Content, ...] = ()
    section: str = ""

    @property
    def readers(self) -> frozenset[Reader]:
        """The kinds of readers it may reach by letter, given permission where that is needed."""
        return frozenset(r for r in Reader if why_not(self, r, None, None) in (None, Withheld.NO_PERMISSION))

    @property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs that say it in its section, where it is in words already."""
        return ()


@dataclass(frozen=True, eq=False, repr=False)
class IdentityFact(Fact):
    """Whom the letter is about: names in both scripts, birth date, sex as on the card ("m", "f" or ""), file number.

    civil_id: only where somebody decided that the reader needs it; a doctor's alone.
    """

    name_en: str = ""
    name_ar: str = ""
    born: date | None = None
    form: str = ""
    file_number: str = ""
    civil_id: str = ""

    def name(self, language: LetterLanguage) -> str:
        """The name in the script of the letter, or in the other if it is the only one."""
        return (self.name_ar or self.name_en) if language is LetterLanguage.ARABIC else (self.name_en or self.name_ar)


@dataclass(frozen=True, eq=False, repr=False)
class AttendanceFact(Fact):
    """Visits: how many were kept of how many booked, first and last day."""

    attended: int = 0
    offered: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, eq=False, repr=False)
class ProblemFact(Fact):
    """A diagnosis or problem: name in the clinic's words, coding system and code, who said so and whether it is confirmed."""

    name_en: str = ""
    name_ar: str = ""
    system: str = ""
    code: str = ""
    confirmed: bool = False
    by: str = ""
    by_ar: str = ""

    def author(self, language: LetterLanguage) -> str:
        """Who made the diagnosis, in the script of the letter if it is known."""
        return (self.by_ar or self.by) if language is LetterLanguage.ARABIC else (self.by or self.by_ar)

    def name(self, language: LetterLanguage) -> str:
        """The name in the language of the letter, or in the other if it is the only one."""
        return (self.name_ar or self.name_en) if language is LetterLanguage.ARABIC else (self.name_en or self.name_ar)


class GoalOutcome(StrEnum):
    """How a goal ended."""

    REACHED = "reached"
    CLEAR_STEP = "clear_step"
    STEP = "step"
    SAME = "same"
    LOWER = "lower"
    CHANGED = "changed"
    DROPPED = "dropped"
    NOT_RATED = "not_rated"


@dataclass(frozen=True, eq=False, repr=False)
class GoalFact(Fact):
    """A goal in the client's words (text), its words in the other language, first and latest answer 0-10, how it ended."""

    words_other: str = ""
    start: int | None = None
    now: int | None = None
    outcome: GoalOutcome = GoalOutcome.NOT_RATED

    def words(self, language: LetterLanguage) -> str:
        """The goal in the script of the letter if it was written down so, else as it was said."""
        both = [w for w in (self.text, self.words_other) if w]
        fitting = [w for w in both if has_arabic(w) == (language is LetterLanguage.ARABIC)]
        return (fitting or both or [""])[0]


@dataclass(frozen=True)
class ScoreDot:
    """One total and the visit it was filled at (0: before the first); hollow when blanks were filled by the mean."""

    visit: int
    total: float
    hollow: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class ScoreFact(Fact):
    """First and latest total of one measure, how many there are, and what the change may be called (rule R3). Never an item.

    topic: what it asks about, in a word or two. dots: every total on the way, for the small curve that a doctor reads; with the
    ends of the scale, cut-off and threshold.
    """

    name: str = ""
    topic: str = ""
    topic_ar: str = ""
    subscale: str = ""
    first: float | None = None
    last: float | None = None
    first_on: date | None = None
    last_on: date | None = None
    count: int = 0
    category: Category = Category.NOT_ENOUGH_DATA
    dots: tuple[ScoreDot, ...] = ()
    low: float = 0
    high: float = 0
    cutoff: float | None = None
    rc: float | None = None
    lower_better: bool = True

    @property
    def totals(self) -> tuple[tuple[float, date | None], ...]:
        """First and latest total, each with the day it was taken on."""
        both = ((self.first, self.first_on), (self.last, self.last_on))
        return tuple((total, on) for total, on in both if total is not None)


@dataclass(frozen=True, eq=False, repr=False)
class AnswersFact(Fact):
    """One filled form, item by item: its name, its day, and (number of the item, answer or None). Never the items' wording."""

    name: str = ""
    on: date | None = None
    answers: tuple[tuple[int, int | None], ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class EndingFact(Fact):
    """How it ended: the code of the end reason ("planned", "moved", …); goodbye and the way back, for the client alone.

    Each is a fact of its own, so that a sentence leads to where it was written.
    """

    reason: str = ""
    goodbye: str = ""
    way_back: str = ""

    @property
    def says(self) -> bool:
        """True while there is something in it."""
        return bool(self.reason or self.goodbye or self.way_back)


@dataclass(frozen=True, eq=False, repr=False)
class StayingWellFact(Fact):
    """The staying-well plan: a first line for doctors; signs in three colours, steps, people, "come back if" for the client."""

    headline: str = ""
    green: tuple[str, ...] = ()
    amber: tuple[str, ...] = ()
    red: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    come_back: tuple[str, ...] = ()
    risky: tuple[str, ...] = ()
    way_back: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class WorkFact(Fact):
    """What we did: code of the approach, names of the techniques in both languages; text, if typed, is said instead."""

    approach: str = ""
    techniques_en: tuple[str, ...] = ()
    techniques_ar: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class JourneyFact(Fact):
    """One sentence about one factor: its part ("together", "brought", …); text as written, or what the sentence is made of."""

    part: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class FollowUpFact(Fact):
    """A booster visit or call on a day."""

    day: date | None = None
    by_phone: bool = False


@dataclass(frozen=True, eq=False, repr=False)
class GivenFact(Fact):
    """A paper that was printed, saved or sent for the client: which ("staying_well", "agreement", …), and the last day."""

    paper: str = ""
    on: date | None = None


class Withheld(StrEnum):
    """Why a fact does not reach a reader; in the order in which they are looked for."""

    NEVER = "never"
    LEGAL_ORDER = "legal_order"
    EMERGENCY = "emergency"
    ON_REQUEST = "on_request"
    OWN_WORDS = "own_words"
    NOT_SHARED = "not_shared"
    NO_PERMISSION = "no_permission"


def why_not(fact: Fact, reader: Reader, release: Release | None, day: date | None) -> Withheld | None:
    """Why this fact may not be told to this reader in a letter of that day, or None if it may. No day: as without permission."""
    found = wall_of(fact, reader, release, day)
    return found[0] if found is not None else None


def wall_of(
    fact: Fact, reader: Reader, release: Release | None, day: date | None, *, requested: bool = False
) -> tuple[Withheld, Content] | None:
    """The first wall before this reader, and the kind of content it stands for; None where the fact may be told.

    requested: the client asked for it, which opens what the matrix marks "on request"; no letter does.
    """
    if fact.record_class in (RecordClass.PROC, RecordClass.PROF):
        return Withheld.NEVER, fact.content
    contents = (fact.content, *fact.also)
    return next(((why, content) for content in contents if (why := _wall(fact, content, reader, release, day, requested))), None)


def _wall(
    fact: Fact, content: Content, reader: Reader, release: Release | None, day: date | None, requested: bool
) -> Withheld | None:
    cell = way(content, reader)
    if cell.never:
        return Withheld.NEVER
    if not cell.grounds & {Ground.OPEN, Ground.AUTHORISATION}:
        return Withheld.EMERGENCY if Ground.EMERGENCY in cell.grounds else Withheld.LEGAL_ORDER
    if cell.limit is Limit.ON_REQUEST and not requested:
        return Withheld.ON_REQUEST
    if cell.limit is Limit.CODE_ONLY and not isinstance(fact, ProblemFact):
        return Withheld.NEVER  # words hold no code that could be told alone
    if cell.limit is Limit.OWN_WORDS and not fact.own_words:
        return Withheld.OWN_WORDS
    if cell.limit is Limit.IF_SHARED and not fact.shared:
        return Withheld.NOT_SHARED
    if Ground.OPEN in cell.grounds:
        return None
    if release is None or day is None or release.recipient.reader is not reader or not release.covers(content, day):
        return Withheld.NO_PERMISSION
    return None


def may_reach(fact: Fact, reader: Reader, release: Release | None, day: date) -> bool:
    """True if this fact may be told to this reader in a letter of that day."""
    return why_not(fact, reader, release, day) is None


def goal_outcome(start: int | None, now: int | None, *, reached: bool = False, clear_step: int = 3) -> GoalOutcome:
    """How a goal moved; a rise of three or more on 0-10 is a clear step (clinical R9, house rule)."""
    if reached:
        return GoalOutcome.REACHED
    if start is None or now is None:
        return GoalOutcome.NOT_RATED
    if now - start >= clear_step:
        return GoalOutcome.CLEAR_STEP
    return GoalOutcome.STEP if now > start else GoalOutcome.SAME if now == start else GoalOutcome.LOWER


def has_arabic(text: str) -> bool:
    """True if the first letter of the text is of the Arabic script."""
    for char in text:
        if char.isalpha():
            return "\u0600" <= char <= "\u08ff" or "\ufb50" <= char <= "\ufeff"
    return False
