"""Workbook pages on paper, in the client's language: filled as they stand, or empty to be filled by hand."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from clinic_app.domain.curves import Curve, Point
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Block, Bullets, Fields, Handout, Heading, Table, Text, Tick, Ticks, WriteLines
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.workbook import (
    CONTENTS,
    ENTRIES,
    Conviction,
    Entry,
    Ladder,
    PageKind,
    Rehearsed,
    Target,
    Trial,
    WeekCount,
    WorkbookPage,
)
from clinic_app.domain.workbook_fields import ENTRY_FIELDS, PAGE_FIELDS, Field, Input
from clinic_app.domain.workbook_rules import done_steps
from clinic_app.letters.words import Words
from clinic_app.services import episodes, handouts, workbook
from clinic_app.services.clinic_words import sheet_words
from clinic_app.services.work import ask, look

SHEET = "workbook"
EMPTY_STEPS, EMPTY_ROWS, MORE_ROWS, FEWEST_POINTS = 8, 8, 3, 2
ROUND_TO = 20  # where the scale of a count ends
TRIAL_COLUMNS = ("step", "start", "peak", "end", "learned")   # with the day as many as fit beside each other
SHARES = {PageKind.LADDER: (25, 27, 12, 12, 12, 32), PageKind.BELIEF: (25, 16, 16, 43), PageKind.TARGET: (25, 20, 55),
          PageKind.WINS: (25, 75), PageKind.THEME: (25, 75), PageKind.REHEARSAL: (30, 30, 40)}


def page_sheet(actor: Actor, page_id: int) -> Handout:
    """One page as it stands, with what was noted on it and room to go on."""
    ask(actor, Action.PREPARE_SHEET)
    page = workbook.page_of(actor, page_id)
    with look(actor, Action.PREPARE_SHEET, about=page.client_id):
        return _sheet(actor, page.client_id, page.kind, page)


def empty_sheet(actor: Actor, client_id: int, kind: PageKind) -> Handout:
    """An empty page of a kind, to be filled by hand."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        return _sheet(actor, client_id, kind, None)


def timeline_sheet(actor: Actor, client_id: int) -> Handout:
    """The client's own time-line, oldest first, with room to go on; what is about somebody else stays out."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        words = sheet_words(SHEET, handouts.language_of(actor, client_id))
        own = [event for event in episodes.life_events(actor, client_id) if not event.third_party]
        rows = [(words.number(event.on.year) if event.year_only else words.day(event.on), event.words) for event in own]
        rows += [("", "")] * (MORE_ROWS if rows else EMPTY_ROWS)
        heads = tuple(words.say(f"timeline.{key}") for key in ("when", "what"))
        blocks = (Text(words.say("hand"), quiet=True), Table(heads, tuple(rows), (25, 75)))
        return Handout(SHEET, words.say("timeline.title"), LetterLanguage(words.language), blocks, words.say("timeline.about"))


def themes_sheet(actor: Actor, client_id: int) -> Handout:
    """What keeps coming back: every theme with how often it was named, first and last, and its pattern where there is one."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        words, book = sheet_words(SHEET, handouts.language_of(actor, client_id)), workbook.workbook_of(actor, client_id)
        rows = [
            (line.tag, words.number(line.count), words.day(line.first) if line.first else "",
             words.day(line.last) if line.last else "")
            for line in book.themes
        ]
        heads = tuple(words.say(f"themes.{key}") for key in ("theme", "count", "first", "last"))
        blocks: list[Block] = [Table(heads, tuple(rows), (40, 14, 23, 23))] if rows else [Text(words.say("themes.none"))]
        for page in book.of(PageKind.THEME):
            fields = [(f, getattr(page.content, f.name)) for f in PAGE_FIELDS[PageKind.THEME]]
            told = tuple((words.say(f"page.theme.{f.name}"), str(value)) for f, value in fields[1:] if value)
            if told:
                blocks += [Heading(str(fields[0][1])), Fields(told)]
        return Handout(SHEET, words.say("themes.title"), LetterLanguage(words.language), tuple(blocks), words.say("themes.about"))


def _sheet(actor: Actor, client_id: int, kind: PageKind, page: WorkbookPage | None) -> Handout:
    language = handouts.language_of(actor, client_id)
    words = sheet_words(SHEET, language)
    maker = _Sheet(words, kind, page)
    return Handout(SHEET, words.say(f"page.{kind}.title"), language, tuple(maker.blocks()), words.say(f"page.{kind}.about"))


