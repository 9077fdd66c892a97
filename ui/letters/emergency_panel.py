"""An emergency disclosure, written down: to whom, what, why, by which way and on whose decision."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.outgoing import EmergencyRequest, Road, emergency_contents, emergency_readers
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Content, Reader
from clinic_app.services import emergencies
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.register_view import name_of
from ui.letters.words import content_name, reader_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class EmergencyPanel(SidePanel):
    """Records one emergency; recorded(Outgoing) when it stands in the register."""

    recorded = Signal(object)

    def __init__(self, actor: Actor, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__("", name="emergencyPanel", parent=parent)
        self.title.setText(self.tr("Tell in an emergency"))
        self.actor, self.client_id = actor, client_id
        told = self.tr("Only where waiting for a permission would put somebody in danger. The clinical lead is told.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.reader = Choice([(one, reader_name(one)) for one in emergency_readers()], name="emergencyReader")
        self.form.add("reader", self.tr("Who is told"), self.reader)
        self.recipient = TextField(name="emergencyTo", hint=self.tr("Name and office"))
        self.form.add("recipient", self.tr("Name"), self.recipient)
        holder = QWidget()
        boxes = column(holder, 0)
        self.boxes: dict[Content, QCheckBox] = {}
        for content in dict.fromkeys(c for one in emergency_readers() for c in emergency_contents(one)):
            box = QCheckBox(content_name(content))
            box.setObjectName(f"emergency_{content}")
            self.boxes[content] = box
            boxes.addWidget(box)
        self.form.add("contents", self.tr("About"), holder)
        self.told = TextArea(name="emergencyTold", lines=4, most=8, hint=self.tr("No more than they need in order to act"))
        self.form.add("told", self.tr("What is told"), self.told)
        self.reason = TextArea(name="emergencyReason", lines=2, most=4)
        self.form.add("reason", self.tr("Why it cannot wait"), self.reason)
        people = [(one, name_of(en, ar)) for one, en, ar in emergencies.deciders(actor)]
        self.decider = Choice([(0, self.tr("Choose")), *people], name="emergencyDecider")
        self.form.add("decided_by", self.tr("Who decided"), self.decider)
        self.road = Choice([(Road.PHONE, self.tr("By phone")), (Road.PAPER, self.tr("On paper"))], name="emergencyRoad")
        self.form.add("road", self.tr("By which way"), self.road)
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Record"), "primary", icon="safety_open", keys="Ctrl+Return", name="saveEmergency")
        self.add_foot(self.save_button)
        self.save_button.clicked.connect(self.save)
        self.reader.currentIndexChanged.connect(lambda _index: self._offer())
        self._offer()
        self.kept = Kept(self, actor, "emergency", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({
            "reader": self.reader, "recipient": self.recipient, "told": self.told, "reason": self.reason,
            "decider": self.decider, "road": self.road, **{content.value: box for content, box in self.boxes.items()},
        })

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("record"), "Ctrl+Return", self.save, "safety_open", anywhere=True)]

    def _offer(self) -> None:
        """Boxes for what this reader may be told, and none for anything else."""
        open_to = emergency_contents(self.reader.value() or Reader.DOCTOR)
        for content, box in self.boxes.items():
            box.setVisible(content in open_to)
            box.setChecked(box.isChecked() and content in open_to)

    def save(self) -> None:
        """Write it down; what is missing is said beside its field."""
        clear_layout(self._loose)
        contents = frozenset(content for content, box in self.boxes.items() if box.isChecked())
        request = EmergencyRequest(
            self.client_id, self.reader.value(), self.recipient.value(), contents, self.told.value(), self.reason.value(),
            self.decider.value() or 0, self.road.value())
        try:
            made = emergencies.tell(self.actor, request)
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for):
                self._loose.addWidget(Banner("warn", sentence, name="emergencyTrouble"))
            return
        self.kept.done()
        self.closed.emit()
        self.recorded.emit(made)
