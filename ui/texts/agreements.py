"""Words for the boundaries agreement: refusals, and the names of its closed lists."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.agreements import AgreementProblem, Answer, SignedHow, Signer
from clinic_app.domain.errors import Problem
from clinic_app.domain.signatures import SignatureProblem

WORDS: dict[Problem, str] = {
    AgreementProblem.CLAUSES_OPEN: QT_TRANSLATE_NOOP("texts", "Clauses without an answer: {count}. The first is clause {first}."),
    AgreementProblem.CHANGED_WITHOUT_WORDS: QT_TRANSLATE_NOOP("texts", "Write down how this clause was changed."),
    AgreementProblem.UNKNOWN_CLAUSE: QT_TRANSLATE_NOOP("texts", "This clause is not in this version of the agreement."),
    AgreementProblem.UNKNOWN_TEMPLATE: QT_TRANSLATE_NOOP("texts", "This version of the agreement is not known here."),
    AgreementProblem.NO_SIGNER: QT_TRANSLATE_NOOP("texts", "Say who signs, and how."),
    AgreementProblem.GUARDIAN_NEEDED: QT_TRANSLATE_NOOP("texts", "The client is under 18: the guardian signs."),
    AgreementProblem.AGE_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "The file holds no birth date. Confirm that the client is 18 or older, or let the guardian sign."
    ),
    AgreementProblem.SIGNED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The signature cannot be dated after today."),
    AgreementProblem.NO_PAPER_PLACE: QT_TRANSLATE_NOOP("texts", "Say where the signed paper is kept, or add its scan."),
    AgreementProblem.CLAUSE_WITHOUT_WORDS: QT_TRANSLATE_NOOP("texts", "Clause {number} needs its words in both languages."),
    AgreementProblem.CLAUSES_NOT_THE_SAME: QT_TRANSLATE_NOOP("texts", "The eighteen clauses stay; their words are yours."),
    AgreementProblem.WORDING_UNCHANGED: QT_TRANSLATE_NOOP("texts", "This is the wording that is signed already."),
    SignatureProblem.NO_SIGNATURE: QT_TRANSLATE_NOOP("texts", "The signature is still missing."),
    SignatureProblem.SIGNATURE_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "These strokes are no signature. Clear the field and sign again."
    ),
    SignatureProblem.SCAN_TOO_LARGE: QT_TRANSLATE_NOOP("texts", "This file is larger than {limit} MB."),
    SignatureProblem.SCAN_UNKNOWN_KIND: QT_TRANSLATE_NOOP("texts", "A scan is a PDF, PNG or JPEG file. This is none of them."),
    SignatureProblem.SCAN_EMPTY: QT_TRANSLATE_NOOP("texts", "This file is empty."),
    SignatureProblem.SCAN_THERE: QT_TRANSLATE_NOOP("texts", "The scan of this agreement is kept already."),
    SignatureProblem.NO_SCAN: QT_TRANSLATE_NOOP("texts", "There is no scan of this agreement."),
    SignatureProblem.SCAN_DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "This scan is not what was kept. Ask for a check of the record in Settings."
    ),
    SignatureProblem.NOT_ON_PAPER: QT_TRANSLATE_NOOP("texts", "This agreement was signed on the screen."),
}

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Answer: {
        Answer.ACCEPTED: QT_TRANSLATE_NOOP("texts", "accepted"),
        Answer.CHANGED: QT_TRANSLATE_NOOP("texts", "changed"),
        Answer.NOT_AGREED: QT_TRANSLATE_NOOP("texts", "not agreed"),
    },
    Signer: {
        Signer.CLIENT: QT_TRANSLATE_NOOP("texts", "the client"),
        Signer.GUARDIAN: QT_TRANSLATE_NOOP("texts", "the guardian"),
    },
    SignedHow: {
        SignedHow.PAPER: QT_TRANSLATE_NOOP("texts", "on paper"),
        SignedHow.SCREEN: QT_TRANSLATE_NOOP("texts", "on the screen"),
    },
}
