"""The product's side of the cold letter and of many: letters as they were kept, so many times; says its peak of memory in KiB."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from clinic_app.domain.letters import Letter
from clinic_app.letters import discharge

STATUS = Path("/proc/self/status")


def turn_out(letters: list[Letter], count: int) -> None:
    """So many letters one after the other, by turns, each let go before the next."""
    for number in range(count):
        discharge.render(letters[number % len(letters)])


if __name__ == "__main__":
    turn_out(pickle.loads(Path(sys.argv[1]).read_bytes()), int(sys.argv[2]))
    print(STATUS.read_text().split("VmHWM:")[1].split()[0] if STATUS.exists() else 0)
