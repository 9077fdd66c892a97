"""Backups: made by the backup API, still encrypted, opened and verified before they count; restored beside, never over."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from clinic_app.data import database, keyslots
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Finding, Problem, Refused
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.services import clock, session, work

FILES = {Vault.DESK: "desk.db", Vault.CLINICAL: "clinical.db"}
SUFFIX = ".clinic"
LARGEST = 64 * 1024**3  # bytes in one entry; a larger one is a bomb, not a clinic
EVERY = timedelta(minutes=30)


class BackupProblem(Problem):
    """What can be wrong with a backup."""

    DAMAGED = "backup_damaged"
    NOT_A_BACKUP = "backup_not_one"
    WRONG_KEY = "backup_wrong_key"
    OTHER_CLINIC = "backup_other_clinic"
    NO_ROOM = "backup_no_room"
    FOLDER = "backup_folder"
    ON_SERVER = "backup_on_server"


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


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _open_copy(path: Path, key: bytes) -> Any:
    conn = sqlcipher.connect(str(path), isolation_level=None)
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    conn.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return conn


def copy_vault(source: Path, key: bytes, target: Path) -> None:
    """A consistent copy of a live vault through a connection of its own; others may write meanwhile."""
    live, copy = _open_copy(source, key), _open_copy(target, key)
    try:
        live.backup(copy, pages=512)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        copy.close()
        live.close()


def _check_copy(path: Path, key: bytes, vault: Vault) -> tuple[int, str]:
    """Open a copy, check every page and walk its audit chain; gives the head. Raises Refused (damaged)."""
    conn = _open_copy(path, key)
    try:
        bad = conn.execute("PRAGMA cipher_integrity_check").fetchall()
        sound = conn.execute("PRAGMA integrity_check").fetchone()[0]
        mark = conn.execute("PRAGMA application_id").fetchone()[0]
        if bad or sound != "ok" or mark != database.APPLICATION_ID:
            raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
        row = conn.execute("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
        return (int(row[0]), bytes(row[1]).hex()) if row else (0, "")
    except sqlcipher.DatabaseError:
        raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value})) from None
    finally:
        conn.close()


def safety_copy(folder: Path, vault: Vault, key: bytes) -> Path:
    """Before a migration: a verified copy of the vault as it is. Gives its path."""
    target_folder = folder_for(folder)
    target_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = target_folder / f"before-migration-{clock.utc_now():%Y%m%dT%H%M%S}-{FILES[vault]}"
    copy_vault(folder / FILES[vault], key, target)
    _check_copy(target, key, vault)
    return target


def _stamp(key: bytes, entry: dict[str, Any]) -> str:
    text = json.dumps({k: entry[k] for k in ("sha256", "seq", "mac", "made_at")}, sort_keys=True)
    return hmac.new(keyslots.subkey(key, "manifest"), text.encode(), hashlib.sha256).hexdigest()


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
        thin(own, now)
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
            copy_vault(current.folder / FILES[vault], key, copy)
            step(20 + 30 * number, "copied")
            seq, mac = _check_copy(copy, key, vault)
            entry = {"sha256": _hash(copy), "seq": seq, "mac": mac, "made_at": now.isoformat()}
            manifest["vaults"][vault.value] = entry | {"stamp": _stamp(key, entry)}
            step(40 + 30 * number, "checked")
        _carry_over(manifest, parts, own, current)
        partial = place / f".{name}.partial"
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))
            archive.writestr(keyslots.FILE, (current.folder / keyslots.FILE).read_bytes())
            for vault in Vault:
                if vault.value in manifest["vaults"]:
                    archive.write(parts / FILES[vault], FILES[vault])
        _read_through(partial)
        final = place / f"{name}{SUFFIX}"
        os.replace(partial, final)
        step(100, "done")
        return describe(final)
    finally:
        shutil.rmtree(parts, ignore_errors=True)
        with contextlib.suppress(FileNotFoundError):
            (place / f".{name}.partial").unlink()


def _carry_over(manifest: dict[str, Any], parts: Path, own: Path, current: session.Session) -> None:
    """A day at reception changes nothing clinical: bring the clinical part of the newest backup along, still closed."""
    missing = [v for v in Vault if v not in current.keys.vaults]
    newest = newest_backup(own, manifest["clinic"])
    for vault in missing:
        if newest is None or vault.value not in newest.heads:
            continue
        with zipfile.ZipFile(newest.path) as archive:
            archive.extract(FILES[vault], parts)
            manifest["vaults"][vault.value] = json.loads(archive.read("manifest.json"))["vaults"][vault.value]


def _read_through(path: Path) -> dict[str, Any]:
    """The manifest, after every byte of the file was read and compared. Raises Refused."""
    allowed = {"manifest.json", keyslots.FILE, *FILES.values()}
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if not set(names) <= allowed or len(names) != len(set(names)) or "manifest.json" not in names:
                raise Refused(BackupProblem.NOT_A_BACKUP)
            if any(info.file_size > LARGEST or info.compress_type != zipfile.ZIP_STORED for info in archive.infolist()):
                raise Refused(BackupProblem.NOT_A_BACKUP)
            manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
            for vault, entry in manifest["vaults"].items():
                digest = hashlib.sha256()
                with archive.open(FILES[Vault(vault)]) as file:
                    while block := file.read(1 << 20):
                        digest.update(block)
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


def last_backup(actor: Actor) -> BackupFile | None:
    """The newest verified backup of the clinic that is open; for the status bar."""
    work.require(actor, Action.BACK_UP)
    return newest_backup(folder_for(session.current().folder))


def due(actor: Actor) -> bool:
    """True when something changed since the last backup and half an hour has gone by."""
    last = last_backup(actor)
    return last is None or (clock.utc_now() - last.made_at >= EVERY and changed_since(last))


def changed_since(last: BackupFile) -> bool:
    """True if a vault this session holds has audit lines beyond the backup's own and the line about it."""
    return any(work.chains[v].head()[0] > last.heads.get(v.value, 0) + 1 for v in session.current().keys.vaults)


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


