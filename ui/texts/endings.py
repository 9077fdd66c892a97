"""Words for endings: what keeps an episode from being closed, what speaks for the end, how visits grow rarer."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.consolidation import SaidAt, Sign
from clinic_app.domain.endings import EndingProblem, PlanHolder
from clinic_app.domain.errors import Problem
from clinic_app.domain.tapers import Rhythm

WORDS: dict[Problem, str] = {
    EndingProblem.NO_REASON: QT_TRANSLATE_NOOP("texts", "Choose how it ends: the episode closes with a reason."),
    EndingProblem.OUT_OF_SCALE: QT_TRANSLATE_NOOP("texts", "Rulers go from 0 to 10."),
    EndingProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    EndingProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "There is room for {limit} lines here. Keep the ones that matter most."),
    EndingProblem.ALREADY_CLOSED: QT_TRANSLATE_NOOP("texts", "This episode is closed; its ending stays as it is."),
    EndingProblem.NO_EPISODE: QT_TRANSLATE_NOOP("texts", "There is no episode of care to end."),
    EndingProblem.UNSIGNED_NOTES: QT_TRANSLATE_NOOP(
        "texts", "A session note is not signed yet. Sign it first, then close the episode."
    ),
    EndingProblem.NOT_A_FUTURE_VISIT: QT_TRANSLATE_NOOP(
        "texts", "One of these visits is no longer to come. Look at the list again."
    ),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Sign: {
        Sign.IMPROVEMENT_HOLDS: QT_TRANSLATE_NOOP("texts", "a reliable improvement has held on two scores"),
        Sign.GOALS_REACHED: QT_TRANSLATE_NOOP("texts", "every goal is reached"),
        Sign.FEW_LEFT: QT_TRANSLATE_NOOP("texts", "three planned visits or fewer are left"),
    },
    Rhythm: {
        Rhythm.WEEKLY: QT_TRANSLATE_NOOP("texts", "after a week"),
        Rhythm.FORTNIGHTLY: QT_TRANSLATE_NOOP("texts", "after two weeks"),
        Rhythm.MONTHLY: QT_TRANSLATE_NOOP("texts", "after a month"),
    },
    SaidAt: {
        SaidAt.INTAKE: QT_TRANSLATE_NOOP("texts", "first meeting"),
        SaidAt.PLAN: QT_TRANSLATE_NOOP("texts", "plan"),
        SaidAt.REVIEW: QT_TRANSLATE_NOOP("texts", "review"),
        SaidAt.END: QT_TRANSLATE_NOOP("texts", "end"),
    },
    PlanHolder: {
        PlanHolder.CLIENT: QT_TRANSLATE_NOOP("texts", "The client"),
        PlanHolder.GUARDIAN: QT_TRANSLATE_NOOP("texts", "The guardian"),
    },
}
