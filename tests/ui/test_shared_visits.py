"""A shared visit through real keys: booked with two therapists, as a group, each person's attendance, and My day elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from clinic_app.domain.appointments import AppointmentType, Mode, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.groups import GroupRequest
from clinic_app.domain.people import GenderWish, Preferences
from clinic_app.domain.waiting_room import WaitingRoom
from clinic_app.services import appointments, clock, drafts, groups, waiting_room, work
from tests.care import a_client
from tests.clinics import NOW, Clinic
from tests.ui.test_diary_screen import TODAY, Desk, add, desk, key, morning  # noqa: F401  the same morning
from ui import formats
from ui.appointments.booking_panel import BookingPanel
from ui.appointments.today_screen import TodayScreen
from ui.changes import ChangeSignal
from ui.my_day.my_day_screen import MyDayScreen
from ui.widgets.labels import Label


@pytest.fixture
def board(sqlite_clinic: Clinic, qtbot) -> Iterator[Desk]:
    clinic, changes = sqlite_clinic, ChangeSignal(work.listen)
    people = [a_client(clinic, clinic.therapist), add(clinic, "Salem Al-Shiraa", "+965 0000 0413"),
              add(clinic, "Elif Karaca", "+965 0000 0414")]
    group = groups.keep_group(clinic.reception, GroupRequest("Monday group", 6, tuple(people)))
    appointments.book(clinic.reception, BookingRequest(
        tuple(people), (clinic.therapist.staff_id, clinic.other_therapist.staff_id), clinic.rooms[0].id,
        Slot.at(TODAY, 660, 50), AppointmentType.GROUP, group_id=group.id))
    window = Desk(TodayScreen(clinic.reception, changes))
    window.clinic, window.people, window.changes = clinic, people, changes
    qtbot.addWidget(window)
    window.resize(1368, 792)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.screen.cards.rows))
    yield window
    changes.end()


def standings(window: Desk) -> list[Status]:
    visit = appointments.appointment(window.clinic.reception, window.screen.chosen.id)
    return [visit.standing(one) for one in window.people]


def said(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(Label) if label.isVisible())


def test_each_person_of_a_group_is_marked_by_key_and_taken_back(qtbot, board):
    key(qtbot, board, "e")
    qtbot.waitUntil(lambda: board.panel is not None and board.focusWidget() in board.panel._people)
    assert [act.keys for act in board.panel.acts()] == ["A", "S", "D", "X", "Del", "Ctrl+J"]  # asked before the screen
    key(qtbot, board, "a")
    qtbot.waitUntil(lambda: standings(board) == [Status.ARRIVED, Status.BOOKED, Status.BOOKED])
    for _ in range(2):
        qtbot.waitUntil(lambda: board.focusWidget() in board.panel._people)
        key(qtbot, board, Qt.Key.Key_Down)
    key(qtbot, board, "x")  # too early to say so: nothing happens
    assert standings(board)[2] is Status.BOOKED
    away = board.panel.findChild(QPushButton, f"person{board.people[2]}_late_cancel")
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: standings(board)[2] is Status.LATE_CANCEL)
    qtbot.waitUntil(lambda: "1 of 3 here" in said(board.screen).replace("\u2068", "").replace("\u2069", ""))
    qtbot.waitUntil(lambda: "1 missing" in said(board.screen))
    board.take_back()
    assert standings(board) == [Status.ARRIVED, Status.BOOKED, Status.BOOKED]
    assert Status.ATTENDED not in standings(board)


def test_waiting_is_red_after_the_clinics_own_minutes_and_sounds_once_if_wished(qtbot, board, monkeypatch):
    beeps: list[int] = []
    monkeypatch.setattr("ui.appointments.today_screen.QApplication.beep", lambda: beeps.append(1))
    key(qtbot, board, "a")
    qtbot.waitUntil(lambda: board.screen.findChild(object, "todayWaiting") is not None)
    waiting_room.save_waiting_room(board.clinic.manager, WaitingRoom(25, True))
    qtbot.waitUntil(lambda: board.screen._room.alarm == 25)
    for minutes, rung in ((18 + 20, 0), (18 + 26, 1), (18 + 30, 1)):
        with clock.freeze(NOW + timedelta(minutes=minutes)):
            board.screen._on_tick()
        assert len(beeps) == rung
    assert "25" in said(board.screen)


def test_my_day_has_a_line_of_each_own_client_and_hears_who_arrived(qtbot, board):
    clinic, mine = board.clinic, board.people[0]
    day = MyDayScreen(clinic.therapist, board.changes)
    qtbot.addWidget(day)
    day.resize(1294, 690)
    day.show()
    qtbot.waitUntil(lambda: day._day is not None)
    assert [(line.client_id, line.shared) for line in day._day.lines] == [(mine, True)]
    visit = appointments.appointment(clinic.reception, board.screen.chosen.id)
    appointments.set_attendance(clinic.reception, visit.id, mine, Status.ARRIVED, visit.version)
    qtbot.waitUntil(lambda: day._day.lines[0].visit.status is Status.ARRIVED, timeout=2000)
    day.hide()


def test_a_couple_is_booked_with_a_second_therapist_and_each_clash_is_named(qtbot, desk, morning):  # noqa: F811
    clinic = morning.clinic
    key(qtbot, desk, "n")
    for number, digits in enumerate(("0412", "0388")):
        if number:
            next(act for act in desk.panel.acts() if act.keys == "Ctrl+J").call()
        qtbot.waitUntil(lambda: desk.panel.picker.name.hasFocus())
        key(qtbot, desk, digits)
        qtbot.waitUntil(lambda: desk.panel.picker.answers.count() > 0)
        key(qtbot, desk, Qt.Key.Key_Return)
    panel = desk.panel
    assert [line.id for line in panel.picker.clients] == [morning.mona, morning.grace]
    assert panel._kind()[0] is AppointmentType.COUPLE
    assert panel.second.isVisible()
    panel.therapist.set_value(clinic.other_therapist.staff_id)
    panel.second.set_value(clinic.therapist.staff_id)
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, desk, "11")
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.loose.isVisible())
    words = panel.form.fields["therapist"].widget.accessibleDescription() + said(panel)
    assert "Hessa" in words
    assert "Mona" in words
    panel.start.setFocus()
    panel.start.selectAll()
    key(qtbot, desk, "15")
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.form.fields["reason"].isVisible() or desk.panel is None)
    if desk.panel is not None:  # one of them asked for a man
        panel.reason.setFocus()
        key(qtbot, desk, "they know")
        key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(appointments.day(clinic.reception, TODAY).appointments) == 2)
    made = appointments.day(clinic.reception, TODAY).appointments[1]
    assert made.therapist_ids == (clinic.other_therapist.staff_id, clinic.therapist.staff_id)


def test_people_are_kept_as_a_group_and_its_name_fills_the_next_booking(qtbot, desk, morning):  # noqa: F811
    key(qtbot, desk, "n")
    panel = desk.panel
    panel.picker.set_clients([*panel.picker._found("0412"), *panel.picker._found("0388")])
    panel._on_client()
    panel.kind.setCurrentIndex(panel._kinds.index((AppointmentType.GROUP, Mode.CLINIC)))
    name = panel.findChild(QLineEdit, "groupName")
    qtbot.waitUntil(lambda: name.isVisible())
    name.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert "name" in name.accessibleDescription()
    key(qtbot, desk, "Evening group")
    clinic = morning.clinic
    kept = (clinic.reception, "booking", 0)
    qtbot.waitUntil(lambda: (draft := drafts.open_draft(*kept)) is not None and draft.body["group_name"] == "Evening group")
    again = BookingPanel(clinic.reception)  # as after a kill: the panel before kept nothing as it went
    qtbot.addWidget(again)
    again.begin(appointments.day(clinic.reception, TODAY), None)
    assert (again.group.name.value(), again.group.places.value()) == ("Evening group", "8")
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.group.group is not None)
    assert [m.id for m in groups.groups(morning.clinic.reception)[0].members] == [morning.mona, morning.grace]
    panel._start_anew()
    assert panel.group.group is None
    key(qtbot, desk, "evening")
    qtbot.waitUntil(lambda: panel.picker.answers.count() > 0)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert len(panel.picker.clients) == 2
    request = panel._request()
    assert (request.group_id, request.type) == (panel.group.group.id, AppointmentType.GROUP)
    assert formats.digits(8) == panel.group.places.value()

def choose_person(qtbot, desk, field, text):  # noqa: F811
    qtbot.waitUntil(lambda: field.picker.name.hasFocus())
    key(qtbot, desk, text)
    qtbot.waitUntil(lambda: field.picker.answers.count() > 0)
    key(qtbot, desk, Qt.Key.Key_Return)


def test_a_third_person_joins_by_keys_a_reason_is_asked_where_it_is_due_and_all_is_taken_back(qtbot, board):
    clinic = board.clinic
    sara = add(clinic, "Sara Al-Burj", "+965 0000 0599", preferences=Preferences(therapist_wish=GenderWish.MAN))
    key(qtbot, board, "e")
    qtbot.waitUntil(lambda: board.panel is not None and board.focusWidget() in board.panel._people)
    next(act for act in board.panel.acts() if act.keys == "Ctrl+J").call()
    choose_person(qtbot, board, board.panel.joining, "0599")
    field = board.panel.joining
    qtbot.waitUntil(field.reason.hasFocus)
    assert "asked for a man" in field.trouble.label.text().lower()
    key(qtbot, board, "they know each other")
    key(qtbot, board, Qt.Key.Key_Return)
    visit = appointments.appointment(clinic.reception, board.screen.chosen.id)
    assert [one.id for one in visit.clients] == [*board.people, sara]
    assert "Sara Al-Burj comes too" in board.toast
    qtbot.waitUntil(lambda: board.focusWidget() in board.panel._people and board.focusWidget().who.id == sara)
    key(qtbot, board, "a")
    qtbot.waitUntil(lambda: appointments.appointment(clinic.reception, visit.id).standing(sara) is Status.ARRIVED)
    qtbot.waitUntil(lambda: board.focusWidget() in board.panel._people)
    key(qtbot, board, Qt.Key.Key_Delete)  # she came: why is she taken out?
    qtbot.waitUntil(field.reason.hasFocus)
    key(qtbot, board, Qt.Key.Key_Return)
    assert len(appointments.appointment(clinic.reception, visit.id).clients) == 4
    key(qtbot, board, "another Sara")
    key(qtbot, board, Qt.Key.Key_Return)
    assert [one.id for one in appointments.appointment(clinic.reception, visit.id).clients] == board.people
    board.take_back()
    now = appointments.appointment(clinic.reception, visit.id)
    assert now.standing(sara) is Status.ARRIVED
    assert len(now.clients) == 4


def test_the_booking_panel_of_a_visit_takes_in_one_more_and_a_second_therapist(qtbot, desk, morning):  # noqa: F811
    clinic, visit = morning.clinic, morning.visit
    salem = add(clinic, "Salem Al-Shiraa", "+965 0000 0413")
    desk.screen._open(visit)
    panel = desk.panel
    panel.note.set_value("typed before")
    next(act for act in panel.acts() if act.keys == "Ctrl+J").call()
    choose_person(qtbot, desk, panel.joining, "0413")
    qtbot.waitUntil(lambda: "Salem Al-Shiraa comes too" in desk.toast)
    now = appointments.appointment(clinic.reception, visit.id)
    assert ([one.id for one in now.clients], now.type) == ([morning.mona, salem], AppointmentType.COUPLE)
    assert panel._kind()[0] is AppointmentType.COUPLE
    assert (panel.note.value(), now.note) == ("typed before", ""), "what was typed besides is saved by Save alone"
    panel.second.set_value(clinic.other_therapist.staff_id)
    panel.start.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    now = appointments.appointment(clinic.reception, visit.id)
    assert now.therapist_ids == (clinic.therapist.staff_id, clinic.other_therapist.staff_id)
    assert now.note == "typed before"
    desk.screen._open(now)
    panel = desk.panel
    qtbot.mouseClick(panel.findChild(QPushButton, f"whoOut{salem}"), Qt.MouseButton.LeftButton)
    assert [one.id for one in appointments.appointment(clinic.reception, visit.id).clients] == [morning.mona]
    assert panel._kind()[0] is AppointmentType.INDIVIDUAL
    assert panel.second.isVisible(), "two therapists stay until one is taken out"
    panel.second.set_value(0)
    panel.start.setFocus()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert appointments.appointment(clinic.reception, visit.id).therapist_ids == (clinic.therapist.staff_id,)
    desk.screen._open(appointments.appointment(clinic.reception, visit.id))
    assert not desk.panel.second.isVisible()
    next(act for act in desk.panel.acts() if act.keys == "Ctrl+Shift+J").call()
    assert desk.panel.second.isVisible()
