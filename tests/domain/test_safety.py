"""Rules of safety: what a check needs, when to look again, what goes to the lead, and the difference between two plans."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.safety import (
    QUESTIONS,
    Agreed,
    CheckContent,
    Concern,
    Duty,
    Harm,
    LeadReason,
    Past,
    Reply,
    RiskCheck,
    SafetyProblem,
    SafetyRules,
    SafetyState,
    Source,
    Thoughts,
    for_lead,
    gaps,
    missed_looks,
    next_look,
    not_no,
    same_answers,
)
from clinic_app.domain.safety_plans import LineChange, PlanPart, SafetyPlanContent, difference, misfits, tidy

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def concern(**more):
    values = {"id": 1, "version": 1, "client_id": 1, "source": Source.CHOICE, "source_id": None, "measure": "", "item": "",
              "answer": None, "words": "", "raised_at": AT, "raised_on": AT.date(), "raised_by": 2}
    return Concern(**{**values, **more})


def answered(**more):
    return concern(acknowledged_at=AT, acknowledged_by=2, reply=Reply.CANNOT_NOW, **more)


def check(content, at=datetime(2026, 11, 22, 11)):
    return RiskCheck(1, "u", 1, 2, "H", "ح", at, content)


def codes(content):
    return [(f.code, f.field) for f in gaps(content, TODAY)]


class TestCheck:
    def test_one_answer_is_enough_when_it_is_no(self):
        assert codes(CheckContent(thoughts=Thoughts.NO)) == []

    def test_nothing_asked_is_not_a_check(self):
        assert codes(CheckContent()) == [(SafetyProblem.NO_THOUGHTS, "thoughts")]

    @pytest.mark.parametrize("name", QUESTIONS)
    def test_any_answer_but_no_asks_for_a_day_to_look_again(self, name):
        kind = {"harm_from": Harm, "harm_to": Harm, "children": Harm}.get(name)
        kinds = {f.name: f for f in fields(CheckContent)}
        assert name in kinds
        answers = kind or {"thoughts": Thoughts, "past": Past}.get(name)
        for answer in answers or ():
            content = CheckContent(**{"thoughts": Thoughts.NO, name: answer})
            assert (not_no(content) == ()) is (answer == "no")
            assert (codes(content) == []) is (answer == "no")

    def test_declined_is_not_no(self):
        assert codes(CheckContent(thoughts=Thoughts.DECLINED)) == [(SafetyProblem.NO_LOOK_AGAIN, "look_again")]

    def test_a_past_attempt_long_ago_is_looked_at_again_too(self):
        assert codes(CheckContent(Thoughts.NO, past=Past.OVER_A_YEAR)) == [(SafetyProblem.NO_LOOK_AGAIN, "look_again")]

    def test_a_day_gone_by_is_refused_and_today_is_not(self):
        assert codes(CheckContent(Thoughts.NO, look_again=TODAY - timedelta(days=1)))[0][0] is SafetyProblem.LOOK_IN_PAST
        assert codes(CheckContent(Thoughts.PASSING, look_again=TODAY)) == []

    def test_informing_the_family_asks_for_consent_and_no_is_an_answer(self):
        content = CheckContent(Thoughts.NO, agreed=(Agreed.FAMILY_INFORMED,))
        assert codes(content) == [(SafetyProblem.NO_CONSENT, "family_consent")]
        assert codes(CheckContent(Thoughts.NO, agreed=(Agreed.FAMILY_INFORMED,), family_consent=False)) == []

    def test_never_more_than_three_inputs_are_asked_for(self):
        worst = CheckContent(past=Past.WITHIN_A_MONTH, agreed=tuple(Agreed))
        assert len(codes(worst)) == 3

    def test_the_same_again_repeats_answers_but_nothing_that_was_written_or_told(self):
        last = CheckContent(Thoughts.PASSING, changed="father's illness", look_again=TODAY, agreed=(Agreed.SAFETY_PLAN,))
        assert same_answers(last) == CheckContent(Thoughts.PASSING)


class TestWhenToLookAgain:
    def test_nothing_open_asks_for_nothing(self):
        assert next_look((), check(CheckContent(Thoughts.PASSING, look_again=TODAY))) is None

    def test_an_unanswered_concern_has_no_day_yet(self):
        assert next_look((concern(),), None) is None

    def test_cannot_now_comes_back_the_next_day(self):
        assert next_look((answered(),), None) == TODAY

    def test_the_newest_check_decides(self):
        again = date(2026, 12, 1)
        assert next_look((answered(),), check(CheckContent(Thoughts.PASSING, look_again=again))) == again

    def test_a_check_before_the_concern_does_not_count(self):
        assert next_look((answered(),), check(CheckContent(Thoughts.NO), datetime(2026, 11, 1, 9))) == TODAY

    @pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 0), (1, 1), (7, 1), (8, 2), (14, 2), (15, 3)])
    def test_missed_looks_count_by_the_week(self, days, count):
        assert missed_looks(TODAY - timedelta(days=days), TODAY) == count

    @given(st.integers(0, 400))
    def test_missed_looks_never_go_down(self, days):
        one, two = (missed_looks(TODAY, TODAY + timedelta(days=d)) for d in (days, days + 1))
        assert 0 <= one <= two <= one + 1


class TestDuties:
    def state(self, *concerns, **more):
        return SafetyState(1, TODAY, concerns=concerns, **more)

    def test_one_duty_at_a_time_and_the_unanswered_concern_first(self):
        full = {"look_again": TODAY, "plan_look": date(2026, 1, 1), "missed_visit": datetime(2026, 11, 23, 9)}
        assert self.state(concern(), **full).duty == (Duty.ANSWER, AT.date())
        assert self.state(answered(), **full).duty == (Duty.CALL, TODAY)
        assert self.state(answered(), look_again=TODAY, plan_look=date(2026, 1, 1)).duty == (Duty.LOOK, TODAY)
        assert self.state(answered(), plan_look=date(2026, 1, 1)).duty == (Duty.PLAN_LOOK, date(2026, 1, 1))
        assert self.state(answered(), look_again=date(2026, 11, 30)).duty == (Duty.LOOK_SOON, date(2026, 11, 30))
        assert self.state(answered(), look_again=date(2026, 12, 20)).duty is None

    def test_nothing_open_has_no_duty_whatever_the_plan_says(self):
        assert self.state(plan_look=date(2026, 1, 1)).duty is None

    def test_the_lead_is_told_after_the_clinic_s_own_hours(self):
        rules = SafetyRules(concern_hours=24)
        assert for_lead(self.state(concern()), rules, AT + timedelta(hours=23, minutes=59)) is None
        assert for_lead(self.state(concern()), rules, AT + timedelta(hours=24)) == (LeadReason.UNANSWERED, 24)

    def test_the_lead_is_told_of_three_missed_looks(self):
        assert for_lead(self.state(answered(), missed=2), SafetyRules(), AT) is None
        assert for_lead(self.state(answered(), missed=3), SafetyRules(), AT) == (LeadReason.MISSED_LOOKS, 3)


class TestPlan:
    def test_the_same_plan_gives_no_lines(self):
        plan = SafetyPlanContent(signs=("I stop sleeping",), matters="my sister")
        assert difference(plan, plan) == ()

    def test_every_change_is_a_line(self):
        old = SafetyPlanContent(signs=("a", "b"), tell=("Hessa",), matters="one")
        new = SafetyPlanContent(signs=("b", "a", "c"), matters="two")
        assert [(line.part, line.change, line.words) for line in difference(old, new)] == [
            (PlanPart.SIGNS, LineChange.ADDED, "c"), (PlanPart.SIGNS, LineChange.ORDER, ""),
            (PlanPart.TELL, LineChange.REMOVED, "Hessa"), (PlanPart.MATTERS, LineChange.WORDS, "two"),
        ]

    lines = st.lists(st.sampled_from("abcdef"), max_size=6, unique=True).map(tuple)

    @given(lines, lines)
    def test_the_difference_is_empty_only_for_equal_plans(self, one, two):
        assert (difference(SafetyPlanContent(signs=one), SafetyPlanContent(signs=two)) == ()) is (one == two)

    def test_it_fits_on_one_page(self):
        assert {f.field for f in misfits(SafetyPlanContent(signs=("x" * 121,), alone=tuple("123456789")))} == {"signs", "alone"}
        assert tidy(SafetyPlanContent(signs=("a", "a"))).signs == ("a",)


RANKS = re.compile(
    r"\b(low|medium|moderate|high|severe|amber|green|red|risk level|level|score|band|traffic|category|likelihood|probability)\b",
    re.IGNORECASE)


def test_no_word_of_the_room_ranks_a_person():
    root = Path(__file__).parents[2]
    files = [root / "ui/texts/safety.py", *(root / "ui/safety").glob("*.py")]
    said = [text for path in files for text in re.findall(r'(?:NOOP\(\s*"\w+",|tr\()\s*"([^"]*)"', path.read_text("utf-8"))]
    assert said
    assert not [text for text in said if RANKS.search(text)]
    ranked = [name for kind in (CheckContent, SafetyState, Concern, RiskCheck) for name in (f.name for f in fields(kind))
              if RANKS.search(name.replace("_", " "))]
    assert not ranked
