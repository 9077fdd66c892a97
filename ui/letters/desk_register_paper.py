"""The sheet of what left the desk in the print dialog. Loads nothing clinical."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow
from clinic_app.services import desk_register
from ui import formats
from ui.letters.dialog import PrintDialog
from ui.letters.print_watch import hear
from ui.screen import Screen


class DeskRegisterPaper:
    """Drawn once for this dialog: what is seen is what is printed."""

    def __init__(self, actor: Actor, sheet: PreparedSheet) -> None:
        self.actor, self.sheet, self.job_title = actor, sheet, sheet.job_title
        self.use, self.letter_id = PaperUse.SHEET, 0
        self.failed: FailedPrint | None = None
        self._drawn = b""

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print sheet")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{title}, %n page(s)", "", pages)
        return words.format(title=formats.isolate_name(self.sheet.handout.title))

    def pdf(self) -> bytes:
        if not self._drawn:
            self._drawn = desk_register.draw(self.actor, self.sheet).pdf
        return self._drawn

    def on_worker(self) -> bool:
        return True

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return desk_register.print_pages(self.actor, self._drawn, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        desk_register.printed_elsewhere(self.actor, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return desk_register.save(self.actor, self._drawn, target, password)


def show(screen: Screen, first: date | None, last: date | None) -> PrintDialog:
    """Open it over a screen, in the language of the window; the screen says what came of it."""
    language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
    paper = DeskRegisterPaper(screen.actor, desk_register.prepared(screen.actor, language, first, last))
    dialog = PrintDialog(paper, screen)
    hear(screen, dialog)
    dialog.open()
    return dialog
