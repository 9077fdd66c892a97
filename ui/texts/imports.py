"""Words for bringing in spreadsheets: why a row was not taken, what is worth a look, and what columns mean."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.errors import Problem
from clinic_app.domain.imports import ImportNote, ImportProblem, Outcome
from clinic_app.domain.sheets import Column

WORDS: dict[Problem, str] = {
    ImportProblem.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "texts", "This file cannot be read. Save it again as .xlsx or .csv and choose it once more."
    ),
    ImportProblem.FILE_TOO_BIG: QT_TRANSLATE_NOOP(
        "texts", "This file is larger than a list of clients or visits can be. Divide it into several."
    ),
    ImportProblem.FILE_EMPTY: QT_TRANSLATE_NOOP("texts", "There are no rows below the headers in this file."),
    ImportProblem.NO_NAME_COLUMN: QT_TRANSLATE_NOOP("texts", "Say which column holds the name."),
    ImportProblem.NO_COLUMN: QT_TRANSLATE_NOOP(
        "texts", "Visits need a file number or a name, a therapist, a date and a time. Say which columns hold them."
    ),
    ImportProblem.DATE_UNREADABLE: QT_TRANSLATE_NOOP("texts", "“{cell}” is not a real date."),
    ImportProblem.TIME_UNREADABLE: QT_TRANSLATE_NOOP("texts", "“{cell}” is not a time that a visit can begin at."),
    ImportProblem.MINUTES_UNREADABLE: QT_TRANSLATE_NOOP("texts", "“{cell}” is not a length in minutes, 10 to 480."),
    ImportProblem.FORMULA: QT_TRANSLATE_NOOP("texts", "A formula stands where a value belongs: {cell}"),
    ImportProblem.CELL_TOO_LONG: QT_TRANSLATE_NOOP("texts", "One cell holds more than {limit} characters."),
    ImportProblem.FILE_NO_TAKEN: QT_TRANSLATE_NOOP("texts", "File number {file_no} belongs to {name}."),
    ImportProblem.CLIENT_UNKNOWN: QT_TRANSLATE_NOOP("texts", "No client on file fits “{cell}”."),
    ImportProblem.NAME_DIFFERS: QT_TRANSLATE_NOOP("texts", "The file belongs to {name}, not to {cell}."),
    ImportProblem.THERAPIST_MISSING: QT_TRANSLATE_NOOP("texts", "No therapist is named."),
    ImportProblem.THERAPIST_LEFT_OUT: QT_TRANSLATE_NOOP("texts", "{cell} was left out and is no therapist here."),
    ImportProblem.ROOM_LEFT_OUT: QT_TRANSLATE_NOOP("texts", "{cell} was left out and is no room here."),
    ImportProblem.STATUS_LEFT_OUT: QT_TRANSLATE_NOOP("texts", "“{cell}” is no status of a visit."),
    ImportProblem.NOT_YET: QT_TRANSLATE_NOOP("texts", "The visit is still to come ({start}), so it cannot be “{cell}”."),
    ImportProblem.THERAPIST_TAKEN: QT_TRANSLATE_NOOP("texts", "The therapist is taken from {start} to {end} ({other})."),
    ImportProblem.ROOM_TAKEN: QT_TRANSLATE_NOOP("texts", "The room is taken from {start} to {end} ({other})."),
    ImportProblem.CLIENT_TAKEN: QT_TRANSLATE_NOOP("texts", "The client has another visit from {start} to {end} ({other})."),
    ImportProblem.STATUS_DIFFERS: QT_TRANSLATE_NOOP("texts", "The same visit stands with another status ({other})."),
    ImportProblem.OVER_MIDNIGHT: QT_TRANSLATE_NOOP("texts", "A visit ends on the day it begins."),
    ImportNote.NO_PHONE: QT_TRANSLATE_NOOP("texts", "no phone"),
    ImportNote.LOOKS_LIKE: QT_TRANSLATE_NOOP("texts", "looks like {other}"),
    ImportNote.CIVIL_ID: QT_TRANSLATE_NOOP("texts", "Civil ID to check"),
    ImportNote.THERAPIST_UNKNOWN: QT_TRANSLATE_NOOP("texts", "without therapist {cell}"),
    ImportNote.WORD_UNKNOWN: QT_TRANSLATE_NOOP("texts", "“{cell}” not understood"),
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.IMPORTED: QT_TRANSLATE_NOOP("texts", "imported"),
    Outcome.MERGED: QT_TRANSLATE_NOOP("texts", "merged"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("texts", "refused"),
}

COLUMNS: dict[Column, str] = {
    Column.IGNORE: QT_TRANSLATE_NOOP("texts", "leave out"),
    Column.FILE_NO: QT_TRANSLATE_NOOP("texts", "File number"),
    Column.NAME: QT_TRANSLATE_NOOP("texts", "Name"),
    Column.NAME_AR: QT_TRANSLATE_NOOP("texts", "Name in Arabic"),
    Column.GIVEN: QT_TRANSLATE_NOOP("texts", "Given name"),
    Column.FATHER: QT_TRANSLATE_NOOP("texts", "Father's name"),
    Column.GRANDFATHER: QT_TRANSLATE_NOOP("texts", "Grandfather's name"),
    Column.FAMILY: QT_TRANSLATE_NOOP("texts", "Family name"),
    Column.CIVIL_ID: QT_TRANSLATE_NOOP("texts", "Civil ID"),
    Column.DOB: QT_TRANSLATE_NOOP("texts", "Birth date"),
    Column.SEX: QT_TRANSLATE_NOOP("texts", "Sex as on the card"),
    Column.PHONE: QT_TRANSLATE_NOOP("texts", "Phone"),
    Column.EMAIL: QT_TRANSLATE_NOOP("texts", "E-mail"),
    Column.LANGUAGE: QT_TRANSLATE_NOOP("texts", "Language"),
    Column.THERAPIST: QT_TRANSLATE_NOOP("texts", "Therapist"),
    Column.NOTE: QT_TRANSLATE_NOOP("texts", "Note for reception"),
    Column.ROOM: QT_TRANSLATE_NOOP("texts", "Room"),
    Column.DATE: QT_TRANSLATE_NOOP("texts", "Date"),
    Column.TIME: QT_TRANSLATE_NOOP("texts", "Time"),
    Column.MINUTES: QT_TRANSLATE_NOOP("texts", "Minutes"),
    Column.STATUS: QT_TRANSLATE_NOOP("texts", "Status"),
}


def outcome_name(outcome: Outcome) -> str:
    """What became of a row, in the language of the screen."""
    return QCoreApplication.translate("texts", OUTCOMES[outcome])


def column_name(column: Column) -> str:
    """What a column means, in the language of the screen."""
    return QCoreApplication.translate("texts", COLUMNS[column])
