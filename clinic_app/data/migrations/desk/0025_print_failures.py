"""Prints that did not come out."""
from peewee import CharField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table."""
    class PrintFailure(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff = IntegerField(index=True)
        use = TextField()
        letter = IntegerField()
        title = TextField()
        printer = TextField()
        job = TextField()
        problem = TextField()
        at = TextField()
        settled_at = TextField(null=True)

        class Meta:
            database = db
            table_name = 'print_failure'
            legacy_table_names = False

    db.create_tables([PrintFailure])
    guards.kept(db, 'print_failure')
    guards.versioned(db, 'print_failure')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
