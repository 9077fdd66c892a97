"""The session note: small by default, signed once, corrected only by an addendum; what may stand in one, and what it needs.

Fields and their limits: clinical reference sections 1.7, 1.12, 2.3 and 5. A valid signed note asks for three inputs at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from clinic_app.domain.appointments import DayAppointment, Mode, Status
from clinic_app.domain.errors import Finding, Problem

SUMMARY_MAX = 8000
LINE_MAX = 160
REPAIR_MAX = 200
WORDS_MAX = 300
RISK_MAX = 300
REASON_MAX = 200
PROCESS_MAX = 20000
THEME_MAX, THEMES_MAX = 60, 8  # characters of a tag, tags in one note


class NoteProblem(Problem):
    """What keeps a note from being signed or added to."""

    NO_ATTENDANCE = "note_no_attendance"
    NO_SUMMARY = "note_no_summary"
    NO_SAFETY = "note_no_safety"
    OUT_OF_SCALE = "note_out_of_scale"
    TOO_LONG = "note_too_long"
    TIMES_CROSSED = "note_times_crossed"
    ALREADY_SIGNED = "note_already_signed"
    NOT_SIGNED = "note_not_signed"
    NO_ADDENDUM = "note_no_addendum"
    NO_REASON = "note_no_reason"
    NOT_THE_AUTHOR = "note_not_the_author"
    NO_EPISODE = "note_no_episode"
    EMPTY_PROCESS_NOTE = "note_empty_process_note"
    NO_AFTERCARE = "note_no_aftercare"
    NO_BEFORE = "note_no_before"


class Attendance(StrEnum):
    """What became of the visit, as the note records it."""

    ATTENDED = "attended"
    LATE_CANCEL = "late_cancel"
    DID_NOT_COME = "did_not_come"


class HomeworkMark(IntEnum):
    """How last time's homework went: not done, partly, done. None is "not asked", which is not 0."""

    NOT_DONE = 0
    PARTLY = 1
    DONE = 2


class HomeworkKind(StrEnum):
    """What sort of task it is (sections 1.7 and 1.9); None where no one kind fits."""

    ACTIVITY = "activity"
    EXPOSURE = "exposure"
    EXPERIMENT = "experiment"
    THOUGHT_RECORD = "thought_record"
    SKILL = "skill"
    WRITING = "writing"
    COUNTING = "counting"


class Obstacle(StrEnum):
    """What stood in the way of the homework."""

    TOO_TIRED = "too_tired"
    FORGOT = "forgot"
    NO_TIME = "no_time"
    FEARED_IT = "feared_it"


class SafetyToday(StrEnum):
    """The one safety tap of the note. No score, no band."""

    AS_BEFORE = "as_before"
    NOTHING_OPEN = "nothing_open"  # asked, and nothing is open: where there is no "before" yet
    CHANGED = "changed"
    NOT_ASKED = "not_asked"


class Asked(StrEnum):
    """Whether the client was asked for the check-in."""

    YES = "yes"
    DECLINED = "declined"
    NOT_ASKED = "not_asked"


class EnteredBy(StrEnum):
    """Who tapped the check-in."""

    CLIENT_ON_SCREEN = "client_on_screen"
    CLIENT_ON_PAPER = "client_on_paper"
    THERAPIST = "therapist"


class AgendaItem(StrEnum):
    """What the hour was to hold: offered, never asked (section 1.6)."""

    CHECK_IN = "check_in"
    HOMEWORK = "homework"
    TOPIC = "topic"
    NEW_TASK = "new_task"
    FEEDBACK = "feedback"


class Emotion(StrEnum):
    """Feelings that were the work of the hour."""

    FEAR = "fear"
    SADNESS = "sadness"
    ANGER = "anger"
    SHAME = "shame"
    GUILT = "guilt"
    GRIEF = "grief"
    DISGUST = "disgust"
    LONELINESS = "loneliness"
    JOY = "joy"
    RELIEF = "relief"
    NUMBNESS = "numbness"
    OTHER = "other"


class Depth(StrEnum):
    """How near the feeling came (house rule)."""

    KEPT_AWAY = "kept_away"
    NAMED = "named"
    FELT = "felt"
    WORKED_THROUGH = "worked_through"


class LeftState(StrEnum):
    """How the client left the room."""

    SETTLED = "settled"
    TENDER = "tender"
    UPSET = "upset"


