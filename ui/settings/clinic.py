"""The clinic: its name and letterhead, its hours, its rooms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Actor
from clinic_app.domain.settings import ClinicSettings, Room
from clinic_app.services import settings
from ui import formats, theme
from ui.settings.hours_versions import HoursVersions
from ui.settings.paper_look import PaperLookPanel
from ui.settings.section import KeptForm, Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import TextArea, TextField
from ui.widgets.record_table import Column, RecordTable, TableView

NUMBERS = ("visit_minutes", "late_note_hours", "first_review_after", "review_every", "review_weeks", "idle_minutes")


class LetterheadSection(Section):
    """Names, licence, telephone, addresses and the clinic's own rules."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Name and letterhead"), self.tr("These lines stand on every letter."))
        self.record = ClinicSettings()
        self.form = KeptForm(actor, "clinic_settings")
        self.form.setMaximumWidth(theme.current().px(640))
        self.form.add_row(
            ("name_en", self.tr("Name in English"), TextField(name="clinicNameEn")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="clinicNameAr")),
        )
        self.form.add_row(
            ("phone", self.tr("Telephone"), TextField(name="clinicPhone", numeric=True)),
            ("email", self.tr("E-mail"), TextField(name="clinicEmail", numeric=True)),
            ("licence_no", self.tr("Ministry of Health licence"), TextField(name="clinicLicence", numeric=True)),
        )
        self.form.add_row(
            ("address_en", self.tr("Address in English"), TextArea(name="clinicAddressEn")),
            ("address_ar", self.tr("Address in Arabic"), TextArea(name="clinicAddressAr")),
        )
        self.form.add_row(
            ("file_prefix", self.tr("File numbers begin with"), TextField(name="clinicPrefix", numeric=True)),
            ("visit_minutes", self.tr("Usual length of a visit, minutes"), TextField(name="clinicVisitMinutes", numeric=True)),
            ("idle_minutes", self.tr("Desks lock after, minutes"), TextField(name="clinicIdleMinutes", numeric=True)),
        )
        self.form.add_row(
            ("first_review_after", self.tr("First review after, sessions"), TextField(name="clinicFirstReview", numeric=True)),
            ("review_every", self.tr("Later reviews every, sessions"), TextField(name="clinicReviewEvery", numeric=True)),
            ("review_weeks", self.tr("Or at least every, weeks"), TextField(name="clinicReviewWeeks", numeric=True)),
            ("late_note_hours", self.tr("A note is late after, hours"), TextField(name="clinicLateNote", numeric=True)),
        )
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Save"), "primary", name="clinicSave")
        self.save_button.clicked.connect(self.save)
        self.button_row(self.save_button)
        self.paper = PaperLookPanel(actor)
        self.paper.setMaximumWidth(theme.current().px(640))
        self.paper.said.connect(self.said)
        self.body.addWidget(self.paper)
        self.body.addStretch(1)
        self.form.watch()
        self._read = False

    def reload(self) -> None:
        """Show the clinic as it is; what was being typed comes back over it."""
        self.paper.reload()
        fresh = settings.clinic(self.actor)
        if self._read and fresh == self.record:
            return
        self.record = fresh
        self.form.keep_now()
        self.form.fill({name: str(getattr(fresh, name)) for name in self.form.fields})
        if self.form.bring_back() and self._read:
            self._show_theirs(fresh)
        self._read = True

    def _request(self) -> ClinicSettings | list[Finding]:
        values: dict[str, Any] = dict(self.form.values())
        wrong = []
        for name in NUMBERS:
            text = formats.western(values[name])
            if text.isdecimal():
                values[name] = int(text)
            else:
                wrong.append(Finding(HouseProblem.NOT_A_NUMBER, name))
        return wrong or replace(self.record, **values)

    def save(self) -> None:
        """Ask the service; a newer version of somebody else's is shown before mine is kept."""
        request = self._request()
        self.calm()
        if isinstance(request, list):
            self.form.show_findings(request, text_for)
            return
        try:
            self.record = settings.save_clinic(self.actor, request)
        except Stale as stale:
            self.record = replace(self.record, version=stale.theirs.version)
            self._show_theirs(stale.theirs)
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.clear_messages()
        self.form.done()
        self.said.emit(self.tr("Saved"))

    def _show_theirs(self, theirs: ClinicSettings) -> None:
        """Mine stays in the fields; theirs stands below each field that differs. Saving again keeps mine."""
        for name, field in self.form.fields.items():
            other = str(getattr(theirs, name))
            if other != str(field.value()):
                field.warn(self.tr("Somebody else just saved: {0}").format(formats.isolate_name(other)))
        self.warn(self.tr("Somebody else saved meanwhile. Your words are kept; look at the lines marked below, then save again."))


