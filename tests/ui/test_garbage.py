"""Cycles are searched for by a timer on the window's thread, and never by whoever happens to allocate."""

import gc
import threading
import weakref

from ui import garbage


class Knot:
    """Something only a search can find to be gone."""

    def __init__(self):
        self.itself = self


def test_a_cycle_goes_on_the_window_thread_in_its_own_time(qapp, qtbot):
    garbage.start(qapp)
    garbage.start(qapp)
    assert len(qapp.findChildren(garbage.Garbage)) == 1
    assert not gc.isenabled()
    died = []
    weakref.finalize(Knot(), lambda: died.append(threading.current_thread()))
    thread = threading.Thread(target=lambda: [[number] for number in range(100_000)])
    thread.start()
    thread.join()
    assert not died  # whatever another thread allocates
    _kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: died == [threading.main_thread()])


def test_each_generation_has_its_turn(qapp):
    gc.collect()
    for _ in range(200):
        _kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
        garbage.look()
    assert all(count <= threshold + 1 for count, threshold in zip(gc.get_count()[1:], gc.get_threshold()[1:], strict=True))
