"""Carries what changed from the services to the screens, always onto the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from clinic_app.domain.changes import Change

Listen = Callable[[Callable[[Change], None]], Callable[[], None]]
Hold = Callable[[Callable[[], object]], bool]


class ChangeSignal(QObject):
    """One signal for every change after its commit. Workers announce from their own thread; receivers hear it on this one."""

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, listen: Listen | None = None, parent: QObject | None = None, *, hold: Hold | None = None) -> None:
        super().__init__(parent)
        self._hold = hold  # while an act waits for another desk, nothing is told
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._unlisten = listen(self.tell) if listen else None

    def tell(self, change: Change) -> None:
        """Pass a change on; may be called from any thread."""
        self._arrived.emit(change)

    def _pass_on(self, change: Change) -> None:
        if self._hold is None or not self._hold(lambda: self.changed.emit(change)):
            self.changed.emit(change)

    def end(self) -> None:
        """Stop listening, for good: at sign-out and in tests."""
        if self._unlisten:
            self._unlisten()
            self._unlisten = None
