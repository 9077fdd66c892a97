"""Visits, what they occupy, and what each change took the place of. The database itself refuses an overlap."""
from peewee import BooleanField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards

HOLDING = "status IN ('booked', 'confirmed', 'arrived', 'in_session', 'attended') AND NOT withdrawn"
OPEN = "status IN ('booked', 'confirmed', 'arrived', 'in_session') AND NOT withdrawn"
RESOURCES = ('therapist', 'room', 'client')
MOVED = "OLD.starts <> NEW.starts OR OLD.ends <> NEW.ends OR OLD.holding <> NEW.holding"


def up(migrator, db):
    """Make the tables, their indexes and their guards."""
    postgres = guards.is_postgres(db)
    lasts = ["ends > starts AND ends <= starts + interval '1 day'"] if postgres else [
        "ends > starts AND ends <= datetime(starts, '+1 day')", "starts = datetime(starts) AND ends = datetime(ends)"]

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

    class Client(Model):
        class Meta:
            database = db
            table_name = 'client'
            legacy_table_names = False

    class Visit(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        starts = DateTimeField(index=True)
        ends = DateTimeField()
        type = TextField()
        mode = TextField()
        status = TextField()
        status_reason = TextField()
        holding = BooleanField()
        withdrawn = BooleanField()
        series = CharField(max_length=36, null=True)
        note = TextField()
        reason = TextField()
        arrived_at = DateTimeField(null=True)
        began_at = DateTimeField(null=True)

        class Meta:
            database = db
            table_name = 'visit'
            legacy_table_names = False
            constraints = [Check(text) for text in lasts] + [Check(f"holding = ({HOLDING})")]

    class Occupancy(Model):
        visit = ForeignKeyField(Visit, index=False)
        therapist = ForeignKeyField(Staff, null=True, index=False)
        room = ForeignKeyField(Room, null=True, index=False)
        client = ForeignKeyField(Client, null=True, index=False)
        starts = DateTimeField()
        ends = DateTimeField()
        holding = BooleanField()

        class Meta:
            database = db
            table_name = 'occupancy'
            legacy_table_names = False
            indexes = ((('visit', 'therapist', 'room', 'client'), False),)
            constraints = [Check(" + ".join(f"CASE WHEN {r}_id IS NULL THEN 0 ELSE 1 END" for r in RESOURCES) + " = 1")]

    class VisitChange(Model):
        visit = ForeignKeyField(Visit, index=False)
        version = IntegerField()
        undoes = IntegerField(null=True)
        before = TextField()

        class Meta:
            database = db
            table_name = 'visit_change'
            legacy_table_names = False
            indexes = ((('visit', 'version'), True),)

    db.create_tables([Visit, Occupancy, VisitChange])
    db.execute_sql(f"CREATE INDEX visit_open ON visit (ends) WHERE {OPEN}")
    db.execute_sql("CREATE INDEX visit_series ON visit (series, starts) WHERE series IS NOT NULL")
    for one in RESOURCES:
        db.execute_sql(f"CREATE INDEX occupancy_{one} ON occupancy ({one}_id, starts, ends, holding, visit_id) "
                       f"WHERE {one}_id IS NOT NULL")
    (_refused_by_postgres if postgres else _refused_by_sqlite)(db)
    guards.kept(db, 'visit')
    guards.versioned(db, 'visit')
    guards.append_only(db, 'visit_change')


def _refused_by_sqlite(db):
    """Triggers before every insert and update; a visit lasts a day at most, so the look back is bounded."""
    differs = ("SELECT RAISE(ABORT, 'occupancy differs from its visit') WHERE NOT EXISTS (SELECT 1 FROM visit v WHERE "
               "v.id = NEW.visit_id AND v.starts = NEW.starts AND v.ends = NEW.ends AND v.holding = NEW.holding);")

    def overlaps(besides):
        return " ".join(
            f"SELECT RAISE(ABORT, 'overlap:{one}') WHERE NEW.holding AND NEW.{one}_id IS NOT NULL AND EXISTS (SELECT 1 FROM "
            f"occupancy o WHERE o.{one}_id = NEW.{one}_id AND o.starts < NEW.ends AND "
            f"o.starts > datetime(NEW.starts, '-1 day') AND o.ends > NEW.starts AND o.holding{besides});" for one in RESOURCES)

    db.execute_sql(f"CREATE TRIGGER occupancy_insert BEFORE INSERT ON occupancy BEGIN {differs} {overlaps('')} END")
    db.execute_sql(f"CREATE TRIGGER occupancy_update BEFORE UPDATE ON occupancy BEGIN {differs} {overlaps(' AND o.id <> OLD.id')} END")
    db.execute_sql(f"CREATE TRIGGER visit_moves AFTER UPDATE ON visit WHEN {MOVED} BEGIN UPDATE occupancy SET "
                   "starts = NEW.starts, ends = NEW.ends, holding = NEW.holding WHERE visit_id = NEW.id; END")


def _refused_by_postgres(db):
    """Exclusion constraints. The extension lands in whichever schema comes first; its operators are found by type."""
    db.execute_sql("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for one in RESOURCES:
        db.execute_sql(f"ALTER TABLE occupancy ADD CONSTRAINT occupancy_{one}_no_overlap EXCLUDE USING gist ({one}_id WITH =, "
                       f"tsrange(starts, ends, '[)') WITH &&) WHERE (holding AND {one}_id IS NOT NULL)")
    db.execute_sql("""CREATE OR REPLACE FUNCTION occupancy_follows() RETURNS trigger AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM visit v WHERE v.id = NEW.visit_id AND v.starts = NEW.starts AND v.ends = NEW.ends
                         AND v.holding = NEW.holding) THEN
            RAISE EXCEPTION USING MESSAGE = 'occupancy differs from its visit', ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END $$ LANGUAGE plpgsql""")
    db.execute_sql("CREATE TRIGGER occupancy_follows BEFORE INSERT OR UPDATE ON occupancy "
                   "FOR EACH ROW EXECUTE FUNCTION occupancy_follows()")
    db.execute_sql("""CREATE OR REPLACE FUNCTION visit_moves() RETURNS trigger AS $$
        BEGIN
          UPDATE occupancy SET starts = NEW.starts, ends = NEW.ends, holding = NEW.holding WHERE visit_id = NEW.id;
          RETURN NULL;
        END $$ LANGUAGE plpgsql""")
    db.execute_sql(f"CREATE TRIGGER visit_moves AFTER UPDATE ON visit FOR EACH ROW WHEN ({MOVED}) "
                   "EXECUTE FUNCTION visit_moves()")
