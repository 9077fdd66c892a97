"""Words for what leaves the house: what is missing before it may, and before it may come back."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.access_requests import AccessProblem
from clinic_app.domain.errors import Problem
from clinic_app.domain.outgoing import OutProblem

WORDS: dict[Problem, str] = {
    OutProblem.NO_REASON: QT_TRANSLATE_NOOP("texts", "Say why, in a sentence."),
    OutProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters. Shorten it a little."),
    OutProblem.WITHDRAWN: QT_TRANSLATE_NOOP("texts", "WITHDRAWN: letter {number} may be read, and is printed no more."),
    OutProblem.NOT_WITHDRAWN: QT_TRANSLATE_NOOP("texts", "Letter {number} is not withdrawn."),
    OutProblem.REPLACED: QT_TRANSLATE_NOOP("texts", "Another version goes in the place of letter {number} already."),
    OutProblem.DRAFT_WAITS: QT_TRANSLATE_NOOP(
        "texts", "A letter of this kind to this reader is being written. Go on with it, or give it up first."),
    OutProblem.EARLIER_CARE: QT_TRANSLATE_NOOP(
        "texts", "Letter {number} belongs to earlier care. Write a new letter instead."),
    OutProblem.NO_RECIPIENT: QT_TRANSLATE_NOOP("texts", "Say who was told: name and office."),
    OutProblem.NO_CONTENTS: QT_TRANSLATE_NOOP("texts", "Tick what it is about, and no more than needed."),
    OutProblem.NO_EMERGENCY_PATH: QT_TRANSLATE_NOOP("texts", "This reader may not be told this, not even in an emergency."),
    OutProblem.NOBODY_DECIDED: QT_TRANSLATE_NOOP("texts", "Say who decided."),
    OutProblem.NOTHING_TOLD: QT_TRANSLATE_NOOP("texts", "Write down what was told."),
    OutProblem.OVER: QT_TRANSLATE_NOOP("texts", "This emergency is over. Record it anew, or ask for a permission."),
    OutProblem.FACT_GONE: QT_TRANSLATE_NOOP(
        "texts", "The record says something else meanwhile. Look at what is offered once more."),
    OutProblem.PAPER_DAMAGED: QT_TRANSLATE_NOOP("texts", "The kept paper was changed. Nothing is printed; record it anew."),
    AccessProblem.NO_DAY: QT_TRANSLATE_NOOP("texts", "Say on which day it was asked for; it cannot lie ahead."),
    AccessProblem.WAITS: QT_TRANSLATE_NOOP("texts", "A request of this client waits for the clinical lead already."),
    AccessProblem.SIGNED: QT_TRANSLATE_NOOP("texts", "This copy is signed off already."),
    AccessProblem.NOT_SIGNED: QT_TRANSLATE_NOOP("texts", "The clinical lead has not signed this copy off yet."),
    AccessProblem.TAKEN_BACK: QT_TRANSLATE_NOOP("texts", "This request was taken back already."),
    AccessProblem.CHANGED: QT_TRANSLATE_NOOP(
        "texts", "The record says something else meanwhile. Read the copy once more."),
    AccessProblem.DAMAGED: QT_TRANSLATE_NOOP("texts", "The kept copy was changed. Nothing is printed; record the request anew."),
    OutProblem.NO_AUTHORITY: QT_TRANSLATE_NOOP("texts", "Say which court or office ordered it."),
    OutProblem.NO_ORDER: QT_TRANSLATE_NOOP("texts", "Write down the number of the order."),
    OutProblem.NO_ORDER_DATE: QT_TRANSLATE_NOOP("texts", "Say from which day the order is; it cannot lie ahead."),
    OutProblem.NO_LEGAL_PATH: QT_TRANSLATE_NOOP("texts", "No legal order reaches this in the program."),
    OutProblem.LAWYER_FIRST: QT_TRANSLATE_NOOP("texts", "Process notes: ask a lawyer first, and say that you did."),
}
