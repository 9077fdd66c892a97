"""Closed time, the visits it hit, and hours that hold from a date on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

import peewee as pw

from clinic_app.data.appointments import VisitRow, text_of
from clinic_app.data.database import DeskRow, Edited, sql
from clinic_app.data.settings import RoomRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, HoursVersion, LeaveKind, Ramadan
from clinic_app.domain.permissions import Vault
from clinic_app.domain.settings import OpenSpan

DESK = Vault.DESK


class ClosureRow(DeskRow, Edited):
    """A stretch in which a person, a room or (both null) the whole clinic cannot be booked as usual."""

    kind = pw.TextField()
    staff = pw.ForeignKeyField(StaffRow, null=True)
    room = pw.ForeignKeyField(RoomRow, null=True)
    starts = pw.DateTimeField()
    ends = pw.DateTimeField(index=True)
    leave = pw.TextField(default="")
    name_en = pw.TextField(default="")
    name_ar = pw.TextField(default="")
    expected = pw.BooleanField(default=False)
    proposal = pw.TextField(default="")
    removed = pw.BooleanField(default=False)


class ClosureVisitRow(DeskRow, Edited):
    """A visit that stood in closed time when it was entered; kept: somebody said that it stays."""

    closure = pw.ForeignKeyField(ClosureRow, index=False)
    visit = pw.ForeignKeyField(VisitRow)
    kept = pw.BooleanField(default=False)

    class Meta:
        indexes = ((("closure", "visit"), True),)


class HoursPeriodRow(DeskRow, Edited):
    """A week of hours from a day on; with a Hijri year it is a Ramadan and ends."""

    staff = pw.ForeignKeyField(StaffRow, null=True)
    since = pw.DateField()
    until = pw.DateField(null=True)
    hijri_year = pw.IntegerField(null=True)
    spans = pw.TextField(default="")
    expected = pw.BooleanField(default=False)
    removed = pw.BooleanField(default=False)


def _unique(model: Any, name: str, *expressions: Any, where: str) -> None:
    model.add_index(pw.Index(name, model, expressions, unique=True, where=pw.SQL(where)))


_SCOPE = pw.SQL("coalesce(staff_id, 0)")
_unique(ClosureRow, "closure_proposal", ClosureRow.proposal, where="proposal <> ''")
_unique(HoursPeriodRow, "hours_period_since", _SCOPE, HoursPeriodRow.since, where="NOT removed AND hijri_year IS NULL")
_unique(HoursPeriodRow, "hours_period_ramadan", HoursPeriodRow.hijri_year, where="hijri_year IS NOT NULL")


# -- closed time ------------------------------------------------------------------------------------------------------

_COLUMNS = "id, kind, starts, ends, staff_id, room_id, name_en, name_ar, expected, proposal, removed, version, leave"
_BETWEEN = f"SELECT {_COLUMNS} FROM closure WHERE ends > ? AND starts < ? AND NOT removed ORDER BY starts, id"
_PROPOSED = f"SELECT {_COLUMNS} FROM closure WHERE proposal LIKE ? ORDER BY starts, id"
_BY_ID = f"SELECT {_COLUMNS} FROM closure WHERE id = ?"
# what a leave is for is not even read for the diary
_FOR_DIARY = _BETWEEN.replace(", leave", ", ''")

_STANDS = ("v.status IN ('booked', 'confirmed') AND NOT v.withdrawn AND v.starts < c.ends AND v.ends > c.starts AND "
           "(c.staff_id IS NULL OR EXISTS (SELECT 1 FROM occupancy o WHERE o.visit_id = v.id AND o.therapist_id = c.staff_id)) "
           "AND (c.room_id IS NULL OR EXISTS (SELECT 1 FROM occupancy o WHERE o.visit_id = v.id AND o.room_id = c.room_id))")
_HIT = (f"SELECT v.id FROM closure c JOIN visit v ON {_STANDS} WHERE c.id = ? AND v.starts > ? AND v.starts < ? AND v.ends > ? "
        "ORDER BY v.starts, v.id")
_LISTED = ("SELECT cv.visit_id, cv.kept FROM closure_visit cv JOIN visit v ON v.id = cv.visit_id WHERE cv.closure_id = ? "
           "ORDER BY v.starts, v.id")
_PROGRESS = (f"SELECT c.id, count(*), sum(CASE WHEN cv.kept OR NOT ({_STANDS}) OR v.ends <= ? THEN 1 ELSE 0 END) "
             "FROM closure c JOIN closure_visit cv ON cv.closure_id = c.id JOIN visit v ON v.id = cv.visit_id "
             "WHERE c.ends > ? AND NOT c.removed GROUP BY c.id, c.starts ORDER BY c.starts, c.id")


def _moment(value: Any) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _closure(row: Any) -> Closure:
    return Closure(
        row[0], ClosedKind(row[1]), _moment(row[2]), _moment(row[3]), row[4], row[5], LeaveKind(row[12]) if row[12] else None,
        row[6], row[7], bool(row[8]), row[9], bool(row[10]), row[11],
    )


def _day(day: date) -> str:
    return text_of(datetime.combine(day, time()))


def between(first: date, last: date, *, reasons: bool = False) -> list[Closure]:
    """What is closed in these days, by its start; what leaves are for only on demand."""
    marks = (_day(first), _day(last + timedelta(days=1)))
    return [_closure(row) for row in sql(DESK, _BETWEEN if reasons else _FOR_DIARY, marks).fetchall()]


def proposed(year: int) -> list[Closure]:
    """Holidays of a year that came from the calendar, those left out too."""
    return [_closure(row) for row in sql(DESK, _PROPOSED, (f"{year}:%",)).fetchall()]


def by_id(closure_id: int) -> Closure | None:
    """One of them, removed or not."""
    row = sql(DESK, _BY_ID, (closure_id,)).fetchone()
    return _closure(row) if row else None


def keep(closure: Closure) -> int:
    """Write a new one (id 0) or save over its version; gives its id. The database refuses an overlap."""
    fields = {
        "kind": closure.kind.value, "staff": closure.staff_id, "room": closure.room_id, "starts": closure.starts,
        "ends": closure.ends, "leave": closure.leave.value if closure.leave else "", "name_en": closure.name_en,
        "name_ar": closure.name_ar, "expected": closure.expected, "proposal": closure.proposal, "removed": closure.removed,
    }
    if closure.id == 0:
        return int(ClosureRow.create(**fields).id)
    ClosureRow.save_over(closure.id, closure.version, **fields)
    return closure.id


def overlap_refused(error: pw.IntegrityError) -> bool:
    """True if the database refused a second closure at the same time."""
    return "closure_no_overlap" in str(error)


# -- the visits it hit ------------------------------------------------------------------------------------------------


def hit_now(closure: Closure, now: datetime) -> list[int]:
    """Ids of the visits to come that stand in it."""
    marks = (closure.id, text_of(closure.starts - timedelta(days=1)), text_of(closure.ends), text_of(max(now, closure.starts)))
    return [row[0] for row in sql(DESK, _HIT, marks).fetchall()]


def listed(closure_id: int) -> list[tuple[int, bool]]:
    """The visits noted with it, by their start, and whether somebody said that they stay."""
    return [(row[0], bool(row[1])) for row in sql(DESK, _LISTED, (closure_id,)).fetchall()]


def list_visits(closure_id: int, visit_ids: Iterable[int]) -> None:
    """Note visits with it; those noted already stay."""
    known = {visit_id for visit_id, _ in listed(closure_id)}
    for visit_id in visit_ids:
        if visit_id not in known:
            ClosureVisitRow.create(closure=closure_id, visit=visit_id)


def say_kept(closure_id: int, visit_id: int, kept: bool) -> bool:
    """Say that a visit stays, or take that back; False if it is not noted with this closure."""
    row = ClosureVisitRow.get_or_none((ClosureVisitRow.closure == closure_id) & (ClosureVisitRow.visit == visit_id))
    if row is None:
        return False
    ClosureVisitRow.save_over(row.id, row.version, kept=kept)
    return True


def progress(now: datetime) -> list[tuple[int, int, int]]:
    """Closures that are not over and hit visits: id, how many, how many of them are dealt with. One statement."""
    moment = text_of(now)
    return [(row[0], int(row[1]), int(row[2])) for row in sql(DESK, _PROGRESS, (moment, moment)).fetchall()]


# -- hours ------------------------------------------------------------------------------------------------------------


def packed(spans: Iterable[OpenSpan]) -> str:
    """Spans as kept: "0:540-780 0:960-1200"."""
    return " ".join(f"{s.weekday}:{s.opens}-{s.closes}" for s in sorted(spans, key=lambda s: (s.weekday, s.opens)))


def unpacked(text: str) -> tuple[OpenSpan, ...]:
    """Spans from their kept form."""
    parts = (part.replace(":", "-").split("-") for part in text.split())
    return tuple(OpenSpan(int(day), int(opens), int(closes)) for day, opens, closes in parts)


def hours_versions(staff_id: int | None) -> list[HoursVersion]:
    """The hours of a person, or of the clinic (None), that begin on a day, the earliest first."""
    rows: Any = HoursPeriodRow
    mine = rows.staff.is_null() if staff_id is None else rows.staff == staff_id
    found = rows.select().where(mine & ~rows.removed & rows.hijri_year.is_null()).order_by(rows.since)
    return [HoursVersion(r.id, r.staff_id, r.since, unpacked(r.spans), bool(r.removed), r.version) for r in found]


def keep_hours(wished: HoursVersion) -> int:
    """Write hours that begin on a day, or save over them; gives their id."""
    fields = {"staff": wished.staff_id, "since": wished.since, "spans": packed(wished.spans), "removed": wished.removed}
    if wished.id == 0:
        return int(HoursPeriodRow.create(**fields).id)
    HoursPeriodRow.save_over(wished.id, wished.version, **fields)
    return wished.id


def ramadans() -> list[Ramadan]:
    """Every Ramadan with hours, also one taken back; the earliest first."""
    rows: Any = HoursPeriodRow
    return [
        Ramadan(r.id, r.hijri_year, r.since, r.until, unpacked(r.spans), bool(r.expected), bool(r.removed), r.version)
        for r in rows.select().where(rows.hijri_year.is_null(False)).order_by(rows.since)
    ]


def keep_ramadan(wished: Ramadan) -> int:
    """Write the hours of one Ramadan, or save over them; gives their id."""
    fields = {"since": wished.first, "until": wished.last, "hijri_year": wished.hijri_year, "spans": packed(wished.spans),
              "expected": wished.expected, "removed": wished.removed}
    if wished.id == 0:
        return int(HoursPeriodRow.create(**fields).id)
    HoursPeriodRow.save_over(wished.id, wished.version, **fields)
    return wished.id
