"""Faults of disk, files, keys and other desks: told in words, nothing half-done, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from clinic_app.data import audit, database, keyslots
from clinic_app.data.audit import DeskAuditRow
from clinic_app.data.staff import StaffRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import backup, clock, drafts, session, sessions, settings, staff, startup, verification, work
from tests.care import a_client, a_visit
from tests.clinics import NOW, PASSPHRASE, Clinic

pytestmark = pytest.mark.usefixtures("frozen")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def made(sqlite_clinic: Clinic) -> Path:
    """A clinic folder with nobody signed in."""
    database.close()
    session.end()
    return sqlite_clinic.folder


def signed_in(folder: Path, name: str = "noura", words: str = PASSPHRASE) -> Actor:
    return startup.sign_in(folder, name, words)


def in_a_process(script: str, *arguments: str, ends_with: int = 0) -> str:
    """Run a script in a fresh process at the frozen moment; gives what it printed."""
    head = "import os, sys\nfrom pathlib import Path\nfrom clinic_app.services import clock, startup\n"
    head += f"with clock.freeze(clock.datetime({NOW.year}, {NOW.month}, {NOW.day}, 10, 42)):\n"
    body = "".join(f"    {line}\n" for line in script.strip().splitlines())
    done = subprocess.run(
        [sys.executable, "-c", head + body, *arguments],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120, check=False,
    )
    assert done.returncode == ends_with, done.stderr[-2000:]
    return done.stdout


# -- disk full -----------------------------------------------------------------------------------------------------------

FULL = """
import resource, signal
from dataclasses import replace
from clinic_app.domain.errors import Refused
from clinic_app.domain.session_notes import NoteDraftRequest
from clinic_app.services import sessions
actor = startup.sign_in(Path(sys.argv[1]), "hessa", sys.argv[3])
note = sessions.note_for(actor, int(sys.argv[2])).note
note = sessions.save_note_draft(actor, NoteDraftRequest(
    note.id, note.version, replace(note.content, summary="kept"), note.uid, note.client_id, note.appointment_id, note.about))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
largest = max(p.stat().st_size for p in Path(sys.argv[1]).iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 200_000, resource.RLIM_INFINITY))
codes, summary = set(), "kept"
for n in range(400):
    wish = replace(note.content, summary=f"{n} " + "word " * 700)
    try:
        note = sessions.save_note_draft(actor, NoteDraftRequest(
            note.id, note.version, wish, note.uid, note.client_id, note.appointment_id, note.about))
        summary = wish.summary
    except Refused as refused:
        codes |= set(refused.codes)
        break
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
again = sessions.note_for(actor, int(sys.argv[2])).note
assert again.content.summary.split() == summary.split(), "half saved"
sessions.save_note_draft(actor, NoteDraftRequest(
    again.id, again.version, replace(again.content, summary="after"), again.uid, again.client_id, again.appointment_id,
    again.about))
print(sorted(str(code) for code in codes))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file-size limits are POSIX")
def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    client = a_client(clinic, clinic.therapist)
    visit = a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)
    assert in_a_process(FULL, str(clinic.folder), str(visit.id), PASSPHRASE).strip() == "['disk']"
    assert sessions.note_for(clinic.therapist, visit.id).note.content.summary == "after"


