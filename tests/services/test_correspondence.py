"""Papers received on both engines: filed once and whole, never changed, put right with a history, copied out with a line."""

from __future__ import annotations

import hashlib
import os
import signal
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import peewee as pw
import pytest
from playhouse.schema_diff import SchemaDiff, diff_models

from clinic_app.data import correspondence as rows
from clinic_app.data import database, signed
from clinic_app.data.audit import ClinicalAuditRow, DeskAuditRow
from clinic_app.data.database import clinical_db
from clinic_app.data.people import ClientRow
from clinic_app.domain.correspondence import (
    PAGES_MAX,
    SIZE_MAX,
    EntryAct,
    FilingRequest,
    PaperWords,
    ReceivedKind,
    ReceivedProblem,
    file_findings,
    picture_size,
)
from clinic_app.domain.errors import Denied, HouseProblem, Refused, Stale
from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import OutProblem
from clinic_app.domain.permissions import Vault
from clinic_app.services import correspondence
from tests.care import a_client
from tests.clinics import PASSPHRASE

ROOT = Path(__file__).parents[2]
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
WORDS = PaperWords(
    ReceivedKind.REFERRAL, date(2026, 11, 22), "Dr Helen Marsh", "Asks for therapy of low mood", "Family doctor",
    date(2026, 11, 20))
KILLED = """
import sys
from datetime import date, datetime
from pathlib import Path
from clinic_app.domain.correspondence import FilingRequest, PaperWords, ReceivedKind
from clinic_app.services import clock, correspondence, startup

with clock.freeze(datetime(2026, 11, 23, 10, 42)):
    actor = startup.sign_in(Path(sys.argv[1]), "hessa", sys.argv[3])
    for n in range(100000):
        words = PaperWords(ReceivedKind.OTHER, date(2026, 11, 22), "Lab", f"Result {n}")
        data = b"%PDF-1.4 " + str(n).encode() * 40000
        paper = correspondence.file_paper(actor, FilingRequest(int(sys.argv[2]), words, data))
        print(paper.id, flush=True)
"""


def png(width: int, height: int) -> bytes:
    """A PNG whose head says this size and which holds one point."""
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """The head of a JPEG that says this size, behind a comment and a filling byte."""
    frame = b"\xff\xff\xc2" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xfe\x00\x04hi" + frame + b"\xff\xd9"


def filed(clinic, client, data=PDF, **changes):
    return correspondence.file_paper(clinic.therapist, FilingRequest(client, replace(WORDS, **changes), data, 1))


def refused(act):
    with pytest.raises(Refused) as found:
        act()
    return found.value.codes


@pytest.mark.parametrize(("data", "pages", "problem"), [
    (b"", 0, ReceivedProblem.EMPTY),
    (PDF + b" " * (50 * 1024 * 1024), 1, ReceivedProblem.TOO_LARGE),
    (PDF, PAGES_MAX + 1, ReceivedProblem.TOO_MANY_PAGES),
    (b"MZ\x90\0 a program called letter.pdf %PDF-1.4", 0, ReceivedProblem.UNKNOWN_KIND),
    (b"PK\x03\x04" + PDF, 1, ReceivedProblem.UNKNOWN_KIND),  # an archive that some readers take for a PDF
    (b"<html><script>" + PDF, 1, ReceivedProblem.UNKNOWN_KIND),
    (b"II+\0" + b"\0" * 40, 0, ReceivedProblem.UNKNOWN_KIND),  # the TIFF of vast files
    (b"\x89PNG\r\n\x1a\n", 0, ReceivedProblem.UNKNOWN_KIND),
    (png(0, 10), 0, ReceivedProblem.UNKNOWN_KIND),
    (png(100_000, 100_000), 0, ReceivedProblem.TOO_MANY_POINTS),
    (jpeg(65_000, 65_000), 0, ReceivedProblem.TOO_MANY_POINTS),
    (b"\xff\xd8\xffMZ program", 0, ReceivedProblem.UNKNOWN_KIND),
    (b"\xff\xd8" + b"\xff\xe0\x00\x00" * 500, 0, ReceivedProblem.UNKNOWN_KIND),
])
def test_what_is_no_paper_is_refused_by_its_bytes(data, pages, problem):
    assert [found.code for found in file_findings(data, pages)] == [problem]


