"""Words for envelopes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.envelopes import EnvelopeProblem
from clinic_app.domain.errors import Problem

WORDS: dict[Problem, str] = {
    EnvelopeProblem.ALREADY_HANDED: QT_TRANSLATE_NOOP("texts", "This envelope has been handed over already."),
    EnvelopeProblem.CALLED_BACK: QT_TRANSLATE_NOOP(
        "texts", "This envelope was called back. It goes to nobody but whoever wrote the letter."),
}
