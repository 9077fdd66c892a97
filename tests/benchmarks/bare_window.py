"""Reference program: the least that shows and paints a window of the program's size. Prints when, and its memory, and ends."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Bare(QMainWindow):
    """An empty main window that says when it was first painted."""

    said = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.said:
            self.said = True
            QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        """The moment after the first paint, and KiB in memory."""
        painted, status = time.monotonic_ns(), Path("/proc/self/status")
        memory = int(status.read_text().split("VmRSS:")[1].split()[0]) if status.exists() else 0
        print(json.dumps({"painted": painted, "memory": memory}), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = Bare()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
