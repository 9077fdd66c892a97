"""A client's own access: the request with its day, the copy that a lead reads and signs off, and the bytes that are kept."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from clinic_app.data import access_requests as data
from clinic_app.data import outgoing, plans
from clinic_app.data import reviews as review_data
from clinic_app.data.access_requests import AccessRequestRow
from clinic_app.data.episodes import all_episodes
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.access_requests import (
    AccessAsk,
    AccessCopy,
    AccessProblem,
    AccessRequest,
    AccessState,
    ask_findings,
)
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.facts import Fact, Withheld, wall_of
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Text
from clinic_app.domain.letter_drafts import DraftContent
from clinic_app.domain.letters import Rendered
from clinic_app.domain.outgoing import Form, OutWords, Road, reason_findings
from clinic_app.domain.people import Client, Sex
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.readers import Content, Ground, Reader
from clinic_app.domain.text import clean_line
from clinic_app.letters.fact_lines import line_of
from clinic_app.letters.words import Words
from clinic_app.services import clock, handouts, letter_facts, letters, safety_plans
from clinic_app.services.clinic_words import letter_words, sheet_words
from clinic_app.services.work import look, require, work

# The parts in the order of the paper; what the client column of matrix 4f opens, alone or on request.
PARTS = (
    Content.REASON, Content.DIAGNOSIS, Content.FORMULATION, Content.ATTENDANCE, Content.GOALS, Content.WORK, Content.MEDICINE,
    Content.JOURNEY, Content.UNDERSTOOD, Content.STEPS_TAKEN, Content.SCORES, Content.ITEM_ANSWERS, Content.SAFETY_PLAN,
    Content.DELICATE, Content.LEARNED, Content.HELPED, Content.NEXT_STEPS, Content.ENDING, Content.STAYING_WELL,
    Content.FOLLOW_UP,
)


def requests_of(actor: Actor, client_id: int) -> tuple[AccessRequest, ...]:
    """A client's requests, newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        names = names_by_id()
        return tuple(row.to_request(names) for row in data.of_client(client_id))


def waiting(actor: Actor) -> tuple[AccessRequest, ...]:
    """The requests of the clinic that no lead has signed off yet, oldest first, by file number."""
    with look(actor, Action.LOOK_REGISTER):
        names, rows = names_by_id(), data.waiting()
        ids = {row.client_id for row in rows}
        files = {c.id: c.file_no for c in ClientRow.select().where(ClientRow.id.in_(list(ids)))} if ids else {}  # type: ignore[attr-defined]
        return tuple(replace(row.to_request(names), file_no=files.get(row.client_id, "")) for row in rows)


def record(actor: Actor, request: AccessAsk) -> AccessRequest:
    """Write down that a copy was asked for; the leads are told. Refused without a day, and while another request waits."""
    require(actor, Action.RECORD_ACCESS, request.client_id)
    if found := ask_findings(request, clock.today()):
        raise Refused(*found)
    with work(actor, Action.RECORD_ACCESS, about=request.client_id) as unit:
        if any(row.state == AccessState.OPEN for row in data.of_client(request.client_id)):
            raise Refused(Finding(AccessProblem.WAITS, "asked_on"))
        row = AccessRequestRow.create(
            client_id=request.client_id, asked_on=request.on, asked_by=request.by, language=request.language,
            recorded_by=actor.staff_id, recorded_at=clock.utc_now())
        unit.touched(Kind.DISCLOSURE, row.id, "asked")
    made: AccessRequest = row.to_request(names_by_id())
    return made


def take_back(actor: Actor, client_id: int, request_id: int, version: int, reason: str) -> AccessRequest:
    """A request that was a mistake: it stays, with the reason, and waits no more. Refuses no reason, and one that is settled.

    Stale where somebody else was quicker.
    """
    require(actor, Action.RECORD_ACCESS, client_id)
    reason = clean_line(reason)
    if found := reason_findings(reason):
        raise Refused(*found)
    with work(actor, Action.RECORD_ACCESS, about=client_id, detail="taken_back") as unit:
        _open(client_id, request_id)
        AccessRequestRow.save_over(request_id, version, state=AccessState.TAKEN_BACK, taken_back_by=actor.staff_id,
                                   taken_back_at=clock.utc_now(), taken_back_reason=reason)
        unit.touched(Kind.DISCLOSURE, request_id, "taken_back")
    taken: AccessRequest = data.request_row(request_id, client_id).to_request(names_by_id())
    return taken


