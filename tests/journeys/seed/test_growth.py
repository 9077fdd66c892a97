"""Therapist factors, 3.3: supervision typed in the growth room is found after a restart, in its sums and on its paper."""

from __future__ import annotations

from clinic_app.domain.facts import LetterLanguage
from clinic_app.services import growth_sheet, growth_summaries, people, plans, session


def test_supervision_and_development_go_on(story):
    hand = story.hand
    hand.click("rail_growth")
    hand.find("supervisionSums")
    hand.press("N")
    hand.write("supervisionMinutes", "80")
    hand.write("supervisionThemes", "hurrying when somebody cries")
    hand.press("Return")
    hand.click("supervisionPanelSave")
    hand.wait(lambda: hand.says("12 meetings"), "one meeting more")
    hand = story.restart()
    hand.click("rail_growth")
    hand.find("supervisionSums")
    assert hand.says("12 meetings")
    sheet = the_summary()
    assert any("hurrying when somebody cries" in text for text in sheet.texts())
    table = hand.find("supervisionTable")
    table.setFocus()
    hand.press("Down")
    hand.press("Return")
    hand.write("supervisionMinutes", "45")
    hand.click("supervisionPanelSave")
    hand.settle()
    sheet = the_summary()
    assert any(text == "45" for text in sheet.texts())
    assert not any(text == "80" for text in sheet.texts())


def the_summary():
    """The year's summary as it would be released now."""
    actor = session.current().actor
    return growth_sheet.summary_sheet(actor, growth_summaries.begin(actor, 2026, LetterLanguage.ENGLISH))


def test_what_a_therapist_can_do_stands_beside_what_fits(story):
    """3.1: the level that a therapist names in their profile stands in the match panel of a plan."""
    number = with_concerns()
    hand = story.hand
    name_the_level(hand, "under supervision")
    hand = story.restart()
    fits(story, number)
    hand.read("under supervision")
    name_the_level(hand, "in training")
    hand = story.restart()
    fits(story, number)
    hand.read("in training")
    assert not hand.says("under supervision")


def with_concerns():
    """The file number of a client in care whose plan names what it is about."""
    actor = session.current().actor
    for line in people.clients(actor, therapist_id=actor.staff_id).lines:
        file = plans.plan_file(actor, line.id)
        if file.episode is not None and file.episode.open and file.agreed is not None and file.agreed.content.concerns:
            return people.client(actor, line.id).file_no
    raise AssertionError("no client with concerns")


def name_the_level(hand, words):
    """In Settings, My profile: how far one is in cognitive-behavioural work."""
    hand.click("rail_settings")
    settings = hand.find("settingsList")
    at = next(n for n in range(settings.count()) if settings.item(n).text() == "My profile")
    settings.setFocus()
    while settings.currentRow() != at:
        hand.press("Down" if settings.currentRow() < at else "Up")
    hand.choose("profile_cbt", words)
    hand.click("profileSave")
    hand.settle()


def fits(story, number):
    """The plan's panel of what else fits."""
    story.client(number, "Plan")
    story.hand.click("whatElseFits")
