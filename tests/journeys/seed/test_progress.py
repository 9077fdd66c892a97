"""Stories of the map, the time-line and the alliance: what was recorded is seen together, after a restart and after a change."""

from __future__ import annotations

from datetime import datetime

from clinic_app.domain.signals import SignalKind
from clinic_app.services import clock, demo, people, signals, startup
from tests.demo_once import MORNING

AMAL = "AS-0240"
QUESTIONS = ("aim", "usefulness", "ease", "whole")


def check_in(hand, answers, words="We talked about the week."):
    """The note of the visit that is going on, with the client's four answers, signed."""
    hand.press("S")
    hand.find("summary")
    hand.type(words)
    if hand.seen("askCheckIn"):
        hand.click("askCheckIn")
    for question, answer in zip(QUESTIONS, answers, strict=True):
        hand.rate(f"checkIn_{question}", answer)
    if not hand.find("attendance_attended").isChecked():  # prefilled for a visit that is going on
        hand.click("attendance_attended")
    hand.click("safety_as_before")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.seen("signNote"), "the signed note")
    return next(word for word in hand.find("clientFacts").text().split() if "AS-" in word).strip("\u2066\u2069")


def test_a_falling_alliance_is_seen_on_the_overview_and_in_the_review(story):
    hand = story.hand
    hand.find("prepCard")
    client = check_in(hand, (5, 4, 3, 4))
    hand = story.restart()
    story.client(client, "Overview")
    hand.read("Check-in 4 of 10 at visit 3")
    hand.tab("Reviews")
    hand.find("agenda_check_in")
    hand.at(datetime(2026, 11, 30, 10, 20))
    hand = story.restart()
    story.client(client)
    check_in(hand, (9, 9, 9, 9))
    hand = story.restart()
    story.client(client, "Overview")
    hand.read("9 of 10 at the check-in.")
    assert not hand.says("Check-in 4 of 10 at visit 3")
    hand.tab("Reviews")
    hand.find("reviewFigures")
    assert not hand.seen("agenda_check_in")


def test_the_map_shows_the_latest_state_of_every_factor(story):
    story.client(AMAL, "First meeting")
    hand = story.hand
    for ruler, value in (("importance", 9), ("confidence", 3), ("readiness", 8)):
        hand.rate(ruler, value)
    hand.press("Ctrl+S")
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.wait(lambda: all(words in hand.find("factor_2").accessibleDescription() for words in (
        "Important 9", "sure of it 3", "ready 8")), "the three rulers on the map")
    for number in range(1, 10):
        hand.find(f"factor_{number}")
    story.client(AMAL, "First meeting")
    hand.rate("confidence", 7)
    hand.press("Ctrl+S")
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.wait(lambda: "sure of it 7" in hand.find("factor_2").accessibleDescription(), "the newest answer on the map")


def test_one_time_line_shows_how_the_factors_go_together(story):
    story.client(AMAL, "Overview")
    hand = story.hand
    hand.press("E")
    hand.write("eventWords", "a new flat by the sea")
    hand.write("eventDay", "2/11/2026")
    hand.click("saveLifeEvent")
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.press("T")
    lines = [hand.find("lineTable").model().index(row, 1).data() for row in range(hand.find("lineTable").model().rowCount())]
    assert "a new flat by the sea" in lines
    assert {"Alliance check-in", "visit 5, attended", "plan 1", "agreement signed"} <= set(lines)
    hand.press("E")
    hand.click(next(w.objectName() for w in hand.find("lifeEventPanel").findChildren(type(hand.find("lifeEventPanelClose")))
                    if w.objectName().startswith("eventOff")))
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.press("T")
    assert not hand.says("a new flat by the sea")


def test_every_kind_of_signal_is_somewhere_in_the_demo(lay_demo, tmp_path):
    folder = lay_demo(tmp_path / "demo")
    found = set()
    with clock.freeze(MORNING):
        for name in ("hessa", "noura", "yousef", "daniel", "priya", "layal", "omar", "salma"):
            actor = startup.sign_in(folder, name, demo.PASSPHRASE)
            try:
                mine = [line.id for line in people.clients(actor, therapist_id=actor.staff_id).lines]
                found |= {look.kind for client in mine for look in signals.board_of(actor, client).open}
            finally:
                startup.sign_out()
    assert found == set(SignalKind)
