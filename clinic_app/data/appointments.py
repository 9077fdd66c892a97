"""Visits and what they occupy. A visit's therapists, rooms and clients are its occupancies; the database keeps them apart.

The hot reads are constant SQL, the same on both engines, one row a visit unless several people share it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, UtcField, desk_db, sql
from clinic_app.data.groups import ClientGroupRow
from clinic_app.data.people import ClientRow
from clinic_app.data.settings import RoomRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.appointments import (
    AppointmentType,
    Badge,
    DayAppointment,
    Mode,
    Slot,
    Status,
    Visitor,
)
from clinic_app.domain.kuwait import CHILD, age_on
from clinic_app.domain.permissions import Vault

DESK = Vault.DESK
T = TypeVar("T")


class VisitRow(DeskRow, Edited):
    """A visit: when (clinic-local), what kind, how it stands. `holding` says whether nobody else may be booked over it."""

    starts = pw.DateTimeField(index=True)
    ends = pw.DateTimeField()
    type = pw.TextField()
    mode = pw.TextField()
    status = pw.TextField()
    status_reason = pw.TextField(default="")
    holding = pw.BooleanField()
    withdrawn = pw.BooleanField(default=False)
    series = pw.CharField(max_length=36, null=True)
    note = pw.TextField(default="")
    reason = pw.TextField(default="")
    arrived_at = pw.DateTimeField(null=True)
    began_at = pw.DateTimeField(null=True)
    group = pw.ForeignKeyField(ClientGroupRow, null=True, index=False)
    meant_over = pw.ForeignKeyField("self", column_name="meant_over", null=True, index=False)
    moved_at = UtcField(null=True)


class OccupancyRow(pw.Model):
    """One therapist, room or client that a visit takes up, with the visit's own times so that an index finds a clash.

    own: what became of this client where it differs from the visit's status; who does not hold it is free for another visit.
    """

    visit = pw.ForeignKeyField(VisitRow, index=False)
    therapist = pw.ForeignKeyField(StaffRow, null=True, index=False)
    room = pw.ForeignKeyField(RoomRow, null=True, index=False)
    client = pw.ForeignKeyField(ClientRow, null=True, index=False)
    starts = pw.DateTimeField()
    ends = pw.DateTimeField()
    holding = pw.BooleanField()
    own = pw.TextField(null=True)
    own_since = pw.DateTimeField(null=True)
    own_reason = pw.TextField(default="")
    meant_over = pw.IntegerField(null=True)

    class Meta:
        database = desk_db
        table_name = "occupancy"
        legacy_table_names = False


class VisitChangeRow(pw.Model):
    """What stood before a change made this version of a visit; append-only. Undoing writes a change of its own."""

    visit = pw.ForeignKeyField(VisitRow, index=False)
    version = pw.IntegerField()
    undoes = pw.IntegerField(null=True)
    before = pw.TextField()

    class Meta:
        database = desk_db
        table_name = "visit_change"
        legacy_table_names = False
        indexes = ((("visit", "version"), True),)


def _index(model: Any, name: str, *columns: str, where: str = "") -> None:
    fields = [model._meta.columns[column] for column in columns]
    model.add_index(pw.Index(name, model, fields, where=pw.SQL(where) if where else None))


_index(VisitRow, "visit_open", "ends", where="open")
_index(VisitRow, "visit_series", "series", "starts", "withdrawn", "status", where="series IS NOT NULL")
_index(OccupancyRow, "occupancy_visit", "visit_id", "therapist_id", "room_id", "client_id", "own", "own_since", "own_reason")
for _one in ("therapist_id", "room_id", "client_id"):
    _index(OccupancyRow, f"occupancy_{_one[:-3]}", _one, "starts", "ends", "holding", "visit_id", where=f"{_one} IS NOT NULL")


# -- reading ----------------------------------------------------------------------------------------------------------

_NEXT = """CASE WHEN p.client_id IS NOT NULL THEN (SELECT n.starts FROM occupancy n WHERE n.client_id = p.client_id AND
  n.starts > v.starts AND n.holding ORDER BY n.starts LIMIT 1) END"""
_MOST = 100_000  # which of a series and of how many are counted at once, and come as one number: n times this, and m
_SELECT = f"""SELECT v.id, v.version, v.starts, v.ends, v.status, v.type, v.mode, v.note, v.arrived_at, v.began_at, v.reason,
 v.withdrawn, v.status_reason, t.therapist_id, r.room_id, p.client_id,
 c.given_en, c.family_en, c.given_ar, c.family_ar, c.file_no, c.phone, c.call_only, c.dob, c.interpreter, c.comfort_needs,
 c.other_need, c.reception_note,
 {_NEXT},
 CASE WHEN v.series IS NOT NULL THEN (SELECT count(*) FILTER (WHERE s.starts <= v.starts) * {_MOST} + count(*) FROM visit s
  WHERE s.series = v.series AND NOT s.withdrawn AND s.status NOT IN ('early_cancel', 'clinic_cancel')) END,
 t.id, p.id, p.own, p.own_since, p.own_reason,
 v.group_id, g.name, v.meant_over"""
_JOINS = """ LEFT JOIN occupancy t ON t.visit_id = v.id AND t.therapist_id IS NOT NULL
 LEFT JOIN occupancy r ON r.visit_id = v.id AND r.room_id IS NOT NULL
 LEFT JOIN occupancy p ON p.visit_id = v.id AND p.client_id IS NOT NULL
 LEFT JOIN client c ON c.id = p.client_id
 LEFT JOIN client_group g ON g.id = v.group_id"""

_LOAD = ("SELECT v.id, v.starts, v.ends, v.type, o.therapist_id FROM visit v JOIN occupancy o ON o.visit_id = v.id "
         "AND o.therapist_id IS NOT NULL WHERE v.starts >= ? AND v.starts < ? AND v.holding AND NOT v.withdrawn")

_BY_ID = _SELECT + " FROM visit v" + _JOINS + " WHERE v.id = ?"
_AMONG = _SELECT + " FROM visit v" + _JOINS + " WHERE v.id IN ({}) ORDER BY {}"
_BY_UID = _SELECT + " FROM visit v" + _JOINS + " WHERE v.uid = ?"
_OF_DAYS_FOLLOWED = (_SELECT + " FROM visit v" + _JOINS +
                     " WHERE v.starts >= ? AND v.starts < ? AND NOT v.withdrawn ORDER BY v.starts, v.id")
# a day or a week is looked at and left again: what comes after each of its visits is asked for the one that is pointed at
_OF_DAYS = _OF_DAYS_FOLLOWED.replace(_NEXT, "NULL")
_OF_THERAPIST = (_SELECT.replace(_NEXT, "NULL") + " FROM occupancy w JOIN visit v ON v.id = w.visit_id" + _JOINS +
                 " WHERE w.therapist_id = ? AND w.starts >= ? AND w.starts < ? AND NOT v.withdrawn"
                 " ORDER BY w.starts, w.ends, w.holding, w.visit_id")
_EVER_OF_THERAPIST = _OF_THERAPIST.replace(" AND NOT v.withdrawn", "")
_UIDS_OF = ("SELECT v.id, v.uid FROM occupancy w JOIN visit v ON v.id = w.visit_id "
            "WHERE w.therapist_id = ? AND w.starts >= ? AND w.starts < ?")
_HELD = {one: f"SELECT visit_id FROM occupancy WHERE {one}_id = ? AND starts < ? AND starts > ? AND ends > ? AND holding"
         for one in ("therapist", "room", "client")}
_OF_CLIENTS = "AND v.type NOT IN ('supervision', 'meeting', 'blocked') "  # the house's own time is nobody's attendance
_LATEST = "v.ends DESC, v.id DESC"
_OPEN_IDS = ("SELECT v.id FROM visit v WHERE v.status IN ('booked', 'confirmed', 'arrived', 'in_session') AND NOT v.withdrawn "
             f"{_OF_CLIENTS}AND v.ends <= ? ORDER BY {_LATEST} LIMIT ?")
_OPEN_IDS_OF = ("SELECT v.id FROM visit v WHERE v.status IN ('booked', 'confirmed', 'arrived', 'in_session') AND NOT v.withdrawn "
                f"{_OF_CLIENTS}AND v.ends <= ? AND EXISTS (SELECT 1 FROM occupancy o WHERE o.visit_id = v.id AND "
                f"o.therapist_id = ?) ORDER BY {_LATEST} LIMIT ?")
_OPEN, _OPEN_OF = _AMONG.format(_OPEN_IDS, _LATEST), _AMONG.format(_OPEN_IDS_OF, _LATEST)
_BEFORE = ("SELECT o.visit_id FROM occupancy o JOIN visit v ON v.id = o.visit_id WHERE o.client_id = ? AND o.starts <= ? AND "
           "(o.starts < ? OR o.visit_id < ?) AND NOT v.withdrawn ORDER BY o.starts DESC, o.visit_id DESC LIMIT ?")
_AFTER = ("SELECT o.visit_id FROM occupancy o JOIN visit v ON v.id = o.visit_id WHERE o.client_id = ? AND o.starts > ? AND "
          "o.holding AND coalesce(o.own, v.status) IN ('booked', 'confirmed') ORDER BY o.starts, o.visit_id LIMIT ?")
_ATTENDED = ("SELECT count(*) FROM occupancy o JOIN visit v ON v.id = o.visit_id WHERE o.client_id = ? AND "
             "coalesce(o.own, v.status) = 'attended' AND NOT v.withdrawn")
_OUTCOMES = ("SELECT coalesce(o.own, v.status) FROM occupancy o JOIN visit v ON v.id = o.visit_id "
             "WHERE o.client_id = ? AND o.starts >= ? AND o.starts < ? AND NOT v.withdrawn ORDER BY o.starts, o.visit_id")
_LAST_OUTCOME = ("SELECT v.id, v.starts, coalesce(o.own, v.status) FROM occupancy o JOIN visit v ON v.id = o.visit_id "
                 "WHERE o.client_id = ? AND o.starts >= ? AND o.starts < ? AND "
                 "coalesce(o.own, v.status) IN ('attended', 'did_not_come') AND NOT v.withdrawn "
                 "ORDER BY o.starts DESC, o.visit_id DESC LIMIT 1")

_STATUSES = ("SELECT o.client_id, o.starts, coalesce(o.own, v.status) FROM occupancy o JOIN visit v ON v.id = o.visit_id "
             "WHERE o.client_id IN ({}) AND NOT v.withdrawn ORDER BY o.starts, o.visit_id")

# whether a visit that was booked over another on purpose still lies over one of its party
_STILL_OVER = """SELECT 1 FROM occupancy a JOIN occupancy b ON (b.therapist_id = a.therapist_id OR b.room_id = a.room_id)
 WHERE a.visit_id = ? AND a.holding AND b.holding AND b.visit_id <> a.visit_id AND b.starts < a.ends AND b.ends > a.starts
 AND b.starts >= ? AND coalesce(b.meant_over, b.visit_id) = a.meant_over LIMIT 1"""

_STATUS: Mapping[str, Status] = {member.value: member for member in Status}
_TYPE: Mapping[str, AppointmentType] = {member.value: member for member in AppointmentType}
_MODE: Mapping[str, Mode] = {member.value: member for member in Mode}
_TYPE_BADGE = {AppointmentType.FIRST: Badge.NEW, AppointmentType.COUPLE: Badge.COUPLE, AppointmentType.FAMILY: Badge.FAMILY}
_BADGES: Mapping[tuple[str, str], tuple[Badge, ...]] = {
    (kind.value, mode.value): (*((_TYPE_BADGE[kind],) if kind in _TYPE_BADGE else ()),
                               *((Badge.ONLINE,) if mode is not Mode.CLINIC else ()))
    for kind in AppointmentType for mode in Mode
}


def text_of(moment: datetime) -> str:
    """A clinic-local moment as both engines compare it."""
    return moment.isoformat(" ", "seconds")


def local(value: Any) -> datetime:
    """A moment as read: SQLite gives text, PostgreSQL a moment."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _visitor(row: Sequence[Any], day: date) -> Visitor:
    given_en, family_en, given_ar, family_ar, file_no, phone, call_only, born = row[16:24]
    en = f"{given_en} {family_en}".strip()
    ar = f"{given_ar} {family_ar}".strip()
    minor = False
    if born is not None:
        minor = age_on(date.fromisoformat(born) if isinstance(born, str) else born, day) < CHILD
    return _frozen(
        Visitor, id=row[15], name_en=en or ar or file_no, name_ar=ar or en or file_no, family_en=family_en or family_ar,
        family_ar=family_ar or family_en, file_no=file_no, phone=phone, call_only=bool(call_only), minor=minor,
        own=row[32] and _STATUS[row[32]], own_since=row[33] and local(row[33]), own_reason=row[34] or "",
    )