def test_pictures_and_pdf_are_taken_and_a_size_is_told_in_megabytes():
    assert file_findings(PDF) == file_findings(png(10, 10)) == file_findings(jpeg(2480, 3508)) == []
    assert picture_size(jpeg(2480, 3508)) == (2480, 3508)
    found = file_findings(PDF + b" " * (SIZE_MAX + 1))[0]
    assert dict(found.facts) == {"size": 21, "limit": 20}


def test_the_migration_makes_what_the_rows_say(clinic):
    found = diff_models(clinical_db.obj, [rows.ReceivedPaperRow, rows.PaperEntryRow])
    assert found == SchemaDiff(*([] for _ in found)), found


def test_a_paper_is_filed_once_opened_and_corrected_with_its_history(clinic, tmp_path):
    therapist, client = clinic.therapist, a_client(clinic, clinic.therapist)
    request = FilingRequest(client, replace(WORDS, sender="Dr\u202e Helen  Marsh\x07"), PDF, 1, "0f" * 18)
    paper = correspondence.file_paper(therapist, request)
    assert correspondence.file_paper(therapist, request) == paper, "sent twice"
    assert correspondence.received(therapist, client) == (paper,)
    assert (paper.words, paper.size, paper.by) == (WORDS, len(PDF), "Hessa Al-Sidra")
    assert paper.sha256 == hashlib.sha256(PDF).hexdigest()
    assert correspondence.open_paper(therapist, client, paper.id) == PDF
    assert refused(lambda: filed(clinic, client)) == (ReceivedProblem.THERE_ALREADY,)
    right = replace(WORDS, kind=ReceivedKind.REPORT, title="Report of an assessment")
    better = correspondence.correct(therapist, client, paper.id, paper.number, right)
    assert (better.words, better.number, better.filed_at) == (right, 2, paper.filed_at)
    with pytest.raises(Stale) as stale:
        correspondence.correct(therapist, client, paper.id, paper.number, WORDS)
    assert (stale.value.mine, stale.value.theirs) == (WORDS, right)
    steps = correspondence.history(therapist, client, paper.id)
    assert [(step.act, step.words) for step in steps] == [(EntryAct.FILED, WORDS), (EntryAct.CORRECTED, right)]


def test_a_wrong_filing_is_withdrawn_with_a_reason_and_that_can_be_taken_back(clinic, tmp_path):
    therapist, client = clinic.therapist, a_client(clinic, clinic.therapist)
    paper = filed(clinic, client)
    assert refused(lambda: correspondence.withdraw(therapist, client, paper.id, " ")) == (OutProblem.NO_REASON,)
    assert refused(lambda: correspondence.restore(therapist, client, paper.id)) == (ReceivedProblem.NOT_WITHDRAWN,)
    gone = correspondence.withdraw(therapist, client, paper.id, "Somebody else's")
    assert (gone.withdrawn.reason, gone.withdrawn.by) == ("Somebody else's", "Hessa Al-Sidra")
    for act in (lambda: correspondence.withdraw(therapist, client, paper.id, "again"),
                lambda: correspondence.correct(therapist, client, paper.id, gone.number, WORDS),
                lambda: correspondence.save_copy(therapist, client, paper.id, tmp_path / "x.pdf")):
        assert refused(act) == (ReceivedProblem.WITHDRAWN,)
    assert correspondence.open_paper(therapist, client, paper.id) == PDF
    assert filed(clinic, client).id != paper.id, "may be filed again"
    assert correspondence.restore(therapist, client, paper.id).withdrawn is None


