"""Two people at one desk, each in a language of their own: switched at once, found again after the other one worked."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import DEMO_PASSPHRASE


def other_person(hand, name):
    """Lock, and let somebody else sign in."""
    hand.press("Ctrl+L")
    hand.click("switchUser")
    hand.sign_in(name, DEMO_PASSPHRASE)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_each_person_finds_the_language_they_chose(desk):
    hand = desk
    hand.press("N")
    hand.find("bookingPanel")
    hand.click("languageButton")
    hand.read("نموذج")
    assert not hand.says("SAMPLE")
    other_person(hand, "hessa")  # who never chose finds what the desk shows
    hand.read("نموذج")
    hand.click("languageButton")
    hand.read("SAMPLE")
    other_person(hand, "dana")
    hand.read("نموذج")
    other_person(hand, "hessa")
    hand.read("SAMPLE")
