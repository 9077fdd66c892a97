"""Words of the letters room: kinds of content, kinds of readers, why something is locked, where a sentence comes from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import Fact, JourneyFact, ScoreFact, Withheld
from clinic_app.domain.letter_drafts import LetterDesk
from clinic_app.domain.letter_kinds import LetterKind
from clinic_app.domain.letter_sections import plain, to_write
from clinic_app.domain.readers import Content, Reader
from ui import formats

CONTENTS: dict[Content, str] = {
    Content.ATTENDANCE: QT_TRANSLATE_NOOP("letters", "Visits attended"),
    Content.DIAGNOSIS: QT_TRANSLATE_NOOP("letters", "Problem treated, code"),
    Content.SCORES: QT_TRANSLATE_NOOP("letters", "Questionnaire totals"),
    Content.ITEM_ANSWERS: QT_TRANSLATE_NOOP("letters", "Answers to single items"),
    Content.FORMULATION: QT_TRANSLATE_NOOP("letters", "Shared summary"),
    Content.RISK: QT_TRANSLATE_NOOP("letters", "Safety answers"),
    Content.SAFETY_PLAN: QT_TRANSLATE_NOOP("letters", "Safety plan"),
    Content.DELICATE: QT_TRANSLATE_NOOP("letters", "Delicate matters"),
    Content.THIRD_PARTY: QT_TRANSLATE_NOOP("letters", "Family details"),
    Content.PROCESS_NOTES: QT_TRANSLATE_NOOP("letters", "Private process notes"),
    Content.REFLECTIONS: QT_TRANSLATE_NOOP("letters", "Therapist's reflections"),
    Content.IDENTITY: QT_TRANSLATE_NOOP("letters", "Name and birth date"),
    Content.FOLLOW_UP: QT_TRANSLATE_NOOP("letters", "Follow-up dates"),
    Content.REASON: QT_TRANSLATE_NOOP("letters", "Reason for coming"),
    Content.WORK: QT_TRANSLATE_NOOP("letters", "What we did"),
    Content.GOALS: QT_TRANSLATE_NOOP("letters", "Goals, start and now"),
    Content.MEDICINE: QT_TRANSLATE_NOOP("letters", "Medicine, as told to us"),
    Content.ENDING: QT_TRANSLATE_NOOP("letters", "How it ended"),
    Content.STAYING_WELL: QT_TRANSLATE_NOOP("letters", "Staying-well plan"),
    Content.JOURNEY: QT_TRANSLATE_NOOP("letters", "The work, a sentence for each factor"),
    Content.LEARNED: QT_TRANSLATE_NOOP("letters", "What was achieved"),
    Content.HELPED: QT_TRANSLATE_NOOP("letters", "What helped"),
    Content.NEXT_STEPS: QT_TRANSLATE_NOOP("letters", "Next steps"),
    Content.UNDERSTOOD: QT_TRANSLATE_NOOP("letters", "What was understood"),
    Content.STEPS_TAKEN: QT_TRANSLATE_NOOP("letters", "Steps taken"),
    Content.REQUESTS: QT_TRANSLATE_NOOP("letters", "What we ask of the reader"),
    Content.ADJUSTMENTS: QT_TRANSLATE_NOOP("letters", "What would help at school or work"),
}
READERS: dict[Reader, str] = {
    Reader.CLIENT: QT_TRANSLATE_NOOP("letters", "Client"),
    Reader.DOCTOR: QT_TRANSLATE_NOOP("letters", "Doctor"),
    Reader.REFERRER: QT_TRANSLATE_NOOP("letters", "Referrer who is not a clinician"),
    Reader.EMPLOYER: QT_TRANSLATE_NOOP("letters", "Employer"),
    Reader.SCHOOL: QT_TRANSLATE_NOOP("letters", "School"),
    Reader.EMBASSY: QT_TRANSLATE_NOOP("letters", "Embassy or sponsor"),
    Reader.COURT: QT_TRANSLATE_NOOP("letters", "Court or police"),
    Reader.INSURER: QT_TRANSLATE_NOOP("letters", "Insurer"),
}
WALLS: dict[Withheld, str] = {
    Withheld.NEVER: QT_TRANSLATE_NOOP("letters", "never"),
    Withheld.LEGAL_ORDER: QT_TRANSLATE_NOOP("letters", "legal order"),
    Withheld.EMERGENCY: QT_TRANSLATE_NOOP("letters", "emergency"),
    Withheld.ON_REQUEST: QT_TRANSLATE_NOOP("letters", "on request"),
    Withheld.OWN_WORDS: QT_TRANSLATE_NOOP("letters", "own words"),
    Withheld.NOT_SHARED: QT_TRANSLATE_NOOP("letters", "not shared"),
    Withheld.NO_PERMISSION: QT_TRANSLATE_NOOP("letters", "no permission"),
}
SOURCES: dict[Kind, str] = {
    Kind.CLIENT: QT_TRANSLATE_NOOP("letters", "the front sheet"),
    Kind.EPISODE: QT_TRANSLATE_NOOP("letters", "the first meeting"),
    Kind.APPOINTMENT: QT_TRANSLATE_NOOP("letters", "the diary"),
    Kind.PLAN: QT_TRANSLATE_NOOP("letters", "plan {label}"),
    Kind.GOAL: QT_TRANSLATE_NOOP("letters", "a goal of the plan"),
    Kind.ENDING: QT_TRANSLATE_NOOP("letters", "the ending"),
    Kind.WORKBOOK: QT_TRANSLATE_NOOP("letters", "the workbook"),
    Kind.LIFE_EVENT: QT_TRANSLATE_NOOP("letters", "the life events"),
    Kind.REVIEW: QT_TRANSLATE_NOOP("letters", "review {label}"),
    Kind.RISK: QT_TRANSLATE_NOOP("letters", "the safety plan"),
    Kind.AGREEMENT: QT_TRANSLATE_NOOP("letters", "agreement {label}"),
    Kind.MEASURE: QT_TRANSLATE_NOOP("letters", "the questionnaires"),
    Kind.CLINIC: QT_TRANSLATE_NOOP("letters", "the clinic's settings"),
    Kind.LETTER: QT_TRANSLATE_NOOP("letters", "typed in this letter"),
    Kind.RELEASE: QT_TRANSLATE_NOOP("letters", "the permission to share"),
    Kind.SUPERVISION: QT_TRANSLATE_NOOP("letters", "a supervision"),
    Kind.GROWTH: QT_TRANSLATE_NOOP("letters", "a development entry"),
}
KINDS: dict[LetterKind, str] = {
    LetterKind.DISCHARGE: QT_TRANSLATE_NOOP("letters", "Discharge letter"),
    LetterKind.ENDING: QT_TRANSLATE_NOOP("letters", "Ending letter"),
    LetterKind.REVIEW: QT_TRANSLATE_NOOP("letters", "Progress review"),
    LetterKind.REFERRAL: QT_TRANSLATE_NOOP("letters", "Referral"),
    LetterKind.ADJUSTMENTS: QT_TRANSLATE_NOOP("letters", "To school or work"),
    LetterKind.PLAN: QT_TRANSLATE_NOOP("letters", "Treatment plan"),
    LetterKind.SAFETY_PLAN: QT_TRANSLATE_NOOP("letters", "Safety plan"),
    LetterKind.AGREEMENT: QT_TRANSLATE_NOOP("letters", "Agreement"),
    LetterKind.MISSED: QT_TRANSLATE_NOOP("letters", "After a missed visit"),
}
ABOUT: dict[LetterKind, str] = {
    LetterKind.DISCHARGE: QT_TRANSLATE_NOOP("letters", "Care has ended: what was done and what we ask"),
    LetterKind.REVIEW: QT_TRANSLATE_NOOP("letters", "What a signed review says: goals, totals, what was decided"),
    LetterKind.REFERRAL: QT_TRANSLATE_NOOP("letters", "What is asked and how soon, why, and what was tried"),
    LetterKind.ADJUSTMENTS: QT_TRANSLATE_NOOP("letters", "What would help, in plain terms; nothing of the care"),
    LetterKind.PLAN: QT_TRANSLATE_NOOP("letters", "The plan that was agreed, on one page"),
    LetterKind.SAFETY_PLAN: QT_TRANSLATE_NOOP("letters", "The client's own steps. Ask first where the paper will be kept"),
    LetterKind.AGREEMENT: QT_TRANSLATE_NOOP("letters", "What was signed, clause by clause"),
    LetterKind.MISSED: QT_TRANSLATE_NOOP("letters", "A friendly word, and how to come again; nothing of the care"),
}
_END = {
    "opening": QT_TRANSLATE_NOOP("letters", "Reason, visits, how it ended"),
    "problem": QT_TRANSLATE_NOOP("letters", "Problem, code"),
    "journey": QT_TRANSLATE_NOOP("letters", "The work, a sentence for each factor"),
    "goals": QT_TRANSLATE_NOOP("letters", "Goals, start and now"),
    "scores": QT_TRANSLATE_NOOP("letters", "Questionnaire totals"),
    "learned": QT_TRANSLATE_NOOP("letters", "What was achieved"),
    "steps": QT_TRANSLATE_NOOP("letters", "Steps taken"),
    "helped": QT_TRANSLATE_NOOP("letters", "What helped"),
    "next": QT_TRANSLATE_NOOP("letters", "Next steps"),
    "delicate": QT_TRANSLATE_NOOP("letters", "Delicate matters"),
    "medicine": QT_TRANSLATE_NOOP("letters", "Medicine, as told to us"),
    "after": QT_TRANSLATE_NOOP("letters", "Staying well, follow-up"),
}
SECTIONS: dict[LetterKind, dict[str, str]] = {
    LetterKind.DISCHARGE: {
        **_END,
        "risk": QT_TRANSLATE_NOOP("letters", "Safety at ending, in one sentence, if it matters"),
        "given": QT_TRANSLATE_NOOP("letters", "What the client was given"),
        "safety": QT_TRANSLATE_NOOP("letters", "That the safety plan was given"),
    },
    LetterKind.ENDING: _END,
    LetterKind.REVIEW: {
        "period": QT_TRANSLATE_NOOP("letters", "Period and visits"),
        "goals": QT_TRANSLATE_NOOP("letters", "Goals, then and now"),
        "scores": QT_TRANSLATE_NOOP("letters", "Questionnaire totals"),
        "together": QT_TRANSLATE_NOOP("letters", "How we work together"),
        "helped": QT_TRANSLATE_NOOP("letters", "What helped, and what did not"),
        "changes": QT_TRANSLATE_NOOP("letters", "What was decided"),
        "next": QT_TRANSLATE_NOOP("letters", "Next review"),
    },
    LetterKind.REFERRAL: {
        "delicate": QT_TRANSLATE_NOOP("letters", "Delicate matters, if they are needed"),
        "question": QT_TRANSLATE_NOOP("letters", "What we ask"),
        "urgency": QT_TRANSLATE_NOOP("letters", "How soon"),
        "reason": QT_TRANSLATE_NOOP("letters", "Reason for coming, visits"),
        "problem": QT_TRANSLATE_NOOP("letters", "Problem, code"),
        "history": QT_TRANSLATE_NOOP("letters", "Brief history"),
        "tried": QT_TRANSLATE_NOOP("letters", "What was tried"),
        "scores": QT_TRANSLATE_NOOP("letters", "Questionnaire totals"),
        "risk": QT_TRANSLATE_NOOP("letters", "Safety at present, if it matters"),
        "safety": QT_TRANSLATE_NOOP("letters", "That there is a safety plan"),
        "medicine": QT_TRANSLATE_NOOP("letters", "Medicine, as told to us"),
        "consent": QT_TRANSLATE_NOOP("letters", "Permission"),
    },
    LetterKind.ADJUSTMENTS: {
        "attendance": QT_TRANSLATE_NOOP("letters", "Visits attended"),
        "wanted": QT_TRANSLATE_NOOP("letters", "What would help, one to a line"),
        "period": QT_TRANSLATE_NOOP("letters", "For how long"),
        "again": QT_TRANSLATE_NOOP("letters", "When it is looked at again"),
    },
    LetterKind.PLAN: {
        "why": QT_TRANSLATE_NOOP("letters", "What brings the client"),
        "strong": QT_TRANSLATE_NOOP("letters", "Strengths and supports"),
        "aim": QT_TRANSLATE_NOOP("letters", "Goals"),
        "how": QT_TRANSLATE_NOOP("letters", "How we work"),
        "know": QT_TRANSLATE_NOOP("letters", "How we will know"),
        "frame": QT_TRANSLATE_NOOP("letters", "Practical frame"),
        "hard": QT_TRANSLATE_NOOP("letters", "If things get hard"),
        "agreed": QT_TRANSLATE_NOOP("letters", "Agreed, signatures"),
    },
    LetterKind.SAFETY_PLAN: {
        "steps": QT_TRANSLATE_NOOP("letters", "The six steps"),
        "matters": QT_TRANSLATE_NOOP("letters", "What matters most"),
        "numbers": QT_TRANSLATE_NOOP("letters", "The clinic's numbers"),
        "last": QT_TRANSLATE_NOOP("letters", "Copies and next look"),
    },
    LetterKind.AGREEMENT: {
        "clauses": QT_TRANSLATE_NOOP("letters", "Clauses"),
        "signed": QT_TRANSLATE_NOOP("letters", "Signatures"),
    },
    LetterKind.MISSED: {
        "missed": QT_TRANSLATE_NOOP("letters", "What did not take place"),
        "again": QT_TRANSLATE_NOOP("letters", "How to come again"),
        "clause": QT_TRANSLATE_NOOP("letters", "Where the agreement speaks of it"),
        "closing": QT_TRANSLATE_NOOP("letters", "Until when the place is kept"),
        "emergency": QT_TRANSLATE_NOOP("letters", "Whom to call in need"),
    },
}
CHOSEN: dict[LetterKind, dict[str, str]] = {
    LetterKind.REVIEW: {
        "agree": QT_TRANSLATE_NOOP("letters", "We agree on aims and ways"),
        "open": QT_TRANSLATE_NOOP("letters", "We can say when something does not fit"),
        "mended": QT_TRANSLATE_NOOP("letters", "A difficult moment was put right"),
        "finding": QT_TRANSLATE_NOOP("letters", "Still finding the way that fits"),
    },
    LetterKind.REFERRAL: {
        "routine": QT_TRANSLATE_NOOP("letters", "At the next free time"),
        "soon": QT_TRANSLATE_NOOP("letters", "Within about two weeks"),
        "urgent": QT_TRANSLATE_NOOP("letters", "Urgent, in the next days"),
    },
    LetterKind.MISSED: {
        "two_weeks": QT_TRANSLATE_NOOP("letters", "Two weeks from today"),
        "four_weeks": QT_TRANSLATE_NOOP("letters", "Four weeks from today"),
        "six_weeks": QT_TRANSLATE_NOOP("letters", "Six weeks from today"),
    },
}


def _said(sentence: str) -> str:
    return QCoreApplication.translate("letters", sentence)


def content_name(content: Content) -> str:
    """A kind of content as a line of the table."""
    return _said(CONTENTS[content])


def reader_name(reader: Reader) -> str:
    """A kind of reader."""
    return _said(READERS[reader])


def reader_names(desks: Mapping[Reader, LetterDesk]) -> dict[Reader, str]:
    """How the readers of the letters at hand are called in tabs and columns."""
    names = {}
    for reader, desk in desks.items():
        if reader is Reader.CLIENT:
            names[reader] = formats.client_name(desk.client_ar if formats.is_arabic() else desk.client_en)
        else:
            names[reader] = desk.release.recipient.name if desk.release else reader_name(reader)
    return names


def wall_name(why: Withheld) -> str:
    """Why a cell is locked, in a word or two."""
    return _said(WALLS[why])


def section_name(kind: LetterKind, key: str) -> str:
    """A section of a letter, as its editor calls it."""
    return _said(SECTIONS[kind][key])


def choice_name(kind: LetterKind, code: str) -> str:
    """One of the sentences that can be chosen."""
    return _said(CHOSEN[kind][code])


def kind_about(kind: LetterKind) -> str:
    """What a kind of letter is for, in a line."""
    return _said(ABOUT[kind])


def kind_name(kind: LetterKind) -> str:
    """A kind of letter."""
    return _said(KINDS[kind])


def fact_words(fact: Fact) -> str:
    """What a fact says, in a line; where it comes from, if it is no words."""
    match fact:
        case ScoreFact():
            return formats.isolate(fact.plain)
        case JourneyFact():
            said = fact.text or " ".join(fact.items)
        case _:
            said = fact.text or to_write(plain((fact,)))
    return formats.isolate_name(" ".join(said.split())) or source_name(fact)


def source_name(fact: Fact | None) -> str:
    """Where a fact comes from; no fact: the permission."""
    if fact is None:
        return _said(SOURCES[Kind.RELEASE])
    return _said(SOURCES[fact.source.kind]).format(label=formats.isolate(fact.source.label))
