"""Therapist factors, 3.3: supervision typed in the growth room is found after a restart, in its sums and on its paper."""

from __future__ import annotations

from clinic_app.domain.facts import LetterLanguage
from clinic_app.services import growth_sheet, session


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
    sheet = growth_sheet.summary_sheet(session.current().actor, 2026, LetterLanguage.ENGLISH)
    assert any("hurrying when somebody cries" in text for text in sheet.texts())
    table = hand.find("supervisionTable")
    table.setFocus()
    hand.press("Down")
    hand.press("Return")
    hand.write("supervisionMinutes", "45")
    hand.click("supervisionPanelSave")
    hand.settle()
    sheet = growth_sheet.summary_sheet(session.current().actor, 2026, LetterLanguage.ENGLISH)
    assert any(text == "45" for text in sheet.texts())
    assert not any(text == "80" for text in sheet.texts())
