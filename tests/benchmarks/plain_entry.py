"""Reference program: a bare window; at Enter one derivation, a raw query of the day, and the plain widget that paints it.

    python -m tests.benchmarks.plain_entry FOLDER_OF_THE_CLINIC DAY

Qt, argon2id and SQLCipher are loaded before Enter, as in the program while somebody types. Prints when Enter was pressed and the
day painted, and ends.
"""

import json
import os
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from clinic_app.data.keyslots import KDF, derive
from tests.benchmarks.big_clinic import open_plain
from tests.benchmarks.plain_week import PlainWeek
from tests.opened_program import PASSPHRASE_VARIABLE

DAY = ("SELECT v.therapist_id, c.name, v.starts, v.ends FROM visit v JOIN client c ON c.id = v.client_id "
       "WHERE v.starts >= ? AND v.starts < ? ORDER BY v.starts")


class Told(PlainWeek):
    """Says when it was first painted."""

    entered = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print(json.dumps({"enter": self.entered, "room": time.monotonic_ns()}), flush=True)
        QApplication.quit()


def enter(window: QMainWindow, folder: Path, day: date) -> None:
    """What stands between Enter and the painted day at the least."""
    shown = Told()
    shown.entered = time.monotonic_ns()
    derive(os.environ[PASSPHRASE_VARIABLE], b"sixteen bytes of", KDF)
    plain = open_plain(folder)
    shown.show_day(plain.execute(DAY, (f"{day} 00:00:00", f"{day + timedelta(days=1)} 00:00:00")).fetchall())
    window.setCentralWidget(shown)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    bare = QMainWindow()
    bare.resize(1366, 768)
    bare.show()
    QTimer.singleShot(300, lambda: enter(bare, Path(sys.argv[1]), date.fromisoformat(sys.argv[2])))
    sys.exit(application.exec())
