"""The tables of visits: what the migration makes, what the database refuses by itself, and bulk loading past the services."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import peewee as pw
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.schema_diff import diff_models

from clinic_app.data import appointments as data
from clinic_app.data import bookings, database
from clinic_app.data.database import desk_db, sql, sql_many, writing
from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import AppointmentProblem
from clinic_app.domain.permissions import Vault
from clinic_app.services import clock
from tests.clinics import Clinic
from tests.services.test_appointments import book, client

NOON = datetime(2026, 11, 24, 12)


def hour(number: int, minutes: int = 50) -> Slot:
    start = NOON + timedelta(hours=number)
    return Slot(start, start + timedelta(minutes=minutes))


def new(clinic: Clinic, slot: Slot, *clients: int, **more: object) -> bookings.NewVisit:
    return bookings.NewVisit(slot, (clinic.therapist.staff_id,), clients, clinic.rooms[0].id, **more)


def test_the_migration_makes_what_the_rows_say(clinic: Clinic) -> None:
    found = diff_models(desk_db.obj, [data.VisitRow, data.OccupancyRow, data.VisitChangeRow])
    guards = {index.name for index in found.drop_indexes}  # PostgreSQL keeps exclusion constraints as indexes
    assert guards == ({f"occupancy_{one}_no_overlap" for one in ("therapist", "room", "client")}
                      | {f"occupancy_{one}_itself_no_overlap" for one in ("therapist", "room")}
                      if clinic.engine == "postgres" else set())
    assert not any((found.create_tables, found.add_columns, found.drop_columns, found.add_indexes)), found


@pytest.mark.parametrize(("attack", "refusal"), [
    ("DELETE FROM visit", "kept"),
    ("UPDATE visit SET note = 'x'", "stale version"),
    ("UPDATE visit SET version = version + 1, status = 'early_cancel'", "."),            # holding would not follow
    ("UPDATE visit SET version = version + 1, ends = starts", "."),
    ("UPDATE occupancy SET starts = '2026-11-24 09:00:00'", "differs from its visit"),
    ("UPDATE visit SET version = version + 1, starts = '2026-11-24 12:00:00', ends = '2026-11-24 12:50:00'", "overlap"),
    ("UPDATE occupancy SET meant_over = 1", "differs from its visit"),
    ("UPDATE visit SET version = version + 1, meant_over = 1", "."),                      # no reason is kept
    ("UPDATE occupancy SET therapist_id = (SELECT min(id) FROM staff), room_id = 1", "."),
    ("UPDATE visit_change SET before = ''", "append-only"),
    ("DELETE FROM visit_change", "append-only"),
])
def test_no_statement_gets_round_the_guards(clinic: Clinic, attack: str, refusal: str) -> None:
    mona = client(clinic)
    with writing(Vault.DESK):
        for number in range(2):
            visit = data.by_id(bookings.insert(new(clinic, hour(number), mona)))
            assert visit is not None
            assert bookings.change(visit, visit, clock.utc_now())
    with pytest.raises(pw.IntegrityError, match=refusal), writing(Vault.DESK):
        sql(Vault.DESK, attack)


def test_replacing_a_visit_is_refused_where_there_is_such_a_statement(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    made = book(clinic, hour(0), client(clinic))
    with pytest.raises(pw.IntegrityError, match="row exists"), writing(Vault.DESK):
        sql(Vault.DESK, "INSERT OR REPLACE INTO visit SELECT * FROM visit WHERE id = ?", (made.id,))


def test_a_time_written_in_another_way_is_refused(sqlite_clinic: Clinic) -> None:
    made = book(sqlite_clinic, hour(0), client(sqlite_clinic))
    with pytest.raises(pw.IntegrityError), writing(Vault.DESK):
        sql(Vault.DESK, "UPDATE visit SET version = 2, starts = '2026-11-24T12:00' WHERE id = ?", (made.id,))


@pytest.mark.expects_warning("pipeline aborted")  # what psycopg says, now and then, of a batch the guard refused
def test_many_visits_are_loaded_with_every_guard_awake(clinic: Clinic) -> None:
    clients = [client(clinic, f"Client {n} Al-Ufuq", f"0000043{n}") for n in range(3)]
    book(clinic, hour(-24), clients[0])
    many = [new(clinic, hour(n), clients[n % 3], note=f"n{n}", status=Status.ATTENDED if n % 2 else Status.EARLY_CANCEL)
            for n in range(500)]
    with writing(Vault.DESK):
        assert bookings.insert_many(iter(many), batch=64) == 500
    assert len(data.of_days(NOON.date(), 30)) == 500
    assert book(clinic, hour(-26), clients[0]).id > 500
    with pytest.raises(pw.IntegrityError) as caught, writing(Vault.DESK):
        bookings.insert_many([new(clinic, hour(600), clients[0]), new(clinic, hour(600), clients[1])])
    assert bookings.clash_in(caught.value) is AppointmentProblem.THERAPIST_TAKEN
    assert sql(Vault.DESK, "SELECT count(*) FROM visit").fetchone()[0] == 502
    with pytest.raises(RuntimeError):
        sql_many(Vault.DESK, "SELECT 1", [])
    with pytest.raises(RuntimeError):
        bookings.insert(many[0])


@pytest.mark.expects_warning("pipeline aborted")
def test_after_a_refused_batch_the_server_goes_on_and_its_driver_quotes_nothing(
    postgres_clinic: Clinic, caplog: pytest.LogCaptureFixture
) -> None:
    mona = client(postgres_clinic)
    for n in range(4):
        with pytest.raises(pw.IntegrityError), writing(Vault.DESK):
            bookings.insert_many([new(postgres_clinic, hour(24 * n), mona, note="Mona asks"),
                                  new(postgres_clinic, hour(24 * n), mona, note="Mona asks")])
        assert not data.of_days(hour(24 * n).day, 1)
        with writing(Vault.DESK):
            assert bookings.insert_many([new(postgres_clinic, hour(24 * n), mona)]) == 1
    said = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert {record.name.split(".")[0] for record in said} <= {"psycopg"}
    assert not any("Mona" in record.getMessage() for record in said)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(2, 30), st.integers(0, 1)), min_size=1, max_size=8))
def test_the_database_takes_exactly_what_does_not_clash(clinic: Clinic, wishes: list[tuple[int, int, int]]) -> None:
    """Model and database agree on every row of wishes: start, length (five minutes each), one of two rooms."""
    last = sql(Vault.DESK, "SELECT max(starts) FROM visit").fetchone()[0]
    base = (datetime.fromisoformat(str(last)) if last else NOON) + timedelta(days=2)  # examples stay apart
    taken: list[tuple[Slot, int]] = []
    for start, length, room in wishes:
        begins = base + timedelta(minutes=5 * start)
        slot = Slot(begins, begins + timedelta(minutes=5 * length))
        visit = bookings.NewVisit(slot, ((clinic.therapist, clinic.other_therapist)[room].staff_id,), (), clinic.rooms[room].id)
        if any(slot.clashes_with(other) and room == held for other, held in taken):
            with pytest.raises(pw.IntegrityError) as caught, writing(Vault.DESK):
                bookings.insert(visit)
            assert bookings.clash_in(caught.value) is AppointmentProblem.THERAPIST_TAKEN
        else:
            with writing(Vault.DESK):
                bookings.insert(visit)
            taken.append((slot, room))


HOT = {
    "day": (data._OF_DAYS, ("2026-11-24 00:00:00", "2026-11-25 00:00:00")),
    "week": (data._OF_THERAPIST, (1, "2026-11-24 00:00:00", "2026-12-01 00:00:00")),
    "room held": (data._HELD["room"], (1, "2026-11-24 13:00:00", "2026-11-23 12:00:00", "2026-11-24 12:00:00")),
    "unresolved": (data._OPEN, ("2026-11-24 00:00:00", 50)),
    "one's unresolved": (data._OPEN_OF, ("2026-11-24 00:00:00", 1, 50)),
    "some": (data._AMONG.format("?, ?", "v.id"), (1, 2)),
    "history": (data._BEFORE, (1, "2026-11-24 00:00:00", "2026-11-24 00:00:00", 5, 50)),
}


@pytest.mark.parametrize("name", HOT)
def test_no_hot_read_walks_a_table(sqlite_clinic: Clinic, name: str) -> None:
    text, params = HOT[name]
    plan = [row[3] for row in sql(Vault.DESK, "EXPLAIN QUERY PLAN " + text, params).fetchall()]
    assert not [step for step in plan if step.startswith("SCAN") and "INDEX visit_open" not in step], plan


@pytest.mark.parametrize("before", [
    "", "CREATE EXTENSION btree_gist SCHEMA public", "CREATE SCHEMA tools; CREATE EXTENSION btree_gist SCHEMA tools",
], ids=["by us", "in public", "elsewhere"])
def test_the_exclusion_needs_its_extension_wherever_it_lies(postgres_dsn: str, before: str) -> None:
    """Another vault, or the server's keeper, may have made it first and out of our search path."""
    if before:
        with psycopg.connect(postgres_dsn, autocommit=True) as connection:
            connection.execute(before)
    database.open_postgres(Vault.DESK, postgres_dsn)
    try:
        assert "0003_appointments" in database.migrate(Vault.DESK)
        found = sql(Vault.DESK, "SELECT count(*) FROM pg_constraint WHERE contype = 'x' AND conname LIKE 'occupancy%'").fetchone()
        assert found[0] == 3
    finally:
        database.close()
