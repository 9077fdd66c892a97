"""Words for what keeps the clinic's figures from being counted."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.figures import FiguresProblem

WORDS: dict[Problem, str] = {
    FiguresProblem.NOT_A_PERIOD: QT_TRANSLATE_NOOP("texts", "Only whole quarters and years that are over are counted."),
}
