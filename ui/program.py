"""From the gate to the window and back: who is signed in, backups beside the work, the lock when nobody is there."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.contingency import EVERY
from clinic_app.domain.errors import Denied, HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.services import backup, changes, clock, clock_watch, contingency, people, session, startup, work
from clinic_app.services import settings as clinic_service
from ui import display, formats, jobs, local_settings
from ui.changes import ChangeSignal
from ui.clipboard import OwnClipboard
from ui.entry.key_change import KeyWish
from ui.main_window import MainWindow
from ui.rooms import ROOMS
from ui.screen import ScreenSpec
from ui.shell.desk import Desk, FoundClient
from ui.still_trying import trying

if TYPE_CHECKING:
    from ui.appointments.reminder_post import ReminderPost

LOOK_AT_BACKUPS = 60_000  # ms between looks whether a backup is due
LOOK_ELSEWHERE = 1_000  # ms between looks at what other desks changed
LEFT_ALONE = 5_000  # ms between looks whether the desk was left alone
POST_AFTER = 1_500  # ms after the window opened until reminders that wait are sent

log = logging.getLogger(__name__)


class Program(QObject):
    """From the gate to the window and back. The gate is a widget with a signal entered(actor)."""

    def __init__(
        self,
        make_gate: Callable[[bool], QWidget],
        rooms: Sequence[ScreenSpec] = ROOMS,
        restart: Callable[[list[str]], None] | None = None,
    ) -> None:
        super().__init__()
        self._make_gate, self._rooms, self._restart = make_gate, rooms, restart or run_anew
        self.gate: QWidget | None = None
        self.window: MainWindow | None = None
        self._changes: ChangeSignal | None = None
        self._clipboard: OwnClipboard | None = None
        self._post: ReminderPost | None = None
        self._room, self._idle, self._backing_up = "", 0, False
        self._idle_minutes, self._counted = 5, clock.running_seconds()
        self._writing_list, self._list_missing = False, False
        self._system: QObject | None = None
        self._backups, self._left_alone, self._elsewhere = QTimer(self), QTimer(self), QTimer(self)
        self._post_soon = QTimer(self)
        self._post_soon.setSingleShot(True)
        self._post_soon.setInterval(POST_AFTER)
        self._post_soon.timeout.connect(self._start_post)
        self._backups.setInterval(LOOK_AT_BACKUPS)
        self._backups.timeout.connect(self.back_up_if_due)
        self._lists = QTimer(self)
        self._lists.setInterval(EVERY * 60_000)
        self._lists.timeout.connect(self.write_list)
        self._left_alone.setInterval(LEFT_ALONE)
        self._left_alone.timeout.connect(self._count_idle)
        self._elsewhere.setInterval(LOOK_ELSEWHERE)
        self._elsewhere.timeout.connect(changes.poll)

    def open_gate(self, locked: bool = False, room: str = "") -> None:
        """Show where people sign in; locked shows no names. room: where to go on afterwards."""
        gate = self._make_gate(locked)
        gate.entered.connect(self.enter)  # type: ignore[attr-defined]
        self.stand_behind(gate, room)
        gate.show()

    def stand_behind(self, gate: QWidget, room: str = "") -> None:
        """This is the gate, and somebody else tells who came through it."""
        self.gate, self._room = gate, room

    def enter(self, actor: Actor) -> None:
        """Somebody signed in: open their window."""
        still = trying()
        work.keep_alive(still)
        jobs.hold_with(still.holds)
        current = session.current()
        local_settings.change(clinic_folder=str(current.folder))
        self._changes = ChangeSignal(work.listen, hold=still.holds)
        self._writing_list, self._list_missing = False, False
        desk = replace(desk_for(actor), backup_words=lambda: self._kept_words(actor))
        self.window = MainWindow(actor, self._rooms, self._changes, desk, self._room)
        self._changes.changed.connect(self._on_changed)
        self._clipboard = OwnClipboard(actor.clinical, self)
        if may(actor, Action.REMIND):
            self._post_soon.start()
        self.window.locked.connect(self.lock)
        self.window.signed_out.connect(self.sign_out)
        self.window.closing.connect(self._on_closing)
        self.window.keys_wished.connect(self.change_keys)
        self._counted = clock.running_seconds()
        self._idle, self._idle_minutes = 0, clinic_service.clinic(actor).idle_minutes
        QApplication.instance().installEventFilter(self)
        self._backups.start()
        self._lists.start()
        self._left_alone.start()
        changes.poll()  # from here on
        self._elsewhere.start()
        show_whole(self.window)
        if self.gate is not None:
            self.gate.hide()
            self.gate.deleteLater()
            self.gate = None

    def _start_post(self) -> None:
        """Reminders that wait are sent from now on."""
        from ui.appointments.reminder_post import ReminderPost  # libraries of mail: the window stands before they load

        if self.window is not None and self._changes is not None:
            self._post = ReminderPost(self.window.actor, self._changes, self.window)
            self._post.counted.connect(self.window.show_count)

    def _listen_to_the_system(self) -> None:
        """From the first look on, not from the start: the window stands before the library loads."""
        from ui.system_lock import SystemLock  # as above

        self._system = system = SystemLock(self)
        system.locked.connect(self._lock_with_the_system)

    def _lock_with_the_system(self) -> None:
        if self.window is not None:
            self.lock()

    def come_forward(self) -> None:
        """The program was started once more: show the window that is there."""
        shown = self.window or self.gate
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.raise_()
            shown.activateWindow()

    def lock(self) -> None:
        """Keys forgotten, process begun anew at the lock screen: nothing of what was seen stays in memory."""
        room = self.window.room() if self.window else ""
        if self.window is not None:
            self.window.hide()  # a message may still be on its way: it is waited for, and nothing is seen meanwhile
        self._leave()
        self._list_at_the_end()
        startup.sign_out(locked=True)
        self._restart(["--locked", *(["--room", room] if room else [])])

    def sign_out(self) -> None:
        """Close the clinic and begin anew at the gate."""
        self._back_up_at_the_end()
        self._leave()
        self._list_at_the_end()
        startup.sign_out()
        self._restart([])

    def change_keys(self, wish: KeyWish) -> None:
        """Close the clinic, change its keys at the gate, and begin anew once it was read what became of it."""
        folder, gate = session.current().folder, self._make_gate(False)
        gate.show()  # before the window goes: the program ends with its last window
        self._leave()
        startup.sign_out()
        self.stand_behind(gate)
        gate.ways.change_keys(folder, wish, lambda: self._restart([]))  # type: ignore[attr-defined]

    def _on_closing(self) -> None:
        """The window was closed by its own button: backup, then the end."""
        self._back_up_at_the_end()
        self._leave()
        self._list_at_the_end()
        startup.sign_out()
        QCoreApplication.quit()

    def _leave(self) -> None:
        self._backups.stop()
        self._post_soon.stop()
        self._lists.stop()
        self._left_alone.stop()
        self._elsewhere.stop()
        QApplication.instance().removeEventFilter(self)
        if self._changes is not None:
            self._changes.end()
        jobs.wait_for_all()
        if self._post is not None:
            self._post.end()
            self._post = None
        work.keep_alive(None)
        jobs.hold_with(None)
        if self._clipboard is not None:  # what was copied here does not outlive the sign-in
            self._clipboard.forget()
            self._clipboard.deleteLater()
            self._clipboard = None
        window, self.window = self.window, None
        if window is not None:
            window.closing.disconnect(self._on_closing)
            window.close()
            window.deleteLater()

    # ---- backups and idleness ----------------------------------------------------------------------------------------

    def back_up_if_due(self) -> None:
        """Every half hour in which something changed, beside the work."""
        if self.window is None or self._backing_up or not backup.due(self.window.actor):
            return
        actor, self._backing_up = self.window.actor, True
        jobs.run_job(self.window, lambda: backup.make(actor), self._backed_up, self._not_backed_up)

    def _backed_up(self, _made: object) -> None:
        self._backing_up = False
        if self.window is not None:
            self.window.refresh_status()

    def _not_backed_up(self, error: Exception) -> None:
        self._backing_up = False
        if not isinstance(error, Refused):
            raise error
        # A long import holds the file: the next look, a minute later, finds it free.
        level = logging.INFO if error.codes == (HouseProblem.BUSY,) else logging.WARNING
        log.log(level, "backup refused: %s", ", ".join(error.codes))
        if self.window is not None:
            self.window.refresh_status()

    def _back_up_at_the_end(self) -> None:
        if self.window is None:
            return
        jobs.wait_for_all()
        try:
            if backup.wanted_at_closing(self.window.actor):
                backup.make(self.window.actor)
        except Refused as refusal:
            log.warning("backup at the end refused: %s", ", ".join(refusal.codes))

    # ---- the list for days without the program -----------------------------------------------------------------------

    def write_list(self) -> None:
        """Every ten minutes, beside the work, if it is kept and something on it changed."""
        if self.window is None or self._writing_list:
            return
        actor, self._writing_list = self.window.actor, True
        jobs.run_job(self.window, lambda: contingency.write(actor), self._list_written, self._list_not_written)

    def _list_written(self, _written: object) -> None:
        self._writing_list = False
        self._tell_of_list(False)

    def _list_not_written(self, error: Exception) -> None:
        self._writing_list = False
        if not isinstance(error, (Refused, Denied)):
            raise error
        log.warning("list refused: %s", ", ".join(error.codes) if isinstance(error, Refused) else "denied")
        self._tell_of_list(True)

    def _tell_of_list(self, missing: bool) -> None:
        if self._list_missing != missing:
            self._list_missing = missing
            if self.window is not None:
                self.window.refresh_status()

    def _list_at_the_end(self) -> None:
        """Once more as the person goes: the window is gone already, and nobody waits for it."""
        try:
            contingency.write(session.current().actor)
        except (Refused, Denied) as refusal:
            log.warning("list refused: %s", ", ".join(refusal.codes) if isinstance(refusal, Refused) else "denied")

    def _kept_words(self, actor: Actor) -> tuple[str, str, str]:
        """The proof of the backup; when that is well and the list is not, that."""
        words = backup_words(actor)
        if self._list_missing and words[1] == "ok":
            return "warning", "warn", QCoreApplication.translate("app", "Contingency list not written")
        return words

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel):
            self._idle = 0
        return False

    def _count_idle(self) -> None:
        if self._system is None:
            self._listen_to_the_system()
        if clock_watch.look() and self.window is not None:
            self.window.notice.reload()
        # by a clock that runs on in sleep: no timer rings then, and whoever wakes a computer need not be who left it
        slept, self._counted = round((clock.running_seconds() - self._counted) * 1000), clock.running_seconds()
        self._idle += max(LEFT_ALONE, slept)
        if self._idle >= self._idle_minutes * 60_000:
            self.lock()

    def _on_changed(self, change: Change) -> None:
        if self.window is None:
            return
        if change.kind is Kind.BACKUP:
            self.window.refresh_status()
        elif change.kind is Kind.KEYS:
            self.lock()  # the file is about to be encrypted anew, and nobody may have it open
        elif change.kind is Kind.STAFF and work.as_now(self.window.actor) != self.window.actor:
            self.lock()  # the clinical vault closes with it; the next sign-in opens what is left


def show_whole(window: QWidget) -> None:
    """Show a window so that nothing of it lies outside the screen: filling it where the screen is smaller than the window."""
    room = display.room_for(window)
    if room.width() >= window.width() and room.height() >= window.height():
        window.show()
        return
    window.move(room.topLeft())
    window.resize(window.size().boundedTo(room.size()))
    window.showMaximized()


def desk_for(actor: Actor) -> Desk:
    """What the window of this person asks of the house."""
    return Desk(
        search_clients=lambda text: found_clients(actor, text),
        backup_words=lambda: backup_words(actor),
        notice=clock_words,
        notice_read=clock_watch.seen,
        left_words=left_words,
        sample=startup.is_demo(session.current().folder),
    )


def clock_words() -> tuple[str, str] | None:
    """What is said once this computer's clock was found moved, until somebody has checked it."""
    if not clock_watch.moved():
        return None
    more = QCoreApplication.translate(
        "app", "Nothing was lost, and the record keeps its order. The clock now says {day}, {time}. Please check the date and "
        "time of this computer: visits and signatures are dated by them.")
    return QCoreApplication.translate("app", "The clock of this computer was moved."), more.format(
        day=formats.full_date(clock.today()), time=formats.time_of_day(clock.now()))