def _frozen(kind: type[T], **fields: Any) -> T:
    """A frozen record of all its fields. Its own maker asks a setter for each of them: a third of reading a day."""
    made = object.__new__(kind)
    object.__setattr__(made, "__dict__", fields)
    return made


def _records(rows: Sequence[Sequence[Any]]) -> list[DayAppointment]:
    """Rows as records; neighbours of one id belong together."""
    found: list[DayAppointment] = []
    at, count = 0, len(rows)
    while at < count:
        row, last = rows[at], at + 1
        while last < count and rows[last][0] == row[0]:
            last += 1
        found.append(_record(row, (row,) if last == at + 1 else sorted(rows[at:last], key=_as_written)))
        at = last
    return found


def _as_written(row: Sequence[Any]) -> tuple[int, int]:
    """Therapists and clients in the order in which the booking named them."""
    return row[30] or 0, row[31] or 0


def _record(row: Sequence[Any], group: Sequence[Sequence[Any]]) -> DayAppointment:
    (visit_id, version, starts, ends, status, type_, mode, note, arrived, began, reason, withdrawn, status_reason, therapist,
     room, client) = row[:16]
    start, end = local(starts), local(ends)
    number, of = divmod(row[29], _MOST) if row[29] is not None else (None, None)
    clients: tuple[Visitor, ...] = ()
    therapists: tuple[int, ...] = ()
    badges, alert = _BADGES[type_, mode], ""
    if len(group) == 1:
        if client is not None:
            clients = (_visitor(row, start.date()),)
        if therapist is not None:
            therapists = (therapist,)
    else:
        clients = tuple({one[15]: _visitor(one, start.date()) for one in group if one[15] is not None}.values())
        therapists = tuple(dict.fromkeys(one[13] for one in group if one[13] is not None))
    for one, visitor in zip(group, clients, strict=False):
        if visitor.minor and Badge.MINOR not in badges:
            badges = (*badges, Badge.MINOR)
        if (one[24] or "interpreter" in one[25]) and Badge.TRANSLATE not in badges:
            badges = (*badges, Badge.TRANSLATE)
        if "next_free_slot" in one[25] and Badge.SOONEST not in badges:
            badges = (*badges, Badge.SOONEST)
        if one[26] or one[27]:
            alert = " · ".join(text for text in (alert, one[26], one[27]) if text)
    if alert:
        badges = (*badges, Badge.ALERT)
    if row[37] is not None and _still_over(visit_id, start):
        badges = (Badge.TOGETHER, *badges)
    return _frozen(
        DayAppointment, id=visit_id, version=version, slot=Slot(start, end), status=_STATUS[status], type=_TYPE[type_],
        mode=_MODE[mode], clients=clients, therapist_ids=therapists, room_id=room, since=arrived and local(arrived),
        number=number, of=of, badges=badges, note=note, alert=alert, next_visit=row[28] and local(row[28]), reason=reason,
        withdrawn=bool(withdrawn), began=began and local(began), status_reason=status_reason, group_id=row[35],
        group=row[36] or "", meant_over=row[37],
    )


