"""Envelopes at the desk: which wait, and handing them over. This room never touches the clinical vault."""

from __future__ import annotations

from clinic_app.data import envelopes as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.envelopes import Envelope, EnvelopeProblem, HandedTo
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor
from clinic_app.services import clock
from clinic_app.services.work import ask, look, work


def waiting(actor: Actor) -> tuple[Envelope, ...]:
    """Envelopes nobody has taken yet, oldest first."""
    with look(actor, Action.LOOK_ENVELOPES):
        return tuple(data.waiting())


def of_client(actor: Actor, client_id: int) -> tuple[Envelope, ...]:
    """All envelopes of one client, newest first."""
    with look(actor, Action.LOOK_ENVELOPES, about=client_id):
        return tuple(data.of_client(client_id))


def hand_over(actor: Actor, envelope_id: int, version: int, to: HandedTo) -> Envelope:
    """Note that somebody took the envelope. Refused when it has been handed over already; Stale on an older version.

    One that was called back goes to nobody but back (GIVEN_BACK), and no other goes there.
    """
    ask(actor, Action.HAND_OVER)
    row = data.EnvelopeRow.get_or_none(data.EnvelopeRow.id == envelope_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    with work(actor, Action.HAND_OVER, about=row.client_id) as unit:
        row = data.EnvelopeRow.get_by_id(envelope_id)
        if row.handed_at is not None:
            raise Refused(EnvelopeProblem.ALREADY_HANDED)
        if row.version != version:
            raise Stale(theirs=data.record(row))
        if (row.handed_to == HandedTo.GIVEN_BACK) != (to is HandedTo.GIVEN_BACK):
            raise Refused(EnvelopeProblem.CALLED_BACK)
        data.EnvelopeRow.save_over(
            envelope_id, version, handed_at=clock.utc_now(), handed_by=actor.staff_id, handed_to=to)
        unit.touched(Kind.ENVELOPE, envelope_id, "handed_at", client_id=row.client_id)
    return data.record(data.EnvelopeRow.get_by_id(envelope_id))


def take_back(actor: Actor, envelope_id: int, version: int) -> Envelope:
    """Undo a handing over that was a slip: the envelope waits again. Stale when anything happened to it since.

    Both lines stay in the audit: that it was said to be handed over, and that it was not.
    """
    ask(actor, Action.HAND_OVER)
    row = data.EnvelopeRow.get_or_none(data.EnvelopeRow.id == envelope_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    with work(actor, Action.HAND_OVER, about=row.client_id, detail="taken_back") as unit:
        row = data.EnvelopeRow.get_by_id(envelope_id)
        if row.version != version or row.handed_at is None:
            raise Stale(theirs=data.record(row))
        data.EnvelopeRow.save_over(envelope_id, version, handed_at=None, handed_by=None,
                                   handed_to=HandedTo.GIVEN_BACK if row.handed_to == HandedTo.GIVEN_BACK else None)
        unit.touched(Kind.ENVELOPE, envelope_id, "handed_at", client_id=row.client_id)
    return data.record(data.EnvelopeRow.get_by_id(envelope_id))
