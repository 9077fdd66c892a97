"""What a time-line shows: lanes, visits, plan, signed papers and life events, and every point of it in words.

A lane is a record: a room that has something to show over time adds one, and it is drawn, explained and listed as a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui import formats


@dataclass(frozen=True)
class Point:
    """A value on a day. ringed marks a signal, its words stand beside it."""

    day: date
    value: float
    ringed: bool = False
    words: str = ""
    told: str = ""  # more that is said when the point is looked at


@dataclass(frozen=True)
class Line:
    """Points joined; shape disc, square or triangle; dash solid, dashed or dotted; the name stands at the end."""

    points: Sequence[Point]
    tone: str = "primary"  # a colour role, or factor-1…9
    shape: str = "disc"
    dash: str = "solid"
    name: str = ""
    values: bool = False  # write each value above its point
    width: float = 2


@dataclass(frozen=True)
class Lane:
    """One strip of the chart with its scale. band shades a range of values, mark draws a dashed line; both with words."""

    title: str
    second: str
    lines: Sequence[Line]
    low: float
    high: float
    height: int = 56
    band: tuple[float, float, str] | None = None
    mark: tuple[float, str] | None = None
    due: tuple[date, str] | None = None


class VisitKind(StrEnum):
    """How a visit stands on the line."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class VisitMark:
    """A visit: its number if it counts; id is the diary's."""

    day: date
    kind: VisitKind
    number: int | None = None
    id: int | None = None


@dataclass(frozen=True)
class PlanMark:
    """Something of the plan: a flag for what happened, a diamond for what is due, words alone for the planned end."""

    day: date
    words: str
    kind: str = "flag"  # flag, due, end


@dataclass(frozen=True)
class LifeEvent:
    """What happened in life, as a dotted line through all lanes."""

    day: date
    words: str


@dataclass(frozen=True)
class TimeLineData:
    """Everything on the chart between two days."""

    first: date
    last: date
    today: date
    lanes: Sequence[Lane] = ()
    visits: Sequence[VisitMark] = ()
    plan: Sequence[PlanMark] = ()
    events: Sequence[LifeEvent] = field(default_factory=tuple)
    papers: Sequence[PlanMark] = ()  # what was signed, on a row of its own

    @property
    def visits_row(self) -> int:
        """Rows below the lanes: visits, plan, papers. Life events stand above, in row -1."""
        return len(self.lanes)


@dataclass(frozen=True)
class Moment:
    """One thing on the chart that can be looked at: its day, its row, its height on a lane, and its words."""

    day: date
    row: int
    what: str
    value: str = ""
    height: float | None = None

    @property
    def words(self) -> str:
        """The whole explanation in one line."""
        said = QCoreApplication.translate("TimeLine", "{day}: {what} {value}")
        return said.format(day=formats.full_date(self.day), what=self.what, value=self.value).strip()


def _visit_words(visit: VisitMark) -> str:
    number = formats.number(visit.number) if visit.number is not None else ""
    said = {
        VisitKind.DONE: QCoreApplication.translate("TimeLine", "visit {number}, attended"),
        VisitKind.NOW: QCoreApplication.translate("TimeLine", "visit {number}, today"),
        VisitKind.TO_COME: QCoreApplication.translate("TimeLine", "visit {number}, booked"),
        VisitKind.MISSED: QCoreApplication.translate("TimeLine", "did not come"),
        VisitKind.CANCELLED: QCoreApplication.translate("TimeLine", "cancelled late"),
    }[visit.kind]
    return said.format(number=number)


def moment_of(data: TimeLineData, visit_id: int) -> Moment | None:
    """The moment of one visit, if it lies on the line."""
    mark = next((visit for visit in data.visits if visit.id == visit_id and data.first <= visit.day <= data.last), None)
    return Moment(mark.day, data.visits_row, _visit_words(mark)) if mark is not None else None


def moments(data: TimeLineData) -> list[Moment]:
    """Everything that can be looked at, row by row, each row in order of time."""
    return sorted(_moments(data), key=lambda moment: (moment.row, moment.day, moment.what))


def _moments(data: TimeLineData) -> Iterator[Moment]:
    inside = range(data.first.toordinal(), data.last.toordinal() + 1)
    for event in data.events:
        yield Moment(event.day, -1, event.words)
    for number, lane in enumerate(data.lanes):
        for line in lane.lines:
            name = f"{lane.title}: {line.name}" if line.name else lane.title
            for point in line.points:
                value = " ".join(part for part in (formats.number(point.value), point.told or point.words) if part)
                yield Moment(point.day, number, name, value, point.value)
    row = data.visits_row
    for visit in data.visits:
        if visit.day.toordinal() in inside:
            yield Moment(visit.day, row, _visit_words(visit))
    for mark in data.plan:
        if mark.day.toordinal() in inside:
            yield Moment(mark.day, row + 1, mark.words)
    for paper in data.papers:
        if paper.day.toordinal() in inside:
            yield Moment(paper.day, row + 2, paper.words)


def as_rows(data: TimeLineData) -> list[Moment]:
    """The same data for a table, by day."""
    return sorted(_moments(data), key=lambda moment: (moment.day, moment.row))
