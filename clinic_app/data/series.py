"""Visits that belong together: which series a visit is of, and those of which few remain."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from clinic_app.data.appointments import by_id, local, text_of
from clinic_app.data.bookings import keep_before
from clinic_app.data.database import sql
from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.permissions import Vault

DESK = Vault.DESK

_SERIES = "SELECT series FROM visit WHERE id = ?"
_VISITS = "SELECT id FROM visit WHERE series = ? AND NOT withdrawn ORDER BY starts, id"
_STARTS = ("SELECT starts FROM visit WHERE series = ? AND NOT withdrawn AND status NOT IN ('early_cancel', 'clinic_cancel') "
           "ORDER BY starts")
# written so that the index of starts is walked from now on, and not that of series through all the years
_FEW = ("SELECT series, count(*), max(starts) FROM visit WHERE coalesce(series, '') <> '' AND starts > ? AND NOT withdrawn AND "
        "status IN ('booked', 'confirmed') GROUP BY series HAVING count(*) <= ? ORDER BY 3")
_LAST = "SELECT id FROM visit WHERE series = ? AND starts = ? AND NOT withdrawn AND holding ORDER BY id LIMIT 1"
_JOIN = "UPDATE visit SET version = version + 1, series = ? WHERE id = ? AND version = ?"


def series_of(visit_id: int) -> str:
    """The series a visit is of; empty for none."""
    row = sql(DESK, _SERIES, (visit_id,)).fetchone()
    return (row[0] or "") if row else ""


def visits_of(series: str) -> list[DayAppointment]:
    """Every visit of a series, by start; cancelled ones too, withdrawn ones not."""
    return [visit for row in sql(DESK, _VISITS, (series,)).fetchall() if (visit := by_id(row[0])) is not None]


def starts_of(series: str) -> list[datetime]:
    """When its visits were or are to be, without those that were cancelled in time."""
    return [local(row[0]) for row in sql(DESK, _STARTS, (series,)).fetchall()]


def few_left(now: datetime, most: int) -> Iterable[tuple[str, int, DayAppointment]]:
    """Series of which at most this many visits are still to come: the series, how many, the last of them."""
    for series, left, last in sql(DESK, _FEW, (text_of(now), most)).fetchall():
        row = sql(DESK, _LAST, (series, text_of(local(last)))).fetchone()
        visit = by_id(row[0]) if row else None
        if visit is not None:
            yield series, left, visit


def put_in(visit: DayAppointment, series: str | None, undoes: int | None = None) -> bool:
    """Put a visit into a series or take it out, as a version of its own. False if somebody changed it since."""
    if sql(DESK, _JOIN, (series, visit.id, visit.version)).rowcount != 1:
        return False
    keep_before(visit, undoes)
    return True
