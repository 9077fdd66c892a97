"""The day a client's interpreter signed for confidentiality."""


def up(migrator, db):
    """One column, by the statement that leaves rows and guards alone."""
    db.execute_sql('ALTER TABLE "client" ADD COLUMN "interpreter_signed_on" DATE')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