def test_a_paper_in_the_wrong_file_is_moved_in_one_act_and_neither_file_names_the_other(clinic):
    me, wrong, right = clinic.therapist, a_client(clinic, clinic.therapist), a_client(clinic, clinic.therapist, "Salem")
    first = filed(clinic, wrong, title="Mona's blood count")
    first = correspondence.correct(me, wrong, first.id, 1, replace(WORDS, title="A blood count"))
    paper = correspondence.move(me, wrong, first.id, right, "The wrong file was\u202e open")
    assert (paper.client_id, paper.words, paper.sha256, paper.moved) == (right, first.words, first.sha256, True)
    assert correspondence.received(me, wrong) == ()
    assert correspondence.received(me, right) == (paper,)
    assert correspondence.open_paper(me, right, paper.id) == PDF
    for act in (correspondence.open_paper, correspondence.history):
        assert refused(lambda act=act: act(me, wrong, paper.id)) == (HouseProblem.NOT_FOUND,)
    (gone,) = correspondence.moved_away(me, wrong)
    assert (gone.reason, gone.by) == ("The wrong file was open", "Hessa Al-Sidra")
    assert correspondence.moved_away(me, right) == ()
    (came,) = correspondence.history(me, right, paper.id)
    assert (came.act, came.reason, came.words.title) == (EntryAct.MOVED, "", "A blood count")
    line = ClinicalAuditRow.select().where(ClinicalAuditRow.action == "move_received").get()
    assert (line.client, line.object) == (
        wrong, f"correspondence:{paper.id}(moved,to_client={right}) correspondence:{paper.id}(came)")
    assert refused(lambda: filed(clinic, right)) == (ReceivedProblem.THERE_ALREADY,)
    back = correspondence.move_back(me, right, paper.id)
    assert correspondence.received(me, wrong) == (back,)
    assert back.moved
    assert [step.act for step in correspondence.history(me, wrong, paper.id)] == [
        EntryAct.FILED, EntryAct.CORRECTED, EntryAct.MOVED_BACK]
    assert correspondence.moved_away(me, wrong) == ()
    (gone,) = correspondence.moved_away(me, right)
    assert gone.reason == ""
    assert refused(lambda: correspondence.move_back(me, wrong, paper.id)) == (ReceivedProblem.NOT_MOVED,)
    assert rows.PaperEntryRow.select().count() == 4, "nothing is taken out"
    assert not any("received" in row.action or "correspondence" in row.object for row in DeskAuditRow.select())


def test_what_keeps_a_paper_from_being_moved(clinic):
    me, wrong, right = clinic.therapist, a_client(clinic, clinic.therapist), a_client(clinic, clinic.therapist, "Salem")
    other = a_client(clinic, clinic.other_therapist, "Omar")
    paper, twin = filed(clinic, wrong), filed(clinic, right)

    def moving(to_client, reason="The wrong file was open", whose=wrong, which=paper):
        return refused(lambda: correspondence.move(me, whose, which.id, to_client, reason))

    number = ClientRow.get_by_id(right).file_no
    assert moving(None, " ") == (ReceivedProblem.NO_CLIENT, OutProblem.NO_REASON)
    assert moving(wrong) == (ReceivedProblem.SAME_CLIENT,)
    for reason in ("It is Salem's", f"belongs to {number}"):
        assert moving(right, reason) == (ReceivedProblem.NAMES_THE_OTHER,), reason
    assert moving(right) == (ReceivedProblem.THERE_TOO,)
    for theirs in (other, 4711):
        with pytest.raises(Denied):
            correspondence.move(me, wrong, paper.id, theirs, "The wrong file was open")
    denied = ClinicalAuditRow.select().where(ClinicalAuditRow.outcome == "denied")
    assert [line.client for line in denied] == [other, 4711]
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist, clinic.lead):
        for act, more in ((correspondence.move, (other, "why")), (correspondence.move_back, ()), (correspondence.moved_away, ())):
            with pytest.raises(Denied):
                act(actor, wrong, *((paper.id, *more) if act is not correspondence.moved_away else ()))
    correspondence.withdraw(me, right, twin.id, "Twice")
    assert moving(wrong, whose=right, which=twin) == (ReceivedProblem.WITHDRAWN,)
    moved = correspondence.move(me, wrong, paper.id, right, "The wrong file was open")
    again = filed(clinic, wrong)
    assert refused(lambda: correspondence.move_back(me, right, moved.id)) == (ReceivedProblem.THERE_TOO,)
    correspondence.withdraw(me, wrong, again.id, "Twice")
    correspondence.correct(me, right, moved.id, moved.number, replace(WORDS, title="Something else"))
    assert refused(lambda: correspondence.move_back(me, right, moved.id)) == (ReceivedProblem.NOT_MOVED,)


@pytest.mark.parametrize(("changes", "problem"), [
    ({"sender": " "}, ReceivedProblem.NO_SENDER), ({"title": ""}, ReceivedProblem.NO_TITLE),
    ({"received_on": None}, ReceivedProblem.NO_DAY), ({"received_on": date(2026, 11, 24)}, ReceivedProblem.DAY_AHEAD),
    ({"dated_on": date(2026, 11, 23)}, ReceivedProblem.DATED_LATER), ({"title": "x" * 161}, ReceivedProblem.TOO_LONG),
])
def test_what_is_missing_is_told_and_nothing_is_kept(sqlite_clinic, changes, problem):
    client = a_client(sqlite_clinic, sqlite_clinic.therapist)
    assert refused(lambda: filed(sqlite_clinic, client, **changes)) == (problem,)
    assert correspondence.received(sqlite_clinic.therapist, client) == ()


