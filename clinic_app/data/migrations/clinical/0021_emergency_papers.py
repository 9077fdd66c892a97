"""The paper of an emergency as it was made, byte for byte: only ever added to."""
from peewee import BlobField, CharField, ForeignKeyField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table and close it."""
    class Outgoing(Model):
        class Meta:
            database = db
            table_name = 'outgoing'
            legacy_table_names = False

    class EmergencyPaper(Model):
        uid = CharField(max_length=36, unique=True)
        outgoing = ForeignKeyField(Outgoing, unique=True)
        sha256 = TextField()
        pdf = BlobField()

        class Meta:
            database = db
            table_name = 'emergency_paper'
            legacy_table_names = False

    db.create_tables([EmergencyPaper])
    guards.append_only(db, 'emergency_paper')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'emergency_paper_no_twin', 'emergency_paper', 'INSERT', 'emergency_paper exists',
                      'EXISTS (SELECT 1 FROM emergency_paper o WHERE o.uid = NEW.uid OR o.outgoing_id = NEW.outgoing_id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
