"""Words for the waiting list: urgency, why an entry left it, what became of a call, and what can be wrong."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.waiting import Called, Ended, Urgency, WaitingProblem

URGENCY: dict[Urgency, str] = {
    Urgency.NEXT_FREE: QT_TRANSLATE_NOOP("texts", "the next free time"),
    Urgency.SOON: QT_TRANSLATE_NOOP("texts", "soon"),
    Urgency.NO_HURRY: QT_TRANSLATE_NOOP("texts", "no hurry"),
}
ENDED: dict[Ended, str] = {
    Ended.BOOKED: QT_TRANSLATE_NOOP("texts", "a visit was booked"),
    Ended.NO_LONGER: QT_TRANSLATE_NOOP("texts", "no longer wished"),
    Ended.NOT_REACHED: QT_TRANSLATE_NOOP("texts", "could not be reached"),
    Ended.OTHER: QT_TRANSLATE_NOOP("texts", "another reason"),
}
CALLED: dict[Called, str] = {
    Called.REACHED: QT_TRANSLATE_NOOP("texts", "spoke on the phone"),
    Called.NOT_REACHED: QT_TRANSLATE_NOOP("texts", "not reached"),
    Called.DECLINED: QT_TRANSLATE_NOOP("texts", "not this time"),
}
WORDS: dict[Problem, str] = {
    WaitingProblem.NO_CLIENT: QT_TRANSLATE_NOOP("texts", "Who is waiting?"),
    WaitingProblem.CALLER_NO_NAME: QT_TRANSLATE_NOOP("texts", "A new caller needs a name."),
    WaitingProblem.CALLER_NO_PHONE: QT_TRANSLATE_NOOP("texts", "A phone number, so that we can call when a time comes free."),
    WaitingProblem.NOTE_TOO_LONG: QT_TRANSLATE_NOOP("texts", "At most {limit} characters."),
    WaitingProblem.BAD_LENGTH: QT_TRANSLATE_NOOP("texts", "A visit lasts between {shortest} and {longest} minutes."),
    WaitingProblem.AWAY_ORDER: QT_TRANSLATE_NOOP("texts", "The last day away is before the first one."),
    WaitingProblem.AWAY_MANY: QT_TRANSLATE_NOOP("texts", "At most {most} times away."),
    WaitingProblem.ALREADY_WAITS: QT_TRANSLATE_NOOP("texts", "This client is on the waiting list already."),
    WaitingProblem.HAS_ENDED: QT_TRANSLATE_NOOP("texts", "Another desk closed this entry, {at}."),
}
