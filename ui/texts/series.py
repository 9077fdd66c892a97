"""Words for the rhythm of a series, how far a change goes, and why a rule gives no days."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.series import Reach, SeriesProblem

WORDS: dict[Problem, str] = {
    SeriesProblem.NO_END: QT_TRANSLATE_NOOP("texts", "Say how many visits, or until when."),
    SeriesProblem.BAD_EVERY: QT_TRANSLATE_NOOP("texts", "A number from 1 to {most}."),
    SeriesProblem.BAD_COUNT: QT_TRANSLATE_NOOP("texts", "A number from 1 to {most}."),
    SeriesProblem.UNTIL_TOO_SOON: QT_TRANSLATE_NOOP("texts", "This day is before the first visit."),
    SeriesProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "At most {most} visits are booked in one go."),
    SeriesProblem.SAME_TIME: QT_TRANSLATE_NOOP("texts", "Another visit of this series stands at {start} already."),
    SeriesProblem.BOOKED_ALREADY: QT_TRANSLATE_NOOP("texts", "Booked already."),
    SeriesProblem.NOTHING_LEFT: QT_TRANSLATE_NOOP("texts", "Every line is left out."),
}
REACHES: dict[Reach, str] = {
    Reach.THIS: QT_TRANSLATE_NOOP("texts", "This one"),
    Reach.LATER: QT_TRANSLATE_NOOP("texts", "This and later"),
    Reach.ALL: QT_TRANSLATE_NOOP("texts", "All to come"),
}
