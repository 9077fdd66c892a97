"""Reception's own process, through every screen it has: nothing clinical is loaded, opened or left in titles and files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from clinic_app.services import clock, demo
from clinic_app.services.demo_course import DemoSize
from tests.clinics import NOW

ROOT = Path(__file__).resolve().parent.parent.parent
NOUNS = (
    "agreements", "endings", "episodes", "letters", "measures", "my_day", "plans", "process_notes", "reviews", "safety",
    "safety_plans", "sessions", "signed",
    "consents", "formulation", "matching", "profiles", "rulers",
)
# Both vaults' reasons and drafts stand in one file each: their tables are declared, the clinical ones open with the key alone.
OF_BOTH = {"clinic_app.data.access", "clinic_app.data.drafts"}
# A file of the clinical vault is known by its rows, a service by what it imports: new ones come in by themselves.
ROWS = {
    f"clinic_app.data.{path.stem}" for path in (ROOT / "clinic_app/data").glob("*.py")
    if "(ClinicalRow" in path.read_text("utf-8") and path.stem != "database"
} - OF_BOTH
READERS = {
    f"clinic_app.services.{path.stem}" for path in (ROOT / "clinic_app/services").glob("*.py")
    for text in [path.read_text("utf-8")]
    if any(re.search(rf"^from clinic_app.data.{stem} import|^from clinic_app.data import {stem}\b", text, re.M)
           for stem in (name.rsplit(".", 1)[1] for name in ROWS))
}
CLINICAL = {f"clinic_app.{floor}.{noun}" for floor in ("data", "services") for noun in NOUNS} | ROWS | READERS
# How a text with fields is filled in (reminders are worded so), how a logo is read. Whatever composes or draws a letter is out.
DESK_WORDING = {"clinic_app.letters.words", "clinic_app.letters.bidi", "clinic_app.letters.picture"}
CLINICAL_ROOMS = (
    "ui.plans", "ui.sessions", "ui.reviews", "ui.endings", "ui.safety", "ui.measures", "ui.workbook", "ui.growth", "ui.clinic",
    "ui.my_day", "ui.letters.handout",
)
ROUND = """
import json, os, sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from clinic_app.data import database
from clinic_app.domain.permissions import Vault
from clinic_app.services import clock, people, startup, work
from ui import app
from ui.entry.window import EntryWindow
from ui.program import Program

folder, passphrase, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
with clock.freeze(datetime(2026, 11, 23, 10, 42)):
    qt = app.make_application(sys.argv[:1])
    program = Program(lambda locked: EntryWindow(folder.parent, locked=locked), restart=lambda arguments: None)
    program.open_gate()
    actor = startup.sign_in(folder, name, passphrase)
    program.gate.entered.emit(actor)
    window, titles, hits, shown = program.window, set(), [], []
    anybody = people.clients(actor).lines[0].id
    for key in window.rooms:
        screen = window.show_screen(key, anybody if key == "client" else None)
        QTest.qWait(60)
        for entry in range(screen.list.count() if key == "settings" else 0):
            if screen.list.item(entry).data(Qt.ItemDataRole.UserRole) != "wording":
                screen.list.setCurrentRow(entry)
                QTest.qWait(30)
        if key == "client":
            window.show_screen(key, (anybody, "desk_letters"))
            QTest.qWait(60)
            shown.append(window.show_screen(key).tabs.key())
        titles |= {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
        shown.append(key)
    window.search.open()
    for text in ("note", "letter", "plan", "phq"):
        window.search.setText(text)
        QTest.qWait(300)
        hits += [hit.text for hit in window.search.hits()]
    modules, settings = sorted(sys.modules), window.show_screen("settings", "wording")
    for _ in range(100):
        paper = settings.findChild(QWidget, "wordingPaper")
        if paper is None or paper.page_count():
            break
        QTest.qWait(50)
    print(json.dumps({
        "modules": modules, "sampled": sorted(sys.modules), "sample": paper is not None and paper.page_count() > 0,
        "titles": sorted(titles), "hits": hits, "chains": [str(vault) for vault in work.chains],
        "clinical_open": database.is_open(Vault.CLINICAL),
        "files": [os.path.realpath(link) for link in Path("/proc/self/fd").glob("*")], "shown": shown,
    }), flush=True)
    os._exit(0)
"""


def test_the_list_of_clinical_files_holds_every_room() -> None:
    rooms = {"measures", "safety", "workbook", "signals", "formulation", "consents", "profiles", "growth", "cosigning", "calls",
             "follow_ups", "phrases", "catalogues"}
    assert {f"clinic_app.data.{room}" for room in rooms} <= CLINICAL
    assert {f"clinic_app.services.{room}" for room in rooms | {"retractions", "figures", "signals", "standing"}} <= CLINICAL


@pytest.mark.parametrize("file", sorted((ROOT / "ui").rglob("*.py")), ids=lambda path: path.stem)
def test_no_window_title_says_what_is_in_the_window(file: Path) -> None:
    said = re.findall(r"setWindowTitle\((.*)", file.read_text("utf-8"))
    assert not [title for title in said if "self.tr(" in title], "a title stands in the task bar, for anybody to read"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small demo clinic with care in it."""
    made = tmp_path_factory.mktemp("alone") / "demo"
    with clock.freeze(NOW):
        demo.make_demo(made, DemoSize(years=1, clients=30))
    return made


@pytest.mark.parametrize("who", ["dana", "maha"])
def test_every_screen_is_shown_and_nothing_clinical_is_there(folder: Path, who: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ROUND, str(folder), demo.PASSPHRASE, who], cwd=ROOT, capture_output=True, text=True, timeout=200,
        env={**os.environ, "PYTHONPATH": str(ROOT), "ALSOOR_DATA": str(folder.parent)}, check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    said = json.loads(done.stdout.splitlines()[-1])
    assert sorted(CLINICAL & set(said["modules"])) == []
    assert not [module for module in said["modules"] if module.startswith((*CLINICAL_ROOMS, "clinic_app.letters."))
                and module not in DESK_WORDING]
    # whoever words letters sees them on paper with an invented client: the press is there, and still nothing of the record
    assert said["sample"] is (who == "maha")
    assert sorted(CLINICAL & set(said["sampled"])) == []
    assert not said["clinical_open"]
    assert said["chains"] == ["desk"]
    assert {"diary", "clients", "client", "desk_letters", "settings"} <= set(said["shown"])
    assert not [file for file in said["files"] if "clinical.db" in file]
    assert set(said["titles"]) <= {"", "Al Soor"}
    assert not [hit for hit in said["hits"] if any(word in hit.lower() for word in ("note", "plan", "measure", "review"))]
