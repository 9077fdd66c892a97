"""A quiet bar over the diary: a time came free and somebody waits for it, or a later booking may now be released."""

from __future__ import annotations

from collections.abc import Iterable

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

MOST = 8  # times that came free and are kept in mind


class OfferBar(QWidget):
    """Offers one thing at a time, the latest; it does nothing by itself. act() is what W and its button do.

    Times that came free, at this desk or at another, wait behind the one that is offered, until they are taken, left or past.
    """

    who_fits = Signal(object)  # Gap
    release = Signal(object)   # DayAppointment

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar")
        self._actor = actor
        self._gaps: tuple[Gap, ...] = ()
        self._later: DayAppointment | None = None
        self._mark: int | None = None  # up to which change of the diary it was looked for times that came free
        self._may = may(actor, Action.LOOK_WAITING) and may(actor, Action.BOOK)
        line = row(self, 6, (16, 8, 16, 8))
        self.banner = Banner("info", "", button=self.tr("Who fits"), icon="wait_list", name="offer")
        self.banner.button.set_keys("W")
        self.leave = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Not now"), name="offerLeave")
        line.addWidget(self.banner, 1)
        line.addWidget(self.leave)
        self.banner.pressed.connect(self.act)
        self.leave.clicked.connect(self.leave_it)
        self.hide()

    @property
    def gap(self) -> Gap | None:
        """The time that is offered now."""
        return self._gaps[0] if self._gaps and self._later is None else None

    def offer_gap(self, gap: Gap) -> None:
        """A time came free: say how many on the waiting list fit it, if anybody does."""
        self.offer_gaps((gap,))

    def offer_gaps(self, gaps: Iterable[Gap]) -> None:
        """Several times came free by one act: the first that somebody fits is offered, the others wait behind it."""
        if not self._may:
            return
        new = tuple(sorted(gaps, key=lambda gap: gap.slot.start))
        asked = (*new, *(one for one in self._gaps if one not in new))[:MOST]
        fitting = {gap: count for gap in asked if (count := len(waiting.fitting(self._actor, gap)))}
        self._gaps = tuple(fitting)
        if new and new[0] in fitting:
            self._later = None
        if self._later is not None:
            return
        if not fitting:
            self.hide()
            return
        first = self._gaps[0]
        said = [self.tr("%n on the waiting list fit it.", "", fitting[first])]
        if len(fitting) > 1:
            said.append(self.tr("%n more times came free that suit somebody.", "", len(fitting) - 1))
        self.banner.say(self.tr("{when} came free.").format(when=formats.day_time(first.slot.start)), " ".join(said))
        self.banner.button.setText(self.tr("Who fits"))
        self.show()

    def offer_release(self, visit: DayAppointment, name: str) -> None:
        """A sooner time was taken: the later booking is still there, and may be released."""
        self._later = visit
        self.banner.say(
            self.tr("{name} still has {when}.").format(name=name, when=formats.day_time(visit.slot.start)),
            self.tr("It is kept until you release it."))
        self.banner.button.setText(self.tr("Release it"))
        self.show()

    def look_again(self) -> None:
        """Something in the diary or on the list changed, here or at another desk: what came free there is offered here too."""
        if not self._may:
            return
        self._mark, freed = waiting.freed_since(self._actor, self._mark)
        if self._later is not None:
            now = appointments.appointment(self._actor, self._later.id)
            if now.status.to_come and not now.withdrawn:
                self._later = now
                self._gaps = tuple(dict.fromkeys((*self._gaps, *freed)))[:MOST]
                return
            self._later = None
            self.hide()
        if self._gaps or freed:
            self.offer_gaps(freed)

    def act(self) -> bool:
        """Do what is offered; False if nothing is."""
        if self._later is not None:
            visit, self._later = self._later, None
            self.hide()
            self.release.emit(visit)
        elif self.gap is not None:
            self.who_fits.emit(self.gap)
        else:
            return False
        return True

    def leave_it(self) -> None:
        """Not now: what waits behind it is offered next."""
        if self._later is not None:
            self._later = None
        else:
            self._gaps = self._gaps[1:]
        if self._gaps:
            self.offer_gaps(())
        else:
            self.hide()


def name_of(visit: DayAppointment) -> str:
    """Who a visit is for, as the diary may say it now."""
    return wording.title(visit, formats.discreet())
