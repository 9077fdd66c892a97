"""Sends what waits in the queue of reminders, one at a time on a worker, as long as somebody who may is signed in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.reminders import MailProblem, Outgoing
from clinic_app.services import post, reminder_queue, reminders
from ui.changes import ChangeSignal
from ui.jobs import run_job

EVERY = 15_000  # ms between looks into the queue: a change is held there for three minutes
SOON = 250      # ms after a change until its consequences are counted, several at once


class ReminderPost(QObject):
    """Looks into the queue now and then and after every change. Only the sending itself is on the worker; it reads no record."""

    counted = Signal(str, int)  # the rail's key, and how many changes, failures and doubts wait there

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QObject) -> None:
        super().__init__(parent)
        self._actor: Actor = actor
        self._out: Outgoing | None = None  # what is on its way
        self._came: list[MailProblem | None] = []  # and what became of it, said by the worker
        self._tick, self._soon = QTimer(self), QTimer(self)
        self._tick.setInterval(EVERY)
        self._soon.setInterval(SOON)
        self._soon.setSingleShot(True)
        self._tick.timeout.connect(self.look)
        self._soon.timeout.connect(self._after_changes)
        changes.changed.connect(self._on_changed)
        self._tick.start()
        self._soon.start()

    def look(self) -> None:
        """Take the next message out of the queue and send it; nothing while one is on its way."""
        if self._out is not None:
            return
        try:
            out = reminder_queue.take_next(self._actor)
        except Refused:  # another desk saves, or nobody is signed in any more: the next look tries again
            return
        if out is None:
            return
        actor, came = self._actor, list[MailProblem | None]()
        self._out, self._came = out, came

        def deliver() -> None:
            try:
                post.deliver(actor, out)
            except Exception as error:
                came.append(_said(error))
                raise
            came.append(None)

        run_job(self, deliver, lambda _: self._settle(), lambda _error: self._settle())

    def end(self) -> None:
        """The desk is locked or left, and workers were waited for: what became of the message on its way is kept now, because no
        answer arrives any more. One that still runs stays "being sent" and is asked about."""
        self._tick.stop()
        self._soon.stop()
        self._settle()
        self._soon.stop()

    def _settle(self) -> None:
        out, came = self._out, self._came
        if out is None or not came:
            return
        self._out = None
        try:
            reminder_queue.settle(self._actor, out, came[0])
        except Refused:  # said by hand meanwhile, or not to be written now: it stays "being sent" and is asked about
            return
        self._soon.start()

    def _on_changed(self, change: Change) -> None:
        if change.kind in (Kind.REMINDER, Kind.APPOINTMENT):
            self._soon.start()

    def _after_changes(self) -> None:
        try:
            self.counted.emit("reminders", reminders.pressing(self._actor))
        except Refused:
            return
        self.look()


def _said(error: Exception) -> MailProblem:
    """Why it did not go; what is no refusal of the post leaves it open whether it went."""
    code = error.codes[0] if isinstance(error, Refused) else None
    return code if isinstance(code, MailProblem) else MailProblem.UNSURE
