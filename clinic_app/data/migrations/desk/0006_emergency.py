"""Numbers to call in need, empty but for one to be verified, and the house rules that the clinic may change by name."""
from peewee import BooleanField, CharField, DateField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and the first entry."""
    class EmergencyNumber(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name_en = TextField()
        name_ar = TextField()
        phone = TextField()
        checked_on = DateField(null=True)
        active = BooleanField()

        class Meta:
            database = db
            table_name = 'emergency_number'
            legacy_table_names = False

    class HouseFigure(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name = TextField(unique=True)
        value = IntegerField()

        class Meta:
            database = db
            table_name = 'house_figure'
            legacy_table_names = False

    db.create_tables([EmergencyNumber, HouseFigure])
    for table in ('emergency_number', 'house_figure'):
        guards.kept(db, table)
        guards.versioned(db, table)
    EmergencyNumber.create(
        uid='c1120000-0000-4000-8000-000000000112', version=1, name_en='Emergency', name_ar='الطوارئ', phone='112', active=True)
