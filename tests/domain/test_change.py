"""Rules R1 to R3, R5 and R6 against the worked examples of the clinical reference, and what must hold for any scores."""

import json
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.change import (
    Category,
    CutOffs,
    Direction,
    GainState,
    Yardstick,
    change_between,
    cut_offs,
    gain_yet,
    reliable_change,
    setback,
)

EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text("utf-8"))
HIGHER = Direction.HIGHER_BETTER
STICKS = {  # cut-off and RC of table 2.1
    "PHQ9": Yardstick(cutoff=10, rc=6, high=27), "GAD7": Yardstick(cutoff=8, rc=4, high=21),
    "WHO5": Yardstick(HIGHER, cutoff=50, rc=10, high=100), "CORE10": Yardstick(cutoff=11, rc=6, high=40),
    "COREOM": Yardstick(cutoff=10, rc=5, high=40), "PCL5": Yardstick(cutoff=31, rc=15, high=80),
    "WSAS": Yardstick(cutoff=10, rc=8, high=40), "ISI": Yardstick(cutoff=15, rc=8, high=28),
    "OASIS": Yardstick(cutoff=8, rc=4, high=20), "K10": Yardstick(cutoff=20, low=10, high=50),
}
PHQ = STICKS["PHQ9"]
scores = st.integers(0, 100)
many = st.lists(st.one_of(st.none(), scores), max_size=8)
sticks = st.builds(
    Yardstick, st.sampled_from(Direction), st.integers(1, 99), st.one_of(st.none(), st.integers(1, 30)), st.just(0), st.just(100),
)


def cases(rule):
    return [pytest.param(case["in"], case["out"], id=case["id"]) for case in EXAMPLES[rule]]


def mirror(stick):
    """The same measure counted the other way round, on 0 to 100."""
    other = Direction.HIGHER_BETTER if stick.direction is Direction.LOWER_BETTER else Direction.LOWER_BETTER
    return Yardstick(other, 100 - stick.cutoff, stick.rc, 0, 100)


@pytest.mark.parametrize(("given", "wanted"), cases("R1"))
def test_reliable_change(given, wanted):
    found = reliable_change(given["sd"], given["r"], given["z"])
    assert (found.sem, found.sdiff, found.critical, found.whole_points) == tuple(wanted.values())


@pytest.mark.parametrize(("given", "wanted"), cases("R2"))
def test_cut_offs(given, wanted):
    found = cut_offs(*given.values())
    assert (found.a, found.b, found.c) == (wanted["a"], wanted["b"], wanted["c"])


@pytest.mark.parametrize(("given", "wanted"), cases("R3"))
def test_category(given, wanted):
    found = change_between(given["first"], given["last"], STICKS[given["measure"]])
    assert (found.category, found.gain) == (wanted["category"], wanted["gain"])


@pytest.mark.parametrize(("given", "wanted"), cases("R5"))
def test_no_gain_yet(given, wanted):
    series = [(session, score) for session, score in given["series"]]
    assert gain_yet(series, STICKS[given["measure"]], given["n"], given["min_points"]) == wanted["signal"]


@pytest.mark.parametrize(("given", "wanted"), cases("R6"))
def test_setback(given, wanted):
    found = setback(given["scores"], STICKS[given["measure"]])
    assert (found.deteriorated, found.lost_gains, found.best) == tuple(wanted.values())


def test_ninety_percent_gives_the_published_six_of_core_10():
    assert reliable_change(7.7, 0.9, 1.645).whole_points == 6


def test_a_critical_value_that_is_a_whole_number_needs_one_point_more():
    assert reliable_change(3 / 1.96, 0.5).whole_points == 4


@pytest.mark.parametrize(("sd", "r", "z"), [(-1, 0.9, 1.96), (5, 1.1, 1.96), (5, 0.9, 0)])
def test_figures_that_cannot_be_are_refused(sd, r, z):
    with pytest.raises(ValueError):
        reliable_change(sd, r, z)


def test_an_unknown_group_leaves_its_cut_off_open():
    assert cut_offs(20, 5, None, None) == CutOffs(10, None, None)
    assert cut_offs(20, 5, None, None).best == 10
    assert cut_offs(None, None, 10, 5).best == 20
    assert cut_offs(20, 5, 10, 5).best == 15


def test_a_measure_without_threshold_shows_its_scores_and_no_more():
    found = change_between(34, 18, STICKS["K10"])
    assert (found.category, found.gain) == (Category.NO_AGREED_THRESHOLD, 16)
    assert gain_yet([(1, 34), (3, 34), (7, 34)], STICKS["K10"]) is GainState.QUIET
    assert not setback([20, 10, 40], STICKS["K10"]).lost_gains


