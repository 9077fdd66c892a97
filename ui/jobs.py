"""Slow work beside the window: a call on a worker thread, its answer back on the GUI thread, nobody called who is gone."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

log = logging.getLogger(__name__)
_running: set[_Answer] = set()


class _Answer(QObject):
    """Carries one result home. A child of nobody: the asking widget may be gone before the worker is done."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(int, int, str)


class _Job(QRunnable):
    def __init__(self, call: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self.call, self.answer = call, answer

    def run(self) -> None:
        try:
            result = self.call()
        except Exception as error:  # noqa: BLE001 - handed to the asker on the GUI thread; an unasked one reaches the excepthook there
            self.answer.failed.emit(error)
        else:
            self.answer.done.emit(result)


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
    """
    answer = _Answer()
    _running.add(answer)

    def finish(deliver: Callable[[Any], object] | None, value: Any) -> None:
        _running.discard(answer)
        if not shiboken6.isValid(asker):
            return
        if deliver is None:
            raise value
        deliver(value)

    def tell(at: int, whole: int, words: str) -> None:
        if progress is not None and shiboken6.isValid(asker):
            progress(at, whole, words)

    queued = Qt.ConnectionType.QueuedConnection
    receiver = _Receiver(answer, lambda value: finish(done, value), lambda error: finish(failed, error), tell)
    answer.done.connect(receiver.on_done, queued)
    answer.failed.connect(receiver.on_failed, queued)
    answer.progress.connect(receiver.on_progress, queued)
    work = (lambda: call(answer.progress.emit)) if progress is not None else call
    QThreadPool.globalInstance().start(_Job(work, answer))


class _Receiver(QObject):
    """Lives on the thread that asked, so that queued answers arrive there."""

    def __init__(self, parent: QObject, done: Callable, failed: Callable, progress: Callable) -> None:
        super().__init__(parent)
        self._done, self._failed, self._progress = done, failed, progress

    def on_done(self, value: object) -> None:
        self._done(value)

    def on_failed(self, error: object) -> None:
        self._failed(error)

    def on_progress(self, at: int, whole: int, words: str) -> None:
        self._progress(at, whole, words)


def wait_for_all(milliseconds: int = 30_000) -> bool:
    """Wait at closing until the workers are done; False if some still run."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
