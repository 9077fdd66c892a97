"""Session notes with addenda and kept versions, and sealed process notes. Signed is signed: the database refuses the rest."""
from peewee import CharField, CompositeKey, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class SessionNote(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        appointment_id = IntegerField(null=True)
        author_id = IntegerField(index=True)
        about = DateTimeField()
        attendance = TextField(null=True)
        body = TextField()
        saved_at = TextField()
        signed_at = TextField(null=True)
        digest = TextField()

        class Meta:
            database = db
            table_name = 'session_note'
            legacy_table_names = False
            indexes = ((('appointment_id', 'client_id'), True), (('client_id', 'about'), False))

    class SessionNoteVersion(Model):
        note = ForeignKeyField(SessionNote)
        version = IntegerField()
        body = TextField()
        kept_at = TextField()

        class Meta:
            database = db
            table_name = 'session_note_version'
            legacy_table_names = False
            primary_key = CompositeKey('note', 'version')

    class NoteAddendum(Model):
        uid = CharField(max_length=36, unique=True)
        note = ForeignKeyField(SessionNote)
        author_id = IntegerField()
        written_at = TextField()
        reason = TextField()
        body = TextField()
        digest = TextField()

        class Meta:
            database = db
            table_name = 'note_addendum'
            legacy_table_names = False

    class ProcessNote(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        author_id = IntegerField(index=True)
        client_id = IntegerField(index=True)
        appointment_id = IntegerField(null=True)
        written_at = TextField()
        sealed = TextField()

        class Meta:
            database = db
            table_name = 'process_note'
            legacy_table_names = False
            indexes = ((('author_id', 'client_id', 'appointment_id'), False),)

    db.create_tables([SessionNote, SessionNoteVersion, NoteAddendum, ProcessNote])

    guards.immutable_when(db, 'session_note', 'OLD.signed_at IS NOT NULL', 'signed note is immutable')
    guards.versioned(db, 'session_note')
    guards.refuse(db, 'session_note_whose', 'session_note', 'UPDATE', 'a note keeps its client, visit and author',
                  'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id OR NEW.episode_id <> OLD.episode_id '
                  'OR NEW.author_id <> OLD.author_id')
    guards.refuse(db, 'session_note_no_delete', 'session_note', 'DELETE', 'notes are never deleted')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'session_note_no_replace', 'session_note', 'INSERT', 'note exists',
                      'EXISTS (SELECT 1 FROM session_note n WHERE n.id = NEW.id OR n.uid = NEW.uid '
                      'OR (n.appointment_id = NEW.appointment_id AND n.client_id = NEW.client_id))')
        guards.refuse(db, 'session_note_no_steal', 'session_note', 'UPDATE', 'note exists',
                      'EXISTS (SELECT 1 FROM session_note n WHERE n.id <> OLD.id '
                      'AND n.appointment_id = NEW.appointment_id AND n.client_id = NEW.client_id)')
    _keep_versions(db)
    for event in ('UPDATE', 'DELETE'):
        guards.refuse(db, f'session_note_version_no_{event.lower()}', 'session_note_version', event, 'history is append-only')
    if not guards.is_postgres(db):
        guards.refuse(db, 'session_note_version_once', 'session_note_version', 'INSERT', 'version exists',
                      'EXISTS (SELECT 1 FROM session_note_version v WHERE v.note_id = NEW.note_id AND v.version = NEW.version)')
    guards.append_only(db, 'note_addendum')
    if not guards.is_postgres(db):
        guards.refuse(db, 'note_addendum_once', 'note_addendum', 'INSERT', 'addendum exists',
                      'EXISTS (SELECT 1 FROM note_addendum a WHERE a.uid = NEW.uid)')
    guards.versioned(db, 'process_note')
    guards.refuse(db, 'process_note_whose', 'process_note', 'UPDATE', 'a process note keeps its author and client',
                  'NEW.uid <> OLD.uid OR NEW.author_id <> OLD.author_id OR NEW.client_id <> OLD.client_id')


def _keep_versions(db):
    # what a draft said before: one state a minute at most, so that a note typed for three minutes keeps three, not sixty
    if guards.is_postgres(db):
        db.execute_sql("""CREATE OR REPLACE FUNCTION session_note_keep() RETURNS trigger AS $$
            BEGIN
              IF OLD.body <> NEW.body AND NOT EXISTS (SELECT 1 FROM session_note_version v WHERE v.note_id = OLD.id AND v.kept_at >
                   to_char((clock_timestamp() AT TIME ZONE 'utc') - interval '60 seconds', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) THEN
                INSERT INTO session_note_version (note_id, version, body, kept_at) VALUES (OLD.id, OLD.version, OLD.body,
                   to_char(clock_timestamp() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
              END IF;
              RETURN NULL;
            END $$ LANGUAGE plpgsql""")
        db.execute_sql('CREATE TRIGGER session_note_keep AFTER UPDATE ON session_note '
                       'FOR EACH ROW EXECUTE FUNCTION session_note_keep()')
    else:
        db.execute_sql("""CREATE TRIGGER session_note_keep AFTER UPDATE ON session_note
            WHEN OLD.body <> NEW.body AND NOT EXISTS (SELECT 1 FROM session_note_version v WHERE v.note_id = OLD.id
                 AND v.kept_at > strftime('%Y-%m-%dT%H:%M:%f', 'now', '-60 seconds') || '000Z')
            BEGIN
              INSERT INTO session_note_version (note_id, version, body, kept_at)
              VALUES (OLD.id, OLD.version, OLD.body, strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z');
            END""")


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
