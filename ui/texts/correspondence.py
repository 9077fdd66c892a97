"""Words for papers received: their kinds, and what keeps one from being filed, corrected or shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.correspondence import ReceivedKind, ReceivedProblem
from clinic_app.domain.errors import Problem
from clinic_app.domain.in_tray import InTrayProblem

FILES = "PDF, TIFF, PNG, JPEG (*.pdf *.tif *.tiff *.png *.jpg *.jpeg)"  # what the dialogs offer; the bytes decide
KINDS: dict[ReceivedKind, str] = {
    ReceivedKind.REFERRAL: QT_TRANSLATE_NOOP("texts", "Referral letter"),
    ReceivedKind.REPORT: QT_TRANSLATE_NOOP("texts", "Report or assessment"),
    ReceivedKind.RESULT: QT_TRANSLATE_NOOP("texts", "Result"),
    ReceivedKind.SCHOOL: QT_TRANSLATE_NOOP("texts", "From school or work"),
    ReceivedKind.LEGAL: QT_TRANSLATE_NOOP("texts", "Court or legal paper"),
    ReceivedKind.SIGNED: QT_TRANSLATE_NOOP("texts", "Signed agreement"),
    ReceivedKind.OTHER: QT_TRANSLATE_NOOP("texts", "Something else"),
}
WORDS: dict[Problem, str] = {
    InTrayProblem.TOO_LATE: QT_TRANSLATE_NOOP("texts", "Ten minutes are over: the therapist can send it back."),
    InTrayProblem.SETTLED: QT_TRANSLATE_NOOP("texts", "This paper was filed, sent back or taken back meanwhile."),
    InTrayProblem.HANDED_IN_ALREADY: QT_TRANSLATE_NOOP("texts", "This paper was handed in for this client already, and waits."),
    ReceivedProblem.EMPTY: QT_TRANSLATE_NOOP("texts", "This file is empty."),
    ReceivedProblem.TOO_LARGE: QT_TRANSLATE_NOOP(
        "texts", "This file has {size} MB; there is room for {limit}. Scan it again in grey at 200 dpi, or in parts."),
    ReceivedProblem.TOO_MANY_PAGES: QT_TRANSLATE_NOOP(
        "texts", "This file has more than {limit} pages. File it in parts."),
    ReceivedProblem.TOO_MANY_POINTS: QT_TRANSLATE_NOOP(
        "texts", "This picture is {width} by {height} points, more than a sheet at 600 dpi. Scan it again, smaller."),
    ReceivedProblem.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "texts", "By its content this is no PDF, TIFF, PNG or JPEG, whatever its name says. It was not taken."),
    ReceivedProblem.UNREADABLE: QT_TRANSLATE_NOOP("texts", "This file cannot be read."),
    ReceivedProblem.NOT_WHOLE: QT_TRANSLATE_NOOP(
        "texts", "This scan is not whole: a part that it names is missing. Fetch it from the scanner once more."),
    ReceivedProblem.PACKED_OTHERWISE: QT_TRANSLATE_NOOP(
        "texts", "This scan is packed in a way that is not opened here. Save it as a PDF, or as a TIFF with LZW or fax (G4)."),
    ReceivedProblem.NO_FILE: QT_TRANSLATE_NOOP("texts", "Choose the file, or drag it here."),
    ReceivedProblem.ONE_AT_A_TIME: QT_TRANSLATE_NOOP("texts", "One paper at a time: each has its own sender and date."),
    ReceivedProblem.THERE_ALREADY: QT_TRANSLATE_NOOP("texts", "This paper is in the file already, since {day}: {title}"),
    ReceivedProblem.NO_SENDER: QT_TRANSLATE_NOOP("texts", "Say who sent it."),
    ReceivedProblem.NO_TITLE: QT_TRANSLATE_NOOP("texts", "Say in a few words what it is about."),
    ReceivedProblem.NO_DAY: QT_TRANSLATE_NOOP("texts", "Say on which day it came."),
    ReceivedProblem.DAY_AHEAD: QT_TRANSLATE_NOOP("texts", "It cannot have come on a day that lies ahead."),
    ReceivedProblem.DATED_LATER: QT_TRANSLATE_NOOP("texts", "This is later than the day it came."),
    ReceivedProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters. Shorten it a little."),
    ReceivedProblem.WITHDRAWN: QT_TRANSLATE_NOOP("texts", "This filing is withdrawn: the paper may be read, and nothing else."),
    ReceivedProblem.NOT_WITHDRAWN: QT_TRANSLATE_NOOP("texts", "This filing is not withdrawn."),
    ReceivedProblem.NO_CLIENT: QT_TRANSLATE_NOOP("texts", "Say whose paper it is."),
    ReceivedProblem.SAME_CLIENT: QT_TRANSLATE_NOOP("texts", "It lies in this client's file already."),
    ReceivedProblem.THERE_TOO: QT_TRANSLATE_NOOP(
        "texts", "The same paper lies in that file already, since {day}: {title}. Withdraw it here instead."),
    ReceivedProblem.NAMES_THE_OTHER: QT_TRANSLATE_NOOP(
        "texts", "This file keeps the reason: leave out the other client's name and number."),
    ReceivedProblem.NOT_MOVED: QT_TRANSLATE_NOOP("texts", "Something else was done with this paper since it was moved."),
    ReceivedProblem.DAMAGED: QT_TRANSLATE_NOOP(
        "texts", "What is stored is not what was filed. Ask the manager to check the record and the backups."),
}


def kind_name(kind: ReceivedKind) -> str:
    """What the paper is, in the language of the screen."""
    return QCoreApplication.translate("texts", KINDS[kind])
