"""Papers that came from outside: their bytes and the entries about each, both only ever added to."""
from peewee import BlobField, CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and close them."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class ReceivedPaper(Base):
        media = TextField()
        pages = IntegerField()
        size = IntegerField()
        sha256 = TextField(index=True)
        data = BlobField()

        class Meta:
            table_name = 'received_paper'

    class PaperEntry(Base):
        paper = ForeignKeyField(ReceivedPaper)
        number = IntegerField()
        client_id = IntegerField(index=True)
        act = TextField()
        body = TextField()
        reason = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'paper_entry'
            indexes = ((('paper', 'number'), True),)

    db.create_tables([ReceivedPaper, PaperEntry])
    for table in ('received_paper', 'paper_entry'):
        guards.append_only(db, table)
    guards.refuse(db, 'received_paper_size', 'received_paper', 'INSERT', 'a paper is as long as it says',
                  'length(NEW.data) <> NEW.size')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        for table, twin in (('received_paper', '1 = 0'),
                            ('paper_entry', '(o.paper_id = NEW.paper_id AND o.number = NEW.number)')):
            guards.refuse(db, f'{table}_no_twin', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} o WHERE o.uid = NEW.uid OR {twin})')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
