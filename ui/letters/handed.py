"""Words for who took an envelope; apart from the other words of this room, so that reception loads nothing clinical."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.envelopes import HandedTo

HANDED: dict[HandedTo, str] = {
    HandedTo.CLIENT: QT_TRANSLATE_NOOP("letters", "To the client"),
    HandedTo.GUARDIAN: QT_TRANSLATE_NOOP("letters", "To the guardian"),
    HandedTo.POST: QT_TRANSLATE_NOOP("letters", "By post"),
    HandedTo.OTHER: QT_TRANSLATE_NOOP("letters", "To somebody else"),
    HandedTo.GIVEN_BACK: QT_TRANSLATE_NOOP("letters", "Given back"),
}


def handed_name(to: HandedTo) -> str:
    """Who took an envelope."""
    return QCoreApplication.translate("letters", HANDED[to])
