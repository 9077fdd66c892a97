"""The demo clinic: the same each time, agreeing with itself, and nobody in it can be real."""

from __future__ import annotations

import io
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest

from clinic_app.data import database
from clinic_app.data.appointments import VisitRow
from clinic_app.data.endings import EndingRow
from clinic_app.data.episodes import EpisodeRow
from clinic_app.data.follow_ups import FollowUpRow
from clinic_app.data.letters import LetterRow
from clinic_app.data.people import ClientRow
from clinic_app.data.plans import GoalRow, plan_in
from clinic_app.data.reviews import ReviewRow
from clinic_app.data.sessions import NoteRetractionRow, SessionNoteRow, of_episode, records
from clinic_app.domain.appointments import Status
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.follow_ups import AHEAD
from clinic_app.domain.kuwait import check_civil_id
from clinic_app.domain.permissions import Vault
from clinic_app.domain.plans import PlanStatus
from clinic_app.domain.repair import open_rupture
from clinic_app.domain.safety import Duty, LeadReason
from clinic_app.domain.signals import Reason
from clinic_app.domain.waiting import Ended, Gap, Urgency
from clinic_app.services import (
    appointments,
    backup,
    backup_files,
    calls,
    clock,
    cosigning,
    demo,
    demo_people,
    envelopes,
    growth,
    my_day,
    phrases,
    plans,
    safety,
    session,
    signals,
    startup,
    verification,
    waiting,
)
from clinic_app.services import settings as clinic_settings
from clinic_app.services.demo_course import DemoSize
from tests.clinics import NOW

SMALL = DemoSize(years=1, clients=60)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("demo") / "demo"
    told: list[int] = []
    with clock.freeze(NOW):
        demo.make_demo(place, SMALL, lambda percent, _key: told.append(percent))
    assert told == sorted(told)
    assert told[-1] == 100
    return place


@pytest.fixture(params=[p[0] for p in demo_people.PEOPLE])
def signed_in(request: pytest.FixtureRequest, folder: Path) -> Iterator[startup.Actor]:
    with clock.freeze(NOW):
        yield startup.sign_in(folder, request.param, demo.PASSPHRASE)
        startup.sign_out()


@pytest.fixture
def lead(folder: Path) -> Iterator[startup.Actor]:
    with clock.freeze(NOW):
        yield startup.sign_in(folder, "noura", demo.PASSPHRASE)
        if database.is_open(Vault.DESK):
            startup.sign_out()


def test_each_role_signs_in_and_reads_that_it_is_a_demo(signed_in: startup.Actor) -> None:
    assert clinic_settings.clinic(signed_in).demo
    assert startup.is_demo(session.current().folder)
    assert database.is_open(Vault.CLINICAL) is signed_in.clinical


def test_the_day_has_something_to_see_at_every_stage(lead: startup.Actor) -> None:
    week = [appointments.day(lead, NOW.date() + timedelta(days=n)) for n in range(-1, 4)]
    states = Counter(visit.status.value for day in week for visit in day.appointments)
    assert {"attended", "booked", "confirmed"} <= set(states)
    assert sum(states.values()) > 20


def test_a_time_that_comes_free_finds_somebody_on_the_waiting_list(lead: startup.Actor) -> None:
    waits = waiting.entries(lead)
    assert len(waits) == 6
    assert sum(entry.client.name_ar != entry.client.name_en for entry in waits) >= 3
    first = next(entry for entry in waits if entry.wish.urgency is Urgency.NEXT_FREE)
    days = [appointments.day(lead, NOW.date() + timedelta(days=n)) for n in range(1, 6)]
    held = [visit for day in days for visit in day.appointments if first.therapist_id in visit.therapist_ids
            and visit.status.to_come and first.client.id not in {one.id for one in visit.clients}]
    found = []
    for visit in held[:3]:
        gone = appointments.set_status(lead, visit.id, Status.EARLY_CANCEL, visit.version)
        found += waiting.fitting(lead, Gap.left_by(gone))
        appointments.undo(lead, gone.id, gone.version)
    assert first.id in {one.entry.id for one in found}
    assert {entry.ended for entry in waiting.ended_entries(lead)} == {Ended.BOOKED, Ended.NO_LONGER}


def test_nobody_in_it_can_be_a_living_person(lead: startup.Actor) -> None:
    ids = [row.id_number for row in ClientRow.select() if row.id_number]
    assert ids
    assert all(number.startswith("1") and check_civil_id(number, NOW.date()).ok for number in ids)
    assert all(row.phone.startswith("+9650000") for row in ClientRow.select())


def test_what_was_signed_is_intact_and_follows_the_visits(lead: startup.Actor) -> None:
    for table in (SessionNoteRow, ReviewRow, EndingRow):
        rows = list(table.select())
        assert rows
        assert all(row.intact() for row in rows), table
    visits = {row.id: row.starts for row in VisitRow.select()}
    assert all(note.about == visits[note.appointment_id] for note in SessionNoteRow.select())


