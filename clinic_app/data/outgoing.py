"""The register of what left the house, the leads' "seen", and the withdrawals of letters."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import peewee as pw

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.database import ClinicalRow, UtcField
from clinic_app.data.letters import WITHOUT_BYTES, DisclosureRow, LetterRow
from clinic_app.domain.letter_drafts import LetterStatus
from clinic_app.domain.outgoing import Form, Outgoing, OutWords, Road, Withdrawal, ended
from clinic_app.domain.readers import Ground, Reader

Names = Mapping[int, tuple[str, str]]
NOBODY = ("", "")


class LetterWithdrawalRow(ClinicalRow):
    """That a letter was withdrawn, or that this was taken back; the highest number is how it stands."""

    letter_id: int
    letter = pw.ForeignKeyField(LetterRow)
    number = pw.IntegerField()
    withdrawn = pw.BooleanField()
    reason = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()

    class Meta:
        indexes = ((("letter", "number"), True),)

    def to_withdrawal(self, names: Names) -> Withdrawal:
        """The row as a record."""
        return Withdrawal(self.reason, self.at, self.staff, *names.get(self.staff, NOBODY))


class OutgoingRow(ClinicalRow):
    """One thing that left the house by another way than the issuing of a letter."""

    letter_id: int | None
    client_id = pw.IntegerField(index=True)
    form = pw.TextField()
    letter = pw.ForeignKeyField(LetterRow, null=True)
    reader = pw.TextField()
    recipient = pw.TextField()
    contents = pw.TextField()
    ground = pw.TextField()
    way = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()
    body = pw.TextField()

    def to_outgoing(self, names: Names, seen: bool = True) -> Outgoing:
        """The row as a line of the register."""
        words = unpack(OutWords, self.body)
        return Outgoing(
            self.id, self.client_id, Form(self.form), Road(self.way), Reader(self.reader), self.recipient,
            tuple(self.contents.split()), Ground(self.ground), self.at, self.staff, words, self.letter_id or 0,
            **_people(names, self.staff, words.decided_by), seen=seen)


class OutgoingSeenRow(ClinicalRow):
    """A lead has looked at what was told without permission."""

    outgoing_id: int
    outgoing = pw.ForeignKeyField(OutgoingRow, unique=True)
    at = UtcField()
    staff = pw.IntegerField()


class EmergencyPaperRow(ClinicalRow):
    """The paper of an emergency as it was made."""

    outgoing_id: int
    outgoing = pw.ForeignKeyField(OutgoingRow, unique=True)
    sha256 = pw.TextField()
    pdf = pw.BlobField()

    def intact(self) -> bool:
        """True if the stored bytes still give their digest."""
        return hashlib.sha256(bytes(self.pdf)).hexdigest() == self.sha256


def paper_of(outgoing_id: int) -> EmergencyPaperRow | None:
    """The stored paper of an emergency; none of those from before papers were stored."""
    row: EmergencyPaperRow | None = EmergencyPaperRow.get_or_none(EmergencyPaperRow.outgoing == outgoing_id)
    return row


def withdrawals(letter_ids: Iterable[int], names: Names) -> dict[int, Withdrawal]:
    """How the letters that are withdrawn now were: letter id to reason, day and person."""
    latest: dict[int, LetterWithdrawalRow] = {}
    rows = LetterWithdrawalRow.select().where(LetterWithdrawalRow.letter.in_(list(letter_ids)))
    for row in rows.order_by(LetterWithdrawalRow.number):
        latest[row.letter_id] = row
    return {letter: row.to_withdrawal(names) for letter, row in latest.items() if row.withdrawn}


def withdrawn(letter_id: int) -> bool:
    """True if this letter is withdrawn now."""
    return letter_id in withdrawals([letter_id], {})


def add_withdrawal(letter_id: int, withdrawn: bool, reason: str, at: datetime, staff: int) -> None:
    """Add how the letter stands from now on; inside the act that decides it."""
    last: int | None = LetterWithdrawalRow.select(pw.fn.MAX(LetterWithdrawalRow.number)).where(
        LetterWithdrawalRow.letter == letter_id).scalar()
    LetterWithdrawalRow.create(
        letter=letter_id, number=(last or 0) + 1, withdrawn=withdrawn, reason=reason, at=at, staff=staff)


def add_line(
    client_id: int, form: Form, road: Road, reader: Reader, recipient: str, contents: Iterable[str], ground: Ground, at: datetime,
    staff: int, letter_id: int | None, words: OutWords,
) -> int:
    """Add one line, inside the act that lets it leave; gives its id. recipient, contents and words are clean."""
    return int(OutgoingRow.create(
        client_id=client_id, form=form, letter=letter_id, reader=reader, recipient=recipient, contents=" ".join(sorted(contents)),
        ground=ground, way=road, at=at, staff=staff, body=pack(words)).id)


def register(
    names: Names, client_id: int | None = None, first: datetime | None = None, before: datetime | None = None
) -> list[Outgoing]:
    """What left the house about a client, or about everybody, newest first; from one moment on and before another."""
    told, gone = (_during(row, row.select(), client_id, first, before) for row in (DisclosureRow, OutgoingRow))
    seen = {row.outgoing_id for row in OutgoingSeenRow.select(OutgoingSeenRow.outgoing)}
    lines = [_issued(row, names) for row in told]
    lines += ended([row.to_outgoing(names, row.form != Form.EMERGENCY or row.id in seen) for row in gone])
    return sorted(lines, key=lambda line: (line.at, line.road is not Road.ISSUED, line.id), reverse=True)


def _during(row: Any, query: Any, client_id: int | None, first: datetime | None, before: datetime | None) -> Any:
    for given, asked in ((client_id, row.client_id == client_id), (first, row.at >= first), (before, row.at < before)):
        query = query if given is None else query.where(asked)
    return query


def handed_to_client(client_id: int, episode_id: int, since: datetime) -> list[tuple[str, datetime]]:
    """Kinds of sheets and letters that left on paper, as a file or by e-mail for the client since then, oldest first.

    Not letters that were withdrawn. Sheets from before their kind was kept are not among them.
    """
    roads = [Road.PRINTED, Road.FILE, Road.LOCKED, Road.EMAIL]
    rows = list(OutgoingRow.select().where(
        (OutgoingRow.client_id == client_id) & (OutgoingRow.reader == Reader.CLIENT) & (OutgoingRow.at >= since)
        & OutgoingRow.form.in_([Form.SHEET, Form.LETTER]) & OutgoingRow.way.in_(roads)).order_by(OutgoingRow.id))
    letters = {row.id: row for row in LetterRow.select(LetterRow.id, LetterRow.kind).where(
        LetterRow.id.in_([row.letter_id for row in rows if row.letter_id])  # type: ignore[attr-defined]
        & (LetterRow.episode == episode_id))}
    gone = withdrawals(letters, {})
    told = [(letters[row.letter_id].kind if row.letter_id in letters else unpack(OutWords, row.body).sheet, row)
            for row in rows if row.letter_id not in gone]
    return [(kind, row.at) for kind, row in told if kind]


def emergencies_unseen(names: Names) -> list[Outgoing]:
    """What was told in emergencies and no lead has seen, newest first."""
    seen = OutgoingSeenRow.select(OutgoingSeenRow.outgoing)
    rows = OutgoingRow.select().where((OutgoingRow.form == Form.EMERGENCY) & OutgoingRow.id.not_in(seen))  # type: ignore[attr-defined]
    return sorted((row.to_outgoing(names, False) for row in rows), key=lambda line: -line.id)


def not_gone(staff_id: int, also: Iterable[int] = ()) -> list[Any]:
    """Letters this person issued that were neither printed, saved nor e-mailed, and those named, oldest first; no bytes."""
    gone = OutgoingRow.select(OutgoingRow.letter).where(
        OutgoingRow.letter.is_null(False) & OutgoingRow.way.not_in([Road.MAIL_OUT, Road.MAIL_FAILED]))
    waiting = LetterRow.id.not_in(gone) | LetterRow.id.in_(list(also))  # type: ignore[attr-defined]
    where = (LetterRow.issued_by == staff_id) & (LetterRow.status == LetterStatus.ISSUED) & waiting
    return list(LetterRow.select(*WITHOUT_BYTES).where(where).order_by(LetterRow.number))


def outgoing_row(outgoing_id: int, client_id: int | None = None) -> Any:
    """One line by its id, of this client if one is named, or None."""
    row = OutgoingRow.get_or_none(OutgoingRow.id == outgoing_id)
    return row if row is not None and client_id in (None, row.client_id) else None


def letters_of_lines(lines: Iterable[Outgoing]) -> dict[int, tuple[int, str]]:
    """Letter id to its number and kind, for the letters named in lines."""
    ids = {line.letter_id for line in lines if line.letter_id}
    rows = LetterRow.select(LetterRow.id, LetterRow.number, LetterRow.kind).where(LetterRow.id.in_(list(ids)))  # type: ignore[attr-defined]
    return {row.id: (row.number or 0, row.kind) for row in rows}


def _issued(row: DisclosureRow, names: Names) -> Outgoing:
    return Outgoing(
        row.id, row.client_id, Form.LETTER, Road.ISSUED, Reader(row.reader), row.recipient, tuple(row.contents.split()),
        Ground(row.ground), row.at, row.staff, letter_id=row.letter_id, **_people(names, row.staff))


def _people(names: Names, staff: int, decided: int = 0) -> dict[str, Any]:
    by, decider = names.get(staff, NOBODY), names.get(decided, NOBODY)
    return {"by": by[0], "by_ar": by[1], "decider": decider[0], "decider_ar": decider[1]}