def _still_over(visit_id: int, start: datetime) -> bool:
    marks = (visit_id, text_of(start - timedelta(days=1)))
    return sql(DESK, _STILL_OVER, marks).fetchone() is not None


def of_days(first: date, days: int = 1, *, followed: bool = False) -> list[DayAppointment]:
    """Every visit that starts in these days, by start, without withdrawn ones. followed: with each client's next visit."""
    return _records(sql(DESK, _OF_DAYS_FOLLOWED if followed else _OF_DAYS, _span(first, days)).fetchall())


def of_therapist(therapist_id: int, first: date, days: int) -> list[DayAppointment]:
    """One therapist's visits that start in these days, by start, without withdrawn ones and without their next visits."""
    return _records(sql(DESK, _OF_THERAPIST, (therapist_id, *_span(first, days))).fetchall())


def load(first: date, days: int) -> list[tuple[int, Slot, AppointmentType, int]]:
    """What holds time in these days, without names: visit id, slot, type and therapist, one line for each therapist."""
    rows = sql(DESK, _LOAD, _span(first, days)).fetchall()
    return [(one, Slot(local(starts), local(ends)), _TYPE[type_], who) for one, starts, ends, type_, who in rows]


def ever_of_therapist(therapist_id: int, first: date, days: int) -> list[tuple[str, DayAppointment]]:
    """The same with each visit's lasting name, withdrawn ones too: what was sent out once must be taken back there as well."""
    marks = (therapist_id, *_span(first, days))
    uids = dict(sql(DESK, _UIDS_OF, marks).fetchall())
    return [(uids[visit.id], visit) for visit in _records(sql(DESK, _EVER_OF_THERAPIST, marks).fetchall())]


