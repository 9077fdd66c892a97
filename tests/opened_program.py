"""Opens the real program in this process, signs somebody in as a person would, and says when each window was first painted.

    python -m tests.opened_program SIGN_IN_NAME [ROOM]

ALSOOR_DATA names the folder that holds the clinic; TEST_TYPING how many milliseconds somebody types before they press Enter
(none: at once, before anything behind the gate is loaded). Prints one line of JSON: nanoseconds of the monotonic clock at the
first paint of the gate, at the click on Sign in and at the first paint of the room; memory then; every module that was loaded
when the gate was painted, and by then.
"""

from __future__ import annotations

import gc

if __name__ == "__main__":
    gc.disable()  # as the program itself begins

import json
import os
import sys
import time
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

PASSPHRASE_VARIABLE, NOW_VARIABLE, TYPING_VARIABLE = "TEST_PASSPHRASE", "TEST_NOW", "TEST_TYPING"
PATIENCE = 40_000  # ms until the whole thing has failed
ROOMS = {"diary": ("DayGrid", "WeekGrid")}


class Watch(QObject):
    """Waits for the first paint of gate and room; types name and passphrase between them."""

    def __init__(self, name: str, passphrase: str, room: str) -> None:
        super().__init__()
        self._name, self._passphrase, self._wanted = name, passphrase, ROOMS.get(room, ("MainWindow",))
        self._gate: QWidget | None = None
        self._modules: list[str] = []
        self.moments: dict[str, int] = {}

    def over(self, gate: QWidget) -> QWidget:
        """Watch this gate."""
        self._gate = gate
        gate.painted.connect(self._sign_in)  # type: ignore[attr-defined]
        return gate

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and "room" not in self.moments and type(watched).__name__ in self._wanted:
            self.moments["room"] = 0
            QTimer.singleShot(0, self._tell)
        return False

    def _sign_in(self) -> None:
        self.moments["gate"], self._modules = time.monotonic_ns(), sorted(sys.modules)
        QTimer.singleShot(PATIENCE, self.give_up)
        assert self._gate is not None
        self._field("signInName").setText(self._name)
        self._field("signInPassphrase").setText(self._passphrase)
        QApplication.instance().installEventFilter(self)
        if typing := int(os.environ.get(TYPING_VARIABLE, "0")):
            QTimer.singleShot(typing, self._press)
        else:
            self._press()

    def _press(self) -> None:
        assert self._gate is not None
        button = self._gate.findChild(QAbstractButton, "signIn")
        assert button is not None
        self.moments["enter"] = time.monotonic_ns()
        button.click()

    def _field(self, name: str) -> QLineEdit:
        assert self._gate is not None
        found = self._gate.findChild(QWidget, name)
        assert found is not None, name
        return found if isinstance(found, QLineEdit) else found.findChild(QLineEdit)

    def _tell(self) -> None:
        self.moments["room"], status = time.monotonic_ns(), Path("/proc/self/status")
        memory = int(status.read_text().split("VmRSS:")[1].split()[0]) if status.exists() else 0
        said = {**self.moments, "memory": memory, "at_gate": self._modules, "modules": sorted(sys.modules)}
        print(json.dumps(said), flush=True)
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

    from clinic_app import paths
    from clinic_app.services import clock
    from ui.app import main as program
    from ui.entry.window import EntryWindow

    frozen: object = nullcontext()
    if NOW_VARIABLE in os.environ:
        from datetime import datetime

        frozen = clock.freeze(datetime.fromisoformat(os.environ[NOW_VARIABLE]))
    watch = Watch(name, os.environ[PASSPHRASE_VARIABLE], room)
    with frozen:  # type: ignore[attr-defined]
        program(lambda locked: watch.over(EntryWindow(paths.user_data(), locked=locked)), ["--room", room] if room else [])


if __name__ == "__main__":
    main()
