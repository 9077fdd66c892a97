"""Telling a doctor or a school without permission because waiting would do harm: recorded, and told to the lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_app.data import outgoing as data
from clinic_app.data.bodies import pack
from clinic_app.data.outgoing import OutgoingRow, OutgoingSeenRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.handouts import Fields, Handout, Text
from clinic_app.domain.outgoing import (
    EMERGENCY_LASTS,
    EmergencyRequest,
    Form,
    Outgoing,
    OutProblem,
    OutWords,
    emergency_findings,
)
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.readers import Ground, Reader, Recipient
from clinic_app.services import clock, handouts, register
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import ask, look, require, work


def deciders(actor: Actor) -> tuple[tuple[int, str, str], ...]:
    """Who may have decided: therapists and leads who work here, as (id, name, name in Arabic)."""
    ask(actor, Action.TELL_IN_EMERGENCY)
    people = [row.to_staff_member() for row in StaffRow.select().order_by(StaffRow.id)]
    return tuple((p.id, p.name_en, p.name_ar) for p in people if p.active and p.roles & {Role.THERAPIST, Role.LEAD})


def tell(actor: Actor, request: EmergencyRequest) -> Outgoing:
    """Write down what was told in an emergency: to whom, what, why, by which way, on whose decision. The leads are told.

    Refused: what the matrix gives this reader no emergency way for, and whatever is missing.
    """
    require(actor, Action.TELL_IN_EMERGENCY, request.client_id)
    request = cleaned(request, "told", "reason")
    if found := emergency_findings(request, [one for one, *_ in deciders(actor)]):
        raise Refused(*found)
    now = clock.utc_now()
    words = OutWords(reason=request.reason, told=request.told, decided_by=request.decided_by, valid_to=now + EMERGENCY_LASTS)
    with work(actor, Action.TELL_IN_EMERGENCY, about=request.client_id) as unit:
        row = OutgoingRow.create(
            client_id=request.client_id, form=Form.EMERGENCY, letter=None, reader=request.reader, recipient=request.recipient,
            contents=" ".join(sorted(request.contents)), ground=Ground.EMERGENCY, way=request.road, at=now, staff=actor.staff_id,
            body=pack(words))
        unit.touched(Kind.DISCLOSURE, row.id, "emergency")
    told: Outgoing = row.to_outgoing(names_by_id(), seen=False)
    return told


def paper(actor: Actor, client_id: int, outgoing_id: int) -> Handout:
    """What was told, as a sheet for whoever was told it. Refused once the emergency is over (72 hours, a house rule)."""
    with look(actor, Action.TELL_IN_EMERGENCY, about=client_id):
        line = _emergency(outgoing_id, client_id).to_outgoing(names_by_id())
        if line.words.valid_to is None or clock.utc_now() > line.words.valid_to:
            raise Refused(Finding(OutProblem.OVER, "emergency"))
        language = handouts.language_of(actor, client_id)
        words = sheet_words("register", language)
        rows = ((words.say("to"), words.given(line.recipient)), (words.say("told_on"), words.day(clock.to_local(line.at).date())),
                (words.say("by"), words.given(line.by_ar or line.by if words.arabic else line.by or line.by_ar)))
        told, only = Text(line.words.told), Text(words.say("emergency.only"), quiet=True)
        blocks = (Fields(rows), Text(words.say("emergency.why")), told, only)
        return Handout(
            "emergency", words.say("emergency.title"), language, blocks, to=Recipient(Reader(line.reader), line.recipient),
            ground=Ground.EMERGENCY, contents=line.contents)


def unseen(actor: Actor) -> tuple[Outgoing, ...]:
    """What was told in emergencies and no lead has looked at yet, newest first."""
    return register.unseen(actor)


def seen(actor: Actor, outgoing_id: int) -> Outgoing:
    """A lead has looked at an emergency disclosure; said twice, it counts once."""
    ask(actor, Action.SEE_EMERGENCY)
    row = _emergency(outgoing_id)
    with work(actor, Action.SEE_EMERGENCY, about=row.client_id) as unit:
        if OutgoingSeenRow.get_or_none(OutgoingSeenRow.outgoing == outgoing_id) is None:
            OutgoingSeenRow.create(outgoing=outgoing_id, at=clock.utc_now(), staff=actor.staff_id)
        unit.touched(Kind.DISCLOSURE, outgoing_id, "seen")
    line: Outgoing = row.to_outgoing(names_by_id())
    return replace(line, seen=True)


def _emergency(outgoing_id: int, client_id: int | None = None) -> Any:
    row = data.outgoing_row(outgoing_id, client_id)
    if row is None or row.form != Form.EMERGENCY:
        raise Refused(HouseProblem.NOT_FOUND)
    return row
