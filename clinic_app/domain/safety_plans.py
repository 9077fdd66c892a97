"""The safety plan: six steps, what matters most, who has a copy, and the readable difference between two versions.

The order of the steps follows Stanley and Brown's safety planning intervention (2012); their form is theirs and is not copied:
headings and hints are the house's own words (clinical reference section 6). Every edit makes a new version.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem

LINE_MAX = 120       # characters of one line of a step
STEP_MOST = 5        # lines of one step
MATTERS_MAX = 200    # characters
PAGE_LINES = 17      # printed lines of all six steps together, so that the sheet stays one page (measured)
PRINTED = 86         # characters of a printed line


class PlanProblem(Problem):
    """What keeps a safety plan from being kept."""

    EMPTY = "safety_plan_empty"
    NOTHING_NEW = "safety_plan_nothing_new"
    TOO_LONG = "safety_plan_too_long"
    TOO_MANY = "safety_plan_too_many"
    TOO_MUCH = "safety_plan_too_much"
    NO_PLAN = "safety_plan_none"
    NO_PLACE = "safety_plan_no_place"


class PlanPart(StrEnum):
    """The six steps in their order, and what stands round them."""

    SIGNS = "signs"        # 1 my early signs
    ALONE = "alone"        # 2 what I can do alone
    DISTRACT = "distract"  # 3 people and places that take my mind off it
    TELL = "tell"          # 4 people I can tell
    SERVICES = "services"  # 5 professionals and services
    SAFER = "safer"        # 6 making my surroundings safer
    MATTERS = "matters"
    COPIES = "copies"


STEPS = (PlanPart.SIGNS, PlanPart.ALONE, PlanPart.DISTRACT, PlanPart.TELL, PlanPart.SERVICES, PlanPart.SAFER)


class LineChange(StrEnum):
    """What became of a line from one version to the next."""

    ADDED = "added"
    REMOVED = "removed"
    ORDER = "order"
    WORDS = "words"


@dataclass(frozen=True)
class SafetyPlanContent:
    """What stands in the plan, in the client's own words and language."""

    signs: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    distract: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    safer: tuple[str, ...] = ()
    matters: str = ""
    copies: tuple[str, ...] = ()

    def lines(self, part: PlanPart) -> tuple[str, ...]:
        """The lines of a part; what matters most is one."""
        if part is PlanPart.MATTERS:
            return (self.matters,) if self.matters else ()
        found: tuple[str, ...] = getattr(self, part.value)
        return found

    @property
    def empty(self) -> bool:
        """True if none of the six steps has a line."""
        return not any(self.lines(step) for step in STEPS)


@dataclass(frozen=True)
class SafetyPlan:
    """One version of a client's safety plan. Only the highest number is in force."""

    id: int
    uid: str
    client_id: int
    number: int
    author_id: int
    author: str
    author_ar: str
    saved_at: datetime     # aware UTC
    content: SafetyPlanContent
    looked_on: date        # when it was last written or looked at
    next_look: date
    paper: str = ""        # where the newest printed sheet is kept, as the client said
    intact: bool = True


@dataclass(frozen=True)
class SafetyPlanRequest:
    """A new version, and the number it was written over (0 for the first): another one meanwhile is refused as Stale."""

    client_id: int
    content: SafetyPlanContent
    number: int = 0
    next_look: date | None = None
    uid: str = ""


@dataclass(frozen=True)
class PlanLine:
    """One line of the difference: the part, what happened, the words."""

    part: PlanPart
    change: LineChange
    words: str = ""


def misfits(content: SafetyPlanContent) -> tuple[Finding, ...]:
    """What does not fit on one page: a line too long, a step with too many lines."""
    found = []
    for part in PlanPart:
        lines, limit = content.lines(part), MATTERS_MAX if part is PlanPart.MATTERS else LINE_MAX
        if any(len(line) > limit for line in lines):
            found.append(Finding(PlanProblem.TOO_LONG, part.value, {"limit": limit}))
        if len(lines) > STEP_MOST:
            found.append(Finding(PlanProblem.TOO_MANY, part.value, {"limit": STEP_MOST}))
    if not found and sum(-(-len(line) // PRINTED) for step in STEPS for line in content.lines(step)) > PAGE_LINES:
        found.append(Finding(PlanProblem.TOO_MUCH))
    return tuple(found)


def tidy(content: SafetyPlanContent) -> SafetyPlanContent:
    """The same without a line written twice in one step."""
    kept = {part.value: tuple(dict.fromkeys(content.lines(part))) for part in (*STEPS, PlanPart.COPIES)}
    return replace(content, **kept)  # type: ignore[arg-type]  # the list fields alone


def difference(old: SafetyPlanContent, new: SafetyPlanContent) -> tuple[PlanLine, ...]:
    """What changed from one version to the next, step by step. The same content gives no lines."""
    found: list[PlanLine] = []
    for part in PlanPart:
        was, now = old.lines(part), new.lines(part)
        if was == now:
            continue
        if part is PlanPart.MATTERS:
            found.append(PlanLine(part, LineChange.WORDS, new.matters))
            continue
        found += [PlanLine(part, LineChange.ADDED, line) for line in now if line not in was]
        found += [PlanLine(part, LineChange.REMOVED, line) for line in was if line not in now]
        if [line for line in was if line in now] != [line for line in now if line in was]:
            found.append(PlanLine(part, LineChange.ORDER))
    return tuple(found)
