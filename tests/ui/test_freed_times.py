"""Times that came free: offered at every desk, one after another; and keys that say why they do nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import MoveRequest
from clinic_app.domain.waiting import WaitingRequest, WaitingWish
from clinic_app.services import appointments, waiting
from tests.ui.test_waiting_in_window import TUESDAY, Desk, add, book, desk, visits  # noqa: F401  the same window
from ui.appointments import wording
from ui.appointments.modes import AGENDA, MONTH

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu


def offered(desk: Desk) -> str:  # noqa: F811
    return desk.diary.offers.banner.accessibleName() if desk.diary.offers.isVisible() else ""


def test_what_another_desk_frees_is_offered_here_one_after_another(desk: Desk) -> None:  # noqa: F811
    clinic = desk.clinic
    sara = add(clinic, "Sara Al-Burj", "0000 0411")
    waiting.add(clinic.reception, WaitingRequest(add(clinic, "Mona Al-Shiraa", "0000 0412"), WaitingWish()))
    first, second, third = book(clinic, sara), book(clinic, sara, minute=840), book(clinic, sara, minute=960)
    desk.until(lambda: len(desk.diary.grid.view.appointments) == 3)
    assert offered(desk) == ""
    appointments.set_status(clinic.therapist, second, Status.CLINIC_CANCEL, 1, "therapist_away")  # at another desk
    desk.until(lambda: "14:00" in offered(desk))
    appointments.move(clinic.therapist, MoveRequest(
        third, 1, Slot.at(TUESDAY, 1080, 50), (clinic.therapist.staff_id,), clinic.rooms[0].id))
    desk.until(lambda: "16:00" in offered(desk))
    assert "1 more time" in offered(desk)
    moved = appointments.appointment(clinic.reception, third)
    appointments.undo(clinic.therapist, third, moved.version)  # taken back over there: no longer offered here
    desk.until(lambda: "16:00" not in offered(desk) and "14:00" in offered(desk))
    desk.diary.grid.setFocus()
    desk.press("H")  # cancelled visits shown: why is in words
    desk.until(lambda: bool(desk.diary.grid.visit_rect(second).width()))
    assert "therapist away" in wording.state(appointments.appointment(clinic.reception, second))
    appointments.set_status(clinic.therapist, first, Status.CLINIC_CANCEL, 1)
    desk.until(lambda: "10:00" in offered(desk))
    desk.diary.offers.leave.setFocus()
    desk.press("Space")  # not this one: the next is offered
    desk.until(lambda: "14:00" in offered(desk))
    desk.press("Space")
    desk.until(lambda: offered(desk) == "")


def test_a_key_without_its_visit_says_what_it_needs_and_enter_presses_the_button_under_it(desk: Desk) -> None:  # noqa: F811
    desk.diary.grid.put_cursor(0, 600)
    for key in ("A", "X", "R", "Ctrl+X"):
        desk.window.toast.fold()
        desk.press(key)
        assert "visit first" in desk.window.toast.text(), key
    add(desk.clinic, "Mona Al-Shiraa", "0000 0412", therapist_id=desk.clinic.therapist.staff_id)
    desk.press("N")
    desk.focus("bookingClient")
    desk.type("0412")
    desk.press("Return")
    desk.diary.panel.series.setFocus()
    desk.press("Return")
    desk.until(lambda: desk.window.panel() is not None and desk.window.panel().objectName() == "seriesPanel")
    assert visits() == []
    day = desk.diary._day
    desk.press("Return")
    desk.until(lambda: len(visits()) > 1)
    desk.diary.show_mode(0)
    desk.diary.grid.setFocus()
    desk.press("Ctrl+Z")
    desk.until(lambda: visits() == [] and desk.diary._day == day)


def test_list_and_month_know_the_keys_of_the_grid(desk: Desk) -> None:  # noqa: F811
    clinic = desk.clinic
    sara = add(clinic, "Sara Al-Burj", "0000 0411")
    visit = book(clinic, sara)
    desk.press("Ctrl+4")
    desk.until(lambda: desk.diary.mode == AGENDA and desk.diary._chosen() is not None)  # the next one is chosen already
    desk.press("Space")
    desk.until(desk.diary.card.isVisible)
    desk.press("Down")
    for key in ("Shift+F10", "Delete"):
        desk.press(key)
        desk.until(lambda: QApplication.activePopupWidget() is not None)
        desk.press("Esc")
        desk.until(lambda: QApplication.activePopupWidget() is None)
    desk.window.activateWindow()
    table = desk.diary.agenda.table
    table.setFocus()
    desk.press("R")
    desk.until(lambda: len(visits(sara)) == 2)
    desk.press("Return")
    desk.until(lambda: desk.diary.panel is not None and not desk.diary.panel.new)
    desk.press("Esc")
    desk.until(lambda: desk.diary.panel is None)
    at = table.visualRect(table.currentIndex()).center()
    desk.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.until(lambda: desk.diary.panel is not None)
    desk.press("Esc")
    desk.press("Ctrl+3")
    desk.until(lambda: desk.diary.mode == MONTH)
    desk.press("Shift+F10")
    desk.until(lambda: QApplication.activePopupWidget() is not None)
    assert QApplication.activePopupWidget().objectName() == "dayMenu"
    desk.press("Esc")
    desk.window.activateWindow()
    desk.diary.month.table.setFocus()
    desk.press("F")
    desk.focus("findList")
    assert appointments.appointment(clinic.reception, visit).slot.day == TUESDAY


def test_the_head_of_the_week_gives_way_to_the_panel(desk: Desk) -> None:  # noqa: F811
    desk.window.resize(1366, 736)
    desk.window.show_screen("diary", TUESDAY + timedelta(days=6))  # 29 November to 3 December
    desk.press("Ctrl+2", "N")
    desk.until(lambda: desk.diary.panel is not None)
    desk.until(lambda: "3 Dec" in desk.diary._head.title.text())
    desk.until(lambda: desk.window.minimumSizeHint().width() <= 1366)
    title = desk.diary._head.title
    desk.until(lambda: title.width() >= title.sizeHint().width())


