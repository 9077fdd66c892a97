"""Papers handed in at the desk, until they are filed."""
from peewee import BlobField, CharField, DateField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table; what is settled stays as it is, and bytes are wiped but never changed."""
    class InTray(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        state = TextField(index=True)
        media = TextField()
        size = IntegerField()
        sha256 = TextField()
        data = BlobField(null=True)
        sender = TextField()
        came_on = DateField(null=True)
        handed_at = TextField()
        handed_by = IntegerField()
        settled_at = TextField(null=True)
        settled_by = IntegerField(null=True)
        reason = TextField()

        class Meta:
            database = db
            table_name = 'in_tray'
            legacy_table_names = False

    db.create_tables([InTray])
    guards.kept(db, 'in_tray')
    guards.versioned(db, 'in_tray')
    guards.immutable_when(db, 'in_tray', 'OLD.settled_at IS NOT NULL', 'a paper that is settled stays so')
    guards.refuse(
        db, 'in_tray_bytes', 'in_tray', 'UPDATE', 'a paper is never changed',
        'NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size OR NEW.media <> OLD.media OR NEW.client_id <> OLD.client_id OR '
        '(NEW.data IS NOT NULL AND NEW.data <> OLD.data) OR (NEW.data IS NULL) <> (NEW.settled_at IS NOT NULL)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
