"""The house: audit chain, reasons for opening files, drafts."""
from peewee import BlobField, CharField, IntegerField, Model, TextField

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

    class Reason(Model):
        uid = CharField(max_length=36, unique=True)
        staff = IntegerField(index=True)
        client = IntegerField(index=True)
        reason = TextField()
        since = TextField()
        until = TextField()

        class Meta:
            database = db
            table_name = 'reason'
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

    db.create_tables([Audit, Reason, Draft])
    guards.audit_chain(db)
    guards.append_only(db, 'reason')
