"""The list for days without the program: where it is written, and its password, sealed under the desk's key."""
from peewee import BooleanField, CharField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table."""
    class Contingency(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        on = BooleanField()
        folder = TextField()
        language = TextField()
        password = TextField()

        class Meta:
            database = db
            table_name = 'contingency'
            legacy_table_names = False

    db.create_tables([Contingency])
    guards.versioned(db, 'contingency')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
