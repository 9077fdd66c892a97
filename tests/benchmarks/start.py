"""Items 1, 2 and 5: from the start of the process to the painted diary and gate, and its memory, beside a bare window.

The whole way in is measured as a person goes it: the gate, name and passphrase, the clinic's own key derivation, the diary.
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
from tests.opened_program import NOW_VARIABLE, PASSPHRASE_VARIABLE

ROOT = Path(__file__).resolve().parent.parent.parent


def run(command: Sequence[str], data: Path) -> dict[str, Any]:
    """Run a program that tells its moments; they come back in ms since its start."""
    env = os.environ | {"ALSOOR_DATA": str(data), PASSPHRASE_VARIABLE: PASSPHRASE, NOW_VARIABLE: NOW.isoformat()}
    start = time.monotonic_ns()
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {key: (value - start) / 1e6 if key in ("painted", "gate", "enter", "room") else value for key, value in said.items()}


def measure(rounds: int, visits: int) -> list[Ratio]:
    """Both programs, in turns, each in a process of its own."""
    clinic = big_clinic(visits, FOLDER)
    data = Path(tempfile.mkdtemp(prefix="clinic-start-"))
    (data / "clinic").symlink_to(clinic.folder)
    try:
        pairs = in_turns(lambda: run(("tests.opened_program", "dana", "diary"), data),
                         lambda: run(("tests.benchmarks.bare_window",), data), rounds)
    finally:
        shutil.rmtree(data)
    return [
        summary(item, what, [(ours[ours_by], theirs[theirs_by]) for ours, theirs in pairs], goal)
        for item, what, ours_by, theirs_by, goal in (
            ("1", "start to the painted diary, signing in included / bare window", "room", "painted", 3.0),
            ("2", "start to the painted gate / bare window", "gate", "painted", 1.4),
            ("5", "memory with the diary open / bare window (KiB)", "memory", "memory", 1.7),
        )
    ]
