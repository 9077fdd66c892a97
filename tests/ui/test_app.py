"""From the gate to the window and back, on a real clinic."""

import logging
import sys
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.changes import Kind
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.names import split_name
from clinic_app.domain.people import ClientRequest
from clinic_app.domain.permissions import Role
from clinic_app.services import backup, clock, clock_watch, drafts, people, staff
from clinic_app.services.backup_files import BackupProblem
from tests.clinics import person
from tests.services.booking_desk import Order
from tests.services.test_appointments_desks import desk
from tests.ui import looking
from ui import app, display, errors, formats, local_settings, theme
from ui import program as house
from ui.clipboard import STAYS, OwnClipboard


class Gate(QWidget):
    """Stands where the entry pages stand."""

    entered = Signal(object)

    def __init__(self, locked):
        super().__init__()
        self.locked = locked


@pytest.fixture
def program(qtbot, sqlite_clinic, monkeypatch):
    begun = []
    monkeypatch.setattr(house.startup, "sign_out", lambda **how: begun.append(("signed out", how)))
    made = house.Program(Gate, restart=lambda arguments: begun.append(("restart", arguments)))
    made.begun, made.clinic = begun, sqlite_clinic
    made.open_gate()
    gate = made.gate
    gate.entered.emit(sqlite_clinic.reception)
    qtbot.waitUntil(lambda: made.window is not None and made.window.isVisible())
    assert not gate.isVisible()
    yield made
    made._leave()


def test_the_window_stands_behind_the_gate_with_the_rooms_of_the_role(program):
    assert {"today", "diary"} <= set(program.window.rail.items)
    assert program.window.status.findChildren(QWidget)
    assert local_settings.load().clinic_folder == str(program.clinic.folder)


def test_search_in_the_window_finds_clients_of_the_clinic(program, qtbot):
    people.add_client(program.clinic.reception, ClientRequest(en=split_name("Mona Al-Shiraa"), phone="+965 0000 0412"))
    program.window.search.open()
    qtbot.keyClicks(program.window.search, "mona")
    qtbot.waitUntil(lambda: any(hit.text == "Mona Al-Shiraa" for hit in program.window.search.hits()))


def test_a_room_outside_the_rail_is_found_by_its_words(qtbot, sqlite_clinic):
    window = house.MainWindow(sqlite_clinic.manager, house.ROOMS, house.ChangeSignal())
    qtbot.addWidget(window)
    window.search.open()
    qtbot.keyClicks(window.search, "spreadsheet")
    assert [hit.text for hit in window.search.hits()] == ["Import"]


def test_lock_forgets_the_keys_and_begins_anew_in_the_same_room(program):
    program.window.show_screen("diary")
    program.window.locked.emit()
    assert program.begun == [("signed out", {"locked": True}), ("restart", ["--locked", "--room", "diary"])]
    assert program.window is None


def test_on_a_small_screen_nothing_of_the_window_lies_outside(program):
    room = display.room_for(program.window)  # of the test: smaller than the window would like
    assert program.window.isMaximized()
    assert room.contains(program.window.geometry())


def test_closing_the_window_keeps_what_was_being_typed_while_the_record_is_open(program, qtbot, monkeypatch):
    kept, who = [], program.clinic.reception
    monkeypatch.setattr(house.startup, "sign_out", lambda **how: kept.append(drafts.open_draft(who, "booking", 0)))
    program.window.show_screen("diary", "new")
    qtbot.waitUntil(lambda: program.window.panel() is not None)
    qtbot.keyClicks(program.window.panel().picker.name, "Mona Lampfield")
    program.window.close()
    assert kept[0].body["name"] == "Mona Lampfield"


def test_a_desk_left_alone_locks_itself(program):
    program._idle_minutes = 1
    for _ in range(12):
        program._count_idle()
    assert ("restart", ["--locked", "--room", "today"]) in program.begun


