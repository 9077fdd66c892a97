"""The settings: every field saves and comes back; what a role may not change is not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clinic_app.data.letters import LetterRow
from clinic_app.domain.letter_checks import check_code, square
from clinic_app.domain.permissions import Actor, Role, Vault
from clinic_app.domain.phrases import PhraseRequest
from clinic_app.domain.readers import Reader
from clinic_app.domain.waiting_room import WaitingRoom
from clinic_app.services import (
    cosigning,
    drafts,
    house_rules,
    letters,
    paper,
    phrases,
    profiles,
    session_rules,
    staff,
    startup,
    waiting_room,
    work,
)
from clinic_app.services import settings as clinic_settings
from tests.clinics import Clinic
from tests.letter_desk import ending_client
from ui.changes import ChangeSignal
from ui.settings.keeping import BackupSection, WhoLookedSection
from ui.settings.paper_look import PaperLookPanel
from ui.settings.settings_screen import SettingsScreen
from ui.widgets.chips import Chip
from ui.widgets.news import Banner


def opened(qtbot: QtBot, actor: Actor, section: str = "") -> SettingsScreen:
    screen = SettingsScreen(actor, ChangeSignal())
    qtbot.addWidget(screen)
    screen.resize(1294, 640)
    screen.show()
    qtbot.waitExposed(screen)
    if section:
        screen.go(section)
    return screen


def field(screen: QWidget, name: str) -> QLineEdit:
    return next(w for w in screen.findChildren(QLineEdit, name) if w.isVisible())


def write(qtbot: QtBot, screen: QWidget, name: str, text: str) -> None:
    field(screen, name).selectAll()
    qtbot.keyClicks(field(screen, name), text)


def press(qtbot: QtBot, screen: QWidget, name: str) -> None:
    qtbot.mouseClick(next(w for w in screen.findChildren(QWidget, name) if w.isVisible()), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("who", "keys"), [
    ("reception", ["look", "passphrase", "calendar", "backup"]),
    ("therapist", ["look", "passphrase", "profile", "signature", "phrases", "absences", "calendar", "backup", "letter_check"]),
    ("lead", ["look", "passphrase", "profile", "signature", "phrases", "absences", "calendar", "house_rules", "emergency",
              "sessions", "measures", "agreement", "wording", "techniques", "team", "backup", "letter_check", "sheets", "audit"]),
    ("manager", ["look", "passphrase", "calendar", "letterhead", "hours", "rooms", "waiting_room", "reminders", "absences",
                 "holidays", "ramadan", "house_rules", "emergency", "wording", "team", "backup", "contingency", "sheets",
                 "audit"]),
])
def test_each_role_has_its_sections(qtbot: QtBot, sqlite_clinic: Clinic, who: str, keys: list[str]) -> None:
    screen = opened(qtbot, sqlite_clinic.actors[who])
    lines = [screen.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(screen.list.count())]
    assert [key for key in lines if key is not None] == keys
    for key in keys[1:]:  # the arrows pass over the headings
        qtbot.keyClick(screen.list, Qt.Key.Key_Down)
        assert screen.place() == key


def test_an_emergency_number_is_entered_checked_and_taken_off(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.lead, "emergency")
    write(qtbot, screen, "emergencyNameEn", "Night clinic")
    press(qtbot, screen, "emergencySave")
    assert len(clinic_settings.emergency_numbers(sqlite_clinic.lead)) == 1
    write(qtbot, screen, "emergencyPhone", "2222 0000")
    write(qtbot, screen, "emergencyChecked", "1/11/2026")
    press(qtbot, screen, "emergencySave")
    kept = clinic_settings.emergency_numbers(sqlite_clinic.reception)[1]
    assert (kept.name_en, kept.phone, str(kept.checked_on)) == ("Night clinic", "2222 0000", "2026-11-01")
    section = screen.stack.currentWidget()
    section.table.chosen.emit(kept)
    press(qtbot, screen, "emergencyRemove")
    assert [n.phone for n in clinic_settings.emergency_numbers(sqlite_clinic.lead)] == ["112"]


def test_when_waiting_is_too_long_is_set_in_minutes(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "waiting_room")
    for typed in ("soon", "90"):
        write(qtbot, screen, "waitingAlarm", typed)
        press(qtbot, screen, "waitingSave")
        assert field(screen, "waitingAlarm").accessibleDescription()
    write(qtbot, screen, "waitingAlarm", "20")
    with qtbot.waitSignal(screen.said):
        press(qtbot, screen, "waitingSave")
    assert waiting_room.waiting_room(sqlite_clinic.reception) == WaitingRoom(20, False, 1)


def test_the_letterhead_saves_and_comes_back(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "letterhead")
    write(qtbot, screen, "clinicPhone", "+965 0000 0777")
    write(qtbot, screen, "clinicVisitMinutes", "forty")
    press(qtbot, screen, "clinicSave")
    assert "number" in field(screen, "clinicVisitMinutes").accessibleDescription()
    assert field(screen, "clinicVisitMinutes").text() == "forty"
    write(qtbot, screen, "clinicVisitMinutes", "45")
    with qtbot.waitSignal(screen.said):
        press(qtbot, screen, "clinicSave")
    saved = clinic_settings.clinic(sqlite_clinic.manager)
    assert (saved.phone, saved.visit_minutes) == ("+965 0000 0777", 45)
    again = opened(qtbot, sqlite_clinic.manager, "letterhead")
    assert field(again, "clinicPhone").text() == "+965 0000 0777"


def test_what_was_typed_comes_back_after_the_window_is_gone(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "letterhead")
    write(qtbot, screen, "clinicNameEn", "A half-typed na")
    qtbot.wait(900)  # longer than the pause after which a draft is kept
    screen.close()
    again = opened(qtbot, sqlite_clinic.manager, "letterhead")
    assert field(again, "clinicNameEn").text() == "A half-typed na"
    assert clinic_settings.clinic(sqlite_clinic.manager).name_en != "A half-typed na"


HALF_TYPED = {  # section: who, the draft's form, and what is typed in which field
    "hours": ("manager", "hours", {"hours0": "9-13, 16-2", "hours1": "half past"}),
    "absences": ("therapist", "absence", {"absenceFirst": "1/12/2026", "absenceStart": "10", "absenceEnd": "noonish"}),
    "holidays": ("manager", "holiday", {"holidayNameEn": "Bridge day", "holidayFirst": "2/12/2026"}),
    "ramadan": ("manager", "ramadan", {"ramadanFirst": "31/02", "hours3": "10-2"}),
    "contingency": ("manager", "contingency", {"contingencyPassword": "a secret thing 15", "contingencyFolder": "/srv/here"}),
    "profile": ("therapist", "profile", {"profileCapacity": "twenty"}),
}


@pytest.mark.parametrize("section", HALF_TYPED)
def test_half_a_form_is_there_again_after_the_program_was_killed(qtbot: QtBot, sqlite_clinic: Clinic, section: str) -> None:
    who, form, words = HALF_TYPED[section]
    actor, vault = sqlite_clinic.actors[who], Vault.CLINICAL if section == "profile" else Vault.DESK
    screen = opened(qtbot, actor, section)
    for name, text in words.items():
        write(qtbot, screen, name, text)
    meant = {name: field(screen, name).text() for name in words}
    last = "2026-12-02" if section == "holidays" else list(words.values())[-1]  # a day is kept in full
    about = 1448 if section == "ramadan" else 0
    qtbot.waitUntil(lambda: last in str(getattr(drafts.open_draft(actor, form, about, vault), "body", "")))
    again = opened(qtbot, actor, section)  # the window before is never closed: it was killed
    for name, text in meant.items():
        if "Password" in name:
            assert field(again, name).text() == "", "a password is never kept"
        else:
            assert _meant(field(again, name)) == _meant(field(screen, name)), (name, text)


def _meant(line: QLineEdit) -> object:
    value = line.value() if hasattr(line, "value") else None
    return value or line.text()


def test_two_desks_saving_the_letterhead_lose_neither(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "letterhead")
    clinic_settings.save_clinic(sqlite_clinic.manager, replace(clinic_settings.clinic(sqlite_clinic.manager), phone="theirs"))
    write(qtbot, screen, "clinicPhone", "mine")
    press(qtbot, screen, "clinicSave")
    assert clinic_settings.clinic(sqlite_clinic.manager).phone == "theirs"
    assert field(screen, "clinicPhone").text() == "mine"
    assert "theirs" in field(screen, "clinicPhone").accessibleDescription()
    press(qtbot, screen, "clinicSave")
    assert clinic_settings.clinic(sqlite_clinic.manager).phone == "mine"


def test_hours_are_typed_and_a_day_that_cannot_be_read_is_marked(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "hours")
    write(qtbot, screen, "hours1", "from nine")
    press(qtbot, screen, "hoursSave")
    assert field(screen, "hours1").property("bad")
    write(qtbot, screen, "hours1", "8:30-12, 15-21")
    press(qtbot, screen, "hoursSave")
    monday = [s for s in clinic_settings.hours(sqlite_clinic.manager)[None] if s.weekday == 1]
    assert [(s.opens, s.closes) for s in monday] == [(510, 720), (900, 1260)]


def test_a_room_is_added_by_keyboard(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "rooms")
    write(qtbot, screen, "roomNameEn", "Garden room")
    qtbot.keyClick(field(screen, "roomNameEn"), Qt.Key.Key_Return)
    assert "Garden room" in [room.name_en for room in clinic_settings.rooms(sqlite_clinic.manager)]
    write(qtbot, screen, "roomNameEn", "Garden room")
    qtbot.keyClick(field(screen, "roomNameEn"), Qt.Key.Key_Return)
    assert field(screen, "roomNameEn").accessibleDescription()


def test_a_person_is_added_and_their_hours_set(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "team")
    press(qtbot, screen, "staffSave")
    assert field(screen, "staffNameEn").accessibleDescription()
    write(qtbot, screen, "staffNameEn", "Layal Samaan")
    write(qtbot, screen, "staffSignIn", "layal")
    write(qtbot, screen, "staffPassphrase", "first words on a slip")
    chip = next(c for c in screen.findChildren(Chip, f"role_{Role.THERAPIST.value}") if c.isVisible())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    press(qtbot, screen, "staffSave")
    made = next(p for p in staff.staff(sqlite_clinic.manager) if p.sign_in_name == "layal")
    assert made.roles == {Role.THERAPIST}
    assert made.must_change
    write(qtbot, screen, "hours0", "10-14")
    press(qtbot, screen, "staffHoursSave")
    assert [(s.opens, s.closes) for s in clinic_settings.hours(sqlite_clinic.manager)[made.id]] == [(600, 840)]


def test_a_backup_is_made_beside_the_window_and_listed(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    section = BackupSection(sqlite_clinic.lead)
    qtbot.addWidget(section)
    section.show()
    with qtbot.waitSignal(section.said, timeout=20_000):
        qtbot.mouseClick(section.now, Qt.MouseButton.LeftButton)
    assert section.model.rowCount() == 1


def test_the_lead_decides_about_an_older_record_with_a_reason(
    qtbot: QtBot, sqlite_clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.set_read_only(True)
    try:
        for who, may_decide in (("manager", False), ("lead", True)):
            section = WhoLookedSection(sqlite_clinic.actors[who])
            qtbot.addWidget(section)
            section.show()
            assert section.decision.isVisible()
            assert section.reason.isVisible() is may_decide
        qtbot.keyClicks(section.reason.widget, "short")
        press(qtbot, section, "olderAccept")
        assert section.reason.state() == "bad"
        assert startup.record_is_older()
        qtbot.keyClicks(section.reason.widget, " but now a whole sentence")
        press(qtbot, section, "olderAccept")
        assert not startup.record_is_older()
    finally:
        work.set_read_only(False)


def test_who_looked_lists_acts_in_words_and_the_record_is_checked(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    section = WhoLookedSection(sqlite_clinic.lead)
    qtbot.addWidget(section)
    section.show()
    section.reload()
    assert "changed the rooms" in {section.model.index(row, 2).data() for row in range(section.model.rowCount())}
    qtbot.mouseClick(section.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(section.result.text()), timeout=20_000)
    assert "backup" in section.result.text()


def test_house_rules_are_typed_in_points_and_kept(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.lead, "house_rules")
    assert field(screen, "ruleDrop").text() == "1.5"
    write(qtbot, screen, "ruleDrop", "2")
    write(qtbot, screen, "ruleNoContact", "21")
    press(qtbot, screen, "rulesSave")
    kept = house_rules.figures(sqlite_clinic.lead)
    assert (kept["check_in_drop_tenths"], kept["no_contact_days"]) == (20, 21)
    write(qtbot, screen, "ruleMisses", "5")
    press(qtbot, screen, "rulesSave")
    assert house_rules.figures(sqlite_clinic.lead)["misses_limit"] == 2
    press(qtbot, screen, "rulesUsual")
    assert field(screen, "ruleNoContact").text() == "28"
    qtbot.waitUntil(lambda: "28" in str(getattr(drafts.open_draft(sqlite_clinic.lead, "house_rules", 0), "body", "")))
    again = field(opened(qtbot, sqlite_clinic.lead, "house_rules"), "ruleNoContact")  # the window before was killed
    assert (again.text(), again.accessibleDescription()) == ("28", "")


def test_a_phrase_is_written_found_again_changed_and_deleted(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.therapist, "phrases")
    press(qtbot, screen, "phraseSave")
    assert field(screen, "phraseName").property("bad")
    write(qtbot, screen, "phraseName", "walk")
    qtbot.keyClicks(screen.findChild(QWidget, "phraseEnglish"), "Agreed on two walks.")
    press(qtbot, screen, "phraseSave")
    assert [p.text_en for p in phrases.phrases(sqlite_clinic.therapist)] == ["Agreed on two walks."]
    table = screen.findChild(QWidget, "phraseTable")
    table.choose(lambda phrase: phrase.name == "walk")
    write(qtbot, screen, "phraseName", "two walks")
    press(qtbot, screen, "phraseSave")
    assert [p.name for p in phrases.phrases(sqlite_clinic.therapist)] == ["two walks"]
    table.choose(lambda phrase: True)
    press(qtbot, screen, "phraseDelete")
    assert phrases.phrases(sqlite_clinic.therapist) == []


def test_a_phrase_being_typed_comes_back_and_is_not_written_over_unseen(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    me = sqlite_clinic.therapist
    kept = phrases.save_phrase(me, PhraseRequest("walk", "Two walks.", ""))
    screen = opened(qtbot, me, "phrases")
    screen.findChild(QWidget, "phraseTable").choose(lambda phrase: phrase.name == "walk")
    area = screen.findChild(QWidget, "phraseEnglish")
    qtbot.keyClicks(area, " Mine.")
    screen.hide()  # a lock hides the window before the pause of typing is over
    again = opened(qtbot, me, "phrases")
    again.findChild(QWidget, "phraseTable").choose(lambda phrase: phrase.name == "walk")
    area = again.findChild(QWidget, "phraseEnglish")
    mine = area.value()
    assert "Mine." in mine
    phrases.save_phrase(me, PhraseRequest("walk", "Three walks.", "", id=kept.id, version=kept.version))
    press(qtbot, again, "phraseSave")
    assert area.value() == mine
    assert any("Three walks." in label.text() for label in again.findChildren(QLabel))
    press(qtbot, again, "phraseSave")
    assert [p.text_en for p in phrases.phrases(me)] == [mine]


def test_the_lead_sets_the_check_ins_rhythm_and_who_co_signs(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    screen = opened(qtbot, sqlite_clinic.lead, "sessions")
    every = screen.findChild(QWidget, "checkInEvery")
    qtbot.mouseClick(every.findChildren(QWidget)[1], Qt.MouseButton.LeftButton)
    assert session_rules.session_rules(sqlite_clinic.lead).check_in_every == 3
    press(qtbot, screen, "checkInOpener")
    assert not session_rules.session_rules(sqlite_clinic.lead).opener
    box = screen.findChild(QWidget, f"cosigner_{sqlite_clinic.therapist.staff_id}")
    box.set_value(sqlite_clinic.lead.staff_id)
    box.activated.emit(box.currentIndex())
    mine = next(c for c in cosigning.cosigners(sqlite_clinic.lead) if c.staff_id == sqlite_clinic.therapist.staff_id)
    assert mine.supervisor_id == sqlite_clinic.lead.staff_id


def test_the_look_of_paper_acts_at_once_and_comes_back(
    qtbot: QtBot, sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened(qtbot, sqlite_clinic.manager, "letterhead")
    panel = screen.findChild(PaperLookPanel)
    press_last = panel.digits.findChildren(QAbstractButton)[-1]
    with qtbot.waitSignal(screen.said):
        qtbot.mouseClick(press_last, Qt.MouseButton.LeftButton)
    panel.hijri.setFocus()
    with qtbot.waitSignal(screen.said):
        qtbot.keyClick(panel.hijri, Qt.Key.Key_Space)
    assert not panel.logo.drop.isVisible()
    picture = tmp_path / "logo.png"
    chosen = iter((str(tmp_path / "gone.png"), str(Path(__file__)), str(picture)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(picture))
    for told in ("cannot be read", "no PNG or JPEG"):
        press(qtbot, screen, "paperLogoChoose")
        assert told in panel.logo.trouble.text()
    with qtbot.waitSignal(screen.said):
        press(qtbot, screen, "paperLogoChoose")
    assert not panel.logo.trouble.isVisible()
    again = opened(qtbot, sqlite_clinic.manager, "letterhead").findChild(PaperLookPanel)
    assert (again.digits.value(), again.hijri.isChecked(), again.logo.picture.isVisible()) == (True, False, True)
    assert paper.paper_look(sqlite_clinic.manager).arabic_digits
    name = panel.names.fields["neutral_en"]
    name.widget.setFocus()
    qtbot.keyClicks(name.widget, "x" * 81)
    qtbot.keyClick(name.widget, Qt.Key.Key_Return)
    assert (name.state(), paper.paper_look(sqlite_clinic.manager).neutral_en) == ("bad", "")
    for _ in range(71):
        qtbot.keyClick(name.widget, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(screen.said):
        qtbot.keyClick(name.widget, Qt.Key.Key_Tab)
    assert paper.paper_look(sqlite_clinic.manager).neutral_en == "x" * 10
    with qtbot.waitSignal(screen.said):
        press(qtbot, screen, "paperLogoDrop")
    assert paper.paper_look(sqlite_clinic.manager).logo == b""


def test_a_neutral_name_being_typed_outlives_a_kill_and_stands_on_no_paper_until_it_is_left(
    qtbot: QtBot, sqlite_clinic: Clinic
) -> None:
    manager = sqlite_clinic.manager
    write(qtbot, opened(qtbot, manager, "letterhead"), "paperNeutralEn", "Harbour Cen")
    qtbot.waitUntil(lambda: drafts.open_draft(manager, "neutral_name", 0) is not None)
    assert drafts.open_draft(manager, "neutral_name", 0).body["neutral_en"] == "Harbour Cen"
    paper.save_paper_look(manager, replace(paper.paper_look(manager), neutral_ar="مركز الميناء"))
    screen = opened(qtbot, manager, "letterhead")  # the window before is never closed: it was killed
    english, arabic = (field(screen, name) for name in ("paperNeutralEn", "paperNeutralAr"))
    assert (english.text(), paper.paper_look(manager).neutral_en) == ("Harbour Cen", "")
    assert "Not on paper yet" in english.accessibleDescription()
    assert arabic.text() == "مركز الميناء", "nobody typed here, and another desk saved meanwhile"
    qtbot.keyClicks(english, "tre")
    with qtbot.waitSignal(screen.said):
        qtbot.keyClick(english, Qt.Key.Key_Return)
    assert (paper.paper_look(manager).neutral_en, english.accessibleDescription()) == ("Harbour Centre", "")
    assert drafts.open_draft(manager, "neutral_name", 0) is None
    paper.save_paper_look(manager, replace(paper.paper_look(manager), neutral_en="Theirs"))
    write(qtbot, screen, "paperNeutralEn", "Mine")
    qtbot.keyClick(english, Qt.Key.Key_Return)
    assert (english.text(), paper.paper_look(manager).neutral_en) == ("Mine", "Theirs")
    assert "Theirs" in english.accessibleDescription()
    qtbot.keyClick(english, Qt.Key.Key_Return)
    assert paper.paper_look(manager).neutral_en == "Mine"


def test_a_signature_is_chosen_and_taken_off_again_by_its_owner(
    qtbot: QtBot, sqlite_clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened(qtbot, sqlite_clinic.therapist, "signature")
    picture = tmp_path / "signature.png"
    chosen = iter((str(Path(__file__)), str(picture)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
    image = QImage(90, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    assert image.save(str(picture))
    press(qtbot, screen, "ownSignatureChoose")
    assert "no PNG or JPEG" in screen.findChild(QLabel, "ownSignatureTrouble").text()
    with qtbot.waitSignal(screen.said):
        press(qtbot, screen, "ownSignatureChoose")
    assert profiles.own_signature(sqlite_clinic.therapist).picture
    assert profiles.own_signature(sqlite_clinic.lead).picture == b""
    again = opened(qtbot, sqlite_clinic.therapist, "signature")
    assert again.findChild(QLabel, "ownSignature").isVisible()
    with qtbot.waitSignal(again.said):
        press(qtbot, again, "ownSignatureDrop")
    with qtbot.waitSignal(screen.said, raising=False, timeout=0):
        press(qtbot, screen, "ownSignatureDrop")  # the first desk has not heard of it
    assert "meanwhile" in screen.findChild(QLabel, "ownSignatureTrouble").text()


def test_a_printed_letter_is_checked_with_a_scanner(qtbot: QtBot, sqlite_clinic: Clinic) -> None:
    client, me = ending_client(sqlite_clinic), sqlite_clinic.therapist
    issued = letters.issue(me, letters.save_draft(me, letters.draft_for(me, client, Reader.CLIENT).draft))
    row = LetterRow.get_by_id(issued.id)
    code = check_code(row.uid, row.body)
    section = opened(qtbot, me, "letter_check").stack.currentWidget()
    for typed, name in ((square(code), "letterKnown"), (code[:-1] + ("A" if code[-1] != "A" else "B"), "letterUnknown")):
        qtbot.keyClicks(section.code, typed)
        qtbot.keyClick(section.code, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda name=name: any(b.isVisible() for b in section.findChildren(Banner, name)))
        section.code.selectAll()
    qtbot.keyClicks(section.code, "what")
    press(qtbot, section, "letterCheck")
    assert "sixteen" in field(section, "letterCode").accessibleDescription()
