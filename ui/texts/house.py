"""Words for the refusals that every room may give."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import HouseProblem, Problem

WORDS: dict[Problem, str] = {
    HouseProblem.DENIED: QT_TRANSLATE_NOOP("texts", "Your role does not include this. The attempt was noted; the lead can help."),
    HouseProblem.STALE: QT_TRANSLATE_NOOP("texts", "Someone saved a newer version while you were typing. Both texts are kept."),
    HouseProblem.NOT_FOUND: QT_TRANSLATE_NOOP("texts", "This is no longer there. Go back and open it again."),
    HouseProblem.EMPTY: QT_TRANSLATE_NOOP("texts", "This is needed before it can be saved."),
    HouseProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "This is longer than there is room for. Shorten it a little."),
    HouseProblem.NOT_A_DATE: QT_TRANSLATE_NOOP("texts", "This is not a date. Type it like 30/11, mon or +1w."),
    HouseProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("texts", "This needs to be a number."),
    HouseProblem.OUT_OF_RANGE: QT_TRANSLATE_NOOP("texts", "This number is outside what is possible here."),
    HouseProblem.VAULT_CLOSED: QT_TRANSLATE_NOOP(
        "texts", "The clinical record is closed in this sign-in. Sign in as a therapist or lead."
    ),
    HouseProblem.BUSY: QT_TRANSLATE_NOOP("texts", "Another desk is saving at this moment. Try again in a few seconds."),
    HouseProblem.DISK: QT_TRANSLATE_NOOP(
        "texts", "The disk is full or cannot be written. Nothing was saved; what is typed stands here. Make room and try again."
    ),
    HouseProblem.READ_ONLY: QT_TRANSLATE_NOOP(
        "texts", "This record is older than this desk last saw. Nothing is written until the clinical lead decides."
    ),
}
