"""The waiting list and the calls made about free times. One client waits once."""
from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables, the rule that one client waits once, and the guards."""
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

    class WaitingEntry(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        client = ForeignKeyField(Client, index=False)
        therapists = TextField()
        gender = TextField()
        language = TextField()
        weekdays = TextField()
        parts = TextField()
        away = TextField()
        length = IntegerField()
        type = TextField()
        mode = TextField()
        urgency = TextField()
        note = TextField()
        later_visit = ForeignKeyField(Visit, null=True, index=False)
        created_at = TextField()
        created_by = IntegerField()
        ended = TextField()
        ended_at = TextField(null=True)
        visit = ForeignKeyField(Visit, null=True, index=False)

        class Meta:
            database = db
            table_name = 'waiting_entry'
            legacy_table_names = False

    class WaitingCall(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        entry = ForeignKeyField(WaitingEntry)
        at = TextField()
        staff_id = IntegerField()
        gap_start = DateTimeField()
        outcome = TextField()
        taken_back = BooleanField()

        class Meta:
            database = db
            table_name = 'waiting_call'
            legacy_table_names = False

    db.create_tables([WaitingEntry, WaitingCall])
    db.execute_sql("CREATE UNIQUE INDEX waiting_entry_once ON waiting_entry (client_id) WHERE ended = ''")
    db.execute_sql("CREATE INDEX waiting_entry_ended ON waiting_entry (ended_at) WHERE ended <> ''")
    for table in ('waiting_entry', 'waiting_call'):
        guards.kept(db, table)
        guards.versioned(db, table)
