"""Stories of the ending: prepared, looked back on, and gone on from alone. Typed, found after a restart, changed and seen."""

from __future__ import annotations

import io

import pypdf

from clinic_app.domain.readers import Reader
from clinic_app.services import ending_sheets, letters, people, session

AMAL = "AS-0240"


def client_id():
    """Her id, by the file number."""
    lines = people.clients(session.current().actor, limit=500).lines
    return next(line.id for line in lines if line.file_no == AMAL)


def letter():
    """What the letter to the client says as it would leave the house now."""
    actor = session.current().actor
    shown = letters.draft_for(actor, client_id(), Reader.CLIENT)
    pages = pypdf.PdfReader(io.BytesIO(letters.preview(actor, shown).pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def sheet():
    """The staying-well plan on paper."""
    return ending_sheets.staying_well_sheet(session.current().actor, client_id()).texts()


def ending(story, *sections):
    """The ending's tab with these sections open."""
    story.client(AMAL, "Ending")
    hand = story.hand
    hand.find("endingForm")
    for section in sections:
        hand.click(section)
    return hand


def again(story, *sections):
    """After a restart, as on the next morning."""
    story.hand.settle()
    story.restart()
    return ending(story, *sections)


def test_the_end_is_prepared_visit_by_visit(story):
    hand = ending(story, "openLastVisits", "openLookingBack")
    hand.write("sessionsLeft", "6")
    hand.write("list_gains", "calmer mornings")
    hand.rate("ready_client", 6)
    hand = again(story, "openLastVisits", "openJourney")
    assert hand.find("sessionsLeft").text() == "6"
    hand.click("suggest_changes")
    assert "calmer mornings" in hand.find("journey_changes").text()
    hand.click("proposeTaper")
    hand.click("bookTaper_4")  # the visits before it are booked already
    hand.wait(lambda: not hand.seen("bookTaper_4"), "the fifth visit booked")
    hand.write("sessionsLeft", "5")
    hand.write("journey_changes", "")
    hand.click("openLookingBack")
    hand.write("list_gains", "sleep")
    hand = again(story, "openLastVisits", "openJourney")
    assert hand.find("sessionsLeft").text() == "5"
    hand.click("suggest_changes")
    assert "sleep" in hand.find("journey_changes").text()


def test_what_was_gained_is_kept_with_a_plan_for_hard_days(story):
    hand = ending(story, "openStayingWell", "openLookingBack")
    hand.write("list_amber", "I stop answering the phone")
    hand.write("list_what_i_do", "walk with my sister")
    hand.write("risky1", "the week of the move")
    hand.write("riskyPlan1", "one evening off")
    hand.write("list_achievements", "I drove to Jahra")
    hand = again(story)
    for words in ("I stop answering the phone", "the week of the move", "one evening off"):
        assert words in sheet(), words
    assert "I drove to Jahra" in letter()
    hand.click("openStayingWell")
    hand.write("list_amber", "I eat no breakfast")
    hand.settle()
    again(story)
    assert "I eat no breakfast" in sheet()
    assert "I stop answering the phone" not in sheet()


def test_the_client_goes_on_alone_and_knows_the_way_back(story):
    hand = ending(story, "openLookingBack", "openGoodbye")
    hand.rate("self_efficacy", 7)
    hand.write("list_next_steps", "visit my aunt on Fridays")
    hand.write("way_back", "ask for Hessa at the desk")
    again(story, "openLookingBack")
    hand = story.hand
    hand.read("end 7")
    assert "visit my aunt on Fridays" in letter()
    assert "ask for Hessa at the desk" in sheet()
    hand.rate("self_efficacy", 9)
    hand.write("list_next_steps", "drive my mother to the sea")
    hand = again(story, "openLookingBack")
    hand.read("end 9")
    assert "drive my mother to the sea" in letter()
    assert "visit my aunt on Fridays" not in letter()


def test_the_letter_has_at_most_one_sentence_for_each_factor(story):
    hand = ending(story, "openJourney")
    hand.write("journey_together", "We spoke openly about our work")
    again(story, "openJourney")
    hand = story.hand
    said = letter()
    assert said.count("We spoke openly about our work") == 1
    assert "Sorrow" not in said
    hand.write("journey_together", "We laughed and we argued")
    hand.write("journey_feelings", "Sorrow had its hour")
    again(story)
    said = letter()
    assert said.count("We laughed and we argued") == said.count("Sorrow had its hour") == 1
    assert "We spoke openly" not in said
