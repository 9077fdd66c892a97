"""Backup files: what one is made of, how it is read without trust, which are kept, and how one is put back.

Everything here works on closed vaults and needs no sign-in: a clinic that cannot sign in is the one that needs it.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import shutil
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clinic_app import paths
from clinic_app.data import database, keyslots
from clinic_app.data.staff import roles_of
from clinic_app.domain.errors import Finding, Problem, Refused
from clinic_app.domain.permissions import Role, Vault
from clinic_app.services import clock, places

FILES = {vault: paths.CLINIC_FILES[vault.value] for vault in Vault}
SUFFIX = ".clinic"
LARGEST = 64 * 1024**3  # bytes in one entry; a larger one is a bomb, not a clinic
Step = Callable[[int, str], None]  # percent and what is being done


class BackupProblem(Problem):
    """What can be wrong with a backup."""

    DAMAGED = "backup_damaged"
    NOT_A_BACKUP = "backup_not_one"
    WRONG_KEY = "backup_wrong_key"
    OTHER_CLINIC = "backup_other_clinic"
    NO_ROOM = "backup_no_room"
    FOLDER = "backup_folder"
    ON_SERVER = "backup_on_server"
    NOT_YOURS = "backup_not_yours"


@dataclass(frozen=True)
class BackupFile:
    """A verified backup: where, when (aware UTC), of which clinic, with which heads of the audit chains."""

    path: Path
    made_at: datetime
    clinic: str
    demo: bool
    heads: dict[str, int]
    size: int


def folder_for(clinic_folder: Path) -> Path:
    """The folder of a clinic's own backups, beside the clinic."""
    return clinic_folder.with_name(f"{clinic_folder.name}-backups")


def hash_of(path: Path) -> str:
    """SHA-256 of a file at rest, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def sound_head(path: Path, key: bytes, vault: Vault) -> tuple[int, str]:
    """The head of a copy's audit chain, after every page was checked. Refused (damaged)."""
    head = database.check_copy(path, key)
    if head is None:
        raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
    return head


def safety_copy(folder: Path, vault: Vault, key: bytes) -> Path:
    """Before a migration: a verified copy of the vault as it is. Gives its path."""
    target_folder = folder_for(folder)
    target_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = target_folder / f"before-migration-{clock.utc_now():%Y%m%dT%H%M%S}-{FILES[vault]}"
    database.copy_vault(folder / FILES[vault], key, target)
    sound_head(target, key, vault)
    return target


def stamp(key: bytes, entry: dict[str, Any]) -> str:
    """The keyed stamp of one vault\'s entry in the manifest."""
    text = json.dumps({k: entry[k] for k in ("sha256", "seq", "mac", "made_at")}, sort_keys=True)
    return hmac.new(keyslots.subkey(key, "manifest"), text.encode(), hashlib.sha256).hexdigest()


def quiet(percent: int, key: str) -> None:
    """Nobody watches."""


def read_through(path: Path, step: Step = quiet) -> dict[str, Any]:
    """The manifest, after every byte of the file was read and compared. Raises Refused."""
    allowed, done = {"manifest.json", keyslots.FILE, *FILES.values()}, 0
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if not set(names) <= allowed or len(names) != len(set(names)) or "manifest.json" not in names:
                raise Refused(BackupProblem.NOT_A_BACKUP)
            if any(info.file_size > LARGEST or info.compress_type != zipfile.ZIP_STORED for info in archive.infolist()):
                raise Refused(BackupProblem.NOT_A_BACKUP)
            manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
            whole = max(1, sum(info.file_size for info in archive.infolist()))
            for vault, entry in manifest["vaults"].items():
                digest = hashlib.sha256()
                with archive.open(FILES[Vault(vault)]) as file:
                    while block := file.read(1 << 20):
                        digest.update(block)
                        done += len(block)
                        step(40 * done // whole, "read")
                if digest.hexdigest() != entry["sha256"]:
                    raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault}))
            return manifest
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, EOFError):
        raise Refused(BackupProblem.DAMAGED) from None


def describe(path: Path) -> BackupFile:
    """What a backup file says of itself, without any key. Refused if it is not one."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = json.loads(archive.read("manifest.json"))
        return BackupFile(
            path, datetime.fromisoformat(manifest["made_at"]).astimezone(UTC), manifest["clinic"], bool(manifest["demo"]),
            {vault: int(entry["seq"]) for vault, entry in manifest["vaults"].items()}, path.stat().st_size,
        )
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError):
        raise Refused(BackupProblem.NOT_A_BACKUP) from None


def backups(place: Path) -> list[BackupFile]:
    """The backups in a folder, newest first; files that are none are left out."""
    found = []
    for path in place.glob(f"*{SUFFIX}") if place.exists() else ():
        with contextlib.suppress(Refused):
            found.append(describe(path))
    return sorted(found, key=lambda b: b.made_at, reverse=True)


def newest_backup(place: Path, clinic: str | None = None) -> BackupFile | None:
    """The newest backup of a clinic in a folder, or None."""
    return next((b for b in backups(place) if clinic is None or b.clinic == clinic), None)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Of backups made at these moments, those to keep: the newest four, 12 daily, 10 weekly, 9 monthly."""
    newest_first = sorted(moments, reverse=True)
    keep = set(newest_first[:4])
    for form, count in (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9)):
        seen: dict[str, datetime] = {}
        for moment in newest_first:
            seen.setdefault(moment.strftime(form), moment)
        keep |= set(list(seen.values())[:count])
    return keep


