"""Python's search for what nobody can reach any more, moved to where it does no harm: between two events of the window's thread.

Left to itself it starts on whichever thread allocates, at any line. On a worker's thread, or while Qt deletes a page, it takes
wrappers of the very widgets apart that are just going, and the program dies.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

EVERY = 1_000  # ms


class Garbage(QTimer):
    """Looks every second, as thoroughly as Python itself would have by then; one for the whole program."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        self.timeout.connect(look)
        self.start(EVERY)


def start(app: QCoreApplication) -> None:
    """From now on only the timer searches. Asked again it does nothing."""
    if app.findChild(Garbage) is None:
        Garbage(app)


def look() -> None:
    """Search the oldest generation whose count has passed Python's own threshold."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def keep_what_is_loaded() -> None:
    """Modules and classes stay to the end: no search walks through what is there now."""
    gc.freeze()
