"""The day at the front desk: arrived, sent in, done, cancelled, each taken back and done again by key; names hidden; locked."""

from __future__ import annotations

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault
from tests.journeys.conftest import DEMO_PASSPHRASE

STATUS = """SELECT v.status FROM visit v JOIN occupancy o ON o.visit_id = v.id JOIN client c ON c.id = o.client_id
WHERE c.phone = ? AND NOT v.withdrawn AND v.starts LIKE ? ORDER BY v.id DESC LIMIT 1"""


def status() -> str:
    """The state of the visit this journey booked."""
    return sql(Vault.DESK, STATUS, ("+96500000009", "2026-11-23%")).fetchone()[0]


@pytest.mark.journey
def test_a_visit_goes_through_the_day_and_every_step_can_be_taken_back(desk):
    hand = desk
    hand.press("N")
    hand.type("0009")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingStart").hasFocus(), "the cursor at the time")
    hand.type("17")
    hand.press("Return")
    hand.wait(lambda: hand.find("diaryGrid").hasFocus(), "the focus back in the grid, at the visit")
    for key, state in (("A", "arrived"), ("S", "in_session"), ("S", "attended")):
        hand.press(key)
        hand.wait(lambda state=state: status() == state, state)
    for state in ("in_session", "arrived", "booked"):
        hand.press("Ctrl+Z")
        hand.wait(lambda state=state: status() == state, f"back to {state}")
    hand.press("Ctrl+Y")
    hand.wait(lambda: status() == "arrived", "arrived again")
    hand.snap("arrived in the diary")
    hand.press("F9")
    name = hand.word("Sara Al-Burj", "سارة البرج")
    hand.wait(lambda: not hand.says(name), "names hidden")
    hand.snap("names hidden")
    hand.press("F9")
    hand.press("Ctrl+K")
    hand.type(hand.word("today\n", "اليوم\n"))
    hand.find("todayWaiting")
    hand.read(name)
    hand.snap("today at reception")

    # locked in the middle of a sentence: no name on the screen, and the sentence is there again
    hand.press("N")
    begun = hand.word("Mona Lampfield", "منى القنديل")
    hand.type(begun)
    hand.press("Ctrl+L")
    hand.find("signInPassphrase")
    assert not hand.says(begun)
    assert not hand.says(hand.word("Dana", "دانة"))
    hand.snap("locked")
    hand.write("signInPassphrase", DEMO_PASSPHRASE)
    hand.press("Return")
    hand.find("mainWindow")
    hand.see_to_size()
    hand.press("N")
    hand.wait(lambda: hand.seen("bookingClient") and hand.find("bookingClient").text() == begun, "the draft")
    hand.snap("the draft is back")
