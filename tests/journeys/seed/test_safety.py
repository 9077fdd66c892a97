"""Safety from the tap in the note to the paper in the client's hand, and what stands there on the next mornings."""

from __future__ import annotations

from datetime import datetime

import pypdf


def test_changed_in_the_note_leads_to_check_plan_and_sheet(story, tmp_path):
    hand = story.hand
    hand.find("prepCard")
    hand.press("S")
    hand.find("summary")
    hand.type("Came in tired; spoke of being a burden.")
    hand.click("safety_changed")
    hand.find("checkForm")
    hand.click("check_thoughts_passing")
    hand.find("check_plan_no").setFocus()
    hand.type("11")
    hand.write("whyNow", "the anniversary")
    hand.write("lookAgainOn", "+1w")
    hand.press("Ctrl+Return")
    hand.wait(lambda: "burden" in hand.find("summary").toPlainText(), "the draft as it was left")
    hand.snap("back at the draft")
    hand.press("Ctrl+Return")
    hand.wait(lambda: not hand.seen("signNote"), "the signed note")
    number = next(word for word in hand.find("clientFacts").text().split() if "AS-" in word).strip("\u2066\u2069")
    hand.wait(lambda: "look again 30 Nov" in hand.find("safetyChip").text(), "the chip")
    assert not hand.seen("safetyBanner")
    hand.tab("Safety")
    hand.click("noSafetyPlanButton")
    hand.write("plan_signs", "I stop answering my sister")
    hand.write("plan_tell", "Fatma, any hour")
    hand.click("saveSafetyPlan")
    hand.click("printSafetyPlan")
    hand.write("paperPlace", "behind the phone")
    hand.click("toTheSheet")
    hand.find("printDialog")
    hand.snap("the sheet")
    paper = tmp_path / "sheet.pdf"
    hand.choose_file("savePdf", paper)
    hand.wait(paper.exists, "the sheet as a file")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(paper).pages)
    assert len(pypdf.PdfReader(paper).pages) == 1
    assert "I stop answering my sister" in text
    assert "anniversary" not in text  # nothing of the check is on the paper

    hand = story.restart()
    assert hand.seen("needsYou")
    story.client(number, "Safety")
    hand.read("Fatma, any hour")
    assert "look again 30 Nov" in hand.find("safetyChip").text()
    hand.at(datetime(2026, 12, 8, 10))
    hand = story.restart()
    hand.find("needsYou")
    story.client(number, "Safety")
    hand.wait(lambda: "look was due 30 Nov" in hand.find("safetyChip").text(), "the missed look")
    hand.click("closeConcern")
    hand.write("closingWords", "No such thoughts since; sleeps well.")
    hand.press("Return")
    hand.wait(lambda: "nothing open" in hand.find("safetyChip").text(), "the quiet chip")