class Aftercare(StrEnum):
    """What was agreed for afterwards; the note asks for it when the client left upset."""

    GROUNDING = "grounding"
    WALK = "walk"
    CALL_AGREED = "call_agreed"
    NONE_NEEDED = "none_needed"


class ExpressionWay(StrEnum):
    """How the client chose to give a feeling room (factor 6)."""

    TALKING = "talking"
    WRITING = "writing"
    DRAWING = "drawing"
    BODY = "body"
    SILENCE = "silence"
    PRAYER = "prayer"
    OTHER = "other"


class TherapistWay(StrEnum):
    """What the therapist did with it; for trainees and supervision, in no letter."""

    LISTENED = "listened"
    VALIDATED = "validated"
    REFLECTED = "reflected"
    SLOWED_DOWN = "slowed_down"
    GROUNDED = "grounded"
    STAYED_WITH_SILENCE = "stayed_with_silence"
    SHARED_REACTION = "shared_reaction"


class RuptureKind(StrEnum):
    """A strain in the alliance."""

    DREW_BACK = "drew_back"
    DISAGREEMENT = "disagreement"
    BOUNDARY = "boundary"
    OTHER = "other"


class RepairState(StrEnum):
    """Where the repair stands."""

    OPEN = "open"
    TALKED_ABOUT = "talked_about"
    SETTLED = "settled"


@dataclass(frozen=True)
class CheckIn:
    """The client's four taps 0-10 (in-house, not validated), with the one wish for next time."""

    asked: Asked = Asked.NOT_ASKED
    aim: int | None = None
    usefulness: int | None = None
    ease: int | None = None
    whole: int | None = None
    entered_by: EnteredBy = EnteredBy.THERAPIST
    words: str = ""
    week: int | None = None  # the optional opener: how the week has been, 0-10; no item of rule R7

    @property
    def answers(self) -> dict[str, int | None]:
        """The four items by name, as rule R7 wants them."""
        return {"aim": self.aim, "usefulness": self.usefulness, "ease": self.ease, "whole": self.whole}

    @property
    def given(self) -> bool:
        """True if at least one item was answered."""
        return any(value is not None for value in self.answers.values())


@dataclass(frozen=True)
class GoalToday:
    """A goal touched in this session; the rating 0-10 may be left out."""

    goal_id: int
    value: int | None = None


@dataclass(frozen=True)
class Feelings:
    """The feelings drawer (factor 6): which, how strong at start and end, how near, how the client left; ways and pace.

    The pace agreement is the sign to stop and the topics that wait; call_on: the day somebody telephones after an upset hour.
    """

    emotions: tuple[Emotion, ...] = ()
    intensity_start: int | None = None
    intensity_end: int | None = None
    depth: Depth | None = None
    left_state: LeftState | None = None
    aftercare: Aftercare | None = None
    ways: tuple[ExpressionWay, ...] = ()
    stop_sign: str = ""
    not_yet: str = ""
    therapist_ways: tuple[TherapistWay, ...] = ()
    call_on: date | None = None


@dataclass(frozen=True)
class Rupture:
    """The rupture-and-repair drawer (factor 1). earlier: where a strain of an earlier visit stands now, as asked in this one."""

    kind: RuptureKind | None = None
    repair: str = ""
    state: RepairState | None = None
    earlier: RepairState | None = None


@dataclass(frozen=True)
class NoteContent:
    """Everything a person may write in a note. Only attendance, summary and the safety tap are needed to sign."""

    attendance: Attendance | None = None
    start: datetime | None = None
    end: datetime | None = None
    mode: Mode | None = None
    room_id: int | None = None
    homework: HomeworkMark | None = None
    obstacles: tuple[Obstacle, ...] = ()
    techniques: tuple[str, ...] = ()
    goals: tuple[GoalToday, ...] = ()
    summary: str = ""
    safety: SafetyToday | None = None
    safety_words: str = ""
    look_again: date | None = None
    next_homework: str = ""
    next_focus: str = ""
    check_in: CheckIn = field(default_factory=CheckIn)
    feelings: Feelings = field(default_factory=Feelings)
    rupture: Rupture = field(default_factory=Rupture)
    new_understanding: str = ""
    themes: tuple[str, ...] = ()
    to_supervision: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    homework_kind: HomeworkKind | None = None   # of the next homework
    homework_goal: int | None = None            # the goal it serves, by id
    usefulness: int | None = None               # 0-10, of the homework that was looked at


