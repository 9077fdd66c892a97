"""On the phone: a known client in three actions, a new caller from Arabic, wishes that are obeyed or answered, and clashes."""

from __future__ import annotations

import pytest

from clinic_app.data.database import sql
from clinic_app.domain.permissions import Vault

NEWEST = """SELECT c.phone, c.given_ar, v.starts, v.status, v.note, o.room_id FROM visit v JOIN occupancy o ON o.visit_id = v.id
JOIN client c ON c.id = o.client_id WHERE NOT v.withdrawn ORDER BY v.id DESC LIMIT 1"""


def newest() -> tuple:
    """The visit that was booked last: phone and Arabic given name of its client, start, status."""
    return sql(Vault.DESK, NEWEST, ()).fetchone()[:4]


def visits() -> int:
    """How many visits the diary holds."""
    return sql(Vault.DESK, "SELECT count(*) FROM visit WHERE NOT withdrawn", ()).fetchone()[0]


@pytest.mark.journey
def test_callers_are_booked_by_keys_alone_and_nothing_typed_is_lost(desk):
    hand, before = desk, visits()

    # a known client: N, Enter, Enter, and what is typed between
    hand.press("N")
    hand.type("0009")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingStart").hasFocus(), "the cursor at the time")
    hand.type("17")
    hand.press("Return")
    hand.wait(lambda: visits() == before + 1, "the visit in the diary")
    assert newest()[0] == "+96500000009"
    assert "17:00" in str(newest()[2])
    hand.snap("a known client is booked")

    # the same therapist at the same hour for somebody else: refused beside the field, by name, and everything stays
    hand.press("N")
    hand.type("منى القنديل")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingPhone").hasFocus(), "the cursor at the phone")
    hand.type("٠٠٠٠٠١٥٢")
    hand.choose("bookingTherapist", hand.word("Layal Samaan", "ليال سمعان"))
    hand.write("bookingStart", "١٧")
    hand.press("Return")
    hand.read(hand.word("Sara Al-Burj", "سارة البرج"))
    hand.snap("the clash has a name")
    assert visits() == before + 1
    assert hand.find("bookingClient").text() == "منى القنديل"
    assert hand.find("bookingPhone").text() == "٠٠٠٠٠١٥٢"

    # closed and opened again: it is all there; another hour is free
    hand.press("Esc")
    hand.wait(lambda: not hand.seen("bookingPanel"), "the diary alone")
    hand.press("N")
    assert hand.find("bookingPhone").text() == "٠٠٠٠٠١٥٢"
    hand.choose("bookingTherapist", hand.word("Layal Samaan", "ليال سمعان"))
    hand.write("bookingStart", "18")
    hand.press("Return")
    hand.wait(lambda: visits() == before + 2, "the new caller in the diary")
    assert newest()[:2] == ("+96500000152", "منى")
    hand.snap("a new caller is booked")

    # she asked for a woman: said on the card, and a man is only booked with a reason
    hand.press("N")
    hand.type("0187")
    hand.press("Return")
    hand.read("Asked for a woman therapist.")
    hand.choose("bookingTherapist", hand.word("Daniel Hartwell", "دانيال هارتويل"))
    hand.write("bookingStart", "17")
    hand.press("Return")
    hand.wait(lambda: hand.find("bookingReason").hasFocus(), "the question why")
    assert hand.says(hand.word("The client asked for a woman therapist.", "رغبة المراجع: معالِجة."))
    assert hand.says(hand.word("The client speaks Arabic", "لغة المراجع العربية"))
    hand.snap("a wish asks for a reason")
    assert visits() == before + 2
    hand.type(hand.word("she agreed on the phone", "وافقت على ذلك هاتفيًا"))
    hand.press("Return")
    hand.wait(lambda: visits() == before + 3, "the visit with its reason")
