"""What the holding area does with the grids: takes visits in, carries them about, and places them. Until then nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment
from clinic_app.domain.errors import HouseProblem, Refused
from clinic_app.domain.permissions import Action, Actor, may
from clinic_app.services import appointments, drafts
from ui.appointments import wording
from ui.appointments.columns import MOVABLE
from ui.appointments.grid import DiaryGrid
from ui.appointments.holding import HoldingArea, ParkHere

Back = Callable[[], "Back"]  # takes it back and gives what does it again
FORM = "holding"  # the name under which it is kept


class Holding(QObject):
    """The area, the place over the head where a visit can be let go, and the keys Ctrl+X and Ctrl+V."""

    said = Signal(str, object)
    warned = Signal(str)
    emptied = Signal()

    def __init__(
        self,
        actor: Actor,
        head: QWidget,
        day: DiaryGrid,
        shown: Callable[[], DiaryGrid | None],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self.actor, self._head, self._grids, self._shown = actor, head, list[DiaryGrid](), shown
        self._may_move = may(actor, Action.MOVE_APPOINTMENT)
        self.area, self.park = HoldingArea(host), ParkHere(host)
        self.area.carried.connect(self._carry)
        self.area.dropped.connect(self._drop)
        self.area.put_back.connect(self.put_back)
        self.area.changed.connect(self._on_changed)
        self._kept: tuple[int, ...] | None = None  # what is kept of it for the next sitting; None: not read yet
        self.add(day)

    def add(self, grid: DiaryGrid) -> None:
        """One more grid from which visits come and into which they go."""
        self._grids.append(grid)
        grid.set_held(self.area.ids)
        grid.parks = self._parks
        grid.parked.connect(self.hold)
        grid.lifted.connect(self._on_lifted)

    def read(self, discreet: bool) -> None:
        """Who waited when this person last signed out, at the first look. A hand that was laid down is not lost."""
        if self._kept is None and self._may_move:
            draft = drafts.open_draft(self.actor, FORM, 0)
            self._kept = tuple(int(one) for one in draft.body.get("visits", ())) if draft else ()
            self.bring_back(self._kept, discreet)

    def _keep(self) -> None:
        ids = tuple(visit.id for visit in self.area.visits)
        if self._kept is None or ids == self._kept:
            return
        try:
            if ids:
                drafts.keep_draft(self.actor, FORM, 0, {"visits": ids})
            else:
                drafts.drop_draft(self.actor, FORM, 0)
            self._kept = ids
        except Refused:  # nothing can be written now: it holds for this sitting, and the next change is kept with it
            return

    def hold(self, visit: DayAppointment | None) -> None:
        """Ctrl+X: the visit waits to be placed and keeps its time; again: it needs no other time after all."""
        if visit is None or not self._may_move:
            return
        if visit.id in self.area.ids:
            self.area.remove(visit.id)
            return
        if visit.status not in MOVABLE:
            self.warned.emit(self.tr("Only a visit that is still to come can be placed anew."))
            return
        self.area.add(visit)
        name = wording.title(visit, self._grids[0].discreet)
        said = self.tr("{name} waits in the holding area; the time is kept").format(name=name)
        self.said.emit(said, partial(self._take_out, visit.id))

    def _take_out(self, visit_id: int) -> Back:
        self.area.remove(visit_id)
        return partial(self._take_in, visit_id)

    def _take_in(self, visit_id: int) -> Back:
        """Again, as it stands now. Refused (not found) if it is over or cancelled meanwhile."""
        visit = self._as_now(visit_id)
        if visit is None:
            raise Refused(HouseProblem.NOT_FOUND)
        self.area.add(visit)
        return partial(self._take_out, visit_id)

    def paste(self) -> None:
        """Ctrl+V: the chosen visit of the area asks for the place of the cursor."""
        visit = self.area.chosen()
        if visit is None:
            self.warned.emit(self.tr("Nobody waits in the holding area. Ctrl+X puts the chosen visit there."))
        else:
            self.place(visit.id)

    def place(self, visit_id: int) -> None:
        """One visit of the area asks for the place of the cursor; on its own place it needs no other any more."""
        grid = self._shown()
        visit = next((one for one in self.area.visits if one.id == visit_id), None)
        if visit is None:
            return
        column, minute = (grid.cursor_column, grid.cursor_minute) if grid is not None else (None, None)
        if grid is None or column is None or minute is None:
            self.warned.emit(self.tr("Choose a time in the day or in the week first."))
        elif grid.selected is not None and grid.selected.id == visit.id:
            self.area.remove(visit.id)
        else:
            grid.propose(visit, column, minute, visit.slot.minutes)

    def refresh(self, discreet: bool) -> None:
        """The visits of the area as they stand now; one that was cancelled or is over waits no more."""
        if self.area.visits:
            fresh = [self._as_now(visit.id) for visit in self.area.visits]
            self.area.show_visits(tuple(visit for visit in fresh if visit is not None), discreet)

    def bring_back(self, ids: Iterable[int], discreet: bool) -> None:
        """The visits that waited before the screen was made anew."""
        found = tuple(visit for one in ids if (visit := self._as_now(one)) is not None)
        if found and not self.area.visits:
            self.area.show_visits(found, discreet)

    def put_back(self) -> None:
        """Esc: nothing is in the hand any more."""
        self.area.let_go()
        for grid in self._grids:
            if grid.dragging:
                grid.put_back()

    def _as_now(self, visit_id: int) -> DayAppointment | None:
        try:
            visit = appointments.appointment(self.actor, visit_id)
        except Refused:
            return None
        return visit if visit.status in MOVABLE and not visit.withdrawn else None

    def _on_changed(self) -> None:
        for grid in self._grids:
            grid.set_held(self.area.ids)
        self._keep()
        if not self.area.visits:
            self.emptied.emit()

    def _on_lifted(self, lifted: bool) -> None:
        if lifted and self._may_move:
            self.park.lay(self._head)
        else:
            self.park.hide()

    def _parks(self, point: QPoint) -> bool:
        strip = self.area
        return self.park.holds(point) or (strip.isVisible() and strip.rect().contains(strip.mapFromGlobal(point)))

    def _carry(self, visit: DayAppointment, at: QPoint) -> None:
        if (grid := self._shown()) is not None:
            grid.carry_in(visit, grid.mapFromGlobal(at))

    def _drop(self, _visit: DayAppointment, at: QPoint) -> None:
        grid = self._shown()
        if grid is not None and grid.rect().contains(grid.mapFromGlobal(at)):
            grid.set_down()
        else:
            self.put_back()
