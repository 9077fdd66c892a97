"""Changing a vault's key once somebody has left who knew it: every page under a new key, sealed to those who stay."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from clinic_app.data import database, keyslots
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Vault
from clinic_app.services import backup, session, startup, work
from clinic_app.services.backup_files import FILES
from clinic_app.services.staff import KEY_RIGHTS

OTHERS_LEAVE = 20.0  # seconds for other desks to lock
Step = Callable[[int, str], None]


def new_codes(vaults: tuple[Vault, ...]) -> dict[Vault, str]:
    """Codes for new recovery sheets. They belong on paper before the keys are changed, and are kept nowhere else."""
    return {vault: keyslots.recovery_code() for vault in vaults}


@database.on_any_thread()
def change_keys(
    folder: Path, sign_in_name: str, passphrase: str, codes: dict[Vault, str], progress: Step | None = None
) -> bool:
    """Give each vault named a new key and the new recovery sheet's code; on closed vaults, like a restore. Nobody is in after.

    A verified backup comes first and one after; False if the one after could not be made. Refused: wrong passphrase, no right,
    another desk that does not lock, a full disk; then everything is as before. Killed at any step, the next sign-in finds out
    which key opens the file and settles it.
    """
    if database.is_open(Vault.DESK):
        raise RuntimeError("close the clinic before its keys are changed")
    step = progress or (lambda percent, key: None)
    old = _prepare(folder, sign_in_name, passphrase, codes, step)
    step(30, "others")
    with ExitStack() as stack:
        files = {vault: _alone(stack, folder / FILES[vault], key) for vault, key in old.items()}
        slots, new = keyslots.KeyFile.load(folder), {vault: keyslots.new_key() for vault in codes}
        for vault, key in new.items():
            slots.begin_change(vault, old[vault], key, codes[vault])
        slots.save()  # both keys, until a sign-in has seen which of them opens the file
        for number, (vault, key) in enumerate(new.items()):
            step(40 + 30 * number // len(new), "keys")
            database.change_key(files[vault], key)
    return _settle(folder, sign_in_name, passphrase, lambda percent, key: step(70 + percent * 3 // 10, key))


def _prepare(folder: Path, sign_in_name: str, passphrase: str, codes: dict[Vault, str], step: Step) -> dict[Vault, bytes]:
    actor = startup.sign_in(folder, sign_in_name, passphrase)
    try:
        for vault in codes:
            work.require(actor, KEY_RIGHTS[vault])
        backup.make(actor, progress=lambda percent, key: step(percent // 4, key))
        work.write_line(Vault.DESK, actor, "begin_key_change", what=Kind.KEYS.value)  # other desks read it, and lock
        return dict(session.current().keys.vaults)
    finally:
        startup.sign_out()


def _alone(stack: ExitStack, path: Path, key: bytes) -> Any:
    until = time.monotonic() + OTHERS_LEAVE
    while True:
        try:
            return stack.enter_context(database.alone(path, key))
        except Refused as refused:
            if refused.codes != (HouseProblem.BUSY,) or time.monotonic() > until:
                raise
        time.sleep(0.2)


def _settle(folder: Path, sign_in_name: str, passphrase: str, step: Step) -> bool:
    actor = startup.sign_in(folder, sign_in_name, passphrase)
    try:
        backup.make(actor, progress=step)
    except Refused:
        return False
    finally:
        startup.sign_out()
    return True
