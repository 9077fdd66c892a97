"""What follows a clash in the booking panel: the next free times with the same people, and "book anyway" for those who may."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayView
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, MoveRequest
from clinic_app.domain.openings import Search
from clinic_app.domain.permissions import Actor
from clinic_app.services import appointments, openings
from ui.appointments.opening_list import OpeningList, opening_words
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column

OFFERED = 3
TAKEN = frozenset({AppointmentProblem.THERAPIST_TAKEN, AppointmentProblem.ROOM_TAKEN, AppointmentProblem.CLIENT_TAKEN})


class ClashOffer(QWidget):
    """taken(Opening) by Enter, a double click or a digit; anyway() when the overlap is meant. Hidden while nothing clashes."""

    taken = Signal(object)
    anyway = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clashOffer")
        self.actor = actor
        lines = column(self, 8)
        self.said = Label("", "small", tone="ink3", wrap=True)
        self.said.setObjectName("clashSaid")
        self.list = OpeningList("clashList")
        self.button = Button(self.tr("Book anyway"), icon="together", step="small", name="bookAnyway")
        self.button.setToolTip(self.tr("Over that visit on purpose; the reason is kept"))
        self.list.taken.connect(self.taken)
        self.button.clicked.connect(self.anyway)
        lines.addWidget(self.said)
        lines.addWidget(self.list)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_for(
        self, place: BookingRequest | MoveRequest, client_ids: tuple[int, ...], view: DayView | None, needs_room: bool,
    ) -> None:
        """Look for the next free times after this taken place and offer them."""
        search = Search(place.slot.start, place.slot.minutes, frozenset(place.therapist_ids), needs_room=needs_room,
                        client_ids=client_ids)
        found = openings.find(self.actor, search).openings[:OFFERED] if view is not None else ()
        self.list.show_openings([(one, *opening_words(view, one)) for one in found] if view is not None else [])
        self.list.setVisible(bool(found))
        self.said.setText(
            self.tr("Free next. Enter takes the first.") if found else self.tr("Nothing is free in the next sixty days."))
        self.button.setVisible(appointments.may_mean(self.actor, place))
        self.show()

    def show_meant(self) -> None:
        """The overlap is meant: only the reason is wanted still."""
        self.said.setText(self.tr("It will lie over that visit on purpose; both are shown side by side."))
        self.list.hide()
        self.button.hide()
        self.show()

    def take_focus(self) -> bool:
        """The cursor on the first free time, if one is offered."""
        if not self.isVisibleTo(self.parentWidget()) or self.list.opening() is None or not self.list.isVisibleTo(self):
            return False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
