"""Words for measures: what keeps answers or a file from being kept, and the names of bands, modes, states and subscales."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.change import Category
from clinic_app.domain.errors import Problem
from clinic_app.domain.measure_due import DueWhy
from clinic_app.domain.measure_forms import FormProblem, Notice
from clinic_app.domain.measure_lines import ScoreLine
from clinic_app.domain.measure_scoring import MeasureState
from clinic_app.domain.measures import MeasureProblem, Mode
from ui import formats

WORDS: dict[Problem, str] = {
    MeasureProblem.UNKNOWN: QT_TRANSLATE_NOOP("texts", "The program does not know this measure."),
    MeasureProblem.NOT_IN_USE: QT_TRANSLATE_NOOP("texts", "This measure is not in use. The lead switches it on in Settings."),
    MeasureProblem.WRONG_COUNT: QT_TRANSLATE_NOOP("texts", "This form has {items} questions."),
    MeasureProblem.ILLEGAL_ANSWER: QT_TRANSLATE_NOOP("texts", "Question {item} does not have this answer."),
    MeasureProblem.NOTHING_ANSWERED: QT_TRANSLATE_NOOP("texts", "Nothing is answered yet. Declined is an answer as well."),
    MeasureProblem.IN_FUTURE: QT_TRANSLATE_NOOP("texts", "This day is still to come."),
    MeasureProblem.BEFORE_BIRTH: QT_TRANSLATE_NOOP("texts", "This day is before the client was born."),
    MeasureProblem.NO_LANGUAGE: QT_TRANSLATE_NOOP("texts", "Choose the language of the form that was filled."),
    MeasureProblem.NO_REASON: QT_TRANSLATE_NOOP("texts", "Say why it is put right."),
    MeasureProblem.NO_CHANGE: QT_TRANSLATE_NOOP("texts", "Nothing is different from what is kept."),
    MeasureProblem.REASON_TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    MeasureProblem.FORM_NOT_HELD: QT_TRANSLATE_NOOP(
        "texts", "Tick that the clinic holds the official form and its terms; then it can be switched on."),
    MeasureProblem.BAD_FIGURE: QT_TRANSLATE_NOOP("texts", "This figure does not fit the measure."),
    MeasureProblem.NO_BASIS: QT_TRANSLATE_NOOP("texts", "Say where the figure comes from, for example the study."),
    MeasureProblem.ALREADY_NEWER: QT_TRANSLATE_NOOP("texts", "Somebody put this form right a moment ago. Look at it again."),
    FormProblem.TOO_BIG: QT_TRANSLATE_NOOP("texts", "The file is larger than 1 MB."),
    FormProblem.NOT_JSON: QT_TRANSLATE_NOOP("texts", "The file cannot be read as JSON."),
    FormProblem.NOT_A_QUESTIONNAIRE: QT_TRANSLATE_NOOP("texts", "The file is not a FHIR R4 Questionnaire."),
    FormProblem.NO_LANGUAGE: QT_TRANSLATE_NOOP(
        "texts", "The file does not say its language, or it is neither Arabic nor English."),
    FormProblem.OTHER_LANGUAGE: QT_TRANSLATE_NOOP("texts", "The form and its scoring file name different languages."),
    FormProblem.REMOTE_ANSWERS: QT_TRANSLATE_NOOP(
        "texts", "Answers are taken from another file (answerValueSet). They must stand in it."),
    FormProblem.REFERENCE: QT_TRANSLATE_NOOP("texts", "The file points to another one ($ref). Everything must stand in it."),
    FormProblem.SCRIPT: QT_TRANSLATE_NOOP("texts", "The file holds a script. Nothing in a form is ever run."),
    FormProblem.EXPRESSION: QT_TRANSLATE_NOOP(
        "texts", "The file holds an expression to be worked out. Nothing in a form is ever run."),
    FormProblem.TOO_MANY: QT_TRANSLATE_NOOP("texts", "The form has more questions or answers than the program takes."),
    FormProblem.TOO_DEEP: QT_TRANSLATE_NOOP("texts", "The groups of the form lie too deep within each other."),
    FormProblem.NO_LINK: QT_TRANSLATE_NOOP("texts", "The item at place {place} has no linkId."),
    FormProblem.SAME_LINK: QT_TRANSLATE_NOOP("texts", "The linkId {link} stands more than once."),
    FormProblem.KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "Item {link} is of the kind {kind}; choices and whole numbers can be used."),
    FormProblem.BAD_WEIGHT: QT_TRANSLATE_NOOP("texts", "Item {link}: its answers have no clear whole-number weights."),
    FormProblem.NO_RANGE: QT_TRANSLATE_NOOP("texts", "Item {link} is a number line without its lowest and highest number."),
    FormProblem.NO_MEASURE: QT_TRANSLATE_NOOP(
        "texts", "Choose which measure this is, or add its scoring file (measure.scoring.json)."),
    FormProblem.COUNT_DIFFERS: QT_TRANSLATE_NOOP("texts", "The form has {there} scored questions, the measure has {wanted}."),
    FormProblem.RANGE_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "Question {item}: the form answers {there}, the measure scores {wanted}."),
    FormProblem.LINK_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "The scoring file names {link}; the form has no scored item of that name."),
    FormProblem.SIDECAR_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "The scoring file says something else about {what} than the measure."),
    FormProblem.SIDECAR_BAD: QT_TRANSLATE_NOOP("texts", "The scoring file cannot be used: {what} is missing or wrong."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Mode: {
        Mode.PAPER: QT_TRANSLATE_NOOP("texts", "on paper"),
        Mode.SCREEN: QT_TRANSLATE_NOOP("texts", "on screen"),
        Mode.READ_ALOUD: QT_TRANSLATE_NOOP("texts", "read aloud"),
        Mode.PHONE: QT_TRANSLATE_NOOP("texts", "on the phone"),
    },
    MeasureState: {
        MeasureState.COMPLETE: QT_TRANSLATE_NOOP("texts", "complete"),
        MeasureState.PRORATED: QT_TRANSLATE_NOOP("texts", "with blanks filled by the mean"),
        MeasureState.INCOMPLETE: QT_TRANSLATE_NOOP("texts", "too many blanks for a score"),
        MeasureState.DECLINED: QT_TRANSLATE_NOOP("texts", "declined"),
    },
    DueWhy: {
        DueWhy.INTAKE: QT_TRANSLATE_NOOP("texts", "not scored yet"),
        DueWhy.REVIEW: QT_TRANSLATE_NOOP("texts", "for the review"),
        DueWhy.ENDING: QT_TRANSLATE_NOOP("texts", "for the ending"),
        DueWhy.OVERDUE: QT_TRANSLATE_NOOP("texts", "not scored for a while"),
    },
    Notice: {
        Notice.CALCULATED: QT_TRANSLATE_NOOP("texts", "A calculation in the form was left out; the program scores on its own."),
        Notice.CONDITIONS: QT_TRANSLATE_NOOP("texts", "Conditions in the form were left out; every question is shown."),
        Notice.MARKUP: QT_TRANSLATE_NOOP("texts", "Formatting in the text is shown as plain text."),
        Notice.NO_SIDECAR: QT_TRANSLATE_NOOP("texts", "No scoring file: the questions were taken in the order of the form."),
    },
}

CATEGORIES: dict[Category, str] = {
    Category.RECOVERED: QT_TRANSLATE_NOOP("texts", "reliable change, across the cut-off"),
    Category.IMPROVED: QT_TRANSLATE_NOOP("texts", "reliable change for the better"),
    Category.DETERIORATED: QT_TRANSLATE_NOOP("texts", "reliable change for the worse"),
    Category.NO_RELIABLE_CHANGE: QT_TRANSLATE_NOOP("texts", "no reliable change"),
    Category.NO_AGREED_THRESHOLD: QT_TRANSLATE_NOOP("texts", "no agreed threshold"),
    Category.NOT_ENOUGH_DATA: QT_TRANSLATE_NOOP("texts", "one score so far"),
}

BANDS: dict[str, str] = {
    "minimal": QT_TRANSLATE_NOOP("texts", "minimal"),
    "none": QT_TRANSLATE_NOOP("texts", "none"),
    "mild": QT_TRANSLATE_NOOP("texts", "mild"),
    "moderate": QT_TRANSLATE_NOOP("texts", "moderate"),
    "moderately severe": QT_TRANSLATE_NOOP("texts", "moderately severe"),
    "severe": QT_TRANSLATE_NOOP("texts", "severe"),
    "extremely severe": QT_TRANSLATE_NOOP("texts", "extremely severe"),
    "moderate to severe": QT_TRANSLATE_NOOP("texts", "moderate to severe"),
    "moderately severe or worse": QT_TRANSLATE_NOOP("texts", "moderately severe or worse"),
    "very low": QT_TRANSLATE_NOOP("texts", "very low"),
    "low": QT_TRANSLATE_NOOP("texts", "low"),
    "not low": QT_TRANSLATE_NOOP("texts", "not low"),
    "high": QT_TRANSLATE_NOOP("texts", "high"),
    "very high": QT_TRANSLATE_NOOP("texts", "very high"),
    "healthy": QT_TRANSLATE_NOOP("texts", "healthy"),
    "normal": QT_TRANSLATE_NOOP("texts", "normal"),
    "subclinical": QT_TRANSLATE_NOOP("texts", "subclinical"),
    "significant": QT_TRANSLATE_NOOP("texts", "significant"),
    "subthreshold": QT_TRANSLATE_NOOP("texts", "subthreshold"),
    "likely well": QT_TRANSLATE_NOOP("texts", "likely well"),
    "zone 1": QT_TRANSLATE_NOOP("texts", "zone 1"),
    "zone 2": QT_TRANSLATE_NOOP("texts", "zone 2"),
    "zone 3": QT_TRANSLATE_NOOP("texts", "zone 3"),
    "zone 4": QT_TRANSLATE_NOOP("texts", "zone 4"),
}

SUBSCALES: dict[str, str] = {
    "anxiety": QT_TRANSLATE_NOOP("texts", "anxiety"),
    "depression": QT_TRANSLATE_NOOP("texts", "depression"),
    "stress": QT_TRANSLATE_NOOP("texts", "stress"),
    "non_risk": QT_TRANSLATE_NOOP("texts", "without the safety questions"),
    "wellbeing": QT_TRANSLATE_NOOP("texts", "wellbeing"),
    "problems": QT_TRANSLATE_NOOP("texts", "problems"),
    "functioning": QT_TRANSLATE_NOOP("texts", "functioning"),
    "risk": QT_TRANSLATE_NOOP("texts", "safety questions"),
    "B": QT_TRANSLATE_NOOP("texts", "re-experiencing (B)"),
    "C": QT_TRANSLATE_NOOP("texts", "avoidance (C)"),
    "D": QT_TRANSLATE_NOOP("texts", "thoughts and mood (D)"),
    "E": QT_TRANSLATE_NOOP("texts", "arousal (E)"),
}


def name_of(code: Enum) -> str:
    """What a mode, state, reason or notice is called."""
    return QCoreApplication.translate("texts", NAMES[type(code)][code])


def band_name(label: str) -> str:
    """A band in the language of the screen; one brought by an import as it was written."""
    return QCoreApplication.translate("texts", BANDS[label]) if label in BANDS else label


def subscale_name(key: str) -> str:
    """A subscale in the language of the screen; one brought by an import by its key."""
    return QCoreApplication.translate("texts", SUBSCALES[key]) if key in SUBSCALES else key


def line_name(line: ScoreLine) -> str:
    """A measure's name in a line of scores, with its subscale where that is meant."""
    name = formats.isolate_name(line.name) if formats.is_arabic() else line.name
    return f"{name}, {subscale_name(line.subscale)}" if line.subscale else name


def line_words(line: ScoreLine) -> str:
    """What a line's change may be called, with the threshold it was held against."""
    said = QCoreApplication.translate("texts", CATEGORIES[line.category])
    if line.rc is None or line.gain is None:
        return said
    more = QCoreApplication.translate("texts", "{said} ({points} points; {rc} would be reliable)")
    return more.format(said=said, points=formats.number(abs(line.gain)), rc=formats.number(line.rc))
