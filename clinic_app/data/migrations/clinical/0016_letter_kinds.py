"""A letter keeps its kind: now that there are several for one reader, a draft may not become another one."""
from clinic_app.data import guards


def up(migrator, db):
    """Close the kind."""
    guards.refuse(db, 'letter_kind', 'letter', 'UPDATE', 'a letter keeps its kind', 'NEW.kind <> OLD.kind')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
