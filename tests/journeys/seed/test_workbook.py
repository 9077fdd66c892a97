"""Insight and behaviour, 7.2, 7.3, 8.1 to 8.3: typed in the workbook, found after a restart in map, paper and letter."""

from __future__ import annotations

import pytest

from clinic_app.domain.readers import Reader
from clinic_app.services import letters, people, session, workbook_sheets

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # said by the offscreen platform of the menu

CLIENT = "AS-0003"  # in therapy with Hessa, with a ladder of nine steps


@pytest.fixture
def book(story):
    """The workbook of the client, open."""
    story.client(CLIENT, "Workbook")
    story.hand.find("workbookStart")
    return story


def begin(hand, kind):
    """A new page of this kind, from the menu."""
    hand.press("A")
    hand.pick("newPageMenu", f"new_{kind}")
    hand.find("workbookPage")


def client_id():
    return people.search(session.current().actor, CLIENT)[0].id


def letter_says():
    """Every line that a letter to the client would say now."""
    return [fact.text for fact in letters.draft_for(session.current().actor, client_id(), Reader.CLIENT).letter.facts]


def map_says(story, number, words):
    """These words stand behind a factor of the map."""
    story.hand.tab("Overview")
    story.hand.find("overviewTab")
    story.hand.press(str(number))
    story.hand.find("factorPanel")
    story.hand.wait(lambda: story.hand.says(words), f"“{words}” behind factor {number}")
    story.hand.press("Esc")


def open_page(story, kind):
    """Open the newest page on the card of a kind."""
    story.hand.tab("Workbook")
    card = story.hand.find(f"card_{kind}")
    story.hand.wait(lambda: _lines(card), f"a page on the card of {kind}")
    story.hand.click(_lines(card)[0])
    story.hand.find("workbookPage")


def _lines(card):
    return [child.objectName() for child in card.findChildren(object) if child.objectName().startswith("page_")]


def test_a_thought_is_explored_and_given_a_new_meaning(book):
    hand = book.hand
    begin(hand, "thought")
    hand.write("page_situation", "Stuck at the red light on the bridge")
    hand.write("page_thought", "I shall faint in front of everyone")
    hand.rate("page_conviction_before", 85)
    hand.write("page_fairer", "I have been afraid and have never fainted")
    hand.rate("page_conviction_fairer", 55)
    hand.tick("clientTick")
    hand.press("Esc")
    hand = book.restart()
    book.client(CLIENT)
    map_says(book, 7, "I have been afraid and have never fainted")
    assert "I have been afraid and have never fainted" not in letter_says()  # one tick is not enough
    open_page(book, "thought")
    hand.tick("therapistTick")
    hand.write("page_fairer", "Fear passes, also on the bridge")
    hand.press("Esc")
    map_says(book, 7, "Fear passes, also on the bridge")
    assert "Fear passes, also on the bridge" in letter_says()


def test_a_thinking_habit_and_a_theme_are_found_across_sessions(book):
    hand = book.hand
    begin(hand, "thought")
    hand.write("page_thought", "They all saw that I was pale")
    hand.click("page_habits_mind_guessing")
    hand.press("Esc")
    begin(hand, "theme")
    hand.write("page_tag", "alone with the fear")
    hand.write("page_wish", "that somebody stays")
    for words in ("told at the start", "on the phone with home"):
        hand.write("entry_words", words)
        hand.press("Return")
    hand.press("Esc")
    hand = book.restart()
    book.client(CLIENT, "Workbook")
    hand.read("alone with the fear · 1")  # two of one day are one day
    hand.read("mind-guessing, 1")
    map_says(book, 7, "alone with the fear")
    open_page(book, "thought")
    hand.click("page_habits_mind_guessing")
    hand.click("page_habits_worst_case")
    hand.press("Esc")
    hand.read("worst case, 1")
    assert not hand.says("mind-guessing, 1")


def test_a_behaviour_is_changed_week_by_week(book):
    hand = book.hand
    begin(hand, "target")
    hand.write("page_words", "Driving alone")
    hand.click("page_direction_more")
    hand.click("page_unit_times")
    hand.write("page_baseline", "0")
    hand.write("page_target", "5")
    hand.write("entry_count", "2")
    hand.press("Return")
    hand.press("Esc")
    hand = book.restart()
    book.client(CLIENT)
    map_says(book, 8, "2 times in the week")
    open_page(book, "target")
    table = hand.find("entriesTable")
    table.setFocus()
    hand.press("Down")
    hand.press("Return")
    hand.write("entry_count", "4")
    hand.press("Return")
    hand.press("Esc")
    map_says(book, 8, "4 times in the week")


def test_an_experiment_teaches_and_its_lesson_goes_home(book):
    hand = book.hand
    begin(hand, "experiment")
    hand.write("page_belief", "If my heart races I must sit down")
    hand.write("page_prediction", "I fall within a minute")
    hand.write("page_test", "stand in the queue with a racing heart")
    hand.write("page_learned", "I stood the whole time")
    hand.tick("clientTick")
    hand.tick("therapistTick")
    hand.press("Esc")
    book.restart()
    book.client(CLIENT)
    map_says(book, 8, "I stood the whole time")
    assert "I stood the whole time" in letter_says()
    open_page(book, "experiment")
    page = book.hand.find("workbookTab")._view.page
    assert any("I stood the whole time" in t for t in workbook_sheets.page_sheet(session.current().actor, page.id).texts())
    book.hand.write("page_learned", "My legs carry me")
    book.hand.press("Esc")
    map_says(book, 8, "My legs carry me")
    assert "My legs carry me" in letter_says()


def test_a_feared_thing_is_faced_step_by_step(book):
    hand = book.hand
    begin(hand, "ladder")
    hand.write("page_aim", "the dentist's chair")
    hand.write("page_stepsWords1", "sit in the waiting room")
    hand.press("Return")
    hand.write("page_stepsWords2", "sit in the chair")
    hand.tick("clientTick")
    hand.tick("therapistTick")
    for _ in range(2):
        for name, value in (("peak", 70), ("end", 30)):
            hand.rate(f"entry_{name}", value)
        hand.write("entry_learned", "it passed")
        hand.press("Return")
    hand.press("Esc")
    hand = book.restart()
    book.client(CLIENT)
    map_says(book, 8, "step 2 of 2")
    assert "sit in the waiting room" in letter_says()
    assert "sit in the chair" not in letter_says()
    open_page(book, "ladder")
    table = hand.find("entriesTable") if hand.seen("entriesTable") else None
    if table is None:
        hand.click("entriesAsTable")
        table = hand.find("entriesTable")
    table.setFocus()
    hand.press("Down")
    hand.press("Return")
    hand.rate("entry_end", 65)
    hand.click("noteEntry")
    hand.press("Esc")
    map_says(book, 8, "step 1 of 2")
    assert "sit in the waiting room" not in letter_says()
