"""Walking through the diary: by day and week, from view to view, to one therapist, to a mix of columns."""

from __future__ import annotations

from datetime import date, timedelta

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.diary_views import ColumnKind, ViewColumn
from clinic_app.services import clock
from ui import formats
from ui.appointments.columns import Column
from ui.appointments.diary_face import DiaryFace
from ui.appointments.modes import AGENDA, DAY, MONTH, TABLE, WEEK
from ui.appointments.view_panel import ViewPanel


def month_on(day: date, by: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    count = day.year * 12 + day.month - 1 + by
    first = date(count // 12, count % 12 + 1, 1)
    last = date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def column_of(column: Column) -> ViewColumn:
    """The column of a mix that this column of the grid shows."""
    if column.room_id is not None:
        return ViewColumn(ColumnKind.ROOM, column.room_id)
    return ViewColumn(ColumnKind.THERAPIST, column.therapist_id)


def same_seat(one: Column, other: Column) -> bool:
    """True if both show the same therapist or room."""
    return column_of(one) == column_of(other)


class DiaryWalk(DiaryFace):
    """Layer 2 of the diary: which day, which view, whose."""

    # ---- days --------------------------------------------------------------------------------------------------------

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

    # ---- views -------------------------------------------------------------------------------------------------------

    def show_mode(self, mode: int) -> None:
        minute, chosen, column = self.active.cursor_minute, self._chosen(), self.active.cursor_column
        if mode == WEEK and self.mode != WEEK:  # the week of whoever one stands on
            people_ = chosen.therapist_ids if chosen is not None else (column.therapist_id,) if column is not None else ()
            self._week_of = next((one for one in people_ if one), self._week_of)
        self.stack.setCurrentWidget(self._page(mode))
        self.setFocusProxy(self._walked())  # whoever comes here can walk with the arrows
        self.modes.set_value(DAY if mode == TABLE else mode)
        self.whose.setVisible(mode in (WEEK, MONTH, AGENDA))
        self._month = self._day
        self.reload()
        self._keep_cursor(minute, chosen)
        self._walked().setFocus()

    def _keep_cursor(self, minute: int | None, chosen: DayAppointment | None) -> None:
        """Another view of the same time begins where the last one stood: on the visit, or at its day and minute."""
        if self.mode in (DAY, WEEK):
            grid = self.active
            index = next((i for i, c in enumerate(grid.columns) if c.day == self._day), 0)
            if chosen is not None and not grid.visit_rect(chosen.id).isEmpty():
                grid.choose(chosen.id)
            elif minute is not None:
                grid.put_cursor(index, minute)
        elif self.mode != MONTH:
            shown = self.table if self.mode == TABLE else self.agenda
            if chosen is not None:
                shown.choose(chosen.id)
            shown.choose_next()

    def _toggle_hidden(self) -> None:
        on = not self.grid.show_hidden
        for grid in self._grids():
            grid.set_show_hidden(on)
        if "agenda" in self.__dict__:
            self.agenda.show_hidden = on
        if self.mode == AGENDA:
            self.reload()
        self.status_changed.emit()

    def _toggle_table(self) -> None:
        self.show_mode(DAY if self.mode == TABLE else TABLE)

    # ---- whose -------------------------------------------------------------------------------------------------------

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

    # ---- columns, colours and the scale of time ----------------------------------------------------------------------

    def show_look(self) -> None:
        panel = ViewPanel(self.tastes, self._day_view(self._day))
        panel.changed.connect(self._on_look)
        panel.said.connect(lambda words: self.said.emit(words, None))
        self.panel_opened.emit(panel)

    def move_column(self, by: int) -> None:
        """The column of the cursor one place on (1) or back (-1), as the eye reads; the cursor goes with it."""
        column, minute = self.grid.cursor_column, self.grid.cursor_minute
        if self.mode != DAY or column is None or minute is None:
            self.warned.emit(self.tr("Choose a column of the day first."))
            return
        if not self.tastes.move_column(column_of(column), by):
            return
        if not any(same_seat(one, column) for one in self.grid.columns):
            self.grid.turn(by)
        index = next((n for n, one in enumerate(self.grid.columns) if same_seat(one, column)), None)
        if index is not None:
            self.grid.put_cursor(index, minute)

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
