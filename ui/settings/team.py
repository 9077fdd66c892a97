"""Team and rights: who works here, their hours, and who holds the clinical key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox

from clinic_app.domain.errors import Finding, HouseProblem, Refused, Stale
from clinic_app.domain.permissions import Action, Actor, Role, may
from clinic_app.domain.staff import StaffMember, StaffRequest
from clinic_app.services import clock, settings
from clinic_app.services import staff as staff_service
from ui import formats, theme
from ui.settings.hours_versions import HoursVersions
from ui.settings.keys_due import KeysDue
from ui.settings.section import KeptForm, Section
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, PassField, TextField
from ui.widgets.labels import Label
from ui.widgets.record_table import Column, RecordTable, TableView

LANGUAGES = ("ar", "en", "fr", "hi", "ur", "tl", "fa")
ENDS_SOON = 90  # days before a licence ends at which the date turns amber (H)


class TeamSection(Section):
    """A list of everybody; below it the person chosen, or a new one."""

    def __init__(self, actor: Actor) -> None:
        super().__init__(
            actor,
            self.tr("Team and rights"),
            self.tr("The manager adds people and gives roles. A therapist's clinical key is given by the clinical lead."),
        )
        self.person: StaffMember | None = None
        self.may_edit = may(actor, Action.EDIT_STAFF)
        self.may_grant = may(actor, Action.GRANT_CLINICAL)
        self.keys_due = KeysDue(actor)
        self.keys_due.wished.connect(self.keys_wished)
        self.keys_due.said.connect(self.said)
        self.body.addWidget(self.keys_due)
        self.table = TableView(self._make_model(), name="staffTable")
        self.table.setMinimumHeight(theme.current().px(340))
        self.table.chosen.connect(self.show_person)
        self.body.addWidget(self.table)
        self.grant = Button(self.tr("Give the clinical key"), "primary", icon="private", name="staffGrant")
        self.grant.clicked.connect(self._grant)
        self.grant.hide()
        self.body.addWidget(self.grant)
        if self.may_edit:
            self._build_form()
        self.body.addStretch(1)

    def _make_model(self) -> RecordTable[StaffMember]:
        self.model = RecordTable[StaffMember](
            [
                Column(self.tr("Name"), self._name, strong=True, stretch=True),
                Column(
                    self.tr("Roles"), lambda p: ", ".join(self.role_words(role) for role in Role if role in p.roles), stretch=True
                ),
                Column(self.tr("Signs in as"), lambda p: formats.isolate(p.sign_in_name), width=120),
                Column(
                    self.tr("Licence until"),
                    lambda p: formats.short_date(p.licence_until) if p.licence_until else "",
                    width=120,
                    tone=self._licence_tone,
                ),
                Column(self.tr("Clinical key"), self._key_words, width=210),
            ],
            self,
        )
        return self.model

    @staticmethod
    def _name(person: StaffMember) -> str:
        return (person.name_ar or person.name_en) if formats.is_arabic() else (person.name_en or person.name_ar)

    def _licence_tone(self, person: StaffMember) -> str:
        if person.licence_until is None:
            return "ink"
        left = (person.licence_until - clock.today()).days
        return "danger" if left < 0 else "warn" if left <= ENDS_SOON else "ink"

    def role_words(self, role: Role) -> str:
        """A role in words."""
        return {
            Role.RECEPTION: self.tr("reception"),
            Role.THERAPIST: self.tr("therapist"),
            Role.LEAD: self.tr("clinical lead"),
            Role.MANAGER: self.tr("manager"),
        }[role]

    def _key_words(self, person: StaffMember) -> str:
        if not person.active:
            return self.tr("left the clinic")
        if person.has_clinical_key:
            return self.tr("holds it")
        if not person.roles & {Role.THERAPIST, Role.LEAD}:
            return self.tr("not needed")
        return self.tr("chooses a passphrase first") if person.must_change else self.tr("waits for the lead")

    def _language_words(self, code: str) -> str:
        return {
            "ar": self.tr("Arabic"),
            "en": self.tr("English"),
            "fr": self.tr("French"),
            "hi": self.tr("Hindi"),
            "ur": self.tr("Urdu"),
            "tl": self.tr("Filipino"),
            "fa": self.tr("Persian"),
        }[code]

    def _build_form(self) -> None:
        self.heading = Label("", "title3", "strong")
        self.body.addWidget(self.heading)
        self.form = KeptForm(self.actor, "staff")
        self.form.add_row(
            ("name_en", self.tr("Name in English"), TextField(name="staffNameEn")),
            ("name_ar", self.tr("Name in Arabic"), TextField(name="staffNameAr")),
        )
        self.form.add_row(
            ("title_en", self.tr("Title in English"), TextField(name="staffTitleEn")),
            ("title_ar", self.tr("Title in Arabic"), TextField(name="staffTitleAr")),
        )
        roles = ChipSet([(role, self.role_words(role)) for role in Role], "role")
        self.form.add("roles", self.tr("Roles"), roles)
        languages = ChipSet([(code, self._language_words(code)) for code in LANGUAGES], "language")
        self.form.add("languages", self.tr("Languages of therapy"), languages)
        self.gender = Choice([("", self.tr("not said")), ("f", self.tr("woman")), ("m", self.tr("man"))], name="staffGender")
        self.room = Choice([(None, self.tr("none"))], name="staffRoom")
        self.form.add_row(
            ("gender", self.tr("Woman or man (clients may wish)"), self.gender),
            ("room_id", self.tr("Usual room"), self.room),
            ("licence_no", self.tr("Licence number"), TextField(name="staffLicence", numeric=True)),
            ("licence_until", self.tr("Licence until"), DateField(today=clock.today, name="staffLicenceUntil")),
        )
        self.minors = QCheckBox(self.tr("Sees clients under 18"))
        self.minors.setObjectName("staffMinors")
        self.active = QCheckBox(self.tr("Works here"))
        self.active.setObjectName("staffActive")
        self.form.add_widget(self.minors)
        self.form.add_widget(self.active)
        self.form.add_row(
            ("sign_in_name", self.tr("Name to sign in with"), TextField(name="staffSignIn")),
            ("passphrase", self.tr("First passphrase, to be changed at the first sign-in"), PassField(name="staffPassphrase")),
        )
        self.body.addWidget(self.form)
        self.save_button = Button("", "primary", name="staffSave")
        self.save_button.clicked.connect(self.save)
        self.new = Button(self.tr("New person instead"), name="staffNew")
        self.new.clicked.connect(self._new)
        self.button_row(self.save_button, self.new)
        self.hours_heading = Label(self.tr("Working hours"), "title3", "strong")
        self.hours = HoursVersions(self.actor)
        self.hours.remove.clicked.connect(self._take_hours_off)
        self.hours_save = Button(self.tr("Save working hours"), name="staffHoursSave")
        self.hours_save.clicked.connect(self._save_hours)
        self.body.addWidget(self.hours_heading)
        self.body.addWidget(self.hours)
        self.button_row(self.hours_save)
        self.form.watch()

    def reload(self) -> None:
        """Show everybody, also those who left."""
        chosen = self.person.id if self.person else 0
        people = staff_service.staff(self.actor, active_only=False)
        self.model.show(people)
        self.keys_due.reload()
        if self.may_edit:
            arabic = formats.is_arabic()
            rooms = settings.rooms(self.actor)
            self.room.set_options(
                [
                    (None, self.tr("none")),
                    *((r.id, (r.name_ar or r.name_en) if arabic else (r.name_en or r.name_ar)) for r in rooms),
                ]
            )
        self.show_person(next((p for p in people if p.id == chosen), None))

    def _new(self) -> None:
        self.table.clearSelection()
        self.show_person(None)

    def show_person(self, person: StaffMember | None) -> None:
        """The person chosen, or empty fields for a new one."""
        self.person = person
        waits = person is not None and self._key_words(person) == self.tr("waits for the lead")
        self.grant.setVisible(self.may_grant and waits)
        if not self.may_edit:
            return
        self.heading.setText(self._name(person) if person else self.tr("A new person"))
        shown = person or StaffMember(0, "", "", "", "", frozenset(), "")
        names = (
            "name_en",
            "name_ar",
            "title_en",
            "title_ar",
            "licence_no",
            "sign_in_name",
            "licence_until",
            "gender",
            "room_id",
            "roles",
            "languages",
        )
        self.form.turn_to(shown.id)
        self.form.fill({name: getattr(shown, name) for name in names} | {"passphrase": ""})
        self.minors.setChecked(shown.minors)
        self.active.setChecked(shown.active)
        self.active.setVisible(person is not None)
        self.new.setVisible(person is not None)
        for name in ("sign_in_name", "passphrase"):
            self.form.fields[name].setVisible(person is None)
        self.save_button.setText(self.tr("Save") if person else self.tr("Add person"))
        for widget in (self.hours_heading, self.hours, self.hours_save):
            widget.setVisible(person is not None and Role.THERAPIST in shown.roles)
        if person is not None:
            self.hours.load(person.id)
        self.form.bring_back()

    def _request(self) -> StaffRequest:
        values = self.form.values()
        return StaffRequest(
            name_en=values["name_en"],
            name_ar=values["name_ar"],
            title_en=values["title_en"],
            title_ar=values["title_ar"],
            roles=frozenset(values["roles"]),
            languages=tuple(values["languages"]),
            gender=values["gender"] or "",
            room_id=values["room_id"],
            licence_no=values["licence_no"],
            licence_until=values["licence_until"] if isinstance(values["licence_until"], date) else None,
            minors=self.minors.isChecked(),
            sign_in_name=values["sign_in_name"],
            passphrase=values["passphrase"],
            version=self.person.version if self.person else 1,
        )

    def save(self) -> None:
        """Add the person or keep the changes."""
        self.calm()
        until = self.form.fields["licence_until"]
        if not until.widget.valid():  # type: ignore[attr-defined]
            self.form.show_findings([Finding(HouseProblem.NOT_A_DATE, "licence_until")], text_for)
            return
        request = self._request()
        try:
            if self.person is None:
                saved = staff_service.add_staff(self.actor, request)
            else:
                known = replace(request, sign_in_name=self.person.sign_in_name)
                saved = staff_service.edit_staff(self.actor, self.person.id, known, active=self.active.isChecked())
        except Stale:
            self.warn(
                self.tr(
                    "Somebody else saved this person meanwhile. Your words are kept; save again to put them over the newer ones."
                )
            )
            newer = next(p for p in staff_service.staff(self.actor, active_only=False) if self.person and p.id == self.person.id)
            self.person = newer
            return
        except Refused as refusal:
            self.refused(refusal, self.form)
            return
        self.form.done()
        self.form.clear_messages()
        self.person = saved
        self.reload()
        self.said.emit(self.tr("Saved"))

    def _save_hours(self) -> None:
        if self.person is None:
            return
        self.calm()
        try:
            back = self.hours.save()
        except Refused as refusal:
            self.refused(refusal)
            return
        self.done.emit(self.tr("Saved"), back)

    def reload_hours(self) -> None:
        """Hours were kept or taken back: show them, unless somebody is typing there."""
        if self.may_edit and self.person is not None and not self.hours.typed_in:
            self.hours.load(self.person.id)

    def _take_hours_off(self) -> None:
        self.calm()
        if (back := self.hours.take_off()) is not None:
            self.done.emit(self.tr("Taken off"), back)

    def _grant(self) -> None:
        if self.person is None:
            return
        try:
            staff_service.grant_clinical(self.actor, self.person.id)
        except Refused as refusal:
            self.refused(refusal)
            return
        self.reload()
        self.said.emit(self.tr("The clinical key was given"))
