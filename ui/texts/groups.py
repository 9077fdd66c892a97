"""Words for groups and the people of a visit: why one is not kept, not booked, or somebody does not join."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.groups import GroupProblem
from clinic_app.domain.visit_people import VisitPeopleProblem

WORDS: dict[Problem, str] = {
    GroupProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Give the group a name for the diary."),
    GroupProblem.NAME_TAKEN: QT_TRANSLATE_NOOP("texts", "There is a group of this name."),
    GroupProblem.TOO_FEW: QT_TRANSLATE_NOOP("texts", "A group has two people or more."),
    GroupProblem.FULL: QT_TRANSLATE_NOOP("texts", "The group has {places} places, and {people} people are named."),
    VisitPeopleProblem.ALREADY_THERE: QT_TRANSLATE_NOOP("texts", "Comes to this visit already."),
    VisitPeopleProblem.NOT_HELD: QT_TRANSLATE_NOOP("texts", "This visit does not take place. Book one anew."),
    VisitPeopleProblem.NO_CLIENTS: QT_TRANSLATE_NOOP("texts", "This is the clinic's own time: clients have visits of their own."),
    VisitPeopleProblem.LAST_PERSON: QT_TRANSLATE_NOOP("texts", "The only person of this visit. Cancel the visit instead."),
    VisitPeopleProblem.SAY_WHY: QT_TRANSLATE_NOOP("texts", "What became of this person was noted. Write why they are taken out."),
}
