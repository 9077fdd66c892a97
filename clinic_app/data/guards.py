"""Database triggers that no path round the program can pass, for both engines. Migrations use these: add, never change."""

from __future__ import annotations

from typing import Any

import peewee as pw

_REFUSE = """CREATE OR REPLACE FUNCTION refuse() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation'; END $$ LANGUAGE plpgsql"""


def is_postgres(db: Any) -> bool:
    """Which dialect to write; migrations are handed the database itself."""
    return isinstance(db, pw.PostgresqlDatabase)


def refuse(db: Any, name: str, table: str, event: str, message: str, when: str = "") -> None:
    """Refuse UPDATE, DELETE, INSERT or TRUNCATE on a table, always or when a condition over OLD and NEW holds."""
    condition = f"WHEN ({when})" if when else ""
    if is_postgres(db):
        db.execute_sql(_REFUSE)
        each = f"FOR EACH {'STATEMENT' if event == 'TRUNCATE' else 'ROW'} {condition}"
        db.execute_sql(f"CREATE TRIGGER {name} BEFORE {event} ON \"{table}\" {each} EXECUTE FUNCTION refuse('{message}')")
    else:
        answer = f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        db.execute_sql(f'CREATE TRIGGER {name} BEFORE {event} ON "{table}" {condition} {answer}')


def no_replace(db: Any, table: str, key: str = "id") -> None:
    """Close INSERT OR REPLACE, which deletes a row past a DELETE trigger. (PostgreSQL has no such statement.)"""
    if not is_postgres(db):
        refuse(db, f"{table}_no_replace", table, "INSERT", f"{table} row exists",
               f"EXISTS (SELECT 1 FROM \"{table}\" WHERE {key} = NEW.{key})")


def no_truncate(db: Any, table: str) -> None:
    """Close TRUNCATE, which empties a table past the guards of its rows. (SQLite has no such statement.)"""
    if is_postgres(db):
        db.execute_sql(f'DROP TRIGGER IF EXISTS {table}_no_truncate ON "{table}"')
        refuse(db, f"{table}_no_truncate", table, "TRUNCATE", f"{table} rows are kept")


def no_truncate_of_kept(db: Any) -> None:
    """The same on every table of the vault whose rows are kept, and who owns the audit may neither change nor empty it.

    Owners of a PostgreSQL table may grant themselves the right again, or switch a guard off: it then takes two steps on purpose.
    """
    if is_postgres(db):
        kept_tables = ("SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = "
                       "c.relname || '_no_delete' AND c.relnamespace = current_schema()::regnamespace")
        for (table,) in db.execute_sql(kept_tables).fetchall():
            no_truncate(db, table)
        db.execute_sql("REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM PUBLIC, CURRENT_USER")


def append_only(db: Any, table: str, key: str = "id") -> None:
    """Rows may be added, never changed or removed."""
    no_truncate(db, table)
    refuse(db, f"{table}_no_update", table, "UPDATE", f"{table} is append-only")
    refuse(db, f"{table}_no_delete", table, "DELETE", f"{table} is append-only")
    no_replace(db, table, key)


def kept(db: Any, table: str) -> None:
    """Rows may be changed but never removed."""
    no_truncate(db, table)
    refuse(db, f"{table}_no_delete", table, "DELETE", f"{table} rows are kept")
    no_replace(db, table)


def immutable_when(db: Any, table: str, condition: str, message: str) -> None:
    """Rows for which the condition over OLD holds (say, OLD.signed_at IS NOT NULL) may not be changed."""
    refuse(db, f"{table}_immutable", table, "UPDATE", message, condition)


def versioned(db: Any, table: str) -> None:
    """Refuse code that forgets to step the version by one."""
    refuse(db, f"{table}_version", table, "UPDATE", "stale version", "NEW.version <> OLD.version + 1")


def audit_chain(db: Any) -> None:
    """The audit table of a vault: append-only, contiguous, each line linked to the one before."""
    append_only(db, "audit", "seq")
    if is_postgres(db):
        db.execute_sql("""CREATE OR REPLACE FUNCTION audit_link() RETURNS trigger AS $$
            BEGIN
              IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit) OR NEW.prev IS DISTINCT FROM
                 coalesce((SELECT mac FROM audit WHERE seq = NEW.seq - 1), decode(repeat('00', 32), 'hex')) THEN
                RAISE EXCEPTION USING MESSAGE = 'audit chain broken', ERRCODE = 'integrity_constraint_violation';
              END IF;
              RETURN NEW;
            END $$ LANGUAGE plpgsql""")
        db.execute_sql("CREATE TRIGGER audit_contiguous BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_link()")
    else:
        refuse(db, "audit_contiguous", "audit", "INSERT", "audit chain broken",
               "NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit) OR "
               "NEW.prev IS NOT coalesce((SELECT mac FROM audit WHERE seq = NEW.seq - 1), zeroblob(32))")
