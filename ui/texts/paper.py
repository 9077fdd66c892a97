"""Words for the look of paper: what can be wrong with a picture or a name."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.paper import PaperProblem

WORDS: dict[Problem, str] = {
    PaperProblem.TOO_LARGE: QT_TRANSLATE_NOOP("texts", "This picture is too large: a file of {limit} MB is the most."),
    PaperProblem.NO_PICTURE: QT_TRANSLATE_NOOP("texts", "This is no PNG or JPEG picture."),
    PaperProblem.NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "texts", "This name is too long for the letterhead: {limit} characters are the most."),
}
