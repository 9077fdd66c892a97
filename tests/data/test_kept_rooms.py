"""What each room keeps for good is kept by the database itself, on both engines: no UPDATE, DELETE or REPLACE passes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import peewee as pw
import pytest

from clinic_app.data import database
from clinic_app.domain.appointments import Status
from clinic_app.domain.consents import ConsentAnswer, ConsentKind, ConsentRequest
from clinic_app.domain.formulation import FormulationContent
from clinic_app.domain.growth import SupervisionContent
from clinic_app.domain.measures import CorrectionRequest, MeasureRequest
from clinic_app.domain.permissions import Vault
from clinic_app.domain.safety import CheckContent, CheckRequest, Reply, Thoughts
from clinic_app.domain.safety_plans import SafetyPlanContent, SafetyPlanRequest
from clinic_app.domain.sessions import SafetyToday
from clinic_app.domain.workbook import EntryRequest, PageKind, PageRequest, Win, Wins
from clinic_app.services import (
    access,
    consents,
    cosigning,
    formulation,
    growth,
    measures,
    retractions,
    safety,
    safety_plans,
    sessions,
    verification,
    workbook,
)
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from tests.clinics import Clinic

REFUSALS = (pw.IntegrityError, pw.OperationalError, pw.InternalError, pw.DatabaseError)
# table: columns of which none may change once the row stands as it does here
FIXED = {
    "measure_administration": ("answers", "total", "risk", "client_id", "uid", "id"),
    "risk_check": ("body", "client_id", "uid", "digest", "id"),
    "concern": ("answer", "item", "measure", "source_id", "client_id", "uid", "why", "reply", "acknowledged_by", "check_id",
                "id"),
    "safety_plan": ("body", "client_id", "uid", "id"),
    "workbook_entry": ("body", "uid", "page_id", "id"),
    "cosign_request": ("supervisor_id", "note_id", "uid", "id"),
    "cosign_answer": ("decision", "words", "note_id", "uid", "id"),
    "note_retraction": ("reason", "note_id", "uid", "id"),
    "supervision": ("body", "staff_id", "uid", "digest", "signed_by", "id"),
    "formulation": ("body", "uid", "number", "id"),
    "consent": ("signer_name", "client_id", "uid", "id"),
}
NUMBERS = {"total", "answer", "source_id", "client_id", "id", "page_id", "note_id", "supervisor_id", "staff_id", "signed_by",
           "number", "check_id", "acknowledged_by"}


@pytest.fixture
def rooms(clinic: Clinic) -> Clinic:
    """A client with one kept thing in every room."""
    me, client = clinic.therapist, a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    an_agreed_plan(clinic, me, client)
    cosigning.choose_cosigner(clinic.lead, me.staff_id, clinic.lead.staff_id, 0)
    page = sessions.note_for(me, visit.id)
    note = sessions.sign_note(me, request_of(page.note, summary="Came.", safety=SafetyToday.NOTHING_OPEN))
    cosigning.cosign(clinic.lead, note.id)
    form = MeasureRequest("1" * 36, client, "phq9", date(2026, 11, 23), (1,) * 9, language="ar")
    kept = measures.enter(me, form, Reply.CANNOT_NOW, "was gone")
    measures.correct(me, CorrectionRequest(kept.id, 1, replace(form, uid="2" * 36, answers=(2,) * 9), "misread"))
    safety.sign_check(me, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
    safety_plans.save_safety_plan(me, SafetyPlanRequest(client, SafetyPlanContent(signs=("no sleep",))))
    log = workbook.save_page(me, PageRequest(client, PageKind.WINS, Wins()))
    workbook.note_entry(me, EntryRequest(log.id, date(2026, 11, 20), Win("went")))
    consents.record_consent(me, ConsentRequest(client, ConsentKind.DATA, ConsentAnswer.GIVEN, signer_name="Mona"))
    formulation.save_formulation(me, client, FormulationContent(presenting=("wakes at four",)))
    held = SupervisionContent(on=date(2026, 11, 20), minutes=60, supervisor_id=clinic.lead.staff_id)
    entry = growth.save_supervision(me, held)
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    growth.save_supervision(me, replace(held, minutes=30))
    access.open_with_reason(clinic.lead, client, "the therapist asked for it")
    retractions.retract(clinic.lead, note.id, "another client's")
    return clinic


def _refused(act: Callable[[], Any]) -> bool:
    try:
        with database.writing(Vault.CLINICAL):
            act()
    except REFUSALS:
        return True
    return False


def _sql(text: str, values: tuple[Any, ...] = ()) -> Any:
    return database.sql(Vault.CLINICAL, text, values)


def _rows(table: str) -> list[tuple[Any, ...]]:
    return [tuple(bytes(v) if isinstance(v, memoryview) else v for v in row)
            for row in _sql(f'SELECT * FROM "{table}" ORDER BY id').fetchall()]


def test_no_statement_changes_what_a_room_keeps(rooms: Clinic) -> None:
    passed = []
    sqlite = rooms.engine == "sqlite"
    if sqlite:
        _sql("PRAGMA recursive_triggers = OFF")  # another tool's connection would not have it
    for table, columns in FIXED.items():
        before = _rows(table)
        assert before, f"{table} holds nothing to try"
        names = [column.name for column in database.database(Vault.CLINICAL).get_columns(table)]
        step = ", version = version + 1" if "version" in names and table != "measure_administration" else ""
        tries = []
        for column in columns:
            value = "4711" if column in NUMBERS else "'x'"
            tries.append((f"UPDATE {column}", f'UPDATE "{table}" SET {column} = {value}{step} WHERE id = 1'))
        tries.append(("DELETE", f'DELETE FROM "{table}" WHERE id = 1'))
        others = ", ".join(f'"{n}"' for n in names if n != "id")
        same = ", ".join(f'"{n}"' for n in names)
        verb = "INSERT OR REPLACE" if sqlite else "INSERT"
        tries.append(("by id", f'{verb} INTO "{table}" ({same}) SELECT {same} FROM "{table}" WHERE id = 1'))
        tries.append(("by uid", f'{verb} INTO "{table}" ({others}) SELECT {others} FROM "{table}" WHERE id = 1'))
        passed += [f"{table}: {what}" for what, text in tries if not _refused(lambda text=text: _sql(text))]
        assert _rows(table) == before, table
    assert passed == []


def test_an_unsigned_supervision_cannot_take_the_place_of_a_signed_one(rooms: Clinic) -> None:
    before = _rows("supervision")
    verb = "UPDATE"
    if rooms.engine == "sqlite":
        _sql("PRAGMA recursive_triggers = OFF")
        verb = "UPDATE OR REPLACE"
    assert _refused(lambda: _sql(f"{verb} supervision SET id = 1, version = version + 1 WHERE id = 2"))
    assert _rows("supervision") == before


def test_a_signed_supervision_changed_past_every_guard_is_found(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    entry = growth.save_supervision(clinic.therapist, SupervisionContent(
        on=date(2026, 11, 20), minutes=60, supervisor_id=clinic.lead.staff_id))
    growth.sign_supervision(clinic.lead, entry.id, entry.version)
    assert "signed_text_changed" not in {f.code for f in verification.verify(clinic.lead).findings}
    guards = _sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'supervision'").fetchall()
    for name, _ in guards:
        _sql(f"DROP TRIGGER {name}")
    _sql("UPDATE supervision SET body = replace(body, '60', '90')")
    for _, text in guards:
        _sql(text)
    found = [f.where for f in verification.verify(clinic.lead).findings if f.code == "signed_text_changed"]
    assert found == [f"supervision {entry.id}"]
