"""What the diary shows: its head and its pages, read again when something changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, DayView
from clinic_app.domain.changes import Kind
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.services import appointments, clock
from clinic_app.services import settings as clinic_settings
from ui import formats, theme
from ui.appointments import wording
from ui.appointments.day_grid import DayGrid
from ui.appointments.day_table import DayTable, VisitTable
from ui.appointments.grid import DiaryGrid
from ui.appointments.holding_hands import Holding
from ui.appointments.hover_card import HoverCard
from ui.appointments.modes import AGENDA, DAY, MONTH, TABLE, WEEK
from ui.appointments.month_table import MonthTable, first_shown
from ui.appointments.news_bar import NewsBar
from ui.appointments.offers import OfferBar
from ui.appointments.tastes import Tastes
from ui.appointments.week_grid import WeekGrid
from ui.changes import ChangeSignal
from ui.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.page_head import PageHead
from ui.widgets.paint import text_width
from ui.widgets.segment import Segment

Page = TypeVar("Page", bound=QWidget)

COMPACT_BELOW = 720  # px of window height below which the head also carries the search
ROOMY = 1150  # px of width from which the head has room for the printer; P prints in any


def sunday_of(day: date) -> date:
    """The Sunday on or before a day: weeks begin on Sunday."""
    return day - timedelta(days=(day.weekday() + 1) % 7)


class DiaryFace(Screen):
    """Layer 1 of the diary: day, week, month and list, the day as a table, and the names that stand in them."""

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
        self._changes = changes
        self._build()
        self._tick = QTimer(self)
        self._tick.setInterval(10_000)
        self._tick.timeout.connect(self._on_tick)

    def _build(self) -> None:
        head = self._head = PageHead(folds=False)
        head.setObjectName("diaryHead")
        self.today = Button(self.tr("Today"), keys="T", name="diaryToday")
        self.back_more = Button("", "ghost", icon="previous_more", tip=self.tr("A week back"), name="diaryBackMore")
        self.back = Button("", "ghost", icon="previous", tip=self.tr("Back (PgUp)"), name="diaryBack")
        self.on = Button("", "ghost", icon="next", tip=self.tr("On (PgDown)"), name="diaryOn")
        self.on_more = Button("", "ghost", icon="next_more", tip=self.tr("A week on"), name="diaryOnMore")
        head.title.setProperty("step", "title2")
        head.title.setObjectName("diaryTitle")
        head.title.setMinimumWidth(1)  # the date gives way to the window, never the window to the date
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
        self.grid = DayGrid()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        for _ in (WEEK, TABLE, MONTH, AGENDA):  # each is made when it is first looked at: the day does not wait for them
            self.stack.addWidget(QWidget())
        self.tastes = Tastes(self.actor, self.grid, self)
        self.holding = Holding(self.actor, head, self.grid, self._grid_shown, self)
        self.setFocusProxy(self.grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.offers = OfferBar(self.actor)
        self.news = NewsBar(self.actor)
        whole.addWidget(head)
        whole.addWidget(self.news)
        whole.addWidget(self.offers)
        whole.addWidget(self.holding.area)
        whole.addWidget(self.stack, 1)
        self.card = HoverCard(self)

    # ---- pages -------------------------------------------------------------------------------------------------------

    @cached_property
    def week(self) -> WeekGrid:
        """The week of one therapist."""
        grid = self._put(WEEK, WeekGrid())
        grid.length = self.grid.length
        grid.set_discreet(self.grid.discreet)
        grid.set_show_hidden(self.grid.show_hidden)
        grid.set_draft(self.grid.draft)
        self.tastes.add(grid)
        self.holding.add(grid)
        self._connect_grid(grid)
        return grid

    @cached_property
    def table(self) -> DayTable:
        """The day as a table."""
        page = self._put(TABLE, DayTable())
        self._connect_table(page.table)
        return page

    @cached_property
    def month(self) -> MonthTable:
        """The month, day by day."""
        page = self._put(MONTH, MonthTable())
        self._connect_month(page)
        return page

    @cached_property
    def agenda(self) -> DayTable:
        """Seven days as a list."""
        page = self._put(AGENDA, DayTable(agenda=True))
        page.show_hidden = self.grid.show_hidden
        self._connect_table(page.table)
        return page

    def _put(self, mode: int, page: Page) -> Page:
        """The page in its place in the stack."""
        blank = self.stack.widget(mode)
        self.stack.insertWidget(mode, page)
        self.stack.removeWidget(blank)
        blank.deleteLater()
        return page

    def _page(self, mode: int) -> QWidget:
        """The page of a mode, made now if nobody looked at it yet."""
        return {WEEK: lambda: self.week, TABLE: lambda: self.table, MONTH: lambda: self.month, AGENDA: lambda: self.agenda}.get(
            mode, lambda: self.grid)()

    def _grids(self) -> Iterator[DiaryGrid]:
        """The grids that are there: the day, and the week once somebody looked at it."""
        yield self.grid
        if "week" in self.__dict__:
            yield self.week

    def _connect_grid(self, grid: DiaryGrid) -> None:
        """What a grid asks for; the upper layers answer."""

    def _connect_table(self, table: VisitTable) -> None:
        """What a table of visits asks for."""

    def _connect_month(self, month: MonthTable) -> None:
        """What the month asks for."""

    # ---- reading -----------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the day or week again; the grid paints only what differs."""
        now = clock.now()
        self._days.clear()
        self._needs.clear()
        self._hidden = 0
        self.tastes.read()
        self._set_discreet(formats.discreet())
        self.holding.read(self.grid.discreet)
        self.holding.refresh(self.grid.discreet)
        length = clinic_settings.clinic(self.actor).visit_minutes
        for grid in self._grids():
            grid.length = length
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
            if self.mode == TABLE:
                self.table.show_day(day, now, self.grid.discreet)
            self._hidden = sum(1 for a in day.appointments if a.status in HIDDEN)
        self._say_date()
        self.offers.look_again()
        self.news.look_again()
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
            one_month = first.month == last.month
            start = formats.isolate(first.day) if one_month else formats.day_month(first)
            short = f"{start} – {formats.day_month(last)}"
            end = f"{formats.isolate(last.day)} {formats.month_year(last)}"
            whole = f"{start} – {end}" if one_month else formats.date_range(first, last)
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
        self._head.fold(False)
        hijri = "" if several or low else formats.hijri(self._day)
        if self.mode in (DAY, WEEK) and self.active.gutter_sign != "clock" and not low:
            hijri = " · ".join(part for part in (hijri, self.tr("Ramadan hours")) if part)
        font = look.font("title2", "strong")
        for button in (self.back_more, self.on_more):
            button.setVisible(not several and not low)
        room = self._head.room()
        if text_width(short, font) > room and not several:
            self.back_more.hide()
            self.on_more.hide()
            room = self._head.room()
        self.look.setVisible(not several or text_width(short, font) <= room)  # V shows the panel in any width
        room = self._head.room()
        title = whole if text_width(whole, font) <= room and not low else short
        if text_width(title, font) > room:
            title = formats.month(self._month) if self.mode == MONTH else formats.day_month(
                sunday_of(self._day) if self.mode == WEEK else self._day)
            if text_width(title, font) > room:
                self._head.fold(True)
                room = self._head.room()
                title = short if text_width(short, font) <= room else title
        fits = text_width(title, font) + text_width(hijri, look.font("small")) + look.px(10) <= room
        self._head.say(title, hijri if fits else "")

    def _on_tick(self) -> None:
        now = clock.now().replace(second=0, microsecond=0)
        if now != self.active.now.replace(second=0, microsecond=0):
            self.active.set_now(clock.now())

    def _set_discreet(self, on: bool) -> None:
        for grid in self._grids():
            grid.set_discreet(on)

    # ---- what is shown -----------------------------------------------------------------------------------------------

    @property
    def mode(self) -> int:
        """DAY, WEEK, TABLE, MONTH or AGENDA."""
        return self.stack.currentIndex()

    @property
    def active(self) -> DiaryGrid:
        """The grid that is shown."""
        return self.week if self.mode == WEEK else self.grid

    def _walked(self) -> QWidget:
        """The widget of the mode in which the cursor walks."""
        return self.month.table if self.mode == MONTH else self._list() or self.active

    def _list(self) -> VisitTable | None:
        """The table of visits that is shown, if one is."""
        return self.table.table if self.mode == TABLE else self.agenda.table if self.mode == AGENDA else None

    def _grid_shown(self) -> DiaryGrid | None:
        return self.active if self.mode in (DAY, WEEK) else None

    def _chosen(self) -> DayAppointment | None:
        """The visit the keys act on, in the grid or in the table."""
        if self.mode == MONTH:
            return None
        shown = self._list()
        return shown.record() if shown is not None else self.active.selected

    def _picked(self) -> DayAppointment | None:
        """The same for a key that needs one: without it, says so."""
        visit = self._chosen()
        if visit is None and self._may_book:
            self.warned.emit(self.tr("Choose a visit first."))
        return visit

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
