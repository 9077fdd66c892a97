"""The clinic's own spreadsheets come in on both engines: rows in = imported + merged + refused, always."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_app.data.appointments import VisitRow
from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import Denied, Refused
from clinic_app.domain.imports import LEAVE_OUT, ImportNote, ImportPlan, ImportProblem, Outcome
from clinic_app.domain.people import PeopleProblem
from clinic_app.domain.permissions import Actor
from clinic_app.domain.sheets import Cell, Column, Sheet, SheetKind, SheetRow
from clinic_app.services import appointments, exports, imports, people, sheets, staff
from clinic_app.services import settings as house
from tests.clinics import Clinic

FILES = Path(__file__).parents[1] / "data_files"
CLIENTS, VISITS = FILES / "clients.csv", FILES / "appointments.xlsx"


class Stop(Exception):
    """Somebody pressed cancel."""


def bring_in(actor: Actor, path: Path) -> ImportPlan:
    sheet = sheets.read_sheet(actor, path)
    return imports.run(actor, sheet, *imports.guess(actor, sheet))


def counts(plan: ImportPlan) -> tuple[int, int, int]:
    return plan.count(Outcome.IMPORTED), plan.count(Outcome.MERGED), plan.count(Outcome.REFUSED)


def sheet_of(*rows: tuple[Cell, ...], headers: tuple[str, ...] = ("File No", "Name", "Mobile", "DOB", "Notes")) -> Sheet:
    return Sheet("test.csv", headers, tuple(SheetRow(n, row) for n, row in enumerate(rows, 2)))


def test_the_sample_clients_come_in(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    sheet = sheets.read_sheet(clinic.manager, CLIENTS)
    kind, choices = imports.guess(clinic.manager, sheet)
    shown = imports.preview(clinic.manager, sheet, kind, choices)
    done = imports.run(clinic.manager, sheet, kind, choices)
    assert kind is SheetKind.CLIENTS
    assert len(sheet.rows) == 423
    assert counts(done) == counts(shown) == (416, 3, 4)
    assert people.client_count(clinic.manager) == 416
    reasons = {row.row.cells[0]: [finding.code for finding in row.findings] for row in done.refused}
    assert reasons == {
        "S-1017": [PeopleProblem.NO_NAME], "S-1058": [PeopleProblem.NO_NAME],
        "S-1064": [ImportProblem.DATE_UNREADABLE], "S-1376": [ImportProblem.DATE_UNREADABLE]}
    assert [(row.row.cells[0], row.merged_into) for row in done.rows if row.outcome is Outcome.MERGED] == [
        ("S-1389", "S-1389"), ("S-9005", "S-1170"), ("S-1319", "S-1319")]
    notes = Counter(finding.code for row in done.rows if row.outcome is Outcome.IMPORTED for finding in row.findings)
    assert notes[ImportNote.NO_PHONE] == 1
    assert {person.name_en for person in staff.therapists(clinic.manager)} >= {
        "Huda Al-Marsa", "Elena Petrova", "Samir Haddad", "Noor Al-Amiri"}
    assert len(done.passphrases) == 4


def test_what_stands_in_a_sample_row_stands_in_the_file(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    bring_in(clinic.manager, CLIENTS)
    (line,) = people.search(clinic.reception, "S-1043")
    client = people.client(clinic.reception, line.id)
    assert (client.en.full, client.ar.full) == ("Hessa Fatima Al-Ajmi", "حصة فاطمة العجمي")
    assert (client.dob, client.request.phone) == (date(2007, 7, 10), "+96500000043")
    assert client.request.reception_note == '=HYPERLINK("x")'
    assert (client.request.sex, client.request.language, client.request.email) == ("female", "ar", "client43@example.org")
    names = {person.id: person.name_en for person in staff.therapists(clinic.manager)}
    assert names[client.request.therapist_id or 0] == "Noor Al-Amiri"
    assert people.search(clinic.reception, "S-9005")[0].file_no == "S-1170"


def test_bringing_the_same_sheet_in_again_merges_every_row(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "1990-01-01", ""), ("", "Ali Nair", "00000413", "2.2.1990", "x"))
    kind, choices = imports.guess(clinic.lead, sheet)
    assert counts(imports.run(clinic.lead, sheet, kind, choices)) == (2, 0, 0)
    assert counts(imports.run(clinic.lead, sheet, kind, choices)) == (0, 2, 0)
    assert people.client_count(clinic.lead) == 2


def test_a_merge_fills_what_was_empty_and_writes_nothing_over(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "", "first"), ("S-1", "MONA AL-SHIRAA", "00000499", "1990-01-01", "2"))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    assert counts(plan) == (1, 1, 0)
    request = people.client(clinic.lead, people.search(clinic.lead, "S-1")[0].id).request
    assert (request.phone, request.dob, request.reception_note) == ("+96500000412", date(1990, 1, 1), "first")


def test_a_file_number_held_by_somebody_else_is_refused(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "", ""), ("S-1", "Ali Nair", "00000413", "", ""))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    assert [finding.code for finding in plan.refused[0].findings] == [ImportProblem.FILE_NO_TAKEN]
    assert plan.refused[0].findings[0].facts["name"] == "Mona Al-Shiraa"


def test_a_merge_can_be_undone_in_the_preview(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona Ali", "00000412", "1990-01-01", ""), ("S-2", "Mona Ali", "00000412", "1990-01-01", ""))
    kind, choices = imports.guess(clinic.lead, sheet)
    assert counts(imports.preview(clinic.lead, sheet, kind, choices)) == (1, 1, 0)
    twins = imports.preview(clinic.lead, sheet, kind, replace(choices, separate=frozenset({3})))
    assert counts(twins) == (2, 0, 0)
    assert ImportNote.LOOKS_LIKE in [finding.code for finding in twins.rows[1].findings]


def test_a_formula_is_text_in_a_note_and_a_reason_elsewhere(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona", "00000412", "", "=1+1"), ("S-2", "=A1", "00000413", "", ""))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    assert counts(plan) == (1, 0, 1)
    assert [finding.code for finding in plan.refused[0].findings] == [ImportProblem.FORMULA]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_refused_rows_can_be_mended_and_brought_back(clinic: Clinic, tmp_path: Path, suffix: str) -> None:
    sheet = sheet_of(
        ("S-1", "Mona", "00000412", "31/02/1990", '=HYPERLINK("x")'), ("S-2", "", "+965 0000 0413", date(1990, 1, 2), ""))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    file = tmp_path / f"refused{suffix}"
    assert imports.write_refused(clinic.lead, plan, file, "Reason", lambda finding: f"{finding.code}") == 2
    if suffix == ".csv":
        raw = list(csv.reader(file.open(encoding="utf-8-sig")))
        assert raw[1][0] == "import_date_unreadable"
        assert raw[1][-1] == '\'=HYPERLINK("x")'
        assert raw[2][3] == "'+965 0000 0413"
    else:
        page = openpyxl.load_workbook(file).active
        assert page["F2"].data_type == "s"
        assert page["E3"].is_date
    back = sheets.read_sheet(clinic.lead, file)
    assert back.headers == ("Reason", *sheet.headers)
    mended = replace(back, rows=(
        replace(back.rows[0], cells=(*back.rows[0].cells[:4], "28/02/1990", *back.rows[0].cells[5:])),
        replace(back.rows[1], cells=("", "S-2", "Ali", *back.rows[1].cells[3:]))))
    again = imports.run(clinic.lead, mended, *imports.guess(clinic.lead, mended))
    assert counts(again) == (2, 0, 0)
    request = people.client(clinic.lead, people.search(clinic.lead, "S-1")[0].id).request
    assert (request.dob, request.reception_note) == (date(1990, 2, 28), '=HYPERLINK("x")')


def test_cancel_takes_nothing(clinic: Clinic) -> None:
    sheet = sheet_of(*((f"S-{n}", f"Client {n}", f"0000{n:04}", "", "") for n in range(300)))

    def stop(done: int, total: int) -> None:
        if done > 450:
            raise Stop

    with pytest.raises(Stop):
        imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet), stop)
    assert people.client_count(clinic.lead) == 0


def test_an_import_is_one_line_in_the_audit_with_counts_alone(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona", "00000412", "", ""), ("S-1", "Mona", "00000412", "1990-01-01", ""), ("S-3", "", "", "", "x"))
    imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    rows = list(DeskAuditRow.select().where(DeskAuditRow.action == "import"))
    assert len(rows) == 1
    assert "imported=1 merged=1 refused=1" in rows[0].object
    assert "Mona" not in rows[0].object + rows[0].detail


def test_reception_and_therapists_do_not_import(clinic: Clinic) -> None:
    for actor in (clinic.reception, clinic.therapist):
        with pytest.raises(Denied):
            sheets.read_sheet(actor, CLIENTS)
    with pytest.raises(Denied):
        exports.export_clients(clinic.reception, Path("x.csv"))


def test_a_mapping_without_names_is_refused(clinic: Clinic) -> None:
    sheet = sheet_of(("1", "2", "3", "4", "5"), headers=("a", "b", "c", "d", "e"))
    kind, choices = imports.guess(clinic.lead, sheet)
    with pytest.raises(Refused) as caught:
        imports.preview(clinic.lead, sheet, kind, choices)
    assert caught.value.codes == (ImportProblem.NO_NAME_COLUMN,)
    mapped = imports.fitting(clinic.lead, sheet, replace(choices, columns=(Column.FILE_NO, Column.NAME, *choices.columns[2:])))
    assert counts(imports.preview(clinic.lead, sheet, kind, mapped)) == (1, 0, 0)


def test_a_therapist_can_be_left_out(clinic: Clinic) -> None:
    sheet = sheet_of(("S-1", "Mona", "00000412", "Dr. Nobody"), headers=("File No", "Name", "Mobile", "Therapist"))
    kind, choices = imports.guess(clinic.lead, sheet)
    assert choices.therapists == {"nobody": LEAVE_OUT}  # a lead does not make people
    plan = imports.run(clinic.lead, sheet, kind, choices)
    assert [finding.code for finding in plan.rows[0].findings] == [ImportNote.THERAPIST_UNKNOWN]


@pytest.mark.parametrize(("name", "content"), [
    ("a.xlsx", b"PK\x03\x04 no zip"), ("a.csv", b""), ("a.csv", b"Name\n"), ("a.csv", b"\x00\x01\x02\x03\n" * 9), ("a.xlsx", b""),
])
def test_what_is_no_spreadsheet_is_refused(sqlite_clinic: Clinic, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused):
        sheets.read_sheet(sqlite_clinic.lead, tmp_path / name)
    with pytest.raises(Refused):
        sheets.read_sheet(sqlite_clinic.lead, tmp_path / "missing.csv")


def test_a_bomb_is_refused_before_it_is_unpacked(sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "big.csv"
    file.write_text("Name\n" + "x\n" * 500)
    monkeypatch.setattr(sheets, "MOST_ROWS", 400)
    with pytest.raises(Refused) as caught:
        sheets.read_sheet(sqlite_clinic.lead, file)
    assert caught.value.codes == (ImportProblem.FILE_TOO_BIG,)
    monkeypatch.setattr(sheets, "MOST_UNPACKED", 10_000)
    with pytest.raises(Refused) as caught:
        sheets.read_sheet(sqlite_clinic.lead, VISITS)
    assert caught.value.codes == (ImportProblem.FILE_TOO_BIG,)


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8-sig", ","), ("cp1256", ";"), ("utf-16", "\t"), ("utf-8", "|")])
def test_csv_in_the_ways_of_spreadsheets(sqlite_clinic: Clinic, tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "a.csv"
    lines = (delimiter.join(("رقم الملف", "الاسم", "الهاتف")), delimiter.join(("S-1", "محمد أحمد", "0000 0412")))
    file.write_bytes("\r\n".join(lines).encode(encoding))
    sheet = sheets.read_sheet(sqlite_clinic.lead, file)
    assert sheet.rows == (SheetRow(2, ("S-1", "محمد أحمد", "0000 0412")),)
    assert imports.guess(sqlite_clinic.lead, sheet)[1].columns == (Column.FILE_NO, Column.NAME_AR, Column.PHONE)


CELLS = st.one_of(st.none(), st.text(max_size=12), st.integers(-10, 60_000), st.floats(), st.booleans(), st.dates(), st.times(),
                  st.sampled_from(["S-1", "S-2", "Mona", "Ali", "00000412", "+965 0000 0413", "31/02/1990", "1990-01-01", "=1+1",
                                   "n/a", "DNA", "\ud800", "\0", "x" * 3000]))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(*[CELLS] * 5), min_size=1, max_size=12))
def test_rows_in_are_imported_merged_and_refused(sqlite_clinic: Clinic, rows: list[tuple[Cell, ...]]) -> None:
    sheet = sheet_of(*rows)
    before = people.client_count(sqlite_clinic.lead)
    plan = imports.run(sqlite_clinic.lead, sheet, *imports.guess(sqlite_clinic.lead, sheet))
    assert sum(counts(plan)) == len(rows)
    assert plan.balanced
    assert people.client_count(sqlite_clinic.lead) - before == plan.count(Outcome.IMPORTED)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_goes_out_comes_back_as_the_same_people(clinic: Clinic, tmp_path: Path, suffix: str) -> None:
    sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "1990-01-01", "=1+1"), ("S-2", "José D'Souza", "", "", "+x"))
    imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    file = tmp_path / f"clients{suffix}"
    assert exports.export_clients(clinic.manager, file) == 2
    back = sheets.read_sheet(clinic.lead, file)
    assert counts(imports.run(clinic.lead, back, *imports.guess(clinic.lead, back))) == (0, 2, 0)
    assert [row.cells[-1] for row in back.rows] == ["+x", "=1+1"]
    assert not [cell for row in back.rows for cell in row.cells if isinstance(cell, time)]


# -- visits ----------------------------------------------------------------------------------------------------------------

VISIT_HEADERS = ("File No", "Client", "Therapist", "Room", "Date", "Time", "Minutes", "Status", "Fee (KWD)")


def visits_of(*rows: tuple[Cell, ...]) -> Sheet:
    return sheet_of(*rows, headers=VISIT_HEADERS)


@pytest.fixture
def two_clients(clinic: Clinic) -> Clinic:
    """S-1 Mona and S-2 Ali are on file."""
    sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "", ""), ("S-2", "Ali Nair", "00000413", "", ""))
    imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    return clinic


def reasons(plan: ImportPlan) -> list[list[str]]:
    return [[str(finding.code.name) for finding in row.findings] for row in plan.rows]


def test_the_sample_visits_come_in(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    bring_in(clinic.manager, CLIENTS)
    sheet = sheets.read_sheet(clinic.manager, VISITS)
    kind, choices = imports.guess(clinic.manager, sheet)
    assert kind is SheetKind.VISITS
    assert len(sheet.rows) == 3201
    shown = imports.preview(clinic.manager, sheet, kind, choices)
    done = imports.run(clinic.manager, sheet, kind, choices)
    assert counts(done) == counts(shown)
    assert sum(counts(done)) == 3201
    why = Counter(finding.code for row in done.refused for finding in row.findings)
    assert set(why) == {
        ImportProblem.CLIENT_UNKNOWN, ImportProblem.DATE_UNREADABLE, ImportProblem.TIME_UNREADABLE, ImportProblem.NOT_YET,
        ImportProblem.THERAPIST_TAKEN, ImportProblem.ROOM_TAKEN, ImportProblem.CLIENT_TAKEN, ImportProblem.STATUS_DIFFERS}
    last = done.rows[-1]
    assert {finding.code for finding in last.findings} == {
        ImportProblem.CLIENT_UNKNOWN, ImportProblem.DATE_UNREADABLE, ImportProblem.TIME_UNREADABLE}
    assert {room.name_en for room in house.rooms(clinic.manager)} == {"Room 1", "Room 2", "Room 3", "Room 4"}
    again = imports.run(clinic.manager, sheet, *imports.guess(clinic.manager, sheet))
    assert again.count(Outcome.IMPORTED) == 0
    assert again.count(Outcome.MERGED) >= done.count(Outcome.IMPORTED) > 2500


def test_a_visit_lands_where_the_sheet_says(two_clients: Clinic) -> None:
    clinic = two_clients
    sheet = visits_of(("S-1", "Mona Al-Shiraa", "Hessa Al-Sidra", "غرفة ٢", "20/11/2026", "6:00 PM", "50", "حضر", 35.5))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    assert counts(plan) == (1, 0, 0)
    (visit,) = appointments.day(clinic.reception, date(2026, 11, 20)).appointments
    assert (visit.slot.start.time(), visit.slot.minutes, visit.status) == (time(18), 50, Status.ATTENDED)
    assert (visit.therapist_ids, visit.room_id) == ((clinic.therapist.staff_id,), clinic.rooms[1].id)
    assert [visitor.file_no for visitor in visit.clients] == ["S-1"]


def test_the_first_that_claims_a_time_has_it_and_the_clash_is_named(two_clients: Clinic) -> None:
    clinic = two_clients
    day = date(2026, 11, 19)
    sheet = visits_of(
        ("S-1", "", "Hessa Al-Sidra", "Room 1", day, time(10), 50, "attended", None),
        ("S-2", "", "Hessa Al-Sidra", "Room 2", day, time(10, 30), 50, "attended", None),
        ("S-2", "", "Yousef Al-Marsa", "Room 1", day, time(10, 30), 50, "attended", None),
        ("S-1", "", "Yousef Al-Marsa", "Room 3", day, time(10, 30), 50, "attended", None),
        ("S-2", "", "Hessa Al-Sidra", "Room 1", day, time(10), 50, "no show", None),
        ("S-2", "", "Hessa Al-Sidra", "Room 1", day, time(10, 50), 50, "attended", None),
        ("S-1", "", "Hessa Al-Sidra", "Room 1", day, time(10), 50, "attended", None),
    )
    differs = replace(sheet.rows[0], number=9, cells=(*sheet.rows[0].cells[:7], "no show", None))
    sheet = replace(sheet, rows=(*sheet.rows, differs))
    plan = imports.run(clinic.lead, sheet, *imports.guess(clinic.lead, sheet))
    assert reasons(plan) == [
        [], ["THERAPIST_TAKEN"], ["ROOM_TAKEN"], ["CLIENT_TAKEN"], [], [], [], ["STATUS_DIFFERS"]]
    assert counts(plan) == (3, 1, 4)
    assert plan.rows[1].findings[0].facts["other"] == "#2"
    later = visits_of(("S-2", "", "Hessa Al-Sidra", "Room 3", day, time(10, 10), 30, "attended", None))
    again = imports.run(clinic.lead, later, *imports.guess(clinic.lead, later))
    assert again.rows[0].findings[0].facts["other"] == "S-1"


@pytest.mark.parametrize(("row", "reason"), [
    (("S-9", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "10:00", 50, "attended"), "CLIENT_UNKNOWN"),
    (("S-1", "Somebody Else", "Hessa Al-Sidra", "Room 1", "2026-11-19", "10:00", 50, "attended"), "NAME_DIFFERS"),
    (("S-1", "", "", "Room 1", "2026-11-19", "10:00", 50, "attended"), "THERAPIST_MISSING"),
    (("S-1", "", "Dr. Nobody", "Room 1", "2026-11-19", "10:00", 50, "attended"), "THERAPIST_LEFT_OUT"),
    (("S-1", "", "Hessa Al-Sidra", "Attic", "2026-11-19", "10:00", 50, "attended"), "ROOM_LEFT_OUT"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "tomorrow", "10:00", 50, "attended"), "DATE_UNREADABLE"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "noon", 50, "attended"), "TIME_UNREADABLE"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "24:00", 50, "attended"), "TIME_UNREADABLE"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "10:00", 5000, "attended"), "MINUTES_UNREADABLE"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "23:30", 50, "attended"), "OVER_MIDNIGHT"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-30", "10:00", 50, "attended"), "NOT_YET"),
    (("S-1", "", "Hessa Al-Sidra", "Room 1", "2026-11-19", "10:00", 50, "perhaps"), "STATUS_LEFT_OUT"),
    (("S-1", "", "=A1", "Room 1", "2026-11-19", "10:00", 50, "attended"), "FORMULA"),
])
def test_each_refusal_has_its_reason(two_clients: Clinic, row: tuple[Cell, ...], reason: str) -> None:
    sheet = visits_of((*row, None))
    plan = imports.run(two_clients.lead, sheet, *imports.guess(two_clients.lead, sheet))
    assert reasons(plan) == [[reason]]


def test_a_word_for_a_status_can_be_given_its_meaning(two_clients: Clinic) -> None:
    sheet = visits_of(("S-1", "", "Hessa Al-Sidra", "", "2026-11-19", "10:00", "", "perhaps", None))
    kind, choices = imports.guess(two_clients.lead, sheet)
    assert choices.statuses == {"perhaps": None}
    plan = imports.run(two_clients.lead, sheet, kind, replace(choices, statuses={"perhaps": Status.LATE_CANCEL}))
    assert counts(plan) == (1, 0, 0)


VISIT_CELLS = st.one_of(CELLS, st.sampled_from(["Hessa Al-Sidra", "Room 1", "10:00", "6:00 PM", "19/11/2026", 50, "attended"]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(
    st.sampled_from(["S-1", "S-2", "S-9", None]), st.none(), st.sampled_from(["Hessa Al-Sidra", "Yousef Al-Marsa", "X"]),
    st.sampled_from(["Room 1", "Room 2", None]), st.sampled_from(["19/11/2026", date(2026, 11, 18), "?"]),
    st.sampled_from([time(10), time(10, 30), "11:00"]), st.sampled_from([30, 50, None]), st.sampled_from(["attended", "DNA", ""]),
    VISIT_CELLS), min_size=1, max_size=15))
def test_visits_in_are_imported_merged_and_refused(sqlite_clinic: Clinic, rows: list[tuple[Cell, ...]]) -> None:
    people_sheet = sheet_of(("S-1", "Mona Al-Shiraa", "00000412", "", ""), ("S-2", "Ali Nair", "00000413", "", ""))
    imports.run(sqlite_clinic.lead, people_sheet, *imports.guess(sqlite_clinic.lead, people_sheet))
    before = VisitRow.select().count()
    sheet = visits_of(*rows)
    plan = imports.run(sqlite_clinic.lead, sheet, *imports.guess(sqlite_clinic.lead, sheet))
    assert sum(counts(plan)) == len(rows)
    assert VisitRow.select().count() - before == plan.count(Outcome.IMPORTED)
