"""The contingency list in the program: set up by keys, looked at every ten minutes and at the lock, its failure told quietly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from clinic_app.domain.contingency import FILE, ContingencySetting
from clinic_app.services import clock, contingency
from tests.clinics import NOW, Clinic
from tests.services.test_closures import book, client
from tests.ui.test_app import Gate
from ui import program as house
from ui.settings.contingency import ContingencySection

PASSWORD = "four lamps by the sea"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lists"
    made.mkdir()
    return made


@pytest.fixture
def program(qtbot, sqlite_clinic: Clinic, folder: Path, monkeypatch) -> Iterator[house.Program]:
    """Reception is signed in, and the manager had set up the list."""
    contingency.save_setting(sqlite_clinic.manager, ContingencySetting(on=True, folder=str(folder)), PASSWORD)
    monkeypatch.setattr(house.startup, "sign_out", lambda **_how: None)
    made = house.Program(Gate, restart=lambda _arguments: None)
    made.open_gate()
    made.gate.entered.emit(sqlite_clinic.reception)
    qtbot.waitUntil(lambda: made.window is not None and made.window.isVisible())
    yield made
    made._leave()


def pages(folder: Path) -> str:
    reader = pypdf.PdfReader(folder / FILE)
    assert reader.decrypt(PASSWORD)
    return " ".join(page.extract_text() for page in reader.pages)


def ring(program: house.Program, qtbot) -> None:
    """Ten minutes have gone by."""
    program._lists.timeout.emit()
    qtbot.waitUntil(lambda: not program._writing_list, timeout=10_000)


def status(program: house.Program) -> str:
    return " ".join(label.text() for label in program.window.status._right.findChildren(QLabel))


def test_every_ten_minutes_the_list_is_written_if_something_changed(qtbot, sqlite_clinic, program, folder):
    assert (program._lists.interval(), program._lists.isActive()) == (10 * 60_000, True)
    ring(program, qtbot)
    first = (folder / FILE).read_bytes()
    with clock.freeze(NOW + timedelta(minutes=10)):
        ring(program, qtbot)
        assert (folder / FILE).read_bytes() == first
        book(sqlite_clinic, client(sqlite_clinic), 15, NOW.date())
    with clock.freeze(NOW + timedelta(minutes=20)):
        ring(program, qtbot)
    assert "Mona Al-Shiraa" in pages(folder)
    assert "11:02" in pages(folder)


@pytest.mark.expects_warning("list refused: contingency_not_a_folder")
def test_a_list_that_cannot_be_written_is_told_in_the_status_bar_until_it_can(qtbot, program, folder):
    house.backup.make(program.window.actor)
    folder.rmdir()
    ring(program, qtbot)
    qtbot.waitUntil(lambda: "Contingency list not written" in status(program))
    folder.mkdir()
    ring(program, qtbot)
    qtbot.waitUntil(lambda: "Backup tested" in status(program))


def test_at_the_lock_it_is_written_once_more(qtbot, sqlite_clinic, program, folder):
    book(sqlite_clinic, client(sqlite_clinic), 15, NOW.date())
    qtbot.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window is None)
    assert "Mona Al-Shiraa" in pages(folder)


def test_the_manager_sets_it_up_and_tries_it_by_keys(qtbot, sqlite_clinic, folder):
    section = ContingencySection(sqlite_clinic.manager)
    qtbot.addWidget(section)
    said: list[str] = []
    section.said.connect(said.append)
    section.reload()
    section.show()
    assert section.state.text() == "No list is written."
    assert not section.test_button.isEnabled()
    qtbot.keyClick(section.on, Qt.Key.Key_Right)
    fields = section.form.fields
    qtbot.keyClicks(fields["folder"].widget, str(folder))
    qtbot.keyClicks(fields["password"].widget, "short")
    qtbot.keyClick(section.save_button, Qt.Key.Key_Space)
    assert fields["password"].state() == "bad"
    assert fields["folder"].value() == str(folder), "what was typed stays"
    qtbot.keyClicks(fields["password"].widget, PASSWORD)
    qtbot.keyClick(section.save_button, Qt.Key.Key_Space)
    assert "password is set" in section.state.text()
    assert fields["password"].value() == ""
    qtbot.keyClick(section.test_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Written, and it opens with the password" in said, timeout=10_000)
    reader = pypdf.PdfReader(folder / FILE)
    assert reader.decrypt("short" + PASSWORD)
