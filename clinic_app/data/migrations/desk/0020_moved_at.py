"""A visit keeps the moment at which its clients' news arose: moved, cancelled, given back. Those of before keep none."""


def up(migrator, db):
    """A column by the statement that leaves rows and guards alone."""
    db.execute_sql('ALTER TABLE "visit" ADD COLUMN "moved_at" TEXT')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
