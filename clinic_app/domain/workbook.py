"""The workbook: pages that client and therapist fill together, and what is noted on them over time. Nothing here is asked for.

Kinds and fields: clinical reference 1.8 (7.2, 7.3) and 1.9 (8.1 to 8.3). SUDS and conviction are 0-100, ease is 0-10; None is
"not asked", which is not 0. Which fields a kind has, and their limits, is declared in domain/workbook_fields.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum

from clinic_app.domain import progress
from clinic_app.domain.errors import Problem
from clinic_app.domain.homework import HomeworkLine
from clinic_app.domain.progress import Distress

FEWEST_STEPS, MOST_STEPS = 5, 12  # of a ladder (clinical reference 8.3); fewer is said, never refused


class WorkbookProblem(Problem):
    """What keeps a page or an entry from being kept."""

    NO_EPISODE = "workbook_no_episode"
    CLOSED = "workbook_closed"
    TOO_LONG = "workbook_too_long"
    TOO_MANY = "workbook_too_many"
    OUT_OF_SCALE = "workbook_out_of_scale"
    EMPTY_ENTRY = "workbook_empty_entry"
    NO_STEP = "workbook_no_step"
    IN_FUTURE = "workbook_in_future"
    NO_DAY = "workbook_no_day"
    NOTHING_TO_NOTE = "workbook_nothing_to_note"


class PageKind(StrEnum):
    """Kinds of pages, in the order in which they are offered."""

    THOUGHT = "thought"
    BELIEF = "belief"
    THEME = "theme"
    EXPERIMENT = "experiment"
    LADDER = "ladder"
    TARGET = "target"
    PROBLEM = "problem"
    SKILL = "skill"
    REHEARSAL = "rehearsal"
    WINS = "wins"


class ThinkingHabit(StrEnum):
    """Habits of thought, in our own names (clinical reference 7.3)."""

    ALL_OR_NOTHING = "all_or_nothing"
    OVER_GENERAL = "over_general"
    ONLY_THE_BAD = "only_the_bad"
    GOOD_DOES_NOT_COUNT = "good_does_not_count"
    MIND_GUESSING = "mind_guessing"
    BAD_FUTURE_GUESSING = "bad_future_guessing"
    WORST_CASE = "worst_case"
    FEELING_IS_FACT = "feeling_is_fact"
    MUST_AND_SHOULD = "must_and_should"
    NAME_CALLING = "name_calling"
    MY_FAULT = "my_fault"
    THEIR_FAULT = "their_fault"


class Direction(StrEnum):
    """Whether a behaviour is to become more or less."""

    MORE = "more"
    LESS = "less"


class Unit(StrEnum):
    """What the weekly count counts."""

    TIMES = "times"
    MINUTES = "minutes"
    DAYS = "days"


class SkillStage(IntEnum):
    """How far a skill has come (clinical reference 8.2)."""

    SHOWN = 0
    PRACTISED_HERE = 1
    TRIED_ALONE = 2
    USES_IT = 3


# -- what stands on a page --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Thought:
    """One thought record: a hard moment, what was felt and thought, and a fairer thought."""

    on: date | None = None
    situation: str = ""
    feeling: str = ""
    feeling_before: int | None = None
    thought: str = ""
    conviction_before: int | None = None
    habits: tuple[ThinkingHabit, ...] = ()
    speaks_for: str = ""
    speaks_against: str = ""
    fairer: str = ""
    conviction_fairer: int | None = None
    feeling_after: int | None = None


@dataclass(frozen=True)
class Belief:
    """An old belief and the one that is to take its place; how far each is believed is noted over time."""

    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class Theme:
    """A free tag that comes back across sessions, and the pattern behind it if it was found."""

    tag: str = ""
    wish: str = ""
    other_answer: str = ""
    own_answer: str = ""


@dataclass(frozen=True)
class Experiment:
    """A behavioural experiment: a prediction put to the test."""

    belief: str = ""
    conviction_before: int | None = None
    prediction: str = ""
    test: str = ""
    safety_habits: str = ""
    on: date | None = None
    happened: str = ""
    conviction_after: int | None = None
    learned: str = ""


@dataclass(frozen=True)
class LadderStep:
    """One step: a key of its own, so that trials stay with it whatever its words or place; expected SUDS."""

    key: str
    words: str = ""
    expected: int | None = None


@dataclass(frozen=True)
class Ladder:
    """An exposure ladder from easy to hard."""

    aim: str = ""
    steps: tuple[LadderStep, ...] = ()


@dataclass(frozen=True)
class Target:
    """A behaviour to do more or less of, counted by the week."""

    words: str = ""
    direction: Direction | None = None
    unit: Unit | None = None
    baseline: int | None = None
    target: int | None = None


@dataclass(frozen=True)
class ProblemSheet:
    """A problem solved on one sheet."""

    problem: str = ""
    options: tuple[str, ...] = ()
    choice: str = ""
    steps: tuple[str, ...] = ()
    look_back: str = ""


@dataclass(frozen=True)
class Skill:
    """A skill on a card: how it goes, how far it has come, when it is practised next."""

    name: str = ""
    how: str = ""
    stage: SkillStage | None = None
    next_practice: date | None = None


@dataclass(frozen=True)
class Rehearsal:
    """A scene rehearsed before it is needed, and the reward for doing it."""

    scene: str = ""
    reward: str = ""
    rewarded: bool | None = None


@dataclass(frozen=True)
class Wins:
    """The wins log: its lines are its entries."""


Content = Thought | Belief | Theme | Experiment | Ladder | Target | ProblemSheet | Skill | Rehearsal | Wins

CONTENTS: Mapping[PageKind, type[Content]] = {
    PageKind.THOUGHT: Thought, PageKind.BELIEF: Belief, PageKind.THEME: Theme, PageKind.EXPERIMENT: Experiment,
    PageKind.LADDER: Ladder, PageKind.TARGET: Target, PageKind.PROBLEM: ProblemSheet, PageKind.SKILL: Skill,
    PageKind.REHEARSAL: Rehearsal, PageKind.WINS: Wins,
}


# -- what is noted on it over time ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Conviction:
    """How far the old and the new belief are believed on a day, 0-100 %."""

    old: int | None = None
    new: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Sighting:
    """A day on which a theme came back, and where."""

    words: str = ""


@dataclass(frozen=True)
class Trial:
    """One trial of a step: SUDS at start, peak and end, how long, what was feared and what came of it."""

    step: str = ""
    start: int | None = None
    peak: int | None = None
    end: int | None = None
    minutes: int | None = None
    place: str = ""
    company: str = ""
    safety_habits: bool | None = None
    feared: str = ""
    chance_before: int | None = None
    chance_after: int | None = None
    feared_came: bool | None = None
    learned: str = ""

    @property
    def distress(self) -> Distress:
        """Rule R13: peak, end, the drop between them, and the drop as percent of the peak."""
        return progress.distress((self.start, self.peak, self.end))


@dataclass(frozen=True)
class WeekCount:
    """The count of the week in which the day lies."""

    count: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Rehearsed:
    """How often a scene was rehearsed that day, and how easily, 0-10."""

    times: int | None = None
    ease: int | None = None


@dataclass(frozen=True)
class Win:
    """One line of the wins log."""

    words: str = ""


EntryContent = Conviction | Sighting | Trial | WeekCount | Rehearsed | Win

ENTRIES: Mapping[PageKind, type[EntryContent]] = {
    PageKind.BELIEF: Conviction, PageKind.THEME: Sighting, PageKind.LADDER: Trial, PageKind.TARGET: WeekCount,
    PageKind.REHEARSAL: Rehearsed, PageKind.WINS: Win,
}


# -- records ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    """One thing noted on a page. A correction keeps its key and has the next version; the earlier one stays in the record."""

    key: str
    version: int
    page_id: int
    on: date
    content: EntryContent
    author_id: int
    at: datetime
    withdrawn: bool = False


@dataclass(frozen=True)
class WorkbookPage:
    """One page as people read it; entries are oldest first and hold only what stands."""

    id: int
    uid: str
    version: int
    client_id: int
    episode_id: int
    kind: PageKind
    content: Content
    goal_key: str
    client_tick: bool
    therapist_tick: bool
    started_on: date
    saved_at: datetime
    author_id: int
    author: str = ""
    author_ar: str = ""
    put_away: bool = False
    closed: bool = False             # its episode is closed: to read only
    entries: tuple[Entry, ...] = ()

    @property
    def shared(self) -> bool:
        """True if client and therapist both want its line in the ending letter."""
        return self.client_tick and self.therapist_tick

    @property
    def noted(self) -> tuple[EntryContent, ...]:
        """The contents of its entries, oldest first."""
        return tuple(entry.content for entry in self.entries)

    @property
    def last_on(self) -> date:
        """The day of the newest entry, or the day the page was begun."""
        return max((entry.on for entry in self.entries), default=self.started_on)


@dataclass(frozen=True)
class PageRequest:
    """What stands on a page as typed, and the version it was read at; page_id 0 is a page not kept yet."""

    client_id: int
    kind: PageKind
    content: Content
    page_id: int = 0
    version: int = 0
    uid: str = ""
    goal_key: str = ""
    client_tick: bool = False
    therapist_tick: bool = False


@dataclass(frozen=True)
class EntryRequest:
    """A thing to note on a page; with key and version a correction of what was noted before."""

    page_id: int
    on: date | None
    content: EntryContent
    key: str = ""
    version: int = 0


@dataclass(frozen=True)
class ThemeLine:
    """A theme with how often and from when to when it was named; page_id 0: only named in session notes so far."""

    tag: str
    count: int
    first: date | None
    last: date | None
    page_id: int = 0


@dataclass(frozen=True)
class Habit:
    """A thinking habit and how many thought records name it."""

    habit: ThinkingHabit
    count: int


@dataclass(frozen=True)
class LadderPlace:
    """Where a ladder stands: the first step not done (from 1), how many there are, its words."""

    step: int
    of: int
    words: str


@dataclass(frozen=True)
class Workbook:
    """All of one client's workbook: pages newest first, homework, themes with counts, thinking habits."""

    pages: tuple[WorkbookPage, ...] = ()
    homework: tuple[HomeworkLine, ...] = ()
    themes: tuple[ThemeLine, ...] = ()
    habits: tuple[Habit, ...] = ()
    goals: Mapping[str, str] = field(default_factory=dict)   # goals by key, in the client's words
    goal_words: Mapping[int, str] = field(default_factory=dict)  # the same by id, as a homework names its goal
    episode_id: int = 0                                      # the open episode, or the last one
    may_write: bool = False                                  # it is open

    def of(self, kind: PageKind) -> tuple[WorkbookPage, ...]:
        """The pages of a kind that are in use, newest first."""
        return tuple(p for p in self.pages if p.kind is kind and not p.put_away and p.episode_id == self.episode_id)

    @property
    def earlier(self) -> tuple[WorkbookPage, ...]:
        """Pages put away, and those of earlier episodes."""
        return tuple(p for p in self.pages if p.put_away or p.episode_id != self.episode_id)
