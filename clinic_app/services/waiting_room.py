"""When waiting is too long: read by every desk, changed by whoever keeps the clinic's settings."""

from __future__ import annotations

from clinic_app.data import waiting_room as data
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.waiting_room import WaitingRoom, waiting_room_findings
from clinic_app.services.work import ask, look, work


def waiting_room(actor: Actor) -> WaitingRoom:
    """The clinic's own minutes and sound; the house's before anybody chose."""
    with look(actor, Action.LOOK_DIARY):
        return data.waiting_room()


def save_waiting_room(actor: Actor, room: WaitingRoom) -> WaitingRoom:
    """Change them. Refused outside 5 to 60 minutes; Stale when a newer version is stored."""
    ask(actor, Action.EDIT_CLINIC)
    if found := waiting_room_findings(room):
        raise Refused(*found)
    with work(actor, Action.EDIT_CLINIC) as unit:
        row = data.row()
        if row is None:
            row = data.WaitingRoomRow.create(alarm=room.alarm, sound=room.sound)
        else:
            data.WaitingRoomRow.save_over(row.id, room.version, alarm=room.alarm, sound=room.sound)
        unit.touched(Kind.CLINIC, row.id, "alarm", "sound")
    return data.waiting_room()
