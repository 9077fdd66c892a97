"""The headless commands, run as a person would run them: a process each, exit codes and words."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_app.__main__ import main
from clinic_app.command_words import FOUND, SENTENCES, sentence
from clinic_app.data import appointments, database
from clinic_app.domain.errors import Finding, HouseProblem, Problem
from clinic_app.domain.imports import ImportProblem
from clinic_app.domain.permissions import Role
from clinic_app.services import session, staff, startup
from clinic_app.services.backup_files import BackupProblem
from tests.clinics import PASSPHRASE, Clinic, person
from ui.texts.audit import FOUND as FOUND_IN_WINDOW

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
    restored = run(folder, "restore", path, *AS_LEAD, "--progress")
    assert restored.returncode == 0, restored.stderr
    steps = [line.split() for line in restored.stderr.splitlines()]
    assert [int(step[0]) for step in steps] == sorted(int(step[0]) for step in steps)
    assert steps[-1] == ["100", "%", "in", "its", "place"]
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
    assert done.stderr.startswith("Name and passphrase do not fit together; nothing was opened")
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
    assert "import_" not in (tmp_path / "mend.csv").read_text("utf-8-sig")  # each reason is a sentence, not a code
    again = run(folder, "demo")
    assert (again.returncode, again.stderr.startswith("A clinic stands in this folder already")) == (1, True)


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


# -- refusals: one sentence, the exit code that --help tells, and nothing written ------------------------------------------------

REFUSALS = [
    ("wrong folder", 3, "--clinic {none} backup --user noura"),
    ("no clinic to restore a folder from", 2, "restore {none} --user noura"),
    ("wrong passphrase", 3, "verify --user noura --passphrase-file {wrong}"),
    ("unknown person", 3, "export --user nobody {out}"),
    ("no passphrase file", 2, "export --user maha --passphrase-file {none} {out}"),
    ("a role without the right exports", 1, "export --user dana {out}"),
    ("a role without the right imports", 1, "import --user dana {list}"),
    ("a role without the right verifies", 1, "verify --user hessa"),
    ("a list that is there already", 2, "export --user maha {list}"),
    ("a list of another kind", 2, "export --user maha {none}.pdf"),
    ("a folder that is not there", 2, "export --user maha {none}/x.csv"),
    ("nothing to import", 2, "import --user maha {none}"),
    ("a folder to import", 2, "import --user maha {folder}"),
    ("a damaged list", 1, "import --user maha {bad_list}"),
    ("an empty list", 1, "import --user maha {empty}"),
    ("a report over another file", 2, "import --user maha {list} --report {empty}"),
    ("a damaged backup", 1, "restore --user noura {bad_backup}"),
    ("a damaged backup is looked at", 1, "verify --user noura --backup {bad_backup}"),
    ("nobody to open a backup", 2, "restore {bad_backup}"),
    ("a file for a folder", 1, "backup --user noura --into {empty}"),
    ("a clinic is there", 1, "demo"),
]


def test_every_refusal_of_a_command_is_one_sentence_with_its_exit_code(
    sqlite_clinic: Clinic, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    startup.sign_out()
    made = ("none", "wrong", "right", "bad_list.xlsx", "empty.csv", "bad_backup.clinic", "out.csv")
    files = {name: tmp_path / name for name in made}
    files["wrong"].write_text("something quite different")
    files["right"].write_text(PASSPHRASE)
    files["bad_list.xlsx"].write_bytes(b"PK\x03\x04 not a book")
    files["empty.csv"].write_text("")
    files["bad_backup.clinic"].write_bytes(b"PK\x03\x04 not a backup")
    names = {name.split(".")[0]: str(path) for name, path in files.items()} | {
        "list": str(ROOT / "tests" / "data_files" / "clients.csv"), "folder": str(tmp_path)}
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    wrong = []
    for what, code, line in REFUSALS:
        order = line.format(**names).split()
        (sqlite_clinic.folder / startup.TRIES).unlink(missing_ok=True)  # nobody waits here
        if "--user" in order and "--passphrase-file" not in order:
            order += ["--passphrase-file", names["right"]]
        gave = main(["--clinic", str(sqlite_clinic.folder), *order])
        said = capsys.readouterr()
        readable = said.err.count("\n") == 1 and said.err.strip().endswith(".") and len(said.err.split()) > 8
        words = said.err.replace(str(tmp_path), "").replace(str(ROOT), "")
        if gave != code or not readable or re.search(r"\b[a-z]+_[a-z]+\b(?!\.)(?!/)|<|Traceback", words):
            wrong.append((what, gave, said.err))
    assert not wrong
    assert before == {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}


@pytest.mark.parametrize("codes", [HouseProblem, startup.StartProblem, BackupProblem, ImportProblem])
def test_every_code_that_a_command_meets_has_its_sentence(codes: type[Problem]) -> None:
    facts = {name: "x" for words in SENTENCES.values() for name in re.findall(r"\{(\w+)\}", words)}
    told = {code: sentence(Finding(code, facts=facts)) for code in codes}
    assert not [code.name for code, words in told.items() if f"({code.value})" in words]


def test_whatever_a_check_of_the_diary_finds_has_words_in_window_and_terminal() -> None:
    assert set(appointments._FAULTS) <= set(FOUND) & set(FOUND_IN_WINDOW)
    assert set(FOUND) == set(FOUND_IN_WINDOW)
