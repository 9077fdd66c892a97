"""The clinic's own wording of letters and sheets: states that are only added, one on top of the other."""
from peewee import CharField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table; no state is ever changed or taken away, and no two desks put the same one on top."""
    class Wording(Model):
        uid = CharField(max_length=36, unique=True)
        room = TextField()
        key = TextField(column_name='entry_key')
        language = TextField()
        number = IntegerField()
        texts = TextField()
        at = TextField()
        staff_id = IntegerField()

        class Meta:
            database = db
            table_name = 'wording'
            legacy_table_names = False
            indexes = ((('room', 'key', 'language', 'number'), True),)

    db.create_tables([Wording])
    guards.append_only(db, 'wording')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
