"""Session notes as they are kept and read: signed or drafts, with what lies beside one, and what a row of them says together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.plans import Goal
from clinic_app.domain.safety import SafetyState
from clinic_app.domain.sessions import Attendance, CheckIn, NoteContent, RepairState, RuptureKind, SafetyToday


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
