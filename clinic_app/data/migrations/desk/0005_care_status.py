"""What reception may know of care: the phase in four words, and that the boundaries agreement is signed."""
from peewee import CharField, DateField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make them."""
    class CareStatus(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(unique=True)
        phase = TextField()
        agreement_on = DateField(null=True)
        agreement_language = TextField()
        clauses = TextField()

        class Meta:
            database = db
            legacy_table_names = False
            table_name = 'care_status'

    db.create_tables([CareStatus])
    guards.kept(db, 'care_status')
    guards.versioned(db, 'care_status')
