"""My day: the therapist's visits, the next client prepared on one card, and what waits for a hand. Each duty is asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.access_requests import AccessRequest
from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.calls import Call
from clinic_app.domain.consents import MissingLine
from clinic_app.domain.cosigning import ReturnedNote, WaitingNote
from clinic_app.domain.episodes import IntakeContent
from clinic_app.domain.follow_ups import FollowUp
from clinic_app.domain.growth import Growing
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.measure_due import DueWhy
from clinic_app.domain.outgoing import Outgoing
from clinic_app.domain.progress import CheckInSignal, ReviewDue, check_in_mean, check_in_signal
from clinic_app.domain.reviews import GoalLine
from clinic_app.domain.safety import LeadLine, SafetyLine, SafetyState
from clinic_app.domain.session_notes import OpenRupture, Pace, SessionNote
from clinic_app.domain.sessions import HomeworkKind, HomeworkMark, NoteContent
from clinic_app.domain.signals import SignalLine, SignalRules
from clinic_app.domain.workbook import LadderPlace

DEFAULT = SignalRules()
TREND = 8         # check-ins on the small line of the card
PROMPT_AFTER = 4  # visits without an entry before one prompt is offered (house rule)


class NoteState(StrEnum):
    """What became of a visit's note."""

    NONE = "none"
    DRAFT = "draft"
    SIGNED = "signed"
    OTHERS = "others"  # another author holds the draft


class Hint(StrEnum):
    """Small administrative-looking words beside a visit to come; clinical, therapist only."""

    FIRST_VISIT = "first_visit"
    HOMEWORK = "homework"
    GOALS_UNRATED = "goals_unrated"
    NO_PLAN = "no_plan"
    REVIEW = "review"
    MEASURE = "measure"


@dataclass(frozen=True)
class DayLine:
    """One visit of the day: its place in the work (n of m) and the state of its note."""

    visit: DayAppointment
    client_id: int | None
    note_id: int | None = None
    note: NoteState = NoteState.NONE
    number: int | None = None
    planned: int | None = None
    hints: tuple[Hint, ...] = ()
    ladder: LadderPlace | None = None  # where the ladder of the workbook stands
    shared: bool = False               # one person of a visit to which several come


@dataclass(frozen=True)
class DueForm:
    """A measure to ask for: its name, its last total with the day, and why it is due."""

    key: str
    name: str
    why: DueWhy
    total: float | None = None
    on: date | None = None


@dataclass(frozen=True)
class PrepCard:
    """Everything to walk in prepared: last time, what to come back to, the room, homework, goals, check-in, one prompt."""

    visit: DayAppointment
    client_id: int
    number: int
    planned: int | None
    last: SessionNote | None = None
    comfort: tuple[str, ...] = ()
    alert: str = ""
    homework: str = ""
    homework_kind: HomeworkKind | None = None
    homework_goal: str = ""                 # the words of the goal it serves
    homework_mark: HomeworkMark | None = None
    goals: tuple[GoalLine, ...] = ()
    check_in: CheckInSignal | None = None
    check_ins: int = 0
    told_elsewhere: bool = False              # a signal of this client stands on the page, or was answered already
    check_in_trend: tuple[float, ...] = ()  # the last means, oldest first
    factor: int | None = None
    untouched_for: int = 0
    words: str = ""
    ladder: LadderPlace | None = None
    tailoring: str = ""
    intake: IntakeContent | None = None     # wishes, who attends, Ramadan: what the hour is fitted to
    missing: tuple[MissingLine, ...] = ()   # consents and guardian (R18)
    strain: OpenRupture | None = None
    pace: Pace | None = None
    safety: SafetyState | None = None
    measures_due: tuple[DueForm, ...] = ()


@dataclass(frozen=True)
class UnsignedNote:
    """A draft that waits for its signature, and when the clinic's hours for it end (late_note_hours)."""

    note_id: int
    client_id: int
    appointment_id: int | None
    name: str
    name_ar: str
    about: datetime
    saved_at: datetime
    sign_by: datetime


