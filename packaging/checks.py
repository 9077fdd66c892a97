"""Every check of the project, all at once, each with its time; the exit code is 0 only if all of them pass.

    python packaging/checks.py         all
    python packaging/checks.py lint    those that run nothing
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WORKERS = str(min(4, (os.cpu_count() or 1) + 1))  # one more than there are cores: windows wait a good part of their time

LINT = {
    "ruff": [BIN / "ruff", "check", "."],
    "import contracts": [BIN / "lint-imports", "--no-logo"],
    "mypy": [BIN / "mypy", "--no-error-summary"],
}
TESTS = {"pytest": [sys.executable, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal", "--durations", "12", "-rs"]}


def begin(command: list[str | Path], said: IO[str] | None) -> subprocess.Popen[bytes]:
    """Start one check; what it says goes there, or to the screen at once."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # every worker and every program that a test starts would compile all anew
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=said, stderr=said and subprocess.STDOUT)


def end(name: str, check: subprocess.Popen[bytes], start: float) -> bool:
    """Wait for a check and note how it went; True if it passed."""
    passed = check.wait() == 0
    seconds[name] = (time.monotonic() - start, passed)
    return passed


def lint(done: list[bool]) -> None:
    """Those that run nothing, side by side; each is told when it is over, in a block of its own."""
    with ExitStack() as files:
        said = {name: files.enter_context(TemporaryFile("w+", encoding="utf-8")) for name in LINT}
        start = time.monotonic()
        checks = {name: begin(command, said[name]) for name, command in LINT.items()}
        for name, check in checks.items():
            done.append(end(name, check, start))
            said[name].seek(0)
            print(f"\n== {name}\n{said[name].read()}", end="", flush=True)


seconds: dict[str, tuple[float, bool]] = {}


def main() -> int:
    """Run them all, even after a failure, so that one look shows everything. Tests run while the others still look."""
    tests, done = {} if sys.argv[1:] == ["lint"] else TESTS, []
    beside = Thread(target=lint, args=(done,))
    beside.start()
    for name, command in tests.items():
        print(f"\n== {name}", flush=True)
        done.append(end(name, begin(command, None), time.monotonic()))
    beside.join()
    print()
    for name, (took, good) in seconds.items():
        print(f"  {name:18} {took:6.1f} s   {'passed' if good else 'FAILED'}")
    return 0 if len(done) == len(LINT | tests) and all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
