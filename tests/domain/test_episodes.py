"""Rules of episodes against worked examples: retention R15, ages, and what an intake may hold."""

import json
from datetime import date
from pathlib import Path

import pytest

from clinic_app.domain.episodes import (
    EpisodeProblem,
    IntakeContent,
    Phase,
    Preferences,
    intake_problems,
    retention_review_on,
)
from clinic_app.domain.errors import HouseProblem
from clinic_app.domain.kuwait import age_on

EXAMPLES = json.loads((Path(__file__).parent.parent / "data_files" / "worked_examples.json").read_text("utf-8"))


@pytest.mark.parametrize("case", EXAMPLES["R15"], ids=lambda c: c["id"])
def test_retention_follows_the_worked_examples(case):
    given = case["in"]
    dob, closed = date.fromisoformat(given["dob"]), date.fromisoformat(given["closed"])
    assert age_on(dob, closed) == case["out"]["age_at_close"]
    on = retention_review_on(dob, closed, adult_years=given["adult_years"], child_until=given["child_until"])
    assert on == date.fromisoformat(case["out"]["review_on"])


def test_a_file_without_birth_date_is_kept_ten_years():
    assert retention_review_on(None, date(2026, 5, 1)) == date(2036, 5, 1)


def test_the_desk_hears_of_consolidation_as_therapy():
    assert Phase.CONSOLIDATION.for_the_desk is Phase.IN_THERAPY
    assert Phase.ENDING.for_the_desk is Phase.ENDING


def test_one_line_is_enough_for_an_intake_but_nothing_is_not():
    assert intake_problems(IntakeContent(reasons="I am tired of pleasing everyone")) == []
    assert [f.code for f in intake_problems(IntakeContent())] == [EpisodeProblem.NOTHING_WRITTEN]


def test_zero_on_a_ruler_is_an_answer_and_not_asked_is_not():
    assert intake_problems(IntakeContent(readiness=0)) == []
    assert IntakeContent(readiness=0) != IntakeContent()
    assert IntakeContent().empty
    assert not IntakeContent(readiness=0).empty


def test_what_does_not_fit_is_named_with_its_field():
    found = intake_problems(IntakeContent(
        reasons="x" * 301, importance=11, strengths=tuple("abcdef"), preferences=Preferences(lead=-4)
    ))
    assert {(f.code, f.field) for f in found} == {
        (HouseProblem.TOO_LONG, "reasons"), (EpisodeProblem.OUTSIDE_RULER, "importance"),
        (EpisodeProblem.TOO_MANY, "strengths"), (EpisodeProblem.OUTSIDE_SLIDER, "lead"),
    }
