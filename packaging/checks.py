"""Every check of the project, one after the other, with its time; the exit code is 0 only if all of them pass.

    python packaging/checks.py         all
    python packaging/checks.py lint    those that run nothing
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
WORKERS = str(min(4, (os.cpu_count() or 1) + 1))  # one more than there are cores: windows wait a good part of their time

LINT = {
    "ruff": [BIN / "ruff", "check", "."],
    "import contracts": [BIN / "lint-imports", "--no-logo"],
    "mypy": [BIN / "mypy", "--no-error-summary"],
}
TESTS = {"pytest": [sys.executable, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal", "--durations", "12", "-rs"]}


def run(name: str, command: list[str | Path]) -> bool:
    """Run one check, say how it went; True if it passed."""
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # every worker and every program that a test starts would compile all anew
    passed = subprocess.run(command, cwd=ROOT, env=env, check=False).returncode == 0
    seconds[name] = (time.monotonic() - start, passed)
    return passed


seconds: dict[str, tuple[float, bool]] = {}


def main() -> int:
    """Run them all, even after a failure, so that one look shows everything."""
    checks = LINT if sys.argv[1:] == ["lint"] else LINT | TESTS
    passed = [run(name, command) for name, command in checks.items()]
    print()
    for name, (took, good) in seconds.items():
        print(f"  {name:18} {took:6.1f} s   {'passed' if good else 'FAILED'}")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
