"""No widget is shown before it has a place: that would open a window of its own for a moment and take the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.services import people, work
from tests.clinics import Clinic
from tests.ui.test_diary_screen import add, book
from ui import client_tabs
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS, TABS


class _Spy(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__ if watched.objectName() == "mainWindow" else watched.objectName())
        return False


def test_opening_the_rooms_and_the_panel_opens_no_window_but_the_one(qtbot, qapp, sqlite_clinic: Clinic):
    visit = book(sqlite_clinic, add(sqlite_clinic, "Mona Al-Shiraa", "+965 0000 0412"), 660)
    changes, spy = ChangeSignal(work.listen), _Spy()
    window = MainWindow(sqlite_clinic.reception, [room for room in ROOMS if room.key in ("today", "diary")], changes)
    qtbot.addWidget(window)
    qapp.installEventFilter(spy)
    try:
        window.show()
        window.show_screen("today")
        diary = window.show_screen("diary")
        qtbot.wait(20)
        diary._new()
        qtbot.wait(20)
        window.close_panel()
        diary._open(visit)
        qtbot.wait(20)
    finally:
        qapp.removeEventFilter(spy)
        changes.end()
    assert spy.seen == ["MainWindow"]


@pytest.mark.parametrize("who", ["manager", "lead", "therapist", "reception"])
def test_every_room_of_a_role_and_a_file_with_its_tabs_open_no_window_but_the_one(qtbot, qapp, sqlite_clinic: Clinic, who: str):
    actor = sqlite_clinic.actors[who]
    mona = people.add_client(
        sqlite_clinic.reception, ClientRequest(en=split_name("Mona Al-Shiraa"), phone="+965 0000 0412",
                                               therapist_id=sqlite_clinic.therapist.staff_id))
    changes, spy = ChangeSignal(work.listen), _Spy()
    client_tabs.register(TABS)
    window = MainWindow(actor, ROOMS, changes)
    qtbot.addWidget(window)
    qapp.installEventFilter(spy)
    try:
        window.show()
        for key in window.rooms:
            if key != "client":
                window.show_screen(key)
                qtbot.wait(10)
        if "client" in window.rooms:
            screen = window.show_screen("client", mona.id)
            for number in range(screen.tabs.count()):
                screen.tabs.setCurrentIndex(number)
                qtbot.wait(10)
    finally:
        qapp.removeEventFilter(spy)
        changes.end()
    assert spy.seen == ["MainWindow"]
