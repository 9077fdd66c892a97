"""Reminders as rows: the queue and log of messages, what each tells of, the clinic's own texts, its mail server."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import peewee as pw

from clinic_app.data.appointments import VisitRow, local, text_of
from clinic_app.data.database import DeskRow, Edited, UtcField, sql
from clinic_app.data.people import ClientRow, ContactRow, with_ids
from clinic_app.domain.people import Channel, Contact, Language
from clinic_app.domain.permissions import Vault
from clinic_app.domain.reminders import MailSettings, NameUse, Purpose, Security, State, Told, Wording

DESK = Vault.DESK
LOOK_BACK = timedelta(days=7)  # a change of a visit whose told time lies further back is nobody's news any more


class ReminderRow(DeskRow, Edited):
    """One message to one person: queued, sent, or done by hand. What a sent one says is never rewritten."""

    client_id: int
    client = pw.ForeignKeyField(ClientRow)
    about = pw.TextField()
    channel = pw.TextField()
    state = pw.TextField()
    language = pw.TextField()
    to = pw.TextField(column_name="sent_to")
    subject = pw.TextField(default="")
    text = pw.TextField(default="")
    problem = pw.TextField(default="")
    hold_until = UtcField(null=True)
    created_at = UtcField()
    at = UtcField()
    staff_id = pw.IntegerField()


class ReminderVisitRow(DeskRow, Edited):
    """A visit that a message tells of, and the message before it that its client knows: one chain, no two next links."""

    reminder_id: int
    visit_id: int
    reminder = pw.ForeignKeyField(ReminderRow)
    visit = pw.ForeignKeyField(VisitRow, index=False)
    client = pw.ForeignKeyField(ClientRow, index=False)
    follows = pw.IntegerField(default=0)
    starts = pw.DateTimeField()
    visit_version = pw.IntegerField()
    live = pw.BooleanField(default=True)


class ReminderTextRow(DeskRow, Edited):
    """The clinic's own text; an empty one means the house's again."""

    about = pw.TextField()
    language = pw.TextField()
    text = pw.TextField()

    class Meta:
        indexes = ((("about", "language"), True),)


class ReminderPostRow(DeskRow, Edited):
    """The mail server, its password sealed under a key of the desk vault; and how clients are named."""

    host = pw.TextField(default="")
    port = pw.IntegerField(default=587)
    security = pw.TextField(default=Security.STARTTLS.value)
    user = pw.TextField(default="", column_name="login")
    sender = pw.TextField(default="")
    certificate = pw.TextField(default="")
    sealed = pw.TextField(default="")
    name_use = pw.TextField(default=NameUse.NAME.value)

    def to_settings(self) -> MailSettings:
        """The row as a record, without the password."""
        return MailSettings(self.host, self.port, Security(self.security), self.user, self.sender, self.certificate,
                            NameUse(self.name_use), bool(self.sealed), self.version)


def _index(model: Any, name: str, *columns: str, where: str, unique: bool = False) -> None:
    fields = [model._meta.columns[column] for column in columns]
    model.add_index(pw.Index(name, model, fields, unique=unique, where=pw.SQL(where)))


_index(ReminderVisitRow, "reminder_visit_once", "visit_id", "client_id", "follows", where="live", unique=True)
_index(ReminderVisitRow, "reminder_visit_starts", "starts", where="live")
_index(ReminderRow, "reminder_queue", "state", where="state IN ('due', 'sending')")


# -- reading ----------------------------------------------------------------------------------------------------------

_LINKS = ("SELECT rv.visit_id, rv.client_id, rv.starts, rv.live, r.id, r.version, r.about, r.state, r.channel, r.sent_to, "
          "r.text, r.at, r.staff_id, r.problem, r.hold_until FROM reminder_visit rv JOIN reminder r ON r.id = rv.reminder_id "
          "WHERE rv.visit_id IN ({}) AND r.state <> 'dropped' ORDER BY rv.id")
_CHANGED = ("SELECT DISTINCT rv.visit_id FROM reminder_visit rv JOIN visit v ON v.id = rv.visit_id "
            "JOIN reminder r ON r.id = rv.reminder_id "
            "LEFT JOIN occupancy o ON o.visit_id = rv.visit_id AND o.client_id = rv.client_id "
            "WHERE rv.live AND rv.starts >= ? AND (rv.starts <> v.starts OR v.withdrawn OR o.id IS NULL OR "
            "coalesce(o.own, v.status) IN ('early_cancel', 'late_cancel', 'clinic_cancel') OR r.about = 'cancelled' OR "
            "r.state IN ('due', 'sending'))")
# what failed lately: a stretch of the newest messages, so that it stays quick however many there are
_FAILED = ("SELECT DISTINCT rv.visit_id FROM reminder r JOIN reminder_visit rv ON rv.reminder_id = r.id WHERE r.state = 'failed' "
           "AND r.id > (SELECT coalesce(max(id), 0) - 2000 FROM reminder) AND rv.starts >= ?")


@dataclass(frozen=True)
class Heard:
    """What one client heard of one visit: the last message that stands, and a later one that failed."""

    live: Told | None = None
    failed: Told | None = None


def heard(visit_ids: Collection[int], to_local: Callable[[datetime], datetime]) -> dict[tuple[int, int], Heard]:
    """By visit and client, in one query."""
    found: dict[tuple[int, int], Heard] = {}
    if not visit_ids:
        return found
    marks = ", ".join("?" for _ in visit_ids)
    moment = UtcField()
    for row in sql(DESK, _LINKS.format(marks), tuple(visit_ids)).fetchall():
        at, hold = moment.python_value(row[11]), moment.python_value(row[14])
        told = Told(row[4], row[5], Purpose(row[6]), State(row[7]), local(row[2]), Channel(row[8]), row[9], row[10],
                    to_local(at) if at else None, row[12], row[13], to_local(hold) if hold else None)
        key = (row[0], row[1])
        before = found.get(key, Heard())
        if row[3]:
            found[key] = Heard(told, None)
        elif told.state is State.FAILED:
            found[key] = Heard(before.live, told)
    return found


def changed(now: datetime) -> list[int]:
    """Visits that may no longer be as their clients were told, or whose message is on its way or failed."""
    found = {row[0] for row in sql(DESK, _CHANGED, (text_of(now - LOOK_BACK),)).fetchall()}
    return sorted(found | {row[0] for row in sql(DESK, _FAILED, (text_of(now),)).fetchall()})


def row_of(reminder_id: int) -> Any | None:
    """One message's row, or None."""
    return ReminderRow.get_or_none(ReminderRow.id == reminder_id)


