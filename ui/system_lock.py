"""The system's own lock, and its going to sleep, as a desktop on Linux tells them on D-Bus.

Elsewhere, and where nobody tells, a desk left alone locks by its own clock, which counts sleep too (program.py).
"""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SCREENS = (  # interface and path of those who say "the screen is locked now"
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
SLEEP = ("org.freedesktop.login1.Manager", "/org/freedesktop/login1")


class SystemLock(QObject):
    """locked when the screen is being locked or the computer goes to sleep."""

    locked = Signal()

    def __init__(self, parent: QObject, session: QDBusConnection | None = None, system: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        told = SLOT("_told(bool)")  # bytes, as the stubs want them, are refused
        session, system = session or QDBusConnection.sessionBus(), system or QDBusConnection.systemBus()
        for bus, name, places in ((session, "ActiveChanged", SCREENS), (system, "PrepareForSleep", (SLEEP,))):
            for interface, path in places if bus.isConnected() else ():
                bus.connect("", path, interface, name, self, told)

    @Slot(bool)
    def _told(self, on: bool) -> None:
        if on:
            self.locked.emit()
