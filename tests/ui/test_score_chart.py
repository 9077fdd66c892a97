"""The score chart: points where time and value put them, mirrored in Arabic, with round numbers at the side."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from clinic_app.data.catalogues import measures
from clinic_app.domain.measure_scoring import MeasureState
from clinic_app.domain.measures import Score
from ui import theme
from ui.measures.words import plain
from ui.widgets.score_chart import Region, ScoreChart, ScoreChartData, ScorePoint, ticks

POINTS = (
    ScorePoint(date(2026, 9, 14), 17, "visit 1"), ScorePoint(date(2026, 10, 5), 15, "visit 4", hollow=True),
    ScorePoint(date(2026, 11, 23), 10, "visit 9", marked=True, broken=True),
)
DATA = ScoreChartData(
    0, 27, POINTS, Region(11, 23, "within 6 points"), (11, "11: reliable"), Region(0, 10, "below 10"), 10,
    ((date(2026, 10, 11), "mother in hospital"),), "another language", date(2026, 11, 23), "today",
)


@pytest.fixture
def chart(qtbot):
    made = ScoreChart()
    qtbot.addWidget(made)
    made.resize(700, 320)
    made.show()
    made.show_data(DATA, "PHQ-9: lower by 7 points")
    return made


@pytest.mark.parametrize(("low", "high", "wanted"), [
    (0, 27, [0, 5, 10, 15, 20, 25]), (0, 21, [0, 5, 10, 15, 20]), (0, 40, [0, 10, 20, 30, 40]), (10, 50, [10, 20, 30, 40, 50]),
    (0, 100, [0, 20, 40, 60, 80, 100]), (0, 10, [0, 2, 4, 6, 8, 10]),
])
def test_round_numbers_stand_at_the_side(low, high, wanted):
    assert ticks(low, high) == wanted


def test_time_runs_forward_and_a_lower_score_lies_lower(chart):
    places = [chart.place_of(p) for p in POINTS]
    assert places[0].x() < places[1].x() < places[2].x()
    assert places[0].y() < places[1].y() < places[2].y()
    assert chart.accessibleName() == "PHQ-9: lower by 7 points"


def test_in_arabic_time_runs_from_the_right(qapp, qtbot, look):
    look("ar")
    chart = ScoreChart()
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(chart)
    chart.resize(700, 320)
    chart.show()
    chart.show_data(DATA, "")
    places = [chart.place_of(p) for p in POINTS]
    assert places[0].x() > places[1].x() > places[2].x()


def test_every_look_is_painted_without_a_point_or_with_one(every_look, qtbot):
    for points in ((), POINTS[:1], POINTS):
        chart = ScoreChart()
        qtbot.addWidget(chart)
        chart.resize(480, 200)
        chart.show_data(ScoreChartData(0, 27, points, today=date(2026, 11, 23)), "")
        assert not chart.grab().isNull()


def test_one_score_says_that_it_is_not_enough(qapp):
    phq9 = measures()["phq9"]
    said = plain(phq9, [Score("phq9", date(2026, 9, 14), 17, MeasureState.COMPLETE, "ar", "moderately severe")], phq9.yardstick())
    assert (said.title, said.tag) == ("One score: not enough to say how it goes.", "not enough data")
    assert "moderately severe" in said.detail
    assert plain(phq9, [], phq9.yardstick()).title == "No score yet."


@pytest.mark.parametrize(("key", "totals", "tag", "begins"), [
    ("phq9", (17, 10), "improved", "Lower by 7 points"), ("phq9", (17, 9), "recovered", "Lower by 8 points"),
    ("phq9", (17, 14), "no reliable change", "Lower by 3 points"), ("phq9", (11, 17), "worse", "Higher by 6 points"),
    ("who5", (32, 56), "recovered", "Higher by 24 points"), ("phq4", (6, 3), "no agreed threshold", "Lower by 3 points"),
    ("phq9", (17, 17), "no reliable change", "The same"),
])
def test_the_sentence_of_each_category(qapp, key, totals, tag, begins):
    definition = measures()[key]
    scores = [Score(key, date(2026, 9 + n, 14), t, MeasureState.COMPLETE, ("ar", "en")[n]) for n, t in enumerate(totals)]
    said = plain(definition, scores, definition.yardstick())
    assert said.tag == tag
    assert said.title.startswith(begins)
    assert "different languages" in said.detail
    assert "2 scores" in said.basis


def test_a_prorated_point_is_hollow_and_no_line_crosses_a_change_of_language(chart):
    image, look = chart.grab().toImage(), theme.current()
    ink = look.colour("primary").rgb()

    def at(place):
        return image.pixelColor(place.toPoint()).rgb()

    whole, hollow, after = (chart.place_of(point) for point in POINTS)
    assert [at(whole), at(hollow), at(after)] == [ink, look.colour("surface").rgb(), ink]
    assert at(whole + (hollow - whole) / 4) == ink
    assert ink not in {at(hollow + (after - hollow) * step / 20) for step in range(3, 18)}
