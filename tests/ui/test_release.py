"""What leaves the house at the screen: withdrawn and written anew, called back, told in an emergency, exported, listed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from clinic_app.domain.access_requests import AccessAsk, AskedBy
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.outgoing import Form, Road
from clinic_app.domain.permissions import Vault
from clinic_app.domain.readers import Content, Reader
from clinic_app.domain.safety import CheckContent, CheckRequest, Thoughts
from clinic_app.services import access, access_requests, clock, drafts, emergencies, envelopes, letters, register, safety, work
from tests.letter_desk import ending_client, permit
from tests.ui import looking
from tests.ui.kept_reason import comes_back
from ui.changes import ChangeSignal
from ui.letters.access_panels import AccessAskPanel, AccessBackPanel, AccessCopyPanel
from ui.letters.emergency_panel import EmergencyPanel
from ui.letters.envelopes_screen import EnvelopesScreen
from ui.letters.legal_panel import LegalPanel
from ui.letters.letters_tab import LettersTab
from ui.letters.look_dialog import LookDialog
from ui.letters.print_dialog import PrintDialog
from ui.letters.register_screen import RegisterScreen
from ui.letters.release_panel import ReleasePanel
from ui.letters.withdraw_panel import WithdrawPanel
from ui.my_day.my_day_screen import MyDayScreen
from ui.widgets.labels import Label


@pytest.fixture
def clinic(sqlite_clinic):
    """Encrypted files are enough here."""
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client whose care is ending, with a letter that was issued."""
    made = ending_client(clinic)
    permit(clinic, made)
    shown = letters.draft_for(clinic.therapist, made, Reader.DOCTOR)
    letters.issue(clinic.therapist, letters.save_draft(clinic.therapist, shown.draft))
    return made


@pytest.fixture
def change_signal():
    """The window's ear for changes."""
    signal = ChangeSignal(work.listen)
    yield signal
    signal.end()


def shown(qtbot, screen):
    qtbot.addWidget(screen)
    screen.resize(1330, 780)
    if hasattr(screen, "panel_opened"):
        screen.panel_opened.connect(lambda panel: (panel.setParent(screen), panel.show()))
    screen.show()
    qtbot.waitExposed(screen)
    return screen


@pytest.fixture
def tab(clinic, client, change_signal, qtbot):
    """The letters tab of that client."""
    made = LettersTab(clinic.therapist, change_signal)
    made.go(client)
    yield shown(qtbot, made)
    made.writing.leave()
    made.hide()


