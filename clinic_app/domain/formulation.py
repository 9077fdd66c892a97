"""The formulation: five optional boxes of short lines, in versions that are followed and never changed (clinical reference 7.1).

Nothing here is letter-safe; what may stand in a letter is the shared summary alone (domain/episodes.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_app.domain.errors import Finding, HouseProblem, Problem

LINES_MAX = 5    # lines in one box
LINE_MAX = 160   # characters of one line (house rule)


class FormulationProblem(Problem):
    """What can be wrong with a formulation."""

    TOO_MANY_LINES = "formulation_too_many_lines"
    NOTHING_WRITTEN = "formulation_nothing_written"
    NOTHING_CHANGED = "formulation_nothing_changed"


class Box(StrEnum):
    """The five boxes ("5Ps") in their fixed order."""

    PRESENTING = "presenting"
    PREDISPOSING = "predisposing"
    PRECIPITATING = "precipitating"
    PERPETUATING = "perpetuating"
    PROTECTIVE = "protective"


@dataclass(frozen=True)
class FormulationContent:
    """Short lines in each box; every box may stay empty."""

    presenting: tuple[str, ...] = ()
    predisposing: tuple[str, ...] = ()
    precipitating: tuple[str, ...] = ()
    perpetuating: tuple[str, ...] = ()
    protective: tuple[str, ...] = ()

    def box(self, box: Box) -> tuple[str, ...]:
        """The lines of one box."""
        lines: tuple[str, ...] = getattr(self, box.value)
        return lines

    @property
    def empty(self) -> bool:
        """True if no box holds a line."""
        return self == FormulationContent()


@dataclass(frozen=True)
class Formulation:
    """One version of the five boxes."""

    id: int
    episode_id: int
    number: int
    content: FormulationContent
    written_on: date
    author_id: int
    review_id: int | None = None   # the review at which it was looked at again


class LineChange(StrEnum):
    """What became of a line."""

    ADDED = "added"
    TAKEN_OUT = "taken_out"


@dataclass(frozen=True)
class BoxChange:
    """One line of a difference: which box, added or taken out, and its words."""

    box: Box
    change: LineChange
    words: str


def formulation_problems(content: FormulationContent) -> list[Finding]:
    """Everything that keeps a version from being kept: nothing in it, too many lines in a box, a line too long."""
    found = [Finding(FormulationProblem.NOTHING_WRITTEN, Box.PRESENTING)] if content.empty else []
    for box in Box:
        lines = content.box(box)
        if len(lines) > LINES_MAX:
            found.append(Finding(FormulationProblem.TOO_MANY_LINES, box, {"limit": LINES_MAX}))
        over = max((len(line) - LINE_MAX for line in lines), default=0)
        if over > 0:
            found.append(Finding(HouseProblem.TOO_LONG, box, {"limit": LINE_MAX, "over": over}))
    return found


def formulation_difference(old: FormulationContent, new: FormulationContent) -> tuple[BoxChange, ...]:
    """What changed from one version to the next, box by box: lines taken out, then lines added. Another order is no change."""
    found: list[BoxChange] = []
    for box in Box:
        was, now = old.box(box), new.box(box)
        found += [BoxChange(box, LineChange.TAKEN_OUT, line) for line in was if line not in now]
        found += [BoxChange(box, LineChange.ADDED, line) for line in now if line not in was]
    return tuple(found)
