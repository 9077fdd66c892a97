"""One visit of the day on the line of time: its hour, a dot, the client, n of m, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import Status
from clinic_app.domain.my_day import OVER, DayLine, NoteState
from ui import formats, theme
from ui.appointments.wording import type_sign
from ui.my_day.words import STATES, client_name, joined, name_of
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign, StatusPill
from ui.widgets.paint import END, Painted, Ringed, words
from ui.widgets.panels import row

TIME_WIDTH, DOT_AT = 52, 66
NAMED = 150  # px of the design a name and its number should have beside what became of the visit


class Line(Painted):
    """What every row paints: the hour, the standing line and its dot (done, next or to come)."""

    def __init__(self, time: str, state: str, *, first: bool = False, last: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time, self._state, self._first, self._last = time, state, first, last
        self.setFixedWidth(theme.current().px(84))
        self.setMinimumHeight(theme.current().px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        middle, x = look.px(22), look.px(DOT_AT)
        ahead = self._state != "done"
        words(painter, self.at(0, middle - look.px(10), look.px(TIME_WIDTH), look.px(20)), self._time,
              look.font("body", "strong" if self._state == "next" else "label"), look.colour("ink" if ahead else "ink2"), END)
        painter.setPen(QPen(look.colour("line-strong"), 1))
        top = middle if self._first else 0
        bottom = middle if self._last else self.height()
        line = self.at(x, top, 1, max(1, bottom - top))
        painter.fillRect(line, look.colour("line-strong"))
        radius = look.px(5)
        spot: QRectF = self.at(x - radius, middle - radius, 2 * radius, 2 * radius)
        role = {"done": "ink3", "next": "warn-mark", "ahead": "line-strong"}[self._state]
        painter.setPen(QPen(look.colour(role), 2))
        painter.setBrush(look.colour("ink3" if self._state == "done" else "canvas"))
        painter.drawEllipse(spot)


class VisitRow(Ringed, QWidget):
    """A visit that is not the next one. Enter or a double click opens the client's file; Up and Down ask for its neighbour."""

    opened = Signal(object)
    step_wished = Signal(int)
    note_wished = Signal(object)
    letter_wished = Signal(object)

    def __init__(self, line: DayLine, *, first: bool, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        visit = line.visit
        self._name = f"{visit.id}_{line.client_id}" if line.shared else f"{visit.id}"
        self.setObjectName(f"visit_{self._name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        over = visit.status in OVER
        across = row(self, 8, (0, 0, 8, 0))
        across.addWidget(Line(formats.time_of_day(visit.slot.start), "done" if over else "ahead", first=first, last=last))
        both, who, became = Beside(8), row(gap=8), row(gap=8)
        who.addWidget(Label(client_name(visit), weight="strong" if not over else "label", elide=True, keeps=True))
        who.addWidget(Label(self._place(), "small", tone="ink3"))
        if line.shared:
            who.addWidget(Sign(type_sign(visit.type), 14, "ink3"))
            together = formats.isolate_name(visit.group) if visit.group else name_of(visit.type)
            who.addWidget(Label(together, "small", tone="ink3"))
        who.addStretch(1)
        hints = joined([*(name_of(hint) for hint in line.hints), self._ladder()])
        if hints:
            became.addWidget(Label(hints, "small", tone="ink3", elide=True, keeps=True))
        self._end(became)
        both.add(who, 1, NAMED)
        both.add(became)
        across.addWidget(both, 1)
        said = (client_name(visit), formats.time_of_day(visit.slot.start), self._place(), hints)
        self.setAccessibleName(", ".join(part for part in said if part))

    def _ladder(self) -> str:
        place = self.line.ladder
        if place is None:
            return ""
        said = self.tr("workbook: step {number} of {of}")
        return said.format(number=formats.number(place.step), of=formats.number(place.of))

    def _place(self) -> str:
        number, planned = self.line.number, self.line.planned
        if number is None:
            return ""
        if planned and planned >= number:
            return self.tr("{number} of {planned}").format(number=formats.number(number), planned=formats.number(planned))
        return self.tr("visit {number}").format(number=formats.number(number))

    def _end(self, across) -> None:  # type: ignore[no-untyped-def]
        line, visit = self.line, self.line.visit
        if visit.status is Status.DID_NOT_COME and line.client_id is not None and line.note is not NoteState.OTHERS:
            letter = Button("", "ghost", icon="letter", step="small", tip=self.tr("Letter after a missed visit"),
                            name=f"letter_{self._name}")
            letter.clicked.connect(lambda: self.letter_wished.emit(self.line))
            across.addWidget(letter)
        if line.note is NoteState.SIGNED:
            across.addWidget(Sign("st-confirmed", 16, "ok"))
            across.addWidget(Label(self.tr("note signed"), "small", tone="ok"))
            return
        if line.note is NoteState.DRAFT or visit.status in OVER:
            if line.note is NoteState.DRAFT:
                across.addWidget(Sign("draft", 16, "warn"))
                across.addWidget(Label(self.tr("draft"), "small", tone="warn"))
            words_ = self.tr("Finish note") if line.note is NoteState.DRAFT else self.tr("Write note")
            if line.client_id is not None and line.note is not NoteState.OTHERS:
                button = Button(words_, step="small", name=f"note_{self._name}")
                button.clicked.connect(lambda: self.note_wished.emit(self.line))
                across.addWidget(button)
            return
        across.addWidget(StatusPill(STATES.get(visit.status, "booked"), name_of(visit.status)))

    def ask_note(self) -> None:
        """The note of this visit, unless it is another therapist's or of no client."""
        if self.line.client_id is not None and self.line.note is not NoteState.OTHERS:
            self.note_wished.emit(self.line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.line)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wished.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
