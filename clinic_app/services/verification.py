"""Proof that the record is whole: pages, tables, triggers, audit chains, anchors, the diary, the newest backup."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from clinic_app.data import database, keyslots
from clinic_app.data.appointments import diary_faults
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor, Vault
from clinic_app.services import session, work
from clinic_app.services.backup_files import folder_for, newest_backup, read_through, stamp, under_same_key

DAMAGE = frozenset({"pages_damaged", "tables_damaged"})


@dataclass(frozen=True)
class VerifyFinding:
    """One thing that is not as it should be: a code, the vault, and where."""

    code: str
    vault: str
    where: str = ""


@dataclass(frozen=True)
class Verification:
    """The result: how many audit lines were walked per vault, and what was found (nothing is good)."""

    lines: dict[str, int]
    findings: tuple[VerifyFinding, ...]


@database.on_any_thread()
def verify(actor: Actor, *, since: int = 0, progress: Callable[[int, str], None] | None = None) -> Verification:
    """Check everything this session can open; the check itself is written into the chain. Long: not for the GUI thread.

    Where the engine finds a file damaged that is the whole answer: nothing more is read from it, nothing written into it.
    """
    work.require(actor, Action.VERIFY)
    step = progress or (lambda percent, key: None)
    findings: list[VerifyFinding] = []
    lines: dict[str, int] = {}
    vaults = [vault for vault in Vault if database.is_open(vault)]
    faults = {vault: database.page_faults(vault) for vault in vaults}
    findings += [VerifyFinding(code, vault.value) for vault, codes in faults.items() for code in codes]
    if any(finding.code in DAMAGE for finding in findings):
        return Verification(lines, tuple(findings))
    for number, vault in enumerate(vaults):
        step(10 + 40 * number, vault.value)
        wanted = database.expected_schema(vault)
        present = database.schema_texts(vault)
        findings += [VerifyFinding("schema_missing", vault.value, name) for name in sorted(wanted - present)]
        chain = work.chains[vault]
        findings += [VerifyFinding(f"audit_{fault.code}", vault.value, str(fault.seq)) for fault in chain.verify(since)]
        if (fault := chain.check_anchor()) is not None:
            findings.append(VerifyFinding(fault.code, vault.value, str(fault.seq)))
        lines[vault.value] = chain.head()[0] - since
    findings += [VerifyFinding(code, Vault.DESK.value, str(visit)) for code, visit in diary_faults()]
    if Vault.CLINICAL in vaults:
        findings += _signed_findings()
    findings += _backup_findings()
    step(95, "backup")
    for vault in vaults:
        work.write_line(vault, actor, Action.VERIFY, detail=f"findings={len(findings)}")
    work.announce(Change(Kind.AUDIT))
    return Verification(lines, tuple(findings))


def _signed_findings() -> list[VerifyFinding]:
    """Signed texts that no longer give the digest they were signed with."""
    from clinic_app.data import signed  # clinical tables are loaded only where their vault is open

    return [VerifyFinding("signed_text_changed", Vault.CLINICAL.value, where) for where in signed.changed()]


def _backup_findings() -> list[VerifyFinding]:
    if database.is_postgres():
        return []
    current = session.current()
    slots = keyslots.KeyFile.load(current.folder)
    newest = newest_backup(folder_for(current.folder), slots.clinic)
    if newest is None:
        return [VerifyFinding("no_backup", "desk")]
    try:
        manifest = read_through(newest.path)
    except Refused:
        return [VerifyFinding("backup_damaged", "desk", newest.path.name)]
    same = {v: key for v, key in current.keys.vaults.items() if under_same_key(newest.path, slots, v)}
    unkept = [VerifyFinding("no_backup", vault.value) for vault in current.keys.vaults if vault not in same]
    return [*unkept, *_older_than_backup(manifest["vaults"], same)]


def _older_than_backup(entries: dict[str, Any], keys: dict[Vault, bytes]) -> Iterator[VerifyFinding]:
    """Vaults that do not hold what the newest backup took from them: also when the anchor went together with the record."""
    for vault, key in keys.items():
        entry = entries.get(vault.value)
        if entry is None:
            continue
        if not hmac.compare_digest(str(entry.get("stamp")), stamp(key, entry)):
            yield VerifyFinding("backup_damaged", vault.value, "manifest.json")
        elif (fault := work.chains[vault].check_head(int(entry["seq"]), str(entry["mac"]), "backup")) is not None:
            yield VerifyFinding(fault.code, vault.value, str(fault.seq))
