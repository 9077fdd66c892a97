"""Who may read what: one line for each kind of fact, one column for each reader, locks where no path exists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from clinic_app.domain.readers import Content, Reader
from clinic_app.domain.reading_tables import Mark, ReadingCell, ReadingRow
from ui import formats, theme
from ui.letters.words import content_name, wall_name
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import clear_layout

COLUMN = 104  # pixels of a reader's column
NOT_SHOWN = frozenset({Content.REQUESTS, Content.IDENTITY})  # the one has its own section, the other is always said


class ReadingTable(QWidget):
    """Ticks by reader. A lock has no box: nothing here opens it."""

    ticked = Signal(object, tuple, bool)  # reader, fact keys, on
    entered = Signal(tuple)               # fact keys of the line pressed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whoMayRead")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._shape: tuple[object, ...] = ()
        self._boxes: dict[tuple[Content, Reader], QCheckBox] = {}
        self._rows: dict[Content, ReadingRow] = {}

    def show_rows(self, rows: Sequence[ReadingRow], names: Mapping[Reader, str]) -> None:
        """Show these lines; the table is built anew only when its shape is different, so the focus stays."""
        rows = [line for line in rows if line.content not in NOT_SHOWN]
        self._rows = {line.content: line for line in rows}
        shape = (tuple(names.items()), tuple(
            (line.content, len(line.keys), tuple((c.mark is Mark.LOCKED, c.why, c.about) for c in line.cells.values()))
            for line in rows))
        if shape != self._shape:
            self._shape = shape
            self._build(rows, names)
        for line in rows:
            for reader, cell in line.cells.items():
                if (box := self._boxes.get((line.content, reader))) is not None:
                    with QSignalBlocker(box):
                        box.setChecked(cell.mark is Mark.TICKED)

    def _build(self, rows: Sequence[ReadingRow], names: Mapping[Reader, str]) -> None:
        clear_layout(self._grid)
        self._boxes = {}
        look = theme.current()
        self._grid.setColumnStretch(0, 1)
        for place, name in enumerate(names.values(), 1):
            head = Label(formats.client_name(name), "small", "label", "ink2", elide=True)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.setFixedWidth(look.px(COLUMN))
            self._grid.addWidget(head, 0, place)
        for number, line in enumerate(rows):
            at = 2 * number + 1
            self._grid.addWidget(Rule(), at, 0, 1, len(names) + 1)
            words = content_name(line.content)
            if len(line.keys) > 1:
                words = self.tr("{what} ({count})").format(what=words, count=formats.number(len(line.keys)))
            label = Label(words, "body", "text", "ink", elide=True)
            label.setMinimumHeight(look.px(26))
            self._grid.addWidget(label, at + 1, 0)
            for place, (reader, cell) in enumerate(line.cells.items(), 1):
                self._grid.addWidget(self._cell(line, reader, cell, names[reader]), at + 1, place)

    def _cell(self, line: ReadingRow, reader: Reader, cell: ReadingCell, name: str) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(theme.current().px(COLUMN))
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(theme.current().px(4))
        middle.addStretch(1)
        if cell.mark is Mark.LOCKED and cell.why is not None:
            middle.addWidget(Sign("lock", 13, "ink3"))
            middle.addWidget(Label(wall_name(cell.why), "small", "text", "ink3"))
            told = content_name(cell.about or line.content)
            holder.setToolTip(self.tr("{what}: {why}").format(what=told, why=wall_name(cell.why)))
        else:
            box = QCheckBox()
            box.setObjectName(f"tick_{line.content}_{reader}")
            box.setAccessibleName(self.tr("{what} for {reader}").format(what=content_name(line.content), reader=name))
            box.toggled.connect(lambda on, c=line.content, r=reader: self._toggled(c, r, on))
            self._boxes[line.content, reader] = box
            middle.addWidget(box)
        middle.addStretch(1)
        return holder

    def _toggled(self, content: Content, reader: Reader, on: bool) -> None:
        keys = self._rows[content].keys
        self.ticked.emit(reader, keys, on)
        self.entered.emit(keys if on else ())
