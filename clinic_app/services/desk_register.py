"""What left the desk: the letters of reception, each time one went out, for the manager and the lead; listed and printed.

The manager's process uses these: nothing here or below may read the clinical vault.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from clinic_app.data import desk_letters as data
from clinic_app.data import paper as paper_data
from clinic_app.data import settings as settings_data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow, names_by_id
from clinic_app.domain.errors import Denied
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import PreparedSheet
from clinic_app.domain.letters import Frame, Rendered, Writer
from clinic_app.domain.outgoing import Outgoing
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.printing import PLAIN, PrintHow
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.text import safe_filename
from clinic_app.services import clock, printing
from clinic_app.services.work import look, require, write_line

WHAT = "sheet:desk_register"
TITLE = "Sheet"  # what a print queue may know of it


def lines(actor: Actor, first: date | None = None, last: date | None = None) -> tuple[Outgoing, ...]:
    """Each letter that was made at the desk and each time one left, between two days (both included), newest first."""
    with look(actor, Action.LOOK_DESK_REGISTER):
        found = data.register(
            names_by_id(), None, None if first is None else clock.begins(first),
            None if last is None else clock.begins(last + timedelta(days=1)))
        ids = {line.client_id for line in found}
        files = {row.id: row.file_no for row in ClientRow.select().where(ClientRow.id.in_(list(ids)))}  # type: ignore[attr-defined]
        return tuple(replace(line, file_no=files.get(line.client_id, "")) for line in found)


def prepared(actor: Actor, language: LetterLanguage, first: date | None = None, last: date | None = None) -> PreparedSheet:
    """The same as a sheet, by file number, with letterhead and day."""
    from clinic_app.letters.register_rows import sheet  # the press and its words are loaded when somebody prints
    from clinic_app.services import clinic_words

    found = lines(actor, first, last)
    with look(actor, Action.LOOK_DESK_REGISTER):
        words = clinic_words.sheet_words("register", language)
        handout = sheet(found, words, language, (first, last), clock.to_local, clinic=True, title="desk_title")
        writer = Writer.of(StaffRow.get_by_id(actor.staff_id).to_staff_member())
        frame = Frame(
            0, Recipient(Reader.CLIENT, writer.name(language)), language, paper_data.letterhead(), writer, clock.today(),
            clock.now(), handout.version, settings_data.clinic_row().to_settings().demo, own=clinic_words.own_words())
        return PreparedSheet(handout, frame, None)


def draw(actor: Actor, sheet: PreparedSheet) -> Rendered:
    """The bytes. No database is asked, so a worker may call it. Refuses characters that cannot be drawn."""
    if not may(actor, Action.LOOK_DESK_REGISTER):
        raise Denied(Action.LOOK_DESK_REGISTER)
    from clinic_app.letters import handout as press  # as above

    return press.render(sheet.handout, sheet.frame, "")


def print_pages(actor: Actor, pdf: bytes, printer: str, copies: int = 1, how: PrintHow = PLAIN) -> str:
    """Send drawn pages to a print queue; gives the queue's name for the job. One audit line."""
    require(actor, Action.PRINT_DESK_REGISTER)
    job = printing.print_pdf(actor, pdf, TITLE, printer, copies, how)
    _left_the_house(actor, f"copies={copies}")
    return job


def printed_elsewhere(actor: Actor, copies: int = 1) -> None:
    """Write down that drawn pages go to a printer that only the window can reach."""
    require(actor, Action.PRINT_DESK_REGISTER)
    _left_the_house(actor, f"copies={copies}")


def save(actor: Actor, pdf: bytes, target: Path, password: str = "") -> Path:
    """Write drawn pages to a file, whole or not at all; one audit line. With a password the file is locked for sending.

    Refuses a folder not to be written, a full disk, a password that is too short.
    """
    require(actor, Action.PRINT_DESK_REGISTER)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    _left_the_house(actor, printing.save_pdf_file(actor, target, pdf, password))
    return target


def _left_the_house(actor: Actor, detail: str) -> None:
    write_line(Vault.DESK, actor, Action.PRINT_DESK_REGISTER, None, what=WHAT, detail=detail)
