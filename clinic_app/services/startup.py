"""Opening and closing the clinic: first run, signing in with one derivation, passphrases, recovery."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from clinic_app.data import database, keyslots
from clinic_app.data.audit import shorten_anchor
from clinic_app.data.settings import ClinicRow
from clinic_app.data.staff import StaffRow, roles_of, staff_columns
from clinic_app.domain.errors import Finding, HouseProblem, Problem, Refused
from clinic_app.domain.permissions import Action, Actor, Role, Vault
from clinic_app.domain.settings import ClinicSettings
from clinic_app.domain.staff import StaffProblem, StaffRequest, staff_findings, wait_seconds
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, clock_watch, places, session, work
from clinic_app.services.backup_files import FILES, Step, quiet, safety_copy
from clinic_app.services.passphrases import check_passphrase

ANCHOR = "clinic.anchor"
TRIES = "sign-in-tries.json"
MOST_TRIES = 100  # consecutive failures after which only the recovery sheet opens (NIST SP 800-63B)


log = logging.getLogger(__name__)


class StartProblem(Problem):
    """Why the clinic does not open."""

    NEWER = "start_newer"
    DAMAGED = "start_damaged"
    EMPTY_VAULT = "start_empty_vault"
    KEY_FILE = "start_key_file"
    NETWORK_FOLDER = "start_network_folder"
    NOT_WRITABLE = "start_not_writable"
    NOT_MIGRATED = "start_not_migrated"
    OLDER_THAN_SEEN = "start_older_than_seen"
    CLINIC_EXISTS = "start_clinic_exists"
    CODE_WRONG = "start_code_wrong"
    NOT_THE_SAME = "start_not_the_same"


@dataclass(frozen=True)
class NewClinic:
    """What the new-clinic wizard asks: the clinic, its manager, its first lead (the same person if lead is None)."""

    clinic: ClinicSettings
    manager: StaffRequest
    lead: StaffRequest | None = None


@dataclass(frozen=True)
class Opened:
    """A clinic that was just made or recovered, with the codes for its recovery sheets (shown once)."""

    codes: dict[Vault, str] = field(repr=False, default_factory=dict)


def is_demo(folder: Path) -> bool:
    """True for a demo clinic."""
    return keyslots.KeyFile.load(folder).demo


def refuse_network_folder(folder: Path) -> None:
    """SQLite's shared files need a local disk; refuse a network share and the usual synchronised folders."""
    marks = ("onedrive", "dropbox", "google drive", "icloud")
    remote = any(mark in part.casefold() for part in folder.resolve().parts for mark in marks)
    if not remote and Path("/proc/mounts").exists():
        best, kind = "", ""
        for line in Path("/proc/mounts").read_text("utf-8", errors="replace").splitlines():
            _, where, fs, *_ = line.split(" ")
            inside = where == "/" or str(folder.resolve()).startswith(where.rstrip("/") + "/")
            if inside and len(where) >= len(best):
                best, kind = where, fs
        remote = kind in ("nfs", "nfs4", "cifs", "smb3", "smbfs", "sshfs", "fuse.sshfs", "davfs", "9p_net")
    if remote or str(folder).startswith("\\\\"):
        raise Refused(Finding(StartProblem.NETWORK_FOLDER, facts={"folder": str(folder)}))


