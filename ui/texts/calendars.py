"""Words for calendar files: what becomes of a line, and why a file is not written or read."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.calendars import CalendarProblem, Fate

FATES: dict[Fate, str] = {
    Fate.ENTER: QT_TRANSLATE_NOOP("texts", "will be entered as leave"),
    Fate.LEFT_OUT: QT_TRANSLATE_NOOP("texts", "left out by you"),
    Fate.KNOWN: QT_TRANSLATE_NOOP("texts", "is there already"),
    Fate.OVERLAPS: QT_TRANSLATE_NOOP("texts", "left out: overlaps another leave"),
    Fate.PAST: QT_TRANSLATE_NOOP("texts", "left out: over"),
    Fate.FREE: QT_TRANSLATE_NOOP("texts", "left out: marked as free time"),
    Fate.CANCELLED: QT_TRANSLATE_NOOP("texts", "left out: cancelled there"),
    Fate.TOO_LONG: QT_TRANSLATE_NOOP("texts", "left out: longer than a year"),
}

WORDS: dict[CalendarProblem, str] = {
    CalendarProblem.NOT_A_CALENDAR: QT_TRANSLATE_NOOP("texts", "This is not a calendar file (.ics) that can be read."),
    CalendarProblem.TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "The file is larger than {limit} KB. Save only the days you need and try again."
    ),
    CalendarProblem.TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "The file holds more than {limit} entries. Save only the absences and try again."
    ),
    CalendarProblem.NOTHING_IN_IT: QT_TRANSLATE_NOOP("texts", "There is no entry with a time in this file."),
    CalendarProblem.NOT_THERE: QT_TRANSLATE_NOOP("texts", "The file cannot be opened."),
    CalendarProblem.BAD_RANGE: QT_TRANSLATE_NOOP("texts", "The last day follows the first, {limit} days at most."),
    CalendarProblem.NOBODY: QT_TRANSLATE_NOOP("texts", "Choose whose calendar it is."),
}
