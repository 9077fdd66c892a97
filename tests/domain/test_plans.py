"""Rules of plans: R9 against worked examples, the hard gate, and the readable difference of versions."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clinic_app.domain.plan_changes import PlanChange, difference
from clinic_app.domain.plans import (
    Frame,
    Frequency,
    GoalArea,
    GoalStatus,
    Passage,
    PlanConcern,
    PlanContent,
    PlanGoal,
    PlanProblem,
    PlanTechnique,
    TechniqueStatus,
    agree_problems,
    content_problems,
    goals_report,
)
from clinic_app.domain.readers import Content

EXAMPLES = json.loads((Path(__file__).parent.parent / "data_files" / "worked_examples.json").read_text("utf-8"))
TODAY = date(2026, 11, 23)
MORNINGS = PlanGoal("g1", "Start my day before nine", area=GoalArea.COPING, baseline=2, target=8)
MEETING = PlanGoal("g2", "Speak in the Tuesday meeting", area=GoalArea.WORK_STUDY, baseline=1, target=7)
PLAN = PlanContent(
    client_words="I want my mornings back", goals=(MORNINGS, MEETING),
    techniques=(PlanTechnique("cbt.activation", ("g1",)), PlanTechnique("cbt.assertive", ("g2",), status=TechniqueStatus.IN_USE)),
    frame=Frame(frequency=Frequency.WEEKLY, minutes=50, planned_sessions=12, homework=True, hope=7),
)
SLEEP = PlanConcern("insomnia", delicate=True)


@pytest.mark.parametrize("case", EXAMPLES["R9"], ids=lambda c: c["id"])
def test_goal_report_follows_the_worked_examples(case):
    given = case["in"]
    report = goals_report([tuple(g) for g in given["goals"]], step=given["step"], mean_step=given["mean_step"])
    assert {name: getattr(report, name) for name in case["out"]} == case["out"]


def agree(content, *, signed=True, yes=True, on=TODAY):
    return [f.code for f in agree_problems(content, agreement_signed=signed, agreed_with_client=yes, agreed_on=on, today=TODAY)]


def test_one_goal_and_a_signed_agreement_are_enough():
    assert agree(PlanContent(goals=(PlanGoal("g", "Sleep through"),))) == []


def test_no_agreed_plan_without_signed_agreement_goal_and_the_clients_yes():
    assert agree(PlanContent(), signed=False, yes=False) == [
        PlanProblem.NO_SIGNED_AGREEMENT, PlanProblem.NO_GOAL, PlanProblem.NOT_AGREED_WITH_CLIENT
    ]
    assert agree(PLAN, on=date(2026, 11, 24)) == [PlanProblem.AGREED_IN_FUTURE]


def test_a_fourth_open_goal_is_refused_but_reached_ones_do_not_count():
    four = PlanContent(goals=tuple(PlanGoal(f"g{n}", "words") for n in range(4)))
    assert [f.code for f in content_problems(four)] == [PlanProblem.TOO_MANY_GOALS]
    reached = replace(four, goals=(*four.goals[:3], replace(four.goals[3], status=GoalStatus.REACHED)))
    assert content_problems(reached) == []


def test_a_dropped_goal_asks_why_beside_its_field():
    content = PlanContent(goals=(MORNINGS, replace(MEETING, status=GoalStatus.DROPPED)))
    assert [(f.code, f.field) for f in content_problems(content)] == [(PlanProblem.GOAL_CLOSED_WITHOUT_WHY, "goals.1.why")]


def test_a_technique_twice_or_for_a_goal_that_is_gone_is_refused():
    content = PlanContent(goals=(MORNINGS,), techniques=(PlanTechnique("a"), PlanTechnique("a", ("g9",))))
    assert [(f.code, f.field) for f in content_problems(content)] == [
        (PlanProblem.TECHNIQUE_TWICE, "techniques.1"), (PlanProblem.GOAL_UNKNOWN, "techniques.1.goal_keys")
    ]


def test_the_same_plan_has_no_difference():
    assert difference(PLAN, PLAN) == ()


def test_every_change_becomes_one_line():
    new = replace(
        PLAN,
        goals=(replace(MORNINGS, status=GoalStatus.REACHED, why="six mornings of seven"), replace(MEETING, target=8),
               PlanGoal("g3", "An evening with my sisters", target=8)),
        techniques=(replace(PLAN.techniques[1], status=TechniqueStatus.PAUSED), PlanTechnique("cbt.thought_record", why="guilt")),
        frame=replace(
            PLAN.frame, frequency=Frequency.FORTNIGHTLY, planned_sessions=None, open_ended=True, homework_note="one line"
        ),
        tailoring="Arabic first",
    )
    lines = difference(PLAN, new)
    assert [line.code for line in lines] == [
        PlanChange.GOAL_REACHED, PlanChange.GOAL_TARGET, PlanChange.GOAL_ADDED,
        PlanChange.TECHNIQUE_STATUS, PlanChange.TECHNIQUE_ADDED, PlanChange.TECHNIQUE_REMOVED,
        PlanChange.FREQUENCY, PlanChange.PLANNED, PlanChange.HOMEWORK, PlanChange.TAILORING,
    ]
    by_code = {line.code: line for line in lines}
    assert by_code[PlanChange.GOAL_REACHED].facts == {"goal": "Start my day before nine", "why": "six mornings of seven"}
    assert (by_code[PlanChange.GOAL_TARGET].was, by_code[PlanChange.GOAL_TARGET].now) == (7, 8)
    assert by_code[PlanChange.PLANNED].facts == {"was_open": False, "now_open": True}


def test_another_order_of_goals_is_one_line():
    assert [line.code for line in difference(PLAN, replace(PLAN, goals=(MEETING, MORNINGS)))] == [PlanChange.GOALS_ORDER]


def test_a_mark_is_a_change_of_its_own_and_goes_on_with_the_words_it_marks():
    marked = replace(
        PLAN, goals=(replace(MORNINGS, delicate=True), MEETING), delicate=(Passage.CLIENT_WORDS, Passage.ADAPTATION),
        techniques=(replace(PLAN.techniques[0], third_party=True), PLAN.techniques[1]), adaptation="because", concerns=(SLEEP,))
    before = replace(PLAN, concerns=(replace(SLEEP, delicate=False),))
    assert [(line.code, line.was, line.now) for line in difference(before, marked)] == [
        (PlanChange.CONCERN_MARKS, (), (Content.DELICATE,)), (PlanChange.GOAL_MARKS, (), (Content.DELICATE,)),
        (PlanChange.TECHNIQUE_MARKS, (), (Content.THIRD_PARTY,)), (PlanChange.PASSAGE_MARKS, (), (Content.DELICATE,)),
        (PlanChange.PASSAGE_MARKS, (), (Content.DELICATE,)),
    ]
    after = marked.to_go_on()
    assert (after.adaptation, after.delicate, after.goals) == ("", (Passage.CLIENT_WORDS,), marked.goals)
