"""The offer to prepare the end: what speaks for it, and two answers; "not yet" silences it for four weeks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.consolidation import Offer
from ui import formats
from ui.texts.endings import NAMES
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import Card, row


class OfferBanner(Card):
    """begun: prepare the end; not_yet: ask again later."""

    begun = Signal()
    not_yet = Signal()

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(edge="chosen", gap=0, margins=(12, 8, 10, 8), parent=parent)
        self.setObjectName("endingOffer")
        signs = " · ".join(QCoreApplication.translate("texts", NAMES[type(sign)][sign]) for sign in offer.signs)
        said = self.tr("It may be time to prepare the end: {signs}.").format(signs=signs)
        if offer.left is not None:
            said += " " + self.tr("Planned visits left: {left}.").format(left=formats.number(offer.left))
        line = row(gap=9)
        line.addWidget(Sign("ending", 17, "primary"))
        line.addWidget(Label(said, wrap=True), 1)
        later = Button(self.tr("Not yet"), "ghost", step="small", name="offerNotYet")
        begin = Button(self.tr("Prepare the end"), step="small", name="offerBegin")
        line.addWidget(later)
        line.addWidget(begin)
        self.body.addLayout(line)
        later.clicked.connect(self.not_yet)
        begin.clicked.connect(self.begun)
