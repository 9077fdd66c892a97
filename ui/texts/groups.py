"""Words for groups: why one is not kept or not booked."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.groups import GroupProblem

WORDS: dict[Problem, str] = {
    GroupProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Give the group a name for the diary."),
    GroupProblem.NAME_TAKEN: QT_TRANSLATE_NOOP("texts", "There is a group of this name."),
    GroupProblem.TOO_FEW: QT_TRANSLATE_NOOP("texts", "A group has two people or more."),
    GroupProblem.FULL: QT_TRANSLATE_NOOP("texts", "The group has {places} places, and {people} people are named."),
}