class _Sheet:
    """The blocks of one page."""

    def __init__(self, words: Words, kind: PageKind, page: WorkbookPage | None) -> None:
        self.words, self.kind, self.page = words, kind, page
        self.content = page.content if page is not None else CONTENTS[kind]()

    def blocks(self) -> Iterator[Block]:
        """From top to bottom: the fields, the curve, what was noted."""
        yield Text(self.words.say("hand"), quiet=True)
        rows: list[tuple[str, str]] = []
        for field in PAGE_FIELDS[self.kind]:
            value = getattr(self.content, field.name)
            if field.input in (Input.TEXT, Input.LINES, Input.ONE, Input.MANY, Input.STEPS):
                if rows:
                    yield Fields(tuple(rows))
                    rows.clear()
                yield from self._wide(field, value)
            else:
                rows.append((self._label(field), self._value(field, value)))
        if rows:
            yield Fields(tuple(rows))
        if self.kind in ENTRIES:
            yield from self._curve()
            yield from self._noted()

    def _label(self, field: Field) -> str:
        return self.words.say(f"page.{self.kind}.{field.name}")

    def _value(self, field: Field, value: Any) -> str:
        if value is None or value == "":
            return ""
        if field.input is Input.DAY:
            return self.words.day(value)
        if field.input is Input.YES_NO:
            return self.words.say("yes" if value else "no")
        return self.words.number(value) if isinstance(value, int) else str(value)

    def _wide(self, field: Field, value: Any) -> Iterator[Block]:
        if field.input is Input.ONE:
            yield Heading(self._label(field))
            yield Ticks(tuple(Tick(self._code(code), True if code == value else None) for code in field.codes))
        elif field.input is Input.MANY:  # a dozen boxes would fill half the page: the names to be underlined, or those chosen
            yield Heading(self._label(field))
            yield Text(self.words.say("between").join(self._code(code) for code in (value or field.codes)))
        elif field.input is Input.STEPS:
            yield self._steps()
        elif not value:
            yield WriteLines(2 if field.input is Input.TEXT else 4, self._label(field))
        else:
            yield Heading(self._label(field))
            yield Bullets(value, numbered=field.name == "steps") if isinstance(value, tuple) else Text(value)

    def _code(self, code: Enum) -> str:
        return self.words.say(f"code.{code.name.lower()}")

    def _steps(self) -> Table:
        ladder = self.content
        assert isinstance(ladder, Ladder)
        trials = [e.content for e in self._entries() if isinstance(e.content, Trial)]
        done = set(done_steps(ladder, trials))
        heads = tuple(self.words.say(key) for key in ("step_number", "step", "expected", "done"))
        rows = [
            (self.words.number(n), step.words, self.words.number(step.expected) if step.expected is not None else "",
             self.words.say("yes") if step in done else "")
            for n, step in enumerate(ladder.steps, 1)
        ]
        if self.page is None or not rows:
            rows = [(self.words.number(n), "", "", "") for n in range(1, EMPTY_STEPS + 1)]
        return Table(heads, tuple(rows), (9, 53, 26, 12))

    # -- over time --------------------------------------------------------------------------------------------------------

    def _entries(self) -> tuple[Entry, ...]:
        return self.page.entries if self.page is not None else ()

    def _curve(self) -> Iterator[Curve]:
        entries, marks, high, key = self._entries(), [], 100.0, "new_over_time"
        values: list[tuple[Entry, int | None]] = []
        for entry in entries:
            match entry.content:
                case Conviction(_, new):
                    values.append((entry, new))
                case WeekCount(count):
                    values.append((entry, count))
                    key = "count_over_time"
                case Rehearsed(_, ease):
                    values.append((entry, ease))
                    key, high = "ease_over_time", 10.0
                case Trial():
                    values.append((entry, entry.content.distress.peak))
                    key = "distress_over_time"
        known = [value for _, value in values if value is not None]
        if len(known) < FEWEST_POINTS:
            return
        if isinstance(self.content, Target):
            pairs = ((self.content.baseline, "before"), (self.content.target, "aim"))
            marks = [(float(value), self.words.say(name)) for value, name in pairs if value is not None]
            most = max(4, *known, *(round(value) for value, _ in marks))
            high = float(-(-most // ROUND_TO) * ROUND_TO if most > ROUND_TO else most)
        points = tuple(Point(self.words.day(e.on, year=False), None if v is None else float(v)) for e, v in values)
        yield Curve(points, 0.0, high, tuple(marks), self.words.say(key))

    def _noted(self) -> Iterator[Block]:
        fields = [f for f in ENTRY_FIELDS[self.kind] if self.kind is not PageKind.LADDER or f.name in TRIAL_COLUMNS]
        heads = (self.words.say("day"), *(self.words.say(f"entry.{self.kind}.{field.name}") for field in fields))
        rows = [(self.words.day(e.on), *(self._cell(f, getattr(e.content, f.name)) for f in fields)) for e in self._entries()]
        blank = ("",) * len(heads)
        if self.page is None or not self.page.closed:
            rows += [blank] * (MORE_ROWS if rows else EMPTY_ROWS)
        if rows:
            yield Heading(self.words.say("noted"))
            yield Table(heads, tuple(rows), SHARES[self.kind])

    def _cell(self, field: Field, value: Any) -> str:
        if field.input is not Input.STEP or not isinstance(self.content, Ladder):
            return self._value(field, value)
        found = next((f"{self.words.number(n)}. {s.words}" for n, s in enumerate(self.content.steps, 1) if s.key == value), "")
        return found
