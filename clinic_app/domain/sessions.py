"""The session note: small by default, signed once, corrected only by an addendum; and the private process note beside it.

Fields and their limits: clinical reference sections 1.7, 1.12, 2.3 and 5. A valid signed note asks for three inputs at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from clinic_app.domain.appointments import DayAppointment, Mode, Status
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.plans import Goal
from clinic_app.domain.safety import SafetyState

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


@dataclass(frozen=True)
class Addendum:
    """A dated addition to a signed note; the original stays readable."""

    id: int
    note_id: int
    author_id: int
    author: str
    author_ar: str
    written_at: datetime
    reason: str
    text: str
    digest: str


class CosignState(StrEnum):
    """Where the co-signature of a trainee's note stands."""

    WAITING = "waiting"
    RETURNED = "returned"
    COSIGNED = "cosigned"


@dataclass(frozen=True)
class Cosignature:
    """The co-signature of a note: whose it is to give, where it stands, since when, and the words it was returned with."""

    supervisor_id: int
    supervisor: str
    supervisor_ar: str
    state: CosignState
    at: datetime
    words: str = ""


@dataclass(frozen=True)
class Retraction:
    """A note taken back by the lead, as for a wrong client: hidden, kept, and out of every count."""

    staff_id: int
    by: str
    by_ar: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class SessionNote:
    """A session note as people read it.

    `number` counts attended sessions of the episode (None if the client did not come); `intact` is False if the stored text
    no longer gives the digest it was signed with; `late`: signed more hours after the session than the clinic allows itself.
    """

    id: int
    uid: str
    client_id: int
    episode_id: int
    appointment_id: int | None
    author_id: int
    author: str
    author_ar: str
    about: datetime
    content: NoteContent
    version: int
    saved_at: datetime
    signed_at: datetime | None = None
    digest: str = ""
    intact: bool = True
    number: int | None = None
    late: bool = False
    addenda: tuple[Addendum, ...] = ()
    cosignature: Cosignature | None = None
    retraction: Retraction | None = None

    @property
    def signed(self) -> bool:
        """True once the note can no longer be changed."""
        return self.signed_at is not None


@dataclass(frozen=True)
class OthersDraft:
    """That somebody else's note about a visit waits for its author's hand; nothing of what it says."""

    note_id: int
    about: datetime
    author: str
    author_ar: str
    works_here: bool = True  # False: whoever wrote it has left, and it stays as it is


@dataclass(frozen=True)
class NoteVersion:
    """A kept earlier state of a draft."""

    version: int
    kept_at: datetime
    content: NoteContent


@dataclass(frozen=True)
class ProcessNote:
    """A private process note: author only, never printed, never searched; the author may delete it."""

    id: int
    client_id: int
    appointment_id: int | None
    written_at: datetime
    text: str
    version: int


@dataclass(frozen=True)
class ClientWords:
    """The client's own words and the visit they were said in."""

    text: str
    on: date
    number: int | None


@dataclass(frozen=True)
class NoteDraftRequest:
    """What the form holds, and the version it was read at: saving over a newer one is refused.

    A note opened for the first time has id 0 and version 0; its uid, made when it was opened, keeps it from being kept twice.
    """

    note_id: int
    version: int
    content: NoteContent
    uid: str = ""
    client_id: int = 0
    appointment_id: int | None = None
    about: datetime | None = None


@dataclass(frozen=True)
class AddendumRequest:
    """A wish to add to a signed note."""

    note_id: int
    reason: str
    text: str


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


@dataclass(frozen=True)
class OpenRupture:
    """A strain that has not been mended yet: where it was written, what it was, where the repair stands."""

    note_id: int
    on: date
    number: int | None
    kind: RuptureKind
    state: RepairState
    repair: str


@dataclass(frozen=True)
class Pace:
    """What was agreed about pace and still holds: the sign to stop, the topics that wait, since when."""

    stop_sign: str
    not_yet: str
    on: date


