"""The three cards at the top: licence, supervision and development of a year, each beside the clinic's own target."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.growth import OwnGrowth
from ui import formats, theme
from ui.growth.words import TONES, hours_of, name_of
from ui.widgets.labels import Label, Tag
from ui.widgets.paint import Painted, box
from ui.widgets.panels import Card, row


class TargetBar(Painted):
    """How much of a target there is so far: a plain bar, from the start side; nothing where there is no target."""

    def __init__(self, part: float, whole: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(1.0, part / whole) if whole else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(120), look.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, high = self.painter(), theme.current(), self.height()
        box(painter, QRectF(self.rect()), high / 2, look.colour("sunken"))
        if self._share > 0:
            box(painter, self.at(0, 0, max(high, self.width() * self._share), high), high / 2, look.colour("primary"))


class LicenceCard(Card):
    """Number, last day, and how near it is in words."""

    def __init__(self, growth: OwnGrowth, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self.setObjectName("licenceCard")
        head = row(gap=8)
        head.addWidget(Label(self.tr("Licence"), "small", "label", "ink2"))
        head.addStretch(1)
        head.addWidget(Tag(name_of(growth.licence), TONES[growth.licence], height=20))
        self.body.addLayout(head)
        until = formats.full_date(growth.licence_until) if growth.licence_until else self.tr("no date entered")
        self.body.addWidget(Label(until, "title3", "strong"))
        number = formats.isolate(growth.licence_no) if growth.licence_no else self.tr("no number entered")
        self.body.addWidget(Label(number, "small", tone="ink2"))
        self.body.addWidget(Label(self.tr("The manager enters both in Settings, Team."), "small", tone="ink3", wrap=True))
        self.body.addStretch(1)


class SupervisionCard(Card):
    """Hours and meetings of the year."""

    def __init__(self, growth: OwnGrowth, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self.setObjectName("supervisionSums")
        total, target = growth.totals, growth.targets.supervision_hours
        title = self.tr("Supervision {year}").format(year=formats.number(total.year))
        self.body.addWidget(Label(title, "small", "label", "ink2"))
        hours = total.supervision_minutes / 60
        self.body.addWidget(Label(_of(hours, target, self.tr("{hours} h"), self.tr("{hours} of {target} h")), "title3", "strong"))
        self.body.addWidget(Label(self.tr("%n meeting(s)", "", total.supervisions), "small", tone="ink2"))
        if target:
            self.body.addWidget(TargetBar(hours, target))
        self.body.addStretch(1)


class DevelopmentCard(Card):
    """Hours and credit points of the year."""

    def __init__(self, growth: OwnGrowth, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self.setObjectName("developmentSums")
        total, targets = growth.totals, growth.targets
        title = self.tr("Development {year}").format(year=formats.number(total.year))
        self.body.addWidget(Label(title, "small", "label", "ink2"))
        hours = total.cpd_quarters / 4
        self.body.addWidget(Label(
            _of(hours, targets.cpd_hours, self.tr("{hours} h"), self.tr("{hours} of {target} h")), "title3", "strong"))
        points = self.tr("{points} of {target} credit points") if targets.cpd_points else self.tr("{points} credit points")
        self.body.addWidget(Label(points.format(
            points=formats.number(total.cpd_points), target=formats.number(targets.cpd_points)), "small", tone="ink2"))
        if targets.cpd_hours:
            self.body.addWidget(TargetBar(hours, targets.cpd_hours))
        if targets.cpd_points:
            self.body.addWidget(TargetBar(total.cpd_points, targets.cpd_points))
        self.body.addStretch(1)


def _of(hours: float, target: int, alone: str, both: str) -> str:
    shown = hours_of(round(hours * 4))
    return both.format(hours=shown, target=formats.number(target)) if target else alone.format(hours=shown)
