"""Requests of clients for a copy of their record; a copy that was signed off stays as it is."""
from peewee import BlobField, CharField, DateField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table and its guards."""
    class AccessRequest(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        asked_on = DateField()
        asked_by = TextField()
        language = TextField()
        state = TextField()
        recorded_by = IntegerField()
        recorded_at = TextField()
        signed_by = IntegerField(null=True)
        signed_at = TextField(null=True)
        sha256 = TextField()
        pdf = BlobField(null=True)

        class Meta:
            database = db
            table_name = 'access_request'
            legacy_table_names = False

    db.create_tables([AccessRequest])
    guards.kept(db, 'access_request')
    guards.versioned(db, 'access_request')
    guards.immutable_when(
        db, 'access_request',
        "OLD.state = 'signed' OR NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id"
        " OR NEW.asked_on <> OLD.asked_on OR NEW.asked_by <> OLD.asked_by",
        'a request can only be signed off, once')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'access_request_no_twin', 'access_request', 'INSERT', 'access_request exists',
                      'EXISTS (SELECT 1 FROM access_request o WHERE o.uid = NEW.uid)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