def create_clinic(
    folder: Path, wish: NewClinic, *, demo: bool = False, kdf: dict[str, int] | None = None,
    progress: Callable[[int, str], None] | None = None,
) -> Opened:
    """Make a clinic: two vaults with random keys, the first people, one recovery sheet per vault. Nobody is signed in after.

    Refuses missing names, weak passphrases (each person's), a network folder and a folder that holds a clinic.
    """
    step = progress or (lambda percent, key: None)
    people = [wish.manager] + ([wish.lead] if wish.lead else [])
    findings: list[Finding] = []
    for person in people:
        findings += staff_findings(person)
        names = (wish.clinic.name_en, wish.clinic.name_ar, person.name_en, person.name_ar, person.sign_in_name)
        if not demo:
            findings += check_passphrase(person.passphrase, tuple(part for name in names for part in [name, *name.split()]))
    if wish.lead and wish.lead.sign_in_name.casefold() == wish.manager.sign_in_name.casefold():
        findings.append(Finding(StaffProblem.SIGN_IN_NAME_TAKEN, "sign_in_name"))
    if findings:
        raise Refused(*findings)
    if places.clinic_exists(folder):
        raise Refused(StartProblem.CLINIC_EXISTS)
    refuse_network_folder(folder)
    making = folder.with_name(f".making-{folder.name}")  # a half-made clinic never stands where a whole one should
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True, mode=0o700)
    keys = {vault: keyslots.new_key() for vault in Vault}
    slots = keyslots.KeyFile.create(making, demo=demo)
    codes = {vault: slots.set_recovery(vault, key) for vault, key in keys.items()}
    step(10, "keys")
    for person in people:
        clinical = bool(person.roles & {Role.LEAD, Role.THERAPIST})
        slots.add_slot(person.sign_in_name, person.passphrase, keys if clinical else {Vault.DESK: keys[Vault.DESK]}, kdf=kdf)
    step(30, "slots")
    try:
        for vault, key in keys.items():
            database.open_sqlite(vault, making / FILES[vault], _constant(key), create=True)
            database.migrate(vault)
            work.chains[vault] = session.make_chain(vault, key, making / ANCHOR)
        step(70, "tables")
        with database.writing(Vault.DESK):
            first = found(wish, demo=demo, slot_of=slots.slot_id)
        for vault in Vault:
            work.write_line(vault, first, "create_clinic")
        slots.save()
    finally:
        database.close()
        session.end()
    if folder.exists():
        folder.rmdir()  # empty: clinic_exists() said so, and rmdir refuses otherwise
    making.rename(folder)
    step(100, "done")
    return Opened(codes)


def found(wish: NewClinic, *, demo: bool, slot_of: Callable[[str], str]) -> Actor:
    """Write the clinic's row and its first people into an empty desk vault, inside a transaction. Gives the manager."""
    values = {k: v for k, v in asdict(wish.clinic).items() if k not in ("version", "demo")}
    ClinicRow.create(**{k: clean_line(v) if isinstance(v, str) else v for k, v in values.items()}, demo=demo)
    people = [wish.manager] + ([wish.lead] if wish.lead else [])
    rows = [StaffRow.create(**staff_columns(person), slot=slot_of(person.sign_in_name)) for person in people]
    return Actor(rows[0].id, wish.manager.roles)


def _constant(key: bytes) -> Callable[[], bytes]:
    return lambda: key


# -- signing in -------------------------------------------------------------------------------------------------------


def unlock(folder: Path, sign_in_name: str, passphrase: str) -> keyslots.Keys:
    """The one slow derivation of a sign-in; touches no database, so it may run on a worker thread.

    Refused: wrong passphrase or unknown name (one answer), wait (facts: seconds), too many tries, and StartProblem codes.
    """
    slots = _load(folder)
    refuse_network_folder(folder)
    slot = slots.slot_id(sign_in_name)
    _waiting(folder, slot)
    try:
        keys = slots.unlock(sign_in_name, passphrase)
    except keyslots.WrongPassphrase:
        _count_failure(folder, slot)
        raise Refused(Finding(StaffProblem.WRONG_PASSPHRASE, "passphrase")) from None
    if Vault.DESK not in keys.vaults:
        raise Refused(Finding(StaffProblem.WRONG_PASSPHRASE, "passphrase"))
    return keys


def sign_in(folder: Path, sign_in_name: str, passphrase: str, step: Step = quiet) -> Actor:
    """unlock(), then open_clinic(): for whoever has no window to keep alive meanwhile."""
    return open_clinic(folder, sign_in_name, unlock(folder, sign_in_name, passphrase), step)


