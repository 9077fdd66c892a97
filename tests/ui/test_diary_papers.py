"""Printing the diary by keys, from pressing P to the paper of a real queue; and what reception's process loads for it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtCore import Qt

from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.diary_papers import PaperKind
from clinic_app.services import appointments, work
from tests.clinics import Clinic
from tests.ui.test_diary_screen import Desk, add, book, key
from tests.ui.test_diary_views import menu_named
from tests.ui.test_reception_alone import CLINICAL, CLINICAL_ROOMS, ROOT
from ui import local_settings
from ui.appointments import papers
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.paper_dialog import DiaryPrintDialog
from ui.appointments.today_screen import TodayScreen
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS


@pytest.fixture
def clinic(sqlite_clinic: Clinic) -> Clinic:
    """Two visits today."""
    book(sqlite_clinic, add(sqlite_clinic, "Mona Al-Shiraa", "+965 0000 0412"), 11 * 60)
    book(sqlite_clinic, add(sqlite_clinic, "Elif Karaca", "+965 0000 0413"), 12 * 60)
    return sqlite_clinic


@pytest.fixture
def changes() -> Iterator[ChangeSignal]:
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


def opened(qtbot, screen) -> Desk:
    desk = Desk(screen)
    qtbot.addWidget(desk)
    desk.resize(1368, 792)
    with qtbot.waitActive(desk):
        desk.show()
        desk.activateWindow()
    return desk


def dialog_of(qtbot, screen) -> DiaryPrintDialog:
    qtbot.waitUntil(lambda: bool(screen.findChildren(DiaryPrintDialog)))
    dialog = screen.findChildren(DiaryPrintDialog)[-1]
    drawn(qtbot, dialog)
    return dialog


def drawn(qtbot, dialog: DiaryPrintDialog) -> str:
    """What the shown pages say, once they are drawn."""
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=10_000)
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(dialog._pdf)).pages)


def test_today_prints_its_sheet_by_two_keys(qtbot, clinic, changes, print_queue):
    desk = opened(qtbot, TodayScreen(clinic.reception, changes))
    qtbot.waitUntil(lambda: bool(desk.screen.cards.rows))
    key(qtbot, desk, "p")
    dialog = dialog_of(qtbot, desk.screen)
    assert (dialog.kind.value(), dialog.printer.value()) == (PaperKind.DAY, print_queue.name)
    assert "Mona" not in drawn(qtbot, dialog), "least detail first"
    with qtbot.waitSignal(dialog.printed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (paper,) = print_queue.printed(1)
    assert paper.read_bytes() == dialog._pdf
    (line,) = [row for row in DeskAuditRow.select() if row.action == "print_diary"]
    assert (line.object, line.detail) == ("sheet:day_sheet", "days=2026-11-23 visits=2 initials copies=1")


def test_the_other_sheets_are_chosen_by_arrows_and_names_are_remembered(qtbot, clinic, changes, print_queue):
    desk = opened(qtbot, DiaryScreen(clinic.reception, changes))
    visit = next(iter(desk.screen._day_view(desk.screen._day).appointments))
    desk.screen.active.choose(visit.id)
    desk.screen.active.setFocus()
    key(qtbot, desk, "p")
    dialog = dialog_of(qtbot, desk.screen)
    qtbot.keyClick(dialog.who, Qt.Key.Key_Right)
    assert "Mona Al-Shiraa" in drawn(qtbot, dialog)
    assert local_settings.load().printing["diary_names"] is True
    dialog.kind.setFocus()
    said = {}
    while dialog.kind.currentIndex() + 1 < dialog.kind.count():
        qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
        said[dialog.kind.value()] = drawn(qtbot, dialog)
    assert list(said) == [PaperKind.WEEK, PaperKind.ROOMS, PaperKind.CALLS, PaperKind.CARD]
    assert "Hessa Al-Sidra, week of 22 November 2026" in said[PaperKind.WEEK]
    assert "Nobody is expected" in said[PaperKind.CALLS]
    assert dialog._who_field.isHidden(), "a card has one name on it, the client's own"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_sheet_has_its_own_language_and_its_lines_to_sign_on_are_left_out_from_then_on(qtbot, clinic, changes):
    desk = opened(qtbot, TodayScreen(clinic.reception, changes))
    qtbot.waitUntil(lambda: bool(desk.screen.cards.rows))
    key(qtbot, desk, "p")
    dialog = dialog_of(qtbot, desk.screen)
    assert "signs on arrival" in drawn(qtbot, dialog)
    dialog.signed.setFocus()
    qtbot.keyClick(dialog.signed, Qt.Key.Key_Space)
    assert "signs on arrival" not in drawn(qtbot, dialog)
    qtbot.keyClick(dialog.language, Qt.Key.Key_Right)
    assert "نوفمبر" in drawn(qtbot, dialog)
    dialog.kind.setFocus()
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert "نوفمبر" in drawn(qtbot, dialog)
    assert dialog.signed.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    key(qtbot, desk, "p")
    again = dialog_of(qtbot, desk.screen)
    assert "signs on arrival" not in drawn(qtbot, again)
    assert "November" in drawn(qtbot, again)
    again.close()


def test_the_weeks_view_begins_with_the_weeks_sheet(qtbot, clinic, changes):
    desk = opened(qtbot, DiaryScreen(clinic.therapist, changes))
    key(qtbot, desk, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    key(qtbot, desk, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(qtbot, desk.screen)
    assert dialog.kind.value() == PaperKind.WEEK
    dialog.close()


def test_a_visits_menu_holds_the_card_of_each_client(qtbot, clinic, changes):
    screen = TodayScreen(clinic.reception, changes)
    qtbot.addWidget(screen)
    screen.reload()
    (act,) = papers.visit_acts(screen, screen.chosen)
    assert act.text == "Appointment card"
    two = replace(screen.chosen, clients=screen.chosen.clients * 2)
    assert [one.text for one in papers.visit_acts(screen, two)] == ["Appointment card of Mona Al-Shiraa"] * 2


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_who_came_has_it_confirmed_by_a_letter_from_the_visits_menu(qtbot, clinic, changes):
    desk = opened(qtbot, DiaryScreen(clinic.reception, changes))
    screen = desk.screen
    visit = next(iter(screen._day_view(screen._day).appointments))
    appointments.set_status(clinic.reception, visit.id, Status.ARRIVED, visit.version)
    screen.reload()
    screen.active.choose(visit.id)
    screen.active.setFocus()
    key(qtbot, desk, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: menu_named("visitMenu") is not None)
    menu = menu_named("visitMenu")
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == "Attendance letter"))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    client = visit.clients[0].id
    assert desk.wishes == [("client", (client, "desk_letters", ("attendance", client, visit.id)))]


def test_a_clients_file_prints_their_card(qtbot, clinic, changes):
    window = MainWindow(clinic.reception, ROOMS, changes)
    qtbot.addWidget(window)
    window.show()
    screen = window.show_screen("client", 1)
    qtbot.waitUntil(lambda: screen._client is not None)
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(qtbot, screen)
    assert "Mona Al-Shiraa" in drawn(qtbot, dialog)
    assert not dialog.kind.isVisible()
    dialog.close()


def test_printing_loads_nothing_clinical():
    program = "import json, sys, ui.appointments.paper_dialog; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    modules = json.loads(done.stdout)
    assert sorted(CLINICAL & set(modules)) == []
    assert "clinic_app.letters.grid" in modules
    assert not [name for name in modules if name.startswith(CLINICAL_ROOMS)]
