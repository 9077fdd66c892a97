"""The plan made whole: five levels of goals, scans of signed papers, the clinic's own techniques and its own agreement."""
from peewee import BlobField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class Goal(Model):
        class Meta:
            database = db
            table_name = 'goal'
            legacy_table_names = False

    class Agreement(Model):
        class Meta:
            database = db
            table_name = 'agreement'
            legacy_table_names = False

    class GoalScale(Base):
        goal = ForeignKeyField(Goal, unique=True)
        body = TextField()

        class Meta:
            table_name = 'goal_scale'

    class LevelRating(Base):
        goal = ForeignKeyField(Goal)
        on = DateField()
        level = IntegerField()
        rated_at = TextField()
        source_id = IntegerField(null=True)
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'level_rating'

    class AgreementScan(Base):
        agreement = ForeignKeyField(Agreement, unique=True)
        kind = TextField()
        sha256 = TextField()
        data = BlobField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'agreement_scan'

    class Technique(Base):
        version = IntegerField()
        technique = CharField(max_length=60, unique=True)
        body = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'technique'

    class AgreementText(Base):
        number = IntegerField(unique=True)
        body = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'agreement_text'

    db.create_tables([GoalScale, LevelRating, AgreementScan, Technique, AgreementText])
    for table in ('goal_scale', 'level_rating', 'agreement_scan', 'agreement_text'):
        guards.append_only(db, table)
    guards.refuse(db, 'level_rating_range', 'level_rating', 'INSERT', 'a level goes from -2 to 2',
                  'NEW.level < -2 OR NEW.level > 2')
    guards.kept(db, 'technique')
    guards.versioned(db, 'technique')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        for table, key in (('goal_scale', 'goal_id'), ('agreement_scan', 'agreement_id'), ('agreement_text', 'number'),
                           ('technique', 'technique')):
            guards.refuse(db, f'{table}_no_twin', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} o WHERE o.uid = NEW.uid OR o.{key} = NEW.{key})')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