def test_a_copy_is_named_by_what_it_is_and_written_down(clinic, tmp_path):
    therapist, client = clinic.therapist, a_client(clinic, clinic.therapist)
    paper = filed(clinic, client, png(10, 10))
    target = correspondence.save_copy(therapist, client, paper.id, tmp_path / "fdp.\u202eexe")
    assert target == tmp_path / "fdp.png"
    assert target.read_bytes() == png(10, 10)
    assert sorted(path.name for path in tmp_path.glob("*.p*")) == ["fdp.png"]
    with pytest.raises(Refused) as found:
        correspondence.save_copy(therapist, client, paper.id, tmp_path / "nowhere" / "x")
    assert found.value.codes == (LetterProblem.FOLDER_READ_ONLY,)
    correspondence.open_paper(therapist, client, filed(clinic, client, kind=ReceivedKind.LEGAL).id)
    acts = [row.action for row in ClinicalAuditRow.select().order_by(ClinicalAuditRow.seq)]
    assert [act for act in acts if "received" in act or "paper" in act] == [
        "file_received", "copy_received", "copy_received", "file_received", "open_legal_paper"]
    assert not any("received" in row.action or "correspondence" in row.object for row in DeskAuditRow.select())


def test_others_learn_nothing(clinic):
    client, stranger = a_client(clinic, clinic.therapist), a_client(clinic, clinic.other_therapist, "Salem")
    paper = filed(clinic, client)
    for actor in (clinic.reception, clinic.manager, clinic.other_therapist):
        for act, more in ((correspondence.received, (client,)), (correspondence.open_paper, (client, paper.id)),
                          (correspondence.save_copy, (client, paper.id, Path("x.pdf"))),
                          (correspondence.withdraw, (client, paper.id, "why")),
                          (correspondence.file_paper, (FilingRequest(client, WORDS, PDF),))):
            with pytest.raises(Denied):
                act(actor, *more)
    assert refused(lambda: correspondence.open_paper(clinic.other_therapist, stranger, paper.id)) == (HouseProblem.NOT_FOUND,)
    mark = "0e" * 18
    correspondence.file_paper(clinic.therapist, FilingRequest(client, WORDS, PDF + b"2", 1, mark))
    request = FilingRequest(stranger, WORDS, PDF + b"2", 1, mark)
    assert refused(lambda: correspondence.file_paper(clinic.other_therapist, request)) == (HouseProblem.NOT_FOUND,)


def test_no_path_round_the_program_changes_a_paper(clinic):
    client = a_client(clinic, clinic.therapist)
    filed(clinic, client)
    for statement in (
        "UPDATE received_paper SET sha256 = 'x'", "DELETE FROM received_paper", "UPDATE paper_entry SET client_id = 99",
        "DELETE FROM paper_entry",
        "INSERT INTO received_paper (uid, media, pages, size, sha256, data) VALUES ('u', 'application/pdf', 1, 3, 'x', 'abcd')",
    ):
        with pytest.raises(pw.DatabaseError), database.writing(Vault.CLINICAL):
            clinical_db.execute_sql(statement)
    assert list(signed.changed()) == []
    with database.writing(Vault.CLINICAL):
        other = rows.ReceivedPaperRow.create(media="application/pdf", pages=1, size=len(PDF), sha256="0" * 64, data=PDF)
    assert list(signed.changed()) == [f"received_paper {other.id}"]


def test_a_kill_while_filing_leaves_whole_papers_alone(sqlite_clinic):
    client = a_client(sqlite_clinic, sqlite_clinic.therapist)
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(sqlite_clinic.folder), str(client), PASSPHRASE], cwd=ROOT, stdout=subprocess.PIPE,
        text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    told = [int(next(writer.stdout)) for _ in range(3)]
    writer.send_signal(signal.SIGKILL)
    told += [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    writer.stdout.close()
    kept = [paper.id for paper in correspondence.received(sqlite_clinic.therapist, client)]
    assert set(told) <= set(kept)
    assert list(signed.changed()) == []
    assert {row.paper_id for row in rows.PaperEntryRow.select()} == {row.id for row in rows.ReceivedPaperRow.select()}
