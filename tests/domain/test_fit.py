"""Rulers over time, consents under R18, the boxes of the formulation, and matching without a score."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_app.domain.agreements import Signer
from clinic_app.domain.appointments import Gender, Slot, Span, TherapistDay
from clinic_app.domain.consents import (
    Consent,
    ConsentAnswer,
    ConsentHow,
    ConsentKind,
    ConsentProblem,
    ConsentRequest,
    ConsentState,
    Missing,
    consent_lines,
    consent_problems,
    missing,
    who_signs,
)
from clinic_app.domain.episodes import Approach, IntakeContent, Preferences, intake_problems, ruler_band
from clinic_app.domain.fit import RulerReading, Rulers, RulersAt, last_values, readings, steps
from clinic_app.domain.formulation import (
    LINE_MAX,
    LINES_MAX,
    Box,
    FormulationContent,
    LineChange,
    formulation_difference,
    formulation_problems,
)
from clinic_app.domain.matching import ADMINISTRATIVE, Candidate, Match, Reason, Why, Wish, matches, next_free
from clinic_app.domain.people import Band
from clinic_app.domain.profiles import (
    LanguageLevel,
    Modality,
    ProfileContent,
    ProfileProblem,
    Spoken,
    TrainingLevel,
    profile_problems,
)

TODAY = date(2026, 11, 23)
GROWN, CHILD, NINETEEN = date(1990, 5, 5), date(2014, 5, 5), date(2007, 5, 5)


# -- rulers ------------------------------------------------------------------------------------------------------------------


def test_last_time_is_the_latest_answer_to_each_ruler():
    known = readings([
        RulerReading(date(2026, 10, 1), RulersAt.REVIEW, Rulers(8, None, 5)),
        RulerReading(date(2026, 9, 1), RulersAt.INTAKE, Rulers(6, 3, None)),
        RulerReading(date(2026, 9, 20), RulersAt.REVIEW, Rulers()),
    ])
    assert [r.on for r in known] == [date(2026, 9, 1), date(2026, 10, 1)]
    assert last_values(known) == Rulers(8, 3, 5)
    assert steps(last_values(known), Rulers(9, None, 2)) == (1, None, -3)


def test_nought_is_an_answer_and_not_asked_is_none():
    assert Rulers(0, None, None).asked
    assert not Rulers().asked
    assert IntakeContent(preferences=Preferences(lead=0)) != IntakeContent()
    assert not IntakeContent(preferences=Preferences(lead=0)).empty


@pytest.mark.parametrize(("value", "band"), [(0, "low"), (3, "low"), (4, "between"), (6, "between"), (7, "high"), (10, "high")])
def test_bands_are_words_only(value, band):
    assert ruler_band(value) == band


@pytest.mark.parametrize("field", [f.name for f in fields(IntakeContent) if f.name not in ("preferences",)])
def test_one_line_or_tap_alone_is_an_intake(field):
    values = {
        "reasons": "sleep", "supports": (), "strengths": ("patient",), "what_matters": ("family",), "attends": ("alone",),
        "approaches_wished": (Approach.CBT,),
    }
    kind = str(IntakeContent.__dataclass_fields__[field].type)
    value = values.get(field, "words" if kind == "str" else 0)
    if field == "supports":
        return  # an empty list is nothing; a person who helps is covered by the services' tests
    assert intake_problems(replace(IntakeContent(), **{field: value})) == []


@pytest.mark.parametrize(("value", "fits"), [(0, True), (4, True), (5, False), (-1, False)])
def test_understanding_goes_from_nought_to_four(value, fits):
    assert (intake_problems(IntakeContent(understanding=value)) == []) is fits


# -- consents (R18) ------------------------------------------------------------------------------------------------------------


def consent(kind=ConsentKind.TREATMENT, **changes) -> Consent:
    made = Consent(1, 1, 7, kind, ConsentAnswer.GIVEN, Signer.CLIENT, "Mona", ConsentHow.SPOKEN, "", TODAY, 3)
    return replace(made, **changes)


@pytest.mark.parametrize(("dob", "on", "signer"), [
    (CHILD, TODAY, Signer.GUARDIAN), (date(2008, 11, 24), TODAY, Signer.GUARDIAN), (date(2008, 11, 23), TODAY, Signer.CLIENT),
    (NINETEEN, TODAY, Signer.CLIENT), (GROWN, TODAY, Signer.CLIENT), (None, TODAY, None),
    (date(2008, 2, 29), date(2026, 2, 28), Signer.GUARDIAN), (date(2008, 2, 29), date(2026, 3, 1), Signer.CLIENT),
])
def test_who_signs_follows_the_age_on_the_day(dob, on, signer):
    assert who_signs(dob, on) is signer


def test_a_child_may_say_no_but_not_yes():
    wish = ConsentRequest(7, ConsentKind.RECORDING, ConsentAnswer.GIVEN, Signer.CLIENT, "Salem", given_on=TODAY)
    assert [f.code for f in consent_problems(wish, dob=CHILD, today=TODAY)] == [ConsentProblem.GUARDIAN_SIGNS]
    assert not consent_problems(replace(wish, answer=ConsentAnswer.REFUSED), dob=CHILD, today=TODAY)
    assert not consent_problems(replace(wish, signer=Signer.GUARDIAN), dob=CHILD, today=TODAY)
    assert not consent_problems(wish, dob=None, today=TODAY)
    early = replace(wish, signer_name="", given_on=TODAY + timedelta(1))
    codes = [f.code for f in consent_problems(early, dob=GROWN, today=TODAY)]
    assert codes == [ConsentProblem.NO_NAME, ConsentProblem.IN_FUTURE]


def test_the_newest_answer_of_a_kind_stands():
    known = [consent(id=1), consent(id=2, withdrawn_on=TODAY), consent(ConsentKind.DATA, id=3, answer=ConsentAnswer.REFUSED)]
    state = {line.kind: line.state for line in consent_lines(known, GROWN, TODAY)}
    assert state[ConsentKind.TREATMENT] is ConsentState.WITHDRAWN
    assert state[ConsentKind.DATA] is ConsentState.REFUSED
    assert state[ConsentKind.RESEARCH] is ConsentState.NOT_ASKED


def test_a_guardians_yes_ends_with_the_eighteenth_birthday():
    dob = date(2008, 11, 1)
    yes = consent(signer=Signer.GUARDIAN, given_on=date(2026, 10, 1))
    lines = consent_lines([yes, consent(ConsentKind.DATA, id=2)], dob, TODAY)
    assert lines[0].state is ConsentState.OUTGROWN
    found = missing(lines, dob=dob, today=TODAY, guardian_on_file=True)
    assert [(line.what, line.kind) for line in found] == [
        (Missing.CHECK_MAJORITY, None), (Missing.CONSENT_ANEW, ConsentKind.TREATMENT),
    ]


@pytest.mark.parametrize(("dob", "guardian", "first"), [
    (None, False, Missing.BIRTH_DATE), (CHILD, False, Missing.GUARDIAN), (NINETEEN, False, Missing.CHECK_MAJORITY),
    (CHILD, True, Missing.CONSENT), (GROWN, False, Missing.CONSENT),
])
def test_what_is_missing_is_said_ages_first(dob, guardian, first):
    found = missing(consent_lines([], dob, TODAY), dob=dob, today=TODAY, guardian_on_file=guardian)
    assert found[0].what is first
    assert [line.kind for line in found if line.what is Missing.CONSENT] == [ConsentKind.TREATMENT, ConsentKind.DATA]


# -- formulation ---------------------------------------------------------------------------------------------------------------

LINES = st.lists(st.text("ab ", min_size=1, max_size=4).map(str.strip).filter(bool), max_size=LINES_MAX, unique=True).map(tuple)
CONTENT = st.builds(FormulationContent, *[LINES] * len(Box))


@given(CONTENT, CONTENT)
def test_a_difference_leads_from_one_version_to_the_other(old, new):
    found = formulation_difference(old, new)
    for box in Box:
        out = {c.words for c in found if c.box is box and c.change is LineChange.TAKEN_OUT}
        into = {c.words for c in found if c.box is box and c.change is LineChange.ADDED}
        assert (set(old.box(box)) - out) | into == set(new.box(box))
    assert not formulation_difference(new, new)


def test_each_box_holds_five_short_lines():
    assert [f.code for f in formulation_problems(FormulationContent())] == ["formulation_nothing_written"]
    assert not formulation_problems(FormulationContent(protective=tuple("abcde")))
    found = formulation_problems(FormulationContent(presenting=tuple("abcdef"), protective=("x" * (LINE_MAX + 1),)))
    assert [(f.field, f.code) for f in found] == [("presenting", "formulation_too_many_lines"), ("protective", "too_long")]


# -- profiles and matching -----------------------------------------------------------------------------------------------------

CBT = Modality(Approach.CBT, TrainingLevel.SUPERVISED)


def test_a_profile_names_each_thing_once():
    assert not profile_problems(ProfileContent((CBT,), weekly_capacity=22))
    both = (CBT, replace(CBT, level=TrainingLevel.TRAINING))
    codes = [f.code for f in profile_problems(ProfileContent(both, weekly_capacity=61))]
    assert codes == [ProfileProblem.CAPACITY_OUTSIDE, ProfileProblem.TWICE]
    assert [f.code for f in profile_problems(ProfileContent(not_taken=tuple("abcdefghi")))] == [ProfileProblem.TOO_MANY]
    twice = (Spoken("ar", LanguageLevel.NATIVE), Spoken("ar", LanguageLevel.GOOD))
    assert [f.field for f in profile_problems(ProfileContent(languages=twice))] == ["languages"]


HESSA = Candidate(3, "Hessa", "حصة", ("ar",), Gender.WOMAN, True, datetime(2026, 11, 24, 9), ProfileContent(
    (CBT,), (Band.ADULT,), not_taken=("court reports",), weekly_capacity=2, languages=(Spoken("ar", LanguageLevel.NATIVE),),
), booked=2)
YOUSEF = Candidate(4, "Yousef", "يوسف", ("en",), Gender.MAN, False, datetime(2026, 11, 23, 12))


def test_reasons_say_what_is_met_and_what_is_not():
    wish = Wish("ar", Gender.WOMAN, True, Band.CHILD, (Approach.CBT, Approach.SYSTEMIC))
    yousef, hessa = matches(wish, [HESSA, YOUSEF], clinical=True)
    assert (yousef.name, hessa.name) == ("Yousef", "Hessa")  # the earlier free time first: an order of the calendar
    assert {r.why: r.met for r in yousef.reasons} == {Why.LANGUAGE: False, Why.GENDER: False, Why.MINORS: False, Why.FREE: True}
    met = [(r.why, r.met) for r in hessa.reasons]
    assert met == [
        (Why.LANGUAGE, True), (Why.GENDER, True), (Why.MINORS, True), (Why.FREE, True), (Why.AGE_GROUP, False),
        (Why.APPROACH, True), (Why.APPROACH, False), (Why.NOT_TAKEN, None), (Why.CAPACITY, False),
    ]
    assert hessa.reason(Why.LANGUAGE).facts["level"] is LanguageLevel.NATIVE


def test_what_nobody_asked_is_no_reason():
    (hessa,) = matches(Wish(), [replace(HESSA, profile=ProfileContent())], clinical=True)
    assert [r.why for r in hessa.reasons] == [Why.FREE]


def test_reception_is_given_administrative_reasons_alone():
    wish = Wish("ar", Gender.WOMAN, True, Band.CHILD, (Approach.CBT,))
    for match in matches(wish, [HESSA, YOUSEF], clinical=False):
        assert {r.why for r in match.reasons} <= ADMINISTRATIVE
        assert not match.reason(Why.LANGUAGE).facts["level"]


def test_there_is_no_score():
    assert not {f.name for f in (*fields(Match), *fields(Reason))} & {"score", "total", "rank", "points", "percent"}


@given(st.lists(st.tuples(st.integers(0, 27), st.integers(9 * 60, 19 * 60)), max_size=30))
def test_a_free_time_touches_nothing_and_lies_within_hours(taken):
    days = [(TODAY + timedelta(n), TherapistDay(1, "", "", (Span(9 * 60, 13 * 60), Span(16 * 60, 20 * 60)))) for n in range(28)]
    busy = [Slot.at(TODAY + timedelta(n), minute, 50) for n, minute in taken]
    now = datetime(2026, 11, 23, 10, 42)
    free = next_free(days, busy, now)
    assert free is not None
    slot = Slot(free, free + timedelta(minutes=50))
    assert free > now
    assert not any(slot.clashes_with(other) for other in busy)
    assert any(span.covers(slot.first_minute, slot.last_minute) for span in days[0][1].hours)


def test_nobody_without_hours_is_free():
    assert next_free([(TODAY, TherapistDay(1, "", ""))], [], datetime(2026, 11, 23, 8)) is None
