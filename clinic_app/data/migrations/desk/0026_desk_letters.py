"""Letters that reception makes, the permissions they may need, and each time one left the house."""
from peewee import BlobField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards

FIXED = ('id', 'uid', 'number', 'client_id', 'kind', 'language', 'reader', 'recipient', 'ground', 'permission_id', 'body', 'pages',
         'sha256', 'pdf', 'made_at', 'made_by', 'replaces')
PERMITTED = ('id', 'uid', 'client_id', 'reader', 'name', 'contents', 'valid_from', 'valid_to', 'recorded_at', 'recorded_by')


def up(migrator, db):
    """Make the tables; a letter may be withdrawn, and nothing else of it changes."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class DeskPermission(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        reader = TextField()
        name = TextField()
        contents = TextField()
        valid_from = DateField()
        valid_to = DateField()
        recorded_at = TextField()
        recorded_by = IntegerField()
        withdrawn_at = TextField(null=True)
        withdrawn_by = IntegerField(null=True)

        class Meta:
            table_name = 'desk_permission'

    class DeskLetter(Base):
        version = IntegerField()
        number = IntegerField(unique=True)
        client_id = IntegerField(index=True)
        kind = TextField()
        language = TextField()
        reader = TextField()
        recipient = TextField()
        ground = TextField()
        permission = ForeignKeyField(DeskPermission, null=True)
        body = TextField()
        pages = IntegerField()
        sha256 = TextField()
        pdf = BlobField()
        made_at = TextField()
        made_by = IntegerField(index=True)
        replaces = IntegerField(null=True, unique=True)
        withdrawn_at = TextField(null=True)
        withdrawn_by = IntegerField(null=True)
        withdrawn_reason = TextField(null=True)

        class Meta:
            table_name = 'desk_letter'

    class DeskOutgoing(Base):
        letter = ForeignKeyField(DeskLetter)
        way = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'desk_outgoing'

    db.create_tables([DeskPermission, DeskLetter, DeskOutgoing])
    guards.append_only(db, 'desk_outgoing')
    differs = 'IS DISTINCT FROM' if guards.is_postgres(db) else 'IS NOT'
    for table, fixed, message in (('desk_letter', FIXED, 'a letter can only be withdrawn'),
                                  ('desk_permission', PERMITTED, 'a permission can only be withdrawn')):
        guards.kept(db, table)
        guards.versioned(db, table)
        changed = ' OR '.join(f'NEW.{name} {differs} OLD.{name}' for name in fixed)
        guards.immutable_when(db, table, f'OLD.withdrawn_at IS NOT NULL OR {changed}', message)
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        for table, twin in (('desk_letter', '(o.number = NEW.number OR o.replaces = NEW.replaces)'),
                            ('desk_permission', '1 = 0'), ('desk_outgoing', '1 = 0')):
            guards.refuse(db, f'{table}_no_twin', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} o WHERE o.uid = NEW.uid OR {twin})')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
