"""Somebody else comes to a booked visit, or one of its people is taken out: a search, and a reason where one is due."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import REASON_LIMIT, DayAppointment
from clinic_app.domain.booking import NEEDS_REASON
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.visit_people import PersonRequest, VisitPeopleProblem
from clinic_app.services import appointments, people, visit_people
from ui import formats
from ui.appointments import wording
from ui.appointments.client_picker import ClientPicker
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextField
from ui.widgets.news import Hint
from ui.widgets.panels import column, row

translate = QCoreApplication.translate
Act = Callable[[Actor, PersonRequest], DayAppointment]
ASKS = NEEDS_REASON | {VisitPeopleProblem.SAY_WHY}


class JoinField(QWidget):
    """Below the people of a visit. What is chosen is done at once and can be taken back; a refusal keeps what was typed."""

    changed = Signal(object, str)  # the visit as it is now, and what was done in words

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self._visit: DayAppointment | None = None
        self._wish: tuple[Act, int] | None = None  # what is to be done once a reason is given
        body = column(self, 8)
        self.another = Button(self.tr("Somebody else comes too"), "ghost", icon="add", step="small", name="joinAsk")
        self.another.setToolTip(self.tr("Somebody else comes too (Ctrl+J)"))
        self.picker = ClientPicker(lambda text, settled: people.search(self.actor, text, settled=settled), callers=False,
                                   name="join")
        self.trouble = Hint("", "warn")
        self.trouble.setObjectName("joinTrouble")
        self.form = Form()
        self.reason = TextField(name="joinReason")
        self.reason.setMaxLength(REASON_LIMIT)
        self.form.add("person_reason", self.tr("Reason"), self.reason)
        self.go_on = Button(self.tr("Go on"), step="small", keys="Return", name="joinGoOn")
        line, last = row(gap=6), row(gap=6)
        for layout, widget in ((line, self.another), (last, self.go_on)):
            layout.addWidget(widget)
            layout.addStretch(1)
        body.addLayout(line)
        for widget in (self.picker, self.trouble, self.form):
            body.addWidget(widget)
        body.addLayout(last)
        self.another.clicked.connect(self.ask)
        self.picker.changed.connect(self._on_chosen)
        self.go_on.clicked.connect(self._again)
        self.form.submitted.connect(self._again)
        self._rest()

    def show_visit(self, visit: DayAppointment) -> None:
        """The people of this visit; nobody joins what does not take place, and the clinic's own time has no clients."""
        self._visit = visit
        self._rest()

    @property
    def may_ask(self) -> bool:
        """True if somebody can join."""
        return self._visit is not None and self._visit.type.for_clients and self._visit.status.holds_slot

    def ask(self) -> None:
        """The search, for somebody who comes too."""
        if self.may_ask:
            self._rest()
            self.another.hide()
            self.picker.show()
            self.picker.take_focus()

    def take_out(self, client_id: int) -> None:
        """This person no longer comes to the visit."""
        self._rest()
        self._try(visit_people.take_out, client_id)

    def _rest(self) -> None:
        self._wish = None
        self.picker.clear()
        self.reason.set_value("")
        for widget in (self.picker, self.trouble, self.form, self.go_on):
            widget.hide()
        self.another.setVisible(self.may_ask)

    def _on_chosen(self) -> None:
        if self.picker.clients:
            self._try(visit_people.join, self.picker.clients[0].id)

    def _again(self) -> None:
        if self._wish is not None:
            self._try(*self._wish)

    def _try(self, act: Act, client_id: int) -> None:
        visit = self._visit
        assert visit is not None
        self._wish = (act, client_id)
        try:
            done = act(self.actor, PersonRequest(visit.id, visit.version, client_id, self.reason.value()))
        except Stale:
            self._visit = appointments.appointment(self.actor, visit.id)
            self._say(self.tr("Another desk changed this visit a moment ago. Go on if it is still meant."), asks=False)
            self.go_on.show()
            self.go_on.setFocus()
            return
        except Refused as refusal:
            asks = all(one.code in ASKS for one in refusal.findings)
            self._say(" ".join(wording.sentence(one) for one in refusal.findings), asks=asks)
            if not asks and self.picker.isVisible():
                self.picker.clear()
                self.picker.take_focus()
            return
        who = next(one for one in (*done.clients, *visit.clients) if one.id == client_id)
        words = self.tr("{name} comes too, {when}") if act is visit_people.join else self.tr("{name} was taken out of {when}")
        said = words.format(name=formats.client_name(wording.client(who)), when=formats.day_time(done.slot.start))
        self.show_visit(done)
        self.changed.emit(done, said)

    def _say(self, words: str, *, asks: bool) -> None:
        """Why not; asks: with a reason it can be done all the same."""
        self.trouble.label.setText(words)
        self.trouble.show()
        self.form.setVisible(asks)
        self.go_on.setVisible(asks)
        if asks:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to what is asked here, and never to the panel around it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._again()
        else:
            super().keyPressEvent(event)
