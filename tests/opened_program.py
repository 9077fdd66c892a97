"""Opens the real program in this process, signs somebody in as a person would, and says when each window was first painted.

    python -m tests.opened_program SIGN_IN_NAME [ROOM]

ALSOOR_DATA names the folder that holds the clinic. Prints one line of JSON: nanoseconds of the monotonic clock at the first
paint of the gate, at the click on Sign in and at the first paint of the room; memory; and every module that was loaded by then.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

PASSPHRASE_VARIABLE, NOW_VARIABLE = "TEST_PASSPHRASE", "TEST_NOW"
PATIENCE = 40_000  # ms until the whole thing has failed
ROOMS = {"diary": ("DayGrid", "WeekGrid")}


class Watch(QObject):
    """Sees the first paint of gate and room; types name and passphrase between them."""

    def __init__(self, name: str, passphrase: str, room: str) -> None:
        super().__init__()
        self._name, self._passphrase, self._wanted = name, passphrase, ROOMS.get(room, ("MainWindow",))
        self.moments: dict[str, int] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            kind = type(watched).__name__
            if "gate" not in self.moments and kind == "EntryWindow":
                self._note("gate", self._sign_in)
            elif "room" not in self.moments and "enter" in self.moments and kind in self._wanted:
                self._note("room", self._tell)
        return False

    def _note(self, what: str, then: object) -> None:
        """After this paint is done: the moment, and what comes next."""

        def painted() -> None:
            self.moments[what] = time.monotonic_ns()
            then()  # type: ignore[operator]

        self.moments[what] = 0
        QTimer.singleShot(0, painted)

    def _sign_in(self) -> None:
        window = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "EntryWindow" and w.isVisible())
        self._field(window, "signInName").setText(self._name)
        self._field(window, "signInPassphrase").setText(self._passphrase)
        self.moments["enter"] = time.monotonic_ns()
        QTest.mouseClick(window.findChild(QAbstractButton, "signIn"), Qt.MouseButton.LeftButton)

    @staticmethod
    def _field(window: QWidget, name: str) -> QLineEdit:
        found = window.findChild(QWidget, name)
        assert found is not None, name
        return found if isinstance(found, QLineEdit) else found.findChild(QLineEdit)

    def _tell(self) -> None:
        status = Path("/proc/self/status")
        memory = int(status.read_text().split("VmRSS:")[1].split()[0]) if status.exists() else 0
        print(json.dumps({**self.moments, "memory": memory, "modules": sorted(sys.modules)}), flush=True)
        sys.stdout.flush()
        os._exit(0)  # no backup, no goodbye: only the way in is looked at

    def give_up(self) -> None:
        """Say how far it came."""
        shown = [f"{type(w).__name__}({w.windowTitle()})" for w in QApplication.topLevelWidgets() if w.isVisible()]
        print("not painted:", self.moments, shown, file=sys.stderr, flush=True)
        os._exit(3)


def main() -> None:
    """Run the program's own main until the room was painted."""
    name, room = sys.argv[1], (sys.argv[2] if len(sys.argv) > 2 else "")
    watch = Watch(name, os.environ[PASSPHRASE_VARIABLE], room)
    application = QApplication(sys.argv[:1])
    application.installEventFilter(watch)
    QTimer.singleShot(PATIENCE, watch.give_up)

    from clinic_app import paths
    from clinic_app.services import clock
    from ui.app import main as program
    from ui.entry.window import EntryWindow

    frozen = clock.freeze(datetime.fromisoformat(os.environ[NOW_VARIABLE])) if NOW_VARIABLE in os.environ else nullcontext()
    with frozen:
        program(lambda locked: EntryWindow(paths.user_data(), locked=locked), ["--room", room] if room else [])


if __name__ == "__main__":
    main()