def copy_for(actor: Actor, client_id: int, request_id: int) -> AccessCopy:
    """The copy as it would be made now, with what it leaves out, for the lead to read. Refused once one was signed off."""
    with look(actor, Action.SIGN_ACCESS, about=client_id):
        return _composed(actor, _open(client_id, request_id))


def draw(actor: Actor, client_id: int, copy: AccessCopy) -> Rendered:
    """The pages of a copy; nothing is kept and nothing leaves."""
    require(actor, Action.SIGN_ACCESS, client_id)
    return handouts.draw_sheet(actor, handouts.prepared(actor, client_id, copy.sheet))


def sign_off(actor: Actor, client_id: int, request_id: int, version: int, read: AccessCopy) -> AccessRequest:
    """The lead signs the copy that was read: its bytes are kept and never drawn again, with its line in the register.

    Refused where the record would say something else meanwhile; Stale where somebody else was quicker.
    """
    require(actor, Action.SIGN_ACCESS, client_id)
    request = _open(client_id, request_id)
    if _composed(actor, request) != read:
        raise Refused(Finding(AccessProblem.CHANGED, "copy"))
    sheet = handouts.prepared(actor, client_id, read.sheet)
    pdf, now = handouts.draw_sheet(actor, sheet).pdf, clock.utc_now()  # slow, so before the transaction
    seal = hashlib.sha256(pdf).hexdigest()
    with work(actor, Action.SIGN_ACCESS, about=client_id, detail=f"sha256={seal}") as unit:
        AccessRequestRow.save_over(
            request_id, version, state=AccessState.SIGNED, signed_by=actor.staff_id, signed_at=now, sha256=seal, pdf=pdf)
        line = outgoing.add_line(
            client_id, Form.ACCESS, Road.ISSUED, Reader.CLIENT, sheet.frame.recipient.name, read.sheet.contents,
            Ground.OWN_REQUEST, now, actor.staff_id, None, OutWords(title=read.sheet.title))
        unit.touched(Kind.DISCLOSURE, line, "access")
    signed: AccessRequest = data.request_row(request_id, client_id).to_request(names_by_id())
    return signed


