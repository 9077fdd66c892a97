"""Each journey begins at a computer on which nobody has used the program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.demo_once import MORNING
from tests.journeys.hand import Hand

DEMO_PASSPHRASE = "seven lamps by the harbour"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every journey is played in both languages; the stories beside them in one, where they say nothing else."""
    if metafunc.definition.get_closest_marker("journey") is not None and "language" in metafunc.fixturenames:
        metafunc.parametrize("language", ("en", "ar"))


@pytest.fixture
def language() -> str:
    """The language of the screen and of what is typed."""
    return "en"


@pytest.fixture
def pictures(request: pytest.FixtureRequest, tmp_path: Path, language: str) -> Path:
    """Where this journey leaves its pictures and papers: $TOUR/<journey>, or a folder of the test."""
    tour = os.environ.get("TOUR")
    journey = request.node.path.stem.removeprefix("test_") + ("-in-arabic" if language == "ar" else "")
    folder = Path(tour).resolve() / journey if tour else tmp_path / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def hand(
    qapp: object, pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> Iterator[Hand]:
    """The program is not yet open: hand.open(). It is Monday morning: hand.at(moment) for another time."""
    data = tmp_path / "desk"
    monkeypatch.setenv("ALSOOR_DATA", str(data))
    one = Hand(pictures, arabic=language == "ar")
    one.at(MORNING)
    yield one
    one.go()
    shutil.rmtree(data, ignore_errors=True)


@pytest.fixture
def desk(hand: Hand, lay_demo: Callable[[Path], Path], tmp_path: Path) -> Hand:
    """Reception of the demo clinic, signed in, the diary on the screen."""
    lay_demo(tmp_path / "desk" / "demo")
    hand.open()
    hand.click("welcomeDemo")
    hand.wait_long(lambda: hand.seen("someoneElse"), "the demo clinic")
    hand.sign_in("dana", DEMO_PASSPHRASE)
    hand.press("Ctrl+K")
    hand.type(hand.word("diary\n", "المواعيد\n"))
    hand.find("diaryGrid")
    return hand
