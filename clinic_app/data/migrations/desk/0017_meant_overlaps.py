"""A visit may lie over another on purpose: both form a party, and only within one party may therapist and room overlap."""
from clinic_app.data import guards

RESOURCES = ('therapist', 'room')  # never a client: nobody can be in two places
MOVED = ("OLD.starts <> NEW.starts OR OLD.ends <> NEW.ends OR OLD.holding <> NEW.holding OR "
         "OLD.meant_over {differs} NEW.meant_over")
FOLLOWS = "meant_over = CASE WHEN client_id IS NULL THEN NEW.meant_over END"
AS_ITS_VISIT = ("NEW.meant_over {differs} CASE WHEN NEW.client_id IS NULL THEN (SELECT v.meant_over FROM visit v "
                "WHERE v.id = NEW.visit_id) END")


def up(migrator, db):
    """Columns by the statement that leaves rows alone; the guards as they stand, with the party added."""
    db.execute_sql('ALTER TABLE "visit" ADD COLUMN "meant_over" INTEGER REFERENCES "visit" ("id") '
                   "CHECK (meant_over IS NULL OR reason <> '')")
    db.execute_sql('ALTER TABLE "occupancy" ADD COLUMN "meant_over" INTEGER')
    (_parties_in_postgres if guards.is_postgres(db) else _parties_in_sqlite)(db)


def _parties_in_sqlite(db):
    """The triggers say what they said, and leave aside what belongs to the same party."""
    def text_of(name):
        return db.execute_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)).fetchone()[0]

    def changed(name, *pairs):
        text = text_of(name)
        for old, new in pairs:
            if text.count(old) != 1:
                raise RuntimeError(f'{name} is not as it was made')
            text = text.replace(old, new)
        db.execute_sql(f'DROP TRIGGER {name}')
        db.execute_sql(text)

    for name in ('occupancy_insert', 'occupancy_update'):
        changed(name, *((
            f'FROM occupancy o WHERE o.{one}_id = NEW.{one}_id AND',
            f'FROM occupancy o WHERE o.{one}_id = NEW.{one}_id AND (o.visit_id = NEW.visit_id OR '
            'coalesce(o.meant_over, o.visit_id) <> coalesce(NEW.meant_over, NEW.visit_id)) AND') for one in RESOURCES))
    changed('visit_moves', ('OLD.starts <> NEW.starts OR OLD.ends <> NEW.ends OR OLD.holding <> NEW.holding',
                            MOVED.format(differs='IS NOT')),
            ('UPDATE occupancy SET ', f'UPDATE occupancy SET {FOLLOWS}, '))
    for event in ('INSERT', 'UPDATE'):
        guards.refuse(db, f'occupancy_meant_{event.lower()}', 'occupancy', event, 'occupancy differs from its visit',
                      AS_ITS_VISIT.format(differs='IS NOT'))


def _parties_in_postgres(db):
    """The same by exclusion constraints; a visit is still kept from taking one therapist or room twice."""
    for one in RESOURCES:
        db.execute_sql(f'ALTER TABLE occupancy DROP CONSTRAINT occupancy_{one}_no_overlap')
        db.execute_sql(f"ALTER TABLE occupancy ADD CONSTRAINT occupancy_{one}_no_overlap EXCLUDE USING gist ({one}_id WITH =, "
                       f"(coalesce(meant_over, visit_id)) WITH <>, tsrange(starts, ends, '[)') WITH &&) "
                       f"WHERE (holding AND {one}_id IS NOT NULL)")
        db.execute_sql(f'CREATE UNIQUE INDEX occupancy_{one}_itself_no_overlap ON occupancy (visit_id, {one}_id) '
                       f'WHERE {one}_id IS NOT NULL')
    text = db.execute_sql("SELECT pg_get_functiondef('visit_moves'::regproc)").fetchone()[0]
    if text.count('UPDATE occupancy SET starts') != 1:
        raise RuntimeError('visit_moves is not as it was made')
    db.execute_sql(text.replace('UPDATE occupancy SET starts', f'UPDATE occupancy SET {FOLLOWS}, starts'))
    db.execute_sql('DROP TRIGGER visit_moves ON visit')
    db.execute_sql(f"CREATE TRIGGER visit_moves AFTER UPDATE ON visit FOR EACH ROW WHEN "
                   f"({MOVED.format(differs='IS DISTINCT FROM')}) EXECUTE FUNCTION visit_moves()")
    db.execute_sql(f"""CREATE OR REPLACE FUNCTION occupancy_meant() RETURNS trigger AS $$
        BEGIN
          IF ({AS_ITS_VISIT.format(differs='IS DISTINCT FROM')}) THEN
            RAISE EXCEPTION USING MESSAGE = 'occupancy differs from its visit', ERRCODE = 'integrity_constraint_violation';
          END IF;
          RETURN NEW;
        END $$ LANGUAGE plpgsql""")
    db.execute_sql('CREATE TRIGGER occupancy_meant BEFORE INSERT OR UPDATE ON occupancy '
                   'FOR EACH ROW EXECUTE FUNCTION occupancy_meant()')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
