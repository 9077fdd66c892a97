"""Clients: adding, editing, finding, and warning when a file looks like one that is already there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from clinic_app.data import people as data
from clinic_app.data.settings import clinic_row
from clinic_app.domain.appointments import Gender
from clinic_app.domain.booking import BookingNeeds
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.kuwait import civil_id_digits
from clinic_app.domain.names import Names, is_arabic, search_terms, split_name
from clinic_app.domain.people import (
    FILE_PREFIX,
    LINE_LIMIT,
    STRONG,
    Client,
    ClientLine,
    ClientRequest,
    ComfortNeed,
    Contact,
    ContactRequest,
    IdKind,
    Language,
    LikelySame,
    Likeness,
    PeopleProblem,
    PeopleWarning,
    Sex,
    client_findings,
    completed,
    contact_findings,
    file_serial,
    id_warning,
    likeness,
    next_file_no,
    tidy_file_no,
)
from clinic_app.domain.permissions import Action, Actor, Role
from clinic_app.domain.text import clean_line, western_digits
from clinic_app.services import clock
from clinic_app.services.work import Work, ask, look, require, work

COUNTRY = "KW"
FOUND_AT_MOST = 50


@dataclass(frozen=True)
class ClientPage:
    """A stretch of the list of clients, and where the next one begins (None: there is no more)."""

    lines: tuple[ClientLine, ...]
    next_after: tuple[str, int] | None


def _phone_number(text: str) -> str:
    """A phone as kept, "+96522231234"; eight digits are Kuwait's. Empty stays empty; refuses what cannot be a number."""
    text = western_digits(clean_line(text))
    if not text:
        return ""
    import phonenumbers  # slow to load: first needed when a number is typed, not when the diary opens

    try:
        number = phonenumbers.parse(text, COUNTRY)
    except phonenumbers.NumberParseException:
        raise Refused(Finding(PeopleProblem.PHONE_UNREADABLE, "phone")) from None
    if not phonenumbers.is_possible_number(number):
        raise Refused(Finding(PeopleProblem.PHONE_UNREADABLE, "phone"))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _clean_names(names: Names) -> Names:
    return Names(*(clean_line(part) for part in names.parts))


def _tidied(request: ClientRequest) -> ClientRequest:
    """The request with every text cleaned and its numbers as kept. Refuses a phone that cannot be read."""
    wishes = request.preferences
    number = clean_line(request.id_number)
    kind = request.id_kind if number else IdKind.NONE
    return replace(
        request, en=_clean_names(request.en), ar=_clean_names(request.ar), preferred_name=clean_line(request.preferred_name),
        phone=_phone_number(request.phone), email=clean_line(request.email), id_kind=kind,
        id_number=civil_id_digits(number) if kind is IdKind.CIVIL else western_digits(number).upper(),
        id_reason=clean_line(request.id_reason) if number else "", other_language=clean_line(request.other_language),
        reception_note=clean_line(request.reception_note), file_no=tidy_file_no(clean_line(request.file_no)),
        preferences=replace(wishes, other_need=clean_line(wishes.other_need), interpreter=clean_line(wishes.interpreter),
                            channels=tuple(sorted((c, a) for c, a in wishes.channels if a))),
    )


def checked(actor: Actor, request: ClientRequest, *, phone_needed: bool) -> ClientRequest:
    """The tidied request, or Refused with everything that is to be put right, the phone included."""
    require(actor, Action.LOOK_CLIENTS)
    try:
        clean = _tidied(request)
        found = []
    except Refused as refused:
        clean, found = _tidied(replace(request, phone="")), list(refused.findings)
    found = client_findings(clean, clock.today(), phone_needed=phone_needed and not found) + found
    if found:
        raise Refused(*found)
    return clean


def warning_about_id(actor: Actor, request: ClientRequest) -> PeopleWarning | None:
    """What is odd about the Civil ID as typed (R12); never stands in the way."""
    require(actor, Action.LOOK_CLIENTS)
    return id_warning(replace(request, id_number=civil_id_digits(clean_line(request.id_number))), clock.today())


def looks_like(actor: Actor, request: ClientRequest) -> tuple[LikelySame, ...]:
    """Files that look like the person being added, strongest reason first. An unreadable phone is left aside."""
    with look(actor, Action.LOOK_CLIENTS):
        try:
            clean = _tidied(request)
        except Refused:
            clean = _tidied(replace(request, phone=""))
        # asked at every key: a page pasted into a name looks like nobody, and comparing it would hold the window up
        return _similar(clean) if max(map(len, (*clean.en.parts, *clean.ar.parts))) <= LINE_LIMIT else ()


