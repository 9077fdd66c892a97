"""The sheet of what left the desk in the print dialog. Loads nothing clinical."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import PaperUse, PrintHow
from clinic_app.services import desk_register
from ui import formats
from ui.letters.dialog import PrintDialog
from ui.letters.drawn_sheet import DrawnSheet
from ui.letters.print_watch import open_over
from ui.screen import Screen


class DeskRegisterPaper(DrawnSheet):
    """The register of some days, as the clinic reads it."""

    def __init__(self, actor: Actor, sheet: PreparedSheet) -> None:
        super().__init__(actor, PaperUse.SHEET, sheet.job_title, sheet.handout.title)
        self.sheet = sheet

    def draw(self) -> bytes:
        return desk_register.draw(self.actor, self.sheet).pdf

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return desk_register.print_pages(self.actor, self.drawn, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        desk_register.printed_elsewhere(self.actor, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return desk_register.save(self.actor, self.drawn, target, password)


def show(screen: Screen, first: date | None, last: date | None) -> PrintDialog:
    """Open it over a screen, in the language of the window; the screen says what came of it."""
    language = LetterLanguage.ARABIC if formats.is_arabic() else LetterLanguage.ENGLISH
    paper = DeskRegisterPaper(screen.actor, desk_register.prepared(screen.actor, language, first, last))
    return open_over(screen, PrintDialog(paper, screen))
