"""The audit chain of each vault: keyed, linked, append-only; links and field names, never content."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import peewee as pw

from clinic_app.data.database import clinical_db, desk_db, sql, writing
from clinic_app.domain.permissions import Vault

ZERO = bytes(32)
ANCHOR_LIMIT = 1 << 18  # bytes, some thousand acts: longer, and the anchor file is begun anew at the next sign-in

log = logging.getLogger(__name__)
_COLUMNS = "seq, at, actor, role, desk, action, client, object, outcome, detail"


class DeskAuditRow(pw.Model):
    """One line of the desk chain."""

    seq = pw.IntegerField(primary_key=True)
    at = pw.TextField()
    actor = pw.IntegerField()
    role = pw.TextField()
    desk = pw.TextField()
    action = pw.TextField()
    client = pw.IntegerField(null=True, index=True)
    object = pw.TextField()
    outcome = pw.TextField()
    detail = pw.TextField()
    prev = pw.BlobField()
    mac = pw.BlobField(unique=True)

    class Meta:
        database = desk_db
        table_name = "audit"
        legacy_table_names = False


class ClinicalAuditRow(DeskAuditRow):
    """One line of the clinical chain."""

    class Meta:
        database = clinical_db
        table_name = "audit"


@dataclass(frozen=True)
class Line:
    """One act to write down."""

    actor: int
    role: str
    desk: str
    action: str
    client: int | None
    object: str
    outcome: str
    detail: str


@dataclass(frozen=True)
class ChainFault:
    """What a walk over the chain found: a code and the line it happened at."""

    code: str
    seq: int


class Chain:
    """Appends to and verifies one vault's chain, and keeps its anchor outside the database."""

    def __init__(self, vault: Vault, key: bytes, anchor_key: bytes, anchor: Path | None) -> None:
        self.vault, self._key, self._anchor_key, self._anchor = vault, key, anchor_key, anchor
        self.doubted = False  # the record proved older than the anchor: no newer line may bury what the anchor says
        self.own: set[int] = set()  # committed lines of this process that a look for other desks' lines has not passed yet

    def _mac(self, prev: bytes, values: tuple[Any, ...]) -> bytes:
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        return hmac.new(self._key, prev + text.encode("utf-8"), hashlib.sha256).digest()

    def head(self) -> tuple[int, bytes]:
        """The last line's number and mac; (0, zeros) for an empty chain."""
        row = sql(self.vault, "SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
        return (int(row[0]), bytes(row[1])) if row else (0, ZERO)

    def newest_at(self) -> datetime | None:
        """When the last line was written, by its own word (aware UTC); None for an empty chain."""
        row = sql(self.vault, "SELECT at FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
        return datetime.strptime(row[0], "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) if row else None

    def append(self, line: Line, at: datetime) -> tuple[int, bytes]:
        """Write one line inside the transaction that is open. Gives the new head."""
        seq, prev = self.head()
        values = (
            seq + 1, at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), line.actor, line.role, line.desk, line.action,
            line.client, line.object, line.outcome, line.detail,
        )
        mac = self._mac(prev, values)
        sql(
            self.vault,
            f"INSERT INTO audit ({_COLUMNS}, prev, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, prev, mac),
        )
        return seq + 1, mac

    def lines_after(self, seq: int) -> list[tuple[int, str, int | None]]:
        """Number, objects and client of every line after this one."""
        return sql(self.vault, "SELECT seq, object, client FROM audit WHERE seq > ? ORDER BY seq", (seq,)).fetchall()

    def verify(self, since: int = 0) -> list[ChainFault]:
        """Walk the chain; gives the first fault of numbering, link or mac, or nothing."""
        prev, expected = ZERO, since + 1
        if since:
            row = sql(self.vault, "SELECT mac FROM audit WHERE seq = ?", (since,)).fetchone()
            prev = bytes(row[0]) if row else ZERO
        rows = sql(self.vault, f"SELECT {_COLUMNS}, prev, mac FROM audit WHERE seq > ? ORDER BY seq", (since,))
        for *values, linked, mac in rows.fetchall():
            if values[0] != expected:
                return [ChainFault("gap", expected)]
            if bytes(linked) != prev:
                return [ChainFault("broken_link", expected)]
            if not hmac.compare_digest(self._mac(prev, tuple(values)), bytes(mac)):
                return [ChainFault("bad_mac", expected)]
            prev, expected = bytes(mac), expected + 1
        return []

    # -- the anchor: what this desk last saw, outside the database -------------------------------------------------

    def _stamp(self, seq: int, mac: str, at: str) -> str:
        return hmac.new(self._anchor_key, f"{self.vault}|{seq}|{mac}|{at}".encode(), hashlib.sha256).hexdigest()

    def drop_anchor(self, head: tuple[int, bytes], at: datetime) -> None:
        """After the commit: the line is ours; append the head to the anchor file and wait until the disk has it.

        A disk that refuses is logged: what is committed stands, and the next act drops an anchor again.
        """
        self.own.add(head[0])
        if self._anchor is None or self.doubted:
            return
        try:
            _append(self._anchor, self._entry(head, at))
        except OSError as error:
            log.warning("anchor not written: %s", type(error).__name__)

    def _entry(self, head: tuple[int, bytes], at: datetime) -> bytes:
        seq, mac, when = head[0], head[1].hex(), at.isoformat()
        entry = {"vault": self.vault.value, "seq": seq, "mac": mac, "at": when, "stamp": self._stamp(seq, mac, when)}
        return (json.dumps(entry) + "\n").encode()

    def head_entry(self, at: datetime) -> bytes:
        """The anchor line of the chain's last line."""
        return self._entry(self.head(), at)

    def last_anchor(self) -> tuple[int, str] | None:
        """The highest entry of this vault whose stamp is ours, or None."""
        best: tuple[int, str] | None = None
        if self._anchor is None or not self._anchor.exists():
            return None
        for text in self._anchor.read_text("utf-8", errors="replace").splitlines():
            try:
                entry = json.loads(text)
                good = entry["vault"] == self.vault.value and hmac.compare_digest(
                    entry["stamp"], self._stamp(entry["seq"], entry["mac"], entry["at"])
                )
            except (ValueError, KeyError, TypeError):
                continue  # a torn last line after a power cut
            if good and (best is None or entry["seq"] >= best[0]):
                best = (int(entry["seq"]), str(entry["mac"]))
        return best

    def check_anchor(self) -> ChainFault | None:
        """A fault if the record is older than, or different from, what this desk last saw."""
        last = self.last_anchor()
        if last is None:
            return None
        return self.check_head(*last, "anchor")

    def check_head(self, seq: int, mac: str, witness: str) -> ChainFault | None:
        """A fault if the chain does not hold the line that this witness ("anchor", "backup") saw as its last."""
        if seq == 0:
            return None
        row = sql(self.vault, "SELECT mac FROM audit WHERE seq = ?", (seq,)).fetchone()
        if row is None:
            return ChainFault(f"older_than_{witness}", seq)
        return None if bytes(row[0]).hex() == mac else ChainFault(f"differs_from_{witness}", seq)


def _append(anchor: Path, entry: bytes) -> None:
    file = os.open(anchor, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(file, entry)
        os.fsync(file)
    finally:
        os.close(file)


def shorten_anchor(anchor: Path, chains: list[Chain], at: datetime) -> None:
    """Begin a long anchor file anew with one line per chain, when this session holds every chain and doubts none.

    Under both write locks nobody commits, so the heads are beyond every line thrown away: what it guards only grows.
    """
    if {chain.vault for chain in chains} != set(Vault) or any(chain.doubted for chain in chains):
        return
    if not anchor.exists() or anchor.stat().st_size < ANCHOR_LIMIT:
        return
    fresh = anchor.with_name(anchor.name + ".new")
    with writing(*Vault):
        fresh.unlink(missing_ok=True)
        _append(fresh, b"".join(chain.head_entry(at) for chain in chains))
        os.replace(fresh, anchor)
