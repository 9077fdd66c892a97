"""An emergency disclosure, written down: to whom, what of the record and in own words, why, by which way, who decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.emergencies import EmergencyOffer
from clinic_app.domain.errors import Refused
from clinic_app.domain.facts import Withheld
from clinic_app.domain.outgoing import EmergencyRequest, Road, emergency_contents, emergency_readers
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Content, Reader
from clinic_app.services import emergencies
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.look_dialog import LookDialog
from ui.letters.register_view import name_of
from ui.letters.words import content_name, reader_name, wall_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import Form, TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column, row


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
        self.offers = emergencies.offers(actor, client_id)
        self.facts: dict[str, QCheckBox] = {}
        self._lines: dict[str, QWidget] = {}
        self.form.add("facts", self.tr("From the record, only what is needed"), self._build_facts())
        self.told = TextArea(name="emergencyTold", lines=4, most=8, hint=self.tr("No more than they need in order to act"))
        self.form.add("told", self.tr("What is told, in your words"), self.told)
        self.reason = TextArea(name="emergencyReason", lines=2, most=4)
        self.form.add("reason", self.tr("Why it cannot wait"), self.reason)
        people = [(one, name_of(en, ar)) for one, en, ar in emergencies.deciders(actor)]
        self.decider = Choice([(0, self.tr("Choose")), *people], name="emergencyDecider")
        self.form.add("decided_by", self.tr("Who decided"), self.decider)
        self.road = Choice([(Road.PHONE, self.tr("By phone")), (Road.PAPER, self.tr("On paper"))], name="emergencyRoad")
        self.form.add("road", self.tr("By which way"), self.road)
        self.withheld = Label("", "small", "text", "ink3", wrap=True)
        self.withheld.setObjectName("emergencyWithheld")
        self.form.add_widget(self.withheld)
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Record"), "primary", icon="safety_open", keys="Ctrl+Return", name="saveEmergency")
        self.add_foot(self.save_button)
        self.preview_button = Button(self.tr("Preview"), icon="looked_at", name="previewEmergency")
        self.add_foot(self.preview_button)
        self.preview_button.clicked.connect(self.preview)
        self.save_button.clicked.connect(self.save)
        self.reader.currentIndexChanged.connect(lambda _index: self._offer())
        self._offer()
        self.kept = Kept(self, actor, "emergency", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({
            "reader": self.reader, "recipient": self.recipient, "told": self.told, "reason": self.reason,
            "decider": self.decider, "road": self.road, **{content.value: box for content, box in self.boxes.items()},
            **self.facts,
        })

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("record"), "Ctrl+Return", self.save, "safety_open", anywhere=True),
                KeyAct(self.tr("preview"), "Ctrl+P", self.preview, "looked_at", anywhere=True)]

    def _offer(self) -> None:
        """Boxes for what this reader may be told, and none for anything else."""
        open_to = emergency_contents(self.reader.value() or Reader.DOCTOR)
        for content, box in self.boxes.items():
            box.setVisible(content in open_to)
            box.setChecked(box.isChecked() and content in open_to)
        offer = self._offered()
        told = {fact.key for fact in offer.facts}
        for key, box in self.facts.items():
            self._lines[key].setVisible(key in told)
            box.setChecked(box.isChecked() and key in told)
        self.form.fields["facts"].setVisible(bool(told))
        self.withheld.setText(self._walls(offer))
        self.withheld.setVisible(bool(offer.withheld))

    def _offered(self) -> EmergencyOffer:
        return self.offers[self.reader.value() or Reader.DOCTOR]

    def _build_facts(self) -> QWidget:
        """A box for each thing that the record offers, none of them ticked."""
        holder = QWidget()
        lines = column(holder, 6)
        known = {fact.key: fact for offer in self.offers.values() for fact in offer.facts}
        for number, fact in enumerate(known.values(), 1):
            one = QWidget()
            line = row(one, 8)
            box, words = QCheckBox(), formats.isolate_name(fact.text)
            box.setObjectName(f"emergencyFact_{number}")
            box.setAccessibleName(words)
            line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(words, "small", wrap=True), 1)
            self.facts[fact.key], self._lines[fact.key] = box, one
            lines.addWidget(one)
        return holder

    def _walls(self, offer: EmergencyOffer) -> str:
        """What the record holds and this reader is not told, wall by wall."""
        said = [self.tr("Withheld, though the record holds it:")]
        for why in dict.fromkeys(why for _, why in offer.withheld):
            names = " · ".join(content_name(content) for content, one in offer.withheld if one is why)
            wall = self.tr("only with a permission") if why is Withheld.NO_PERMISSION else wall_name(why)
            said.append(self.tr("{what}: {why}").format(what=names, why=wall))
        return "\n".join(said)

    def _request(self) -> EmergencyRequest:
        contents = frozenset(content for content, box in self.boxes.items() if box.isChecked())
        facts = tuple(key for key, box in self.facts.items() if box.isChecked())
        return EmergencyRequest(
            self.client_id, self.reader.value(), self.recipient.value(), contents, self.told.value(), self.reason.value(),
            self.decider.value() or 0, self.road.value(), facts)

    def preview(self) -> None:
        """The paper as it would be made now; nothing is kept."""
        clear_layout(self._loose)
        try:
            made = emergencies.preview(self.actor, self._request())
        except Refused as refusal:
            self._say(refusal)
            return
        note = self.tr("Nothing is recorded yet, and nothing has left.")
        LookDialog(made.pdf, self.tr("Preview"), note, self.window()).open()

    def _say(self, refusal: Refused) -> None:
        for sentence in self.form.show_findings(refusal.findings, text_for):
            self._loose.addWidget(Banner("warn", sentence, name="emergencyTrouble"))

    def save(self) -> None:
        """Write it down; what is missing is said beside its field."""
        clear_layout(self._loose)
        try:
            made = emergencies.tell(self.actor, self._request())
        except Refused as refusal:
            self._say(refusal)
            return
        self.kept.done()
        self.closed.emit()
        self.recorded.emit(made)