def press(within, qtbot, name):
    qtbot.mouseClick(within.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_letter_is_withdrawn_undone_withdrawn_again_and_written_anew(clinic, client, tab, change_signal, qtbot):
    tab.table.selectRow(0)
    press(tab, qtbot, "withdrawLetter")
    panel = tab.findChild(WithdrawPanel)
    press(panel, qtbot, "withdrawNow")
    assert panel.form.fields["reason"].state() == "bad"
    qtbot.keyClicks(panel.reason, "The wrong medicine")
    comes_back(qtbot, panel, panel.letter)
    with qtbot.waitSignal(tab.said) as said:
        press(panel, qtbot, "withdrawNow")
    assert panel.kept.bring_back() is None
    desk = shown(qtbot, EnvelopesScreen(clinic.reception, change_signal))
    desk.table.selectRow(0)
    assert desk.hand_button.text() == "Given back to the therapist"
    again = said.args[1]()
    assert letters.letters_of(clinic.therapist, client)[0].withdrawn is None
    again()
    (envelope,) = envelopes.waiting(clinic.reception)
    assert envelope.called_back
    desk.reload()
    desk.table.selectRow(0)
    press(desk, qtbot, "handOver")
    assert envelopes.waiting(clinic.reception) == ()
    desk.hide()
    tab.reload()
    tab.table.selectRow(0)
    assert "The wrong medicine" in tab.findChild(QLabel, "whyWithdrawn").text()
    press(tab, qtbot, "newVersion")
    assert tab.writing.desk.draft.content.supersedes == letters.letters_of(clinic.therapist, client)[0].id
    assert tab.writing.desk.letter.frame.version == 2


def test_an_emergency_is_recorded_and_the_lead_sees_it(clinic, client, tab, change_signal, qtbot):
    press(tab, qtbot, "tellEmergency")
    panel = tab.findChild(EmergencyPanel)
    press(panel, qtbot, "saveEmergency")
    assert panel.form.fields["decided_by"].state() == "bad"
    for field, text in ((panel.recipient, "Dr Amal"), (panel.told, "He means to end his life"), (panel.reason, "No time")):
        qtbot.keyClicks(field, text)
    panel.boxes[Content.RISK].click()
    panel.decider.set_value(clinic.therapist.staff_id)
    with qtbot.waitSignal(tab.said):
        press(panel, qtbot, "saveEmergency")
    day = shown(qtbot, MyDayScreen(clinic.lead, change_signal))
    (line,) = emergencies.unseen(clinic.lead)
    qtbot.waitUntil(lambda: day.findChild(QPushButton, f"emergency_{line.id}") is not None, timeout=5_000)
    with qtbot.waitSignal(day.wished) as wished:
        press(day, qtbot, f"emergency_{line.id}")
    assert wished.args[0] == "register"
    day.hide()
    screen = shown(qtbot, RegisterScreen(clinic.lead, change_signal))
    looking.keep_testing(screen.view.model)
    assert screen.view.model.rowCount() == 2
    screen.view.table.choose(lambda one: one.form is Form.EMERGENCY)
    assert "He means to end his life" in screen.view.detail.text()
    press(screen, qtbot, "emergencySeen")
    assert emergencies.unseen(clinic.lead) == ()
    screen.hide()


def test_what_the_record_offers_is_ticked_previewed_told_and_printed_as_it_was_kept(clinic, client, tab, qtbot):
    look = clock.today() + timedelta(days=7)
    safety.sign_check(clinic.therapist, CheckRequest(client, CheckContent(
        Thoughts.OFTEN, changed="He gave his keys away", look_again=look)))
    press(tab, qtbot, "tellEmergency")
    panel = tab.findChild(EmergencyPanel)
    first, second = panel.facts.values()
    assert not any(box.isChecked() for box in (first, second))
    assert "medicine" in panel.withheld.text().lower()
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    press(panel, qtbot, "previewEmergency")
    (shown_first,) = tab.window().findChildren(LookDialog)
    qtbot.waitUntil(lambda: shown_first.paper.page_count() == 1, timeout=10_000)
    press(shown_first, qtbot, "closeLook")
    assert register.of_client(clinic.therapist, client)[0].form is Form.LETTER
    for field, text in ((panel.recipient, "Dr Amal"), (panel.reason, "No time")):
        qtbot.keyClicks(field, text)
    panel.decider.set_value(clinic.therapist.staff_id)
    panel.road.set_value(Road.PAPER)
    press(panel, qtbot, "saveEmergency")
    line = register.of_client(clinic.therapist, client)[0]
    assert (["He gave his keys away" in fact.text for fact in line.words.facts], line.contents) == ([True], ("risk",))
    (dialog,) = tab.findChildren(PrintDialog)
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    assert dialog.printable.pdf() == emergencies.stored_paper(clinic.therapist, client, line.id)
    dialog.close()


def test_half_an_emergency_and_half_a_permission_are_there_again_after_a_crash(clinic, client, qtbot):
    who = clinic.therapist
    panel = shown(qtbot, EmergencyPanel(who, client))
    qtbot.keyClicks(panel.recipient, "Dr Amal")
    qtbot.mouseClick(panel.boxes[Content.RISK], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.keyClicks(panel.told, "He means to")
    permission = shown(qtbot, ReleasePanel(who, client))
    qtbot.mouseClick(permission.boxes[Content.GOALS], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.keyClicks(permission.name_field, "Dr Amal")

    def words(form):
        return str(getattr(drafts.open_draft(who, form, client, Vault.CLINICAL), "body", ""))

    qtbot.waitUntil(lambda: "He means to" in words("emergency") and "Dr Amal" in words("release_doctor"))
    again = shown(qtbot, EmergencyPanel(who, client))
    assert (again.recipient.value(), again.told.value()) == ("Dr Amal", "He means to")
    assert again.boxes[Content.RISK].isChecked()
    there = shown(qtbot, ReleasePanel(who, client))
    assert there.name_field.value() == "Dr Amal"
    assert there.boxes[Content.GOALS].isChecked() == permission.boxes[Content.GOALS].isChecked()
    press(there, qtbot, "saveRelease")
    assert drafts.open_draft(who, "release_doctor", client, Vault.CLINICAL) is None
    permission.kept.rest()  # the crashed windows, so that they keep nothing while they are put away
    panel.kept.rest()


def test_the_register_is_filtered_and_printed(clinic, client, tab, qtbot):
    press(tab, qtbot, "openRegister")
    view = tab.register
    assert view.model.rowCount() == 1
    qtbot.keyClicks(view.last, "1/1/2020")
    qtbot.keyClick(view.last, Qt.Key.Key_Return)
    assert view.model.rowCount() == 0
    view.last.clear()
    qtbot.keyClick(view.last, Qt.Key.Key_Return)
    press(view, qtbot, "printRegister")
    (dialog,) = tab.findChildren(PrintDialog)
    qtbot.waitUntil(lambda: dialog.paper.page_count() == 1, timeout=10_000)
    dialog.close()


def test_the_lead_alone_answers_a_legal_order(clinic, client, tab, change_signal, qtbot, tmp_path):
    assert not tab.legal_button.isVisible()
    access.open_with_reason(clinic.lead, client, "An order of the court came")
    panel = LegalPanel(clinic.lead, client)
    shown(qtbot, panel)
    press(panel, qtbot, "saveLegal")
    assert panel.form.fields["order"].state() == "bad"
    for field, text in ((panel.authority, "Court"), (panel.order, "2026/118"), (panel.order_on, "20/11/2026"),
                        (panel.password, "a long password"), (panel.again, "a long password")):
        qtbot.keyClicks(field, text)
    panel.boxes[Content.ATTENDANCE].click()
    press(panel, qtbot, "saveLegal")
    assert panel.findChild(QFileDialog) is not None
    with qtbot.waitSignal(panel.exported):
        panel.save_to(Path(tmp_path / "export.pdf"))
    assert pypdf.PdfReader(tmp_path / "export.pdf").decrypt("a long password")
    assert register.of_client(clinic.therapist, client)[0].form is Form.LEGAL
    panel.hide()


def test_a_copy_is_asked_for_read_signed_off_and_printed_as_it_was_kept(clinic, client, tab, change_signal, qtbot):
    qtbot.keyClick(tab.copy_button, Qt.Key.Key_Space)
    panel = tab.findChild(AccessAskPanel)
    panel.asked_on.clear()
    press(panel, qtbot, "saveCopyAsked")
    assert panel.form.fields["asked_on"].state() == "bad"
    qtbot.keyClicks(panel.asked_on, "20/11/2026")
    panel.language.set_value(LetterLanguage.ENGLISH)
    with qtbot.waitSignal(tab.said):
        press(panel, qtbot, "saveCopyAsked")
    tab.reload()
    (wrong,) = access_requests.requests_of(clinic.therapist, client)
    press(tab, qtbot, f"copyBack_{wrong.id}")
    back = tab.findChild(AccessBackPanel)
    press(back, qtbot, "accessBackNow")
    assert back.form.fields["reason"].state() == "bad"
    qtbot.keyClicks(back.reason, "Another client asked")
    comes_back(qtbot, back, wrong)
    with qtbot.waitSignal(tab.said):
        press(back, qtbot, "accessBackNow")
    tab.reload()
    qtbot.waitUntil(lambda: tab.findChild(QPushButton, f"copyBack_{wrong.id}") is None)
    assert any("Another client asked" in label.text() for label in tab.findChildren(Label))
    access_requests.record(clinic.therapist, AccessAsk(client, AskedBy.CLIENT, date(2026, 11, 20), LetterLanguage.ENGLISH))
    tab.reload()
    asked = access_requests.requests_of(clinic.therapist, client)[0]
    assert tab.findChild(QPushButton, f"copy_{asked.id}") is None  # the lead's alone
    access.open_with_reason(clinic.lead, client, "The client asked for a copy")
    day = shown(qtbot, MyDayScreen(clinic.lead, change_signal))
    qtbot.waitUntil(lambda: day.findChild(QPushButton, f"copyAsked_{client}") is not None, timeout=5_000)
    with qtbot.waitSignal(day.wished) as wished:
        press(day, qtbot, f"copyAsked_{client}")
    assert wished.args == ["client", (client, "letters")]
    day.hide()
    lead = LettersTab(clinic.lead, change_signal)
    lead.go(client)
    shown(qtbot, lead)
    qtbot.waitUntil(lambda: lead.findChild(QPushButton, f"copy_{asked.id}") is not None, timeout=5_000)
    press(lead, qtbot, f"copy_{asked.id}")
    copy = lead.findChild(AccessCopyPanel)
    assert "process notes" in copy.left_out.text()
    assert not copy.sign_button.isEnabled()
    press(copy, qtbot, "readCopy")
    (look,) = lead.window().findChildren(LookDialog)
    qtbot.waitUntil(lambda: look.paper.page_count() >= 1, timeout=10_000)
    press(look, qtbot, "closeLook")
    press(copy, qtbot, "signCopy")
    (dialog,) = lead.findChildren(PrintDialog)
    qtbot.waitUntil(lambda: dialog.paper.page_count() >= 1, timeout=10_000)
    assert dialog.printable.pdf() == access_requests.kept_copy(clinic.therapist, client, asked.id)[1]
    assert Form.ACCESS in {line.form for line in register.of_client(clinic.therapist, client)}
    dialog.close()
    lead.hide()
