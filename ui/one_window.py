"""One window per person and folder: a second start of the same user shows the window that is already open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject

PATIENCE = 2_000  # ms to wait for the first window to answer; if it does not, a second one is safe too


class OneWindow(QObject):
    """Held by the first start. The system frees it when the process ends, however it ends."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sha256 = QCryptographicHash.Algorithm.Sha256  # Python's own hashes load OpenSSL, which nothing else needs yet
        digest = QCryptographicHash.hash(str(folder.resolve()).encode(), sha256).toHex().data().decode()
        self._name = "alsoor-" + digest[:16]
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: Any = None
        self.first = self._lock.tryLock(0)

    def listen(self, called: Callable[[], object]) -> None:
        """From now on call this when the program is started again."""
        from PySide6.QtNetwork import QLocalServer  # after the first paint

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: (self._server.nextPendingConnection().deleteLater(), called()))
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Ask the window that is open to come to the front; False if nobody answers."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        answered = bool(socket.waitForConnected(PATIENCE))
        socket.abort()
        return answered

    def release(self) -> None:
        """Before the process begins anew under the same number."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()
