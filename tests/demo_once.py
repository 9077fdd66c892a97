"""The demo clinic of one Monday morning, made once for a whole run; whoever needs it takes a copy."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

MORNING = datetime(2026, 11, 23, 10, 42)
PATIENCE = 240  # s until another process of the run must have made it


@pytest.fixture(scope="session")
def demo_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the clinic, not to be written to. The first process of the run makes it, the others wait for its mark."""
    from clinic_app.services import clock, demo  # not every run of tests needs them

    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "demo-made-once"
    folder, done = shared / "demo", shared / "done"
    try:
        shared.mkdir()
    except FileExistsError:
        for _ in range(PATIENCE * 10):
            if done.exists():
                return folder
            time.sleep(0.1)
        raise
    with clock.freeze(MORNING):
        demo.make_demo(folder)
    done.touch()
    return folder


@pytest.fixture(scope="session")
def lay_demo(demo_made_once: Path) -> Callable[[Path], Path]:
    """Lays a copy of the clinic at a place, as if it had been made there."""

    def lay(place: Path) -> Path:
        shutil.copytree(demo_made_once, place)
        return place

    return lay