def open_clinic(folder: Path, sign_in_name: str, keys: keyslots.Keys, step: Step = quiet) -> Actor:
    """Open what these keys unlock, migrating first if needed (after a safety copy), on the thread that asks. Gives the actor.

    Refused: StartProblem codes; wrong passphrase also for somebody who no longer works here.
    """
    failed = int(_tries(folder).get(keys.slot, [0, 0.0])[0])
    try:
        slots, settled = _load(folder), []
        settled += _open(folder, Vault.DESK, keys, slots, step)
        row = StaffRow.get_or_none((StaffRow.slot == keys.slot) & StaffRow.active)
        if row is None:
            raise Refused(Finding(StaffProblem.WRONG_PASSPHRASE, "passphrase"))
        roles = roles_of(row.roles)
        if not roles & {Role.THERAPIST, Role.LEAD}:
            keys.vaults.pop(Vault.CLINICAL, None)  # a slot may still hold it: an older key file, a change cut short
        if Vault.CLINICAL in keys.vaults:
            settled += _open(folder, Vault.CLINICAL, keys, slots, step)
        actor = Actor(row.id, roles, socket.gethostname()[:40], row.name_en or row.name_ar, row.name_ar or row.name_en)
        session.begin(session.Session(actor, folder, sign_in_name, keys))
        newest = [at for vault in keys.vaults if (at := work.chains[vault].newest_at()) is not None]
        for vault in keys.vaults:
            work.write_line(vault, actor, "sign_in", detail=f"failed_before={failed}" if failed else "")
        for vault, renewed in settled:
            work.write_line(vault, actor, "change_key", what=vault.value, outcome="ok" if renewed else "not done")
        clock_watch.begin(newest, sample=slots.demo)
        _write_restored(folder, actor, keys)
        if settled:
            with contextlib.suppress(Refused):  # another desk has done so meanwhile
                slots.save()
    except BaseException:
        database.close()
        session.end()
        raise
    _forget_failures(folder, keys.slot)
    with contextlib.suppress(Refused, OSError):  # another time will do
        shorten_anchor(folder / ANCHOR, list(work.chains.values()), clock.utc_now())
    return actor


def _write_restored(folder: Path, actor: Actor, keys: keyslots.Keys) -> None:
    """The first sign-in after a restore, in each vault: a line that says so, with the day of the backup."""
    note = folder / places.RESTORED
    if not note.exists():
        return
    try:
        said = json.loads(note.read_text("utf-8"))
        made_at, waiting = datetime.fromisoformat(said["made_at"]), [Vault(vault) for vault in said["vaults"]]
    except (OSError, ValueError, KeyError, TypeError):  # torn: the clinic opens all the same
        waiting = []
    for vault in [vault for vault in waiting if vault in keys.vaults]:
        work.write_line(vault, actor, "restore", detail=f"made_at={made_at.isoformat()}")
        waiting.remove(vault)
    if waiting:
        note.write_text(json.dumps({"made_at": made_at.isoformat(), "vaults": waiting}), "utf-8")
    else:
        note.unlink()


def _load(folder: Path) -> keyslots.KeyFile:
    try:
        return keyslots.KeyFile.load(folder)
    except keyslots.KeyFileDamaged:
        raise Refused(StartProblem.KEY_FILE) from None


def _open(folder: Path, vault: Vault, keys: keyslots.Keys, slots: keyslots.KeyFile, step: Step) -> list[tuple[Vault, bool]]:
    """Open a vault with the key that opens it; gives whether a change of keys that waited proved done, if one waited."""
    renewed = keys.renewed.get(vault)
    if renewed is not None and (folder / FILES[vault]).exists() and database.opens(folder / FILES[vault], renewed):
        keys.vaults[vault] = renewed
    key = keys.vaults[vault]
    _open_with(folder, vault, key, step)
    waited = slots.settle(vault, changed=key == renewed)
    chain = session.make_chain(vault, key, folder / ANCHOR, slots)
    work.chains[vault] = chain
    if chain.check_anchor() is not None:
        chain.doubted = True
        work.set_read_only(True)
    return [(vault, key == renewed)] if waited else []


