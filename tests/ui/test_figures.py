"""The clinic's figures at the screen: another period by keys, what is not told says why, an export."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from clinic_app.domain.figures import Counts
from clinic_app.services import work
from ui.changes import ChangeSignal
from ui.clinic.block import FigureBlock
from ui.clinic.figures_screen import FiguresScreen


@pytest.fixture
def room(sqlite_clinic, qtbot):
    """The figures, shown to the lead of an empty clinic."""
    changes = ChangeSignal(work.listen)
    made = FiguresScreen(sqlite_clinic.lead, changes)
    qtbot.addWidget(made)
    made.resize(1294, 640)
    made.show()
    qtbot.waitUntil(lambda: made.findChild(QWidget, "caseload") is not None, timeout=10_000)
    yield made
    changes.end()


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_an_empty_clinic_says_why_nothing_is_told(room):
    assert "above 10 clients" in said(room.findChild(QWidget, "attendance"))


def test_another_period_is_chosen_by_keys(room, qtbot):
    before = room.chosen()
    room.span.setFocus()
    qtbot.keyClick(room.span, Qt.Key.Key_Down)
    assert room.chosen().last < before.first
    qtbot.waitUntil(lambda: room.findChild(QWidget, "attendance") is not None, timeout=10_000)


def test_counts_become_percent_from_twenty_on_only(qtbot):
    for of, percent in ((19, False), (20, True)):
        block = FigureBlock("Visits", "", Counts({"came": of}, of, 15), {"came": "came"}, name="x")
        qtbot.addWidget(block)
        block.show()
        assert ("%" in said(block)) is percent


def test_the_export_says_where_and_what(room, qtbot, tmp_path):
    with qtbot.waitSignal(room.said) as heard:
        room.export_to(tmp_path / "figures")
    assert "figures.xlsx" in heard.args[0]
    assert (tmp_path / "figures.xlsx").is_file()
    room.export_to(tmp_path / "nowhere" / "figures.csv")
    assert room.findChild(QWidget, "figuresNews") is not None
