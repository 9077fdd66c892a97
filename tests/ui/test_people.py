"""Clients on the screen: real windows, real services, keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from clinic_app.data.audit import DeskAuditRow
from clinic_app.domain.names import split_name
from clinic_app.domain.people import (
    Answer,
    Channel,
    ClientRequest,
    ComfortNeed,
    ContactRequest,
    GuardianBasis,
    IdKind,
    Language,
    Relation,
    Sex,
)
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import drafts, people, work
from tests.clinics import Clinic
from tests.ui import looking
from ui import client_tabs
from ui.changes import ChangeSignal
from ui.client_tabs import HeadAct, TabSpec
from ui.main_window import MainWindow
from ui.people.clients_screen import ClientsScreen
from ui.people.import_screen import ImportScreen
from ui.rooms import ROOMS
from ui.screen import Screen
from ui.shell.desk import Desk

FILES = Path(__file__).parents[1] / "data_files"
MONA = ClientRequest(en=split_name("Mona Al-Shiraa"), ar=split_name("منى الشراع"), phone="0000 0412")
SHOWN = ("clients", "client", "import")
Open = Callable[[Actor], MainWindow]


@pytest.fixture
def window(sqlite_clinic: Clinic, qtbot) -> Iterator[Open]:
    """Opens the window of one person; closed after the test."""
    made = []

    def open_window(actor: Actor) -> MainWindow:
        changes = ChangeSignal(work.listen)
        frame = MainWindow(actor, [room for room in ROOMS if room.key in SHOWN], changes, Desk())
        made.append((frame, changes))
        qtbot.addWidget(frame)
        frame.resize(1366, 768)
        frame.show()
        qtbot.waitExposed(frame)
        return frame

    yield open_window
    for frame, changes in made:
        changes.end()
        frame.close()


def named(root: QWidget, name: str) -> Any:
    found = root.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot, root: QWidget, name: str) -> None:
    widget = named(root, name)
    qtbot.waitUntil(lambda: widget.isEnabled() and widget.isVisible())
    qtbot.wait(1)  # what just appeared has its place now
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(widget, key, modifier)


def type_in(widget: QWidget, text: str) -> None:
    """Key by key, in any script."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def texts(root: QWidget) -> str:
    return " ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def acts() -> list[str]:
    return [row.action for row in DeskAuditRow.select().order_by(DeskAuditRow.seq)]


def test_each_language_lists_clients_in_the_order_of_its_own_names(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    for number, (en, ar) in enumerate((("Mona Abboud", "منى عبود"), ("Mona Zayed", "منى زايد"))):
        people.add_client(sqlite_clinic.reception, ClientRequest(
            en=split_name(en), ar=split_name(ar), phone=f"0000 030{number}"))
    shell = window(sqlite_clinic.reception)
    shell.show_screen("clients")
    table = named(shell, "clientTable")

    def listed() -> list[str]:
        return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]

    assert ["Abboud" in name for name in listed()] == [True, False]
    click(qtbot, shell, "languageButton")
    table = named(shell, "clientTable")
    qtbot.waitUntil(lambda: ["عبود" in name for name in listed()] == [False, True])