@pytest.mark.expects_warning("anchor not written: OSError")
def test_a_commit_stands_although_the_anchor_could_not_be_written(sqlite_clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    heard = []
    stop = work.listen(heard.append)
    monkeypatch.setattr(audit, "_append", full)
    settings.save_clinic(sqlite_clinic.manager, replace(settings.clinic(sqlite_clinic.manager), phone="+965 0000 0200"))
    stop()
    assert settings.clinic(sqlite_clinic.manager).phone == "+965 0000 0200"
    assert heard


@pytest.mark.parametrize("blocked", ["", "desk.db"])
def test_a_folder_that_cannot_be_written_is_said_so_not_called_damaged(
    made: Path, blocked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != made / blocked and real(path, mode))
    with pytest.raises(Refused) as caught:
        signed_in(made)
    assert caught.value.codes == (startup.StartProblem.NOT_WRITABLE,)
    assert not database.is_open(Vault.DESK)


# -- damaged files ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", [0.1, 0.5, 0.97])
def test_a_cut_vault_is_refused_and_left_as_it_is(made: Path, part: float) -> None:
    path = made / "desk.db"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    for beside in ("desk.db-wal", "desk.db-shm"):
        (made / beside).unlink(missing_ok=True)
    with pytest.raises(Refused) as caught:
        signed_in(made)
    assert set(caught.value.codes) <= {startup.StartProblem.DAMAGED, startup.StartProblem.EMPTY_VAULT}
    assert path.read_bytes() == data[: int(len(data) * part)]


@pytest.mark.parametrize("name", ["desk.db", "clinical.db"])
def test_a_missing_vault_is_never_made_anew(made: Path, name: str) -> None:
    (made / name).unlink()
    with pytest.raises(Refused) as caught:
        signed_in(made)
    assert caught.value.codes == (startup.StartProblem.EMPTY_VAULT,)
    assert not (made / name).exists()


CRASH = """
from dataclasses import replace
from clinic_app.services import settings
from clinic_app.domain.permissions import Actor, Role
actor = startup.sign_in(Path(sys.argv[1]), "maha", sys.argv[2])
for n in range(30):
    settings.save_clinic(actor, replace(settings.clinic(actor), phone=f"+965 0000 {n:04}"))
os._exit(7)
"""


@pytest.mark.parametrize("fault", ["deleted", "damaged"])
def test_what_a_lost_wal_took_is_noticed_and_nothing_is_written_over_it(made: Path, fault: str) -> None:
    in_a_process(CRASH, str(made), PASSPHRASE, ends_with=7)
    wal = made / "desk.db-wal"
    data = bytearray(wal.read_bytes())
    assert len(data) > 20_000
    if fault == "deleted":
        wal.unlink()
    else:
        data[len(data) // 2 : len(data) // 2 + 4] = b"\xff\0\xff\0"
        wal.write_bytes(data)
    (made / "desk.db-shm").unlink(missing_ok=True)
    lead = signed_in(made)
    assert startup.record_is_older()
    found = {f.code for f in verification.verify(lead).findings}
    assert found & {"older_than_anchor", "differs_from_anchor"}


def test_signing_in_often_enough_does_not_bury_what_was_lost(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "yesterday")
    manager = signed_in(made, "maha")
    for n in range(3):
        settings.save_clinic(manager, replace(settings.clinic(manager), phone=f"+965 0000 {n:04}"))
    startup.sign_out()
    for path in (tmp_path / "yesterday").glob("*.db"):
        shutil.copy(path, made / path.name)
    for _ in range(6):  # each leaves two lines, more than were lost
        signed_in(made, "dana")
        assert startup.record_is_older()
        startup.sign_out()
    lead = signed_in(made)
    assert startup.record_is_older()
    startup.accept_older_record(lead, "the disk was changed on Sunday")
    startup.sign_out()
    signed_in(made)
    assert not startup.record_is_older()


def test_an_old_record_put_back_together_with_the_loss_of_its_anchor_is_found_by_the_backup(made: Path, tmp_path: Path) -> None:
    signed_in(made)
    startup.sign_out()
    shutil.copytree(made, tmp_path / "yesterday")
    lead = signed_in(made)
    for _ in range(4):
        work.write_line(Vault.DESK, lead, "sign_in")
    backup.make(lead)
    assert not verification.verify(lead).findings
    startup.sign_out()
    for path in (tmp_path / "yesterday").glob("*.db"):
        shutil.copy(path, made / path.name)
    (made / startup.ANCHOR).unlink()
    lead = signed_in(made)
    assert not startup.record_is_older()  # the desk itself has nothing left to compare with
    assert ("older_than_backup", "desk") in {(f.code, f.vault) for f in verification.verify(lead).findings}
    for _ in range(6):  # grown beyond the number of the line: another line stands there
        work.write_line(Vault.DESK, lead, "sign_in")
    assert ("differs_from_backup", "desk") in {(f.code, f.vault) for f in verification.verify(lead).findings}


def test_a_record_in_doubt_takes_no_writing_at_all(made: Path) -> None:
    lead = signed_in(made)
    work.set_read_only(True)
    head = {vault: work.chains[vault].head()[0] for vault in Vault}
    for vault in Vault:
        with pytest.raises(Refused) as caught:
            drafts.keep_draft(lead, "form", 0, {"words": "x"}, vault)
        assert caught.value.codes == (HouseProblem.READ_ONLY,)
    assert {vault: work.chains[vault].head()[0] for vault in Vault} == head


# -- the anchor does not grow for ever ---------------------------------------------------------------------------------------


def test_a_long_anchor_is_begun_anew_and_still_notices(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anchor = made / startup.ANCHOR
    monkeypatch.setattr(audit, "ANCHOR_LIMIT", 1000)
    signed_in(made)
    assert anchor.stat().st_size < 1000
    assert len(anchor.read_text().splitlines()) == 2
    startup.sign_out()
    shutil.copytree(made, tmp_path / "yesterday")
    signed_in(made, "maha")
    startup.sign_out()
    for path in (tmp_path / "yesterday").glob("*.db"):
        shutil.copy(path, made / path.name)
    signed_in(made)
    assert startup.record_is_older()


def test_reception_never_shortens_an_anchor_it_cannot_read(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "ANCHOR_LIMIT", 10)
    before = (made / startup.ANCHOR).read_text()
    signed_in(made, "dana")
    assert (made / startup.ANCHOR).read_text().startswith(before)


# -- keys --------------------------------------------------------------------------------------------------------------------


def test_saving_keys_never_puts_a_damaged_file_over_its_good_copy(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyslots.KeyFile.load(made).save()
    (made / keyslots.FILE).write_text("{", "utf-8")
    slots = keyslots.KeyFile.load(made)
    real = os.replace

    def killed(source: Path, target: Path) -> None:
        if Path(target).name == keyslots.FILE:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        slots.save()
    monkeypatch.undo()
    with clock.freeze(NOW):
        assert signed_in(made, "dana")


@pytest.mark.parametrize("field", ["salt", "private", "author"])
def test_one_changed_byte_in_a_slot_is_read_from_the_copy(made: Path, field: str) -> None:
    slots = keyslots.KeyFile.load(made)
    slots.save()
    slots.save()
    content = json.loads((made / keyslots.FILE).read_text())
    slot = content["slots"][slots.slot_id("dana")]
    slot[field] = ("0" if slot[field][0] != "0" else "1") + slot[field][1:]
    (made / keyslots.FILE).write_text(json.dumps(content))
    assert signed_in(made, "dana")


CHANGE = """
actor = startup.sign_in(Path(sys.argv[1]), "dana", sys.argv[2])
words = [sys.argv[2], "nine boats on a quiet sea"]
real, left = os.replace, [int(sys.argv[3])]
def dies(source, target):
    if left[0] == 0:
        os._exit(9)
    left[0] -= 1
    real(source, target)
os.replace = dies
startup.change_passphrase(actor, *words)
os._exit(9)
"""


@pytest.mark.parametrize("after", [0, 1, 2])
def test_killed_while_changing_a_passphrase_one_of_the_two_opens(made: Path, after: int) -> None:
    in_a_process(CHANGE, str(made), PASSPHRASE, str(after), ends_with=9)
    slots, opened = keyslots.KeyFile.load(made), 0
    for words in (PASSPHRASE, "nine boats on a quiet sea"):
        try:
            slots.unlock("dana", words)
            opened += 1
        except keyslots.WrongPassphrase:
            pass
    assert opened == 1


def test_whoever_lost_the_clinical_role_holds_no_clinical_vault_whatever_the_slot_says(made: Path) -> None:
    keys = keyslots.KeyFile.load(made)
    signed_in(made, "maha")
    with database.writing(Vault.DESK):
        StaffRow.update(roles="reception", version=StaffRow.version + 1).where(StaffRow.sign_in_name == "hessa").execute()
    startup.sign_out()
    assert keys.holds(keys.slot_id("hessa"), Vault.CLINICAL)
    signed_in(made, "hessa")
    assert not database.is_open(Vault.CLINICAL)
    assert Vault.CLINICAL not in work.chains
    assert staff.staff(startup.current_actor())


# -- other desks ----------------------------------------------------------------------------------------------------------------

HOLD = """
import time
from clinic_app.data import database
from clinic_app.domain.permissions import Vault
startup.sign_in(Path(sys.argv[1]), "dana", sys.argv[2])
with database.writing(Vault.DESK):
    print("held", flush=True)
    sys.stdin.readline()
os._exit(0)
"""


def test_a_desk_that_saves_for_too_long_is_told_of_not_crashed_into(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.3)
    manager = signed_in(made, "maha")
    script = f"import os, sys\nfrom pathlib import Path\nfrom clinic_app.services import startup\n{HOLD}"
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(made), PASSPHRASE], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    assert holder.stdin
    assert holder.stdout
    try:
        assert holder.stdout.readline().strip() == "held"
        before = settings.clinic(manager)  # reading goes on
        with pytest.raises(Refused) as caught:
            settings.save_clinic(manager, replace(before, phone="+965 0000 0200"))
        assert caught.value.codes == (HouseProblem.BUSY,)
        database.close()
        with pytest.raises(Refused) as caught:
            signed_in(made)
        assert caught.value.codes == (HouseProblem.BUSY,)
        assert not database.is_open(Vault.DESK)
    finally:
        holder.communicate("\n", timeout=30)
    settings.save_clinic(signed_in(made, "maha"), replace(before, phone="+965 0000 0200"))


DESK = """
from dataclasses import replace
from clinic_app.domain.errors import Refused
from clinic_app.services import drafts, people, settings
actor = startup.sign_in(Path(sys.argv[1]), sys.argv[3], sys.argv[2])
for n in range(40):
    people.search(actor, f"m{n}", settled=True)
    drafts.keep_draft(actor, "form", n, {"n": n})
startup.sign_out()
"""


def test_two_desks_write_one_unbroken_chain(made: Path) -> None:
    threads = [threading.Thread(target=in_a_process, args=(DESK, str(made), PASSPHRASE, name)) for name in ("dana", "hessa")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lead = signed_in(made)
    assert [f.code for f in verification.verify(lead).findings] == ["no_backup"]
    assert DeskAuditRow.select().where(DeskAuditRow.action == "search_clients").count() == 80


def test_backup_and_check_on_a_worker_leave_no_connection_and_do_not_join_the_act_at_hand(made: Path) -> None:
    lead, found, left = signed_in(made), [], []

    def worker() -> None:
        found.append(backup.make(lead))
        found.append(verification.verify(lead).findings)
        left.extend(vault for vault in Vault if not database.database(vault).is_closed())

    with work.work(lead, drafts.Action.KEEP_CLINICAL_DRAFT) as unit:
        drafts.keep_draft(lead, "form", 1, {"words": "typed meanwhile"}, Vault.CLINICAL)
        unit.touched(drafts.Kind.DRAFT, 1)
    thread = threading.Thread(target=worker)
    thread.start()
    for n in range(20):
        drafts.keep_draft(lead, "form", 1, {"words": f"typed meanwhile {n}"}, Vault.CLINICAL)
    thread.join()
    assert found[1] == ()
    assert left == []
