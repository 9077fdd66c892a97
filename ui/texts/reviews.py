"""Words for progress reviews: what is left to decide, and the names of the decisions."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.reviews import Decision, GoalChoice, ReviewProblem

WORDS: dict[Problem, str] = {
    ReviewProblem.NO_DECISION: QT_TRANSLATE_NOOP("texts", "Choose what you decide together: go on, adjust or another way."),
    ReviewProblem.GOALS_LEFT: QT_TRANSLATE_NOOP("texts", "Goals still to choose: {left}. Keep, change, reached or drop."),
    ReviewProblem.NO_NEW_WORDS: QT_TRANSLATE_NOOP("texts", "Write the goal as it reads from now on."),
    ReviewProblem.NO_WHY: QT_TRANSLATE_NOOP("texts", "Say in a few words why this goal is dropped."),
    ReviewProblem.NO_NEXT_DATE: QT_TRANSLATE_NOOP("texts", "Choose the day of the next review."),
    ReviewProblem.NEXT_IN_PAST: QT_TRANSLATE_NOOP("texts", "The next review lies ahead: choose a later day."),
    ReviewProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    ReviewProblem.OUTSIDE_RULER: QT_TRANSLATE_NOOP("texts", "A ruler goes from 0 to 10."),
    ReviewProblem.ALREADY_SIGNED: QT_TRANSLATE_NOOP("texts", "This review is signed and stays as it is."),
    ReviewProblem.NO_EPISODE: QT_TRANSLATE_NOOP("texts", "There is no open episode of care to review."),
    ReviewProblem.NO_PLAN: QT_TRANSLATE_NOOP("texts", "There is no agreed plan yet."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Decision: {
        Decision.GO_ON: QT_TRANSLATE_NOOP("texts", "Go on"),
        Decision.ADJUST: QT_TRANSLATE_NOOP("texts", "Adjust"),
        Decision.FREQUENCY: QT_TRANSLATE_NOOP("texts", "More or less often"),
        Decision.ADD: QT_TRANSLATE_NOOP("texts", "Add something"),
        Decision.REFER: QT_TRANSLATE_NOOP("texts", "Refer"),
        Decision.PREPARE_ENDING: QT_TRANSLATE_NOOP("texts", "Prepare ending"),
    },
    GoalChoice: {
        GoalChoice.KEEP: QT_TRANSLATE_NOOP("texts", "Keep"),
        GoalChoice.CHANGE: QT_TRANSLATE_NOOP("texts", "Change"),
        GoalChoice.REACHED: QT_TRANSLATE_NOOP("texts", "Reached"),
        GoalChoice.DROP: QT_TRANSLATE_NOOP("texts", "Drop"),
    },
}