def _similar(clean: ClientRequest) -> tuple[LikelySame, ...]:
    order = list(Likeness)
    hits: dict[int, LikelySame] = {}
    for names in (clean.en, clean.ar):
        terms = search_terms(" ".join((names.given, names.family))) if names else ()
        for row in data.candidates(clean, terms):
            reason = likeness(clean, row.to_request())
            if reason is not None:
                hits[row.id] = LikelySame(row.to_line(), reason)
    return tuple(sorted(hits.values(), key=lambda hit: (order.index(hit.likeness), hit.line.id)))


def _own_prefix() -> str:
    row = clinic_row()
    return row.file_prefix if row is not None and row.file_prefix else FILE_PREFIX


def insert(actor: Actor, unit: Work, clean: ClientRequest) -> data.ClientRow:
    """Make the row of a checked request inside an open act, with the next file number if none was asked for."""
    require(actor, unit.action)
    prefix = _own_prefix()
    file_no = clean.file_no or next_file_no(data.last_serial(), prefix)
    if data.by_file_no(file_no) is not None:
        raise Refused(Finding(PeopleProblem.FILE_NO_TAKEN, "file_no", {"file_no": file_no}))
    columns = data.client_columns(clean) | data.derived_columns(clean, file_no)
    row: data.ClientRow = data.ClientRow.create(
        **columns, file_no=file_no, file_serial=file_serial(file_no, prefix), created_at=clock.utc_now())
    return row


def add_client(actor: Actor, request: ClientRequest, *, different_person: bool = False) -> Client:
    """Open a file; name and phone are enough. Refuses findings, and files that look the same until told they are not."""
    clean = checked(actor, request, phone_needed=True)
    with work(actor, Action.ADD_CLIENT) as unit:
        if not different_person and any(hit.likeness in STRONG for hit in _similar(clean)):
            raise Refused(Finding(PeopleProblem.LOOKS_LIKE_ANOTHER, "name"))
        row = insert(actor, unit, clean)
        unit.touched(Kind.CLIENT, row.id, client_id=row.id)
    return row.to_client()


def edit_client(actor: Actor, client_id: int, version: int, request: ClientRequest) -> Client:
    """Save a front sheet. Refuses findings; Stale keeps both what was typed and what somebody else saved.

    The file number stays. A first therapist may be named by reception or the lead; another one by the lead alone,
    because being somebody's therapist opens the clinical file.
    """
    clean = checked(actor, request, phone_needed=False)
    with work(actor, Action.EDIT_CLIENT, about=client_id) as unit:
        row = _row(client_id)
        if clean.therapist_id != row.therapist_id:
            _may_assign(actor, row.therapist_id, client_id)
        _write(unit, row, version, clean)
    return _client(client_id)


def offer_next_slot(actor: Actor, client_id: int, on: bool) -> Client:
    """Ask the desk to offer this client the next free slot, or no longer: a wish of the front sheet like any other, no reason."""
    ask(actor, Action.EDIT_CLIENT)
    with work(actor, Action.EDIT_CLIENT, about=client_id) as unit:
        row = _row(client_id)
        wishes = row.to_request().preferences
        needs = wishes.comfort_needs | {ComfortNeed.NEXT_FREE_SLOT} if on else wishes.comfort_needs - {ComfortNeed.NEXT_FREE_SLOT}
        _write(unit, row, row.version, replace(row.to_request(), preferences=replace(wishes, comfort_needs=needs)))
    return _client(client_id)


def _may_assign(actor: Actor, before: int | None, client_id: int) -> None:
    if before is None and actor.has(Role.RECEPTION):
        return
    if not actor.has(Role.LEAD):
        raise Refused(Finding(PeopleProblem.THERAPIST_BY_LEAD, "therapist_id"))
    require(actor, Action.ASSIGN_THERAPIST, client_id)


def _write(unit: Work, row: data.ClientRow, version: int, clean: ClientRequest) -> None:
    before = row.to_request()
    columns = data.client_columns(clean) | data.derived_columns(clean, row.file_no, data.former_numbers(row.id))
    old = data.client_columns(before)
    changed = [name for name in old if old[name] != columns[name]]
    try:
        data.ClientRow.save_over(row.id, version, **columns)
    except Stale as stale:
        raise Stale(mine=clean, theirs=row.to_client()) from stale
    unit.touched(Kind.CLIENT, row.id, *changed)


