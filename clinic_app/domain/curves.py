"""A curve on paper: values over time between two ends, as a letter or a client sheet draws it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """One point of a curve: the words under it, its value (None leaves a gap), hollow when it is an estimate."""

    label: str
    value: float | None
    hollow: bool = False


@dataclass(frozen=True)
class Curve:
    """A line of values over time between `low` and `high`; `marks` are lines across with their words. Runs with the language.

    band: a stretch of values with its words, tinted: what may still be ordinary variation. small: for a letter of one page.
    key: what a filled point means, and what a hollow one does.
    """

    points: tuple[Point, ...]
    low: float
    high: float
    marks: tuple[tuple[float, str], ...] = ()
    caption: str = ""
    band: tuple[float, float, str] | None = None
    small: bool = False
    key: tuple[str, str] | None = None

    def told(self) -> tuple[tuple[bool, str], ...]:
        """What its points mean, as far as there are such: hollow or not, and the words. Nothing while every point is filled."""
        kinds = {point.hollow for point in self.points if point.value is not None}
        if self.key is None or True not in kinds:
            return ()
        return tuple((hollow, self.key[hollow]) for hollow in sorted(kinds))
