"""Somebody else comes to a booked visit, or one of its people is taken out: how far in a series, and a reason where it is due."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_app.domain.appointments import REASON_LIMIT, DayAppointment
from clinic_app.domain.booking import NEEDS_REASON, MoveRequest
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.series import Reach, SeriesLine
from clinic_app.domain.visit_people import PersonRequest, VisitPeopleProblem
from clinic_app.services import appointments, people, series_people, visit_people
from ui import formats
from ui.appointments import wording
from ui.appointments.series_rows import SeriesRows
from ui.texts.series import REACHES
from ui.widgets.buttons import Button
from ui.widgets.client_picker import ClientPicker
from ui.widgets.fields import Form, TextField
from ui.widgets.news import Hint
from ui.widgets.panels import column, row
from ui.widgets.segment import Segment

translate = QCoreApplication.translate
Act = Callable[[Actor, PersonRequest], DayAppointment]
ASKS = NEEDS_REASON | {VisitPeopleProblem.SAY_WHY}


class JoinField(QWidget):
    """Below the people of a visit. What is chosen is done at once and can be taken back; a refusal keeps what was typed."""

    # the visit as it is now, what was done in words, and the act where it went over several visits of the series
    changed = Signal(object, str, object)

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self._visit: DayAppointment | None = None
        self._wish: tuple[Act, int] | None = None  # what is to be done once it is known how far, or why
        self._lines: tuple[SeriesLine, ...] = ()  # the visits of the series that it reaches; none where it is not asked
        body = column(self, 8)
        self.another = Button(self.tr("Somebody else comes too"), "ghost", icon="add", step="small", name="joinAsk")
        self.another.setToolTip(self.tr("Somebody else comes too (Ctrl+J)"))
        self.picker = ClientPicker(
            lambda text, settled: people.search(self.actor, text, settled=settled, arabic=formats.is_arabic()), callers=False,
            name="join")
        self.reach = Segment([(one, wording.translate("texts", words)) for one, words in REACHES.items()], step="small",
                             name="joinReach")
        self.reach.chosen.connect(lambda _: self._read_lines())
        self.rows = SeriesRows(cures=False)
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
        for widget in (self.picker, self.reach, self.rows, self.trouble, self.form):
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
        self._begin(visit_people.take_out, client_id)

    def _rest(self) -> None:
        self._wish, self._lines = None, ()
        self.picker.clear()
        self.reason.set_value("")
        for widget in (self.picker, self.reach, self.rows, self.trouble, self.form, self.go_on):
            widget.hide()
        self.another.setVisible(self.may_ask)

    def _on_chosen(self) -> None:
        if self.picker.clients:
            self._begin(visit_people.join, self.picker.clients[0].id)

    def _begin(self, act: Act, client_id: int) -> None:
        """Do it, or of a series ask first how far it goes."""
        assert self._visit is not None
        self._wish = (act, client_id)
        if not series_people.asks(self.actor, self._visit.id, client_id, act is visit_people.take_out):
            self._try(act, client_id)
            return
        self.another.hide()
        self.reach.set_value(Reach.THIS)
        self._read_lines()
        for widget in (self.reach, self.rows, self.go_on):
            widget.show()
        self.reach.button(Reach.THIS).setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_lines(self) -> None:
        """Every date that the chosen reach touches, and why one is left out."""
        if self._visit is None or self._wish is None:
            return
        act, client_id = self._wish
        self._lines = series_people.preview(
            self.actor, self._visit.id, client_id, Reach(self.reach.value()), act is visit_people.take_out)
        self.rows.show_lines(self._lines)
        self.trouble.hide()
        self.form.setVisible(any(one.asks and not one.skipped for one in self._lines))

    def _again(self) -> None:
        reached = [one.request.id for one in self._lines if not one.skipped and isinstance(one.request, MoveRequest)]
        if self._wish is not None and self._visit is not None and reached not in ([], [self._visit.id]):
            self._try_all(*self._wish)
        elif self._wish is not None:
            self._try(*self._wish)

    def _try_all(self, act: Act, client_id: int) -> None:
        visit, leaves = self._visit, act is visit_people.take_out
        assert visit is not None
        if any(one.asks and not one.skipped for one in self._lines) and not self.reason.value().strip():
            self._say(self.tr("Write why it is so all the same."), asks=True)
            return
        try:
            done = series_people.change(self.actor, self._lines, client_id, self.reason.value(), leaves=leaves)
        except Refused as refusal:
            self._read_lines()
            self._say(self.tr("Another desk changed one of these visits a moment ago. Go on if it is still meant.")
                      if isinstance(refusal, Stale) else " ".join(wording.sentence(one) for one in refusal.findings),
                      asks=all(one.code in ASKS for one in refusal.findings))
            self.go_on.show()
            return
        now = appointments.appointment(self.actor, visit.id)
        who = next(one for one in (*now.clients, *visit.clients) if one.id == client_id)
        words = (self.tr("{name} was taken out of %n visits", "", len(done.visits)) if leaves
                 else self.tr("{name} comes too, to %n visits", "", len(done.visits)))
        self.show_visit(now)
        self.changed.emit(now, words.format(name=formats.client_name(wording.client(who))), done)

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
        self.changed.emit(done, said, None)

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
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed.click() if isinstance(pressed, Button) else self._again()
        else:
            super().keyPressEvent(event)
