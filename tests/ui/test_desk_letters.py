"""Letters of reception by keys in its own window: to an employer with a permission, onto a real queue, withdrawn, made anew."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.domain.appointments import Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.desk_letters import DeskContent, DeskKind
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.names import split_name
from clinic_app.domain.outgoing import Road
from clinic_app.domain.people import ClientRequest, Language
from clinic_app.domain.readers import Reader
from clinic_app.services import appointments, clock, desk_composing, desk_letters, paper, people, work
from tests.clinics import Clinic
from tests.letters.letter_builders import read_words
from tests.services.test_letter_mail import set_up
from tests.smtp import mail_house
from tests.ui import looking
from tests.ui.kept_reason import comes_back
from tests.ui.test_reception_alone import CLINICAL, CLINICAL_ROOMS, ROOT
from ui.changes import ChangeSignal
from ui.letters.desk_register_screen import DeskRegisterScreen
from ui.letters.desk_tab import DeskLettersTab
from ui.letters.dialog import PrintDialog
from ui.letters.mail_dialog import MailDialog
from ui.letters.print_sources import waiting
from ui.main_window import MainWindow
from ui.rooms import ROOMS

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """Reception's window on a client who is here now and comes again."""

    clinic: Clinic
    client: int
    came: int
    window: MainWindow
    qtbot: object

    def find(self, name: str) -> QWidget:
        """The one thing of this name that can be seen."""
        return next(one for one in self.window.findChildren(QWidget, name) if one.isVisible())

    def seen(self, name: str) -> bool:
        """True if something of this name can be seen."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def wait(self, name: str) -> QWidget:
        """The same, once it can be seen."""
        self.qtbot.waitUntil(lambda: self.seen(name))
        return self.find(name)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key to where the cursor is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def paper(self) -> str:
        """What the letter beside the form says, once it is drawn."""
        composer = self.find("deskComposer")
        self.qtbot.waitUntil(lambda: bool(composer.preview.pdf()) and not composer._timer.isActive() and not composer._running,
                             timeout=10_000)
        return " ".join(unicodedata.normalize("NFKC", read_words(composer.preview.pdf())).split())

    def dialog(self) -> PrintDialog:
        """The print dialog with its pages drawn."""
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in self.window.findChildren(PrintDialog)))
        dialog = next(one for one in self.window.findChildren(PrintDialog) if one.isVisible())
        self.qtbot.waitUntil(dialog.save_button.isEnabled, timeout=10_000)
        return dialog


def at_reception(clinic: Clinic, qtbot, *, arabic: bool) -> Iterator[Desk]:
    asked = ClientRequest(en=split_name("Reem Al-Athar"), ar=split_name("ريم الأثر"), phone="0000 0500",
                          letter_language=Language.ARABIC if arabic else Language.ENGLISH)
    client = people.add_client(clinic.reception, asked, different_person=True).id
    visits = [
        appointments.book(clinic.reception, BookingRequest(
            (client,), (clinic.therapist.staff_id,), clinic.rooms[0].id, Slot.at(day, minute, 50)))
        for day, minute in ((clock.today(), 11 * 60), (clock.today().replace(day=30), 11 * 60))]
    appointments.set_status(clinic.reception, visits[0].id, Status.ARRIVED, visits[0].version)
    changes = ChangeSignal(work.listen)
    rooms = [room for room in ROOMS if room.key in ("client", "letters", "today", "diary")]
    window = MainWindow(clinic.reception, rooms, changes)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_screen("client", (client, "desk_letters"))
    yield Desk(clinic, client, visits[0].id, window, qtbot)
    changes.end()


@pytest.fixture
def desk(sqlite_clinic, qtbot) -> Iterator[Desk]:
    """In English."""
    yield from at_reception(sqlite_clinic, qtbot, arabic=False)


@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_employer_is_told_with_a_permission_and_the_paper_says_days_alone(sqlite_clinic, qtbot, look, print_queue, language):
    look(language)
    for desk in at_reception(sqlite_clinic, qtbot, arabic=language == "ar"):
        desk.wait("noDeskLetters")
        desk.key(Qt.Key.Key_A)
        reader = desk.wait("deskReader")
        qtbot.waitUntil(reader.hasFocus)
        assert ("Reem Al-Athar" if language == "en" else "ريم الأثر") in desk.paper()
        for _ in range(list(Reader).index(Reader.EMPLOYER)):
            desk.key(Qt.Key.Key_Down)
        assert reader.value() == Reader.EMPLOYER
        button = desk.wait("deskWithheldButton")
        assert not desk.find("makeDeskLetter").isEnabled()
        button.setFocus()
        desk.key(Qt.Key.Key_Space)
        name = desk.wait("deskPermissionName")
        assert desk.find("deskPermissionReader").value() == Reader.EMPLOYER
        desk.key(Qt.Key.Key_Return, CONTROL)
        assert desk.seen("deskPermissionPanel"), "nobody may be told yet: the field says so"
        qtbot.keyClicks(name, "Najm Trading")
        desk.key(Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: not desk.seen("deskPermissionPanel"))  # noqa: B023
        qtbot.waitUntil(desk.find("makeDeskLetter").isEnabled)
        said = desk.paper()
        words = {"en": ("Najm Trading", "Reem Al-Athar attended this clinic", "not a sick-leave certificate", "11:00 to 11:50"),
                 "ar": ("Najm", "Trading", "ريم الأثر", "إجازة مرضية", "عن العيادة", "11:50")}[language]
        assert not [one for one in words if one not in said], said
        desk.key(Qt.Key.Key_Return, CONTROL)
        dialog = desk.dialog()
        assert dialog.printer.value() == print_queue.name
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        (paper,) = print_queue.printed(1)
        (letter,) = desk_letters.letters_of(sqlite_clinic.reception, desk.client)
        assert paper.read_bytes() == desk_letters.open_letter(sqlite_clinic.reception, desk.client, letter.id)
        assert (letter.recipient, letter.gone, letter.content.reader) == ("Najm Trading", 1, Reader.EMPLOYER)
        assert not [one for one in words if one not in " ".join(
            unicodedata.normalize("NFKC", read_words(paper.read_bytes())).split())]
        qtbot.waitUntil(lambda: desk.seen("deskLetters"))  # noqa: B023
        looking.keep_testing(desk.find("deskLettersTab").model)
        desk.find("deskLettersTab").show_list()


def test_a_letter_is_withdrawn_with_its_reason_and_made_anew(desk, qtbot):
    made = desk_composing.make(desk.clinic.reception, desk.client, DeskContent(
        DeskKind.ATTENDANCE, LetterLanguage.ENGLISH, visits=(desk.came,)))
    assert [paper.letter_id for paper in waiting(desk.clinic.reception)] == [made.id]
    table = desk.wait("deskLetters")
    table.setFocus()
    table.choose(lambda letter: letter.id == made.id)
    desk.key(Qt.Key.Key_X)
    reason = desk.wait("deskWithdrawReason")
    desk.key(Qt.Key.Key_Return, CONTROL)
    assert desk.seen("deskWithdrawPanel"), "it wants a reason"
    qtbot.keyClicks(reason, "for the wrong day")
    panel = desk.find("deskWithdrawPanel")
    comes_back(qtbot, panel, panel.letter)
    desk.key(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not desk.seen("deskWithdrawPanel"))
    qtbot.waitUntil(lambda: desk.seen("newDeskVersion"))
    assert "for the wrong day" in desk.find("deskWhyWithdrawn").text()
    assert waiting(desk.clinic.reception) == []
    table.setFocus()
    desk.key(Qt.Key.Key_V)
    desk.wait("deskComposer")
    assert "version 2" in desk.paper()
    desk.key(Qt.Key.Key_Return, CONTROL)
    desk.dialog().reject()
    assert [(one.number, one.replaced) for one in desk_letters.letters_of(desk.clinic.reception, desk.client)] == [
        (2, False), (1, True)]


def test_what_is_typed_is_there_again_and_only_what_is_asked_for_is_shown(desk, qtbot):
    desk.wait("noDeskLetters")
    desk.key(Qt.Key.Key_L)
    bring = desk.wait("deskBring")
    assert not desk.seen("deskReader")
    qtbot.keyClicks(bring, "Your civil ID")
    assert "Your civil ID" in desk.paper()
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait("noDeskLetters")
    desk.window.show_screen("letters")
    desk.window.show_screen("client", (desk.client, "desk_letters"))
    desk.wait("newAppointment").setFocus()
    desk.key(Qt.Key.Key_Space)
    assert desk.wait("deskBring").text() == "Your civil ID"
    tick = next(one for one in desk.find("deskComposer")._boxes.values())
    tick.setFocus()
    desk.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.seen("letterTrouble"))
    assert not desk.find("makeDeskLetter").isEnabled()


def test_the_visit_somebody_stood_on_is_the_one_that_is_ticked(desk, qtbot):
    desk.window.show_screen("client", (desk.client, "desk_letters", ("attendance", desk.client, desk.came)))
    qtbot.waitUntil(lambda: desk.seen("deskComposer"))
    composer = desk.find("deskComposer")
    assert composer.content().visits == (desk.came,)
    assert "Reem Al-Athar attended this clinic" in desk.paper()
    assert desk.find("makeDeskLetter").isEnabled()


@pytest.mark.parametrize("kind", ["attendance", "appointment"])
def test_a_line_of_the_letter_leads_to_its_visit_and_its_greeting_to_the_name(desk, qtbot, kind):
    visit = desk.came if kind == "attendance" else desk_composing.offer(desk.clinic.reception, desk.client).to_come[0].id

    def led_by(key: str) -> None:
        desk.window.show_screen("client", (desk.client, "desk_letters", ("attendance", desk.client, desk.came)))
        qtbot.waitUntil(lambda: desk.seen("deskComposer"))
        composer = desk.find("deskComposer")
        if kind == "appointment":
            composer.begin(desk.client, DeskKind.APPOINTMENT, visit, None)
        desk.paper()
        sheet = composer.preview.paper
        qtbot.waitUntil(lambda: any(place.keys == (key,) for place in sheet._places), timeout=10_000)
        place = next(place for place in sheet._places if place.keys == (key,))
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet._rect(place).center().toPoint())
        qtbot.mouseClick(composer.preview._go, Qt.MouseButton.LeftButton)

    led_by(f"visit:{visit}")
    qtbot.waitUntil(lambda: desk.window.current().objectName() == "diaryScreen")
    diary = desk.window.current()
    qtbot.waitUntil(lambda: diary._chosen() is not None and diary._chosen().id == visit)
    led_by("client")
    qtbot.waitUntil(lambda: desk.window.current().tabs.key() == "front_sheet")
    desk.find("givenEn")


def test_under_which_name_is_chosen_beside_the_paper_and_remembered_for_the_client(desk, qtbot):
    manager = desk.clinic.manager
    paper.save_paper_look(manager, replace(paper.paper_look(manager), neutral_en="Harbour Centre", neutral_ar="مركز الميناء"))
    desk.wait("noDeskLetters")
    desk.key(Qt.Key.Key_A)
    tick = desk.wait("deskNeutral")
    assert tick.isChecked(), "nobody chose another for this client yet"
    assert "Harbour Centre" in desk.paper()
    tick.setFocus()
    desk.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Harbour Centre" not in desk.paper())
    desk.key(Qt.Key.Key_Return, CONTROL)
    desk.dialog().reject()
    desk.find("deskLettersTab").begin(DeskKind.ATTENDANCE)
    assert not desk.wait("deskNeutral").isChecked(), "as in the client's last letter"
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.wait("deskLetters")
    desk.key(Qt.Key.Key_L)
    desk.wait("deskBring")
    assert not desk.seen("deskNeutral"), "a client's own appointments come from the clinic by its name"


def mail_again(qtbot, mail: MailDialog) -> MailDialog:
    """The same letter's mail dialog after the program was killed while an address was typed: it is offered as typed."""
    qtbot.waitUntil(lambda: mail.kept.bring_back() == {"to": mail.to.value()})
    again = MailDialog(mail.actor, mail.post, mail.desk.client_id, mail.desk.letter_id, mail.said, mail.parentWidget())
    assert again.to.value() == mail.to.value() != ""
    mail.hide()
    again.sent.connect(mail.sent)
    again.accepted.connect(mail.accepted)
    again.open()
    qtbot.waitExposed(again)
    return again


