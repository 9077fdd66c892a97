"""Papers handed in at the desk on both engines: given once, seen there by nobody again, moved whole into the record."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import peewee as pw
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import correspondence as received_rows
from clinic_app.data import database
from clinic_app.data import in_tray as rows
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.data.database import desk_db
from clinic_app.domain.correspondence import EntryAct, FilingRequest, PaperWords, ReceivedKind, ReceivedProblem
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.in_tray import HandInRequest, InTrayProblem, TrayState
from clinic_app.domain.outgoing import OutProblem
from clinic_app.domain.permissions import Vault
from clinic_app.services import clock, correspondence, in_tray, in_tray_filing
from tests.care import a_client
from tests.clinics import PASSPHRASE
from tests.scanned import HOSTILE
from tests.services.test_correspondence import PDF, jpeg, png

ROOT = Path(__file__).parents[2]
SENDER = "Dr Helen Marsh"
WORDS = PaperWords(ReceivedKind.REPORT, date(2026, 11, 22), SENDER, "An assessment")
KILLED = """
import os, sys
from datetime import date, datetime
from pathlib import Path
from clinic_app.data import in_tray as rows
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.services import clock, in_tray_filing, startup
import peewee

with clock.freeze(datetime(2026, 11, 23, 10, 42)):
    actor = startup.sign_in(Path(sys.argv[1]), "hessa", sys.argv[3])
    (one,) = in_tray_filing.waiting_of(actor, int(sys.argv[2]))
    real, seen = peewee._transaction.commit, []
    def commit(self, begin=True):
        if seen:
            os.kill(os.getpid(), 9)
        seen.append(1)
        return real(self, begin)
    peewee._transaction.commit = commit
    words = PaperWords(ReceivedKind.REPORT, date(2026, 11, 22), "Dr Helen Marsh", "An assessment")
    in_tray_filing.file_handed_in(actor, FilingRequest(one.client_id, words, b"", 1), one.id, one.version)
