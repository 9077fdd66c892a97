"""Stories of scores: what is keyed from a form changes what the review says and where the line goes on the overview."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

AMAL = "AS-0240"


def key_form(hand, form, answers):
    """Choose a form in the measures tab, key its answers in a row and save."""
    hand.find("measureDue")
    hand.choose("measureOther", form)
    hand.find("measureEntry")
    hand.type(answers)
    hand.press("Return")
    hand.wait(lambda: hand.seen("measureDue"), "the form kept")


def figures(hand):
    """What the review being prepared says, word by word."""
    return [label.text().strip("\u2066\u2069\u2068") for label in hand.find("reviewFigures").findChildren(QLabel)]


def test_a_score_changes_what_the_review_says(story):
    story.client(AMAL, "Measures")
    key_form(story.hand, "PHQ-9 · depression", "222222220")
    hand = story.restart()
    story.client(AMAL, "Reviews")
    before = figures(hand)
    assert "16" in before
    story.client(AMAL, "Measures")
    hand.press("T")
    hand.find("measureTable").selectRow(0)
    hand.click("measureCorrect")
    hand.press("Up")
    hand.type("1")
    hand.write("measureReason", "the eighth line was misread")
    hand.click("measureSave")
    hand.wait(lambda: hand.seen("measureDue"), "the correction kept")
    hand = story.restart()
    story.client(AMAL, "Reviews")
    after = figures(hand)
    assert "15" in after
    assert "16" not in after[after.index("PHQ-9"): after.index("PHQ-9") + 3]


def test_scores_stand_on_the_one_time_line(story):
    story.client(AMAL, "Measures")
    key_form(story.hand, "PHQ-9 · depression", "333333330")
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.press("T")
    table = hand.find("lineTable").model()
    rows = {(table.index(row, 1).data(), table.index(row, 2).data().strip("\u2066\u2069")) for row in range(table.rowCount())}
    assert [value for what, value in rows if what.startswith("PHQ-9") and value.startswith("24")]
    story.client(AMAL, "Measures")
    key_form(hand, "PHQ-9 · depression", "000000000")
    hand = story.restart()
    story.client(AMAL, "Overview")
    hand.press("T")
    table = hand.find("lineTable").model()
    rows = {(table.index(row, 1).data(), table.index(row, 2).data().strip("\u2066\u2069")) for row in range(table.rowCount())}
    assert [value for what, value in rows if what.startswith("PHQ-9") and value.startswith("0")]
