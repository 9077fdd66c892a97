"""Whom a booked visit is for, one to a line, each with a press that takes them out where others stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Visitor
from ui import formats
from ui.appointments import wording
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import clear_layout, column, row


class WhoComes(QWidget):
    """left carries the client who is to be taken out."""

    left = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookingWho")
        self._lines = column(self, 4)

    def show_visit(self, visit: DayAppointment) -> None:
        """The people of this visit, or what the clinic keeps the time for."""
        clear_layout(self._lines)
        if not visit.clients:
            self._lines.addWidget(Label(wording.said(visit.type), "large", "strong", wrap=True))
        for who in visit.clients:
            line = row(gap=8)
            words = column(gap=0)
            words.addWidget(Label(wording.client(who), "large", "strong", elide=True))
            words.addWidget(Label(_details(who), "small", tone="ink3", elide=True))
            line.addLayout(words, 1)
            if visit.shared:
                out = Button(self.tr("Take out"), "link", step="tiny", name=f"whoOut{who.id}")
                out.setAccessibleName(self.tr("Take {name} out of this visit").format(
                    name=formats.client_name(wording.client(who))))
                out.clicked.connect(lambda _=False, client_id=who.id: self.left.emit(client_id))
                line.addWidget(out)
            self._lines.addLayout(line)


def _details(who: Visitor) -> str:
    return " · ".join(part for part in (formats.isolate(who.file_no), formats.phone(who.phone) if who.phone else "") if part)
