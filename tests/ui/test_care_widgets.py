"""The nine-factor map and the time-line, shown for real."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.care_sample import CareSheet, states, time_line
from ui import local_settings, theme
from ui.widgets.factor_map import FactorMap
from ui.widgets.time_line import TimeLine, as_rows


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
    assert sheet.chart.height() >= sheet.chart.sizeHint().height()
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
