"""The nine-factor map and the time-line, shown for real."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.care_sample import CareSheet, states, time_line
from ui import local_settings, theme
from ui.widgets.factor_map import FactorMap
from ui.widgets.time_line import TimeLine
from ui.widgets.time_line_data import Line, Point, as_rows
from ui.widgets.time_line_drawing import TimeLineDrawing


@pytest.fixture
def sheet(qtbot, every_look):
    made = CareSheet()
    qtbot.addWidget(made)
    made.resize(1368, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_nine_tiles_and_the_line_stand_without_scrolling(sheet):
    assert len(sheet.map.tiles) == 9
    assert len({tile.y() for tile in sheet.map.tiles}) == 3
    assert sheet.chart.height() >= sheet.chart.minimumSizeHint().height()
    assert all(tile.height() >= tile.minimumSizeHint().height() for tile in sheet.map.tiles)  # no words under the prompt
    right_first = sheet.map.tiles[0].x() > sheet.map.tiles[2].x()
    assert right_first is theme.current().arabic


def test_a_tile_opens_by_click_and_enter_and_its_prompt_is_a_button(sheet, qtbot):
    tile = sheet.map.tiles[3]
    with qtbot.waitSignal(sheet.map.opened) as opened:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() // 2, 20))
    assert opened.args == [4]
    with qtbot.waitSignal(sheet.map.prompted) as prompted:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile._prompt_rect().center().toPoint())
    assert prompted.args == [4]
    tile.setFocus()
    with qtbot.waitSignal(sheet.map.opened):
        qtbot.keyClick(tile, Qt.Key.Key_Return)


def test_a_tile_says_where_and_never_how_well(sheet):
    tile = sheet.map.tiles[1]
    assert "1, 2, 4" in tile.accessibleDescription()
    assert "%" not in tile.accessibleDescription()


def test_the_map_goes_from_three_to_two_to_one(qtbot):
    narrow = FactorMap()
    narrow.show_states(states())
    qtbot.addWidget(narrow)
    narrow.resize(1000, 400)
    narrow.show()
    for width, columns in ((1000, 3), (600, 2), (300, 1)):
        narrow.resize(width, 1200)
        qtbot.waitUntil(lambda columns=columns: len({tile.x() for tile in narrow.tiles}) == columns)


def test_time_runs_from_the_right_in_arabic_unless_this_desk_says_otherwise(qtbot, look):
    look("ar")
    chart = TimeLine()
    qtbot.addWidget(chart)
    chart.resize(1000, 260)
    chart.show()
    chart.show_data(time_line(), "")
    assert chart._x(date(2026, 9, 14)) > chart._x(date(2026, 12, 14))
    local_settings.change(charts_left_to_right=True)
    chart.show_data(time_line(), "")
    assert chart._x(date(2026, 9, 14)) < chart._x(date(2026, 12, 14))


def test_the_same_data_as_a_table():
    rows = as_rows(time_line())
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert any(row.what == "PHQ-9" and row.value == "17" for row in rows)
    assert any("mother" in row.what for row in rows)


@pytest.fixture
def chart(qtbot, look):
    """The line in a window that is in front; language says in which."""
    made = []

    def shown(language="en"):
        look(language)
        one = TimeLine()
        qtbot.addWidget(one)
        one.resize(1000, 300)
        one.show_data(time_line(), "")
        one.show()
        one.activateWindow()
        qtbot.waitUntil(one.isActiveWindow)
        one.clearFocus()
        made.append(one)
        return one

    return shown


def test_every_point_of_the_line_is_reached_by_keys_and_said(qtbot, chart, monkeypatch):
    spoken, chart = [], chart()
    monkeypatch.setattr("ui.widgets.time_line.announce", lambda _widget, words: spoken.append(words))
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.shown.value == "8.6"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(chart, key)
    assert "5.9, talked about next visit" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.shown.what == "PHQ-9"
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.shown.value == "17"
    for _ in range(6):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert "plan 1" in spoken[-1]
    assert spoken[-1].startswith("28 September 2026")
    chart.clearFocus()
    assert chart.shown is None


def test_arrows_follow_time_in_arabic_too(qtbot, chart):
    chart = chart("ar")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    there = chart.shown.day
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.shown.day < there


def test_the_mouse_brings_the_explanation_and_takes_it_away(qtbot, chart):
    chart = chart()
    moment = next(m for m in chart._moments if m.what == "did not come")
    qtbot.mouseMove(chart, chart.place_of(moment).toPoint())
    qtbot.waitUntil(lambda: chart.shown is not None)
    assert chart.shown.row == moment.row
    chart.grab()


class Said(TimeLineDrawing):
    """A drawing that notes the middle of every text."""

    def _text(self, painter, x, y, text, font, colour, anchor="start"):
        self.places[text] = y
        super()._text(painter, x, y, text, font, colour, anchor)


@pytest.mark.parametrize("only", range(3, 28))
def test_nothing_that_is_said_lies_on_the_line_of_the_cut_off(qtbot, only):
    data = time_line()
    lane = data.lanes[1]
    line = Line([Point(date(2026, 9, 14), only)], "factor-2", "square", values=True)
    band = (only - 6, only + 6, "band")
    lanes = [data.lanes[0], replace(lane, lines=[line], band=band, mark=(10, "cut-off"), due=None, height=56), data.lanes[2]]
    one = Said()
    one.places = {}
    one.show_data(replace(data, lanes=lanes), "")
    qtbot.addWidget(one)
    one.resize(900, one.minimumSizeHint().height())
    one.grab()
    cut_off = one.places["cut-off"] - 9
    assert abs(one.places["band"] - one.places["cut-off"]) >= 13
    assert abs(one.places["band"] - cut_off) >= 7
    assert abs(one.places[str(only)] - cut_off) >= 5
