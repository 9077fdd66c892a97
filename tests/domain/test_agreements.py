"""The boundaries agreement: R18 against worked examples, and what keeps it from being signed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clinic_app.domain.agreements import (
    AgreementContent,
    AgreementProblem,
    AgreementTemplate,
    Answer,
    Clause,
    ClauseAnswer,
    SignedHow,
    Signer,
    consent,
    sign_problems,
)

EXAMPLES = json.loads((Path(__file__).parent.parent / "data_files" / "rules_plans.json").read_text("utf-8"))
TODAY = date(2026, 11, 23)
WORDS = {"en": "words", "ar": "كلمات"}
TEMPLATE = AgreementTemplate(1, (Clause(1, "therapy", WORDS, WORDS), Clause(2, "parents", WORDS, WORDS, minors_only=True)))
SIGNED = AgreementContent(
    1, "ar", (ClauseAnswer("therapy", Answer.ACCEPTED),), Signer.CLIENT, "Mona Al-Shiraa", signed_how=SignedHow.SCREEN
)
ADULT, MINOR = date(1997, 3, 1), date(2012, 3, 1)


def codes(content, dob=ADULT, on=TODAY):
    return [f.code for f in sign_problems(content, TEMPLATE, dob=dob, signed_on=on, today=TODAY)]


@pytest.mark.parametrize("case", EXAMPLES["R18"], ids=lambda c: c["id"])
def test_consent_follows_the_worked_examples(case):
    given = case["in"]
    dob, on = date.fromisoformat(given["dob"]), date.fromisoformat(given["on"])
    rule = consent(dob, on, child=given["child"], majority=given["majority"])
    assert {"age": rule.age, "clinical_consent": rule.clinical, "fee_agreement": rule.fees} == case["out"]


def test_an_adult_signs_alone():
    assert codes(SIGNED) == []


def test_a_minor_needs_the_guardian_and_the_clause_about_parents():
    assert codes(SIGNED, MINOR) == [AgreementProblem.CLAUSES_OPEN, AgreementProblem.GUARDIAN_NEEDED]
    both = AgreementContent(
        1, "ar", (*SIGNED.answers, ClauseAnswer("parents", Answer.NOT_AGREED)), Signer.GUARDIAN, "Her mother",
        signed_how=SignedHow.SCREEN,
    )
    assert codes(both, MINOR) == []


def test_an_unknown_age_is_asked_for_and_may_be_confirmed():
    assert codes(SIGNED, None) == [AgreementProblem.AGE_UNKNOWN]
    assert codes(replace(SIGNED, adult_confirmed=True), None) == []


def test_nothing_answered_and_nobody_named_is_said_in_one_go():
    assert codes(AgreementContent(1)) == [AgreementProblem.CLAUSES_OPEN, AgreementProblem.NO_SIGNER, AgreementProblem.NO_SIGNER]


def test_a_changed_clause_says_how_and_paper_says_where():
    content = replace(SIGNED, answers=(ClauseAnswer("therapy", Answer.CHANGED),), signed_how=SignedHow.PAPER)
    assert codes(content) == [AgreementProblem.CHANGED_WITHOUT_WORDS, AgreementProblem.NO_PAPER_PLACE]


def test_nobody_signs_tomorrow():
    assert codes(SIGNED, on=date(2026, 11, 24)) == [AgreementProblem.SIGNED_IN_FUTURE]
