"""What the print dialog can print of reception's letters: stored bytes, never drawn again. Loads nothing clinical."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.desk_letters import DeskLetter, DeskLetterToPrint
from clinic_app.domain.permissions import Actor
from clinic_app.domain.printing import FailedPrint, PaperUse, PrintHow
from clinic_app.services import clock, desk_letters
from ui import formats
from ui.letters.desk_words import desk_kind_name, desk_number
from ui.letters.dialog import PrintDialog
from ui.letters.print_watch import open_over
from ui.letters.printable import OneOfMany
from ui.screen import Screen


class DeskLetterPaper:
    """A letter of reception: its stored bytes."""

    def __init__(self, actor: Actor, letter: DeskLetter) -> None:
        self.actor, self.letter, self.job_title = actor, letter, letter.job_title
        self.use, self.letter_id, self.client_id = PaperUse.DESK_LETTER, letter.id, letter.client_id
        self.failed: FailedPrint | None = None

    def title(self) -> str:
        return QCoreApplication.translate("Printables", "Print letter")

    def words(self, pages: int) -> str:
        words = QCoreApplication.translate("Printables", "{kind} {number}, %n page(s)", "", self.letter.pages)
        return words.format(kind=desk_kind_name(self.letter.content.kind), number=desk_number(self.letter.number))

    def addressed(self) -> str:
        return QCoreApplication.translate("Printables", "{kind} {number} to {name}").format(
            kind=desk_kind_name(self.letter.content.kind), number=desk_number(self.letter.number),
            name=formats.isolate_name(self.letter.recipient))

    def pdf(self) -> bytes:
        return desk_letters.open_letter(self.actor, self.letter.client_id, self.letter.id)

    def on_worker(self) -> bool:
        return False

    def print_through_lp(self, printer: str, copies: int, how: PrintHow) -> str:
        return desk_letters.print_letter(self.actor, self.letter.client_id, self.letter.id, printer, copies, how)

    def printed_by_window(self, copies: int) -> None:
        desk_letters.printed_elsewhere(self.actor, self.letter.client_id, self.letter.id, copies)

    def save(self, target: Path, password: str = "") -> Path:
        return desk_letters.save_pdf(self.actor, self.letter.client_id, self.letter.id, target, password)


class BatchDeskLetter(DeskLetterPaper):
    """A letter of reception among others."""

    def __init__(self, actor: Actor, line: DeskLetterToPrint) -> None:
        super().__init__(actor, line.letter)
        self.line, self.failed = line, line.failed

    def listed(self) -> tuple[str, str, str, str]:
        line, arabic = self.line, formats.is_arabic()
        name = (line.name_ar or line.name_en) if arabic else (line.name_en or line.name_ar)
        return (desk_number(line.letter.number), desk_kind_name(line.letter.content.kind), formats.client_name(name),
                formats.day_time(clock.to_local(line.letter.made_at)))

    def to_go_out(self) -> bytes:
        return desk_letters.to_go_out(self.actor, self.letter.client_id, self.letter.id)

    def gone_out(self, detail: str) -> None:
        desk_letters.gone_out(self.actor, self.letter.client_id, self.letter.id, detail)


def waiting_letters(actor: Actor) -> list[OneOfMany]:
    """The actor's own letters of this kind that are on no paper yet."""
    return [BatchDeskLetter(actor, line) for line in desk_letters.to_print(actor)]


def show_letter(screen: Screen, letter: DeskLetter) -> PrintDialog:
    """Open the stored pages over a screen, which says what came of it. Refuses damaged pages."""
    mailing, post = import_module("ui.letters.mailing"), import_module("clinic_app.services.desk_mail")  # with the wording
    dialog: PrintDialog = mailing.MailingDialog(DeskLetterPaper(screen.actor, letter), post, screen)
    return open_over(screen, dialog)
