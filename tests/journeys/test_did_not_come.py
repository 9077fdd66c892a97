"""A client who did not come: marked by key and by mouse, in the diary and on the board of today, each time taken back."""

from __future__ import annotations

from datetime import datetime

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault

NEWEST = "SELECT id, status FROM visit WHERE NOT withdrawn ORDER BY id DESC LIMIT 1"


def visit() -> tuple[int, str]:
    """The visit this journey booked, as the database has it: its number and its state."""
    return sql(Vault.DESK, NEWEST, ()).fetchone()


@pytest.mark.journey
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by the offscreen platform of every menu
def test_a_client_who_did_not_come_is_marked_by_key_and_mouse_and_taken_back(desk):
    hand = desk
    hand.press("N")
    hand.type("0009")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingStart").hasFocus(), "the cursor at the time")
    hand.type("17")
    hand.press("Return")
    hand.wait(lambda: hand.find("diaryGrid").hasFocus(), "the focus back in the grid, at the visit")
    number, state = visit()
    assert state == "booked"

    # before the hour of the visit nobody can have stayed away
    hand.press("X")
    assert "visit_did_not_come" not in [entry.objectName() for entry in hand.find("visitMenu").actions()]
    hand.press("Esc")

    def is_now(state: str) -> None:
        hand.wait(lambda: visit() == (number, state), state)

    # twenty minutes later, in the diary: by key, then by mouse
    hand.at(datetime(2026, 11, 23, 17, 20))
    hand.press("X")
    hand.snap("did not come by key")
    hand.press("Return")
    is_now("did_not_come")
    hand.read("did not come")
    hand.press("Ctrl+Z")
    is_now("booked")
    grid = hand.find("diaryGrid")
    grid.choose(None)
    hand.click_right("diaryGrid", grid.visit_rect(number).center())
    hand.snap("did not come by mouse")
    hand.pick("visitMenu", "visit_did_not_come")
    is_now("did_not_come")
    hand.click("toastUndo")
    is_now("booked")

    # on the board of today, where the visit is still expected
    hand.press("Ctrl+K")
    hand.type(hand.word("today\n", "اليوم\n"))
    hand.click("todayMore")
    row = hand.find(f"arrival{number}")
    hand.click(row.objectName())
    hand.press("X")
    hand.press("Return")
    is_now("did_not_come")
    hand.wait(lambda: hand.find("todayMissed").isAncestorOf(hand.find(f"arrival{number}")), "the line among the missed")
    hand.snap("missed on the board")
    hand.press("Ctrl+Z")
    is_now("booked")
    hand.wait(lambda: hand.seen(f"arrive{number}More"), "the line among the expected")
    hand.click(f"arrive{number}More")
    hand.pick("visitMenu", "visit_did_not_come")
    is_now("did_not_come")
    hand.close()
