"""Series in the real window, by keys alone: the same next week, a preview with its cures, how far a change goes, going on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from clinic_app.domain.appointments import DayAppointment, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure
from clinic_app.domain.series import Pace, Reach, SeriesRule, days
from clinic_app.services import appointments, closures, series, work
from tests.clinics import NOW, Clinic
from tests.ui.test_diary_grid import drag
from tests.ui.test_diary_screen import add, book
from ui import formats
from ui.actions import key_words
from ui.appointments.attendance_panel import AttendancePanel
from ui.appointments.booking_panel import BookingPanel
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.series_panel import CancelPanel, ChangePanel, LinesPanel, RepeatPanel
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

K, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
TODAY = NOW.date()
WEEK = timedelta(weeks=1)


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
    diary(shown).grid.setFocus()
    diary(shown).grid.choose(diary(shown).grid.view.appointments[0].id)
    yield shown
    changes.end()


def diary(window: MainWindow) -> DiaryScreen:
    screen = window.current()
    assert isinstance(screen, DiaryScreen)
    return screen


def press(qtbot, window: MainWindow, what: Qt.Key | str, held: Qt.KeyboardModifier = PLAIN) -> None:
    """A key where the cursor is."""
    target = QApplication.focusWidget() or window.focusWidget() or window  # off screen a closed menu leaves no window active
    qtbot.keyClick(target, what, held)


def ahead(clinic: Clinic, client: int) -> list[datetime]:
    return [one.slot.start for one in appointments.upcoming(clinic.reception, client, NOW - timedelta(hours=12))]


def panel(qtbot, window: MainWindow, kind: type) -> LinesPanel:
    """The series panel, once it has the cursor."""
    qtbot.waitUntil(lambda: isinstance(window.panel(), kind) and window.panel().isAncestorOf(window.focusWidget()))
    return window.panel()


def the_visit(window: MainWindow) -> DayAppointment:
    return diary(window).grid.view.appointments[0]


def weekly(clinic: Clinic, client: int, count: int, minute: int = 660) -> list[int]:
    """A weekly series from today on."""
    request = BookingRequest((client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(TODAY, minute, 50))
    starts = [datetime.combine(day, request.slot.start.time()) for day in days(SeriesRule(Pace.WEEKS, 1, count), TODAY)]
    return [one for one, _ in series.book(clinic.reception, series.preview(clinic.reception, request, starts)).visits]


def test_the_same_time_next_week_is_one_key_with_undo(qtbot, window, sqlite_clinic):
    visit = the_visit(window)
    mona = visit.clients[0].id
    press(qtbot, window, "r")
    assert ahead(sqlite_clinic, mona) == [visit.slot.start, visit.slot.start + WEEK]
    assert window.panel() is None
    assert "Mona Al-Shiraa" in window.toast.text()
    press(qtbot, window, K.Key_Z, CTRL)
    assert ahead(sqlite_clinic, mona) == [visit.slot.start]
    press(qtbot, window, K.Key_R, CTRL)
    assert len(ahead(sqlite_clinic, mona)) == 2
    press(qtbot, window, K.Key_R, CTRL)  # it stands already: said, and nothing else
    assert "already" in window.toast.text()
    assert len(ahead(sqlite_clinic, mona)) == 2


def test_what_stands_against_next_week_opens_the_booking_with_its_words(qtbot, window, sqlite_clinic):
    clinic, visit = sqlite_clinic, the_visit(window)
    other = add(clinic, "Grace Dalton", "+965 0000 0413")
    appointments.book(clinic.reception, BookingRequest((other,), visit.therapist_ids, clinic.rooms[1].id,
                                                       visit.slot.moved_to(visit.slot.start + WEEK)))
    press(qtbot, window, "r")
    qtbot.waitUntil(lambda: diary(window).panel is not None)
    said = diary(window).panel.form.fields["therapist"]
    assert said.state() == "bad"
    assert "Grace Dalton" in said.message.text()


def test_a_fortnightly_series_over_a_holiday_moves_one_leaves_one_out_and_is_taken_back(qtbot, window, sqlite_clinic):
    clinic, visit = sqlite_clinic, the_visit(window)
    mona, start = visit.clients[0].id, visit.slot.start
    other = add(clinic, "Grace Dalton", "+965 0000 0413")
    holiday = datetime.combine(start + 4 * WEEK, datetime.min.time())
    closures.save_closure(clinic.manager, Closure(
        0, ClosedKind.HOLIDAY, holiday, holiday + timedelta(days=1), name_en="Sample day", name_ar="يوم"))
    appointments.book(clinic.reception, BookingRequest((other,), visit.therapist_ids, clinic.rooms[1].id,
                                                       visit.slot.moved_to(start + 2 * WEEK)))
    press(qtbot, window, K.Key_R, CTRL | SHIFT)
    shown = panel(qtbot, window, RepeatPanel)
    assert shown.form.often.hasFocus()
    press(qtbot, window, K.Key_Down)                       # every two weeks
    press(qtbot, window, K.Key_Tab)
    assert shown.form.count.hasFocus()
    qtbot.keyClicks(shown.form.count, "4")
    qtbot.waitUntil(lambda: len(shown.lines) == 4)
    verdicts = [(bool(one.findings), one.skipped) for one in shown.lines]
    assert verdicts == [(True, False), (True, True), (False, False), (False, False)]
    assert "Sample day" in shown.rows.rows[1].words.text()
    press(qtbot, window, K.Key_Return)                     # one is in the way: the cursor goes there, nothing is booked
    assert shown.rows.rows[0].hasFocus()
    assert len(ahead(clinic, mona)) == 1
    press(qtbot, window, "m")
    assert not shown.lines[0].findings
    assert shown.lines[0].slot.day == (start + 2 * WEEK).date()
    for _ in range(3):
        press(qtbot, window, K.Key_Down)
    press(qtbot, window, "s")
    assert shown.lines[3].skipped
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    booked = ahead(clinic, mona)
    assert booked == [start, shown.lines[0].slot.start, start + 6 * WEEK]
    qtbot.waitUntil(diary(window).grid.hasFocus)
    assert diary(window)._day == booked[1].date()          # the first of the new ones is shown
    press(qtbot, window, K.Key_Z, CTRL)
    assert ahead(clinic, mona) == [start]
    assert diary(window)._day == start.date()              # and one is back where it was made
    press(qtbot, window, K.Key_Y, CTRL)
    assert ahead(clinic, mona) == booked


def test_the_line_of_the_cursor_is_in_sight_in_a_long_preview(qtbot, window, sqlite_clinic):
    press(qtbot, window, K.Key_R, CTRL | SHIFT)
    shown = panel(qtbot, window, RepeatPanel)
    press(qtbot, window, K.Key_Tab)
    qtbot.keyClicks(shown.form.count, "30")
    qtbot.waitUntil(lambda: len(shown.lines) == 30)
    for _ in ("until", "the lines"):
        press(qtbot, window, K.Key_Tab)
    for key, place in ((K.Key_End, 29), (K.Key_Home, 0)):
        press(qtbot, window, key)
        line = shown.rows.rows[place]
        assert line.hasFocus()
        qtbot.waitUntil(lambda line=line: line.visibleRegion().boundingRect().height() == line.height() > 40)


def test_a_clash_between_preview_and_booking_stands_beside_its_line_and_the_form_is_kept(qtbot, window, sqlite_clinic):
    clinic, visit = sqlite_clinic, the_visit(window)
    press(qtbot, window, K.Key_R, CTRL | SHIFT)
    shown = panel(qtbot, window, RepeatPanel)
    shown.form.count.setFocus()
    shown.form.count.selectAll()
    qtbot.keyClicks(shown.form.count, "3")
    qtbot.waitUntil(lambda: len(shown.lines) == 3)
    other = add(clinic, "Grace Dalton", "+965 0000 0413")
    appointments.book(clinic.reception, BookingRequest((other,), visit.therapist_ids, clinic.rooms[1].id,
                                                       visit.slot.moved_to(visit.slot.start + 2 * WEEK)))
    press(qtbot, window, K.Key_Return)
    assert shown.rows.rows[1].hasFocus()
    assert "Grace Dalton" in shown.rows.rows[1].words.text()
    assert len(ahead(clinic, visit.clients[0].id)) == 1
    press(qtbot, window, "t")                              # a time of one's own
    line = shown.rows.rows[1]
    assert line.time.hasFocus()
    qtbot.keyClicks(line.time, "1500")
    press(qtbot, window, K.Key_Return)
    assert shown.lines[1].slot.start.hour == 15
    assert line.hasFocus()
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    assert len(ahead(clinic, visit.clients[0].id)) == 4


def test_a_new_booking_becomes_a_series_and_its_draft_goes(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    add(clinic, "Grace Dalton", "+965 0000 0413")
    press(qtbot, window, "n")
    booking = diary(window).panel
    qtbot.waitUntil(lambda: booking.picker.name.hasFocus())
    press(qtbot, window, K.Key_R, CTRL | SHIFT)            # nobody is chosen yet: asked for, nothing lost
    assert diary(window).panel is booking
    qtbot.keyClicks(booking.picker.name, "Grace")
    press(qtbot, window, K.Key_Return)
    booking.therapist.setCurrentIndex(booking.therapist.findData(clinic.therapist.staff_id))
    booking.start.setFocus()
    booking.start.selectAll()
    qtbot.keyClicks(booking.start, "1400")
    press(qtbot, window, K.Key_R, CTRL | SHIFT)
    shown = panel(qtbot, window, RepeatPanel)
    assert shown.lines[0].slot.start.hour == 14
    assert len(shown.lines) == 8
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    found = appointments.day(clinic.reception, TODAY).appointments
    assert [(v.number, v.of) for v in found if v.clients[0].name_en == "Grace Dalton"] == [(1, 8)]


@pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu
def test_cancelling_asks_how_far_and_shows_the_dates(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 4, 720)
    screen = diary(window)
    qtbot.waitUntil(lambda: len(screen.grid.view.appointments) == 2)
    screen.grid.choose(ids[0])
    press(qtbot, window, "x")
    menu = screen.findChild(QMenu, "visitMenu")
    entry = next(one for one in menu.actions() if one.objectName() == "visit_clinic_cancel")
    while menu.activeAction() is not entry:
        qtbot.keyClick(menu, K.Key_Down)
    qtbot.keyClick(menu, K.Key_Return)
    with qtbot.waitActive(window):
        window.activateWindow()
    shown = panel(qtbot, window, CancelPanel)
    assert len(shown.lines) == 1
    press(qtbot, window, K.Key_Right)
    assert len(shown.lines) == 4
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    assert {appointments.appointment(clinic.reception, one).status for one in ids} == {Status.CLINIC_CANCEL}
    press(qtbot, window, K.Key_Z, CTRL)
    assert {appointments.appointment(clinic.reception, one).status for one in ids} == {Status.BOOKED}


def test_who_joins_a_visit_of_a_series_joins_as_many_as_is_said_and_leaves_them_again(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 3, 720)
    other = add(clinic, "Salem Dalton", "+965 0000 0414")
    last = appointments.appointment(clinic.reception, ids[2])
    appointments.book(clinic.reception, BookingRequest((other,), (clinic.lead.staff_id,), clinic.rooms[1].id, last.slot))
    screen = diary(window)

    def there() -> list[bool]:
        return [any(who.id == other for who in appointments.appointment(clinic.reception, one).clients) for one in ids]

    qtbot.waitUntil(lambda: len(screen.grid.view.appointments) == 2)
    screen.grid.choose(ids[0])
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.panel(), BookingPanel))
    shown = window.panel()
    press(qtbot, window, K.Key_J, CTRL)
    qtbot.keyClicks(window.focusWidget(), "0414")
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: shown.joining.reach.isVisible() and shown.joining.reach.isAncestorOf(window.focusWidget()))
    assert len(shown.joining.rows.rows) == 1
    assert (shown.book.keys, shown.joining.go_on.keys) == ("", key_words("Return"))  # Enter goes on here, and saves nothing
    shown.start.setFocus()
    assert (shown.book.keys, shown.joining.go_on.keys) == (key_words("Return"), "")
    shown.joining.reach.button(Reach.THIS).setFocus()
    press(qtbot, window, K.Key_Right)
    assert [one.accessibleName().count("Left out") for one in shown.joining.rows.rows] == [0, 0, 1]
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: there() == [True, True, False])
    assert window.panel() is shown
    press(qtbot, window, K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: there() == [False, False, False])
    press(qtbot, window, K.Key_Y, CTRL)
    qtbot.waitUntil(lambda: there() == [True, True, False])
    press(qtbot, window, K.Key_Escape)
    screen.grid.setFocus()
    screen.grid.choose(ids[0])
    press(qtbot, window, "e")
    qtbot.waitUntil(lambda: isinstance(window.panel(), AttendancePanel) and window.panel().isAncestorOf(window.focusWidget()))
    people = window.panel()
    press(qtbot, window, K.Key_Down)
    press(qtbot, window, K.Key_Delete)
    qtbot.waitUntil(lambda: people.joining.reach.isVisible() and people.joining.reach.isAncestorOf(window.focusWidget()))
    press(qtbot, window, K.Key_Left)  # round to all of them
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: there() == [False, False, False])


def test_dragging_a_visit_of_a_series_asks_how_far(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 3, 720)
    screen = diary(window)
    qtbot.waitUntil(lambda: len(screen.grid.view.appointments) == 2)
    grid = screen.grid
    index = next(i for i, c in enumerate(grid.columns) if c.visits)
    start = grid.visit_rect(ids[0]).center()
    drag(qtbot, grid, start, start + QPoint(0, grid.point_of(index, 900).y() - grid.point_of(index, 720).y()))
    shown = panel(qtbot, window, ChangePanel)
    press(qtbot, window, K.Key_Right)
    assert [one.slot.start.hour for one in shown.lines] == [15, 15, 15]
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    assert {appointments.appointment(clinic.reception, one).slot.start.hour for one in ids} == {15}


def test_a_visit_of_a_series_cut_and_pasted_asks_how_far_and_waits_no_more(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 3, 720)
    screen = diary(window)
    qtbot.waitUntil(lambda: len(screen.grid.view.appointments) == 2)
    screen.grid.choose(ids[0])
    press(qtbot, window, K.Key_X, CTRL)
    press(qtbot, window, K.Key_PageDown)
    qtbot.waitUntil(lambda: screen.grid.view.day == TODAY + timedelta(days=1))
    press(qtbot, window, K.Key_V, CTRL)
    shown = panel(qtbot, window, ChangePanel)
    assert screen.holding.area.ids == {ids[0]}
    press(qtbot, window, K.Key_Right)
    assert shown.reach.value() is Reach.LATER
    assert [one.was.isVisible() for one in shown.rows.rows] == [True, True, True]
    assert formats.day_time(datetime.combine(TODAY, time(12))) in shown.rows.rows[0].was.text()
    press(qtbot, window, K.Key_Down)                       # to the lines: how far it goes stays as it was chosen
    assert (shown.reach.value(), shown.rows.has_cursor) == (Reach.LATER, True)
    for _ in ("next free time", "leave out"):
        press(qtbot, window, K.Key_Tab)
    for left_out in (True, False):                         # Enter presses this button and accepts nothing
        press(qtbot, window, K.Key_Return)
        assert (shown.lines[0].skipped, window.panel()) == (left_out, shown)
    for _ in ("other time", "accept"):
        press(qtbot, window, K.Key_Tab)
    assert window.focusWidget() is shown.accept
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    days_after = {appointments.appointment(clinic.reception, one).slot.day - TODAY - timedelta(days=1) for one in ids}
    assert days_after == {WEEK * 0, WEEK, WEEK * 2}
    assert screen.holding.area.ids == set()                # they stand where they were put
    press(qtbot, window, K.Key_Z, CTRL)
    assert {appointments.appointment(clinic.reception, one).slot.day - TODAY for one in ids} == {WEEK * 0, WEEK, WEEK * 2}


def test_a_new_time_in_the_booking_panel_asks_how_far(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 3, 720)
    screen = diary(window)
    qtbot.waitUntil(lambda: len(screen.grid.view.appointments) == 2)
    screen.grid.choose(ids[0])
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: screen.panel is not None and screen.panel.isVisible())
    time = screen.panel.start
    time.setFocus()
    time.selectAll()
    qtbot.keyClicks(time, "15:00")
    press(qtbot, window, K.Key_Return, CTRL)
    shown = panel(qtbot, window, ChangePanel)
    assert {appointments.appointment(clinic.reception, one).slot.start.hour for one in ids} == {12}  # nothing moved unasked
    press(qtbot, window, K.Key_Right)
    assert [one.slot.start.hour for one in shown.lines] == [15, 15, 15]
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    assert {appointments.appointment(clinic.reception, one).slot.start.hour for one in ids} == {15}


def test_when_two_remain_today_offers_to_go_on(qtbot, window, sqlite_clinic):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 3, 720)
    appointments.set_status(clinic.reception, ids[0], Status.LATE_CANCEL, 1)
    window.show_screen("today")
    last = ids[-1]
    qtbot.waitUntil(lambda: window.current().findChild(QWidget, f"extendSeries{last}") is not None)
    button = window.current().findChild(QWidget, f"extendSeries{last}")
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    press(qtbot, window, K.Key_Return)  # the button under the cursor, not the visit that is chosen
    shown = panel(qtbot, window, RepeatPanel)
    assert [one.slot.start - datetime.combine(TODAY, shown.lines[0].slot.start.time()) for one in shown.lines] == [
        WEEK * n for n in range(3, 11)]
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.current().findChild(QWidget, "seriesOffers") is None)
    assert appointments.appointment(clinic.reception, last).of == 11



def test_this_and_later_move_over_a_holiday_one_finds_its_own_day_one_stays_and_undo_brings_all_back(
    qtbot, window, sqlite_clinic,
):
    clinic = sqlite_clinic
    ids = weekly(clinic, add(clinic, "Grace Dalton", "+965 0000 0413"), 5, 720)
    before = [appointments.appointment(clinic.reception, one).slot.start for one in ids]
    day = timedelta(days=1)
    for number in (2, 3):  # the days on which the third and the fourth would land are closed
        holiday = datetime.combine(before[number] + day, datetime.min.time())
        closures.save_closure(clinic.manager, Closure(
            0, ClosedKind.HOLIDAY, holiday, holiday + day, name_en="Sample day", name_ar="يوم"))
    screen = diary(window)
    window.show_screen("diary", appointments.appointment(clinic.reception, ids[1]))
    qtbot.waitUntil(lambda: screen.grid.selected is not None and screen.grid.selected.id == ids[1])
    screen.grid.setFocus()
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: screen.panel is not None and screen.panel.isVisible())
    screen.panel.day.setFocus()
    screen.panel.day.selectAll()
    target = before[1] + day
    qtbot.keyClicks(screen.panel.day, f"{target.day}/{target.month}")
    press(qtbot, window, K.Key_Return, CTRL)
    shown = panel(qtbot, window, ChangePanel)
    assert [one.slot.start for one in shown.lines] == [before[1] + day]
    press(qtbot, window, K.Key_Right)                      # this and later: never the first
    assert [one.slot.start - day for one in shown.lines] == before[1:]
    assert [bool(one.findings) for one in shown.lines] == [False, True, True, False]
    assert "Sample day" in shown.rows.rows[1].words.text()
    shown.rows.rows[1].setFocus()
    press(qtbot, window, "m")                              # this one on another day
    assert not shown.lines[1].findings
    elsewhere = shown.lines[1].slot.start
    if not shown.lines[2].skipped:
        shown.rows.rows[2].setFocus()
        press(qtbot, window, "s")                          # this one stays where it is
    press(qtbot, window, K.Key_Return)
    qtbot.waitUntil(lambda: window.panel() is None)
    after = [appointments.appointment(clinic.reception, one).slot.start for one in ids]
    assert after == [before[0], before[1] + day, elsewhere, before[3], before[4] + day]
    press(qtbot, window, K.Key_Z, CTRL)
    assert [appointments.appointment(clinic.reception, one).slot.start for one in ids] == before
    qtbot.waitUntil(lambda: screen._day == before[1].date() or screen._day == target.date())
