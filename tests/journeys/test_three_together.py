"""A visit of two by keys: booked, a third one joins, one comes and one does not; their therapist finds a note for each."""

from __future__ import annotations

from datetime import datetime

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault
from tests.journeys.conftest import DEMO_PASSPHRASE

STANDINGS = """SELECT c.phone, coalesce(o.own, v.status) FROM visit v JOIN occupancy o ON o.visit_id = v.id
JOIN client c ON c.id = o.client_id WHERE v.id = (SELECT max(id) FROM visit) ORDER BY o.id"""
PLACE = "SELECT o.visit_id, c.id FROM occupancy o JOIN client c ON c.id = o.client_id WHERE c.phone = ? ORDER BY o.id DESC"
AMAL, HUDA, FAHAD = "+96500000240", "+96500000153", "+96500000138"  # clients of the same therapist


def standings() -> dict[str, str]:
    """How each person of the visit this journey booked stands."""
    return dict(sql(Vault.DESK, STANDINGS, ()).fetchall())


@pytest.mark.journey
def test_three_people_of_one_visit_are_each_marked_and_each_has_a_note(desk):
    hand = desk
    hand.press("N")
    hand.type("00240")
    hand.press("Return")
    hand.press("Ctrl+J")
    hand.type("00153")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingStart").hasFocus(), "the cursor at the time")
    hand.type("11")
    hand.snap("a couple")
    hand.press("Return")
    hand.wait(lambda: hand.find("diaryGrid").hasFocus(), "the focus back in the grid, at the visit")
    assert standings() == {AMAL: "booked", HUDA: "booked"}

    hand.press("E")
    hand.find("attendancePanel")
    hand.press("Ctrl+J")
    hand.type("00138")
    hand.snap("somebody else comes too")
    hand.press("Return")
    hand.wait(lambda: standings() == {AMAL: "booked", HUDA: "booked", FAHAD: "booked"}, "the third one")
    hand.press("Ctrl+Z")
    hand.wait(lambda: FAHAD not in standings(), "taken back")
    hand.press("Ctrl+Y")
    hand.wait(lambda: FAHAD in standings(), "there again")
    hand.press("Esc")

    hand.at(datetime(2026, 11, 23, 11, 20))
    hand.press("E")
    hand.find("attendancePanel")
    hand.press("A")
    hand.wait(lambda: standings()[AMAL] == "arrived", "one is here")
    hand.press("Down")
    hand.press("X")
    hand.wait(lambda: standings() == {AMAL: "arrived", HUDA: "did_not_come", FAHAD: "booked"}, "one is not")
    hand.snap("one came and one did not")
    hand.press("Esc")

    hand.press("Ctrl+L")
    other = hand.find("switchUser")
    while not other.hasFocus():
        hand.press("Tab")
    hand.press("Space")
    hand.sign_in("hessa", DEMO_PASSPHRASE)
    hand.press("Ctrl+K")
    hand.type(hand.word("my day\n", "يومي\n"))
    hand.find("myDayScreen")
    for name in (("Amal Al-Safina", "أمل السفينة"), ("Huda Al-Nuwair", "هدى النوير"), ("Fahad Al-Dana", "فهد الدانة")):
        hand.read(hand.word(*name))
    hand.snap("each of the three on the therapist's day")
    hand.press("S")
    hand.find("attendance")
    hand.read(hand.word("Amal", "أمل"))
    assert hand.find("attendance").value() == "attended"
    hand.snap("the note of the one who came")
    hand.press("Alt+Left")
    other = "visit_{}_{}".format(*sql(Vault.DESK, PLACE, (HUDA,)).fetchone())
    for _ in range(30):
        if hand.is_at(other):
            break
        hand.press("Down")
    hand.press("S")
    hand.wait(lambda: hand.seen("attendance") and hand.find("attendance").value() == "did_not_come", "the note of the other")
    hand.snap("the note of the one who did not come")
