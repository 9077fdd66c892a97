"""Words for the workbook: kinds of pages and what each is for, every field by its place, closed lists, refusals."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.workbook import Direction, PageKind, SkillStage, ThinkingHabit, Unit, WorkbookProblem

WORDS: dict[Problem, str] = {
    WorkbookProblem.NO_EPISODE: QT_TRANSLATE_NOOP("texts", "The workbook opens with the first meeting."),
    WorkbookProblem.CLOSED: QT_TRANSLATE_NOOP("texts", "Care is closed: the workbook stays to read."),
    WorkbookProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    WorkbookProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "There is room for {limit} lines here."),
    WorkbookProblem.OUT_OF_SCALE: QT_TRANSLATE_NOOP("texts", "A whole number from 0 to {most}, in steps of {step}."),
    WorkbookProblem.EMPTY_ENTRY: QT_TRANSLATE_NOOP("texts", "Write down at least one thing first."),
    WorkbookProblem.NO_STEP: QT_TRANSLATE_NOOP("texts", "Choose the step that was tried."),
    WorkbookProblem.IN_FUTURE: QT_TRANSLATE_NOOP("texts", "This day is still to come."),
    WorkbookProblem.NO_DAY: QT_TRANSLATE_NOOP("texts", "Type the day, for example 11/10."),
    WorkbookProblem.NOTHING_TO_NOTE: QT_TRANSLATE_NOOP("texts", "Nothing is noted over time on such a page."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    PageKind: {
        PageKind.THOUGHT: QT_TRANSLATE_NOOP("texts", "Thought record"),
        PageKind.BELIEF: QT_TRANSLATE_NOOP("texts", "Belief"),
        PageKind.THEME: QT_TRANSLATE_NOOP("texts", "Theme"),
        PageKind.EXPERIMENT: QT_TRANSLATE_NOOP("texts", "Experiment"),
        PageKind.LADDER: QT_TRANSLATE_NOOP("texts", "Ladder"),
        PageKind.TARGET: QT_TRANSLATE_NOOP("texts", "Behaviour to change"),
        PageKind.PROBLEM: QT_TRANSLATE_NOOP("texts", "Problem sheet"),
        PageKind.SKILL: QT_TRANSLATE_NOOP("texts", "Skill card"),
        PageKind.REHEARSAL: QT_TRANSLATE_NOOP("texts", "Rehearsal"),
        PageKind.WINS: QT_TRANSLATE_NOOP("texts", "Wins log"),
    },
    ThinkingHabit: {
        ThinkingHabit.ALL_OR_NOTHING: QT_TRANSLATE_NOOP("texts", "all or nothing"),
        ThinkingHabit.OVER_GENERAL: QT_TRANSLATE_NOOP("texts", "over-general"),
        ThinkingHabit.ONLY_THE_BAD: QT_TRANSLATE_NOOP("texts", "only the bad"),
        ThinkingHabit.GOOD_DOES_NOT_COUNT: QT_TRANSLATE_NOOP("texts", "good does not count"),
        ThinkingHabit.MIND_GUESSING: QT_TRANSLATE_NOOP("texts", "mind-guessing"),
        ThinkingHabit.BAD_FUTURE_GUESSING: QT_TRANSLATE_NOOP("texts", "bad-future guessing"),
        ThinkingHabit.WORST_CASE: QT_TRANSLATE_NOOP("texts", "worst case"),
        ThinkingHabit.FEELING_IS_FACT: QT_TRANSLATE_NOOP("texts", "feeling is fact"),
        ThinkingHabit.MUST_AND_SHOULD: QT_TRANSLATE_NOOP("texts", "must and should"),
        ThinkingHabit.NAME_CALLING: QT_TRANSLATE_NOOP("texts", "name-calling"),
        ThinkingHabit.MY_FAULT: QT_TRANSLATE_NOOP("texts", "my fault"),
        ThinkingHabit.THEIR_FAULT: QT_TRANSLATE_NOOP("texts", "their fault"),
    },
    Direction: {
        Direction.MORE: QT_TRANSLATE_NOOP("texts", "more of it"),
        Direction.LESS: QT_TRANSLATE_NOOP("texts", "less of it"),
    },
    Unit: {
        Unit.TIMES: QT_TRANSLATE_NOOP("texts", "times"),
        Unit.MINUTES: QT_TRANSLATE_NOOP("texts", "minutes"),
        Unit.DAYS: QT_TRANSLATE_NOOP("texts", "days"),
    },
    SkillStage: {
        SkillStage.SHOWN: QT_TRANSLATE_NOOP("texts", "shown"),
        SkillStage.PRACTISED_HERE: QT_TRANSLATE_NOOP("texts", "practised here"),
        SkillStage.TRIED_ALONE: QT_TRANSLATE_NOOP("texts", "tried alone"),
        SkillStage.USES_IT: QT_TRANSLATE_NOOP("texts", "uses it"),
    },
}

ABOUT: dict[PageKind, str] = {
    PageKind.THOUGHT: QT_TRANSLATE_NOOP("texts", "a hard moment, and a fairer thought"),
    PageKind.BELIEF: QT_TRANSLATE_NOOP("texts", "an old belief and a new one, over time"),
    PageKind.THEME: QT_TRANSLATE_NOOP("texts", "what keeps coming back, and its pattern"),
    PageKind.EXPERIMENT: QT_TRANSLATE_NOOP("texts", "a prediction put to the test"),
    PageKind.LADDER: QT_TRANSLATE_NOOP("texts", "feared things in small steps, with trials"),
    PageKind.TARGET: QT_TRANSLATE_NOOP("texts", "more or less of something, counted by week"),
    PageKind.PROBLEM: QT_TRANSLATE_NOOP("texts", "options, a choice and steps on one sheet"),
    PageKind.SKILL: QT_TRANSLATE_NOOP("texts", "a skill and how far it has come"),
    PageKind.REHEARSAL: QT_TRANSLATE_NOOP("texts", "a scene played before it is needed"),
    PageKind.WINS: QT_TRANSLATE_NOOP("texts", "what went well, one line each"),
}

PAGE_LABELS: dict[tuple[PageKind, str], str] = {
    (PageKind.THOUGHT, "on"): QT_TRANSLATE_NOOP("texts", "Day"),
    (PageKind.THOUGHT, "situation"): QT_TRANSLATE_NOOP("texts", "What happened"),
    (PageKind.THOUGHT, "feeling"): QT_TRANSLATE_NOOP("texts", "Feeling"),
    (PageKind.THOUGHT, "feeling_before"): QT_TRANSLATE_NOOP("texts", "How strong it was, 0 to 100"),
    (PageKind.THOUGHT, "thought"): QT_TRANSLATE_NOOP("texts", "The thought in that moment"),
    (PageKind.THOUGHT, "conviction_before"): QT_TRANSLATE_NOOP("texts", "How true it seemed, 0 to 100"),
    (PageKind.THOUGHT, "habits"): QT_TRANSLATE_NOOP("texts", "Thinking habits"),
    (PageKind.THOUGHT, "speaks_for"): QT_TRANSLATE_NOOP("texts", "What speaks for it"),
    (PageKind.THOUGHT, "speaks_against"): QT_TRANSLATE_NOOP("texts", "What speaks against it"),
    (PageKind.THOUGHT, "fairer"): QT_TRANSLATE_NOOP("texts", "A fairer thought"),
    (PageKind.THOUGHT, "conviction_fairer"): QT_TRANSLATE_NOOP("texts", "How true the fairer thought seems, 0 to 100"),
    (PageKind.THOUGHT, "feeling_after"): QT_TRANSLATE_NOOP("texts", "How strong the feeling is now, 0 to 100"),
    (PageKind.BELIEF, "old"): QT_TRANSLATE_NOOP("texts", "The old belief"),
    (PageKind.BELIEF, "new"): QT_TRANSLATE_NOOP("texts", "The new belief"),
    (PageKind.THEME, "tag"): QT_TRANSLATE_NOOP("texts", "What keeps coming back"),
    (PageKind.THEME, "wish"): QT_TRANSLATE_NOOP("texts", "What I wish for"),
    (PageKind.THEME, "other_answer"): QT_TRANSLATE_NOOP("texts", "How others answer"),
    (PageKind.THEME, "own_answer"): QT_TRANSLATE_NOOP("texts", "How I answer then"),
    (PageKind.EXPERIMENT, "belief"): QT_TRANSLATE_NOOP("texts", "Belief to be tested"),
    (PageKind.EXPERIMENT, "conviction_before"): QT_TRANSLATE_NOOP("texts", "How true it seems before, 0 to 100"),
    (PageKind.EXPERIMENT, "prediction"): QT_TRANSLATE_NOOP("texts", "What I expect to happen"),
    (PageKind.EXPERIMENT, "test"): QT_TRANSLATE_NOOP("texts", "What I will do"),
    (PageKind.EXPERIMENT, "safety_habits"): QT_TRANSLATE_NOOP("texts", "Safety habits to leave out"),
    (PageKind.EXPERIMENT, "on"): QT_TRANSLATE_NOOP("texts", "Day of the experiment"),
    (PageKind.EXPERIMENT, "happened"): QT_TRANSLATE_NOOP("texts", "What did happen"),
    (PageKind.EXPERIMENT, "conviction_after"): QT_TRANSLATE_NOOP("texts", "How true the belief seems now, 0 to 100"),
    (PageKind.EXPERIMENT, "learned"): QT_TRANSLATE_NOOP("texts", "What I learned"),
    (PageKind.LADDER, "aim"): QT_TRANSLATE_NOOP("texts", "What the ladder leads to"),
    (PageKind.LADDER, "steps"): QT_TRANSLATE_NOOP("texts", "Steps from easy to hard, with the distress expected"),
    (PageKind.TARGET, "words"): QT_TRANSLATE_NOOP("texts", "The behaviour"),
    (PageKind.TARGET, "direction"): QT_TRANSLATE_NOOP("texts", "Which way"),
    (PageKind.TARGET, "unit"): QT_TRANSLATE_NOOP("texts", "Counted in"),
    (PageKind.TARGET, "baseline"): QT_TRANSLATE_NOOP("texts", "In a usual week so far"),
    (PageKind.TARGET, "target"): QT_TRANSLATE_NOOP("texts", "Aim for a week"),
    (PageKind.PROBLEM, "problem"): QT_TRANSLATE_NOOP("texts", "The problem"),
    (PageKind.PROBLEM, "options"): QT_TRANSLATE_NOOP("texts", "Options, one to a line"),
    (PageKind.PROBLEM, "choice"): QT_TRANSLATE_NOOP("texts", "The choice"),
    (PageKind.PROBLEM, "steps"): QT_TRANSLATE_NOOP("texts", "Steps, one to a line"),
    (PageKind.PROBLEM, "look_back"): QT_TRANSLATE_NOOP("texts", "Looking back"),
    (PageKind.SKILL, "name"): QT_TRANSLATE_NOOP("texts", "The skill"),
    (PageKind.SKILL, "how"): QT_TRANSLATE_NOOP("texts", "How it goes"),
    (PageKind.SKILL, "stage"): QT_TRANSLATE_NOOP("texts", "How far it has come"),
    (PageKind.SKILL, "next_practice"): QT_TRANSLATE_NOOP("texts", "Next practice"),
    (PageKind.REHEARSAL, "scene"): QT_TRANSLATE_NOOP("texts", "The scene"),
    (PageKind.REHEARSAL, "reward"): QT_TRANSLATE_NOOP("texts", "Reward"),
    (PageKind.REHEARSAL, "rewarded"): QT_TRANSLATE_NOOP("texts", "Reward given"),
}

ENTRY_LABELS: dict[tuple[PageKind, str], str] = {
    (PageKind.BELIEF, "old"): QT_TRANSLATE_NOOP("texts", "Old belief, 0 to 100"),
    (PageKind.BELIEF, "new"): QT_TRANSLATE_NOOP("texts", "New belief, 0 to 100"),
    (PageKind.BELIEF, "words"): QT_TRANSLATE_NOOP("texts", "What moved it"),
    (PageKind.THEME, "words"): QT_TRANSLATE_NOOP("texts", "Where it came back"),
    (PageKind.LADDER, "step"): QT_TRANSLATE_NOOP("texts", "Step"),
    (PageKind.LADDER, "start"): QT_TRANSLATE_NOOP("texts", "Distress at the start"),
    (PageKind.LADDER, "peak"): QT_TRANSLATE_NOOP("texts", "Distress at its peak"),
    (PageKind.LADDER, "end"): QT_TRANSLATE_NOOP("texts", "Distress at the end"),
    (PageKind.LADDER, "minutes"): QT_TRANSLATE_NOOP("texts", "Minutes"),
    (PageKind.LADDER, "place"): QT_TRANSLATE_NOOP("texts", "Where"),
    (PageKind.LADDER, "company"): QT_TRANSLATE_NOOP("texts", "With whom"),
    (PageKind.LADDER, "safety_habits"): QT_TRANSLATE_NOOP("texts", "Safety habits used"),
    (PageKind.LADDER, "feared"): QT_TRANSLATE_NOOP("texts", "What was feared"),
    (PageKind.LADDER, "chance_before"): QT_TRANSLATE_NOOP("texts", "Its chance before, 0 to 100"),
    (PageKind.LADDER, "chance_after"): QT_TRANSLATE_NOOP("texts", "Its chance after, 0 to 100"),
    (PageKind.LADDER, "feared_came"): QT_TRANSLATE_NOOP("texts", "It happened"),
    (PageKind.LADDER, "learned"): QT_TRANSLATE_NOOP("texts", "What I learned"),
    (PageKind.TARGET, "count"): QT_TRANSLATE_NOOP("texts", "Count of the week"),
    (PageKind.TARGET, "words"): QT_TRANSLATE_NOOP("texts", "Remark"),
    (PageKind.REHEARSAL, "times"): QT_TRANSLATE_NOOP("texts", "How many times"),
    (PageKind.REHEARSAL, "ease"): QT_TRANSLATE_NOOP("texts", "How easy, 0 to 10"),
    (PageKind.WINS, "words"): QT_TRANSLATE_NOOP("texts", "What went well"),
}
