"""Marks on goals and shared summaries: delicate, or about somebody else. A plan's own words carry theirs in its body."""
from clinic_app.data import guards


def up(migrator, db):
    """Two marks on each; what stands is not marked."""
    postgres = guards.is_postgres(db)
    kind, no = ('BOOLEAN', 'false') if postgres else ('INTEGER', '0')
    for table in ('goal', 'shared_summary'):
        for mark in ('delicate', 'third_party'):
            db.execute_sql(f'ALTER TABLE {table} ADD COLUMN {mark} {kind} NOT NULL DEFAULT {no}')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
