"""The waiting list in the desk vault, and the calls made about free times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import peewee as pw

from clinic_app.data.appointments import VisitRow, by_id
from clinic_app.data.database import DeskRow, Edited, UtcField
from clinic_app.data.people import ClientRow
from clinic_app.domain.appointments import AppointmentType, DayAppointment, Gender, Mode, Visitor
from clinic_app.domain.openings import PartOfDay
from clinic_app.domain.waiting import Away, Called, Ended, Urgency, WaitingCall, WaitingEntry, WaitingWish


class WaitingEntryRow(DeskRow, Edited):
    """One entry: who, with whom and when, since when, and how it ended ('' while it stands)."""

    client_id: int
    later_visit_id: int | None
    visit_id: int | None
    client = pw.ForeignKeyField(ClientRow, index=False)
    therapists = pw.TextField(default="")
    gender = pw.TextField(default="")
    language = pw.TextField(default="")
    weekdays = pw.TextField(default="")
    parts = pw.TextField(default="")
    away = pw.TextField(default="")
    length = pw.IntegerField()
    type = pw.TextField()
    mode = pw.TextField()
    urgency = pw.TextField()
    note = pw.TextField(default="")
    later_visit = pw.ForeignKeyField(VisitRow, null=True, index=False)
    created_at = UtcField()
    created_by = pw.IntegerField()
    ended = pw.TextField(default="")
    ended_at = UtcField(null=True)
    visit = pw.ForeignKeyField(VisitRow, null=True, index=False)

    def to_wish(self) -> WaitingWish:
        """What is waited for."""
        return WaitingWish(
            therapist_ids=tuple(int(one) for one in self.therapists.split()), gender=Gender(self.gender) if self.gender else None,
            language=self.language, weekdays=frozenset(int(one) for one in self.weekdays.split()),
            parts=frozenset(PartOfDay(one) for one in self.parts.split()), away=tuple(_away(text) for text in self.away.split()),
            length=self.length, type=AppointmentType(self.type), mode=Mode(self.mode), urgency=Urgency(self.urgency),
            note=self.note, later_visit_id=self.later_visit_id,
        )


class WaitingCallRow(DeskRow, Edited):
    """One call about a free time."""

    entry_id: int
    entry = pw.ForeignKeyField(WaitingEntryRow)
    at = UtcField()
    staff_id = pw.IntegerField()
    gap_start = pw.DateTimeField()
    outcome = pw.TextField()
    taken_back = pw.BooleanField(default=False)


def _index(name: str, column: str, where: str, *, unique: bool = False) -> None:
    field = WaitingEntryRow._meta.columns[column]
    WaitingEntryRow.add_index(pw.Index(name, WaitingEntryRow, [field], unique=unique, where=pw.SQL(where)))


_index("waiting_entry_once", "client_id", "ended = ''", unique=True)
_index("waiting_entry_ended", "ended_at", "ended <> ''")


def _away(text: str) -> Away:
    first, last = text.split("/")
    return Away(date.fromisoformat(first), date.fromisoformat(last))


def wish_columns(wish: WaitingWish) -> dict[str, Any]:
    """A cleaned wish as columns."""
    return {
        "therapists": " ".join(map(str, wish.therapist_ids)), "gender": wish.gender.value if wish.gender else "",
        "language": wish.language, "weekdays": " ".join(map(str, sorted(wish.weekdays))),
        "parts": " ".join(part.value for part in PartOfDay if part in wish.parts),
        "away": " ".join(f"{one.first.isoformat()}/{one.last.isoformat()}" for one in sorted(wish.away)),
        "length": wish.length, "type": wish.type.value, "mode": wish.mode.value, "urgency": wish.urgency.value,
        "note": wish.note, "later_visit": wish.later_visit_id,
    }


def row_of(entry_id: int) -> Any | None:
    """One entry's row, or None."""
    return WaitingEntryRow.get_or_none(WaitingEntryRow.id == entry_id)


def open_row_of(client_id: int) -> Any | None:
    """The entry with which this client waits, or None."""
    return WaitingEntryRow.get_or_none((WaitingEntryRow.client == client_id) & (WaitingEntryRow.ended == ""))


def by_uid(uid: str) -> Any | None:
    """The entry that an earlier sending of the same request made, or None."""
    return WaitingEntryRow.get_or_none(WaitingEntryRow.uid == uid)


def waiting() -> list[Any]:
    """The rows of everybody who waits, with their clients; who waits longest first."""
    row = WaitingEntryRow
    return list(row.select(row, ClientRow).join(ClientRow).where(row.ended == "").order_by(row.created_at, row.id))


def ended(limit: int) -> list[Any]:
    """Entries that left the list, the newest first."""
    row = WaitingEntryRow
    found = row.select(row, ClientRow).join(ClientRow).where(row.ended != "")
    return list(found.order_by(row.ended_at.desc()).limit(limit))


def records(rows: Sequence[Any], local: Any, now: datetime) -> list[WaitingEntry]:
    """The rows as records, their calls in one query; a later booking only while it is to come. local: UTC to clinic time."""
    calls: dict[int, list[WaitingCall]] = {}
    call = WaitingCallRow
    if rows:
        theirs = call.entry.in_([row.id for row in rows]) & ~call.taken_back
        for one in sorted(call.select().where(theirs), key=lambda one: (one.at, one.id), reverse=True):
            calls.setdefault(one.entry_id, []).append(
                WaitingCall(one.id, local(one.at), one.staff_id, one.gap_start, Called(one.outcome), one.version))
    return [
        WaitingEntry(
            row.id, row.version, _visitor(row.client), row.to_wish(), local(row.created_at), row.created_by,
            row.client.therapist_id, _later(row, now), tuple(calls.get(row.id, ())), Ended(row.ended) if row.ended else None,
            local(row.ended_at) if row.ended_at else None, row.visit_id,
        ) for row in rows
    ]


def _later(row: Any, now: datetime) -> DayAppointment | None:
    visit = by_id(row.later_visit_id) if row.later_visit_id is not None else None
    return visit if visit is not None and visit.status.to_come and not visit.withdrawn and visit.slot.start > now else None


def _visitor(client: ClientRow) -> Visitor:
    en, ar = client.names("en"), client.names("ar")
    return Visitor(
        client.id, en.short or ar.short or client.file_no, ar.short or en.short or client.file_no, en.family or ar.family,
        ar.family or en.family, client.file_no, client.phone, client.call_only,
    )
