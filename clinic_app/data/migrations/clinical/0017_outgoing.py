"""What leaves the house beside the issuing of letters, who of the leads has seen it, and letters withdrawn: only ever added to."""
from peewee import BooleanField, CharField, ForeignKeyField, IntegerField, Model, TextField

from clinic_app.data import guards


def up(migrator, db):
    """Make the tables and close them."""
    class Base(Model):
        uid = CharField(max_length=36, unique=True)

        class Meta:
            database = db
            legacy_table_names = False

    class Letter(Model):
        class Meta:
            database = db
            table_name = 'letter'
            legacy_table_names = False

    class LetterWithdrawal(Base):
        letter = ForeignKeyField(Letter)
        number = IntegerField()
        withdrawn = BooleanField()
        reason = TextField()
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'letter_withdrawal'
            indexes = ((('letter', 'number'), True),)

    class Outgoing(Base):
        client_id = IntegerField(index=True)
        form = TextField()
        letter = ForeignKeyField(Letter, null=True)
        reader = TextField()
        recipient = TextField()
        contents = TextField()
        ground = TextField()
        way = TextField()
        at = TextField()
        staff = IntegerField()
        body = TextField()

        class Meta:
            table_name = 'outgoing'

    class OutgoingSeen(Base):
        outgoing = ForeignKeyField(Outgoing, unique=True)
        at = TextField()
        staff = IntegerField()

        class Meta:
            table_name = 'outgoing_seen'

    db.create_tables([LetterWithdrawal, Outgoing, OutgoingSeen])
    for table in ('letter_withdrawal', 'outgoing', 'outgoing_seen'):
        guards.append_only(db, table)
    if not guards.is_postgres(db):
        # OR REPLACE deletes every row it collides with, by any of its unique keys, past the DELETE trigger
        for table, twin in (('letter_withdrawal', '(o.letter_id = NEW.letter_id AND o.number = NEW.number)'),
                            ('outgoing', '1 = 0'), ('outgoing_seen', 'o.outgoing_id = NEW.outgoing_id')):
            guards.refuse(db, f'{table}_no_twin', table, 'INSERT', f'{table} exists',
                          f'EXISTS (SELECT 1 FROM {table} o WHERE o.uid = NEW.uid OR {twin})')


def down(migrator, db):
    """Never: a record is not taken back."""
    raise NotImplementedError('a record is never taken back; restore the safety copy')
