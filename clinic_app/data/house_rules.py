"""House rules the clinic has set for itself; the standing ones are the domain's."""

from __future__ import annotations

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.house_rules import FIGURES


class HouseFigureRow(DeskRow, Edited):
    """A house rule (H) of the clinic, by its name."""

    name = pw.TextField(unique=True)
    value = pw.IntegerField()


def figures() -> dict[str, int]:
    """Every house rule by name: the clinic's own value, or the standing one."""
    kept = {row.name: row.value for row in HouseFigureRow.select()}
    return {name: kept.get(name, standing) for name, (standing, _, _) in FIGURES.items()}


def keep_figure(name: str, value: int) -> None:
    """Put a house rule's value in place of the one before."""
    row = HouseFigureRow.get_or_none(HouseFigureRow.name == name)
    if row is None:
        HouseFigureRow.create(name=name, value=value)
    else:
        HouseFigureRow.save_over(row.id, row.version, value=value)
