"""The one clock: clinic wall-clock time for the diary, aware UTC for signatures and audit."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

KUWAIT = timedelta(hours=3)  # no daylight saving

# Sleep is counted by BOOTTIME on Linux, by MONOTONIC on macOS (its time.monotonic() does not), by time.monotonic() on Windows.
_RUNNING: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))

_frozen: datetime | None = None


def now() -> datetime:
    """The clinic's wall-clock time, naive (one clinic, one place)."""
    return _frozen if _frozen is not None else (datetime.now(UTC) + KUWAIT).replace(tzinfo=None)


def today() -> date:
    """The clinic's date."""
    return now().date()


def utc_now() -> datetime:
    """Aware UTC, for audit lines and signatures."""
    return (_frozen - KUWAIT).replace(tzinfo=UTC) if _frozen is not None else datetime.now(UTC)


def to_local(moment: datetime) -> datetime:
    """An aware UTC moment as clinic wall-clock time."""
    return (moment.astimezone(UTC) + KUWAIT).replace(tzinfo=None)


def begins(day: date) -> datetime:
    """The beginning of a day of the clinic as aware UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - KUWAIT


@contextmanager
def freeze(moment: datetime) -> Iterator[None]:
    """Hold the clinic's wall clock at a naive moment; tests, the tour and the demo generator only."""
    global _frozen
    before, _frozen = _frozen, moment
    try:
        yield
    finally:
        _frozen = before


def wall_seconds() -> float:
    """Seconds of the computer's clock as somebody may set it; never frozen, and good for differences alone."""
    return time.time()


def running_seconds() -> float:
    """Seconds of a clock that nobody can set and that runs on while the computer sleeps; never frozen, for differences alone."""
    return time.monotonic() if _RUNNING is None else time.clock_gettime(_RUNNING)
