"""Letters with their stored bytes, permissions to share, and the disclosure log."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import peewee as pw

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_drafts import Disclosure, DraftContent, IssuedLetter, LetterDraft, LetterStatus
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.readers import Content, Reader, Recipient, Release


class ReleaseRow(ClinicalRow, Edited):
    """A client's written permission to share. It can be withdrawn and nothing else."""

    client_id = pw.IntegerField(index=True)
    reader = pw.TextField()
    recipient = pw.TextField()
    contents = pw.TextField()
    purpose = pw.TextField()
    valid_from = pw.DateField()
    valid_to = pw.DateField()
    signed_on = pw.DateField()
    withdrawn_on = pw.DateField(null=True)
    recorded_by = pw.IntegerField()
    recorded_at = UtcField()

    def to_release(self) -> Release:
        """The row as a record."""
        return Release(
            id=self.id, client_id=self.client_id, recipient=unpack(Recipient, self.recipient),
            contents=frozenset(Content(word) for word in self.contents.split()), valid_from=self.valid_from,
            valid_to=self.valid_to, signed_on=self.signed_on, withdrawn_on=self.withdrawn_on, purpose=self.purpose,
            version=self.version,
        )


class LetterRow(ClinicalRow, Edited):
    """A letter: a draft is a body, an issued letter is bytes that no path can change."""

    episode_id: int
    release_id: int | None
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    kind = pw.TextField()
    reader = pw.TextField()
    language = pw.TextField()
    status = pw.TextField(default=LetterStatus.DRAFT)
    release = pw.ForeignKeyField(ReleaseRow, null=True)
    author_id = pw.IntegerField()
    body = pw.TextField()
    saved_at = UtcField()
    number = pw.IntegerField(null=True, unique=True)
    recipient = pw.TextField(default="")
    issued_at = UtcField(null=True)
    issued_by = pw.IntegerField(null=True)
    pages = pw.IntegerField(default=0)
    sha256 = pw.TextField(default="")
    pdf = pw.BlobField(null=True)

    def to_draft(self) -> LetterDraft:
        """The letter as it is being written."""
        return LetterDraft(
            id=self.id, uid=self.uid, version=self.version, client_id=self.client_id, episode_id=self.episode_id,
            reader=Reader(self.reader), release_id=self.release_id, content=unpack(DraftContent, self.body),
            author_id=self.author_id, saved_at=self.saved_at, kind=LetterKind(self.kind),
        )

    def to_letter(self, names: Mapping[int, tuple[str, str]]) -> IssuedLetter:
        """The letter as it was issued; names: staff id to the name in both scripts."""
        by = names.get(self.issued_by or 0, ("", ""))
        return IssuedLetter(
            id=self.id, number=self.number or 0, client_id=self.client_id, episode_id=self.episode_id,
            kind=LetterKind(self.kind), reader=Reader(self.reader), recipient=self.recipient,
            language=LetterLanguage(self.language), pages=self.pages, sha256=self.sha256, issued_at=self.issued_at,
            issued_by=self.issued_by or 0, issuer=by[0], issuer_ar=by[1],
            supersedes=unpack(DraftContent, self.body).supersedes,
        )

    def intact(self) -> bool:
        """True if the stored bytes still give the digest they were issued with."""
        return self.pdf is not None and hashlib.sha256(bytes(self.pdf)).hexdigest() == self.sha256


class DisclosureRow(ClinicalRow):
    """One line of the disclosure log."""

    letter_id: int
    release_id: int | None
    client_id = pw.IntegerField(index=True)
    letter = pw.ForeignKeyField(LetterRow)
    release = pw.ForeignKeyField(ReleaseRow, null=True)
    reader = pw.TextField()
    recipient = pw.TextField()
    contents = pw.TextField()
    ground = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()

    def to_disclosure(self) -> Disclosure:
        """The row as a record."""
        return Disclosure(
            at=self.at, recipient=self.recipient, reader=Reader(self.reader), contents=tuple(self.contents.split()),
            ground=self.ground, release_id=self.release_id, letter_id=self.letter_id, staff_id=self.staff,
        )


def packed_recipient(recipient: Recipient) -> str:
    """A recipient as it is kept."""
    return pack(recipient)


def release_row(release_id: int | None, client_id: int) -> ReleaseRow | None:
    """A permission of this client, or None."""
    row: ReleaseRow | None = ReleaseRow.get_or_none((ReleaseRow.id == release_id) & (ReleaseRow.client_id == client_id))
    return row


