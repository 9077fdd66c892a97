"""The new-clinic wizard: the clinic, its first people, its hours and rooms, and the recovery sheets for the safe."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QWidget

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Role, Vault
from clinic_app.domain.settings import ClinicSettings, OpenSpan, Room, hours_findings
from clinic_app.domain.staff import StaffRequest, staff_findings
from clinic_app.services import settings as clinic_service
from clinic_app.services import startup
from clinic_app.services.passphrases import check_passphrase
from ui.entry.frame import PlainPage
from ui.entry.steps import Steps
from ui.jobs import run_job
from ui.recovery_codes import RecoveryCodes
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, PassField, TextField
from ui.widgets.hours import HoursEditor
from ui.widgets.labels import Label, Sign

USUAL_HOURS = tuple(OpenSpan(day, 9 * 60, 20 * 60) for day in range(5))


class WizardPage(PlainPage):
    """One step: a form, back and next. filled(values) says what was typed."""

    filled = Signal(dict)
    back = Signal()
    AT = 2

    def __init__(self, values: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = dict(values)
        self.form = Form()
        self._build()
        self._buttons()
        self.foot.addWidget(Steps(self.AT))
        self.end_foot()
        self.form.submitted.connect(self.go_on)

    def _build(self) -> None:
        raise NotImplementedError  # each step builds its own

    def _buttons(self) -> None:
        row = QHBoxLayout()
        back = Button(self.tr("Back"), name="wizardBack")
        back.clicked.connect(self.back)
        self.next = Button(self.tr("Continue"), "primary", keys="Enter", name="wizardNext")
        self.next.clicked.connect(self.go_on)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self.next)
        self.column.addLayout(row)

    def state(self) -> dict[str, Any]:
        return self.values | {name: field.value() for name, field in self.form.fields.items()}

    def set_state(self, state: dict[str, Any]) -> None:
        self.values |= state
        for name, field in self.form.fields.items():
            if name in state:
                field.set_value(state[name])

    def findings(self, state: dict[str, Any]) -> list[Finding]:
        """What keeps this step from being done."""
        return []

    def go_on(self) -> None:
        """On to the next step, or the sentences beside the fields."""
        state = self.state()
        found = self.findings(state)
        self.form.show_findings(found, text_for)
        if not found:
            self.filled.emit(state)

    def begin(self) -> None:
        first = next(iter(self.form.fields.values()), None)
        if first is not None:
            first.widget.setFocus(Qt.FocusReason.OtherFocusReason)


class ClinicStep(WizardPage):
    """The clinic's names in both languages and what its letters carry."""

    AT = 2

    def _build(self) -> None:
        self.title(self.tr("Your clinic"), self.tr("These lines stand on the clinic's letters. All but one name can wait."))
        self.form.add("name_en", self.tr("Name in English"), TextField(name="clinicNameEn"))
        self.form.add("name_ar", self.tr("Name in Arabic"), TextField(name="clinicNameAr"))
        self.form.add_row(
            ("phone", self.tr("Telephone"), TextField(name="clinicPhone", numeric=True)),
            ("licence_no", self.tr("Ministry of Health licence"), TextField(name="clinicLicence", numeric=True)),
        )
        self.form.add("address_en", self.tr("Address in English"), TextField(name="clinicAddressEn"))
        self.form.add("address_ar", self.tr("Address in Arabic"), TextField(name="clinicAddressAr"))
        self.column.addWidget(self.form)

    def findings(self, state: dict[str, Any]) -> list[Finding]:
        from clinic_app.domain.settings import settings_findings

        return settings_findings(clinic_of(state))


