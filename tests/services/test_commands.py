"""The headless commands, run as a person would run them: a process each, exit codes and words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_app.data import database
from clinic_app.domain.permissions import Role
from clinic_app.services import session, staff
from tests.clinics import PASSPHRASE, Clinic, person

ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path, *words: str, say: str = PASSPHRASE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "clinic_app", "--clinic", str(folder), *words], cwd=ROOT, input=say + "\n",
        capture_output=True, text=True, check=False, timeout=120,
    )


@pytest.fixture
def folder(sqlite_clinic: Clinic) -> Path:
    database.close()
    session.end()
    return sqlite_clinic.folder


AS_LEAD = ("--user", "noura", "--passphrase-file", "-")


def test_back_up_then_verify_then_restore(folder: Path) -> None:
    made = run(folder, "backup", *AS_LEAD)
    assert made.returncode == 0, made.stderr
    path = made.stdout.split("  ")[0]
    verified = run(folder, "verify", *AS_LEAD, "--json")
    assert verified.returncode == 0, verified.stderr
    assert json.loads(verified.stdout)["findings"] == []
    assert run(folder, "verify", *AS_LEAD, "--backup", path).returncode == 0
    restored = run(folder, "restore", path, *AS_LEAD)
    assert restored.returncode == 0, restored.stderr
    assert "set-aside" in restored.stdout
    assert run(folder, "migrate", *AS_LEAD).returncode == 0


def test_a_clinic_without_a_backup_is_a_finding(folder: Path) -> None:
    verified = run(folder, "verify", *AS_LEAD)
    assert verified.returncode == 1
    assert "no_backup" in verified.stdout


def test_a_damaged_page_is_a_finding_not_a_crash(folder: Path) -> None:
    with (folder / "desk.db").open("r+b") as file:
        file.seek(40_000)
        file.write(b"XXXXXXXX")
    verified = run(folder, "verify", *AS_LEAD)
    assert verified.returncode == 1
    assert "FOUND pages_damaged in desk" in verified.stdout
    assert "Traceback" not in verified.stderr


def test_wrong_words_do_not_open_and_are_not_echoed(folder: Path) -> None:
    done = run(folder, "verify", *AS_LEAD, say="something quite different")
    assert done.returncode == 3
    assert "wrong_passphrase" in done.stderr
    assert "different" not in done.stderr + done.stdout


def test_wrong_use_is_two_and_help_is_nought(folder: Path) -> None:
    assert run(folder, "dance").returncode == 2
    shown = run(folder, "--help")
    assert shown.returncode == 0
    assert "restore" in shown.stdout


def test_a_demo_is_made_imported_into_and_exported(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    made = run(folder, "demo", "--clients", "20", "--years", "1")
    assert made.returncode == 0, made.stderr
    as_manager = ("--user", "maha", "--passphrase-file", "-")
    sample = ROOT / "tests" / "data_files" / "clients.csv"
    rows = sample.read_text("utf-8-sig").splitlines()
    seen = run(folder, "import", *as_manager, "--preview", str(sample))
    assert seen.returncode == 0, seen.stderr
    brought = run(folder, "import", *as_manager, "--report", str(tmp_path / "mend.csv"), str(sample))
    assert brought.returncode == 0, brought.stderr
    first = brought.stdout.splitlines()[0].replace(",", " ").replace(":", " ")
    numbers = [int(word) for word in first.split() if word.isdecimal()]
    assert numbers[0] == sum(numbers[1:])
    assert len(rows) - 1 >= numbers[0] > 50
    assert (tmp_path / "mend.csv").exists()
    taken = run(folder, "export", *as_manager, str(tmp_path / "out.csv"))
    assert taken.returncode == 0, taken.stderr
    assert "AS-0001" in (tmp_path / "out.csv").read_text("utf-8-sig")
    assert run(folder, "demo").returncode == 3  # a clinic is there already


def test_keys_are_changed_once_somebody_has_left(sqlite_clinic: Clinic, tmp_path: Path) -> None:
    clinic = sqlite_clinic
    gone = clinic.other_therapist.staff_id
    staff.edit_staff(clinic.manager, gone, person("Yousef Al-Marsa", Role.THERAPIST), active=False)
    database.close()
    session.end()
    order = ("change-keys", "--sheets", str(tmp_path))
    assert run(clinic.folder, *order, "--user", "dana", "--passphrase-file", "-").stdout.startswith("Nobody has left")
    done = run(clinic.folder, *order, *AS_LEAD)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Changed: clinical.")
    assert (tmp_path / "recovery-sheet-clinical.pdf").read_bytes().startswith(b"%PDF")
    assert run(clinic.folder, *order, *AS_LEAD).stdout.startswith("Nobody has left")
    verified = run(clinic.folder, "verify", *AS_LEAD)
    assert "Nothing is wrong" in verified.stdout, verified.stdout
