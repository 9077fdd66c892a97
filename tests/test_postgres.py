"""The test server itself: a real one, not root's, each test alone in its database."""

from __future__ import annotations

import os
from pathlib import Path

import psycopg
import pytest

from tests.postgres import NoServer, PostgresServer


def _make_rooms(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE room (id int PRIMARY KEY)")


def test_the_server_is_not_root(postgres_server):
    status = Path(f"/proc/{postgres_server._process.pid}/status").read_text()
    user = int(status.split("Uid:")[1].split()[1])
    assert user != 0
    assert os.geteuid() in (0, user)


def test_each_copy_starts_from_the_prepared_state(postgres_server):
    one, two = postgres_server.fresh(_make_rooms), postgres_server.fresh(_make_rooms)
    with psycopg.connect(one) as connection:
        connection.execute("INSERT INTO room VALUES (1)")
    with psycopg.connect(two) as connection:
        assert connection.execute("SELECT count(*) FROM room").fetchone() == (0,)
    postgres_server.drop(one)
    postgres_server.drop(two)


def test_a_fresh_database_is_empty_and_speaks_utf8(postgres_dsn):
    with psycopg.connect(postgres_dsn) as connection:
        assert connection.execute("SELECT 'ليلى', current_setting('server_encoding')").fetchone() == ("ليلى", "UTF8")
        assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_it_asks_for_its_password(postgres_server):
    wrong = postgres_server.dsn("postgres").replace("clinic:", "clinic:not")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_it_stops_at_the_end_and_leaves_no_trace():
    try:
        server = PostgresServer()
    except NoServer as why:
        pytest.skip(str(why))
    server.stop()
    assert not Path(f"/proc/{server._process.pid}").exists()
    assert not server._folder.exists()
