"""Somebody who knew a vault's key has left: every page under a new key, killed at every step, open to whoever stays alone."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from clinic_app.data import database, keyslots
from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Role, Vault
from clinic_app.services import backup, backup_files, key_changes, process_notes, session, staff, startup, verification
from clinic_app.services.backup_files import FILES, folder_for
from tests.care import a_client
from tests.clinics import PASSPHRASE, Clinic, person
from tests.services.test_faults import ROOT

pytestmark = pytest.mark.usefixtures("frozen")
BOTH = (Vault.DESK, Vault.CLINICAL)
CODES = {vault: keyslots.recovery_code() for vault in BOTH}


@pytest.fixture
def left(sqlite_clinic: Clinic) -> Clinic:
    """Yousef, a therapist, has left; Noura leads and manages. Nobody is signed in."""
    clinic = sqlite_clinic
    a_client(clinic, clinic.therapist)
    process_notes.save_process_note(clinic.lead, a_client(clinic, clinic.lead), "only mine")
    clinic.known = dict(session.current().keys.vaults)
    lead = person("Noura Al-Fanar", Role.LEAD, Role.THERAPIST, Role.MANAGER)
    staff.edit_staff(clinic.manager, clinic.lead.staff_id, lead)
    staff.edit_staff(clinic.manager, clinic.other_therapist.staff_id, person("Yousef Al-Marsa", Role.THERAPIST), active=False)
    database.close()
    session.end()
    return clinic


def changed(folder: Path) -> bool:
    return key_changes.change_keys(folder, "noura", PASSPHRASE, CODES)


def opens_for_who_stays(folder: Path) -> None:
    for name, vaults in (("maha", {Vault.DESK}), ("dana", {Vault.DESK}), ("hessa", set(BOTH)), ("noura", set(BOTH))):
        actor = startup.sign_in(folder, name, PASSPHRASE)
        assert set(session.current().keys.vaults) == vaults
        if name == "noura":
            assert {f.code for f in verification.verify(actor).findings} <= {"no_backup"}
        startup.sign_out()


def shut_to_who_left(clinic: Clinic, folder: Path) -> None:
    with pytest.raises(Refused):
        startup.sign_in(folder, "yousef", PASSPHRASE)
    for vault in BOTH:
        assert not database.opens(folder / FILES[vault], clinic.known[vault])


def test_leaving_calls_for_a_change_and_tells_who_answers_for_it(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    assert staff.keys_to_change(clinic.manager) == {}
    staff.edit_staff(clinic.manager, clinic.other_therapist.staff_id, person("Yousef Al-Marsa", Role.THERAPIST), active=False)
    today = datetime(2026, 11, 23).date()
    assert staff.keys_to_change(clinic.manager) == {Vault.DESK: today}
    assert staff.keys_to_change(clinic.lead) == {Vault.CLINICAL: today}
    assert staff.keys_to_change(clinic.reception) == {}
    assert [p.sign_in_name for p in staff.who_knows_keys(clinic.manager)] == ["yousef"]
    assert [p.sign_in_name for p in staff.who_knows_keys(clinic.lead)] == ["yousef"]
    assert staff.who_knows_keys(clinic.reception) == []


def test_a_role_taken_calls_for_the_clinical_key_alone(sqlite_clinic: Clinic) -> None:
    clinic = sqlite_clinic
    staff.edit_staff(clinic.manager, clinic.other_therapist.staff_id, person("Yousef Al-Marsa", Role.RECEPTION))
    assert staff.keys_to_change(clinic.manager) == {}
    assert set(staff.keys_to_change(clinic.lead)) == {Vault.CLINICAL}
    assert [p.sign_in_name for p in staff.who_knows_keys(clinic.lead)] == ["yousef"]
    assert staff.who_knows_keys(clinic.manager) == []


def test_on_a_server_there_is_no_file_key_to_change(postgres_clinic: Clinic) -> None:
    manager, who = postgres_clinic.manager, postgres_clinic.other_therapist.staff_id
    staff.edit_staff(manager, who, person("Yousef Al-Marsa", Role.THERAPIST), active=False)
    assert staff.keys_to_change(manager) == {}


def test_afterwards_it_opens_for_who_stays_and_never_for_who_left(left: Clinic) -> None:
    old_code = startup_code(left)
    assert changed(left.folder)
    shut_to_who_left(left, left.folder)
    opens_for_who_stays(left.folder)
    lead = startup.sign_in(left.folder, "noura", PASSPHRASE)
    assert (staff.keys_to_change(lead), staff.who_knows_keys(lead)) == ({}, [])
    assert [n.text for n in process_notes.my_notes_about(lead, 2)] == ["only mine"]
    lines = [row.action for row in DeskAuditRow.select() if "key" in row.action]
    assert lines == ["begin_key_change", "change_key"]
    assert verification.verify(lead).findings == ()
    startup.sign_out()
    with pytest.raises(Refused):
        startup.recover(left.folder, {Vault.DESK: old_code}, "dana", "a quite new passphrase here")
    startup.recover(left.folder, {Vault.DESK: CODES[Vault.DESK]}, "dana", "a quite new passphrase here")
    startup.sign_out()


def startup_code(clinic: Clinic) -> str:
    """A desk sheet of before."""
    slots = keyslots.KeyFile.load(clinic.folder)
    code = slots.set_recovery(Vault.DESK, clinic.known[Vault.DESK])
    slots.save()
    return code


def test_backups_before_and_after_each_open_with_their_own_keys(left: Clinic) -> None:
    before = left.folder.with_name("before.clinic")

    def aside(_percent: int, key: str) -> None:
        if key == "others":  # the one before is made; the clock stands still, so the one after takes its name
            shutil.copy(backup_files.backups(folder_for(left.folder))[0].path, before)

    key_changes.change_keys(left.folder, "noura", PASSPHRASE, CODES, aside)
    for made in (before, backup_files.backups(folder_for(left.folder))[0].path):
        assert backup_files.check(made, "noura", PASSPHRASE).heads
    actor = startup.sign_in(left.folder, "dana", PASSPHRASE)  # the clinical part comes over, unread, and opens
    carried = backup.make(actor)
    startup.sign_out()
    assert backup_files.check(carried.path, "hessa", PASSPHRASE)


def test_without_the_right_or_with_a_wrong_passphrase_nothing_changes(left: Clinic) -> None:
    for name, words in (("dana", PASSPHRASE), ("noura", "wrong words altogether")):
        with pytest.raises(Refused):
            key_changes.change_keys(left.folder, name, words, {Vault.DESK: CODES[Vault.DESK]})
    (left.folder / startup.TRIES).unlink()  # the clock stands still, and so would the waiting
    assert database.opens(left.folder / FILES[Vault.DESK], left.known[Vault.DESK])
    opens_for_who_stays(left.folder)


def test_a_desk_that_does_not_lock_keeps_everything_as_it_was(left: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_changes, "OTHERS_LEAVE", 0.3)
    script = "import os, sys\nfrom pathlib import Path\nfrom clinic_app.services import startup\n"
    script += 'startup.sign_in(Path(sys.argv[1]), "dana", sys.argv[2])\nprint("in", flush=True)\nsys.stdin.readline()\n'
    other = subprocess.Popen([sys.executable, "-c", script, str(left.folder), PASSPHRASE], cwd=ROOT, text=True,
                             env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout.readline().strip() == "in"
    with pytest.raises(Refused) as caught:
        changed(left.folder)
    assert caught.value.codes == (HouseProblem.BUSY,)
    other.communicate("\n", timeout=20)
    assert "pending" not in keyslots.KeyFile.load(left.folder).content
    opens_for_who_stays(left.folder)


KILLED = """
import os, sys
from datetime import datetime
from pathlib import Path
from clinic_app.data import database, keyslots
from clinic_app.domain.permissions import Vault
from clinic_app.services import backup, clock, key_changes, startup

