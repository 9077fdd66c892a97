"""A therapist's day in the demo clinic: the visit's note, the review that is due, an ending, and its two letters."""

from __future__ import annotations

import hashlib
from datetime import datetime

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault
from tests.journeys.paper import paper_says

CLIENT = 3  # the demo clinic is the same each time: review due, work nearly done


def clinical(text: str, *values: object) -> list[tuple]:
    """Rows of the clinical vault."""
    return sql(Vault.CLINICAL, text, values).fetchall()


@pytest.mark.journey
def test_note_review_ending_and_both_letters(hand, pictures, lay_demo, tmp_path):
    lay_demo(tmp_path / "desk" / "demo")
    sign_in(hand)
    note_the_visit(hand)
    review_what_is_due(hand)
    end(hand)
    release_both(hand, pictures)
    hand.go()


def sign_in(hand):
    hand.open()
    hand.click("welcomeDemo")
    hand.wait_long(lambda: hand.seen("person_hessa"), "the demo clinic")
    hand.click("person_hessa")
    hand.press("Return")
    hand.find("mainWindow")
    hand.see_to_size()
    hand.find("prepCard")
    hand.snap("my day")


def note_the_visit(hand):
    """Everything a visit asks of its note, within three minutes of clicking and typing."""
    before = clinical("SELECT count(*) FROM session_note WHERE signed_at IS NOT NULL")
    begun = hand.seconds()
    hand.press("S")
    hand.find("summary")
    hand.type("جرّبنا معًا تأجيل الهمّ إلى وقته. Two examples from this week: the call from school on Monday and the bill. She put "
              "both off until six o'clock, and the second was gone by then. Sleep a little better, four nights of seven. "
              "She would like to try it at work next.")
    hand.click("homework_2")
    hand.click("used_cbt.worry")
    hand.click("used_mind.ground")
    for goal in goals(hand):
        hand.rate(goal, 6)
    hand.click("safety_as_before")
    hand.write("nextHomework", "Put worry off until six, also at work")
    hand.write("nextFocus", "The talk with her sister")
    for question in ("aim", "usefulness", "ease", "whole"):
        hand.rate(f"checkIn_{question}", 8)
    hand.snap("a note in two scripts")
    hand.press("Ctrl+Return")
    hand.wait(lambda: clinical("SELECT count(*) FROM session_note WHERE signed_at IS NOT NULL") != before, "the signed note")
    hand.snap("signed")
    assert hand.seconds() - begun < 180, f"a whole note: {hand.taps} taps, {hand.letters} letters"
    hand.click("rail_my_day")


def goals(hand):
    """The scales of the goals on the note."""
    found = [name for (number,) in clinical("SELECT id FROM goal ORDER BY id") if hand.seen(name := f"goal_{number}")]
    assert found
    return found


def review_what_is_due(hand):
    hand.click(f"review_{CLIENT}")
    hand.write("helpful", "العمل خطوة خطوة.")
    hand.press("Escape")
    hand.click("decision_prepare_ending")
    for (goal,) in clinical("SELECT g.id FROM goal g JOIN episode e ON g.episode_id = e.id WHERE e.client_id = ?", CLIENT):
        hand.click(f"goal_{goal}_keep")
    hand.snap("the review that is due")
    hand.click("signReview")
    hand.wait(lambda: clinical("SELECT 1 FROM review WHERE client_id = ? AND signed_at >= '2026-11-23'", CLIENT), "the review")
    hand.snap("reviewed")


def end(hand):
    hand.tab("Ending")
    hand.click("endReason_planned")
    hand.snap("an ending beside its letters")
    hand.click("closeEpisode")
    hand.click("closeForGood")
    closed = "SELECT 1 FROM ending WHERE client_id = ? AND closed_at IS NOT NULL"
    hand.wait(lambda: clinical(closed, CLIENT), "the closed episode")


def release_both(hand, pictures):
    hand.at(datetime(2026, 11, 23, 20, 10))
    hand.tab("Letters")
    hand.click("writeLetter")
    hand.click("recordRelease")
    doctor = hand.word("Dr Invented Reader", "مخترع القارئ")
    hand.write("releaseName", doctor)
    hand.write("releaseSigned", hand.word("23/11/2026", "٢٣/١١/٢٠٢٦"))
    hand.write("releaseTo", "+3m")
    hand.tick("release_goals")
    hand.snap("what the client allows a doctor to read")
    hand.click("saveRelease")
    hand.wait(lambda: clinical("SELECT 1 FROM release WHERE client_id = ?", CLIENT), "the permission")
    hand.find("letterPages")
    hand.snap("one set of facts and two letters")
    hand.click("signLetters")
    hand.click("signLettersNow")
    hand.wait(lambda: len(clinical("SELECT 1 FROM letter WHERE client_id = ? AND pdf IS NOT NULL", CLIENT)) == 2, "both letters")
    hand.snap("both released")
    said = {}
    for reader, pdf, seal in clinical("SELECT reader, pdf, sha256 FROM letter WHERE client_id = ? AND pdf IS NOT NULL", CLIENT):
        assert hashlib.sha256(bytes(pdf)).hexdigest() == seal
        (file := pictures / f"letter-to-the-{reader}.pdf").write_bytes(bytes(pdf))
        said[reader] = paper_says(file)
        assert "SAMPLE" in said[reader]
    assert doctor in said["doctor"]
    assert doctor not in said["client"]
    if hand.arabic:  # and the words of the screen are those of the paper
        assert "فهد الميناء" in said["client"]
        assert "سرّي" in said["doctor"]
