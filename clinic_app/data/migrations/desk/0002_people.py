"""Clients, former file numbers, contacts and guardians."""
from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables."""
    class Staff(Model):
        class Meta:
            database = db
            table_name = 'staff'
            legacy_table_names = False

    class Client(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        file_no = TextField(unique=True)
        file_serial = IntegerField(index=True)
        given_en = TextField()
        father_en = TextField()
        grandfather_en = TextField()
        family_en = TextField()
        given_ar = TextField()
        father_ar = TextField()
        grandfather_ar = TextField()
        family_ar = TextField()
        preferred_name = TextField()
        sort_key = TextField()
        folded = TextField()
        phone = TextField(index=True)
        email = TextField()
        dob = DateField(null=True)
        sex = TextField()
        id_kind = TextField()
        id_number = TextField(index=True)
        id_reason = TextField()
        language = TextField()
        other_language = TextField()
        letter_language = TextField()
        therapist = ForeignKeyField(Staff, null=True)
        therapist_wish = TextField()
        comfort_needs = TextField()
        other_need = TextField()
        interpreter = TextField()
        channels = TextField()
        call_only = BooleanField()
        reception_note = TextField()
        created_at = TextField()

        class Meta:
            database = db
            table_name = 'client'
            legacy_table_names = False
            indexes = ((('folded', 'sort_key'), False), (('sort_key', 'id'), False))

    class FormerNumber(Model):
        uid = CharField(max_length=36, unique=True)
        client = ForeignKeyField(Client)
        file_no = TextField(unique=True)

        class Meta:
            database = db
            table_name = 'former_number'
            legacy_table_names = False

    class Contact(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client = ForeignKeyField(Client)
        name = TextField()
        name_ar = TextField()
        relation = TextField()
        phone = TextField()
        guardian = BooleanField()
        basis = TextField()
        court_paper = TextField()
        id_number = TextField()
        told_visits = BooleanField()
        told_care = BooleanField()
        removed = BooleanField()

        class Meta:
            database = db
            table_name = 'contact'
            legacy_table_names = False

    db.create_tables([Client, FormerNumber, Contact])
    for table in ('client', 'contact'):
        guards.kept(db, table)
        guards.versioned(db, table)
    guards.append_only(db, 'former_number')
