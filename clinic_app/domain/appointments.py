"""Appointments: slots, statuses, types, and what the diary shows of a day. Asking for a place is in booking.

A visit is kept apart from what it occupies: it may have several clients, therapists and (later) rooms, and belong to a series.
Everything in this file is administrative (ADM): it holds no reason, diagnosis, note or measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from clinic_app.domain.closed_time import ClosedKind, Shut

STEP = 5                    # minutes: visits begin and end on whole five minutes
SHORTEST, LONGEST = 10, 480  # minutes a visit may last
NOTE_LIMIT = 140            # characters of the note for reception; it must not hold clinical content
REASON_LIMIT = 140
LATE_NOTICE = 24            # hours (H): a client's cancellation later than this counts as late


@dataclass(frozen=True, order=True)
class Slot:
    """A half-open stretch of clinic-local wall-clock time: 10:00-10:50 and 10:50-11:40 do not clash."""

    start: datetime
    end: datetime

    @classmethod
    def at(cls, day: date, minute: int, length: int) -> Slot:
        """The slot that begins this many minutes after midnight and lasts length minutes."""
        start = datetime.combine(day, time()) + timedelta(minutes=minute)
        return cls(start, start + timedelta(minutes=length))

    @property
    def day(self) -> date:
        """The day it begins on."""
        return self.start.date()

    @property
    def minutes(self) -> int:
        """Its length in whole minutes."""
        return int((self.end - self.start).total_seconds() // 60)

    @property
    def first_minute(self) -> int:
        """Minutes from midnight to its start."""
        return self.start.hour * 60 + self.start.minute

    @property
    def last_minute(self) -> int:
        """Minutes from the midnight before its start to its end."""
        return self.first_minute + self.minutes

    def clashes_with(self, other: Slot) -> bool:
        """True if the two share any time."""
        return self.start < other.end and other.start < self.end

    def moved_to(self, start: datetime) -> Slot:
        """The same length from another start."""
        return Slot(start, start + (self.end - self.start))


@dataclass(frozen=True, order=True)
class Span:
    """Open minutes of one day, counted from midnight, half-open."""

    start: int
    end: int

    def covers(self, first: int, last: int) -> bool:
        """True if first..last lies within."""
        return self.start <= first and last <= self.end


class Status(StrEnum):
    """The one list of visit statuses."""

    BOOKED = "booked"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    IN_SESSION = "in_session"
    ATTENDED = "attended"
    DID_NOT_COME = "did_not_come"
    LATE_CANCEL = "late_cancel"
    EARLY_CANCEL = "early_cancel"
    CLINIC_CANCEL = "clinic_cancel"

    @property
    def holds_slot(self) -> bool:
        """True if therapist, room and client are taken: nobody else may be booked over it."""
        return self in HOLDING

    @property
    def to_come(self) -> bool:
        """True while the client is still expected."""
        return self in (Status.BOOKED, Status.CONFIRMED)

    @property
    def cancelled(self) -> bool:
        """True for the three cancellations."""
        return self in (Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL)


HOLDING = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED})
UNRESOLVED = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION})  # nobody has said what became
HIDDEN = frozenset({Status.EARLY_CANCEL, Status.CLINIC_CANCEL})  # counted in the status bar, not painted

_CANCELS = {Status.LATE_CANCEL, Status.EARLY_CANCEL, Status.CLINIC_CANCEL}
_FROM_EXPECTED = {Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED, Status.DID_NOT_COME, *_CANCELS}
STEPS: Mapping[Status, frozenset[Status]] = {
    Status.BOOKED: frozenset({Status.CONFIRMED, *_FROM_EXPECTED}),
    Status.CONFIRMED: frozenset({Status.BOOKED, *_FROM_EXPECTED}),
    # a second press of A takes an arrival back; a waiting client may still leave, or be sent home by the clinic
    Status.ARRIVED: frozenset({Status.BOOKED, Status.CONFIRMED, Status.IN_SESSION, Status.ATTENDED, *_CANCELS}),
    Status.IN_SESSION: frozenset({Status.ARRIVED, Status.ATTENDED}),
    Status.ATTENDED: frozenset({Status.IN_SESSION, Status.DID_NOT_COME}),
    Status.DID_NOT_COME: frozenset({Status.BOOKED, Status.ARRIVED, Status.ATTENDED, Status.LATE_CANCEL}),
    Status.LATE_CANCEL: frozenset({Status.BOOKED, Status.EARLY_CANCEL, Status.DID_NOT_COME}),
    Status.EARLY_CANCEL: frozenset({Status.BOOKED, Status.LATE_CANCEL}),
    Status.CLINIC_CANCEL: frozenset({Status.BOOKED}),
}


class AppointmentType(StrEnum):
    """Neutral codes. The desk vault must not tell why somebody comes."""

    INDIVIDUAL = "individual"
    FIRST = "first"
    COUPLE = "couple"
    FAMILY = "family"
    GROUP = "group"
    SUPERVISION = "supervision"
    MEETING = "meeting"
    BLOCKED = "blocked"

    @property
    def for_clients(self) -> bool:
        """False for the house's own time, which needs no client."""
        return self not in (AppointmentType.SUPERVISION, AppointmentType.MEETING, AppointmentType.BLOCKED)


class Mode(StrEnum):
    """Where the visit takes place."""

    CLINIC = "clinic"
    ONLINE = "online"
    PHONE = "phone"

    @property
    def needs_room(self) -> bool:
        """Only visits in the house must have a room."""
        return self is Mode.CLINIC


