"""Leave of people and rooms out of use: entered, changed, taken back; the visits they hit are one press away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import Qt

from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, LeaveKind, Progress
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.domain.settings import Room
from clinic_app.domain.staff import StaffMember
from clinic_app.services import clock, closed_visits, closures, settings, staff
from ui import formats, theme
from ui.settings.closure_form import ClosureForm, code_words, taker_back, when_words
from ui.settings.section import Section
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.news import Banner
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

NEW_ROOM_OUT = -1  # what the draft of a new closed room is about; that of a new leave is about 0


class AbsencesSection(Section):
    """A list of what is to come, and one line to add or change. Others than the manager write their own leave alone."""

    def __init__(self, actor: Actor) -> None:
        self.manages = may(actor, Action.EDIT_CLOSURES)
        below = self.tr(
            "The diary shows a leave as “away”; what it is for is seen here alone, by the manager, the lead and the person."
        )
        super().__init__(actor, self.tr("Leave and closed rooms") if self.manages else self.tr("My leave"), below)
        self.editing: Closure | None = None
        self._people: dict[int, StaffMember] = {}
        self._rooms: dict[int, Room] = {}
        self._waiting: dict[int, Progress] = {}
        self.what = Segment([(ClosedKind.AWAY, self.tr("Leave")), (ClosedKind.ROOM_OUT, self.tr("Rooms"))], name="absenceWhat")
        self.what.set_value(ClosedKind.AWAY)
        self.what.chosen.connect(lambda _: self._turn())
        self.button_row(self.what)
        if not self.manages:
            self.what.hide()
        self.settle = Banner("warn", "", button=self.tr("Settle the visits"), name="absenceSettle")
        self.settle.hide()
        self.settle.pressed.connect(lambda: self.wished.emit("settle", self._to_settle))
        self.body.addWidget(self.settle)
        self._to_settle = 0
        self._read = False
        self.model = RecordTable[Closure](
            [
                Column(self.tr("Who or what"), self._whose, strong=True, stretch=True),
                Column(self.tr("When"), when_words, sort_key=lambda c: c.starts, width=250),
                Column(self.tr("For"), lambda c: code_words(c.leave) if c.leave else "", width=130),
                Column(self.tr("Visits"), self._settled, width=150, tone=lambda c: "warn" if c.id in self._waiting else "ink3"),
            ],
            self,
        )
        self.table = TableView(self.model, name="absenceTable")
        self.table.setMinimumHeight(theme.current().px(190))
        self.table.chosen.connect(self._choose)
        self.body.addWidget(self.table)
        self._build_form()
        self.body.addStretch(1)
        self._choose(None)

    def _build_form(self) -> None:
        self.form = ClosureForm(self.actor, "absence")
        self.form.setMaximumWidth(theme.current().px(700))
        leaves = [(kind, code_words(kind)) for kind in LeaveKind]
        self.form.add_row(
            ("staff_id", self.tr("Who is away"), Choice(name="absenceWho", placeholder=self.tr("Choose"))),
            ("leave", self.tr("What for"), Choice(leaves, name="absenceFor")),
        )
        self.form.add("room_id", self.tr("Room"), Choice(name="absenceRoom", placeholder=self.tr("Choose")))
        self.form.add_days()
        self.form.watch()
        self.form.submitted.connect(self.save)
        self.body.addWidget(self.form)
        self.save_button = Button("", "primary", name="absenceSave")
        self.new = Button(self.tr("New entry instead"), name="absenceNew")
        self.remove = Button(self.tr("Take off the list"), "danger", name="absenceRemove")
        self.save_button.clicked.connect(self.save)
        self.new.clicked.connect(self._begin_anew)
        self.remove.clicked.connect(self._take_off)
        self.button_row(self.save_button, self.new, self.remove)

    # ---- reading ---------------------------------------------------------------------------------------------------

    def _kind(self) -> ClosedKind:
        return ClosedKind(self.what.value())

    def _name(self, record: StaffMember | Room | None) -> str:
        if record is None:
            return ""
        return (record.name_ar or record.name_en) if formats.is_arabic() else (record.name_en or record.name_ar)

    def _whose(self, closure: Closure) -> str:
        record = self._people.get(closure.staff_id or 0) if closure.staff_id else self._rooms.get(closure.room_id or 0)
        return self._name(record)

    def _settled(self, closure: Closure) -> str:
        found = self._waiting.get(closure.id)
        if found is None:
            return ""
        return self.tr("{part} of {whole} settled").format(
            part=formats.number(found.settled), whole=formats.number(found.total))

    def reload(self) -> None:
        """What is not over yet, the soonest first."""
        people = staff.staff(self.actor, active_only=False)
        self._people = {p.id: p for p in people}
        self._rooms = {r.id: r for r in settings.rooms(self.actor, active_only=False)}
        self._waiting = {p.closure.id: p for p in closed_visits.unfinished(self.actor)}
        kind, since = self._kind(), datetime.combine(clock.today(), time())
        self.model.show([
            c for c in closures.closures(self.actor)
            if c.kind is kind and c.ends > since and (self.manages or c.staff_id == self.actor.staff_id)
        ])
        wanted = [p for p in people if p.active and Role.THERAPIST in p.roles and (self.manages or p.id == self.actor.staff_id)]
        for name, options in (("staff_id", wanted), ("room_id", [r for r in self._rooms.values() if r.active])):
            choice = self.form.fields[name].widget
            before = choice.value()  # type: ignore[attr-defined]
            choice.set_options([(one.id, self._name(one)) for one in options])  # type: ignore[attr-defined]
            choice.set_value(before if before is not None or self.manages else self.actor.staff_id)  # type: ignore[attr-defined]
        if not self._read:  # only now is there somebody to choose
            self._read = True
            self.form.bring_back()
        waiting = next((p for p in self._waiting.values() if p.closure.id == self._to_settle), None)
        self._say_hit(waiting)

    def _say_hit(self, waiting: Progress | None) -> None:
        self.settle.setVisible(waiting is not None)
        if waiting is not None:
            left = waiting.total - waiting.settled
            self.settle.say(self.tr("%n visits stand in this time.", "", left), self.tr("Nothing was changed for them yet."))

    def _turn(self) -> None:
        self._choose(None)
        self.reload()

    def _begin_anew(self) -> None:
        self.table.clearSelection()
        self._choose(None)

    def _choose(self, closure: Closure | None) -> None:
        self.editing = closure
        self.form.turn_to(closure.id if closure else 0 if self._kind() is ClosedKind.AWAY else NEW_ROOM_OUT)
        of_people = self._kind() is ClosedKind.AWAY
        for name, shown in (("staff_id", of_people and self.manages), ("leave", of_people), ("room_id", not of_people)):
            self.form.fields[name].setVisible(shown)
        if closure is not None:
            self.form.fill({"staff_id": closure.staff_id, "room_id": closure.room_id, "leave": closure.leave or LeaveKind.OTHER})
            self._to_settle = closure.id
            self._say_hit(self._waiting.get(closure.id))
        self.form.show_days(closure)
        if self._read:
            self.form.bring_back()
        for button in (self.new, self.remove):
            button.setVisible(closure is not None)
        fresh = self.tr("Add leave") if of_people else self.tr("Add closed time")
        self.save_button.setText(self.tr("Save") if closure else fresh)
        self.form.clear_messages()

    # ---- writing ---------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Add or change; what it hits is said above the list."""
        kind = self._kind()
        now = datetime.combine(clock.today(), time())
        known = self.editing or Closure(0, kind, now, now)
        wished = self.form.days_into(known)
        if wished is None:
            return
        if kind is ClosedKind.AWAY:
            who = self.form.fields["staff_id"].value() if self.manages else self.actor.staff_id
            wished = replace(wished, staff_id=who, leave=LeaveKind(self.form.fields["leave"].value()))
        else:
            wished = replace(wished, room_id=self.form.fields["room_id"].value())
        self._keep(wished)

    def _take_off(self) -> None:
        if self.editing is not None:
            self._keep(replace(self.editing, removed=True))

    def _keep(self, wished: Closure) -> None:
        self.calm()
        before = self.editing
        try:
            kept = closures.save_closure(self.actor, wished)
        except Stale as stale:
            self.editing = stale.theirs if stale.theirs is not None else before
            self.refused(stale)
            self.reload()
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self._begin_anew()
        self._to_settle = kept.closure.id
        self.reload()
        (self.settle.button if kept.hit else self.form.fields["first"].widget).setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("Taken off the list") if wished.removed else self.tr("Saved")
        self.done.emit(said, taker_back(self.actor, before, kept.closure))
