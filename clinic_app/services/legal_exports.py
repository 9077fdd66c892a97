"""The answer to a legal order: never a letter, but a locked file that the lead makes of the least the order needs."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from clinic_app.data import correspondence
from clinic_app.data import safety as safety_data
from clinic_app.data.episodes import latest_episode
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Text
from clinic_app.domain.letter_drafts import DraftContent
from clinic_app.domain.letters import password_findings
from clinic_app.domain.outgoing import EXPORTED, Form, LegalRequest, OutWords, Road, legal_findings
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.readers import Content, Ground, Reader
from clinic_app.domain.safety import RiskCheck
from clinic_app.domain.text import safe_filename
from clinic_app.letters.fact_lines import line_of
from clinic_app.letters.words import Words
from clinic_app.services import clock, handouts, letter_facts, printing, register
from clinic_app.services.clinic_words import letter_words, sheet_words
from clinic_app.services.work import require


def export(actor: Actor, request: LegalRequest, target: Path, password: str) -> Path:
    """Make the export and write it, locked with the password, which is kept nowhere; its own line in audit and register.

    Process notes are never in it: they are sealed to their author, and the sheet says so where the order names them. Refuses
    everybody but the lead, what is missing of the order, a password that is too short, a folder not to be written.
    """
    require(actor, Action.LEGAL_EXPORT, request.client_id)
    request = cleaned(request)
    if found := [*legal_findings(request, clock.today()), *password_findings(password, password)]:
        raise Refused(*found)
    sheet = handouts.prepared(actor, request.client_id, _composed(actor, request))
    pdf = handouts.draw_sheet(actor, sheet).pdf
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    how = printing.save_pdf_file(actor, target, pdf, password)
    scope = " ".join(sorted(request.contents))
    register.note_leaving(
        actor, request.client_id, "legal_export",
        f"order={_quoted(request.order)} authority={_quoted(request.authority)} of={request.order_on} "
        f"scope={scope.replace(' ', ',')} {how} "
        f"sha256={hashlib.sha256(pdf).hexdigest()}",
        form=Form.LEGAL, road=Road.LOCKED, reader=Reader.COURT, recipient=request.authority, contents=request.contents,
        ground=Ground.LEGAL_ORDER, words=OutWords(
            authority=request.authority, order=request.order, order_on=request.order_on, lawyer_first=request.lawyer_first,
            decided_by=actor.staff_id))
    return target


def _quoted(typed: str) -> str:
    """What was typed, between quotes: it cannot pass for another part of the line."""
    return json.dumps(typed, ensure_ascii=False)


def _composed(actor: Actor, request: LegalRequest) -> Handout:
    """The pages: the order, then one part for each kind of content that was chosen, and nothing else."""
    client: Client = ClientRow.get_by_id(request.client_id).to_client()
    episode = latest_episode(request.client_id)
    if episode is None:
        raise Refused(HouseProblem.NOT_FOUND)
    language = LetterLanguage(client.letter_language)
    words, common = sheet_words("register", language), letter_words(language)
    facts = letter_facts.facts_of(actor, client, episode.to_episode(), DraftContent(language=language))
    blocks: list[Block] = [Fields((
        (words.say("authority"), words.given(request.authority)), (words.say("order"), words.given(request.order)),
        (words.say("order_on"), words.day(request.order_on) if request.order_on else ""))), Text(words.say("legal.least"))]
    for content in EXPORTED:
        if content in request.contents:
            lines = _checks(request.client_id, words) if content is Content.RISK else [
                said for fact in facts if fact.content is content and request.contents.issuperset(fact.also)
                and (said := line_of(fact, words, common))]
            blocks += [Heading(words.say(f"content.{content}")),
                       Bullets(tuple(lines)) if lines else Text(words.say("legal.nothing"), quiet=True)]
    if papers := [one for one in correspondence.of_client(request.client_id, {}) if one.withdrawn is None]:
        blocks += [Text(words.say("legal.received", count=words.number(len(papers))), quiet=True)]
    if Content.PROCESS_NOTES in request.contents:
        blocks += [Heading(words.say("content.process_notes")), Text(words.say("legal.sealed"))]
    return Handout("legal_export", words.say("legal.title"), language, tuple(blocks))


def _checks(client_id: int, words: Words) -> list[str]:
    """The signed checks that stand, in the words that were written down; answers that were only tapped by their day."""
    checks: list[RiskCheck] = safety_data.check_records(safety_data.checks_of(client_id), names_by_id())
    found = []
    for check in checks:
        if check.corrected_by is None:
            said = check.content
            answer = words.say(f"thoughts.{said.thoughts}") if said.thoughts else ""
            parts = (words.day(clock.to_local(check.at).date()), answer, said.changed, said.harm_words, said.agreed_words)
            found.append(words.joined(tuple(words.given(part) for part in parts if part)))
    return found
