"""The clinic's own targets for a calendar year, set by the lead. No legal figure is built in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.growth import Targets
from clinic_app.domain.permissions import Actor
from clinic_app.services import growth
from ui.plans.number_field import NumberField
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel


class TargetsPanel(SidePanel):
    """Three numbers; an empty one is no target."""

    done = Signal(str)

    def __init__(self, actor: Actor, targets: Targets, parent: QWidget | None = None) -> None:
        super().__init__("", name="targetsPanel", parent=parent)
        self.title.setText(self.tr("Targets of the clinic"))
        self._actor = actor
        self.form = Form()
        self.supervision, self.hours, self.points = (NumberField(4, name=name) for name in (
            "targetSupervision", "targetHours", "targetPoints"))
        for key, words, field, value in (
            ("supervision_hours", self.tr("Hours of supervision a year"), self.supervision, targets.supervision_hours),
            ("cpd_hours", self.tr("Hours of development a year"), self.hours, targets.cpd_hours),
            ("cpd_points", self.tr("Credit points a year"), self.points, targets.cpd_points),
        ):
            field.set_value(value or None)
            self.form.add(key, words, field)
        self.body.addWidget(self.form)
        said = self.tr("House rule of this clinic. The program knows no legal figure; ask the licensing body.")
        self.body.addWidget(Label(said, "small", tone="ink3", wrap=True))
        self.body.addStretch(1)
        self.save = Button(self.tr("Save"), "primary", name="targetsSave")
        self.add_foot(self.save)
        self.foot.addStretch(1)
        self.save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)

    def _save(self) -> None:
        try:
            wished = (field.value() or 0 for field in (self.supervision, self.hours, self.points))
            growth.set_targets(self._actor, Targets(*wished))
        except Refused as refusal:
            self.form.show_findings(refusal.findings, text_for)
            return
        self.done.emit(self.tr("Targets kept"))
