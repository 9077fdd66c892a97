"""When waiting is too long: minutes in the waiting room, and whether the desk says it with a sound (house rules)."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_app.domain.errors import Finding, HouseProblem

LEAST, MOST = 5, 60  # minutes


@dataclass(frozen=True)
class WaitingRoom:
    """alarm: minutes past the agreed time, or since somebody came after it, before the line turns red (H)."""

    alarm: int = 15
    sound: bool = False
    version: int = 0


def waiting_room_findings(room: WaitingRoom) -> list[Finding]:
    """The minutes an alarm may have."""
    if LEAST <= room.alarm <= MOST:
        return []
    return [Finding(HouseProblem.OUT_OF_RANGE, "alarm", {"low": LEAST, "high": MOST})]