"""


def handed(clinic, client, data=PDF, **changes):
    request = HandInRequest(client, data, date(2026, 11, 22), SENDER)
    return in_tray.hand_in(clinic.reception, replace(request, **changes))


def refused(act):
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.therapist)


def test_the_migration_makes_what_the_rows_say(clinic):
    found = diff_models(desk_db.obj, [rows.InTrayRow])
    assert found == SchemaDiff(*([] for _ in found)), found


def test_a_paper_is_handed_in_opened_by_the_therapist_and_moved_into_the_file(clinic, client):
    there = handed(clinic, client, uid="0f" * 18)
    assert handed(clinic, client, uid="0f" * 18) == there, "sent twice"
    assert refused(lambda: handed(clinic, client)) == (InTrayProblem.HANDED_IN_ALREADY,)
    (seen,) = in_tray.handed_in(clinic.reception, client)
    assert (seen.state, seen.by, seen.sender, seen.media, seen.size, seen.sha256) == (
        TrayState.WAITING, "Dana Al-Yal", "", None, 0, "")
    (waits,) = in_tray_filing.waiting_for(clinic.therapist)
    assert in_tray_filing.waiting_of(clinic.therapist, client) == (waits,)
    assert in_tray_filing.waiting_for(clinic.other_therapist) == ()
    assert (waits.sender, waits.came_on, waits.size) == (SENDER, date(2026, 11, 22), len(PDF))
    assert in_tray_filing.open_handed_in(clinic.therapist, client, waits.id) == PDF
    request = FilingRequest(client, replace(WORDS, title=" "), b"", 1)
    assert refused(lambda: in_tray_filing.file_handed_in(clinic.therapist, request, waits.id, waits.version)) == (
        ReceivedProblem.NO_TITLE,)
    with pytest.raises(Stale):
        in_tray_filing.file_handed_in(clinic.therapist, replace(request, words=WORDS), waits.id, 7)
    paper = in_tray_filing.file_handed_in(clinic.therapist, replace(request, words=WORDS), waits.id, waits.version)
    assert correspondence.open_paper(clinic.therapist, client, paper.id) == PDF
    assert (paper.words, paper.sha256, paper.by) == (WORDS, waits.sha256, "Hessa Al-Sidra")
    row = rows.InTrayRow.get_by_id(waits.id)
    assert (row.state, row.data, row.sender, row.came_on) == (TrayState.FILED, None, "", None)
    assert in_tray_filing.waiting_for(clinic.therapist) == ()
    assert in_tray.handed_in(clinic.reception, client)[0].state is TrayState.FILED
    for act in (lambda: in_tray_filing.open_handed_in(clinic.therapist, client, waits.id),
                lambda: in_tray.take_back(clinic.reception, client, waits.id)):
        assert refused(act) == (InTrayProblem.SETTLED,)
    desk = [f"{line.action} {line.object} {line.detail}" for line in DeskAuditRow.select() if "tray" in line.object]
    assert desk == [f"hand_in in_tray:{row.id} ", f"hand_in in_tray:{row.id} ", f"tell_desk in_tray:{row.id}(state) "]
    acts = [line.action for line in ClinicalAuditRow.select().order_by(ClinicalAuditRow.seq)]
    assert [act for act in acts if "handed" in act] == ["open_handed_in", "file_handed_in", "open_handed_in"]


def test_a_slip_is_taken_back_within_minutes_by_who_made_it(clinic, client):
    one, two = handed(clinic, client), handed(clinic, client, png(10, 10))
    for other in (clinic.therapist, clinic.lead):
        assert refused(lambda other=other: in_tray.take_back(other, client, one.id)) == (HouseProblem.NOT_FOUND,)
    assert in_tray.take_back(clinic.reception, client, one.id).state is TrayState.TAKEN_BACK
    assert rows.InTrayRow.get_by_id(one.id).data is None
    with clock.freeze(clock.now() + timedelta(minutes=11)):
        assert refused(lambda: in_tray.take_back(clinic.reception, client, two.id)) == (InTrayProblem.TOO_LATE,)
    assert handed(clinic, client).id != one.id, "may be handed in again"


def test_what_does_not_belong_is_sent_back_with_a_reason_the_desk_reads(clinic, client):
    one = handed(clinic, client, jpeg(2480, 3508))
    assert refused(lambda: in_tray_filing.send_back(clinic.therapist, client, one.id, one.version, " ")) == (
        OutProblem.NO_REASON,)
    in_tray_filing.send_back(clinic.therapist, client, one.id, one.version, "It is another client's")
    (seen,) = in_tray.handed_in(clinic.reception, client)
    assert (seen.state, seen.reason) == (TrayState.SENT_BACK, "It is another client's")
    assert rows.InTrayRow.get_by_id(one.id).data is None
    assert "another client" not in str(list(DeskAuditRow.select(DeskAuditRow.object, DeskAuditRow.detail).tuples()))
    assert correspondence.received(clinic.therapist, client) == ()


def test_who_may_not_learns_and_does_nothing(clinic, client):
    one = handed(clinic, client)
    request = FilingRequest(client, WORDS, b"", 1)
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist):
        for act in (lambda a: in_tray_filing.open_handed_in(a, client, one.id),
                    lambda a: in_tray_filing.file_handed_in(a, request, one.id, one.version),
                    lambda a: in_tray_filing.send_back(a, client, one.id, one.version, "no"),
                    lambda a: in_tray_filing.waiting_of(a, client)):
            with pytest.raises(Denied):
                act(actor)
    with pytest.raises(Denied):
        in_tray.hand_in(clinic.manager, HandInRequest(client, PDF, date(2026, 11, 22)))
    stranger = a_client(clinic, clinic.other_therapist, "Salem")
    assert refused(lambda: in_tray_filing.open_handed_in(clinic.other_therapist, stranger, one.id)) == (HouseProblem.NOT_FOUND,)
    assert refused(lambda: handed(clinic, 4711)) == (HouseProblem.NOT_FOUND,)


@pytest.mark.parametrize(("data", "problem"), [
    (b"", ReceivedProblem.NO_FILE), (PDF + b" " * (21 * 1024 * 1024), ReceivedProblem.TOO_LARGE),
    (b"MZ\x90\0 program %PDF-1.4", ReceivedProblem.UNKNOWN_KIND), (png(100_000, 100_000), ReceivedProblem.TOO_MANY_POINTS),
    *[(HOSTILE[name][0], ReceivedProblem[HOSTILE[name][1]]) for name in ("cut off", "thousands of pages", "bomb")],
])
def test_hostile_files_are_refused_by_their_bytes_and_size(sqlite_clinic, tmp_path, data, problem):
    client = a_client(sqlite_clinic, sqlite_clinic.therapist)
    assert refused(lambda: handed(sqlite_clinic, client, data)) == (problem,)
    file = tmp_path / "letter.pdf"
    file.write_bytes(data)
    told = ReceivedProblem.EMPTY if problem is ReceivedProblem.NO_FILE else problem
    assert refused(lambda: in_tray.read_paper(sqlite_clinic.reception, file)) == (told,)
    assert refused(lambda: in_tray.read_paper(sqlite_clinic.reception, tmp_path)) == (ReceivedProblem.UNREADABLE,)
    assert refused(lambda: handed(sqlite_clinic, client, came_on=date(2026, 11, 24), sender="x" * 121)) == (
        ReceivedProblem.DAY_AHEAD, ReceivedProblem.TOO_LONG)
    assert rows.InTrayRow.select().count() == 0


def test_no_path_round_the_program_changes_a_paper_or_leaves_a_settled_one_with_its_bytes(clinic, client):
    one = handed(clinic, client)
    for statement in (
        "UPDATE in_tray SET version = version + 1, data = NULL", "UPDATE in_tray SET version = version + 1, client_id = 99",
        "UPDATE in_tray SET version = version + 1, sha256 = 'x'", "UPDATE in_tray SET version = version + 1, settled_at = 'x'",
        "DELETE FROM in_tray", "UPDATE in_tray SET state = 'filed'",
    ):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.DESK):
            desk_db.execute_sql(statement)
    with pytest.raises(pw.DatabaseError), database.writing(Vault.DESK):
        rows.InTrayRow.update(data=b"%PDF-1.4 other", version=2).where(rows.InTrayRow.id == one.id).execute()
    with database.writing(Vault.DESK):
        other = rows.InTrayRow.create(
            client_id=client, media="application/pdf", size=3, sha256="0" * 64, data=b"abc", sender="", handed_at=clock.utc_now(),
            handed_by=1)
    for act in (lambda: in_tray_filing.open_handed_in(clinic.therapist, client, other.id),
                lambda: in_tray_filing.file_handed_in(clinic.therapist, FilingRequest(client, WORDS, b"", 1), other.id, 1)):
        assert refused(act) == (ReceivedProblem.DAMAGED,)
    assert correspondence.received(clinic.therapist, client) == ()


def killed_between_the_vaults(clinic, client, one=None):
    one = one or handed(clinic, client)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(clinic.folder), str(client), PASSPHRASE], cwd=ROOT, check=False, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert rows.InTrayRow.get_by_id(one.id).data is not None
    assert received_rows.ReceivedPaperRow.select().count() == 1, "it stands in both"
    return one


def test_a_kill_between_the_two_vaults_is_finished_by_the_next_look(sqlite_clinic):
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    one = killed_between_the_vaults(clinic, client)
    assert in_tray_filing.waiting_for(clinic.therapist) == ()
    assert rows.InTrayRow.get_by_id(one.id).state == TrayState.FILED
    (paper,) = correspondence.received(clinic.therapist, client)
    assert correspondence.open_paper(clinic.therapist, client, paper.id) == PDF


def test_taken_back_after_a_kill_between_the_vaults_the_copy_in_the_record_is_withdrawn_once(sqlite_clinic):
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    one = killed_between_the_vaults(clinic, client)
    assert in_tray.take_back(clinic.reception, client, one.id).state is TrayState.TAKEN_BACK
    with pytest.raises(Denied):
        in_tray_filing.waiting_of(clinic.other_therapist, client)
    (paper,) = correspondence.received(clinic.therapist, client)
    assert paper.withdrawn is None
    assert in_tray_filing.waiting_for(clinic.therapist) == ()
    (paper,) = correspondence.received(clinic.therapist, client)
    assert paper.withdrawn is not None
    assert paper.withdrawn.reason == ""
    assert correspondence.open_paper(clinic.therapist, client, paper.id) == PDF
    (line,) = ClinicalAuditRow.select().where(ClinicalAuditRow.action == "withdraw_received")
    assert "taken_back_at_the_desk" in line.detail
    correspondence.restore(clinic.therapist, client, paper.id)
    assert in_tray_filing.waiting_of(clinic.therapist, client) == ()
    assert [step.act for step in correspondence.history(clinic.therapist, client, paper.id)] == [
        EntryAct.FILED, EntryAct.WITHDRAWN, EntryAct.RESTORED], "who brings it back is not overruled"


def test_sent_back_from_a_list_that_is_older_than_the_kill_it_is_filed_and_never_both(sqlite_clinic):
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    handed(clinic, client)
    (old,) = in_tray_filing.waiting_of(clinic.therapist, client)
    killed_between_the_vaults(clinic, client, old)
    assert refused(lambda: in_tray_filing.send_back(clinic.therapist, client, old.id, old.version, "Not ours")) == (
        InTrayProblem.SETTLED,)
    (seen,) = in_tray.handed_in(clinic.reception, client)
    assert (seen.state, seen.reason) == (TrayState.FILED, "")
    (paper,) = correspondence.received(clinic.therapist, client)
    assert paper.withdrawn is None
    assert correspondence.open_paper(clinic.therapist, client, paper.id) == PDF


def test_what_was_moved_into_its_own_file_is_not_withdrawn_for_a_slip(sqlite_clinic):
    clinic, client = sqlite_clinic, a_client(sqlite_clinic, sqlite_clinic.therapist)
    one, other = handed(clinic, client), a_client(clinic, clinic.therapist, "Salem")
    paper = correspondence.file_paper(clinic.therapist, FilingRequest(client, WORDS, PDF, 1, one.uid))
    correspondence.move(clinic.therapist, client, paper.id, other, "The wrong file was open")
    in_tray.take_back(clinic.reception, client, one.id)
    assert in_tray_filing.waiting_for(clinic.therapist) == ()
    assert correspondence.received(clinic.therapist, other)[0].withdrawn is None


def test_the_mend_finds_its_papers_on_both_engines(clinic, client):
    one, kept = handed(clinic, client), handed(clinic, client, png(10, 10))
    in_tray.take_back(clinic.reception, client, one.id)
    filed = correspondence.file_paper(clinic.therapist, FilingRequest(client, WORDS, PDF, 1, one.uid))
    other = in_tray_filing.file_handed_in(clinic.therapist, FilingRequest(client, WORDS, b""), kept.id, kept.version)
    assert in_tray_filing.waiting_of(clinic.therapist, client) == ()
    gone = {paper.id: paper.withdrawn is not None for paper in correspondence.received(clinic.therapist, client)}
    assert gone == {filed.id: True, other.id: False}