def test_below_two_scores_nothing_is_said():
    assert change_between(12, None, PHQ).category is Category.NOT_ENOUGH_DATA
    assert gain_yet([(1, 17), (6, 16)], PHQ) is GainState.NOT_ENOUGH_DATA
    assert setback([], PHQ).best is None
    assert not setback([12], PHQ).deteriorated


def test_no_gain_yet_needs_a_start_in_the_range_and_room_to_improve():
    assert gain_yet([(1, 9), (3, 9), (6, 9)], PHQ) is GainState.QUIET
    assert gain_yet([(1, 8), (3, 8), (6, 8)], Yardstick(cutoff=5, rc=9, high=27)) is GainState.QUIET


@given(st.integers(1, 400), st.integers(0, 100), st.sampled_from((1.96, 1.645)))
def test_the_smallest_reliable_change_lies_just_beyond_the_critical_value(sd, r, z):
    found = reliable_change(sd / 10, r / 100, z)
    assert found.whole_points - 1 <= found.critical + 1e-4
    assert found.whole_points >= found.critical - 1e-4


@given(st.integers(1, 400), st.integers(0, 99), st.sampled_from((1.96, 1.645)))
def test_a_more_reliable_form_never_needs_a_greater_change(sd, r, z):
    assert reliable_change(sd / 10, (r + 1) / 100, z).critical <= reliable_change(sd / 10, r / 100, z).critical
    assert reliable_change(sd / 10, r / 100, 1.645).critical <= reliable_change(sd / 10, r / 100, 1.96).critical


@given(st.integers(0, 100), st.integers(1, 30), st.integers(0, 100), st.integers(1, 30))
def test_cut_off_c_lies_between_the_two_means(m_clin, sd_clin, m_norm, sd_norm):
    c = cut_offs(m_clin, sd_clin, m_norm, sd_norm).c
    assert min(m_clin, m_norm) - 1e-4 <= c <= max(m_clin, m_norm) + 1e-4


@given(st.integers(0, 100), st.integers(1, 30), st.integers(0, 100), st.integers(1, 30))
def test_cut_offs_mirror_with_the_direction(m_clin, sd_clin, m_norm, sd_norm):
    down = cut_offs(m_clin, sd_clin, m_norm, sd_norm)
    up = cut_offs(-m_clin, sd_clin, -m_norm, sd_norm, HIGHER)
    assert (up.a, up.b) == (-down.a, -down.b)
    assert isclose(up.c, -down.c, abs_tol=1e-4)


@given(scores, scores, sticks)
def test_every_pair_of_scores_has_one_category_and_mirrors(first, last, stick):
    found, turned = change_between(first, last, stick), change_between(100 - first, 100 - last, mirror(stick))
    assert found == turned
    if stick.rc is not None:
        assert (found.gain >= stick.rc) == (found.category in (Category.RECOVERED, Category.IMPROVED))
        assert (found.gain <= -stick.rc) == (found.category is Category.DETERIORATED)


@given(scores, scores, sticks.filter(lambda s: s.rc is not None))
def test_a_better_last_score_never_gives_a_worse_category(first, last, stick):
    order = [Category.DETERIORATED, Category.NO_RELIABLE_CHANGE, Category.IMPROVED, Category.RECOVERED]
    better = last - 1 if stick.direction is Direction.LOWER_BETTER else last + 1
    now, then = (order.index(change_between(first, value, stick).category) for value in (last, better))
    assert then >= now


@given(many, sticks)
def test_setbacks_mirror_and_blanks_change_nothing(values, stick):
    found = setback(values, stick)
    turned = setback([None if v is None else 100 - v for v in values], mirror(stick))
    assert (found.deteriorated, found.lost_gains) == (turned.deteriorated, turned.lost_gains)
    assert found == setback([v for v in values if v is not None], stick)
    assert found.best is None or found.best in values


@given(many, sticks)
def test_no_gain_yet_is_never_said_of_a_reliable_gain(values, stick):
    series = [(n + 1, value) for n, value in enumerate(values)]
    known = [v for v in values if v is not None]
    if gain_yet(series, stick) is GainState.SIGNAL:
        assert len(known) >= 3
        assert stick.clinical(known[0])
        assert stick.gain(known[0], known[-1]) < stick.rc
    assert gain_yet(series, stick) is gain_yet(
        [(n, None if v is None else 100 - v) for n, v in series], mirror(stick),
    )


@pytest.mark.parametrize(("first", "last"), [(8.2, 2.2), (16.1, 10.1), (22.3, 16.3)])
def test_a_change_of_decimals_is_not_a_hair_short(first, last):
    stick = Yardstick(Direction.LOWER_BETTER, cutoff=11, rc=6, high=40)
    assert stick.gain(first, last) == 6
    assert change_between(first, last, stick).category in (Category.IMPROVED, Category.RECOVERED)