def test_every_own_client_s_plan_opens(lead: startup.Actor) -> None:
    own = [row.id for row in ClientRow.select().where(ClientRow.therapist == lead.staff_id)]
    agreed = [plan for plan in (plans.plan_file(lead, client) for client in own) if plan.agreed]
    assert agreed
    assert all(plan.goals and plan.agreement for plan in agreed)
    assert my_day.my_day(lead) is not None


def test_the_record_verifies(lead: startup.Actor) -> None:
    assert {finding.code for finding in verification.verify(lead).findings} == {"no_backup"}


def rows_of_every_table() -> dict[str, list[tuple[object, ...]]]:
    """What stands in both vaults, table by table. What the program writes of itself is left out: audit, drafts, locks."""
    found = {}
    for vault in Vault:
        for table in sorted(set(database.database(vault).get_tables()) - {"audit"}):
            rows = database.sql(vault, f'SELECT * FROM "{table}"').fetchall()
            found[f"{vault}.{table}"] = sorted(rows, key=repr)
    return found


def test_a_backup_brings_every_table_of_both_vaults_back(folder: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "demo"
    shutil.copytree(folder, clinic)
    with clock.freeze(NOW):
        lead = startup.sign_in(clinic, "noura", demo.PASSPHRASE)
        own = [row.id for row in ClientRow.select().where(ClientRow.therapist == lead.staff_id)]
        looks = next((client, board.open[0]) for client in own if (board := signals.board_of(lead, client)).open)
        signals.answer(lead, *looks, Reason.KNOWN)
        growth.save_reflection(lead, "the silence", "", "to wait")
        before = rows_of_every_table()
        taken = backup.make(lead)
        database.sql(Vault.DESK, "UPDATE clinic SET phone = '1', version = version + 1")
        startup.sign_out()
        backup_files.restore(taken.path, clinic, "noura", demo.PASSPHRASE)
        startup.sign_in(clinic, "noura", demo.PASSPHRASE)
        after = rows_of_every_table()
        assert [name for name in before if before[name] != after.get(name)] == []
        filled = {name.split(".")[1] for name, rows in after.items() if rows}
        assert {"risk_check", "safety_plan", "concern", "signal_answer", "agenda_point", "supervision", "cpd", "reflection",
                "workbook_page", "workbook_entry", "measure_administration", "follow_up", "note_retraction", "consent",
                "formulation", "episode", "letter", "review"} <= filled
        startup.sign_out()


def test_the_same_seed_makes_the_same_clinic(folder: Path, tmp_path: Path, lead: startup.Actor) -> None:
    first = [(row.file_no, row.folded) for row in ClientRow.select().order_by(ClientRow.id)]
    startup.sign_out()
    demo.make_demo(tmp_path / "again", SMALL)
    startup.sign_in(tmp_path / "again", "noura", demo.PASSPHRASE)
    assert [(row.file_no, row.folded) for row in ClientRow.select().order_by(ClientRow.id)] == first


def test_the_latest_endings_have_left_the_house_as_letters(lead: startup.Actor) -> None:
    rows = list(LetterRow.select().where(LetterRow.status == "issued"))
    assert {row.language for row in rows if row.kind == "missed"} == {"en", "ar"}
    assert len(rows) >= 4
    assert all(row.intact() for row in rows)
    assert {row.reader for row in rows} == {"doctor", "client"}
    assert len(envelopes.waiting(lead)) == 3
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(bytes(rows[0].pdf))).pages)
    assert "SAMPLE" in said


def test_somebody_is_to_be_called_today_and_somebody_is_told_to_the_lead(lead: startup.Actor) -> None:
    states = [safety._state(client_id) for client_id in safety.data.clients_with_concerns()]
    assert Duty.CALL in {state.duty[0] for state in states if state.duty}
    assert {line.reason for line in safety.lead_lines(lead)} == set(LeadReason)


def test_what_belongs_round_notes_and_endings_is_there_to_see(lead: startup.Actor) -> None:
    assert len(cosigning.waiting_for(lead)) == 2
    assert calls.calls_to_make(lead)
    assert phrases.phrases(lead)
    strains = [open_rupture(records(of_episode(episode.id), clock.to_local)) for episode in EpisodeRow.select()]
    assert any(strain is not None for strain in strains)
    assert NoteRetractionRow.select().count() == 1
    assert EndingRow.select().where(EndingRow.closed_at.is_null()).count() >= 1
    assert FollowUpRow.select().where(FollowUpRow.done_at.is_null() & (FollowUpRow.on <= clock.today() + AHEAD)).count()
    reasons = {row.to_ending({}).content.reason for row in EndingRow.select()}
    assert {EndReason.PLANNED, EndReason.STOPPED_COMING} <= reasons


def test_a_goal_about_others_is_marked_in_the_plan_and_where_it_lives(lead: startup.Actor) -> None:
    marked = [row for row in GoalRow.select() if row.third_party]
    assert {row.words for row in marked} <= {"An evening with my sisters", "مساء مع أختيّ"}
    assert marked
    for row in marked:
        agreed = plan_in(row.episode_id, PlanStatus.AGREED)
        assert agreed is not None
        assert agreed.to_plan().content.goal(row.key).third_party
