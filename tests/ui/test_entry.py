"""Before the main window: first run, signing in, the wizard, recovery; real windows, real keys, real vaults."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clinic_app.data import database, keyslots
from clinic_app.domain.permissions import Actor, Role, Vault
from clinic_app.services import backup, places, session, startup
from clinic_app.services import settings as clinic_settings
from tests.clinics import FAST, PASSPHRASE, Clinic
from ui.entry.help import HelpPage
from ui.entry.new_clinic import BusyPage, SheetsStep
from ui.entry.own_words import OwnWordsPage
from ui.entry.sign_in import SignInPage
from ui.entry.steps import Steps
from ui.entry.welcome import WelcomePage
from ui.entry.window import EntryWindow

WORDS = "eleven green doors open"


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots, "KDF", FAST)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALSOOR_DATA", str(tmp_path))
    return tmp_path


def opened(qtbot: QtBot, home: Path, **wishes: bool) -> EntryWindow:
    window = EntryWindow(home, **wishes)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def find(window: QWidget, kind: type, name: str):
    found = next(w for w in window.findChildren(kind, name) if w.isVisible())
    return found


def write(qtbot: QtBot, window: QWidget, name: str, text: str) -> None:
    field = find(window, QLineEdit, name)
    field.clear()
    for letter in text:  # QTest's own keyClicks knows Latin letters alone
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(qtbot: QtBot, window: QWidget, name: str) -> None:
    qtbot.mouseClick(find(window, QWidget, name), Qt.MouseButton.LeftButton)


def leave() -> None:
    if database.is_open(Vault.DESK):
        startup.sign_out()


def test_an_empty_computer_reaches_a_clinic_through_the_wizard(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = opened(qtbot, home)
    assert isinstance(window.page, WelcomePage)
    qtbot.keyClick(window.page, Qt.Key.Key_Return)
    press(qtbot, window, "wizardNext")
    assert "name" in find(window, QLineEdit, "clinicNameEn").accessibleDescription()  # refused beside the field
    write(qtbot, window, "clinicNameEn", "Blue Gate")
    qtbot.keyClick(find(window, QLineEdit, "clinicNameEn"), Qt.Key.Key_Return)
    write(qtbot, window, "managerNameEn", "Maha Example")
    write(qtbot, window, "managerSignIn", "maha")
    write(qtbot, window, "managerPassphrase", "too short")
    write(qtbot, window, "managerAgain", "too short")
    qtbot.keyClick(find(window, QCheckBox, "managerIsLead"), Qt.Key.Key_Space)
    press(qtbot, window, "wizardNext")
    assert "15" in find(window, QLineEdit, "managerPassphrase").accessibleDescription()
    assert find(window, QLineEdit, "managerNameEn").text() == "Maha Example"
    for name in ("managerPassphrase", "managerAgain"):
        write(qtbot, window, name, WORDS)
    press(qtbot, window, "wizardNext")
    write(qtbot, window, "hours0", "9-13, 16-20")
    write(qtbot, window, "clinicRooms", "Sea room, غرفة الحديقة")
    press(qtbot, window, "wizardNext")
    qtbot.waitUntil(lambda: isinstance(window.page, SheetsStep), timeout=20_000)
    assert isinstance(window.page, SheetsStep)
    window.page.sheets.save_into(tmp_path)
    assert {p.name for p in tmp_path.glob("*.pdf")} == {"recovery-sheet-desk.pdf", "recovery-sheet-clinical.pdf"}
    box = find(window, QCheckBox, "sheetsPutAway")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.entered, timeout=20_000) as entered:
        press(qtbot, window, "wizardFinish")
    actor: Actor = entered.args[0]
    try:
        assert actor.roles == {Role.MANAGER, Role.LEAD, Role.THERAPIST}
        assert [(r.name_en, r.name_ar) for r in clinic_settings.rooms(actor)] == [("Sea room", ""), ("", "غرفة الحديقة")]
        assert len([s for s in clinic_settings.hours(actor)[None] if s.weekday == 0]) == 2
    finally:
        leave()
    again = opened(qtbot, home)
    assert isinstance(again.page, SignInPage)
    assert again.page.people[0].sign_in_name == "maha"


@pytest.fixture
def clinic_here(sqlite_clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> Path:
    database.close()
    session.end()
    monkeypatch.setenv("ALSOOR_DATA", str(sqlite_clinic.folder.parent))
    return sqlite_clinic.folder.parent


def test_wrong_words_keep_the_name_and_right_ones_enter(qtbot: QtBot, clinic_here: Path) -> None:
    window = opened(qtbot, clinic_here)
    write(qtbot, window, "signInName", "dana")
    write(qtbot, window, "signInPassphrase", "something quite wrong")
    qtbot.keyClick(find(window, QLineEdit, "signInPassphrase"), Qt.Key.Key_Return)
    field = find(window, QLineEdit, "signInPassphrase")
    qtbot.waitUntil(lambda: "fit together" in field.accessibleDescription(), timeout=10_000)
    assert find(window, QLineEdit, "signInName").text() == "dana"
    startup._forget_failures(clinic_here / "clinic", keyslots.KeyFile.load(clinic_here / "clinic").slot_id("dana"))
    write(qtbot, window, "signInPassphrase", PASSPHRASE)
    try:
        with qtbot.waitSignal(window.entered, timeout=10_000):
            qtbot.keyClick(field, Qt.Key.Key_Return)
        assert not database.is_open(Vault.CLINICAL)
    finally:
        leave()


def test_a_backup_is_restored_on_an_empty_computer(
    qtbot: QtBot, sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = backup.make(sqlite_clinic.lead, tmp_path).path
    leave()
    empty = tmp_path / "empty"
    monkeypatch.setenv("ALSOOR_DATA", str(empty))
    window = opened(qtbot, empty)
    press(qtbot, window, "welcomeRestore")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    press(qtbot, window, "restoreChoose")
    write(qtbot, window, "restoreName", "noura")
    write(qtbot, window, "restorePassphrase", "something quite wrong")
    press(qtbot, window, "restoreGo")
    words = find(window, QLineEdit, "restorePassphrase")
    qtbot.waitUntil(lambda: bool(words.accessibleDescription()), timeout=10_000)
    assert not window.findChild(QWidget, "restoreProgress").isVisible()
    assert find(window, QLineEdit, "restoreName").text() == "noura"  # refused beside the field, what was typed stays
    write(qtbot, window, "restorePassphrase", PASSPHRASE)
    qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, SignInPage), timeout=20_000)
    write(qtbot, window, "signInName", "noura")
    write(qtbot, window, "signInPassphrase", PASSPHRASE)
    try:
        with qtbot.waitSignal(window.entered, timeout=10_000):
            qtbot.keyClick(find(window, QLineEdit, "signInPassphrase"), Qt.Key.Key_Return)
        assert database.is_open(Vault.CLINICAL)
        assert session.current().folder.is_relative_to(empty)
    finally:
        leave()


def test_the_lock_shows_no_name_and_opens_for_who_locked_it(qtbot: QtBot, clinic_here: Path) -> None:
    window = opened(qtbot, clinic_here)
    write(qtbot, window, "signInName", "hessa")
    write(qtbot, window, "signInPassphrase", PASSPHRASE)
    with qtbot.waitSignal(window.entered, timeout=10_000):
        press(qtbot, window, "signIn")
    startup.sign_out(locked=True)
    locked = opened(qtbot, clinic_here, locked=True)
    shown = " ".join(label.text() for label in locked.findChildren(QLabel) if label.isVisible())
    assert "Hessa" not in shown
    assert "حصة" not in shown
    write(qtbot, locked, "signInPassphrase", PASSPHRASE)
    try:
        with qtbot.waitSignal(locked.entered, timeout=10_000):
            press(qtbot, locked, "unlock")
    finally:
        leave()


def test_f1_explains_the_ways_to_begin_and_escape_goes_back(qtbot: QtBot, home: Path) -> None:
    window = opened(qtbot, home)
    assert "1" in find(window, Steps, "").accessibleName()
    qtbot.keyClick(window.page, Qt.Key.Key_F1)
    assert isinstance(window.page, HelpPage)
    qtbot.keyClick(window.page, Qt.Key.Key_Escape)
    assert isinstance(window.page, WelcomePage)
    press(qtbot, window, "welcomeHelp")
    assert isinstance(window.page, HelpPage)


def test_the_language_changes_on_the_page_and_what_was_typed_stays(qtbot: QtBot, home: Path) -> None:
    window = opened(qtbot, home)
    press(qtbot, window, "welcomeNew")
    write(qtbot, window, "clinicNameEn", "Blue Gate")
    try:
        window._use_language("ar")
        qtbot.waitUntil(lambda: window.page.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        qtbot.wait(50)
        assert find(window, QLineEdit, "clinicNameEn").text() == "Blue Gate"
    finally:
        window._use_language("en")
        qtbot.wait(50)


def test_a_first_passphrase_must_be_changed_before_anything_else(qtbot: QtBot, clinic_here: Path) -> None:
    folder = clinic_here / "clinic"
    slots = keyslots.KeyFile.load(folder)
    keys = slots.unlock("dana", PASSPHRASE)
    slots.add_slot("dana", PASSPHRASE, keys.vaults, must_change=True)
    slots.save()
    window = opened(qtbot, clinic_here)
    write(qtbot, window, "signInName", "dana")
    write(qtbot, window, "signInPassphrase", PASSPHRASE)
    press(qtbot, window, "signIn")
    qtbot.waitUntil(lambda: isinstance(window.page, OwnWordsPage), timeout=10_000)
    for name, words in (("ownOld", PASSPHRASE), ("ownNew", WORDS), ("ownAgain", WORDS)):
        write(qtbot, window, name, words)
    try:
        with qtbot.waitSignal(window.entered, timeout=10_000):
            press(qtbot, window, "ownGo")
    finally:
        leave()
    assert not keyslots.KeyFile.load(folder).must_change(slots.slot_id("dana"))


def test_a_clinic_that_cannot_be_made_says_why(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(qtbot, home)
    monkeypatch.setattr(places, "clinic_exists", lambda _folder: True)
    window.ways.wizard = {"name_en": "X", "same": True, "manager_name_en": "Maha"}
    window.ways.wizard |= {"manager_sign_in": "m1", "manager_passphrase": WORDS}
    window.ways._create()
    page = window.page
    assert isinstance(page, BusyPage)
    qtbot.waitUntil(lambda: page.trouble.isVisible(), timeout=10_000)
    assert "already" in page.reason.text()
