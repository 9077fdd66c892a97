"""What a week reads beside its visits (who they take up, which of a series each is) is answered by indexes alone."""


def up(migrator, db):
    """Two indexes with more columns in the place of two with fewer."""
    db.execute_sql('DROP INDEX occupancy_visit_id_therapist_id_room_id_client_id')
    db.execute_sql('CREATE INDEX occupancy_visit ON occupancy '
                   '(visit_id, therapist_id, room_id, client_id, own, own_since, own_reason)')
    db.execute_sql('DROP INDEX visit_series')
    db.execute_sql('CREATE INDEX visit_series ON visit (series, starts, withdrawn, status) WHERE series IS NOT NULL')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
