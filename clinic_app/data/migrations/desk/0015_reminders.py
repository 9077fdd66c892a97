"""Reminders: the queue and log of messages, what each tells of, the clinic's own texts and its mail server."""
from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables; one live message follows another about the same visit, and a sent one is never rewritten."""
    class Client(Model):
        class Meta:
            database = db
            table_name = 'client'
            legacy_table_names = False

    class Visit(Model):
        class Meta:
            database = db
            table_name = 'visit'
            legacy_table_names = False

    class Reminder(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client = ForeignKeyField(Client)
        about = TextField()
        channel = TextField()
        state = TextField()
        language = TextField()
        to = TextField(column_name='sent_to')
        subject = TextField()
        text = TextField()
        problem = TextField()
        hold_until = TextField(null=True)
        created_at = TextField()
        at = TextField()
        staff_id = IntegerField()

        class Meta:
            database = db
            table_name = 'reminder'
            legacy_table_names = False

    class ReminderVisit(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        reminder = ForeignKeyField(Reminder)
        visit = ForeignKeyField(Visit, index=False)
        client = ForeignKeyField(Client, index=False)
        follows = IntegerField()
        starts = DateTimeField()
        visit_version = IntegerField()
        live = BooleanField()

        class Meta:
            database = db
            table_name = 'reminder_visit'
            legacy_table_names = False

    class ReminderText(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        about = TextField()
        language = TextField()
        text = TextField()

        class Meta:
            database = db
            table_name = 'reminder_text'
            legacy_table_names = False
            indexes = ((('about', 'language'), True),)

    class ReminderPost(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        host = TextField()
        port = IntegerField()
        security = TextField()
        user = TextField(column_name='login')
        sender = TextField()
        certificate = TextField()
        sealed = TextField()
        name_use = TextField()

        class Meta:
            database = db
            table_name = 'reminder_post'
            legacy_table_names = False

    db.create_tables([Reminder, ReminderVisit, ReminderText, ReminderPost])
    db.execute_sql("CREATE UNIQUE INDEX reminder_visit_once ON reminder_visit (visit_id, client_id, follows) WHERE live")
    db.execute_sql("CREATE INDEX reminder_visit_starts ON reminder_visit (starts) WHERE live")
    db.execute_sql("CREATE INDEX reminder_queue ON reminder (state) WHERE state IN ('due', 'sending')")
    for table in ('reminder', 'reminder_visit', 'reminder_text', 'reminder_post'):
        guards.kept(db, table)
        guards.versioned(db, table)
    guards.immutable_when(db, 'reminder', "OLD.state = 'sent'", 'a sent message is not rewritten')
