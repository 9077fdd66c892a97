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
    wording_problems,
)
from clinic_app.domain.signatures import SCAN_MAX, Scan, ScanKind, Signature, SignatureProblem, scan_problems

TODAY = date(2026, 11, 23)
WORDS = {"en": "words", "ar": "كلمات"}
TEMPLATE = AgreementTemplate(1, (Clause(1, "therapy", WORDS, WORDS), Clause(2, "parents", WORDS, WORDS)))
SIGNED = AgreementContent(
    1, "ar", (ClauseAnswer("therapy", Answer.ACCEPTED), ClauseAnswer("parents", Answer.NOT_AGREED)),
    Signer.CLIENT, "Mona Al-Shiraa", signed_how=SignedHow.SCREEN, signature=Signature(1000, 300, (((10, 10), (200, 90)),)),
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


def test_a_slip_of_the_hand_is_no_signature_and_strokes_stay_in_their_field():
    for strokes in ((), (((10, 10),),), (((10, 10), (12, 11)),)):
        assert codes(replace(SIGNED, signature=Signature(1000, 300, strokes))) == [SignatureProblem.NO_SIGNATURE]
    assert codes(replace(SIGNED, signature=None)) == [SignatureProblem.NO_SIGNATURE]
    outside = Signature(1000, 300, (((10, 10), (1200, 90)),))
    assert codes(replace(SIGNED, signature=outside)) == [SignatureProblem.SIGNATURE_TOO_LONG]
    endless = Signature(1000, 300, (tuple((n % 1000, n % 300) for n in range(9000)),))
    assert codes(replace(SIGNED, signature=endless)) == [SignatureProblem.SIGNATURE_TOO_LONG]


def test_a_scan_is_what_its_first_bytes_say_and_no_larger_than_five_megabytes():
    assert Scan(b"%PDF-1.7 ...").kind is ScanKind.PDF
    assert Scan(b"\x89PNG\r\n\x1a\n...").kind is ScanKind.PNG
    assert Scan(b"\xff\xd8\xff\xe0").kind is ScanKind.JPEG
    found = {kind: [f.code for f in scan_problems(Scan(data))] for kind, data in (
        ("empty", b""), ("program", b"MZ\x90\x00"), ("large", b"%PDF-" + bytes(SCAN_MAX)), ("good", b"%PDF-1.4"),
    )}
    assert found == {
        "empty": [SignatureProblem.SCAN_EMPTY], "program": [SignatureProblem.SCAN_UNKNOWN_KIND],
        "large": [SignatureProblem.SCAN_TOO_LARGE], "good": [],
    }


def test_the_scan_of_a_paper_stands_for_the_place_where_it_is_kept():
    paper = replace(SIGNED, signed_how=SignedHow.PAPER, signature=None)
    assert codes(paper) == [AgreementProblem.NO_PAPER_PLACE]
    scan = Scan(b"%PDF-1.4")
    assert sign_problems(paper, TEMPLATE, dob=ADULT, signed_on=TODAY, today=TODAY, scan=scan) == []


def test_a_wording_keeps_its_clauses_and_has_words_in_both_languages():
    first, second = TEMPLATE.clauses
    told = replace(first, text={"en": "Other words.", "ar": "كلمات أخرى."})
    assert wording_problems((told, second), TEMPLATE) == []
    assert [f.code for f in wording_problems(TEMPLATE.clauses, TEMPLATE)] == [AgreementProblem.WORDING_UNCHANGED]
    half = replace(first, text={"en": "Other words.", "ar": " "})
    assert [(f.code, f.field) for f in wording_problems((half, second), TEMPLATE)] == [
        (AgreementProblem.CLAUSE_WITHOUT_WORDS, "therapy.text.ar")
    ]
    for other in ((second, first), (told,), (replace(told, desk=True), second)):
        assert [f.code for f in wording_problems(other, TEMPLATE)] == [AgreementProblem.CLAUSES_NOT_THE_SAME]
