"""First and last score of each measure as one line: what a review freezes and what a letter may say. Totals only, no item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_app.domain.change import Category, Direction, change_between
from clinic_app.domain.measure_definitions import MeasureDefinition, Method
from clinic_app.domain.measures import Score, counted, valid
from clinic_app.domain.people import Sex


@dataclass(frozen=True)
class Dot:
    """One total on a day; hollow when blanks were filled by the mean."""

    on: date
    total: float
    hollow: bool = False


@dataclass(frozen=True)
class ScoreLine:
    """One measure (or subscale) over an episode: first and last total, what the change is called, the threshold, its source.

    n is the number of scores; with one score first and last are the same and the category says not enough data.
    """

    key: str
    name: str
    subscale: str
    first: float
    last: float
    first_on: date
    last_on: date
    n: int
    category: Category
    gain: float | None
    rc: float | None
    cutoff: float | None
    low: float
    high: float
    lower_better: bool = True
    languages: int = 1
    band: str = ""
    dots: tuple[Dot, ...] = ()


def score_lines(
    definitions: Mapping[str, MeasureDefinition], scores: Sequence[Score], sex: Sex = Sex.UNKNOWN,
    first_session: date | None = None, *, sensitive: bool = False,
) -> tuple[ScoreLine, ...]:
    """A line for every measure with a total, in the catalogue's order; sensitive ones alone, or none of them."""
    found = []
    for key, definition in definitions.items():
        if definition.sensitive is not sensitive or definition.in_house:
            continue
        parts = [s.key for s in definition.subscales] if definition.method is Method.SUBSCALES else [""]
        for part in parts:
            kept = counted(valid(scores, key, part), first_session)
            if kept:
                found.append(_line(definition, part, kept, sex))
    return tuple(found)


def _line(definition: MeasureDefinition, part: str, kept: Sequence[Score], sex: Sex) -> ScoreLine:
    stick = definition.yardstick(sex, part)
    first, last = kept[0], kept[-1]
    change = change_between(first.total, last.total if len(kept) > 1 else None, stick)
    subscale = definition.subscale(part) if part else None
    return ScoreLine(
        key=definition.key, name=definition.name, subscale=part, first=first.total or 0, last=last.total or 0, first_on=first.on,
        last_on=last.on, n=len(kept), category=change.category, gain=change.gain, rc=stick.rc,
        cutoff=stick.cutoff, low=stick.low,
        high=(subscale.high if subscale else None) or definition.total_high,
        lower_better=definition.direction is Direction.LOWER_BETTER,
        languages=len({s.language for s in kept if s.language}) or 1, band=last.band,
        dots=tuple(Dot(s.on, s.total or 0, s.prorated) for s in kept),
    )