REQUIRED = ("attendance", "summary", "safety")

DEFAULT_LOOK_AGAIN = timedelta(days=7)


def no_before(content: NoteContent, asked: date | None) -> tuple[Finding, ...]:
    """"As before" says nothing where safety was not asked about before in the episode (asked None)."""
    if content.safety is SafetyToday.AS_BEFORE and asked is None:
        return (Finding(NoteProblem.NO_BEFORE, "safety"),)
    return ()


def missing(content: NoteContent) -> tuple[Finding, ...]:
    """What the note still needs before it can be signed: at most three inputs, nothing optional (section 1.12)."""
    found: list[Finding] = []
    if content.attendance is None:
        found.append(Finding(NoteProblem.NO_ATTENDANCE, "attendance"))
    if not content.summary.strip():
        found.append(Finding(NoteProblem.NO_SUMMARY, "summary"))
    if content.safety is None:
        found.append(Finding(NoteProblem.NO_SAFETY, "safety"))
    return tuple(found)


def worth_asking(content: NoteContent) -> tuple[Finding, ...]:
    """What the note asks for without waiting for it: aftercare when the client left upset (sections 1.7 and 1.13)."""
    feelings = content.feelings
    asked = feelings.left_state is LeftState.UPSET and feelings.aftercare is None
    return (Finding(NoteProblem.NO_AFTERCARE, "aftercare"),) if asked else ()


def misfits(content: NoteContent) -> tuple[Finding, ...]:
    """What cannot be kept as it is: a rating off the 0-10 scale, crossed times, a text past its limit."""
    found: list[Finding] = []
    ratings = [("goals", goal.value) for goal in content.goals]
    ratings += list(content.check_in.answers.items())
    ratings += [("intensity_start", content.feelings.intensity_start), ("intensity_end", content.feelings.intensity_end)]
    ratings += [("week", content.check_in.week), ("usefulness", content.usefulness)]
    found += [Finding(NoteProblem.OUT_OF_SCALE, name) for name, value in ratings if value is not None and not 0 <= value <= 10]
    if content.start and content.end and content.end <= content.start:
        found.append(Finding(NoteProblem.TIMES_CROSSED, "end"))
    limits = {
        "summary": (content.summary, SUMMARY_MAX),
        "safety_words": (content.safety_words, RISK_MAX),
        "next_homework": (content.next_homework, LINE_MAX),
        "next_focus": (content.next_focus, LINE_MAX),
        "check_in_words": (content.check_in.words, WORDS_MAX),
        "repair": (content.rupture.repair, REPAIR_MAX),
        "new_understanding": (content.new_understanding, LINE_MAX),
        "to_supervision": (content.to_supervision, LINE_MAX),
        "stop_sign": (content.feelings.stop_sign, LINE_MAX),
        "not_yet": (content.feelings.not_yet, LINE_MAX),
    }
    found += [
        Finding(NoteProblem.TOO_LONG, name, {"limit": limit}) for name, (text, limit) in limits.items() if len(text) > limit
    ]
    if len(content.themes) > THEMES_MAX or any(len(tag) > THEME_MAX for tag in content.themes):
        found.append(Finding(NoteProblem.TOO_LONG, "themes", {"limit": THEME_MAX}))
    return tuple(found)


ATTENDANCE_OF: Mapping[Status, Attendance] = {
    Status.ARRIVED: Attendance.ATTENDED,
    Status.IN_SESSION: Attendance.ATTENDED,
    Status.ATTENDED: Attendance.ATTENDED,
    Status.LATE_CANCEL: Attendance.LATE_CANCEL,
    Status.DID_NOT_COME: Attendance.DID_NOT_COME,
}
STATUS_OF: Mapping[Attendance, Status] = {
    Attendance.ATTENDED: Status.ATTENDED,
    Attendance.LATE_CANCEL: Status.LATE_CANCEL,
    Attendance.DID_NOT_COME: Status.DID_NOT_COME,
}


def prefilled(visit: DayAppointment) -> NoteContent:
    """What the diary already knows: attendance (nothing is guessed of a visit still booked), times and place."""
    return NoteContent(
        attendance=ATTENDANCE_OF.get(visit.status),
        start=visit.slot.start,
        end=visit.slot.end,
        mode=visit.mode,
        room_id=visit.room_id,
    )
