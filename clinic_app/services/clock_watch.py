"""Whether the computer's clock was moved: beside the newest line of the record when a clinic opens, and while it is open.

The record is in the order of its numbers, so a clock put wrong mixes nothing up; that it happened is written into every vault
that is open, and said to whoever sits there.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import datetime

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Vault
from clinic_app.services import clock, session, work

ACT = "clock_moved"
DRIFT = 300.0  # (H) seconds that two clocks may differ, or that the network may put one right, without a word
FIRST_YEAR = 2024  # no record is older: a computer that lost its time begins in 1970

_counted: tuple[float, float] | None = None  # the clock that is shown and the one nobody can set, at the last look
_unwritten: dict[Vault, float] = {}
_moved = False


def begin(newest: Iterable[datetime], *, sample: bool) -> None:
    """A clinic was opened whose vaults end with lines of these moments (aware UTC): compare, and count from here on.

    An invented clinic (sample) may be made for another day, and is not compared.
    """
    global _counted, _moved
    _counted, _moved = (clock.wall_seconds(), clock.running_seconds()), False
    _unwritten.clear()
    now, last = clock.utc_now(), max(newest, default=clock.utc_now())
    if not sample and (now.year < FIRST_YEAR or (last - now).total_seconds() > DRIFT):
        _tell((now - last).total_seconds())


def look() -> bool:
    """To be asked every few seconds while a clinic is open: true if the clock was moved since the last look. Sleep is no move."""
    global _counted
    if _counted is None:
        return False
    before, _counted = _counted, (clock.wall_seconds(), clock.running_seconds())
    seconds = (_counted[0] - before[0]) - (_counted[1] - before[1])
    if abs(seconds) > DRIFT:
        _tell(seconds)
        return True
    _write()
    return False


def moved() -> bool:
    """True from a move of the clock until somebody has seen it said."""
    return _moved


def seen() -> None:
    """Somebody has read that the clock was moved."""
    global _moved
    _moved = False


def _tell(seconds: float) -> None:
    global _moved
    _moved = True
    _unwritten.update(dict.fromkeys(session.current().keys.vaults, seconds))
    _write()


def _write() -> None:
    """One line in every vault that is open; where another desk is saving, at the next look."""
    for vault, seconds in list(_unwritten.items()):
        with contextlib.suppress(Refused):
            work.write_line(vault, session.current().actor, ACT, detail=f"seconds={round(seconds)}")
            del _unwritten[vault]
