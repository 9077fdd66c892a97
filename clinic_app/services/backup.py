"""Backups: made by the backup API, still encrypted, opened and verified before they count."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from clinic_app.data import database, keyslots
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.services import clock, session, work
from clinic_app.services.backup_files import (
    FILES,
    SUFFIX,
    BackupFile,
    BackupProblem,
    backups,
    describe,
    folder_for,
    hash_of,
    newest_backup,
    read_through,
    sound_head,
    stamp,
    thin,
    under_same_key,
)

EVERY = timedelta(minutes=30)


@database.on_any_thread()
def make(
    actor: Actor, target_folder: Path | None = None, progress: Callable[[int, str], None] | None = None
) -> BackupFile:
    """Make a backup of what this session holds; a vault it does not hold comes over, unread, from the newest backup.

    The file gets its name only after every part of it was opened and checked. Refused: folder missing or full, on a server.
    """
    work.require(actor, Action.BACK_UP)
    if database.is_postgres():
        raise Refused(BackupProblem.ON_SERVER)
    step = progress or (lambda percent, key: None)
    current, now = session.current(), clock.utc_now()
    own = folder_for(current.folder)
    place = target_folder or own
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        need = sum((current.folder / name).stat().st_size for name in FILES.values())
        if shutil.disk_usage(place).free < need * 2 + (1 << 22):
            raise Refused(Finding(BackupProblem.NO_ROOM, facts={"folder": str(place)}))
        made = _make(current, place, own, now, step)
    except OSError:
        raise Refused(Finding(BackupProblem.FOLDER, facts={"folder": str(place)})) from None
    for vault in current.keys.vaults:
        work.write_line(vault, actor, Action.BACK_UP, what=f"seq={made.heads.get(vault.value, 0)}")
    if place == own:
        thin(own, made.path)
    work.announce(Change(Kind.BACKUP))
    return made


def _make(current: session.Session, place: Path, own: Path, now: datetime, step: Callable[[int, str], None]) -> BackupFile:
    slots = keyslots.KeyFile.load(current.folder)
    name = f"{'SAMPLE-' if slots.demo else ''}AlSoor-{now:%Y%m%d-%H%M%S-%f}"
    parts = place / f".{name}.parts"
    parts.mkdir(mode=0o700)
    try:
        manifest: dict[str, Any] = {"v": 1, "clinic": slots.clinic, "demo": slots.demo, "made_at": now.isoformat(), "vaults": {}}
        for number, (vault, key) in enumerate(current.keys.vaults.items()):
            copy = parts / FILES[vault]
            database.copy_vault(current.folder / FILES[vault], key, copy)
            step(20 + 30 * number, "copied")
            seq, mac = sound_head(copy, key, vault)
            entry = {"sha256": hash_of(copy), "seq": seq, "mac": mac, "made_at": now.isoformat()}
            manifest["vaults"][vault.value] = entry | {"stamp": stamp(key, entry)}
            step(40 + 30 * number, "checked")
        _carry_over(manifest, parts, own, current, slots)
        partial = place / f".{name}.partial"
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))
            archive.writestr(keyslots.FILE, (current.folder / keyslots.FILE).read_bytes())
            for vault in Vault:
                if vault.value in manifest["vaults"]:
                    archive.write(parts / FILES[vault], FILES[vault])
        read_through(partial)
        final = place / f"{name}{SUFFIX}"
        os.replace(partial, final)
        step(100, "done")
        return describe(final)
    finally:
        shutil.rmtree(parts, ignore_errors=True)
        with contextlib.suppress(FileNotFoundError):
            (place / f".{name}.partial").unlink()


def _carry_over(
    manifest: dict[str, Any], parts: Path, own: Path, current: session.Session, slots: keyslots.KeyFile
) -> None:
    """A day at reception changes nothing clinical: bring the clinical part of the newest backup along, still closed."""
    missing = [v for v in Vault if v not in current.keys.vaults]
    newest = newest_backup(own, manifest["clinic"])
    for vault in missing:
        if newest is None or vault.value not in newest.heads or not under_same_key(newest.path, slots, vault):
            continue
        with zipfile.ZipFile(newest.path) as archive:
            archive.extract(FILES[vault], parts)
            manifest["vaults"][vault.value] = json.loads(archive.read("manifest.json"))["vaults"][vault.value]


def last_backup(actor: Actor) -> BackupFile | None:
    """The newest verified backup of the clinic that is open; for the status bar."""
    work.require(actor, Action.BACK_UP)
    return newest_backup(folder_for(session.current().folder))


def all_backups(actor: Actor) -> list[BackupFile]:
    """The verified backups of the clinic that is open, newest first."""
    work.require(actor, Action.BACK_UP)
    return backups(folder_for(session.current().folder))


def due(actor: Actor) -> bool:
    """True when something changed since the last backup and half an hour has gone by."""
    made, now = all_backups(actor), clock.utc_now()
    before = [one.made_at for one in made if one.made_at <= now]  # what is dated later was made before the clock was set back
    return not made or ((not before or now - before[0] >= EVERY) and _changed_since(made[0]))


def wanted_at_closing(actor: Actor) -> bool:
    """True when something changed since the last backup, however short ago."""
    last = last_backup(actor)
    return last is None or _changed_since(last)


def _changed_since(last: BackupFile) -> bool:
    """True if a vault this session holds has audit lines beyond the backup's own and the line about it."""
    return any(work.chains[v].head()[0] > last.heads.get(v.value, 0) + 1 for v in session.current().keys.vaults)
