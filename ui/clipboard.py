"""The clipboard of a sign-in: text copied from a clinical desk leaves it after half a minute, and all of ours at its end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

STAYS = 30_000  # ms that clinical text may lie there
DO_NOT_RECORD = {  # asks the clipboard's history to keep nothing, by each system's custom
    "linux": ("x-kde-passwordManagerHint", b"secret"),
    "darwin": ("application/x-nspasteboard-concealed-type", b"1"),
    "win32": ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
}


class OwnClipboard(QObject):
    """Watches what is copied here. What others copied is theirs and is left alone."""

    def __init__(self, clinical: bool, parent: QObject | None = None) -> None:
        """clinical: text copied by this person may be a client's words, so its time is short."""
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(STAYS)
        self._time.timeout.connect(self.forget)
        if clinical:
            self._clipboard.dataChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        if not self._clipboard.ownsClipboard() or not self._clipboard.text():
            self._time.stop()
            return
        self._time.start()
        kind, value = DO_NOT_RECORD.get(sys.platform, DO_NOT_RECORD["linux"])
        if not self._clipboard.mimeData().hasFormat(kind):
            self._mark(kind, value)

    def _mark(self, kind: str, value: bytes) -> None:
        there, marked = self._clipboard.mimeData(), QMimeData()
        for known in there.formats():
            marked.setData(known, there.data(known))
        marked.setData(kind, value)
        self._clipboard.setMimeData(marked)

    def forget(self) -> None:
        """Empty it, if what lies there was copied here."""
        self._time.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()
