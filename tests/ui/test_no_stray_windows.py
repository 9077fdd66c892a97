"""No widget of the diary is shown before it has a place: that would open a window of its own for a moment and take the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from clinic_app.services import work
from tests.clinics import Clinic
from tests.ui.test_diary_screen import add, book
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS


class _Spy(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
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
