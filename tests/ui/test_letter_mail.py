"""A letter e-mailed from the window by keys, against a real mail server: sent, refused, not offered, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_app.domain.letters import LetterProblem
from clinic_app.domain.outgoing import Road
from clinic_app.domain.people import Answer
from clinic_app.domain.readers import Reader
from clinic_app.services import letters, register, work
from tests.letter_desk import ending_client, permit
from tests.services.test_letter_mail import answered, set_up
from tests.smtp import MailHouse, mail_house
from tests.ui import looking
from ui.changes import ChangeSignal
from ui.letters.letters_tab import LettersTab
from ui.letters.mail_dialog import MailDialog
from ui.letters.mailing import MailingDialog
from ui.letters.print_dialog import show_letter
from ui.texts import text_for
from ui.widgets.news import Banner


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailHouse]:
    with mail_house(tmp_path_factory.mktemp("mail")) as house:
        yield house


@pytest.fixture
def house(running: MailHouse) -> MailHouse:
    running.got.clear()
    running.refuses = ""
    return running


@pytest.fixture
def tab(clinic, qtbot) -> Iterator[LettersTab]:
    """The letters of a client with one letter to the doctor and one to the client."""
    client = ending_client(clinic)
    permit(clinic, client)
    for reader in (Reader.DOCTOR, Reader.CLIENT):
        draft = letters.draft_for(clinic.therapist, client, reader).draft
        letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, draft), envelope=False)
    signal = ChangeSignal(work.listen)
    shown = LettersTab(clinic.therapist, signal)
    qtbot.addWidget(shown)
    shown.resize(1100, 640)
    shown.go(client)
    shown.show()
    yield shown
    shown.writing.leave()
    shown.hide()
    signal.end()


def dialog_of(qtbot, clinic, tab, reader: Reader) -> MailingDialog:
    letter = next(one for one in letters.letters_of(clinic.therapist, tab._client_id) if one.reader is reader)
    dialog = show_letter(tab, letter)
    assert isinstance(dialog, MailingDialog)
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=10_000)
    return dialog


def mail_of(qtbot, dialog: MailingDialog) -> MailDialog:
    QTest.keyClick(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (mail,) = dialog.findChildren(MailDialog)
    qtbot.waitExposed(mail)
    qtbot.waitUntil(lambda: looking.cut(mail) + looking.overlapping(mail) == [])
    return mail


def banners(mail: MailDialog) -> str:
    return " ".join(one.accessibleName() for one in mail.findChildren(Banner) if one.isVisible())


def test_by_keys_a_letter_is_refused_kept_and_then_sent_and_its_password_told_once(clinic, tab, house, qtbot):
    set_up(clinic, house)
    dialog = dialog_of(qtbot, clinic, tab, Reader.DOCTOR)
    mail = mail_of(qtbot, dialog)
    made = mail._made
    assert made in mail.made.text()
    QTest.keyClick(mail, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert mail.form.fields["to"].state() == "bad"
    qtbot.keyClicks(mail.to, "marsh@example.org")
    house.refuses = "marsh"
    QTest.keyClick(mail.to, Qt.Key.Key_Return)
    assert not house.said or not mail._sending, "Enter in a field sends nothing"
    QTest.keyClick(mail.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not mail.send_button.isEnabled()
    QTest.keyClick(mail, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(banners(mail)), timeout=10_000)
    assert "does not take this recipient" in banners(mail)
    assert (mail.isVisible(), mail.to.value(), mail._made) == (True, "marsh@example.org", made)
    house.refuses = ""
    with qtbot.waitSignal(tab.said) as said:
        QTest.keyClick(mail.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "marsh@example.org" in said.args[0]
    assert made not in said.args[0]
    assert made in mail.password.text()
    assert made.encode() not in house.got[0][2]
    assert looking.cut(mail) + looking.overlapping(mail) == []
    QTest.keyClick(mail, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    lines = register.of_client(clinic.therapist, tab._client_id)
    assert [line.road for line in lines[:2]] == [Road.EMAIL, Road.MAIL_FAILED]


def test_a_password_of_ones_own_is_asked_twice(clinic, tab, house, qtbot):
    set_up(clinic, house)
    mail = mail_of(qtbot, dialog_of(qtbot, clinic, tab, Reader.DOCTOR))
    qtbot.keyClicks(mail.to, "marsh@example.org")
    qtbot.mouseClick(mail.how.button("typed"), Qt.MouseButton.LeftButton)
    fields = mail.typed.fields
    qtbot.keyClicks(fields["password"].widget, "a long password")
    qtbot.mouseClick(mail.send_button, Qt.MouseButton.LeftButton)
    assert fields["again"].state() == "bad"
    assert text_for(LetterProblem.PASSWORD_DIFFERS)
    qtbot.keyClicks(fields["again"].widget, "a long password")
    with qtbot.waitSignal(mail.sent):
        qtbot.mouseClick(mail.send_button, Qt.MouseButton.LeftButton)
    assert "a long password" in mail.password.text()
    assert fields["password"].value() == ""


def test_an_address_that_was_being_typed_when_the_program_was_killed_is_there_again(clinic, tab, house, qtbot):
    set_up(clinic, house)
    dialog = dialog_of(qtbot, clinic, tab, Reader.DOCTOR)
    mail = mail_of(qtbot, dialog)
    qtbot.keyClicks(mail.to, "marsh@exam")
    qtbot.mouseClick(mail.how.button("typed"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(mail.typed.fields["password"].widget, "a long password")
    qtbot.waitUntil(lambda: mail.kept.bring_back() == {"to": "marsh@exam"})  # and of the password nothing
    mail.hide()
    again = MailDialog(clinic.therapist, mail.post, mail.desk.client_id, mail.desk.letter_id, mail.said, dialog)
    assert again.to.value() == "marsh@exam"
    again.show()
    QTest.keyClick(again.to, Qt.Key.Key_End)
    qtbot.keyClicks(again.to, "ple.org")
    with qtbot.waitSignal(again.sent):
        QTest.keyClick(again.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert again.kept.bring_back() is None
    again.reject()


def test_a_client_who_said_no_cannot_be_e_mailed_and_one_not_asked_is_asked_first(clinic, tab, house, qtbot):
    set_up(clinic, house)
    mail = mail_of(qtbot, dialog_of(qtbot, clinic, tab, Reader.CLIENT))
    assert "was not asked yet" in banners(mail)
    mail.reject()
    answered(clinic, tab._client_id, Answer.NO)
    mail = mail_of(qtbot, dialog_of(qtbot, clinic, tab, Reader.CLIENT))
    assert not mail.send_button.isEnabled()
    assert "asked not to be written to by e-mail" in banners(mail)
    QTest.keyClick(mail.to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not house.got


def test_without_a_mail_server_there_is_no_such_button(clinic, tab, qtbot):
    dialog = dialog_of(qtbot, clinic, tab, Reader.DOCTOR)
    assert not dialog.mail_button.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert dialog.findChildren(MailDialog) == []