def under_same_key(path: Path, slots: keyslots.KeyFile, vault: Vault) -> bool:
    """True if the backup was made before no change of the vault's key."""
    with zipfile.ZipFile(path) as archive:
        content = json.loads(archive.read(keyslots.FILE))
    return int(content.get("changes", {}).get(vault.value, 0)) == slots.changes(vault)


def thin(place: Path, made: Path) -> None:
    """Remove the backups the rule does not keep, in the clinic's own backup folder only; never the one just made.

    A clock that was set back dates it before all others.
    """
    found = backups(place)
    keep = kept(b.made_at for b in found)
    for old in found:
        if old.made_at not in keep and old.path != made:
            old.path.unlink()


# -- restore -----------------------------------------------------------------------------------------------------------


def check(
    path: Path, sign_in_name: str = "", passphrase: str = "", codes: dict[Vault, str] | None = None, step: Step = quiet
) -> BackupFile:
    """Open a backup with a passphrase or recovery codes and check every part that opens.

    Changes nothing. Refused when unsound.
    """
    place = path.parent / f".{path.name}.checking"
    try:
        _unpack(path, place, sign_in_name, passphrase, codes or {}, step)
        step(100, "done")
        return describe(path)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _unpack(
    path: Path, place: Path, sign_in_name: str, passphrase: str, codes: dict[Vault, str], step: Step
) -> dict[Vault, bytes]:
    """Into a folder, opened and checked; gives the keys that open it."""
    manifest = read_through(path, step)
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir(parents=True, mode=0o700)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(place, [n for n in archive.namelist() if n != "manifest.json"])
        step(60, "copied")
    except OSError:
        raise Refused(Finding(BackupProblem.FOLDER, facts={"folder": str(place.parent)})) from None
    try:
        slots = keyslots.KeyFile.load(place)
        if slots.clinic != manifest["clinic"]:
            raise Refused(BackupProblem.OTHER_CLINIC)
        if codes:
            opened = {vault: slots.recover(vault, code) for vault, code in codes.items()}
        else:
            keys = slots.unlock(sign_in_name, passphrase)
            opened = {v: (key, *([keys.renewed[v]] if v in keys.renewed else ())) for v, key in keys.vaults.items()}
    except keyslots.KeyFileDamaged:
        raise Refused(BackupProblem.DAMAGED) from None
    except keyslots.WrongPassphrase:
        raise Refused(Finding(BackupProblem.WRONG_KEY, "passphrase")) from None
    right_keys = {}
    for number, (vault, candidates) in enumerate(opened.items(), 1):
        entry = manifest["vaults"].get(vault.value)
        stamps = ((key, stamp(key, entry)) for key in candidates) if entry is not None else ()
        key = next((key for key, right in stamps if hmac.compare_digest(entry["stamp"], right)), None)
        if key is None:
            raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
        if list(sound_head(place / FILES[vault], key, vault)) != [entry["seq"], entry["mac"]]:
            raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
        right_keys[vault] = key
        step(60 + 35 * number // len(opened), "checked")
    return right_keys


def _refuse_who_may_not(making: Path, folder: Path, sign_in_name: str, desk_key: bytes) -> None:
    """Over a clinic that stands: its manager or lead, by the backup's own word, who still signs in here. Refused (not yours)."""
    slots = keyslots.KeyFile.load(making)
    roles = roles_of(database.roles_in_copy(making / FILES[Vault.DESK], desk_key, slots.slot_id(sign_in_name)))
    try:
        here = keyslots.KeyFile.load(folder)
        gone = here.clinic == slots.clinic and here.slot_id(sign_in_name) not in here.content["slots"]
    except (keyslots.KeyFileDamaged, OSError):
        gone = False  # what is damaged is what a backup is for
    if gone or not roles & {Role.MANAGER, Role.LEAD}:
        raise Refused(BackupProblem.NOT_YOURS)


def restore(
    path: Path, folder: Path, sign_in_name: str = "", passphrase: str = "", codes: dict[Vault, str] | None = None,
    step: Step = quiet,
) -> Path | None:
    """Put a backup in the clinic's place; what stood there is set aside whole. Gives where, or None if nothing stood there.

    Over a clinic that stands: its manager or lead, or the sheets (codes); on an empty place whoever opens the backup.
    Everything is checked first; the vaults must be closed. Killed at any step, places.finish_restore() ends it at the next start.
    """
    if database.is_open(Vault.DESK):
        raise RuntimeError("close the clinic before restoring over it")
    ready = folder.with_name(f".restored-{folder.name}")
    making = folder.with_name(f".restoring-{folder.name}")
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        keys = _unpack(path, making, sign_in_name, passphrase, codes or {}, step)
        if places.clinic_exists(folder) and not codes:
            _refuse_who_may_not(making, folder, sign_in_name, keys[Vault.DESK])
    except Refused:
        shutil.rmtree(making, ignore_errors=True)
        raise
    note = {"made_at": describe(path).made_at.isoformat(), "vaults": [vault.value for vault in Vault]}
    (making / places.RESTORED).write_text(json.dumps(note), "utf-8")
    shutil.rmtree(ready, ignore_errors=True)
    making.rename(ready)
    aside = places.finish_restore(folder)
    step(100, "moved")
    return aside
