"""Writing visits: one at a time inside an act, many by a loader, every change with what stood before it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import peewee as pw

from clinic_app.data.appointments import by_id, text_of, visitor
from clinic_app.data.database import UtcField, database, is_postgres, sql, sql_many
from clinic_app.domain.appointments import AppointmentType, DayAppointment, Mode, Slot, Status, Visitor
from clinic_app.domain.booking import AppointmentProblem
from clinic_app.domain.permissions import Vault

DESK = Vault.DESK

_INSERT = ("INSERT INTO visit (uid, version, starts, ends, type, mode, status, status_reason, holding, withdrawn, series, note, "
           "reason, arrived_at, began_at, group_id, meant_over) VALUES (?, 1, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?)")
_INSERT_ID = _INSERT.replace("(uid", "(id, uid").replace("VALUES (?,", "VALUES (?, ?,")
_OCCUPY = ("INSERT INTO occupancy (visit_id, therapist_id, room_id, client_id, starts, ends, holding, own, own_reason, "
           "meant_over) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)")
_STAND = "UPDATE occupancy SET own = ?, own_since = ?, own_reason = ?, holding = ? WHERE visit_id = ? AND client_id = ?"
_UPDATE = ("UPDATE visit SET version = version + 1, starts = ?, ends = ?, type = ?, mode = ?, status = ?, status_reason = ?, "
           "holding = ?, withdrawn = ?, note = ?, reason = ?, arrived_at = ?, began_at = ?, meant_over = ?, "
           "moved_at = coalesce(?, moved_at) "
           "WHERE id = ? AND version = ?")
_LEAVE = {one: f"DELETE FROM occupancy WHERE visit_id = ? AND {one}_id = ?" for one in ("therapist", "room", "client")}
_KEEP = "INSERT INTO visit_change (visit_id, version, undoes, before) VALUES (?, ?, ?, ?)"
_CHANGE = "SELECT version, undoes, before FROM visit_change WHERE visit_id = ? AND version <= ? ORDER BY version DESC"
_CHANGED = "SELECT id, visit_id, before FROM visit_change WHERE id > ? AND undoes IS NULL ORDER BY id DESC LIMIT ?"


@dataclass(frozen=True)
class NewVisit:
    """A visit to be written: by a booking, one at a time, or by a loader, a hundred thousand."""

    slot: Slot
    therapist_ids: tuple[int, ...]
    client_ids: tuple[int, ...] = ()
    room_id: int | None = None
    type: AppointmentType = AppointmentType.INDIVIDUAL
    mode: Mode = Mode.CLINIC
    status: Status = Status.BOOKED
    note: str = ""
    reason: str = ""
    series: str | None = None
    arrived_at: datetime | None = None
    began_at: datetime | None = None
    meant_over: int | None = None  # the visit whose party it joins: booked over it on purpose
    uid: str = ""
    group_id: int | None = None
    own: Mapping[int, Status] = field(default_factory=dict)  # by client, where it differs from the visit's status

    def columns(self) -> tuple[Any, ...]:
        """As the insert takes them."""
        return (
            self.uid or str(uuid4()), text_of(self.slot.start), text_of(self.slot.end), self.type.value, self.mode.value,
            self.status.value, self.status.holds_slot, False, self.series, self.note, self.reason,
            self.arrived_at and text_of(self.arrived_at), self.began_at and text_of(self.began_at), self.group_id,
            self.meant_over,
        )

    def occupancies(self, visit_id: int) -> list[tuple[Any, ...]]:
        """The rows of everybody and everything it takes up."""
        start, end, holding = text_of(self.slot.start), text_of(self.slot.end), self.status.holds_slot
        when, own = (start, end, holding, None), self.own
        return [
            *((visit_id, one, None, None, *when, self.meant_over) for one in self.therapist_ids),
            *([(visit_id, None, self.room_id, None, *when, self.meant_over)] if self.room_id is not None else []),
            *((visit_id, None, None, one, start, end, holding and own.get(one, self.status).holds_slot, own.get(one), None)
              for one in self.client_ids),
        ]


def insert(visit: NewVisit) -> int:
    """Write one visit inside an open act; gives its id. The database refuses an overlap (IntegrityError, see clash_in)."""
    if not database(DESK).in_transaction():
        raise RuntimeError("rows are written inside work() alone")
    visit_id = int(sql(DESK, _INSERT + " RETURNING id", visit.columns()).fetchall()[0][0])
    for row in visit.occupancies(visit_id):
        sql(DESK, _OCCUPY, row)
    return visit_id


def insert_many(visits: Iterable[NewVisit], batch: int = 5000) -> int:
    """Write many visits past the services, every guard of the database awake; gives how many. For loaders, inside writing()."""
    last = first = int(sql(DESK, "SELECT coalesce(max(id), 0) FROM visit").fetchone()[0])
    rows: list[tuple[Any, ...]] = []
    occupied: list[tuple[Any, ...]] = []

    def write() -> None:
        sql_many(DESK, _INSERT_ID, rows)
        sql_many(DESK, _OCCUPY, occupied)
        rows.clear()
        occupied.clear()

    for visit in visits:
        last += 1
        rows.append((last, *visit.columns()))
        occupied += visit.occupancies(last)
        if len(rows) >= batch:
            write()
    if rows:
        write()
    if is_postgres() and last > first:
        sql(DESK, "SELECT setval(pg_get_serial_sequence('visit', 'id'), (SELECT max(id) FROM visit))")
    return last - first


def change(before: DayAppointment, after: DayAppointment, at: datetime, undoes: int | None = None) -> bool:
    """Write what differs over exactly the version of `before`, and keep `before`. False if somebody changed it since.

    at: the moment (aware UTC), kept with what stood before, and where this is news to somebody who expects the visit.

    Who and what is left goes first and who comes in last, so that a visit never stands in its own way or, for a moment, in
    somebody else's.
    """
    for who in set(before.therapist_ids) - set(after.therapist_ids):
        sql(DESK, _LEAVE["therapist"], (before.id, who))
    if before.room_id is not None and before.room_id != after.room_id:
        sql(DESK, _LEAVE["room"], (before.id, before.room_id))
    stood, stand = {one.id: one for one in before.clients}, {one.id: one for one in after.clients}
    for client_id in stood.keys() - stand.keys():
        sql(DESK, _LEAVE["client"], (before.id, client_id))
    holding = after.status.holds_slot and not after.withdrawn
    changed = [new for new in after.clients if new.id in stood and stood[new.id] != new]
    for person in changed:  # who lets the time go does so before the visit may take it again for the others
        if person.own is not None and not person.own.holds_slot:
            _stand(before.id, person, False)
    start, end = text_of(after.slot.start), text_of(after.slot.end)
    written = sql(DESK, _UPDATE, (
        start, end, after.type.value, after.mode.value, after.status.value, after.status_reason, holding, after.withdrawn,
        after.note, after.reason, after.since and text_of(after.since), after.began and text_of(after.began),
        after.meant_over, UtcField().db_value(at) if _news(before) != _news(after) else None, before.id, before.version,
    ))
    if written.rowcount != 1:
        return False
    for one in after.therapist_ids:
        if one not in before.therapist_ids:
            sql(DESK, _OCCUPY, (before.id, one, None, None, start, end, holding, None, after.meant_over))
    if after.room_id is not None and before.room_id != after.room_id:
        sql(DESK, _OCCUPY, (before.id, None, after.room_id, None, start, end, holding, None, after.meant_over))
    for person in changed:
        if person.own is None or person.own.holds_slot:
            _stand(before.id, person, holding)
    for person in (one for one in after.clients if one.id not in stood):
        there = holding and (person.own is None or person.own.holds_slot)
        sql(DESK, _OCCUPY, (before.id, None, None, person.id, start, end, there, person.own, None))
        if person.own is not None:
            _stand(before.id, person, there)
    keep_before(before, undoes, at)
    return True


def _news(visit: DayAppointment) -> tuple[object, ...]:
    """What its clients would have to be told of: when it is, whether it takes place, and for whom."""
    return visit.slot.start, visit.withdrawn, frozenset(
        (one.id, visit.standing(one.id).cancelled) for one in visit.clients)


def _stand(visit_id: int, who: Visitor, holding: bool) -> None:
    sql(DESK, _STAND, (who.own, who.own_since and text_of(who.own_since), who.own_reason, holding, visit_id, who.id))


def keep_before(before: DayAppointment, undoes: int | None = None, at: datetime | None = None) -> None:
    """Keep what stood before the version that follows this one. at: when it was changed (aware UTC)."""
    sql(DESK, _KEEP, (before.id, before.version + 1, undoes, _kept(before, at)))


def _kept(visit: DayAppointment, at: datetime | None) -> str:
    return json.dumps({
        "at": at and at.isoformat(),
        "starts": text_of(visit.slot.start), "ends": text_of(visit.slot.end), "type": visit.type, "mode": visit.mode,
        "status": visit.status, "status_reason": visit.status_reason, "note": visit.note, "reason": visit.reason,
        "since": visit.since and text_of(visit.since), "began": visit.began and text_of(visit.began),
        "withdrawn": visit.withdrawn, "therapists": visit.therapist_ids, "room": visit.room_id,
        "own": {str(one.id): [one.own, one.own_since and text_of(one.own_since), one.own_reason]
                for one in visit.clients if one.own is not None},
        "meant_over": visit.meant_over, "clients": [one.id for one in visit.clients],
    }, ensure_ascii=False)


def _maybe(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _restored(visit: DayAppointment, kept: Mapping[str, Any]) -> DayAppointment:
    return replace(
        visit, slot=Slot(datetime.fromisoformat(kept["starts"]), datetime.fromisoformat(kept["ends"])),
        type=AppointmentType(kept["type"]), mode=Mode(kept["mode"]), status=Status(kept["status"]),
        status_reason=kept["status_reason"], note=kept["note"], reason=kept["reason"], withdrawn=kept["withdrawn"],
        since=_maybe(kept["since"]), began=_maybe(kept["began"]),
        therapist_ids=tuple(kept["therapists"]), room_id=kept["room"],
        clients=tuple(_stood(one, kept.get("own", {}).get(str(one.id))) for one in _came(visit, kept)),
        meant_over=kept.get("meant_over"),
    )


def _came(visit: DayAppointment, kept: Mapping[str, Any]) -> Sequence[Visitor]:
    """Who was of the visit then; before people could join or leave, nobody wrote it down: whoever is now."""
    now = {one.id: one for one in visit.clients}
    ids: Sequence[int] = kept.get("clients", tuple(now))
    return [now[one] if one in now else visitor(one, visit.slot.day) for one in ids]


def _stood(who: Visitor, kept: Sequence[Any] | None) -> Visitor:
    if kept is None:
        return replace(who, own=None, own_since=None, own_reason="")
    return replace(who, own=Status(kept[0]), own_since=_maybe(kept[1]), own_reason=kept[2])


def before_version(visit: DayAppointment, version: int) -> DayAppointment | None:
    """The visit as it stood before the change that made this version; None if something else changed it since.

    Changes that were undone since do not count: an undo brings back the version before, so that a row of Ctrl+Z works.
    """
    changes = {row[0]: (row[1], row[2]) for row in sql(DESK, _CHANGE, (visit.id, visit.version)).fetchall()}
    at = visit.version
    while at != version:
        undone = changes[at][0] if at in changes else None
        if undone is None:
            return None
        at = undone - 1
    if at == 1:
        return replace(visit, withdrawn=True)
    return _restored(visit, json.loads(changes[at][1])) if at in changes else None


def called_done(visit: DayAppointment, client_id: int) -> tuple[Status, datetime] | None:
    """How this person stood until the visit was called done, and when that was said (aware UTC); None where nobody wrote it down.

    Changes that were undone since do not count, as in before_version.
    """
    changes = {row[0]: (row[1], row[2]) for row in sql(DESK, _CHANGE, (visit.id, visit.version)).fetchall()}
    at = visit.version if visit.standing(client_id) is Status.ATTENDED else 0
    while at in changes:
        undoes, kept = changes[at][0], json.loads(changes[at][1])
        if undoes is not None:
            at = undoes - 1
            continue
        before = Status(kept.get("own", {}).get(str(client_id), [kept["status"]])[0])
        if before is not Status.ATTENDED:
            return (before, datetime.fromisoformat(kept["at"])) if kept.get("at") else None
        at -= 1
    return None


def last_change() -> int:
    """The number of the newest change to any visit; 0 before the first."""
    return int(sql(DESK, "SELECT coalesce(max(id), 0) FROM visit_change").fetchone()[0])


def changed_after(mark: int, limit: int) -> list[tuple[int, DayAppointment, DayAppointment]]:
    """The newest changes after that number: its own, the visit before it, and the visit as it stands now. Undoing is left out."""
    rows = sql(DESK, _CHANGED, (mark, limit)).fetchall()
    now = {one: visit for one in {row[1] for row in rows} if (visit := by_id(one)) is not None}
    return [(row[0], _restored(now[row[1]], json.loads(row[2])), now[row[1]]) for row in rows if row[1] in now]


def clash_in(error: pw.IntegrityError) -> AppointmentProblem | None:
    """Which overlap the database refused, or None if it refused something else. The error's own words are never shown."""
    words = str(error)
    for one, code in (("therapist", AppointmentProblem.THERAPIST_TAKEN), ("room", AppointmentProblem.ROOM_TAKEN),
                      ("client", AppointmentProblem.CLIENT_TAKEN)):
        if f"overlap:{one}" in words or f"occupancy_{one}_no_overlap" in words:
            return code
    return None
