"""A mark on life events about delicate matters."""
from clinic_app.data import guards


def up(migrator, db):
    """One more mark; what stands is not marked."""
    postgres = guards.is_postgres(db)
    kind, no = ('BOOLEAN', 'false') if postgres else ('INTEGER', '0')
    db.execute_sql(f'ALTER TABLE life_event ADD COLUMN delicate {kind} NOT NULL DEFAULT {no}')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
