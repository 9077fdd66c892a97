"""What can be written on each kind of page, declared once: the screens, the checks and the paper are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Any

from clinic_app.domain import workbook as book
from clinic_app.domain.errors import Finding
from clinic_app.domain.workbook import (
    MOST_STEPS,
    Content,
    Direction,
    EntryContent,
    EntryRequest,
    PageKind,
    SkillStage,
    ThinkingHabit,
    Trial,
    Unit,
    WorkbookProblem,
)

LINE, TEXT = 160, 600   # characters
SUDS_STEP = 5
MOST_OPTIONS = 8
COUNT_MAX = 9999


class Input(StrEnum):
    """How a field is filled in."""

    LINE = "line"          # one line of text
    TEXT = "text"          # several lines
    LINES = "lines"        # a list, Enter adds one
    SUDS = "suds"          # 0-100 in steps of five
    PERCENT = "percent"    # 0-100
    TEN = "ten"            # 0-10
    NUMBER = "number"      # a whole number from 0
    DAY = "day"
    YES_NO = "yes_no"
    ONE = "one"            # one of a closed list
    MANY = "many"          # some of a closed list
    STEPS = "steps"        # the steps of a ladder
    STEP = "step"          # one of the page's own steps


LEVELS = {Input.SUDS: (100, SUDS_STEP), Input.PERCENT: (100, 1), Input.TEN: (10, 1), Input.NUMBER: (COUNT_MAX, 1)}


@dataclass(frozen=True)
class Field:
    """One field: its name in the record, how it is filled in, its limit (characters, or how many), its closed list.

    brief: a word or two, so that it may stand beside others.
    """

    name: str
    input: Input
    limit: int = 0
    codes: tuple[Enum, ...] = ()
    brief: bool = False


def _line(name: str, limit: int = LINE) -> Field:
    return Field(name, Input.LINE, limit)


def _text(name: str, limit: int = TEXT) -> Field:
    return Field(name, Input.TEXT, limit)


def _one(name: str, codes: type[Enum]) -> Field:
    return Field(name, Input.ONE, codes=tuple(codes))


PAGE_FIELDS: Mapping[PageKind, tuple[Field, ...]] = {
    PageKind.THOUGHT: (
        Field("on", Input.DAY), _text("situation"), _line("feeling"), Field("feeling_before", Input.PERCENT), _text("thought"),
        Field("conviction_before", Input.PERCENT), Field("habits", Input.MANY, codes=tuple(ThinkingHabit)), _text("speaks_for"),
        _text("speaks_against"), _text("fairer"), Field("conviction_fairer", Input.PERCENT),
        Field("feeling_after", Input.PERCENT),
    ),
    PageKind.BELIEF: (_line("old"), _line("new")),
    PageKind.THEME: (_line("tag", 60), _line("wish"), _line("other_answer"), _line("own_answer")),
    PageKind.EXPERIMENT: (
        _line("belief"), Field("conviction_before", Input.PERCENT), _text("prediction"), _text("test"), _line("safety_habits"),
        Field("on", Input.DAY), _text("happened"), Field("conviction_after", Input.PERCENT), _text("learned"),
    ),
    PageKind.LADDER: (_line("aim"), Field("steps", Input.STEPS, MOST_STEPS)),
    PageKind.TARGET: (
        _line("words"), _one("direction", Direction), _one("unit", Unit), Field("baseline", Input.NUMBER),
        Field("target", Input.NUMBER),
    ),
    PageKind.PROBLEM: (
        _text("problem"), Field("options", Input.LINES, MOST_OPTIONS), _line("choice"),
        Field("steps", Input.LINES, MOST_OPTIONS), _text("look_back"),
    ),
    PageKind.SKILL: (_line("name"), _text("how"), _one("stage", SkillStage), Field("next_practice", Input.DAY)),
    PageKind.REHEARSAL: (_text("scene"), _line("reward"), Field("rewarded", Input.YES_NO)),
    PageKind.WINS: (),
}

ENTRY_FIELDS: Mapping[PageKind, tuple[Field, ...]] = {
    PageKind.BELIEF: (Field("old", Input.PERCENT), Field("new", Input.PERCENT), _line("words")),
    PageKind.THEME: (_line("words"),),
    PageKind.LADDER: (
        Field("step", Input.STEP), Field("start", Input.SUDS), Field("peak", Input.SUDS), Field("end", Input.SUDS),
        Field("minutes", Input.NUMBER), Field("place", Input.LINE, LINE, brief=True),
        Field("company", Input.LINE, LINE, brief=True), _line("feared"),
        Field("chance_before", Input.PERCENT), Field("chance_after", Input.PERCENT), Field("feared_came", Input.YES_NO),
        Field("safety_habits", Input.YES_NO), _line("learned"),
    ),
    PageKind.TARGET: (Field("count", Input.NUMBER), _line("words")),
    PageKind.REHEARSAL: (Field("times", Input.NUMBER), Field("ease", Input.TEN)),
    PageKind.WINS: (_line("words"),),
}

PARAGRAPHS = tuple(sorted({f.name for fields in PAGE_FIELDS.values() for f in fields if f.input is Input.TEXT}))
_NEEDED = {  # an entry says at least one of these; a trial also names its step
    book.Conviction: ("old", "new"), book.Trial: ("start", "peak", "end", "feared", "learned"), book.WeekCount: ("count",),
    book.Rehearsed: ("times", "ease"), book.Win: ("words",), book.Sighting: (),
}


def misfits(kind: PageKind, content: Content) -> tuple[Finding, ...]:
    """What cannot be kept as it is: a text or list past its limit, a value off its scale. Nothing is ever missing."""
    return tuple(found for field in PAGE_FIELDS[kind] for found in _misfits(field, getattr(content, field.name)))


def entry_gaps(kind: PageKind, request: EntryRequest, today: date, steps: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """What keeps an entry from being noted: no day or one ahead, nothing said, a step the ladder does not have, misfits."""
    if kind not in ENTRY_FIELDS:
        return (Finding(WorkbookProblem.NOTHING_TO_NOTE),)
    found: list[Finding] = []
    if request.on is None:
        found.append(Finding(WorkbookProblem.NO_DAY, "on"))
    elif request.on > today:
        found.append(Finding(WorkbookProblem.IN_FUTURE, "on"))
    said = request.content
    if isinstance(said, Trial) and said.step not in steps:
        found.append(Finding(WorkbookProblem.NO_STEP, "step"))
    needed = _NEEDED[type(said)]
    if needed and all(getattr(said, name) in (None, "") for name in needed):
        found.append(Finding(WorkbookProblem.EMPTY_ENTRY, needed[0]))
    found += [one for field in ENTRY_FIELDS[kind] for one in _misfits(field, getattr(said, field.name))]
    return tuple(found)


def _misfits(field: Field, value: Any) -> Iterator[Finding]:
    if value is None:
        return
    if field.input in LEVELS:
        most, step = LEVELS[field.input]
        if not 0 <= value <= most or value % step:
            yield Finding(WorkbookProblem.OUT_OF_SCALE, field.name, {"most": most, "step": step})
    elif field.input in (Input.LINE, Input.TEXT) and len(value) > field.limit:
        yield Finding(WorkbookProblem.TOO_LONG, field.name, {"limit": field.limit})
    elif field.input in (Input.LINES, Input.STEPS):
        if len(value) > field.limit:
            yield Finding(WorkbookProblem.TOO_MANY, field.name, {"limit": field.limit})
        words = [one if isinstance(one, str) else one.words for one in value]
        if any(len(one) > LINE for one in words):
            yield Finding(WorkbookProblem.TOO_LONG, field.name, {"limit": LINE})
        for one in value:
            expected = None if isinstance(one, str) else one.expected
            if expected is not None and (not 0 <= expected <= 100 or expected % SUDS_STEP):
                yield Finding(WorkbookProblem.OUT_OF_SCALE, field.name, {"most": 100, "step": SUDS_STEP})


def empty(content: Content | EntryContent) -> bool:
    """True if nothing is written on it."""
    return content == type(content)()
