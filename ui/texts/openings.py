"""Words for the parts of a day and for a search that cannot be made."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.openings import OpeningProblem, PartOfDay

WORDS: dict[Problem, str] = {
    OpeningProblem.BAD_LENGTH: QT_TRANSLATE_NOOP("texts", "A visit lasts between {shortest} and {longest} minutes."),
}
PARTS: dict[PartOfDay, str] = {
    PartOfDay.MORNING: QT_TRANSLATE_NOOP("texts", "Morning"),
    PartOfDay.AFTERNOON: QT_TRANSLATE_NOOP("texts", "Afternoon"),
    PartOfDay.EVENING: QT_TRANSLATE_NOOP("texts", "Evening"),
}
