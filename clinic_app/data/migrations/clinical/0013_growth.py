"""Supervision, professional development, sealed reflections and targets. A signed supervision never changes."""
from peewee import BlobField, CharField, DateField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Supervision(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(index=True)
        supervisor_id = IntegerField(null=True, index=True)
        day = DateField()
        body = TextField()
        signed_at = TextField(null=True)
        signed_by = IntegerField(null=True)
        digest = TextField()

        class Meta:
            database = db
            table_name = 'supervision'
            legacy_table_names = False

    class Cpd(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(index=True)
        day = DateField()
        body = TextField()
        certificate_kind = TextField()
        certificate = BlobField(null=True)

        class Meta:
            database = db
            table_name = 'cpd'
            legacy_table_names = False

    class Reflection(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        author_id = IntegerField(index=True)
        written_at = TextField()
        sealed = TextField()

        class Meta:
            database = db
            table_name = 'reflection'
            legacy_table_names = False

    class GrowthTarget(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        supervision_hours = IntegerField()
        cpd_hours = IntegerField()
        cpd_points = IntegerField()

        class Meta:
            database = db
            table_name = 'growth_target'
            legacy_table_names = False

    db.create_tables([Supervision, Cpd, Reflection, GrowthTarget])
    guards.immutable_when(db, 'supervision', 'OLD.signed_at IS NOT NULL', 'signed supervision is immutable')
    guards.refuse(db, 'supervision_no_delete', 'supervision', 'DELETE', 'signed supervision is kept', 'OLD.signed_at IS NOT NULL')
    guards.refuse(db, 'supervision_whose', 'supervision', 'UPDATE', 'a supervision keeps its person',
                  'NEW.uid <> OLD.uid OR NEW.staff_id <> OLD.staff_id')
    guards.refuse(db, 'cpd_whose', 'cpd', 'UPDATE', 'an entry keeps its person', 'NEW.uid <> OLD.uid OR NEW.staff_id <> OLD.staff_id')
    guards.refuse(db, 'reflection_whose', 'reflection', 'UPDATE', 'a reflection keeps its author',
                  'NEW.uid <> OLD.uid OR NEW.author_id <> OLD.author_id')
    guards.kept(db, 'growth_target')
    for table in ('supervision', 'cpd', 'reflection', 'growth_target'):
        guards.versioned(db, table)
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        for table in ('supervision', 'cpd', 'reflection'):
            guards.refuse(db, f'{table}_no_replace', table, 'INSERT', f'{table} row exists',
                          f'EXISTS (SELECT 1 FROM {table} r WHERE r.id = NEW.id OR r.uid = NEW.uid)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
