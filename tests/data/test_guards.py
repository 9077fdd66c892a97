"""Every table of both vaults by name: what its guards must refuse, tried by raw SQL on a row of its own, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import peewee as pw
import psycopg
import pytest

from clinic_app.data import database
from clinic_app.data.audit import Chain, Line
from clinic_app.domain.permissions import Vault

KEPT = "no_delete"
NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
HISTORY = frozenset({KEPT, "no_update"})
SIGNED = frozenset({KEPT, "immutable", "version"})
EDITED = frozenset({KEPT, "version"})

# What each table's rows are. A table that is in no list, or a guard that is gone, fails.
TABLES: dict[Vault, dict[frozenset[str], str]] = {
    Vault.DESK: {
        HISTORY: "audit desk_outgoing former_number visit_change wording",
        SIGNED: "desk_letter desk_permission envelope in_tray reminder",
        EDITED: "care_status client client_group clinic closure closure_visit contact emergency_number hours_period house_figure "
                "paper print_failure reminder_post reminder_text reminder_visit room staff visit waiting_call waiting_entry",
        frozenset({"version"}): "contingency diary_taste waiting_room",  # one row of settings each
        frozenset(): "client_group_member draft hours occupancy schema_migration",  # what is so now; its history stands elsewhere
    },
    Vault.CLINICAL: {
        HISTORY: "agreement agreement_scan agreement_seal agreement_text audit cosign_answer cosign_request disclosure "
                 "emergency_paper formulation goal_rating goal_scale growth_summary growth_summary_withdrawal intake_version "
                 "letter_withdrawal level_rating "
                 "measure_administration measure_form note_addendum note_retraction outgoing outgoing_seen paper_entry "
                 "phase_change reason received_paper risk_check safety_act safety_plan session_note_version shared_summary "
                 "workbook_entry",
        SIGNED: "access_request concern ending letter plan release review session_note supervision",
        frozenset({KEPT, "immutable"}): "signal_answer",
        frozenset({KEPT, "version", "done"}): "call_task follow_up",
        EDITED: "consent episode goal growth_target intake life_event measure_setting plan_technique profile technique "
                "workbook_page",
        # its author may take it away
        frozenset({"version"}): "cosigner cpd own_signature phrase process_note reflection session_rules",
        frozenset(): "agenda_point draft schema_migration",
    },
}
MEANT: dict[tuple[str, str], Any] = {  # what makes a row one that may be, and one that stays as it is
    ("letter", "status"): "issued", ("plan", "status"): "superseded", ("reminder", "state"): "sent",
    ("closure", "kind"): "away", ("closure", "room_id"): None, ("access_request", "state"): "signed",
}
GUARDS = ("no_update", "no_delete", "immutable", "version", "done")


def guards(vault: Vault) -> dict[str, set[str]]:
    """The guards that are really there, by table."""
    text = (
        "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND "
        "c.relnamespace = current_schema()::regnamespace" if database.is_postgres(vault) else
        "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
    )
    found: dict[str, set[str]] = {name: set() for name in database.database(vault).get_tables()}
    for table, name in database.sql(vault, text).fetchall():
        found[table].add(name.removeprefix(f"{table}_"))
    return found


@contextmanager
def off_guard(vault: Vault, table: str) -> Iterator[None]:
    """Links and guards of a table asleep, so that a row without the rows it points at can be laid in."""
    if database.is_postgres(vault):
        database.sql(vault, "SET session_replication_role = replica")
        yield
        database.sql(vault, "SET session_replication_role = DEFAULT")
        return
    named = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    texts = database.sql(vault, named, (table,)).fetchall()
    for name, _ in texts:
        database.sql(vault, f"DROP TRIGGER {name}")
    yield
    for _, text in texts:
        database.sql(vault, text)


def lay_in(vault: Vault, table: str) -> None:
    """One row in which everything that may be empty is filled: signed, closed, handed over."""
    columns = database.database(vault).get_columns(table)
    values = {one.name: MEANT[table, one.name] if (table, one.name) in MEANT else a_value(one) for one in columns}
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    with off_guard(vault, table):
        database.sql(vault, f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))


def a_value(column: Any) -> Any:
    kind = column.data_type.lower()
    if column.name in ("id", "seq"):
        return 901
    if column.name == "ends":
        return "2026-11-24"
    if "bool" in kind:
        return True
    if "int" in kind:
        return 1
    if "blob" in kind or "bytea" in kind:
        return b"x" * 32
    if "real" in kind or "double" in kind or "numeric" in kind or "decimal" in kind:
        return 1.0
    return "2026-11-23" if "date" in kind or "time" in kind else "x"


@pytest.mark.parametrize("vault", Vault)
def test_every_table_has_the_guards_that_its_rows_ask_for_and_each_of_them_refuses(clinic: Any, vault: Vault) -> None:
    wanted = {table: set(asked) for asked, names in TABLES[vault].items() for table in names.split()}
    there = guards(vault)
    assert {table: found & set(GUARDS) for table, found in there.items()} == wanted
    let_through = []
    for table, asked in wanted.items():
        one = database.database(vault).get_columns(table)[0].name
        tries = {
            "no_delete": f'DELETE FROM "{table}"',
            "no_update": f'UPDATE "{table}" SET {one} = {one}',
            "immutable": f'UPDATE "{table}" SET {"version = version + 1" if "version" in asked else f"{one} = {one}"}',
            "version": f'UPDATE "{table}" SET version = version',
            "done": f'UPDATE "{table}" SET version = version + 1',
        }
        for guard in () if table == "visit" else asked:  # a visit cannot stand alone: test_appointments.py tries its guards
            if not held(vault, table, tries[guard]):
                let_through.append((table, guard))
    assert not let_through


def held(vault: Vault, table: str, attack: str) -> bool:
    """True if the database refuses it on a row that is there. Nothing stays."""
    handle = database.database(vault)
    with handle.atomic() as whole:
        if not database.is_postgres(vault):
            database.sql(vault, "PRAGMA defer_foreign_keys = ON")
        lay_in(vault, table)
        try:
            database.sql(vault, attack)
            return False
        except pw.IntegrityError as refusal:
            return not any(other in str(refusal) for other in ("FOREIGN KEY", "foreign key", "CHECK", "check constraint"))
        finally:
            whole.rollback()


@pytest.mark.parametrize("vault", Vault)
def test_no_statement_empties_a_table_whose_rows_are_kept(postgres_clinic: Any, vault: Vault) -> None:
    handle, emptied = database.database(vault), []
    for table, found in guards(vault).items():
        if KEPT in found:
            with handle.atomic() as whole:
                try:
                    database.sql(vault, f'TRUNCATE "{table}" CASCADE')
                    emptied.append(table)
                except pw.IntegrityError:
                    pass
                whole.rollback()
    assert not emptied


def test_not_even_the_owner_changes_the_audit_without_taking_the_right_first(postgres_dsn: str) -> None:
    whole = urlsplit(postgres_dsn)
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE keeper LOGIN PASSWORD '{whole.password}'")
        connection.execute(f"ALTER DATABASE {whole.path[1:]} OWNER TO keeper")
    as_keeper = whole._replace(netloc=f"keeper:{whole.password}@{whole.hostname}:{whole.port}").geturl()
    try:
        for vault in Vault:
            database.open_postgres(vault, as_keeper)
            database.migrate(vault)
            with database.writing(vault):
                Chain(vault, b"k" * 32, b"k" * 32, None).append(Line(1, "lead", "desk", "sign_in", None, "", "ok", ""), NOW)
            database.sql(vault, "ALTER TABLE audit DISABLE TRIGGER USER")
            for attack in ("UPDATE audit SET detail = 'x'", "DELETE FROM audit", "TRUNCATE audit"):
                with pytest.raises(pw.ProgrammingError, match="permission denied"):
                    database.sql(vault, attack)
    finally:
        database.close()
        with psycopg.connect(postgres_dsn, autocommit=True) as connection:
            connection.execute("REASSIGN OWNED BY keeper TO CURRENT_USER")
            connection.execute("DROP OWNED BY keeper")
            connection.execute("DROP ROLE keeper")
