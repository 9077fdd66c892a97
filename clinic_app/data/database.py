"""Opening the two vaults: the only file that knows which engine keeps the rows.

SQLite (SQLCipher, raw key) for one computer; PostgreSQL when several desks share a server. No ATTACH: two files, two handles.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, Protocol
from uuid import uuid4
from weakref import ref

import peewee as pw
from playhouse.migrations import Runner
from sqlcipher3 import dbapi2 as sqlcipher

from clinic_app.data import drivers
from clinic_app.domain.errors import HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Vault

APPLICATION_ID = 0x416C536F  # "AlSo": a zero-byte file opens as a new database with any key, so every vault carries its mark
MIGRATIONS = Path(__file__).with_name("migrations")
OLDEST_SQLITE = (3, 51, 3)  # before it, two connections could corrupt a WAL file
PATIENCE = 10  # seconds to wait for another desk that is saving
STEP = 0.05  # seconds between tries where a window is to stay alive meanwhile
LOCKS = {Vault.DESK: 7001, Vault.CLINICAL: 7002}



class Waiter(Protocol):
    """Keeps a window alive while another desk saves."""

    def ask(self, waited: float) -> bool:
        """Between two tries, after so many seconds; False gives up."""

    def over(self) -> None:
        """The act began, or was given up."""


_waiter: Waiter | None = None
desk_db = pw.DatabaseProxy()
clinical_db = pw.DatabaseProxy()
_proxies = {Vault.DESK: desk_db, Vault.CLINICAL: clinical_db}


class WrongKey(Exception):
    """The file does not open with this key, or is damaged at its first page."""


class NewerDatabase(Exception):
    """The file was written by a newer version of the program. Carries the names of the unknown migrations."""


class NotMigrated(Exception):
    """A migration failed; the tables are as they were. Carries the vault."""


class NotAVault(Exception):
    """An empty or foreign file stands where a vault should be."""


class CipherDatabase(pw.SqliteDatabase):
    """SQLite with every page encrypted under a raw 256-bit key that a callback hands over at each connection."""

    def __init__(self, path: Path, key: Callable[[], bytes]) -> None:
        self._key = key
        super().__init__(str(path), lock_type="IMMEDIATE", timeout=PATIENCE)

    def _connect(self) -> Any:
        if sqlcipher.sqlite_version_info < OLDEST_SQLITE:
            raise RuntimeError("SQLite older than 3.51.3 may corrupt a shared file")
        conn = sqlcipher.connect(self.database, timeout=PATIENCE, isolation_level=None)
        try:
            conn.execute(f"PRAGMA key = \"x'{self._key().hex()}'\"")
            for pragma in (
                "cipher_log_level = NONE", "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL",
                "secure_delete = ON", "trusted_schema = OFF", "recursive_triggers = ON", "cache_size = -32000",
            ):
                conn.execute(f"PRAGMA {pragma}").fetchall()
            if not conn.execute("PRAGMA cipher_version").fetchall():
                raise RuntimeError("this SQLite cannot encrypt")
            conn.execute("SELECT count(*) FROM sqlite_master").fetchall()  # a wrong key fails here, not at the first note
            self._add_conn_hooks(conn)  # type: ignore[attr-defined]  # peewee has it, its stubs do not
        except BaseException:
            conn.close()
            raise
        return conn

    def rollback(self) -> None:
        """Undo; after a full disk SQLite has done so itself, and its own error must not be hidden behind another."""
        if self.connection().in_transaction:
            super().rollback()


def open_sqlite(vault: Vault, path: Path, key: Callable[[], bytes], *, create: bool = False) -> None:
    """Open one vault's file. Refuses (WrongKey, NotAVault) rather than creating a file where one should exist."""
    if not create and (not path.exists() or path.stat().st_size == 0):
        raise NotAVault(vault)
    database = CipherDatabase(path, key)
    try:
        database.connect()
        mark = database.execute_sql("PRAGMA application_id").fetchone()[0]
        if create:
            database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        elif mark != APPLICATION_ID:
            database.close()
            raise NotAVault(vault)
    except (pw.DatabaseError, sqlcipher.DatabaseError) as error:
        if (problem := _told(error)) is not None:
            raise Refused(problem) from None
        raise WrongKey(vault) from error
    _proxies[vault].initialize(database)


def open_postgres(vault: Vault, dsn: str) -> None:
    """Open one vault as a schema of a PostgreSQL server (libpq connection string)."""
    drivers.hand_over_postgres()
    database = pw.PostgresqlDatabase(dsn, prefer_psycopg3=True, options=f"-c search_path={vault.value}")
    database.connect()
    _proxies[vault].initialize(database)