def releases(client_id: int) -> list[Release]:
    """The permissions of a client, newest first."""
    rows = ReleaseRow.select().where(ReleaseRow.client_id == client_id)
    return [row.to_release() for row in sorted(rows, key=lambda row: -row.id)]


def letter_row(letter_id: int, client_id: int) -> Any:
    """A letter of this client, or None."""
    return LetterRow.get_or_none((LetterRow.id == letter_id) & (LetterRow.client_id == client_id))


def letter_head(letter_id: int, client_id: int) -> Any:
    """A letter of this client without its bytes, or None."""
    return LetterRow.select(*WITHOUT_BYTES).where((LetterRow.id == letter_id) & (LetterRow.client_id == client_id)).first()


def draft_row(episode_id: int, kind: LetterKind, reader: Reader) -> Any:
    """The draft of a kind of letter for a kind of reader in an episode, or None."""
    return LetterRow.get_or_none(
        (LetterRow.episode == episode_id) & (LetterRow.kind == kind) & (LetterRow.reader == reader)
        & (LetterRow.status == LetterStatus.DRAFT))


def drafts(client_id: int) -> list[Any]:
    """The letters of a client that are being written, the latest typed first."""
    where = (LetterRow.client_id == client_id) & (LetterRow.status == LetterStatus.DRAFT)
    return list(LetterRow.select(*WITHOUT_BYTES).where(where).order_by(LetterRow.saved_at.desc()))


def every_issued() -> list[Any]:
    """Id, uid and body of every issued letter, and nothing of the rest."""
    row = LetterRow
    return list(row.select(row.id, row.uid, row.body).where(row.status == LetterStatus.ISSUED).tuples())


def by_uid(uid: str) -> Any:
    """A letter by its client-made id, or None."""
    return LetterRow.get_or_none(LetterRow.uid == uid)


WITHOUT_BYTES = [f for f in LetterRow._meta.sorted_fields if f.name != "pdf"]


def issued(client_id: int) -> list[Any]:
    """The letters of a client that have left the house, newest first; without their bytes."""
    where = (LetterRow.client_id == client_id) & (LetterRow.status == LetterStatus.ISSUED)
    return list(LetterRow.select(*WITHOUT_BYTES).where(where).order_by(LetterRow.number.desc()))


def times_issued(episode_id: int, kind: LetterKind, reader: Reader, recipient: str) -> int:
    """How often this kind of letter of this episode has gone to this recipient: the next one is a new version."""
    count: int = LetterRow.select().where(
        (LetterRow.episode == episode_id) & (LetterRow.kind == kind) & (LetterRow.reader == reader)
        & (LetterRow.recipient == recipient)
        & (LetterRow.status == LetterStatus.ISSUED)).count()
    return count


def superseding(client_id: int, letter_id: int) -> Any:
    """The letter or draft that goes in the place of a withdrawn one, or None."""
    rows = LetterRow.select(*WITHOUT_BYTES).where(LetterRow.client_id == client_id)
    newest = sorted(rows, key=lambda row: -row.id)
    return next((row for row in newest if unpack(DraftContent, row.body).supersedes == letter_id), None)


def versions_before(supersedes: int, client_id: int) -> int:
    """How many letters a new one goes in the place of, one after the other."""
    count = 0
    while supersedes and (row := letter_row(supersedes, client_id)) is not None:
        count, supersedes = count + 1, unpack(DraftContent, row.body).supersedes
    return count


def next_number() -> int:
    """The next running number of the clinic's letters; asked for inside the act that issues."""
    last: int | None = LetterRow.select(pw.fn.MAX(LetterRow.number)).scalar()
    return (last or 0) + 1


def disclosure_of(letter_id: int) -> Disclosure | None:
    """What was told by a letter when it was issued, to whom it is written; those who have a copy come after."""
    row = DisclosureRow.select().where(DisclosureRow.letter == letter_id).order_by(DisclosureRow.id).first()
    return row.to_disclosure() if row is not None else None


def disclosures(client_id: int) -> list[Disclosure]:
    """What was told about a client, newest first."""
    rows = DisclosureRow.select().where(DisclosureRow.client_id == client_id)
    return [row.to_disclosure() for row in sorted(rows, key=lambda row: -row.id)]
