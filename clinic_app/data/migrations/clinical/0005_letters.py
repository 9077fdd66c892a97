"""Permissions to share, letters with their stored bytes, and the disclosure log. What was issued stays as it is."""
from peewee import BlobField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class Release(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        reader = TextField()
        recipient = TextField()
        contents = TextField()
        purpose = TextField()
        valid_from = DateField()
        valid_to = DateField()
        signed_on = DateField()
        withdrawn_on = DateField(null=True)
        recorded_by = IntegerField()
        recorded_at = TextField()

        class Meta:
            table_name = 'release'

    class Letter(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        kind = TextField()
        reader = TextField()
        language = TextField()
        status = TextField()
        release = ForeignKeyField(Release, null=True)
        author_id = IntegerField()
        body = TextField()
        saved_at = TextField()
        number = IntegerField(null=True, unique=True)
        recipient = TextField()
        issued_at = TextField(null=True)
        issued_by = IntegerField(null=True)
        pages = IntegerField()
        sha256 = TextField()
        pdf = BlobField(null=True)

        class Meta:
            table_name = 'letter'

    class Disclosure(Base):
        client_id = IntegerField(index=True)
        letter = ForeignKeyField(Letter)
        release = ForeignKeyField(Release, null=True)
        reader = TextField()
        recipient = TextField()
        contents = TextField()
        ground = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'disclosure'

    db.create_tables([Release, Letter, Disclosure])
    guards.append_only(db, 'disclosure')
    guards.kept(db, 'release')
    guards.versioned(db, 'release')
    guards.immutable_when(
        db, 'release',
        "OLD.withdrawn_on IS NOT NULL OR NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id"
        " OR NEW.reader <> OLD.reader OR NEW.recipient <> OLD.recipient OR NEW.contents <> OLD.contents"
        " OR NEW.valid_from <> OLD.valid_from OR NEW.valid_to <> OLD.valid_to OR NEW.signed_on <> OLD.signed_on",
        'a permission can only be withdrawn',
    )
    guards.versioned(db, 'letter')
    guards.no_replace(db, 'letter')
    guards.immutable_when(db, 'letter', "OLD.status = 'issued'", 'an issued letter is immutable')
    guards.refuse(db, 'letter_no_delete', 'letter', 'DELETE', 'an issued letter is kept', "OLD.status = 'issued'")
    guards.refuse(db, 'letter_whose', 'letter', 'UPDATE', 'a letter keeps its client, episode and reader',
                  'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id OR NEW.episode_id <> OLD.episode_id '
                  'OR NEW.reader <> OLD.reader')
