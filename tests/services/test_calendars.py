"""Calendar files: what goes out is read back by another parser, what comes in is shown first, bounded, and keeps no title."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject

from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.calendar_files import read_calendar
from clinic_app.domain.appointments import AppointmentType, Mode, Slot, Status
from clinic_app.domain.booking import BookingRequest, MoveRequest
from clinic_app.domain.calendars import AbsenceLine, CalendarProblem, CalendarWish, Fate, WhoShows
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.letters import LetterProblem
from clinic_app.services import appointments, calendars, closures
from tests.clinics import NOW, Clinic
from tests.services.test_closures import NEXT, book, client

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\n"
FOOT = "END:VCALENDAR\r\n"
TODAY = NOW.date()


def event(*lines: str) -> str:
    return "".join(f"{line}\r\n" for line in ("BEGIN:VEVENT", "UID:a@phone", *lines, "END:VEVENT"))


def file(tmp_path: Path, *events: str) -> Path:
    path = tmp_path / "phone.ics"
    path.write_bytes((HEAD + "".join(events) + FOOT).encode())
    return path


def lines(clinic: Clinic, tmp_path: Path, *events: str) -> list[tuple[datetime, datetime, Fate]]:
    found = calendars.absences_in(clinic.therapist, clinic.therapist.staff_id, file(tmp_path, *events))
    return [(line.starts, line.ends, line.fate) for line in found]


def wish(clinic: Clinic, **more: object) -> CalendarWish:
    return CalendarWish(clinic.therapist.staff_id, TODAY, NEXT, **more)  # type: ignore[arg-type]


def test_what_goes_out_is_read_by_another_parser_and_keeps_its_names(clinic: Clinic, tmp_path: Path) -> None:
    visit = book(clinic, client(clinic), 10, note="brings a friend")
    appointments.book(clinic.lead, BookingRequest(
        (), (clinic.therapist.staff_id,), None, Slot.at(NEXT, 720, 50), AppointmentType.SUPERVISION, Mode.CLINIC))
    target = tmp_path / "diary.ics"
    assert calendars.save_calendar(clinic.reception, wish(clinic), target) == 2
    first, own = sorted(vobject.readOne(target.read_text("utf-8")).vevent_list, key=lambda e: e.dtstart.value)
    assert first.dtstart.value.astimezone(UTC) == datetime(2026, 11, 30, 7, tzinfo=UTC)
    assert first.dtend.value - first.dtstart.value == timedelta(minutes=50)
    said = (first.summary.value, first.location.value, first.sequence.value, first.status.value)
    assert said == ("MS", "Room 1", "0", "CONFIRMED")
    assert own.summary.value == "Busy"
    text = target.read_text("utf-8")
    assert not [word for word in ("Mona", "Shiraa", "friend", "upervision", "herap", "individual", "psych") if word in text]

    moved = appointments.move(clinic.reception, MoveRequest(
        visit.id, visit.version, Slot.at(NEXT, 900, 50), visit.therapist_ids, visit.room_id))
    appointments.set_status(clinic.reception, moved.id, Status.EARLY_CANCEL, moved.version)
    calendars.save_calendar(clinic.therapist, wish(clinic, who=WhoShows.NAMES), target)
    again = next(e for e in vobject.readOne(target.read_text("utf-8")).vevent_list if e.uid.value == first.uid.value)
    assert (again.summary.value, again.sequence.value, again.status.value) == ("Mona Al-Shiraa", "2", "CANCELLED")
    row = DeskAuditRow.select().where(DeskAuditRow.action == "export_calendar").get()
    assert row.detail == f"staff={clinic.therapist.staff_id} days=2026-11-23..2026-11-30 initials"


def test_people_write_their_own_calendar_and_a_file_is_written_whole_or_not(clinic: Clinic, tmp_path: Path) -> None:
    for actor in (clinic.other_therapist, clinic.lead):
        with pytest.raises(Denied):
            calendars.save_calendar(actor, wish(clinic), tmp_path / "theirs.ics")
    with pytest.raises(Refused) as caught:
        calendars.save_calendar(clinic.therapist, replace(wish(clinic), last=date(2026, 1, 1)), tmp_path / "x.ics")
    assert caught.value.codes == (CalendarProblem.BAD_RANGE,)
    with pytest.raises(Refused) as caught:
        calendars.save_calendar(clinic.therapist, wish(clinic), tmp_path / "no folder" / "x.ics")
    assert caught.value.codes == (LetterProblem.FOLDER_READ_ONLY,)
    assert list(tmp_path.glob("*.ics")) == []


def test_each_line_of_a_file_is_shown_with_what_becomes_of_it(clinic: Clinic, tmp_path: Path) -> None:
    found = lines(
        clinic, tmp_path,
        event("SUMMARY:Surgery", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203"),
        event("SUMMARY:Dentist", "DTSTART:20261202T060000Z", "DURATION:PT2H"),
        event("DTSTART;TZID=Nowhere/At_All:20261204T100000", "DTEND;TZID=Nowhere/At_All:20261204T120000"),
        event("DTSTART;VALUE=DATE:20261105"),
        event("DTSTART;VALUE=DATE:20261206", "TRANSP:TRANSPARENT"),
        event("DTSTART;VALUE=DATE:20261207", "STATUS:CANCELLED"),
        event("DTSTART;VALUE=DATE:20261208", "DTEND;VALUE=DATE:20290101"),
        event("DTSTART:never"), event("SUMMARY:no time at all"),
    )
    assert [(start.strftime("%d %H"), fate) for start, _, fate in found] == [
        ("05 00", Fate.PAST), ("01 00", Fate.ENTER), ("02 09", Fate.OVERLAPS), ("04 10", Fate.ENTER), ("06 00", Fate.FREE),
        ("07 00", Fate.CANCELLED), ("08 00", Fate.TOO_LONG)]
    assert found[1][1] == datetime(2026, 12, 3)


def test_recurring_events_are_followed_within_a_bound(clinic: Clinic, tmp_path: Path) -> None:
    starts = [start for start, _, _ in lines(
        clinic, tmp_path,
        event("DTSTART:20261124T100000", "DTEND:20261124T110000", "RRULE:FREQ=WEEKLY;COUNT=4",
              "EXDATE:20261201T100000"),
        event("DTSTART:20261216T100000", "DTEND:20261216T120000", "RECURRENCE-ID:20261215T100000"))]
    assert [start.day for start in starts] == [24, 8, 16]
    whole = lines(clinic, tmp_path, event("DTSTART;VALUE=DATE:20240101", "RRULE:FREQ=WEEKLY"))
    assert TODAY - timedelta(days=1) <= whole[0][0].date()
    assert max(start for start, _, _ in whole) <= NOW + timedelta(days=400)
    until = lines(clinic, tmp_path, event("DTSTART;VALUE=DATE:20261130", "RRULE:FREQ=DAILY;UNTIL=20261202"))
    assert [start.day for start, _, _ in until] == [30, 1, 2]


def ics(*body: str) -> bytes:
    return (HEAD + (event(*body) if body else "") + FOOT).encode()


HOSTILE = {
    "not": (b"<html>hello</html>", CalendarProblem.NOT_A_CALENDAR),
    "empty": (b"", CalendarProblem.NOT_A_CALENDAR),
    "noise": (bytes(range(256)) * 20, CalendarProblem.NOT_A_CALENDAR),
    "half": (HEAD.encode() + b"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201", CalendarProblem.NOT_A_CALENDAR),
    "nothing": (ics(), CalendarProblem.NOTHING_IN_IT),
    "every second": (ics("DTSTART:20261124T100000", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"), CalendarProblem.NOTHING_IN_IT),
    "never fits": (ics("DTSTART;VALUE=DATE:20261124", "RRULE:FREQ=DAILY;COUNT=9;BYMONTH=2;BYMONTHDAY=31"),
                   CalendarProblem.NOTHING_IN_IT),
    "since 1900": (ics("DTSTART;VALUE=DATE:19000101", "RRULE:FREQ=DAILY"), CalendarProblem.NOTHING_IN_IT),
    "every minute": (ics("DTSTART:20261124T100000", "DURATION:PT1M", "RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2"),
                     CalendarProblem.NOTHING_IN_IT),
    "every day": (ics("DTSTART;VALUE=DATE:20260924", "RRULE:FREQ=DAILY"), CalendarProblem.TOO_MANY),
    "large": (HEAD.encode() + b"X" * 1_000_001, CalendarProblem.TOO_LARGE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_by_name(name: str) -> None:
    content, problem = HOSTILE[name]
    if problem is CalendarProblem.NOTHING_IN_IT:
        assert read_calendar(content, timedelta(hours=3), TODAY) == ()
        return
    with pytest.raises(Refused) as caught:
        read_calendar(content, timedelta(hours=3), TODAY)
    assert caught.value.codes == (problem,)


def test_absences_are_entered_as_one_act_without_their_titles_and_taken_back(clinic: Clinic, tmp_path: Path) -> None:
    book(clinic, client(clinic), 10)
    source = file(tmp_path, event("SUMMARY:Surgery", "DESCRIPTION:secret", "DTSTART;VALUE=DATE:20261130"),
                  event("SUMMARY:Trip", "DTSTART;VALUE=DATE:20261202"))
    mine = clinic.therapist.staff_id
    found = calendars.absences_in(clinic.therapist, mine, source)
    chosen = (found[0], replace(found[1], fate=Fate.LEFT_OUT))
    kept = calendars.enter_absences(clinic.therapist, mine, chosen)
    assert [one.hit for one in kept] == [1]
    assert [(c.first, c.name_en, c.name_ar) for c in closures.closures(clinic.therapist)] == [(NEXT, "", "")]
    assert calendars.absences_in(clinic.therapist, mine, source)[0].fate is Fate.KNOWN
    back = calendars.take_back(clinic.therapist, tuple(one.closure for one in kept))
    assert closures.closures(clinic.therapist) == []
    calendars.take_back(clinic.therapist, back)
    assert len(closures.closures(clinic.therapist)) == 1
    for actor in (clinic.other_therapist, clinic.lead, clinic.reception):
        with pytest.raises(Denied):
            calendars.absences_in(actor, mine, source)
        with pytest.raises(Denied):
            calendars.enter_absences(actor, mine, (AbsenceLine(NOW, NOW, Fate.ENTER),))
    with pytest.raises(Refused) as caught:
        calendars.absences_in(clinic.manager, mine, tmp_path)
    assert caught.value.codes == (CalendarProblem.NOT_THERE,)
