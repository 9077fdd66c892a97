"""The keys of the diary's views and of its cursor, told under F1 and found by Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt

from clinic_app.domain.diary_views import KEYS
from ui.actions import KeyAct
from ui.appointments.day_table import VisitTable
from ui.appointments.grid import DiaryGrid
from ui.appointments.modes import AGENDA, DAY, MONTH, WEEK
from ui.appointments.tastes import Tastes

translate = QCoreApplication.translate
PLUS = "Ctrl++ | Ctrl+= | Ctrl+Shift++ | Ctrl+Shift+="  # wherever the plus lies on the keyboard


class Viewed(Protocol):
    """A screen with the views of the diary."""

    tastes: Tastes

    @property
    def active(self) -> DiaryGrid: ...

    def show_mode(self, mode: int) -> None: ...

    def show_view(self, key: str) -> None: ...

    def show_look(self) -> None: ...

    def move_column(self, by: int) -> None: ...

    def layoutDirection(self) -> Qt.LayoutDirection: ...


def view_acts(screen: Viewed) -> list[KeyAct]:
    """The views by key, the mixes of columns kept on function keys, and the scale of time."""
    modes = (
        (DAY, translate("Diary", "Day")),
        (WEEK, translate("Diary", "Week")),
        (MONTH, translate("Diary", "Month")),
        (AGENDA, translate("Diary", "List of seven days")),
    )
    grid = screen.active
    return [
        *(
            KeyAct(words, f"Ctrl+{place}", partial(screen.show_mode, mode), "diary", hint=False)
            for place, (mode, words) in enumerate(modes, 1)
        ),
        *(
            KeyAct(view.name, view.key, partial(screen.show_view, view.key), "diary", hint=False)
            for view in screen.tastes.taste.views
            if view.key in KEYS
        ),
        KeyAct(translate("Diary", "Columns, colours and time scale"), "V", screen.show_look, "palette", hint=False),
        KeyAct(translate("Diary", "Finer time scale"), PLUS, partial(grid.step_zoom, 1), "zoom_in", hint=False),
        KeyAct(translate("Diary", "Coarser time scale"), "Ctrl+-", partial(grid.step_zoom, -1), "zoom_out", hint=False),
        KeyAct(translate("Diary", "The whole day in sight"), "Ctrl+0", partial(grid.set_zoom, 100), hint=False),
    ]


def column_acts(screen: Viewed) -> list[KeyAct]:
    """A column of the day to the left or to the right, as it is seen."""
    back = 1 if screen.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
    return [
        KeyAct(translate("Diary", "Column further left"), "Ctrl+Shift+Left", partial(screen.move_column, back), "previous",
               hint=False),
        KeyAct(translate("Diary", "Column further right"), "Ctrl+Shift+Right", partial(screen.move_column, -back), "next",
               hint=False),
    ]


def list_acts(table: VisitTable) -> list[KeyAct]:
    """What a table of visits does by itself with its keys."""

    def tell(words: str, keys: str, call: Callable[[], object]) -> KeyAct:
        return KeyAct(words, keys, call, hint=False, found=False)

    return [
        tell(translate("Diary", "Walk over the visits"), "Up | Down", table.setFocus),
        tell(translate("Diary", "Open the visit"), "Return", lambda: table.opened.emit(table.record())),
        tell(translate("Diary", "Card of the visit, while held"), "Space", lambda: table.peek_asked.emit(table.record())),
        tell(translate("Diary", "Menu of the visit"), "Shift+F10", table.menu_asked.emit),
    ]


def cursor_acts(grid: DiaryGrid, may_book: bool) -> list[KeyAct]:
    """What the grids do by themselves with their keys, so that F1 tells it."""

    def tell(words: str, keys: str, call: Callable[[], object]) -> KeyAct:
        return KeyAct(words, keys, call, hint=False, found=False)

    acts = [
        tell(translate("Diary", "Walk over visits and free time"), "Up | Down | Left | Right", grid.setFocus),
        tell(translate("Diary", "First of the column"), "Home", partial(grid.go_to_end, False)),
        tell(translate("Diary", "Last of the column"), "End", partial(grid.go_to_end, True)),
        tell(translate("Diary", "Open the visit, or book the place"), "Return", grid.act),
        tell(translate("Diary", "Card of the visit, while held"), "Space", grid.peek),
        tell(translate("Diary", "Menu of the visit or place"), "Shift+F10", grid.ask_menu),
    ]
    if may_book:
        acts += [
            tell(translate("Diary", "Move the visit by a quarter of an hour"), "Alt+Shift+Down", partial(grid.nudge, 0, 1)),
            tell(translate("Diary", "Five minutes longer"), "Shift+Down", partial(grid.stretch, 1)),
            tell(translate("Diary", "Five minutes shorter"), "Shift+Up", partial(grid.stretch, -1)),
        ]
    return acts
