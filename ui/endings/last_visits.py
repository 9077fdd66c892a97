"""The last visits: how many are left, growing rarer; the diary's free time beside each day, booked by a press alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_app.domain.endings import SESSIONS_LEFT_MAX
from clinic_app.domain.tapers import TaperOffer
from ui import formats, theme
from ui.endings.parts import Section
from ui.texts.endings import NAMES
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import clear_layout, row


class LastVisits(Section):
    """The number is part of the ending; the days are a proposal that nobody has to take."""

    changed = Signal()
    proposed = Signal(int)
    book_wished = Signal(object)  # the offer
    all_wished = Signal(object)  # the offers that are free

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, QCoreApplication.translate("LastVisits", "The last visits"), opens=True, name="openLastVisits",
                         parent=parent)
        line, asked, acts = Beside(8), row(gap=8), row(gap=8)
        asked.addWidget(Label(self.tr("Visits left"), tone="ink2"))
        self.left = TextField(name="sessionsLeft", numeric=True, step="small")
        self.left.setAccessibleName(self.tr("Visits left"))
        self.left.setFixedWidth(theme.current().px(64))
        asked.addWidget(self.left)
        asked.addStretch(1)
        self.propose = Button(self.tr("Propose days"), step="small", icon="book", name="proposeTaper")
        acts.addWidget(self.propose)
        self.all = Button(self.tr("Book these…"), step="small", icon="repeat", name="bookTaper")
        self.all.hide()
        acts.addWidget(self.all)
        self._free: tuple[TaperOffer, ...] = ()
        acts.addWidget(Label(self.tr("weekly, then every two weeks, then monthly"), "small", tone="ink3", elide=True), 1)
        line.add(asked)
        line.add(acts, 1)
        self.body.addWidget(line)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.current().px(12))
        self._rows.setVerticalSpacing(theme.current().px(4))
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self.left.textEdited.connect(self.changed)
        self.left.returnPressed.connect(self._propose)
        self.propose.clicked.connect(self._propose)
        self.all.clicked.connect(lambda: self.all_wished.emit(self._free))

    def value(self) -> int | None:
        """How many visits are left, or None."""
        typed = formats.western(self.left.text()).strip()
        return int(typed) if typed.isdecimal() and len(typed) <= len(str(SESSIONS_LEFT_MAX)) else None

    def set_value(self, left: int | None) -> None:
        """Show this number."""
        self.left.set_value("" if left is None else formats.digits(left))
        self.mark.set_done(left is not None)

    def _propose(self) -> None:
        if (left := self.value()) is not None:
            self.proposed.emit(left)

    def show_offers(self, offers: Sequence[TaperOffer]) -> None:
        """One line a visit: how far from the one before, what is booked, or the time that could be."""
        clear_layout(self._rows)
        self._free = tuple(one for one in offers if one.booked is None and one.slot is not None)
        self.all.setVisible(len(self._free) > 1)
        for place, offer in enumerate(offers):
            gap = QCoreApplication.translate("texts", NAMES[type(offer.wish.rhythm)][offer.wish.rhythm])
            self._rows.addWidget(Label(gap, "small", tone="ink3"), place, 0)
            if offer.booked is not None:
                said = self.tr("booked {when}").format(when=formats.day_time(offer.booked))
                self._rows.addWidget(Label(said, wrap=True), place, 1)
                self._rows.addWidget(Sign("ok", 15, "ok"), place, 2)
            elif offer.slot is not None:
                self._rows.addWidget(Label(formats.day_time(offer.slot.start), wrap=True), place, 1)
                book = Button(self.tr("Book"), step="tiny", name=f"bookTaper_{place}")
                book.setAccessibleName(self.tr("Book {when}").format(when=formats.day_time(offer.slot.start)))
                book.clicked.connect(lambda _on=False, one=offer: self.book_wished.emit(one))
                self._rows.addWidget(book, place, 2)
            else:
                said = self.tr("{day}: nothing is free near it")
                self._rows.addWidget(Label(said.format(day=formats.full_day(offer.wish.on)), tone="ink3"), place, 1)
