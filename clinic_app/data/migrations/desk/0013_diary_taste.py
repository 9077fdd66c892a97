"""How each person likes the diary: scale of time, colours, and mixes of columns on function keys."""
from peewee import CharField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table."""
    class DiaryTaste(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(unique=True)
        scale = IntegerField()
        colour = TextField()
        views = TextField()

        class Meta:
            database = db
            table_name = 'diary_taste'
            legacy_table_names = False

    db.create_tables([DiaryTaste])
    guards.versioned(db, 'diary_taste')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
