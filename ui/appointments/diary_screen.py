"""The diary: the day of everybody or the week of one, with the booking panel beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, DayView, Slot, Status
from clinic_app.domain.booking import BookingRequest
from clinic_app.domain.changes import Kind
from clinic_app.domain.diary_views import ColourBy
from clinic_app.domain.errors import Refused
from clinic_app.domain.people import ClientLine
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.domain.series import SeriesAct
from clinic_app.domain.waiting import Fit, Gap, TakenUp, WaitingWish
from clinic_app.services import appointments, clock, drafts, people, waiting
from clinic_app.services import settings as clinic_settings
from ui import formats, theme
from ui.actions import KeyAct
from ui.appointments import papers, wording
from ui.appointments.acts import Back, VisitActs
from ui.appointments.attendance_panel import AttendancePanel
from ui.appointments.booking_panel import FORM, BookingPanel, as_line
from ui.appointments.columns import MOVABLE, Column, Draft, Wish
from ui.appointments.day_grid import DayGrid
from ui.appointments.day_table import DayTable
from ui.appointments.diary_keys import cursor_acts, view_acts
from ui.appointments.gap_panel import GapPanel
from ui.appointments.grid import DiaryGrid
from ui.appointments.holding_hands import Holding
from ui.appointments.hover_card import HoverCard
from ui.appointments.legend import Legend
from ui.appointments.modes import AGENDA, DAY, MONTH, TABLE, WEEK
from ui.appointments.month_table import MonthTable, first_shown
from ui.appointments.offers import OfferBar, name_of
from ui.appointments.pointer import Verdict
from ui.appointments.repeating import Repeating
from ui.appointments.tastes import Tastes
from ui.appointments.verdict import judge_in
from ui.appointments.view_panel import ViewPanel
from ui.appointments.week_grid import WeekGrid
from ui.appointments.wishes import BookAfter, FindFor, WaitingStart
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.shell.menus import add_act
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.page_head import PageHead
from ui.widgets.paint import text_width
from ui.widgets.segment import Segment

COMPACT_BELOW = 720  # px of window height below which the head also carries the search
ROOMY = 1150  # px of width from which the head has room for the printer; P prints in any


@dataclass(frozen=True)
class Place:
    """Where somebody was in the diary."""

    day: date
    mode: int
    therapist_id: int | None
    booking: bool = False  # a new booking was being typed: it goes on
    held: tuple[int, ...] = ()  # the visits in the holding area, for a screen that is made anew
    list_of: int | None = None  # whose month and list


def month_on(day: date, by: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    count = day.year * 12 + day.month - 1 + by
    first = date(count // 12, count % 12 + 1, 1)
    last = date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def sunday_of(day: date) -> date:
    """The Sunday on or before a day: weeks begin on Sunday."""
    return day - timedelta(days=(day.weekday() + 1) % 7)


class DiaryScreen(Screen):
    """Day, week, month and list, the same day as a table, the holding area and the panels."""

    SHOWS = frozenset({
        Kind.APPOINTMENT, Kind.CLOSURE, Kind.WAITING, Kind.CLIENT, Kind.STAFF, Kind.ROOM, Kind.HOURS, Kind.CLINIC,
    })

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self._day = clock.today()
        self._week_of: int | None = actor.staff_id if actor.has(Role.THERAPIST) else None
        self._list_of: int | None = self._week_of  # whose month and list: one's own, or everybody's
        self._month = self._day
        self._days: dict[date, DayView] = {}
        self._needs: dict[int, Any] = {}
        self._hidden = 0
        self._may_book = may(actor, Action.BOOK)
        self.panel: BookingPanel | None = None
        self._changes = changes
        self._build()
        self.acts_on = VisitActs(actor, self.said.emit, self.warned.emit, self.reload_soon, self.offers.offer_gap,
                                  self._wish_sooner)
        self.acts_on.each = self._each
        self.repeating = self.acts_on.repeating = Repeating(self, self._book_after)
        self.repeating.after = self._show_series
        self._connect()
        self._tick = QTimer(self)
        self._tick.setInterval(10_000)
        self._tick.timeout.connect(self._on_tick)

    # ---- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = self._head = PageHead()
        head.setObjectName("diaryHead")
        self.today = Button(self.tr("Today"), keys="T", name="diaryToday")
        self.back_more = Button("", "ghost", icon="previous_more", tip=self.tr("A week back"), name="diaryBackMore")
        self.back = Button("", "ghost", icon="previous", tip=self.tr("Back (PgUp)"), name="diaryBack")
        self.on = Button("", "ghost", icon="next", tip=self.tr("On (PgDown)"), name="diaryOn")
        self.on_more = Button("", "ghost", icon="next_more", tip=self.tr("A week on"), name="diaryOnMore")
        head.title.setProperty("step", "title2")
        head.title.setObjectName("diaryTitle")
        self.look = Button("", "ghost", icon="palette", tip=self.tr("Columns, colours and time scale (V)"), name="diaryLook")
        self.print = Button("", "ghost", icon="print", tip=self.tr("Print the sheet (P)"), name="diaryPrint")
        self.pages = Button("", "ghost", icon="next", step="small", name="diaryPages")
        self.pages.setToolTip(self.tr("More therapists (Ctrl+PgDown)"))
        names = ((DAY, self.tr("Day")), (WEEK, self.tr("Week")), (MONTH, self.tr("Month")), (AGENDA, self.tr("List")))
        self.modes = Segment(names, name="diaryMode")
        self.modes.set_value(DAY)
        self.whose = Choice(name="diaryWhose")
        self.new = Button(self.tr("New"), "primary", icon="new", keys="N", name="diaryNew")
        if not self._may_book:
            self.new.hide()
        for widget in (self.today, self.back_more, self.back, self.on, self.on_more):
            head.add_start(widget)
        for widget in (self.pages, self.whose, self.look, self.print, self.modes, self.new):
            head.add(widget)
        self.whose.hide()
        self.pages.hide()
        self.grid, self.week, self.table = DayGrid(), WeekGrid(), DayTable()
        self.month, self.agenda = MonthTable(), DayTable(agenda=True)
        self.stack = QStackedWidget()
        for page in (self.grid, self.week, self.table, self.month, self.agenda):
            self.stack.addWidget(page)
        self.tastes = Tastes(self.actor, self.grid, (self.week,), self)
        self.holding = Holding(self.actor, head, (self.grid, self.week), self._grid_shown, self)
        self.setFocusProxy(self.grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.offers = OfferBar(self.actor)
        whole.addWidget(head)
        whole.addWidget(self.offers)
        whole.addWidget(self.holding.area)
        whole.addWidget(self.stack, 1)
        self.card = HoverCard(self)

    def _connect(self) -> None:
        self.today.clicked.connect(self.go_today)
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.back_more.clicked.connect(lambda: self._leap(-1))
        self.on_more.clicked.connect(lambda: self._leap(1))
        self.modes.chosen.connect(self.show_mode)
        self.whose.currentIndexChanged.connect(lambda _: self._show_whose(self.whose.value()))
        self.pages.clicked.connect(lambda: self._turn(1))
        self.new.clicked.connect(self._new)
        self.grid.pages_changed.connect(self._on_pages)
        for table in (self.table.table, self.agenda.table):
            table.opened.connect(self._open)
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(lambda _at: self._menu_of_row())
        self.month.day_opened.connect(self._open_day)
        self.month.day_chosen.connect(self._on_day)
        self.look.clicked.connect(self.show_look)
        self.print.clicked.connect(self.print_sheet)
        self.holding.said.connect(self.said)
        self.holding.warned.connect(self.warned)
        self.holding.emptied.connect(self._on_emptied)
        for grid in (self.grid, self.week):
            grid.book_asked.connect(self._book)
            grid.open_asked.connect(self._open)
            grid.place_asked.connect(self._place)
            grid.peek_asked.connect(self._peek)
            grid.selection_changed.connect(lambda _: self.status_changed.emit())
            grid.judge = self._judge
            grid.may_change = self._may_book
            grid.room_name = self._room_name
            grid.therapist_name = self._therapist_name
            grid.therapist_letters = self._letters
            grid.menu_asked.connect(self._menu_at)
            grid.across_asked.connect(self._across)
            grid.lifted.connect(lambda _: self.status_changed.emit())
        self.grid.head_clicked.connect(self._on_head)
        self.offers.who_fits.connect(self._show_who_fits)
        self.offers.release.connect(self._release)

    # ---- reading -------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the day or week again; the grid paints only what differs."""
        now = clock.now()
        self._days.clear()
        self._needs.clear()
        self._hidden = 0
        self.tastes.read()
        self._set_discreet(formats.discreet())
        self.holding.refresh(self.grid.discreet)
        self.grid.length = self.week.length = clinic_settings.clinic(self.actor).visit_minutes
        if self.mode != DAY:
            self._fill_whose()
        if self.mode == MONTH:
            loads = appointments.loads(self.actor, first_shown(self._month), 42, self._list_of)
            self.month.show_month(self._month, loads, self._day, now.date())
        elif self.mode == AGENDA:
            days = [self._day_view(self._day + timedelta(days=n)) for n in range(7)]
            self.agenda.show_days(days, now, self.grid.discreet, self._list_of)
            shown = (a for d in days for a in d.appointments if self._list_of in (None, *a.therapist_ids))
            self._hidden = sum(1 for a in shown if a.status in HIDDEN)
        elif self.mode == WEEK:
            if self._week_of is None:
                return
            view = appointments.week(self.actor, self._week_of, sunday_of(self._day))
            self.week.show_week(view, now)
            self._hidden = sum(1 for d in view.days for a in d.appointments if a.status in HIDDEN)
        else:
            day = self._day_view(self._day)
            self.grid.show_day(day, now)
            self.table.show_day(day, now, self.grid.discreet)
            self._hidden = sum(1 for a in day.appointments if a.status in HIDDEN)
        self._say_date()
        self.offers.look_again()
        self.status_changed.emit()

    def _day_view(self, day: date) -> DayView:
        if day not in self._days:
            self._days[day] = appointments.day(self.actor, day)
        return self._days[day]

    def _fill_whose(self) -> None:
        people_ = self._day_view(self._day).therapists
        known = {t.id for t in people_}
        if self._week_of not in known:
            self._week_of = people_[0].id if people_ else None
        if self._list_of not in known:
            self._list_of = None
        several = self.mode in (MONTH, AGENDA)
        self.whose.set_options([
            *([(0, self.tr("Everybody"))] if several else []), *((t.id, wording.person(t, titled=True)) for t in people_)
        ])
        self.whose.set_value((self._list_of or 0) if several else self._week_of)

    def _say_date(self) -> None:
        self.print.setVisible(self.width() >= theme.current().px(ROOMY))
        if self.mode == WEEK:
            first = sunday_of(self._day)
            last = first + timedelta(days=4)
            whole = short = f"{formats.isolate(first.day)} – {formats.isolate(last.day)} {formats.month_year(last)}"
            if first.month != last.month:
                whole = short = formats.date_range(first, last)
        elif self.mode == MONTH:
            whole = short = formats.month_year(self._month)
        elif self.mode == AGENDA:
            last = self._day + timedelta(days=6)
            start = formats.isolate(self._day.day) if self._day.month == last.month else formats.day_month(self._day)
            whole, short = formats.date_range(self._day, last), f"{start} – {formats.day_month(last)}"
        else:
            whole, short = formats.full_day(self._day), formats.short_day(self._day)
        look, low = theme.current(), self.window().height() < theme.current().px(COMPACT_BELOW)
        several = self.mode in (WEEK, MONTH, AGENDA)
        hijri = "" if several or low else formats.hijri(self._day)
        if self.mode in (DAY, WEEK) and self.active.gutter_sign != "clock" and not low:
            hijri = " · ".join(part for part in (hijri, self.tr("Ramadan hours")) if part)
        font = look.font("title2", "strong")
        for button in (self.back_more, self.on_more):
            button.setVisible(not several and not low)
        room = self._head_room()
        if text_width(short, font) > room and not several:
            self.back_more.hide()
            self.on_more.hide()
            room = self._head_room()
        title = whole if text_width(whole, font) <= room and not low else short
        if text_width(title, font) > room and not several:
            title = formats.day_month(self._day)
        fits = text_width(title, font) + text_width(hijri, look.font("small")) + look.px(10) <= room
        self._head.say(title, hijri if fits else "")

    def _head_room(self) -> float:
        """Pixels left in the head for the date, also when a low window puts its search and user there."""
        head, px = self._head, theme.current().px
        others = head.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        used = sum(
            max(w.sizeHint().width(), w.minimumWidth()) + px(8)
            for w in others
            if not w.isHidden() and w not in (head.title, head.second)
        )
        return head.width() - used - px(44)

    def _on_tick(self) -> None:
        now = clock.now().replace(second=0, microsecond=0)
        if now != self.active.now.replace(second=0, microsecond=0):
            self.active.set_now(clock.now())

    def _set_discreet(self, on: bool) -> None:
        self.grid.set_discreet(on)
        self.week.set_discreet(on)

    # ---- what is shown -------------------------------------------------------------------------------------------

    @property
    def mode(self) -> int:
        """DAY, WEEK, TABLE, MONTH or AGENDA."""
        return self.stack.currentIndex()

    @property
    def active(self) -> DiaryGrid:
        """The grid that is shown."""
        return self.week if self.mode == WEEK else self.grid

    def go(self, argument: Any) -> None:
        """A day, a visit (its day, and it is chosen), or a client record to book for."""
        if isinstance(argument, Place):
            self._day = self._month = argument.day
            self._week_of, self._list_of = argument.therapist_id, argument.list_of
            if not self._days:  # a screen made anew in another language or size
                self.holding.bring_back(argument.held, formats.discreet())
            if argument.mode != self.mode:
                self.show_mode(argument.mode)
            if argument.booking:
                QTimer.singleShot(0, self, self._new)
        elif isinstance(argument, date):
            self._day = self._month = argument
        elif isinstance(argument, DayAppointment):
            self._day = self._month = argument.slot.day
            QTimer.singleShot(0, self, lambda: self.active.choose(argument.id))
        elif isinstance(argument, ClientLine):
            QTimer.singleShot(0, self, lambda: self._book_for(argument))
        elif isinstance(argument, BookAfter):
            QTimer.singleShot(0, self, lambda: self._book_after(argument.visit))
        elif isinstance(argument, Fit):
            QTimer.singleShot(0, self, lambda: self._book_fit(argument))
        elif isinstance(argument, FindFor):
            QTimer.singleShot(0, self, lambda: self._open_panel().begin_waiting(self._day_view(self._day), argument.entry))
        elif isinstance(argument, tuple) and argument[0] == "find":
            QTimer.singleShot(0, self, lambda: self._find_for(argument[1]))
        elif argument == "new":
            QTimer.singleShot(0, self, self._new)
        elif argument == "find":
            QTimer.singleShot(0, self, self._find)
        self.reload_soon()

    def place(self) -> Any:
        """What was shown, to come back to."""
        held = tuple(visit.id for visit in self.holding.area.visits)
        typing = self.panel is not None and self.panel.new
        return Place(self._day, self.mode, self._week_of, typing, held, self._list_of)

    def go_today(self) -> None:
        """Today."""
        self._show_day(clock.today())

    def _show_day(self, day: date) -> None:
        if day != self._day or (self.mode == MONTH and day.replace(day=1) != self._month.replace(day=1)):
            self._day = self._month = day
            self.reload()

    def _step(self, by: int) -> None:
        if self.mode == MONTH:
            self._show_day(month_on(self.month.day, by))
        else:
            self._show_day(self._day + timedelta(days=by * (7 if self.mode in (WEEK, AGENDA) else 1)))

    def _leap(self, by: int) -> None:
        if self.mode == MONTH:
            self._show_day(month_on(self.month.day, 12 * by))
        else:
            self._show_day(self._day + timedelta(days=by * (28 if self.mode in (WEEK, AGENDA) else 7)))

    def show_mode(self, mode: int) -> None:
        minute, chosen, column = self.active.cursor_minute, self._chosen(), self.active.cursor_column
        if mode == WEEK and self.mode != WEEK:  # the week of whoever one stands on
            people_ = chosen.therapist_ids if chosen is not None else (column.therapist_id,) if column is not None else ()
            self._week_of = next((one for one in people_ if one), self._week_of)
        self.stack.setCurrentIndex(mode)
        self.setFocusProxy(self._walked())  # whoever comes here can walk with the arrows
        self.modes.set_value(DAY if mode == TABLE else mode)
        self.whose.setVisible(mode in (WEEK, MONTH, AGENDA))
        self._month = self._day
        self.reload()
        self._keep_cursor(minute, chosen)
        self._walked().setFocus()

    def _grid_shown(self) -> DiaryGrid | None:
        return self.active if self.mode in (DAY, WEEK) else None

    def _on_emptied(self) -> None:
        if self.isVisible() and not self._walked().hasFocus():
            self._walked().setFocus()

    def _walked(self) -> QWidget:
        """The widget of the mode in which the cursor walks."""
        tables = {TABLE: self.table.table, AGENDA: self.agenda.table, MONTH: self.month.table}
        return tables.get(self.mode, self.active)

    def _keep_cursor(self, minute: int | None, chosen: DayAppointment | None) -> None:
        """Another view of the same time begins where the last one stood: on the visit, or at its day and minute."""
        if self.mode in (DAY, WEEK):
            grid = self.active
            index = next((i for i, c in enumerate(grid.columns) if c.day == self._day), 0)
            if chosen is not None and not grid.visit_rect(chosen.id).isEmpty():
                grid.choose(chosen.id)
            elif minute is not None:
                grid.put_cursor(index, minute)
        elif chosen is not None and self.mode != MONTH:
            (self.table if self.mode == TABLE else self.agenda).choose(chosen.id)

    def _open_day(self, day: date) -> None:
        self._day = day
        self.show_mode(DAY)

    def _on_day(self, day: date) -> None:
        self._day = day

    def _across(self, by: int) -> None:
        """The cursor walks out of the first or last column: the next week, or the columns that had no room."""
        minute = self.active.cursor_minute or self.active.minutes[0]
        if self.mode == WEEK:
            self._step(by)
        elif not self.pages.isHidden():
            self._turn(by)
        else:
            return
        self.active.put_cursor(0 if by > 0 else len(self.active.columns) - 1, minute)

    def _show_whose(self, therapist_id: int | None) -> None:
        if therapist_id is None:
            return
        if self.mode == WEEK and therapist_id != self._week_of:
            self._week_of = therapist_id
            self.reload()
        elif self.mode in (MONTH, AGENDA) and (therapist_id or None) != self._list_of:
            self._list_of = therapist_id or None
            self.reload()

    def _one(self, number: int | None) -> None:
        if self.mode in (WEEK, MONTH, AGENDA):
            people_ = self._day_view(self._day).therapists
            if number is not None and number < len(people_):
                self._show_whose(people_[number].id)
            elif number is None and self.mode == WEEK:
                self.show_mode(DAY)
            elif number is None:
                self._show_whose(0)
            return
        if number is None and self.grid.only is None:
            self.tastes.show_all()
            self._on_look()
        self.grid.show_only(number)

    def _on_head(self, index: int) -> None:
        self._one(None) if self.grid.only is not None else self.grid.show_only(self.grid.number_at(index) - 1)

    def _on_pages(self, first: int, last: int, whole: int) -> None:
        self.pages.setVisible(last - first + 1 < whole and self.grid.only is None and self.mode == DAY)
        self.pages.setText(
            self.tr("{some} of {whole}").format(some=formats.isolate(f"{first}–{last}"), whole=formats.number(whole))
        )

    def _turn(self, by: int) -> None:
        before = self.grid.columns[0].therapist_id if self.grid.columns else 0
        self.grid.turn(by)
        if by > 0 and self.grid.columns and self.grid.columns[0].therapist_id == before:
            self.grid.turn(-99)

    def _toggle_hidden(self) -> None:
        on = not self.grid.show_hidden
        self.grid.set_show_hidden(on)
        self.week.set_show_hidden(on)
        self.agenda.show_hidden = on
        if self.mode == AGENDA:
            self.reload()
        self.status_changed.emit()

    def _toggle_table(self) -> None:
        self.show_mode(DAY if self.mode == TABLE else TABLE)

    # ---- judging and moving --------------------------------------------------------------------------------------

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

    def _where(self, visit: DayAppointment) -> str:
        when = formats.time_of_day(visit.slot.start) if visit.slot.day == self._day else formats.day_time(visit.slot.start)
        comma = "، " if theme.current().arabic else ", "
        return comma.join(p for p in (when, self._room_name(visit.room_id)) if p)

    def _therapist_name(self, visit: DayAppointment) -> str:
        people_ = self._day_view(visit.slot.day).therapists
        return " · ".join(wording.person(t) for t in people_ if t.id in visit.therapist_ids)

    def _letters(self, visit: DayAppointment) -> str:
        people_ = self._day_view(visit.slot.day).therapists
        return " ".join(formats.initials(wording.person(t)) for t in people_ if t.id in visit.therapist_ids)

    def _room_name(self, room_id: int | None) -> str:
        view = self._day_view(self._day)
        return wording.room(next((r for r in view.rooms if r.id == room_id), None))

    # ---- the panel -----------------------------------------------------------------------------------------------

    def _new(self) -> None:
        if self._may_book and self.panel is not None and self.panel.new:
            self.panel.picker.take_focus()
        elif self._may_book:
            wish = self.active.wish if self.active.hasFocus() else None
            self._open_panel().begin(self._day_view(self._day), wish)

    def _find(self) -> None:
        if self._may_book and (self.panel is None or not self.panel.new):
            self._new()
        if self.panel is not None:
            self.panel.open_find()

    def _find_for(self, client: ClientLine) -> None:
        self._book_for(client)
        self._find()

    def _show_who_fits(self, gap: Gap) -> None:
        names = [wording.person(t, titled=True) for t in self._day_view(gap.slot.day).therapists if t.id in gap.therapist_ids]
        panel = GapPanel(self.actor, self._changes, gap, " · ".join(names))
        panel.chosen.connect(self._book_fit)
        panel.said.connect(self.said)
        self.panel_opened.emit(panel)

    def _book_fit(self, fit: Fit) -> None:
        self._show_day(fit.slot.day)
        self._open_panel().begin_for(self._day_view(fit.slot.day), fit)

    def _each(self, visit: DayAppointment) -> None:
        """The people of a shared visit, each with their own attendance."""
        panel = AttendancePanel(self.acts_on, self._changes, visit)
        self.panel_opened.emit(panel)
        panel.take_focus()

    def _wish_sooner(self, visit: DayAppointment) -> None:
        wish = WaitingWish(length=visit.slot.minutes, type=visit.type, mode=visit.mode, later_visit_id=visit.id)
        self.wished.emit("waiting", WaitingStart(as_line(visit.clients[0]), wish=wish))

    def _release(self, visit: DayAppointment) -> None:
        self.acts_on.set(visit, Status.EARLY_CANCEL, self.tr("a sooner time was taken"))

    def _waiting(self) -> None:
        if not self.offers.act():
            self.wished.emit("waiting", None)

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

    def _book_after(self, visit: DayAppointment) -> None:
        week = timedelta(days=7)
        slot = visit.slot.moved_to(visit.slot.start + week)
        while slot.start <= clock.now():
            slot = slot.moved_to(slot.start + week)
        self._show_day(slot.day)
        panel = self._open_panel()
        panel.begin(self._day_view(slot.day), Wish(visit.therapist_ids[0], slot), [as_line(who) for who in visit.clients])

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
        panel.day_wanted.connect(self._show_day)
        panel.gone.connect(self._on_gone)
        panel.repeats = self.repeating.asks
        panel.reach_asked.connect(self.repeating.change)
        panel.series_asked.connect(self._on_series_asked)
        panel.took.connect(self._on_took)
        panel.freed.connect(self.offers.offer_gap)
        panel.waiting_wanted.connect(lambda start: self.wished.emit("waiting", start))
        self.panel_opened.emit(panel)
        return panel

    def _on_gone(self) -> None:
        self.panel = None
        self._on_draft(None)

    def _on_booked(self, visit: DayAppointment, said: str) -> None:
        self.panel_closed.emit()
        self.holding.area.remove(visit.id)
        self.said.emit(said, self.acts_on.taker_back(visit))
        self._day = self._month = visit.slot.day
        self.reload()
        self.active.choose(visit.id)
        self.active.setFocus()

    def _on_took(self, taken: TakenUp, said: str) -> None:
        self.panel_closed.emit()
        self.said.emit(said, self._turner(taken))
        self._day = taken.visit.slot.day
        self.offers.clear()
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

    def _on_series_asked(self, request: BookingRequest | None, name: str, visit: DayAppointment | None) -> None:
        if visit is not None:
            self.repeating.series_from(visit)
        elif request is not None:
            self.repeating.series_of_request(request, name, lambda: drafts.drop_draft(self.actor, FORM, 0))

    def _show_series(self, act: SeriesAct) -> None:
        """The first visit that was booked, moved or cancelled is chosen; a time that came free may suit somebody who waits."""
        visit = min((appointments.appointment(self.actor, one) for one, _ in act.visits), key=lambda one: one.slot)
        self._day = self._month = visit.slot.day
        self.reload()
        if not visit.status.holds_slot and visit.type.for_clients:
            self.offers.offer_gap(Gap.left_by(visit))
        self.active.choose(visit.id)
        self.active.setFocus()

    def _on_draft(self, draft: Draft | None) -> None:
        self.grid.set_draft(draft)
        self.week.set_draft(draft)

    # ---- card and menu -------------------------------------------------------------------------------------------

    def _peek(self, visit: DayAppointment | None, where: QRect) -> None:
        if visit is None:
            self.card.hide()
            return
        if visit.clients:
            visit = appointments.appointment(self.actor, visit.id)  # a week does not know the next visits
        grid = self.active
        beside = QRect(grid.mapTo(self, where.topLeft()), where.size())
        who = self._therapist_name(visit)
        self.card.show_visit(visit, self._room_name(visit.room_id), who, clock.now(), beside, grid.discreet and not grid.held)

    def _menu_at(self, point: QPoint) -> None:
        visit, at = self.active.selected, self.active.mapToGlobal(point)
        if visit is not None and self.active.visit_rect(visit.id).adjusted(-1, -1, 1, 1).contains(point):
            self._menu_of(visit, at)
        elif visit is None and self.active.wish is not None:
            self._menu_of_place(self.active.wish, at)

    def _menu_of_row(self) -> None:
        visit, table = self._chosen(), self.table.table if self.mode == TABLE else self.agenda.table
        if visit is not None:
            self._menu_of(visit, table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft()))

    def _menu_of(self, visit: DayAppointment, at: QPoint) -> None:
        if not self._may_book:
            return
        held = visit.id in self.holding.area.ids
        words = self.tr("Take out of the holding area") if held else self.tr("Put into the holding area")
        more = [KeyAct(words, "Ctrl+X", partial(self.holding.hold, visit), "hold")] if visit.status in MOVABLE else []
        more += papers.card_acts(self, visit)
        self.acts_on.menu(visit, self, at, lambda: self._open(visit), more=more)

    def _menu_of_place(self, wish: Wish, at: QPoint) -> None:
        """What can be done with an empty place: book it, or let somebody of the holding area have it."""
        if not self._may_book:
            return
        menu = QMenu(self)
        menu.setObjectName("placeMenu")
        when = formats.time_of_day(wish.slot.start)
        add_act(menu, KeyAct(self.tr("New appointment at {time}").format(time=when), "Enter", partial(self._book, wish), "new"))
        for visit in self.holding.area.visits:
            name = wording.title(visit, self.grid.discreet)
            keys = "Ctrl+V" if visit == self.holding.area.chosen() else ""
            words = self.tr("Place {name} here").format(name=name)
            add_act(menu, KeyAct(words, keys, partial(self.holding.place, visit.id), "hold"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _missed(self) -> None:
        visit = self._chosen()
        if visit is None or not self._may_book:
            return
        if self.mode in (TABLE, AGENDA):
            table = self.table.table if self.mode == TABLE else self.agenda.table
            where = table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).bottomLeft())
        else:
            where = self.active.mapToGlobal(self.active.visit_rect(visit.id).bottomLeft())
        self.acts_on.menu(visit, self, where, only_missed=True)

    def print_sheet(self) -> None:
        """The sheet of what is shown, the week of one or the day of all; others can be had in the dialog."""
        chosen = self._chosen()
        week = self.mode == WEEK or (self.mode == AGENDA and self._list_of is not None)
        whose = (self._week_of if self.mode == WEEK else self._list_of) if week else None
        if whose is None:
            whose = chosen.therapist_ids[0] if chosen is not None else self._week_of
        client = chosen.clients[0].id if chosen is not None and chosen.clients else None
        day = self.month.day if self.mode == MONTH else self._day
        papers.show(self, papers.WEEK if week else papers.DAY, day, whose, client)

    def _chosen(self) -> DayAppointment | None:
        """The visit the keys act on, in the grid or in the table."""
        if self.mode == MONTH:
            return None
        tables = {TABLE: self.table.table, AGENDA: self.agenda.table}
        return tables[self.mode].record() if self.mode in tables else self.active.selected

    # ---- columns, colours and the scale of time --------------------------------------------------------------------

    def show_look(self) -> None:
        panel = ViewPanel(self.tastes, self._day_view(self._day))
        panel.changed.connect(self._on_look)
        panel.said.connect(lambda words: self.said.emit(words, None))
        self.panel_opened.emit(panel)

    def _on_look(self) -> None:
        view = self.tastes.taste.view(self.tastes.key)
        self.look.setText(formats.label(view.name) if view else "")
        self.look.set_keys(view.key if view else "")
        self._say_date()
        self.status_changed.emit()

    def show_view(self, key: str) -> None:
        """A function key: its mix of columns; the key again, or 0, shows all therapists."""
        if self.tastes.key == key and self.mode == DAY:
            self.tastes.show_all()
        else:
            self.tastes.show_view(key)
        if self.mode != DAY:
            self.show_mode(DAY)
        self._on_look()

    # ---- keys ----------------------------------------------------------------------------------------------------

    def acts(self) -> list[KeyAct]:
        """The keys of the diary."""
        self.tastes.read()
        acts = [
            KeyAct(self.tr("Today"), "T", self.go_today, "today"),
            KeyAct(self.tr("Back"), "PgUp", lambda: self._step(-1), "previous"),
            KeyAct(self.tr("On"), "PgDown", lambda: self._step(1), "next"),
            KeyAct(self.tr("A week back"), "Ctrl+Left", lambda: self._leap(-1), "previous_more", hint=False),
            KeyAct(self.tr("A week on"), "Ctrl+Right", lambda: self._leap(1), "next_more", hint=False),
            KeyAct(self.tr("More therapists"), "Ctrl+PgDown", lambda: self._turn(1), hint=False, found=False),
            KeyAct(self.tr("Earlier therapists"), "Ctrl+PgUp", lambda: self._turn(-1), hint=False, found=False),
            KeyAct(self.tr("All therapists"), "0", lambda: self._one(None), "clients", hint=False),
            KeyAct(self.tr("Cancelled visits shown or hidden"), "H", self._toggle_hidden, "hide", hint=False),
            KeyAct(self.tr("The day as a table"), "Ctrl+Shift+L", self._toggle_table, "table", hint=False),
            KeyAct(self.tr("Waiting list"), "W", self._waiting, "wait_list", hint=False),
            KeyAct(self.tr("Print the sheet"), "P | Ctrl+P", self.print_sheet, "print", hint=False),
        ]
        if self.active.dragging:
            acts.insert(0, KeyAct(self.tr("Put it back"), "Esc", self.holding.put_back, "undo", hint=False, found=False))
        acts += [
            KeyAct(
                self.tr("Therapist {number} alone").format(number=formats.number(n)),
                str(n),
                lambda n=n: self._one(n - 1),
                hint=False,
                found=False,
            )
            for n in range(1, 9)
        ]
        acts += view_acts(self) + (cursor_acts(self.active, self._may_book) if self.mode in (DAY, WEEK) else [])
        if self._may_book:
            acts.insert(0, KeyAct(self.tr("New appointment"), "N", self._new, "new"))
        if self._may_book and self.mode == MONTH:
            acts.insert(0, KeyAct(self.tr("Open the day"), "Return", lambda: self._open_day(self.month.day), "diary"))
        elif self._may_book:
            acts = [
                acts[0],
                KeyAct(self.tr("Find free"), "F | Ctrl+F", self._find, "find"),
                KeyAct(self.tr("Arrived"), "A", lambda: self.acts_on.arrived(self._chosen()), "arrived"),
                KeyAct(self.tr("Send in"), "S", lambda: self.acts_on.send_in(self._chosen()), "send_in"),
                KeyAct(self.tr("Missed or cancelled"), "X", self._missed, "missed"),
                *self.repeating.acts(self._chosen),
                KeyAct(self.tr("Into the holding area"), "Ctrl+X", lambda: self.holding.hold(self._chosen()), "hold"),
                KeyAct(self.tr("Place from the holding area"), "Ctrl+V", self.holding.paste, "hold", hint=False),
                *acts[1:],
            ]
        return acts

    def status_middle(self) -> QWidget | None:
        """The legend, and how many cancelled visits are hidden."""
        if self.mode == MONTH:
            return None
        types = self.tastes.taste.colour is ColourBy.TYPE and self.mode in (DAY, WEEK)
        if not self._hidden:
            return Legend(types=types)
        shown = self.grid.show_hidden
        words = self.tr("%n cancelled shown", "", self._hidden) if shown else self.tr("%n cancelled hidden", "", self._hidden)
        return Legend(words, types=types)

    # ---- events --------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The now-line moves while somebody looks."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: no clock, no card."""
        self._tick.stop()
        self.card.hide()
        self.holding.park.hide()
        self.tastes.keep_scale()
        super().hideEvent(event)

    def resizeEvent(self, event: QEvent) -> None:
        """A shorter date where the room is short."""
        super().resizeEvent(event)
        self._say_date()
