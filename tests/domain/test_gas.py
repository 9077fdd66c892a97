"""Goal attainment scaling: what a scale is, what is fixed about it, and which goals count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clinic_app.domain.gas import LEVELS, Gas, gas_report
from clinic_app.domain.plan_changes import PlanChange, difference
from clinic_app.domain.plans import (
    Goal,
    GoalArea,
    GoalStatus,
    LevelRating,
    PlanContent,
    PlanGoal,
    PlanProblem,
    RatedAt,
    agree_problems,
    content_problems,
    fixed_problems,
    scaled,
)
from clinic_app.domain.progress import goal_t_score

FIVE = Gas("in bed till noon", "up at eleven", "up before nine", "up at eight", "up at seven", importance=3, difficulty=2)
TODAY = date(2026, 11, 23)


def goal(gas: Gas | None = FIVE, *levels: int, status: GoalStatus = GoalStatus.OPEN) -> Goal:
    """A goal that was rated so."""
    given = tuple(LevelRating(TODAY, level, RatedAt.REVIEW) for level in levels)
    return Goal(1, 1, 1, "g", 1, "Start my day", "", GoalArea.COPING, 2, 8, None, status, "", (), gas, given)


def test_start_now_and_difference() -> None:
    report = gas_report([(FIVE, 1), (replace(FIVE, start=-2), None)])
    assert (report.n, report.start, report.now) == (2, goal_t_score([-1, -2], [6, 6]), goal_t_score([1, -2], [6, 6]))
    assert report.change == pytest.approx(report.now - report.start, abs=0.006)
    assert gas_report([]).change is None


def test_goals_that_were_changed_or_dropped_do_not_count() -> None:
    goals = [goal(FIVE, 0, 1), goal(None), goal(FIVE, 2, status=GoalStatus.DROPPED), goal(FIVE, status=GoalStatus.CHANGED)]
    assert [g.level for g in goals] == [1, None, 2, -1]
    assert (scaled(goals).n, scaled(goals).now) == (1, 60)


def test_a_scale_in_force_is_fixed_and_a_half_written_one_is_not_agreed() -> None:
    planned = PlanGoal("g", "Start my day", gas=FIVE)
    before, bare = PlanContent(goals=(planned,)), PlanContent(goals=(replace(planned, gas=None),))
    other_scale = replace(planned, gas=replace(FIVE, more="by ten"))
    for other in (other_scale, replace(planned, words="Mornings"), replace(planned, gas=None)):
        assert [f.code for f in fixed_problems(before, PlanContent(goals=(other,)))] == [PlanProblem.GAS_FIXED]
    assert fixed_problems(before, PlanContent(goals=(replace(planned, target=9),))) == []
    assert fixed_problems(bare, before) == []
    assert fixed_problems(None, before) == []
    half = PlanContent(goals=(replace(planned, gas=replace(FIVE, much_more=" ")),))
    assert content_problems(half) == []
    told = agree_problems(half, agreement_signed=True, agreed_with_client=True, agreed_on=TODAY, today=TODAY)
    assert [(f.code, f.field) for f in told] == [(PlanProblem.GAS_INCOMPLETE, "goals.0.gas")]
    assert [line.code for line in difference(bare, before)] == [PlanChange.GOAL_SCALE]


def test_a_level_too_long_and_a_share_outside_are_said_beside_the_goal() -> None:
    wrong = PlanContent(goals=(PlanGoal("g", "words", gas=replace(FIVE, less="x" * 161, start=3, difficulty=4)),))
    assert [f.field for f in content_problems(wrong)] == ["goals.0.level-1", "goals.0.gas", "goals.0.gas"]


def test_every_level_has_its_words() -> None:
    assert [FIVE.words(level) for level in LEVELS] == list(FIVE.levels)
