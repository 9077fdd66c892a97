"""Where everything in a diary grid lies: minutes to pixels, columns, lanes of visits, what a cell can hold. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

DAY_START, DAY_END = 9 * 60, 20 * 60  # minutes shown when nothing asks for more
GAP_SIDE, GAP_END = 3, 1  # pixels between a visit and its column, and between visits
MOST_LANES = 3
GRIP = 8  # pixels at the foot of a visit that resize it
SNAP, FINE_SNAP = 15, 5  # minutes; Alt snaps finely
LEAST_COLUMN = 104  # a narrower column is no longer readable at 100 %: page instead


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def moved(self, x: float, y: float) -> Box:
        """The same box so much further right and down."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def holds(self, x: float, y: float) -> bool:
        """True if the point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True)
class Frame:
    """The grid of one moment: its size in pixels, its columns, the minutes it shows, and the reading direction."""

    width: int
    height: int
    columns: int
    start: int = DAY_START
    end: int = DAY_END
    gutter: int = 54
    head: int = 50
    tail: int = 0  # a folded strip after the last column (the weekend)
    rtl: bool = False

    @cached_property
    def column_width(self) -> float:
        """Pixels of one column."""
        return max(1.0, (self.width - self.gutter - self.tail) / max(1, self.columns))

    @cached_property
    def minute_height(self) -> float:
        """Pixels of one minute."""
        return max(0.05, (self.height - self.head) / max(1, self.end - self.start))

    def x(self, left: float, width: float) -> float:
        """The one place that knows about right-to-left: the physical left edge of what begins `left` pixels from the start."""
        return self.width - left - width if self.rtl else left

    def y(self, minute: float) -> float:
        """Where a minute of the day lies."""
        return self.head + (minute - self.start) * self.minute_height

    def box(self, left: float, top: float, width: float, height: float) -> Box:
        """A box given from the start side."""
        return Box(self.x(left, width), top, width, height)

    def column(self, index: int) -> Box:
        """A whole column, head and all."""
        return self._boxes[index]

    @cached_property
    def _boxes(self) -> tuple[Box, ...]:
        edges = [self.gutter + round(index * self.column_width) for index in range(self.columns + 1)]
        return tuple(self.box(left, 0, right - left, self.height) for left, right in pairwise(edges))

    def head_box(self, index: int) -> Box:
        """The head of a column."""
        whole = self.column(index)
        return Box(whole.x, 0, whole.width, self.head)

    def span(self, index: int, first: int, last: int) -> Box:
        """A stretch of time over the whole width of a column, on whole pixels, cut to what is shown."""
        whole = self.column(index)
        top, foot = round(self.y(max(first, self.start))), round(self.y(min(last, self.end)))
        return Box(whole.x, top, whole.width, max(0, foot - top))

    def cell(self, index: int, first: int, last: int, lane: int = 0, lanes: int = 1) -> Box:
        """The box of a visit: 3 px from the sides, 1 px above and below, sharing the column in equal lanes."""
        whole = self.column(index)
        each = (whole.width - 2 * GAP_SIDE) / lanes
        begin = GAP_SIDE + lane * each
        left = whole.right - begin - each if self.rtl else whole.x + begin
        top, foot = self.y(max(first, self.start)), self.y(min(last, self.end))
        inner = each - (2 if lanes > 1 and lane < lanes - 1 else 0)
        return Box(
            left + (each - inner if self.rtl else 0), round(top) + GAP_END, inner, max(4, round(foot) - round(top) - 2 * GAP_END)
        )

    def column_at(self, x: float) -> int | None:
        """Which column lies under this x; None over gutter and tail."""
        along = (self.width - x if self.rtl else x) - self.gutter
        if along < 0 or along >= self.width - self.gutter - self.tail:
            return None
        return min(self.columns - 1, int(along / self.column_width))

    def minute_at(self, y: float, snap: int = SNAP) -> int:
        """The minute under this y, rounded down to whole snaps and kept within what is shown."""
        minute = self.start + (y - self.head) / self.minute_height
        return max(self.start, min(self.end - snap, int(minute // snap) * snap))

    def nearest_minute(self, y: float, snap: int = SNAP) -> int:
        """The snap nearest to this y: for edges that are dragged."""
        minute = self.start + (y - self.head) / self.minute_height
        return max(self.start, min(self.end, round(minute / snap) * snap))


def shown_minutes(spans: Sequence[tuple[int, int]], start: int = DAY_START, end: int = DAY_END) -> tuple[int, int]:
    """The clinic's span in whole hours, stretched by anything outside it."""
    first = min([start, *(a for a, _ in spans)])
    last = max([end, *(b for _, b in spans)])
    return first // 60 * 60, min(24 * 60, -(-last // 60) * 60)


class Lane(NamedTuple):
    """Where a visit stands among those it overlaps: lane n of m; more = how many hide behind it."""

    lane: int
    lanes: int
    hidden: bool = False
    more: int = 0


def lanes(spans: Sequence[tuple[int, int]]) -> list[Lane]:
    """Equal lanes for overlapping stretches, at most three; what finds no lane is hidden and counted on the third."""
    if all(before[1] <= after[0] for before, after in pairwise(spans)):
        return [Lane(0, 1)] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1], i))
    answer: list[Lane] = [Lane(0, 1)] * len(spans)
    group: list[int] = []
    until = -1

    def settle() -> None:
        ends: list[int] = []
        place: dict[int, int] = {}
        for i in group:
            free = next((n for n, end in enumerate(ends) if end <= spans[i][0]), len(ends))
            if free == len(ends):
                ends.append(0)
            ends[free] = spans[i][1]
            place[i] = free
        count = min(MOST_LANES, len(ends))
        over = [i for i in group if place[i] >= MOST_LANES]
        for i in group:
            answer[i] = Lane(min(place[i], MOST_LANES - 1), count, i in over)
        for i in over:
            behind = next(
                (j for j in group if place[j] == MOST_LANES - 1 and spans[j][0] < spans[i][1] and spans[i][0] < spans[j][1]), None
            )
            if behind is not None:
                answer[behind] = Lane(answer[behind].lane, count, False, answer[behind].more + 1)

    for i in order:
        if group and spans[i][0] >= until:
            if len(group) > 1:  # whoever stands alone has the whole column already
                settle()
            group = []
            until = -1
        group.append(i)
        until = max(until, spans[i][1])
    if len(group) > 1:
        settle()
    return answer


@dataclass(frozen=True)
class Form:
    """What a cell of this size can hold."""

    lines: int  # 3: badges on a line of their own; 2; 1: time and name together; 0: only the stripe
    tight: bool = False  # two lines at 15 + 13 px
    wide: bool = False  # regular width, 13 px, from-to, state sign on the first line
    words: bool = False  # badges carry words
    number: bool = True  # n of m may be shown
    badges: bool = True
    first_name: bool = False


@lru_cache(maxsize=512)
def form(width: float, height: float, scale: float = 1.0) -> Form:
    """The form for a cell; scale is the text size (1.25 at 125 %), since larger type needs a larger cell."""
    width, height = width / scale, height / scale
    if height < 18:
        return Form(0)
    lines = 3 if height >= 74 else 2 if height >= 30 else 1
    return Form(
        lines,
        tight=lines == 2 and height < 44,
        wide=width >= 140,
        words=width >= 180,
        number=width >= 104,
        badges=width >= 72,
        first_name=width < 72,
    )


def scale_steps() -> tuple[int, ...]:
    """The steps of the time scale in per cent; at 100 the whole day is in sight."""
    return (100, 125, 150, 200, 250, 300, 400)
