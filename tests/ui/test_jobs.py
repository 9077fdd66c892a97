"""Slow work answers on the GUI thread, or nobody at all."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread

from ui.jobs import run_job, wait_for_all


@pytest.fixture
def asker():
    return QObject()


def test_the_result_comes_back_on_the_gui_thread(qtbot, qapp, asker):
    heard = []
    gui = qapp.thread()
    run_job(asker, lambda: threading.current_thread().name, lambda name: heard.append((name, QThread.currentThread() is gui)))
    qtbot.waitUntil(lambda: heard == [("job", True)])


def test_what_a_call_holds_dies_on_the_gui_thread(qtbot, asker):
    class Held:
        def __del__(self):
            died.append(threading.current_thread() is threading.main_thread())

    died, held = [], Held()
    run_job(asker, lambda held=held: repr(held), lambda _words: None)
    del held
    qtbot.waitUntil(lambda: died == [True])


def test_an_error_goes_to_who_asked_for_it(qtbot, asker):
    heard = []
    run_job(asker, lambda: 1 / 0, heard.append, lambda error: heard.append(type(error)))
    qtbot.waitUntil(lambda: heard == [ZeroDivisionError])


def test_an_error_nobody_asked_for_is_loud(qtbot, asker):
    with qtbot.captureExceptions() as loud:
        run_job(asker, lambda: 1 / 0, lambda _result: None)
        qtbot.waitUntil(lambda: len(loud) == 1)
    assert loud[0][0] is ZeroDivisionError


def test_nobody_is_called_who_is_gone(qtbot):
    import shiboken6

    asker, heard, go = QObject(), [], threading.Event()
    run_job(asker, go.wait, heard.append)
    shiboken6.delete(asker)
    go.set()
    assert wait_for_all()
    qtbot.wait(50)
    assert heard == []


def test_progress_is_told_while_it_goes_on(qtbot, asker):
    told, done = [], []

    def work(tell):
        for percent in (25, 50, 100):
            tell(percent, 100, "")

    run_job(asker, work, done.append, progress=lambda at, whole, words: told.append(at))
    qtbot.waitUntil(lambda: done == [None])
    assert told == [25, 50, 100]


def test_fifty_jobs_at_once(qtbot, asker):
    heard = []
    for number in range(50):
        run_job(asker, lambda number=number: number, heard.append)
    qtbot.waitUntil(lambda: sorted(heard) == list(range(50)))
