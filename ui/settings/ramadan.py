"""The clinic's hours in Ramadan: the month as the Hijri calendar expects it, shifted when the moon is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from clinic_app.domain.closures import ClosureProblem, Ramadan
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.domain.settings import OpenSpan, hours_findings
from clinic_app.services import clock, hours, settings
from ui import formats, theme
from ui.kept import Kept, put_back, typed
from ui.settings.section import Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form
from ui.widgets.hours import HoursEditor
from ui.widgets.segment import Segment

USUAL = ((600, 840), (1230, 1380))  # a proposal to begin with: 10:00-14:00 and 20:30-23:00 (H)


class RamadanSection(Section):
    """This Ramadan or the one to come, and the next."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Ramadan hours"),
            self.tr("They take the place of everybody's hours on the days people work. Hours of a person that begin within the "
                    "month are kept. The diary shows a moon over its hours."),
        )
        self.shown: Ramadan | None = None
        self.all = hours.ramadans(actor)
        self.year = Segment([(one.hijri_year, formats.digits(one.hijri_year)) for one in self.all], name="ramadanYear")
        self.year.set_value(self.all[0].hijri_year)
        self.year.chosen.connect(lambda _: self._show())
        self.button_row(self.year)
        self.form = Form()
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("first", self.tr("First day"), DateField(clock.today, name="ramadanFirst")),
            ("last", self.tr("Last day"), DateField(clock.today, name="ramadanLast")),
            ("expected", self.tr("State"), Choice(
                [(True, self.tr("expected")), (False, self.tr("confirmed"))], name="ramadanState")),
        )
        self.body.addWidget(self.form)
        self.editor = HoursEditor()
        self.editor.setMaximumWidth(theme.current().px(640))
        self.body.addWidget(self.editor)
        self.save_button = Button(self.tr("Save"), "primary", name="ramadanSave")
        self.remove = Button(self.tr("Usual hours in Ramadan"), "danger", name="ramadanRemove")
        self.save_button.clicked.connect(self.save)
        self.remove.clicked.connect(self._take_off)
        self.button_row(self.save_button, self.remove)
        self.body.addStretch(1)
        self.kept = Kept(self, actor, "ramadan", self._typed)
        for name in ("first", "last"):
            self.form.fields[name].widget.textChanged.connect(self.kept.touch)  # type: ignore[attr-defined]
        self.form.fields["expected"].widget.activated.connect(self.kept.touch)  # type: ignore[attr-defined]
        for line in self.editor.lines:
            line.textChanged.connect(self.kept.touch)

    def _typed(self) -> dict[str, Any]:
        return {name: typed(field.widget) for name, field in self.form.fields.items()} | {"lines": self.editor.words()}

    @property
    def typed_in(self) -> bool:  # type: ignore[override]
        """True if something here is not kept yet."""
        one = self.shown
        if one is None:
            return False
        spans = one.spans if one.id and not one.removed else self._proposed()
        typed = (self.form.fields["first"].value(), self.form.fields["last"].value(), self.editor.value())
        return typed != (one.first, one.last, spans)

    def reload(self) -> None:
        """As kept, or as the calendar proposes."""
        self.all = hours.ramadans(self.actor)
        self._show()

    def _show(self) -> None:
        self.kept.keep_now()
        one = self.shown = next((r for r in self.all if r.hijri_year == self.year.value()), self.all[0])
        kept = one.id != 0 and not one.removed
        for name in ("first", "last", "expected"):
            self.form.fields[name].set_value(getattr(one, name))
        spans = one.spans if kept else self._proposed()
        self.editor.set_value(spans)
        self.kept.about = one.hijri_year
        if (body := self.kept.bring_back()) is not None:
            self.editor.set_words(body.pop("lines"))
            for name, value in body.items():
                put_back(self.form.fields[name].widget, value)
        self.kept.rest()
        self.remove.setVisible(kept)
        self.save_button.setText(self.tr("Save") if kept else self.tr("Keep these hours"))
        self.form.clear_messages()

    def _proposed(self) -> tuple[OpenSpan, ...]:
        days = sorted({span.weekday for span in settings.hours(self.actor).get(None, ())})
        return tuple(OpenSpan(day, opens, closes) for day in days for opens, closes in USUAL)

    def save(self) -> None:
        """Ask the service; the day that cannot be read is marked."""
        self.calm()
        wrong = [Finding(HouseProblem.NOT_A_DATE, name) for name in ("first", "last") if self.form.fields[name].value() is None]
        if wrong:
            self.form.show_findings(wrong, text_for)
            return
        wanted = self.editor.value()
        if found := hours_findings(wanted):
            self.editor.mark(found[0].facts["weekday"])
            self.warn(text_for(found[0]))
            return
        if self.shown is not None:
            fields = {name: self.form.fields[name].value() for name in ("first", "last", "expected")}
            self._keep(replace(self.shown, spans=wanted, removed=False, **fields), self.tr("Saved"))

    def _take_off(self) -> None:
        if self.shown is not None:
            self._keep(replace(self.shown, removed=True), self.tr("Usual hours hold in this Ramadan"))

    def _keep(self, wished: Ramadan, said: str) -> None:
        before = self.shown
        try:
            kept = hours.save_ramadan(self.actor, wished)
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.kept.done()
        self.reload()
        self.done.emit(said, _taker_back(self.actor, before if before and before.id else replace(kept, removed=True), kept))


def _taker_back(actor: Actor, before: Ramadan, after: Ramadan) -> Callable[[], Any]:
    def take_back() -> Callable[[], Any]:
        try:
            kept = hours.save_ramadan(actor, replace(before, id=after.id, version=after.version))
        except Refused as refusal:
            if HouseProblem.STALE in refusal.codes:
                raise Refused(ClosureProblem.CANNOT_GO_BACK) from None
            raise
        return _taker_back(actor, after, kept)

    return take_back
