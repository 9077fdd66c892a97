"""A therapist's own signature, as a picture for the letters they release."""
from peewee import BlobField, CharField, IntegerField, Model

from clinic_app.data import guards


def up(migrator, db):
    """Make the table; a signature keeps its person."""
    class OwnSignature(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(unique=True)
        picture = BlobField()

        class Meta:
            database = db
            table_name = 'own_signature'
            legacy_table_names = False

    db.create_tables([OwnSignature])
    guards.versioned(db, 'own_signature')
    guards.refuse(db, 'own_signature_whose', 'own_signature', 'UPDATE', 'a signature keeps its person',
                  'NEW.uid <> OLD.uid OR NEW.staff_id <> OLD.staff_id')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys
        guards.refuse(db, 'own_signature_no_twin', 'own_signature', 'INSERT', 'own_signature exists',
                      'EXISTS (SELECT 1 FROM own_signature o WHERE o.uid = NEW.uid OR o.staff_id = NEW.staff_id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
