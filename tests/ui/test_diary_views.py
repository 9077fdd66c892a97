"""The views of the diary under real mouse and key events: scale, rooms, holding area, menus, month and list; both directions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingNeeds
from clinic_app.domain.day_load import DayLoad
from clinic_app.domain.diary_views import ColourBy, ColumnKind, SavedView, ViewColumn
from clinic_app.services import appointments, diary_views, work
from tests.clinics import NOW, Clinic
from tests.ui import diary_samples as samples
from tests.ui import looking
from tests.ui.test_diary_grid import LEFT, _move, drag, middle, visit_named
from tests.ui.test_diary_screen import add, book
from ui import formats, theme
from ui.appointments.columns import Wish
from ui.appointments.day_grid import DayGrid
from ui.appointments.diary_screen import DiaryScreen
from ui.appointments.diary_walk import month_on
from ui.appointments.modes import AGENDA, DAY, MONTH, WEEK
from ui.appointments.month_table import MonthModel
from ui.appointments.verdict import judge_in
from ui.appointments.week_grid import WeekGrid
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = NOW.date()


@pytest.fixture(params=["en", "ar"])
def day(request, qtbot, look) -> DayGrid:
    look(request.param)
    return shown(qtbot, DayGrid())


def shown(qtbot, grid: DayGrid) -> DayGrid:
    qtbot.addWidget(grid)
    grid.resize(1012, 740)
    grid.show_day(samples.day_view(), samples.NOW)
    grid.judge = lambda visit, slot, column: judge_in(
        grid.view, visit, slot, column.therapist_id, BookingNeeds(), samples.NOW, room_id=column.room_id)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    return grid


def turn_wheel(grid: DayGrid, at: QPoint, steps: int, held=CTRL) -> None:
    place = QPointF(at)
    event = QWheelEvent(place, grid.mapToGlobal(place), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, held,
                        Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(grid, event)


# ---- the grid alone, in both directions --------------------------------------------------------------------------------


def test_ctrl_and_the_wheel_stretch_the_hours_at_the_pointer_and_what_is_clicked_stays_true(qtbot, day):
    bilal = visit_named(day, "Bilal Al-Ufuq")
    before = day.visit_rect(bilal.id)
    turn_wheel(day, before.center(), 1)
    turn_wheel(day, before.center(), 1)
    after = day.visit_rect(bilal.id)
    assert day.zoom == 150
    assert after.height() > before.height() * 1.4
    assert abs(after.center().y() - before.center().y()) <= 3
    assert not day.bar.isHidden()
    on_the_right_side = day.bar.geometry().left() == 0 if theme.current().arabic else day.bar.geometry().right() >= 1010
    assert on_the_right_side
    qtbot.mouseClick(day, LEFT, pos=after.center())
    assert day.selected == bilal
    turn_wheel(day, before.center(), -1, Qt.KeyboardModifier.NoModifier)
    assert day.visit_rect(bilal.id).top() < after.top()
    day.set_zoom(100)
    assert day.bar.isHidden()
    assert day.visit_rect(bilal.id) == before


def test_the_cursor_brings_what_it_stands_on_into_sight_and_home_and_end_reach_both_ends(qtbot, day):
    day.set_zoom(300)
    day.setFocus()
    day.choose(visit_named(day, "Marco Bellanti").id)
    qtbot.keyClick(day, Qt.Key.Key_Home)
    assert day.selected.clients[0].name_en == "Fahad Al-Dana"
    assert day.rect().contains(day.visit_rect(day.selected.id).center())
    qtbot.keyClick(day, Qt.Key.Key_End)
    assert day.selected.clients[0].name_en == "Marco Bellanti"
    assert day.rect().contains(day.visit_rect(day.selected.id).center())
    qtbot.keyClick(day, Qt.Key.Key_Home, CTRL)
    assert day.selected.clients[0].name_en == "Huda Al-Mawj"


def test_a_drag_to_the_next_therapist_goes_the_way_it_looks(qtbot, day):
    sign = -1 if theme.current().arabic else 1
    first, second = day.point_of(4, 900).x(), day.point_of(5, 900).x()
    assert (second - first) * sign > 0
    shaikha = visit_named(day, "Shaikha Al-Mina")
    start = middle(day, "Shaikha Al-Mina")
    end = QPoint(second, day.point_of(5, 17 * 60 + 5).y() + day.visit_rect(shaikha.id).height() // 2)
    with qtbot.waitSignal(day.place_asked) as asked:
        drag(qtbot, day, start, start + QPoint(sign * 30, 0), drop=False)
        day.grab()
        drag(qtbot, day, start, QPoint(day.point_of(7, 0).x(), day.point_of(7, 14 * 60 + 26).y()))
    assert asked.args[0].request.therapist_ids == (8,)
    assert asked.args[0].request.slot == Slot.at(samples.DAY, 14 * 60, 50)
    assert end.x() != start.x()


def test_near_the_edge_a_drag_brings_more_of_the_day(qtbot, day):
    day.set_zoom(300)
    day.choose(visit_named(day, "Latifa Al-Sahab").id)
    start = day.visit_rect(visit_named(day, "Latifa Al-Sahab").id).center()
    before = day.bar.value()
    qtbot.mousePress(day, LEFT, pos=start)
    _move(day, QPoint(start.x(), day.height() - 30))
    _move(day, QPoint(start.x(), day.height() - 5))
    qtbot.waitUntil(lambda: day.bar.value() > before + 40)
    qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert not day.dragging
    qtbot.mouseRelease(day, LEFT, pos=QPoint(start.x(), day.height() - 5))


def test_rooms_are_columns_too_and_a_drop_on_one_changes_the_room_alone(qtbot, day):
    day.set_mix([ViewColumn(ColumnKind.THERAPIST, 2), ViewColumn(ColumnKind.ROOM, 2), ViewColumn(ColumnKind.ROOM, 5)])
    assert [(c.therapist_id, c.room_id) for c in day.columns] == [(2, None), (0, 2), (0, 5)]
    bilal = visit_named(day, "Bilal Al-Ufuq")
    assert [index for index, c in enumerate(day.columns) if bilal in c.visits] == [0, 1]
    start = day.visit_rect(bilal.id).center()
    end = QPoint(day.point_of(2, 0).x(), day.point_of(2, 19 * 60 + 26).y())
    with qtbot.waitSignal(day.place_asked) as asked:
        drag(qtbot, day, start, end)
    request = asked.args[0].request
    assert (request.therapist_ids, request.room_id) == ((2,), 5)
    spot = day.point_of(2, 16 * 60)
    with qtbot.waitSignal(day.book_asked) as asked:
        qtbot.mouseClick(day, LEFT, pos=spot)
        qtbot.mouseDClick(day, LEFT, pos=spot)
    assert asked.args[0] == Wish(0, Slot.at(samples.DAY, 16 * 60, 50), 5)
    day.set_mix([ViewColumn(ColumnKind.ROOM, 99)])  # gone from the house
    assert len(day.columns) == 8


def test_a_hue_never_stands_alone_and_what_fell_through_keeps_its_pattern(qtbot, day):
    plain = day.grab().toImage()
    for colour in (ColourBy.THERAPIST, ColourBy.TYPE):
        day.set_colour_by(colour)
        assert day.grab().toImage() != plain
        booked, missed = visit_named(day, "Bilal Al-Ufuq"), visit_named(day, "Leila Farhoud")
        assert day._key(booked).startswith("hue")
        assert day._marks(1, booked)
        assert day._key(missed) == ""
    assert len({day.hues[t.id] for t in day.view.therapists}) == 8


def test_the_menu_key_and_shift_f10_ask_for_the_menu_where_the_cursor_stands(qtbot, day):
    day.choose(visit_named(day, "Bilal Al-Ufuq").id)
    for key, held in ((Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)):
        with qtbot.waitSignal(day.menu_asked) as asked:
            qtbot.keyClick(day, key, held)
        assert day.visit_rect(day.selected.id).contains(asked.args[0])


def test_only_what_a_drag_touches_is_painted_again(qtbot, day):
    day.grab()
    painted = []
    real = day._copy
    day._copy = lambda painter, sheet, area, scrolled: (painted.append(area), real(painter, sheet, area, scrolled))
    start = middle(day, "Bilal Al-Ufuq")
    drag(qtbot, day, start, start + QPoint(0, 60), drop=False)
    day.repaint(day._grab_area(day._frame()))
    assert painted
    assert day._dirty == set()
    day.put_back()


def test_what_is_said_while_dragging_hides_names_where_they_are_hidden(qtbot, day):
    formats.set_discreet(True)
    try:
        latifa = visit_named(day, "Latifa Al-Sahab")
        verdict = day.judge(visit_named(day, "Bilal Al-Ufuq"), latifa.slot, day.columns[2])
    finally:
        formats.set_discreet(False)
    assert not verdict.allowed
    assert not any("Latifa" in said or "لطيفة" in said for _, said in verdict.lines)


def test_a_week_walks_on_into_the_next_one(qtbot):
    grid = WeekGrid()
    qtbot.addWidget(grid)
    grid.resize(1092, 740)
    grid.show_week(samples.week_view(), samples.NOW)
    grid.show()
    grid.setFocus()
    grid.put_cursor(4, 600)
    with qtbot.waitSignal(grid.across_asked) as asked:
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert asked.args == [1]


# ---- the month -----------------------------------------------------------------------------------------------------------


def test_the_month_is_a_sound_model_that_says_every_day():
    model = MonthModel()
    looking.keep_testing(model)
    first = TODAY.replace(day=1)
    model.show(first, [DayLoad(TODAY, 12, 600, 150), DayLoad(TODAY + timedelta(days=4), 0, 0, 0)], TODAY)
    assert model.day(model.index(0, 0)).isoweekday() == 7
    said = model.place(TODAY).data()
    assert "12 booked" in said
    assert "25" in said
    assert "closed" in model.place(TODAY + timedelta(days=4)).data()
    assert not model.place(TODAY + timedelta(days=90)).isValid()
    assert month_on(TODAY.replace(month=1, day=31), 1) == TODAY.replace(month=2, day=28)
    assert month_on(TODAY.replace(month=1, day=5), -1) == TODAY.replace(year=TODAY.year - 1, month=12, day=5)


# ---- in the real window --------------------------------------------------------------------------------------------------


@pytest.fixture
def window(sqlite_clinic: Clinic, qtbot) -> Iterator[MainWindow]:
    clinic = sqlite_clinic
    for name, phone, minute in (("Mona Al-Shiraa", "0412", 660), ("Grace Dimasala", "0388", 780)):
        book(clinic, add(clinic, name, f"+965 0000 {phone}"), minute)
    changes = ChangeSignal(work.listen)
    window = MainWindow(clinic.reception, [room for room in ROOMS if room.key in ("today", "diary")], changes)
    qtbot.addWidget(window)
    window.resize(1440, 868)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_screen("diary")
    qtbot.waitUntil(lambda: bool(screen_of(window).grid.columns))
    yield window
    formats.set_discreet(False)
    changes.end()


def screen_of(window: MainWindow) -> DiaryScreen:
    screen = window.current()
    assert isinstance(screen, DiaryScreen)
    return screen


def visit_of(window: MainWindow, name: str):
    view = appointments.day(window.actor, TODAY)
    return next(v for v in view.appointments if v.clients[0].name_en == name)


def press(qtbot, window: MainWindow, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, held)


def menu_named(name: str) -> QMenu | None:
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) and menu.objectName() == name else None


def test_several_visits_wait_across_views_and_are_placed_by_key_and_taken_back_in_order(qtbot, window):
    screen = screen_of(window)
    mona, grace = visit_of(window, "Mona Al-Shiraa"), visit_of(window, "Grace Dimasala")
    screen.grid.setFocus()
    for visit in (mona, grace):
        screen.grid.choose(visit.id)
        press(qtbot, window, Qt.Key.Key_X, CTRL)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert screen.holding.area.ids == {mona.id}
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert screen.holding.area.isVisible()
    assert screen.holding.area.ids == {mona.id, grace.id}
    assert "holding area" in screen.grid.accessibleName()
    assert visit_of(window, "Mona Al-Shiraa").slot == mona.slot  # kept until placed
    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    assert screen.mode == WEEK
    assert screen.holding.area.ids == {mona.id, grace.id}
    screen._show_whose(mona.therapist_ids[0])
    column = next(i for i, c in enumerate(screen.week.columns) if c.day == TODAY + timedelta(days=1))
    screen.week.put_cursor(column, 12 * 60)
    press(qtbot, window, Qt.Key.Key_V, CTRL)  # the last one first
    moved = appointments.appointment(window.actor, grace.id)
    assert moved.slot == Slot.at(TODAY + timedelta(days=1), 12 * 60, 50)
    assert screen.holding.area.ids == {mona.id}
    screen.week.put_cursor(column, 12 * 60)
    press(qtbot, window, Qt.Key.Key_V, CTRL)  # taken now: refused, and she still waits
    assert screen.holding.area.ids == {mona.id}
    screen.week.put_cursor(column, 17 * 60)
    press(qtbot, window, Qt.Key.Key_V, CTRL)
    assert appointments.appointment(window.actor, mona.id).slot.first_minute == 17 * 60
    assert not screen.holding.area.isVisible()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert appointments.appointment(window.actor, mona.id).slot == mona.slot
    assert appointments.appointment(window.actor, grace.id).slot == moved.slot
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert appointments.appointment(window.actor, grace.id).slot == grace.slot
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert appointments.appointment(window.actor, grace.id).slot == moved.slot


def test_many_changes_of_one_visit_are_taken_back_one_by_one(qtbot, window):
    screen = screen_of(window)
    mona = visit_of(window, "Mona Al-Shiraa")
    screen.grid.setFocus()
    screen.grid.choose(mona.id)
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    lengths = []
    for key, with_ in ((Qt.Key.Key_Up, held), (Qt.Key.Key_Up, held), (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)):
        press(qtbot, window, key, with_)
        now = appointments.appointment(window.actor, mona.id)
        lengths.append((now.slot.first_minute, now.slot.minutes))
        qtbot.waitUntil(lambda now=now: screen.grid.selected is not None and screen.grid.selected.version == now.version)
    assert lengths == [(645, 50), (630, 50), (630, 45)] or lengths == [(645, 50), (645, 50), (645, 45)]
    for _ in {tuple(one) for one in lengths}:
        press(qtbot, window, Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda: screen.grid.selected is not None and screen.grid.selected.version
                        == appointments.appointment(window.actor, mona.id).version)
    assert appointments.appointment(window.actor, mona.id).slot == mona.slot


def test_a_visit_let_go_on_the_head_waits_and_is_dragged_from_there_to_its_place(qtbot, window):
    screen, grid = screen_of(window), screen_of(window).grid
    mona = visit_of(window, "Mona Al-Shiraa")
    index = next(i for i, c in enumerate(grid.columns) if mona in c.visits)
    start = grid.visit_rect(mona.id).center()
    drag(qtbot, grid, start, start + QPoint(0, -40), drop=False)
    assert screen.holding.park.isVisible()
    up = grid.mapFromGlobal(screen._head.mapToGlobal(screen._head.rect().center()))
    _move(grid, up)
    qtbot.mouseRelease(grid, LEFT, pos=up)
    assert not screen.holding.park.isVisible()
    assert screen.holding.area.ids == {mona.id}
    assert visit_of(window, "Mona Al-Shiraa").slot == mona.slot
    card = screen.holding.area.flow.items()[0]
    to = card.mapFromGlobal(grid.mapToGlobal(grid.point_of(index, 17 * 60 + 10)))

    def carry(point: QPoint) -> None:
        place = QPointF(point)
        QApplication.sendEvent(card, QMouseEvent(QEvent.Type.MouseMove, place, card.mapToGlobal(place), LEFT, LEFT,
                                                 Qt.KeyboardModifier.NoModifier))

    qtbot.mousePress(card, LEFT, pos=card.rect().center())
    carry(to + QPoint(0, 40))
    assert grid.dragging
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not grid.dragging
    qtbot.mouseRelease(card, LEFT, pos=to)
    assert visit_of(window, "Mona Al-Shiraa").slot == mona.slot
    qtbot.mousePress(card, LEFT, pos=card.rect().center())
    carry(to + QPoint(0, 40))
    carry(to)
    qtbot.mouseRelease(card, LEFT, pos=to)
    assert visit_of(window, "Mona Al-Shiraa").slot == Slot.at(TODAY, 17 * 60, 50)
    assert not screen.holding.area.isVisible()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_menus_open_by_mouse_and_key_for_visits_and_empty_places(qtbot, window):
    screen, grid = screen_of(window), screen_of(window).grid
    mona = visit_of(window, "Mona Al-Shiraa")
    grid.setFocus()
    grid.choose(mona.id)
    press(qtbot, window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: menu_named("visitMenu") is not None)
    menu = menu_named("visitMenu")
    next(action for action in menu.actions() if "holding area" in action.text()).trigger()
    menu.close()
    assert screen.holding.area.ids == {mona.id}
    index = next(i for i, c in enumerate(grid.columns) if mona in c.visits)
    grid.put_cursor(index, 17 * 60)
    press(qtbot, window, Qt.Key.Key_Menu)
    qtbot.waitUntil(lambda: menu_named("placeMenu") is not None)
    menu = menu_named("placeMenu")
    assert "17:00" in menu.actions()[0].text()
    next(action for action in menu.actions() if "Mona" in action.text()).trigger()
    menu.close()
    assert visit_of(window, "Mona Al-Shiraa").slot.first_minute == 17 * 60


def test_month_and_list_by_keys_alone_and_the_journey_from_view_to_view(qtbot, window):
    screen = screen_of(window)
    mona = visit_of(window, "Mona Al-Shiraa")
    press(qtbot, window, Qt.Key.Key_3, CTRL)
    assert screen.mode == MONTH
    table = screen.month.table
    assert table.hasFocus()
    assert screen.month.day == TODAY
    assert "2 booked" in table.currentIndex().data()
    press(qtbot, window, Qt.Key.Key_Down)
    assert screen.month.day == TODAY + timedelta(days=7)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert screen.month.day == month_on(TODAY + timedelta(days=7), 1)
    press(qtbot, window, Qt.Key.Key_T)
    assert screen.month.day == TODAY
    press(qtbot, window, Qt.Key.Key_Return)
    assert (screen.mode, screen._day) == (DAY, TODAY)
    screen.grid.choose(mona.id)
    press(qtbot, window, Qt.Key.Key_4, CTRL)
    assert screen.mode == AGENDA
    assert screen.agenda.table.record().id == mona.id  # the list begins where the day stood
    looking.keep_testing(screen.agenda.model)
    press(qtbot, window, Qt.Key.Key_A)
    assert appointments.appointment(window.actor, mona.id).status is Status.ARRIVED
    qtbot.waitUntil(lambda: screen.agenda.table.record() is not None and screen.agenda.table.record().status is Status.ARRIVED)
    press(qtbot, window, Qt.Key.Key_Return)
    assert screen.panel is not None
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: screen.agenda.model.index(0, 2).data() == "MS")
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert screen.grid.selected.id == mona.id
    assert "Mona" not in screen.grid.accessibleName()


def test_a_mix_kept_on_a_key_comes_back_with_the_scale_and_the_colours(qtbot, window, sqlite_clinic):
    screen = screen_of(window)
    screen.grid.setFocus()
    press(qtbot, window, Qt.Key.Key_V)
    panel = window.panel()
    assert panel.objectName() == "viewPanel"
    for chip in panel.people.items()[1:]:
        qtbot.mouseClick(chip, LEFT)
    qtbot.mouseClick(panel.rooms.items()[0], LEFT)
    assert [(c.of_room) for c in screen.grid.columns] == [False, True]
    qtbot.mouseClick(panel.keep, LEFT)
    assert panel.form.fields["name"].state() == "bad"
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Door side")
    panel.key.set_value("F4")
    press(qtbot, window, Qt.Key.Key_Return)  # from the name, without the mouse
    qtbot.mouseClick(panel.colour.button(ColourBy.TYPE), LEFT)
    qtbot.mouseClick(panel.finer, LEFT)
    press(qtbot, window, Qt.Key.Key_Escape)
    screen.grid.setFocus()
    press(qtbot, window, Qt.Key.Key_0)
    assert len(screen.grid.columns) == len(screen.grid.view.therapists)
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    press(qtbot, window, Qt.Key.Key_F4)
    assert screen.mode == DAY
    assert [c.of_room for c in screen.grid.columns] == [False, True]
    assert any(act.keys == "F4" and act.text == "Door side" for act in screen.acts())
    window.show_screen("today")  # leaving keeps the scale at once
    kept = diary_views.taste(sqlite_clinic.reception)
    assert (kept.scale, kept.colour, [v.key for v in kept.views]) == (125, ColourBy.TYPE, ["F4"])
    changes = ChangeSignal(work.listen)
    later = DiaryScreen(sqlite_clinic.reception, changes)
    qtbot.addWidget(later)
    later.resize(1200, 700)
    later.show()
    assert (later.grid.zoom, later.week.zoom, later.grid.colour_by) == (125, 125, ColourBy.TYPE)
    changes.end()


def test_a_place_in_a_rooms_column_is_booked_in_that_room_and_a_drop_there_changes_the_room_alone(qtbot, window, sqlite_clinic):
    screen, room = screen_of(window), sqlite_clinic.rooms[1].id
    mona = visit_of(window, "Mona Al-Shiraa")
    screen.tastes.show_mix((ViewColumn(ColumnKind.ROOM, mona.room_id), ViewColumn(ColumnKind.ROOM, room)))
    grid = screen.grid
    start = grid.visit_rect(mona.id).center()
    drag(qtbot, grid, start, QPoint(grid.point_of(1, 0).x(), start.y()))
    moved = appointments.appointment(window.actor, mona.id)
    assert (moved.room_id, moved.slot, moved.therapist_ids) == (room, mona.slot, mona.therapist_ids)
    qtbot.waitUntil(lambda: bool(grid.columns[1].visits))
    grid.put_cursor(1, 16 * 60)
    press(qtbot, window, Qt.Key.Key_Return)
    assert screen.panel is not None
    assert screen.panel.room.value() == room
    assert screen.panel.start.text() == "16:00"
    assert screen.panel.therapist.value() is None


def test_every_key_of_the_diary_is_told_under_f1(qtbot, window):
    acts = screen_of(window).acts()
    keys = {act.keys for act in acts}
    assert {"Up | Down | Left | Right", "Home", "End", "Return", "Space", "Shift+F10", "Ctrl+X", "Ctrl+V", "Ctrl+1", "Ctrl+2",
            "Ctrl+3", "Ctrl+4", "V", "Ctrl+0", "Ctrl+-", "PgUp", "PgDown", "T", "Alt+Shift+Down"} <= keys
    press(qtbot, window, Qt.Key.Key_F1)
    assert window.panel().objectName() == "helpPanel"


@pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu
def test_columns_change_places_by_key_and_mouse_and_a_kept_mix_keeps_its_order(qtbot, window, sqlite_clinic):
    actor = sqlite_clinic.reception
    screen = screen_of(window)
    grid = screen.grid
    people = grid.columns_shown()
    mix = (*people[:2], ViewColumn(ColumnKind.ROOM, sqlite_clinic.rooms[0].id))
    screen.tastes.keep_view(SavedView("F4", "Door side", mix))
    grid.setFocus()
    grid.put_cursor(2, 600)
    press(qtbot, window, Qt.Key.Key_Left, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert grid.columns_shown() == (mix[0], mix[2], mix[1])
    assert grid.cursor_column.of_room
    assert diary_views.taste(actor).view("F4").columns == (mix[0], mix[2], mix[1])
    press(qtbot, window, Qt.Key.Key_V)
    qtbot.mouseClick(window.panel().people.items()[0], LEFT)  # switched off: the others keep their places
    assert grid.columns_shown() == (mix[2], mix[1])
    press(qtbot, window, Qt.Key.Key_Escape)
    grid.setFocus()
    press(qtbot, window, Qt.Key.Key_F4)
    head = QPoint(grid.point_of(0, grid.minutes[0]).x(), 12)
    QApplication.sendEvent(grid, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, head, grid.mapToGlobal(head)))
    qtbot.waitUntil(lambda: menu_named("columnMenu") is not None)
    menu = menu_named("columnMenu")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[1]).center())  # one place to the right
    assert grid.columns_shown() == (mix[2], mix[0], mix[1])
    assert diary_views.taste(actor).view("F4").columns == (mix[2], mix[0], mix[1])
    assert diary_views.taste(sqlite_clinic.lead).views == ()


def test_what_waits_in_the_holding_area_is_there_after_signing_out_and_is_each_persons_own(qtbot, window, sqlite_clinic):
    screen = screen_of(window)
    mona, grace = visit_of(window, "Mona Al-Shiraa"), visit_of(window, "Grace Dimasala")
    screen.grid.setFocus()
    for visit in (mona, grace):
        screen.grid.choose(visit.id)
        press(qtbot, window, Qt.Key.Key_X, CTRL)
    assert screen.holding.area.ids == {mona.id, grace.id}
    appointments.set_status(sqlite_clinic.lead, grace.id, Status.CLINIC_CANCEL, grace.version)  # meanwhile, elsewhere
    for who, ids in ((sqlite_clinic.reception, {mona.id}), (sqlite_clinic.lead, set())):
        changes = ChangeSignal(work.listen)
        later = DiaryScreen(who, changes)
        qtbot.addWidget(later)
        later.resize(1200, 700)
        later.show()
        assert later.holding.area.ids == ids
        changes.end()
