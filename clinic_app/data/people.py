"""Clients, their former file numbers and their contacts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, UtcField, sql
from clinic_app.data.staff import StaffRow
from clinic_app.domain.names import MAX_TERMS, PARTS, Names, SearchTerm, fold_word, search_column
from clinic_app.domain.people import (
    Answer,
    Channel,
    Client,
    ClientLine,
    ClientRequest,
    ComfortNeed,
    Contact,
    ContactRequest,
    GenderWish,
    GuardianBasis,
    IdKind,
    Language,
    Preferences,
    Relation,
    Sex,
)
from clinic_app.domain.permissions import Vault

FOLDED_LIMIT, SORT_LIMIT = 1000, 160  # characters; PostgreSQL takes index entries up to 2,700 bytes


class ClientRow(DeskRow, Edited):
    """A client. All of it ADM."""

    therapist_id: int | None
    file_no = pw.TextField(unique=True)
    file_serial = pw.IntegerField(default=0, index=True)  # running number of the clinic's own file numbers
    given_en = pw.TextField(default="")
    father_en = pw.TextField(default="")
    grandfather_en = pw.TextField(default="")
    family_en = pw.TextField(default="")
    given_ar = pw.TextField(default="")
    father_ar = pw.TextField(default="")
    grandfather_ar = pw.TextField(default="")
    family_ar = pw.TextField(default="")
    preferred_name = pw.TextField(default="")
    sort_key = pw.TextField(default="")
    sort_key_ar = pw.TextField(default="")
    folded = pw.TextField(default="")
    phone = pw.TextField(default="", index=True)
    email = pw.TextField(default="")
    dob = pw.DateField(null=True)
    sex = pw.TextField(default="")
    id_kind = pw.TextField(default="")
    id_number = pw.TextField(default="", index=True)
    id_reason = pw.TextField(default="")
    language = pw.TextField(default="")
    other_language = pw.TextField(default="")
    letter_language = pw.TextField(default="")
    therapist = pw.ForeignKeyField(StaffRow, null=True)
    therapist_wish = pw.TextField(default="")
    comfort_needs = pw.TextField(default="")
    other_need = pw.TextField(default="")
    interpreter = pw.TextField(default="")
    interpreter_signed_on = pw.DateField(null=True)
    channels = pw.TextField(default="")
    call_only = pw.BooleanField(default=False)
    reception_note = pw.TextField(default="")
    created_at = UtcField()

    class Meta:
        indexes = ((("folded", "sort_key"), False), (("sort_key", "id"), False), (("sort_key_ar", "id"), False))

    def names(self, script: str) -> Names:
        """The four parts in "en" or "ar"."""
        return Names(*(getattr(self, f"{part}_{script}") for part in PARTS))

    def to_request(self) -> ClientRequest:
        """What stands in the file, as a form shows it."""
        answers = dict(pair.split(":") for pair in self.channels.split())
        return ClientRequest(
            en=self.names("en"), ar=self.names("ar"), preferred_name=self.preferred_name, phone=self.phone, email=self.email,
            dob=self.dob, sex=Sex(self.sex), id_kind=IdKind(self.id_kind), id_number=self.id_number, id_reason=self.id_reason,
            language=Language(self.language), other_language=self.other_language, letter_language=Language(self.letter_language),
            therapist_id=self.therapist_id, reception_note=self.reception_note, file_no=self.file_no,
            preferences=Preferences(
                therapist_wish=GenderWish(self.therapist_wish),
                comfort_needs=frozenset(ComfortNeed(need) for need in self.comfort_needs.split()),
                other_need=self.other_need, interpreter=self.interpreter,
                interpreter_signed_on=self.interpreter_signed_on,
                channels=tuple((Channel(channel), Answer(answer)) for channel, answer in answers.items()),
            ),
        )

    def to_client(self, former: Sequence[str] = ()) -> Client:
        """The whole front sheet."""
        return Client(
            id=self.id, uid=self.uid, version=self.version, file_no=self.file_no, request=self.to_request(),
            former_numbers=tuple(former), created_at=self.created_at,
        )

    def to_line(self, arabic: bool = False) -> ClientLine:
        """One line of a list, with its place among Arabic names or the others."""
        return ClientLine(
            id=self.id, file_no=self.file_no, name_en=self.names("en").short, name_ar=self.names("ar").short, phone=self.phone,
            dob=self.dob, therapist_id=self.therapist_id, language=Language(self.language),
            sort_key=self.sort_key_ar if arabic else self.sort_key,
        )


class FormerNumberRow(DeskRow):
    """A file number that led to this client before two files were merged; it still finds the client."""

    client_id: int
    client = pw.ForeignKeyField(ClientRow)
    file_no = pw.TextField(unique=True)


class ContactRow(DeskRow, Edited):
    """A contact or guardian. Taken off the file they are kept, marked as removed."""

    client_id: int
    client = pw.ForeignKeyField(ClientRow)
    name = pw.TextField(default="")
    name_ar = pw.TextField(default="")
    relation = pw.TextField()
    phone = pw.TextField(default="")
    guardian = pw.BooleanField(default=False)
    basis = pw.TextField(default="")
    court_paper = pw.TextField(default="")
    id_number = pw.TextField(default="")
    told_visits = pw.BooleanField(default=False)
    told_care = pw.BooleanField(default=False)
    removed = pw.BooleanField(default=False)

    def to_contact(self) -> Contact:
        """The row as a record."""
        return Contact(self.id, self.uid, self.version, ContactRequest(
            client_id=self.client_id, name=self.name, name_ar=self.name_ar, relation=Relation(self.relation), phone=self.phone,
            guardian=self.guardian, basis=GuardianBasis(self.basis), court_paper=self.court_paper, id_number=self.id_number,
            told_visits=self.told_visits, told_care=self.told_care,
        ))


def client_columns(request: ClientRequest) -> dict[str, Any]:
    """A cleaned request as columns, with the folded search column and the order of lists."""
    columns: dict[str, Any] = {
        f"{part}_{script}": text
        for script, names in (("en", request.en), ("ar", request.ar)) for part, text in zip(PARTS, names.parts, strict=True)
    }
    wishes = request.preferences
    return columns | {
        "preferred_name": request.preferred_name, "phone": request.phone, "email": request.email, "dob": request.dob,
        "sex": request.sex.value, "id_kind": request.id_kind.value, "id_number": request.id_number,
        "id_reason": request.id_reason, "language": request.language.value, "other_language": request.other_language,
        "letter_language": request.letter_language.value, "therapist": request.therapist_id,
        "therapist_wish": wishes.therapist_wish.value, "comfort_needs": " ".join(sorted(wishes.comfort_needs)),
        "other_need": wishes.other_need, "interpreter": wishes.interpreter,
        "interpreter_signed_on": wishes.interpreter_signed_on,
        "channels": " ".join(sorted(f"{channel}:{answer}" for channel, answer in wishes.channels if answer)),
        "call_only": wishes.call_only, "reception_note": request.reception_note,
    }


def derived_columns(request: ClientRequest, file_no: str, former: Iterable[str] = ()) -> dict[str, Any]:
    """The columns that follow from others: what search reads and how lists are ordered."""
    numbers = (file_no, *former, request.phone.removeprefix("+965").removeprefix("+"), request.id_number)
    first = (request.en.short, request.ar.short, request.preferred_name)
    folded = search_column(first, (request.en.full, request.ar.full), numbers)
    return {
        "folded": folded if len(folded) <= FOLDED_LIMIT else folded[:FOLDED_LIMIT].rsplit(" ", 1)[0] + " ",
        "sort_key": ((request.en or request.ar).sort_key or fold_word(file_no))[:SORT_LIMIT],
        "sort_key_ar": ((request.ar or request.en).sort_key or fold_word(file_no))[:SORT_LIMIT],
    }


@dataclass(frozen=True)
class _Patterns:
    """Where one term may stand in the column, as LIKE patterns; one that begins with a rare sign is found far sooner."""

    anywhere: str   # only to say no at once
    spelled: str    # at the start of a key
    heard: str      # as it sounds; digits: at the end of a key
    nearest: str    # among the names one goes by; a whole number

    @classmethod
    def of(cls, term: SearchTerm) -> _Patterns:
        """The four of one term; what is not heard, and no number, has a second pattern that nobody fits."""
        plain, heard = term.plain, f"%~{term.heard}%" if len(term.heard) > 2 else f"%~{term.heard} %"
        return cls(f"%{plain}%", f"% {plain}%", f"%{plain} %" if term.digits else heard if term.heard else NOBODY,
                   f"% {plain} %" if any(sign.isdigit() for sign in plain) else f"% {plain}%|%")


NOBODY = "-"  # a pattern that no column is


def _statement(count: int) -> str:
    fits = ["(folded LIKE ? AND folded LIKE ? OR folded LIKE ?)"] * count
    all_like = " AND ".join(["folded LIKE ?"] * count)
    return (f"SELECT id, CASE WHEN {all_like} THEN 0 WHEN {all_like} THEN 1 ELSE 2 END AS place, sort_key FROM client "
            f"WHERE {' AND '.join(fits)} ORDER BY 2, 3, 1 LIMIT ?")


_SEARCH = [_statement(count + 1) for count in range(MAX_TERMS)]
_NAMES = ", ".join(f"c.{part}_{script}" for script in ("en", "ar") for part in PARTS)
_LINES = [[f"SELECT c.id, c.file_no, {_NAMES}, c.phone, c.dob, c.therapist_id, c.language, c.{key} FROM ({search}) f "
           f"JOIN client c ON c.id = f.id ORDER BY f.place, c.{key}, f.id" for search in _SEARCH]
          for key in ("sort_key", "sort_key_ar")]


def with_ids(ids: Sequence[int]) -> list[ClientRow]:
    """The clients with these ids, in no order."""
    return list(ClientRow.select().where(ClientRow.id << list(ids)))  # type: ignore[operator]


_WISHES = (
    "therapist_wish", "language", "comfort_needs", "interpreter", "interpreter_signed_on", "other_need", "channels",
    "reception_note", "therapist_id", "sex",
)
_WISHES_OF = f"SELECT {', '.join(_WISHES)} FROM client WHERE id = ?"


def wishes(ids: Sequence[int]) -> list[ClientRow]:
    """What these clients ask for, in constant SQL: rows that hold nothing else, for booking to look at."""
    found = [sql(Vault.DESK, _WISHES_OF, (one,)).fetchone() for one in ids]
    return [ClientRow(**dict(zip(_WISHES, row, strict=True))) for row in found if row is not None]


def births(ids: Sequence[int]) -> list[date]:
    """The days on which these clients were born, as far as they are known."""
    found = [sql(Vault.DESK, "SELECT dob FROM client WHERE id = ? AND dob IS NOT NULL", (one,)).fetchone() for one in ids]
    return [_day(row[0]) for row in found if row is not None]


def _searched(statements: Sequence[str], terms: Sequence[SearchTerm], limit: int) -> list[Any]:
    """Clients that every term fits: by whole number, given or family name first, then by names between, then by sound.

    A constant statement for each number of terms, over one covering index. No key holds % or _.
    """
    if not terms or any(sign in term.plain for term in terms for sign in "%_"):
        return []
    each = [_Patterns.of(term) for term in terms]
    marks = [one.nearest for one in each] + [one.spelled for one in each]
    for one in each:
        marks += (one.anywhere, one.spelled, one.heard)
    return list(sql(Vault.DESK, statements[len(terms) - 1], (*marks, limit)).fetchall())


def found(terms: Sequence[SearchTerm], limit: int) -> list[ClientRow]:
    """The front sheets that every term fits, the nearest first."""
    ids = [row[0] for row in _searched(_SEARCH, terms, limit)]
    rows = {row.id: row for row in with_ids(ids)}
    return [rows[one] for one in ids if one in rows]


def found_lines(terms: Sequence[SearchTerm], limit: int, arabic: bool = False) -> list[ClientLine]:
    """The same as lines, without reading the whole of each front sheet; equally near ones in the order of the script."""
    return [_line(row) for row in _searched(_LINES[arabic], terms, limit)]


def _line(row: Sequence[Any]) -> ClientLine:
    one, file_no, *names, phone, born, therapist_id, language, sort_key = row
    return ClientLine(one, file_no, Names(*names[:4]).short, Names(*names[4:]).short, phone, born and _day(born), therapist_id,
                      Language(language), sort_key)


def _day(value: Any) -> date:
    """A day as read: SQLite gives text, PostgreSQL a day."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def page(after: tuple[str, int] | None, limit: int, therapist_id: int | None = None, arabic: bool = False) -> list[ClientRow]:
    """The next clients after this (place in the order of lists, id): in the order of Arabic names, or of the others."""
    order: Any = ClientRow.sort_key_ar if arabic else ClientRow.sort_key
    query = ClientRow.select().order_by(order, ClientRow.id).limit(limit)
    if after is not None:
        key, last = after
        query = query.where((order > key) | ((order == key) & (ClientRow.id > last)))
    if therapist_id is not None:
        query = query.where(ClientRow.therapist == therapist_id)
    return list(query)