def kept_copy(actor: Actor, client_id: int, request_id: int) -> tuple[Handout, bytes]:
    """The copy that was signed off, to print or to save: its bytes, and the sheet that names them. Refused if damaged."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        row = data.request_row(request_id, client_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.state != AccessState.SIGNED:
            raise Refused(Finding(AccessProblem.NOT_SIGNED, "copy"))
        if not row.intact():
            raise Refused(Finding(AccessProblem.DAMAGED, "copy"))
        language = row.to_request({}).language
        title = sheet_words("register", language).say("access.title")
        return Handout("access_copy", title, language, (), ground=Ground.OWN_REQUEST), bytes(row.pdf)


def _open(client_id: int, request_id: int) -> AccessRequest:
    row = data.request_row(request_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    if row.state != AccessState.OPEN:
        done = AccessProblem.SIGNED if row.state == AccessState.SIGNED else AccessProblem.TAKEN_BACK
        raise Refused(Finding(done, "copy"))
    found: AccessRequest = row.to_request(names_by_id())
    return found


def _composed(actor: Actor, request: AccessRequest) -> AccessCopy:
    """Front data, then part by part what the client column opens, over all care there was."""
    client: Client = ClientRow.get_by_id(request.client_id).to_client()
    words, common = sheet_words("register", request.language), letter_words(request.language)
    facts, days = _facts(actor, client, request)
    lines: dict[Content, dict[str, None]] = {part: {} for part in PARTS}  # each line once, whatever care it belongs to
    held: dict[tuple[Content, Withheld], None] = {}
    for fact in facts:
        wall = wall_of(fact, Reader.CLIENT, None, None, requested=True)
        if wall is not None:
            held[wall[1], wall[0]] = None
        elif fact.content in lines and (said := line_of(fact, words, common)):
            lines[fact.content][said] = None
    if days:
        said = words.say_comma().join(words.day(day) for day in days)
        lines[Content.ATTENDANCE][words.say("access.days", days=said)] = None
    lines[Content.SAFETY_PLAN].update(
        (said, None) for _, said in safety_plans.told_parts(actor, request.client_id, request.language))
    parts = [(words.say(f"content.{part}"), tuple(found)) for part, found in lines.items() if found]
    parts += _papers(actor, request, words)
    asked = words.say(f"access.asked_{request.asked_by}", day=words.day(request.asked_on))
    blocks: list[Block] = [Text(asked), Text(words.say("access.left_out"), quiet=True),
                           Heading(words.say("access.details")), Fields(_details(client, words))]
    for head, found in parts:
        blocks += [Heading(head), Bullets(found)]
    blocks += [] if parts else [Text(words.say("access.nothing"), quiet=True)]
    contents = sorted({Content.IDENTITY, *(part for part, found in lines.items() if found)})
    sheet = Handout("access_copy", words.say("access.title"), request.language, tuple(blocks), ground=Ground.OWN_REQUEST,
                    contents=tuple(contents))
    return AccessCopy(sheet, tuple(held))


def _facts(actor: Actor, client: Client, request: AccessRequest) -> tuple[list[Fact], list[date]]:
    """What the record knows of every episode, and the days of the visits that were kept, oldest first."""
    draft, facts, days = DraftContent(language=request.language), list[Fact](), list[date]()
    for row in all_episodes(client.id):
        episode = row.to_episode()
        facts += letter_facts.facts_of(actor, client, episode, draft)
        visits = letter_facts.visits_of(actor, client.id, episode)
        days += [visit.slot.day for visit in visits if visit.status in letter_facts.KEPT]
    return facts, sorted(set(days))


def _details(client: Client, words: Words) -> tuple[tuple[str, str], ...]:
    """The front sheet, as far as something is written there."""
    told = client.request
    sex = {Sex.FEMALE: "female", Sex.MALE: "male"}.get(told.sex)
    rows = (
        ("name_en", words.given(told.en.full)), ("name_ar", words.given(told.ar.full)),
        ("preferred", words.given(told.preferred_name)), ("born", words.day(told.dob) if told.dob else ""),
        ("sex", words.say(f"access.{sex}") if sex else ""), ("id", words.number(told.id_number) if told.id_number else ""),
        ("phone", words.number(told.phone) if told.phone else ""), ("email", words.number(told.email) if told.email else ""))
    return tuple((words.say(f"access.{key}"), value) for key, value in rows if value)


def _papers(actor: Actor, request: AccessRequest, words: Words) -> list[tuple[str, tuple[str, ...]]]:
    """What was signed, looked back at and sent: agreements, the words of the reviews, letters by number and day."""
    ids = [row.id for row in all_episodes(request.client_id)]
    signed = [words.say("access.agreement", count=words.number(one.number), day=words.day(one.signed_on))
              for episode in ids for one in plans.agreements(episode)]
    reviews = []
    for row in (row for rows in review_data.signed_of(ids).values() for row in rows):
        review = row.to_review({})
        said = tuple(words.quoted(part) for part in (
            review.content.helpful, review.content.unhelpful, review.content.decision_words) if part)
        if said:
            day = words.day(clock.to_local(review.signed_at).date())
            reviews.append(words.say("access.review", day=day, text=words.say_comma().join(said)))
    sent = [words.say("access.letter_withdrawn" if one.withdrawn else "access.letter", count=words.number(one.number),
                      day=words.day(clock.to_local(one.issued_at).date()), recipient=words.given(one.recipient))
            for one in letters.letters_of(actor, request.client_id)]
    return [(words.say(f"access.{head}"), tuple(found))
            for head, found in (("agreements", signed), ("reviews", reviews), ("letters", sent)) if found]