class Badge(StrEnum):
    """Small signs on a visit; administrative only."""

    NEW = "new"
    ONLINE = "online"
    COUPLE = "couple"
    FAMILY = "family"
    MINOR = "minor"
    TRANSLATE = "translate"
    ALERT = "alert"
    SOONEST = "soonest"  # wants the next free slot
    TOGETHER = "together"  # lies over another visit on purpose


class Gender(StrEnum):
    """Of a therapist, and as wished by a client at booking. The same letters as in the staff record."""

    WOMAN = "f"
    MAN = "m"


@dataclass(frozen=True)
class Visitor:
    """A client as the diary shows them: short names in both scripts and how to reach them."""

    id: int
    name_en: str           # first and family name
    name_ar: str
    family_en: str = ""
    family_ar: str = ""
    file_no: str = ""
    phone: str = ""
    call_only: bool = False   # asked to be called, not written to
    minor: bool = False
    own: Status | None = None        # what became of this person, where it differs from the visit's status
    own_since: datetime | None = None  # when this person arrived, with a status of their own
    own_reason: str = ""


@dataclass(frozen=True)
class DayRoom:
    """A room as booking sees it."""

    id: int
    name_en: str
    name_ar: str
    ground_floor: bool = False
    shut: tuple[Shut, ...] = ()       # when it is out of use on the day


@dataclass(frozen=True)
class TherapistDay:
    """A therapist's column: name, what booking may match on, and the hours open on that day."""

    id: int
    name_en: str
    name_ar: str
    hours: tuple[Span, ...] = ()
    room_id: int | None = None
    gender: Gender | None = None
    languages: tuple[str, ...] = ()   # ISO 639-1
    title_en: str = ""                  # "Dr"
    title_ar: str = ""
    shut: tuple[Shut, ...] = ()         # closed time of the day, with its word; taken out of hours already


@dataclass(frozen=True)
class DayAppointment:
    """A visit ready to be shown."""

    id: int
    version: int
    slot: Slot
    status: Status
    type: AppointmentType
    mode: Mode
    clients: tuple[Visitor, ...]
    therapist_ids: tuple[int, ...]
    room_id: int | None = None
    since: datetime | None = None        # when the client arrived, clinic-local
    number: int | None = None            # n of m booked visits of a series, never the plan's number
    of: int | None = None
    badges: tuple[Badge, ...] = ()
    note: str = ""                       # for reception, not clinical
    alert: str = ""                      # the client's booking alert
    next_visit: datetime | None = None   # the first client's next held visit after this one
    reason: str = ""                     # why it was booked against a wish or outside hours
    withdrawn: bool = False              # its booking was undone; kept for the audit, shown nowhere
    began: datetime | None = None        # when the session began, clinic-local
    status_reason: str = ""              # what was said when it was cancelled or missed; administrative
    group_id: int | None = None          # the group it was booked for
    group: str = ""                      # its administrative name
    meant_over: int | None = None        # the visit whose party it joined when it was booked over it on purpose

    @property
    def party(self) -> int:
        """Visits of one party may overlap in therapist and room; nearly every visit is a party of its own."""
        return self.meant_over or self.id

    @property
    def shared(self) -> bool:
        """True if several clients come together: each has an attendance of their own."""
        return len(self.clients) > 1

    def standing(self, client_id: int) -> Status:
        """What became of this person: their own status, or the visit's where it does not differ (or they are not of it)."""
        return next((one.own for one in self.clients if one.id == client_id and one.own is not None), self.status)

    @property
    def holders(self) -> tuple[int, ...]:
        """The clients whose time this visit takes; who cancelled alone is free."""
        return tuple(one.id for one in self.clients if self.standing(one.id).holds_slot)

    def as_of(self, client_id: int) -> DayAppointment:
        """The visit as it stands for this person alone, for their file and their note."""
        own = next((one for one in self.clients if one.id == client_id and one.own is not None), None)
        if own is None or own.own is None:
            return self
        return replace(self, status=own.own, since=own.own_since, status_reason=own.own_reason)


@dataclass(frozen=True)
class Holiday:
    """A day on which the clinic is closed, with its names."""

    name_en: str
    name_ar: str
    kind: ClosedKind = ClosedKind.HOLIDAY
    expected: bool = False            # hangs on the moon and is not confirmed


@dataclass(frozen=True)
class DayView:
    """One day of all therapists, or of one."""

    day: date
    therapists: tuple[TherapistDay, ...]
    rooms: tuple[DayRoom, ...]
    appointments: tuple[DayAppointment, ...]   # by start; without withdrawn ones; hidden cancellations included
    clinic_hours: tuple[Span, ...] = ()        # empty: weekend or closed
    holiday: Holiday | None = None
    ramadan: bool = False                      # the clinic's Ramadan hours hold
    may_book_closed: bool = True               # whoever asked may book into leave, holidays and rooms out of use, with a reason

    @property
    def open(self) -> bool:
        """True if the clinic works on this day."""
        return bool(self.clinic_hours) and self.holiday is None


@dataclass(frozen=True)
class WeekView:
    """Seven days of one therapist, from Sunday."""

    therapist_id: int
    days: tuple[DayView, ...]
    therapists: tuple[TherapistDay, ...] = ()  # who else could be shown

    @property
    def first_day(self) -> date:
        """The Sunday it begins on."""
        return self.days[0].day


@dataclass(frozen=True)
class VisitPage:
    """A stretch of a client's visits, newest first, and where the next one begins (None: there is no more)."""

    visits: tuple[DayAppointment, ...]
    next_before: tuple[datetime, int] | None
