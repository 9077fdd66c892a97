"""The worked examples of the clinical reference, rule by rule."""

import json
from datetime import date
from pathlib import Path

import pytest

from clinic_app.domain.progress import attendance, check_in_mean, check_in_signal, homework, review_due

EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples_progress.json").read_text("utf-8"))


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
