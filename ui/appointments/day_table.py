"""Visits as a plain table, which screen readers know: one day of everybody (Ctrl+Shift+L), or a week as an agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, DayRoom, DayView
from ui import formats
from ui.appointments import wording
from ui.widgets.record_table import Column, RecordTable, TableView


class VisitTable(TableView):
    """The table of visits with the keys of the grids: Space shows the card, Shift+F10 the menu, Delete what fell through."""

    peek_asked = Signal(object)  # the visit, or None: its card goes
    menu_asked = Signal()
    fell_asked = Signal()

    def __init__(self, model: RecordTable[DayAppointment], *, name: str, row_height: int) -> None:
        super().__init__(model, name=name, row_height=row_height)
        self.held = False  # Space is down
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda _at: self.menu_asked.emit())
        self._peeked: int | None = None  # whose card was asked for
        self.chosen.connect(self._on_chosen)

    def _on_chosen(self, visit: DayAppointment | None) -> None:
        """Another row: the card goes. Reading again chooses nothing for a moment, and then the same row."""
        if visit is not None and self._peeked not in (None, visit.id):
            self._peeked = None
            self.peek_asked.emit(None)

    def foot(self) -> QRect:
        """Where the chosen row lies on the screen."""
        rect = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            self.menu_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.fell_asked.emit()
        elif key == Qt.Key.Key_Space and self.record() is not None:
            self.held, self._peeked = True, self.record().id
            self.peek_asked.emit(self.record())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Names that discreet mode hides are seen only while Space is held."""
        if event.key() == Qt.Key.Key_Space and self.held and not event.isAutoRepeat():
            self.held = False
            if formats.discreet():
                self.peek_asked.emit(None)
        else:
            super().keyReleaseEvent(event)


class DayTable(QWidget):
    """Time, client, therapist, room, type, state, note: one visit to a row; the agenda has the day before them."""

    def __init__(self, parent: QWidget | None = None, *, agenda: bool = False) -> None:
        super().__init__(parent)
        self._views: dict[object, DayView] = {}
        self._now, self._discreet = datetime(2000, 1, 1), False
        self.show_hidden = False
        self.model: RecordTable[DayAppointment] = RecordTable(
            [
                *([Column(self.tr("Day"), self._day, sort_key=lambda v: v.slot.start, spoken=self._spoken)] if agenda else []),
                Column(self.tr("Time"), wording.times, sort_key=lambda v: (v.slot.start.time(), v.slot.start),
                       spoken=None if agenda else self._spoken),
                Column(self.tr("Client"), lambda v: wording.title(v, self._discreet), strong=agenda, stretch=agenda),
                Column(self.tr("Therapist"), self._therapists),
                Column(self.tr("Room"), lambda v: wording.room(self._room(v))),
                Column(self.tr("Type"), wording.type_and_mode),
                Column(self.tr("State"), lambda v: wording.state(v, self._now), icon=wording.state_sign),
                Column(self.tr("Note"), lambda v: "" if self._discreet else v.note),
            ],
            self,
        )
        self.table = VisitTable(self.model, name="agendaTable" if agenda else "diaryTable", row_height=34 if agenda else 38)
        self.table.setAccessibleName(self.tr("Visits of seven days as a list") if agenda else self.tr("The day as a table"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.table)

    def show_day(self, view: DayView, now: datetime, discreet: bool) -> None:
        """Show a day."""
        self.show_days((view,), now, discreet)

    def show_days(self, views: Sequence[DayView], now: datetime, discreet: bool, therapist_id: int | None = None) -> None:
        """Show these days, of everybody or of one; the row that was chosen stays chosen."""
        chosen = self.table.record()
        self._views, self._now, self._discreet = {one.day: one for one in views}, now, discreet
        self.model.show([
            v
            for one in views
            for v in one.appointments
            if (self.show_hidden or v.status not in HIDDEN) and therapist_id in (None, *v.therapist_ids)
        ])
        if chosen is not None:
            self.table.choose(lambda v: v.id == chosen.id)

    def choose_next(self) -> None:
        """Stand on the first visit that is not over yet, or on the last one: whoever comes here by key can act at once."""
        shown = self.model.records
        coming = next((v for v in shown if v.slot.end > self._now), shown[-1] if shown else None)
        if coming is not None and self.table.record() is None:
            self.choose(coming.id)

    def choose(self, visit_id: int) -> None:
        """Stand on a visit."""
        self.table.choose(lambda v: v.id == visit_id)

    def _spoken(self, visit: DayAppointment) -> str:
        """The whole line in one sentence, after its day in the list of seven days."""
        said = wording.spoken(visit, self._now, wording.room(self._room(visit)), self._therapists(visit), self._discreet)
        day = self._day(visit) if len(self._views) > 1 else ""
        return wording.translate("Diary", ", ").join(part for part in (day, said) if part)

    @staticmethod
    def _day(visit: DayAppointment) -> str:
        return formats.short_day(visit.slot.day)

    def _therapists(self, visit: DayAppointment) -> str:
        view = self._views.get(visit.slot.day)
        people = [t for t in view.therapists if t.id in visit.therapist_ids] if view else []
        return " · ".join(wording.person(t) for t in people)

    def _room(self, visit: DayAppointment) -> DayRoom | None:
        view = self._views.get(visit.slot.day)
        return next((r for r in view.rooms if r.id == visit.room_id), None) if view else None
