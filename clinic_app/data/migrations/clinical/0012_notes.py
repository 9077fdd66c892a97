"""What belongs round a note: phrases, co-signatures, retractions, calls, follow-ups after an ending, the clinic's own rhythm."""
from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards; a visit may get a second note once the first is retracted."""
    class SessionNote(Model):
        class Meta:
            database = db
            table_name = 'session_note'
            legacy_table_names = False

    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class Phrase(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(null=True, index=True)
        name = TextField()
        text_en = TextField()
        text_ar = TextField()

        class Meta:
            database = db
            table_name = 'phrase'
            legacy_table_names = False

    class Cosigner(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff_id = IntegerField(unique=True)
        supervisor_id = IntegerField(null=True)

        class Meta:
            database = db
            table_name = 'cosigner'
            legacy_table_names = False

    class CosignRequest(Model):
        uid = CharField(max_length=36, unique=True)
        note = ForeignKeyField(SessionNote, unique=True)
        author_id = IntegerField(index=True)
        supervisor_id = IntegerField(index=True)
        asked_at = TextField()

        class Meta:
            database = db
            table_name = 'cosign_request'
            legacy_table_names = False

    class CosignAnswer(Model):
        uid = CharField(max_length=36, unique=True)
        note = ForeignKeyField(SessionNote)
        staff_id = IntegerField()
        at = TextField()
        decision = TextField()
        words = TextField()
        digest = TextField()

        class Meta:
            database = db
            table_name = 'cosign_answer'
            legacy_table_names = False

    class NoteRetraction(Model):
        uid = CharField(max_length=36, unique=True)
        note = ForeignKeyField(SessionNote, unique=True)
        staff_id = IntegerField()
        at = TextField()
        reason = TextField()
        digest = TextField()

        class Meta:
            database = db
            table_name = 'note_retraction'
            legacy_table_names = False

    class CallTask(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        note = ForeignKeyField(SessionNote, unique=True)
        staff_id = IntegerField(index=True)
        on = DateField()
        done_at = TextField(null=True)
        outcome = TextField(null=True)

        class Meta:
            database = db
            table_name = 'call_task'
            legacy_table_names = False

    class FollowUp(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        staff_id = IntegerField(index=True)
        kind = TextField()
        on = DateField()
        appointment_id = IntegerField(null=True)
        done_at = TextField(null=True)
        outcome = TextField(null=True)

        class Meta:
            database = db
            table_name = 'follow_up'
            legacy_table_names = False
            indexes = ((('episode', 'kind', 'on'), True),)

    class SessionRules(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        check_in_every = IntegerField()
        opener = BooleanField()

        class Meta:
            database = db
            table_name = 'session_rules'
            legacy_table_names = False

    db.create_tables([Phrase, Cosigner, CosignRequest, CosignAnswer, NoteRetraction, CallTask, FollowUp, SessionRules])
    for table in ('phrase', 'cosigner', 'call_task', 'follow_up', 'session_rules'):
        guards.versioned(db, table)
    for table in ('cosign_request', 'cosign_answer', 'note_retraction'):
        guards.append_only(db, table)
        if not guards.is_postgres(db):
            again = '' if table == 'cosign_answer' else ' OR t.note_id = NEW.note_id'
            guards.refuse(db, f'{table}_once', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} t WHERE t.uid = NEW.uid{again})')
    for table in ('call_task', 'follow_up'):
        guards.refuse(db, f'{table}_done', table, 'UPDATE', f'{table} is done', 'OLD.done_at IS NOT NULL')
        guards.refuse(db, f'{table}_no_delete', table, 'DELETE', f'{table} is done', 'OLD.done_at IS NOT NULL')
        guards.refuse(db, f'{table}_whose', table, 'UPDATE', f'{table} keeps its client',
                      'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id')
    _second_note(db)


def _second_note(db):
    # a retracted note keeps its visit; the right one beside it counts how many came before
    db.execute_sql('ALTER TABLE session_note ADD COLUMN again INTEGER NOT NULL DEFAULT 0')
    db.execute_sql('DROP INDEX "session_note_appointment_id_client_id"')
    db.execute_sql('CREATE UNIQUE INDEX "session_note_appointment_id_client_id_again" '
                   'ON "session_note" ("appointment_id", "client_id", "again")')
    guards.refuse(db, 'session_note_again', 'session_note', 'UPDATE', 'a note keeps its place', 'NEW.again <> OLD.again')
    if not guards.is_postgres(db):
        for name in ('session_note_no_replace', 'session_note_no_steal'):
            db.execute_sql(f'DROP TRIGGER {name}')
        same = 'n.appointment_id = NEW.appointment_id AND n.client_id = NEW.client_id AND n.again = NEW.again'
        guards.refuse(db, 'session_note_no_replace', 'session_note', 'INSERT', 'note exists',
                      'EXISTS (SELECT 1 FROM session_note n WHERE n.id = NEW.id OR n.uid = NEW.uid '
                      f'OR ({same}))')
        guards.refuse(db, 'session_note_no_steal', 'session_note', 'UPDATE', 'note exists',
                      f'EXISTS (SELECT 1 FROM session_note n WHERE n.id <> OLD.id AND {same})')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