def database(vault: Vault) -> Any:
    """The open handle of a vault. Refused (vault_closed) when this session does not hold it."""
    handle = _proxies[vault].obj
    if handle is None:
        raise Refused(HouseProblem.VAULT_CLOSED)
    return handle


def is_open(vault: Vault) -> bool:
    """True if this process holds the vault."""
    return _proxies[vault].obj is not None


def is_postgres(vault: Vault = Vault.DESK) -> bool:
    """True if the vault lives on a PostgreSQL server."""
    return isinstance(_proxies[vault].obj, pw.PostgresqlDatabase)


def close() -> None:
    """Close both vaults and forget their handles."""
    for vault, proxy in _proxies.items():
        handle = proxy.obj
        if handle is None:
            continue
        if isinstance(handle, CipherDatabase) and not handle.is_closed():
            # a closed vault leaves nothing in the -wal file; a reader elsewhere may keep it, which is fine
            handle.execute_sql("PRAGMA busy_timeout = 0")
            handle.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if not handle.is_closed():
            handle.close()
        _proxies[vault].initialize(None)


@contextmanager
def on_any_thread() -> Iterator[None]:
    """A worker leaves no connection open, which nobody else would close; on the main thread nothing is different."""
    try:
        yield
    finally:
        if threading.current_thread() is not threading.main_thread():
            for proxy in _proxies.values():
                if proxy.obj is not None and not proxy.obj.is_closed() and not proxy.obj.in_transaction():
                    proxy.obj.close()  # inside another act that one closes it


def sql(vault: Vault, text: str, params: Sequence[Any] = ()) -> Any:
    """Run constant SQL written with ? marks on either engine; gives the cursor. For the few hot reads and the audit chain."""
    handle = database(vault)
    if isinstance(handle, pw.PostgresqlDatabase):
        text = text.replace("%", "%%").replace("?", "%s")
    return handle.execute_sql(text, tuple(params))


def sql_many(vault: Vault, text: str, rows: Iterable[Sequence[Any]]) -> None:
    """Run one constant statement for many rows, inside the transaction that is open. For loaders."""
    handle = database(vault)
    if not handle.in_transaction():
        raise RuntimeError("rows are written inside a transaction alone")
    if isinstance(handle, pw.PostgresqlDatabase):
        text = text.replace("%", "%%").replace("?", "%s")
    with pw.__exception_wrapper__:  # type: ignore[attr-defined]  # the driver's errors as peewee's, like execute_sql
        handle.cursor().executemany(text, rows)


def commits_elsewhere(vault: Vault) -> int | None:
    """A number that changes when another connection commits to the vault; None where only the rows tell (PostgreSQL)."""
    return None if is_postgres(vault) else int(database(vault).execute_sql("PRAGMA data_version").fetchone()[0])


def stamp(vault: Vault) -> tuple[Any, ...] | None:
    """Equal as long as nobody, here or elsewhere, has written to the vault; None where that cannot be told (PostgreSQL)."""
    handle = database(vault)
    if isinstance(handle, pw.PostgresqlDatabase):
        return None
    connection = handle.connection()
    return ref(handle), id(connection), connection.total_changes, connection.execute("PRAGMA data_version").fetchone()[0]


def wait_with(waiter: Waiter | None) -> None:
    """From now on the main thread asks this one between short tries, instead of waiting blindly for another desk."""
    global _waiter
    _waiter = waiter


def _begin(stack: ExitStack, vault: Vault) -> None:
    """Begin a transaction, when whoever else writes to the vault is done. Raises OperationalError (locked) or Refused (busy)."""
    handle = database(vault)
    patient = _waiter is None or threading.current_thread() is not threading.main_thread() or handle.in_transaction()
    if isinstance(handle, pw.PostgresqlDatabase):
        stack.enter_context(handle.atomic())
        if patient:
            handle.execute_sql("SELECT pg_advisory_xact_lock(%s)", (LOCKS[vault],))
        elif not _tried(lambda: bool(handle.execute_sql("SELECT pg_try_advisory_xact_lock(%s)", (LOCKS[vault],)).fetchone()[0])):
            raise Refused(HouseProblem.BUSY)
        return
    if patient:
        stack.enter_context(handle.atomic())
    elif not _tried(lambda: _begun(stack, handle)):
        raise Refused(HouseProblem.BUSY)


def _begun(stack: ExitStack, handle: CipherDatabase) -> bool:
    connection = handle.connection()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        stack.enter_context(handle.atomic())
    except pw.OperationalError as error:
        if _told(error) is not HouseProblem.BUSY:
            raise
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    return True


def _tried(attempt: Callable[[], bool]) -> bool:
    waiter, began = _waiter, time.monotonic()
    if attempt():
        return True
    assert waiter is not None
    try:
        while waiter.ask(time.monotonic() - began):
            if attempt():
                return True
            time.sleep(STEP)
        return False
    finally:
        waiter.over()


