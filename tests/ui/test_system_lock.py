"""A desk locks with the system: the signals come over a real message bus of the test's own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from ui.system_lock import SCREENS, SLEEP, SystemLock


@pytest.fixture
def bus(tmp_path) -> Iterator[QDBusConnection]:
    """A bus that nobody else is on."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nosyslog", f"--address=unix:dir={tmp_path}", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as server:
        try:
            assert server.stdout is not None
            yield QDBusConnection.connectToBus(server.stdout.readline().strip(), "test")
        finally:
            QDBusConnection.disconnectFromBus("test")
            server.terminate()


def test_the_screen_locked_or_the_computer_going_to_sleep_is_heard(qtbot: QtBot, qapp: QObject, bus: QDBusConnection) -> None:
    assert bus.isConnected()
    system, heard = SystemLock(qapp, bus, bus), []
    system.locked.connect(lambda: heard.append(True))
    places = [(*place, "ActiveChanged") for place in SCREENS] + [(*SLEEP, "PrepareForSleep")]
    for count, (interface, path, name) in enumerate(places, 1):
        for on in (False, True):  # unlocked, or awake again: nothing
            message = QDBusMessage.createSignal(path, interface, name)
            message.setArguments([on])
            assert bus.send(message)
        qtbot.waitUntil(lambda count=count: len(heard) >= count)
    assert len(heard) == len(places)
    system.deleteLater()