def count(therapist_id: int | None = None) -> int:
    """How many clients there are, or how many a therapist has."""
    query = ClientRow.select()
    return int((query if therapist_id is None else query.where(ClientRow.therapist == therapist_id)).count())


def candidates(request: ClientRequest, terms: Sequence[SearchTerm]) -> list[ClientRow]:
    """Files that may be the same person: same phone, same ID, or a name that sounds alike. The rule decides."""
    rows: dict[int, ClientRow] = {}
    where = []
    if request.phone:
        where.append(ClientRow.phone == request.phone)
    if request.id_number:
        where.append(ClientRow.id_number == request.id_number)
    for clause in where:
        rows |= {row.id: row for row in ClientRow.select().where(clause).limit(50)}
    if terms:
        rows |= {row.id: row for row in found(terms, 50)}
    return list(rows.values())


def by_file_no(file_no: str) -> ClientRow | None:
    """The client with this file number, now or formerly."""
    row: ClientRow | None = ClientRow.get_or_none(ClientRow.file_no == file_no)
    if row is None:
        former = FormerNumberRow.get_or_none(FormerNumberRow.file_no == file_no)
        row = former.client if former else None
    return row


def former_numbers(client_id: int) -> list[str]:
    """File numbers that led to this client before."""
    rows = FormerNumberRow.select().where(FormerNumberRow.client == client_id).order_by(FormerNumberRow.id)
    return [row.file_no for row in rows]


def last_serial() -> int:
    """The highest running number among the clinic's own file numbers."""
    return int(ClientRow.select(pw.fn.MAX(ClientRow.file_serial)).scalar() or 0)


def contacts(client_id: int) -> list[ContactRow]:
    """Contacts of a client, guardians first."""
    return list(ContactRow.select().where((ContactRow.client == client_id) & (ContactRow.removed == False))  # noqa: E712
                .order_by(ContactRow.guardian.desc(), ContactRow.id))
