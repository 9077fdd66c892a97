"""The one row of when waiting is too long."""

from __future__ import annotations

from typing import Any

import peewee as pw

from clinic_app.data.database import DeskRow, Edited
from clinic_app.domain.waiting_room import WaitingRoom


class WaitingRoomRow(DeskRow, Edited):
    """Minutes, and whether there is a sound."""

    alarm = pw.IntegerField()
    sound = pw.BooleanField()

    def to_record(self) -> WaitingRoom:
        """The record."""
        return WaitingRoom(self.alarm, bool(self.sound), self.version)


def row() -> Any | None:
    """The row, or None before anybody chose."""
    return WaitingRoomRow.get_or_none()


def waiting_room() -> WaitingRoom:
    """The clinic's own, or the house's before anybody chose."""
    found = row()
    record: WaitingRoom = found.to_record() if found is not None else WaitingRoom()
    return record