def test_a_computer_that_was_asleep_locks_when_it_wakes(program):
    program._count_idle()
    assert not program.begun
    program._counted -= 3600  # it slept for an hour; a move of the mouse woke it
    program._idle = 0
    program._count_idle()
    assert ("restart", ["--locked", "--room", "today"]) in program.begun


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_clock_that_was_moved_is_said_over_every_screen_until_it_was_checked(program, qtbot, look, monkeypatch, language):
    clock_watch.begin((), sample=False)
    look(language)
    program.window.rebuild()
    program._count_idle()
    assert not program.window.notice.isVisible()
    real = clock.wall_seconds()
    monkeypatch.setattr(clock, "wall_seconds", lambda: real - 3600)
    program._count_idle()
    assert not program.begun, "a clock set back is nobody who left"
    qtbot.waitUntil(program.window.notice.isVisible)
    said = program.window.notice.banner.accessibleName()
    assert formats.full_date(clock.today()) in said
    assert "date" in said if language == "en" else "التاريخ" in said
    program.window.rebuild()  # another language or size
    program.window.show_screen("diary")
    qtbot.waitUntil(program.window.notice.isVisible)
    for size in ((1366, 736), (1440, 868)):
        program.window.resize(*size)
        assert looking.cut(program.window.notice) == []
    qtbot.mouseClick(program.window.notice.banner.button, Qt.MouseButton.LeftButton)
    assert not program.window.notice.isVisible()
    program.window.rebuild()
    assert not program.window.notice.isVisible()
    assert DeskAuditRow.select().where(DeskAuditRow.action == clock_watch.ACT).count() == 1


def test_a_desk_locks_with_the_system(program):
    program._count_idle()
    program._system.locked.emit()
    program._system.locked.emit()  # the screen, then sleep: it is locked already
    assert program.begun == [("signed out", {"locked": True}), ("restart", ["--locked", "--room", "today"])]


def test_a_due_backup_is_made_beside_the_work_and_said_in_the_status_bar(program, qtbot):
    program.back_up_if_due()
    qtbot.waitUntil(lambda: backup.last_backup(program.clinic.reception) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not program._backing_up)
    words = house.backup_words(program.clinic.reception)
    assert words[0] == "backup"
    assert "today" in words[2]


def test_a_half_hour_backup_that_finds_the_file_busy_is_made_at_the_next_look(program, qtbot, monkeypatch, caplog):
    caplog.set_level(logging.INFO)
    real, tries = backup.make, []

    def make(actor):
        tries.append(actor)
        if len(tries) == 1:
            raise Refused(HouseProblem.BUSY)  # a long import holds it
        return real(actor)

    monkeypatch.setattr(backup, "make", make)
    program.back_up_if_due()
    qtbot.waitUntil(lambda: not program._backing_up, timeout=20_000)
    assert backup.last_backup(program.clinic.reception) is None
    said = [(r.levelname, r.getMessage()) for r in caplog.records if "backup" in r.getMessage()]
    assert said == [("INFO", "backup refused: busy")]
    assert program._backups.isActive()
    assert program._backups.interval() == 60_000
    program._backups.timeout.emit()
    qtbot.waitUntil(lambda: backup.last_backup(program.clinic.reception) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not program._backing_up)
    assert len(tries) == 2


@pytest.mark.expects_warning("backup refused: backup_folder")
def test_a_half_hour_backup_that_has_no_place_is_a_warning(program, qtbot, monkeypatch, caplog):
    def make(_actor):
        raise Refused(BackupProblem.FOLDER)

    monkeypatch.setattr(backup, "make", make)
    program.back_up_if_due()
    qtbot.waitUntil(lambda: not program._backing_up, timeout=20_000)
    assert [r.levelname for r in caplog.records if "backup refused" in r.getMessage()] == ["WARNING"]


