"""Words for safety: what is missing, and the names of every answer. Plain words; nothing that ranks a person."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.safety import (
    Agreed,
    Duty,
    Harm,
    Holds,
    Intent,
    LeadReason,
    Means,
    Past,
    PlanInMind,
    Reply,
    SafetyProblem,
    Source,
    Steps,
    Thoughts,
)
from clinic_app.domain.safety_plans import LineChange, PlanPart, PlanProblem

WORDS: dict[Problem, str] = {
    SafetyProblem.NO_THOUGHTS: QT_TRANSLATE_NOOP(
        "texts", "Tap what was said to the first question. “Declined to say” is an answer."),
    SafetyProblem.NO_LOOK_AGAIN: QT_TRANSLATE_NOOP("texts", "Choose the day to look again: not every answer is “no”."),
    SafetyProblem.LOOK_IN_PAST: QT_TRANSLATE_NOOP("texts", "The day to look again lies ahead: choose today or later."),
    SafetyProblem.NO_CONSENT: QT_TRANSLATE_NOOP("texts", "Say whether the client agreed that the family is informed."),
    SafetyProblem.NO_WHY: QT_TRANSLATE_NOOP("texts", "Say in a few words why it cannot be now."),
    SafetyProblem.NO_CHECK_TODAY: QT_TRANSLATE_NOOP(
        "texts", "No check of today is in the record yet. Writing it takes about a minute."),
    SafetyProblem.NO_CLOSING_WORDS: QT_TRANSLATE_NOOP("texts", "Say in your own words why nothing is open any more."),
    SafetyProblem.NOT_ANSWERED: QT_TRANSLATE_NOOP("texts", "Answer it first: check now, already checked today, or cannot now."),
    SafetyProblem.ALREADY_ANSWERED: QT_TRANSLATE_NOOP("texts", "Nothing waits for an answer any more."),
    SafetyProblem.NOTHING_OPEN: QT_TRANSLATE_NOOP("texts", "Nothing is open here any more."),
    SafetyProblem.STAYS_OPEN: QT_TRANSLATE_NOOP("texts", "Not every answer is “no”, so it stays open until you look again."),
    SafetyProblem.ALREADY_CORRECTED: QT_TRANSLATE_NOOP("texts", "This check was put right already. Correct the newer one."),
    SafetyProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    SafetyProblem.NO_CALL_WORDS: QT_TRANSLATE_NOOP("texts", "Say in a few words what came of the call."),
    PlanProblem.EMPTY: QT_TRANSLATE_NOOP("texts", "Write at least one line in one of the six steps."),
    PlanProblem.NOTHING_NEW: QT_TRANSLATE_NOOP("texts", "Nothing has changed since the version in force."),
    PlanProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters in a line. Shorten it a little."),
    PlanProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "A step has room for {limit} lines, so that the sheet stays one page."),
    PlanProblem.TOO_MUCH: QT_TRANSLATE_NOOP("texts", "This is more than one page holds. Keep the lines that help most."),
    PlanProblem.NO_PLAN: QT_TRANSLATE_NOOP("texts", "There is no safety plan yet."),
    PlanProblem.NO_PLACE: QT_TRANSLATE_NOOP("texts", "Ask first where the paper will be kept, and write it here."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Source: {
        Source.INTAKE: QT_TRANSLATE_NOOP("texts", "First meeting"),
        Source.NOTE: QT_TRANSLATE_NOOP("texts", "Session note: safety has changed"),
        Source.RISK_ITEM: QT_TRANSLATE_NOOP("texts", "A safety question was answered"),
        Source.UNANSWERED: QT_TRANSLATE_NOOP("texts", "A safety question was left blank"),
        Source.CHOICE: QT_TRANSLATE_NOOP("texts", "Raised by the therapist"),
        Source.CHECK: QT_TRANSLATE_NOOP("texts", "Safety check: not every answer was “no”"),
    },
    Reply: {
        Reply.CHECK_NOW: QT_TRANSLATE_NOOP("texts", "Check now"),
        Reply.ALREADY_CHECKED: QT_TRANSLATE_NOOP("texts", "Already checked today"),
        Reply.CANNOT_NOW: QT_TRANSLATE_NOOP("texts", "Cannot now"),
    },
    Thoughts: {
        Thoughts.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Thoughts.PASSING: QT_TRANSLATE_NOOP("texts", "passing"),
        Thoughts.OFTEN: QT_TRANSLATE_NOOP("texts", "often"),
        Thoughts.DECLINED: QT_TRANSLATE_NOOP("texts", "declined to say"),
    },
    PlanInMind: {
        PlanInMind.NO: QT_TRANSLATE_NOOP("texts", "no"),
        PlanInMind.VAGUE: QT_TRANSLATE_NOOP("texts", "vague"),
        PlanInMind.CLEAR: QT_TRANSLATE_NOOP("texts", "clear"),
        PlanInMind.DECLINED: QT_TRANSLATE_NOOP("texts", "declined to say"),
    },
    Intent: {
        Intent.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Intent.UNSURE: QT_TRANSLATE_NOOP("texts", "unsure"),
        Intent.YES: QT_TRANSLATE_NOOP("texts", "yes"),
    },
    Steps: {
        Steps.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Steps.YES: QT_TRANSLATE_NOOP("texts", "yes"),
    },
    Past: {
        Past.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Past.OVER_A_YEAR: QT_TRANSLATE_NOOP("texts", "over 1 year ago"),
        Past.WITHIN_A_YEAR: QT_TRANSLATE_NOOP("texts", "within a year"),
        Past.WITHIN_A_MONTH: QT_TRANSLATE_NOOP("texts", "within a month"),
    },
    Means: {
        Means.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Means.YES: QT_TRANSLATE_NOOP("texts", "yes"),
        Means.MADE_SAFER: QT_TRANSLATE_NOOP("texts", "made safer"),
    },
    Harm: {
        Harm.NO: QT_TRANSLATE_NOOP("texts", "no"),
        Harm.YES: QT_TRANSLATE_NOOP("texts", "yes"),
    },
    Holds: {
        Holds.FAITH: QT_TRANSLATE_NOOP("texts", "faith"),
        Holds.CHILDREN: QT_TRANSLATE_NOOP("texts", "children"),
        Holds.PLANS: QT_TRANSLATE_NOOP("texts", "plans for later"),
        Holds.PEOPLE: QT_TRANSLATE_NOOP("texts", "people"),
    },
    Agreed: {
        Agreed.SAFETY_PLAN: QT_TRANSLATE_NOOP("texts", "safety plan"),
        Agreed.EARLIER_SESSION: QT_TRANSLATE_NOOP("texts", "earlier session"),
        Agreed.FAMILY_INFORMED: QT_TRANSLATE_NOOP("texts", "family informed"),
        Agreed.PSYCHIATRIST: QT_TRANSLATE_NOOP("texts", "psychiatrist"),
        Agreed.EMERGENCY_SERVICE: QT_TRANSLATE_NOOP("texts", "emergency service"),
        Agreed.OTHER: QT_TRANSLATE_NOOP("texts", "another step"),
    },
    Duty: {
        Duty.ANSWER: QT_TRANSLATE_NOOP("texts", "A safety concern waits for your answer"),
        Duty.CALL: QT_TRANSLATE_NOOP("texts", "Call today: did not come, and something is open"),
        Duty.LOOK: QT_TRANSLATE_NOOP("texts", "Look again at safety"),
        Duty.PLAN_LOOK: QT_TRANSLATE_NOOP("texts", "Look at the safety plan together"),
        Duty.LOOK_SOON: QT_TRANSLATE_NOOP("texts", "Look again at safety"),
    },
    LeadReason: {
        LeadReason.UNANSWERED: QT_TRANSLATE_NOOP("texts", "A safety concern was not answered in time"),
        LeadReason.MISSED_LOOKS: QT_TRANSLATE_NOOP("texts", "Looks at something open were missed"),
    },
    PlanPart: {
        PlanPart.SIGNS: QT_TRANSLATE_NOOP("texts", "My early signs"),
        PlanPart.ALONE: QT_TRANSLATE_NOOP("texts", "What I can do alone"),
        PlanPart.DISTRACT: QT_TRANSLATE_NOOP("texts", "People and places that take my mind off it"),
        PlanPart.TELL: QT_TRANSLATE_NOOP("texts", "People I can tell"),
        PlanPart.SERVICES: QT_TRANSLATE_NOOP("texts", "Professionals and services"),
        PlanPart.SAFER: QT_TRANSLATE_NOOP("texts", "Making my surroundings safer"),
        PlanPart.MATTERS: QT_TRANSLATE_NOOP("texts", "What matters most to me"),
        PlanPart.COPIES: QT_TRANSLATE_NOOP("texts", "Who has a copy"),
    },
    LineChange: {
        LineChange.ADDED: QT_TRANSLATE_NOOP("texts", "added"),
        LineChange.REMOVED: QT_TRANSLATE_NOOP("texts", "taken out"),
        LineChange.ORDER: QT_TRANSLATE_NOOP("texts", "order changed"),
        LineChange.WORDS: QT_TRANSLATE_NOOP("texts", "now reads"),
    },
}
