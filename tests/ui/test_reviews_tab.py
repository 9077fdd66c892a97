"""The reviews tab with real keys: prepared by itself, decided by K C D, signed with its plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.data.reviews import ReviewRow
from clinic_app.domain.appointments import Status
from clinic_app.domain.endings import CloseRequest, EndingContent, EndingDraftRequest
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.reviews import Decision, GoalChoice, ReviewDraftRequest
from clinic_app.domain.sessions import GoalToday, SafetyToday
from clinic_app.services import clock, endings, plans, reviews, sessions, work
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui.changes import ChangeSignal
from ui.reviews.reviews_tab import ReviewsTab


@pytest.fixture
def clinic(sqlite_clinic):
    return sqlite_clinic


@pytest.fixture
def client(clinic):
    client_id = a_client(clinic, clinic.lead)
    with clock.freeze(datetime(2026, 11, 9, 9)):
        an_agreed_plan(clinic, clinic.lead, client_id)
    goal = plans.plan_file(clinic.lead, client_id).goals[0]
    with clock.freeze(datetime(2026, 11, 16, 10)):
        visit = a_visit(clinic, client_id, datetime(2026, 11, 16, 9), status=Status.IN_SESSION)
        page = sessions.note_for(clinic.lead, visit.id)
        sessions.sign_note(clinic.lead, request_of(
            page.note, summary="x", safety=SafetyToday.NOTHING_OPEN, goals=(GoalToday(goal.id, 6),)))
    return client_id


@pytest.fixture
def open_tab(clinic, qtbot):
    changes, tabs = ChangeSignal(work.listen), []

    def open_(client_id):
        tab = ReviewsTab(clinic.lead, changes)
        qtbot.addWidget(tab)
        tab.resize(1294, 700)
        tab.go(client_id)
        tab.show()
        qtbot.waitUntil(lambda: not tab._stale)
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


def press(tab, key):
    next(act for act in tab.acts() if key in act.keys.split(" | ")).call()


def test_it_is_prepared_and_nothing_is_stored_by_looking(open_tab, client):
    tab = open_tab(client)
    assert part(tab, "reviewFigures").isVisible()
    assert ReviewRow.select().count() == 0


def test_what_is_typed_is_kept_and_comes_back(qtbot, open_tab, client):
    tab = open_tab(client)
    qtbot.keyClicks(part(tab, "helpful"), "Writing it down")
    qtbot.waitUntil(lambda: ReviewRow.select().count() == 1, timeout=3000)
    tab.hide()
    assert part(open_tab(client), "helpful").toPlainText() == "Writing it down"


@pytest.mark.parametrize("button", ["keepMine", "takeTheirs"])
def test_two_desks_over_one_review_see_both_texts_and_choose(clinic, qtbot, open_tab, client, button):
    tab = open_tab(client)
    field = part(tab, "helpful")
    qtbot.keyClicks(field, "Writing it down")
    qtbot.waitUntil(lambda: ReviewRow.select().count() == 1, timeout=3000)
    qtbot.wait(450)
    found = tab._review
    theirs = replace(found.content, helpful="The walks", unhelpful="The forms")
    reviews.save_review_draft(clinic.lead, ReviewDraftRequest(found.id, found.version, theirs, found.uid, client))
    qtbot.keyClicks(field, " each day")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "compareReview") is not None, timeout=3000)
    said = [label.text() for label in tab.findChild(QWidget, "compareReview").findChildren(QLabel)]
    assert any("Writing it down each day" in text for text in said)
    assert any("The walks" in text and "The forms" in text for text in said)
    QTest.mouseClick(part(tab, button), Qt.MouseButton.LeftButton)
    expected = "Writing it down each day" if button == "keepMine" else "The walks"
    qtbot.waitUntil(lambda: part(tab, "helpful").toPlainText() == expected)
    tab.hide()
    assert part(open_tab(client), "helpful").toPlainText() == expected


@pytest.mark.parametrize("button", ["keepMine", "takeTheirs"])
def test_leaving_before_choosing_writes_over_neither_text_and_asks_again(clinic, qtbot, open_tab, client, button):
    tab = open_tab(client)
    qtbot.keyClicks(part(tab, "helpful"), "Writing")
    qtbot.waitUntil(lambda: ReviewRow.select().count() == 1, timeout=3000)
    qtbot.waitUntil(lambda: tab._review.id and not tab._dirty and not tab._stale)
    qtbot.keyClicks(part(tab, "helpful"), " it down")
    found = tab._review
    theirs = replace(found.content, helpful="The walks")
    reviews.save_review_draft(clinic.lead, ReviewDraftRequest(found.id, found.version, theirs, found.uid, client))
    tab.hide()
    stored = reviews.review_for(clinic.lead, client)
    assert stored.content.helpful == "The walks"
    again = open_tab(client)
    assert part(again, "compareReview").isVisible()
    assert part(again, "helpful").toPlainText() == "Writing it down"
    QTest.mouseClick(part(again, button), Qt.MouseButton.LeftButton)
    expected = "Writing it down" if button == "keepMine" else "The walks"
    qtbot.waitUntil(lambda: part(again, "helpful").toPlainText() == expected)
    again.hide()
    assert reviews.review_for(clinic.lead, client).content.helpful == expected
    assert open_tab(client).findChild(QWidget, "compareReview") is None


def signed_elsewhere(clinic, client, helpful="The walks"):
    """Another desk writes and signs the review that is being written."""
    found = reviews.review_for(clinic.lead, client)
    goals = tuple(replace(goal, choice=GoalChoice.KEEP) for goal in found.content.goals)
    content = replace(found.content, helpful=helpful, decision=Decision.GO_ON, goals=goals)
    return reviews.finish_review(clinic.lead, ReviewDraftRequest(found.id, found.version, content, found.uid, client))


def said_in(tab, name):
    return "\n".join(label.text() for label in part(tab, name).findChildren(QLabel))


@pytest.mark.parametrize("way", ["leave", "sign"])
def test_a_review_signed_elsewhere_keeps_what_was_typed_here_beside_it(clinic, qtbot, open_tab, client, way):
    tab = open_tab(client)
    qtbot.keyClicks(part(tab, "helpful"), "Writing")
    qtbot.waitUntil(lambda: tab._review.id and not tab._dirty and not tab._stale, timeout=3000)
    done = signed_elsewhere(clinic, client)
    qtbot.keyClicks(part(tab, "helpful"), " it down")
    if way == "leave":
        tab.hide()
        tab = open_tab(client)
    elif way == "sign":
        press(tab, "Ctrl+Return")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "leftReview") is not None, timeout=3000)
    said = said_in(tab, "leftReview")
    assert "Writing it down" in said
    assert "The walks" in said
    assert reviews.reviews_of(clinic.lead, client)[0].content == done.content
    again = open_tab(client)  # as after a restart
    assert "Writing it down" in said_in(again, "leftReview")
    qtbot.keyClicks(part(again, "helpful"), "The new one")
    qtbot.mouseClick(part(again, "carryMine"), Qt.MouseButton.LeftButton)
    both = "The new one\nWriting it down"
    qtbot.waitUntil(lambda: any(w.isVisible() and w.toPlainText() == both for w in again.findChildren(QWidget, "helpful")))
    assert reviews.review_for(clinic.lead, client).content.helpful == both
    assert open_tab(client).findChild(QWidget, "leftReview") is None


def test_words_left_over_from_a_signed_review_are_copied_or_let_go(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    qtbot.keyClicks(part(tab, "helpful"), "Writing")
    qtbot.waitUntil(lambda: tab._review.id and not tab._dirty and not tab._stale, timeout=3000)
    signed_elsewhere(clinic, client)
    qtbot.keyClicks(part(tab, "helpful"), " it down")
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "leftReview") is not None, timeout=3000)
    assert part(tab, "signedReview").isVisible()
    qtbot.mouseClick(part(tab, "copyMine"), Qt.MouseButton.LeftButton)
    assert "Writing it down" in QApplication.clipboard().text()
    qtbot.mouseClick(part(tab, "letMineGo"), Qt.MouseButton.LeftButton)
    assert open_tab(client).findChild(QWidget, "leftReview") is None


def test_words_typed_after_care_was_closed_elsewhere_are_there_again(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    found = endings.ending_for(clinic.lead, client)
    kept = endings.save_ending(clinic.lead, EndingDraftRequest(
        0, 0, EndingContent(reason=EndReason.PLANNED), found.uid, client))
    endings.close_episode(clinic.lead, CloseRequest(kept.id, kept.version))
    qtbot.keyClicks(part(tab, "helpful"), "Writing it down")
    tab.hide()
    again = open_tab(client)
    assert "Writing it down" in said_in(again, "leftReview")
    qtbot.mouseClick(part(again, "letMineGo"), Qt.MouseButton.LeftButton)
    assert open_tab(client).findChild(QWidget, "leftReview") is None


def test_keeping_what_is_typed_does_not_move_the_cursor(qtbot, open_tab, client):
    tab = open_tab(client)
    field = part(tab, "helpful")
    field.setFocus()
    qtbot.keyClicks(field, "one")
    qtbot.waitUntil(lambda: ReviewRow.select().count() == 1, timeout=3000)
    qtbot.wait(50)
    assert part(tab, "helpful") is field
    assert tab.focusWidget() is field
    qtbot.keyClicks(field, " two")
    tab.hide()
    assert part(open_tab(client), "helpful").toPlainText() == "one two"


def test_what_is_left_is_said_beside_it(open_tab, client):
    tab = open_tab(client)
    press(tab, "Ctrl+Return")
    QApplication.processEvents()
    assert tab._decide.rows[0].choice.value() is None
    assert tab._decide.trouble.isVisible()


def test_a_goal_changed_by_key_becomes_the_next_plan(clinic, qtbot, open_tab, client):
    tab = open_tab(client)
    press(tab, "C")
    goal = tab._decide.rows[0]
    qtbot.keyClicks(goal.new_words, "Up by eight")
    qtbot.mouseClick(part(tab, "decision_adjust"), Qt.MouseButton.LeftButton)
    assert part(tab, "planToCome").isVisible()
    assert "2" in part(tab, "signReview").text()
    part(tab, "seenByClient").setChecked(True)
    press(tab, "Ctrl+Return")
    # what was signed is told, and the card made anew: for a moment there is the old one and the one to come, both unseen
    qtbot.waitUntil(lambda: any(card.isVisible() for card in tab.findChildren(QWidget, "signedReview")))
    file = plans.plan_file(clinic.lead, client)
    assert (file.agreed.number, [g.words for g in file.goals]) == (2, ["Start my day before nine", "Up by eight"])


def test_a_signed_review_is_read_through_the_list(qtbot, open_tab, clinic, client):
    tab = open_tab(client)
    press(tab, "K")
    qtbot.mouseClick(part(tab, "decision_go_on"), Qt.MouseButton.LeftButton)
    press(tab, "Ctrl+Return")
    assert [r.number for r in reviews.reviews_of(clinic.lead, client)] == [1]
    again = open_tab(client)
    assert again._review.number == 2
    which = part(again, "whichReview")
    which.setCurrentIndex(1)
    which.activated.emit(1)
    QApplication.processEvents()
    assert part(again, "signedReview").isVisible()


def test_it_stands_in_every_look(every_look, open_tab, client):
    assert part(open_tab(client), "reviewFigures").isVisible()


def test_the_agenda_stands_among_the_figures(clinic, open_tab, client):
    with clock.freeze(datetime(2026, 11, 23, 10)):
        for day in (18, 19, 20):
            with clock.freeze(datetime(2026, 11, day, 10)):
                a_visit(clinic, client, datetime(2026, 11, day, 9), status=Status.DID_NOT_COME)
        tab = open_tab(client)
        assert "were missed or cancelled late" in part(tab, "agenda_attendance").text()