@dataclass(frozen=True)
class ReviewLine:
    """A review that is due or being written."""

    client_id: int
    name: str
    name_ar: str
    due: ReviewDue
    next_visit: datetime | None = None
    drafted: bool = False


@dataclass(frozen=True)
class MyDay:
    """The whole page."""

    day: date
    lines: tuple[DayLine, ...]
    card: PrepCard | None
    unsigned: tuple[UnsignedNote, ...]
    reviews: tuple[ReviewLine, ...]
    calls: tuple[Call, ...] = ()
    cosign: tuple[WaitingNote, ...] = ()
    returned: tuple[ReturnedNote, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    signals: tuple[SignalLine, ...] = ()   # one for each client of one's own
    clinic: tuple[SignalLine, ...] = ()    # for the lead: one for each client whom others treat
    growing: Growing = field(default_factory=Growing)
    safety: tuple[SafetyLine, ...] = ()    # stands first: concerns, calls, looks that are due
    safety_as_lead: tuple[LeadLine, ...] = ()  # what the lead is told, by file number and initials
    handed_in: tuple[HandedIn, ...] = ()       # papers that wait to be filed
    emergencies: tuple[Outgoing, ...] = ()     # told without permission, and seen by no lead yet
    left_open: tuple[DayAppointment, ...] = ()  # one's own visits of days before: nobody said what became of them
    copies_asked: tuple[AccessRequest, ...] = ()  # clients who asked for a copy of the record that no lead signed off yet

    @property
    def done(self) -> int:
        """How many of the day's visits are over, for everybody in them."""
        return self.visits - len({line.visit.id for line in self.lines if line.visit.status not in OVER})

    @property
    def visits(self) -> int:
        """How many visits the day has; a shared one counts once, however many lines it has."""
        return len({line.visit.id for line in self.lines})


OVER = frozenset({Status.ATTENDED, Status.DID_NOT_COME, Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL})


def next_line(lines: Sequence[DayLine], now: datetime) -> DayLine | None:
    """The visit to prepare for: in the room, waiting, the first still to come; last of all one that ran over its time."""
    open_lines = [x for x in lines if x.client_id is not None and x.visit.status not in OVER]
    in_room = [x for x in open_lines if x.visit.status is Status.IN_SESSION]
    waiting = [x for x in open_lines if x.visit.status is Status.ARRIVED]
    ahead = [x for x in open_lines if x.visit.status.to_come and x.visit.slot.end > now]
    found = [*(x for x in in_room if x.visit.slot.end > now), *waiting, *ahead, *in_room]
    return found[0] if found else None


def untouched(notes: Sequence[SessionNote]) -> tuple[int | None, int, str]:
    """The one prompt: feelings or new understanding once touched and left for four visits or more; factor, visits, words."""
    came = [n for n in notes if n.signed and n.number is not None]
    for factor, touched in ((6, _felt), (7, _understood)):
        places = [i for i, note in enumerate(came) if touched(note.content)]
        if places and len(came) - places[-1] >= PROMPT_AFTER:
            words = "" if factor == 6 else came[places[-1]].content.new_understanding
            return factor, len(came) - places[-1], words
    return None, 0, ""


def _felt(content: NoteContent) -> bool:
    return bool(content.feelings.emotions)


def _understood(content: NoteContent) -> bool:
    return bool(content.new_understanding)


def last_check_in(
    notes: Sequence[SessionNote], figures: SignalRules = DEFAULT,
) -> tuple[CheckInSignal | None, int, tuple[float, ...]]:
    """Rule R7 for the newest check-in by the clinic's figures, how many there are, and the means of the last eight."""
    given = [n.content.check_in.answers for n in notes if n.signed and n.content.check_in.given]
    if not given:
        return None, 0, ()
    told = check_in_signal(given[-1], given[:-1], figures.check_in_drop, figures.check_in_item_drop, figures.check_in_low)
    means = [mean for mean in map(check_in_mean, given) if mean is not None]
    return told, len(given), tuple(means[-TREND:])
