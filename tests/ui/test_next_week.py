"""The same time next week is one key wherever a visit is: diary, My day, client file, session note. Presses are counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from clinic_app.domain.appointments import AppointmentType, DayAppointment, Slot
from clinic_app.domain.booking import BookingRequest
from clinic_app.services import appointments, drafts, work
from tests.clinics import NOW, Clinic
from tests.ui.test_waiting_in_window import Desk, Keys, add
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

TODAY, WEEK = NOW.date(), timedelta(weeks=1)


@pytest.fixture
def visit(sqlite_clinic: Clinic) -> DayAppointment:
    mona = add(sqlite_clinic, "Mona Al-Shiraa", "0000 0412", therapist_id=sqlite_clinic.therapist.staff_id)
    return appointments.book(sqlite_clinic.reception, BookingRequest(
        (mona,), (sqlite_clinic.therapist.staff_id,), sqlite_clinic.rooms[0].id, Slot.at(TODAY, 600, 50)))


@pytest.fixture
def desk(sqlite_clinic: Clinic, visit: DayAppointment, qtbot) -> Iterator[Desk]:
    changes = ChangeSignal(work.listen)
    window = MainWindow(sqlite_clinic.therapist, [one for one in ROOMS if one.key in ("diary", "client", "my_day")], changes)
    qtbot.addWidget(window)
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    one = Desk(sqlite_clinic, window, qtbot, Keys())
    QApplication.instance().installEventFilter(one.keys)
    yield one
    QApplication.instance().removeEventFilter(one.keys)
    changes.end()


def in_diary(desk: Desk, visit: DayAppointment) -> None:
    desk.window.show_screen("diary", visit)
    desk.until(lambda: desk.diary.active.selected is not None)


def in_my_day(desk: Desk, visit: DayAppointment) -> None:
    screen = desk.window.show_screen("my_day")
    desk.until(lambda: screen._prep is not None)


def in_file(desk: Desk, visit: DayAppointment) -> None:
    screen = desk.window.show_screen("client", visit.clients[0].id)
    desk.until(lambda: screen._client is not None)


def in_note(desk: Desk, visit: DayAppointment) -> None:
    in_my_day(desk, visit)
    desk.press("S")
    desk.until(lambda: desk.window.room() == "client")
    with desk.qtbot.waitActive(desk.window):  # off screen a new page may leave no window active
        desk.window.activateWindow()
    desk.focus("summary")


def ahead(desk: Desk, visit: DayAppointment) -> list:
    return [one.slot.start for one in appointments.upcoming(desk.clinic.reception, visit.clients[0].id, visit.slot.start)]


@pytest.mark.parametrize("there", [in_diary, in_my_day, in_file, in_note])
def test_the_same_time_next_week_is_one_key_from_everywhere(
    desk: Desk, visit: DayAppointment, there: Callable[[Desk, DayAppointment], None],
) -> None:
    there(desk, visit)
    before, room = desk.keys.actions, desk.window.room()
    desk.press("Ctrl+R")
    desk.until(lambda: visit.slot.start + WEEK in ahead(desk, visit))
    assert (desk.keys.actions - before, desk.keys.clicks) == (1, 0)
    assert desk.window.room() == room
    if there is not in_note:  # while somebody writes, Ctrl+Z takes back what is written
        desk.press("Ctrl+Z")
        desk.until(lambda: visit.slot.start + WEEK not in ahead(desk, visit))


@pytest.mark.parametrize("there", [in_diary, in_my_day, in_file])
def test_a_taken_time_next_week_is_shown_and_given_up_by_esc_where_one_was(
    desk: Desk, visit: DayAppointment, there: Callable[[Desk, DayAppointment], None],
) -> None:
    other = add(desk.clinic, "Grace Dalton", "0000 0413")
    appointments.book(desk.clinic.reception, BookingRequest(
        (other,), visit.therapist_ids, desk.clinic.rooms[1].id, visit.slot.moved_to(visit.slot.start + WEEK)))
    there(desk, visit)
    room = desk.window.room()
    desk.press("R")
    desk.until(lambda: desk.window.room() == "diary" and desk.diary.panel is not None)
    panel = desk.diary.panel
    desk.until(lambda: "Grace Dalton" in panel.form.fields["therapist"].message.text())
    panel.note.setFocus()
    desk.type("brings papers")
    panel.keep_now()
    assert drafts.open_draft(desk.clinic.therapist, "booking", visit.clients[0].id) is not None
    desk.press("Esc")
    desk.until(lambda: desk.window.panel() is None and desk.window.room() == room)
    if room == "diary":
        desk.until(lambda: desk.diary._day == visit.slot.day)
        assert desk.diary.active.selected.id == visit.id
    else:
        desk.window.show_screen("diary", TODAY)
    desk.until(lambda: bool(desk.diary.grid.columns))
    desk.diary.grid.setFocus()
    desk.press("N")
    desk.until(lambda: desk.diary.panel is not None)
    assert (desk.diary.panel.picker.clients, desk.diary.panel.note.value()) == ((), "")
    assert not desk.diary.panel.kept.isVisible()
    assert drafts.open_draft(desk.clinic.therapist, "booking", visit.clients[0].id) is None


def test_what_is_proposed_is_free_for_the_therapist_the_room_and_the_client(desk: Desk, visit: DayAppointment) -> None:
    clinic = desk.clinic
    mona = visit.clients[0]
    appointments.book(clinic.reception, BookingRequest(  # the usual therapist is with her own supervisor after the visit
        (), (clinic.therapist.staff_id,), None, Slot.at(TODAY, 660, 60), type=AppointmentType.SUPERVISION))
    appointments.book(clinic.reception, BookingRequest(  # and the client is with somebody else after that
        (mona.id,), (clinic.lead.staff_id,), clinic.rooms[1].id, Slot.at(TODAY, 720, 50)))
    desk.window.show_screen("diary", TODAY)
    desk.until(lambda: bool(desk.diary.grid.columns))
    desk.diary.grid.setFocus()
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("0412")
    desk.press("Return")
    desk.focus("bookingStart")
    slot = desk.diary.panel._slot()
    assert slot.start.hour * 60 + slot.start.minute >= 770
    request = desk.diary.panel._request()
    assert appointments.check(clinic.therapist, request) == ()
    desk.press("Return")
    desk.until(lambda: slot.start in ahead(desk, visit))
