"""Progress reviews with their frozen snapshots, and endings. What was signed or closed stays."""
from peewee import CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class Review(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        number = IntegerField()
        author_id = IntegerField(index=True)
        started_at = TextField()
        saved_at = TextField()
        snapshot = TextField()
        body = TextField()
        plan_number = IntegerField(null=True)
        signed_at = TextField(null=True)
        digest = TextField()

        class Meta:
            database = db
            table_name = 'review'
            legacy_table_names = False
            indexes = ((('episode', 'number'), True),)

    class Ending(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode, unique=True)
        author_id = IntegerField()
        saved_at = TextField()
        body = TextField()
        closed_at = TextField(null=True)
        digest = TextField()

        class Meta:
            database = db
            table_name = 'ending'
            legacy_table_names = False

    db.create_tables([Review, Ending])

    guards.immutable_when(db, 'review', 'OLD.signed_at IS NOT NULL', 'signed review is immutable')
    guards.immutable_when(db, 'ending', 'OLD.closed_at IS NOT NULL', 'closed ending is immutable')
    for table, fixed in (('review', 'number'), ('ending', 'uid')):
        guards.versioned(db, table)
        guards.refuse(db, f'{table}_whose', table, 'UPDATE', f'{table} keeps its client, episode and author',
                      'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id OR NEW.episode_id <> OLD.episode_id '
                      f'OR NEW.author_id <> OLD.author_id OR NEW.{fixed} <> OLD.{fixed}')
        guards.refuse(db, f'{table}_no_delete', table, 'DELETE', f'{table} rows are kept')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'review_no_replace', 'review', 'INSERT', 'review exists',
                      'EXISTS (SELECT 1 FROM review r WHERE r.id = NEW.id OR r.uid = NEW.uid '
                      'OR (r.episode_id = NEW.episode_id AND r.number = NEW.number))')
        guards.refuse(db, 'ending_no_replace', 'ending', 'INSERT', 'ending exists',
                      'EXISTS (SELECT 1 FROM ending e WHERE e.id = NEW.id OR e.uid = NEW.uid OR e.episode_id = NEW.episode_id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
