"""The table of the seed's sentences (journeys/seed.md), and the end of a run: what the table names must have run and passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TABLE = Path(__file__).resolve().parent / "journeys" / "seed.md"
STORIES = "tests/journeys/seed/"
READER = "tests/journeys/test_seed.py"
SENTENCES = (*(f"I.{n}" for n in (1, 2, 3)), *(f"{f}.{n}" for f in range(1, 10) for n in (1, 2, 3)), "C.1", "C.2")


@dataclass(frozen=True)
class SeedRow:
    """One sentence: its number, the screen and field where it is typed, and the story's test as `file.py::name`."""

    id: str
    screen: str
    field: str
    test: str

    @property
    def node(self) -> str:
        """The test as pytest names it."""
        return STORIES + self.test


def rows() -> Iterator[SeedRow]:
    """The rows of the table, from the top."""
    for line in TABLE.read_text("utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[0] not in ("id", "") and not set(cells[0]) <= set("-:"):
            yield SeedRow(*cells)


class SeedWatch:
    """Notes which stories passed. A run that held the table's reader and any story fails unless every named story passed."""

    def __init__(self) -> None:
        self.passed: set[str] = set()
        self.others: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Each phase of each test, also those that ran on a worker."""
        if report.when == "call":
            (self.passed if report.passed else self.others).add(report.nodeid)
        elif not report.passed:
            self.others.add(report.nodeid)

    def missing(self) -> list[str]:
        """Stories that the table names and that did not pass in this run."""
        told = self.passed | self.others
        if not any(node.startswith(READER) for node in told) or not any(node.startswith(STORIES) for node in told):
            return []
        good = {node.split("[")[0] for node in self.passed} - {node.split("[")[0] for node in self.others}
        return [f"{row.id}: {row.test}" for row in rows() if row.node not in good]

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the run, by name."""
        if hasattr(session.config, "workerinput") or session.config.option.collectonly:
            return
        if missing := self.missing():
            print("\nsentences of the seed without a passed story: " + ", ".join(missing))
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
