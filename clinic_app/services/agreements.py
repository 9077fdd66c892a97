"""The boundaries agreement: the clinic's wording in versions, signing it, scans, and the ones that stay readable."""

from __future__ import annotations

import hashlib
from datetime import date

from clinic_app.data import catalogues
from clinic_app.data import episodes as episode_data
from clinic_app.data import plans as data
from clinic_app.data.bodies import pack
from clinic_app.data.people import ClientRow
from clinic_app.domain.agreements import (
    OWN_FROM,
    Agreement,
    AgreementProblem,
    AgreementTemplate,
    Clause,
    ScanRequest,
    SignedHow,
    SignRequest,
    WordingRequest,
    sign_problems,
    wording_problems,
)
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.signatures import Scan, SignatureProblem, scan_problems
from clinic_app.domain.text import clean_line, clean_text
from clinic_app.services import clock, episodes
from clinic_app.services.work import ask, look, require, work


def newest_template(actor: Actor) -> AgreementTemplate:
    """The clinic's wording that is signed today."""
    with look(actor, Action.LOOK_CATALOGUE):
        return catalogues.newest_template()


def template(actor: Actor, version: int) -> AgreementTemplate:
    """The wording that a signed agreement names. Refused if the program does not hold it."""
    with look(actor, Action.LOOK_CATALOGUE):
        found = catalogues.agreement_templates().get(version)
        if found is None:
            raise Refused(AgreementProblem.UNKNOWN_TEMPLATE)
        return found


def wordings(actor: Actor) -> tuple[AgreementTemplate, ...]:
    """Every version of the wording, the one that ships first and the newest last."""
    with look(actor, Action.LOOK_CATALOGUE):
        return (catalogues.shipped_template(), *catalogues.own_templates())


def save_wording(actor: Actor, request: WordingRequest) -> AgreementTemplate:
    """Make these clauses the clinic's wording, as its next version. What was signed before keeps the words it was signed on.

    Refused: a clause without words in one language, other clauses than before, nothing changed; Stale over a newer version.
    """
    ask(actor, Action.EDIT_WORDING)
    clauses = tuple(_clean_clause(clause) for clause in request.clauses)
    with work(actor, Action.EDIT_WORDING) as unit:
        before = catalogues.newest_template()
        if before.version != request.before:
            raise Stale(mine=clauses, theirs=before)
        if found := wording_problems(clauses, before):
            raise Refused(*found)
        number = _keep_wording(actor, clauses)
        changed = [new.key for new, old in zip(clauses, before.clauses, strict=True) if new != old]
        unit.touched(Kind.CATALOGUE, number, "wording", *changed)
    return catalogues.newest_template()


def restore_wording(actor: Actor) -> AgreementTemplate:
    """Go back to the wording that ships, as the clinic's next version. Refused if it is the one that is signed already."""
    with work(actor, Action.EDIT_WORDING) as unit:
        clauses = catalogues.shipped_template().clauses
        if catalogues.newest_template().clauses == clauses:
            raise Refused(AgreementProblem.WORDING_UNCHANGED)
        unit.touched(Kind.CATALOGUE, _keep_wording(actor, clauses), "wording", "restored")
    return catalogues.newest_template()


def _keep_wording(actor: Actor, clauses: tuple[Clause, ...]) -> int:
    number = len(catalogues.own_templates()) + 1
    body = pack(AgreementTemplate(OWN_FROM + number, clauses))
    catalogues.AgreementTextRow.create(number=number, body=body, at=clock.utc_now(), staff=actor.staff_id)
    return number


def _clean_clause(clause: Clause) -> Clause:
    title = {language: clean_line(str(words)) for language, words in clause.title.items()}
    text = {language: clean_text(str(words)) for language, words in clause.text.items()}
    return Clause(clause.number, clause.key, title, text, clause.desk)


def agreements(actor: Actor, client_id: int) -> tuple[Agreement, ...]:
    """Every agreement signed in the client's present or last episode, newest first."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = episode_data.latest_episode(client_id)
        return tuple(data.agreements(row.id)) if row else ()


def sign_agreement(actor: Actor, request: SignRequest) -> Agreement:
    """Sign: every clause answered, by the client or the guardian (R18), with strokes on the screen or on paper.

    The one before is superseded and stays readable. Refused with everything that is missing.
    """
    require(actor, Action.SIGN_AGREEMENT, request.client_id)
    content, today = cleaned(request.content), clock.today()
    signed_on: date = request.signed_on or today
    wording = catalogues.agreement_templates().get(content.template_version)
    if wording is None:
        raise Refused(AgreementProblem.UNKNOWN_TEMPLATE)
    with work(actor, Action.SIGN_AGREEMENT, about=request.client_id) as unit:
        words = data.wording_digest(wording)
        episode = episode_data.needed_episode(request.client_id)
        dob = ClientRow.get_by_id(request.client_id).dob
        if found := sign_problems(content, wording, dob=dob, signed_on=signed_on, today=today, scan=request.scan):
            raise Refused(*found)
        before = data.agreements(episode.id)
        row = data.AgreementRow.create(
            episode=episode.id, number=len(before) + 1, template_version=content.template_version, language=content.language,
            signer=content.signer, signed_on=signed_on, signed_at=clock.utc_now(), recorded_by=actor.staff_id, body=pack(content),
            supersedes=before[0].id if before else None,
        )
        data.AgreementSealRow.create(agreement=row.id, wording=words, digest=row.seal(words))
        if request.scan is not None:
            _keep_scan(actor, row.id, request.scan)
        episodes.tell_desk(actor, request.client_id)
        unit.touched(Kind.AGREEMENT, row.id, f"sha256={row.seal(words)}", *(["scan"] if request.scan is not None else []))
    return data.agreements(episode.id)[0]


def attach_scan(actor: Actor, request: ScanRequest) -> None:
    """Keep the scan of a signed paper. Refused: not on paper, one is there, too large, neither picture nor PDF."""
    require(actor, Action.SIGN_AGREEMENT, request.client_id)
    if found := scan_problems(request.scan):
        raise Refused(*found)
    with work(actor, Action.SIGN_AGREEMENT, about=request.client_id) as unit:
        row = data.agreement_row(request.agreement_id, request.client_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.to_agreement().content.signed_how is not SignedHow.PAPER:
            raise Refused(SignatureProblem.NOT_ON_PAPER)
        if data.scan_row(row.id) is not None:
            raise Refused(SignatureProblem.SCAN_THERE)
        _keep_scan(actor, row.id, request.scan)
        unit.touched(Kind.AGREEMENT, row.id, "scan")


def scan(actor: Actor, client_id: int, agreement_id: int) -> Scan:
    """The scan of a signed paper, as it came. Refused when there is none or its bytes are not what was kept."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = data.agreement_row(agreement_id, client_id)
        kept = data.scan_row(row.id) if row is not None else None
        if kept is None:
            raise Refused(SignatureProblem.NO_SCAN)
        if not kept.intact():
            raise Refused(SignatureProblem.SCAN_DAMAGED)
        return Scan(bytes(kept.data))


def _keep_scan(actor: Actor, agreement_id: int, kept: Scan) -> None:
    assert kept.kind is not None
    data.AgreementScanRow.create(
        agreement=agreement_id, kind=kept.kind, sha256=hashlib.sha256(kept.data).hexdigest(), data=kept.data, at=clock.utc_now(),
        staff=actor.staff_id,
    )
