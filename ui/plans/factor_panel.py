"""What lies behind one factor: every entry that feeds it, newest first, each with its day, its visit and its place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.factors import FactorTile, Place, Trace
from ui import formats, theme
from ui.plans.words import Shown
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel, row

MOST = 60  # entries shown


class FactorPanel(SidePanel):
    """The evidence of one tile, to read."""

    place_wished = Signal(object)

    def __init__(self, tile: FactorTile, shown: Shown, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme.current().factor(int(tile.factor)).name(), name="factorPanel", parent=parent)
        self._shown, self._today = shown, today
        if tile.prompt is not None:
            prompt = Button(shown.next(tile.prompt), icon="prompt", name="factorPrompt")
            place = tile.prompt.place
            prompt.clicked.connect(lambda: self.place_wished.emit(place))
            self.body.addWidget(prompt)
        if not tile.evidence:
            self.body.addWidget(Label(self.tr("Nothing recorded so far, and that is fine."), tone="ink3", wrap=True))
        for number, trace in enumerate(tile.evidence[:MOST]):
            if number:
                self.body.addWidget(Rule())
            self._entry(trace)
        self.body.addStretch(1)

    def _entry(self, trace: Trace) -> None:
        when = formats.full_date(trace.on)
        if trace.visit is not None:
            when = self.tr("{day}, visit {number}").format(day=when, number=formats.number(trace.visit))
        head = row(gap=6)
        head.addWidget(Label(when, "small", "text", "ink3"), 1)
        if trace.place is not None:
            button = Button(self.tr("Open"), "link", step="tiny")
            button.clicked.connect(lambda _on=False, place=trace.place: self.place_wished.emit(Place(place)))
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(Label(self._shown.trace(trace), wrap=True))
