"""Carries what changed from the services to the screens, always onto the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from clinic_app.domain.changes import Change

Listen = Callable[[Callable[[Change], None]], Callable[[], None]]


class ChangeSignal(QObject):
    """One signal for every change after its commit. Workers announce from their own thread; receivers hear it on this one."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, listen: Listen | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._unlisten = listen(self.tell) if listen else None

    def tell(self, change: Change) -> None:
        """Pass a change on; may be called from any thread."""
        self._arrived.emit(change)

    def end(self) -> None:
        """Stop listening, for good: at sign-out and in tests."""
        if self._unlisten:
            self._unlisten()
            self._unlisten = None
