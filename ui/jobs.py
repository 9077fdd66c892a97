"""Slow work beside the window: a call on a worker thread, its answer back on the GUI thread, nobody called who is gone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

_running: dict[_Answer, threading.Thread] = {}
Hold = Callable[[Callable[[], object]], bool]
_hold: Hold | None = None


def hold_with(hold: Hold | None) -> None:
    """Answers that come while this one says True are given when it calls them."""
    global _hold
    _hold = hold


class _Answer(QObject):
    """Carries results home. A child of nobody: the asking widget may be gone before the worker is done."""

    finished = Signal(object, object)  # result, error
    told = Signal(int, int, str)

    def __init__(
        self,
        asker: QObject,
        call: Callable[..., Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None,
        progress: Callable[[int, int, str], object] | None,
    ) -> None:
        super().__init__()
        self.asker, self.call, self.done, self.failed, self.progress = asker, call, done, failed, progress
        self.finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _finish(self, result: Any, error: Exception | None) -> None:
        if _hold is not None and _hold(lambda: self._finish(result, error)):
            return
        _running.pop(self).join()  # it has answered and only ends: nothing of Qt may die on its thread
        if not shiboken6.isValid(self.asker):
            return
        if error is None:
            self.done(result)
        elif self.failed is not None:
            self.failed(error)
        else:
            raise error

    def _tell(self, at: int, whole: int, words: str) -> None:
        if self.progress is not None and shiboken6.isValid(self.asker):
            self.progress(at, whole, words)


def run_job(
    asker: QObject,
    call: Callable[..., Any],
    done: Callable[[Any], object],
    failed: Callable[[Exception], object] | None = None,
    progress: Callable[[int, int, str], object] | None = None,
) -> None:
    """Run call() on a worker; then done(result) or failed(error) on this thread, if asker still lives.

    With progress, call gets one argument: tell(done, whole, words), safe to use from the worker. An error nobody asked for
    is raised again here, so that it is as loud as any other.

    What the call holds is let go here, on the window's thread: a widget must not die on the worker's.
    """
    answer = _Answer(asker, call, done, failed, progress)

    def work() -> None:
        try:
            result = answer.call(answer.told.emit) if progress is not None else answer.call()
        except Exception as error:  # noqa: BLE001 - handed to the asker, or raised again on the GUI thread
            answer.finished.emit(None, error)
        else:
            answer.finished.emit(result, None)

    thread = threading.Thread(target=work, name="job", daemon=True)
    _running[answer] = thread
    thread.start()


def wait_for_all(seconds: float = 60.0) -> bool:
    """Wait at closing until the workers are done; False if one still runs. Their answers come when events are next handled."""
    for thread in list(_running.values()):
        thread.join(seconds)
    return not any(thread.is_alive() for thread in _running.values())
