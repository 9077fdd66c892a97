"""Panels beside the letters of reception: a permission to confirm attendance, and why a letter is withdrawn."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Qt, Signal

from clinic_app.domain.desk_letters import DeskLetter, DeskPermissionRequest, permitted_readers
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Reader
from clinic_app.services import clock, desk_letters
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.desk_words import desk_kind_name, desk_number
from ui.letters.words import reader_name
from ui.texts import text_for
from ui.why_panel import WhyPanel
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column

USUAL_MONTHS = 3


class DeskPermissionPanel(SidePanel):
    """Who may learn on which days the client attended, and until when. recorded(permission) once it is."""

    recorded = Signal(object)

    def __init__(self, actor: Actor, client_id: int, reader: Reader = Reader.EMPLOYER) -> None:
        super().__init__("", name="deskPermissionPanel")
        self.title.setText(self.tr("Permission to confirm attendance"))
        self.actor, self.client_id = actor, client_id
        told = self.tr("The client has signed that this reader may learn on which days they came. It opens nothing else.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.reader = Choice([(one, reader_name(one)) for one in permitted_readers()], name="deskPermissionReader")
        self.name_field = TextField(name="deskPermissionName")
        self.from_field = DateField(clock.today, past=True, name="deskPermissionFrom")
        self.to_field = DateField(clock.today, name="deskPermissionTo")
        for key, words, widget in (
                ("reader", self.tr("Kind of reader"), self.reader), ("recipient", self.tr("Who may be told"), self.name_field),
                ("valid_from", self.tr("Valid from"), self.from_field), ("valid_to", self.tr("Valid to"), self.to_field)):
            self.form.add(key, words, widget)
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        words = self.tr("Record permission")
        self.save_button = Button(words, "primary", icon="sign", keys="Ctrl+Return", name="saveDeskPermission")
        self.add_foot(self.save_button)
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.reader.set_value(reader)
        self.from_field.set_value(clock.today())
        self.to_field.set_value(clock.today() + relativedelta(months=USUAL_MONTHS))
        self.kept = Kept(self, actor, f"desk_permission_{reader}", about=client_id)
        self.kept.watch({"reader": self.reader, "name": self.name_field, "from": self.from_field, "to": self.to_field})
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("record permission"), "Ctrl+Return", self.save, "sign", anywhere=True)]

    def save(self) -> None:
        """Record it; what is missing is said beside its field."""
        clear_layout(self._loose)
        start = self.from_field.value() or clock.today()
        request = DeskPermissionRequest(
            self.client_id, self.reader.value(), self.name_field.value(), start, self.to_field.value())
        try:
            made = desk_letters.record_permission(self.actor, request)
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for):
                self._loose.addWidget(Banner("warn", sentence, name="deskPermissionTrouble"))
            return
        self.kept.done()
        self.recorded.emit(made)
        self.closed.emit()


class DeskWithdrawPanel(WhyPanel):
    """Asks for the reason and withdraws; withdrawn(letter) when it is done."""

    withdrawn = Signal(object)

    def __init__(self, actor: Actor, letter: DeskLetter) -> None:
        super().__init__(actor, name="deskWithdraw", draft="withdraw_desk_letter", about=letter.id, vault=Vault.DESK)
        self.letter = letter
        said = self.tr("{kind} {number} to {name}").format(
            kind=desk_kind_name(letter.content.kind), number=desk_number(letter.number),
            name=formats.isolate_name(letter.recipient))
        told = self.tr("It stays readable, marked withdrawn, and is printed no more. What was handed over has to be asked for.")
        self.ask(self.tr("Withdraw letter"), said, told, self.tr("Reason"), self.tr("What is wrong with it"),
                 self.tr("Withdraw"), self.tr("withdraw"))

    def act(self, reason: str) -> DeskLetter:
        return desk_letters.withdraw(self.actor, self.letter.client_id, self.letter.id, reason)

    def finished(self, done: object) -> None:
        self.withdrawn.emit(done)
