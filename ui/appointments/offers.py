"""A quiet bar over the diary: a time came free and somebody waits for it, or a later booking may now be released."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.waiting import Gap
from clinic_app.services import appointments, waiting
from ui import formats
from ui.appointments import wording
from ui.widgets.buttons import Button
from ui.widgets.news import Banner
from ui.widgets.panels import row


class OfferBar(QWidget):
    """Offers one thing at a time, the latest; it does nothing by itself. act() is what W and its button do."""

    who_fits = Signal(object)  # Gap
    release = Signal(object)   # DayAppointment

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar")
        self._actor = actor
        self.gap: Gap | None = None
        self._later: DayAppointment | None = None
        line = row(self, 6, (16, 8, 16, 8))
        self.banner = Banner("info", "", button=self.tr("Who fits"), icon="wait_list", name="offer")
        self.banner.button.set_keys("W")
        self.leave = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Not now"), name="offerLeave")
        line.addWidget(self.banner, 1)
        line.addWidget(self.leave)
        self.banner.pressed.connect(self.act)
        self.leave.clicked.connect(self.clear)
        self.hide()

    def offer_gap(self, gap: Gap) -> None:
        """A time came free: say how many on the waiting list fit it, if anybody does."""
        if not may(self._actor, Action.LOOK_WAITING) or not may(self._actor, Action.BOOK):
            return
        count = len(waiting.fitting(self._actor, gap))
        if not count:
            if self.gap == gap:
                self.clear()
            return
        self.gap, self._later = gap, None
        when = formats.day_time(gap.slot.start)
        self.banner.say(self.tr("{when} came free.").format(when=when), self.tr("%n on the waiting list fit it.", "", count))
        self.banner.button.setText(self.tr("Who fits"))
        self.show()

    def offer_release(self, visit: DayAppointment, name: str) -> None:
        """A sooner time was taken: the later booking is still there, and may be released."""
        self.gap, self._later = None, visit
        self.banner.say(
            self.tr("{name} still has {when}.").format(name=name, when=formats.day_time(visit.slot.start)),
            self.tr("It is kept until you release it."))
        self.banner.button.setText(self.tr("Release it"))
        self.show()

    def look_again(self) -> None:
        """Something in the diary or on the list changed, here or at another desk."""
        if self.gap is not None:
            self.offer_gap(self.gap)
        elif self._later is not None:
            now = appointments.appointment(self._actor, self._later.id)
            if not now.status.to_come or now.withdrawn:
                self.clear()
            else:
                self._later = now

    def act(self) -> bool:
        """Do what is offered; False if nothing is."""
        if self.gap is not None:
            self.who_fits.emit(self.gap)
        elif self._later is not None:
            visit, self._later = self._later, None
            self.hide()
            self.release.emit(visit)
        else:
            return False
        return True

    def clear(self) -> None:
        """Nothing to offer."""
        self.gap = self._later = None
        self.hide()


def name_of(visit: DayAppointment) -> str:
    """Who a visit is for, as the diary may say it now."""
    return wording.title(visit, formats.discreet())
