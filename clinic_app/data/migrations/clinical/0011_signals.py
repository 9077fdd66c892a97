"""Answers to signals, which stay, and points kept for supervision under a client's code."""
from peewee import CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Episode(Model):
        class Meta:
            database = db
            table_name = 'episode'
            legacy_table_names = False

    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class SignalAnswer(Base):
        client_id = IntegerField(index=True)
        episode = ForeignKeyField(Episode)
        kind = TextField()
        mark = TextField()
        reason = TextField()
        visit = IntegerField()
        body = TextField()
        staff_id = IntegerField()
        at = TextField()
        withdrawn_at = TextField(null=True)

        class Meta:
            table_name = 'signal_answer'

    class AgendaPoint(Base):
        staff_id = IntegerField(index=True)
        code = TextField()
        made_on = DateField()
        kind = TextField()
        mark = TextField()
        reason = TextField(null=True)
        body = TextField()
        words = TextField()
        settled_on = DateField(null=True)

        class Meta:
            table_name = 'agenda_point'

    db.create_tables([SignalAnswer, AgendaPoint])
    guards.kept(db, 'signal_answer')
    guards.immutable_when(
        db, 'signal_answer',
        'OLD.withdrawn_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id '
        'OR NEW.episode_id <> OLD.episode_id OR NEW.kind <> OLD.kind OR NEW.mark <> OLD.mark OR NEW.reason <> OLD.reason '
        'OR NEW.visit <> OLD.visit OR NEW.body <> OLD.body OR NEW.staff_id <> OLD.staff_id OR NEW.at <> OLD.at',
        'an answer can only be taken back',
    )


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
