"""The tables of people: what the migration makes is what the rows say, and a search reads one covering index."""

from __future__ import annotations

import peewee as pw
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import people as data
from clinic_app.data.database import desk_db, is_postgres, sql, writing
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Vault
from clinic_app.services import people
from tests.clinics import Clinic
from tests.services.test_people import MONA


def test_the_migration_makes_what_the_rows_say(clinic: Clinic) -> None:
    found = diff_models(desk_db.obj, [data.ClientRow, data.FormerNumberRow, data.ContactRow])
    assert found == SchemaDiff(*([] for _ in found)), found


def test_clients_are_kept_and_their_versions_step(clinic: Clinic) -> None:
    made = people.add_client(clinic.reception, MONA)
    for attack in ("DELETE FROM client", "UPDATE client SET phone = 'x'"):
        with pytest.raises(pw.IntegrityError), writing(Vault.DESK):
            sql(Vault.DESK, attack)
    assert people.client(clinic.reception, made.id) == made


def test_a_search_reads_the_covering_index_alone(sqlite_clinic: Clinic) -> None:
    for terms, statement in enumerate(data._SEARCH, 1):
        plan = sql(Vault.DESK, f"EXPLAIN QUERY PLAN {statement}", ("%",) * 5 * terms + (50,)).fetchall()
        assert any("COVERING INDEX" in row[3] for row in plan), plan
    assert not is_postgres()


def test_a_row_cannot_be_written_outside_work(clinic: Clinic) -> None:
    with pytest.raises(RuntimeError):
        data.ClientRow.create(file_no="X", **data.client_columns(ClientRequest()))
