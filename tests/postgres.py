"""A real PostgreSQL server for tests: started on loopback as a user other than root, stopped at the end.

`postgres_server` lives as long as the test session (one for each xdist worker). `postgres_dsn` is a fresh, empty database
for one test. `postgres_server.fresh(prepare=…)` copies a database that `prepare(dsn)` filled once, which takes some
thirty milliseconds: migrate in `prepare`, then every test starts from the migrated state.
"""

from __future__ import annotations

import itertools
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

ROOT = Path(__file__).resolve().parent.parent
SET_UP = ROOT / "packaging" / "set_up.py"
APT_LINE = "sudo apt-get install -y --no-install-recommends postgresql"
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=40")
PATIENCE = 30  # seconds for the server to answer


class NoServer(Exception):
    """PostgreSQL cannot be had here; the words say why."""


def programs() -> Path:
    """The folder of initdb and postgres, installed first if we may; raises NoServer."""
    done = subprocess.run([sys.executable, SET_UP, "tool", "PostgreSQL"], capture_output=True, text=True, check=False)
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = folders[-1] if folders else Path(shutil.which("initdb") or "")
    if done.returncode != 0 or not found.name:
        raise NoServer(f"PostgreSQL is not installed. To check this too: {APT_LINE}")
    return found.resolve().parent


def server_user() -> pwd.struct_passwd | None:
    """Whom the server runs as when we are root, which it refuses; None: as ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoServer("no user other than root to run PostgreSQL as")


class PostgresServer:
    """One running server and the databases in it."""

    def __init__(self) -> None:
        """Make a cluster and start it; raises NoServer."""
        self._bin, self._user = programs(), server_user()
        self._folder = Path(tempfile.mkdtemp(prefix="clinic-pg-"))
        self._password = secrets.token_hex(12)
        self._templates: dict[object, str] = {}
        self._count = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._make_cluster()
            for _ in range(5):  # another program may take the port between our look and the start
                if self._start():
                    return
            raise NoServer("PostgreSQL did not start:\n" + (self._folder / "log").read_text(errors="replace")[-2000:])
        except BaseException:
            self.stop()
            raise

    def _as_server_user(self, *command: str | Path) -> list[str]:
        """The command, under the server's user; it dies with us even if we are killed."""
        words = ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []
        if self._user:
            words = words or ["setpriv"]
            words += ["--reuid", str(self._user.pw_uid), "--regid", str(self._user.pw_gid), "--clear-groups"]
        return words + [str(word) for word in command]

    def _make_cluster(self) -> None:
        secret = self._folder / "password"
        secret.write_text(self._password, encoding="ascii")
        if self._user:
            for path in (self._folder, secret):
                os.chown(path, self._user.pw_uid, self._user.pw_gid)
        made = subprocess.run(
            self._as_server_user(
                self._bin / "initdb", "-D", self._folder / "data", "-U", "clinic", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
                "--auth=scram-sha-256", f"--pwfile={secret}",
            ),
            cwd=self._folder, capture_output=True, text=True, check=False,
        )
        if made.returncode != 0:
            raise NoServer(f"initdb failed: {made.stderr[-2000:]}")

    def _start(self) -> bool:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        settings = [word for setting in (*FAST, "listen_addresses=127.0.0.1", f"port={self.port}", "unix_socket_directories=")
                    for word in ("-c", setting)]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self._as_server_user(self._bin / "postgres", "-D", self._folder / "data", *settings),
                cwd=self._folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                psycopg.connect(self.dsn("postgres"), connect_timeout=2).close()
                return True
            except psycopg.OperationalError:
                time.sleep(0.05)
        return False

    def dsn(self, name: str) -> str:
        """How to reach a database of this server."""
        return f"postgresql://clinic:{self._password}@127.0.0.1:{self.port}/{name}"

    def _sql(self, statement: str) -> None:
        with psycopg.connect(self.dsn("postgres"), autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]  # names of our own making only

    def fresh(self, prepare: Callable[[str], None] | None = None) -> str:
        """A new database, empty or a copy of what `prepare` made once; its DSN. `prepare` must close what it opens."""
        template = "template0"
        if prepare is not None:
            if prepare not in self._templates:
                name = f"prepared_{next(self._count)}"
                self._sql(f"CREATE DATABASE {name} TEMPLATE template0")
                prepare(self.dsn(name))
                self._templates[prepare] = name
            template = self._templates[prepare]
        name = f"test_{next(self._count)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {template}" + (" STRATEGY file_copy" if self._copies_files() else ""))
        return self.dsn(name)

    def _copies_files(self) -> bool:
        """True from PostgreSQL 15 on, where copying files must be asked for; with fsync off it is the quicker way."""
        version = (self._folder / "data" / "PG_VERSION").read_text(encoding="ascii").strip()
        return int(version) >= 15

    def drop(self, dsn: str) -> None:
        """Remove a database that `fresh` made, whoever is still connected."""
        self._sql(f"DROP DATABASE IF EXISTS {dsn.rsplit('/', 1)[1]} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server at once and remove every trace."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)  # "fast": do not wait for clients
            self._process.wait(PATIENCE)
        shutil.rmtree(self._folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this session. Where it cannot be had: a loud skip, in CI a failure."""
    try:
        server = PostgresServer()
    except NoServer as why:
        if os.environ.get("CI", "").lower() not in ("", "0", "false"):
            pytest.fail(f"CI must not skip PostgreSQL: {why}", pytrace=False)
        pytest.skip(str(why))
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def postgres_dsn(postgres_server: PostgresServer) -> Iterator[str]:
    """A fresh, empty database for one test."""
    dsn = postgres_server.fresh()
    yield dsn
    postgres_server.drop(dsn)
