"""Letters that reception makes: composed from the desk vault alone, drawn on a worker, kept as bytes that never change.

Reception's process uses these: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import uuid4

from clinic_app.data import appointments as visit_data
from clinic_app.data import desk_letters as data
from clinic_app.data import paper as paper_data
from clinic_app.data import settings as settings_data
from clinic_app.data.bodies import pack
from clinic_app.data.bookings import called_done
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain import desk_letters as rules
from clinic_app.domain.appointments import DayAppointment, Mode
from clinic_app.domain.attendance import left_at
from clinic_app.domain.changes import Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.desk_letters import DeskContent, DeskKind, DeskLetter, DeskOffer, DeskPaper, DeskPermission, DeskProblem
from clinic_app.domain.errors import Denied, Finding, HouseProblem, Refused
from clinic_app.domain.facts import Fact, LetterLanguage, Source
from clinic_app.domain.handouts import Block, Fields, Table, Text
from clinic_app.domain.letter_checks import check_code
from clinic_app.domain.letters import Frame, Rendered, Writer
from clinic_app.domain.outgoing import OutProblem, Road
from clinic_app.domain.people import Client, Sex
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.readers import Content, Ground, Reader, Recipient
from clinic_app.domain.record_classes import RecordClass
from clinic_app.letters.bidi import isolate
from clinic_app.letters.desk_letter import render
from clinic_app.letters.words import Words
from clinic_app.services import clinic_words, clock
from clinic_app.services.work import look, require, work

LOOKED_BACK = 60  # visits among which those that took place are offered
FORMS = {Sex.MALE: "m", Sex.FEMALE: "f", Sex.UNKNOWN: ""}


def offer(actor: Actor, client_id: int) -> DeskOffer:
    """What a form offers for this client. Refused (not found) if there is no such client."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        client, now = _client(client_id), clock.now()
        tonight = datetime.combine(now.date() + timedelta(days=1), time())  # who came early is here before the visit begins
        past = visit_data.of_client(client_id, (tonight, 0), LOOKED_BACK)
        made, paper = data.letters(client_id, {}), paper_data.paper_row().to_look()
        return DeskOffer(
            client_id, LetterLanguage(client.letter_language), client.name(False), client.name(True),
            tuple(visit_data.to_come(client_id, now, rules.VISITS_MOST)),
            tuple(v for v in past if rules.may_stand(v, DeskKind.ATTENDANCE, client_id, now)),
            tuple(data.permissions(client_id)), clock.today(),
            frozenset(one.id for one in made if one.withdrawn and not one.replaced),
            tuple(name for name in (paper.neutral_en, paper.neutral_ar) if name),
            rules.usual_neutral(made, known=paper.neutral))


