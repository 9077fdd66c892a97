"""A request for a copy that was a mistake is taken back, with a reason; after that nothing of it changes."""
from clinic_app.data import guards


def up(migrator, db):
    """Who took it back, when and why; the guard closes both ends."""
    postgres = guards.is_postgres(db)
    for column in ('taken_back_by INTEGER', 'taken_back_at TEXT', "taken_back_reason TEXT NOT NULL DEFAULT ''"):
        db.execute_sql(f'ALTER TABLE access_request ADD COLUMN {column}')
    db.execute_sql('DROP TRIGGER access_request_immutable' + (' ON "access_request"' if postgres else ''))
    guards.immutable_when(
        db, 'access_request',
        "OLD.state <> 'open' OR NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id"
        " OR NEW.asked_on <> OLD.asked_on OR NEW.asked_by <> OLD.asked_by",
        'a request can only be signed off or taken back, once')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
