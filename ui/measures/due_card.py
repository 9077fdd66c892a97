"""What is due and what can be offered: beside the chart while no form is being keyed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.measure_due import MeasureDue, MeasureFile
from ui import formats
from ui.measures.words import about, measure_name
from ui.texts.measures import name_of
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import Card, column, row, side_width

WIDTH, LEAST, SHARE = 300, 230, 0.36  # px of the design, and of a narrow window


class DueCard(Card):
    """enter_wished(keys) for one form; due_wished for all that is due, in one row."""

    enter_wished = Signal(object)
    due_wished = Signal()

    def __init__(self, file: MeasureFile, parent: QWidget | None = None) -> None:
        super().__init__(gap=10, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("measureDue")
        self.fit(0)
        definitions = {o.key: o.definition for o in file.offered if o.on}
        self.add(Label(self.tr("Due now") if file.due else self.tr("Nothing is due"), "title3", "strong"))
        for due in file.due:
            if due.key in definitions:
                line = column(gap=1)
                head = row(gap=6)
                head.addWidget(Sign("measure", 15, "primary"))
                head.addWidget(Label(measure_name(definitions[due.key]), "body", "label"))
                head.addWidget(Label(about(definitions[due.key]), "small", tone="ink3", elide=True), 1)
                line.addLayout(head)
                line.addWidget(Label(self._why(due), "small", tone="ink3", wrap=True))
                self.body.addLayout(line)
        words = self.tr("Enter what is due") if file.due else self.tr("Enter a form")
        self.enter = Button(words, "primary", icon="measure", keys="M", name="measureEnterDue")
        self.enter.clicked.connect(self.due_wished)
        self.add(self.enter)
        if file.due:
            said = self.tr("Declined is an answer too: it silences the reminder until the next review.")
            self.add(Label(said, "small", tone="ink3", wrap=True))
        self.add(Rule())
        self._offer(file, definitions)
        self.body.addStretch(1)

    def fit(self, room: int) -> None:
        """Its width; of a narrow window it takes a share."""
        self.setFixedWidth(side_width(room, WIDTH, LEAST, SHARE))

    def _why(self, due: MeasureDue) -> str:
        why = name_of(due.why)
        if due.last is None:
            return why
        last = self.tr("last on {day}").format(day=formats.day_month(due.last))
        return f"{why} · {last}"

    def _offer(self, file: MeasureFile, definitions: dict) -> None:
        """The gentle form, and every other one in use."""
        for key in file.rules.gentle:
            if key in definitions:
                gentle = self.tr("{measure}, the gentle one").format(measure=measure_name(definitions[key]))
                button = Button(gentle, icon="add", step="small", name=f"measureGentle_{key}")
                button.clicked.connect(lambda _on=False, key=key: self.enter_wished.emit([key]))
                self.add(button)
        options = [(key, measure_name(d) + (f" · {about(d)}" if about(d) else "")) for key, d in definitions.items()]
        self.other = Choice(options, name="measureOther", placeholder=self.tr("choose a form"))
        self.other.activated.connect(lambda _index: self.enter_wished.emit([self.other.value()]))
        self.add(Field(self.tr("Another form"), self.other))
