"""Telling a doctor or a school without permission because waiting would do harm: recorded, and told to the lead."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Any

from clinic_app.data import outgoing as data
from clinic_app.data import safety as safety_data
from clinic_app.data.bodies import pack
from clinic_app.data.episodes import latest_episode
from clinic_app.data.outgoing import EmergencyPaperRow, OutgoingRow, OutgoingSeenRow
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.emergencies import EmergencyFact, EmergencyOffer, offer
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Text
from clinic_app.domain.letter_drafts import DraftContent
from clinic_app.domain.letters import Rendered
from clinic_app.domain.outgoing import (
    EMERGENCY_LASTS,
    EmergencyRequest,
    Form,
    Outgoing,
    OutProblem,
    OutWords,
    ToldFact,
    emergency_contents,
    emergency_findings,
    emergency_readers,
)
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.readers import Content, Ground, Reader, Recipient
from clinic_app.letters.words import Words
from clinic_app.services import clock, handouts, letter_facts, register, safety_plans
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import ask, look, require, work


def deciders(actor: Actor) -> tuple[tuple[int, str, str], ...]:
    """Who may have decided: therapists and leads who work here, as (id, name, name in Arabic)."""
    ask(actor, Action.TELL_IN_EMERGENCY)
    people = [row.to_staff_member() for row in StaffRow.select().order_by(StaffRow.id)]
    return tuple((p.id, p.name_en, p.name_ar) for p in people if p.active and p.roles & {Role.THERAPIST, Role.LEAD})


def offers(actor: Actor, client_id: int) -> dict[Reader, EmergencyOffer]:
    """What the record offers to each reader who may be told anything: facts to tick one by one, and what is withheld and why."""
    with look(actor, Action.TELL_IN_EMERGENCY, about=client_id):
        facts, held = _facts(actor, client_id), _held(actor, client_id)
        return {reader: offer(facts, held, reader) for reader in emergency_readers()}


def _held(actor: Actor, client_id: int) -> set[Content]:
    """Every kind of content that the record holds; the name stands on the paper anyway."""
    episode = latest_episode(client_id)
    if episode is None:
        return set()
    known = letter_facts.facts_of(actor, ClientRow.get_by_id(client_id).to_client(), episode.to_episode(), DraftContent())
    return {content for fact in known for content in (fact.content, *fact.also)} - {Content.IDENTITY}


def _facts(actor: Actor, client_id: int) -> list[EmergencyFact]:
    """The last check of safety, thing by thing, and the safety plan in force, part by part, in the words of the paper."""
    language = handouts.language_of(actor, client_id)
    planned = [EmergencyFact(key, Content.SAFETY_PLAN, text) for key, text in safety_plans.told_parts(actor, client_id, language)]
    return [*_checked(client_id, sheet_words("register", language)), *planned]


def _checked(client_id: int, words: Words) -> list[EmergencyFact]:
    checks = safety_data.check_records(safety_data.checks_of(client_id), names_by_id())
    check = next((one for one in checks if one.corrected_by is None), None)
    if check is None:
        return []
    said, day = check.content, words.day(clock.to_local(check.at).date())
    answer = words.say(f"thoughts.{said.thoughts}") if said.thoughts else ""
    parts = {"thoughts": answer, "changed": said.changed, "harm": said.harm_words, "means": said.means_words,
             "agreed": said.agreed_words}
    return [EmergencyFact(f"check:{check.id}:{key}", Content.RISK, words.say("emergency.line", day=day, text=words.given(text)))
            for key, text in parts.items() if text]


def preview(actor: Actor, request: EmergencyRequest) -> Rendered:
    """The paper as it would be made now, finished or not. Nothing is stored and nothing leaves. Refuses what is too long."""
    with look(actor, Action.TELL_IN_EMERGENCY, about=request.client_id):
        request = cleaned(request, "told", "reason")
        if found := [one for one in emergency_findings(request, ()) if one.code is OutProblem.TOO_LONG]:
            raise Refused(*found)  # a book pasted by mistake would be drawn for many seconds
        words = OutWords(told=request.told, decided_by=request.decided_by, facts=_told(actor, request))
        return _drawn(actor, request, words, clock.utc_now())


def tell(actor: Actor, request: EmergencyRequest) -> Outgoing:
    """Write down what was told in an emergency: to whom, what, why, by which way, on whose decision. The leads are told.

    The facts are kept in the words of this moment, and the paper is kept as it is made. Refused: what the matrix gives this
    reader no emergency way for, a fact that stands otherwise meanwhile, and whatever is missing.
    """
    require(actor, Action.TELL_IN_EMERGENCY, request.client_id)
    request = cleaned(request, "told", "reason")
    if found := emergency_findings(request, [one for one, *_ in deciders(actor)]):
        raise Refused(*found)
    now, facts = clock.utc_now(), _told(actor, request)
    words = OutWords(reason=request.reason, told=request.told, decided_by=request.decided_by, valid_to=now + EMERGENCY_LASTS,
                     facts=facts)
    pdf = _drawn(actor, request, words, now).pdf  # slow, so before the transaction
    seal, contents = hashlib.sha256(pdf).hexdigest(), request.contents | {fact.content for fact in facts}
    with work(actor, Action.TELL_IN_EMERGENCY, about=request.client_id, detail=f"sha256={seal}") as unit:
        row = OutgoingRow.create(
            client_id=request.client_id, form=Form.EMERGENCY, letter=None, reader=request.reader, recipient=request.recipient,
            contents=" ".join(sorted(contents)), ground=Ground.EMERGENCY, way=request.road, at=now, staff=actor.staff_id,
            body=pack(words))
        EmergencyPaperRow.create(outgoing=row.id, sha256=seal, pdf=pdf)
        unit.touched(Kind.DISCLOSURE, row.id, "emergency")
    told: Outgoing = row.to_outgoing(names_by_id(), seen=False)
    return told


def _told(actor: Actor, request: EmergencyRequest) -> tuple[ToldFact, ...]:
    """The facts that were ticked, in the order of the record. Refuses one that this reader has no emergency way to."""
    if not request.facts:
        return ()
    known, open_to = _facts(actor, request.client_id), emergency_contents(request.reader)
    if set(request.facts) - {fact.key for fact in known}:
        raise Refused(Finding(OutProblem.FACT_GONE, "facts"))
    found = [fact for fact in known if fact.key in request.facts]
    if any(fact.content not in open_to for fact in found):
        raise Refused(Finding(OutProblem.NO_EMERGENCY_PATH, "facts"))
    return tuple(ToldFact(fact.content, fact.text) for fact in found)


def _drawn(actor: Actor, request: EmergencyRequest, words: OutWords, at: datetime) -> Rendered:
    contents = tuple(sorted(request.contents | {fact.content for fact in words.facts}))
    sheet = _sheet(actor, request.client_id, request.reader, request.recipient, words, at, (actor.name, actor.name_ar), contents)
    return handouts.draw_sheet(actor, handouts.prepared(actor, request.client_id, sheet))


def paper(actor: Actor, client_id: int, outgoing_id: int) -> Handout:
    """What was told, as a sheet for whoever was told it. Refused once the emergency is over (72 hours, a house rule)."""
    with look(actor, Action.TELL_IN_EMERGENCY, about=client_id):
        line = _emergency(outgoing_id, client_id).to_outgoing(names_by_id())
        if line.words.valid_to is None or clock.utc_now() > line.words.valid_to:
            raise Refused(Finding(OutProblem.OVER, "emergency"))
        return _sheet(actor, client_id, Reader(line.reader), line.recipient, line.words, line.at, (line.by, line.by_ar),
                      line.contents)


def stored_paper(actor: Actor, client_id: int, outgoing_id: int) -> bytes:
    """The bytes of the paper as it was made; empty for one of before papers were kept. Refused like paper(), and if damaged."""
    with look(actor, Action.TELL_IN_EMERGENCY, about=client_id):
        paper(actor, client_id, outgoing_id)
        row = data.paper_of(outgoing_id)
        if row is not None and not row.intact():
            raise Refused(Finding(OutProblem.PAPER_DAMAGED, "emergency"))
        return bytes(row.pdf) if row is not None else b""


def _sheet(
    actor: Actor, client_id: int, reader: Reader, recipient: str, told: OutWords, at: datetime, by: tuple[str, str],
    contents: tuple[str, ...],
) -> Handout:
    language = handouts.language_of(actor, client_id)
    words = sheet_words("register", language)
    moment, born = clock.to_local(at), ClientRow.get_by_id(client_id).to_client().dob
    when = words.say_comma().join((words.day(moment.date()), words.number(f"{moment:%H:%M}")))
    rows = ((words.say("to"), words.given(recipient)), *(((words.say("access.born"), words.day(born)),) if born else ()),
            (words.say("told_on"), when), (words.say("by"), words.given(by[1] or by[0] if words.arabic else by[0] or by[1])))
    blocks: list[Block] = [Fields(rows), Text(words.say("emergency.why"))]
    if told.told:
        blocks += [Heading(words.say("emergency.also")), Text(told.told)]  # what happens now, before what was known
    for content in dict.fromkeys(fact.content for fact in told.facts):
        blocks += [Heading(words.say(f"content.{content}")),
                   Bullets(tuple(fact.text for fact in told.facts if fact.content == content))]
    blocks.append(Text(words.say("emergency.only"), quiet=True))
    return Handout(
        "emergency", words.say("emergency.title"), language, tuple(blocks), to=Recipient(reader, recipient),
        ground=Ground.EMERGENCY, contents=contents)


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
