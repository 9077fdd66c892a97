"""The boundaries agreement: what keeps it from being signed."""

from dataclasses import replace
from datetime import date

from clinic_app.domain.agreements import (
    AgreementContent,
    AgreementProblem,
    AgreementTemplate,
    Answer,
    Clause,
    ClauseAnswer,
    SignedHow,
    Signer,
    sign_problems,
)

TODAY = date(2026, 11, 23)
WORDS = {"en": "words", "ar": "كلمات"}
TEMPLATE = AgreementTemplate(1, (Clause(1, "therapy", WORDS, WORDS), Clause(2, "parents", WORDS, WORDS)))
SIGNED = AgreementContent(
    1, "ar", (ClauseAnswer("therapy", Answer.ACCEPTED), ClauseAnswer("parents", Answer.NOT_AGREED)),
    Signer.CLIENT, "Mona Al-Shiraa", signed_how=SignedHow.SCREEN,
)
ADULT, MINOR = date(1997, 3, 1), date(2012, 3, 1)


def codes(content, dob=ADULT, on=TODAY):
    return [f.code for f in sign_problems(content, TEMPLATE, dob=dob, signed_on=on, today=TODAY)]


def test_an_adult_signs_alone():
    assert codes(SIGNED) == []


def test_a_minor_needs_the_guardian():
    assert codes(SIGNED, MINOR) == [AgreementProblem.GUARDIAN_NEEDED]
    assert codes(replace(SIGNED, signer=Signer.GUARDIAN, signer_name="Her mother"), MINOR) == []


def test_an_unknown_age_is_asked_for_and_may_be_confirmed():
    assert codes(SIGNED, None) == [AgreementProblem.AGE_UNKNOWN]
    assert codes(replace(SIGNED, adult_confirmed=True), None) == []


def test_nothing_answered_and_nobody_named_is_said_in_one_go():
    assert codes(AgreementContent(1)) == [AgreementProblem.CLAUSES_OPEN, AgreementProblem.NO_SIGNER, AgreementProblem.NO_SIGNER]


def test_a_changed_clause_says_how_and_paper_says_where():
    content = replace(SIGNED, answers=(ClauseAnswer("therapy", Answer.CHANGED), SIGNED.answers[1]), signed_how=SignedHow.PAPER)
    assert codes(content) == [AgreementProblem.CHANGED_WITHOUT_WORDS, AgreementProblem.NO_PAPER_PLACE]


def test_nobody_signs_tomorrow():
    assert codes(SIGNED, on=date(2026, 11, 24)) == [AgreementProblem.SIGNED_IN_FUTURE]
