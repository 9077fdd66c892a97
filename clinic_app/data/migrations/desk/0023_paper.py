"""How the clinic's paper looks: its digits, the Hijri date, the code for checking a print, and its logo."""
from peewee import BlobField, BooleanField, CharField, IntegerField, Model

from clinic_app.data import guards


def up(migrator, db):
    """Make the table and its one row, which says what paper was like before."""
    class Paper(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        arabic_digits = BooleanField()
        hijri = BooleanField()
        check_code = BooleanField()
        logo = BlobField()

        class Meta:
            database = db
            table_name = 'paper'
            legacy_table_names = False

    db.create_tables([Paper])
    guards.kept(db, 'paper')
    guards.versioned(db, 'paper')
    Paper.create(uid='c1120000-0000-4000-8000-000000000023', version=1, arabic_digits=False, hijri=True, check_code=False, logo=b'')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
