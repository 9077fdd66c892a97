"""While another desk saves: the window stays alive, says that it is still trying, and no second act begins meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from clinic_app.domain.errors import HouseProblem, Refused
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.news import announce
from ui.widgets.paint import box
from ui.widgets.panels import row

SHOWN_AFTER = 0.5  # seconds of trying until it is said
LIMIT = 60.0       # seconds until the act is refused as busy
SLICE = 50         # ms of events between two tries
QUIET = 5.0        # seconds after Stop in which acts are refused at once instead of asking again

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)
_LOST = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel,
    QEvent.Type.ContextMenu, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.DragEnter,
    QEvent.Type.Drop, QEvent.Type.Close,
)


class _Note(QFrame):
    """A dark line at the foot of the window: what is being waited for, and a button that stops it."""

    def __init__(self, host: QWidget, stop: Callable[[], object]) -> None:
        super().__init__(host)
        self.setObjectName("stillTrying")
        px = theme.current().px
        self.setFixedHeight(px(44))
        line = row(self, 10, (14, 0, 8, 0))
        words = self.tr("Another desk is saving. Still trying…")
        self.stop = Button(self.tr("Stop trying"), "toast", step="small", name="stopTrying")
        self.stop.clicked.connect(stop)
        line.addWidget(Sign("clock", 18, "canvas"))
        line.addWidget(Label(words, "body", "label", "canvas"), 1)
        line.addWidget(self.stop)
        self.adjustSize()
        self.move((host.width() - self.width()) // 2, host.height() - self.height() - px(40))
        self.show()
        self.raise_()
        announce(self, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box(QPainter(self), self.rect(), theme.current().px(8), theme.current().colour("ink"))


class StillTrying(QObject):
    """Asked between tries. Timers rest, what is typed waits for its field, clicks reach the button alone, answers wait.

    So nothing that was said before the act is done twice, and nothing typed is lost.
    """

    stepped = Signal(float)  # seconds waited: once per try, while the window is alive

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._depth, self._stopped, self._quiet_until = 0, False, 0.0
        self._note: _Note | None = None
        self._typed: list[tuple[QWidget, QEvent]] = []
        self._later: list[Callable[[], object]] = []

    def ask(self, waited: float) -> bool:
        """Keep the window alive for a moment; False once somebody pressed Stop, or after the limit."""
        if time.monotonic() < self._quiet_until:
            return False
        if waited < SHOWN_AFTER:
            return True
        host = self._host()
        if host is None:
            return False
        if self._note is None:
            self._open(host)
        self._depth += 1  # an answer that comes now may begin an act of its own: it is asked here too
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, SLICE)
        self.stepped.emit(waited)
        self._depth -= 1
        return not self._stopped and waited < LIMIT

    def over(self) -> None:
        """The act goes on, or was given up: the window is as before, and what waited comes now."""
        if self._note is None or self._depth:
            return
        QApplication.instance().removeEventFilter(self)
        note, self._note = self._note, None
        if shiboken6.isValid(note):
            note.hide()
            note.deleteLater()
        self._stopped = False
        typed, self._typed = self._typed, []
        for field, event in typed:
            if shiboken6.isValid(field):
                QCoreApplication.postEvent(field, event)
        QTimer.singleShot(0, self, self._answer)

    def holds(self, call: Callable[[], object]) -> bool:
        """True if an act is waiting: the call is made when it is over."""
        if self._note is not None:
            self._later.append(call)
        return self._note is not None

    def _answer(self) -> None:
        later, self._later = self._later, []
        for call in later:
            call()

    def _open(self, host: QWidget) -> None:
        self._note = _Note(host, self._stop)
        QApplication.instance().installEventFilter(self)

    def _stop(self) -> None:
        self._stopped, self._quiet_until = True, time.monotonic() + QUIET

    @staticmethod
    def _host() -> QWidget | None:
        active = QApplication.activeWindow()
        if active is not None:
            return active
        return next((w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Timer, QEvent.Type.Shortcut):
            return True  # a timer rings again, when there is nobody to wait for
        if kind not in _KEYS and kind not in _LOST:
            return False
        if not isinstance(watched, QWidget) or self._note is None or watched is self._note or self._note.isAncestorOf(watched):
            return False
        if kind in _KEYS:
            copy = _again(event)
            if copy is not None:
                self._typed.append((watched, copy))
        if kind is QEvent.Type.Close:
            event.ignore()
        return True


def _again(event: Any) -> QEvent | None:
    """The same key once more, for later."""
    if isinstance(event, QKeyEvent):
        return QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), event.count())
    if isinstance(event, QInputMethodEvent) and event.commitString():
        copy = QInputMethodEvent()
        copy.setCommitString(event.commitString())
        return copy
    return None


_one: list[StillTrying] = []


def trying() -> StillTrying:
    """The one of this process."""
    if not _one:
        _one.append(StillTrying())
    return _one[0]


def until_kept(timer: QTimer, keep: Callable[[], object]) -> None:
    """Keep a draft now; if another desk is saving, when the timer rings again."""
    try:
        keep()
    except Refused as refused:
        if refused.codes != (HouseProblem.BUSY,):
            raise
        timer.start()


def keep_soon(timer: QTimer) -> None:
    """Something was typed: the draft is kept when the timer rings. Whoever types without a pause is not waited for."""
    if not timer.isActive():
        timer.start()
