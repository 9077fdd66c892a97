"""The five boxes of the formulation in versions, consents that can be withdrawn, and therapists' own profiles."""
from peewee import CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class Formulation(Model):
        uid = CharField(max_length=36, unique=True)
        episode = ForeignKeyField(Episode)
        number = IntegerField()
        body = TextField()
        written_on = DateField()
        author = IntegerField()
        review_id = IntegerField(null=True)

        class Meta:
            database = db
            table_name = 'formulation'
            legacy_table_names = False
            indexes = ((('episode', 'number'), True),)

    class Consent(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        kind = TextField()
        answer = TextField()
        signer = TextField()
        signer_name = TextField()
        how = TextField()
        note = TextField()
        given_on = DateField()
        recorded_by = IntegerField()
        recorded_at = TextField()
        withdrawn_on = DateField(null=True)
        withdrawn_words = TextField()

        class Meta:
            database = db
            table_name = 'consent'
            legacy_table_names = False

    class Profile(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(unique=True)
        body = TextField()
        saved_at = TextField()

        class Meta:
            database = db
            table_name = 'profile'
            legacy_table_names = False

    db.create_tables([Formulation, Consent, Profile])
    guards.append_only(db, 'formulation')
    guards.kept(db, 'consent')
    guards.versioned(db, 'consent')
    fixed = ('id', 'uid', 'client_id', 'kind', 'answer', 'signer', 'signer_name', 'how', 'note', 'given_on', 'recorded_by',
             'recorded_at')
    guards.refuse(db, 'consent_fixed', 'consent', 'UPDATE', 'a consent is withdrawn, never changed',
                  'OLD.withdrawn_on IS NOT NULL OR ' + ' OR '.join(f'NEW.{name} <> OLD.{name}' for name in fixed))
    guards.kept(db, 'profile')
    guards.versioned(db, 'profile')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
