"""Consents: what a client, or the guardian, agreed to or refused, and until when it holds (clinical reference 5, R18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_app.domain.agreements import NAME_MAX, Signer
from clinic_app.domain.episodes import LINE_MAX, too_long
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.kuwait import ConsentBy, consent_ages


class ConsentProblem(Problem):
    """What can be wrong with a consent."""

    GUARDIAN_SIGNS = "consent_guardian_signs"
    NO_NAME = "consent_no_name"
    IN_FUTURE = "consent_in_future"
    NOT_GIVEN = "consent_not_given"
    BEFORE_GIVEN = "consent_before_given"


class ConsentKind(StrEnum):
    """What is consented to, in the order it is talked about."""

    TREATMENT = "treatment"
    DATA = "data"
    MEASURES = "measures"
    CHANNELS = "channels"
    SUPERVISION = "supervision"
    RECORDING = "recording"
    RESEARCH = "research"


NEEDED = (ConsentKind.TREATMENT, ConsentKind.DATA)  # said while missing (house rule); the others are asked when they come up


class ConsentAnswer(StrEnum):
    """What was said; a refusal is an answer and ends the question."""

    GIVEN = "given"
    REFUSED = "refused"


class ConsentHow(StrEnum):
    """How it was given."""

    SPOKEN = "spoken"
    PAPER = "paper"
    SCREEN = "screen"


class ConsentState(StrEnum):
    """How a consent stands today."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    OUTGROWN = "outgrown"   # the guardian gave it, and the client has come of age since (R18)


@dataclass(frozen=True)
class ConsentRequest:
    """A wish to write down what was said about one kind. Today when no day is given."""

    client_id: int
    kind: ConsentKind
    answer: ConsentAnswer
    signer: Signer = Signer.CLIENT
    signer_name: str = ""
    how: ConsentHow = ConsentHow.SPOKEN
    note: str = ""                 # where the paper is, or what was said with it
    given_on: date | None = None


@dataclass(frozen=True)
class Consent:
    """One answer, kept for good. A newer one of its kind takes its place; a withdrawn one stays readable."""

    id: int
    version: int
    client_id: int
    kind: ConsentKind
    answer: ConsentAnswer
    signer: Signer
    signer_name: str
    how: ConsentHow
    note: str
    given_on: date
    recorded_by: int
    withdrawn_on: date | None = None
    withdrawn_words: str = ""


@dataclass(frozen=True)
class ConsentLine:
    """How one kind stands, with the answer it rests on."""

    kind: ConsentKind
    state: ConsentState
    newest: Consent | None = None


class Missing(StrEnum):
    """What rule R18 and the house still miss; said, never a lock."""

    BIRTH_DATE = "birth_date"              # without it nobody can tell who signs
    GUARDIAN = "guardian"                  # under 18, and no guardian stands on the file
    CHECK_MAJORITY = "check_majority"      # 18 to 20: own clinical consent; who signs for the fees is to be checked
    CONSENT = "consent"                    # kind
    CONSENT_ANEW = "consent_anew"          # kind: the guardian's yes ended with the 18th birthday


@dataclass(frozen=True)
class MissingLine:
    """One thing that is missing, and the consent it is about, if it is about one."""

    what: Missing
    kind: ConsentKind | None = None


def who_signs(dob: date | None, on: date) -> Signer | None:
    """Rule R18: the guardian under 18, the client from then on; None while the birth date is unknown."""
    if dob is None:
        return None
    under = consent_ages(dob, on).clinical_consent is ConsentBy.GUARDIAN_REQUIRED
    return Signer.GUARDIAN if under else Signer.CLIENT


def consent_problems(request: ConsentRequest, *, dob: date | None, today: date) -> list[Finding]:
    """Everything that keeps an answer from being written down. Under 18 a yes is the guardian's; a no may be anybody's."""
    on = request.given_on or today
    found = too_long("signer_name", request.signer_name, NAME_MAX) + too_long("note", request.note, LINE_MAX)
    if not request.signer_name:
        found.append(Finding(ConsentProblem.NO_NAME, "signer_name"))
    if on > today:
        found.append(Finding(ConsentProblem.IN_FUTURE, "given_on"))
    minor = who_signs(dob, on) is Signer.GUARDIAN
    if minor and request.answer is ConsentAnswer.GIVEN and request.signer is Signer.CLIENT:
        found.append(Finding(ConsentProblem.GUARDIAN_SIGNS, "signer"))
    return found


def consent_lines(known: Sequence[Consent], dob: date | None, today: date) -> tuple[ConsentLine, ...]:
    """How every kind stands today, by its newest answer (the last one recorded)."""
    newest = {consent.kind: consent for consent in sorted(known, key=lambda c: c.id)}
    return tuple(ConsentLine(kind, _state(newest.get(kind), dob, today), newest.get(kind)) for kind in ConsentKind)


def _state(consent: Consent | None, dob: date | None, today: date) -> ConsentState:
    if consent is None:
        return ConsentState.NOT_ASKED
    if consent.withdrawn_on is not None:
        return ConsentState.WITHDRAWN
    if consent.answer is ConsentAnswer.REFUSED:
        return ConsentState.REFUSED
    grown = consent.signer is Signer.GUARDIAN and who_signs(dob, consent.given_on) is Signer.GUARDIAN
    return ConsentState.OUTGROWN if grown and who_signs(dob, today) is Signer.CLIENT else ConsentState.GIVEN


def missing(
    lines: Sequence[ConsentLine], *, dob: date | None, today: date, guardian_on_file: bool
) -> tuple[MissingLine, ...]:
    """What is still to be settled: the ages of R18 first, then the consents the house needs."""
    found: list[MissingLine] = []
    if dob is None:
        found.append(MissingLine(Missing.BIRTH_DATE))
    else:
        ages = consent_ages(dob, today)
        if ages.clinical_consent is ConsentBy.GUARDIAN_REQUIRED and not guardian_on_file:
            found.append(MissingLine(Missing.GUARDIAN))
        if ages.fee_agreement is ConsentBy.CHECK_MAJORITY:
            found.append(MissingLine(Missing.CHECK_MAJORITY))
    for line in lines:
        if line.state is ConsentState.OUTGROWN:
            found.append(MissingLine(Missing.CONSENT_ANEW, line.kind))
        elif line.kind in NEEDED and line.state is ConsentState.NOT_ASKED:
            found.append(MissingLine(Missing.CONSENT, line.kind))
    return tuple(found)
