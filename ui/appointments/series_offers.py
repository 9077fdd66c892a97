"""Quiet lines about series that are nearly at their end: who, how many visits are left, and the press that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.series import RunningOut
from ui import formats
from ui.appointments import wording
from ui.appointments.series_rule import rule_words
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, Tag
from ui.widgets.panels import Card, row

SHOWN = 4  # lines before the rest is only counted


class SeriesOffers(Card):
    """extend carries the RunningOut that was pressed."""

    extend = Signal(object)

    def __init__(self, found: Sequence[RunningOut], parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(1, 0, 1, 1), parent=parent)
        self.setObjectName("seriesOffers")
        head = QWidget()
        line = row(head, 8, (16, 6, 12, 6))
        line.addWidget(Sign("repeat", 18, "ink2"))
        line.addWidget(Label(self.tr("Series that end soon"), "title3", "strong"))
        line.addWidget(Tag(formats.number(len(found))))
        line.addStretch(1)
        self.add(head)
        for one in found[:SHOWN]:
            self.add(Rule())
            self.add(self._line(one))
        if len(found) > SHOWN:
            self.add(Rule())
            more = QWidget()
            row(more, 0, (16, 6, 12, 6)).addWidget(Label(self.tr("%n more", "", len(found) - SHOWN), "small", tone="ink3"))
            self.add(more)

    def _line(self, one: RunningOut) -> QWidget:
        holder = QWidget()
        line = row(holder, 12, (16, 4, 12, 4))
        name = wording.title(one.last, formats.discreet())
        line.addWidget(Label(name, "body", "label", elide=True), 2)
        left = self.tr("%n visits left, the last on {day}", "", one.left)
        line.addWidget(Label(left.format(day=formats.short_day(one.last.slot.day)), tone="ink2", elide=True), 3)
        line.addWidget(Label(rule_words(one.rule, one.usual.date()), "small", tone="ink3", elide=True), 2)
        button = Button(self.tr("Go on"), step="small", icon="repeat", name=f"extendSeries{one.last.id}")
        button.setAccessibleName(self.tr("Go on with the series of {name}").format(name=name))
        button.clicked.connect(lambda: self.extend.emit(one))
        line.addWidget(button)
        return holder
