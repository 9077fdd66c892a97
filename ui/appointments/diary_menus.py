"""The card and the menus of the diary, and its paper."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu

from clinic_app.domain.appointments import DayAppointment
from clinic_app.services import appointments, clock
from ui import formats
from ui.actions import KeyAct
from ui.appointments import papers, wording
from ui.appointments.columns import MOVABLE, Wish
from ui.appointments.diary_booking import DiaryBooking
from ui.appointments.diary_keys import column_acts
from ui.appointments.modes import AGENDA, DAY, MONTH, WEEK
from ui.shell.menus import add_act


class DiaryMenus(DiaryBooking):
    """Layer 4 of the diary: what is shown of one visit or one place, and what can be done with it."""

    def _peek(self, visit: DayAppointment | None, where: QRect) -> None:
        if visit is None:
            self.card.hide()
            return
        grid = self.active
        self._show_card(visit, QRect(grid.mapTo(self, where.topLeft()), where.size()), grid.held)

    def _peek_row(self, visit: DayAppointment | None) -> None:
        table = self._list()
        if visit is None or table is None:
            self.card.hide()
        else:
            at = table.foot()
            self._show_card(visit, QRect(self.mapFromGlobal(at.topLeft()), at.size()), table.held)

    def _show_card(self, visit: DayAppointment, beside: QRect, held: bool) -> None:
        if visit.clients:
            visit = appointments.appointment(self.actor, visit.id)  # a week does not know the next visits
        room, who = self._room_name(visit.room_id), self._therapist_name(visit)
        self.card.show_visit(visit, room, who, clock.now(), beside, self.grid.discreet and not held)

    def _menu_at(self, point: QPoint) -> None:
        visit, at = self.active.selected, self.active.mapToGlobal(point)
        head = self.active.head_at(point) if self.mode == DAY else None
        if head is not None:
            self._menu_of_column(head, at)
            return
        if visit is not None and self.active.visit_rect(visit.id).adjusted(-1, -1, 1, 1).contains(point):
            self._menu_of(visit, at)
        elif visit is None and self.active.wish is not None:
            self._menu_of_place(self.active.wish, at)

    def _menu_of_row(self) -> None:
        visit, table = self._picked(), self._list()
        if visit is not None and table is not None:
            self._menu_of(visit, table.foot().bottomLeft())

    def _menu_of_day(self) -> None:
        """What can be done with a day of the month."""
        menu = QMenu(self)
        menu.setObjectName("dayMenu")
        add_act(menu, KeyAct(self.tr("Open the day"), "Return", partial(self._open_day, self.month.day), "diary"))
        if self._may_book:
            add_act(menu, KeyAct(self.tr("New appointment"), "N", self._new, "new"))
            add_act(menu, KeyAct(self.tr("Find free"), "F", self._find, "find"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.month.foot().bottomLeft())

    def _menu_of(self, visit: DayAppointment, at: QPoint) -> None:
        if not self._may_book:
            return
        held = visit.id in self.holding.area.ids
        words = self.tr("Take out of the holding area") if held else self.tr("Put into the holding area")
        more = [KeyAct(words, "Ctrl+X", partial(self.holding.hold, visit), "hold")] if visit.status in MOVABLE else []
        more += papers.visit_acts(self, visit)
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

    def _menu_of_column(self, index: int, at: QPoint) -> None:
        """What can be done with a column of the day: another place, or nothing beside it."""
        minute = self.grid.cursor_minute
        self.grid.put_cursor(index, minute if minute is not None else self.grid.minutes[0])
        menu = QMenu(self)
        menu.setObjectName("columnMenu")
        for act in column_acts(self):
            add_act(menu, act)
        alone = self.tr("All columns again") if self.grid.only is not None else self.tr("This column alone")
        add_act(menu, KeyAct(alone, "", partial(self._on_head, index), "individual"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _missed(self) -> None:
        visit = self._picked()
        if visit is None or not self._may_book:
            return
        table = self._list()
        if table is not None:
            where = table.foot().bottomLeft()
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
