"""What the print dialog can print: the stored bytes of an issued letter, or a client sheet drawn now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.letter_drafts import IssuedLetter
from clinic_app.domain.permissions import Actor
from clinic_app.services import handouts, letters
from ui import formats
from ui.letters.register_view import withdrawn_word
from ui.letters.words import kind_name


class IssuedPaper:
    """An issued letter: its stored bytes, never drawn again."""

    def __init__(self, actor: Actor, letter: IssuedLetter) -> None:
        self.actor, self.letter, self.job_title = actor, letter, letter.job_title

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print letter")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{kind} {number}, %n page(s)", "", self.letter.pages)
        said = words.format(kind=kind_name(self.letter.kind), number=formats.number(self.letter.number))
        return said if self.letter.withdrawn is None else f"{said} · {withdrawn_word()}"

    def pdf(self) -> bytes:
        return letters.open_letter(self.actor, self.letter.client_id, self.letter.id)

    def on_worker(self) -> bool:
        return False

    def print_through_lp(self, printer: str, copies: int) -> None:
        letters.print_letter(self.actor, self.letter.client_id, self.letter.id, printer, copies)

    def printed_by_window(self, copies: int) -> None:
        letters.printed_elsewhere(self.actor, self.letter.client_id, self.letter.id, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return letters.save_pdf(self.actor, self.letter.client_id, self.letter.id, target, password)


class SheetPaper:
    """A client sheet, drawn once for this dialog: what is seen is what is printed."""

    def __init__(self, actor: Actor, sheet: PreparedSheet) -> None:
        self.actor, self.sheet, self.job_title = actor, sheet, sheet.job_title
        self._drawn = b""

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print sheet")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{title}, %n page(s)", "", pages)
        return words.format(title=formats.isolate_name(self.sheet.handout.title))

    def pdf(self) -> bytes:
        if not self._drawn:
            self._drawn = handouts.draw_sheet(self.actor, self.sheet).pdf
        return self._drawn

    def on_worker(self) -> bool:
        return True

    def print_through_lp(self, printer: str, copies: int) -> None:
        handouts.print_sheet(self.actor, self.sheet, self._drawn, printer, copies)

    def printed_by_window(self, copies: int) -> None:
        handouts.sheet_printed_elsewhere(self.actor, self.sheet, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return handouts.save_sheet(self.actor, self.sheet, self._drawn, target, password)
