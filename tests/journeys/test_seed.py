"""The table of the seed: complete, in order, and each story there, typing through a screen, restarting, and looking again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests import seed_table
from tests.seed_table import SENTENCES, SeedRow, SeedWatch

ROOT = Path(__file__).resolve().parents[2]
HANDS = {"type", "write", "rate", "tick", "choose", "open_and_choose", "press", "click", "drag"}
EYES = {"read", "says", "wait", "find", "assert"}


def test_every_sentence_has_its_row_in_order():
    assert [row.id for row in seed_table.rows()] == list(SENTENCES)


def test_every_row_says_screen_and_field():
    assert [row.id for row in seed_table.rows() if not row.screen or not row.field] == []


def story_of(row: SeedRow) -> ast.FunctionDef:
    file, _, name = row.test.partition("::")
    tree = ast.parse((ROOT / seed_table.STORIES / file).read_text("utf-8"))
    return next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name)


def calls(row: SeedRow) -> list[str]:
    """Names called, and "assert", in a story and in the functions of its file that it calls, in the order of the lines."""
    file = row.test.partition("::")[0]
    tree = ast.parse((ROOT / seed_table.STORIES / file).read_text("utf-8"))
    own = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}

    def named(function: ast.FunctionDef, seen: frozenset[str]) -> list[str]:
        found = []
        steps = [node for node in ast.walk(function) if isinstance(node, (ast.Call, ast.Assert))]
        for node in sorted(steps, key=lambda node: (node.lineno, node.col_offset)):
            if isinstance(node, ast.Assert):
                found.append("assert")
            else:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                found.append(name)
                if name in own and name not in seen:
                    found += named(own[name], seen | {name})
        return found

    return named(story_of(row), frozenset())


@pytest.mark.parametrize("row", list(seed_table.rows()), ids=lambda row: row.id)
def test_a_story_types_restarts_and_looks_again(row):
    called = calls(row)
    assert HANDS & set(called), "nothing is typed"
    assert called.count("restart") >= 1, "the program is not started again"
    after = called[called.index("restart"):]
    changed = next((place for place, name in enumerate(after) if name in HANDS), len(after))
    assert EYES & set(after[changed:]), "nothing is changed and looked at again"
    assert not {mark for mark in ("skip", "xfail", "skipif") if mark in ast.dump(story_of(row))}


class Report:
    """What pytest tells of a test."""

    def __init__(self, nodeid, passed=True):
        self.nodeid, self.passed, self.when = nodeid, passed, "call"


def test_a_story_that_did_not_run_or_failed_is_named(monkeypatch):
    monkeypatch.setattr(seed_table, "rows", lambda: iter([SeedRow("1.1", "Note", "check-in", "test_x.py::test_one"),
                                                          SeedRow("1.2", "Note", "check-in", "test_x.py::test_two")]))
    watch = SeedWatch()
    watch.pytest_runtest_logreport(Report(seed_table.STORIES + "test_x.py::test_one"))
    assert watch.missing() == []  # the reader of the table did not run
    watch.pytest_runtest_logreport(Report(seed_table.READER + "::test_every_row_says_screen_and_field"))
    assert watch.missing() == ["1.2: test_x.py::test_two"]
    watch.pytest_runtest_logreport(Report(seed_table.STORIES + "test_x.py::test_two", passed=False))
    assert watch.missing() == ["1.2: test_x.py::test_two"]
