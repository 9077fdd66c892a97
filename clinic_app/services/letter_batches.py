"""Letters to be printed or saved many at a time: which wait, and whose they are. Their bytes are asked for one by one."""

from __future__ import annotations

from typing import Any

from clinic_app.data import envelopes as envelope_data
from clinic_app.data import letters as letter_data
from clinic_app.data import outgoing
from clinic_app.data.people import ClientRow
from clinic_app.data.print_failures import open_failures
from clinic_app.data.staff import names_by_id
from clinic_app.domain.letter_drafts import LetterToPrint
from clinic_app.domain.permissions import Action, Actor
from clinic_app.domain.printing import FailedPrint, PaperUse
from clinic_app.services.work import look


def to_print(actor: Actor) -> tuple[LetterToPrint, ...]:
    """The actor's own issued letters that are on no paper and in no file yet, oldest first, and those whose print failed.

    Not those that were withdrawn, nor those whose envelope somebody has taken.
    """
    with look(actor, Action.LOOK_WORKLISTS):
        failed = _failed(actor)
        rows = outgoing.not_gone(actor.staff_id, failed)
        taken = envelope_data.handed(row.number for row in rows)
        return _listed([row for row in rows if row.number not in taken or row.id in failed], failed)


def of_client(actor: Actor, client_id: int) -> tuple[LetterToPrint, ...]:
    """Every letter about a client that has left the house and was not withdrawn, oldest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        failed = _failed(actor)
        return _listed(letter_data.issued(client_id)[::-1], failed)


def _failed(actor: Actor) -> dict[int, FailedPrint]:
    return {one.letter_id: one for one in open_failures(actor.staff_id) if one.letter_id and one.use is PaperUse.LETTER}


def _listed(rows: list[Any], failed: dict[int, Any]) -> tuple[LetterToPrint, ...]:
    names, gone = names_by_id(), outgoing.withdrawals([row.id for row in rows], {})
    about = {row.client_id for row in rows}
    people = {c.id: c for c in ClientRow.select().where(ClientRow.id.in_(list(about)))}  # type: ignore[attr-defined]
    return tuple(
        LetterToPrint(row.to_letter(names), who.file_no, who.names("en").short, who.names("ar").short, failed.get(row.id))
        for row in rows if row.id not in gone and (who := people[row.client_id]))
