"""The diary: the day of everybody or the week of one, with the booking panel beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.diary_views import ColourBy
from clinic_app.domain.people import ClientLine
from clinic_app.domain.permissions import Actor
from clinic_app.domain.waiting import Fit, Gap
from ui import formats
from ui.actions import KeyAct
from ui.appointments.day_table import VisitTable
from ui.appointments.diary_keys import column_acts, cursor_acts, list_acts, view_acts
from ui.appointments.diary_menus import DiaryMenus
from ui.appointments.grid import DiaryGrid
from ui.appointments.legend import Legend
from ui.appointments.modes import AGENDA, DAY, MONTH, TABLE, WEEK
from ui.appointments.month_table import MonthTable
from ui.appointments.news_bar import KEY as NEWS
from ui.appointments.wishes import BookAfter, FindAgain, FindFor
from ui.changes import ChangeSignal


@dataclass(frozen=True)
class Place:
    """Where somebody was in the diary."""

    day: date
    mode: int
    therapist_id: int | None
    booking: bool = False  # a new booking was being typed: it goes on
    booked_for: tuple[ClientLine, ...] = ()  # for whom, if that was settled before
    held: tuple[int, ...] = ()  # the visits in the holding area, for a screen that is made anew
    list_of: int | None = None  # whose month and list


class DiaryScreen(DiaryMenus):
    """Day, week, month and list, the same day as a table, the holding area and the panels.

    Its layers are one class each: diary_face (what it shows), diary_walk (which day and view), diary_booking (the panel, moves
    and the waiting list), diary_menus (card, menus, paper), and this one, which joins them, comes and goes, and has the keys.
    """

    def __init__(self, actor: Actor, changes: ChangeSignal, parent: QWidget | None = None) -> None:
        super().__init__(actor, changes, parent)
        self._connect()

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
        self.look.clicked.connect(self.show_look)
        self.print.clicked.connect(self.print_sheet)
        self.holding.said.connect(self.said)
        self.holding.warned.connect(self.warned)
        self.holding.emptied.connect(self._on_emptied)
        self._connect_grid(self.grid)
        self.grid.head_clicked.connect(self._on_head)
        self.offers.who_fits.connect(self._show_who_fits)
        self.offers.release.connect(self._release)
        self.news.said.connect(self.said)
        self.news.warned.connect(self.warned)

    def _connect_grid(self, grid: DiaryGrid) -> None:
        grid.book_asked.connect(self._book)
        grid.open_asked.connect(self._open)
        grid.place_asked.connect(self._place)
        grid.peek_asked.connect(self._peek)
        grid.fell_asked.connect(self._missed)
        grid.selection_changed.connect(lambda _: self.status_changed.emit())
        grid.judge = self._judge
        grid.may_change = self._may_book
        grid.room_name = self._room_name
        grid.therapist_name = self._therapist_name
        grid.therapist_letters = self._letters
        grid.menu_asked.connect(self._menu_at)
        grid.across_asked.connect(self._across)
        grid.lifted.connect(lambda _: self.status_changed.emit())

    def _connect_table(self, table: VisitTable) -> None:
        table.opened.connect(self._open)
        table.menu_asked.connect(self._menu_of_row)
        table.peek_asked.connect(self._peek_row)
        table.fell_asked.connect(self._missed)

    def _connect_month(self, month: MonthTable) -> None:
        month.day_opened.connect(self._open_day)
        month.day_chosen.connect(self._on_day)
        month.menu_asked.connect(self._menu_of_day)

    # ---- coming and going --------------------------------------------------------------------------------------------

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
                QTimer.singleShot(0, self, lambda: self._go_on_booking(argument.booked_for))
        elif isinstance(argument, date):
            self._day = self._month = argument
        elif isinstance(argument, DayAppointment):
            self._day = self._month = argument.slot.day
            QTimer.singleShot(0, self, lambda: self._stand_on(argument.id))
        elif isinstance(argument, ClientLine):
            QTimer.singleShot(0, self, lambda: self._book_for(argument))
        elif isinstance(argument, BookAfter):
            QTimer.singleShot(0, self, lambda: self._book_after(argument))
        elif isinstance(argument, Fit):
            QTimer.singleShot(0, self, lambda: self._book_fit(argument))
        elif isinstance(argument, Gap):
            QTimer.singleShot(0, self, lambda: self._show_who_fits(argument))
        elif isinstance(argument, FindFor):
            QTimer.singleShot(0, self, lambda: self._open_panel().begin_waiting(self._day_view(self._day), argument.entry))
        elif isinstance(argument, FindAgain):
            QTimer.singleShot(0, self, lambda: self._find_again(argument.visit))
        elif isinstance(argument, tuple) and argument[0] == "find":
            QTimer.singleShot(0, self, lambda: self._find_for(argument[1]))
        elif argument == "new":
            QTimer.singleShot(0, self, self._new)
        elif argument == "find":
            QTimer.singleShot(0, self, self._find)
        self.reload_soon()

    def _stand_on(self, visit_id: int) -> None:
        """Choose a visit of the day that is to be shown, in whatever view it is; the month opens its day."""
        if self.mode == MONTH:
            self.show_mode(DAY)
        self._reload_if_seen()
        (self.table if self.mode == TABLE else self.agenda if self.mode == AGENDA else self.active).choose(visit_id)

    def place(self) -> Any:
        """What was shown, to come back to."""
        held = tuple(visit.id for visit in self.holding.area.visits)
        typing = self.panel is not None and self.panel.new
        whom = tuple(self.panel.picker.clients) if self.panel is not None and typing and self.panel.about else ()
        return Place(self._day, self.mode, self._week_of, typing, whom, held, self._list_of)

    # ---- keys --------------------------------------------------------------------------------------------------------

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
        table = self._list()
        if self.mode == DAY:
            acts += column_acts(self)
        acts += view_acts(self) + (cursor_acts(self.active, self._may_book) if self.mode in (DAY, WEEK) else
                                   list_acts(table) if table is not None else [])
        if self._may_book:
            acts.insert(0, KeyAct(self.tr("New appointment"), "N", self._new, "new"))
        if self._may_book and self.mode == MONTH:
            acts.insert(1, KeyAct(self.tr("Find free"), "F | Ctrl+F", self._find, "find"))
            acts.insert(0, KeyAct(self.tr("Open the day"), "Return", lambda: self._open_day(self.month.day), "diary"))
        elif self._may_book:
            acts = [
                acts[0],
                KeyAct(self.tr("Find free"), "F | Ctrl+F", self._find, "find"),
                KeyAct(self.tr("Arrived"), "A", lambda: self.acts_on.arrived(self._picked()), "arrived"),
                KeyAct(self.tr("Send in"), "S", lambda: self.acts_on.send_in(self._picked()), "send_in"),
                KeyAct(self.tr("Missed or cancelled"), "X | Del", self._missed, "missed"),
                KeyAct(self.tr("Tell the client the new time"), NEWS, self.news.act, "reminders", hint=False),
                KeyAct(self.tr("Each person of the visit"), "E", self._each_of_chosen, "group", hint=False),
                *self.repeating.acts(self._chosen),
                KeyAct(self.tr("Into the holding area"), "Ctrl+X", lambda: self.holding.hold(self._picked()), "hold"),
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

    # ---- events ------------------------------------------------------------------------------------------------------

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
        if self._days:  # else it is said when it was read
            self._say_date()
