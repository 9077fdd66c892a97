"""Words for co-signatures, retractions, phrases, calls and follow-ups: what keeps one from being done, and their names."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.calls import CallOutcome
from clinic_app.domain.cosigning import CosignProblem
from clinic_app.domain.errors import Problem
from clinic_app.domain.follow_ups import FollowUpKind, FollowUpOutcome, FollowUpProblem
from clinic_app.domain.phrases import PhraseProblem

WORDS: dict[Problem, str] = {
    CosignProblem.NOT_WAITING: QT_TRANSLATE_NOOP("texts", "This note does not wait for a co-signature any more."),
    CosignProblem.NOT_YOURS: QT_TRANSLATE_NOOP("texts", "This note waits for somebody else's co-signature."),
    CosignProblem.NO_WORDS: QT_TRANSLATE_NOOP("texts", "Say in a few words what the note still needs."),
    CosignProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    CosignProblem.ONESELF: QT_TRANSLATE_NOOP("texts", "Nobody co-signs their own notes. Choose a colleague."),
    CosignProblem.NOT_CLINICAL: QT_TRANSLATE_NOOP("texts", "Only somebody who treats clients can co-sign."),
    CosignProblem.IN_A_CIRCLE: QT_TRANSLATE_NOOP("texts", "The two would wait for each other. Choose somebody else."),
    CosignProblem.NO_REASON: QT_TRANSLATE_NOOP("texts", "Say why the note is retracted: the reason stands in its place."),
    CosignProblem.NOT_SIGNED: QT_TRANSLATE_NOOP("texts", "This note is still a draft: its author writes in it directly."),
    CosignProblem.ALREADY_RETRACTED: QT_TRANSLATE_NOOP("texts", "This note is retracted already."),
    PhraseProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Give the phrase a short name: it is found by it."),
    PhraseProblem.NO_TEXT: QT_TRANSLATE_NOOP("texts", "Write the words in one language at least."),
    PhraseProblem.NAME_TAKEN: QT_TRANSLATE_NOOP("texts", "There is a phrase of this name already."),
    PhraseProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    PhraseProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "There is room for {limit} phrases. Delete one that is not used."),
    PhraseProblem.NOT_YOURS: QT_TRANSLATE_NOOP("texts", "The clinic's phrases are the lead's to change."),
    FollowUpProblem.DONE: QT_TRANSLATE_NOOP("texts", "This is done already."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    CallOutcome: {
        CallOutcome.SPOKE: QT_TRANSLATE_NOOP("texts", "We spoke"),
        CallOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("texts", "No answer"),
        CallOutcome.NOT_NEEDED: QT_TRANSLATE_NOOP("texts", "Not needed any more"),
    },
    FollowUpKind: {
        FollowUpKind.BOOSTER: QT_TRANSLATE_NOOP("texts", "Booster visit"),
        FollowUpKind.SCORE: QT_TRANSLATE_NOOP("texts", "Follow-up score"),
    },
    FollowUpOutcome: {
        FollowUpOutcome.HELD: QT_TRANSLATE_NOOP("texts", "Held"),
        FollowUpOutcome.LET_GO: QT_TRANSLATE_NOOP("texts", "Let go"),
    },
}
