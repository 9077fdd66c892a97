"""Clients stand in the order of their Arabic names where the screen is Arabic: a column of its own, and its index."""
from clinic_app.data.people import derived_columns
from clinic_app.domain.names import PARTS, Names
from clinic_app.domain.people import ClientRequest

COLUMNS = ('id', 'file_no', *(f'{part}_{script}' for script in ('en', 'ar') for part in PARTS))


def up(migrator, db):
    """Add the column and fill it for everybody on file."""
    mark = '%s' if db.param == '%s' else '?'
    db.execute_sql('ALTER TABLE "client" ADD COLUMN "sort_key_ar" TEXT NOT NULL DEFAULT \'\'')
    for row in db.execute_sql(f'SELECT {", ".join(COLUMNS)} FROM client').fetchall():
        had = dict(zip(COLUMNS, row, strict=True))
        request = ClientRequest(
            en=Names(*(had[f'{part}_en'] for part in PARTS)), ar=Names(*(had[f'{part}_ar'] for part in PARTS)))
        key = derived_columns(request, had['file_no'])['sort_key_ar']
        db.execute_sql(f'UPDATE client SET sort_key_ar = {mark}, version = version + 1 WHERE id = {mark}', (key, had['id']))
    db.execute_sql('CREATE INDEX client_sort_key_ar_id ON client (sort_key_ar, id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
