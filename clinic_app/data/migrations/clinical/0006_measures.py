"""Filled measures with their corrections, the clinic's choice of measures, and imported forms. What was kept stays."""
from peewee import CharField, DateField, DoubleField, ForeignKeyField, IntegerField, Model, TextField

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

    class MeasureAdministration(Base):
        origin = CharField(max_length=36, index=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        appointment_id = IntegerField(null=True)
        key = TextField()
        definition_version = IntegerField()
        language = TextField()
        completed_on = DateField()
        entered_at = TextField()
        entered_by = IntegerField()
        mode = TextField()
        answers = TextField()
        total = DoubleField(null=True)
        band = TextField()
        subscales = TextField()
        risk = TextField()
        state = TextField()
        reason = TextField()

        class Meta:
            table_name = 'measure_administration'
            indexes = ((('origin', 'version'), True),)

    class MeasureSetting(Base):
        version = IntegerField()
        key = TextField(unique=True)
        body = TextField()
        saved_at = TextField()
        saved_by = IntegerField()

        class Meta:
            table_name = 'measure_setting'

    class MeasureForm(Base):
        key = TextField()
        language = TextField()
        number = IntegerField()
        title = TextField()
        form = TextField()
        definition = TextField()
        imported_at = TextField()
        imported_by = IntegerField()

        class Meta:
            table_name = 'measure_form'
            indexes = ((('key', 'language', 'number'), True),)

    db.create_tables([MeasureAdministration, MeasureSetting, MeasureForm])
    for table in ('measure_administration', 'measure_form'):
        guards.append_only(db, table)
    guards.kept(db, 'measure_setting')
    guards.versioned(db, 'measure_setting')
    guards.refuse(db, 'measure_setting_whose', 'measure_setting', 'UPDATE', 'a setting keeps its measure',
                  'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.key <> OLD.key')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'measure_administration_no_collision', 'measure_administration', 'INSERT', 'this version exists',
                      'EXISTS (SELECT 1 FROM measure_administration m WHERE m.uid = NEW.uid '
                      'OR (m.origin = NEW.origin AND m.version = NEW.version))')
        guards.refuse(db, 'measure_form_no_collision', 'measure_form', 'INSERT', 'this form exists',
                      'EXISTS (SELECT 1 FROM measure_form m WHERE m.uid = NEW.uid '
                      'OR (m.key = NEW.key AND m.language = NEW.language AND m.number = NEW.number))')
        guards.refuse(db, 'measure_setting_no_collision', 'measure_setting', 'INSERT', 'this setting exists',
                      'EXISTS (SELECT 1 FROM measure_setting m WHERE m.uid = NEW.uid OR m.key = NEW.key)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
