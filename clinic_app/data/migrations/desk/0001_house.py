"""The house: audit chain, clinic, staff, rooms, hours, drafts."""
from peewee import BlobField, BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make them."""
    class Audit(Model):
        seq = IntegerField(primary_key=True)
        at = TextField()
        actor = IntegerField()
        role = TextField()
        desk = TextField()
        action = TextField()
        client = IntegerField(null=True, index=True)
        object = TextField()
        outcome = TextField()
        detail = TextField()
        prev = BlobField()
        mac = BlobField(unique=True)

        class Meta:
            database = db
            table_name = 'audit'
            legacy_table_names = False

    class Clinic(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name_en = TextField()
        name_ar = TextField()
        licence_no = TextField()
        phone = TextField()
        address_en = TextField()
        address_ar = TextField()
        email = TextField()
        file_prefix = TextField()
        visit_minutes = IntegerField()
        late_note_hours = IntegerField()
        first_review_after = IntegerField()
        review_every = IntegerField()
        review_weeks = IntegerField()
        idle_minutes = IntegerField()
        demo = BooleanField()

        class Meta:
            database = db
            table_name = 'clinic'
            legacy_table_names = False

    class Room(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name_en = TextField()
        name_ar = TextField()
        ground_floor = BooleanField()
        active = BooleanField()

        class Meta:
            database = db
            table_name = 'room'
            legacy_table_names = False

    class Staff(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name_en = TextField()
        name_ar = TextField()
        title_en = TextField()
        title_ar = TextField()
        roles = TextField()
        sign_in_name = TextField()
        sign_in_folded = TextField(unique=True)
        slot = TextField()
        gender = TextField()
        languages = TextField()
        licence_no = TextField()
        licence_until = DateField(null=True)
        minors = BooleanField()
        room = ForeignKeyField(Room, null=True)
        active = BooleanField()

        class Meta:
            database = db
            table_name = 'staff'
            legacy_table_names = False

    class Hours(Model):
        uid = CharField(max_length=36, unique=True)
        staff = ForeignKeyField(Staff, null=True)
        weekday = IntegerField()
        opens = IntegerField()
        closes = IntegerField()

        class Meta:
            database = db
            table_name = 'hours'
            legacy_table_names = False

    class Draft(Model):
        uid = CharField(max_length=36, unique=True)
        staff = IntegerField()
        form = TextField()
        about = IntegerField()
        body = TextField()
        updated_at = TextField()

        class Meta:
            database = db
            table_name = 'draft'
            legacy_table_names = False
            indexes = ((('staff', 'form', 'about'), True),)

    db.create_tables([Audit, Clinic, Room, Staff, Hours, Draft])
    guards.audit_chain(db)
    for table in ('clinic', 'room', 'staff'):
        guards.kept(db, table)
        guards.versioned(db, table)
