"""The person beside the figures of a review: the rulers once more, how it is understood, strengths; looked at together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.fit import Rulers
from clinic_app.domain.reviews import Review
from clinic_app.services.episodes import CareFile
from ui import formats
from ui.reviews.words import quoted
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import Card, row
from ui.widgets.rulers import ThreeRulers
from ui.widgets.scales import TapScale


class PersonCard(Card):
    """Nothing here is asked for: all of it may stay as it is."""

    changed = Signal()
    formulation_wished = Signal()

    def __init__(self, review: Review, before: Rulers, care: CareFile, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12), parent=parent)
        self.setObjectName("personAtReview")
        self.add(Label(self.tr("Rulers again, if you like"), "title3", "strong"))
        self.rulers = ThreeRulers(before, name="reviewRulers")
        self.rulers.set_value(review.content.rulers)
        self.rulers.changed.connect(self.changed)
        self.add(self.rulers)
        said = self.tr("Sure of handling this alone")
        self.add(Label(said, "small", "label", "ink2"))
        self.sure = TapScale(said, value=review.content.self_efficacy, name="reviewSelfEfficacy")
        self.sure.changed.connect(lambda _value: self.changed.emit())
        self.add(self.sure)
        strengths = care.intake.content.strengths if care.intake is not None else ()
        for title, words in (
            (self.tr("How we understand it together"), quoted(care.summary.text) if care.summary is not None else ""),
            (self.tr("Strengths"), " · ".join(formats.isolate_name(one) for one in strengths)),
        ):
            if words:
                self.add(Label(title, "small", "label", "ink2"))
                self.add(Label(words, wrap=True))
        look = Button(self.tr("Look at the formulation"), "link", icon="idea", step="tiny", name="openFormulation")
        look.clicked.connect(self.formulation_wished)
        foot = row(gap=0)
        foot.addWidget(look)
        foot.addStretch(1)
        self.body.addLayout(foot)
