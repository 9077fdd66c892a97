"""A person's own views of the diary on this screen: read once, put on the grids, kept when they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from clinic_app.domain.diary_views import ColourBy, DiaryTaste, SavedView, ViewColumn
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.services import diary_views
from ui.appointments.day_grid import DayGrid
from ui.appointments.grid import DiaryGrid

KEEP_AFTER = 700  # ms without another turn of the wheel until the scale is kept


class Tastes(QObject):
    """Scale and colours of all grids, and the mix of columns of the day."""

    def __init__(self, actor: Actor, day: DayGrid, parent: QObject) -> None:
        super().__init__(parent)
        self.actor, self.day, self.grids = actor, day, list[DiaryGrid]()
        self.taste = DiaryTaste()
        self.key = ""  # of the saved view that is shown
        self._read = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)
        self._later.timeout.connect(self.keep_scale)
        self.add(day)

    def add(self, grid: DiaryGrid) -> None:
        """One more grid, in the scale and colours of the others."""
        self.grids.append(grid)
        grid.set_zoom(self.taste.scale)
        grid.set_colour_by(self.taste.colour)
        grid.zoomed.connect(self._on_zoomed)

    def read(self) -> None:
        """What was kept, at the first look."""
        if not self._read:
            self._read = True
            self.taste = diary_views.taste(self.actor)
            self._show()

    def _show(self) -> None:
        for grid in self.grids:
            grid.set_zoom(self.taste.scale)
            grid.set_colour_by(self.taste.colour)

    def _on_zoomed(self, percent: int) -> None:
        for grid in self.grids:
            grid.set_zoom(percent)
        if self._read and percent != self.taste.scale:
            self._later.start()

    def keep_scale(self) -> None:
        """The scale as it is now becomes this person's own."""
        self._later.stop()
        if self._read and self.day.zoom != self.taste.scale:
            self._keep(lambda now: replace(now, scale=self.day.zoom))

    def colour(self, colour: ColourBy) -> None:
        """What the fill of a visit tells from now on."""
        for grid in self.grids:
            grid.set_colour_by(colour)
        if colour != self.taste.colour:
            self._keep(lambda now: replace(now, colour=colour))

    def keep_view(self, view: SavedView) -> None:
        """Keep a mix under its key, and show it. Refused with what is missing."""
        self.taste = diary_views.keep_view(self.actor, view)
        self.show_view(view.key)

    def forget_view(self, key: str) -> None:
        """Let a key show nothing again."""
        self.taste = diary_views.forget_view(self.actor, key)
        if key == self.key:
            self.show_all()

    def show_view(self, key: str) -> None:
        """Show the mix of this key, if it has one."""
        view = self.taste.view(key)
        if view is not None:
            self.key = key
            self.day.set_mix(view.columns)

    def show_mix(self, columns: tuple[ViewColumn, ...]) -> None:
        """Show these columns, kept or not."""
        self.key = next((view.key for view in self.taste.views if view.columns == columns), "")
        self.day.set_mix(columns)

    def move_column(self, column: ViewColumn, by: int) -> bool:
        """One column of the day a place earlier (-1) or later (1); a mix on a key keeps its new order. False at either end."""
        mix, key = list(self.day.columns_shown()), self.key
        at = mix.index(column) if column in mix else -1
        if at < 0 or not 0 <= at + by < len(mix):
            return False
        mix[at], mix[at + by] = mix[at + by], mix[at]
        self.day.set_mix(mix)
        if self.taste.view(key) is not None:
            self._keep(lambda now: replace(now, views=tuple(
                replace(one, columns=tuple(mix)) if one.key == key else one for one in now.views)))
        return True

    def show_all(self) -> None:
        """Every therapist again."""
        self.key = ""
        self.day.set_mix(())

    def _keep(self, change: Callable[[DiaryTaste], DiaryTaste]) -> None:
        """Another desk of the same person may have kept something meanwhile: then the change is made to that."""
        try:
            try:
                self.taste = diary_views.keep_taste(self.actor, change(self.taste))
            except Stale:
                self.taste = diary_views.keep_taste(self.actor, change(diary_views.taste(self.actor)))
        except Refused:
            self.taste = change(self.taste)  # nothing can be written now: it holds for this sitting
