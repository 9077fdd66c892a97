"""The worked examples of the clinical reference, rule by rule."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.progress import (
    Trial,
    attendance,
    check_in_mean,
    check_in_signal,
    distress,
    goal_t_score,
    homework,
    review_due,
    step_done,
)

EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text("utf-8"))


def cases(rule):
    return [pytest.param(case["in"], case["out"], id=case["id"]) for case in EXAMPLES[rule]]


@pytest.mark.parametrize(("given", "wanted"), cases("R7"))
def test_check_in(given, wanted):
    signal = check_in_signal(
        given["current"], given["previous"], given["drop_mean"], given["drop_item"], given["low_item"]
    )
    assert signal.mean == wanted["mean"]
    assert list(signal.reasons) == wanted["reasons"]
    assert signal.worth_talking is (wanted["state"] == "talk")


@pytest.mark.parametrize(("given", "wanted"), cases("R11"))
def test_review_due(given, wanted):
    last = date.fromisoformat(given["last_review"]) if given["last_review"] else None
    due = review_due(
        date.fromisoformat(given["start"]), last, given["attended_since"], given["reviews_done"],
        given["weeks"], given["every"], given["first"],
    )
    assert (due.by_date.isoformat(), due.by_count, due.count_reached) == (
        wanted["by_date"], wanted["by_count"], wanted["count_reached"],
    )


@pytest.mark.parametrize(("given", "wanted"), cases("R14"))
def test_attendance(given, wanted):
    result = attendance(given["outcomes"], given["window"], given["limit"])
    assert (result.rate, result.signal) == (wanted["rate"], wanted["signal"])


@pytest.mark.parametrize(("given", "wanted"), cases("R17"))
def test_homework(given, wanted):
    result = homework(given["reviews"], given["window"], given["limit"])
    assert (result.adherence, result.signal) == (wanted["adherence_pct"], wanted["signal"])


@pytest.mark.parametrize(("given", "wanted"), cases("R8"))
def test_goal_attainment(given, wanted):
    assert goal_t_score(given["x"], given["w"], given["rho"]) == wanted["T"]


@pytest.mark.parametrize(("given", "wanted"), cases("R13"))
def test_distress_in_one_trial(given, wanted):
    found = distress(given["suds"])
    assert (found.peak, found.end, found.drop, found.percent) == tuple(wanted.values())


def test_nothing_rated_gives_no_distress_and_a_peak_of_nought_no_percent():
    assert distress([]).peak is None
    assert (distress([0, 0]).drop, distress([0, 0]).percent) == (0, None)


def test_a_step_is_done_after_two_trials_that_went_well():
    halved, feared, neither = Trial(80, 40), Trial(70, 60, feared_happened=False), Trial(80, 41, feared_happened=True)
    assert step_done([halved, neither, feared])
    assert not step_done([halved, neither])
    assert not Trial(None, None).went_well


def test_a_t_score_needs_a_goal_and_refuses_a_level_beyond_two():
    assert goal_t_score([]) is None
    assert goal_t_score([None, 1]) == 60.0
    with pytest.raises(ValueError):
        goal_t_score([3])


levels = st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 9)), min_size=1, max_size=6)


@given(levels)
def test_the_t_score_is_fifty_when_all_is_as_expected_and_mirrors_around_it(goals):
    x, w = zip(*goals, strict=True)
    assert goal_t_score([0] * len(x), w) == 50.0
    assert goal_t_score([-v for v in x], w) == pytest.approx(100 - goal_t_score(x, w), abs=0.011)
    assert goal_t_score(x, [10 * v for v in w]) == goal_t_score(x, w)


@given(levels, st.integers(0, 5))
def test_one_level_more_never_lowers_the_t_score(goals, place):
    x, w = zip(*goals, strict=True)
    up = [min(2, v + (n == place % len(x))) for n, v in enumerate(x)]
    assert goal_t_score(up, w) >= goal_t_score(x, w)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=12))
def test_the_drop_lies_between_nothing_and_the_whole_peak(ratings):
    found = distress(ratings)
    assert found.peak >= found.end
    assert found.drop == found.peak - found.end
    assert found.percent is None or 0 <= found.percent <= 100


answers = st.fixed_dictionaries(dict.fromkeys("gtbo", st.one_of(st.none(), st.integers(0, 10))))


@given(st.lists(answers, max_size=4), answers)
def test_a_check_in_that_rises_everywhere_to_five_or_more_is_quiet(previous, current):
    best = {key: max([5, *(p[key] or 0 for p in [*previous, current])]) for key in current}
    assert not check_in_signal(best, previous).worth_talking


@given(st.lists(st.sampled_from(("attended", "dna", "late_cancel", "clinic_cancel", "early_cancel")), max_size=12))
def test_what_the_clinic_cancelled_never_counts(outcomes):
    kept = [o for o in outcomes if o in ("attended", "dna", "late_cancel")]
    assert attendance(outcomes) == attendance(kept)
    assert attendance(outcomes).attended <= attendance(outcomes).counted


@given(st.lists(st.one_of(st.none(), st.integers(0, 2)), max_size=10))
def test_adherence_lies_between_nothing_and_all(marks):
    found = homework(marks)
    assert found.adherence is None or 0 <= found.adherence <= 100
    assert found.done + found.partly + found.not_done == sum(m is not None for m in marks)


def test_a_check_in_with_two_answers_gives_no_mean_and_no_signal():
    answers = {"aim": 1, "usefulness": 2, "ease": None, "whole": None}
    assert check_in_mean(answers) is None
    assert not check_in_signal(answers, []).worth_talking


def test_a_mean_down_by_one_and_a_half_is_worth_talking_about():
    steady = dict.fromkeys(("aim", "usefulness", "ease", "whole"), 9)
    signal = check_in_signal(dict.fromkeys(steady, 7), [steady, steady])
    assert signal.reasons == ("mean_drop",)


def test_one_item_down_by_three_is_worth_talking_about():
    was = {"aim": 9, "usefulness": 9, "ease": 9, "whole": 9}
    assert check_in_signal({**was, "ease": 6}, [was]).reasons == ("item_drop",)


def test_two_of_the_last_four_missed_is_a_signal():
    assert attendance(["attended", "dna", "attended", "late_cancel"]).signal


def test_homework_nobody_asked_about_is_not_counted_as_undone():
    assert homework([None, 0, None, 2]).adherence == 50.0


def test_a_review_is_due_on_its_day_whatever_the_count():
    due = review_due(date(2026, 1, 4), None, 0, 0)
    assert not due.due(date(2026, 2, 28))
    assert due.due(date(2026, 3, 1))
