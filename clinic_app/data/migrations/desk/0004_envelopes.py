"""Envelopes to hand over: a number and a client, nothing of what is inside."""
from peewee import CharField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table and its guards."""
    class Envelope(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        number = IntegerField(unique=True)
        made_at = TextField()
        made_by = IntegerField()
        handed_at = TextField(null=True)
        handed_by = IntegerField(null=True)
        handed_to = TextField(null=True)

        class Meta:
            database = db
            table_name = 'envelope'
            legacy_table_names = False

    db.create_tables([Envelope])
    guards.kept(db, 'envelope')
    guards.versioned(db, 'envelope')
    guards.immutable_when(db, 'envelope', 'OLD.handed_at IS NOT NULL', 'a handed envelope stays handed')
