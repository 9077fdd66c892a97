"""Clients filed before Arabic names with two lams were folded as they are now: found again under both spellings."""
from clinic_app.data.people import derived_columns
from clinic_app.domain.names import PARTS, Names
from clinic_app.domain.people import ClientRequest

COLUMNS = ('id', 'file_no', 'preferred_name', 'phone', 'id_number', 'folded', 'sort_key',
           *(f'{part}_{script}' for script in ('en', 'ar') for part in PARTS))


def up(migrator, db):
    """Work out again what search reads and how lists are ordered; only what differs is written."""
    former = {}
    for client, number in db.execute_sql('SELECT client_id, file_no FROM former_number').fetchall():
        former.setdefault(client, []).append(number)
    for row in db.execute_sql(f'SELECT {", ".join(COLUMNS)} FROM client').fetchall():
        had = dict(zip(COLUMNS, row, strict=True))
        request = ClientRequest(
            en=Names(*(had[f'{part}_en'] for part in PARTS)), ar=Names(*(had[f'{part}_ar'] for part in PARTS)),
            preferred_name=had['preferred_name'], phone=had['phone'], id_number=had['id_number'])
        has = derived_columns(request, had['file_no'], former.get(had['id'], ()))
        if (has['folded'], has['sort_key']) != (had['folded'], had['sort_key']):
            mark = '%s' if db.param == '%s' else '?'
            db.execute_sql(f'UPDATE client SET folded = {mark}, sort_key = {mark}, version = version + 1 WHERE id = {mark}',
                           (has['folded'], has['sort_key'], had['id']))
