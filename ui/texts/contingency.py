"""Words for the contingency list: why it is not set up, and why it was not written."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.contingency import ContingencyProblem

WORDS: dict[ContingencyProblem, str] = {
    ContingencyProblem.NO_FOLDER: QT_TRANSLATE_NOOP("texts", "Choose the folder in which the list is to lie."),
    ContingencyProblem.NOT_A_FOLDER: QT_TRANSLATE_NOOP("texts", "The folder {folder} cannot be reached from this desk."),
    ContingencyProblem.PASSWORD_SHORT: QT_TRANSLATE_NOOP(
        "texts", "The password needs at least {least} characters; four words are easy to remember."
    ),
    ContingencyProblem.PASSWORD_SIGNS: QT_TRANSLATE_NOOP(
        "texts", "Latin letters, digits and signs alone: not every program opens a PDF with others in its password."
    ),
    ContingencyProblem.PASSWORD_LONG: QT_TRANSLATE_NOOP("texts", "The password is too long for the format."),
    ContingencyProblem.NOT_SEALED_HERE: QT_TRANSLATE_NOOP(
        "texts", "The password of the list cannot be read with this clinic's key. Set it once more."
    ),
    ContingencyProblem.DOES_NOT_OPEN: QT_TRANSLATE_NOOP(
        "texts", "The list was written, but does not open with the password. Try another folder."
    ),
}
