"""Times two things in alternating turns and keeps the ratio of each pair: the machine's drift falls on both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Call = Callable[[], object]
T = TypeVar("T")


@dataclass(frozen=True)
class Ratio:
    """One line of the table: the median of the paired ratios beside its goal, and medians in ms only to show the scale."""

    item: str
    what: str
    ratio: float
    low: float
    high: float
    goal: float | None
    product_ms: float
    reference_ms: float
    rounds: int

    @property
    def verdict(self) -> str:
        """Where the ratio stands to its goal."""
        if self.goal is None:
            return ""
        return "met" if self.ratio <= self.goal else "MISSED"


def milliseconds(call: Call) -> float:
    """How long one call takes; the collector waits meanwhile."""
    gc.collect()
    was_on = gc.isenabled()
    gc.disable()
    try:
        start = time.perf_counter()
        call()
        return (time.perf_counter() - start) * 1e3
    finally:
        if was_on:
            gc.enable()


def many(call: Call, times: int) -> Call:
    """The call repeated, for things too quick for one turn of the clock."""

    def repeated() -> None:
        for _ in range(times):
            call()

    return repeated


def summary(item: str, what: str, pairs: Sequence[tuple[float, float]], goal: float | None) -> Ratio:
    """The line for pairs of (product, reference)."""
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    quarter = len(ratios) // 4
    return Ratio(
        item, what, statistics.median(ratios), ratios[quarter], ratios[-1 - quarter], goal,
        statistics.median(ours for ours, _ in pairs), statistics.median(theirs for _, theirs in pairs), len(pairs),
    )


def paired(item: str, what: str, product: Call, reference: Call, *, goal: float | None, rounds: int = 9, warm: int = 2) -> Ratio:
    """Alternate product and reference, the first of each round changing; `warm` rounds are not counted."""
    return summary(item, what, in_turns(lambda: milliseconds(product), lambda: milliseconds(reference), rounds, warm), goal)


def in_turns(product: Callable[[], T], reference: Callable[[], T], rounds: int, warm: int = 2) -> list[tuple[T, T]]:
    """What both gave, pair by pair, without the first rounds."""
    pairs: list[tuple[T, T]] = []
    for turn in range(rounds + warm):
        if turn % 2:
            theirs = reference()
            ours = product()
        else:
            ours = product()
            theirs = reference()
        if turn >= warm:
            pairs.append((ours, theirs))
    return pairs
