"""The painted diary under real mouse and key events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingNeeds
from tests.ui import diary_samples as samples
from ui.appointments.columns import Draft
from ui.appointments.day_grid import DayGrid
from ui.appointments.verdict import judge_in
from ui.appointments.week_grid import WeekGrid

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def day(qtbot) -> DayGrid:
    grid = DayGrid()
    qtbot.addWidget(grid)
    grid.resize(1012, 740)
    grid.show_day(samples.day_view(), samples.NOW)
    grid.judge = lambda visit, slot, column: judge_in(
        grid.view, visit, slot, column.therapist_id, BookingNeeds(), samples.NOW, room_id=column.room_id)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    return grid


def visit_named(grid: DayGrid, name: str):
    return next(v for v in grid.view.appointments if v.clients and v.clients[0].name_en == name)


def middle(grid: DayGrid, name: str) -> QPoint:
    return grid.visit_rect(visit_named(grid, name).id).center()


def drag(qtbot, grid, start: QPoint, end: QPoint, *, drop: bool = True, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mousePress(grid, LEFT, pos=start)
    for step in (0.25, 0.5, 0.75, 1.0):
        point = start + QPoint(round((end.x() - start.x()) * step), round((end.y() - start.y()) * step))
        _move(grid, point, modifier)
    if drop:
        qtbot.mouseRelease(grid, LEFT, pos=end)


def _move(grid, point: QPoint, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    place = QPointF(point)
    QApplication.sendEvent(grid, QMouseEvent(QEvent.Type.MouseMove, place, grid.mapToGlobal(place), LEFT, LEFT, modifier))


def test_a_click_selects_and_a_double_click_opens(qtbot, day):
    qtbot.mouseClick(day, LEFT, pos=middle(day, "Sana Mirzai"))
    assert day.selected == visit_named(day, "Sana Mirzai")
    with qtbot.waitSignal(day.open_asked) as opened:
        qtbot.mouseDClick(day, LEFT, pos=middle(day, "Sana Mirzai"))
    assert opened.args[0].clients[0].name_en == "Sana Mirzai"


def test_a_double_click_on_empty_time_asks_for_a_booking_there(qtbot, day):
    spot = day.point_of(2, 17 * 60)
    with qtbot.waitSignal(day.book_asked) as asked:
        qtbot.mouseClick(day, LEFT, pos=spot)
        qtbot.mouseDClick(day, LEFT, pos=spot)
    wish = asked.args[0]
    assert (wish.therapist_id, wish.slot) == (3, Slot.at(samples.DAY, 17 * 60, 50))


def test_dragging_over_empty_time_sets_the_length(qtbot, day):
    with qtbot.waitSignal(day.book_asked) as asked:
        drag(qtbot, day, day.point_of(2, 17 * 60 + 2), day.point_of(2, 18 * 60 - 1))
    assert asked.args[0].slot == Slot.at(samples.DAY, 17 * 60, 60)


def test_a_visit_dropped_on_free_time_asks_to_be_placed_there(qtbot, day):
    bilal = visit_named(day, "Bilal Al-Ufuq")
    start = middle(day, "Bilal Al-Ufuq")
    with qtbot.waitSignal(day.place_asked) as asked:
        drag(qtbot, day, start, start + QPoint(0, day.point_of(1, 18 * 60).y() - day.point_of(1, 12 * 60).y() + 75 * 0 + 65))
    verdict = asked.args[0]
    assert verdict.request.id == bilal.id
    assert verdict.request.slot == Slot.at(samples.DAY, 19 * 60, 50)
    assert verdict.request.room_id == 2


def test_a_visit_cannot_be_dropped_on_somebody_else(qtbot, day):
    start = middle(day, "Bilal Al-Ufuq")
    end = QPoint(day.point_of(2, 0).x(), start.y())
    with qtbot.assertNotEmitted(day.place_asked, wait=20):
        drag(qtbot, day, start, end, drop=False)
        verdict = day._grab.verdict
        assert not verdict.allowed
        assert "Hessa" in verdict.said
        assert "Latifa Al-Sahab" in verdict.lines[0][1]
        day.grab()
        qtbot.mouseRelease(day, LEFT, pos=end)


def test_escape_puts_a_dragged_visit_back(qtbot, day):
    start = middle(day, "Bilal Al-Ufuq")
    end = start + QPoint(0, 150)
    with qtbot.assertNotEmitted(day.place_asked, wait=20):
        drag(qtbot, day, start, end, drop=False)
        qtbot.keyClick(day, Qt.Key.Key_Escape)
        assert day._grab is None
        qtbot.mouseRelease(day, LEFT, pos=end)


def test_a_press_that_travels_less_than_six_pixels_is_a_click(qtbot, day):
    start = middle(day, "Bilal Al-Ufuq")
    with qtbot.assertNotEmitted(day.place_asked, wait=20):
        drag(qtbot, day, start, start + QPoint(2, 3))


def test_the_lower_edge_resizes_and_alt_snaps_to_five_minutes(qtbot, day):
    rect = day.visit_rect(visit_named(day, "Bilal Al-Ufuq").id)
    foot = QPoint(rect.center().x(), rect.bottom() - 2)
    end = QPoint(foot.x(), day.point_of(1, 12 * 60 + 35).y())
    with qtbot.waitSignal(day.place_asked) as asked:
        drag(qtbot, day, foot, end, modifier=Qt.KeyboardModifier.AltModifier)
    assert asked.args[0].request.slot == Slot.at(samples.DAY, 12 * 60, 35)


def test_a_finished_visit_stays_where_it_was(qtbot, day):
    start = middle(day, "Huda Al-Mawj")
    with qtbot.assertNotEmitted(day.place_asked, wait=20):
        drag(qtbot, day, start, start + QPoint(0, 200))


def test_the_arrows_walk_over_visits_and_free_time_and_enter_acts(qtbot, day):
    day.setFocus()
    day.choose(visit_named(day, "Jonas Ebert").id)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.selected.clients[0].name_en == "Nasser Al-Rimal"
    qtbot.keyClick(day, Qt.Key.Key_Right)
    assert day.selected.clients[0].name_en == "Mona Al-Shiraa"
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.selected.clients[0].name_en == "Deepa Nairan"
    day.choose(visit_named(day, "Latifa Al-Sahab").id)
    qtbot.keyClick(day, Qt.Key.Key_Down)
    assert day.selected is None
    assert day.wish.slot.first_minute == 13 * 60
    with qtbot.waitSignal(day.book_asked):
        qtbot.keyClick(day, Qt.Key.Key_Return)


def test_alt_shift_arrows_move_and_shift_arrows_resize_the_chosen_visit(qtbot, day):
    day.setFocus()
    day.choose(visit_named(day, "Marco Bellanti").id)
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(day.place_asked) as asked:
        qtbot.keyClick(day, Qt.Key.Key_Down, held)
    assert asked.args[0].request.slot == Slot.at(samples.DAY, 18 * 60 + 15, 50)
    with qtbot.waitSignal(day.place_asked) as asked:
        qtbot.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0].request.slot.minutes == 55
    with qtbot.waitSignal(day.place_asked) as asked:
        qtbot.keyClick(day, Qt.Key.Key_Right, held)
    assert not asked.args[0].allowed


def test_the_hover_card_is_asked_for_after_a_moment_and_by_space(qtbot, day):
    with qtbot.waitSignal(day.peek_asked, check_params_cb=lambda visit, rect: visit is not None, timeout=2000):
        qtbot.mouseMove(day, middle(day, "Sana Mirzai"))
    day.choose(visit_named(day, "Mona Al-Shiraa").id)
    with qtbot.waitSignal(day.peek_asked, check_params_cb=lambda visit, rect: visit is not None and rect.height() > 10):
        qtbot.keyClick(day, Qt.Key.Key_Space)


def test_a_screen_reader_hears_the_chosen_visit(qtbot, day):
    day.room_name = lambda _: "Room 2"
    day.choose(visit_named(day, "Nasser Al-Rimal").id)
    assert day.accessibleName() == "Nasser Al-Rimal, 11:00–11:50, arrived, waiting 11 minutes, Room 2"
    assert QAccessible.queryAccessibleInterface(day) is not None
    assert "Ctrl+Shift+L" in day.accessibleDescription()  # where the same day is a table


def test_a_screen_reader_hears_whose_empty_time_it_is_and_whether_it_is_closed(qtbot, day):
    empty = [(n, 13 * 60 + 30, any(one.covers(810, 825) for one in column.hours)) for n, column in enumerate(day.columns)
             if not any(v.slot.first_minute < 840 and v.slot.last_minute > 800 for v in column.visits)]
    assert {is_open for _, _, is_open in empty} == {True, False}
    for index, minute, is_open in empty:
        day.put_cursor(index, minute)
        assert day.column_words(index)
        assert day.accessibleName() == f"{'free' if is_open else 'closed'}, 13:30, {day.column_words(index)}"


def test_hidden_cancellations_take_no_room_until_asked_for(qtbot, day):
    assert day.visit_rect(90).isEmpty()
    day.set_show_hidden(True)
    assert not day.visit_rect(90).isEmpty()


def test_a_grid_looks_the_same_painted_straight_and_from_its_sheet(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    grid = DayGrid(window)
    window.resize(1112, 790)
    grid.setGeometry(100, 50, 1012, 740)  # a painter that is moved, as in the diary
    grid.set_show_hidden(True)
    grid.show_day(samples.day_view(), samples.NOW)
    with qtbot.waitExposed(window):
        window.show()
    straight = window.grab().toImage()
    qtbot.waitUntil(lambda: grid._sheet is not None and not grid._behind)
    assert window.grab().toImage() == straight


def test_only_columns_that_differ_are_painted_again(qtbot, day):
    qtbot.waitUntil(lambda: day._sheet is not None)
    view = samples.day_view()
    changed = tuple(
        replace(a, status=Status.CONFIRMED, version=2) if a.clients and a.clients[0].name_en == "Anil Varghan" else a
        for a in view.appointments
    )
    day.show_day(replace(view, appointments=changed), samples.NOW)
    assert day._dirty == {0}
    assert day._sheet is not None


def test_columns_page_when_they_would_be_too_narrow_to_read(qtbot, day):
    with qtbot.waitSignal(day.pages_changed) as paged:
        day.resize(480, 600)
    assert paged.args == [1, 4, 8]
    day.turn(1)
    assert day.columns[0].therapist_id == 5
    day.turn(5)
    assert day.columns[-1].therapist_id == 8


def test_one_therapist_can_be_shown_alone(qtbot, day):
    day.show_only(5)
    assert [c.therapist_id for c in day.columns] == [6]
    day.show_only(None)
    assert len(day.columns) == 8


def test_the_draft_is_shown_in_every_column_it_would_take(qtbot, day):
    before = day.grab().toImage()
    day.set_draft(Draft((3,), Slot.at(samples.DAY, 17 * 60, 50), "Grace Dimasala"))
    assert day.grab().toImage() != before
    day.set_draft(None)
    assert day.grab().toImage() == before


def test_discreet_shows_initials_only(qtbot, day):
    before = day.grab().toImage()
    day.set_discreet(True)
    assert day.grab().toImage() != before
    day.choose(visit_named(day, "Nasser Al-Rimal").id)
    assert "Nasser" not in day.accessibleName()


def test_the_mirror_image_takes_the_same_clicks(qtbot, look):
    look("ar")
    grid = DayGrid()
    qtbot.addWidget(grid)
    grid.resize(1012, 740)
    grid.show_day(samples.day_view(), samples.NOW)
    grid.show()
    first = grid.visit_rect(visit_named(grid, "Huda Al-Mawj").id)
    assert first.right() < 1012 - 50
    assert first.left() > 800
    qtbot.mouseClick(grid, LEFT, pos=first.center())
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.selected.clients[0].name_en == "Fahad Al-Dana"


def test_a_week_shows_its_weekend_only_when_something_is_there(qtbot):
    grid = WeekGrid()
    qtbot.addWidget(grid)
    grid.resize(1092, 740)
    week = samples.week_view()
    grid.show_week(week, samples.NOW)
    grid.show()
    grid.grab()
    assert len(grid.columns) == 5
    friday = replace(week.days[5], appointments=(replace(week.days[1].appointments[0], slot=Slot.at(week.days[5].day, 600, 50)),))
    grid.show_week(replace(week, days=(*week.days[:5], friday, week.days[6])), samples.NOW)
    grid.grab()
    assert len(grid.columns) == 6
    assert WeekGrid.TAIL == 0
