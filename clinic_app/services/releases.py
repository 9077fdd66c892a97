"""Permissions to share: recording what a client has signed, and withdrawing it."""

from __future__ import annotations

from dataclasses import replace

from clinic_app.data import letters as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.readers import Release, ReleaseProblem, ReleaseRequest, release_findings
from clinic_app.services import clock
from clinic_app.services.work import look, require, work


def releases(actor: Actor, client_id: int) -> tuple[Release, ...]:
    """The permissions a client has signed, newest first, withdrawn ones too."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return tuple(data.releases(client_id))


def record_release(actor: Actor, request: ReleaseRequest) -> Release:
    """Write down a permission the client has signed on paper. Refused when something in it is missing or impossible."""
    require(actor, Action.RECORD_RELEASE, request.client_id)
    request = replace(request, recipient=cleaned(request.recipient), purpose=cleaned(request.purpose))
    if found := release_findings(request, clock.today()):
        raise Refused(*found)
    with work(actor, Action.RECORD_RELEASE, about=request.client_id) as unit:
        row = data.ReleaseRow.create(
            client_id=request.client_id, reader=request.recipient.reader, recipient=data.packed_recipient(request.recipient),
            contents=" ".join(sorted(request.contents)), purpose=request.purpose, valid_from=request.valid_from,
            valid_to=request.valid_to, signed_on=request.signed_on, recorded_by=actor.staff_id, recorded_at=clock.utc_now(),
        )
        unit.touched(Kind.RELEASE, row.id)
    return row.to_release()


def withdraw_release(actor: Actor, client_id: int, release_id: int, version: int) -> Release:
    """The client takes a permission back: from today nothing is shared on it. What was sent stays in the log."""
    with work(actor, Action.RECORD_RELEASE, about=client_id) as unit:
        row = data.release_row(release_id, client_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.withdrawn_on is not None:
            raise Refused(Finding(ReleaseProblem.WITHDRAWN, "release"))
        if row.version != version:
            raise Stale(theirs=row.to_release())
        data.ReleaseRow.save_over(release_id, version, withdrawn_on=clock.today())
        unit.touched(Kind.RELEASE, release_id, "withdrawn_on")
    return data.ReleaseRow.get_by_id(release_id).to_release()
