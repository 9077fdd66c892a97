"""Papers with a tick each and what came of them: the list of the window that prints many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.letters.print_batch import Came
from ui.letters.printable import OneOfMany
from ui.widgets.record_table import Column, DataRole, Index, RecordTable, TableView

TONES = {Came.GOING: "info", Came.OUT: "ok", Came.SAVED: "ok", Came.FAILED: "danger", Came.LEFT: "neutral"}


@dataclass
class Line:
    """One paper in the list."""

    paper: OneOfMany
    ticked: bool = True
    came: Came = Came.WAITS
    why: str = ""


class ManyTable(RecordTable[Line]):
    """The list. Ticks are changed here alone, so that every view of it hears."""

    ticks_changed = Signal()

    def __init__(self, papers: Sequence[OneOfMany], words: dict[Came, str], parent: QObject | None = None) -> None:
        def told(number: int) -> Any:
            return lambda line: line.paper.listed()[number]

        def came(line: Line) -> tuple[str, str] | None:
            return (words[line.came], TONES[line.came]) if line.came in TONES else None

        number, what, client, since, stands = (
            QCoreApplication.translate("ManyTable", "Number"), QCoreApplication.translate("ManyTable", "What"),
            QCoreApplication.translate("ManyTable", "Client"), QCoreApplication.translate("ManyTable", "Since"),
            QCoreApplication.translate("ManyTable", "How it stands"))
        super().__init__([
            Column("", lambda _line: "", icon=lambda line: "ticked" if line.ticked else "unticked",
                   tone=lambda line: "primary" if line.ticked else "ink3", width=40),
            Column(number, told(0), strong=True, width=80, sort_key=lambda line: line.paper.letter_id),
            Column(what, told(1), stretch=True),
            Column(client, told(2), stretch=True),
            Column(since, told(3), width=170),
            Column(stands, lambda _line: "", tag=came, tip=lambda line: line.why, width=130),
        ], parent)
        self.show([Line(paper) for paper in papers])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid() and index.column() == 0:
            chosen = QCoreApplication.translate("ManyTable", "chosen")
            return chosen if self.records[index.row()].ticked else QCoreApplication.translate("ManyTable", "not chosen")
        return super().data(index, role)

    def ticked(self) -> list[Line]:
        """The lines with a tick, in the order of the list."""
        return [line for line in self.records if line.ticked]

    def tick(self, lines: Sequence[Line], on: bool) -> None:
        """Set or take the tick of some lines."""
        for line in lines:
            line.ticked = on
            self._said(line, 0)
        self.ticks_changed.emit()

    def came(self, paper: OneOfMany, came: Came, why: str = "") -> None:
        """What came of one paper."""
        for line in self.records:
            if line.paper is paper:
                line.came, line.why = came, why
                self._said(line, len(self.columns) - 1)

    def _said(self, line: Line, column: int) -> None:
        cell = self.index(next(row for row, one in enumerate(self.records) if one is line), column)
        self.dataChanged.emit(cell, cell)


class ManyView(TableView):
    """Space or a click on the tick changes it."""

    def __init__(self, model: ManyTable, parent: QWidget | None = None) -> None:
        super().__init__(model, name="manyPapers", parent=parent)
        self._lines = model
        self.locked = False  # while they go out

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.record())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # prints
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == 0 and event.button() == Qt.MouseButton.LeftButton:
            self._turn(at.data(DataRole.RECORD))

    def _turn(self, line: Line | None) -> None:
        if line is not None and not self.locked:
            self._lines.tick([line], not line.ticked)
