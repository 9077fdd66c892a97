"""Safety: concerns, risk checks, safety plans and what was done about them. A check and a plan version stay as they are."""
from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and their guards."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class RiskCheck(Base):
        client_id = IntegerField(index=True)
        episode_id = IntegerField()
        author_id = IntegerField()
        at = DateTimeField()
        body = TextField()
        corrects = ForeignKeyField('self', null=True, unique=True)
        signed_at = TextField()
        digest = TextField()

        class Meta:
            table_name = 'risk_check'

    class Concern(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        source = TextField()
        source_id = IntegerField(null=True)
        measure = TextField()
        item = TextField()
        answer = IntegerField(null=True)
        words = TextField()
        raised_at = TextField()
        raised_by = IntegerField()
        reply = TextField()
        why = TextField()
        acknowledged_at = TextField(null=True)
        acknowledged_by = IntegerField(null=True)
        check_id = IntegerField(null=True)
        closed_at = TextField(null=True, index=True)
        closed_by = IntegerField(null=True)
        closing = TextField()

        class Meta:
            table_name = 'concern'
            indexes = ((('source', 'source_id'), False),)

    class SafetyPlan(Base):
        client_id = IntegerField()
        episode_id = IntegerField()
        number = IntegerField()
        author_id = IntegerField()
        body = TextField()
        saved_at = TextField()
        next_look = DateField()
        digest = TextField()

        class Meta:
            table_name = 'safety_plan'
            indexes = ((('client_id', 'number'), True),)

    class SafetyAct(Base):
        client_id = IntegerField(index=True)
        kind = TextField()
        ref_id = IntegerField(null=True)
        at = TextField()
        staff = IntegerField()
        words = TextField()
        next_on = DateField(null=True)

        class Meta:
            table_name = 'safety_act'

    db.create_tables([RiskCheck, Concern, SafetyPlan, SafetyAct])
    for table in ('risk_check', 'safety_plan', 'safety_act'):
        guards.append_only(db, table)
    guards.kept(db, 'concern')
    guards.versioned(db, 'concern')
    guards.immutable_when(db, 'concern', 'OLD.closed_at IS NOT NULL', 'a closed concern stays closed')
    guards.refuse(db, 'concern_answered', 'concern', 'UPDATE', 'an answer stays as it was given',
                  'OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at IS NULL OR NEW.acknowledged_at <> OLD.acknowledged_at '
                  'OR NEW.reply <> OLD.reply OR NEW.why <> OLD.why)')
    guards.refuse(db, 'concern_whose', 'concern', 'UPDATE', 'a concern keeps what raised it',
                  'NEW.id <> OLD.id OR NEW.uid <> OLD.uid OR NEW.client_id <> OLD.client_id OR NEW.source <> OLD.source '
                  'OR NEW.words <> OLD.words OR NEW.raised_at <> OLD.raised_at OR NEW.raised_by <> OLD.raised_by')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
