"""Today at the front desk: waiting, coming out, expected, missed; one key marks an arrival, again takes it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayAppointment, DayView, Status, TherapistDay
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
from ui.appointments.arrival_row import ArrivalRow, WaitBar
from ui.appointments.arrivals import Arrivals, Now, Waiting, sort_day, therapist_now
from ui.appointments.attendance_panel import AttendancePanel
from ui.appointments.gap_panel import GapPanel
from ui.appointments.news_bar import KEY as NEWS
from ui.appointments.news_bar import NewsBar
from ui.appointments.offers import OfferBar
from ui.appointments.repeating import Repeating
from ui.appointments.series_offers import SeriesOffers
from ui.appointments.wishes import BookAfter
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule, Sign, StatusPill, Tag
from ui.widgets.news import Banner
from ui.widgets.page_head import PageHead
from ui.widgets.panels import Card, ScrollPage, clear_layout, column, row

SIDE = 336
ACT = 200
NOW_ROW = 42  # a therapist beside the list: the name, below it the room
SOON = 4  # expected visits listed before the rest is asked for


class TodayScreen(Screen):
    """The arrivals board."""

    SHOWS = frozenset({
        Kind.APPOINTMENT, Kind.CLOSURE, Kind.WAITING, Kind.CLIENT, Kind.STAFF, Kind.ROOM, Kind.HOURS,
        Kind.CLINIC,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: dict[int, ArrivalRow] = {}
        self._making: dict[int, ArrivalRow] = {}
        self._sections: dict[str, tuple[object, Card, dict[int, ArrivalRow]]] = {}
        self._counted: tuple[int, ...] = ()
        self._told: object = None
        self._chosen: int | None = None
        self._all_expected = False
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
        self.page = ScrollPage((16, 11, 16, 11), 10)
        self.unsettled = Banner("warn", "", button=self.tr("Go on"), icon="absence", name="todayUnsettled")
        self.unsettled.pressed.connect(lambda: self.wished.emit("settle", None))
        self.ask = Banner("warn", "", button=self.tr("Answer"), name="todayAsk")
        self.ask.pressed.connect(self._answer)
        self.side = QFrame(objectName="todaySide")
        self.side.setProperty("ground", "surface")
        self.side.setFixedWidth(px(SIDE))
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setContentsMargins(px(16), px(12), px(16), px(12))
        self.side_column.setSpacing(0)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.page, 1)
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
        at = self.page.verticalScrollBar().value()
        after = list(self._rows)[list(self._rows).index(self._chosen) + 1:] if self._chosen in self._rows else []
        self._rows = {}
        self._lay_questions()
        self._lay_sections(sorted_)
        self._therapists(view)
        self._sound(sorted_)
        QTimer.singleShot(0, self, lambda: self.page.verticalScrollBar().setValue(at))
        if self._chosen not in self._rows:  # the line is gone: the one that stood after it is next
            self._chosen = next((one for one in (*after, *self._rows) if one in self._rows), None)
        self._mark()

    def _sound(self, sorted_: Arrivals) -> None:
        """Once for each who has waited too long, if the clinic wants a sound at all."""
        late = {one.visit.id for one in sorted_.waiting if one.late}
        if self._room.sound and late - self._sounded:
            QApplication.beep()
        self._sounded = late

    def _lay_sections(self, sorted_: Arrivals) -> None:
        """Cards whose content is as before stay; the others are made anew, all in their order."""
        body, before, after = self.page.body, self._sections, {}
        while body.count():
            body.takeAt(0)
        house = (self._view.therapists, self._view.rooms, self._discreet, self._room) if self._view else ()
        for name, content, make in (
            ("todayWaiting", (sorted_.waiting, tuple(self._busy(w.visit) for w in sorted_.waiting)), self._waiting),
            ("todayOut", sorted_.out, self._out),
            ("todayExpected", (sorted_.unmarked, sorted_.expected, sorted_.later, self._all_expected), self._expected),
            ("todayLeftOpen", self._left_open, self._past),
            ("todayMissed", sorted_.missed, self._missed),
            ("todaySeries", self._ending, self._series),
        ):
            known = before.get(name)
            if known is not None and known[0] == (content, house):
                after[name] = before.pop(name)
                self._rows.update(known[2])
            else:
                self._making = {}
                card = make(sorted_)
                if card is None:
                    continue
                self._rows.update(self._making)
                after[name] = ((content, house), card, self._making)
            body.addWidget(after[name][1])
            after[name][1].show()
        for _, card, _rows in before.values():
            card.hide()
            card.deleteLater()
        body.addStretch(1)
        self._sections = after

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
        self.head.fold_as_needed()

    def _section(self, name: str, sign: str, tone: str, title: str, count: int, hint: str = "") -> Card:
        px = theme.current().px
        card = Card(gap=0, margins=(1, 0, 1, 1))
        card.setObjectName(name)
        head = QWidget()
        head.setFixedHeight(px(33))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Sign(sign, 18, tone))
        row.addWidget(Label(title, "title3", "strong"))
        row.addWidget(Tag(formats.number(count)))
        row.addStretch(1)
        if hint:
            row.addWidget(Label(hint, "small", tone="ink3"))
        card.add(head)
        return card

    def _row(self, card: Card, visit: DayAppointment, time: str, high: bool = False) -> ArrivalRow:
        row = ArrivalRow(visit, time, high)
        row.chosen.connect(self.choose)
        row.opened.connect(self._open)
        row.menu_asked.connect(self._menu)
        card.add(row)
        self._making[visit.id] = row
        return row

    def _name(self, visit: DayAppointment) -> str:
        return wording.title(visit, self._discreet)

    def _with(self, visit: DayAppointment) -> tuple[str, str]:
        view = self._view
        assert view is not None
        who = " · ".join(wording.person(t, titled=True) for t in view.therapists if t.id in visit.therapist_ids)
        return who, wording.room(next((r for r in view.rooms if r.id == visit.room_id), None)) or wording.said(visit.mode)

    def _waiting(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.waiting:
            return None
        hint = self.tr("red: %n minutes past the agreed time", "", self._room.alarm)
        card = self._section(
            "todayWaiting", "arrived-fill", "st-arrived-mark", self.tr("Waiting now"), len(sorted_.waiting), hint
        )
        for one in sorted_.waiting:
            visit = one.visit
            row = self._row(card, visit, formats.time_of_day(visit.slot.start), high=True)
            row.add_words(self._name(visit), self._people(visit) if visit.shared else self._file(visit), strong=True)
            who, where = self._with(visit)
            row.add_words(who, self._comma(where, self._busy(visit)), "st-insession" if self._busy(visit) else "")
            row.add(self._wait(one))
            row.add(self._tags(visit))
            button = row.add_act(self.tr("Send in"), "S", "send_in", ACT, f"sendIn{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(lambda number: self.acts_on.send_in(self._visit(number)))
        return card

    def _wait(self, one: Waiting) -> QWidget:
        px = theme.current().px
        cell = QWidget()
        cell.setProperty("wide", True)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(4))
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(Label(formats.duration(one.minutes), "large", "strong", "danger" if one.late else "ink"))
        if one.late:
            line.addWidget(Sign("warning", 15, "danger"))
        since = formats.time_of_day(one.visit.since) if one.visit.since else ""
        said = (
            self.tr("late")
            if one.late
            else self.tr("early, since {time}").format(time=since)
            if one.early
            else (self.tr("since {time}").format(time=since))
        )
        line.addWidget(Label(said, "small", "label" if one.late else "text", "danger" if one.late else "ink3", elide=True), 1)
        column.addLayout(line)
        column.addWidget(WaitBar(one.share, one.late))
        return cell

    def _out(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.out:
            return None
        ends = {a.slot.end for a in sorted_.out}
        title = (
            self.tr("Coming out at {time}").format(time=formats.time_of_day(min(ends)))
            if len(ends) == 1
            else self.tr("Coming out")
        )
        hint = self.tr("book the next visit while they are at the desk")
        card = self._section("todayOut", "coming_out", "primary", title, len(sorted_.out), hint)
        for visit in sorted_.out:
            row = self._row(card, visit, formats.time_of_day(visit.slot.end))
            online = wording.said(visit.mode) if not visit.mode.needs_room else ""
            row.add_words(self._name(visit), self._comma(self._people(visit) if visit.shared else "", online))
            who, where = self._with(visit)
            row.add_words(who, where if visit.mode.needs_room else "")
            row.add(self._next(visit))
            row.add(self._tags(visit))
            if visit.next_visit is None and self.new.isVisibleTo(self):
                button = row.add_act(self.tr("Book next visit"), "", "book", ACT, f"bookNext{visit.id}")
                row.pressed.connect(self._book_after)
            else:
                button = row.add_act(self.tr("Done"), "S", "st-done", ACT, f"done{visit.id}")
                row.pressed.connect(lambda number: self.acts_on.send_in(self._visit(number)))
            button.setEnabled(self._may_mark)
        return card

    def _next(self, visit: DayAppointment, short: bool = False) -> QWidget:
        px = theme.current().px
        cell = QWidget()
        cell.setProperty("wide", True)
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(5))
        known = visit.next_visit is not None
        line.addWidget(Sign("ok" if known else "no_next", 15, "ok" if known else "warn"))
        then = visit.next_visit
        said = self.tr("no next visit") if then is None else formats.short_day(then.date()) if short else formats.day_time(then)
        line.addWidget(Label(said, "body", "label", "ink" if known else "warn", elide=True), 1)
        return cell

    def _expected(self, sorted_: Arrivals) -> Card | None:
        coming = (*sorted_.expected, *sorted_.later)
        unmarked, soon, later = sorted_.unmarked, coming[:SOON], coming[SOON:]
        shown = [*unmarked, *soon, *(later if self._all_expected else ())]
        if not shown and not later:
            return None
        until = formats.time_of_day(max(a.slot.start for a in soon)) if soon and not self._all_expected else ""
        title = self.tr("Expected until {time}").format(time=until) if until else self.tr("Expected")
        card = self._section("todayExpected", "clock", "ink2", title, len(shown))
        for visit in shown:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start))
            missing = self._missing(visit)
            people = self._comma(self.tr("%n people", "", len(visit.clients)), missing) if visit.shared else ""
            row.add_words(self._name(visit), people)
            who, where = self._with(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._tags(visit, unmarked=visit in unmarked))
            button = row.add_act(self.tr("Arrived"), "A", "arrived", ACT, f"arrive{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(lambda number: self.acts_on.arrived(self._visit(number)))
        if later and not self._all_expected:
            more = Button(
                self.tr("%n more later today", "", len(later)), "link", icon="open_list", step="small", name="todayMore"
            )
            more.clicked.connect(self._show_all)
            line = QWidget()
            holder = QHBoxLayout(line)
            holder.setContentsMargins(theme.current().px(10), 1, 0, 1)
            holder.addWidget(more)
            holder.addStretch(1)
            card.add(Rule())
            card.add(line)
        return card

    def _missed(self, sorted_: Arrivals) -> Card | None:
        if not sorted_.missed:
            return None
        card = self._section("todayMissed", "st-noshow", "st-noshow-mark", self.tr("Missed and freed"), len(sorted_.missed))
        for visit in sorted_.missed:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start))
            row.add_words(self._name(visit), "")
            who, where = self._with(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._next(visit, short=True) if visit.next_visit else Label("", "small"))
            button = row.add_act(self.tr("Book again"), "", "book", ACT, f"rebook{visit.id}")
            button.setEnabled(self.new.isVisibleTo(self))
            row.pressed.connect(self._book_after)
        return card

    def _past(self, _sorted: Arrivals) -> Card | None:
        if not self._left_open:
            return None
        hint = self.tr("S took place · X did not come or cancelled")
        card = self._section("todayLeftOpen", "warning", "warn", self.tr("Left open"), len(self._left_open), hint)
        for visit in self._left_open:
            row = self._row(card, visit, formats.time_of_day(visit.slot.start), high=True)  # the name, and below it the day
            row.add_words(self._name(visit), formats.short_day(visit.slot.day))
            who, where = self._with(visit)
            row.add_words(who, where)
            row.add(StatusPill(wording.state_key(visit), self._state(visit)))
            row.add(self._tags(visit))
            button = row.add_act(self.tr("Took place"), "S", "st-done", ACT, f"tookPlace{visit.id}")
            button.setEnabled(self._may_mark)
            row.pressed.connect(lambda number: self.acts_on.send_in(self._visit(number)))
        return card

    def _series(self, _sorted: Arrivals) -> Card | None:
        if not self._ending:
            return None
        card = SeriesOffers(self._ending)
        card.extend.connect(self.repeating.extend)
        return card

    def _therapists(self, view: DayView) -> None:
        told = (view.therapists, tuple(therapist_now(view, who, clock.now()) for who in view.therapists))
        if told == self._told:
            return
        self._told = told
        clear_layout(self.side_column)
        px = theme.current().px
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Therapists now"), "body", "strong"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("next client"), "small", tone="ink3"))
        self.side_column.addLayout(head)
        self.side_column.addSpacing(px(8))
        for who in view.therapists:
            self.side_column.addWidget(Rule())
            self.side_column.addWidget(self._therapist(view, who))
        self.side_column.addStretch(1)

    def _therapist(self, view: DayView, who: TherapistDay) -> QWidget:
        px, now = theme.current().px, therapist_now(view, who, clock.now())
        line = QWidget(objectName=f"therapistNow{who.id}")
        line.setFixedHeight(px(NOW_ROW))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        tone = "primary" if now.state == "session" else "ink3"
        row.addWidget(Sign({"session": "st-insession", "free": "free", "busy": "st-block"}.get(now.state, "not_yet"), 15, tone))
        names = column(gap=0)
        names.addStretch(1)
        names.addWidget(Label(wording.person(who), "body", "label", elide=True))
        where = self._where(view, now)
        if where:
            names.addWidget(Label(where, "small", tone="ink3", elide=True))
        names.addStretch(1)
        row.addLayout(names, 1)
        clock_ = wording.clock(now.minute) if now.minute is not None else ""
        said = {
            "session": self.tr("to {time}").format(time=clock_),
            "busy": self.tr("to {time}").format(time=clock_),
            "free": self.tr("free"),
            "later": self.tr("from {time}").format(time=clock_),
            "gone": self.tr("not in"),
        }[now.state]
        row.addWidget(Label(said, "small", tone="primary" if now.state == "session" else "ink2"))
        then = (
            ""
            if now.following is None
            else formats.time_of_day(now.following.slot.start)
            if now.following.type.for_clients
            else (wording.said(now.following.type))
        )
        last = Label(then, "small", tone="ink3")
        last.setFixedWidth(px(70))
        last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(last)
        return line

    @staticmethod
    def _where(view: DayView, now: Now) -> str:
        """The room, or that it is online or by phone."""
        if now.mode is not None and not now.mode.needs_room:
            return wording.said(now.mode)
        return wording.room(next((r for r in view.rooms if r.id == now.room_id), None))

    # ---- words ---------------------------------------------------------------------------------------------------

    def _file(self, visit: DayAppointment) -> str:
        parts = [formats.isolate(v.file_no) for v in visit.clients[:1] if v.file_no]
        if visit.number and visit.of:
            parts.append(
                self.tr("visit {number} of {of}").format(number=formats.number(visit.number), of=formats.number(visit.of))
            )
        return " · ".join(parts)

    def _people(self, visit: DayAppointment) -> str:
        """'2 of 5 here, 1 missing'."""
        return self._comma(wording.people_here(visit), self._missing(visit))

    def _missing(self, visit: DayAppointment) -> str:
        missed = wording.people_missed(visit)
        return self.tr("%n missing", "", missed) if missed else ""

    def _busy(self, visit: DayAppointment) -> str:
        view = self._view
        assert view is not None
        until = next(
            (
                a.slot.end
                for a in view.appointments
                if a.status is Status.IN_SESSION and set(a.therapist_ids) & set(visit.therapist_ids)
            ),
            None,
        )
        return self.tr("to {time}").format(time=formats.time_of_day(until)) if until else ""

    @staticmethod
    def _comma(*parts: str) -> str:
        return ("، " if theme.current().arabic else ", ").join(p for p in parts if p)

    @staticmethod
    def _state(visit: DayAppointment) -> str:
        said = wording.said(visit.status)
        return said[:1].upper() + said[1:]

    def _tags(self, visit: DayAppointment, unmarked: bool = False) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        if unmarked:
            row.addWidget(Tag(self.tr("not marked"), "warn", "warning"))
        for badge in visit.badges:
            if badge.value in ("alert", "translate", "new", "soonest", "together"):
                row.addWidget(Tag(wording.said(badge), "neutral", wording.BADGE_SIGNS.get(badge, "")))
        return cell

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
        for number, line in self._rows.items():
            line.set_chosen(number == self._chosen)
        if self._chosen in self._rows:
            row, visit = self._rows[self._chosen], self.chosen
            if visit is not None:
                self.setAccessibleName(wording.spoken(visit, clock.now(), *reversed(self._with(visit)), self._discreet))
            QTimer.singleShot(0, row, lambda: self.page.ensureWidgetVisible(row, 0, 8))

    def _walk(self, by: int) -> None:
        numbers = list(self._rows)
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
        row = self._rows.get(self._chosen or 0)
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

    def _show_all(self) -> None:
        self._all_expected = True
        self._show()

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
