"""What any screen with visits does about those that come again: the same next week, a series, and how far a change goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.appointments import DayAppointment, Status
from clinic_app.domain.booking import AppointmentProblem, BookingRequest, MoveRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.series import RunningOut, SeriesAct, template_of
from clinic_app.domain.waiting import Gap
from clinic_app.services import appointments, series
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.series_panel import CancelPanel, ChangePanel, LinesPanel, RepeatPanel, TaperPanel
from ui.screen import Screen

Back = Callable[[], Any]
translate = QCoreApplication.translate


def taker_back(actor: Actor, act: SeriesAct) -> Back:
    """The Undo of something done to several visits; it gives the way forward again."""

    def take_back() -> Back:
        try:
            back = series.undo(actor, act)
        except Refused as refusal:
            raise Refused(*(wording.localised(f) for f in refusal.findings)) from None
        return taker_back(actor, back)

    return take_back


class Repeating:
    """Acts of one screen. elsewhere(visit): where a booking that cannot be made at once is settled by hand."""

    def __init__(self, screen: Screen, elsewhere: Callable[[DayAppointment], object]) -> None:
        self._screen, self._elsewhere = screen, elsewhere
        self.actor = screen.actor
        self.may = may(screen.actor, Action.BOOK)
        self.panel: LinesPanel | None = None
        self.after: Callable[[SeriesAct], object] = lambda act: None   # told of what was done
        self.returning: Callable[[Back], Back] = lambda back: back  # what an Undo also does where it was done
        self.freed: Callable[[Sequence[Gap]], object] = lambda gaps: None  # and of the times that came free by it

    # ---- the same next week --------------------------------------------------------------------------------------

    def again(self, visit: DayAppointment | None) -> None:
        """R: the same time next week, booked at once; where something stands against it, the booking panel says what."""
        if not self._may_repeat(visit):
            return
        assert visit is not None
        try:
            act = series.again(self.actor, visit.id)
        except Refused as refusal:
            there = next((f for f in refusal.findings if f.code is AppointmentProblem.CLIENT_TAKEN), None)
            if there is not None and there.facts["start"].time() == visit.slot.start.time():
                name = wording.title(visit, formats.discreet())
                self._screen.warned.emit(translate("Series", "{name} is booked there already: {when}").format(
                    name=name, when=formats.day_time(there.facts["start"])))
            else:
                self._elsewhere(visit)
            return
        made = appointments.appointment(self.actor, act.visits[0][0])
        said = translate("Series", "Booked {name}, {when}").format(
            name=wording.title(made, formats.discreet()), when=formats.day_time(made.slot.start))
        self._screen.said.emit(said, taker_back(self.actor, act))

    def _may_repeat(self, visit: DayAppointment | None) -> bool:
        """True for a client's visit; a key on anything else says what it needs."""
        if self.may and visit is None:
            self._screen.warned.emit(translate("Series", "Choose a visit first."))
        elif self.may and visit is not None and not visit.type.for_clients:
            self._screen.warned.emit(translate("Series", "Only visits of clients are booked again."))
        return self.may and visit is not None and visit.type.for_clients

    def again_for(self, client_id: int) -> None:
        """The same for a client: a week after their last visit that is booked or was held."""
        visit = series.latest_visit(self.actor, client_id)
        if visit is None:
            self._screen.warned.emit(translate("Series", "There is no visit yet to book again."))
        else:
            self.again(visit)

    # ---- panels --------------------------------------------------------------------------------------------------

    def series_from(self, visit: DayAppointment | None) -> None:
        """A series from this visit; of one that is in a series already, on from its end."""
        if not self._may_repeat(visit):
            return
        assert visit is not None
        known = series.rhythm_of(self.actor, visit.id)
        if known is not None:
            self.extend(known)
        else:
            name = wording.title(visit, formats.discreet())
            self._open(RepeatPanel(self.actor, template_of(visit), name, first=visit.slot.start, after=visit))

    def series_of_request(self, request: BookingRequest, name: str, booked: Callable[[], object]) -> None:
        """A series from a booking that is not made yet; its own time is the first. booked: told when it was accepted."""
        panel = RepeatPanel(self.actor, request, name, first=request.slot.start)
        panel.done.connect(lambda *_: booked())
        self._open(panel)

    def extend(self, known: RunningOut) -> None:
        """On from the end of a series, in its own rhythm."""
        last = known.last
        template = template_of(last)
        name = wording.title(last, formats.discreet())
        self._open(RepeatPanel(
            self.actor, template, name, first=known.usual, rule=known.rule, after=last, extends=True))

    def taper(self, template: BookingRequest, name: str, starts: list[datetime]) -> None:
        """The last visits of a course, at these times."""
        self._open(TaperPanel(self.actor, template, name, starts))

    def asks(self, visit: DayAppointment) -> bool:
        """True if a change to this visit could reach others of its series."""
        return (visit.of or 0) > 1 and series.others_to_come(self.actor, visit.id) > 0

    def change(self, visit: DayAppointment, move: MoveRequest) -> None:
        """Ask how far a move goes."""
        self._open(ChangePanel(self.actor, visit, move))

    def cancel(self, visit: DayAppointment, status: Status) -> None:
        """Ask how far a cancellation goes."""
        self._open(CancelPanel(self.actor, visit, status))

    def _open(self, panel: LinesPanel) -> None:
        self._screen.panel_closed.emit()
        self.panel = panel
        panel.done.connect(self._on_done)
        self._screen.panel_opened.emit(panel)

    def _on_done(self, act: SeriesAct, said: str) -> None:
        freed = self.panel.freed if self.panel is not None else ()
        self.panel = None
        self._screen.panel_closed.emit()
        self._screen.said.emit(said, self.returning(taker_back(self.actor, act)))
        self.after(act)
        if freed:
            self.freed(freed)

    def acts(self, chosen: Callable[[], DayAppointment | None]) -> list[KeyAct]:
        """The two keys of any screen with visits."""
        if not self.may:
            return []
        again, many = translate("Series", "Same time next week"), translate("Series", "A series of visits")
        return [
            KeyAct(again, "R | Ctrl+R", lambda: self.again(chosen()), "repeat"),
            KeyAct(many, "Ctrl+Shift+R", lambda: self.series_from(chosen()), "repeat", hint=False),
        ]
