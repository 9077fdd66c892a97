"""Reminders in the real window, by keys: copy a channel, told by phone, send through a real server, doubts; the settings."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.names import split_name
from clinic_app.domain.people import Answer, Channel, ClientRequest, Language, Preferences
from clinic_app.domain.reminders import MailSettings, Purpose, Security, State
from clinic_app.services import appointments, clock, drafts, people, reminder_queue, reminder_settings, reminders, work
from tests.clinics import Clinic
from tests.smtp import MailHouse, mail_house
from tests.ui import looking
from tests.ui.test_app import Gate
from ui import program as program_module
from ui import theme
from ui.appointments.reminder_post import ReminderPost
from ui.appointments.reminders_screen import RemindersScreen
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.people.reminders_card import RemindersCard
from ui.rooms import ROOMS
from ui.settings.reminders import RemindersSection

TUESDAY = date(2026, 11, 24)
YES = Answer.YES


@dataclass
class Desk:
    """A window with its clinic, and a hand that presses keys where the cursor is."""

    clinic: Clinic
    window: MainWindow
    qtbot: object

    @property
    def screen(self) -> RemindersScreen:
        return self.window.screens["reminders"]

    @property
    def lines(self) -> dict[str, object]:
        return {one.client.name_en.split()[0]: one for one in reminders.day(self.clinic.reception, TUESDAY).lines}

    def press(self, *chords: str) -> None:
        for chord in chords:
            key = QKeySequence(chord)[0]
            QTest.keyClick(QApplication.focusWidget() or self.window, key.key(), key.keyboardModifiers())

    def choose(self, name: str) -> None:
        self.screen.table.setFocus()
        self.press("Ctrl+Home")
        for _ in range(self.screen.table.model().rowCount()):
            if self.screen.table.record().client.name_en.startswith(name):
                return
            self.press("Down")
        raise AssertionError(name)


def add(clinic: Clinic, name: str, minute: int, *ways: Channel, language: Language = Language.ENGLISH) -> int:
    client = people.add_client(clinic.lead, ClientRequest(
        en=split_name(name), phone=f"0000 {minute:04}", email=f"{name.split()[0].lower()}@example.org", language=language,
        preferences=Preferences(channels=tuple((way, YES) for way in ways))), different_person=True).id
    appointments.book(clinic.reception, BookingRequest(
        (client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(TUESDAY, minute, 50)))
    return client


@pytest.fixture
def desk(sqlite_clinic: Clinic, qtbot) -> Iterator[Desk]:
    clinic = sqlite_clinic
    add(clinic, "Mona Al-Shiraa", 600, Channel.WHATSAPP)
    add(clinic, "Sara Al-Burj", 660, Channel.WHATSAPP, language=Language.ARABIC)
    add(clinic, "Huda Al-Naseem", 720, Channel.CALL)
    add(clinic, "Dalal Al-Mina", 780)
    add(clinic, "Lulu Al-Safa", 840, Channel.EMAIL)
    changes = ChangeSignal(work.listen)
    window = MainWindow(clinic.reception, [room for room in ROOMS if room.key == "reminders"], changes)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    one = Desk(clinic, window, qtbot)
    qtbot.waitUntil(lambda: len(one.screen.model.records) == 5)
    yield one
    changes.end()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("mail")) as running:
        yield running


def settings(house: MailHouse) -> MailSettings:
    return MailSettings("127.0.0.1", house.port, Security.STARTTLS, "clinic", "clinic@example.org", house.certificate)


def test_a_channel_is_copied_whole_a_call_is_noted_and_both_are_taken_back(desk: Desk) -> None:
    looking.keep_testing(desk.screen.model)
    assert not desk.screen.send_all.isVisible(), "no server: nothing that does nothing"
    desk.screen.which.button(Channel.WHATSAPP.value).setFocus()
    desk.press("Space")
    desk.press("Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert "+96500000600\nHello. This is a reminder of the appointment for Mona" in copied
    assert "الساعة \u206611:00\u2069" in copied
    assert {name for name, line in desk.lines.items() if line.state is State.DONE} == {"Mona", "Sara"}
    desk.screen.which.button("all").setFocus()
    desk.press("Space")
    desk.choose("Huda")
    desk.press("C")
    assert desk.lines["Huda"].open, "a client to be called has nothing to copy"
    desk.press("D")
    assert (desk.lines["Huda"].state, desk.lines["Huda"].told.channel) == (State.DONE, Channel.CALL)
    desk.choose("Dalal")
    assert desk.screen.card.buttons["call"].isVisible()
    assert not desk.screen.card.buttons["copy"].isVisible()
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert all(line.open for line in desk.lines.values())


def test_the_text_of_an_arabic_client_runs_right_to_left_on_an_english_screen(desk: Desk) -> None:
    desk.choose("Sara")
    text = desk.screen.card.text
    assert text.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "لدى عيادة السور التخصصية" in text.value()
    desk.choose("Mona")
    assert text.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_is_sent_goes_out_beside_the_window_and_a_failure_is_tried_again(desk: Desk, house: MailHouse) -> None:
    house.got.clear()
    reminder_settings.save_post(desk.clinic.manager, settings(house), "not this one")
    post = ReminderPost(desk.clinic.reception, desk.window.changes, desk.window)
    counted: list[int] = []
    post.counted.connect(lambda _key, count: counted.append(count))
    desk.qtbot.waitUntil(desk.screen.send_all.isVisible)
    desk.choose("Lulu")
    desk.press("S")
    desk.qtbot.waitUntil(lambda: desk.lines["Lulu"].state is State.FAILED)
    desk.qtbot.waitUntil(lambda: bool(counted) and counted[-1] == 1)
    known = reminder_settings.post(desk.clinic.manager)
    reminder_settings.save_post(desk.clinic.manager, known, house.password)
    desk.choose("Lulu")
    assert "user name or the password" in desk.screen.card.stands.text()
    desk.press("R")
    desk.qtbot.waitUntil(lambda: desk.lines["Lulu"].state is State.SENT)
    assert [to for _, to, _ in house.got] == [["rcpt TO:<lulu@example.org>"]]
    # killed while sending: asked about, and told by hand
    visit = appointments.appointment(desk.clinic.reception, desk.lines["Lulu"].visits[0][0])
    appointments.set_status(desk.clinic.reception, visit.id, Status.EARLY_CANCEL, visit.version)
    desk.qtbot.waitUntil(lambda: desk.screen.model.records[0].about is Purpose.CANCELLED)
    reminders.queue(desk.clinic.reception, desk.screen.model.records[:1])
    with clock.freeze(clock.now() + timedelta(minutes=4)):
        assert reminder_queue.take_next(desk.clinic.lead) is not None
    with clock.freeze(clock.now() + timedelta(minutes=10)):
        desk.screen.reload()
        desk.choose("Lulu")
        went = desk.screen.card.buttons["went"]
        went.setFocus()
        desk.press("Space")
        assert house.got[1:] == []
        assert reminders.of_client(desk.clinic.reception, desk.lines.get("Lulu", visit.clients[0]).id)[0].told.state is State.SENT


def test_a_lock_while_a_message_is_on_its_way_waits_for_it_unseen_and_keeps_what_became_of_it(
        sqlite_clinic: Clinic, qtbot, house: MailHouse, monkeypatch) -> None:
    clinic, ended = sqlite_clinic, []
    house.got.clear()
    house.slow = threading.Event()
    add(clinic, "Lulu Al-Safa", 840, Channel.EMAIL)
    reminder_settings.save_post(clinic.manager, settings(house), house.password)
    reminders.queue(clinic.reception, reminders.day(clinic.reception, TUESDAY).lines)
    monkeypatch.setattr(program_module.startup, "sign_out", lambda **how: ended.append(state()))
    program = program_module.Program(Gate, restart=lambda arguments: None)

    def state() -> State:
        return reminders.day(clinic.reception, TUESDAY).lines[0].state

    program.open_gate()
    program.gate.entered.emit(clinic.reception)
    window = program.window
    program._post_soon.start(0)
    qtbot.waitUntil(lambda: bool(house.got))
    assert state() is State.SENDING
    threading.Timer(0.3, lambda: seen.append(window.isVisible()) or house.slow.set()).start()
    seen: list[bool] = []
    program.lock()
    house.slow = None
    assert seen == [False], "gone while the message is waited for"
    assert ended == [State.SENT], "kept before the record is closed"
    assert len(house.got) == 1
    sent = reminders.of_client(clinic.reception, reminders.day(clinic.reception, TUESDAY).lines[0].client.id)
    assert sent[0].told.state is State.SENT


def test_the_day_is_turned_and_an_empty_one_says_what_will_appear(desk: Desk) -> None:
    desk.screen.table.setFocus()
    desk.press("PgDown")
    assert desk.screen.nobody.isVisible()
    desk.press("T")
    assert desk.screen.place() is None
    assert len(desk.screen.model.records) == 5


def test_the_client_file_shows_what_was_told(desk: Desk) -> None:
    line = desk.lines["Mona"]
    reminders.done(desk.clinic.reception, [line], Channel.WHATSAPP)
    card = RemindersCard()
    desk.qtbot.addWidget(card)
    assert card.isHidden()
    card.show_reminders(reminders.of_client(desk.clinic.therapist, line.client.id))
    assert not card.isHidden()


def typed(widget, text: str) -> None:
    widget.setFocus()
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key(0), Qt.KeyboardModifier.NoModifier, letter))


def test_the_manager_words_a_text_and_a_wrong_server_is_told_in_one_sentence(
        sqlite_clinic: Clinic, qtbot, house: MailHouse, tmp_path: Path) -> None:
    section = RemindersSection(sqlite_clinic.manager)
    qtbot.addWidget(section)
    section.resize(theme.current().px(900), theme.current().px(800))
    with qtbot.waitExposed(section):
        section.show()
    section.reload()
    section.text.selectAll()
    typed(section.text, "Dear {name}, {day} at {time}, {therapist}")
    assert "no field called therapist" in section.field.message.text()
    QTest.keyClick(section.save_text, Qt.Key.Key_Space)
    assert section.text.value().startswith("Dear {name}"), "what was typed stays"
    section.language.button(Language.ARABIC).click()  # kept between two looks of the clock
    assert "Dear" not in section.text.value()
    section.language.button(Language.ENGLISH).click()
    assert section.text.value().endswith("{therapist}")
    typed(section.text, "")
    section.hide()
    again = RemindersSection(sqlite_clinic.manager)
    qtbot.addWidget(again)
    again.reload()
    assert again.text.value().endswith("{therapist}"), "after a lock it is as it was typed, wrong as it is"
    assert not again.unsaved.isHidden()
    section.show()
    section.text.selectAll()
    typed(section.text, "Dear {name}, {day} at {time}.")
    assert "Dear Mona, Tuesday 24 November at 10:00." in section.preview.text()
    QTest.keyClick(section.save_text, Qt.Key.Key_Space)
    assert any(one.text == "Dear {name}, {day} at {time}." for one in reminder_settings.wordings(sqlite_clinic.manager))
    QTest.keyClick(section.restore, Qt.Key.Key_Space)
    assert section.text.value().startswith("Hello. This is a reminder")
    assert drafts.open_draft(sqlite_clinic.manager, "reminder_text", 1) is None
    assert section.unsaved.isHidden()
    fields = section.form.fields
    typed(fields["host"].widget, "127.0.0.1")
    fields["port"].set_value("")
    typed(fields["port"].widget, str(house.port))
    typed(fields["sender"].widget, "clinic@example.org")
    typed(fields["user"].widget, "clinic")
    typed(fields["password"].widget, house.password)
    qtbot.waitUntil(lambda: drafts.open_draft(sqlite_clinic.manager, "reminder_post", 0) is not None)
    kept = drafts.open_draft(sqlite_clinic.manager, "reminder_post", 0).body
    assert kept["host"] == "127.0.0.1"
    assert house.password not in str(kept)
    QTest.keyClick(section.save_post, Qt.Key.Key_Space)
    assert reminder_settings.post(sqlite_clinic.manager).has_password
    assert fields["password"].value() == ""
    QTest.keyClick(section.test, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "could not prove who it is" in section.answer.accessibleName())
    fields["certificate"].set_value(house.certificate)
    QTest.keyClick(section.save_post, Qt.Key.Key_Space)
    QTest.keyClick(section.test, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "took the test" in section.answer.accessibleName())