@dataclass(frozen=True)
class NotePage:
    """What lies beside a note while it is written: last visit, the client's words, goals, the plan's techniques, next visit."""

    note: SessionNote
    last: SessionNote | None = None
    goals: tuple[Goal, ...] = ()
    techniques: tuple[str, ...] = ()
    words: tuple[ClientWords, ...] = ()
    planned: int | None = None
    next_visit: datetime | None = None
    next_room_id: int | None = None
    safety_asked: date | None = None
    safety: SafetyState | None = None
    safety_before: SafetyToday | None = None
    safety_words: str = ""
    look_again: date | None = None
    strain: OpenRupture | None = None
    pace: Pace | None = None
    check_ins: tuple[CheckIn, ...] = ()
    check_in_due: bool = True
    opener: bool = True
    scores: tuple[ScoreLine, ...] = ()
    themes: tuple[str, ...] = ()  # tags used before, offered while one is typed


def client_words(notes: Sequence[SessionNote], most: int = 3) -> tuple[ClientWords, ...]:
    """What the client said so far, newest first: what they understood, and their wish from the check-in."""
    said: list[ClientWords] = []
    for note in sorted((n for n in notes if n.signed), key=lambda n: (n.about, n.id), reverse=True):
        for text in (note.content.new_understanding, note.content.check_in.words):
            if text:
                said.append(ClientWords(text, note.about.date(), note.number))
    return tuple(said[:most])


def safety_taps(asked_before: bool, chosen: SafetyToday | None = None) -> tuple[SafetyToday, ...]:
    """The answers a note offers: "as before" only where safety was asked about before; what an older draft says stays offered."""
    first = SafetyToday.AS_BEFORE if asked_before else SafetyToday.NOTHING_OPEN
    taps = (first, SafetyToday.CHANGED, SafetyToday.NOT_ASKED)
    return taps if chosen is None or chosen in taps else (chosen, *taps)


def safety_so_far(notes: Sequence[SessionNote]) -> tuple[date | None, SessionNote | None]:
    """The day safety was last asked about, and the last signed note in which something had changed."""
    asked = [n for n in notes if n.signed and n.content.safety not in (None, SafetyToday.NOT_ASKED)]
    changed = [n for n in asked if n.content.safety is SafetyToday.CHANGED]
    return (asked[-1].about.date() if asked else None, changed[-1] if changed else None)


def numbered(notes: Sequence[SessionNote]) -> list[SessionNote]:
    """The notes oldest first, each attended one with its number; numbers count attended sessions only (section 1.6).

    A draft that does not say yet whether the client came bears the number it would have.
    """
    count, result = 0, []
    for note in sorted(notes, key=lambda n: (n.about, n.id)):
        if note.content.attendance is Attendance.ATTENDED:
            count += 1
            result.append(replace(note, number=count))
        else:
            result.append(replace(note, number=count + 1 if note.content.attendance is None else None))
    return result


def techniques_by_visit(notes: Sequence[SessionNote]) -> dict[str, frozenset[int]]:
    """Which attended visits each technique was used in, by its catalogue id; the notes come numbered."""
    found: dict[str, set[int]] = {}
    for note in notes:
        for technique in note.content.techniques if note.number else ():
            found.setdefault(technique, set()).add(note.number or 0)
    return {technique: frozenset(visits) for technique, visits in found.items()}


def written_late(about_end: datetime, written: datetime, within: timedelta) -> bool:
    """True if more than the clinic's own time lies between the session's end and the writing; both on the same clock.

    Clinical reference section 5 takes 48 h as its house rule (H): the setting late_note_hours.
    """
    return written - about_end > within


def last_signed(notes: Sequence[SessionNote], before: SessionNote | None = None) -> SessionNote | None:
    """The newest signed note of an attended session, before the given one."""
    earlier = [
        n for n in notes
        if n.signed and n.content.attendance is Attendance.ATTENDED
        and (before is None or (n.id != before.id and n.about <= before.about))
    ]
    return max(earlier, key=lambda n: (n.about, n.id)) if earlier else None


def same_again(last: SessionNote | None) -> str:
    """The homework to repeat by one key: that of the last signed note, or nothing."""
    return last.content.next_homework if last else ""


def goal_words(goals: Iterable[Goal], goal_id: int | None) -> str:
    """The words of the goal a homework serves, or nothing."""
    return next((goal.words for goal in goals if goal.id == goal_id), "")
