"""Public holidays year by year, as the calendar proposes and the manager confirms; and the clinic's other closed days."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import Qt

from clinic_app.domain.closed_time import ClosedKind
from clinic_app.domain.closures import Closure, HolidayLine, as_closure
from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.services import clock, closed_visits, closures
from ui import formats, theme
from ui.settings.closure_form import ClosureForm, code_words, taker_back, when_words
from ui.settings.section import Section
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import TextField
from ui.widgets.news import Banner
from ui.widgets.record_table import Column, RecordTable, TableView
from ui.widgets.segment import Segment

YEARS = 3  # this year and those after it


class HolidaysSection(Section):
    """One year at a time. Nothing is closed before it is taken over; days that hang on the moon stay "expected"."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Holidays and closed days"),
            self.tr("The calendar proposes; the clinic decides. Days that hang on the moon stay “expected” until confirmed."),
        )
        self.editing: HolidayLine | None = None
        this = clock.today().year
        self.year = Segment([(this + n, formats.digits(this + n)) for n in range(YEARS)], name="holidayYear")
        self.year.set_value(this)
        self.year.chosen.connect(lambda _: self._turn())
        self.take = Button("", "primary", name="holidayTake")
        self.take.clicked.connect(self._take_over)
        self.button_row(self.year, self.take)
        self.settle = Banner("warn", "", button=self.tr("Settle the visits"), name="holidaySettle")
        self.settle.hide()
        self.settle.pressed.connect(lambda: self.wished.emit("settle", self._to_settle))
        self._to_settle = 0
        self.body.addWidget(self.settle)
        self.model = RecordTable[HolidayLine](
            [
                Column(self.tr("When"), self._when, sort_key=lambda line: line.first, width=210),
                Column(self.tr("Name in English"), lambda line: line.name_en, strong=True, stretch=True),
                Column(self.tr("Name in Arabic"), lambda line: line.name_ar, stretch=True),
                Column(self.tr("State"), self._state, width=150, tone=self._tone),
            ],
            self,
        )
        self.table = TableView(self.model, name="holidayTable")
        self.table.setMinimumHeight(theme.current().px(250))
        self.table.chosen.connect(self._choose)
        self.body.addWidget(self.table)
        self._build_form()
        self.body.addStretch(1)
        self._choose(None)

    def _build_form(self) -> None:
        self.form = ClosureForm(self.actor, "holiday")
        self.form.setMaximumWidth(theme.current().px(700))
        kinds = [(kind, code_words(kind)) for kind in ClosedKind if kind.whole_clinic]
        states = [(False, self.tr("confirmed")), (True, self.tr("expected"))]
        self.form.add_row(
            ("name_en", self.tr("Name in English"), TextField(name="holidayNameEn")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="holidayNameAr")),
        )
        self.form.add_row(
            ("kind", self.tr("Kind"), Choice(kinds, name="holidayKind")),
            ("expected", self.tr("State"), Choice(states, name="holidayState")),
        )
        self.form.add_days()
        self.form.watch()
        self.form.submitted.connect(self.save)
        self.body.addWidget(self.form)
        self.save_button = Button("", "primary", name="holidaySave")
        self.new = Button(self.tr("New day instead"), name="holidayNew")
        self.remove = Button(self.tr("Leave out"), "danger", name="holidayRemove")
        self.save_button.clicked.connect(self.save)
        self.new.clicked.connect(self._begin_anew)
        self.remove.clicked.connect(self._leave_out)
        self.button_row(self.save_button, self.new, self.remove)

    # ---- reading ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _when(line: HolidayLine) -> str:
        return when_words(line.closure if line.taken and line.closure else as_closure(line))

    def _state(self, line: HolidayLine) -> str:
        if line.closure is None:
            return self.tr("proposed")
        if line.closure.removed:
            return self.tr("left out")
        if line.closure.kind is not ClosedKind.HOLIDAY:
            return code_words(line.closure.kind)
        return self.tr("expected") if line.closure.expected else self.tr("confirmed")

    @staticmethod
    def _tone(line: HolidayLine) -> str:
        if line.closure is None or line.closure.removed:
            return "ink3"
        return "warn" if line.closure.expected else "ok"

    def reload(self) -> None:
        """The year chosen."""
        lines = closures.holidays(self.actor, int(self.year.value()))  # type: ignore[call-overload]
        self.model.show(lines)
        waiting = sum(1 for line in lines if line.closure is None)
        self.take.setText(self.tr("Take over %n proposals", "", waiting))
        self.take.setVisible(waiting > 0)
        hit = next((p for p in closed_visits.unfinished(self.actor) if p.closure.id == self._to_settle), None)
        self.settle.setVisible(hit is not None)
        if hit is not None:
            left = hit.total - hit.settled
            self.settle.say(self.tr("%n visits stand in this time.", "", left), self.tr("Nothing was changed for them yet."))

    def _turn(self) -> None:
        self._choose(None)
        self.reload()

    def _begin_anew(self) -> None:
        self.table.clearSelection()
        self._choose(None)

    def _choose(self, line: HolidayLine | None) -> None:
        self.editing = line
        day = 0 if line is None else line.closure.id if line.closure else -line.first.toordinal()  # proposals have no id yet
        self.form.turn_to(day)
        if line is None:
            self.form.fill({"name_en": "", "name_ar": "", "kind": ClosedKind.BRIDGE, "expected": False})
            self.form.show_days(None)
        else:
            shown = self._record(line)
            self.form.fill({"name_en": shown.name_en, "name_ar": shown.name_ar, "kind": shown.kind, "expected": shown.expected})
            self.form.show_days(shown)
            self._to_settle = line.closure.id if line.closure else 0
        self.form.bring_back()
        self.new.setVisible(line is not None)
        self.remove.setVisible(line is not None and (line.closure is None or line.taken))
        self.save_button.setText(
            self.tr("Add closed day") if line is None else self.tr("Save") if line.taken else self.tr("Take over"))
        self.form.clear_messages()

    @staticmethod
    def _record(line: HolidayLine) -> Closure:
        return line.closure if line.taken and line.closure else as_closure(line)

    # ---- writing ---------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Add, take over or change."""
        now = datetime.combine(clock.today(), time())
        known = self._record(self.editing) if self.editing else Closure(0, ClosedKind.BRIDGE, now, now)
        wished = self.form.days_into(replace(known, removed=False))
        if wished is not None:
            fields = {name: self.form.fields[name].value() for name in ("name_en", "name_ar", "expected")}
            self._keep(replace(wished, kind=ClosedKind(self.form.fields["kind"].value()), **fields))

    def _leave_out(self) -> None:
        if self.editing is not None:
            self._keep(replace(self._record(self.editing), removed=True))

    def _keep(self, wished: Closure) -> None:
        self.calm()
        before = self.editing.closure if self.editing else None
        try:
            kept = closures.save_closure(self.actor, wished)
        except Stale as stale:
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
        (self.settle.button if kept.hit else self.form.fields["name_en"].widget).setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("Left out") if wished.removed else self.tr("Saved")
        self.done.emit(said, taker_back(self.actor, before, kept.closure))

    def _take_over(self) -> None:
        self.calm()
        try:
            count = closures.take_over(self.actor, int(self.year.value()))  # type: ignore[call-overload]
        except Refused as refusal:
            self.refused(refusal)
            return
        self.reload()
        self.said.emit(self.tr("%n days taken over", "", count))
