"""Round the note with real keys: phrases by a slash, the turned screen that lets nobody through, strains, calls, retraction."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from clinic_app.data.sessions import SessionNoteRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.permissions import Vault
from clinic_app.domain.phrases import PhraseRequest
from clinic_app.domain.session_rules import SessionRules
from clinic_app.domain.sessions import Asked, CheckIn, EnteredBy, HomeworkKind, RepairState, Rupture, RuptureKind, SafetyToday
from clinic_app.services import calls, clock, drafts, phrases, plans, session_rules, sessions, work, workbook
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui import program
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS
from ui.sessions.notes_tab import NotesTab


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


def signed(clinic, client, day, **content):
    start = datetime(2026, 11, day, 9)
    with clock.freeze(start.replace(minute=50)):
        visit = a_visit(clinic, client, start, status=Status.IN_SESSION)
        page = sessions.note_for(clinic.lead, visit.id)
        said = {"summary": "x", "safety": SafetyToday.NOTHING_OPEN, **content}
        return sessions.sign_note(clinic.lead, request_of(page.note, **said))


def test_a_valid_note_takes_three_inputs_and_every_key_is_counted(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    qtbot.waitUntil(lambda: tab.focusWidget() is part(tab, "summary"))
    inputs = [attendance := "prefilled from the diary", "summary", "safety"]
    summary, keys = "Tired. Two walks.", 0
    for letter in summary:
        qtbot.keyClicks(tab.focusWidget(), letter)
        keys += 1
    for name in ("Tab", "Space"):  # the first tap of safety today is "as before"
        qtbot.keyClick(tab.focusWidget(), getattr(Qt.Key, f"Key_{name}"))
        keys += 1
    assert part(tab, "needSafety").met
    next(act for act in tab.acts() if "Ctrl+Return" in act.keys).call()
    keys += 1
    assert SessionNoteRow.select().get().signed_at is not None
    assert attendance
    assert len(inputs) == 3
    assert keys == len(summary) + 3


class TestPhrases:
    @pytest.fixture
    def written(self, clinic):
        phrases.save_phrase(clinic.lead, PhraseRequest("walk", "Agreed on two walks."))
        phrases.save_phrase(clinic.lead, PhraseRequest("sleep", "Slept badly."))

    def slash(self, qtbot, tab, before=""):
        area = part(tab, "summary")
        qtbot.keyClicks(area, before + "/")
        QApplication.processEvents()
        return area, tab.window().findChild(QWidget, "phraseList")

    def test_a_slash_opens_the_list_and_enter_puts_the_phrase_at_the_cursor(self, qtbot, open_tab, client, visit, written):
        tab = open_tab((client, visit.id))
        area, popup = self.slash(qtbot, tab, "Came in. ")
        assert popup.isVisible()
        qtbot.keyClicks(popup.typed, "wal")
        qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
        assert area.toPlainText() == "Came in. Agreed on two walks."
        qtbot.keyClicks(area, " Next")
        assert area.toPlainText() == "Came in. Agreed on two walks. Next"

    def test_one_undo_takes_it_out_and_leaves_what_was_typed(self, qtbot, open_tab, client, visit, written):
        tab = open_tab((client, visit.id))
        area, popup = self.slash(qtbot, tab, "Came in. ")
        qtbot.keyClick(popup.typed, Qt.Key.Key_Down)
        qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
        assert "walks" in area.toPlainText()
        qtbot.keyClick(area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert area.toPlainText() == "Came in. "

    def test_in_the_middle_of_a_word_a_slash_is_a_slash_and_esc_leaves_one(self, qtbot, open_tab, client, visit, written):
        tab = open_tab((client, visit.id))
        area, popup = self.slash(qtbot, tab, "3")
        assert (area.toPlainText(), popup) == ("3/", None)
        area.clear()
        _, popup = self.slash(qtbot, tab)
        qtbot.keyClick(popup.typed, Qt.Key.Key_Escape)
        assert area.toPlainText() == "/"

    @pytest.mark.parametrize(("drawer", "name"), [
        ("", "nextHomework"), ("", "nextFocus"), ("", "checkInWords"), ("feelings", "stopSign"), ("rupture", "repair"),
        ("new_understanding", "newUnderstanding"), ("to_supervision", "toSupervision"), ("", "processNote"),
    ])
    def test_every_free_text_of_the_note_takes_one_at_the_cursor(self, qtbot, open_tab, client, visit, written, drawer, name):
        tab = open_tab((client, visit.id))
        if drawer:
            click(qtbot, tab, f"drawer_{drawer}")
        field = part(tab, name)
        read = field.text if hasattr(field, "text") else field.toPlainText
        qtbot.keyClicks(field, "Then ")
        qtbot.keyClicks(field, "/")
        popup = tab.window().findChild(QWidget, "phraseList")
        qtbot.keyClicks(popup.typed, "wal")
        qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
        assert read() == "Then Agreed on two walks."
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert read() == "Then "

    def test_a_line_keeps_what_came_and_refuses_one_too_long(self, qtbot, open_tab, clinic, client, visit, written):
        phrases.save_phrase(clinic.lead, PhraseRequest("long", "word " * 60))
        tab = open_tab((client, visit.id))
        line = part(tab, "nextHomework")
        qtbot.keyClicks(line, "/")
        popup = tab.window().findChild(QWidget, "phraseList")
        qtbot.keyClicks(popup.typed, "long")
        qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
        assert line.text() == ""
        popup.typed.clear()
        qtbot.keyClicks(popup.typed, "sleep")
        qtbot.keyClick(popup.typed, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1)
        assert SessionNoteRow.get().to_note({}).content.next_homework == "Slept badly."

    def test_without_phrases_the_list_says_where_they_are_made(self, qtbot, open_tab, client, visit):
        tab = open_tab((client, visit.id))
        _, popup = self.slash(qtbot, tab)
        assert popup._empty.isVisible()
        qtbot.keyClick(popup.typed, Qt.Key.Key_Backspace)
        assert part(tab, "summary").toPlainText() == ""


class TestHomework:
    def test_one_line_two_taps_and_what_it_was_worth_next_time(self, qtbot, open_tab, clinic, client, visit):
        an_agreed_plan(clinic, clinic.lead, client)
        goal = plans.plan_file(clinic.lead, client).goals[0]
        tab = open_tab((client, visit.id))
        assert not part(tab, "homeworkKind_activity").isVisible()
        qtbot.keyClicks(part(tab, "nextHomework"), "two morning walks")
        for name in ("homeworkKind_skill", "homeworkKind_activity", f"homeworkGoal_{goal.id}", "safety_nothing_open"):
            click(qtbot, tab, name)
        qtbot.keyClicks(part(tab, "summary"), "Tired.")
        next(act for act in tab.acts() if "Ctrl+Return" in act.keys).call()
        said = kept()
        assert (said.homework_kind, said.homework_goal) == (HomeworkKind.ACTIVITY, goal.id)

        with clock.freeze(datetime(2026, 11, 30, 8, 30)):
            later = a_visit(clinic, client, datetime(2026, 11, 30, 9))
            tab = open_tab((client, later.id))
            assert not part(tab, "homeworkUseful").isVisible()
            click(qtbot, tab, "attendance_attended")
            click(qtbot, tab, "homework_2")
            part(tab, "homeworkUseful").setFocus()
            qtbot.keyClicks(part(tab, "homeworkUseful"), "8")
            click(qtbot, tab, "sameAgain")
            click(qtbot, tab, "safety_as_before")
            qtbot.keyClicks(part(tab, "summary"), "Lighter.")
            next(act for act in tab.acts() if "Ctrl+Return" in act.keys).call()
            newest, first = workbook.workbook_of(clinic.lead, client).homework
            assert (first.usefulness, first.goal_id, first.kind) == (8, goal.id, HomeworkKind.ACTIVITY)
            assert (newest.words, newest.kind, newest.goal_id) == ("two morning walks", HomeworkKind.ACTIVITY, goal.id)
            assert [line.on for line in plans.plan_file(clinic.lead, client).homework[goal.id]] == [newest.on, first.on]


class TestTheTurnedScreen:
    @pytest.fixture
    def window(self, clinic, qtbot, client, visit):
        changes = ChangeSignal(work.listen)
        window = MainWindow(clinic.lead, ROOMS, changes, program.desk_for(clinic.lead))
        qtbot.addWidget(window)
        window.resize(1366, 736)
        window.show()
        window.show_screen("client", (client, "notes", (client, visit.id)))
        # once the cursor is in the summary: it would take the focus, and with it the hold, from the button that is held
        qtbot.waitUntil(lambda: getattr(window.focusWidget(), "objectName", str)() == "summary", timeout=4000)
        yield window
        changes.end()

    def turned(self, qtbot, window):
        click(qtbot, window, "turnScreen")
        return part(window, "checkInPage")

    def test_no_key_of_the_program_reaches_what_lies_behind(self, qtbot, window):
        page = self.turned(qtbot, window)
        scale = part(page, "turned_week")
        ctrl, alt, none = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "No"))
        for key, held in ((Qt.Key.Key_Return, ctrl), (Qt.Key.Key_K, ctrl), (Qt.Key.Key_2, alt), (Qt.Key.Key_Escape, none)):
            QApplication.sendEvent(scale, QKeyEvent(QEvent.Type.KeyPress, key, held))
        QApplication.processEvents()
        assert page.isVisible()
        assert not window.search.is_open()
        assert SessionNoteRow.select().where(SessionNoteRow.signed_at.is_null(False)).count() == 0

    def test_tab_goes_round_inside(self, qtbot, window):
        page = self.turned(qtbot, window)
        for _ in range(14):
            page.focusNextPrevChild(True)
            assert page.isAncestorOf(window.focusWidget())

    def test_the_client_chooses_the_language(self, qtbot, window):
        page = self.turned(qtbot, window)
        before = page.arabic
        other = page.findChildren(QWidget, "turnedLanguage")[0]
        qtbot.mouseClick(other.findChildren(QWidget)[0 if before else 1], Qt.MouseButton.LeftButton)
        assert page.arabic is not before
        assert page.layoutDirection() == (Qt.LayoutDirection.RightToLeft if page.arabic else Qt.LayoutDirection.LeftToRight)

    def test_done_keeps_the_answers_and_waits_for_the_therapist(self, qtbot, window):
        page = self.turned(qtbot, window)
        for name in ("week", "aim", "usefulness", "ease", "whole"):
            qtbot.keyClick(part(page, f"turned_{name}"), "8")
        click(qtbot, page, "turnedDone")
        qtbot.waitUntil(lambda: SessionNoteRow.select().count() == 1, timeout=3000)
        assert (kept().check_in.week, kept().check_in.entered_by) == (8, EnteredBy.CLIENT_ON_SCREEN)
        assert page.isVisible()
        qtbot.mouseClick(part(page, "turnedBack"), Qt.MouseButton.LeftButton)  # a short press is no gesture
        assert page.isVisible()
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not page.isVisible()

    def test_held_down_the_button_goes_back(self, qtbot, window):
        page = self.turned(qtbot, window)
        click(qtbot, page, "turnedDeclined")
        qtbot.mousePress(part(page, "turnedBack"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.findChild(QWidget, "checkInPage") is None, timeout=3000)

    def test_the_targets_are_large_enough_for_a_finger(self, qtbot, window):
        scale = part(self.turned(qtbot, window), "turned_aim")
        assert scale.width() / 11 >= 44
        assert scale.height() >= 44


def test_a_check_in_worth_talking_about_says_why(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    for name in ("aim", "usefulness", "ease", "whole"):
        qtbot.keyClick(part(tab, f"checkIn_{name}"), "4" if name == "ease" else "8")
    assert "4 or less" in part(tab, "checkInVerdict").text()
    click(qtbot, tab, "checkInFromPaper")
    tab.close_note()
    assert kept().check_in.entered_by is EnteredBy.CLIENT_ON_PAPER


def test_every_third_visit_the_check_in_is_folded_until_asked_for(clinic, qtbot, open_tab, client):
    session_rules.save_session_rules(clinic.lead, SessionRules(check_in_every=3, opener=False))
    signed(clinic, client, 16, check_in=CheckIn(Asked.YES, 8, 8, 8, 8))
    tab = open_tab((client, None))
    assert not part(tab, "checkIn_aim").isVisible()
    click(qtbot, tab, "askCheckIn")
    assert part(tab, "checkIn_aim").isVisible()
    assert tab.findChild(QWidget, "checkIn_week") is None


def test_an_open_strain_is_asked_about_at_the_next_note(clinic, qtbot, open_tab, client):
    signed(clinic, client, 16, rupture=Rupture(RuptureKind.DREW_BACK, "named it", RepairState.OPEN))
    tab = open_tab((client, None))
    assert "Drew back" in part(tab, "earlierRupture").text()
    click(qtbot, tab, "earlierRepair_settled")
    tab.close_note()
    assert sessions.notes_of(clinic.lead, client)[0].content.rupture.earlier is RepairState.SETTLED


def test_an_upset_hour_asks_for_aftercare_and_offers_a_call(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "drawer_feelings")
    click(qtbot, tab, "leftState_upset")
    assert part(tab, "aftercareAsked").isVisible()
    click(qtbot, tab, "aftercare_call_agreed")
    assert not part(tab, "aftercareAsked").isVisible()
    click(qtbot, tab, "callTomorrow")
    tab.close_note()
    assert [c.on.isoformat() for c in calls.calls_to_make(clinic.lead)] == ["2026-11-24"]


def test_the_agenda_ways_and_pace_are_kept(qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "drawer_agenda")
    click(qtbot, tab, "agenda_topic")
    click(qtbot, tab, "drawer_feelings")
    click(qtbot, tab, "way_writing")
    click(qtbot, tab, "therapistWay_slowed_down")
    qtbot.keyClicks(part(tab, "stopSign"), "a raised hand")
    qtbot.keyClicks(part(tab, "notYet"), "the accident")
    tab.close_note()
    content = kept()
    assert content.agenda == ("topic",)
    assert (content.feelings.ways, content.feelings.therapist_ways) == (("writing",), ("slowed_down",))
    assert (content.feelings.stop_sign, content.feelings.not_yet) == ("a raised hand", "the accident")


def test_same_again_is_one_key_in_the_empty_line(clinic, qtbot, open_tab, client):
    signed(clinic, client, 16, next_homework="one walk")
    tab = open_tab((client, None))
    qtbot.keyClicks(part(tab, "nextHomework"), "=")
    assert part(tab, "nextHomework").text() == "one walk"


def test_the_lead_retracts_a_note_and_its_reason_stands_in_its_place(clinic, qtbot, open_tab, client):
    note = signed(clinic, client, 16, summary="belongs elsewhere")
    tab = open_tab(client)
    click(qtbot, tab, f"retract_{note.id}")
    click(qtbot, tab, "saveRetraction")
    qtbot.keyClicks(part(tab, f"retractReason_{note.id}"), "wrong file")
    kept = (tab.actor, "retract", note.id, Vault.CLINICAL)
    qtbot.waitUntil(lambda: (draft := drafts.open_draft(*kept)) is not None and draft.body == {"reason": "wrong file"})
    tab = open_tab(client)  # the window before is never closed: it was killed
    click(qtbot, tab, f"retract_{note.id}")
    assert part(tab, f"retractReason_{note.id}").text() == "wrong file"
    click(qtbot, tab, "saveRetraction")
    assert drafts.open_draft(*kept) is None
    qtbot.wait(20)  # the list is read again once the change is heard
    banner = part(tab, f"retracted_{note.id}")
    said = " ".join(label.text() for label in banner.findChildren(QWidget) if hasattr(label, "text"))
    assert "wrong file" in said
    assert "belongs elsewhere" not in said
    click(qtbot, tab, f"readRetracted_{note.id}")
    banner = part(tab, f"retracted_{note.id}")
    assert "belongs elsewhere" in str([w.text() for w in banner.findChildren(QWidget) if hasattr(w, "text")])


def test_a_therapist_has_no_way_to_retract(clinic, qtbot, open_tab):
    own = a_client(clinic, clinic.therapist, "Sara")
    visit = a_visit(clinic, own, datetime(2026, 11, 23, 10), status=Status.IN_SESSION)
    page = sessions.note_for(clinic.therapist, visit.id)
    sessions.sign_note(clinic.therapist, request_of(page.note, summary="x", safety=SafetyToday.NOTHING_OPEN))
    tab = open_tab(own, clinic.therapist)
    assert not [b for b in tab.findChildren(QPushButton) if b.objectName().startswith("retract_")]


def test_the_slip_is_printed_empty_and_without_a_name(clinic, qtbot, open_tab, client, visit):
    tab = open_tab((client, visit.id))
    click(qtbot, tab, "checkInSlip")
    dialog = tab._slip
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    qtbot.wait(50)