class PeopleStep(WizardPage):
    """The manager, and the first clinical lead unless one person is both; each with a passphrase of their own."""

    AT = 3
    WIDTH = 720

    def _build(self) -> None:
        self.title(
            self.tr("The first people"),
            self.tr(
                "The manager keeps staff, rooms and backups and sees nothing clinical. The clinical lead opens the clinical "
                "record and lets therapists in. One person may be both."
            ),
        )
        self._person("manager", self.tr("Manager"))
        self.same = QCheckBox(self.tr("The manager is also the clinical lead"))
        self.same.setObjectName("managerIsLead")
        self.same.setChecked(bool(self.values.get("same", False)))
        self.form.add_widget(self.same)
        self.lead_fields = self._person("lead", self.tr("Clinical lead"))
        self.same.toggled.connect(self._show_lead)
        self.form.add_widget(
            Label(
                self.tr(
                    "A passphrase has at least 15 characters: four or five words that mean something to nobody "
                    "else. Letters of any "
                    "script and spaces count. Nobody can read it back; if it is lost, the recovery sheets open "
                    "the record, but private "
                    "process notes sealed with it stay closed."
                ),
                "small",
                tone="ink2",
                wrap=True,
            )
        )
        self.column.addWidget(self.form)
        self._show_lead()

    def _person(self, who: str, heading: str) -> list[QWidget]:
        title = Label(heading, "title3", "strong")
        self.form.add_widget(title)
        made: list[QWidget] = [title]
        for fields in (
            (
                (f"{who}_name_en", self.tr("Name in English"), TextField(name=f"{who}NameEn")),
                (f"{who}_name_ar", self.tr("Name in Arabic"), TextField(name=f"{who}NameAr")),
            ),
            ((f"{who}_sign_in", self.tr("Name to sign in with"), TextField(name=f"{who}SignIn")),),
            (
                (f"{who}_passphrase", self.tr("Passphrase"), PassField(name=f"{who}Passphrase")),
                (f"{who}_again", self.tr("The same once more"), PassField(name=f"{who}Again")),
            ),
        ):
            made += self.form.add_row(*fields)
        return made

    def _show_lead(self) -> None:
        for widget in self.lead_fields:
            widget.setVisible(not self.same.isChecked())

    def state(self) -> dict[str, Any]:
        return super().state() | {"same": self.same.isChecked()}

    def set_state(self, state: dict[str, Any]) -> None:
        super().set_state(state)
        self.same.setChecked(bool(state.get("same", False)))

    def findings(self, state: dict[str, Any]) -> list[Finding]:
        found: list[Finding] = []
        for who in ("manager",) if state["same"] else ("manager", "lead"):
            request = person_of(state, who)
            names = tuple(
                part
                for name in (
                    state.get("name_en", ""),
                    state.get("name_ar", ""),
                    request.name_en,
                    request.name_ar,
                    request.sign_in_name,
                )
                for part in [name, *name.split()]
            )
            places = {"name_en": f"{who}_name_en", "sign_in_name": f"{who}_sign_in", "passphrase": f"{who}_passphrase"}
            for finding in staff_findings(request) + check_passphrase(request.passphrase, names):
                found.append(replace(finding, field=places.get(finding.field, finding.field)))
            if request.passphrase != state[f"{who}_again"]:
                found.append(Finding(startup.StartProblem.NOT_THE_SAME, f"{who}_again"))
        if (
            not state["same"]
            and state["manager_sign_in"].casefold() == state["lead_sign_in"].casefold()
            and state["lead_sign_in"]
        ):
            found.append(Finding(startup.StaffProblem.SIGN_IN_NAME_TAKEN, "lead_sign_in"))
        return found


class HoursStep(WizardPage):
    """Opening hours by weekday and the rooms; both can be changed later."""

    AT = 4
    WIDTH = 720

    def _build(self) -> None:
        self.title(
            self.tr("Hours and rooms"),
            self.tr("When the clinic is open and where visits take place. Staff hours follow in Settings."),
        )
        self.hours = HoursEditor(self.values.get("hours", USUAL_HOURS))
        self.column.addWidget(self.hours)
        self.form.add(
            "rooms",
            self.tr("Rooms, one name after the other with commas"),
            TextField(name="clinicRooms"),
            note=self.tr("For example: Room 1, Room 2, Garden room"),
        )
        self.form.fields["rooms"].set_value(self.values.get("rooms", self.tr("Room 1, Room 2")))
        self.column.addWidget(self.form)

    def state(self) -> dict[str, Any]:
        return super().state() | {"hours": self.hours.value()}

    def set_state(self, state: dict[str, Any]) -> None:
        super().set_state(state)
        self.hours.set_value(state.get("hours", USUAL_HOURS))

    def findings(self, state: dict[str, Any]) -> list[Finding]:
        return hours_findings(state["hours"])


