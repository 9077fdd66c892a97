"""Words for permissions to share."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.readers import ReleaseProblem

WORDS: dict[Problem, str] = {
    ReleaseProblem.NO_RECIPIENT: QT_TRANSLATE_NOOP("texts", "Who may be written to is missing."),
    ReleaseProblem.NO_CONTENTS: QT_TRANSLATE_NOOP("texts", "Tick at least one thing that may be shared."),
    ReleaseProblem.NOT_FOR_READER: QT_TRANSLATE_NOOP("texts", "This reader may never learn some of what is ticked."),
    ReleaseProblem.NOT_SIGNED: QT_TRANSLATE_NOOP("texts", "The day on which the client signed is missing."),
    ReleaseProblem.SIGNED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The client cannot have signed on a day to come."),
    ReleaseProblem.NO_END: QT_TRANSLATE_NOOP("texts", "A permission needs a last day."),
    ReleaseProblem.ENDS_BEFORE_START: QT_TRANSLATE_NOOP("texts", "It ends before it begins. Look at both days again."),
    ReleaseProblem.FOR_CLIENT: QT_TRANSLATE_NOOP("texts", "The client needs no permission to read about themselves."),
    ReleaseProblem.WITHDRAWN: QT_TRANSLATE_NOOP("texts", "The client has withdrawn this permission."),
    ReleaseProblem.NOT_VALID: QT_TRANSLATE_NOOP("texts", "The permission is valid from {from} to {to}, not today."),
}
