"""What is loaded while somebody types their passphrase: the first rooms and all under them, one module a turn of the event loop.

Nothing clinical is here: nobody knows yet who will sign in. In the order in which a sign-in needs them, each small enough
that no key waits for long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QCoreApplication, QObject, QTimer

MODULES = (
    "clinic_app.data.keyslots",
    "cryptography.hazmat.backends.openssl.backend",  # the keys' library loads it at the first key
    "clinic_app.data.database",
    "clinic_app.services.work",
    "clinic_app.services.startup",
    "clinic_app.domain.appointments",
    "clinic_app.services.people",
    "ui.main_window",
    "ui.program",
    "clinic_app.services.appointments",
    "ui.appointments.grid",
    "ui.appointments.week_grid",
    "ui.appointments.day_grid",
    "ui.appointments.diary_screen",
    "ui.appointments.today_screen",
)


class _Loading(QObject):
    """Goes through the modules, then says that all are there. Lives as long as it has something to do."""

    def __init__(self, names: Iterator[str], done: Callable[[], object]) -> None:
        super().__init__(QCoreApplication.instance())
        self._names, self._done = names, done
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        name = next(self._names, None)
        if name is None:
            self._done()
            self.deleteLater()
            return
        import_module(name)
        QTimer.singleShot(0, self, self._next)


def load(done: Callable[[], object], names: tuple[str, ...] = MODULES) -> None:
    """Load them from the next turn on; done() once all are there."""
    _Loading(iter(names), done)
