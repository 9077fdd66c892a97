"""The name under which the clinic writes to employers and schools, and where a letter of reception was e-mailed to."""

COLUMNS = (
    ('paper', 'neutral_en', "TEXT NOT NULL DEFAULT ''"), ('paper', 'neutral_ar', "TEXT NOT NULL DEFAULT ''"),
    ('desk_outgoing', 'address', "TEXT NOT NULL DEFAULT ''"), ('desk_outgoing', 'end_of', 'INTEGER'),
)


def up(migrator, db):
    """Columns by the statement that leaves rows and guards alone."""
    for table, column, kind in COLUMNS:
        db.execute_sql(f'ALTER TABLE "{table}" ADD COLUMN "{column}" {kind}')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
