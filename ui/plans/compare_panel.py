"""What changed from one plan version to another, line by line, beside the plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.plan_changes import DifferenceLine
from clinic_app.domain.plans import Plan, PlanStatus
from clinic_app.services.catalogues import Catalogue
from ui import formats
from ui.plans.parts import Spot
from ui.plans.words import Shown
from ui.widgets.choice import Choice
from ui.widgets.fields import Field
from ui.widgets.labels import Label, Rule
from ui.widgets.panels import SidePanel


class ComparePanel(SidePanel):
    """Two choices of version and the lines between them; asks for another pair, shows what it is given."""

    pair_wished = Signal(int, int)

    def __init__(self, versions: tuple[Plan, ...], catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__("", name="comparePanel", parent=parent)
        self.title.setText(self.tr("What changed"))
        self._shown = Shown(catalogue.techniques, catalogue.words)
        self._versions = versions
        options = [(p.number, self._name(p)) for p in sorted(versions, key=lambda p: p.number)]
        self.older, self.newer = Choice(options, name="olderPlan"), Choice(options, name="newerPlan")
        self.body.addWidget(Field(self.tr("From"), self.older))
        self.body.addWidget(Field(self.tr("To"), self.newer))
        self.body.addWidget(Rule())
        self._lines = Spot()
        self.body.addWidget(self._lines)
        self.body.addStretch(1)
        for choice in (self.older, self.newer):
            choice.activated.connect(lambda _index: self._ask())
        newest = versions[0].number
        before = versions[1].number if len(versions) > 1 else newest
        self.older.setCurrentIndex(self.older.findData(before))
        self.newer.setCurrentIndex(self.newer.findData(newest))

    def ask(self) -> None:
        """Ask for the pair that is chosen."""
        self._ask()

    def show_lines(self, lines: tuple[DifferenceLine, ...]) -> None:
        """The lines of a pair."""
        with self._lines.lines(10) as column:
            if not lines:
                column.addWidget(Label(self.tr("Nothing differs between these two."), tone="ink3", wrap=True))
            for line in lines:
                column.addWidget(Label(self._shown.change(line), wrap=True))

    def _ask(self) -> None:
        self.pair_wished.emit(int(self.older.currentData()), int(self.newer.currentData()))

    def _name(self, plan: Plan) -> str:
        number = formats.number(plan.number)
        if plan.status is PlanStatus.DRAFT:
            return self.tr("Plan {number}, being written").format(number=number)
        day = formats.short_date(plan.agreed_on) if plan.agreed_on else ""
        return self.tr("Plan {number}, agreed {day}").format(number=number, day=day)