def test_what_another_desk_books_is_told_in_this_window(program, qtbot):
    clinic = program.clinic
    mona = people.add_client(clinic.reception, ClientRequest(en=split_name("Mona Al-Shiraa"), phone="+965 0000 0412"))
    heard = []
    program._changes.changed.connect(heard.append)
    other = desk(Order("sqlite", str(clinic.folder), 0, 1, (mona.id,), (clinic.rooms[0].id,), "steady"), 0)
    out, errors_said = other.communicate(timeout=60)
    assert other.returncode == 0, errors_said[-2000:]
    assert out
    qtbot.waitUntil(lambda: any(change.kind is Kind.APPOINTMENT and change.client_id == mona.id for change in heard))


def test_a_role_taken_by_another_desk_locks_the_window_and_one_given_does_not(program, qtbot):
    manager, who = program.clinic.manager, program.clinic.reception
    given = staff.edit_staff(manager, who.staff_id, person("Dana Al-Yal", Role.RECEPTION, Role.MANAGER))
    qtbot.wait(50)
    assert program.window is not None
    staff.edit_staff(manager, who.staff_id, replace(person("Dana Al-Yal", Role.MANAGER), version=given.version))
    qtbot.waitUntil(lambda: ("signed out", {"locked": True}) in program.begun)
    assert program.window is None


def test_signing_out_makes_a_backup_of_what_changed(program):
    program.window.signed_out.emit()
    assert backup.last_backup(program.clinic.reception) is not None
    assert program.begun[-1] == ("restart", [])


def test_the_look_of_this_desk_is_worn_at_start(qapp, look):
    local_settings.change(language="ar", theme="dark", scale=125)
    app.make_application([])
    assert (theme.current().arabic, theme.current().name, theme.current().scale) == (True, "dark", 125)


def test_a_bug_is_logged_as_type_and_place_without_its_words():
    try:
        raise ValueError("Mona Al-Shiraa")
    except ValueError as error:
        words = errors.place(error, error.__traceback__)
    assert words.startswith("ValueError at test_app.py:")
    assert "Mona" not in words


def test_the_last_resort_is_said_once_and_calmly(qtbot, qapp, caplog):
    errors._on_error(ValueError, ValueError("secret"), None)
    errors._on_error(ValueError, ValueError("secret"), None)
    assert len(errors._open_box) == 1
    box = errors._open_box[0]
    assert "secret" not in box.text() + box.informativeText() + caplog.text
    box.close()
    errors._on_error(ValueError, ValueError("secret"), None)
    shiboken6.delete(errors._open_box[0])  # it went with its window before somebody answered
    errors._on_error(ValueError, ValueError("secret"), None)
    (box,) = errors._open_box
    assert box.isVisible()
    box.close()
    caplog.clear()


def test_closing_the_window_makes_a_backup_and_ends_the_program(program):
    program.window.close()
    assert backup.last_backup(program.clinic.reception) is not None
    assert ("signed out", {}) in program.begun
    assert program.window is None


@pytest.mark.parametrize(("clinical", "ours", "left"), [(True, True, ""), (True, False, "words"), (False, True, "words")])
def test_clinical_text_leaves_the_clipboard_after_half_a_minute_if_it_is_still_ours(qtbot, monkeypatch, clinical, ours, left):
    assert STAYS == 30_000
    clipboard, mine = QGuiApplication.clipboard(), [True]
    clipboard.clear()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: mine[0])
    own = OwnClipboard(clinical)
    own._time.setInterval(40)
    field = QLineEdit("words")
    qtbot.addWidget(field)
    field.show()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "words"
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint") is (clinical and sys.platform == "linux")
    mine[0] = ours
    qtbot.wait(120)
    assert clipboard.text() == left
    own.deleteLater()
    clipboard.clear()


@pytest.mark.parametrize("ours", [True, False])
def test_what_was_copied_here_does_not_outlive_the_sign_in(program, monkeypatch, ours):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("words of a note")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: ours)
    program.window.locked.emit()
    assert clipboard.text() == ("" if ours else "words of a note")
    clipboard.clear()
