"""What a diary grid is given to show: columns of a therapist or a room, the visits in them, a wish and a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from clinic_app.domain.appointments import DayAppointment, Slot, Span, Status
from clinic_app.domain.closed_time import Shut
from ui.appointments.geometry import Box, Frame, Lane, lanes

MOVABLE = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED})
NEW_LENGTH = 50  # minutes of an empty place that is chosen with the keyboard; the clinic's own length replaces it


@dataclass(frozen=True)
class Column:
    """One column: a therapist's day, or a room's (then there is no therapist: 0)."""

    therapist_id: int
    day: date
    hours: tuple[Span, ...]
    visits: tuple[DayAppointment, ...]
    today: bool = False
    head: tuple[str, ...] = ()  # the words of its head; what they mean is the subclass's business
    room_id: int | None = None  # of a column that stands for a room
    shut: tuple[Shut, ...] = ()  # closed time with its word; hours are without it already

    @property
    def of_room(self) -> bool:
        """True for a room's column."""
        return self.room_id is not None

    def shows(self, visit: DayAppointment) -> bool:
        """True if the visit belongs into this column by whom or where it is."""
        return visit.room_id == self.room_id if self.of_room else self.therapist_id in visit.therapist_ids


@dataclass(frozen=True)
class Wish:
    """An empty place somebody would like to book; in a room's column without a therapist (0)."""

    therapist_id: int
    slot: Slot
    room_id: int | None = None

    @property
    def therapist_ids(self) -> tuple[int, ...]:
        """Whose column it was, if it was somebody's."""
        return (self.therapist_id,) if self.therapist_id else ()


@dataclass(frozen=True)
class Draft:
    """The booking being made in the panel, as the grid shows it."""

    therapist_ids: tuple[int, ...]
    slot: Slot
    name: str
    room_id: int | None = None


@dataclass
class Placed:
    """The visits of a column in their lanes; their boxes are worked out once for a frame."""

    visits: tuple[DayAppointment, ...]
    spans: list[tuple[int, int]]  # their minutes
    lanes: list[Lane]
    frame: Frame | None = None
    boxes: list[Box] = field(default_factory=list)

    @classmethod
    def of(cls, visits: Sequence[DayAppointment]) -> Placed:
        """Visits side by side where they overlap."""
        spans = [(v.slot.first_minute, v.slot.last_minute) for v in visits]
        return cls(tuple(visits), spans, lanes(spans))

    def all_boxes(self, index: int, frame: Frame) -> list[Box]:
        """Where the visits lie in column `index` of this frame."""
        if self.frame is not frame:
            self.frame = frame
            self.boxes = [
                frame.cell(index, first, last, lane.lane, lane.lanes)
                for (first, last), lane in zip(self.spans, self.lanes, strict=True)
            ]
        return self.boxes