@contextmanager
def writing(*vaults: Vault) -> Iterator[None]:
    """One transaction over the vaults named; the clinical one commits first, the desk one second."""
    if not vaults:
        yield
        return
    order = sorted(vaults, key=lambda v: v is Vault.CLINICAL)  # desk outside, clinical inside
    try:
        with ExitStack() as stack:
            _begin(stack, order[0])
            with writing(*order[1:]):
                yield
    except pw.OperationalError as error:
        if (problem := _told(error)) is not None:
            raise Refused(problem) from None
        raise


def _told(error: Exception) -> HouseProblem | None:
    """What a person can do about an error of the engine, or None when it is none of theirs."""
    words = str(error)
    if "locked" in words:
        return HouseProblem.BUSY
    # a quota or a file-size limit shows as an I/O error, a full disk as itself
    return HouseProblem.DISK if any(sign in words for sign in ("is full", "disk I/O", "readonly")) else None


def migrate(vault: Vault) -> list[str]:
    """Bring the vault's tables up to this program; gives the names applied. Raises NewerDatabase, NotMigrated."""
    handle = database(vault)
    if isinstance(handle, pw.PostgresqlDatabase):
        handle.execute_sql(f"CREATE SCHEMA IF NOT EXISTS {vault.value}")
    runner = Runner(handle, str(MIGRATIONS / vault.value))
    unknown = [m.name for m in runner.status() if m.path is None]
    if unknown:
        raise NewerDatabase(*unknown)
    try:
        applied: list[str] = runner.up()
    except pw.PeeweeException as error:
        raise NotMigrated(vault) from error
    return applied


def pending(vault: Vault) -> list[str]:
    """Migrations this vault still needs. Refuses a newer file (NewerDatabase)."""
    status = Runner(database(vault), str(MIGRATIONS / vault.value)).status()
    if unknown := [m.name for m in status if m.path is None]:
        raise NewerDatabase(*unknown)
    return [m.name for m in status if not m.applied]


