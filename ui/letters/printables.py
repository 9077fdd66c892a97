"""What the print dialog can print: the stored bytes of an issued letter, or a client sheet drawn now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.letter_drafts import IssuedLetter, LetterToPrint
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow
from clinic_app.services import clock, handouts, letter_batches, letters
from ui import formats
from ui.letters.drawn_sheet import DrawnSheet
from ui.letters.printable import OneOfMany
from ui.letters.register_view import withdrawn_word
from ui.letters.words import kind_name


class IssuedPaper:
    """An issued letter: its stored bytes, never drawn again."""

    def __init__(self, actor: Actor, letter: IssuedLetter) -> None:
        self.actor, self.letter, self.job_title = actor, letter, letter.job_title
        self.use, self.letter_id, self.client_id = PaperUse.LETTER, letter.id, letter.client_id
        self.failed: FailedPrint | None = None

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print letter")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{kind} {number}, %n page(s)", "", self.letter.pages)
        said = words.format(kind=kind_name(self.letter.kind), number=formats.number(self.letter.number))
        return said if self.letter.withdrawn is None else f"{said} · {withdrawn_word()}"

    def addressed(self) -> str:
        return QCoreApplication.translate("Printables", "{kind} {number} to {name}").format(
            kind=kind_name(self.letter.kind), number=formats.number(self.letter.number),
            name=formats.isolate_name(self.letter.recipient))

    def pdf(self) -> bytes:
        return letters.open_letter(self.actor, self.letter.client_id, self.letter.id)

    def on_worker(self) -> bool:
        return False

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return letters.print_letter(self.actor, self.letter.client_id, self.letter.id, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        letters.printed_elsewhere(self.actor, self.letter.client_id, self.letter.id, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return letters.save_pdf(self.actor, self.letter.client_id, self.letter.id, target, password)


class BatchLetter(IssuedPaper):
    """An issued letter among others."""

    def __init__(self, actor: Actor, line: LetterToPrint) -> None:
        super().__init__(actor, line.letter)
        self.line, self.failed = line, line.failed

    def listed(self) -> tuple[str, str, str, str]:
        line, arabic = self.line, formats.is_arabic()
        name = (line.name_ar or line.name_en) if arabic else (line.name_en or line.name_ar)
        return (formats.number(line.letter.number), kind_name(line.letter.kind), formats.client_name(name),
                formats.day_time(clock.to_local(line.letter.issued_at)))

    def to_go_out(self) -> bytes:
        return letters.to_go_out(self.actor, self.letter.client_id, self.letter.id)

    def gone_out(self, detail: str) -> None:
        letters.gone_out(self.actor, self.letter.client_id, self.letter.id, detail)


class SheetPaper(DrawnSheet):
    """A client sheet, drawn now or as it is stored."""

    def __init__(self, actor: Actor, sheet: PreparedSheet, stored: bytes = b"") -> None:
        super().__init__(actor, PaperUse.SHEET, sheet.job_title, sheet.handout.title, stored)
        self.sheet = sheet

    def draw(self) -> bytes:
        return handouts.draw_sheet(self.actor, self.sheet).pdf

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return handouts.print_sheet(self.actor, self.sheet, self.drawn, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        handouts.sheet_printed_elsewhere(self.actor, self.sheet, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return handouts.save_sheet(self.actor, self.sheet, self.drawn, target, password)


def waiting_letters(actor: Actor) -> list[OneOfMany]:
    """The actor's own letters that are on no paper yet."""
    return [BatchLetter(actor, line) for line in letter_batches.to_print(actor)]


def letters_of_client(actor: Actor, client_id: int) -> list[OneOfMany]:
    """Every letter about a client that may still go out."""
    return [BatchLetter(actor, line) for line in letter_batches.of_client(actor, client_id)]
