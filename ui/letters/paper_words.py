"""What a paper is called in a sentence; apart from the window that prints, so that a room says it without loading that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.printing import PaperUse
from ui import formats


def paper_words(use: PaperUse, title: str) -> str:
    """A paper in a sentence: a letter by its number, anything else by its kind alone."""
    if use is PaperUse.LETTER:
        number = "".join(sign for sign in title if sign.isdigit())
        return QCoreApplication.translate("PrintWatch", "letter {number}").format(number=formats.isolate(number))
    if use is PaperUse.DESK_LETTER:
        return QCoreApplication.translate("PrintWatch", "letter {number}").format(number=formats.isolate(title.split()[-1]))
    if use is PaperUse.DIARY:
        return QCoreApplication.translate("PrintWatch", "a sheet of the diary")
    return QCoreApplication.translate("PrintWatch", "a sheet")