def left_words() -> tuple[str, str]:
    """The left of the status bar where a screen says nothing of its own."""
    if startup.record_is_older():
        return "warning", QCoreApplication.translate("app", "Older record, read only: see Settings, Who looked")
    return "server", QCoreApplication.translate("app", "This computer keeps the record, encrypted")


def found_clients(actor: Actor, text: str) -> list[FoundClient]:
    """What Ctrl+K shows of the clients that fit."""
    found = []
    for line in people.search(actor, text, settled=True, arabic=formats.is_arabic()):
        second = " · ".join(part for part in (formats.isolate(line.file_no), formats.phone(line.phone)) if line.phone or part)
        found.append(FoundClient(line.id, line.name(formats.is_arabic()), second))
    return found


def backup_words(actor: Actor) -> tuple[str, str, str]:
    """Sign, tone and words of the newest verified backup."""
    last = backup.last_backup(actor)
    if last is None:
        return "warning", "warn", QCoreApplication.translate("app", "No backup yet")
    made = clock.to_local(last.made_at)
    if made.date() == clock.today():
        said = QCoreApplication.translate("app", "Backup tested {time} today").format(time=formats.time_of_day(made))
    else:
        said = QCoreApplication.translate("app", "Backup tested {day}").format(day=formats.day_month(made.date()))
    return "backup", "ok", said


def run_anew(arguments: list[str]) -> None:
    """Replace this process by a fresh one: memory that held keys is gone."""
    command = [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "ui"]), *arguments]
    logging.shutdown()
    os.execv(command[0], command)
