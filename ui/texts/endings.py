"""Words for endings: what keeps an episode from being closed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.endings import EndingProblem
from clinic_app.domain.errors import Problem

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
