"""The clinic's own wording of letters and sheets: every state it ever had, one row after the other, the newest in force (ADM)."""

from __future__ import annotations

import json
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, UtcField
from clinic_app.domain.wordings import EARLIER_SHOWN, Earlier


class WordingRow(DeskRow):
    """One state of one entry in one language: the texts that differ from the house's by form; none: the house's stand again."""

    room = pw.TextField()
    key = pw.TextField(column_name="entry_key")
    language = pw.TextField()
    number = pw.IntegerField()
    texts = pw.TextField()
    at = UtcField()
    staff_id = pw.IntegerField()

    class Meta:
        indexes = ((("room", "key", "language", "number"), True),)

    def to_texts(self) -> dict[str, str]:
        """The clinic's texts by form."""
        return dict(json.loads(self.texts))


def newest() -> dict[tuple[str, str, str], WordingRow]:
    """The state in force of every entry that was ever changed, by room, key and language."""
    return {(row.room, row.key, row.language): row for row in WordingRow.select().order_by(WordingRow.number)}


def newest_of(room: str, key: str, language: str) -> Any:
    """The state in force of one entry, or None."""
    row = WordingRow
    mine = (row.room == room) & (row.key == key) & (row.language == language)
    return row.select().where(mine).order_by(pw.SQL("number DESC")).first()


def add(room: str, key: str, language: str, number: int, texts: dict[str, str], at: Any, staff_id: int) -> Any:
    """Put a state on top of the others."""
    text = json.dumps(texts, ensure_ascii=False, sort_keys=True)
    return WordingRow.create(room=room, key=key, language=language, number=number, texts=text, at=at, staff_id=staff_id)


def earlier(room: str, key: str, names: dict[int, str]) -> tuple[Earlier, ...]:
    """What an entry was in either language, newest first. names: who is who."""
    row = WordingRow
    found = row.select().where((row.room == room) & (row.key == key)).order_by(pw.SQL("id DESC")).limit(EARLIER_SHOWN)
    return tuple(Earlier(one.number, one.language, one.to_texts(), names.get(one.staff_id, ""), one.at) for one in found)