def _open_with(folder: Path, vault: Vault, key: bytes, step: Step) -> None:
    path, start = folder / FILES[vault], 50 * list(Vault).index(vault)
    if not all(os.access(place, os.W_OK) for place in (folder, path) if place.exists()):
        raise Refused(Finding(StartProblem.NOT_WRITABLE, facts={"folder": str(folder)}))
    try:
        database.open_sqlite(vault, path, _constant(key))
        if database.pending(vault):
            step(start + 10, "safety copy")
            safety_copy(folder, vault, key)
            step(start + 30, "tables")
            database.migrate(vault)
        step(start + 45, vault.value)
    except database.NotAVault:
        raise Refused(Finding(StartProblem.EMPTY_VAULT, facts={"vault": vault.value})) from None
    except database.WrongKey:
        raise Refused(Finding(StartProblem.DAMAGED, facts={"vault": vault.value})) from None
    except database.NotMigrated:
        raise Refused(Finding(StartProblem.NOT_MIGRATED, facts={"vault": vault.value})) from None
    except database.NewerDatabase as newer:
        raise Refused(Finding(StartProblem.NEWER, facts={"needs": ", ".join(newer.args)})) from None


def record_is_older() -> bool:
    """True if the record is older than this desk last saw; it opens read-only until the lead decides."""
    return work.read_only()


def accept_older_record(actor: Actor, reason: str) -> None:
    """The lead goes on with the record as it is: written into both chains with the reason, anchors begin anew."""
    work.require(actor, Action.VERIFY_CLINICAL)
    reason = clean_line(reason)
    if len(reason) < 20:
        raise Refused(Finding(StaffProblem.REASON_SHORT, "reason", {"least": 20}))
    anchor = session.current().folder / ANCHOR
    if anchor.exists():
        anchor.rename(anchor.with_name(f"{ANCHOR}.{clock.utc_now():%Y%m%dT%H%M%S}"))
    work.set_read_only(False)
    for vault in Vault:
        work.chains[vault].doubted = False
        work.write_line(vault, actor, "accept_older_record", detail=reason)


def current_actor() -> Actor:
    """Who is signed in at this process. Refused (vault_closed) when nobody is."""
    return session.current().actor


def current_sign_in_name() -> str:
    """The name typed at this sign-in."""
    return session.current().sign_in_name


def must_change_passphrase() -> bool:
    """True while the person signed in uses the first passphrase, which somebody else chose."""
    return session.current().keys.must_change


def is_signed_in() -> bool:
    """True while this process holds a vault."""
    return database.is_open(Vault.DESK)


def sign_out(*, locked: bool = False) -> None:
    """Write the leaving down, close both vaults, forget the keys."""
    current = session.current()
    for vault in current.keys.vaults:
        try:
            work.write_line(vault, current.actor, "lock" if locked else "sign_out")
        except Refused as refused:  # another desk is saving: the doors close all the same
            log.warning("leaving was not written down: %s", ", ".join(refused.codes))
    database.close()
    session.end()


def change_passphrase(actor: Actor, old: str, new: str) -> None:
    """Give oneself a new passphrase; the vaults are untouched and process notes stay readable."""
    work.require(actor, Action.CHANGE_PASSPHRASE)
    current = session.current()
    if old == new:
        raise Refused(Finding(StaffProblem.PASSPHRASE_SAME, "passphrase"))
    names = tuple(part for name in (actor.name, actor.name_ar, current.sign_in_name) for part in [name, *name.split()])
    if findings := check_passphrase(new, names):
        raise Refused(*findings)
    slots = _load(current.folder)
    try:
        keys = slots.change_passphrase(current.sign_in_name, old, new)
    except keyslots.WrongPassphrase:
        raise Refused(Finding(StaffProblem.WRONG_PASSPHRASE, "old")) from None
    slots.save()
    session.begin(session.Session(actor, current.folder, current.sign_in_name, keys))
    work.write_line(Vault.DESK, actor, Action.CHANGE_PASSPHRASE)


