"""The same day as a plain table, which screen readers know (Ctrl+Shift+L)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, DayRoom, DayView
from ui.appointments import wording
from ui.widgets.record_table import Column, RecordTable, TableView


class DayTable(QWidget):
    """Time, client, therapist, room, state, note: one visit to a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DayView | None = None
        self._now, self._discreet = datetime(2000, 1, 1), False
        self.model: RecordTable[DayAppointment] = RecordTable(
            [
                Column(self.tr("Time"), wording.times, sort_key=lambda v: v.slot.start),
                Column(self.tr("Client"), lambda v: wording.title(v, self._discreet)),
                Column(self.tr("Therapist"), self._therapists),
                Column(self.tr("Room"), lambda v: wording.room(self._room(v))),
                Column(self.tr("Type"), wording.type_and_mode),
                Column(self.tr("State"), lambda v: wording.state(v, self._now)),
                Column(self.tr("Note"), lambda v: v.note),
            ],
            self,
        )
        self.table = TableView(self.model, name="diaryTable")
        self.table.setAccessibleName(self.tr("The day as a table"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addWidget(self.table)

    def show_day(self, view: DayView, now: datetime, discreet: bool) -> None:
        """Show a day."""
        self._view, self._now, self._discreet = view, now, discreet
        self.model.show([v for v in view.appointments if v.status not in HIDDEN])

    def _therapists(self, visit: DayAppointment) -> str:
        people = [t for t in self._view.therapists if t.id in visit.therapist_ids] if self._view else []
        return " · ".join(wording.person(t) for t in people)

    def _room(self, visit: DayAppointment) -> DayRoom | None:
        return next((r for r in self._view.rooms if r.id == visit.room_id), None) if self._view else None
