"""Phrases: what is found after "/", and what keeps one from being saved."""

import pytest

from clinic_app.domain.phrases import NAME_MAX, Phrase, PhraseProblem, PhraseRequest, matching, phrase_findings

OWN = [Phrase(1, "walk", "Agreed on two walks.", "اتفقنا على مشيتين.", 7), Phrase(2, "sleep", "Slept badly.", "", 7)]
CLINIC = [Phrase(3, "closing", "We walked through the week.", "", None)]


def test_names_that_begin_with_it_come_first_then_own_before_the_clinics():
    assert [p.name for p in matching([*CLINIC, *OWN], "wa")] == ["walk", "closing"]
    assert [p.name for p in matching([*CLINIC, *OWN], "")] == ["sleep", "walk", "closing"]
    assert matching(OWN, "مشيت") == [OWN[0]]


def test_the_other_language_stands_in():
    assert OWN[1].text(arabic=True) == "Slept badly."
    assert OWN[0].text(arabic=True) == "اتفقنا على مشيتين."


@pytest.mark.parametrize(("request_", "code"), [
    (PhraseRequest("", "x"), PhraseProblem.NO_NAME), (PhraseRequest("new"), PhraseProblem.NO_TEXT),
    (PhraseRequest("WALK", "x"), PhraseProblem.NAME_TAKEN), (PhraseRequest("n" * (NAME_MAX + 1), "x"), PhraseProblem.TOO_LONG),
])
def test_what_keeps_a_phrase_from_being_saved(request_, code):
    assert [f.code for f in phrase_findings(request_, OWN)] == [code]


def test_own_and_clinic_are_two_shelves():
    assert phrase_findings(PhraseRequest("walk", "x", clinics=True), [*OWN, *CLINIC]) == []
    assert phrase_findings(PhraseRequest("walk", "x", id=1), OWN) == []