def test_a_letter_is_e_mailed_by_keys_and_the_manager_reads_where_it_went(desk, qtbot, tmp_path):
    with mail_house(tmp_path) as house:
        set_up(desk.clinic, house)
        desk_composing.make(desk.clinic.reception, desk.client, DeskContent(
            DeskKind.ATTENDANCE, LetterLanguage.ENGLISH, visits=(desk.came,)))
        table = desk.wait("deskLetters")
        table.setFocus()
        table.choose(lambda letter: letter.withdrawn is None)
        desk.key(Qt.Key.Key_P, CONTROL)
        dialog = desk.dialog()
        qtbot.keyClick(dialog, Qt.Key.Key_E, CONTROL)
        (mail,) = dialog.findChildren(MailDialog)
        qtbot.waitExposed(mail)
        assert desk.find("mailNotAsked") is not None
        qtbot.keyClicks(mail.to, "reem@exam")
        mail = mail_again(qtbot, mail)
        qtbot.keyClick(mail.to, Qt.Key.Key_End)
        qtbot.keyClicks(mail.to, "ple.org")
        qtbot.keyClick(mail.to, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: len(house.got) == 1 and not mail._sending, timeout=10_000)
        assert mail.kept.bring_back() is None, "it left: the next letter begins with the address of its own reader"
        assert looking.cut(mail) + looking.overlapping(mail) == []
        qtbot.keyClick(mail, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.waitUntil(lambda: waiting(desk.clinic.reception) == [])
    changes = ChangeSignal(work.listen)
    screen = DeskRegisterScreen(desk.clinic.manager, changes)
    qtbot.addWidget(screen)
    screen.resize(1100, 600)
    screen.show()
    qtbot.waitUntil(lambda: screen.view.model.rowCount() == 2)
    looking.keep_testing(screen.view.model)
    screen.view.table.setFocus()
    screen.view.table.choose(lambda line: line.road is Road.EMAIL)
    assert "reem@example.org" in screen.findChild(QLabel, "registerDetail").text()
    screen.print_register()
    (sheet,) = screen.findChildren(PrintDialog)
    qtbot.waitUntil(sheet.save_button.isEnabled, timeout=10_000)
    assert "visit letter D1" in " ".join(read_words(sheet._pdf).split())
    sheet.reject()
    screen.hide()
    changes.end()


def test_reception_makes_them_without_anything_clinical():
    program = ("import json, sys, ui.letters.desk_tab; listed = sorted(sys.modules); import ui.letters.desk_composer, "
               "ui.letters.desk_papers; print(json.dumps([listed, sorted(sys.modules)]))")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    listed, made = json.loads(done.stdout)
    for modules in (listed, made):
        assert sorted(CLINICAL & set(modules)) == []
        assert not [name for name in modules if name.startswith(CLINICAL_ROOMS)]
    assert "clinic_app.letters.desk_letter" in set(made) - set(listed), "the press comes with the first letter"
    assert DeskLettersTab.SHOWS
