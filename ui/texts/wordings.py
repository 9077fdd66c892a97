"""Words for the clinic's own wording of letters: what is wrong with a text, and the forms it has."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.wordings import WordingProblem

FORM_NAMES: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("texts", "The text"),
    "m": QT_TRANSLATE_NOOP("texts", "About him"),
    "f": QT_TRANSLATE_NOOP("texts", "About her"),
    "x": QT_TRANSLATE_NOOP("texts", "Not known which"),
    "one": QT_TRANSLATE_NOOP("texts", "One"),
    "two": QT_TRANSLATE_NOOP("texts", "Two"),
    "few": QT_TRANSLATE_NOOP("texts", "3 to 10"),
    "many": QT_TRANSLATE_NOOP("texts", "11 to 99"),
    "other": QT_TRANSLATE_NOOP("texts", "Any other number"),
}
WORDS: dict[Problem, str] = {
    WordingProblem.EMPTY: QT_TRANSLATE_NOOP(
        "texts", "A text cannot be empty. To have the words that came with the program, restore them."),
    WordingProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "At most {limit} characters fit here."),
    WordingProblem.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("texts", "There is no field {name} here. Choose one of the fields below."),
    WordingProblem.STRAY_SIGN: QT_TRANSLATE_NOOP(
        "texts", "A $ begins a field, such as $name. For the sign itself type it twice: $$."),
    WordingProblem.FIELD_MISSING: QT_TRANSLATE_NOOP(
        "texts", "The field {name} is missing: without it the letter would not say what the record tells it to."),
    WordingProblem.HIDDEN: QT_TRANSLATE_NOOP(
        "texts", "There are characters here that nobody can see. Type the text anew instead of pasting it."),
    WordingProblem.NOT_DRAWN: QT_TRANSLATE_NOOP("texts", "The letters' fonts cannot print: {characters}"),
    WordingProblem.NO_TEXT: QT_TRANSLATE_NOOP("texts", "This text is not there any more."),
}
