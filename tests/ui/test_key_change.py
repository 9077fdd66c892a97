"""The keys changed by whoever answers for them: from the banner through the new sheets to the gate, on real files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clinic_app.data import database, keyslots
from clinic_app.domain.permissions import Role, Vault
from clinic_app.services import key_changes, session, staff, startup
from clinic_app.services.backup_files import FILES
from tests.clinics import PASSPHRASE, Clinic, person
from tests.services.test_faults import ROOT
from ui.entry.key_change import ChangedPage
from ui.entry.window import EntryWindow
from ui.program import Program
from ui.widgets.labels import Label

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
DESK = """
import sys
from pathlib import Path
from clinic_app.services import startup
startup.sign_in(Path(sys.argv[1]), "dana", sys.argv[2])
print("in", flush=True)
sys.stdin.readline()
"""


class House:
    """The program as it runs at one desk, with what it began anew noted instead of done."""

    def __init__(self, qtbot: QtBot, clinic: Clinic) -> None:
        self.qtbot, self.folder, self.begun = qtbot, clinic.folder, []
        self.program = Program(lambda _locked: EntryWindow(clinic.folder.parent), restart=self.begun.append)

    def enter(self, name: str) -> None:
        self.program.open_gate()
        self.program.enter(startup.sign_in(self.folder, name, PASSPHRASE))

    def shown(self, kind: type, name: str) -> Any:
        every = [w for top in QApplication.topLevelWidgets() for w in top.findChildren(kind, name) if w.isVisible()]
        return every[0]

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.shown(QWidget, name), Qt.MouseButton.LeftButton)

    def type(self, name: str, words: str) -> None:
        self.shown(QLineEdit, name).clear()
        self.qtbot.keyClicks(self.shown(QLineEdit, name), words)

    def think_better_of_it(self) -> None:
        """A wrong passphrase, and a change of mind with the sheets made."""
        before = (self.folder / keyslots.FILE).read_text("utf-8")
        self.program.window.show_screen("settings", "team")
        assert "Yousef Al-Marsa" in self.shown(QWidget, "keysDue").accessibleName()
        self.press("keysDueButton")
        self.type("keysPassphrase", "not these words at all")
        self.press("keysSheets")
        assert "Nothing was changed" in self.shown(QLineEdit, "keysPassphrase").accessibleDescription()
        self.type("keysPassphrase", PASSPHRASE)
        self.press("keysSheets")
        self.press("keysNotNow")
        assert self.program.window is not None
        assert (self.folder / keyslots.FILE).read_text("utf-8") == before

    def change_keys(self) -> str:
        """From the banner to what the gate says afterwards."""
        self.program.window.show_screen("settings", "team")
        self.press("keysDueButton")
        self.type("keysPassphrase", PASSPHRASE)
        self.press("keysSheets")
        assert not self.shown(QWidget, "keysGo").isEnabled()
        self.press("saveSheets")
        self.qtbot.keyClick(self.shown(QCheckBox, "sheetsPutAway"), Qt.Key.Key_Space)
        self.press("keysGo")
        gate = self.program.gate
        assert isinstance(gate, EntryWindow)
        assert gate.isVisible()
        assert not gate.close()  # not over its work
        self.qtbot.waitUntil(lambda: isinstance(gate.page, ChangedPage), timeout=30_000)
        return " ".join(label.text() for label in gate.page.findChildren(Label))


@pytest.fixture
def house(qtbot: QtBot, sqlite_clinic: Clinic, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[House]:
    """Yousef, a therapist, has left; Noura leads and manages. Nobody is signed in."""
    clinic, sheets = sqlite_clinic, tmp_path / "sheets"
    sheets.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(sheets))
    shutil.copytree(clinic.folder, tmp_path / "taken along")
    staff.edit_staff(clinic.manager, clinic.lead.staff_id, person("Noura Al-Fanar", Role.LEAD, Role.THERAPIST, Role.MANAGER))
    staff.edit_staff(clinic.manager, clinic.other_therapist.staff_id, person("Yousef Al-Marsa", Role.THERAPIST), active=False)
    database.close()
    session.end()
    made = House(qtbot, clinic)
    yield made
    made.program._leave()
    if startup.is_signed_in():
        startup.sign_out()
    if made.program.gate is not None:
        made.program.gate.close()
        made.program.gate.deleteLater()


def test_another_desk_that_stays_refuses_it_and_then_it_is_done(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_changes, "OTHERS_LEAVE", 0.3)
    taken = keyslots.KeyFile.load(tmp_path / "taken along").unlock("yousef", PASSPHRASE).vaults
    desk = subprocess.Popen([sys.executable, "-c", DESK, str(house.folder), PASSPHRASE], cwd=ROOT, env=ENVIRONMENT, text=True,
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    house.enter("noura")
    house.think_better_of_it()
    assert desk.stdout.readline().strip() == "in"
    said = house.change_keys()
    assert "Another desk still has the record open" in said
    assert "Everything is as it was" in said
    desk.communicate("\n", timeout=20)
    assert all(database.opens(house.folder / FILES[vault], key) for vault, key in taken.items())
    house.qtbot.keyClick(house.program.gate.page, Qt.Key.Key_Return)
    assert house.begun == [[]]
    house.program.gate.close()
    house.enter("noura")
    assert "The keys are changed" in house.change_keys()
    assert not startup.is_signed_in()
    assert not any(database.opens(house.folder / FILES[vault], key) for vault, key in taken.items())
    assert {file.name for file in (tmp_path / "sheets").iterdir()} == {f"recovery-sheet-{vault.value}.pdf" for vault in Vault}
    for name, vaults in (("hessa", set(Vault)), ("dana", {Vault.DESK}), ("noura", set(Vault))):
        actor = startup.sign_in(house.folder, name, PASSPHRASE)
        assert set(session.current().keys.vaults) == vaults
        assert staff.keys_to_change(actor) == {}
        startup.sign_out()


def test_a_window_locks_when_another_desk_changes_the_keys(house: House, tmp_path: Path) -> None:
    house.enter("dana")
    (tmp_path / "words").write_text(PASSPHRASE)
    other = subprocess.Popen(
        [sys.executable, "-m", "clinic_app", "--clinic", str(house.folder), "change-keys", "--user", "noura",
         "--passphrase-file", str(tmp_path / "words"), "--sheets", str(tmp_path / "sheets")],
        cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    house.qtbot.waitUntil(lambda: house.program.window is None, timeout=20_000)
    assert house.begun == [["--locked", "--room", "today"]]
    out, _ = other.communicate(timeout=40)
    assert other.returncode == 0, out
    startup.sign_in(house.folder, "dana", PASSPHRASE)
