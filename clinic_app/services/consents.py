"""Consents of a client: written down, withdrawn, and what rule R18 still misses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from clinic_app.data import consents as data
from clinic_app.data import people as people_data
from clinic_app.domain.agreements import Signer
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.consents import (
    Consent,
    ConsentAnswer,
    ConsentLine,
    ConsentProblem,
    ConsentRequest,
    MissingLine,
    consent_lines,
    consent_problems,
    missing,
    who_signs,
)
from clinic_app.domain.episodes import LINE_MAX, too_long
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.kuwait import ConsentAges, consent_ages
from clinic_app.domain.people import Contact
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


@dataclass(frozen=True)
class ConsentFile:
    """Every kind as it stands, every answer ever given, who signs today, the guardians on file, and what is missing."""

    lines: tuple[ConsentLine, ...]
    history: tuple[Consent, ...]          # oldest first
    ages: ConsentAges | None              # None while the birth date is unknown
    signer: Signer | None                 # rule R18 for clinical consent today
    guardians: tuple[Contact, ...]
    missing: tuple[MissingLine, ...]


def consent_file(actor: Actor, client_id: int) -> ConsentFile:
    """All of it for one client, by today's age."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        today, dob = clock.today(), people_data.ClientRow.get_by_id(client_id).dob
        history = tuple(data.of_client(client_id))
        lines = consent_lines(history, dob, today)
        guardians = tuple(row.to_contact() for row in people_data.contacts(client_id) if row.guardian)
        return ConsentFile(
            lines, history, consent_ages(dob, today) if dob else None, who_signs(dob, today), guardians,
            missing(lines, dob=dob, today=today, guardian_on_file=bool(guardians)),
        )


def record_consent(actor: Actor, request: ConsentRequest) -> Consent:
    """Write an answer down. Refused without a name, ahead of today, or as a child's own yes (R18)."""
    ask(actor, Action.RECORD_CONSENT)
    request, today = cleaned(request), clock.today()
    request = replace(request, given_on=request.given_on or today)
    with work(actor, Action.RECORD_CONSENT, about=request.client_id) as unit:
        client = people_data.ClientRow.get_or_none(people_data.ClientRow.id == request.client_id)
        if client is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if found := consent_problems(request, dob=client.dob, today=today):
            raise Refused(*found)
        row = data.ConsentRow.create(
            client_id=request.client_id, kind=request.kind, answer=request.answer, signer=request.signer,
            signer_name=request.signer_name, how=request.how, note=request.note, given_on=request.given_on,
            recorded_by=actor.staff_id, recorded_at=clock.utc_now(),
        )
        unit.touched(Kind.CONSENT, row.id, request.kind)
    return row.to_consent()


def withdraw_consent(
    actor: Actor, client_id: int, consent_id: int, version: int, *, on: date | None = None, words: str = ""
) -> Consent:
    """Write down that a consent was taken back (today if no day is given). It stays readable; a new yes is a new answer."""
    ask(actor, Action.RECORD_CONSENT)
    words, day = clean_line(words), on or clock.today()
    with work(actor, Action.RECORD_CONSENT, about=client_id) as unit:
        row = data.ConsentRow.get_or_none((data.ConsentRow.id == consent_id) & (data.ConsentRow.client_id == client_id))
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        before = row.to_consent()
        if before.version != version:
            raise Stale(theirs=before)
        found = too_long("withdrawn_words", words, LINE_MAX)
        if before.answer is not ConsentAnswer.GIVEN or before.withdrawn_on is not None:
            found.append(Finding(ConsentProblem.NOT_GIVEN, "withdrawn_on"))
        if day > clock.today():
            found.append(Finding(ConsentProblem.IN_FUTURE, "withdrawn_on"))
        if day < before.given_on:
            found.append(Finding(ConsentProblem.BEFORE_GIVEN, "withdrawn_on"))
        if found:
            raise Refused(*found)
        data.ConsentRow.save_over(row.id, version, withdrawn_on=day, withdrawn_words=words)
        unit.touched(Kind.CONSENT, row.id, "withdrawn")
    return data.ConsentRow.get_by_id(consent_id).to_consent()