class SheetsStep(PlainPage):
    """Two recovery sheets, printed or saved; the codes are shown once and kept nowhere."""

    done = Signal()

    def __init__(self, codes: dict[Vault, str], clinic: ClinicSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title(
            self.tr("Two sheets for the safe"),
            self.tr(
                "If a passphrase is lost, only these open the clinic. The desk sheet stays with the manager, "
                "the clinical sheet with "
                "the clinical lead. They are shown once and kept nowhere else."
            ),
        )
        self.sheets = RecoveryCodes(codes, clinic)
        self.column.addWidget(self.sheets)
        self.go = Button(self.tr("Finish"), "primary", keys="Enter", step="large", name="wizardFinish")
        self.go.setEnabled(False)
        self.sheets.put_away_changed.connect(self.go.setEnabled)
        self.go.clicked.connect(self.done)
        self.column.addWidget(self.go)
        self.foot.addWidget(Steps(5))
        self.end_foot()

    def state(self) -> dict[str, Any]:
        return {"put_away": self.sheets.put_away.isChecked()}

    def set_state(self, state: dict[str, Any]) -> None:
        self.sheets.put_away.setChecked(bool(state.get("put_away")))


class BusyPage(PlainPage):
    """Long work with words and a bar."""

    BUSY = True

    def __init__(self, words: str, below: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title(words, below)
        self.bar = QProgressBar()
        self.bar.setObjectName("entryProgress")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.column.addWidget(self.bar)
        self.words = Label("", "small", tone="ink2")
        self.column.addWidget(self.words)
        self.trouble = QWidget()
        row = QHBoxLayout(self.trouble)
        row.setContentsMargins(0, 0, 0, 0)
        self.reason = Label("", "body", tone="danger", wrap=True)
        row.addWidget(Sign("warning", 18, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reason, 1)
        back = Button(self.tr("Back"), name="busyBack")
        back.clicked.connect(lambda: self.wished.emit("welcome"))
        row.addWidget(back)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.end_foot()

    def tell(self, at: int, whole: int, words: str) -> None:
        """Move the bar."""
        self.bar.setValue(round(100 * at / max(1, whole)))
        self.words.setText(words)

    def say_refused(self, sentences: list[str]) -> None:
        """Why it did not work; nothing was made."""
        self.bar.hide()
        self.words.hide()
        self.reason.setText(" ".join(sentences))
        self.trouble.show()


def clinic_of(state: dict[str, Any]) -> ClinicSettings:
    """The clinic as typed in the wizard."""
    names = ("name_en", "name_ar", "phone", "licence_no", "address_en", "address_ar")
    return ClinicSettings(**{name: state.get(name, "") for name in names})


def person_of(state: dict[str, Any], who: str) -> StaffRequest:
    """The manager or the lead as typed in the wizard."""
    both = state.get("same", False)
    roles = {
        "manager": {Role.MANAGER, Role.LEAD, Role.THERAPIST} if both else {Role.MANAGER},
        "lead": {Role.LEAD, Role.THERAPIST},
    }
    return StaffRequest(
        name_en=state.get(f"{who}_name_en", ""),
        name_ar=state.get(f"{who}_name_ar", ""),
        roles=frozenset(roles[who]),
        sign_in_name=state.get(f"{who}_sign_in", ""),
        passphrase=state.get(f"{who}_passphrase", ""),
    )


def make_clinic(page: BusyPage, folder: Path, state: dict[str, Any], done: Any) -> None:
    """Make the clinic on a worker; done(codes) on this thread, or the reason on the page."""
    wish = startup.NewClinic(clinic_of(state), person_of(state, "manager"), None if state["same"] else person_of(state, "lead"))

    def call(tell: Any) -> startup.Opened:
        return startup.create_clinic(folder, wish, progress=lambda percent, _key: tell(percent, 100, ""))

    def failed(error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        page.say_refused([text_for(finding) for finding in error.findings])

    run_job(page, call, done, failed, page.tell)


def save_house(actor: Any, state: dict[str, Any]) -> None:
    """Hours and rooms as typed, once the manager is signed in."""
    clinic_service.save_hours(actor, None, state["hours"])
    known = {room.name_en for room in clinic_service.rooms(actor)} | {room.name_ar for room in clinic_service.rooms(actor)}
    for name in dict.fromkeys(part.strip() for part in state["rooms"].replace("،", ",").split(",")):
        if name and name not in known:
            arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
            clinic_service.save_room(actor, Room(0, "" if arabic else name, name if arabic else "", False, True))
