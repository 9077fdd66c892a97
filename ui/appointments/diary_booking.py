"""Booking and moving in the diary: what the panel beside it does, and what is offered when a time came free."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.people import ClientLine
from clinic_app.domain.permissions import Actor
from clinic_app.domain.series import SeriesAct
from clinic_app.domain.waiting import Fit, Gap, TakenUp, WaitingWish
from clinic_app.services import appointments, clock, drafts, people, waiting
from ui.appointments import wording
from ui.appointments.acts import Back, VisitActs
from ui.appointments.attendance_panel import AttendancePanel
from ui.appointments.booking_panel import FORM, BookingPanel, as_line
from ui.appointments.columns import Column, Draft, Wish
from ui.appointments.diary_walk import DiaryWalk
from ui.appointments.gap_panel import GapPanel
from ui.appointments.modes import DAY, WEEK
from ui.appointments.offers import name_of
from ui.appointments.pointer import Verdict
from ui.appointments.repeating import Repeating, taker_back
from ui.appointments.verdict import judge_in
from ui.appointments.wishes import BookAfter, WaitingStart
from ui.changes import ChangeSignal
from ui.screen import BACK

SOONER_TAKEN = "sooner_taken"  # why a later booking was released, as the visit keeps it


class DiaryBooking(DiaryWalk):
    """Layer 3 of the diary: new visits, moved visits, series, and whoever waits for a sooner time."""

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.panel: BookingPanel | None = None
        self._before = self._standing()  # where one stood before the panel showed other days
        self.acts_on = VisitActs(actor, self.said.emit, self.warned.emit, self.reload_soon, self.offers.offer_gap,
                                 self._wish_sooner)
        self.acts_on.each, self.acts_on.news = self._each, self.news.offer
        self.repeating = self.acts_on.repeating = Repeating(self, lambda visit: self._book_after(BookAfter(visit, here=True)))
        self.repeating.after, self.repeating.freed = self._show_series, self.offers.offer_gaps
        self.repeating.returning = self._returning

    # ---- judging and moving ------------------------------------------------------------------------------------------

    def _judge(self, visit: DayAppointment, slot: Slot, column: Column) -> Verdict:
        if visit.id not in self._needs:
            self._needs[visit.id] = people.booking_needs(self.actor, [v.id for v in visit.clients])
        day, needs = self._day_view(slot.day), self._needs[visit.id]
        return judge_in(day, visit, slot, column.therapist_id, needs, clock.now(), room_id=column.room_id)

    def _place(self, verdict: Verdict) -> None:
        if not self._may_book or verdict.visit is None:
            return
        if not verdict.allowed or verdict.request is None:
            self.warned.emit(verdict.lines[0][1])
            return
        if self.repeating.asks(verdict.visit):
            self.repeating.change(verdict.visit, verdict.request)
            return
        if verdict.asks_reason:
            self._open_panel().edit(self._day_view(verdict.request.slot.day), verdict.visit, verdict.request)
            return
        try:
            done = appointments.move(self.actor, verdict.request)
        except Refused as refusal:
            self.acts_on.refuse(refusal)
            return
        self.holding.area.remove(done.id)
        said = self.tr("Moved {name} to {when}").format(name=wording.title(done, self.grid.discreet), when=self._where(done))
        self.said.emit(said, self.acts_on.taker_back(done))
        if verdict.visit.slot.start != done.slot.start or verdict.visit.therapist_ids != done.therapist_ids:
            self.offers.offer_gap(Gap.left_by(verdict.visit))
        self.news.offer(done.id)

    def _on_emptied(self) -> None:
        if self.isVisible() and not self._walked().hasFocus():
            self._walked().setFocus()

    # ---- the panel ---------------------------------------------------------------------------------------------------

    def _new(self) -> None:
        if self._may_book and self.panel is not None and self.panel.new:
            self.panel.picker.take_focus()
        elif self._may_book:
            wish = self.active.wish if self.active.hasFocus() else None
            self._open_panel().begin(self._day_view(self._day), wish)

    def _go_on_booking(self, clients: tuple[ClientLine, ...]) -> None:
        if clients and self._may_book:
            self._open_panel().begin(self._day_view(self._day), None, clients, resume=True)
        else:
            self._new()

    def _find(self) -> None:
        if self._may_book and (self.panel is None or not self.panel.new):
            self._new()
        if self.panel is not None:
            self.panel.open_find()

    def _find_for(self, client: ClientLine) -> None:
        self._book_for(client)
        self._find()

    def _find_again(self, visit: DayAppointment) -> None:
        if self._may_book:
            self._show_day(max(visit.slot.day, clock.today()))
            self._open_panel().begin_again(self._day_view(self._day), visit)

    def _book(self, wish: Wish) -> None:
        if not self._may_book:
            return
        view = self._day_view(wish.slot.day)
        if self.panel is not None and self.panel.new:
            self.panel.aim(view, wish)
        else:
            self._open_panel().begin(view, wish)

    def _book_for(self, client: ClientLine) -> None:
        if self._may_book:
            self._open_panel().begin(self._day_view(self._day), None, [client])

    def _book_after(self, wish: BookAfter) -> None:
        """The same a week on, in the panel; whoever gives it up is where they were before."""
        visit, week, back = wish.visit, timedelta(days=7), self._standing(wish.visit.id)
        slot = visit.slot.moved_to(visit.slot.start + week)
        while slot.start <= clock.now():
            slot = slot.moved_to(slot.start + week)
        self._show_day(slot.day)
        panel = self._open_panel()
        self._before = back
        panel.begin(self._day_view(slot.day), Wish(visit.therapist_ids[0], slot), [as_line(who) for who in visit.clients])
        away = back if wish.here else lambda: self.wished.emit(BACK, None)
        panel.closed.connect(lambda: QTimer.singleShot(0, self, away))

    def _standing(self, visit_id: int | None = None) -> Callable[[], None]:
        """The day that is shown now, and how to come back to it: for whoever gives something up, or takes it back."""
        day, mode = self._day, self.mode

        def come_back() -> None:
            if not self.isVisible():
                self._day = self._month = day
                self.reload_soon()
                return
            if mode != self.mode:
                self.show_mode(mode)
            self._show_day(day)
            if visit_id is not None and self.mode in (DAY, WEEK):
                self.active.choose(visit_id)

        return come_back

    def _returning(self, back: Back, before: Callable[[], None] | None = None) -> Back:
        """The Undo of something that led to another day leads back to the day it was done on."""
        come_back = before or self._standing()

        def take_back() -> Back:
            forward = back()
            come_back()
            return forward

        return take_back

    def _open(self, visit: DayAppointment) -> None:
        if self._may_book:
            self._open_panel().edit(self._day_view(visit.slot.day), visit)

    def _open_panel(self) -> BookingPanel:
        """A panel for this one thing; whoever shows it throws it away when it is closed."""
        if self.panel is not None:
            self.panel_closed.emit()
        panel = self.panel = BookingPanel(self.actor, self.grid.length)
        panel.booked.connect(self._on_booked)
        panel.drafted.connect(self._on_draft)
        self._before = self._standing()
        panel.day_wanted.connect(self._show_day)
        panel.gone.connect(self._on_gone)
        panel.repeats = self.repeating.asks
        panel.reach_asked.connect(self.repeating.change)
        panel.series_asked.connect(self._on_series_asked)
        panel.took.connect(self._on_took)
        panel.freed.connect(self.offers.offer_gap)
        panel.people_changed.connect(self._on_people)
        panel.waiting_wanted.connect(lambda start: self.wished.emit("waiting", start))
        self.panel_opened.emit(panel)
        return panel

    def _on_people(self, visit: DayAppointment, said: str, act: SeriesAct | None) -> None:
        """Somebody joined or was taken out, and the panel goes on with the visit as it is now."""
        self.said.emit(said, self.acts_on.taker_back(visit) if act is None else taker_back(self.actor, act))
        self.acts_on.news(visit.id)
        self.reload_soon()

    def _on_gone(self) -> None:
        self.panel = None
        self._on_draft(None)

    def _on_booked(self, visit: DayAppointment, said: str) -> None:
        self.panel_closed.emit()
        self.holding.area.remove(visit.id)
        self.said.emit(said, self._returning(self.acts_on.taker_back(visit), self._before))
        self.news.offer(visit.id)
        self._day = self._month = visit.slot.day
        self.reload()
        self.active.choose(visit.id)
        self.active.setFocus()

    def _on_series_asked(self, request: BookingRequest | None, name: str, visit: DayAppointment | None) -> None:
        if visit is not None:
            self.repeating.series_from(visit)
        elif request is not None:
            about = self.panel.about if self.panel is not None else 0
            self.repeating.series_of_request(request, name, lambda: drafts.drop_draft(self.actor, FORM, about))

    def _show_series(self, act: SeriesAct) -> None:
        """The first visit that was booked, moved or cancelled is chosen; what moved waits in the holding area no more."""
        for one, _ in act.visits:
            self.holding.area.remove(one)
        visit = min((appointments.appointment(self.actor, one) for one, _ in act.visits), key=lambda one: one.slot)
        self._day = self._month = visit.slot.day
        self.reload()
        self.news.offer(visit.id)
        self.active.choose(visit.id)
        self.active.setFocus()

    def _on_draft(self, draft: Draft | None) -> None:
        for grid in self._grids():
            grid.set_draft(draft)

    # ---- the waiting list --------------------------------------------------------------------------------------------

    def _show_who_fits(self, gap: Gap) -> None:
        names = [wording.person(t, titled=True) for t in self._day_view(gap.slot.day).therapists if t.id in gap.therapist_ids]
        panel = GapPanel(self.actor, self._changes, gap, " · ".join(names))
        panel.chosen.connect(self._book_fit)
        panel.said.connect(self.said)
        self.panel_opened.emit(panel)

    def _book_fit(self, fit: Fit) -> None:
        before = self._standing()
        self._show_day(fit.slot.day)
        panel, self._before = self._open_panel(), before
        panel.begin_for(self._day_view(fit.slot.day), fit)

    def _on_took(self, taken: TakenUp, said: str) -> None:
        self.panel_closed.emit()
        self.said.emit(said, self._returning(self._turner(taken), self._before))
        self._day = taken.visit.slot.day
        if taken.later is not None:
            self.offers.offer_release(taken.later, name_of(taken.later))
        self.reload()
        self.active.choose(taken.visit.id)
        self.active.setFocus()

    def _turner(self, taken: TakenUp) -> Back:
        """The Undo of a taking up: the visit goes and the entry waits again, in one act; then the way forward."""

        def turn() -> Back:
            try:
                return self._turner(waiting.turn(self.actor, taken))
            except Refused as refusal:
                raise Refused(*(wording.localised(f) for f in refusal.findings)) from None

        return turn

    def _wish_sooner(self, visit: DayAppointment) -> None:
        wish = WaitingWish(length=visit.slot.minutes, type=visit.type, mode=visit.mode, later_visit_id=visit.id)
        self.wished.emit("waiting", WaitingStart(as_line(visit.clients[0]), wish=wish))

    def _release(self, visit: DayAppointment) -> None:
        self.acts_on.set(visit, Status.EARLY_CANCEL, SOONER_TAKEN)

    def _waiting(self) -> None:
        if not self.offers.act():
            self.wished.emit("waiting", None)

    def _each_of_chosen(self) -> None:
        visit = self._chosen()
        if visit is not None and visit.clients and self._may_book:
            self._each(visit)

    def _each(self, visit: DayAppointment, more: bool = False) -> None:
        """The people of a visit, each with their own attendance; more: somebody else comes too."""
        panel = AttendancePanel(self.acts_on, self._changes, visit)
        self.panel_opened.emit(panel)
        if more:
            panel.ask_for_another()
        else:
            panel.take_focus()