def compose(actor: Actor, client_id: int, content: DeskContent) -> DeskPaper:
    """The letter that the form makes now, and what keeps it from being one. Refused (not found) if there is no such client."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        content = cleaned(content)
        client, now = _client(client_id), clock.now()
        visits = {one: visit_data.by_id(one) for one in dict.fromkeys(content.visits[:rules.VISITS_MOST])}
        standing = [v.as_of(client_id) for v in visits.values()
                    if v is not None and rules.may_stand(v, content.kind, client_id, now)]
        missing = [one for one, v in visits.items() if not rules.may_stand(v, content.kind, client_id, now)]
        row = data.permission_row(content.permission_id, client_id) if content.permission_id else None
        permission = row.to_permission() if row is not None else None
        return _paper(actor, client, content, sorted(standing, key=lambda v: v.slot.start), permission, missing)


def draw(actor: Actor, paper: DeskPaper) -> Rendered:
    """The bytes. No database is asked, so a worker may call it. Refuses what is missing and what cannot be drawn."""
    if not may(actor, Action.MAKE_DESK_LETTER):
        raise Denied(Action.MAKE_DESK_LETTER)
    if paper.findings:
        raise Refused(*paper.findings)
    return render(paper)


def make(actor: Actor, client_id: int, content: DeskContent) -> DeskLetter:
    """Make the letter: its bytes are stored with their digest and never drawn again; it stands in the register.

    Refuses what is missing, what its reader may not have, and a new version of what is not withdrawn or was replaced.
    """
    require(actor, Action.MAKE_DESK_LETTER, client_id)
    paper, uid = compose(actor, client_id, content), str(uuid4())
    ground = paper.ground
    if paper.findings or ground is None:
        raise Refused(*paper.findings)
    content, body = paper.content, pack(paper.content)
    if paper.frame.letterhead.check_code:
        paper = replace(paper, frame=replace(paper.frame, code=check_code(uid, body)))
    rendered = draw(actor, paper)  # slow, so before the transaction
    seal, now = hashlib.sha256(rendered.pdf).hexdigest(), clock.utc_now()
    with work(actor, Action.MAKE_DESK_LETTER, about=client_id, detail=f"sha256={seal}") as unit:
        _still_so(client_id, content, ground)
        row = data.DeskLetterRow.create(
            uid=uid, number=data.next_number(), client_id=client_id, kind=content.kind, language=content.language,
            reader=content.reader, recipient=paper.recipient, ground=ground, permission=content.permission_id or None,
            body=body, pages=rendered.pages, sha256=seal, pdf=rendered.pdf, made_at=now, made_by=actor.staff_id,
            replaces=content.replaces or None)
        data.DeskOutgoingRow.create(letter=row.id, way=Road.ISSUED, at=now, staff=actor.staff_id)
        unit.touched(Kind.DESK_LETTER, row.id, "made")
    letter: DeskLetter = data.DeskLetterRow.get_by_id(row.id).to_letter(names_by_id())
    return letter


def _still_so(client_id: int, content: DeskContent, ground: Ground) -> None:
    """What another desk may have done meanwhile: the permission taken back, the letter before replaced already."""
    if ground is Ground.AUTHORISATION:
        row = data.permission_row(content.permission_id, client_id)
        if row is None or not row.to_permission().valid(clock.today()):
            raise Refused(Finding(DeskProblem.PERMISSION_GONE, "permission"))
    if content.replaces:
        before = data.letter_row(content.replaces, client_id)
        if before is None:
            raise Refused(HouseProblem.NOT_FOUND)
        number = {"number": rules.number_of(before.number)}
        if before.withdrawn_at is None:
            raise Refused(Finding(OutProblem.NOT_WITHDRAWN, "letter", number))
        if data.replaced(content.replaces):
            raise Refused(Finding(OutProblem.REPLACED, "letter", number))


def _client(client_id: int) -> Client:
    row = ClientRow.get_or_none(ClientRow.id == client_id)
    if row is None:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "client"))
    client: Client = row.to_client()
    return client


# -- the letter in words ---------------------------------------------------------------------------------------------------


def _paper(
    actor: Actor, client: Client, content: DeskContent, visits: list[DayAppointment], permission: DeskPermission | None,
    missing: Iterable[int],
) -> DeskPaper:
    arabic, ground = content.language is LetterLanguage.ARABIC, rules.ground_for(content.kind, content.reader)
    if ground is not Ground.AUTHORISATION:
        content, permission = replace(content, permission_id=0), None
    content = replace(content, neutral=content.neutral and content.kind is DeskKind.ATTENDANCE)
    unnamed = content.neutral and not paper_data.paper_row().to_look().neutral
    more = (Finding(DeskProblem.NO_NEUTRAL, "neutral"),) if unnamed else ()
    name, to_client = client.name(arabic), content.reader is Reader.CLIENT
    named = permission.name if permission is not None else "" if ground is Ground.AUTHORISATION else content.name
    recipient = name if to_client else named
    words = clinic_words.sheet_words("desk", content.language.value)
    told = words.given(name)
    form = FORMS[client.request.sex] if to_client else ""
    notes: tuple[str, ...] = ()
    if content.kind is DeskKind.APPOINTMENT:
        subject, greeting = words.say("appointment.title"), words.say("appointment.greeting", form, name=told)
        blocks = _appointments(words, content, visits)
    else:
        subject = words.say("attendance.title", name=told)
        key = "attendance.greeting_open" if to_client else "attendance.greeting"
        greeting = words.say(key, recipient=words.given(recipient))
        blocks = _attendance(words, told, client.id, visits)
        if permission is not None:
            notes = (words.say("common.permission", until=words.day(permission.valid_to)),)
    return DeskPaper(
        content, _frame(actor, client, content, Recipient(content.reader, recipient, "", content.address, form), words),
        recipient, ground, (recipient, *(() if to_client else content.address)), told,
        words.say("common.reference", file_number=words.number(client.file_no)), subject, greeting, blocks,
        words.say("common.closing"), notes,
        (*rules.findings(content, name, recipient, permission, tuple(missing), clock.today()), *more),
        _facts(words, client, name, visits))


def _appointments(words: Words, content: DeskContent, visits: list[DayAppointment]) -> tuple[Block, ...]:
    """When, for how long and where; how to change it; what to bring. Neither with whom nor for what."""
    rooms = {room.id: (room.name_ar or room.name_en) if words.arabic else (room.name_en or room.name_ar)
             for room in settings_data.rooms()}
    rows = tuple(
        (_day(words, v), _time(v.slot.first_minute),
         words.say("length", minutes=words.number(v.slot.last_minute - v.slot.first_minute)),
         words.say(v.mode.value) if v.mode is not Mode.CLINIC else rooms.get(v.room_id or 0, "") or words.say("here"))
        for v in visits)
    heads = tuple(words.say(key) for key in ("date", "time", "takes", "where"))
    phone = settings_data.clinic_row().phone
    usual = words.say("appointment.change", phone=isolate(phone)) if phone else words.say("appointment.change_no_phone")
    blocks: list[Block] = [Text(words.say("appointment.said"))]
    if rows:
        blocks.append(Table(heads, rows, (40, 12, 18, 30), _keys(visits)))
    blocks.append(Text(content.change or usual))
    if content.bring:
        blocks.append(Fields(((words.say("appointment.bring"), content.bring),)))
    return tuple(blocks)


def _attendance(words: Words, name: str, client_id: int, visits: list[DayAppointment]) -> tuple[Block, ...]:
    """On which days, booked from when to when, arrived and left when (reference 4e, L7). Neither who was seen nor for what."""
    rows = tuple(
        (_day(words, v), words.say("hours", first=words.number(_time(v.slot.first_minute)),
                                   last=words.number(_time(v.slot.last_minute))),
         words.number(f"{v.since:%H:%M}") if v.since is not None else words.say("not_recorded"), _left(words, v, client_id))
        for v in visits)
    heads = tuple(words.say(key) for key in ("date", "booked", "arrived", "left"))
    said, only = Text(words.say("attendance.said", name=name)), Text(words.say("attendance.only"))
    return (said, Table(heads, rows, (35, 24, 17, 24), _keys(visits)), only) if rows else (said, only)


def _keys(visits: list[DayAppointment]) -> tuple[str, ...]:
    return tuple(f"visit:{visit.id}" for visit in visits)


def _facts(words: Words, client: Client, name: str, visits: list[DayAppointment]) -> tuple[Fact, ...]:
    """Whom the letter names and which visits stand in it."""
    named = Fact("client", Content.IDENTITY, RecordClass.ADM, Source(Kind.CLIENT, client.id, name), name)
    return (named, *(
        Fact(key, Content.ATTENDANCE, RecordClass.ADM, Source(Kind.APPOINTMENT, visit.id, words.day(visit.slot.day)))
        for key, visit in zip(_keys(visits), visits, strict=True)))


def _left(words: Words, visit: DayAppointment, client_id: int) -> str:
    """When the client left; where nobody saw it, until when the visit was booked, and that it is said so."""
    done = called_done(visit, client_id)
    left = left_at(visit, done[0], clock.to_local(done[1])) if done is not None else None
    if left is None:
        return words.say("booked_until", time=words.number(_time(visit.slot.last_minute)))
    return words.number(f"{left:%H:%M}")


def _day(words: Words, visit: DayAppointment) -> str:
    weekday = words.names("weekdays", visit.slot.day.isoweekday() % 7)
    return words.say("day", weekday=weekday, date=words.day(visit.slot.day))


def _time(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _frame(actor: Actor, client: Client, content: DeskContent, recipient: Recipient, words: Words) -> Frame:
    """Letterhead and writer; under the writer's name stands the clinic's neutral line, never a title or licence."""
    me = StaffRow.get_by_id(actor.staff_id).to_staff_member()
    line = words.say("for_clinic")
    writer = replace(Writer.of(me), title_en=line, title_ar=line, licence="")
    return Frame(
        client.id, recipient, content.language, paper_data.letterhead(neutral=content.neutral), writer, clock.today(),
        clock.now(),
        1 + data.versions_before(content.replaces, client.id), settings_data.clinic_row().to_settings().demo,
        own=clinic_words.own_words())
