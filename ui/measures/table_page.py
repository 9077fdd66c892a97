"""Everything kept of one measure as a table: read, put right with a reason, taken out as a file, earlier versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.measure_definitions import NOT_APPLICABLE, MeasureDefinition
from clinic_app.domain.measures import Administration
from ui import formats
from ui.measures.words import language_name
from ui.texts.measures import band_name, name_of, subscale_name
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label
from ui.widgets.panels import Card, clear_layout, column
from ui.widgets.record_table import Column, RecordTable, TableView


class TablePage(QWidget):
    """correct_wished(id), export_wished(id) and versions_wished(id) for the form chosen in the table."""

    correct_wished = Signal(int)
    export_wished = Signal(int)
    versions_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, 8)
        self.model = RecordTable[Administration]([
            Column(self.tr("Filled on"), lambda a: formats.short_date(a.score.on), sort_key=lambda a: a.score.on),
            Column(self.tr("Score"), _score, sort_key=lambda a: a.score.total if a.score.total is not None else -1),
            Column(self.tr("Band"), lambda a: band_name(a.score.band)),
            Column(self.tr("State"), lambda a: name_of(a.score.state)),
            Column(self.tr("Language"), lambda a: language_name(a.score.language)),
            Column(self.tr("How"), lambda a: name_of(a.mode)),
            Column(self.tr("Entered by"), lambda a: (a.by_ar or a.by) if formats.is_arabic() else (a.by or a.by_ar)),
            Column(self.tr("Version"), lambda a: formats.number(a.version), sort_key=lambda a: a.version),
        ], self)
        self.view = TableView(self.model)
        self.view.setObjectName("measureTable")
        self.view.setSizeAdjustPolicy(TableView.SizeAdjustPolicy.AdjustIgnored)
        whole.addWidget(self.view, 1)
        buttons = Flow(8)
        self.correct = Button(self.tr("Put right"), icon="edit", step="small", name="measureCorrect")
        self.versions = Button(self.tr("Answers and versions"), icon="versions", step="small", name="measureVersions")
        self.export = Button(self.tr("Save answers as a file"), "ghost", icon="export", step="small", name="measureExport")
        for button, signal in ((self.correct, self.correct_wished), (self.versions, self.versions_wished),
                               (self.export, self.export_wished)):
            button.clicked.connect(lambda _on=False, signal=signal: self._emit(signal))
            buttons.add(button)
        whole.addWidget(buttons)
        self._read = column(gap=4)
        whole.addLayout(self._read)
        selection = self.view.selectionModel()
        selection.selectionChanged.connect(lambda *_: self._show_buttons())

    def show_forms(self, forms: Sequence[Administration], definition: MeasureDefinition) -> None:
        """Show these, newest first."""
        self._definition = definition
        clear_layout(self._read)
        self.model.show(list(reversed(forms)))
        self._show_buttons()

    def _emit(self, signal) -> None:
        chosen = self.view.record()
        if chosen is not None:
            signal.emit(chosen.id)

    def _show_buttons(self) -> None:
        chosen = self.view.record()
        for button in (self.correct, self.versions, self.export):
            button.setEnabled(chosen is not None)
        if chosen is not None and chosen.score.declined:
            self.correct.setEnabled(False)
            self.export.setEnabled(False)

    def show_versions(self, versions: Sequence[Administration]) -> None:
        """Every version of one form with its answers, newest first."""
        clear_layout(self._read)
        for kept in versions:
            card = Card(gap=3)
            card.setObjectName(f"measureVersion_{kept.version}")
            said = self.tr("Version {number}, {score}").format(number=formats.number(kept.version), score=_score(kept))
            card.add(Label(said, "body", "label"))
            answers = "  ".join(_answer(a) for a in kept.answers)
            card.add(Label(formats.isolate(answers), wrap=True))
            if kept.reason:
                why = self.tr("Why: {reason}").format(reason=formats.isolate_name(kept.reason))
                card.add(Label(why, "small", tone="ink3", wrap=True))
            self._read.addWidget(card)


def _score(kept: Administration) -> str:
    if kept.score.total is not None:
        return formats.number(kept.score.total)
    parts = [f"{subscale_name(p.key)} {formats.number(p.total)}" for p in kept.score.subscales if p.total is not None]
    return " · ".join(parts) or "–"


def _answer(value: int | None) -> str:
    return "–" if value is None else "×" if value == NOT_APPLICABLE else str(value)


