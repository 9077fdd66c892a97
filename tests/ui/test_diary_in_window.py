"""The diary inside the real window: its keys, its panel, Undo, discreet names and the switch of language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from clinic_app.domain.appointments import Status
from clinic_app.services import appointments, work
from tests.clinics import Clinic
from tests.ui.test_diary_grid import LEFT, drag
from tests.ui.test_diary_screen import add, book
from ui import formats
from ui.appointments.diary_screen import DiaryScreen
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS


@pytest.fixture
def window(sqlite_clinic: Clinic, qtbot) -> Iterator[MainWindow]:
    clinic = sqlite_clinic
    book(clinic, add(clinic, "Mona Al-Shiraa", "+965 0000 0412"), 660)
    changes = ChangeSignal(work.listen)
    shown = MainWindow(clinic.reception, [room for room in ROOMS if room.key in ("today", "diary")], changes)
    qtbot.addWidget(shown)
    shown.resize(1440, 868)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.show_screen("diary")
    qtbot.waitUntil(lambda: bool(diary(shown).grid.columns))
    yield shown
    formats.set_discreet(False)
    changes.end()


def diary(window: MainWindow) -> DiaryScreen:
    screen = window.current()
    assert isinstance(screen, DiaryScreen)
    return screen


def the_visit(window: MainWindow):
    return diary(window).grid.view.appointments[0]


def test_escape_while_dragging_puts_back_and_closes_nothing(qtbot, window):
    grid = diary(window).grid
    number = the_visit(window).id
    start = grid.visit_rect(number).center()
    end = start + QPoint(0, 160)
    drag(qtbot, grid, start, end, drop=False)
    assert grid.dragging
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.dragging
    qtbot.mouseRelease(grid, LEFT, pos=end)
    assert the_visit(window).slot.first_minute == 660


def test_a_drop_is_saved_said_and_taken_back_by_ctrl_z_and_done_again_by_ctrl_y(qtbot, window, sqlite_clinic):
    grid = diary(window).grid
    number = the_visit(window).id
    index = next(i for i, c in enumerate(grid.columns) if c.visits)
    start = grid.visit_rect(number).center()
    end = start + QPoint(0, grid.point_of(index, 900).y() - grid.point_of(index, 660).y())
    drag(qtbot, grid, start, end)

    def at() -> int:
        return appointments.appointment(sqlite_clinic.reception, number).slot.first_minute

    assert at() == 900
    assert "Mona Al-Shiraa" in window.toast.text()
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at() == 660
    qtbot.keyClick(grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert at() == 900


def test_the_panel_opens_by_n_and_escape_brings_the_focus_home(qtbot, window):
    grid = diary(window).grid
    grid.setFocus()
    qtbot.keyClick(grid, "n")
    panel = diary(window).panel
    qtbot.waitUntil(lambda: panel.picker.name.hasFocus())
    qtbot.keyClicks(panel.picker.name, "Omar")
    qtbot.keyClick(panel.picker.name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: diary(window).panel is None)
    qtbot.waitUntil(grid.hasFocus)


def test_letters_typed_into_the_panel_are_not_commands(qtbot, window, sqlite_clinic):
    grid = diary(window).grid
    grid.setFocus()
    grid.choose(the_visit(window).id)
    qtbot.keyClick(grid, "n")
    panel = diary(window).panel
    qtbot.waitUntil(lambda: panel.picker.name.hasFocus())
    qtbot.keyClicks(panel.picker.name, "as")
    assert panel.picker.name.text() == "as"
    assert appointments.appointment(sqlite_clinic.reception, the_visit(window).id).status is Status.BOOKED


def test_a_switch_of_language_keeps_what_was_typed(qtbot, window):
    grid = diary(window).grid
    grid.setFocus()
    grid._cursor = None
    qtbot.keyClick(grid, "n")
    panel = diary(window).panel
    qtbot.waitUntil(lambda: panel.picker.name.hasFocus())
    qtbot.keyClicks(panel.picker.name, "Omar")
    qtbot.keyClick(panel.picker.name, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.picker.phone, "0000 0102")
    window.set_language("ar")
    qtbot.wait(50)
    screen = diary(window)
    qtbot.waitUntil(lambda: screen.panel is not None)  # it goes on by itself
    assert screen.panel.picker.caller.phone == "0000 0102"
    assert screen.panel.title.text().strip("\u200f") == "موعد جديد"
    window.set_language("en")
    qtbot.wait(50)


def test_discreet_hides_the_names_in_every_grid(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: diary(window).grid.discreet)
    diary(window).grid.choose(the_visit(window).id)
    assert "Mona" not in diary(window).grid.accessibleName()
    qtbot.keyClick(window, Qt.Key.Key_F9)


def test_another_desk_changes_the_visit_and_this_one_shows_it(qtbot, window, sqlite_clinic):
    visit = the_visit(window)
    appointments.set_status(sqlite_clinic.lead, visit.id, Status.CONFIRMED, visit.version)
    qtbot.waitUntil(lambda: the_visit(window).status is Status.CONFIRMED)


def test_the_arrows_walk_the_grid_as_soon_as_the_diary_is_shown(qtbot, window):
    window.show_screen("today")
    window.show_screen("diary")
    assert diary(window).grid.hasFocus()
    window.next_area()
    window.next_area()
    assert diary(window).grid.hasFocus()


def test_discreet_toasts_say_initials_too(qtbot, window):
    grid = diary(window).grid
    window.toggle_discreet()
    grid.choose(the_visit(window).id)
    qtbot.keyClick(grid, "a")
    assert "Mona" not in window.toast.text()


def test_undo_of_what_was_done_before_f9_does_not_say_the_name(qtbot, window):
    grid = diary(window).grid
    grid.choose(the_visit(window).id)
    qtbot.keyClick(grid, "a")
    assert "Mona" in window.toast.text()
    window.toggle_discreet()
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.text() == "Taken back"
    qtbot.keyClick(grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.text() == "Done again"
    window.toggle_discreet()
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Mona" in window.toast.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_in_the_table_x_asks_about_the_line_that_is_chosen(qtbot, window):
    screen = diary(window)
    screen.grid._selected = None
    qtbot.keyClick(screen.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    table = screen.table.table
    table.selectRow(0)
    assert table.record() is not None
    qtbot.keyClick(table, "x")
    menu = screen.findChild(QMenu, "visitMenu")
    assert menu is not None
    menu.close()
