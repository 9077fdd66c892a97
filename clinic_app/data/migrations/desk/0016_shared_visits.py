"""What became of each person in a shared visit, groups that are booked by name, and when waiting is too long."""
from peewee import BooleanField, CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards

RESOURCES = ('therapist', 'room', 'client')
HOLDS = "own IS NULL OR own IN ('booked', 'confirmed', 'arrived', 'in_session', 'attended')"
MOVED = "OLD.starts <> NEW.starts OR OLD.ends <> NEW.ends OR OLD.holding <> NEW.holding"


def up(migrator, db):
    """Columns by the statement that leaves rows alone; the guards of occupancies are made anew."""
    postgres = guards.is_postgres(db)

    class Client(Model):
        class Meta:
            database = db
            table_name = 'client'
            legacy_table_names = False

    class ClientGroup(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        name = TextField()
        places = IntegerField()
        active = BooleanField()

        class Meta:
            database = db
            table_name = 'client_group'
            legacy_table_names = False

    class ClientGroupMember(Model):
        group = ForeignKeyField(ClientGroup)
        client = ForeignKeyField(Client)

        class Meta:
            database = db
            table_name = 'client_group_member'
            legacy_table_names = False

    class WaitingRoom(Model):
        uid = CharField(max_length=36, unique=True)
        version = IntegerField()
        alarm = IntegerField()
        sound = BooleanField()

        class Meta:
            database = db
            table_name = 'waiting_room'
            legacy_table_names = False

    db.create_tables([ClientGroup, ClientGroupMember, WaitingRoom])
    guards.versioned(db, 'waiting_room')
    guards.kept(db, 'client_group')
    guards.versioned(db, 'client_group')
    moment = 'TIMESTAMP' if postgres else 'DATETIME'
    db.execute_sql('ALTER TABLE "visit" ADD COLUMN "group_id" INTEGER REFERENCES "client_group" ("id")')
    db.execute_sql('ALTER TABLE "occupancy" ADD COLUMN "own" TEXT CHECK (own IS NULL OR client_id IS NOT NULL)')
    db.execute_sql(f'ALTER TABLE "occupancy" ADD COLUMN "own_since" {moment}')
    db.execute_sql("""ALTER TABLE "occupancy" ADD COLUMN "own_reason" TEXT NOT NULL DEFAULT ''""")
    (_followed_in_postgres if postgres else _followed_in_sqlite)(db)


def _followed_in_sqlite(db):
    """An occupancy holds while its visit does, unless its person has a state of their own that does not."""
    differs = ("SELECT RAISE(ABORT, 'occupancy differs from its visit') WHERE NOT EXISTS (SELECT 1 FROM visit v WHERE "
               "v.id = NEW.visit_id AND v.starts = NEW.starts AND v.ends = NEW.ends AND "
               f"NEW.holding = (v.holding AND ({HOLDS.replace('own', 'NEW.own')})));")

    def overlaps(besides):
        return " ".join(
            f"SELECT RAISE(ABORT, 'overlap:{one}') WHERE NEW.holding AND NEW.{one}_id IS NOT NULL AND EXISTS (SELECT 1 FROM "
            f"occupancy o WHERE o.{one}_id = NEW.{one}_id AND o.starts < NEW.ends AND "
            f"o.starts > datetime(NEW.starts, '-1 day') AND o.ends > NEW.starts AND o.holding{besides});" for one in RESOURCES)

    for name in ('occupancy_insert', 'occupancy_update', 'visit_moves'):
        db.execute_sql(f"DROP TRIGGER {name}")
    db.execute_sql(f"CREATE TRIGGER occupancy_insert BEFORE INSERT ON occupancy BEGIN {differs} {overlaps('')} END")
    db.execute_sql(f"CREATE TRIGGER occupancy_update BEFORE UPDATE ON occupancy BEGIN {differs} {overlaps(' AND o.id <> OLD.id')} END")
    db.execute_sql(f"CREATE TRIGGER visit_moves AFTER UPDATE ON visit WHEN {MOVED} BEGIN UPDATE occupancy SET "
                   f"starts = NEW.starts, ends = NEW.ends, holding = (NEW.holding AND ({HOLDS})) WHERE visit_id = NEW.id; END")


def _followed_in_postgres(db):
    """The same rule; the exclusion constraints stay as they are."""
    db.execute_sql(f"""CREATE OR REPLACE FUNCTION occupancy_follows() RETURNS trigger AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM visit v WHERE v.id = NEW.visit_id AND v.starts = NEW.starts AND v.ends = NEW.ends
                         AND NEW.holding = (v.holding AND ({HOLDS.replace('own', 'NEW.own')}))) THEN
            RAISE EXCEPTION USING MESSAGE = 'occupancy differs from its visit', ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END $$ LANGUAGE plpgsql""")
    db.execute_sql(f"""CREATE OR REPLACE FUNCTION visit_moves() RETURNS trigger AS $$
        BEGIN
          UPDATE occupancy SET starts = NEW.starts, ends = NEW.ends, holding = (NEW.holding AND ({HOLDS}))
            WHERE visit_id = NEW.id;
          RETURN NULL;
        END $$ LANGUAGE plpgsql""")


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
