"""Issued summaries of supervision and professional development, and their withdrawals; both are only added."""
from peewee import BlobField, CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables; nothing in them is ever changed or removed."""
    class GrowthSummary(Model):
        uid = CharField(max_length=36, unique=True)
        staff_id = IntegerField(index=True)
        edition = IntegerField()
        supersedes = IntegerField(null=True, unique=True)
        body = TextField()
        issued_at = TextField()
        pages = IntegerField()
        sha256 = TextField()
        pdf = BlobField()

        class Meta:
            database = db
            table_name = 'growth_summary'
            legacy_table_names = False

    class GrowthSummaryWithdrawal(Model):
        uid = CharField(max_length=36, unique=True)
        summary = ForeignKeyField(GrowthSummary, unique=True)
        reason = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            database = db
            table_name = 'growth_summary_withdrawal'
            legacy_table_names = False

    db.create_tables([GrowthSummary, GrowthSummaryWithdrawal])
    for table in ('growth_summary', 'growth_summary_withdrawal'):
        guards.append_only(db, table)
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys
        guards.refuse(db, 'growth_summary_no_twin', 'growth_summary', 'INSERT', 'growth_summary exists',
                      'EXISTS (SELECT 1 FROM growth_summary o WHERE o.uid = NEW.uid OR o.supersedes = NEW.supersedes)')
        guards.refuse(db, 'growth_summary_withdrawal_no_twin', 'growth_summary_withdrawal', 'INSERT',
                      'growth_summary_withdrawal exists',
                      'EXISTS (SELECT 1 FROM growth_summary_withdrawal o WHERE o.uid = NEW.uid OR '
                      'o.summary_id = NEW.summary_id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
