"""Stories of the session note: the bond, its strains, and feelings given room. Typed, found after a restart, changed and seen."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QAbstractButton

NEXT_WEEK = datetime(2026, 11, 30, 10, 20)
QUESTIONS = ("aim", "usefulness", "ease", "whole")


def begin(hand, words="We talked about the week."):
    """The note of the visit that is going on, with its summary."""
    hand.press("S")
    hand.find("summary")
    hand.type(words)
    return next(word for word in hand.find("clientFacts").text().split() if "AS-" in word).strip("\u2066\u2069")


def sign(hand):
    """The last taps of a note, and its signature."""
    if not hand.find("attendance_attended").isChecked():  # prefilled for a visit that is going on
        hand.click("attendance_attended")
    hand.click("safety_as_before")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.seen("signNote"), "the signed note")


def turned(hand, answer):
    """The client taps four answers on the turned screen; then the therapist is back."""
    hand.click("turnScreen")
    for question in QUESTIONS:
        hand.rate(f"turned_{question}", answer)
    hand.click("turnedDone")
    hand.find("turnedBack")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.seen("checkInPage"), "the note again")


def check_in_asked(hand):
    """The check-in, also where the clinic's rhythm does not ask today."""
    if hand.seen("askCheckIn"):
        hand.click("askCheckIn")


def test_the_bond_is_asked_after_by_the_client(story):
    hand = story.hand
    hand.find("prepCard")
    client = begin(hand)
    check_in_asked(hand)
    turned(hand, 7)
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.read("7 of 10 at the check-in.")
    hand.at(NEXT_WEEK)
    hand = story.restart()
    story.client(client)
    begin(hand)
    check_in_asked(hand)
    turned(hand, 9)
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.read("9 of 10 at the check-in.")


def test_a_strain_is_noted_asked_about_and_settled(story):
    hand = story.hand
    hand.find("prepCard")
    client = begin(hand)
    hand.click("drawer_rupture")
    hand.click("ruptureKind_drew_back")
    hand.write("repair", "We slowed down and named it")
    hand.click("repairState_open")
    sign(hand)
    hand.at(NEXT_WEEK)
    hand = story.restart()
    story.client(client)
    begin(hand)
    assert "Drew back" in hand.find("earlierRupture").text()
    hand.click("earlierRepair_settled")
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.press("1")
    hand.read("Drew back. Settled.")
    hand.read("We slowed down and named it")
    hand.tab("Notes")
    hand.press("S")
    hand.find("summary")
    hand.click("drawer_rupture")
    assert not hand.seen("earlierRupture")


def test_a_hard_feeling_is_met_with_aftercare_and_a_call(story):
    hand = story.hand
    hand.find("prepCard")
    client = begin(hand)
    hand.click("drawer_feelings")
    hand.click("emotion_shame")
    hand.rate("feelingStart", 8)
    hand.rate("feelingEnd", 5)
    hand.click("leftState_upset")
    hand.find("aftercareAsked")
    hand.click("aftercare_call_agreed")
    hand.click("callTomorrow")
    sign(hand)
    hand.at(datetime(2026, 11, 24, 9, 10))
    hand = story.restart()
    before = calls(hand)
    hand.click(before[-1])
    hand.wait(lambda: len(calls(hand)) == len(before) - 1, "one call less")
    hand = story.restart()
    assert len(calls(hand)) == len(before) - 1
    story.client(client, "Overview")
    hand.press("6")
    hand.read("shame: 8, at the end 5")


def calls(hand):
    """The buttons "we spoke" of the calls that wait."""
    buttons = hand.find("needsYou").findChildren(QAbstractButton)
    return [button.objectName() for button in buttons if button.objectName().startswith("call_spoke_")]


def test_expression_goes_at_the_clients_pace(story):
    hand = story.hand
    hand.find("prepCard")
    client = begin(hand)
    hand.click("drawer_feelings")
    hand.click("way_drawing")
    hand.write("stopSign", "a raised hand")
    sign(hand)
    hand.at(NEXT_WEEK)
    hand = story.restart()
    story.client(client)
    begin(hand)
    hand.click("drawer_feelings")
    hand.read("a raised hand")
    hand.write("stopSign", "the word halt")
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.press("6")
    hand.read("Found a way out by: drawing")
    hand.tab("Notes")
    hand.press("S")
    hand.find("summary")
    hand.click("drawer_feelings")
    hand.read("the word halt")
    assert not hand.says("holds: a raised hand")


def test_what_the_therapist_did_with_a_feeling_stands_on_the_map(story):
    hand = story.hand
    hand.find("prepCard")
    client = begin(hand)
    hand.click("drawer_feelings")
    hand.click("emotion_fear")
    hand.click("therapistWay_validated")
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.press("6")
    hand.read("The therapist: validated")
    hand.at(NEXT_WEEK)
    hand = story.restart()
    story.client(client)
    begin(hand)
    hand.click("drawer_feelings")
    hand.click("therapistWay_slowed_down")
    sign(hand)
    hand = story.restart()
    story.client(client, "Overview")
    hand.press("6")
    hand.read("The therapist: slowed down")
