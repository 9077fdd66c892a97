"""A drag over the diary: what was taken hold of, where it would land, and what is said about that place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from clinic_app.domain.appointments import DayAppointment, Slot
from clinic_app.domain.booking import MoveRequest
from ui.appointments.geometry import FINE_SNAP, GRIP, SNAP, Frame

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

START_AFTER = 6  # pixels the pointer must travel before a press is a drag
HANG = 10  # minutes from the start of a carried visit to the pointer


class _Column(Protocol):
    day: date
    therapist_id: int


@dataclass(frozen=True)
class Verdict:
    """What the clinic would say to a visit at another place, before it is dropped."""

    allowed: bool
    said: str  # short, painted into the place: "Hessa is taken"
    lines: tuple[tuple[str, str], ...]  # (sign, sentence) of the card that follows the pointer
    request: MoveRequest | None = None
    asks_reason: bool = False
    visit: DayAppointment | None = None


@dataclass
class Grab:
    """One press of the button and what became of it."""

    mode: str  # move, resize or stretch (over empty time)
    visit: DayAppointment | None
    column: int
    pressed: tuple[float, float]
    offset: int  # minutes from the visit's start to where it was taken
    target: int
    slot: Slot
    day: date
    started: bool = False
    verdict: Verdict | None = None

    def moved(self) -> DayAppointment:
        """The visit as it would be at its new place."""
        assert self.visit is not None
        return replace(self.visit, slot=self.slot)


def begin(
    column: _Column,
    index: int,
    visit: DayAppointment | None,
    where: QRect,
    point: tuple[float, float],
    frame: Frame,
) -> Grab:
    """What this press takes hold of: a visit, its lower edge, or empty time."""
    minute = frame.minute_at(point[1])
    if visit is None:
        return Grab("stretch", None, index, point, 0, index, Slot.at(column.day, minute, SNAP), column.day)
    foot = point[1] > where.bottom() + 1 - GRIP and where.height() > 2 * GRIP
    exact = round(frame.start + (point[1] - frame.head) / frame.minute_height)
    offset = exact - visit.slot.first_minute
    return Grab("resize" if foot else "move", visit, index, point, offset, index, visit.slot, column.day)


def carry(visit: DayAppointment, column: _Column, index: int) -> Grab:
    """A visit that is brought here from outside the grid: it hangs a little above the pointer."""
    slot = Slot.at(column.day, 0, visit.slot.minutes)
    return Grab("move", visit, index, (0.0, 0.0), HANG, index, slot, column.day, started=True)


def follow(grab: Grab, columns: Sequence[_Column], point: tuple[float, float], frame: Frame, fine: bool) -> bool:
    """Bring the drag to this point; True if the place it would land on is another one now."""
    if not grab.started:
        if abs(point[0] - grab.pressed[0]) + abs(point[1] - grab.pressed[1]) < START_AFTER:
            return False
        grab.started = True
    snap, before = FINE_SNAP if fine else SNAP, (grab.target, grab.slot)
    if grab.mode == "stretch":
        _stretch(grab, columns, point, frame, snap)
    elif grab.mode == "resize":
        assert grab.visit is not None
        end = frame.nearest_minute(point[1], snap)
        first = grab.visit.slot.first_minute
        grab.slot = Slot.at(grab.visit.slot.day, first, max(snap, end - first))
    else:
        assert grab.visit is not None
        under = frame.column_at(point[0])
        grab.target = grab.target if under is None else under
        length = grab.visit.slot.minutes
        exact = frame.start + (point[1] - frame.head) / frame.minute_height - grab.offset
        first = min(max(frame.start, round(exact / snap) * snap), frame.end - length)
        grab.slot = Slot.at(columns[grab.target].day, int(first), length)
    return before != (grab.target, grab.slot) or grab.verdict is None


def _stretch(grab: Grab, columns: Sequence[_Column], point: tuple[float, float], frame: Frame, snap: int) -> None:
    anchor = frame.minute_at(grab.pressed[1], snap)
    here = frame.nearest_minute(point[1], snap)
    first, last = (anchor, max(here, anchor + snap)) if here > anchor else (here, anchor + snap)
    grab.slot = Slot.at(columns[grab.column].day, first, last - first)
