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
    """Refuse an event ("UPDATE", "DELETE", "INSERT") on a table, always or when a condition over OLD and NEW holds."""
    condition = f"WHEN ({when})" if when else ""
    if is_postgres(db):
        db.execute_sql(_REFUSE)
        db.execute_sql(
            f"CREATE TRIGGER {name} BEFORE {event} ON \"{table}\" FOR EACH ROW {condition} EXECUTE FUNCTION refuse('{message}')"
        )
    else:
        answer = f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        db.execute_sql(f'CREATE TRIGGER {name} BEFORE {event} ON "{table}" {condition} {answer}')


def no_replace(db: Any, table: str, key: str = "id") -> None:
    """Close INSERT OR REPLACE, which deletes a row past a DELETE trigger. (PostgreSQL has no such statement.)"""
    if not is_postgres(db):
        refuse(db, f"{table}_no_replace", table, "INSERT", f"{table} row exists",
               f"EXISTS (SELECT 1 FROM \"{table}\" WHERE {key} = NEW.{key})")


def append_only(db: Any, table: str, key: str = "id") -> None:
    """Rows may be added, never changed or removed."""
    refuse(db, f"{table}_no_update", table, "UPDATE", f"{table} is append-only")
    refuse(db, f"{table}_no_delete", table, "DELETE", f"{table} is append-only")
    no_replace(db, table, key)


def kept(db: Any, table: str) -> None:
    """Rows may be changed but never removed."""
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
