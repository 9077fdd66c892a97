"""What became of each person in a shared visit: one came, one did not; every answer can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Status, Visitor
from clinic_app.domain.changes import Change, Kind
from clinic_app.services import appointments
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.acts import VisitActs
from ui.changes import ChangeSignal
from ui.widgets.buttons import Button
from ui.widgets.chips import Flow
from ui.widgets.labels import Label, StatusPill
from ui.widgets.paint import Ringed
from ui.widgets.panels import Card, SidePanel, clear_layout, column, row

KEYS = {Status.ARRIVED: "A", Status.IN_SESSION: "S", Status.ATTENDED: "D", Status.DID_NOT_COME: "X"}


class Person(Ringed, QWidget):
    """One person: the name, how they stand, and what may be said of them now."""

    marked = Signal(int, object)  # client id, status
    walked = Signal(int)          # to the person above or below

    def __init__(self, visit: DayAppointment, who: Visitor, acts: VisitActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who, alone = who, visit.as_of(who.id)
        offered = [one for one in acts.possible(alone) if one[0] is not Status.CONFIRMED]
        self.possible = [status for status, _words, _sign in offered]
        self.setObjectName(f"person{who.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name, state = formats.client_name(wording.client(who)), wording.said(alone.status)
        self.setAccessibleName(f"{name}, {state}")
        card = Card(gap=7)
        column(self, 0).addWidget(card)
        head = row(gap=8)
        head.addWidget(Label(name, "body", "strong", elide=True), 1)
        head.addWidget(StatusPill(wording.state_key(alone), state))
        card.body.addLayout(head)
        if alone.status_reason:
            card.add(Label(wording.why(alone), "small", tone="ink2", wrap=True))
        flow = Flow()
        for status, words, sign in offered:
            button = Button(words, icon=sign, step="tiny", name=f"person{who.id}_{status.value}")
            button.clicked.connect(lambda _=False, to=status: self.marked.emit(self.who.id, to))
            flow.add(button)
        card.add(flow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A arrived (again: not yet), S sent in, D done, X did not come; Up and Down to the next person."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.walked.emit(step)
        elif event.text().upper() in KEYS.values():
            self.say(event.text().upper())
        else:
            super().keyPressEvent(event)

    def say(self, letter: str) -> None:
        """What the letter says of this person, where that can be said now."""
        wished = next(status for status, one in KEYS.items() if one == letter)
        if wished is Status.ARRIVED and wished not in self.possible and Status.BOOKED in self.possible:
            wished = Status.BOOKED
        if wished in self.possible:
            self.marked.emit(self.who.id, wished)


class AttendancePanel(SidePanel):
    """The people of one visit under one another."""

    def __init__(self, acts: VisitActs, changes: ChangeSignal, visit: DayAppointment, parent: QWidget | None = None) -> None:
        super().__init__("", name="attendancePanel", parent=parent)
        self._acts, self._id = acts, visit.id
        self._when = Label("", "body", "strong", wrap=True)
        self._how = Label(
            self.tr("A arrived, again to take back · S sent in · D done · X did not come"), "small", tone="ink3", wrap=True)
        self._holder = QWidget()
        self._people: list[Person] = []
        self._column = column(self._holder, 10)
        for widget in (self._when, self._how, self._holder):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        changes.changed.connect(self._on_changed)
        self.reload()

    def acts(self) -> list[KeyAct]:
        """While the cursor stands on a person the letters are theirs, and never the whole visit's."""
        cursor = self.focusWidget()
        person = next((one for one in self._people if cursor is one or (cursor is not None and one.isAncestorOf(cursor))), None)
        if person is None or cursor is None or not cursor.hasFocus():
            return []
        words = (self.tr("arrived"), self.tr("sent in"), self.tr("done"), self.tr("did not come"))
        return [KeyAct(said, letter, lambda letter=letter: person.say(letter), found=False, hint=False)
                for said, letter in zip(words, KEYS.values(), strict=True)]

    def _on_changed(self, change: Change) -> None:
        if change.kind is Kind.APPOINTMENT and change.id == self._id and self.isVisible():
            QTimer.singleShot(0, self, self.reload)

    def reload(self) -> None:
        """Everybody as they stand now; the cursor stays with whom it was."""
        at = next((n for n, one in enumerate(self._people) if one.isAncestorOf(self.focusWidget() or self)
                   or one is self.focusWidget()), 0)
        self._visit = visit = appointments.appointment(self._acts.actor, self._id)
        self.title.setText(wording.title(visit, formats.discreet()))
        self._when.setText(" · ".join((formats.day_time(visit.slot.start), wording.people_here(visit))))
        clear_layout(self._column)
        self._people = [Person(visit, who, self._acts) for who in visit.clients]
        for one in self._people:
            one.marked.connect(self._mark)
            one.walked.connect(self._walk)
            self._column.addWidget(one)
        if self._people and self.isVisible():
            QTimer.singleShot(0, self, lambda: self._go_to(at))

    def take_focus(self) -> None:
        """The cursor on the first person of whom nothing is known yet."""
        open_ = [n for n, one in enumerate(self._people) if self._visit.standing(one.who.id).to_come]
        QTimer.singleShot(0, self, lambda: self._go_to(open_[0] if open_ else 0))

    def _go_to(self, number: int) -> None:
        if self._people:
            self._people[min(max(number, 0), len(self._people) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, step: int) -> None:
        sender = self.sender()
        self._go_to(next((n for n, one in enumerate(self._people) if one is sender), 0) + step)

    def _mark(self, client_id: int, status: Status) -> None:
        self._acts.set_person(self._visit, client_id, status)
        self.reload()
