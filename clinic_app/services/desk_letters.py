"""Letters that reception made, as they are kept: read, printed and saved as stored, withdrawn; and the permissions they need.

Reception's process uses these: nothing here or below may read the clinical vault. Making one is desk_composing's.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from clinic_app.data import desk_letters as data
from clinic_app.data.people import ClientRow
from clinic_app.data.print_failures import open_failures
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.desk_letters import (
    DeskLetter,
    DeskLetterToPrint,
    DeskPermission,
    DeskPermissionRequest,
    number_of,
    permission_findings,
)
from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem, reason_findings, road_of
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.printing import PLAIN, PaperUse, PrintHow
from clinic_app.domain.readers import ReleaseProblem
from clinic_app.domain.text import clean_line, safe_filename
from clinic_app.services import clock, printing
from clinic_app.services.work import look, read_only, require, work, write_line


def letters_of(actor: Actor, client_id: int) -> tuple[DeskLetter, ...]:
    """The letters of a client, newest first; those withdrawn say so."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        return tuple(data.letters(client_id, names_by_id()))


def to_print(actor: Actor) -> tuple[DeskLetterToPrint, ...]:
    """The actor's own letters that are on no paper and in no file yet, oldest first, and those whose print failed."""
    with look(actor, Action.LOOK_DESK_LETTERS):
        failed = {one.letter_id: one for one in open_failures(actor.staff_id) if one.use is PaperUse.DESK_LETTER}
        rows, names = data.not_gone(actor.staff_id, failed), names_by_id()
        people = {row.client_id: ClientRow.get_by_id(row.client_id) for row in rows}
        return tuple(
            DeskLetterToPrint(row.to_letter(names), who.file_no, who.names("en").short, who.names("ar").short,
                              failed.get(row.id))
            for row in rows if (who := people[row.client_id]))


# -- permissions -----------------------------------------------------------------------------------------------------------


def permissions(actor: Actor, client_id: int) -> tuple[DeskPermission, ...]:
    """The permissions to confirm attendance that a client gave, newest first, withdrawn ones too."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        return tuple(data.permissions(client_id))


def record_permission(actor: Actor, request: DeskPermissionRequest) -> DeskPermission:
    """Write down that a client permits a reader to learn on which days they attended. Refused when something is missing."""
    require(actor, Action.RECORD_DESK_PERMISSION, request.client_id)
    request = replace(request, name=clean_line(request.name))
    if found := permission_findings(request):
        raise Refused(*found)
    with work(actor, Action.RECORD_DESK_PERMISSION, about=request.client_id) as unit:
        row = data.DeskPermissionRow.create(
            client_id=request.client_id, reader=request.reader, name=request.name, valid_from=request.valid_from,
            valid_to=request.valid_to, recorded_at=clock.utc_now(), recorded_by=actor.staff_id)
        unit.touched(Kind.DESK_PERMISSION, row.id)
    permission: DeskPermission = row.to_permission()
    return permission


def withdraw_permission(actor: Actor, client_id: int, permission_id: int, version: int) -> DeskPermission:
    """The client takes a permission back: from now on no letter is made on it. What was sent stays in the register."""
    with work(actor, Action.RECORD_DESK_PERMISSION, about=client_id) as unit:
        row = data.permission_row(permission_id, client_id)
        if row is None:
            raise Refused(HouseProblem.NOT_FOUND)
        if row.withdrawn_at is not None:
            raise Refused(Finding(ReleaseProblem.WITHDRAWN, "permission"))
        if row.version != version:
            raise Stale(theirs=row.to_permission())
        data.DeskPermissionRow.save_over(
            permission_id, version, withdrawn_at=clock.utc_now(), withdrawn_by=actor.staff_id)
        unit.touched(Kind.DESK_PERMISSION, permission_id, "withdrawn_at")
    permission: DeskPermission = data.DeskPermissionRow.get_by_id(permission_id).to_permission()
    return permission


# -- withdrawing -----------------------------------------------------------------------------------------------------------


def withdraw(actor: Actor, client_id: int, letter_id: int, reason: str) -> DeskLetter:
    """Withdraw a letter. Its pages stay as they are and can be read; nothing prints them any more.

    Refuses one withdrawn already, and no reason.
    """
    require(actor, Action.WITHDRAW_DESK_LETTER, client_id)
    reason = clean_line(reason)
    if found := reason_findings(reason):
        raise Refused(*found)
    with work(actor, Action.WITHDRAW_DESK_LETTER, about=client_id) as unit:
        row = _needed(letter_id, client_id)
        if row.withdrawn_at is not None:
            raise Refused(Finding(OutProblem.WITHDRAWN, "letter", {"number": number_of(row.number)}))
        data.DeskLetterRow.save_over(
            letter_id, row.version, withdrawn_at=clock.utc_now(), withdrawn_by=actor.staff_id, withdrawn_reason=reason)
        unit.touched(Kind.DESK_LETTER, letter_id, "withdrawn")
    letter: DeskLetter = _needed(letter_id, client_id).to_letter(names_by_id())
    return letter


# -- the ways out of the house ---------------------------------------------------------------------------------------------


def open_letter(actor: Actor, client_id: int, letter_id: int) -> bytes:
    """The stored bytes, withdrawn or not. Refuses DAMAGED when they are not those that were made."""
    with look(actor, Action.LOOK_DESK_LETTERS, about=client_id):
        return bytes(_intact(letter_id, client_id).pdf)


def print_letter(actor: Actor, client_id: int, letter_id: int, printer: str, copies: int = 1, how: PrintHow = PLAIN) -> str:
    """Send the stored bytes to a print queue; gives the queue's name for the job. One audit line and one in the register."""
    row = _to_go_out(actor, client_id, letter_id)
    job = printing.print_pdf(actor, bytes(row.pdf), f"Letter {number_of(row.number)}", printer, copies, how)
    _left_the_house(actor, row, f"copies={copies}")
    return job