def rewrite(actor: Actor, unit: Work, client_id: int, typed: ClientRequest) -> bool:
    """Fill what a file does not know yet from what was typed, inside an open act. False if there was nothing new."""
    require(actor, unit.action)
    row = _row(client_id)
    known = row.to_request()
    clean = completed(known, typed)
    if clean == known:
        return False
    _write(unit, row, row.version, clean)
    return True


def add_former_number(actor: Actor, unit: Work, client_id: int, file_no: str) -> None:
    """From now on this number finds the client too, inside an open act."""
    require(actor, unit.action)
    if data.by_file_no(file_no) is not None:
        return
    data.FormerNumberRow.create(client=client_id, file_no=file_no)
    row = _row(client_id)
    _write(unit, row, row.version, row.to_request())


def same_person(actor: Actor, client_id: int, request: ClientRequest) -> Client:
    """"It is the same person": what the file does not know yet is filled in from what was typed; nothing is written over."""
    clean = checked(actor, request, phone_needed=False)
    with work(actor, Action.EDIT_CLIENT, about=client_id) as unit:
        if not rewrite(actor, unit, client_id, replace(clean, therapist_id=None)):
            unit.touched(Kind.CLIENT, client_id)
    return _client(client_id)


def _row(client_id: int) -> data.ClientRow:
    row: data.ClientRow | None = data.ClientRow.get_or_none(data.ClientRow.id == client_id)
    if row is None:
        raise Refused(PeopleProblem.NO_CLIENT)
    return row


def _client(client_id: int) -> Client:
    return _row(client_id).to_client(data.former_numbers(client_id))