def check_own_passphrase(actor: Actor, passphrase: str) -> bool:
    """True if this is the signed-in person's passphrase: asked again before exports, restores and role changes."""
    current = session.current()
    try:
        return _load(current.folder).unlock(current.sign_in_name, passphrase).slot == current.keys.slot
    except keyslots.WrongPassphrase:
        return False


def recover(folder: Path, codes: dict[Vault, str], sign_in_name: str, passphrase: str) -> None:
    """Give a person a new passphrase by recovery sheet. What is sealed under the old author key stays closed.

    codes: the sheet of each vault to open for this person; the desk's is needed. Refused: code wrong, weak passphrase.
    """
    slots = _load(folder)
    if findings := check_passphrase(passphrase, (sign_in_name,)):
        raise Refused(*findings)
    keys = {}
    for vault, code in codes.items():
        try:
            found = slots.recover(vault, code)
        except keyslots.WrongPassphrase:
            raise Refused(Finding(StartProblem.CODE_WRONG, vault.value)) from None
        right = next((key for key in found if database.opens(folder / FILES[vault], key)), None)
        if right is None:  # the sheet of before, after a change of keys
            raise Refused(Finding(StartProblem.CODE_WRONG, vault.value))
        keys[vault] = right
        slots.settle(vault, changed=len(found) == 2 and right == found[0])
    if Vault.DESK not in keys:
        raise Refused(Finding(StartProblem.CODE_WRONG, Vault.DESK.value))
    if slots.slot_id(sign_in_name) not in slots.content["slots"]:
        raise Refused(Finding(HouseProblem.NOT_FOUND, "sign_in_name"))
    slots.add_slot(sign_in_name, passphrase, keys)
    slots.save()
    _forget_failures(folder, slots.slot_id(sign_in_name))
    sign_in(folder, sign_in_name, passphrase)
    for vault in session.current().keys.vaults:
        work.write_line(vault, session.current().actor, "recovered")


# -- waiting after wrong tries, kept beside the vaults because they are closed then --------------------------------------


def _tries(folder: Path) -> dict[str, list[float]]:
    try:
        loaded = json.loads((folder / TRIES).read_text("utf-8"))
        return {str(slot): [int(count), float(last)] for slot, (count, last) in loaded.items()}
    except (OSError, ValueError, TypeError, AttributeError):  # a damaged file must not keep the clinic shut
        return {}


def _write_tries(folder: Path, tries: dict[str, list[float]]) -> None:
    temporary = folder / (TRIES + ".new")
    temporary.write_text(json.dumps(tries), "utf-8")
    os.replace(temporary, folder / TRIES)


def _waiting(folder: Path, slot: str) -> None:
    count, last = _tries(folder).get(slot, [0, 0.0])
    if count >= MOST_TRIES:
        raise Refused(Finding(StaffProblem.TOO_MANY_TRIES, "passphrase"))
    left = last + wait_seconds(int(count)) - clock.utc_now().timestamp()
    if count and 0 < left <= 60:
        raise Refused(Finding(StaffProblem.WAIT, "passphrase", {"seconds": int(left) + 1}))


def _count_failure(folder: Path, slot: str) -> None:
    tries = _tries(folder)
    tries[slot] = [tries.get(slot, [0, 0.0])[0] + 1, clock.utc_now().timestamp()]
    _write_tries(folder, tries)


def _forget_failures(folder: Path, slot: str) -> None:
    tries = _tries(folder)
    if tries.pop(slot, None) is not None:
        _write_tries(folder, tries)
