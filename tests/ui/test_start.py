"""The way into the program: what is loaded before anybody sees their first room, and what never is for reception."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.clinics import PASSPHRASE
from tests.opened_program import NOW_VARIABLE, PASSPHRASE_VARIABLE
from ui import ahead

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = {
    "PySide6.QtCharts", "babel", "fontTools", "holidays", "numpy", "openpyxl", "pandas", "phonenumbers", "psycopg", "pypdfium2",
    "pyqtgraph", "qtpy", "reportlab", "uharfbuzz",
}
CLINICAL = {
    "agreements", "endings", "episodes", "measures", "my_day", "plans", "process_notes", "reviews", "safety", "sessions",
}


def opened(clinic, tmp_path: Path, name: str) -> dict:
    """What the program says about its way in, for one person of this clinic."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "clinic").symlink_to(clinic.folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.opened_program", name, "diary"], cwd=ROOT, capture_output=True, text=True, timeout=120,
        env=os.environ | {"ALSOOR_DATA": str(data), PASSPHRASE_VARIABLE: PASSPHRASE, NOW_VARIABLE: "2026-11-23T10:42"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture
def reception(sqlite_clinic, tmp_path):
    return opened(sqlite_clinic, tmp_path, "dana")


def test_no_heavy_module_is_loaded_before_the_diary_is_painted(reception):
    tops = {name.split(".")[0] for name in reception["modules"]} | set(reception["modules"])
    assert sorted(HEAVY & tops) == []


def test_the_gate_is_painted_before_anything_behind_it_is_loaded(reception):
    at_gate = set(reception["at_gate"])
    tops = {name.split(".")[0] for name in at_gate} | at_gate
    assert sorted(tops & (HEAVY | {"peewee", "playhouse", "sqlcipher3", "argon2", "cryptography", "hashlib"})) == []
    assert sorted(name for name in at_gate if name.startswith(("clinic_app.data", "clinic_app.letters"))) == []
    assert {name for name in at_gate if name.startswith("clinic_app.services.")} <= {
        f"clinic_app.services.{light}" for light in ("clock", "demo_people", "places")
    }
    assert not at_gate & {"ui.program", "ui.main_window", "ui.rooms", "ui.appointments"}


@pytest.mark.parametrize("name", ahead.MODULES)
def test_what_is_loaded_ahead_is_there_and_is_nobodys_clinical_room(name):
    assert find_spec(name) is not None
    assert name.rsplit(".", 1)[1] not in CLINICAL


def test_one_module_a_turn_is_loaded_then_it_is_said(qtbot, monkeypatch):
    loaded, called = [], []
    monkeypatch.setattr(ahead, "import_module", loaded.append)
    ahead.load(lambda: called.append(list(loaded)), ("one", "two"))
    assert loaded == []  # nothing before the next turn: the page is painted first
    qtbot.waitUntil(lambda: bool(called))
    assert called == [["one", "two"]]


def test_reception_never_loads_a_clinical_room(reception):
    clinical = {f"{floor}.{noun}" for floor in ("clinic_app.data", "clinic_app.services") for noun in CLINICAL}
    assert not clinical & set(reception["modules"])
    assert not [name for name in reception["modules"] if name.startswith("clinic_app.letters")]


DUMP = """
import ctypes, os, resource, signal, sys
from ui import app
app.keep_to_itself()
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
assert sys.platform != "linux" or ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0
os.chdir(sys.argv[1])
os.abort()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX")
def test_a_crash_leaves_no_memory_behind(tmp_path):
    done = subprocess.run([sys.executable, "-c", DUMP, str(tmp_path)], cwd=ROOT, capture_output=True, timeout=60, check=False,
                          env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == -6, done.stderr
    assert list(tmp_path.iterdir()) == []
