"""Calendar files: a therapist's visits for another calendar program, and absences brought in from one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from clinic_app.data import appointments as visit_data
from clinic_app.data import calendar_files
from clinic_app.data import closures as closure_data
from clinic_app.data.settings import rooms
from clinic_app.data.staff import names_by_id
from clinic_app.domain.calendars import (
    AHEAD,
    FILE_MOST,
    AbsenceLine,
    CalendarEvent,
    CalendarProblem,
    CalendarWish,
    Fate,
    absence_lines,
    range_findings,
    summary_of,
)
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, LeaveKind
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.services import clock, closures, printing
from clinic_app.services.closures import Kept
from clinic_app.services.work import ask, look

HOUSE = "@alsoor.clinic"  # after the visit's own lasting name, as the format asks


def save_calendar(actor: Actor, wish: CalendarWish, target: Path) -> int:
    """Write a therapist's visits as a calendar file, whole or not at all; gives how many. Audited with whose and which days.

    People write their own; reception and the manager anybody's. A visit keeps its name in the file and grows in number with every
    change, so that a later file takes the place of an earlier one; what was cancelled or withdrawn is sent as cancelled.
    """
    own = wish.therapist_id == actor.staff_id and may(actor, Action.EXPORT_OWN_CALENDAR)
    action = Action.EXPORT_OWN_CALENDAR if own else Action.EXPORT_CALENDAR
    ask(actor, action)
    if findings := range_findings(wish):
        raise Refused(*findings)
    with look(actor, action, detail=f"staff={wish.therapist_id} days={wish.first}..{wish.last} {wish.who}"):
        content, count = _content(wish)
        printing.save_whole(actor, target, content)
        return count


def _content(wish: CalendarWish) -> tuple[bytes, int]:
    arabic = wish.language == "ar"
    places = {room.id: (room.name_ar or room.name_en) if arabic else (room.name_en or room.name_ar) for room in rooms()}
    found = visit_data.ever_of_therapist(wish.therapist_id, wish.first, (wish.last - wish.first).days + 1)
    events = [
        CalendarEvent(f"{uid}{HOUSE}", visit.version - 1, visit.slot, summary_of(visit, wish), places.get(visit.room_id or 0, ""),
                      visit.withdrawn or not visit.status.holds_slot)
        for uid, visit in found
    ]
    english, in_arabic = names_by_id().get(wish.therapist_id, ("", ""))
    name = (in_arabic or english) if arabic else (english or in_arabic)
    return calendar_files.write_calendar(events, name, clock.KUWAIT, clock.utc_now()), len(events)


# -- absences coming in -----------------------------------------------------------------------------------------------


def absences_in(actor: Actor, staff_id: int, source: Path) -> tuple[AbsenceLine, ...]:
    """What of a calendar file would become a leave of this person, line by line; writes nothing and keeps no title.

    Refuses what is no calendar file, one too large, one that holds too much or nothing.
    """
    ask(actor, Action.KEEP_OWN_LEAVE)
    _may_write(actor, staff_id)
    today = clock.today()
    found = calendar_files.read_calendar(_read(source), clock.KUWAIT, today)
    if not found:
        raise Refused(CalendarProblem.NOTHING_IN_IT)
    mine = [c for c in closure_data.between(today, today + timedelta(days=AHEAD)) if c.staff_id == staff_id]
    return absence_lines(found, mine, clock.now())


def _may_write(actor: Actor, staff_id: int) -> None:
    if staff_id != actor.staff_id:
        ask(actor, Action.EDIT_CLOSURES)


def _read(source: Path) -> bytes:
    try:
        if not source.is_file():
            raise Refused(CalendarProblem.NOT_THERE)
        with source.open("rb") as file:
            content = file.read(FILE_MOST + 1)
    except OSError:
        raise Refused(CalendarProblem.NOT_THERE) from None
    if len(content) > FILE_MOST:
        raise Refused(Finding(CalendarProblem.TOO_LARGE, facts={"limit": FILE_MOST // 1000}))
    return content


def enter_absences(actor: Actor, staff_id: int, lines: tuple[AbsenceLine, ...]) -> tuple[Kept, ...]:
    """Enter the lines that are to be entered as leave of this person, all or none, each without a word of its title."""
    ask(actor, Action.KEEP_OWN_LEAVE)
    _may_write(actor, staff_id)
    return closures.save_absences(actor, tuple(
        Closure(0, ClosedKind.AWAY, line.starts, line.ends, staff_id=staff_id, leave=LeaveKind.OTHER)
        for line in lines if line.fate is Fate.ENTER))


def take_back(actor: Actor, kept: tuple[Closure, ...]) -> tuple[Closure, ...]:
    """Take absences off again that were entered together, or bring them back; refuses if one was changed since."""
    return tuple(one.closure for one in closures.save_absences(
        actor, tuple(replace(closure, removed=not closure.removed) for closure in kept)))
