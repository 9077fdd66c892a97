"""The therapist's way through the real window: from my day into the note, sign, review and ending, by keys alone."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.services import work
from tests.care import a_client, a_visit, an_agreed_plan
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS


@pytest.fixture
def window(sqlite_clinic, qtbot):
    changes = ChangeSignal(work.listen)
    found = MainWindow(sqlite_clinic.therapist, ROOMS, changes)
    qtbot.addWidget(found)
    found.resize(1366, 768)
    found.show()
    yield found
    changes.end()
    qtbot.wait(250)


def part(window, name):
    QApplication.processEvents()
    found = [w for w in window.findChildren(QWidget, name) if w.isVisible()]
    assert found, name
    return found[0]


def test_from_my_day_to_a_signed_note_by_keys(sqlite_clinic, qtbot, window):
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client)
    a_visit(clinic, client, datetime(2026, 11, 23, 10), status=Status.IN_SESSION)
    window.show_screen("my_day")
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "prepCard")), timeout=3000)
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: bool(window.findChildren(QWidget, "summary")), timeout=3000)
    summary = part(window, "summary")
    qtbot.waitUntil(lambda: window.focusWidget() is summary, timeout=3000)
    qtbot.keyClicks(summary, "Came in tired.")
    qtbot.mouseClick(part(window, "safety_nothing_open"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: SessionNoteRow.select().where(SessionNoteRow.signed_at.is_null(False)).count() == 1, timeout=3000)
    window.show_screen("my_day")
    assert "signed" in " ".join(label.text() for label in window.findChildren(QWidget) if hasattr(label, "text")
                                and callable(label.text) and label.isVisible())


def test_a_client_changed_elsewhere_does_not_close_the_note(sqlite_clinic, qtbot, window):
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 10), status=Status.IN_SESSION)
    window.show_screen("client", (client, "notes", (client, visit.id)))
    summary = part(window, "summary")
    qtbot.keyClicks(summary, "Half")
    window.screens["client"].reload()
    QApplication.processEvents()
    assert part(window, "summary") is summary
    assert summary.toPlainText() == "Half"


@pytest.mark.parametrize("key", ["notes", "reviews", "ending"])
def test_every_tab_opens_in_the_clients_file(sqlite_clinic, qtbot, window, key):
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client)
    window.show_screen("client", (client, key))
    names = {"notes": "notesTab", "reviews": "reviewsTab", "ending": "endingTab"}
    assert part(window, names[key]).isVisible()
