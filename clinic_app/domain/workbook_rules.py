"""What follows from the workbook's pages: steps that count as done, themes and habits counted, lines for the ending letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from clinic_app.domain import progress
from clinic_app.domain.factors import Mark
from clinic_app.domain.workbook import (
    Belief,
    Content,
    Conviction,
    Entry,
    Experiment,
    Habit,
    Ladder,
    LadderPlace,
    LadderStep,
    PageKind,
    ProblemSheet,
    Rehearsal,
    Rehearsed,
    Sighting,
    Skill,
    Target,
    Theme,
    ThemeLine,
    ThinkingHabit,
    Thought,
    Trial,
    WeekCount,
    Win,
    Wins,
    WorkbookPage,
)


def done_steps(ladder: Ladder, trials: Sequence[Trial]) -> tuple[LadderStep, ...]:
    """The steps that count as done: two trials that went well (clinical reference 8.3, house rule; figures by rule R13)."""
    found = []
    for step in ladder.steps:
        own = [t for t in trials if t.step == step.key]
        if progress.step_done([progress.Trial(t.distress.peak, t.end, t.feared_came) for t in own]):
            found.append(step)
    return tuple(found)


def ladder_place(ladder: Ladder, trials: Sequence[Trial]) -> LadderPlace | None:
    """The first step that is not done, or None if all are, or there is none."""
    done = set(done_steps(ladder, trials))
    for number, step in enumerate(ladder.steps, 1):
        if step not in done:
            return LadderPlace(number, len(ladder.steps), step.words)
    return None


def habits_named(pages: Sequence[WorkbookPage]) -> tuple[Habit, ...]:
    """Thinking habits by how many thought records name them, most first, in the order of the list where they are alike."""
    counts = dict.fromkeys(ThinkingHabit, 0)
    for page in pages:
        if isinstance(page.content, Thought):
            for habit in dict.fromkeys(page.content.habits):
                counts[habit] += 1
    order = list(ThinkingHabit)
    named = [Habit(habit, count) for habit, count in counts.items() if count]
    return tuple(sorted(named, key=lambda h: (-h.count, order.index(h.habit))))


def theme_lines(pages: Sequence[WorkbookPage], named: Sequence[tuple[date, str]] = ()) -> tuple[ThemeLine, ...]:
    """Themes by how often they came, last named first where alike. `named`: day and tag as session notes hold them.

    A day on which a theme stands both in a note and on its page counts once.
    """
    days: dict[str, set[date]] = {}
    words: dict[str, str] = {}
    ids: dict[str, int] = {}
    for page in pages:
        if isinstance(page.content, Theme) and page.content.tag and not page.put_away:
            tag = page.content.tag
            words[tag.casefold()], ids[tag.casefold()] = tag, page.id
            days.setdefault(tag.casefold(), set()).update(entry.on for entry in page.entries)
    for on, tag in named:
        words.setdefault(tag.casefold(), tag)
        days.setdefault(tag.casefold(), set()).add(on)
    lines = [
        ThemeLine(words[key], len(found), min(found, default=None), max(found, default=None), ids.get(key, 0))
        for key, found in days.items()
    ]
    return tuple(sorted(lines, key=lambda t: (-t.count, -(t.last or date.min).toordinal(), t.tag.casefold())))


@dataclass(frozen=True)
class SharedLines:
    """What a page ticked by both says in the ending letter: what was understood, and steps that were taken."""

    understood: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


SHARABLE = frozenset(PageKind) - {PageKind.THEME}  # a pattern with somebody else in it has no line for a letter


def shared_lines(page: WorkbookPage) -> SharedLines:
    """The lines of a page for the ending letter, in the client's own words; nothing unless both have ticked."""
    said = page.content
    if not page.shared or page.put_away:
        return SharedLines()
    understood: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    if isinstance(said, Thought):
        understood = (said.fairer,)
    elif isinstance(said, Belief):
        understood = (said.new,)
    elif isinstance(said, Experiment):
        understood = (said.learned,)
    elif isinstance(said, ProblemSheet):
        understood = (said.look_back,)
    elif isinstance(said, Ladder):
        steps = tuple(step.words for step in done_steps(said, [t for t in page.noted if isinstance(t, Trial)]))
    elif isinstance(said, Target):
        steps = (said.words,)
    elif isinstance(said, Skill):
        steps = (said.name,)
    elif isinstance(said, Rehearsal):
        steps = (said.scene,)
    elif isinstance(said, Wins):
        steps = tuple(win.words for win in page.noted if isinstance(win, Win))
    return SharedLines(tuple(filter(None, understood)), tuple(filter(None, steps)))


