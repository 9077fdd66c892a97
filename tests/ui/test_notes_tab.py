"""The notes tab with real keys and taps: three inputs sign, typed words come back, two desks lose nothing."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.safety import CheckContent, CheckRequest, Source, Thoughts
from clinic_app.domain.sessions import Asked, Attendance, EnteredBy, HomeworkMark, SafetyToday
from clinic_app.services import appointments, process_notes, safety, sessions, work, workbook
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui.changes import ChangeSignal
from ui.sessions.notes_tab import NotesTab
from ui.widgets.chips import Chip
from ui.widgets.scales import TapScale


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    return a_client(clinic, clinic.lead)


@pytest.fixture
def visit(clinic, client):
    return a_visit(clinic, client, datetime(2026, 11, 23, 9), status=Status.IN_SESSION)


@pytest.fixture
def open_tab(clinic, qtbot):
    changes, tabs = ChangeSignal(work.listen), []

    def open_(argument, actor=None):
        tab = NotesTab(actor or clinic.lead, changes)
        qtbot.addWidget(tab)
        tab.resize(1294, 700)
        tab.go(argument)
        tab.show()
        qtbot.waitUntil(lambda: tab.isVisible() and not tab._stale)
        tabs.append(tab)
        return tab

    yield open_
    for tab in tabs:
        tab.hide()
    changes.end()


def part(tab, name):
    QApplication.processEvents()
    found = tab.findChild(QWidget, name)
    assert found is not None, name
    return found


def click(qtbot, tab, name):
    qtbot.mouseClick(part(tab, name), Qt.MouseButton.LeftButton)


def kept():
    return SessionNoteRow.select().get().to_note({}).content


def test_the_cursor_starts_in_the_summary_and_three_inputs_sign(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.waitUntil(lambda: tab.focusWidget() is part(tab, "summary"))
    assert [part(tab, name).met for name in ("needAttendance", "needSummary", "needSafety")] == [True, False, False]
    qtbot.keyClicks(tab.focusWidget(), "Came in tired.")
    click(qtbot, tab, "safety_nothing_open")
    assert part(tab, "needSafety").met
    tab.sign()
    row = SessionNoteRow.select().get()
    assert row.signed_at is not None
    assert kept().summary == "Came in tired."
    assert part(tab, f"note_{row.id}").isVisible()


def test_signing_too_early_says_what_is_missing_beside_it(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    tab.sign()
    QApplication.processEvents()
    assert "summary" in tab._editor.summary_step.message.text()
    assert tab._editor.safety_step.message.isVisible()
    assert SessionNoteRow.select().count() == 0


def test_what_is_typed_is_kept_without_a_save_button(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "summary"), "Half a sen")
    qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1, timeout=3000)
    assert kept().summary == "Half a sen"
    assert "10:42" in tab._editor.autosave.text()
    qtbot.keyClicks(part(tab, "summary"), "tence")
    tab.close_note()
    again = open_tab((client, visit.id))
    assert part(again, "summary").toPlainText() == "Half a sentence"


def test_leaving_the_screen_keeps_the_last_key(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "summary"), "last key")
    tab.hide()
    assert kept().summary == "last key"


def test_taps_chips_and_scales_are_kept(clinic, qtbot, open_tab, client, visit):
    an_agreed_plan(clinic, clinic.lead, client)
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "homework_1")
    click(qtbot, tab, "obstacle_too_tired")
    click(qtbot, tab, "used_cbt.activation")
    scale = next(one for one in tab.findChildren(TapScale) if one.objectName().startswith("goal_"))
    scale.setFocus()
    qtbot.keyClick(scale, "7")
    qtbot.keyClick(part(tab, "checkIn_aim"), "8")
    qtbot.keyClicks(part(tab, "nextFocus"), "the hour of guilt")
    tab.close_note()
    content = kept()
    assert (content.homework, content.obstacles, content.techniques) == (HomeworkMark.PARTLY, ("too_tired",), ("cbt.activation",))
    assert [g.value for g in content.goals] == [7]
    assert (content.check_in.aim, content.check_in.asked) == (8, Asked.YES)
    assert content.next_focus == "the hour of guilt"


def test_a_tap_can_be_taken_back(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "homework_2")
    click(qtbot, tab, "homework_2")
    tab.close_note()
    assert kept().homework is None


def test_a_changed_safety_answer_opens_the_check_and_the_draft_stays(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    tab._editor.summary.setPlainText("Came in tired.")
    assert not part(tab, "noteSafetyCheck").isVisible()
    with qtbot.waitSignal(tab.wished) as wish:
        click(qtbot, tab, "safety_changed")
    assert wish.args == ["safety", (client, "check", "notes")]
    assert (kept().safety, kept().summary) == (SafetyToday.CHANGED, "Came in tired.")
    assert [c.source for c in safety.safety_state(clinic.lead, client).waiting] == [Source.NOTE]
    safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.PASSING, look_again=date(2026, 11, 30))))
    tab.go(client)
    assert part(tab, "summary").toPlainText() == "Came in tired."
    assert "today" in tab._editor._checked.text()
    assert not safety.safety_state(clinic.lead, client).waiting


def test_as_before_is_offered_only_where_there_is_a_before(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    assert tab.findChild(QWidget, "safety_as_before") is None
    click(qtbot, tab, "safety_nothing_open")
    tab.close_note()
    safety.sign_check(clinic.lead, CheckRequest(client, CheckContent(Thoughts.NO)))
    other = open_tab((client, a_visit(clinic, client, datetime(2026, 11, 23, 12)).id))
    assert other.findChild(QWidget, "safety_nothing_open") is None
    assert part(other, "safety_as_before")


def test_drawers_are_closed_until_wanted_and_aftercare_only_if_upset(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    assert not tab._editor.drawers["feelings"].isVisible()
    click(qtbot, tab, "drawer_feelings")
    QApplication.processEvents()
    assert tab._editor.drawers["feelings"].isVisible()
    assert not part(tab, "aftercare").isVisible()
    click(qtbot, tab, "emotion_guilt")
    click(qtbot, tab, "leftState_upset")
    assert part(tab, "aftercare").isVisible()
    click(qtbot, tab, "drawer_new_understanding")
    qtbot.keyClicks(part(tab, "newUnderstanding"), "I can rest")
    tab.close_note()
    content = kept()
    assert (content.feelings.emotions, content.feelings.left_state) == (("guilt",), "upset")
    assert content.new_understanding == "I can rest"


def test_a_theme_is_typed_once_and_offered_the_next_time(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "drawer_new_understanding")
    line = part(tab, "themes")
    line.setFocus()
    for tag in ("guilt", "never a burden"):
        qtbot.keyClicks(line, tag)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1 and kept().themes == ("guilt", "never a burden"), timeout=3000)
    note = sessions.open_note(clinic.lead, SessionNoteRow.select().get().id).note
    sessions.sign_note(clinic.lead, request_of(note, summary="x", safety=SafetyToday.NOT_ASKED))
    assert set(workbook.theme_tags(clinic.lead, client)) == {"guilt", "never a burden"}
    later = a_visit(clinic, client, datetime(2026, 11, 23, 11), status=Status.IN_SESSION)
    again = open_tab((client, later.id))
    click(qtbot, again, "drawer_new_understanding")
    offered = part(again, "themes").completer().model()
    assert {offered.index(n, 0).data() for n in range(offered.rowCount())} == {"guilt", "never a burden"}


def test_same_again_repeats_the_homework(clinic, qtbot, open_tab, client, visit):
    page = sessions.note_for(clinic.lead, visit.id)
    sessions.sign_note(clinic.lead, request_of(page.note, summary="x", safety=SafetyToday.NOTHING_OPEN, next_homework="one walk"))
    later = a_visit(clinic, client, datetime(2026, 11, 23, 10), status=Status.IN_SESSION)
    tab = open_tab((client, later.id))
    act = next(act for act in tab.acts() if act.keys == "=")
    act.call()
    assert part(tab, "nextHomework").text() == "one walk"
    assert part(tab, "lastVisit").isVisible()


def test_the_client_taps_the_check_in_on_the_turned_screen(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "turnScreen")
    page = part(tab, "checkInPage")
    assert page.size() == tab.window().size()
    for name in ("aim", "usefulness", "ease", "whole"):
        qtbot.keyClick(part(page, f"turned_{name}"), "9")
    qtbot.keyClicks(part(page, "turnedWords"), "a quiet minute")
    click(qtbot, page, "turnedDone")
    tab.close_note()
    check_in = kept().check_in
    assert (check_in.aim, check_in.whole, check_in.entered_by) == (9, 9, EnteredBy.CLIENT_ON_SCREEN)
    assert check_in.words == "a quiet minute"


def test_two_desks_show_both_texts_and_lose_neither(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "summary"), "here")
    qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1, timeout=3000)
    note = sessions.note_for(clinic.lead, visit.id).note
    sessions.save_note_draft(clinic.lead, request_of(note, summary="there"))
    qtbot.keyClicks(part(tab, "summary"), " and more")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "compareNote") is not None, timeout=3000)
    click(qtbot, tab, "keepMine")
    assert kept().summary == "here and more"


@pytest.mark.parametrize("way", ["tick", "leave"])
def test_a_note_signed_elsewhere_takes_what_was_typed_here_as_an_addendum(clinic, qtbot, open_tab, client, visit, way):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "summary"), "here")
    qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1 and not tab._dirty, timeout=3000)
    note = sessions.note_for(clinic.lead, visit.id).note
    sessions.sign_note(clinic.lead, request_of(note, summary="there", safety=SafetyToday.NOTHING_OPEN,
                                               attendance=Attendance.ATTENDED))
    qtbot.keyClicks(part(tab, "summary"), " and more")
    if way == "leave":
        tab.close_note()
        tab = open_tab(client)
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "leftNote") is not None, timeout=3000)
    said = [label.text() for label in part(tab, "leftNote").findChildren(QLabel)]
    assert any("here and more" in text for text in said)
    assert any("there" in text for text in said)
    click(qtbot, tab, "carryMine")
    assert "here and more" in part(tab, "addendumText").toPlainText()
    assert tab.findChild(QWidget, "leftNote") is None or not tab.findChild(QWidget, "leftNote").isVisible()
    again = open_tab(client)
    assert again.findChild(QWidget, "leftNote") is None
    click(qtbot, again, f"addendum_{note.id}")
    assert "here and more" in part(again, "addendumText").toPlainText()


@pytest.mark.parametrize("button", ["keepMine", "takeTheirs"])
def test_leaving_before_choosing_writes_over_neither_text_and_asks_again(clinic, qtbot, open_tab, client, visit, button):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "summary"), "here")
    qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1, timeout=3000)
    qtbot.waitUntil(lambda: not tab._dirty)
    note = sessions.note_for(clinic.lead, visit.id).note
    sessions.save_note_draft(clinic.lead, request_of(note, summary="there"))
    qtbot.keyClicks(part(tab, "summary"), " and more")
    tab.close_note()
    assert kept().summary == "there"
    again = open_tab((client, visit.id))
    assert part(again, "compareNote").isVisible()
    assert part(again, "summary").toPlainText() == "here and more"
    click(qtbot, again, button)
    again.close_note()
    assert kept().summary == ("here and more" if button == "keepMine" else "there")
    assert open_tab((client, visit.id)).findChild(QWidget, "compareNote") is None


def test_the_private_note_is_sealed_and_comes_back(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.keyClicks(part(tab, "processNote"), "I was impatient")
    tab.close_note()
    again = open_tab((client, visit.id))
    assert part(again, "processNote").toPlainText() == "I was impatient"
    click(qtbot, again, "deleteProcessNote")
    assert process_notes.my_notes_about(clinic.lead, client) == []


@pytest.mark.parametrize("begun", [True, False])
def test_a_private_note_written_at_two_desks_keeps_both_texts(clinic, qtbot, open_tab, client, visit, begun):
    tab = open_tab((client, visit.id))
    if begun:
        qtbot.keyClicks(part(tab, "processNote"), "I was impatient")
        qtbot.waitUntil(lambda: tab._private is not None, timeout=3000)
    there = process_notes.my_notes_about(clinic.lead, client)
    process_notes.save_process_note(
        clinic.lead, client, "There: tired", appointment_id=visit.id, note_id=there[0].id if begun else 0,
        version=there[0].version if begun else 0)
    qtbot.keyClicks(part(tab, "processNote"), ", and I know why")
    tab.close_note()
    (kept,) = process_notes.my_notes_about(clinic.lead, client)
    assert "There: tired" in kept.text
    assert ", and I know why" in kept.text
    assert part(open_tab((client, visit.id)), "processNote").toPlainText() == kept.text


def test_an_addendum_stands_under_a_signed_note(clinic, qtbot, open_tab, client, visit):
    page = sessions.note_for(clinic.lead, visit.id)
    note = sessions.sign_note(clinic.lead, request_of(page.note, summary="x", safety=SafetyToday.NOTHING_OPEN))
    tab = open_tab(client)
    click(qtbot, tab, f"addendum_{note.id}")
    click(qtbot, tab, "saveAddendum")
    assert part(tab, "addendumText").property("bad") or part(tab, "addendumReason").property("bad")
    qtbot.keyClicks(part(tab, "addendumText"), "She will call her sister.")
    qtbot.keyClicks(part(tab, "addendumReason"), "forgot")
    click(qtbot, tab, "saveAddendum")
    found = sessions.notes_of(clinic.lead, client)[0].addenda
    assert [(a.text, a.reason) for a in found] == [("She will call her sister.", "forgot")]


def test_an_addendum_being_typed_comes_back(clinic, qtbot, open_tab, client, visit):
    page = sessions.note_for(clinic.lead, visit.id)
    note = sessions.sign_note(clinic.lead, request_of(page.note, summary="x", safety=SafetyToday.NOTHING_OPEN))
    tab = open_tab(client)
    click(qtbot, tab, f"addendum_{note.id}")
    qtbot.keyClicks(part(tab, "addendumText"), "She will")
    tab.hide()
    again = open_tab(client)
    click(qtbot, again, f"addendum_{note.id}")
    assert part(again, "addendumText").toPlainText() == "She will"
    click(qtbot, again, "cancelAddendum")
    again.hide()
    third = open_tab(client)
    click(qtbot, third, f"addendum_{note.id}")
    assert part(third, "addendumText").toPlainText() == ""


def test_a_draft_is_opened_by_its_own_number(clinic, open_tab, client, visit):
    page = sessions.note_for(clinic.lead, visit.id)
    kept_note = sessions.save_note_draft(clinic.lead, request_of(page.note, summary="x"))
    tab = open_tab((client, visit.id, kept_note.id))
    assert part(tab, "summary").toPlainText() == "x"


@pytest.mark.parametrize("width", [1294, 1024])
def test_nothing_is_cut_in_any_look(every_look, clinic, qtbot, open_tab, client, visit, width):
    an_agreed_plan(clinic, clinic.lead, client)
    tab = open_tab((client, visit.id))
    tab.resize(width, 620)
    qtbot.wait(20)
    for chip in tab.findChildren(Chip):
        if chip.isVisible():
            assert chip.width() >= chip.sizeHint().width() - 1, chip.text()


def test_the_next_visit_is_booked_from_the_note_without_leaving_it(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    said = []
    tab.said.connect(lambda words, back: said.append((words, back)))
    assert part(tab, "noteAgain").isVisible()
    assert "Ctrl+R" in [one.keys for one in tab.acts()]
    click(qtbot, tab, "noteAgain")
    ahead = appointments.next_visit(clinic.lead, client, visit.slot.end)
    assert ahead.slot.start == datetime(2026, 11, 30, 9)
    assert not part(tab, "noteAgain").isVisible()
    said[0][1]()
    assert appointments.next_visit(clinic.lead, client, visit.slot.end) is None
    qtbot.waitUntil(part(tab, "noteAgain").isVisible)