def schema_texts(vault: Vault) -> frozenset[str]:
    """Tables, indexes and triggers as one text each, blanks folded: a dropped or altered guard shows."""
    if is_postgres(vault):
        rows = sql(vault, """SELECT tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN
            (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)""").fetchall()
    else:
        rows = sql(vault, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return frozenset(" ".join(row[0].split()) for row in rows)


def expected_schema(vault: Vault) -> frozenset[str]:
    """What this program's migrations make, from a fresh vault in memory. Empty on PostgreSQL, where names carry schemas."""
    if is_postgres(vault):
        return frozenset()
    fresh = pw.SqliteDatabase(":memory:")
    fresh.connect()
    try:
        Runner(fresh, str(MIGRATIONS / vault.value)).up()
        rows = fresh.execute_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        return frozenset(" ".join(row[0].split()) for row in rows)
    finally:
        fresh.close()


def page_faults(vault: Vault) -> list[str]:
    """Codes of what the engine itself finds wrong with the file; nothing is good. A damaged file is not asked for its links."""
    if is_postgres(vault):
        return []
    found = []
    sql(vault, "PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # before it, the check may cry wolf after a crash
    if sql(vault, "PRAGMA cipher_integrity_check").fetchall():
        found.append("pages_damaged")
    if sql(vault, "PRAGMA integrity_check").fetchone()[0] != "ok":
        found.append("tables_damaged")
    if not found and sql(vault, "PRAGMA foreign_key_check").fetchall():
        found.append("links_broken")
    return found


def _open_copy(path: Path, key: bytes) -> Any:
    conn = sqlcipher.connect(str(path), isolation_level=None)
    conn.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    conn.execute("PRAGMA cipher_log_level = NONE").fetchall()
    return conn


def copy_vault(source: Path, key: bytes, target: Path) -> None:
    """A consistent copy of a live vault by the backup API, through connections of its own; others may write meanwhile."""
    live, copy = _open_copy(source, key), _open_copy(target, key)
    try:
        live.backup(copy, pages=512)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlcipher.OperationalError as error:
        if (problem := _told(error)) is not None:
            raise Refused(problem) from None
        raise
    finally:
        copy.close()
        live.close()


def check_copy(path: Path, key: bytes) -> tuple[int, str] | None:
    """Check every page of a copy at rest; gives the head of its audit chain, or None if the copy is damaged."""
    conn = _open_copy(path, key)
    try:
        bad = conn.execute("PRAGMA cipher_integrity_check").fetchall()
        sound = conn.execute("PRAGMA integrity_check").fetchone()[0]
        if bad or sound != "ok" or conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return None
        row = conn.execute("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
        return (int(row[0]), bytes(row[1]).hex()) if row else (0, "")
    except sqlcipher.DatabaseError:
        return None
    finally:
        conn.close()


def roles_in_copy(path: Path, key: bytes, slot: str) -> str:
    """The roles, as the desk vault's copy keeps them, of who works there with this key slot; empty for nobody."""
    conn = _open_copy(path, key)
    try:
        row = conn.execute("SELECT roles FROM staff WHERE slot = ? AND active", (slot,)).fetchone()
        return str(row[0]) if row else ""
    finally:
        conn.close()


def opens(path: Path, key: bytes) -> bool:
    """True if this key opens the vault's file. Refused (busy) while another process has it to itself."""
    conn = _open_copy(path, key)
    try:
        conn.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlcipher.DatabaseError as error:
        if (problem := _told(error)) is not None:
            raise Refused(problem) from None
        return False
    finally:
        conn.close()
    return True


@contextmanager
def alone(path: Path, key: bytes) -> Iterator[Any]:
    """A vault's file to oneself: nobody has it open, and nobody opens it. Refused (busy) while somebody has."""
    conn = _open_copy(path, key)
    try:
        conn.execute("PRAGMA busy_timeout = 0").fetchall()
        conn.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        try:
            conn.execute("PRAGMA journal_mode = DELETE").fetchall()  # refused while another connection stands
            conn.execute("BEGIN EXCLUSIVE")
            conn.execute("COMMIT")
        except sqlcipher.OperationalError as error:
            if (problem := _told(error)) is not None:
                raise Refused(problem) from None
            raise
        yield conn
    finally:
        conn.close()


def change_key(conn: Any, new: bytes) -> None:
    """Encrypt every page anew under this key, in one transaction; killed at any moment the file opens with one of the two."""
    try:
        conn.execute("PRAGMA synchronous = FULL").fetchall()
        conn.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"").fetchall()
        bad = conn.execute("PRAGMA cipher_integrity_check").fetchall()
    except sqlcipher.OperationalError as error:
        if (problem := _told(error)) is not None:
            raise Refused(problem) from None
        raise
    if bad:
        raise Refused(HouseProblem.DISK)


class UtcField(pw.TextField):
    """An aware UTC moment, kept as ISO text with microseconds so that both engines sort and hash it alike."""

    def db_value(self, value: datetime | None) -> str | None:
        """As text; refuses a naive moment (ValueError)."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a UTC moment must be aware")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def python_value(self, value: str | None) -> datetime | None:
        """As an aware moment."""
        return None if value is None else datetime.strptime(value, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def _table_name(model: type[pw.Model]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__.removesuffix("Row")).lower()


class _WholeRows(pw.ModelSelect):
    """A read of whole rows. Its list of columns is built once for each table and alias: building it is half of a small read."""

    _is_default: bool
    _lists: ClassVar[dict[tuple[type[pw.Model], str], str]] = {}

    def __sql_selection__(self, ctx: Any, is_subquery: bool = False) -> Any:
        if not self._is_default or is_subquery:
            return super().__sql_selection__(ctx, is_subquery)
        key = self.model, ctx.alias_manager[self.model._meta.table]
        if key in self._lists:
            return ctx.literal(self._lists[key])
        before = len(ctx._sql)
        super().__sql_selection__(ctx, is_subquery)
        self._lists[key] = "".join(ctx._sql[before:])
        return ctx


class Row(pw.Model):
    """Base of all tables: a client-made UUID makes every insert happen once, however often it is sent."""

    id: int
    uid = pw.CharField(max_length=36, unique=True, default=lambda: str(uuid4()))

    class Meta:
        table_function = _table_name
        only_save_dirty = True
        legacy_table_names = False

    @classmethod
    def select(cls, *fields: Any) -> Any:
        """As peewee's own; whole rows are asked for with a kept list of columns."""
        return super().select(*fields) if fields else _WholeRows(cls, cls._meta.sorted_fields, is_default=True)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Write, but only inside a transaction, that is inside work()."""
        if not self._meta.database.in_transaction():
            raise RuntimeError("rows are written inside work() alone")
        return super().save(*args, **kwargs)


class DeskRow(Row):
    """A table of the desk vault: administrative data."""

    class Meta:
        database = desk_db


class ClinicalRow(Row):
    """A table of the clinical vault."""

    class Meta:
        database = clinical_db


class Edited(pw.Model):
    """Mixin for rows that people edit: saving over a newer version is refused (Stale)."""

    version = pw.IntegerField(default=1)

    @classmethod
    def save_over(cls, row_id: int, version: int, /, **fields: Any) -> None:
        """Write the fields over exactly this version, or refuse with Stale and write nothing."""
        changed = (
            cls.update({**fields, "version": version + 1})
            .where((cls.id == row_id) & (cls.version == version))  # type: ignore[attr-defined]
            .execute()
        )
        if changed != 1:
            raise Stale(mine=fields)
