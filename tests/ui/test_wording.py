"""The wording of letters in the settings, by keys: found, typed, seen on paper, used, kept over a restart, put back."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.permissions import Actor
from clinic_app.domain.readers import Reader
from clinic_app.domain.wordings import WordingRequest
from clinic_app.services import drafts, letters, startup, wordings
from tests.clinics import PASSPHRASE, Clinic
from tests.letter_desk import ending_client, permit
from tests.ui import looking
from ui.changes import ChangeSignal
from ui.settings.settings_screen import SettingsScreen
from ui.settings.wording import LetterWordingSection
from ui.settings.wording_preview import HERE

REASON = "letters:discharge.reason"


def opened(qtbot: QtBot, actor: Actor) -> LetterWordingSection:
    screen = SettingsScreen(actor, ChangeSignal())
    qtbot.addWidget(screen)
    screen.resize(1294, 660)
    screen.show()
    qtbot.waitExposed(screen)
    screen.go("wording")
    section = screen.findChild(LetterWordingSection)
    assert section is not None
    section.screen_kept = screen
    return section


def seen(section: QWidget, name: str) -> QWidget:
    return next(w for w in section.findChildren(QWidget, name) if w.isVisible())


def seen_now(section: QWidget, name: str) -> bool:
    return any(w.isVisible() for w in section.findChildren(QWidget, name))


def click(qtbot: QtBot, section: QWidget, name: str) -> None:
    qtbot.mouseClick(seen(section, name), Qt.MouseButton.LeftButton)


def find(qtbot: QtBot, section: LetterWordingSection, words: str, entry_id: str) -> None:
    """Search, and go down the list to it."""
    section.search.setFocus()
    section.search.selectAll()
    for letter in words:  # in either script
        QApplication.sendEvent(section.search, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    section.table.setFocus()
    for _ in range(section.table.model().rowCount()):
        if section.table.record().id == entry_id:
            break
        qtbot.keyClick(section.table, Qt.Key.Key_Down)
    assert section.table.record().id == entry_id


def write(qtbot: QtBot, section: LetterWordingSection, language: str, text: str) -> None:
    area = section.fields[language].area
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(area, text)


def on_paper(qtbot: QtBot, section: LetterWordingSection, words: str) -> None:
    paper = section.preview.paper

    def told() -> str:
        outlined = "\n".join(place.text for place in paper._places if set(place.keys) == HERE)
        return outlined.translate(dict.fromkeys(range(0x2066, 0x206a)))

    qtbot.waitUntil(lambda: words in told(), timeout=10_000)
    assert paper.page_count()
    assert paper.outlined()


def letter_text(clinic: Clinic, client: int, issue: bool) -> str:
    shown = letters.draft_for(clinic.therapist, client, Reader.DOCTOR)
    content = replace(shown.draft.content, language=LetterLanguage.ENGLISH, requests=("Please review his medicine.",))
    draft = letters.save_draft(clinic.therapist, replace(shown.draft, content=content))
    if issue:
        pdf = letters.open_letter(clinic.therapist, client, letters.issue(clinic.therapist, draft).id)
    else:
        pdf = letters.preview(clinic.therapist, letters.desk(clinic.therapist, draft)).pdf
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_a_sentence_in_the_clinics_words_from_the_keyboard_to_the_issued_letter_and_back(
    qtbot: QtBot, sqlite_clinic: Clinic
) -> None:
    client = ending_client(sqlite_clinic)
    permit(sqlite_clinic, client)
    section = opened(qtbot, sqlite_clinic.lead)
    looking.keep_testing(section.model)
    find(qtbot, section, "why care began", REASON)
    write(qtbot, section, "en", "What brought $name here was ")
    assert "$reason" in section.fields["en"].field.message.text()  # the fact would be lost
    click(qtbot, section, "wordingField_en_reason")
    on_paper(qtbot, section, "What brought Mona Al-Shiraa here was low mood and poor sleep")
    assert section.fields["en"].field.state() == ""
    click(qtbot, section, "wordingSave")
    said = "What brought Khalid Al-Sawari here was attacks of sudden fear"
    assert said in letter_text(sqlite_clinic, client, True)
    section.screen_kept.close()
    startup.sign_out()
    lead = startup.sign_in(sqlite_clinic.folder, "noura", PASSPHRASE)
    again = opened(qtbot, lead)
    told: list[tuple[str, object]] = []
    again.done.connect(lambda words, undo: told.append((words, undo)))
    find(qtbot, again, "brought here", REASON)  # by the clinic's words too
    assert again.fields["en"].area.toPlainText() == "What brought $name here was $reason"
    assert again.fields["en"].mark.isVisible()
    assert "came to us with" in again.fields["en"].house.text()
    click(qtbot, again, "wordingRestore")
    assert again.fields["en"].area.toPlainText().startswith("$name came to us with")
    assert "came to us with attacks of sudden fear" in letter_text(sqlite_clinic, client, False)
    told[-1][1]()  # Undo of the toast
    assert again.fields["en"].area.toPlainText() == "What brought $name here was $reason"
    assert wordings.wordings(lead)[REASON, "en"].is_changed


def test_a_hostile_text_stays_typed_is_not_used_and_comes_back_after_a_lock(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    section = opened(qtbot, sqlite_clinic.manager)
    find(qtbot, section, "why care began", REASON)
    on_paper(qtbot, section, "came to us with")
    write(qtbot, section, "en", "${reason.__class__} <b>$reason</b>")
    click(qtbot, section, "wordingSave")
    assert section.fields["en"].field.state() == "bad"
    qtbot.waitUntil(lambda: not section.preview.told.isHidden(), timeout=5000)
    assert not wordings.wordings(sqlite_clinic.manager)[REASON, "en"].is_changed
    section.screen_kept.close()
    again = opened(qtbot, sqlite_clinic.manager)
    assert again.table.record().id == REASON
    assert again.fields["en"].area.toPlainText() == "${reason.__class__} <b>$reason</b>"
    write(qtbot, again, "en", "<b>$reason</b> {0.__init__}")
    on_paper(qtbot, again, "<b>low mood and poor sleep</b> {0.__init__}")
    click(qtbot, again, "wordingDrop")
    assert again.fields["en"].area.toPlainText().startswith("$name came")
    assert drafts.open_draft(sqlite_clinic.manager, "letter_wording", 0) is None


def test_two_people_at_one_text_choose(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    section = opened(qtbot, sqlite_clinic.lead)
    find(qtbot, section, "why care began", REASON)
    for number, (button, wanted) in enumerate((("keepMine", "Mine: $reason"), ("takeTheirs", "Theirs, once more: $reason"))):
        write(qtbot, section, "en", "Mine: $reason" if number == 0 else "Mine again: $reason")
        theirs = {"": "Theirs: $reason" if number == 0 else "Theirs, once more: $reason"}
        wordings.save_wordings(sqlite_clinic.manager, [WordingRequest(REASON, "en", theirs, 2 * number)])
        click(qtbot, section, "wordingSave")
        qtbot.waitUntil(lambda button=button: seen_now(section, button))
        click(qtbot, section, button)
        assert section.fields["en"].area.toPlainText() == wanted
        assert wordings.wordings(sqlite_clinic.lead)[REASON, "en"].texts[""] == wanted


def test_forms_go_together_and_an_earlier_wording_is_used_again(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    entry = "letters:discharge.medicine"
    house = wordings.wordings(sqlite_clinic.lead)[entry, "ar"].texts
    wordings.save_wordings(sqlite_clinic.manager, [WordingRequest(entry, "ar", {**house, "f": "دواؤها كما ذكرت: $medicine."})])
    wordings.restore_wordings(sqlite_clinic.manager, [WordingRequest(entry, "ar", number=1)])
    section = opened(qtbot, sqlite_clinic.lead)
    looking.keep_testing(section.earlier)
    find(qtbot, section, "الدواء كما", entry)
    click(qtbot, section, "wordingForm_en_f")
    assert (section.fields["en"].form, section.fields["ar"].form) == ("f", "f")
    assert section.fields["en"].area.toPlainText() == "As she told us: $medicine."
    click(qtbot, section, "wordingView_earlier")
    section.earlier_table.setFocus()
    qtbot.keyClick(section.earlier_table, Qt.Key.Key_Down)
    assert section.earlier_table.record().restored
    qtbot.keyClick(section.earlier_table, Qt.Key.Key_Down)
    qtbot.keyClick(section.earlier_table, Qt.Key.Key_Return)
    assert section.fields["ar"].texts()["f"] == "دواؤها كما ذكرت: $medicine."
    click(qtbot, section, "wordingSave")
    assert wordings.wordings(sqlite_clinic.lead)[entry, "ar"].own == {"f": "دواؤها كما ذكرت: $medicine."}
    area = section.fields["en"].area
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(area, "ly")
    qtbot.keyClick(area, Qt.Key.Key_Home)
    click(qtbot, section, "wordingField_en_medicine")
    assert section.fields["en"].texts()["f"] == "${medicine}ly"  # its name would run into the next letter
