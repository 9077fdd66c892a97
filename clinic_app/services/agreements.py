"""The boundaries agreement: the wording to sign, signing it, and the signed ones that stay readable."""

from __future__ import annotations

from datetime import date

from clinic_app.data import catalogues
from clinic_app.data import episodes as episode_data
from clinic_app.data import plans as data
from clinic_app.data.bodies import pack
from clinic_app.data.people import ClientRow
from clinic_app.domain.agreements import Agreement, AgreementProblem, AgreementTemplate, SignRequest, sign_problems
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock, episodes
from clinic_app.services.work import ask, look, work


def newest_template(actor: Actor) -> AgreementTemplate:
    """The clinic's wording that is signed today."""
    with look(actor, Action.LOOK_CLINIC):
        return catalogues.newest_template()


def template(actor: Actor, version: int) -> AgreementTemplate:
    """The wording that a signed agreement names. Refused if the program does not hold it."""
    with look(actor, Action.LOOK_CLINIC):
        found = catalogues.agreement_templates().get(version)
        if found is None:
            raise Refused(AgreementProblem.UNKNOWN_TEMPLATE)
        return found


def agreements(actor: Actor, client_id: int) -> tuple[Agreement, ...]:
    """Every agreement signed in the client's present or last episode, newest first."""
    with look(actor, Action.LOOK_FILE, about=client_id):
        row = episode_data.latest_episode(client_id)
        return tuple(data.agreements(row.id)) if row else ()


def sign_agreement(actor: Actor, request: SignRequest) -> Agreement:
    """Sign: every clause answered, by the client or the guardian (R18). The one before is superseded and stays readable."""
    ask(actor, Action.SIGN_AGREEMENT)
    content, today = cleaned(request.content), clock.today()
    signed_on: date = request.signed_on or today
    wording = catalogues.agreement_templates().get(content.template_version)
    if wording is None:
        raise Refused(AgreementProblem.UNKNOWN_TEMPLATE)
    with work(actor, Action.SIGN_AGREEMENT, about=request.client_id) as unit:
        episode = episode_data.needed_episode(request.client_id)
        dob = ClientRow.get_by_id(request.client_id).dob
        if found := sign_problems(content, wording, dob=dob, signed_on=signed_on, today=today):
            raise Refused(*found)
        before = data.agreements(episode.id)
        row = data.AgreementRow.create(
            episode=episode.id, number=len(before) + 1, template_version=content.template_version, language=content.language,
            signer=content.signer, signed_on=signed_on, signed_at=clock.utc_now(), recorded_by=actor.staff_id, body=pack(content),
            supersedes=before[0].id if before else None,
        )
        episodes.tell_desk(actor, request.client_id)
        unit.touched(Kind.AGREEMENT, row.id)
    return row.to_agreement()