class HoursSection(Section):
    """When the clinic is open. Visits outside these hours need a reason."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("Opening hours"),
            self.tr(
                "Type a day like 9-13, 16-20; leave it empty when closed. A visit outside these hours can be "
                "booked with a reason."
            ),
        )
        self.hours = HoursVersions(actor)
        self.hours.setMaximumWidth(theme.current().px(640))
        self.hours.remove.clicked.connect(self._take_off)
        self.body.addWidget(self.hours)
        save = Button(self.tr("Save"), "primary", name="hoursSave")
        save.clicked.connect(self.save)
        self.button_row(save)
        self.body.addStretch(1)

    @property
    def typed_in(self) -> bool:  # type: ignore[override]
        """True if something here is not kept yet."""
        return self.hours.typed_in

    def reload(self) -> None:
        """Show the hours as they are."""
        self.hours.load(None)

    def save(self) -> None:
        """Ask the service; the day that cannot be read is marked."""
        self.calm()
        try:
            back = self.hours.save()
        except Refused as refusal:
            self.refused(refusal)
            return
        self.done.emit(self.tr("Saved"), back)

    def _take_off(self) -> None:
        self.calm()
        if (back := self.hours.take_off()) is not None:
            self.done.emit(self.tr("Taken off"), back)


class RoomsSection(Section):
    """The rooms: a list, and a line to add or change one."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(actor, self.tr("Rooms"), self.tr("A room that is no longer used keeps its past visits."))
        self.editing: Room | None = None
        self.model = RecordTable[Room](
            [
                Column(self.tr("Name in English"), lambda r: r.name_en, strong=True, stretch=True),
                Column(self.tr("Name in Arabic"), lambda r: r.name_ar, stretch=True),
                Column(self.tr("Floor"), lambda r: self.tr("ground floor") if r.ground_floor else "", width=140),
                Column(self.tr("Use"), lambda r: self.tr("in use") if r.active else self.tr("no longer used"), width=140),
            ],
            self,
        )
        self.table = TableView(self.model, name="roomTable")
        self.table.setMinimumHeight(theme.current().px(260))
        self.table.chosen.connect(self._choose)
        self.body.addWidget(self.table)
        self.form = KeptForm(actor, "room")
        self.form.add_row(
            ("name_en", self.tr("Name in English"), TextField(name="roomNameEn")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="roomNameAr")),
        )
        self.ground = QCheckBox(self.tr("On the ground floor, no steps"))
        self.ground.setObjectName("roomGround")
        self.active = QCheckBox(self.tr("In use"))
        self.active.setObjectName("roomActive")
        self.form.add_widget(self.ground)
        self.form.add_widget(self.active)
        self.form.watch()
        self.form.submitted.connect(self.save)
        self.body.addWidget(self.form)
        self.save_button = Button(self.tr("Add room"), "primary", name="roomSave")
        self.save_button.clicked.connect(self.save)
        self.new = Button(self.tr("New room instead"), name="roomNew")
        self.new.clicked.connect(lambda: self._choose(None))
        self.button_row(self.save_button, self.new)
        self.body.addStretch(1)
        self._choose(None)

    def reload(self) -> None:
        """Show all rooms, also those no longer used."""
        self.model.show(settings.rooms(self.actor, active_only=False))

    def _choose(self, room: Room | None) -> None:
        self.editing = room
        shown = room or Room(0, "", "", False, True)
        self.form.turn_to(shown.id)
        self.form.fill({"name_en": shown.name_en, "name_ar": shown.name_ar})
        self.ground.setChecked(shown.ground_floor)
        self.active.setChecked(shown.active)
        self.active.setVisible(room is not None)
        self.new.setVisible(room is not None)
        self.save_button.setText(self.tr("Save room") if room else self.tr("Add room"))
        self.form.clear_messages()
        self.form.bring_back()

    def save(self) -> None:
        """Add or change, then begin a new line."""
        self.calm()
        known = self.editing or Room(0, "", "", False, True)
        names = self.form.values()
        wanted = replace(
            known,
            name_en=names["name_en"],
            name_ar=names["name_ar"],
            ground_floor=self.ground.isChecked(),
            active=self.active.isChecked(),
        )
        try:
            settings.save_room(self.actor, wanted)
        except Stale as stale:
            self.refused(stale)
            self.reload()
            newer = next(room for room in settings.rooms(self.actor, active_only=False) if room.id == known.id)
            self.editing = newer  # saved again, mine takes its place
            self.form.show_theirs({"name_en": newer.name_en, "name_ar": newer.name_ar})
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
