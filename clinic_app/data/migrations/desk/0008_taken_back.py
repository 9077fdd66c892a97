"""A handing over that was a slip can be taken back: the envelope waits again. Who took a handed one stays as it was written."""

from clinic_app.data import guards


def up(migrator, db):
    """The guard anew, by statements that leave rows alone."""
    db.execute_sql('DROP TRIGGER envelope_immutable' + (' ON "envelope"' if guards.is_postgres(db) else ''))
    guards.immutable_when(
        db, 'envelope', 'OLD.handed_at IS NOT NULL AND NEW.handed_at IS NOT NULL', 'a handed envelope stays handed')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
