"""Guards anew: a concern keeps the answer that raised it, a signed supervision cannot be overwritten, OR REPLACE finds no key."""

from clinic_app.data import guards

# every unique key beside the id by which OR REPLACE could take a row's place, past the DELETE trigger
KEYS = {
    'risk_check': ('o.corrects_id = NEW.corrects_id',), 'concern': (), 'safety_act': (),
    'safety_plan': ('(o.client_id = NEW.client_id AND o.number = NEW.number)',),
    'formulation': ('(o.episode_id = NEW.episode_id AND o.number = NEW.number)',),
    'consent': (), 'profile': ('o.staff_id = NEW.staff_id',), 'signal_answer': (), 'level_rating': (),
}


def up(migrator, db):
    """Triggers alone; no row is touched."""
    _anew(db, 'concern_answered', 'concern', 'an answer stays as it was given',
          'OLD.acknowledged_at IS NOT NULL AND (' + _differ('acknowledged_at', 'acknowledged_by', 'reply', 'why', 'check_id') + ')')
    _anew(db, 'concern_whose', 'concern', 'a concern keeps what raised it', _differ(
        'id', 'uid', 'client_id', 'source', 'source_id', 'measure', 'item', 'answer', 'words', 'raised_at', 'raised_by'))
    _anew(db, 'supervision_whose', 'supervision', 'a supervision keeps its person', _differ('id', 'uid', 'staff_id'))
    if not guards.is_postgres(db):
        for table, keys in KEYS.items():
            taken = ' OR '.join(('o.uid = NEW.uid', *keys))
            guards.refuse(db, f'{table}_no_key', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} o WHERE {taken})')


def _differ(*names):
    return ' OR '.join(f'NEW.{name} IS DISTINCT FROM OLD.{name}' for name in names)


def _anew(db, name, table, message, when):
    db.execute_sql(f'DROP TRIGGER {name}' + (f' ON "{table}"' if guards.is_postgres(db) else ''))
    guards.refuse(db, name, table, 'UPDATE', message, when)


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
