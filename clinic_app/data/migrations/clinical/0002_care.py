"""Care: episodes with phases, intakes with history, shared summaries, life events, agreements, plans, goals, techniques."""
from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make them."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class Episode(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        therapist_id = IntegerField(index=True)
        started_on = DateField()
        referral_source = TextField()
        referral_from = TextField()
        referral_reason = TextField()
        approach = TextField(null=True)
        phase = TextField()
        end_reason = TextField(null=True)
        closed_on = DateField(null=True)
        review_on = DateField(null=True)

        class Meta:
            table_name = 'episode'

    class PhaseChange(Base):
        episode = ForeignKeyField(Episode)
        phase = TextField()
        on = DateField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'phase_change'

    class Intake(Base):
        version = IntegerField()
        episode = ForeignKeyField(Episode, unique=True)
        body = TextField()
        rulers_on = DateField(null=True)
        first_saved_at = TextField()
        saved_at = TextField()

        class Meta:
            table_name = 'intake'

    class IntakeVersion(Base):
        intake = ForeignKeyField(Intake)
        number = IntegerField()
        body = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'intake_version'
            indexes = ((('intake', 'number'), True),)

    class SharedSummary(Base):
        episode = ForeignKeyField(Episode)
        number = IntegerField()
        text = TextField()
        agreed_on = DateField(null=True)
        written_on = DateField()
        author = IntegerField()

        class Meta:
            table_name = 'shared_summary'
            indexes = ((('episode', 'number'), True),)

    class LifeEvent(Base):
        version = IntegerField()
        client_id = IntegerField(index=True)
        on = DateField()
        words = TextField()
        third_party = BooleanField()
        withdrawn = BooleanField()

        class Meta:
            table_name = 'life_event'

    class Agreement(Base):
        episode = ForeignKeyField(Episode)
        number = IntegerField()
        template_version = IntegerField()
        language = TextField()
        signer = TextField()
        signed_on = DateField()
        signed_at = TextField()
        recorded_by = IntegerField()
        body = TextField()
        supersedes = ForeignKeyField('self', null=True)

        class Meta:
            table_name = 'agreement'
            indexes = ((('episode', 'number'), True),)

    class Plan(Base):
        version = IntegerField()
        episode = ForeignKeyField(Episode)
        number = IntegerField()
        status = TextField()
        body = TextField()
        agreed_on = DateField(null=True)
        agreed_by = IntegerField(null=True)
        agreement = ForeignKeyField(Agreement, null=True)
        review_id = IntegerField(null=True)
        saved_at = TextField()

        class Meta:
            table_name = 'plan'
            indexes = ((('episode', 'number'), True),)

    class Goal(Base):
        version = IntegerField()
        episode = ForeignKeyField(Episode)
        key = CharField(max_length=36, unique=True)
        priority = IntegerField()
        words = TextField()
        words_other = TextField()
        area = TextField()
        baseline = IntegerField(null=True)
        target = IntegerField(null=True)
        target_date = DateField(null=True)
        status = TextField()
        why = TextField()

        class Meta:
            table_name = 'goal'

    class GoalRating(Base):
        goal = ForeignKeyField(Goal)
        on = DateField()
        value = IntegerField()
        rated_at = TextField()
        source_id = IntegerField(null=True)
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'goal_rating'

    class PlanTechnique(Base):
        version = IntegerField()
        episode = ForeignKeyField(Episode)
        technique = TextField()
        goals = TextField()
        planned_sessions = IntegerField(null=True)
        status = TextField()
        fits_concern = BooleanField()
        serves_goal = BooleanField()
        within_training = BooleanField()
        evidence = BooleanField()
        why = TextField()
        alternatives = TextField()

        class Meta:
            table_name = 'plan_technique'
            indexes = ((('episode', 'technique'), True),)

    db.create_tables([
        Episode, PhaseChange, Intake, IntakeVersion, SharedSummary, LifeEvent, Agreement, Plan, Goal, GoalRating, PlanTechnique,
    ])
    for table in ('phase_change', 'intake_version', 'shared_summary', 'agreement', 'goal_rating'):
        guards.append_only(db, table)
    for table in ('episode', 'intake', 'life_event', 'goal', 'plan_technique'):
        guards.kept(db, table)
    for table in ('episode', 'intake', 'life_event', 'goal', 'plan_technique', 'plan'):
        guards.versioned(db, table)
    guards.no_replace(db, 'plan')
    guards.refuse(db, 'plan_no_delete', 'plan', 'DELETE', 'an agreed plan is kept', "OLD.status <> 'draft'")
    guards.immutable_when(
        db, 'plan',
        "OLD.status = 'superseded' OR (OLD.status = 'agreed' AND (NEW.status <> 'superseded' OR NEW.body <> OLD.body"
        " OR NEW.number <> OLD.number OR NEW.episode_id <> OLD.episode_id OR NEW.agreed_on <> OLD.agreed_on))",
        'an agreed plan is immutable',
    )
