"""Numbers to call in need: whose, the number, and the day on which somebody last rang to see that it holds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.settings import EmergencyNumber
from clinic_app.services import clock, settings
from ui import formats, theme
from ui.settings.section import KeptForm, Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, TextField
from ui.widgets.record_table import Column, RecordTable, TableView


class EmergencySection(Section):
    """A list, and a line to add or change one. On paper stand only numbers with a day of checking."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor, self.tr("Emergency numbers"),
            self.tr("Shown where somebody may need them. A number goes onto paper only once it has been checked."),
        )
        self.editing: EmergencyNumber | None = None
        self.model = RecordTable[EmergencyNumber](
            [
                Column(self.tr("Name in English"), lambda n: n.name_en, strong=True, stretch=True),
                Column(self.tr("Name in Arabic"), lambda n: n.name_ar, stretch=True),
                Column(self.tr("Number"), lambda n: formats.isolate(formats.digits(n.phone)), width=170),
                Column(self.tr("Checked on"), self._checked, width=170),
            ],
            self,
        )
        self.table = TableView(self.model, name="emergencyTable")
        self.table.setMinimumHeight(theme.current().px(180))
        self.table.chosen.connect(self._choose)
        self.body.addWidget(self.table)
        self.form = KeptForm(actor, "emergency_number")
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("name_en", self.tr("Name in English"), TextField(name="emergencyNameEn")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="emergencyNameAr")),
        )
        self.form.add_row(
            ("phone", self.tr("Number"), TextField(name="emergencyPhone", numeric=True)),
            ("checked_on", self.tr("Checked on"), DateField(clock.today, past=True, name="emergencyChecked")),
        )
        self.form.watch()
        self.form.submitted.connect(self.save)
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Add number"), "primary", name="emergencySave")
        self.new = Button(self.tr("New number instead"), name="emergencyNew")
        self.remove = Button(self.tr("Take off the list"), "danger", name="emergencyRemove")
        self.save_button.clicked.connect(self.save)
        self.new.clicked.connect(lambda: self._choose(None))
        self.remove.clicked.connect(self._take_off)
        self.button_row(self.save_button, self.new, self.remove)
        self.body.addStretch(1)
        self._choose(None)

    def _checked(self, number: EmergencyNumber) -> str:
        return formats.short_date(number.checked_on) if number.checked_on else self.tr("verify")

    def reload(self) -> None:
        """Show the numbers in use."""
        self.model.show(settings.emergency_numbers(self.actor))

    def _choose(self, number: EmergencyNumber | None) -> None:
        self.editing = number
        shown = number or EmergencyNumber(0, "", "", "")
        self.form.turn_to(shown.id)
        self.form.fill({"name_en": shown.name_en, "name_ar": shown.name_ar, "phone": shown.phone, "checked_on": shown.checked_on})
        for button in (self.new, self.remove):
            if number is None:
                button.hide()
            else:
                button.show()
        self.save_button.setText(self.tr("Save number") if number else self.tr("Add number"))
        self.form.clear_messages()
        self.form.bring_back()

    def save(self) -> None:
        """Add or change, then begin a new line."""
        field = self.form.fields["checked_on"]
        if not field.widget.valid():  # type: ignore[attr-defined]
            self.form.show_findings([Finding(HouseProblem.NOT_A_DATE, "checked_on")], text_for)
            return
        self._keep(replace(self.editing or EmergencyNumber(0, "", "", ""), **self.form.values()))

    def _take_off(self) -> None:
        if self.editing is not None:
            self._keep(replace(self.editing, active=False))

    def _keep(self, number: EmergencyNumber) -> None:
        self.calm()
        try:
            settings.save_emergency_number(self.actor, number)
        except Stale as stale:
            self.refused(stale)
            self.reload()
            newer = next((n for n in settings.emergency_numbers(self.actor) if n.id == number.id), None)
            if newer is not None:  # saved again, mine takes its place
                self.editing = newer
                self.form.show_theirs({name: getattr(newer, name) for name in ("name_en", "name_ar", "phone")})
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self.table.clearSelection()
        self._choose(None)
        self.reload()
        self.form.fields["name_en"].widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(self.tr("Saved"))
