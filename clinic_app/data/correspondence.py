"""Papers received: their bytes, which never change, and the entries that say what each is and how it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Any

import peewee as pw

from clinic_app.data.bodies import pack, unpack
from clinic_app.data.database import ClinicalRow, UtcField
from clinic_app.data.outgoing import NOBODY, Names
from clinic_app.domain.correspondence import EntryAct, FilingRequest, PaperEntry, PaperGone, PaperWords, Received
from clinic_app.domain.outgoing import Withdrawal
from clinic_app.domain.signatures import Scan, ScanKind


class ReceivedPaperRow(ClinicalRow):
    """A paper as it came; append-only."""

    media = pw.TextField()
    pages = pw.IntegerField()
    size = pw.IntegerField()
    sha256 = pw.TextField(index=True)
    data = pw.BlobField()

    def intact(self) -> bool:
        """True if the stored bytes still give the digest they were kept with."""
        return hashlib.sha256(bytes(self.data)).hexdigest() == self.sha256


class PaperEntryRow(ClinicalRow):
    """One step of a paper's filing; the highest number is how it stands, and in whose file. Append-only."""

    paper_id: int
    paper = pw.ForeignKeyField(ReceivedPaperRow)
    number = pw.IntegerField()
    client_id = pw.IntegerField(index=True)
    act = pw.TextField()
    body = pw.TextField()
    reason = pw.TextField()
    at = UtcField()
    staff = pw.IntegerField()

    class Meta:
        indexes = ((("paper", "number"), True),)

    def to_entry(self, names: Names) -> PaperEntry:
        """The row as a record."""
        return PaperEntry(
            self.number, EntryAct(self.act), unpack(PaperWords, self.body), self.reason, self.at, self.staff,
            *names.get(self.staff, NOBODY))


HEAD = (ReceivedPaperRow.id, ReceivedPaperRow.media, ReceivedPaperRow.pages, ReceivedPaperRow.size, ReceivedPaperRow.sha256)


def keep(request: FilingRequest, sha256: str, at: datetime, staff: int) -> int:
    """Keep the bytes and the first entry; gives the paper's id. Inside the act that files it."""
    kind = Scan(request.data).kind
    assert kind is not None  # its findings were asked for
    row = ReceivedPaperRow.create(
        uid=request.uid, media=kind, pages=request.pages, size=len(request.data), sha256=sha256, data=request.data)
    add_entry(row.id, 1, request.client_id, EntryAct.FILED, request.words, "", at, staff)
    return int(row.id)


def add_entry(
    paper_id: int, number: int, client_id: int, act: EntryAct, words: PaperWords, reason: str, at: datetime, staff: int
) -> None:
    """Say how a paper stands from now on; inside the act that decides it."""
    PaperEntryRow.create(
        paper=paper_id, number=number, client_id=client_id, act=act, body=pack(words), reason=reason, at=at, staff=staff)


def of_client(client_id: int, names: Names) -> list[Received]:
    """The papers in this client's file, those that came last first. Their bytes are not read."""
    ids = PaperEntryRow.select(PaperEntryRow.paper).where(PaperEntryRow.client_id == client_id)
    found = [paper for paper in _as_they_stand(ids, names) if paper.client_id == client_id]
    return sorted(found, key=lambda paper: (str(paper.words.received_on), paper.id), reverse=True)


def paper(paper_id: int, client_id: int, names: Names) -> Received | None:
    """One paper of this client, or None."""
    return next((one for one in _as_they_stand([paper_id], names) if one.client_id == client_id), None)


def by_uid(uid: str, names: Names) -> Received | None:
    """The paper that was filed under this mark, or None."""
    ids = ReceivedPaperRow.select(ReceivedPaperRow.id).where(ReceivedPaperRow.uid == uid)
    return next(iter(_as_they_stand(ids, names)), None)


def by_uids(uids: Iterable[str]) -> list[Received]:
    """The papers that were filed under these marks; nobody's name is looked up."""
    return _as_they_stand(ReceivedPaperRow.select(ReceivedPaperRow.id).where(ReceivedPaperRow.uid.in_(list(uids))), {})


def row_of(paper_id: int) -> Any:
    """The row with the bytes."""
    return ReceivedPaperRow.get_by_id(paper_id)


def entries(paper_id: int, names: Names, client_id: int | None = None) -> list[PaperEntry]:
    """Every step of a paper's filing, the first one first; or those alone that were made in this client's file."""
    rows = _steps([paper_id]).get(paper_id, [])
    return [row.to_entry(names) for row in rows if client_id in (None, row.client_id)]


def gone_from(client_id: int, names: Names) -> list[PaperGone]:
    """The papers that lay in this client's file once and stand in another now, those that went last first."""
    found = []
    for rows in _steps(PaperEntryRow.select(PaperEntryRow.paper).where(PaperEntryRow.client_id == client_id)).values():
        if rows[-1].client_id != client_id:
            went = next(after for row, after in reversed(list(pairwise(rows))) if row.client_id == client_id)
            found.append(PaperGone(went.at, went.reason, *names.get(went.staff, NOBODY)))
    return sorted(found, key=lambda gone: gone.at, reverse=True)


def came_from(paper_id: int) -> int | None:
    """The client from whose file a paper was moved in its last step, or None if that was another step."""
    last = _steps([paper_id])[paper_id][-2:]
    return last[0].client_id if last[-1].act == EntryAct.MOVED else None


def changed() -> Iterator[int]:
    """Ids of the papers whose bytes no longer give their digest; read one by one, so memory stays flat."""
    for row in ReceivedPaperRow.select().iterator():
        if not row.intact():
            yield row.id


def _as_they_stand(ids: Iterable[int] | Any, names: Names) -> list[Received]:
    heads = {head[0]: head for head in ReceivedPaperRow.select(*HEAD).where(ReceivedPaperRow.id.in_(ids)).tuples()}  # type: ignore[attr-defined]
    return [_received(heads[paper_id], rows, names) for paper_id, rows in _steps(list(heads)).items()]


def _steps(ids: Iterable[int] | Any) -> dict[int, list[PaperEntryRow]]:
    steps: dict[int, list[PaperEntryRow]] = {}
    for row in PaperEntryRow.select().where(PaperEntryRow.paper.in_(ids)).order_by(PaperEntryRow.number):
        steps.setdefault(row.paper_id, []).append(row)
    return steps


def _received(head: Any, rows: list[PaperEntryRow], names: Names) -> Received:
    paper_id, media, pages, size, sha256 = head
    here, last = rows[-1].client_id, rows[-1].to_entry(names)
    first = next((after for row, after in reversed(list(pairwise(rows))) if row.client_id != here), rows[0])
    gone = Withdrawal(last.reason, last.at, last.staff_id, last.by, last.by_ar) if last.act is EntryAct.WITHDRAWN else None
    return Received(
        paper_id, here, last.number, last.words, ScanKind(media), pages, size, sha256, first.at,
        *names.get(first.staff, NOBODY), withdrawn=gone, moved=first is not rows[0])
