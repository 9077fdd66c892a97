"""What a fresh clone is told to install is what the project asks for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(*files: str) -> dict[str, str]:
    """Name to version of every pinned line."""
    lines = "\n".join((ROOT / "packaging" / file).read_text(encoding="utf-8") for file in files).splitlines()
    return {plain(name): version for name, _, version in (line.partition("==") for line in lines) if version}


@pytest.mark.parametrize(("group", "files"), [
    ("run", ("requirements.txt",)),
    ("dev", ("requirements.txt", "requirements-dev.txt")),
])
def test_the_lock_meets_every_wish(group, files):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wishes = project["dependencies"] if group == "run" else project["optional-dependencies"]["dev"]
    locked = pins(*files)
    found = [(wish, locked.get(plain(wish.name))) for wish in map(Requirement, wishes)]
    unmet = [wish for wish, version in found if version is None or not wish.specifier.contains(version)]
    assert not unmet, f"run .venv/bin/python packaging/lock.py: {unmet}"


def test_what_developers_test_is_what_people_run():
    assert not set(pins("requirements.txt")) & set(pins("requirements-dev.txt"))


def test_the_readme_begins_with_what_it_needs_and_two_commands():
    head = (ROOT / "README.md").read_text(encoding="utf-8")[:900]
    for words in ("Debian 12", "Ubuntu 24.04", "git", "make", "python3-venv", "make run", "make test"):
        assert words in head
