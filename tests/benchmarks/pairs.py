"""Times two things in alternating turns and keeps the ratio of each pair: the machine's drift falls on both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Call = Callable[[], object]


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
    gc.disable()
    try:
        start = time.perf_counter()
        call()
        return (time.perf_counter() - start) * 1e3
    finally:
        gc.enable()


def many(call: Call, times: int) -> Call:
    """The call repeated, for things too quick for one turn of the clock."""

    def repeated() -> None:
        for _ in range(times):
            call()

    return repeated


def paired(item: str, what: str, product: Call, reference: Call, *, goal: float | None, rounds: int = 9, warm: int = 2,
           measure: Callable[[Call], float] = milliseconds) -> Ratio:
    """Alternate product and reference, the first of each round changing; `warm` rounds are not counted.

    `measure` turns a call into ms; a call that measures itself, such as a program of its own, is measured by `float`.
    """
    pairs: list[tuple[float, float]] = []
    for turn in range(rounds + warm):
        if turn % 2:
            theirs = measure(reference)
            ours = measure(product)
        else:
            ours = measure(product)
            theirs = measure(reference)
        if turn >= warm:
            pairs.append((ours, theirs))
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    quarter = len(ratios) // 4
    return Ratio(
        item, what, statistics.median(ratios), ratios[quarter], ratios[-1 - quarter], goal,
        statistics.median(ours for ours, _ in pairs), statistics.median(theirs for _, theirs in pairs), rounds,
    )