step, count = int(sys.argv[3]), 0
def stop(*_):
    global count
    count += 1
    if count == step:
        os._exit(9)
def watched(real):
    def call(*args, **kwargs):
        stop()
        return real(*args, **kwargs)
    return call
backup.make = lambda *args, **kwargs: None  # its own kills are tested elsewhere
for owner, name in ((keyslots.KeyFile, "_put"), (database, "change_key")):  # all that writes: before it is after the one before
    setattr(owner, name, watched(getattr(owner, name)))
with clock.freeze(datetime(2026, 11, 23, 10, 42)):
    key_changes.change_keys(Path(sys.argv[1]), "noura", sys.argv[2], dict(zip(Vault, sys.argv[4:])))
"""


def process(script: str, folder: Path, step: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", script, str(folder), PASSPHRASE, str(step), *codes()], cwd=ROOT, text=True,
                            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE)


def codes() -> list[str]:
    return [CODES[vault] for vault in Vault]


def looked_after(left: Clinic, folder: Path) -> bool:
    """Whoever stays gets in, and the record is whole; whoever left does not, once it is done. Gives whether it is done."""
    for name, vaults in (("dana", {Vault.DESK}), ("hessa", set(BOTH))):
        startup.sign_in(folder, name, PASSPHRASE)
        assert set(session.current().keys.vaults) == vaults
        startup.sign_out()
    slots = keyslots.KeyFile.load(folder)
    assert not slots.content.get("pending")
    done = {vault for vault in BOTH if slots.changes(vault)}
    for vault in BOTH:
        assert database.opens(folder / FILES[vault], left.known[vault]) == (vault not in done)
        assert (vault in slots.due()) == (vault not in done)
    return done == set(BOTH)


def test_killed_at_every_step_it_opens_for_who_stays_and_can_be_done_again(left: Clinic, tmp_path: Path) -> None:
    seen = []
    for step in range(1, 60):
        folder = tmp_path / f"killed{step}" / "clinic"
        shutil.copytree(left.folder, folder)
        killed = process(KILLED, folder, step)
        killed.communicate(timeout=60)
        ended = killed.returncode
        if ended == 0:
            break
        assert ended == 9
        seen.append(looked_after(left, folder))
        if step == 4:
            changed(folder)
            opens_for_who_stays(folder)
            shut_to_who_left(left, folder)
        shutil.rmtree(folder.parent)
    assert ended == 0
    assert {True, False} == set(seen)


def test_killed_by_force_amid_the_pages(left: Clinic, tmp_path: Path) -> None:
    marked = KILLED.replace("stop()", "pass").replace("def watched", "print('x', flush=True)\ndef watched")
    marked = marked.replace("        pass\n", "        real is CHANGE and os.write(1, b'!')\n")
    marked = marked.replace("step, count", "CHANGE = database.change_key\nstep, count")
    dice = random.Random(7)
    for turn in range(4):
        folder = tmp_path / f"forced{turn}" / "clinic"
        shutil.copytree(left.folder, folder)
        running = process(marked, folder)
        while running.stdout.read(1) not in ("!", ""):
            pass
        time.sleep(dice.uniform(0, 0.04))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        looked_after(left, folder)
