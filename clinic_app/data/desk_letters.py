"""Letters that reception makes, in the desk vault: stored bytes, permissions, and each time one left the house."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import DeskRow, Edited, UtcField
from clinic_app.domain.desk_letters import DeskContent, DeskLetter, DeskPermission
from clinic_app.domain.outgoing import NOT_YET, Form, Outgoing, OutWords, Road, Withdrawal, ended
from clinic_app.domain.readers import Content, Ground, Reader

Names = Mapping[int, tuple[str, str]]
NOBODY = ("", "")


class DeskPermissionRow(DeskRow, Edited):
    """That a client permits a reader to learn on which days they attended. It can be withdrawn and nothing else."""

    client_id = pw.IntegerField(index=True)
    reader = pw.TextField()
    name = pw.TextField()
    contents = pw.TextField(default=Content.ATTENDANCE)
    valid_from = pw.DateField()
    valid_to = pw.DateField()
    recorded_at = UtcField()
    recorded_by = pw.IntegerField()
    withdrawn_at = UtcField(null=True)
    withdrawn_by = pw.IntegerField(null=True)

    def to_permission(self) -> DeskPermission:
        """The row as a record."""
        return DeskPermission(self.id, self.client_id, Reader(self.reader), self.name, self.valid_from, self.valid_to,
                              self.withdrawn_at, self.version)


class DeskLetterRow(DeskRow, Edited):
    """A letter as bytes that no path can change; it can be withdrawn."""

    permission_id: int | None
    number = pw.IntegerField(unique=True)
    client_id = pw.IntegerField(index=True)
    kind = pw.TextField()
    language = pw.TextField()
    reader = pw.TextField()
    recipient = pw.TextField()
    ground = pw.TextField()
    permission = pw.ForeignKeyField(DeskPermissionRow, null=True)
    body = pw.TextField()
    pages = pw.IntegerField()
    sha256 = pw.TextField()
    pdf = pw.BlobField()
    made_at = UtcField()
    made_by = pw.IntegerField(index=True)
    replaces = pw.IntegerField(null=True, unique=True)
    withdrawn_at = UtcField(null=True)
    withdrawn_by = pw.IntegerField(null=True)
    withdrawn_reason = pw.TextField(null=True)

    def to_letter(self, names: Names, replaced: Iterable[int] = (), gone: int = 0) -> DeskLetter:
        """The row as a record; replaced: ids of letters in whose place another went."""
        withdrawn = None if self.withdrawn_at is None else Withdrawal(
            self.withdrawn_reason or "", self.withdrawn_at, self.withdrawn_by or 0, *names.get(self.withdrawn_by or 0, NOBODY))
        return DeskLetter(
            self.id, self.number, self.version, self.client_id, unpack(DeskContent, self.body), self.recipient,
            Ground(self.ground), self.pages, self.sha256, self.made_at, self.made_by, *names.get(self.made_by, NOBODY),
            withdrawn=withdrawn, replaced=self.id in set(replaced), gone=gone)

    def intact(self) -> bool:
        """True if the stored bytes still give the digest they were made with."""
        return hashlib.sha256(bytes(self.pdf)).hexdigest() == self.sha256


class DeskOutgoingRow(DeskRow):
    """One time that a letter left the house. address: where an e-mail went; end_of: this row says what became of that one."""

    letter_id: int
    letter = pw.ForeignKeyField(DeskLetterRow)
    way = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()
    address = pw.TextField(default="")
    end_of = pw.IntegerField(null=True)


WITHOUT_BYTES = [f for f in DeskLetterRow._meta.sorted_fields if f.name != "pdf"]


def permission_row(permission_id: int, client_id: int) -> Any:
    """A permission of this client, or None."""
    row = DeskPermissionRow
    return row.get_or_none((row.id == permission_id) & (row.client_id == client_id))


def permissions(client_id: int) -> list[DeskPermission]:
    """The permissions of a client, newest first."""
    rows = DeskPermissionRow.select().where(DeskPermissionRow.client_id == client_id)
    return [row.to_permission() for row in sorted(rows, key=lambda row: -row.id)]


def letter_row(letter_id: int, client_id: int) -> Any:
    """A letter of this client with its bytes, or None."""
    return DeskLetterRow.get_or_none((DeskLetterRow.id == letter_id) & (DeskLetterRow.client_id == client_id))


def letters(client_id: int, names: Names) -> list[DeskLetter]:
    """The letters of a client, newest first; without their bytes."""
    rows = list(DeskLetterRow.select(*WITHOUT_BYTES).where(DeskLetterRow.client_id == client_id)
                .order_by(DeskLetterRow.number.desc()))
    replaced = {row.replaces for row in rows if row.replaces}
    ids = [row.id for row in rows]
    left = DeskOutgoingRow.select(DeskOutgoingRow.letter).where(
        DeskOutgoingRow.letter.in_(ids) & DeskOutgoingRow.way.not_in(list(NOT_YET)))
    gone = Counter(row.letter_id for row in left)
    return [row.to_letter(names, replaced, gone[row.id]) for row in rows]


def not_gone(staff_id: int, also: Iterable[int] = ()) -> list[Any]:
    """Letters this person made that were on no way out yet and not withdrawn, and those named, oldest first; no bytes."""
    row: Any = DeskLetterRow
    gone = DeskOutgoingRow.select(DeskOutgoingRow.letter).where(DeskOutgoingRow.way.not_in(list(NOT_YET)))
    waiting = row.id.not_in(gone) | row.id.in_(list(also))
    where = (row.made_by == staff_id) & row.withdrawn_at.is_null() & waiting
    return list(row.select(*WITHOUT_BYTES).where(where).order_by(row.number))


def outgoing_row(outgoing_id: int, client_id: int) -> Any:
    """One line about this client by its id, or None."""
    row = DeskOutgoingRow.get_or_none(DeskOutgoingRow.id == outgoing_id)
    return row if row is not None and row.letter.client_id == client_id else None


def replaced(letter_id: int) -> bool:
    """True if another letter went in the place of this one."""
    return bool(DeskLetterRow.select().where(DeskLetterRow.replaces == letter_id).exists())


def versions_before(replaces: int, client_id: int) -> int:
    """How many letters a new one goes in the place of, one after the other."""
    count = 0
    while replaces and (row := letter_row(replaces, client_id)) is not None:
        count, replaces = count + 1, row.replaces or 0
    return count


def next_number() -> int:
    """The next running number; asked for inside the act that makes a letter."""
    last: int | None = DeskLetterRow.select(pw.fn.MAX(DeskLetterRow.number)).scalar()
    return (last or 0) + 1


def every_letter() -> list[Any]:
    """Id, uid and body of every letter, and nothing of the rest."""
    row = DeskLetterRow
    return list(row.select(row.id, row.uid, row.body).tuples())


def register(
    names: Names, client_id: int | None = None, first: datetime | None = None, before: datetime | None = None
) -> list[Outgoing]:
    """Each time such a letter left the house, of a client or of everybody, newest first; from one moment on, before another."""
    row, letter = DeskOutgoingRow, DeskLetterRow
    about = [field for field in WITHOUT_BYTES if field.name != "body"]
    query: Any = row.select(row, *about).join(letter)
    for given, asked in ((client_id, letter.client_id == client_id), (first, row.at >= first), (before, row.at < before)):
        query = query if given is None else query.where(asked)
    return sorted(ended([_line(one, names) for one in query]), key=lambda line: (line.at, line.id), reverse=True)


def _line(row: Any, names: Names) -> Outgoing:
    letter, (by, by_ar) = row.letter, names.get(row.staff, NOBODY)
    words = OutWords(address=row.address, end_of=row.end_of or 0)
    return Outgoing(
        row.id, letter.client_id, Form.DESK, Road(row.way), Reader(letter.reader), letter.recipient, (Content.ATTENDANCE.value,),
        Ground(letter.ground), row.at, row.staff, words, number=letter.number, kind=letter.kind,
        withdrawn=letter.withdrawn_at is not None, by=by, by_ar=by_ar)
