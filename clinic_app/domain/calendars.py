"""Calendar files (iCalendar): a therapist's visits going out without a clinical word, absences coming in without their titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from clinic_app.domain.appointments import DayAppointment, Slot
from clinic_app.domain.closures import LONGEST, Closure
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.names import initials

FILE_MOST = 1_000_000     # bytes of a file that is read
EVENTS_MOST = 2_000       # events in it
LINES_MOST = 400          # absences that come of it
AHEAD = 400               # days ahead that recurring events are followed
RANGE_MOST = 800          # days that one exported file may span
BUSY = {"en": "Busy", "ar": "مشغول"}   # the house's own time, whatever it is


class CalendarProblem(Problem):
    """Why a calendar file is not written or not read."""

    NOT_A_CALENDAR = "calendar_not_a_calendar"
    TOO_LARGE = "calendar_too_large"
    TOO_MANY = "calendar_too_many"
    NOTHING_IN_IT = "calendar_nothing_in_it"
    NOT_THERE = "calendar_not_there"
    BAD_RANGE = "calendar_bad_range"
    NOBODY = "calendar_nobody"


class WhoShows(StrEnum):
    """How clients stand in a file that leaves the house."""

    INITIALS = "initials"
    NAMES = "names"


@dataclass(frozen=True)
class CalendarWish:
    """What somebody wants as a calendar file."""

    therapist_id: int
    first: date
    last: date
    who: WhoShows = WhoShows.INITIALS
    language: str = "en"      # of names and of the one word for the house's own time


@dataclass(frozen=True)
class CalendarEvent:
    """One visit as another calendar program may know it."""

    uid: str
    sequence: int             # grows with every change, so that a later file takes the place of an earlier one
    slot: Slot                # clinic-local
    summary: str
    place: str = ""
    cancelled: bool = False


def range_findings(wish: CalendarWish) -> list[Finding]:
    """The last day follows the first, and the file has an end."""
    if wish.last < wish.first or (wish.last - wish.first).days > RANGE_MOST:
        return [Finding(CalendarProblem.BAD_RANGE, "last", {"limit": RANGE_MOST})]
    return []


def summary_of(visit: DayAppointment, wish: CalendarWish) -> str:
    """Whom the entry names: clients by name or initials; the house's own time is only busy. Never what a visit is about."""
    if not visit.type.for_clients or not visit.clients:
        return BUSY.get(wish.language, BUSY["en"])
    names = [(one.name_ar or one.name_en) if wish.language == "ar" else (one.name_en or one.name_ar) for one in visit.clients]
    return " · ".join(names if wish.who is WhoShows.NAMES else (initials(name) for name in names))


# -- absences coming in -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FoundEvent:
    """A stretch of time in somebody's calendar; nothing else of it is kept."""

    starts: datetime          # clinic-local
    ends: datetime
    free: bool = False        # marked as not taking up time
    cancelled: bool = False


class Fate(StrEnum):
    """What becomes of one line of a file."""

    ENTER = "enter"
    LEFT_OUT = "left_out"     # said by a person
    KNOWN = "known"
    OVERLAPS = "overlaps"
    PAST = "past"
    FREE = "free"
    CANCELLED = "cancelled"
    TOO_LONG = "too_long"


@dataclass(frozen=True)
class AbsenceLine:
    """One line of the preview: when, and what becomes of it."""

    starts: datetime
    ends: datetime
    fate: Fate

    @property
    def may_enter(self) -> bool:
        """True if a person may decide about it."""
        return self.fate in (Fate.ENTER, Fate.LEFT_OUT)


def absence_lines(events: Iterable[FoundEvent], known: Iterable[Closure], now: datetime) -> tuple[AbsenceLine, ...]:
    """The preview: what of a file becomes a leave of a person, beside what is known of theirs; by its start."""
    taken = [(c.starts, c.ends) for c in known if not c.removed]
    lines = []
    for event in sorted(set(events), key=lambda e: (e.starts, e.ends)):
        span = (event.starts, event.ends)
        if event.cancelled:
            fate = Fate.CANCELLED
        elif event.free:
            fate = Fate.FREE
        elif event.ends <= now:
            fate = Fate.PAST
        elif event.ends - event.starts > timedelta(days=LONGEST):
            fate = Fate.TOO_LONG
        elif span in taken:
            fate = Fate.KNOWN
        elif any(starts < event.ends and event.starts < ends for starts, ends in taken):
            fate = Fate.OVERLAPS
        else:
            fate = Fate.ENTER
            taken.append(span)
        lines.append(AbsenceLine(event.starts, event.ends, fate))
    return tuple(lines)
