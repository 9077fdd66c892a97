"""A morning at reception in the demo clinic: a new caller is booked, and the booking taken back."""

from __future__ import annotations

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault

BOOKED = """SELECT v.starts, v.status, v.withdrawn FROM visit v JOIN occupancy o ON o.visit_id = v.id
JOIN client c ON c.id = o.client_id WHERE ? IN (c.family_en, c.family_ar) ORDER BY v.id"""


def visits_of(family_name: str) -> list[tuple]:
    """What stands in the diary for a client of this name: start, status, withdrawn."""
    return sql(Vault.DESK, BOOKED, (family_name,)).fetchall()


@pytest.mark.journey
def test_a_new_caller_is_booked_and_a_slip_taken_back(hand):
    hand.open()
    hand.click("welcomeDemo")
    hand.wait_long(lambda: hand.seen("someoneElse"), "the demo clinic")
    hand.snap("who is at this desk")
    hand.press("Return")
    hand.find("mainWindow")
    hand.see_to_size()
    hand.read("SAMPLE")
    hand.snap("today at reception")
    hand.press("N")
    family = hand.word("Lampfield", "القنديل")
    hand.write("bookingClient", hand.word("Mona", "منى") + f" {family}")
    hand.press("Return")
    hand.write("bookingPhone", hand.word("00000150", "٠٠٠٠٠١٥٠"))
    hand.choose("bookingTherapist", hand.word("Salma", "سلمى"))
    hand.write("bookingDay", hand.word("+7w", "+٧w"))
    hand.write("bookingStart", hand.word("11:00", "١١:٠٠"))
    hand.snap("a new caller")
    hand.click("bookingBook")
    hand.wait(lambda: visits_of(family), "the visit in the diary")
    hand.snap("booked")
    assert [(status, bool(withdrawn)) for _, status, withdrawn in visits_of(family)] == [("booked", False)]
    _a_series_by_keys(hand, family)
    hand.press("Ctrl+Z")
    hand.wait(lambda: visits_of(family)[0][2], "the booking taken back")
    hand.snap("taken back")


def _a_series_by_keys(hand, family):
    """Every two weeks from that visit: one is moved, one left out, all taken back and done again, each in its order."""

    def standing() -> list[str]:
        return [str(start)[:10] for start, status, withdrawn in visits_of(family) if not withdrawn and status == "booked"]

    hand.press("R")
    hand.wait(lambda: len(standing()) == 2, "the same time next week")
    hand.press("Ctrl+Z")
    hand.wait(lambda: len(standing()) == 1, "that taken back")
    hand.press("Ctrl+Shift+R")
    hand.find("seriesOften")
    hand.press("Down")
    hand.press("Tab")
    hand.type("3")
    hand.wait(lambda: not hand.seen("seriesLine3"), "three lines")
    hand.press("Tab")
    hand.press("Tab")
    hand.press("M")
    hand.press("Down")
    hand.press("S")
    hand.snap("one moved, one left out")
    hand.press("Return")
    hand.wait(lambda: len(standing()) == 3, "the series in the diary")
    hand.press("Ctrl+Z")
    hand.wait(lambda: len(standing()) == 1, "the series taken back")
    hand.press("Ctrl+Y")
    hand.wait(lambda: len(standing()) == 3, "the series done again")
    hand.press("Ctrl+Z")
    hand.wait(lambda: len(standing()) == 1, "the series taken back again")
