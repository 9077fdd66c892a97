"""What a first meeting asks beside the problem: stage of change, who comes along, Ramadan; and the rulers over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

UNDERSTANDING = (0, 4)  # 0 no link seen … 4 sees the pattern and what keeps it (house rule, clinical reference 2.2)


class Stage(StrEnum):
    """Stages of change (clinical reference 2.2); optional, never asked for."""

    NOT_THINKING = "not_thinking"
    THINKING = "thinking"
    PREPARING = "preparing"
    ACTING = "acting"
    KEEPING_UP = "keeping_up"


class Companion(StrEnum):
    """Who comes to the sessions (clinical reference 2.3, development)."""

    ALONE = "alone"
    MOTHER = "mother"
    FATHER = "father"
    SPOUSE = "spouse"
    SIBLING = "sibling"
    OTHER = "other"


class RamadanTime(StrEnum):
    """When the client would like to come in Ramadan."""

    AS_ALWAYS = "as_always"
    MORNING = "morning"
    BEFORE_SUNSET = "before_sunset"
    AFTER_IFTAR = "after_iftar"
    PAUSE = "pause"


@dataclass(frozen=True)
class Rulers:
    """Three 0-10 answers of motivational interviewing; None = not asked, which is not 0 (clinical reference 2.2)."""

    importance: int | None = None
    confidence: int | None = None
    readiness: int | None = None

    @property
    def values(self) -> tuple[int | None, int | None, int | None]:
        """In the order they are asked."""
        return self.importance, self.confidence, self.readiness

    @property
    def asked(self) -> bool:
        """True if at least one was answered."""
        return self.values != (None, None, None)


class RulersAt(StrEnum):
    """Where rulers were asked."""

    INTAKE = "intake"
    REVIEW = "review"
    ENDING = "ending"


@dataclass(frozen=True)
class RulerReading:
    """The three rulers on one day."""

    on: date
    at: RulersAt
    rulers: Rulers
    source_id: int | None = None


def readings(found: Iterable[RulerReading]) -> tuple[RulerReading, ...]:
    """Those that say something, oldest first; on one day intake before review before ending."""
    order = list(RulersAt)
    return tuple(sorted((r for r in found if r.rulers.asked), key=lambda r: (r.on, order.index(r.at), r.source_id or 0)))


def last_values(known: Sequence[RulerReading]) -> Rulers:
    """The latest answer to each ruler, however long ago it was asked; what "last time" means beside a ruler."""
    newest: list[int | None] = [None, None, None]
    for reading in known:
        newest = [now if now is not None else then for then, now in zip(newest, reading.rulers.values, strict=True)]
    return Rulers(*newest)


def steps(before: Rulers, now: Rulers) -> tuple[int | None, int | None, int | None]:
    """How far each ruler moved since last time; None where one of the two was not asked."""
    first, second, third = (
        None if then is None or value is None else value - then for then, value in zip(before.values, now.values, strict=True)
    )
    return first, second, third
