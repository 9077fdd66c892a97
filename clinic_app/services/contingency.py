"""The list for days without the program: the next seven days as a PDF that opens anywhere with the manager's password.

Written by whoever is signed in, beside the work, when something on it changed. The password is kept sealed under the desk's key,
so that no desk asks for it again and a copy of the database does not tell it. Letter press and PDF are loaded at the first list.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from cryptography.exceptions import InvalidTag

from clinic_app.data import contingency as data
from clinic_app.data import database, keyslots
from clinic_app.domain.changes import Kind
from clinic_app.domain.contingency import ContingencyProblem, ContingencySetting, Written, setting_findings
from clinic_app.domain.errors import Finding, Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, printing, session
from clinic_app.services.work import ask, look, work, write_line

PURPOSE = "contingency"
LATER = ("services.contingency_sheet", "services.diary_papers", "letters.locked")


def setting(actor: Actor) -> ContingencySetting:
    """How the list is kept; off until the manager sets it up."""
    with look(actor, Action.LOOK_CLINIC):
        row = data.contingency_row()
        return row.to_setting() if row is not None else ContingencySetting()


def save_setting(actor: Actor, wish: ContingencySetting, password: str = "") -> ContingencySetting:
    """Change it. An empty password leaves the one there is. Refuses findings, a folder that is none here, and Stale."""
    ask(actor, Action.EDIT_CONTINGENCY)
    folder = clean_line(wish.folder)
    row = data.contingency_row()
    known = row.to_setting() if row is not None else ContingencySetting()
    wish = ContingencySetting(wish.on, folder, wish.language, known.has_password, wish.version)
    if findings := setting_findings(wish, password):
        raise Refused(*findings)
    if wish.on and not Path(folder).is_dir():
        raise Refused(Finding(ContingencyProblem.NOT_A_FOLDER, "folder", {"folder": folder}))
    sealed = keyslots.encrypt(_key(), password.encode(), PURPOSE) if password else row.password if row is not None else ""
    fields = {"on": wish.on, "folder": folder, "language": wish.language.value, "password": sealed}
    with work(actor, Action.EDIT_CONTINGENCY) as unit:
        if row is None:
            row = data.ContingencyRow.create(**fields)
        else:
            try:
                data.ContingencyRow.save_over(row.id, wish.version, **fields)
            except Stale as stale:
                raise Stale(mine=wish, theirs=data.contingency_row().to_setting()) from stale
        unit.touched(Kind.CLINIC, row.id, "contingency")
    return setting(actor)


def last_written(actor: Actor) -> datetime | None:
    """When the list in its folder was written, clinic-local; None if there is none, or none that can be seen from here."""
    kept = setting(actor)
    try:
        made = kept.file.stat().st_mtime if kept.folder else None
    except OSError:
        return None
    return clock.to_local(datetime.fromtimestamp(made, UTC)) if made is not None else None


@database.on_any_thread()
def write(actor: Actor, *, anew: bool = False) -> Written | None:
    """Write the list if it is on and something on it changed since (always with anew); None while it is off.

    The file before stays until the new one is whole. Refuses a folder that is not there or cannot be written, a full disk,
    a password that was sealed by another clinic's key, and a file that does not open afterwards. One audit line when written.
    """
    ask(actor, Action.WRITE_CONTINGENCY)
    kept = setting(actor)
    if not kept.on:
        return None
    password = _password()
    # large: ReportLab, HarfBuzz, pypdf; a desk that writes no list never loads them
    pages, papers, lock = (import_module(f"clinic_app.{name}") for name in LATER)
    sheet, facts = pages.prepared(actor, kept.language)
    mark = hmac.new(_key(), repr(facts).encode(), hashlib.sha256).hexdigest()
    if not anew and lock.mark_of(kept.file, password) == mark:
        return Written(last_written(actor) or clock.now(), anew=False)
    if not kept.file.parent.is_dir():
        raise Refused(Finding(ContingencyProblem.NOT_A_FOLDER, "folder", {"folder": kept.folder}))
    printing.save_whole(actor, kept.file, lock.locked(papers.draw_paper(actor, sheet).pdf, password, mark))
    if lock.mark_of(kept.file, password) != mark:
        raise Refused(ContingencyProblem.DOES_NOT_OPEN)
    write_line(Vault.DESK, actor, Action.WRITE_CONTINGENCY, what="contingency", detail=f"visits={sheet.count}")
    return Written(last_written(actor) or clock.now())


def _key() -> bytes:
    return keyslots.subkey(session.current().keys.vaults[Vault.DESK], PURPOSE)


def _password() -> str:
    with contextlib.suppress(InvalidTag, ValueError):
        return keyslots.decrypt(_key(), data.contingency_row().password, PURPOSE).decode()
    raise Refused(ContingencyProblem.NOT_SEALED_HERE)
