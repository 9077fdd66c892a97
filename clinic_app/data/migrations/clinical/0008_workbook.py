"""The workbook: pages that are edited, entries that are only added; life events may name a year alone and be shared."""
from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards, and two marks on life events."""
    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class WorkbookPage(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        kind = TextField()
        goal_key = TextField()
        body = TextField()
        client_tick = BooleanField()
        therapist_tick = BooleanField()
        put_away = BooleanField()
        started_on = DateField()
        saved_at = TextField()
        author_id = IntegerField()

        class Meta:
            database = db
            table_name = 'workbook_page'
            legacy_table_names = False

    class WorkbookEntry(Model):
        uid = CharField(max_length=36, unique=True)
        page = ForeignKeyField(WorkbookPage)
        key = CharField(max_length=36)
        number = IntegerField()
        on = DateField()
        body = TextField()
        withdrawn = BooleanField()
        author_id = IntegerField()
        at = TextField()

        class Meta:
            database = db
            table_name = 'workbook_entry'
            legacy_table_names = False
            indexes = ((('key', 'number'), True),)

    db.create_tables([WorkbookPage, WorkbookEntry])
    guards.append_only(db, 'workbook_entry')
    guards.kept(db, 'workbook_page')
    guards.versioned(db, 'workbook_page')
    guards.refuse(db, 'workbook_page_whose', 'workbook_page', 'UPDATE', 'a page keeps its client, episode, kind and author',
                  'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id OR NEW.episode_id <> OLD.episode_id '
                  'OR NEW.kind <> OLD.kind OR NEW.author_id <> OLD.author_id OR NEW.started_on <> OLD.started_on')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'workbook_page_no_uid', 'workbook_page', 'INSERT', 'workbook_page exists',
                      'EXISTS (SELECT 1 FROM workbook_page p WHERE p.uid = NEW.uid)')
        guards.refuse(db, 'workbook_entry_no_uid', 'workbook_entry', 'INSERT', 'workbook_entry exists',
                      'EXISTS (SELECT 1 FROM workbook_entry e WHERE e.uid = NEW.uid OR (e.key = NEW.key AND e.number = NEW.number))')
    no = 'false' if guards.is_postgres(db) else '0'
    kind = 'BOOLEAN' if guards.is_postgres(db) else 'INTEGER'
    for mark in ('year_only', 'shared'):
        db.execute_sql(f'ALTER TABLE life_event ADD COLUMN {mark} {kind} NOT NULL DEFAULT {no}')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
