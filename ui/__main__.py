"""python -m ui: opens the program at the gate."""

from __future__ import annotations

import gc
import sys


def start() -> int:
    """Nothing that loads from here on is garbage: Python does not look for any before ui/garbage.py does."""
    gc.disable()
    from clinic_app import paths  # with all of Qt: after that line
    from ui.app import main
    from ui.entry.window import EntryWindow

    return main(lambda locked: EntryWindow(paths.user_data(), locked=locked))


if __name__ == "__main__":
    sys.exit(start())
