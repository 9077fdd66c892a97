"""Words for the letters of reception: why one cannot be made as it stands."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.desk_letters import DeskProblem
from clinic_app.domain.errors import Problem

WORDS: dict[Problem, str] = {
    DeskProblem.NO_VISITS: QT_TRANSLATE_NOOP("texts", "Tick at least one visit."),
    DeskProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "At most {limit} visits fit one letter."),
    DeskProblem.VISIT_CHANGED: QT_TRANSLATE_NOOP(
        "texts", "A visit that was ticked has changed meanwhile and cannot stand in this letter. Tick again."),
    DeskProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    DeskProblem.OWN_LINE_AWAY: QT_TRANSLATE_NOOP("texts", "A letter of attendance says days and times and nothing else."),
    DeskProblem.NO_NEUTRAL: QT_TRANSLATE_NOOP(
        "texts", "The clinic has no neutral name any more. It is set in the settings, Name and letterhead."),
    DeskProblem.PERMISSION_GONE: QT_TRANSLATE_NOOP("texts", "The client took this permission back a moment ago."),
}
