"""Client factors, matching and understanding (2.1 to 2.3, 3.2, 7.1): typed at the first meeting, found where they are used."""

from __future__ import annotations

from clinic_app.services import session
from tests.journeys.seed.test_plan import a_client, on_the_plan_sheet


def keep(hand):
    """Save the first meeting."""
    hand.click("saveIntake")
    hand.settle()


def phrase(hand, name, words):
    """One more entry of a list: typed, then Enter."""
    hand.write(name, words)
    hand.press("Return")


def test_strengths_and_motives_are_asked_and_stand_on_the_plan(story):
    client_id, number = a_client()
    story.client(number, "First meeting")
    hand = story.hand
    hand.find("strengths").setFocus()
    for _ in range(5):  # Backspace in the empty line takes the last one away
        hand.press("Backspace")
    phrase(hand, "strengths", "keeps promises")
    keep(hand)
    hand = story.restart()
    assert "keeps promises" in on_the_plan_sheet(client_id)
    story.client(number, "First meeting")
    hand.find("strengths").setFocus()
    hand.press("Backspace")
    phrase(hand, "strengths", "laughs easily")
    keep(hand)
    assert "laughs easily" in on_the_plan_sheet(client_id)
    assert "keeps promises" not in on_the_plan_sheet(client_id)


def test_readiness_is_asked_and_the_review_knows_it(story):
    _, number = a_client()
    story.client(number, "First meeting")
    hand = story.hand
    hand.find("reasons")
    for name, value in (("importance", 9), ("confidence", 8), ("readiness", 9)):
        hand.rate(name, value)
    keep(hand)
    hand = story.restart()
    story.client(number, "Reviews")
    hand.read("last time 8")
    story.client(number, "First meeting")
    hand.rate("confidence", 2)
    keep(hand)
    story.client(number, "Reviews")
    hand.read("last time 2")
    assert not hand.says("last time 8")


def test_wishes_and_culture_fit_the_work_to_the_person(story):
    _, number = a_client()
    story.client(number, "First meeting")
    hand = story.hand
    hand.write("wishes", "short steps and no lectures")
    keep(hand)
    hand = story.restart()
    story.client(number, "Overview")
    hand.press("3")
    hand.read("short steps and no lectures")
    story.client(number, "First meeting")
    hand.write("wishes", "more silence")
    keep(hand)
    story.client(number, "Overview")
    hand.press("3")
    hand.read("more silence")
    assert not hand.says("short steps and no lectures")


def test_a_therapist_is_found_by_reasons(story):
    _, number = a_client()
    hand = story.hand
    hand.click("rail_settings")
    settings = hand.find("settingsList")
    at = next(n for n in range(settings.count()) if settings.item(n).text() == "My profile")
    settings.setFocus()
    while settings.currentRow() != at:
        hand.press("Down" if settings.currentRow() < at else "Up")
    phrase(hand, "profileNotTaken", "custody reports")
    hand.click("profileSave")
    hand = story.restart()
    story.client(number, "First meeting")
    hand.click("meetingPart_fit")
    hand.read("custody reports")
    hand.click("rail_settings")
    settings = hand.find("settingsList")
    settings.setFocus()
    while settings.currentRow() != at:
        hand.press("Down" if settings.currentRow() < at else "Up")
    hand.find("profileNotTaken").setFocus()
    hand.press("Backspace")
    phrase(hand, "profileNotTaken", "court letters")
    hand.click("profileSave")
    story.client(number, "First meeting")
    hand.click("meetingPart_fit")
    hand.read("court letters")
    assert not hand.says("custody reports")


def test_what_lies_beneath_is_understood_together_in_versions(story):
    client_id, number = a_client()
    story.client(number, "First meeting")
    hand = story.hand
    hand.click("meetingPart_summary")
    hand.write("sharedSummary", "Saying yes kept the peace and cost the sleep.")
    hand.tick("summaryAgreed")
    hand.click("saveSummary")
    hand.write("box_perpetuating", "rests and waits")
    hand.click("saveFormulation")
    hand = story.restart()
    assert session.current().actor is not None
    assert "Saying yes kept the peace" in on_the_plan_sheet(client_id)
    assert "rests and waits" not in on_the_plan_sheet(client_id)  # the boxes have no path to paper
    story.client(number, "Overview")
    hand.press("7")
    hand.read("rests and waits")
    story.client(number, "First meeting")
    hand.click("meetingPart_summary")
    hand.write("box_perpetuating", "asks nobody")
    hand.click("saveFormulation")
    hand.read("rests and waits")  # among what changed: taken out
    hand.write("sharedSummary", "Rest came when no was said.")
    hand.click("saveSummary")
    assert "Rest came when no was said." in on_the_plan_sheet(client_id)
