"""Worth a look on the screens: one line with its answers, by mouse and by key; the rest when it is opened."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.episodes import LifeEventRequest
from clinic_app.domain.sessions import CheckIn, SafetyToday
from clinic_app.domain.signals import Reason, SignalKind
from clinic_app.services import clock, episodes, handouts, sessions, signals, work
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui.changes import ChangeSignal
from ui.my_day.my_day_screen import MyDayScreen
from ui.plans.overview_tab import OverviewTab
from ui.widgets.signal_card import SignalCard

NOW = datetime(2026, 11, 23, 10, 42)


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    """A client who missed two visits and answered low after the third."""
    client_id = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, client_id)
    for days, status in ((21, Status.DID_NOT_COME), (14, Status.DID_NOT_COME), (7, Status.IN_SESSION)):
        start = datetime(2026, 11, 23, 9) - timedelta(days=days)
        with clock.freeze(start + timedelta(hours=1)):
            visit = a_visit(clinic, client_id, start, status=status)
            if status is Status.IN_SESSION:
                page = sessions.note_for(clinic.therapist, visit.id)
                sessions.sign_note(clinic.therapist, request_of(
                    page.note, summary="x", safety=SafetyToday.NOTHING_OPEN,
                    check_in=CheckIn(aim=8, usefulness=8, ease=3, whole=8),
                ))
    return client_id


def part(root, name):
    return next(w for w in root.findChildren(QWidget, name) if not w.isHidden())


def press(qtbot, root, name):
    qtbot.mouseClick(part(root, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(clinic, client, qtbot):
    """A screen of the therapist, shown, and what it asked of the window."""
    changes, made = ChangeSignal(work.listen), []

    def open_(kind, argument=None):
        screen = kind(clinic.therapist, changes)
        qtbot.addWidget(screen)
        screen.resize(1294, 690)
        if argument is not None:
            screen.go(argument)
        screen.show()
        qtbot.waitUntil(lambda: not screen._stale)
        made.append(screen)
        return screen

    with clock.freeze(NOW):
        yield open_
        for screen in made:
            screen.hide()
        changes.end()


def test_the_overview_shows_one_line_and_an_answer_takes_it_away(opened, clinic, client, qtbot):
    tab = opened(OverviewTab, client)
    card = part(tab, "worthALook")
    assert card.look.kind is SignalKind.LOW_ANSWER
    assert "3 of 10" in card.accessibleName()
    heard = []
    tab.said.connect(lambda words, undo: heard.append((words, undo)))
    press(qtbot, card, "answer_talked_about_low_answer")
    qtbot.waitUntil(lambda: not [c for c in tab.findChildren(SignalCard) if not c.isHidden()])
    assert signals.board_of(clinic.therapist, client).answered[0].reason is Reason.TALKED_ABOUT
    heard[-1][1]()
    qtbot.waitUntil(lambda: bool([c for c in tab.findChildren(SignalCard, "worthALook") if not c.isHidden()]))


def test_the_others_are_listed_when_it_is_opened_by_key(opened, clinic, client, qtbot):
    tab = opened(OverviewTab, client)
    panels = []
    tab.panel_opened.connect(panels.append)
    next(act for act in tab.acts() if act.keys == "L").call()
    panel = panels[-1]
    qtbot.addWidget(panel)
    panel.show()
    assert [c.look.kind for c in panel.findChildren(SignalCard)] == [
        SignalKind.LOW_ANSWER, SignalKind.ATTENDANCE, SignalKind.REVIEW_DUE,
    ]
    with qtbot.waitSignal(tab.panel_closed):
        press(qtbot, part(panel, "open_attendance"), "answer_known_attendance")
    assert signals.board_of(clinic.therapist, client).answered[0].signal.kind is SignalKind.ATTENDANCE


def test_plan_changed_leads_to_the_plan(opened, client, qtbot):
    tab = opened(OverviewTab, client)
    with qtbot.waitSignal(tab.wished) as wish:
        press(qtbot, part(tab, "worthALook"), "answer_plan_changed_low_answer")
    assert wish.args == ["plan", client]


def test_my_day_names_the_client_and_takes_the_answer_by_key(opened, clinic, client, qtbot):
    screen = opened(MyDayScreen)
    card = part(screen, f"signal_{client}")
    button = part(card, "answer_known_low_answer")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not [w for w in screen.findChildren(QWidget, f"signal_{client}") if not w.isHidden()])
    assert signals.my_lines(clinic.therapist) == ()


def test_take_to_supervision_keeps_the_line_and_puts_it_on_the_agenda(opened, clinic, client, qtbot):
    screen = opened(MyDayScreen)
    press(qtbot, part(screen, f"signal_{client}"), "supervise_low_answer")
    qtbot.waitUntil(lambda: len(signals.agenda_points(clinic.therapist)) == 1)
    qtbot.waitUntil(lambda: part(part(screen, f"signal_{client}"), "supervise_low_answer").isChecked())


def test_the_map_and_the_line_go_on_one_sheet_without_events_about_others(opened, clinic, client, qtbot, monkeypatch):
    episodes.add_life_event(clinic.therapist, LifeEventRequest(client, NOW.date(), "a brother came home", third_party=True))
    episodes.add_life_event(clinic.therapist, LifeEventRequest(client, NOW.date(), "a new post"))
    tab, shown = opened(OverviewTab, client), []
    monkeypatch.setattr("ui.plans.overview_tab.show_handout", lambda screen, whose, sheet: shown.append((whose, sheet)))
    next(act for act in tab.acts() if "P" in act.keys.split(" | ")).call()
    whose, sheet = shown[0]
    texts = " ".join(sheet.texts())
    assert whose == client
    assert "a new post" in texts
    assert "brother" not in texts
    assert handouts.draw_sheet(clinic.therapist, handouts.prepared(clinic.therapist, client, sheet)).pdf.startswith(b"%PDF")


def test_the_line_says_what_was_answered_to_a_ringed_point(opened, clinic, client, qtbot):
    tab = opened(OverviewTab, client)
    ringed = [point for lane in tab.line._data.lanes for line in lane.lines for point in line.points if point.ringed]
    assert [point.words for point in ringed] == ["6.8: worth a look"]
    press(qtbot, part(tab, "worthALook"), "answer_talked_about_low_answer")
    qtbot.waitUntil(lambda: "6.8: Talked about" in [
        point.words for lane in tab.line._data.lanes for line in lane.lines for point in line.points
    ])


def test_the_prepared_card_says_nothing_twice(opened, clinic, client, qtbot):
    a_visit(clinic, client, datetime(2026, 11, 23, 11))
    screen = opened(MyDayScreen)
    words = [label.text() for label in part(screen, "prepCard").findChildren(QLabel)]
    assert any("Check-in last time 6.8." in text for text in words)
    assert not any("worth talking" in text for text in words)
