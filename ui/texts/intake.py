"""Words for what surrounds the first meeting: fit, formulation, consents, therapists' profiles and matching."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.consents import ConsentAnswer, ConsentHow, ConsentKind, ConsentProblem, ConsentState, Missing
from clinic_app.domain.errors import Problem
from clinic_app.domain.fit import Companion, RamadanTime, RulersAt, Stage
from clinic_app.domain.formulation import Box, FormulationProblem, LineChange
from clinic_app.domain.people import Band
from clinic_app.domain.profiles import LanguageLevel, ProfileProblem, TrainingLevel

WORDS: dict[Problem, str] = {
    FormulationProblem.TOO_MANY_LINES: QT_TRANSLATE_NOOP("texts", "At most {limit} lines in one box. Take one out first."),
    FormulationProblem.NOTHING_WRITTEN: QT_TRANSLATE_NOOP("texts", "One line in one box is enough, but something is needed."),
    FormulationProblem.NOTHING_CHANGED: QT_TRANSLATE_NOOP("texts", "Nothing differs from the version that stands."),
    ConsentProblem.GUARDIAN_SIGNS: QT_TRANSLATE_NOOP("texts", "Under 18 the guardian says yes. A no may be anybody's."),
    ConsentProblem.NO_NAME: QT_TRANSLATE_NOOP("texts", "Write the name of who answered."),
    ConsentProblem.IN_FUTURE: QT_TRANSLATE_NOOP("texts", "This day is still to come."),
    ConsentProblem.NOT_GIVEN: QT_TRANSLATE_NOOP("texts", "Only a consent that stands can be taken back."),
    ConsentProblem.BEFORE_GIVEN: QT_TRANSLATE_NOOP("texts", "This day lies before the consent was given."),
    ProfileProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "At most {limit} entries. Take one out first."),
    ProfileProblem.TWICE: QT_TRANSLATE_NOOP("texts", "One of these is named twice."),
    ProfileProblem.CAPACITY_OUTSIDE: QT_TRANSLATE_NOOP("texts", "From {low} to {high} visits a week."),
}

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Stage: {
        Stage.NOT_THINKING: QT_TRANSLATE_NOOP("texts", "not thinking of it"),
        Stage.THINKING: QT_TRANSLATE_NOOP("texts", "thinking of it"),
        Stage.PREPARING: QT_TRANSLATE_NOOP("texts", "preparing"),
        Stage.ACTING: QT_TRANSLATE_NOOP("texts", "acting"),
        Stage.KEEPING_UP: QT_TRANSLATE_NOOP("texts", "keeping it up"),
    },
    Companion: {
        Companion.ALONE: QT_TRANSLATE_NOOP("texts", "comes alone"),
        Companion.MOTHER: QT_TRANSLATE_NOOP("texts", "mother"),
        Companion.FATHER: QT_TRANSLATE_NOOP("texts", "father"),
        Companion.SPOUSE: QT_TRANSLATE_NOOP("texts", "husband or wife"),
        Companion.SIBLING: QT_TRANSLATE_NOOP("texts", "brother or sister"),
        Companion.OTHER: QT_TRANSLATE_NOOP("texts", "someone else"),
    },
    RamadanTime: {
        RamadanTime.AS_ALWAYS: QT_TRANSLATE_NOOP("texts", "as always"),
        RamadanTime.MORNING: QT_TRANSLATE_NOOP("texts", "in the morning"),
        RamadanTime.BEFORE_SUNSET: QT_TRANSLATE_NOOP("texts", "before sunset"),
        RamadanTime.AFTER_IFTAR: QT_TRANSLATE_NOOP("texts", "after iftar"),
        RamadanTime.PAUSE: QT_TRANSLATE_NOOP("texts", "a pause"),
    },
    RulersAt: {
        RulersAt.INTAKE: QT_TRANSLATE_NOOP("texts", "first meeting"),
        RulersAt.REVIEW: QT_TRANSLATE_NOOP("texts", "review"),
        RulersAt.ENDING: QT_TRANSLATE_NOOP("texts", "ending"),
    },
    Box: {
        Box.PRESENTING: QT_TRANSLATE_NOOP("texts", "What shows now"),
        Box.PREDISPOSING: QT_TRANSLATE_NOOP("texts", "What made it possible"),
        Box.PRECIPITATING: QT_TRANSLATE_NOOP("texts", "What set it off"),
        Box.PERPETUATING: QT_TRANSLATE_NOOP("texts", "What keeps it going"),
        Box.PROTECTIVE: QT_TRANSLATE_NOOP("texts", "What protects"),
    },
    LineChange: {
        LineChange.ADDED: QT_TRANSLATE_NOOP("texts", "added"),
        LineChange.TAKEN_OUT: QT_TRANSLATE_NOOP("texts", "taken out"),
    },
    ConsentKind: {
        ConsentKind.TREATMENT: QT_TRANSLATE_NOOP("texts", "Treatment"),
        ConsentKind.DATA: QT_TRANSLATE_NOOP("texts", "Keeping a record"),
        ConsentKind.MEASURES: QT_TRANSLATE_NOOP("texts", "Questionnaires"),
        ConsentKind.CHANNELS: QT_TRANSLATE_NOOP("texts", "Calls and messages"),
        ConsentKind.SUPERVISION: QT_TRANSLATE_NOOP("texts", "Supervision without names"),
        ConsentKind.RECORDING: QT_TRANSLATE_NOOP("texts", "Recording"),
        ConsentKind.RESEARCH: QT_TRANSLATE_NOOP("texts", "Research"),
    },
    ConsentAnswer: {
        ConsentAnswer.GIVEN: QT_TRANSLATE_NOOP("texts", "says yes"),
        ConsentAnswer.REFUSED: QT_TRANSLATE_NOOP("texts", "says no"),
    },
    ConsentHow: {
        ConsentHow.SPOKEN: QT_TRANSLATE_NOOP("texts", "spoken"),
        ConsentHow.PAPER: QT_TRANSLATE_NOOP("texts", "on paper"),
        ConsentHow.SCREEN: QT_TRANSLATE_NOOP("texts", "on this screen"),
    },
    ConsentState: {
        ConsentState.NOT_ASKED: QT_TRANSLATE_NOOP("texts", "not asked"),
        ConsentState.GIVEN: QT_TRANSLATE_NOOP("texts", "given"),
        ConsentState.REFUSED: QT_TRANSLATE_NOOP("texts", "refused"),
        ConsentState.WITHDRAWN: QT_TRANSLATE_NOOP("texts", "taken back"),
        ConsentState.OUTGROWN: QT_TRANSLATE_NOOP("texts", "to be asked again at 18"),
    },
    Missing: {
        Missing.BIRTH_DATE: QT_TRANSLATE_NOOP("texts", "The birth date: it says who signs."),
        Missing.GUARDIAN: QT_TRANSLATE_NOOP("texts", "Under 18: no guardian stands on the front sheet yet."),
        Missing.CHECK_MAJORITY: QT_TRANSLATE_NOOP("texts", "18 to 20: own consent to treatment; check who signs for the fees."),
        Missing.CONSENT: QT_TRANSLATE_NOOP("texts", "Consent not recorded yet: {consent}."),
        Missing.CONSENT_ANEW: QT_TRANSLATE_NOOP("texts", "The guardian's yes ended at 18; ask the client: {consent}."),
    },
    Band: {
        Band.CHILD: QT_TRANSLATE_NOOP("texts", "child, to 12"),
        Band.ADOLESCENT: QT_TRANSLATE_NOOP("texts", "adolescent, 13 to 17"),
        Band.EMERGING_ADULT: QT_TRANSLATE_NOOP("texts", "young adult, 18 to 24"),
        Band.ADULT: QT_TRANSLATE_NOOP("texts", "adult, 25 to 64"),
        Band.OLDER: QT_TRANSLATE_NOOP("texts", "older, from 65"),
    },
    TrainingLevel: {
        TrainingLevel.TRAINING: QT_TRANSLATE_NOOP("texts", "in training"),
        TrainingLevel.SUPERVISED: QT_TRANSLATE_NOOP("texts", "under supervision"),
        TrainingLevel.INDEPENDENT: QT_TRANSLATE_NOOP("texts", "independent"),
    },
    LanguageLevel: {
        LanguageLevel.BASIC: QT_TRANSLATE_NOOP("texts", "basic"),
        LanguageLevel.GOOD: QT_TRANSLATE_NOOP("texts", "good"),
        LanguageLevel.NATIVE: QT_TRANSLATE_NOOP("texts", "mother tongue"),
    },
}
