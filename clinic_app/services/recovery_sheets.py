"""Recovery sheets on paper. The codes pass through here once and are kept nowhere."""

from __future__ import annotations

import os
from pathlib import Path

from clinic_app.data import keyslots
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.services import clock, session
from clinic_app.services.work import require, write_line


def name_of(vault: Vault) -> str:
    """What the file of a vault's sheet is called."""
    return f"recovery-sheet-{vault.value}.pdf"


def save_recovery_sheets(folder: Path, clinic: ClinicSettings, codes: dict[Vault, str]) -> list[Path]:
    """One PDF per vault, readable by this user alone; gives the files. OSError when the folder cannot be written."""
    from clinic_app.letters import recovery  # slow to import, and needed once in a clinic's life

    files = []
    for vault, code in codes.items():
        sheet = recovery.RecoverySheet(clinic.name_en, clinic.name_ar, vault, code, clock.today())
        path = folder / name_of(vault)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(recovery.render(sheet))
        files.append(path)
    return files


def renew_recovery_code(actor: Actor, vault: Vault) -> str:
    """A new code for a vault this person answers for: the manager for the desk, the lead for the clinical one.

    The sheet before opens nothing from now on. Shown once.
    """
    require(actor, Action.GRANT_CLINICAL if vault is Vault.CLINICAL else Action.EDIT_STAFF)
    current = session.current()
    slots = keyslots.KeyFile.load(current.folder)
    code = slots.set_recovery(vault, current.keys.vaults[vault])
    write_line(vault, actor, "renew_recovery", what=vault.value)
    slots.save()
    return code
