"""The people of a visit: what became of each, who comes too, who is taken out; every answer can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import DayAppointment, Status, Visitor
from clinic_app.domain.changes import Change, Kind
from clinic_app.domain.series import SeriesAct
from clinic_app.services import appointments
from ui import formats
from ui.actions import KeyAct
from ui.appointments import wording
from ui.appointments.acts import VisitActs
from ui.appointments.join_field import JoinField
from ui.appointments.repeating import taker_back
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
    left = Signal(int)            # client id: is to be taken out

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
        self.out = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Take out of this visit (Delete)"),
                          name=f"person{who.id}_out")
        self.out.setAccessibleName(self.tr("Take {name} out of this visit").format(name=name))
        self.out.clicked.connect(lambda: self.left.emit(self.who.id))
        head.addWidget(self.out)
        card.body.addLayout(head)
        self.out.setVisible(visit.shared)
        if alone.status_reason:
            card.add(Label(wording.why(alone), "small", tone="ink2", wrap=True))
        flow = Flow()
        for status, words, sign in offered:
            button = Button(words, icon=sign, step="tiny", name=f"person{who.id}_{status.value}")
            button.clicked.connect(lambda _=False, to=status: self.marked.emit(self.who.id, to))
            flow.add(button)
        card.add(flow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A arrived (again: not yet), S sent in, D done, X did not come, Delete taken out; Up and Down to the next person."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.walked.emit(step)
        elif event.key() == Qt.Key.Key_Delete and not self.out.isHidden():
            self.left.emit(self.who.id)
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
        self.joining = JoinField(acts.actor)
        self.joining.changed.connect(self._on_people)
        for widget in (self._when, self._how, self._holder, self.joining):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._at: int | None = None  # the client the cursor stands on
        self._soon = QTimer(self)  # a change is told once for each of its people: they are read again once
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.reload)
        changes.changed.connect(self._on_changed)
        self.reload()

    def acts(self) -> list[KeyAct]:
        """While the cursor stands on a person the letters are theirs, and never the whole visit's."""
        more = [KeyAct(self.joining.another.text(), "Ctrl+J", self.joining.ask, "new", found=False)] if (
            self.joining.may_ask) else []
        cursor = self.focusWidget()
        person = next((one for one in self._people if cursor is one or (cursor is not None and one.isAncestorOf(cursor))), None)
        if person is None or cursor is None or not cursor.hasFocus():
            return more
        words = (self.tr("arrived"), self.tr("sent in"), self.tr("done"), self.tr("did not come"))
        letters = [KeyAct(said, letter, lambda letter=letter: person.say(letter), found=False, hint=False)
                   for said, letter in zip(words, KEYS.values(), strict=True)]
        if not person.out.isHidden():
            letters.append(KeyAct(self.tr("take out of this visit"), "Del", lambda: person.left.emit(person.who.id), found=False,
                                  hint=False))
        return [*letters, *more]

    def _on_changed(self, change: Change) -> None:
        if change.kind is Kind.APPOINTMENT and change.id == self._id and self.isVisible():
            self._soon.start()

    def reload(self) -> None:
        """Everybody as they stand now; the cursor stays with whom it was."""
        cursor = self.focusWidget() or self
        self._at = next((one.who.id for one in self._people if one is cursor or one.isAncestorOf(cursor)), self._at)
        typing = self.joining.isAncestorOf(self.focusWidget() or self)  # asked first: hiding the old ones moves the cursor
        self._visit = visit = appointments.appointment(self._acts.actor, self._id)
        self.title.setText(wording.title(visit, formats.discreet()))
        self._when.setText(" · ".join((formats.day_time(visit.slot.start), wording.people_here(visit))))
        clear_layout(self._column)
        self._people = [Person(visit, who, self._acts) for who in visit.clients]
        for one in self._people:
            one.marked.connect(self._mark)
            one.walked.connect(self._walk)
            one.left.connect(self.joining.take_out)
            self._column.addWidget(one)
        if not typing:
            self.joining.show_visit(visit)
        if self._people and self.isVisible() and not typing:
            QTimer.singleShot(0, self, self._return)

    def ask_for_another(self) -> None:
        """The search, for somebody who comes too."""
        self.joining.ask()

    def _on_people(self, visit: DayAppointment, said: str, act: SeriesAct | None) -> None:
        """Somebody joined or was taken out: the toast takes it back, and the cursor stands on whoever came last."""
        before = {one.who.id for one in self._people}
        self._at = next((one.id for one in visit.clients if one.id not in before), None)
        self._acts.say(said, self._acts.taker_back(visit) if act is None else taker_back(self._acts.actor, act))
        self._acts.news(visit.id)
        self.setFocus()
        self.reload()

    def take_focus(self) -> None:
        """The cursor on the first person of whom nothing is known yet."""
        open_ = [n for n, one in enumerate(self._people) if self._visit.standing(one.who.id).to_come]
        QTimer.singleShot(0, self, lambda: self._go_to(open_[0] if open_ else 0))

    def _return(self) -> None:
        """The cursor back on whom it stood."""
        self._go_to(next((n for n, one in enumerate(self._people) if one.who.id == self._at), 0))

    def _go_to(self, number: int) -> None:
        if self._people:
            self._at = self._people[min(max(number, 0), len(self._people) - 1)].who.id
            self._people[min(max(number, 0), len(self._people) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, step: int) -> None:
        sender = self.sender()
        self._go_to(next((n for n, one in enumerate(self._people) if one is sender), 0) + step)

    def _mark(self, client_id: int, status: Status) -> None:
        self._acts.set_person(self._visit, client_id, status)
        self.reload()
