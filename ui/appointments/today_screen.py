"""Today at the front desk: waiting, coming out, expected, missed; one key marks an arrival, again takes it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayAppointment, DayView
from clinic_app.domain.changes import Kind
from clinic_app.domain.closures import Progress
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.domain.series import RunningOut
from clinic_app.domain.waiting import Gap
from clinic_app.domain.waiting_room import WaitingRoom
from clinic_app.services import appointments, clock, closed_visits, series, waiting_room
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments import papers, wording
from ui.appointments.acts import VisitActs
from ui.appointments.arrival_cards import ArrivalCards
from ui.appointments.arrivals import Arrivals, sort_day
from ui.appointments.attendance_panel import AttendancePanel
from ui.appointments.gap_panel import GapPanel
from ui.appointments.news_bar import KEY as NEWS
from ui.appointments.news_bar import NewsBar
from ui.appointments.offers import OfferBar
from ui.appointments.repeating import Repeating
from ui.appointments.therapists_now import TherapistsNow
from ui.appointments.wishes import BookAfter
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.news import Banner
from ui.widgets.page_head import PageHead
from ui.widgets.panels import clear_layout, row


class TodayScreen(Screen):
    """The arrivals board."""

    SHOWS = frozenset({
        Kind.APPOINTMENT, Kind.CLOSURE, Kind.WAITING, Kind.CLIENT, Kind.STAFF, Kind.ROOM, Kind.HOURS,
        Kind.CLINIC,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._counted: tuple[int, ...] = ()
        self._chosen: int | None = None
        self._discreet = False
        self._view: DayView | None = None
        self._ending: tuple[RunningOut, ...] = ()
        self._unanswered: tuple[Progress, ...] = ()
        self._left_open: tuple[DayAppointment, ...] = ()  # of days before: nobody said what became of them
        self._may_mark = may(actor, Action.MARK_ARRIVAL)
        self._room = WaitingRoom()
        self._sounded: set[int] = set()  # visits whose long waiting was said with a sound already
        self._changes = changes
        self._build()
        self.acts_on = VisitActs(actor, self.said.emit, self.warned.emit, self.reload_soon, self.offers.offer_gap)
        self.acts_on.each, self.acts_on.news = self._each, self.news.offer
        self.repeating = self.acts_on.repeating = Repeating(self, lambda visit: self.wished.emit("diary", BookAfter(visit)))
        self.repeating.freed = self.offers.offer_gaps
        self.repeating.after = lambda act: self.news.offer(act.visits[0][0])
        self._minute = -1
        self._tick = QTimer(self)
        self._tick.setInterval(10_000)
        self._tick.timeout.connect(self._on_tick)

    def _build(self) -> None:
        px = theme.current().px
        self.head = PageHead(self.tr("Today"))
        self.head.setObjectName("todayHead")
        self.head.title.setProperty("step", "title2")
        counts = QWidget()
        self.counts = QHBoxLayout(counts)
        self.counts.setContentsMargins(0, 0, 0, 0)
        self.counts.setSpacing(px(10))
        self.head.add(counts)
        self.print = Button("", "ghost", icon="print", tip=self.tr("Print the day sheet (P)"), name="todayPrint")
        self.print.clicked.connect(self.print_sheet)
        self.head.add(self.print)
        self.new = Button(self.tr("New"), "primary", icon="new", keys="N", name="todayNew")
        if not may(self.actor, Action.BOOK):
            self.new.hide()
        self.new.clicked.connect(self._new)
        self.head.add(self.new)
        self.cards = ArrivalCards(self._may_mark, may(self.actor, Action.BOOK))
        self.cards.chosen.connect(self.choose)
        self.cards.opened.connect(self._open)
        self.cards.menu_asked.connect(self._menu)
        self.cards.arrived.connect(lambda number: self.acts_on.arrived(self._visit(number)))
        self.cards.went_on.connect(lambda number: self.acts_on.send_in(self._visit(number)))
        self.cards.book_wished.connect(self._book_after)
        self.cards.extend_wished.connect(lambda ending: self.repeating.extend(ending))
        self.cards.unfolded.connect(self._show)
        self.unsettled = Banner("warn", "", button=self.tr("Go on"), icon="absence", name="todayUnsettled")
        self.unsettled.pressed.connect(lambda: self.wished.emit("settle", None))
        self.ask = Banner("warn", "", button=self.tr("Answer"), name="todayAsk")
        self.ask.pressed.connect(self._answer)
        self.side = TherapistsNow()
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.cards, 1)
        below.addWidget(Rule(standing=True))
        below.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.offers = OfferBar(self.actor)
        self.offers.who_fits.connect(self._show_who_fits)
        self.news = NewsBar(self.actor)
        self.news.said.connect(self.said)
        self.news.warned.connect(self.warned)
        whole.addWidget(self.head)
        whole.addWidget(self.news)
        whole.addWidget(self.offers)
        self._questions = QWidget()
        both = row(self._questions, 10, (16, 10, 16, 0))
        for banner in (self.unsettled, self.ask):
            both.addWidget(banner, 1)
        self._questions.hide()
        whole.addWidget(self._questions)
        whole.addLayout(below, 1)

    # ---- showing -------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read today again."""
        self._discreet = formats.discreet()
        self._view = appointments.day(self.actor, clock.today(), followed=True)
        self._room = waiting_room.waiting_room(self.actor)
        self._ending = series.running_out(self.actor) if self.repeating.may else ()
        self._unanswered = closed_visits.unfinished(self.actor)
        self._left_open = tuple(v for v in appointments.unresolved(self.actor) if v.slot.day < self._view.day)
        self._show()
        self.offers.look_again()
        self.news.look_again()

    def _on_tick(self) -> None:
        now = clock.now()
        if now.minute != self._minute and self._view is not None:
            if now.date() != self._view.day:
                self.reload()
            else:
                self._show()

    def _show(self) -> None:
        view, now = self._view, clock.now()
        if view is None:
            return
        self._minute = now.minute
        sorted_ = sort_day(view, now, self._room.alarm)
        self.head.say(self.tr("Today"), f"{formats.full_day(view.day)} · {formats.time_of_day(now)}")
        self._show_counts(sorted_)
        before = list(self.cards.rows)
        after = before[before.index(self._chosen) + 1:] if self._chosen in before else []
        self._lay_questions()
        self.cards.show_day(view, sorted_, self._room, self._left_open, self._ending, self._discreet)
        self.side.show_day(view)
        self._sound(sorted_)
        rows = self.cards.rows
        if self._chosen not in rows:  # the line is gone: the one that stood after it is next
            self._chosen = next((one for one in (*after, *rows) if one in rows), None)
        self._mark()

    def _sound(self, sorted_: Arrivals) -> None:
        """Once for each who has waited too long, if the clinic wants a sound at all."""
        late = {one.visit.id for one in sorted_.waiting if one.late}
        if self._room.sound and late - self._sounded:
            QApplication.beep()
        self._sounded = late

    def _lay_questions(self) -> None:
        """What waits for an answer: visits that a leave or a closed day hits, and those of days before that nobody marked."""
        left = sum(one.total - one.settled for one in self._unanswered)
        self.unsettled.setVisible(left > 0)
        self.ask.setVisible(bool(self._left_open))
        self._questions.setVisible(left > 0 or bool(self._left_open))
        if self._left_open:
            self.ask.say(
                self.tr("%n visits of past days were left open.", "", len(self._left_open)), self.tr("Did they take place?"))
        if left:
            done, total = (sum(getattr(one, name) for one in self._unanswered) for name in ("settled", "total"))
            self.unsettled.say(
                self.tr("%n visits stand in closed time and wait for an answer.", "", left),
                self.tr("{part} of {whole} settled.").format(part=formats.number(done), whole=formats.number(total)))

    def _show_counts(self, sorted_: Arrivals) -> None:
        counts = (len(sorted_.waiting), len(sorted_.out), sorted_.to_come, sorted_.done, len(sorted_.missed))
        roomy = self.width() >= theme.current().px(1240)
        if (*counts, roomy) == self._counted:
            return
        self._counted = (*counts, roomy)
        clear_layout(self.counts)
        kinds = (
            (self.tr("waiting"), "st-arrived", "st-arrived-mark"),
            (self.tr("in session"), "st-insession", "primary"),
            (self.tr("to come"), "clock", "ink3"),
            (self.tr("done"), "st-done", "ink3"),
            (self.tr("missed"), "st-noshow", "st-noshow-mark"),
        )
        for count, (said, sign, tone) in zip(counts, kinds, strict=True):
            self.counts.addWidget(Rule(standing=True))
            self.counts.addWidget(Sign(sign, 16, tone))
            number = Label(formats.number(count), "large", "strong")
            number.setAccessibleName(f"{count} {said}")
            number.setToolTip(said)
            self.counts.addWidget(number)
            if roomy:
                self.counts.addWidget(Label(said, tone="ink2"))
        self.counts.addSpacing(theme.current().px(6))
        self.head.settle()

    # ---- choosing and doing --------------------------------------------------------------------------------------

    def _visit(self, number: int | None) -> DayAppointment | None:
        shown = (*self._view.appointments, *self._left_open) if self._view else ()
        return next((a for a in shown if a.id == number), None)

    @property
    def chosen(self) -> DayAppointment | None:
        """The visit the keys act on."""
        return self._visit(self._chosen)

    def choose(self, number: int) -> None:
        """Choose a line."""
        if number != self._chosen:
            self._chosen = number
            self._mark()

    def _answer(self) -> None:
        """To the first visit that was left open: S and X answer, and the next one follows."""
        self.choose(self._left_open[0].id)
        self.setFocus()

    def _mark(self) -> None:
        for number, line in self.cards.rows.items():
            line.set_chosen(number == self._chosen)
        if self._chosen in self.cards.rows:
            row, visit = self.cards.rows[self._chosen], self.chosen
            if visit is not None:
                self.setAccessibleName(wording.spoken(visit, clock.now(), *reversed(self.cards.with_whom(visit)), self._discreet))
            QTimer.singleShot(0, row, lambda: self.cards.ensureWidgetVisible(row, 0, 8))

    def _walk(self, by: int) -> None:
        numbers = list(self.cards.rows)
        if numbers:
            at = numbers.index(self._chosen) + by if self._chosen in numbers else 0
            self._chosen = numbers[min(max(at, 0), len(numbers) - 1)]
            self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose; Enter opens the visit in the diary."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._walk(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self._open(self._chosen)
        else:
            super().keyPressEvent(event)

    def _open(self, number: int) -> None:
        visit = self._visit(number)
        if visit is not None:
            self.wished.emit("diary", visit)

    def _book_after(self, number: int) -> None:
        visit = self._visit(number)
        if visit is not None:
            self.wished.emit("diary", BookAfter(visit))

    def _new(self) -> None:
        self.wished.emit("diary", "new")

    def _find(self) -> None:
        self.wished.emit("diary", "find")

    def _show_who_fits(self, gap: Gap) -> None:
        view = appointments.day(self.actor, gap.slot.day)
        names = [wording.person(t, titled=True) for t in view.therapists if t.id in gap.therapist_ids]
        panel = GapPanel(self.actor, self._changes, gap, " · ".join(names))
        panel.chosen.connect(lambda fit: self.wished.emit("diary", fit))
        panel.said.connect(self.said)
        self.panel_opened.emit(panel)

    def _wait_list(self) -> None:
        if not self.offers.act():
            self.wished.emit("waiting", None)

    def _menu(self, number: int, at: QPoint) -> None:
        visit = self._visit(number)
        if visit is not None and self._may_mark:
            self.choose(number)
            self.acts_on.menu(visit, self, at, lambda: self._open(number), more=papers.visit_acts(self, visit))

    def _missed_menu(self) -> None:
        row = self.cards.rows.get(self._chosen or 0)
        visit = self.chosen
        if row is not None and visit is not None:
            self.acts_on.menu(visit, self, row.mapToGlobal(row.rect().bottomLeft()), only_missed=True)

    def _each_of_chosen(self) -> None:
        if self.chosen is not None and self.chosen.clients:
            self._each(self.chosen)

    def _each(self, visit: DayAppointment, more: bool = False) -> None:
        """The people of a visit, each with their own attendance; more: somebody else comes too."""
        panel = AttendancePanel(self.acts_on, self._changes, visit)
        self.panel_opened.emit(panel)
        if more:
            panel.ask_for_another()
        else:
            panel.take_focus()

    def acts(self) -> list[KeyAct]:
        """The keys of the front desk."""
        if not self._may_mark:
            return []
        return [
            KeyAct(self.tr("arrived, again to take back"), "A", lambda: self.acts_on.arrived(self.chosen), "arrived"),
            KeyAct(self.tr("send in, then done"), "S", lambda: self.acts_on.send_in(self.chosen), "send_in"),
            KeyAct(self.tr("missed or cancelled"), "X", self._missed_menu, "missed"),
            KeyAct(self.tr("Tell the client the new time"), NEWS, self.news.act, "reminders", hint=False),
            KeyAct(self.tr("each person of the visit"), "E", self._each_of_chosen, "group", hint=False),
            *self.repeating.acts(lambda: self.chosen),
            KeyAct(self.tr("New appointment"), "N", self._new, "new"),
            KeyAct(self.tr("Find free"), "F | Ctrl+F", self._find, "find", hint=False),
            KeyAct(self.tr("Waiting list"), "W", self._wait_list, "wait_list", hint=False),
            KeyAct(self.tr("Print the day sheet"), "P | Ctrl+P", self.print_sheet, "print"),
        ]

    def print_sheet(self) -> None:
        """The day sheet in the print dialog, where room sheet, calls and the chosen client's card can be had instead."""
        chosen = self.chosen
        client = chosen.clients[0].id if chosen is not None and chosen.clients else None
        papers.show(self, papers.DAY, clock.today(), chosen.therapist_ids[0] if chosen is not None else None, client)

    def go(self, argument: Any) -> None:
        """A visit to choose."""
        if isinstance(argument, DayAppointment):
            self._chosen = argument.id
        self.reload_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Waiting times grow while somebody looks."""
        super().showEvent(event)
        self._tick.start()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the words of the counts and the therapists beside the list give way."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= theme.current().px(1150))
        if self._view is not None:
            self._show_counts(sort_day(self._view, clock.now(), self._room.alarm))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._tick.stop()
        super().hideEvent(event)