def links_of(reminder_id: int) -> list[Any]:
    """What a message tells of."""
    return list(ReminderVisitRow.select().where(ReminderVisitRow.reminder == reminder_id).order_by(ReminderVisitRow.id))


def follower_of(visit_id: int, client_id: int) -> int:
    """The last live link of this chain, 0 if it begins here."""
    row: Any = ReminderVisitRow
    query = row.select(pw.fn.MAX(row.id)).where((row.visit == visit_id) & (row.client == client_id) & row.live)
    return query.scalar() or 0


def queued() -> list[Any]:
    """Messages that wait to be sent, the oldest first."""
    return list(ReminderRow.select().where(ReminderRow.state == State.DUE.value).order_by(ReminderRow.id))


def sending() -> list[Any]:
    """Messages that somebody took out and of which nobody has said what became."""
    return list(ReminderRow.select().where(ReminderRow.state == State.SENDING.value).order_by(ReminderRow.id))


def of_client(client_id: int, limit: int) -> list[Any]:
    """A client's messages, the newest first, without those taken back."""
    row: Any = ReminderRow
    found = row.select().where((row.client == client_id) & (row.state != State.DROPPED.value))
    return list(found.order_by(row.id.desc()).limit(limit))


def clients(ids: Sequence[int]) -> dict[int, Any]:
    """Their rows by id."""
    return {row.id: row for row in with_ids(ids)} if ids else {}


def contacts(ids: Sequence[int]) -> dict[int, list[Contact]]:
    """The contacts on these clients' files."""
    found: dict[int, list[Contact]] = {}
    if ids:
        contact: Any = ContactRow
        for row in contact.select().where(contact.client.in_(list(ids)) & ~contact.removed).order_by(contact.id):
            found.setdefault(row.client_id, []).append(row.to_contact())
    return found


def wordings() -> dict[tuple[Purpose, Language], Wording]:
    """The clinic's own texts that were ever written."""
    rows = [Wording(Purpose(row.about), Language(row.language), row.text, row.version) for row in ReminderTextRow.select()]
    return {one.key: one for one in rows}


def text_row(wording: Wording) -> Any | None:
    """The row of a text, or None."""
    return ReminderTextRow.get_or_none(
        (ReminderTextRow.about == wording.about.value) & (ReminderTextRow.language == wording.language.value))


def post_row() -> Any | None:
    """The mail server's row, or None while nobody set one up."""
    return ReminderPostRow.get_or_none()
