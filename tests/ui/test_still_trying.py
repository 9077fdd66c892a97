"""Another desk holds the file: the window lives, says so, can be told to stop, and neither acts nor keys are lost or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.services import drafts, settings
from tests.clinics import PASSPHRASE
from tests.services.test_faults import HOLD
from tests.ui.test_app import program  # noqa: F401 - a fixture
from ui import still_trying

ROOT = Path(__file__).parents[2]


class OtherDesk:
    """A second process that writes and does not finish until it is told to."""

    def __init__(self, folder: Path) -> None:
        script = f"import os, sys\nfrom pathlib import Path\nfrom clinic_app.services import startup\n{HOLD}"
        self._process = subprocess.Popen(
            [sys.executable, "-c", script, str(folder), PASSPHRASE], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        assert self._process.stdout.readline().strip() == "held"

    def done(self) -> None:
        if self._process.poll() is None:
            self._process.stdin.write("\n")
            self._process.stdin.close()
            self._process.wait(20)
            self._process.stdout.close()


@pytest.fixture
def other(program):  # noqa: F811
    desk = OtherDesk(program.clinic.folder)
    yield desk
    desk.done()


@pytest.fixture
def at_each_step():
    """What the test does while the window waits: by step, as the person in front of it would."""
    acts, trying = {}, still_trying.trying()
    trying._quiet_until = 0.0
    count = []

    def step(_waited):
        count.append(1)
        if (act := acts.get(len(count))) is not None:
            act()

    trying.stepped.connect(step)
    yield acts
    trying.stepped.disconnect(step)


def booking(program, qtbot):  # noqa: F811
    program.window.show_screen("diary", "new")
    qtbot.waitUntil(lambda: program.window.panel() is not None)
    return program.window.panel().picker.name


def kept(program):  # noqa: F811
    found = drafts.open_draft(program.clinic.reception, "booking", 0)
    return "" if found is None else found.body["name"]


def stop_button(program):  # noqa: F811
    return program.window.findChild(QWidget, "stopTrying")


def test_it_says_that_it_is_still_trying_and_nothing_typed_or_clicked_goes_astray(program, qtbot, other, at_each_step):  # noqa: F811
    name, seen = booking(program, qtbot), []
    room = program.window.room()

    def meanwhile():
        seen.append(stop_button(program).isVisible())
        qtbot.keyClicks(name, " Lampfield")
        qtbot.mouseClick(program.window.rail.items["today"], Qt.MouseButton.LeftButton)
        seen.append("Lampfield" in name.text())

    at_each_step[2] = meanwhile
    at_each_step[4] = other.done
    qtbot.keyClicks(name, "Mona")
    qtbot.waitUntil(lambda: kept(program) == "Mona Lampfield", timeout=20_000)
    assert seen == [True, False], "a button to stop; the keys wait for their turn"
    assert name.text() == "Mona Lampfield"
    assert program.window.room() == room, "a click meanwhile begins nothing"
    qtbot.waitUntil(lambda: stop_button(program) is None, timeout=5000)


def test_stop_gives_the_act_up_and_keeps_the_form(program, qtbot, other, at_each_step):  # noqa: F811
    name = booking(program, qtbot)
    at_each_step |= dict.fromkeys(range(1, 60), lambda: qtbot.mouseClick(stop_button(program), Qt.MouseButton.LeftButton))
    qtbot.keyClicks(name, "Mona")
    assert name.text() == "Mona"
    other.done()
    at_each_step.clear()
    assert kept(program) == ""
    qtbot.waitUntil(lambda: kept(program) == "Mona", timeout=20_000)  # tried again without another key


def test_after_the_limit_it_is_said_in_words(program, other, monkeypatch):  # noqa: F811
    monkeypatch.setattr(still_trying, "LIMIT", 0.7)
    with pytest.raises(Refused) as caught:
        settings.save_room(program.clinic.manager, program.clinic.rooms[0])
    assert caught.value.codes == (HouseProblem.BUSY,)
