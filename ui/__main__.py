"""python -m ui: opens the program at the gate."""

from __future__ import annotations

import sys

from clinic_app import paths
from ui.app import main
from ui.entry.window import EntryWindow

if __name__ == "__main__":
    sys.exit(main(lambda locked: EntryWindow(paths.user_data(), locked=locked)))
