"""Closed time within a day: why a stretch of somebody's hours, a room or the whole clinic cannot be booked as usual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ClosedKind(StrEnum):
    """Why time is closed, as far as every desk may know it. What a leave is for is not read for the diary."""

    AWAY = "away"              # a therapist
    ROOM_OUT = "room_out"      # a room that cannot be used
    HOLIDAY = "holiday"        # a public holiday
    BRIDGE = "bridge"          # a day between holidays on which the clinic is closed
    CLOSED = "closed"          # the clinic, for a reason of its own

    @property
    def whole_clinic(self) -> bool:
        """True if nobody works then."""
        return self in (ClosedKind.HOLIDAY, ClosedKind.BRIDGE, ClosedKind.CLOSED)


@dataclass(frozen=True, order=True)
class Shut:
    """Closed minutes of one day, half-open, with the word that is shown on them."""

    start: int
    end: int
    kind: ClosedKind
    name_en: str = ""
    name_ar: str = ""
    expected: bool = False     # the day hangs on the moon and is not confirmed

    @property
    def whole_day(self) -> bool:
        """True from midnight to midnight."""
        return self.start <= 0 and self.end >= 24 * 60


def left_open(spans: Iterable[tuple[int, int]], shuts: Iterable[Shut]) -> list[tuple[int, int]]:
    """What remains of open stretches once closed ones are taken out."""
    found = list(spans)
    for shut in shuts:
        rest: list[tuple[int, int]] = []
        for start, end in found:
            if shut.end <= start or shut.start >= end:
                rest.append((start, end))
                continue
            rest += [(a, b) for a, b in ((start, shut.start), (shut.end, end)) if a < b]
        found = rest
    return found


def shut_during(shuts: Iterable[Shut], first: int, last: int) -> Shut | None:
    """The first closed stretch that shares time with first..last."""
    return next((shut for shut in shuts if shut.start < last and first < shut.end), None)
