"""Rule R4 against the worked examples, and the counts that may be shown."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.outcomes import CourseOutcome, course_outcome, outcome_counts, percent_of

EXAMPLES = json.loads((Path(__file__).parents[1] / "data_files" / "worked_examples.json").read_text("utf-8"))


def cases(rule):
    return [pytest.param(case["in"], case["out"], id=case["id"]) for case in EXAMPLES[rule]]


@pytest.mark.parametrize(("given", "wanted"), cases("R4"))
def test_course_outcome(given, wanted):
    found = course_outcome(**given)
    assert {name: getattr(found, name) for name in wanted} == wanted


def test_a_course_without_paired_scores_is_not_counted():
    assert course_outcome(16, 14, 6, None, 10) == CourseOutcome(counted=False)


@given(st.tuples(*[st.integers(0, 27), st.integers(0, 21)] * 2), st.integers(2, 20))
def test_a_counted_course_has_exactly_one_kind_of_change(four, attended):
    found = course_outcome(*four, attended)
    assert [found.reliable_improvement, found.reliable_deterioration, found.no_reliable_change].count(True) == 1
    assert (found.recovery is None) == (not found.case_at_start)
    assert not found.reliable_recovery or (found.recovery and found.reliable_improvement)


@given(st.integers(0, 27), st.integers(0, 21), st.integers(0, 27), st.integers(0, 21))
def test_a_course_read_backwards_turns_improvement_into_deterioration(p1, g1, p2, g2):
    there, back = course_outcome(p1, g1, p2, g2, 5), course_outcome(p2, g2, p1, g1, 5)
    assert there.reliable_improvement == back.reliable_deterioration


def test_counts_tell_cases_and_uncounted_courses_apart():
    found = outcome_counts([
        course_outcome(16, 14, 6, 5, 10), course_outcome(11, 7, 9, 6, 6), course_outcome(9, 7, 2, 4, 5),
        course_outcome(12, 9, 19, 10, 5), course_outcome(16, 14, 6, 5, 1),
    ])
    assert (found.courses, found.counted, found.cases) == (5, 4, 3)
    assert (found.recovery, found.reliable_recovery, found.reliable_improvement) == (2, 1, 2)
    assert (found.reliable_deterioration, found.no_reliable_change) == (1, 1)


def test_never_a_percentage_under_twenty():
    assert percent_of(19, 19) is None
    assert percent_of(5, 20) == 25
    assert percent_of(1, 40) == 3