def client(actor: Actor, client_id: int) -> Client:
    """A client's front sheet. Looking is written down."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        return _client(client_id)


def search(
    actor: Actor, text: str, *, settled: bool = False, limit: int = FOUND_AT_MOST, arabic: bool = False
) -> tuple[ClientLine, ...]:
    """Clients that fit what was typed, forgiving of spelling; arabic: equally near ones stand by their Arabic names.

    A settled search is one audited act; keystrokes on the way are not. The audit line says how many were found, never what was
    typed: that is often a name.
    """
    terms = search_terms(clean_line(text))
    if not settled:
        with look(actor, Action.LOOK_CLIENTS):
            return tuple(data.found_lines(terms, limit, arabic))
    lines = tuple(data.found_lines(terms, limit, arabic))
    with look(actor, Action.SEARCH_CLIENTS, detail=f"found={len(lines)}"):
        return lines


def clients(
    actor: Actor, after: tuple[str, int] | None = None, limit: int = 100, therapist_id: int | None = None, *, arabic: bool = False
) -> ClientPage:
    """The list of clients by family name, a stretch at a time; arabic: by the Arabic one, where there is one."""
    with look(actor, Action.LOOK_CLIENTS):
        rows = data.page(after, limit + 1, therapist_id, arabic)
        lines = tuple(row.to_line(arabic) for row in rows[:limit])
        return ClientPage(lines, (lines[-1].sort_key, lines[-1].id) if len(rows) > limit else None)


def client_count(actor: Actor, therapist_id: int | None = None) -> int:
    """How many clients there are, or how many a therapist has."""
    with look(actor, Action.LOOK_CLIENTS):
        return data.count(therapist_id)


# -- contacts and guardians ------------------------------------------------------------------------------------------


def contacts(actor: Actor, client_id: int) -> tuple[Contact, ...]:
    """Contacts of a client, guardians first."""
    with look(actor, Action.LOOK_CLIENT, about=client_id):
        return tuple(row.to_contact() for row in data.contacts(client_id))


def _contact_columns(request: ContactRequest) -> dict[str, Any]:
    clean = replace(
        request, name=clean_line(request.name), name_ar=clean_line(request.name_ar), court_paper=clean_line(request.court_paper),
        id_number=civil_id_digits(clean_line(request.id_number)), basis=request.basis,
    )
    found = contact_findings(clean)
    try:
        clean = replace(clean, phone=_phone_number(request.phone))
    except Refused:
        found.append(Finding(PeopleProblem.PHONE_UNREADABLE, "contact_phone"))
    if found:
        raise Refused(*found)
    return {
        "name": clean.name, "name_ar": clean.name_ar, "relation": clean.relation.value, "phone": clean.phone,
        "guardian": clean.guardian, "basis": clean.basis.value if clean.guardian else "",
        "court_paper": clean.court_paper if clean.guardian else "", "id_number": clean.id_number,
        "told_visits": clean.told_visits, "told_care": clean.told_care,
    }


def add_contact(actor: Actor, request: ContactRequest) -> Contact:
    """Put a contact or guardian on the file."""
    ask(actor, Action.EDIT_CLIENT)
    columns = _contact_columns(request)
    with work(actor, Action.EDIT_CLIENT, about=request.client_id) as unit:
        _row(request.client_id)
        row = data.ContactRow.create(client=request.client_id, **columns)
        unit.touched(Kind.CONTACT, row.id, *columns)
    return row.to_contact()


def edit_contact(actor: Actor, contact_id: int, version: int, request: ContactRequest) -> Contact:
    """Change a contact. Stale keeps both."""
    ask(actor, Action.EDIT_CLIENT)
    columns = _contact_columns(request)
    with work(actor, Action.EDIT_CLIENT, about=request.client_id) as unit:
        row = _contact_row(contact_id, request.client_id)
        changed = [name for name, value in columns.items() if getattr(row, name) != value]
        try:
            data.ContactRow.save_over(contact_id, version, **columns)
        except Stale as stale:
            raise Stale(mine=request, theirs=row.to_contact()) from stale
        unit.touched(Kind.CONTACT, contact_id, *changed)
    return _contact_row(contact_id, request.client_id).to_contact()


def remove_contact(actor: Actor, client_id: int, contact_id: int, *, removed: bool = True) -> None:
    """Take a contact off the file, or (removed=False) put it back: the Undo of the same act."""
    with work(actor, Action.EDIT_CLIENT, about=client_id) as unit:
        row = _contact_row(contact_id, client_id)
        data.ContactRow.save_over(contact_id, row.version, removed=removed)
        unit.touched(Kind.CONTACT, contact_id, "removed")


def _contact_row(contact_id: int, client_id: int) -> data.ContactRow:
    row: data.ContactRow | None = data.ContactRow.get_or_none(
        (data.ContactRow.id == contact_id) & (data.ContactRow.client == client_id))
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


# -- what booking must obey ------------------------------------------------------------------------------------------


def booking_needs(actor: Actor, client_ids: Sequence[int]) -> BookingNeeds:
    """What the clients of a booking asked for, taken together (ADM). Wishes that contradict each other are left out."""
    with look(actor, Action.LOOK_CLIENTS):
        return _needs(client_ids)


def _gender_wished(row: ClientRequest) -> Gender | None:
    """Said in so many words, or as "of my own gender" where that is known."""
    if row.preferences.therapist_wish:
        return Gender(row.preferences.therapist_wish.value)
    if ComfortNeed.SAME_GENDER_THERAPIST in row.preferences.comfort_needs:
        return {Sex.FEMALE: Gender.WOMAN, Sex.MALE: Gender.MAN}.get(row.sex)
    return None


def _needs(client_ids: Sequence[int]) -> BookingNeeds:
    rows = [row.to_request() for row in data.wishes(client_ids)]
    genders = {gender for row in rows if (gender := _gender_wished(row)) is not None}
    languages = {row.language.value for row in rows if row.language in (Language.ARABIC, Language.ENGLISH)}
    comfort = sorted({need for row in rows for need in row.preferences.comfort_needs})
    others = [text for row in rows for text in (row.preferences.other_need, row.reception_note) if text]
    usual = {row.therapist_id for row in rows if row.therapist_id}
    return BookingNeeds(
        client_ids=tuple(client_ids), gender=genders.pop() if len(genders) == 1 else None,
        language=languages.pop() if len(languages) == 1 else "",
        interpreter=ComfortNeed.INTERPRETER in comfort or any(row.preferences.interpreter for row in rows),
        interpreter_unsigned=any(w.interpreter and w.interpreter_signed_on is None for w in (r.preferences for r in rows)),
        ground_floor=ComfortNeed.GROUND_FLOOR in comfort, call_only=any(row.preferences.call_only for row in rows),
        alert=" · ".join(others), comfort=tuple(need.value for need in comfort),
        usual_therapist_id=usual.pop() if len(usual) == 1 else None,
    )


def add_caller(actor: Actor, name: str, phone: str) -> int:
    """A new caller on the phone becomes a file, inside the booking's own act. Gives the client's id; refuses as add_client."""
    typed = split_name(clean_line(name))
    request = ClientRequest(ar=typed, phone=phone) if is_arabic(name) else ClientRequest(en=typed, phone=phone)
    return add_client(actor, request, different_person=True).id
