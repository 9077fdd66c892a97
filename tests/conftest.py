"""What every test stands on: no window system, a home of its own, and guards that nothing is left behind or overlooked.

Guards, for every test: no unexpected warning in the log, no warning from Qt (pytest-qt, pyproject.toml), no thread, timer
or window left over, no open transaction, no forgotten listener. A test that expects a warning says so:
`@pytest.mark.expects_warning("words of it")`.
"""

from __future__ import annotations

import atexit
import gc
import logging
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.seed_table import SeedWatch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
MEMORY, ROOM = "/dev/shm", 2 << 30  # every commit waits for the disk; hundreds of small clinics need not
if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"], tempfile.tempdir = MEMORY, None
_session_cache = tempfile.mkdtemp(prefix="clinic-cache-")  # before anything asks where it is
atexit.register(shutil.rmtree, _session_cache, ignore_errors=True)  # the last thing done: Qt and its caches end before
os.environ["XDG_CACHE_HOME"] = _session_cache

pytest_plugins = ["tests.postgres", "tests.print_queue", "tests.clinics", "tests.demo_once"]

# A slow machine is no finding; and CI tries the same examples each time, so that a failure there can be tried at home.
settings.register_profile("clinic", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("clinic")


def pytest_configure(config: pytest.Config) -> None:
    """The marks of our own guards, and the watch over the stories of the seed."""
    config.pluginmanager.register(SeedWatch(), "seed-watch")
    config.addinivalue_line("markers", "expects_warning(words): the log may carry warnings that match these words")


DEAR = (  # what takes many seconds each, the dearest first
    "tests/ui/test_pictures.py", "tests/journeys/", "tests/ui/test_light_touch.py", "tests/ui/test_reception_alone.py",
    "tests/services/test_key_changes.py", "tests/services/test_commands.py", "tests/services/test_demo.py",
    "tests/services/test_appointments_desks.py", "tests/ui/test_no_stray_windows.py", "tests/services/test_hostile_text.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every worker of a run (xdist gives each an equal run of them) begins with its share of the dear tests.

    So none begins with one of a minute when the others are done. Within a share the order stays as it was shuffled.
    """
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers == 1:
        return
    dear = [item for place in DEAR for item in items if item.nodeid.startswith(place)]
    cheap = [item for item in items if not item.nodeid.startswith(DEAR)]
    whole, dealt = len(items), []
    for worker in range(workers):
        share = dear[worker::workers]
        room = max(0, whole // (workers - worker) - len(share))
        dealt += [*share, *cheap[:room]]
        whole, cheap = whole - len(share) - room, cheap[room:]
    items[:] = dealt + cheap


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of one test are not those of the next, nor of whoever runs the tests."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (("DATA", "share"), ("CONFIG", "config"), ("STATE", "state")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    monkeypatch.delenv("ALSOOR_DATA", raising=False)


gc.disable()  # as in the program (ui/garbage.py): the thread that talks to xdist must not take widgets apart


@pytest.fixture(autouse=True)
def _garbage_goes_between_tests() -> Iterator[None]:
    """What a test leaves in cycles is searched for on this thread, when nothing of Qt is under way."""
    yield
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            break


@pytest.fixture(autouse=True)
def _log_has_no_unexpected_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that nobody expected is a finding."""
    yield
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_warning")]
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    loud = [record for record in records if record.levelno >= logging.WARNING]
    found = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud]
    surprises = [line for line in found if not any(re.search(words, line) for words in expected)]
    assert not surprises, "in the log:\n" + "\n".join(surprises)


@pytest.fixture(autouse=True)
def _nothing_is_left_running() -> Iterator[None]:
    """Threads, Qt's threads and timers, and open windows end with their test."""
    threads, running = set(threading.enumerate()), _running_in_qt()
    yield
    left = [f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads and not _ends_soon(thread)]
    before = {id(thing) for thing in running}
    left += [repr(thing) for thing in _running_in_qt() if id(thing) not in before]
    assert not left, "left running: " + ", ".join(left)


@pytest.fixture(autouse=True)
def _the_repository_stays_clean() -> Iterator[None]:
    """Whatever a test writes, it writes into folders of its own."""
    before = set(os.listdir(ROOT))
    yield
    left = {name for name in set(os.listdir(ROOT)) - before if not name.startswith(".") and name != "build"}
    assert not left, f"written into the repository: {', '.join(sorted(left))}"


@pytest.fixture(autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """No transaction outlives its test, and nobody who listened for changes is forgotten."""
    listening = len(getattr(sys.modules.get("clinic_app.services.work"), "_listeners", ()))
    yield
    proxies = getattr(sys.modules.get("clinic_app.data.database"), "_proxies", {})
    open_in = [vault for vault, proxy in proxies.items() if proxy.obj is not None and proxy.obj.in_transaction()]
    assert not open_in, f"a transaction was left open in {open_in}"
    still = len(getattr(sys.modules.get("clinic_app.services.work"), "_listeners", ()))
    assert still <= listening, "somebody still listens for changes"


def _ends_soon(thread: threading.Thread) -> bool:
    """True if the thread ends within a second; daemons of libraries may stay."""
    if not thread.daemon:
        thread.join(1.0)
    return thread.daemon or not thread.is_alive()


def _running_in_qt() -> list[object]:
    """Running QThreads, active QTimers and visible windows that Python knows of; nothing is imported for it."""
    core, widgets, shiboken = (sys.modules.get(name) for name in ("PySide6.QtCore", "PySide6.QtWidgets", "shiboken6"))
    if core is None or shiboken is None or core.QCoreApplication.instance() is None:
        return []
    core.QThreadPool.globalInstance().waitForDone(5000)
    found: list[object] = []
    for thing in shiboken.getAllValidWrappers():
        if (isinstance(thing, core.QThread) and thing.isRunning() and thing is not core.QThread.currentThread()) or (
            isinstance(thing, core.QTimer) and thing.isActive() and not _of_the_application(thing, core)
        ):
            found.append(thing)
    if widgets is not None and isinstance(core.QCoreApplication.instance(), widgets.QApplication):
        found += [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    return found


def _of_the_application(timer: object, core: object) -> bool:
    """True for timers that belong to the application itself and live as long."""
    owner = timer.parent()  # type: ignore[attr-defined]
    return owner is not None and owner is core.QCoreApplication.instance()  # type: ignore[attr-defined]