def _span(first: date, days: int) -> tuple[str, str]:
    return f"{first.isoformat()} 00:00:00", f"{(first + timedelta(days=days)).isoformat()} 00:00:00"


def by_id(visit_id: int) -> DayAppointment | None:
    """One visit, withdrawn or not."""
    found = _records(sql(DESK, _BY_ID, (visit_id,)).fetchall())
    return found[0] if found else None


def by_uid(uid: str) -> DayAppointment | None:
    """The visit that an earlier sending of the same request made."""
    found = _records(sql(DESK, _BY_UID, (uid,)).fetchall())
    return found[0] if found else None


def _with_ids(ids: Sequence[int]) -> list[DayAppointment]:
    """These visits in this order, in one query."""
    marks = ", ".join("?" for _ in ids)
    found = {visit.id: visit for visit in _records(sql(DESK, _AMONG.format(marks, "v.id"), ids).fetchall())} if ids else {}
    return [found[one] for one in ids if one in found]


def holding_against(slot: Slot, therapists: Iterable[int], room_id: int | None, clients: Iterable[int]) -> list[DayAppointment]:
    """Visits that hold one of these during the slot: three short index probes, O(log n)."""
    end, least, start = text_of(slot.end), text_of(slot.start - timedelta(days=1)), text_of(slot.start)
    wanted = [("therapist", one) for one in therapists] + [("client", one) for one in clients]
    if room_id is not None:
        wanted.append(("room", room_id))
    ids = {row[0] for kind, one in wanted for row in sql(DESK, _HELD[kind], (one, end, least, start)).fetchall()}
    return _with_ids(sorted(ids))