def thin(place: Path, now: datetime) -> None:
    """Remove the backups the rule does not keep, in the clinic's own backup folder only."""
    found = backups(place)
    keep = kept(b.made_at for b in found)
    for old in found:
        if old.made_at not in keep:
            old.path.unlink()


# -- restore -----------------------------------------------------------------------------------------------------------


def check(path: Path, sign_in_name: str = "", passphrase: str = "", codes: dict[Vault, str] | None = None) -> BackupFile:
    """Open a backup with a passphrase or recovery codes and check every part that opens. Changes nothing. Refused when unsound."""
    place = path.parent / f".{path.name}.checking"
    try:
        return _unpack(path, place, sign_in_name, passphrase, codes or {})
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _unpack(path: Path, place: Path, sign_in_name: str, passphrase: str, codes: dict[Vault, str]) -> BackupFile:
    manifest = _read_through(path)
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir(parents=True, mode=0o700)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(place, [n for n in archive.namelist() if n != "manifest.json"])
    except OSError:
        raise Refused(Finding(BackupProblem.FOLDER, facts={"folder": str(place.parent)})) from None
    try:
        slots = keyslots.KeyFile.load(place)
        if slots.clinic != manifest["clinic"]:
            raise Refused(BackupProblem.OTHER_CLINIC)
        if codes:
            keys = {vault: slots.recover(vault, code) for vault, code in codes.items()}
        else:
            keys = slots.unlock(sign_in_name, passphrase).vaults
    except keyslots.KeyFileDamaged:
        raise Refused(BackupProblem.DAMAGED) from None
    except keyslots.WrongPassphrase:
        raise Refused(Finding(BackupProblem.WRONG_KEY, "passphrase")) from None
    for vault, key in keys.items():
        entry = manifest["vaults"].get(vault.value)
        if entry is None or not hmac.compare_digest(entry["stamp"], _stamp(key, entry)):
            raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
        if list(_check_copy(place / FILES[vault], key, vault)) != [entry["seq"], entry["mac"]]:
            raise Refused(Finding(BackupProblem.DAMAGED, facts={"vault": vault.value}))
    return describe(path)


def restore(
    path: Path, folder: Path, sign_in_name: str = "", passphrase: str = "", codes: dict[Vault, str] | None = None
) -> Path | None:
    """Put a backup in the clinic's place; what stood there is set aside whole. Gives where, or None if nothing stood there.

    Everything is checked first; the vaults must be closed. Killed at any step, finish_restore() ends it at the next start.
    """
    if database.is_open(Vault.DESK):
        raise RuntimeError("close the clinic before restoring over it")
    ready = folder.with_name(f".restored-{folder.name}")
    making = folder.with_name(f".restoring-{folder.name}")
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _unpack(path, making, sign_in_name, passphrase, codes or {})
    shutil.rmtree(ready, ignore_errors=True)
    making.rename(ready)
    return finish_restore(folder)


def finish_restore(folder: Path) -> Path | None:
    """Move a checked restore into place, if one is waiting; what stands there is set aside. Gives where, or None."""
    ready = folder.with_name(f".restored-{folder.name}")
    if not ready.exists():
        return None
    aside = None
    if folder.exists():
        aside = folder.with_name(f"{folder.name}-set-aside-{clock.utc_now():%Y%m%dT%H%M%S}")
        folder.rename(aside)
    ready.rename(folder)
    return aside
