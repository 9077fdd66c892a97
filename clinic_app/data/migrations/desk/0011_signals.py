"""The clinic's own figures for what is worth a look: house rules that the manager may change."""

FIGURES = (
    ('check_in_low', 4), ('check_in_item_drop', 3), ('gain_by_session', 6), ('goal_fall', 3), ('misses_window', 4),
    ('misses_limit', 2), ('homework_window', 4), ('homework_limit', 3), ('no_contact_days', 28), ('score_sessions', 4),
    ('score_days', 35),
)


def up(migrator, db):
    """Add them with the figures of the clinical reference."""
    for name, figure in FIGURES:
        db.execute_sql(f'ALTER TABLE clinic ADD COLUMN {name} INTEGER NOT NULL DEFAULT {figure}')
    db.execute_sql('ALTER TABLE clinic ADD COLUMN check_in_drop DOUBLE PRECISION NOT NULL DEFAULT 1.5')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
