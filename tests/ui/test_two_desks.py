"""Reception's board here, other people's windows in processes of their own: who arrived is seen, what missing means is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from PySide6.QtWidgets import QApplication

from clinic_app.data import database
from clinic_app.domain.appointments import Status
from clinic_app.domain.permissions import Vault
from clinic_app.services import appointments, changes, work
from tests.care import a_client, a_visit, an_agreed_plan
from tests.clinics import NOW, Clinic
from tests.ui.screen_elsewhere import Order, words_on
from tests.ui.test_diary_screen import Desk, key
from tests.ui.test_reception_alone import CLINICAL
from ui.appointments.today_screen import TodayScreen
from ui.changes import ChangeSignal

ROOT = Path(__file__).resolve().parents[2]
NOON = NOW.replace(hour=12, minute=0)
PATIENCE = 40  # seconds: each of them starts a whole program
MISSED = "2 of the last 2 visits were missed or cancelled late."
HINT = "missed or cancelled late"


class Elsewhere:
    """A window in another process, by what it says of itself."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process, self._lines = process, Queue[str]()
        self.said: dict[str, Any] = {"words": []}
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)

    def end(self) -> None:
        """Its input ends, and with it the process; nothing of it is left running."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def wait_for(self, seen: Callable[[str], bool]) -> None:
        """Until its words are so; ours go on meanwhile."""
        deadline = time.monotonic() + PATIENCE
        while not seen(self.words):
            assert time.monotonic() < deadline, (self.words, self._process.poll())
            QApplication.processEvents()
            try:
                self.said = json.loads(self._lines.get(timeout=0.05))
            except Empty:
                continue

    @property
    def words(self) -> str:
        return " | ".join(self.said["words"]).replace("\u2068", "").replace("\u2069", "").replace("\u2066", "")


@contextmanager
def elsewhere(clinic: Clinic, name: str, room: str) -> Iterator[Elsewhere]:
    where = str(clinic.folder) if clinic.engine == "sqlite" else str(database.database(Vault.DESK).database)
    order = json.dumps(asdict(Order(clinic.engine, where, name, room, NOW.isoformat())))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.screen_elsewhere", order], cwd=ROOT, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, env={**os.environ, "ALSOOR_DATA": str(clinic.folder.parent), "QT_QPA_PLATFORM": "offscreen"})
    window = Elsewhere(process)
    try:
        yield window
    finally:
        window.end()


def test_an_arrival_is_seen_on_the_therapists_screen_and_what_missing_means_only_there(clinic: Clinic, qtbot) -> None:
    mona = a_client(clinic, clinic.therapist)
    an_agreed_plan(clinic, clinic.therapist, mona)
    a_visit(clinic, mona, NOON - timedelta(days=7), status=Status.DID_NOT_COME)
    yesterday = a_visit(clinic, mona, NOON - timedelta(days=1))
    today = a_visit(clinic, mona, NOON)
    changed = ChangeSignal(work.listen)
    window = Desk(TodayScreen(clinic.reception, changed))
    qtbot.addWidget(window)
    window.resize(1368, 792)
    changes.poll()
    try:
        with ExitStack() as stack:
            therapist = stack.enter_context(elsewhere(clinic, "hessa", "my_day"))
            # on the server one other process is enough: what reception's own loads does not hang on the engine
            reception = stack.enter_context(elsewhere(clinic, "dana", "today")) if clinic.engine == "sqlite" else None
            with qtbot.waitActive(window):
                window.show()
                window.activateWindow()
            qtbot.waitUntil(lambda: window.screen.chosen is not None)
            assert window.screen.chosen.id == today.id
            therapist.wait_for(lambda words: "Mona" in words)
            if reception is not None:
                reception.wait_for(lambda words: "Mona" in words)
            assert "arrived" not in therapist.words.lower()
            assert MISSED not in therapist.words
            key(qtbot, window, "a")
            therapist.wait_for(lambda words: "arrived" in words.lower())
            if reception is not None:
                reception.wait_for(lambda words: "Waiting now" in words)
            window.take_back()
            therapist.wait_for(lambda words: "arrived" not in words.lower())
            if reception is not None:
                reception.wait_for(lambda words: "Waiting now" not in words)
            assert appointments.appointment(clinic.reception, today.id).status is Status.BOOKED
            # a visit of yesterday is asked about and stays as it is until somebody says what became of it
            assert [one.id for one in appointments.unresolved(clinic.reception)] == [yesterday.id]
            appointments.set_status(clinic.reception, yesterday.id, Status.DID_NOT_COME, yesterday.version)
            therapist.wait_for(lambda words: MISSED in words)
            assert sorted(therapist.said["chains"]) == ["clinical", "desk"]
            assert HINT not in " ".join(words_on(window))
            if reception is not None:  # everything else reaches reception's desks; this does not
                key(qtbot, window, "a")
                reception.wait_for(lambda words: "Waiting now" in words)
                assert HINT not in reception.words
                assert sorted(CLINICAL & set(reception.said["modules"])) == []
                assert reception.said["chains"] == ["desk"]
    finally:
        changed.end()
