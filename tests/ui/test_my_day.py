"""My day: the next client on one card, duties at the side, wishes that lead to the client's file."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.sessions import HomeworkMark, SafetyToday
from clinic_app.services import clock, sessions, work
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui.changes import ChangeSignal
from ui.my_day.my_day_screen import MyDayScreen


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def me(clinic):
    return clinic.therapist


@pytest.fixture
def client(clinic, me):
    client_id = a_client(clinic, me)
    an_agreed_plan(clinic, me, client_id)
    with clock.freeze(datetime(2026, 11, 16, 10)):
        visit = a_visit(clinic, client_id, datetime(2026, 11, 16, 9), status=Status.IN_SESSION)
        page = sessions.note_for(me, visit.id)
        sessions.sign_note(me, request_of(page.note, summary="She said no.", safety=SafetyToday.AS_BEFORE,
                                          next_homework="one walk", next_focus="the hour of guilt"))
    return client_id


@pytest.fixture
def screen(clinic, me, qtbot):
    changes, made = ChangeSignal(work.listen), []

    def open_():
        found = MyDayScreen(me, changes)
        qtbot.addWidget(found)
        found.resize(1294, 690)
        found.show()
        qtbot.waitUntil(lambda: not found._stale)
        made.append(found)
        return found

    yield open_
    for found in made:
        found.hide()
    changes.end()


def part(tab, name):
    QApplication.processEvents()
    found = tab.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_next_client_is_prepared(clinic, qtbot, screen, client):
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 11))
    page = screen()
    assert page._prep.card.client_id == client
    wishes = []
    page.wished.connect(lambda key, argument: wishes.append((key, argument)))
    qtbot.mouseClick(part(page, "openNote"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(part(page, "openFile"), Qt.MouseButton.LeftButton)
    assert wishes == [("client", (client, "notes", (client, visit.id))), ("client", client)]


def test_homework_is_marked_from_the_card(clinic, me, qtbot, screen, client):
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 11))
    page = screen()
    qtbot.mouseClick(part(page, "prepHomework_2"), Qt.MouseButton.LeftButton)
    assert sessions.note_for(me, visit.id).note.content.homework is HomeworkMark.DONE


def test_unsigned_notes_wait_at_the_side(clinic, me, qtbot, screen, client):
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.ATTENDED)
    note = sessions.save_note_draft(me, request_of(sessions.note_for(me, visit.id).note, summary="x"))
    page = screen()
    counted = []
    page.badge_changed.connect(lambda key, count: counted.append((key, count)))
    wishes = []
    page.wished.connect(lambda key, argument: wishes.append((key, argument)))
    qtbot.mouseClick(part(page, f"finish_{note.id}"), Qt.MouseButton.LeftButton)
    assert wishes == [("client", (client, "notes", (client, visit.id, note.id)))]
    page.reload()
    assert counted == [("my_day", 1)]


def test_a_day_without_visits_says_so(screen):
    assert part(screen(), "noVisits").isVisible()


def test_it_stands_in_every_look(every_look, clinic, screen, client):
    a_visit(clinic, client, datetime(2026, 11, 23, 11))
    assert part(screen(), "prepCard").isVisible()
