"""The letters need their fonts: cut them once if they are not there."""

from __future__ import annotations

import subprocess
import sys

import pytest

from clinic_app import paths


@pytest.fixture(scope="session", autouse=True)
def letter_fonts():
    subprocess.run([sys.executable, str(paths.program() / "packaging" / "make_fonts.py")], check=True)
