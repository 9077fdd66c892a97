"""Leave, closed days and changing hours as the manager enters them by keys, and the visits they hit, settled and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from clinic_app.domain.appointments import Span, Status
from clinic_app.domain.calendars import Fate
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, LeaveKind, span_of
from clinic_app.domain.people import Channel
from clinic_app.services import appointments, clock, closed_visits, closures, hours, reminders, work
from tests.clinics import Clinic
from tests.services.test_calendars import FOOT, HEAD, event
from tests.services.test_closures import book, client
from tests.ui import looking
from tests.ui.test_settings import press, write
from ui.appointments.booking_panel import BookingPanel
from ui.appointments.settle_screen import SettleScreen
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

NEXT = date(2026, 11, 30)
KEYS = ("today", "diary", "settle", "settings")


@pytest.fixture
def window(sqlite_clinic: Clinic, qtbot) -> Iterator[MainWindow]:
    yield from opened(sqlite_clinic.manager, qtbot)


def opened(actor, qtbot) -> Iterator[MainWindow]:
    changes = ChangeSignal(work.listen)
    shown = MainWindow(actor, [room for room in ROOMS if room.key in KEYS], changes)
    qtbot.addWidget(shown)
    shown.resize(1440, 868)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    changes.end()


def go(window: MainWindow, section: str) -> QWidget:
    window.show_screen("settings", section)
    return window.current().stack.currentWidget()


def pick(qtbot, window: MainWindow, name: str, downs: int) -> None:
    """Choose in a list by keys: so many steps down."""
    choice = next(w for w in window.findChildren(QComboBox, name) if w.isVisible())
    choice.setFocus()
    for _ in range(downs):
        qtbot.keyClick(choice, Qt.Key.Key_Down)


def key(qtbot, which: str | Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), which, modifier)


def test_a_leave_by_keys_three_visits_settled_in_three_ways_and_each_taken_back(qtbot, window, sqlite_clinic: Clinic) -> None:
    clinic, mona = sqlite_clinic, client(sqlite_clinic)
    visits = [book(clinic, mona, hour) for hour in (9, 11, 13)]
    section = go(window, "absences")
    pick(qtbot, window, "absenceWho", 2)
    pick(qtbot, window, "absenceFor", 1)
    write(qtbot, window, "absenceFirst", "30/11")
    key(qtbot, Qt.Key.Key_Return)
    made = closures.closures(clinic.manager)[0]
    assert (made.staff_id, made.leave, made.first, made.whole_days) == (clinic.therapist.staff_id, LeaveKind.SICK, NEXT, True)
    looking.keep_testing(section.model)
    qtbot.waitUntil(lambda: section.settle.isVisible() and section.settle.button.hasFocus())
    assert "3" in section.settle.accessibleName()
    key(qtbot, Qt.Key.Key_Space)

    screen = window.current()
    assert isinstance(screen, SettleScreen)
    lit = [name for name, item in window.rail.items.items() if item.isChecked()]
    assert lit == ["diary"], "not the settings it was opened from"
    qtbot.waitUntil(lambda: screen.chosen is not None)
    screen.setFocus()
    key(qtbot, "m")
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "settlePlace1")))
    key(qtbot, "1")
    qtbot.waitUntil(lambda: screen.chosen is not None and screen.chosen.visit.id == visits[1].id)
    assert appointments.appointment(clinic.lead, visits[0].id).slot.day == date(2026, 11, 24)
    key(qtbot, "o")
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "settleTo1")))
    key(qtbot, "1")
    qtbot.waitUntil(lambda: screen.chosen is not None and screen.chosen.visit.id == visits[2].id)
    assert appointments.appointment(clinic.lead, visits[1].id).therapist_ids != visits[1].therapist_ids
    assert [(p.settled, p.total) for p in closed_visits.unfinished(clinic.reception)] == [(2, 3)]
    key(qtbot, "c")
    qtbot.waitUntil(lambda: closed_visits.unfinished(clinic.reception) == ())
    assert appointments.appointment(clinic.lead, visits[2].id).status is Status.CLINIC_CANCEL

    for left in (2, 1, 0):  # Ctrl+Z in order: the cancelling, the other therapist, the move
        key(qtbot, "z", Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda left=left: [(p.settled, p.total) for p in closed_visits.unfinished(clinic.lead)] == [(left, 3)])
    assert [appointments.appointment(clinic.lead, one.id).slot for one in visits] == [one.slot for one in visits]
    key(qtbot, "z", Qt.KeyboardModifier.ControlModifier)  # and the leave itself
    qtbot.waitUntil(lambda: closures.closures(clinic.manager) == [])
    key(qtbot, "y", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(closures.closures(clinic.manager)) == 1)


def test_what_is_left_half_done_comes_back_on_today_and_goes_on(qtbot, sqlite_clinic: Clinic) -> None:
    clinic, mona = sqlite_clinic, client(sqlite_clinic)
    visits = [book(clinic, mona, hour) for hour in (9, 11)]
    kept = closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.AWAY, *span_of(NEXT, NEXT, None, None), staff_id=clinic.therapist.staff_id, leave=LeaveKind.SICK))
    closed_visits.leave_as_it_is(clinic.reception, kept.closure.id, visits[0].id)
    with contextmanager(opened)(clinic.reception, qtbot) as window:
        window.show_screen("today")
        banner = window.current().unsettled
        qtbot.waitUntil(banner.isVisible)
        assert "1 of 2" in banner.accessibleName()
        press(qtbot, window, "todayUnsettledButton")
        screen = window.current()
        qtbot.waitUntil(lambda: screen.chosen is not None and screen.chosen.visit.id == visits[1].id)
        assert not [w for w in window.findChildren(QWidget) if "sick" in w.accessibleName().lower()]
        screen.setFocus()
        key(qtbot, "l")
        qtbot.waitUntil(lambda: closed_visits.unfinished(clinic.reception) == ())
        window.show_screen("today")
        qtbot.waitUntil(lambda: not banner.isVisible())
        window.show_screen("diary", NEXT)
        qtbot.waitUntil(lambda: bool(window.current().grid.columns))
        column = next(c for c in window.current().grid.columns if c.therapist_id == clinic.therapist.staff_id)
        assert (column.hours, [s.kind for s in column.shut]) == ((), [ClosedKind.AWAY])


def test_who_was_told_hears_of_it_here_and_who_was_cancelled_is_found_another_time(qtbot, sqlite_clinic: Clinic) -> None:
    clinic, mona = sqlite_clinic, client(sqlite_clinic)
    visits = [book(clinic, mona, hour) for hour in (9, 11)]
    lines = reminders.day(clinic.reception, NEXT).lines
    reminders.done(clinic.reception, lines, Channel.CALL)
    kept = closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.AWAY, *span_of(NEXT, NEXT, None, None), staff_id=clinic.therapist.staff_id, leave=LeaveKind.SICK))
    with contextmanager(opened)(clinic.reception, qtbot) as window:
        window.show_screen("settle", kept.closure.id)
        screen = window.current()
        qtbot.waitUntil(lambda: screen.chosen is not None)
        screen.setFocus()
        key(qtbot, "m")
        qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "settlePlace1")))
        key(qtbot, "1")
        qtbot.waitUntil(lambda: screen.news.isVisible() and screen.chosen is not None and screen.chosen.visit.id == visits[1].id)
        assert "09:00" in screen.news.banner.accessibleName()
        key(qtbot, "t")
        qtbot.waitUntil(lambda: not screen.news.isVisible())
        assert reminders.news(clinic.reception, visits[0].id) == ()
        key(qtbot, "c")
        qtbot.waitUntil(lambda: screen.news.isVisible() and screen.findChild(QWidget, f"settleFind{visits[1].id}") is not None)
        assert screen.chosen.visit.id == visits[1].id, "the one settled last"
        key(qtbot, "l")
        assert "cancelled by the clinic" in window.toast.text()
        key(qtbot, "f")
        qtbot.waitUntil(lambda: isinstance(window.panel(), BookingPanel) and window.panel().find.list.hasFocus())
        assert [one.id for one in window.panel().picker.clients] == [mona]
        found = window.panel().find.list.opening()
        assert found.slot.day == date(2026, 11, 24), "sooner at the most by a week"
        assert found.therapist_id == clinic.therapist.staff_id
        key(qtbot, Qt.Key.Key_Return)
        key(qtbot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.panel() is None)
        assert found.slot in [one.slot for one in appointments.upcoming(clinic.reception, mona, clock.now())]
        key(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: window.current() is screen)


def test_holidays_are_taken_over_and_one_is_shifted_by_a_day(qtbot, window, sqlite_clinic: Clinic) -> None:
    section = go(window, "holidays")
    press(qtbot, window, "holidayYear_2027")
    press(qtbot, window, "holidayTake")
    looking.keep_testing(section.model)
    assert not section.take.isVisible()
    section.table.setFocus()
    assert section.table.choose(lambda line: line.proposal == "2027:eid_al_fitr")
    write(qtbot, window, "holidayFirst", "10/3/2027")
    write(qtbot, window, "holidayLast", "12/3/2027")
    pick(qtbot, window, "holidayState", 0)
    qtbot.keyClick(next(w for w in window.findChildren(QLineEdit, "holidayLast")), Qt.Key.Key_Return)
    assert appointments.day(sqlite_clinic.lead, date(2027, 3, 9)).holiday is None
    assert appointments.day(sqlite_clinic.lead, date(2027, 3, 12)).holiday is not None
    press(qtbot, window, "toastUndo")
    qtbot.waitUntil(lambda: appointments.day(sqlite_clinic.lead, date(2027, 3, 9)).holiday is not None)


def test_hours_from_a_day_on_and_the_hours_of_a_ramadan(qtbot, window, sqlite_clinic: Clinic) -> None:
    go(window, "hours")
    press(qtbot, window, "hoursFrom")
    write(qtbot, window, "hoursSince", "1/12/2026")
    write(qtbot, window, "hours2", "10-12")
    press(qtbot, window, "hoursSave")
    assert appointments.day(sqlite_clinic.lead, date(2026, 12, 1)).clinic_hours == (Span(600, 720),)
    assert appointments.day(sqlite_clinic.lead, date(2026, 11, 24)).clinic_hours == (Span(540, 1200),)
    press(qtbot, window, "toastUndo")
    qtbot.waitUntil(lambda: len(hours.versions(sqlite_clinic.manager, None)) == 1)

    go(window, "ramadan")
    write(qtbot, window, "hours0", "11-14, 21-23")
    press(qtbot, window, "ramadanSave")
    assert appointments.day(sqlite_clinic.lead, date(2027, 2, 14)).clinic_hours == (Span(660, 840), Span(1260, 1380))
    window.show_screen("diary", date(2027, 2, 14))
    qtbot.waitUntil(lambda: window.current().grid.gutter_sign == "night")
    assert "Ramadan" in window.current()._head.second.text()


def test_part_of_a_day_that_ends_before_it_begins_is_said_and_kept_as_typed(qtbot, window, sqlite_clinic: Clinic) -> None:
    section = go(window, "absences")
    pick(qtbot, window, "absenceWho", 1)
    write(qtbot, window, "absenceFirst", "30/11")
    write(qtbot, window, "absenceStart", "14")
    write(qtbot, window, "absenceEnd", "12")
    press(qtbot, window, "absenceSave")
    assert section.form.fields["last"].state() == "bad"
    assert section.form.fields["start"].value() == time(14)
    assert closures.closures(sqlite_clinic.manager) == []


def test_a_calendar_file_is_saved_and_absences_come_in_line_by_line(qtbot, sqlite_clinic: Clinic, tmp_path) -> None:
    clinic = sqlite_clinic
    book(clinic, client(clinic), 10)
    with contextmanager(opened)(clinic.therapist, qtbot) as window:
        section = go(window, "calendar")
        section.save_to(tmp_path / "diary.ics")
        assert b"SUMMARY:MS" in (tmp_path / "diary.ics").read_bytes()
        away = event("SUMMARY:Surgery", "DTSTART;VALUE=DATE:20261130") + event("DTSTART;VALUE=DATE:20261202")
        (tmp_path / "phone.ics").write_bytes((HEAD + away + FOOT).encode())
        section.read_from(tmp_path / "phone.ics")
        looking.keep_testing(section.model)
        assert not [w for w in window.findChildren(QWidget) if "Surgery" in w.accessibleName()]
        assert section.table.choose(lambda line: line.starts.day == 2)
        section.table.setFocus()
        key(qtbot, Qt.Key.Key_Return)
        assert [line.fate for line in section.lines] == [Fate.ENTER, Fate.LEFT_OUT]
        press(qtbot, window, "calendarEnter")
        assert [c.first for c in closures.closures(clinic.therapist)] == [NEXT]
        assert section.settle.isVisible()
        qtbot.waitUntil(section.settle.button.hasFocus)
        press(qtbot, window, "toastUndo")
        qtbot.waitUntil(lambda: closures.closures(clinic.therapist) == [])
        (tmp_path / "phone.ics").write_bytes(b"hello")
        section.read_from(tmp_path / "phone.ics")
        assert "calendar file" in " ".join(w.accessibleName() for w in section.findChildren(QWidget, "settingsTrouble"))


@pytest.mark.parametrize(("who", "booked"), [("reception", 0), ("lead", 1)])
def test_closed_time_warns_in_the_panel_and_is_booked_by_those_allowed_alone(qtbot, sqlite_clinic: Clinic, who, booked) -> None:
    clinic = sqlite_clinic
    client(clinic)
    closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.AWAY, *span_of(NEXT, NEXT, None, None), staff_id=clinic.therapist.staff_id, leave=LeaveKind.SICK))
    closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.ROOM_OUT, *span_of(NEXT, NEXT, None, None), room_id=clinic.rooms[2].id))
    with contextmanager(opened)(clinic.actors[who], qtbot) as window:
        window.show_screen("diary", NEXT)
        screen = window.current()
        qtbot.waitUntil(lambda: bool(screen.grid.columns) and screen.grid.columns[0].day == NEXT)
        index = next(i for i, c in enumerate(screen.grid.columns) if c.therapist_id == clinic.therapist.staff_id)
        spot = screen.grid.point_of(index, 605)
        qtbot.mouseClick(screen.grid, Qt.MouseButton.LeftButton, pos=spot)
        qtbot.mouseDClick(screen.grid, Qt.MouseButton.LeftButton, pos=spot)
        panel = screen.panel
        qtbot.waitUntil(lambda: panel.isAncestorOf(QApplication.focusWidget()))
        qtbot.keyClicks(QApplication.focusWidget(), "0412")
        key(qtbot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(panel.picker.clients))
        assert "out of use" in " ".join(panel.room.itemText(n) for n in range(panel.room.count()))
        start = panel.form.fields["start"]
        assert start.state() == ("warned" if booked else "bad")
        if booked:
            qtbot.keyClicks(panel.reason, "asked for it")
        qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
        assert len(appointments.day(clinic.lead, NEXT).appointments) == booked