def printed_elsewhere(actor: Actor, client_id: int, letter_id: int, copies: int = 1) -> bytes:
    """The stored bytes for a printer that only the window can reach; written down before they are handed out."""
    row = _to_go_out(actor, client_id, letter_id)
    _left_the_house(actor, row, f"copies={copies}")
    return bytes(row.pdf)


def save_pdf(actor: Actor, client_id: int, letter_id: int, target: Path, password: str = "") -> Path:
    """Write the stored bytes to a file, whole or not at all. With a password the file is locked for sending.

    Refuses a folder not to be written, a full disk, a password that is too short.
    """
    row = _to_go_out(actor, client_id, letter_id)
    target = target.with_name(safe_filename(target.stem) + ".pdf")
    _left_the_house(actor, row, printing.save_pdf_file(actor, target, bytes(row.pdf), password))
    return target


def to_go_out(actor: Actor, client_id: int, letter_id: int) -> bytes:
    """The stored bytes of a letter that is about to go out among others: gone_out() must follow once it did.

    Refuses what was withdrawn or damaged.
    """
    return bytes(_to_go_out(actor, client_id, letter_id).pdf)


def gone_out(actor: Actor, client_id: int, letter_id: int, detail: str) -> None:
    """Write down that a letter left, once it has: "copies=1", "saved=pdf". One audit line and one in the register."""
    require(actor, Action.PRINT_DESK_LETTER, client_id)
    _left_the_house(actor, _needed(letter_id, client_id), detail)


def _left_the_house(actor: Actor, row: Any, detail: str) -> None:
    detail = clean_line(detail)
    if read_only():  # paper goes on while nothing may be written but the audit
        write_line(Vault.DESK, actor, Action.PRINT_DESK_LETTER, row.client_id, what=f"{Kind.DESK_LETTER}:{row.id}", detail=detail)
        return
    with work(actor, Action.PRINT_DESK_LETTER, about=row.client_id, detail=detail) as unit:
        data.DeskOutgoingRow.create(letter=row.id, way=road_of(detail), at=clock.utc_now(), staff=actor.staff_id)
        unit.changes.append(Change(Kind.DESK_LETTER, row.id, row.client_id))
        unit.touches.append(f"{Kind.DESK_LETTER}:{row.id}")


def _needed(letter_id: int, client_id: int) -> Any:
    row = data.letter_row(letter_id, client_id)
    if row is None:
        raise Refused(HouseProblem.NOT_FOUND)
    return row


def _intact(letter_id: int, client_id: int) -> Any:
    row = _needed(letter_id, client_id)
    if not row.intact():
        raise Refused(Finding(LetterProblem.DAMAGED, "letter", {"number": number_of(row.number)}))
    return row


def _to_go_out(actor: Actor, client_id: int, letter_id: int) -> Any:
    require(actor, Action.PRINT_DESK_LETTER, client_id)
    row = _intact(letter_id, client_id)
    if row.withdrawn_at is not None:
        raise Refused(Finding(OutProblem.WITHDRAWN, "letter", {"number": number_of(row.number)}))
    return row
