"""The rows of a sheet with what becomes of each and why: all of them, or those of one outcome."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.imports import ImportPlan, Outcome, PlannedRow
from clinic_app.domain.sheets import Column as Meaning
from clinic_app.domain.sheets import text_of
from ui import formats
from ui.texts import text_for
from ui.texts.imports import column_name, outcome_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column, row
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

TONES = {Outcome.IMPORTED: "ok", Outcome.MERGED: "info", Outcome.REFUSED: "warn"}
SHOWN = (Meaning.FILE_NO, Meaning.NAME, Meaning.NAME_AR, Meaning.GIVEN, Meaning.FAMILY, Meaning.DATE, Meaning.TIME, Meaning.DOB)
WIDTHS = {Meaning.FILE_NO: 94, Meaning.NAME: 160, Meaning.NAME_AR: 130, Meaning.GIVEN: 110, Meaning.FAMILY: 110,
          Meaning.DATE: 112, Meaning.TIME: 92, Meaning.DOB: 112}
MOST = 4  # columns of the sheet itself; the rest is in the file
ALL = "all"


class RowsTable(QWidget):
    """A filter by outcome, the table, and for merged rows the answer "somebody else after all"."""

    separate_wished = Signal(int, bool)

    def __init__(self, *, may_separate: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._may_separate = may_separate
        self._name = "import" if may_separate else "report"
        lines = column(self, 8)
        head = row(gap=8)
        self.filter = Segment([(ALL, self.tr("All rows")), *((outcome, outcome_name(outcome)) for outcome in Outcome)],
                              step="small", name=f"{self._name}Filter")
        self.filter.set_value(ALL)
        self.said = Label("", "small", tone="ink2", elide=True)
        self.separate = Button(self.tr("Somebody else after all"), step="small", icon="individual", name=f"{self._name}Separate")
        self.together = Button(self.tr("The same person after all"), step="small", icon="merge", name=f"{self._name}Together")
        head.addWidget(self.filter)
        head.addWidget(self.said, 1)
        head.addWidget(self.separate)
        head.addWidget(self.together)
        lines.addLayout(head)
        self.model = RecordTable[PlannedRow]([], self)
        self.table = TableView(self.model, name=f"{self._name}Rows", sortable=False)
        self.table.setAccessibleName(self.tr("Rows"))
        self._holder = lines
        lines.addWidget(self.table, 1)
        self.filter.chosen.connect(lambda _: self._filter())
        self.separate.clicked.connect(lambda: self._wish(True))
        self.together.clicked.connect(lambda: self._wish(False))
        self._listen()
        self._on_chosen()

    def _listen(self) -> None:
        self.table.chosen.connect(lambda _: self._on_chosen())

    def show_plan(self, plan: ImportPlan, only: Outcome | None = None) -> None:
        """Show these rows; only: those of one outcome first."""
        fresh = self._plan is None or self._plan.choices.columns != plan.choices.columns or self._plan.sheet is not plan.sheet
        self._plan = plan
        if fresh:  # other columns need another table
            self.model = RecordTable[PlannedRow](self._columns(plan), self)
            old, self.table = self.table, TableView(self.model, name=f"{self._name}Rows", sortable=False)
            self.table.setAccessibleName(self.tr("Rows"))
            self._holder.replaceWidget(old, self.table)
            old.hide()
            old.deleteLater()
            self._listen()
        if only is not None:
            self.filter.set_value(only)
        self._filter()

    def _columns(self, plan: ImportPlan) -> list[Column[PlannedRow]]:
        at = {meaning: place for place, meaning in enumerate(plan.choices.columns) if meaning in SHOWN}

        def cell(place: int):
            return lambda row: formats.isolate_name(text_of(row.row.cells[place]))

        columns = [Column[PlannedRow](column_name(meaning), cell(at[meaning]), width=WIDTHS[meaning])
                   for meaning in SHOWN if meaning in at][:MOST]
        return [
            Column[PlannedRow](self.tr("Row"), lambda row: formats.number(row.row.number), end=True, width=56),
            Column[PlannedRow](self.tr("Becomes"), lambda row: "", width=94,
                               tag=lambda row: (outcome_name(row.outcome), TONES[row.outcome])),
            *columns,
            Column[PlannedRow](self.tr("Why, or worth a look"), self._reason, stretch=True, tip=self._reason),
        ]

    def _reason(self, row: PlannedRow) -> str:
        if row.outcome is Outcome.MERGED:
            into = self.tr("row {number}").format(number=formats.number(int(row.merged_into[1:]))) \
                if row.merged_into.startswith("#") else formats.isolate(row.merged_into)
            return self.tr("says the same as {other}").format(other=into)
        return " · ".join(text_for(finding) for finding in row.findings)

    def _filter(self) -> None:
        if self._plan is None:
            return
        wanted = self.filter.value()
        self.model.show([row for row in self._plan.rows if wanted == ALL or row.outcome is wanted])
        self._on_chosen()

    def _on_chosen(self) -> None:
        row: PlannedRow | None = self.table.record()
        apart = row is not None and self._plan is not None and row.row.number in self._plan.choices.separate
        self.separate.setVisible(self._may_separate and row is not None and row.outcome is Outcome.MERGED)
        self.together.setVisible(self._may_separate and apart)
        self.said.setText(self._reason(row) if row is not None else "")

    def _wish(self, separate: bool) -> None:
        row: PlannedRow | None = self.table.record()
        if row is not None:
            self.separate_wished.emit(row.row.number, separate)

