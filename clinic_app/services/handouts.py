"""Client sheets: prepared with the clinic's letterhead, drawn on a worker, printed or saved with one audit line.

A room composes its Handout in its own service, in the client's language: clinic_words.sheet_words(room, language)
reads resources/letter_texts/sheets/<room>.en.toml or .ar.toml; the window shows it with ui.letters.print_dialog.show_handout().
"""

from __future__ import annotations

from pathlib import Path

from clinic_app.data import paper as paper_data
from clinic_app.data import settings as settings_data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.errors import Denied
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.handouts import Handout, PreparedSheet
from clinic_app.domain.letters import Frame, Rendered, Writer
from clinic_app.domain.outgoing import Form, OutWords, road_of
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Action, Actor, Vault, may
from clinic_app.domain.printing import PLAIN, PrintHow
from clinic_app.domain.readers import Reader, Recipient
from clinic_app.domain.text import clean_line, safe_filename
from clinic_app.letters import handout as press
from clinic_app.services import clinic_words, clock, letter_facts, printing, register
from clinic_app.services.work import look, require, write_line


def language_of(actor: Actor, client_id: int) -> LetterLanguage:
    """The language in which this client reads."""
    with look(actor, Action.PREPARE_SHEET, about=client_id):
        client: Client = ClientRow.get_by_id(client_id).to_client()
        return LetterLanguage(client.letter_language)


def prepared(actor: Actor, client_id: int | None, handout: Handout) -> PreparedSheet:
    """The sheet with letterhead, day and name. client_id None: a sheet about the actor's own work and no client."""
    if client_id is None:
        with look(actor, Action.PREPARE_OWN_SHEET):
            writer = Writer.of(StaffRow.get_by_id(actor.staff_id).to_staff_member())
            recipient, number = Recipient(Reader.CLIENT, writer.name(handout.language)), ""
    else:
        with look(actor, Action.PREPARE_SHEET, about=client_id):
            writer = Writer.of(StaffRow.get_by_id(actor.staff_id).to_staff_member())
            client: Client = ClientRow.get_by_id(client_id).to_client()
            name = client.name(handout.language is LetterLanguage.ARABIC)
            recipient = Recipient(Reader.CLIENT, name, form=letter_facts.FORMS[client.request.sex])
            number = client.file_no
    clinic = settings_data.clinic_row().to_settings()
    frame = Frame(
        client_id or 0, recipient, handout.language, paper_data.letterhead(), writer, clock.today(), clock.now(), handout.version,
        clinic.demo, own=clinic_words.own_words())
    return PreparedSheet(handout, frame, client_id, number if handout.named else "")


def draw_sheet(actor: Actor, sheet: PreparedSheet) -> Rendered:
    """The bytes. No database is asked, so a worker may call it. Refuses characters that cannot be drawn."""
    if not may(actor, Action.PREPARE_OWN_SHEET if sheet.client_id is None else Action.PREPARE_SHEET):
        raise Denied(Action.PREPARE_SHEET)
    return press.render(sheet.handout, sheet.frame, sheet.file_number)


def print_sheet(
    actor: Actor, sheet: PreparedSheet, pdf: bytes, printer: str, copies: int = 1, how: PrintHow = PLAIN
) -> str:
    """Send drawn pages to a print queue; gives the queue's name for the job. One audit line."""
    _ask_to_print(actor, sheet)
    job = printing.print_pdf(actor, pdf, sheet.job_title, printer, copies, how)
    _left_the_house(actor, sheet, f"copies={copies}")
    return job


def sheet_printed_elsewhere(actor: Actor, sheet: PreparedSheet, copies: int = 1) -> None:
    """Write down that drawn pages go to a printer that only the window can reach."""
    _ask_to_print(actor, sheet)
    _left_the_house(actor, sheet, f"copies={copies}")


def save_sheet(actor: Actor, sheet: PreparedSheet, pdf: bytes, target: Path, password: str = "") -> Path:
    """Write drawn pages to a file, whole or not at all; one audit line. With a password the file is locked for sending.

    Refuses a folder not to be written, a full disk, a password that is too short.
    """
    _ask_to_print(actor, sheet)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    _left_the_house(actor, sheet, printing.save_pdf_file(actor, target, pdf, password))
    return target


def _action(sheet: PreparedSheet) -> Action:
    return Action.PRINT_OWN_SHEET if sheet.client_id is None else Action.PRINT_SHEET


def _ask_to_print(actor: Actor, sheet: PreparedSheet) -> None:
    require(actor, _action(sheet), sheet.client_id)


def _left_the_house(actor: Actor, sheet: PreparedSheet, detail: str) -> None:
    what = f"sheet:{clean_line(sheet.handout.kind)}"
    if sheet.client_id is not None:
        to = sheet.handout.to or sheet.frame.recipient
        register.note_leaving(
            actor, sheet.client_id, what, detail, form=Form.SHEET, road=road_of(detail),
            reader=to.reader, recipient=to.name, contents=sheet.handout.contents, ground=sheet.handout.ground,
            words=OutWords(title=clean_line(sheet.handout.title), sheet=clean_line(sheet.handout.kind)))
        return
    write_line(Vault.CLINICAL, actor, _action(sheet), sheet.client_id, what=what, detail=detail)
