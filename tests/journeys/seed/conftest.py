"""A therapist at the demo clinic, whose program can be closed and started again in the middle of a story."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clinic_app.services import demo
from tests.journeys.hand import Hand


class Story:
    """One person at one desk, through several starts of the program."""

    def __init__(self, hand: Hand, who: str) -> None:
        self.hand, self.who = hand, who

    def start(self) -> Hand:
        """Start the program and sign in; the rail's first room is shown."""
        self.hand.open()
        if self.hand.seen("welcomeDemo"):
            self.hand.click("welcomeDemo")
        self.hand.wait(lambda: self.hand.seen(f"person_{self.who}") or self.hand.seen("someoneElse"), "the sign-in page")
        if self.hand.seen(f"person_{self.who}"):
            self.hand.click(f"person_{self.who}")
            self.hand.press("Return")
        else:
            self.hand.sign_in(self.who, demo.PASSPHRASE)
        self.hand.find("mainWindow")
        self.hand.see_to_size()
        return self.hand

    def restart(self) -> Hand:
        """Close the program by its window and start it again, as on the next morning."""
        self.hand.close()
        return self.start()

    def client(self, file_number: str, tab: str = "") -> None:
        """Open a client's file through the search, by its file number ("AS-0003"); on this tab if one is named."""
        self.hand.press("Ctrl+K")
        self.hand.type(file_number)
        self.hand.wait(lambda: self.hand.says(file_number), f"{file_number} in the search")
        self.hand.press("Return")
        self.hand.find("clientTabs")
        if tab:
            self.hand.tab(tab)


@pytest.fixture
def story(hand: Hand, lay_demo: Callable[[Path], Path], tmp_path: Path) -> Story:
    """Hessa, therapist of the demo clinic, on Monday morning; the program is running and she is signed in."""
    lay_demo(tmp_path / "desk" / "demo")
    one = Story(hand, "hessa")
    one.start()
    return one


@pytest.fixture
def lead_story(hand: Hand, lay_demo: Callable[[Path], Path], tmp_path: Path) -> Story:
    """Noura, therapist and clinical lead, as above."""
    lay_demo(tmp_path / "desk" / "demo")
    one = Story(hand, "noura")
    one.start()
    return one
