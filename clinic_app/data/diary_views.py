"""Each person's own taste in the diary: one row a person, read whole."""

from __future__ import annotations

import json
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.diary_views import ColourBy, ColumnKind, DiaryTaste, SavedView, ViewColumn


class DiaryTasteRow(DeskRow, Edited):
    """One person's scale, colours and mixes of columns."""

    staff_id = pw.IntegerField(unique=True)
    scale = pw.IntegerField()
    colour = pw.TextField()
    views = pw.TextField()

    def to_taste(self) -> DiaryTaste:
        """The row as a record."""
        return DiaryTaste(self.scale, ColourBy(self.colour), _views(self.views), self.version)


def _views(text: str) -> tuple[SavedView, ...]:
    return tuple(
        SavedView(one["key"], one["name"], tuple(ViewColumn(ColumnKind(kind), number) for kind, number in one["columns"]))
        for one in json.loads(text)
    )


def fields_of(taste: DiaryTaste) -> dict[str, Any]:
    """The record as the columns of a row."""
    views = [
        {"key": one.key, "name": one.name, "columns": [[str(c.kind), c.id] for c in one.columns]} for one in taste.views
    ]
    return {"scale": taste.scale, "colour": str(taste.colour), "views": json.dumps(views, ensure_ascii=False)}


def of_staff(staff_id: int) -> Any:
    """The row of this person, or None."""
    return DiaryTasteRow.get_or_none(DiaryTasteRow.staff_id == staff_id)
