"""The window of somebody at another desk, a process of its own: `python -m tests.ui.screen_elsewhere` says what stands on it.

Opens the clinic as that person, shows one room, prints a line of JSON whenever the words on it change, ends when its input does.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from clinic_app.data import database, keyslots
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import changes, clock, session, startup, work
from tests import clinics
from tests.ui.test_app import Gate
from ui import app
from ui.changes import ChangeSignal
from ui.main_window import MainWindow
from ui.program import LOOK_ELSEWHERE, Program
from ui.rooms import ROOMS

LOOK = 100  # ms


@dataclass(frozen=True)
class Order:
    """Which clinic, whose window, which room, at which moment."""

    engine: str
    where: str
    name: str
    room: str
    now: str


def sign_in(order: Order) -> Actor:
    """Open what this person may open, and nothing else."""
    if order.engine == "sqlite":
        return startup.sign_in(Path(order.where), order.name, clinics.PASSPHRASE)
    database.open_postgres(Vault.DESK, order.where)
    actor = next(one for one in clinics._actors().values() if one.name.lower().startswith(order.name))
    for vault in (Vault.DESK, Vault.CLINICAL) if actor.clinical else (Vault.DESK,):
        database.open_postgres(vault, order.where)
        work.chains[vault] = session.make_chain(vault, b"p" * 32, None)
    keys = keyslots.Keys("test", dict.fromkeys(work.chains, b"p" * 32), b"a" * 32, b"", False)
    session.begin(session.Session(actor, Path(os.environ["ALSOOR_DATA"]), order.name, keys))
    return actor


def words_on(screen: QWidget) -> list[str]:
    """Every word that is seen, or read to somebody who does not see it."""
    seen = [one for one in screen.findChildren(QWidget) if one.isVisible()]
    words = [(one.text() if isinstance(one, QLabel) else "", one.accessibleName()) for one in seen]
    return [word for both in words for word in dict.fromkeys(both) if word]


def main() -> None:
    """Show the room and tell of it."""
    order = Order(**json.loads(sys.argv[1]))
    with clock.freeze(datetime.fromisoformat(order.now)):
        qt = app.make_application(sys.argv[:1])
        actor, program, poll = sign_in(order), Program(Gate, restart=lambda arguments: None), QTimer(interval=LOOK_ELSEWHERE)
        if order.engine == "sqlite":
            program.enter(actor)
            window = program.window
        else:  # the gate opens files alone so far: the same window, listening in the same way
            window = MainWindow(actor, ROOMS, ChangeSignal(work.listen))
            changes.poll()
            poll.timeout.connect(changes.poll)
            poll.start()
            window.show()
        assert window is not None
        screen = window.show_screen(order.room)
        said: list[list[str]] = [[]]

        def tell() -> None:
            now = words_on(screen)
            if now != said[0]:
                said[0] = now
                print(json.dumps({"words": now, "modules": [one for one in sys.modules if one.startswith(("clinic_app.", "ui."))],
                                  "chains": [str(vault) for vault in work.chains]}), flush=True)

        look = QTimer(interval=LOOK)
        look.timeout.connect(tell)
        look.start()
        threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
        qt.exec()


if __name__ == "__main__":
    main()
