"""Where things lie in the diary: minutes, columns, lanes, and what gives way in a small cell."""

from __future__ import annotations

from ui.appointments.geometry import Frame, form, lanes, shown_minutes


def test_a_mirrored_grid_is_the_same_grid_seen_in_a_mirror():
    left, right = Frame(1000, 711, 8), Frame(1000, 711, 8, rtl=True)
    for index in range(8):
        a, b = left.cell(index, 600, 650), right.cell(index, 600, 650)
        assert (a.y, a.width, a.height) == (b.y, b.width, b.height)
        assert abs((1000 - a.right) - b.x) < 0.001
        assert left.column_at(a.x + 1) == index == right.column_at(b.right - 1)
    assert left.column_at(10) is None
    assert right.column_at(990) is None


def test_the_whole_day_fits_and_the_mouse_finds_its_minutes():
    frame = Frame(1000, 711, 8)
    assert frame.y(540) == 50
    assert round(frame.y(1200)) == 711
    assert frame.minute_at(frame.y(615) + 1) == 615
    assert frame.minute_at(frame.y(619)) == 615
    assert frame.minute_at(-50) == 540
    assert frame.nearest_minute(9999) == 1200


def test_lanes_share_a_column_equally_and_no_more_than_three():
    assert [(x.lane, x.lanes) for x in lanes([(600, 650), (650, 700)])] == [(0, 1), (0, 1)]
    assert [(x.lane, x.lanes) for x in lanes([(600, 650), (630, 700), (700, 750)])] == [(0, 2), (1, 2), (0, 1)]
    crowd = lanes([(600, 650)] * 5)
    assert sum(x.hidden for x in crowd) == 2
    assert [x.more for x in crowd] == [0, 0, 2, 0, 0]


def test_lanes_never_overlap():
    spans = [(600, 650), (610, 700), (640, 660), (660, 720), (700, 730), (715, 800)]
    placed = lanes(spans)
    for i, (a, one) in enumerate(zip(spans, placed, strict=True)):
        for b, two in list(zip(spans, placed, strict=True))[i + 1 :]:
            if a[0] < b[1] and b[0] < a[1]:
                assert one.lane != two.lane


def test_hours_stretch_by_whole_hours_for_what_lies_outside():
    assert shown_minutes([(540, 1200)]) == (540, 1200)
    assert shown_minutes([(505, 550), (1180, 1230)]) == (480, 1260)
    assert shown_minutes([(1380, 1440)]) == (540, 1440)


def test_what_a_cell_gives_up_as_it_narrows():
    assert form(200, 50).words
    assert form(150, 50).wide
    assert not form(150, 50).words
    assert form(120, 50).number
    assert not form(120, 50).wide
    assert form(90, 50).badges
    assert not form(90, 50).number
    assert form(60, 50).first_name
    assert [form(120, h).lines for h in (80, 50, 36, 24, 12)] == [3, 2, 2, 1, 0]
    assert form(120, 36).tight
    assert form(150, 50, scale=1.5).lines == 2
    assert not form(150, 50, scale=1.5).wide
