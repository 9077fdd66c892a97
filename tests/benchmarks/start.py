"""Items 1, 2, 4 and 5: from the start to the painted gate and diary, and its memory, beside a bare window; from Enter on.

The whole way in is measured as a person goes it: the gate, name and passphrase, the clinic's own key derivation, the diary. For
items 1, 2 and 5 Enter is pressed in the moment in which the gate is painted, quicker than anybody types; for item 4 after three
seconds of typing. Its reference does the same derivation in a process that has a window, then a raw query and the plain widget.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.big_clinic import NOW, big_clinic
from tests.benchmarks.diary import FOLDER
from tests.benchmarks.pairs import Ratio, in_turns, summary
from tests.clinics import PASSPHRASE
from tests.opened_program import NOW_VARIABLE, PASSPHRASE_VARIABLE, TYPING_VARIABLE

ROOT = Path(__file__).resolve().parent.parent.parent


TYPING = 3000  # ms


def run(command: Sequence[str], data: Path, typing: int = 0) -> dict[str, Any]:
    """Run a program that tells its moments; they come back in ms since its start."""
    env = os.environ | {"ALSOOR_DATA": str(data), PASSPHRASE_VARIABLE: PASSPHRASE, NOW_VARIABLE: NOW.isoformat(),
                        TYPING_VARIABLE: str(typing)}
    start = time.monotonic_ns()
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {key: (value - start) / 1e6 if key in ("painted", "gate", "enter", "room") else value for key, value in said.items()}


def measure(rounds: int, visits: int) -> list[Ratio]:
    """The programs in turns, each in a process of its own."""
    clinic = big_clinic(visits, FOLDER)
    data = Path(tempfile.mkdtemp(prefix="clinic-start-"))
    (data / "clinic").symlink_to(clinic.folder)
    try:
        pairs = in_turns(lambda: run(("tests.opened_program", "dana", "diary"), data),
                         lambda: run(("tests.benchmarks.bare_window",), data), rounds)
        plain = ("tests.benchmarks.plain_entry", str(clinic.folder), str(NOW.date()))
        entries = in_turns(lambda: _entry(run(("tests.opened_program", "dana", "diary"), data, TYPING)),
                           lambda: _entry(run(plain, data)), rounds)
    finally:
        shutil.rmtree(data)
    return [
        summary(item, what, [(ours[ours_by], theirs[theirs_by]) for ours, theirs in pairs], goal)
        for item, what, ours_by, theirs_by, goal in (
            ("1", "start to the painted diary, signing in included / bare window", "room", "painted", 3.0),
            ("2", "start to the painted gate / bare window", "gate", "painted", 1.4),
            ("5", "memory with the diary open / bare window (KiB)", "memory", "memory", 1.7),
        )
    ] + [summary("4", "Enter to the painted day of twelve / one derivation, raw query, plain widget", entries, 1.5)]


def _entry(said: dict[str, Any]) -> float:
    return float(said["room"] - said["enter"])