def unresolved(now: datetime, limit: int, therapist_id: int | None = None) -> list[DayAppointment]:
    """Visits of clients whose time is past and of which nobody has said what became, the latest first."""
    if therapist_id is None:
        return _records(sql(DESK, _OPEN, (text_of(now), limit)).fetchall())
    return _records(sql(DESK, _OPEN_OF, (text_of(now), therapist_id, limit)).fetchall())


def of_client(client_id: int, before: tuple[datetime, int] | None, limit: int) -> list[DayAppointment]:
    """A client's visits as they stand for this client, newest first, before this (start, id)."""
    start, last = before if before is not None else (datetime(9999, 1, 1), 0)
    marks = (client_id, text_of(start), text_of(start), last, limit)
    return [visit.as_of(client_id) for visit in _with_ids([row[0] for row in sql(DESK, _BEFORE, marks).fetchall()])]


def to_come(client_id: int, after: datetime, limit: int) -> list[DayAppointment]:
    """A client's booked and confirmed visits that start after a moment, soonest first."""
    found = sql(DESK, _AFTER, (client_id, text_of(after), limit)).fetchall()
    return [visit.as_of(client_id) for visit in _with_ids([row[0] for row in found])]


def visitor(client_id: int, day: date) -> Visitor:
    """A client as a visit of this day shows them, of the visit or not."""
    row: Any = ClientRow.get_by_id(client_id)
    en, ar = row.names("en").short, row.names("ar").short
    minor = row.dob is not None and age_on(row.dob, day) < CHILD
    return Visitor(row.id, en, ar, row.family_en or row.family_ar, row.family_ar or row.family_en, row.file_no, row.phone,
                   bool(row.call_only), minor)


