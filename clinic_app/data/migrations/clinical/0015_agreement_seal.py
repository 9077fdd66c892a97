"""The seal of a signed agreement: a digest over its clauses' wording and what was signed; those signed before get theirs now."""
import hashlib
import json
from uuid import uuid4

from peewee import CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the table, seal what is there (its wording was not kept as a digest then), and close it."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class Agreement(Base):
        episode_id = IntegerField()
        number = IntegerField()
        template_version = IntegerField()
        signed_on = TextField()
        signed_at = TextField()
        recorded_by = IntegerField()
        body = TextField()

        class Meta:
            table_name = 'agreement'

    class AgreementSeal(Base):
        agreement = ForeignKeyField(Agreement, unique=True)
        wording = TextField()
        digest = TextField()

        class Meta:
            table_name = 'agreement_seal'

    db.create_tables([AgreementSeal])
    for row in Agreement.select():
        parts = {
            'uid': row.uid, 'episode': row.episode_id, 'number': row.number, 'template': row.template_version,
            'signed_on': str(row.signed_on)[:10], 'signed_at': row.signed_at, 'recorded_by': row.recorded_by, 'body': row.body,
            'wording': '',
        }
        text = json.dumps(parts, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
        AgreementSeal.create(uid=str(uuid4()), agreement=row.id, wording='', digest=hashlib.sha256(text.encode()).hexdigest())
    guards.append_only(db, 'agreement_seal')
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        guards.refuse(db, 'agreement_seal_no_twin', 'agreement_seal', 'INSERT', 'agreement_seal exists',
                      'EXISTS (SELECT 1 FROM agreement_seal o WHERE o.uid = NEW.uid OR o.agreement_id = NEW.agreement_id)')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
