"""A whole review in the running window by real keys and clicks, its time modelled: ten minutes with the client at most.

The model is the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23/7, 1980): 0.28 s a key for somebody
who is no typist, 1.10 s to point, 0.20 s to click, 0.40 s to move the hand between keyboard and mouse, 1.35 s to make up a mind
before each act. Talking is counted at 150 words a minute, our assumption for unhurried talk: every word the page has prepared is
said aloud to the client, every word typed is said by the client.
"""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.reviews import Decision, GoalChoice
from clinic_app.domain.sessions import GoalToday, SafetyToday
from clinic_app.domain.signals import SignalKind
from clinic_app.services import clock, plans, reviews, sessions, work
from tests.care import a_client, a_visit, an_agreed_plan, request_of
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.rooms import ROOMS

KEY, POINT, CLICK, HAND, MIND = 0.28, 1.10, 0.20, 0.40, 1.35  # seconds (Card, Moran and Newell 1980)
WORDS_A_SECOND = 150 / 60
AT_MOST = 600  # seconds: a review can be done in ten minutes (clinical reference 3.8)


class Person:
    """Somebody at the window: every event is real, and what it takes a person is added up."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.seconds, self.mouse = window, qtbot, 0.0, True

    def find(self, name):
        def seen():
            return [w for w in self.window.findChildren(QWidget, name) if w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(seen()), timeout=10_000)
        return seen()[-1]

    def _with(self, mouse):
        self.seconds += MIND + (HAND if mouse is not self.mouse else 0)
        self.mouse = mouse

    def click(self, name):
        self._with(mouse=True)
        self.seconds += POINT + CLICK
        widget = self.find(name)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def type(self, text, into):
        self._with(mouse=False)
        self.qtbot.waitUntil(lambda: self.window.focusWidget() is self.find(into))
        for letter in text:
            QTest.keyClick(self.window.focusWidget(), letter)
            self.seconds += KEY
        self.talk(text)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self._with(mouse=False)
        self.seconds += KEY * (2 if modifier else 1)
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def talk(self, words):
        self.seconds += len(words.split()) / WORDS_A_SECOND

    def read_aloud(self, name):
        for label in self.find(name).findChildren(QLabel):
            if label.isVisible():
                self.talk(label.text())


@pytest.fixture
def client(sqlite_clinic):
    """Two visits attended, two missed: the review is due by its day and has something on its agenda."""
    me = sqlite_clinic.therapist
    client_id = a_client(sqlite_clinic, me)
    with clock.freeze(datetime(2026, 9, 7, 9)):
        an_agreed_plan(sqlite_clinic, me, client_id)
    goal = plans.plan_file(me, client_id).goals[0]
    for week, status in enumerate((Status.IN_SESSION, Status.DID_NOT_COME, Status.DID_NOT_COME, Status.IN_SESSION)):
        at = datetime(2026, 10, 5 + 7 * week, 9)
        with clock.freeze(at.replace(hour=10)):
            visit = a_visit(sqlite_clinic, client_id, at, status=status)
            if status is Status.IN_SESSION:
                page = sessions.note_for(me, visit.id)
                sessions.sign_note(me, request_of(
                    page.note, summary="x", safety=SafetyToday.NOTHING_OPEN, goals=(GoalToday(goal.id, 3 + week),)))
    return client_id


@pytest.fixture
def person(sqlite_clinic, qtbot, client):
    changes = ChangeSignal(work.listen)
    window = MainWindow(sqlite_clinic.therapist, ROOMS, changes)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("my_day")
    yield Person(window, qtbot)
    window.hide()
    for _ in range(3):
        QApplication.processEvents()
    changes.end()


def test_from_what_is_due_to_the_next_plan_in_ten_minutes(sqlite_clinic, person, client):
    me, goal = sqlite_clinic.therapist, plans.plan_file(sqlite_clinic.therapist, client).goals[0]
    person.click(f"review_{client}")
    person.read_aloud("reviewFigures")  # the snapshot, with the agenda that the signals made
    assert person.find("agenda_attendance").isVisible()
    person.click("helpful")
    person.type("Writing it down before the meeting, and that we went slowly. The walks in the morning.", "helpful")
    person.press(Qt.Key.Key_Tab)
    person.type("Too much paper in the third week; I lost the sheet twice.", "unhelpful")
    person.click(f"goal_{goal.id}_change")
    person.type("Start my day by eight, also on Fridays", f"goal_{goal.id}_newWords")
    person.click("decision_adjust")
    person.click("nextReview")
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("+6w", "nextReview")
    person.read_aloud("planToCome")
    person.click("seenByClient")
    person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert person.find("signedReview").isVisible()

    done, = reviews.reviews_of(me, client)
    assert done.content.helpful.endswith("The walks in the morning.")
    assert done.content.unhelpful.startswith("Too much paper")
    assert (done.content.decision, done.content.goals[0].choice) == (Decision.ADJUST, GoalChoice.CHANGE)
    assert done.content.next_on == datetime(2027, 1, 4).date()
    assert SignalKind.ATTENDANCE in {look.kind for look in done.snapshot.looks}
    file = plans.plan_file(me, client)
    assert (file.agreed.number, [one.words for one in file.goals][-1]) == (2, "Start my day by eight, also on Fridays")
    assert person.seconds <= AT_MOST, f"{person.seconds:.0f} seconds"
    assert person.seconds > 120, "the model counts what a person does"