def moved_at(visit_ids: Sequence[int]) -> dict[int, datetime]:
    """When these visits were last moved, cancelled or given back (aware UTC); those that never were are left out."""
    row: Any = VisitRow
    rows = row.select(row.id, row.moved_at).where(row.id.in_(list(visit_ids)))
    return {one.id: one.moved_at for one in rows if one.moved_at is not None}


def client_known(client_id: int) -> bool:
    """True if there is such a client."""
    return sql(DESK, "SELECT 1 FROM client WHERE id = ?", (client_id,)).fetchone() is not None


def attended_count(client_id: int) -> int:
    """How many visits the client attended."""
    return int(sql(DESK, _ATTENDED, (client_id,)).fetchone()[0])


def outcomes(client_id: int, since: date, until: datetime) -> list[Status]:
    """What became of a client's visits that started in this time, oldest first."""
    marks = (client_id, _span(since, 0)[0], text_of(until))
    return [_STATUS[row[0]] for row in sql(DESK, _OUTCOMES, marks).fetchall()]


def last_outcome(client_id: int, since: date, until: datetime) -> tuple[int, datetime, Status] | None:
    """The client's newest visit of this time that they came to or missed: its id, start and which of the two."""
    row = sql(DESK, _LAST_OUTCOME, (client_id, _span(since, 0)[0], text_of(until))).fetchone()
    return (row[0], local(row[1]), _STATUS[row[2]]) if row is not None else None


def statuses(client_ids: Sequence[int]) -> dict[int, list[tuple[datetime, Status]]]:
    """What became, or is to become, of these clients' visits: start and status by client, oldest first, in one query."""
    found: dict[int, list[tuple[datetime, Status]]] = {client_id: [] for client_id in client_ids}
    marks = ", ".join("?" for _ in client_ids)
    for client_id, starts, status in sql(DESK, _STATUSES.format(marks), tuple(client_ids)).fetchall() if client_ids else ():
        found[client_id].append((local(starts), _STATUS[status]))
    return found


# -- proof ------------------------------------------------------------------------------------------------------------

_FAULTS = {
    **{f"diary_overlap_{one}": (
        f"SELECT a.visit_id FROM occupancy a JOIN occupancy b ON b.{one}_id = a.{one}_id AND b.starts >= a.starts AND "
        f"b.starts < a.ends AND b.id <> a.id WHERE a.{one}_id IS NOT NULL AND a.holding AND b.holding AND "
        "(a.client_id IS NOT NULL OR a.visit_id = b.visit_id OR "
        "coalesce(a.meant_over, a.visit_id) <> coalesce(b.meant_over, b.visit_id)) LIMIT 20")
       for one in ("therapist", "room", "client")},
    "diary_out_of_step": ("SELECT v.id FROM visit v JOIN occupancy o ON o.visit_id = v.id WHERE o.starts <> v.starts OR "
                          "o.ends <> v.ends OR o.holding <> (v.holding AND (o.own IS NULL OR o.own IN "
                          "('booked', 'confirmed', 'arrived', 'in_session', 'attended'))) OR coalesce(o.meant_over, 0) <> "
                          "CASE WHEN o.client_id IS NULL THEN coalesce(v.meant_over, 0) ELSE 0 END LIMIT 20"),
}


def diary_faults() -> list[tuple[str, int]]:
    """What the guards should have made impossible: codes and visits, twenty of a kind at most. Walks the whole table."""
    return [(code, int(row[0])) for code, text in _FAULTS.items() for row in sql(DESK, text).fetchall()]
