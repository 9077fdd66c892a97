"""Workbook pages, edited with versions, and their entries, only ever added: a correction is the next number of the same key."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import peewee as pw

from clinic_app.data.bodies import unpack
from clinic_app.data.database import ClinicalRow, Edited, UtcField
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.sessions import Names, whose
from clinic_app.domain.workbook import CONTENTS, ENTRIES, Entry, PageKind, WorkbookPage


class WorkbookPageRow(ClinicalRow, Edited):
    """One page of one episode; `body` is its content by kind."""

    episode_id: int
    client_id = pw.IntegerField(index=True)
    episode = pw.ForeignKeyField(EpisodeRow)
    kind = pw.TextField()
    goal_key = pw.TextField(default="")
    body = pw.TextField()
    client_tick = pw.BooleanField(default=False)
    therapist_tick = pw.BooleanField(default=False)
    put_away = pw.BooleanField(default=False)
    started_on = pw.DateField()
    saved_at = UtcField()
    author_id = pw.IntegerField()

    def to_page(self, names: Names, entries: Iterable[Entry] = (), *, closed: bool = False) -> WorkbookPage:
        """The record with the entries given; names: staff id to the name in both scripts."""
        kind, by = PageKind(self.kind), whose(names, self.author_id)
        return WorkbookPage(
            id=self.id, uid=self.uid, version=self.version, client_id=self.client_id, episode_id=self.episode_id, kind=kind,
            content=unpack(CONTENTS[kind], self.body), goal_key=self.goal_key, client_tick=self.client_tick,
            therapist_tick=self.therapist_tick, started_on=self.started_on, saved_at=self.saved_at, author_id=self.author_id,
            author=by[0], author_ar=by[1], put_away=self.put_away, closed=closed, entries=tuple(entries),
        )


class WorkbookEntryRow(ClinicalRow):
    """One entry as it was noted, or as it was corrected; append-only."""

    page_id: int
    page = pw.ForeignKeyField(WorkbookPageRow)
    key = pw.CharField(max_length=36)
    number = pw.IntegerField(default=1)
    on = pw.DateField()
    body = pw.TextField()
    withdrawn = pw.BooleanField(default=False)
    author_id = pw.IntegerField()
    at = UtcField()

    class Meta:
        indexes = ((("key", "number"), True),)

    def to_entry(self, kind: PageKind) -> Entry:
        """The row as a record."""
        return Entry(
            key=self.key, version=self.number, page_id=self.page_id, on=self.on, content=unpack(ENTRIES[kind], self.body),
            author_id=self.author_id, at=self.at, withdrawn=self.withdrawn,
        )


def pages_of(client_id: int) -> list[Any]:
    """All pages of a client, last saved first."""
    row = WorkbookPageRow
    return list(row.select().where(row.client_id == client_id).order_by(row.saved_at.desc(), -row.id))


def entries_of(pages: Collection[Any]) -> dict[int, list[Entry]]:
    """What stands on these pages, by page id, oldest first: the newest number of each key, without what was taken back."""
    kinds, row = {page.id: PageKind(page.kind) for page in pages}, WorkbookEntryRow
    newest: dict[str, Any] = {}
    for found in row.select().where(row.page.in_(list(kinds))).order_by(row.number) if kinds else ():
        newest[found.key] = found
    lists: dict[int, list[Entry]] = {}
    for found in sorted(newest.values(), key=lambda e: (e.on, e.id)):
        if not found.withdrawn:
            lists.setdefault(found.page_id, []).append(found.to_entry(kinds[found.page_id]))
    return lists


def versions_of(key: str, kind: PageKind) -> list[Entry]:
    """Every version of one entry, oldest first."""
    row = WorkbookEntryRow
    return [found.to_entry(kind) for found in row.select().where(row.key == key).order_by(row.number)]


def newest(key: str) -> Any | None:
    """The row of an entry as it stands, or None."""
    row = WorkbookEntryRow
    return row.select().where(row.key == key).order_by(row.number.desc()).first()
