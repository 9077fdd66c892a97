"""A permission to share, written down as the client signed it: for whom, which content, from when to when."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Content, Reader, Recipient, ReleaseRequest, contents_for
from clinic_app.services import clock, releases
from ui.kept import Kept
from ui.letters.words import content_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column

USUAL_MONTHS = 3
USUALLY_NOT = frozenset({
    Content.LEARNED, Content.HELPED, Content.NEXT_STEPS, Content.FORMULATION, Content.RISK, Content.SAFETY_PLAN,
    Content.DELICATE})
WITH_THE_REST = frozenset({Content.IDENTITY, Content.ATTENDANCE, Content.REQUESTS})
# No letter says these to such a reader, so no permission asks for them.
LATER = {Reader.DOCTOR: frozenset({Content.ADJUSTMENTS}), Reader.SCHOOL: frozenset({Content.SAFETY_PLAN})}


class ReleasePanel(SidePanel):
    """Records one permission for one reader. Emits nothing about its content: who shows permissions hears of the change."""

    def __init__(self, actor: Actor, client_id: int, reader: Reader = Reader.DOCTOR, parent: QWidget | None = None) -> None:
        super().__init__("", name="releasePanel", parent=parent)
        self.title.setText(self.tr("Permission to share"))
        self.actor, self.client_id, self.reader = actor, client_id, reader
        self._build()
        self._connect()
        self._show()
        self.kept = Kept(self, actor, f"release_{reader}", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({
            "name": self.name_field, "role": self.role_field, "address": self.address_field, "form": self.form_of_address,
            "signed": self.signed_field, "from": self.from_field, "to": self.to_field,
            **{content.value: box for content, box in self.boxes.items()},
        })

    def _build(self) -> None:
        self.form, doctor = Form(), self.reader is Reader.DOCTOR
        self.name_field = TextField(name="releaseName", hint=self.tr("Dr Helen Marsh") if doctor else "")
        self.form.add("recipient", self.tr("May be written to"), self.name_field)
        self.role_field = TextField(name="releaseRole", hint=self.tr("Family doctor") if doctor else "")
        self.form.add("role", self.tr("As"), self.role_field)
        self.address_field = TextArea(name="releaseAddress", lines=2, most=4)
        self.form.add("address", self.tr("Address"), self.address_field)
        self.form_of_address = Choice(
            [("", self.tr("Not said")), ("f", self.tr("Woman")), ("m", self.tr("Man"))], name="releaseForm")
        self.form.add("form", self.tr("Form of address in Arabic"), self.form_of_address)
        self.signed_field = DateField(clock.today, past=True, name="releaseSigned")
        self.form.add("signed_on", self.tr("Signed by the client on"), self.signed_field)
        self.from_field = DateField(clock.today, past=True, name="releaseFrom")
        self.to_field = DateField(clock.today, name="releaseTo")
        self.form.add("valid_from", self.tr("Valid from"), self.from_field)
        self.form.add("valid_to", self.tr("Valid to"), self.to_field)
        self.body.addWidget(self.form)
        self.body.addWidget(Label(self.tr("May learn"), "small", "label", "ink2"))
        self.boxes: dict[Content, QCheckBox] = {}
        holder = QWidget()
        lines = column(holder, 0)
        for content in contents_for(self.reader):
            if content in WITH_THE_REST or content in LATER.get(self.reader, ()):
                continue
            box = QCheckBox(content_name(content))
            box.setObjectName(f"release_{content}")
            self.boxes[content] = box
            lines.addWidget(box)
        self.body.addWidget(holder)
        remark = self.tr("Name, birth date and visits go with any permission.")
        self.body.addWidget(Label(remark, "small", "text", "ink3", wrap=True))
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Record permission"), "primary", icon="sign", keys="Ctrl+Return", name="saveRelease")
        self.add_foot(self.save_button)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        today = clock.today()
        self.signed_field.set_value(today)
        self.from_field.set_value(today)
        self.to_field.set_value(_months_on(today, USUAL_MONTHS))
        for content, box in self.boxes.items():
            box.setChecked(content not in USUALLY_NOT)

    def _request(self) -> ReleaseRequest:
        address = tuple(line.strip() for line in self.address_field.value().splitlines() if line.strip())
        name, role, form = self.name_field.value(), self.role_field.value(), self.form_of_address.value()
        recipient = Recipient(self.reader, name, role, address, form)
        contents = frozenset(content for content, box in self.boxes.items() if box.isChecked())
        start = self.from_field.value() or clock.today()
        return ReleaseRequest(self.client_id, recipient, contents, start, self.to_field.value(), self.signed_field.value())

    def save(self) -> None:
        """Record it; what is missing is said beside its field."""
        clear_layout(self._loose)
        try:
            releases.record_release(self.actor, self._request())
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for):
                self._loose.addWidget(Banner("warn", sentence, name="releaseTrouble"))
            return
        self.kept.done()
        self.closed.emit()



def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    later: date = day + relativedelta(months=months)
    return later
