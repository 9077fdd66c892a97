"""Where the words of a curve stand: each takes the first of its places in which no line, point or other word runs through it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clinic_app.domain.alike import Alike

ASCENT, DESCENT, AIR = 0.78, 0.24, 0.5  # of the size of type, above and below the baseline; points around the words
OUTSIDE, WORD, CURVE, MARK, EDGE = 99, 24, 8, 3, 1  # the price of a place beyond the edges, on words, curve, a mark, the scale

Point = tuple[float, float]
Path = tuple[Point, Point]


@dataclass(frozen=True, eq=False, repr=False)
class Box(Alike):
    """A rectangle on the page, in points from its left upper corner."""

    left: float
    upper: float
    right: float
    lower: float

    def meets(self, other: Box) -> bool:
        """True if they share a place."""
        return self.left < other.right and other.left < self.right and self.upper < other.lower and other.upper < self.lower

    def crossed(self, one: Point, two: Point) -> bool:
        """True if the line from one point to another runs through (Liang and Barsky's clipping)."""
        (x, y), begin, end = one, 0.0, 1.0
        wide, high = two[0] - x, two[1] - y
        for step, room in ((-wide, x - self.left), (wide, self.right - x), (-high, y - self.upper), (high, self.lower - y)):
            if step == 0:
                if room < 0:
                    return False
            elif step < 0:
                begin = max(begin, room / step)
            else:
                end = min(end, room / step)
        return begin <= end


def box_of(width: float, size: float, left: float, baseline: float) -> Box:
    """The room of words of this width and size of type, with a little air around them."""
    return Box(left - AIR, baseline - ASCENT * size - AIR, left + width + AIR, baseline + DESCENT * size + AIR)


class Labels:
    """The words placed so far and what they keep clear of."""

    def __init__(self, edges: Box) -> None:
        self._edges = edges
        self._taken: list[Box] = []
        self._lines: list[tuple[int, Path]] = []

    def keep_clear(self, box: Box) -> None:
        """No words over this: a point, or words that have their place."""
        self._taken.append(box)

    def line(self, path: Path, price: int) -> None:
        """A stretch of the curve (CURVE), or a line across (MARK, EDGE)."""
        self._lines.append((price, path))

    def free(self, box: Box) -> bool:
        """True if no words and no point stand there."""
        return not any(box.meets(other) for other in self._taken)

    def best(self, width: float, size: float, places: Iterable[Point]) -> Point:
        """Of these places (left edge, baseline) the first that is clear, or the one least in the way; it is taken then."""
        left, baseline = min(places, key=lambda place: self._cost(box_of(width, size, *place)))
        self.keep_clear(box_of(width, size, left, baseline))
        return left, baseline

    def _cost(self, box: Box) -> int:
        edges = self._edges
        beyond = box.left < edges.left or box.right > edges.right or box.upper < edges.upper or box.lower > edges.lower
        met = sum(box.meets(other) for other in self._taken)
        return OUTSIDE * beyond + WORD * met + sum(price * box.crossed(*path) for price, path in self._lines)
