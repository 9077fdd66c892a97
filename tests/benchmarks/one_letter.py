"""The product's side of the cold letter and of many: letters as they were kept, so many times; says its peak of memory in KiB.

The collector waits while everything loads, as it does in the program itself (ui/__main__).
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clinic_app.domain.letters import Letter

STATUS = Path("/proc/self/status")


def turn_out(letters: list[Letter], count: int) -> None:
    """So many letters one after the other, by turns, each let go before the next."""
    from clinic_app.letters import discharge  # here, so that the collector is off before it loads

    for number in range(count):
        discharge.render(letters[number % len(letters)])


if __name__ == "__main__":
    gc.disable()
    import pickle

    kept, wanted = pickle.loads(Path(sys.argv[1]).read_bytes()), int(sys.argv[2])
    if wanted > 1:
        gc.enable()
    turn_out(kept, wanted)
    print(STATUS.read_text().split("VmHWM:")[1].split()[0] if STATUS.exists() else 0)
