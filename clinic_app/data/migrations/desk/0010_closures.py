"""Absences, closed rooms and days, hours from a date on, Ramadan. The same person, room or clinic is never closed twice at once."""
from peewee import BooleanField, CharField, Check, DateField, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards

SCOPE = ("(kind = 'away') = (staff_id IS NOT NULL) AND (kind = 'room_out') = (room_id IS NOT NULL)")


def up(migrator, db):
    """Make the tables and their guards."""
    postgres = guards.is_postgres(db)

    class Staff(Model):
        class Meta:
            database = db
            table_name = 'staff'
            legacy_table_names = False

    class Room(Model):
        class Meta:
            database = db
            table_name = 'room'
            legacy_table_names = False

    class Visit(Model):
        class Meta:
            database = db
            table_name = 'visit'
            legacy_table_names = False

    class Closure(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        kind = TextField()
        staff = ForeignKeyField(Staff, null=True)
        room = ForeignKeyField(Room, null=True)
        starts = DateTimeField()
        ends = DateTimeField(index=True)
        leave = TextField()
        name_en = TextField()
        name_ar = TextField()
        expected = BooleanField()
        proposal = TextField()
        removed = BooleanField()

        class Meta:
            database = db
            table_name = 'closure'
            legacy_table_names = False
            constraints = [Check("ends > starts"), Check(SCOPE)]

    class ClosureVisit(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        closure = ForeignKeyField(Closure, index=False)
        visit = ForeignKeyField(Visit)
        kept = BooleanField()

        class Meta:
            database = db
            table_name = 'closure_visit'
            legacy_table_names = False
            indexes = ((('closure', 'visit'), True),)

    class HoursPeriod(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        staff = ForeignKeyField(Staff, null=True)
        since = DateField()
        until = DateField(null=True)
        hijri_year = IntegerField(null=True)
        spans = TextField()
        expected = BooleanField()
        removed = BooleanField()

        class Meta:
            database = db
            table_name = 'hours_period'
            legacy_table_names = False
            constraints = [Check("(until IS NULL) = (hijri_year IS NULL)"), Check("until IS NULL OR until >= since")]

    db.create_tables([Closure, ClosureVisit, HoursPeriod])
    db.execute_sql("CREATE UNIQUE INDEX closure_proposal ON closure (proposal) WHERE proposal <> ''")
    db.execute_sql("CREATE UNIQUE INDEX hours_period_since ON hours_period (coalesce(staff_id, 0), since) "
                   "WHERE NOT removed AND hijri_year IS NULL")
    db.execute_sql("CREATE UNIQUE INDEX hours_period_ramadan ON hours_period (hijri_year) WHERE hijri_year IS NOT NULL")
    if postgres:
        db.execute_sql("CREATE EXTENSION IF NOT EXISTS btree_gist")
        db.execute_sql("ALTER TABLE closure ADD CONSTRAINT closure_no_overlap EXCLUDE USING gist "
                       "((coalesce(staff_id, 0)) WITH =, (coalesce(room_id, 0)) WITH =, tsrange(starts, ends, '[)') WITH &&) "
                       "WHERE (NOT removed)")
    else:
        for event, besides in (('INSERT', ''), ('UPDATE', ' AND o.id <> OLD.id')):
            db.execute_sql(
                f"CREATE TRIGGER closure_{event.lower()} BEFORE {event} ON closure WHEN NOT NEW.removed BEGIN "
                "SELECT RAISE(ABORT, 'closure_no_overlap') WHERE EXISTS (SELECT 1 FROM closure o WHERE NOT o.removed AND "
                "coalesce(o.staff_id, 0) = coalesce(NEW.staff_id, 0) AND coalesce(o.room_id, 0) = coalesce(NEW.room_id, 0) "
                f"AND o.starts < NEW.ends AND o.ends > NEW.starts{besides}); END")
    for table in ('closure', 'closure_visit', 'hours_period'):
        guards.kept(db, table)
        guards.versioned(db, table)


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
