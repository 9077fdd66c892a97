"""Groups that are booked by name: an administrative name, how many places there are, and who is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited, desk_db
from clinic_app.data.people import ClientRow
from clinic_app.domain.groups import ClientGroup, Member


class ClientGroupRow(DeskRow, Edited):
    """A group. One that is given up stays, because visits bear its name."""

    name = pw.TextField()
    places = pw.IntegerField()
    active = pw.BooleanField(default=True)


class ClientGroupMemberRow(pw.Model):
    """Somebody in a group, in the order in which they were named."""

    group = pw.ForeignKeyField(ClientGroupRow)
    client = pw.ForeignKeyField(ClientRow)

    class Meta:
        database = desk_db
        table_name = "client_group_member"
        legacy_table_names = False


def _record(row: Any) -> ClientGroup:
    member: Any = ClientGroupMemberRow
    found = member.select(member, ClientRow).join(ClientRow).where(member.group == row.id).order_by(member.id)
    members = tuple(
        Member(one.client.id, one.client.file_no, one.client.names("en").short, one.client.names("ar").short, one.client.phone)
        for one in found)
    return ClientGroup(row.id, row.name, row.places, members, bool(row.active), row.version)


def groups() -> list[ClientGroup]:
    """Those in use, by name."""
    return [_record(row) for row in ClientGroupRow.select().where(ClientGroupRow.active).order_by(ClientGroupRow.name)]


def group(group_id: int) -> ClientGroup | None:
    """One, in use or given up."""
    row = ClientGroupRow.get_or_none(ClientGroupRow.id == group_id)
    return _record(row) if row is not None else None


def put_members(group_id: int, client_ids: Iterable[int]) -> None:
    """These are its members now, in this order."""
    row: Any = ClientGroupMemberRow
    row.delete().where(row.group == group_id).execute()
    for client_id in client_ids:
        row.create(group=group_id, client=client_id)
