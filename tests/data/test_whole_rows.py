"""The kept list of columns asks for exactly what peewee itself would ask for, in every table and in every kind of read."""

import peewee as pw

from clinic_app.data.database import ClinicalRow, DeskRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.letters import LetterRow
from clinic_app.data.people import ClientRow

TABLES = [*DeskRow.__subclasses__(), *ClinicalRow.__subclasses__()]
READS = {
    "joined": lambda read: read(LetterRow).join(EpisodeRow).where(EpisodeRow.client_id == 3),
    "within": lambda read: ClientRow.select(ClientRow.id).where(ClientRow.id.in_(read(ClientRow).where(ClientRow.version > 1))),
    "from_within": lambda read: ClientRow.select(pw.SQL("1")).from_(read(ClientRow).alias("mine")),
    "counted": lambda read: read(ClientRow).where(ClientRow.version > 1).limit(3),
    "more": lambda read: read(ClientRow).select_extend(pw.Value(7).alias("seven")),
    "fewer": lambda read: read(ClientRow).select(ClientRow.file_no),
    "together": lambda read: read(ClientRow).where(ClientRow.id == 1) | read(ClientRow).where(ClientRow.id == 2),
    "second_of_two": lambda read: read(EpisodeRow).where(EpisodeRow.id.in_(read(LetterRow).select(LetterRow.episode))),
}


def plain(table):
    return pw.ModelSelect(table, table._meta.sorted_fields, is_default=True)


def test_every_table_is_read_in_the_same_words(clinic):
    assert len(TABLES) > 10
    for table in TABLES:
        wanted = plain(table).where(table.uid == "x").order_by(table.id).sql()
        for _ in ("first", "kept"):
            assert table.select().where(table.uid == "x").order_by(table.id).sql() == wanted, table


def test_no_kind_of_read_is_put_differently(clinic):
    for name, made in READS.items():
        for _ in ("first", "kept"):
            assert made(lambda table: table.select()).sql() == made(plain).sql(), name