def title_of(page: WorkbookPage) -> str:
    """The words by which a page is known in a list; empty if none are written yet."""
    said = page.content
    names = {
        Thought: ("thought", "situation"), Belief: ("new", "old"), Theme: ("tag",), Experiment: ("prediction", "belief"),
        Ladder: ("aim",), Target: ("words",), ProblemSheet: ("problem",), Skill: ("name",), Rehearsal: ("scene",), Wins: (),
    }[type(said)]
    return next((str(value) for value in (getattr(said, name) for name in names) if value), "")

# -- what feeds the nine-factor map -----------------------------------------------------------------------------------------

Told = tuple[Mark, date, Mapping[str, Any]]


def traces(page: WorkbookPage) -> Iterator[Told]:
    """What the page tells the map and the start page, oldest first: what, on which day, with which facts. Empty ones: nothing."""
    said, words = page.content, title_of(page)
    if isinstance(said, Ladder):
        yield from _of_ladder(page, said)
        return
    if words:
        yield _begun(page.started_on, said, words)
    for count, entry in enumerate(page.entries, 1):
        if words or isinstance(entry.content, Win):
            yield _noted(entry, said, words, count)


def _begun(on: date, said: Content, words: str) -> Told:
    """What stands on the page itself."""
    if isinstance(said, Thought):
        return Mark.THOUGHT_RECORD, said.on or on, {"words": said.fairer or words}
    if isinstance(said, Experiment):
        return Mark.EXPERIMENT, said.on or on, {"words": said.learned or said.prediction or words}
    if isinstance(said, Skill) and said.stage is not None:
        return Mark.SKILL_STAGE, on, {"words": words, "stage": said.stage}
    if isinstance(said, ProblemSheet):
        return Mark.PROBLEM, on, {"words": said.choice or words}
    plain = {Belief: Mark.BELIEF, Theme: Mark.THEME, Target: Mark.TARGET, Skill: Mark.SKILL, Rehearsal: Mark.REHEARSAL}
    return plain[type(said)], on, {"words": words}


def _noted(entry: Entry, said: Content, words: str, count: int) -> Told:
    """What one entry adds."""
    match entry.content:
        case Win():
            return Mark.WIN, entry.on, {"words": entry.content.words}
        case Sighting():
            return Mark.THEME_SEEN, entry.on, {"words": words, "count": count}
        case Conviction() if entry.content.new is not None:
            return Mark.BELIEF_RATED, entry.on, {"words": words, "value": entry.content.new}
        case WeekCount() if isinstance(said, Target) and said.unit is not None:
            return Mark.TARGET_COUNTED, entry.on, {"words": words, "value": entry.content.count, "unit": said.unit}
        case Rehearsed() if entry.content.ease is not None:
            return Mark.REHEARSED, entry.on, {"words": words, "value": entry.content.ease}
    return _begun(entry.on, said, words)


def _of_ladder(page: WorkbookPage, ladder: Ladder) -> Iterator[Told]:
    """Where the ladder stood at its beginning and after each trial."""
    trials: list[Trial] = []
    for on, trial in ((page.started_on, None), *((e.on, e.content) for e in page.entries)):
        trials += [trial] if isinstance(trial, Trial) else []
        place = ladder_place(ladder, trials)
        if place is not None:
            yield Mark.LADDER, on, {"number": place.step, "of": place.of, "words": place.words or ladder.aim}
        elif ladder.steps:
            yield Mark.LADDER_DONE, on, {"words": ladder.aim}


def latest(page: WorkbookPage) -> Told | None:
    """The newest thing the page tells, or None while it is empty."""
    found = list(traces(page))
    return max(enumerate(found), key=lambda pair: (pair[1][1], pair[0]))[1] if found else None
