"""Safety from the tap in the note to the paper in the client's hand, and what stands there on the next mornings."""

from __future__ import annotations

from datetime import datetime

import pypdf

from tests.journeys.seed.conftest import Story

AMAL = "AS-0240"


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


def test_what_nobody_answers_reaches_the_lead_who_opens_the_file_with_a_reason(story):
    story.client(AMAL, "Safety")
    hand = story.hand
    hand.click("newConcern")
    hand.write("concernWords", "spoke of being a burden")
    hand.press("Return")
    hand.find("safetyBanner" if hand.seen("safetyBanner") else "replyCheck")
    hand.close()

    lead = Story(hand, "noura")
    hand.at(datetime(2026, 11, 24, 10))  # within the day that the clinic gives its therapists
    lead.start()
    hand.find("needsYou")
    assert not hand.says(AMAL)
    hand.at(datetime(2026, 11, 24, 11))
    lead.restart()
    hand.find("needsYou")
    hand.read(AMAL)
    assert not hand.says("Amal")  # a list is not yet a reason to know a name
    hand.snap("told to the lead")
    hand.click("leadSafety_240")
    hand.click("reasonBannerButton")
    hand.write("accessReason", "nobody answered a concern for a day")
    hand.click("openWithReason")
    hand.read("spoke of being a burden")
    assert not hand.seen("signCheck")
    hand.click("replyCannot")
    hand.write("replyWhy", "Hessa is away; she is called at noon")
    hand.press("Return")
    hand.wait(lambda: not hand.seen("replyCannot"), "the answer kept")
    lead.restart()
    hand.find("needsYou")
    assert not hand.says(AMAL)