def test_search_is_first_and_enter_opens_the_file(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    people.add_client(sqlite_clinic.reception, MONA)
    people.add_client(sqlite_clinic.reception, ClientRequest(en=split_name("Ali Nair"), phone="0000 0413"))
    frame = window(sqlite_clinic.reception)
    screen = frame.show_screen("clients")
    assert isinstance(screen, ClientsScreen)
    looking.keep_testing(screen.model)
    qtbot.waitUntil(screen.search.hasFocus)
    assert screen.model.rowCount() == 2
    type_in(screen.search, "muna shira")
    qtbot.waitUntil(lambda: screen.model.rowCount() == 1)
    press(qtbot, screen.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: named(frame, "clientName").text() == "Mona Al-Shiraa")
    assert named(frame, "clientOtherName").text() == "منى الشراع"
    assert acts().count("search_clients") == 1


def test_a_search_that_rests_is_written_down_once(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    people.add_client(sqlite_clinic.reception, MONA)
    screen = window(sqlite_clinic.reception).show_screen("clients")
    type_in(screen.search, "mona")
    qtbot.waitUntil(lambda: acts().count("search_clients") == 1, timeout=4000)
    qtbot.wait(300)
    assert acts().count("search_clients") == 1


def test_a_therapist_begins_with_their_own_clients_and_searches_all(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    people.add_client(sqlite_clinic.reception, replace(MONA, therapist_id=sqlite_clinic.therapist.staff_id))
    people.add_client(sqlite_clinic.reception, ClientRequest(en=split_name("Ali Nair"), phone="0000 0413"))
    screen = window(sqlite_clinic.therapist).show_screen("clients")
    assert [line.name_en for line in screen.model.records] == ["Mona Al-Shiraa"]
    qtbot.mouseClick(screen.whose.button(False), Qt.MouseButton.LeftButton)
    assert len(screen.model.records) == 2
    qtbot.mouseClick(screen.whose.button(True), Qt.MouseButton.LeftButton)
    type_in(screen.search, "nair")
    qtbot.waitUntil(lambda: [line.name_en for line in screen.model.records] == ["Ali Nair"])


def test_nobody_found_says_what_helps(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    screen = window(sqlite_clinic.reception).show_screen("clients")
    assert named(screen, "noClients").isVisible()
    type_in(screen.search, "zzz")
    qtbot.waitUntil(lambda: named(screen, "nobodyFound").isVisible())


def test_a_new_client_with_the_keyboard_alone(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    frame = window(sqlite_clinic.reception)
    screen = frame.show_screen("clients")
    qtbot.waitUntil(screen.search.hasFocus)
    screen.table.setFocus()
    press(qtbot, screen.table, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: frame.panel() is not None and frame.panel().name.hasFocus())
    panel = frame.panel()
    type_in(panel.name, "Mona Al-Shiraa")
    press(qtbot, panel.name, Qt.Key.Key_Tab)
    type_in(panel.phone, "٠٠٠٠ ٠٤١٢")
    press(qtbot, panel.phone, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: named(frame, "clientName").text() == "Mona Al-Shiraa")
    assert people.search(sqlite_clinic.reception, "0412")[0].phone == "+96500000412"
    assert frame.panel() is None
    assert drafts.open_draft(sqlite_clinic.reception, "new_client", 0) is None


def test_what_is_missing_is_said_beside_its_field_and_what_was_typed_stays(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    frame = window(sqlite_clinic.reception)
    screen = frame.show_screen("clients")
    click(qtbot, screen, "clientsNew")
    panel = frame.panel()
    type_in(panel.phone, "n/a")
    click(qtbot, panel, "saveNewClient")
    assert "A name is needed" in panel.form.fields["name"].message.text()
    assert "not a phone number" in panel.form.fields["phone"].message.text()
    assert panel.phone.text() == "n/a"
    assert people.client_count(sqlite_clinic.reception) == 0


def test_a_closed_panel_gives_back_what_was_typed(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    frame = window(sqlite_clinic.reception)
    screen = frame.show_screen("clients")
    click(qtbot, screen, "clientsNew")
    type_in(frame.panel().name, "Mona Half")
    press(qtbot, frame, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: frame.panel() is None)
    click(qtbot, screen, "clientsNew")
    assert frame.panel().name.text() == "Mona Half"


def test_the_duplicate_warning_and_its_two_answers(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    frame = window(sqlite_clinic.reception)
    screen = frame.show_screen("clients")
    for answer in (f"samePerson{mona.id}", "differentPerson"):
        click(qtbot, screen, "clientsNew")
        panel = frame.panel()
        type_in(panel.name, "Muna Alshiraa")
        type_in(panel.phone, "00000412")
        click(qtbot, panel, "saveNewClient")
        qtbot.waitUntil(lambda shown=panel: "same name and phone" in texts(shown))
        click(qtbot, panel, answer)
        qtbot.waitUntil(lambda: frame.panel() is None)
        screen = frame.show_screen("clients")
    assert people.client_count(sqlite_clinic.reception) == 2


def open_front(frame: MainWindow, client_id: int, qtbot) -> Any:
    screen = frame.show_screen("client", client_id)
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "frontSheet") is not None)
    sheet = named(screen, "frontSheet")
    qtbot.waitUntil(lambda: sheet.form.names["given_en"].text() != "")
    return sheet


def test_every_field_of_the_front_sheet_saves_and_comes_back(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, mona.id, qtbot)
    form = sheet.form
    typed = {"father_en": "Ali", "grandfather_en": "Saad", "father_ar": "علي", "grandfather_ar": "سعد"}
    for name, text in typed.items():
        type_in(form.names[name], text)
    for field, text in ((form.preferred, "Umm Saad"), (form.email, "mona@example.org"), (form.id_number, "190010100006"),
                        (form.other_need, "no strong scents"), (form.interpreter, "Sara"), (form.note, "call after 4pm")):
        type_in(field, text)
    form.id_kind.setCurrentIndex(form.id_kind.findData(IdKind.CIVIL))
    type_in(form.dob, "4/3/1997")
    press(qtbot, form.dob, Qt.Key.Key_Tab)
    type_in(form.id_reason, "card seen")
    for choice, value in ((form.sex, Sex.FEMALE), (form.language, Language.OTHER), (form.letter_language, Language.ARABIC),
                          (form.wish, "f"), (form.therapist, sqlite_clinic.therapist.staff_id)):
        choice.setCurrentIndex(choice.findData(value))
    type_in(form.other_language, "Urdu")
    for need in (ComfortNeed.GROUND_FLOOR, ComfortNeed.SOFT_LIGHT):
        qtbot.mouseClick(form.needs[need], Qt.MouseButton.LeftButton)
    for channel, answer in ((Channel.CALL, Answer.YES), (Channel.SMS, Answer.NO), (Channel.WHATSAPP, Answer.NO)):
        qtbot.mouseClick(form.channels[channel].button(answer), Qt.MouseButton.LeftButton)
    press(qtbot, form.note, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: people.client(sqlite_clinic.reception, mona.id).version == 2)
    saved = people.client(sqlite_clinic.reception, mona.id).request
    assert saved.en.parts == ("Mona", "Ali", "Saad", "Al-Shiraa")
    assert saved.ar.parts == ("منى", "علي", "سعد", "الشراع")
    assert (saved.preferred_name, saved.email, saved.sex) == ("Umm Saad", "mona@example.org", Sex.FEMALE)
    assert saved.dob == date(1997, 3, 4)
    assert (saved.id_kind, saved.id_number, saved.id_reason) == (IdKind.CIVIL, "190010100006", "card seen")
    assert (saved.language, saved.other_language, saved.letter_language) == (Language.OTHER, "Urdu", Language.ARABIC)
    assert (saved.therapist_id, saved.reception_note) == (sqlite_clinic.therapist.staff_id, "call after 4pm")
    wishes = saved.preferences
    assert (wishes.other_need, wishes.interpreter, wishes.therapist_wish) == ("no strong scents", "Sara", "f")
    assert wishes.comfort_needs == {ComfortNeed.GROUND_FLOOR, ComfortNeed.SOFT_LIGHT}
    assert wishes.call_only
    shown = form.request()
    assert replace(shown, phone=saved.phone, file_no=saved.file_no) == saved
    assert acts().count("edit_client") == 1


def test_a_civil_id_that_does_not_fit_warns_and_is_kept(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, replace(MONA, id_kind=IdKind.CIVIL, id_number="190010100006"))
    sheet = open_front(window(sqlite_clinic.reception), mona.id, qtbot)
    field = sheet.form.field("id_number")
    assert field.state() == "warned"
    assert "last digit" in field.message.text()
    click(qtbot, sheet, "saveClient")
    assert people.client(sqlite_clinic.reception, mona.id).request.id_number == "190010100006"


def test_typing_is_kept_as_a_draft_and_comes_back(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    other = people.add_client(sqlite_clinic.reception, ClientRequest(en=split_name("Ali Nair"), phone="0000 0413"))
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, mona.id, qtbot)
    type_in(sheet.form.email, "half@")
    frame.show_screen("client", other.id)
    qtbot.waitUntil(lambda: sheet.form.names["given_en"].text() == "Ali")
    assert sheet.form.email.text() == ""
    frame.show_screen("client", mona.id)
    qtbot.waitUntil(lambda: sheet.form.email.text() == "half@")
    click(qtbot, sheet, "discardClient")
    qtbot.waitUntil(lambda: sheet.form.email.text() == "")
    assert drafts.open_draft(sqlite_clinic.reception, "front_sheet", mona.id) is None
    frame.undo()
    qtbot.waitUntil(lambda: sheet.form.email.text() == "half@")


def test_two_desks_keep_both_texts(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, mona.id, qtbot)
    type_in(sheet.form.email, "mine@example.org")
    people.edit_client(sqlite_clinic.therapist, mona.id, 1, replace(mona.request, email="theirs@example.org"))
    click(qtbot, sheet, "saveClient")
    assert sheet.form.email.text() == "mine@example.org"
    assert "theirs@example.org" in sheet.form.field("email").message.text()
    qtbot.waitUntil(lambda: "Somebody saved this file" in texts(sheet))
    click(qtbot, sheet, "saveClient")
    assert people.client(sqlite_clinic.reception, mona.id).request.email == "mine@example.org"


def test_two_desks_a_field_nobody_touched_here_takes_what_was_saved(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, mona.id, qtbot)
    type_in(sheet.form.email, "mine@example.org")
    people.edit_client(sqlite_clinic.therapist, mona.id, 1, replace(mona.request, preferred_name="Moony"))
    click(qtbot, sheet, "saveClient")
    click(qtbot, sheet, "saveClient")
    saved = people.client(sqlite_clinic.reception, mona.id).request
    assert (saved.email, saved.preferred_name) == ("mine@example.org", "Moony")


def test_a_minor_asks_for_a_guardian(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    child = people.add_client(sqlite_clinic.reception, replace(MONA, dob=date(2015, 1, 1)))
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, child.id, qtbot)
    banner = named(sheet, "guardianBanner")
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    panel = frame.panel()
    type_in(panel.name, "Ali Al-Shiraa")
    click(qtbot, panel, "saveContact")
    assert "ground" in panel.form.fields["basis"].message.text()
    panel.basis.setCurrentIndex(panel.basis.findData(GuardianBasis.FATHER))
    click(qtbot, panel, "saveContact")
    qtbot.waitUntil(lambda: "Ali Al-Shiraa" in texts(sheet))
    assert sheet.findChild(QWidget, "guardianBanner") is None or not sheet.findChild(QWidget, "guardianBanner").isVisible()


def test_a_contact_is_taken_off_and_comes_back(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    contact = people.add_contact(sqlite_clinic.reception, ContactRequest(mona.id, "Dr Sara", relation=Relation.DOCTOR))
    frame = window(sqlite_clinic.reception)
    sheet = open_front(frame, mona.id, qtbot)
    click(qtbot, sheet, f"removeContact{contact.id}")
    assert people.contacts(sqlite_clinic.reception, mona.id) == ()
    frame.undo()
    assert len(people.contacts(sqlite_clinic.reception, mona.id)) == 1


def test_the_manager_reads_and_cannot_write(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    mona = people.add_client(sqlite_clinic.reception, MONA)
    sheet = open_front(window(sqlite_clinic.manager), mona.id, qtbot)
    assert not sheet.form.isEnabled()
    assert not named(sheet, "saveClient").isVisible()


class CareTab(Screen):
    """A clinical tab for tests."""

    def go(self, argument: Any) -> None:
        self.client = argument

    def begin(self) -> None:
        self.begun = True


@pytest.fixture
def care_tab() -> Iterator[None]:
    act = HeadAct("Session note", "S", "note_of_session", lambda tab: tab.begin())
    real = dict(client_tabs._tabs)
    client_tabs.register([TabSpec("notes", "notes", "Notes", CareTab, 30, head_act=act)])
    yield
    client_tabs._tabs.clear()
    client_tabs.register(real.values())


def tabs_of(screen: Any) -> list[str]:
    return [screen.tabs.tabText(place) for place, spec in enumerate(screen._specs) if screen.tabs.is_there(spec.key)]


def test_reception_has_the_front_sheet_and_its_own_letters(sqlite_clinic: Clinic, window: Open, qtbot, care_tab: None) -> None:
    mona = people.add_client(sqlite_clinic.reception, replace(MONA, therapist_id=sqlite_clinic.therapist.staff_id))
    frame = window(sqlite_clinic.reception)
    open_front(frame, mona.id, qtbot)
    assert tabs_of(frame.current()) == ["Front sheet", "Visit letters"]


def test_the_therapist_has_the_clinical_tabs_and_their_button(sqlite_clinic: Clinic, window: Open, qtbot, care_tab: None) -> None:
    mona = people.add_client(sqlite_clinic.reception, replace(MONA, therapist_id=sqlite_clinic.therapist.staff_id))
    frame = window(sqlite_clinic.therapist)
    screen = frame.show_screen("client", mona.id)
    qtbot.waitUntil(lambda: len(tabs_of(screen)) > 1)
    assert tabs_of(screen)[0] == "Overview"
    assert tabs_of(screen)[-2:] == ["Front sheet", "Visit letters"]
    screen.tabs.choose("front_sheet")
    screen.tabs.setFocus()
    press(qtbot, screen.tabs, Qt.Key.Key_S)
    assert isinstance(screen.pages.currentWidget(), CareTab)
    assert screen.pages.currentWidget().begun


def test_somebody_elses_file_opens_with_a_reason(sqlite_clinic: Clinic, window: Open, qtbot, care_tab: None) -> None:
    mona = people.add_client(sqlite_clinic.reception, replace(MONA, therapist_id=sqlite_clinic.therapist.staff_id))
    frame = window(sqlite_clinic.other_therapist)
    open_front(frame, mona.id, qtbot)
    screen = frame.current()
    assert tabs_of(screen) == ["Front sheet", "Visit letters"]
    banner = named(screen, "reasonBanner")
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    panel = frame.panel()
    type_in(panel.reason, "short")
    click(qtbot, panel, "openWithReason")
    assert panel.form.fields["reason"].state() == "bad"
    type_in(panel.reason, " but covering for Hessa this week")
    kept = (sqlite_clinic.other_therapist, "access_reason", mona.id, Vault.CLINICAL)
    qtbot.waitUntil(lambda: "Hessa" in str(getattr(drafts.open_draft(*kept), "body", "")))
    again = window(sqlite_clinic.other_therapist)  # the window before is never closed: it was killed
    open_front(again, mona.id, qtbot)
    qtbot.mouseClick(named(again.current(), "reasonBanner").findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert again.panel().reason.value() == panel.reason.value()
    click(qtbot, panel, "openWithReason")
    assert drafts.open_draft(*kept) is None
    qtbot.waitUntil(lambda: "Notes" in tabs_of(screen))


# -- import ----------------------------------------------------------------------------------------------------------------


def preview(screen: ImportScreen, path: Path, qtbot) -> None:
    with qtbot.waitSignal(screen.previewed, timeout=30_000):
        screen.open_file(path)


def test_the_sample_spreadsheets_from_preview_to_mended_file(sqlite_clinic: Clinic, window: Open, qtbot, tmp_path: Path) -> None:
    frame = window(sqlite_clinic.manager)
    screen = frame.show_screen("import")
    assert isinstance(screen, ImportScreen)
    preview(screen, FILES / "clients.csv", qtbot)
    looking.keep_testing(screen.rows.model)
    assert "416" in texts(screen) or screen.counts["imported"].text().startswith("416")
    assert people.client_count(sqlite_clinic.manager) == 0
    with qtbot.waitSignal(screen.finished, timeout=60_000):
        click(qtbot, screen, "runImport")
    assert named(screen, "reportTitle").text() == "423 rows in: 416 imported, 3 merged, 4 not taken"
    assert named(screen, "firstPassphrases").isVisible()
    screen.save_report(tmp_path / "refused.xlsx")
    page = openpyxl.load_workbook(tmp_path / "refused.xlsx").active
    assert page["A1"].value == "Reason"
    assert [page.cell(line, 1).value for line in range(2, 6)] == [
        "A name is needed, in either script.", "A name is needed, in either script.", "“31/02/1990” is not a real date.",
        "“31/02/1990” is not a real date."]
    page["C2"], page["C3"], page["F4"], page["F5"] = "Sara Al-Amin", "Omar Al-Amin", "28/02/1990", "28/02/1990"
    page.parent.save(tmp_path / "mended.xlsx")
    preview(screen, tmp_path / "mended.xlsx", qtbot)
    with qtbot.waitSignal(screen.finished, timeout=60_000):
        click(qtbot, screen, "runImport")
    assert named(screen, "reportTitle").text() == "4 rows in: 4 imported, 0 merged, 0 not taken"
    assert people.client_count(sqlite_clinic.manager) == 420


def test_a_mapping_can_be_changed_and_a_merge_taken_apart(sqlite_clinic: Clinic, window: Open, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("No,Person,Mobile,DOB\nS-1,Mona Ali,00000412,1990-01-01\nS-2,Mona Ali,00000412,1990-01-01\n")
    screen = window(sqlite_clinic.lead).show_screen("import")
    screen.open_file(file)
    qtbot.waitUntil(lambda: "which column holds the name" in texts(screen))
    choice = named(screen, "column_1")
    with qtbot.waitSignal(screen.previewed):
        choice.setCurrentIndex(choice.findData("name"))
    with qtbot.waitSignal(screen.previewed):
        first = named(screen, "column_0")
        first.setCurrentIndex(first.findData("file_no"))
    assert screen.counts["merged"].text().startswith("1 ")
    screen.rows.table.selectRow(1)
    with qtbot.waitSignal(screen.previewed):
        click(qtbot, screen, "importSeparate")
    assert screen.counts["imported"].text().startswith("2 ")


def test_a_file_that_is_none_is_refused_in_words(sqlite_clinic: Clinic, window: Open, qtbot, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"not a spreadsheet")
    screen = window(sqlite_clinic.manager).show_screen("import")
    screen.open_file(file)
    qtbot.waitUntil(lambda: "cannot be read" in texts(screen))


def test_stopping_takes_nothing(sqlite_clinic: Clinic, window: Open, qtbot) -> None:
    screen = window(sqlite_clinic.lead).show_screen("import")
    preview(screen, FILES / "clients.csv", qtbot)
    click(qtbot, screen, "runImport")
    click(qtbot, screen, "stopImport")
    qtbot.waitUntil(lambda: "Nothing was taken" in texts(screen), timeout=30_000)
    assert people.client_count(sqlite_clinic.lead) == 0


def test_reception_cannot_import(sqlite_clinic: Clinic, window: Open) -> None:
    frame = window(sqlite_clinic.reception)
    assert frame.show_screen("import") is None
    assert not named(frame.show_screen("clients"), "clientsImport").isVisible()


def test_the_room_speaks_both_languages_in_both_themes(sqlite_clinic: Clinic, window: Open, every_look, qtbot) -> None:
    long = split_name("A" * 50 + " " + "B" * 50)
    child = people.add_client(sqlite_clinic.reception, replace(MONA, dob=date(2015, 1, 1), en=long))
    frame = window(sqlite_clinic.reception)
    open_front(frame, child.id, qtbot)
    assert frame.width() == 1366
    if every_look[0] == "ar":
        shown = [label.text() for label in frame.findChildren(QLabel) if label.isVisible()]
        latin = [text for text in shown if text.isascii() and any(letter.isalpha() for letter in text)]
        assert not [text for text in latin if set(text) - set("AB AS-0123456789")], latin



def test_a_new_client_after_another_screen_opened_its_panel(sqlite_clinic: Clinic, qtbot) -> None:
    changes = ChangeSignal(work.listen)
    screen = ClientsScreen(sqlite_clinic.reception, changes)
    qtbot.addWidget(screen)
    screen.show()
    screen.open_panel()
    first = screen.panel
    assert first is not None
    shiboken6.delete(first)  # what the window does when another panel takes its place
    screen.open_panel()
    assert screen.panel is not None
    assert shiboken6.isValid(screen.panel)
    shiboken6.delete(screen.panel)
    changes.end()
