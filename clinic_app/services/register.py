"""The register of disclosures: of one client and of the clinic; every way out of the house writes its line here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_app.data import desk_letters as desk_data
from clinic_app.data import outgoing as data
from clinic_app.data.people import ClientRow
from clinic_app.data.staff import names_by_id
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.cleaning import cleaned
from clinic_app.domain.outgoing import Form, Outgoing, OutWords, Road
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.readers import Ground, Reader
from clinic_app.domain.text import clean_line
from clinic_app.services import clock
from clinic_app.services.work import look, read_only, work, write_line

LEAVING = {  # the right by which each leaves
    Form.LETTER: Action.PRINT_LETTER, Form.SHEET: Action.PRINT_SHEET, Form.EMERGENCY: Action.TELL_IN_EMERGENCY,
    Form.LEGAL: Action.LEGAL_EXPORT, Form.ACCESS: Action.SIGN_ACCESS,
}


def of_client(actor: Actor, client_id: int, first: date | None = None, last: date | None = None) -> tuple[Outgoing, ...]:
    """What left the house about a client between two days (both included), newest first."""
    with look(actor, Action.LOOK_LETTERS, about=client_id):
        return _both_vaults(client_id, first, last)


def of_clinic(actor: Actor, first: date | None = None, last: date | None = None) -> tuple[Outgoing, ...]:
    """What left the house about anybody, newest first: for the lead."""
    with look(actor, Action.LOOK_REGISTER):
        return _both_vaults(None, first, last)


def unseen(actor: Actor) -> tuple[Outgoing, ...]:
    """What was told in emergencies and no lead has looked at yet, newest first."""
    with look(actor, Action.LOOK_REGISTER):
        return _named(data.emergencies_unseen(names_by_id()))


def note_leaving(
    actor: Actor, client_id: int, what: str, detail: str, *, form: Form, road: Road,
    reader: Reader = Reader.CLIENT, recipient: str = "", contents: Iterable[str] = (), ground: Ground = Ground.OPEN,
    letter_id: int | None = None, words: OutWords | None = None,
) -> None:
    """Write down that something left: one line in the register and one in the audit, together.

    While the record is read-only the audit line alone is written. The right to let it leave is asked by who calls.
    """
    action, what, detail = LEAVING[form], clean_line(what), clean_line(detail)
    if read_only():
        write_line(Vault.CLINICAL, actor, action, client_id, what=what, detail=detail)
        return
    with work(actor, action, about=client_id, detail=detail) as unit:
        line = data.add_line(
            client_id, form, road, reader, clean_line(recipient), [clean_line(content) for content in contents], ground,
            clock.utc_now(), actor.staff_id, letter_id, cleaned(words or OutWords()))
        unit.changes.append(Change(Kind.DISCLOSURE, line, client_id))
        unit.touches.append(what)


def _both_vaults(client_id: int | None, first: date | None, last: date | None) -> tuple[Outgoing, ...]:
    """What left, and the letters that reception made, newest first."""
    names, span = names_by_id(), _moments(first, last)
    lines = [*_named(data.register(names, client_id, *span)), *_named(desk_data.register(names, client_id, *span))]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _moments(first: date | None, last: date | None) -> tuple[datetime | None, datetime | None]:
    """The days, both included, as the moment from which and the one before which."""
    return (None if first is None else clock.begins(first),
            None if last is None else clock.begins(last + timedelta(days=1)))


def _named(kept: list[Outgoing]) -> tuple[Outgoing, ...]:
    about = data.letters_of_lines(kept)
    gone = data.withdrawals(about, {})
    ids = {line.client_id for line in kept}
    people = {c.id: c for c in ClientRow.select().where(ClientRow.id.in_(list(ids)))} if ids else {}  # type: ignore[attr-defined]
    found = []
    for line in kept:
        number, kind = about.get(line.letter_id, (line.number, line.kind))
        who = people.get(line.client_id)
        found.append(replace(
            line, number=number, kind=kind, withdrawn=line.withdrawn or line.letter_id in gone,
            file_no=who.file_no if who else "",
            name_en=who.names("en").short if who else "", name_ar=who.names("ar").short if who else ""))
    return tuple(found)
