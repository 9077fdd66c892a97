"""Two side panels about a consent: writing an answer down with who gave it, and taking one back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from clinic_app.domain.agreements import Signer
from clinic_app.domain.consents import Consent, ConsentAnswer, ConsentHow, ConsentKind, ConsentRequest
from clinic_app.domain.errors import Finding, HouseProblem, Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import clock, consents
from ui.actions import KeyAct
from ui.kept import Kept
from ui.plans.words import name_of
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel
from ui.widgets.segment import Segment


class ConsentPanel(SidePanel):
    """One answer about one kind. Who signs is filled in by rule R18 and may be changed."""

    saved = Signal()

    def __init__(self, actor: Actor, client_id: int, kind: ConsentKind, signer: Signer | None, names: dict[Signer, str]) -> None:
        super().__init__(name_of(kind), name="consentPanel")
        self.actor, self._client_id, self._kind, self._names = actor, client_id, kind, names
        self.form = Form()
        self.answer = Segment([(a, name_of(a)) for a in ConsentAnswer], name="consentAnswer", tick=True)
        self.answer.set_value(ConsentAnswer.GIVEN)
        self.signer = Segment([(s, name_of(s)) for s in Signer], step="small", name="consentSigner")
        self.signer.set_value(signer or Signer.CLIENT)
        self.name = TextField(names.get(signer or Signer.CLIENT, ""), name="consentName")
        self.how = Segment([(h, name_of(h)) for h in ConsentHow], step="small", name="consentHow")
        self.how.set_value(ConsentHow.SPOKEN)
        self.on = DateField(clock.today, past=True, name="consentOn")
        self.on.set_value(clock.today())
        self.note = TextField(hint=self.tr("where the paper is, or what was said with it"), name="consentNote")
        self.form.add("answer", self.tr("What was said"), self.answer)
        self.form.add("signer", self.tr("Who answers"), self.signer)
        self.form.add("signer_name", self.tr("Name"), self.name)
        self.form.add("how", self.tr("How"), self.how)
        self.form.add("given_on", self.tr("On"), self.on)
        self.form.add("note", self.tr("Note"), self.note)
        self.loose = Label("", "small", tone="danger", wrap=True)
        self.loose.hide()
        self.body.addWidget(self.form)
        self.body.addWidget(self.loose)
        self.body.addStretch(1)
        self.save = Button(self.tr("Record"), "primary", icon="save", keys="Ctrl+S", name="saveConsent")
        self.add_foot(self.save)
        self.save.clicked.connect(self.accept)
        self.form.submitted.connect(self.accept)
        self.signer.chosen.connect(lambda who: self.name.set_value(self._names.get(Signer(who), "")))
        self.kept = Kept(self, actor, f"consent_{kind}", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({"answer": self.answer, "signer": self.signer, "name": self.name, "how": self.how, "on": self.on,
                         "note": self.note})

    def accept(self) -> None:
        """Write it down, or say beside each field what is to be put right."""
        if not self.on.valid():
            self.form.show_findings([Finding(HouseProblem.NOT_A_DATE, "given_on")], text_for)
            return
        request = ConsentRequest(
            self._client_id, self._kind, ConsentAnswer(self.answer.value()), Signer(self.signer.value()), self.name.value(),
            ConsentHow(self.how.value()), self.note.value(), self.on.value(),
        )
        try:
            consents.record_consent(self.actor, request)
        except Refused as refused:
            loose = self.form.show_findings(refused.findings, text_for)
            self.loose.setText(" ".join(loose))
            self.loose.setVisible(bool(loose))
            return
        self.kept.done()
        self.saved.emit()

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("save"), "Ctrl+S", self.accept, "save")]


class WithdrawPanel(SidePanel):
    """A consent is taken back: from when, and what was said."""

    saved = Signal()

    def __init__(self, actor: Actor, consent: Consent) -> None:
        super().__init__("", name="withdrawPanel")
        self.actor, self._consent = actor, consent
        self.title.setText(self.tr("Take back: {consent}").format(consent=name_of(consent.kind)))
        self.form = Form()
        self.on = DateField(clock.today, past=True, name="withdrawnOn")
        self.on.set_value(clock.today())
        self.words = TextField(hint=self.tr("if anything was said"), name="withdrawnWords")
        self.form.add("withdrawn_on", self.tr("From"), self.on)
        self.form.add("withdrawn_words", self.tr("Words"), self.words)
        self.body.addWidget(self.form)
        stays = self.tr("The consent stays readable with the day on which it ended. A new yes is a new answer.")
        self.body.addWidget(Label(stays, "small", tone="ink3", wrap=True))
        self.body.addStretch(1)
        self.save = Button(self.tr("Take back"), "primary", keys="Ctrl+S", name="saveWithdrawal")
        self.add_foot(self.save)
        self.save.clicked.connect(self.accept)
        self.form.submitted.connect(self.accept)
        self.kept = Kept(self, actor, "consent_back", vault=Vault.CLINICAL, about=consent.id)
        self.kept.watch({"on": self.on, "words": self.words})

    def accept(self) -> None:
        """Write it down, or say what does not fit."""
        if not self.on.valid():
            self.form.show_findings([Finding(HouseProblem.NOT_A_DATE, "withdrawn_on")], text_for)
            return
        consent = self._consent
        try:
            consents.withdraw_consent(
                self.actor, consent.client_id, consent.id, consent.version, on=self.on.value(), words=self.words.value()
            )
        except Refused as refused:
            if loose := self.form.show_findings(refused.findings, text_for):
                self.form.fields["withdrawn_on"].error(" ".join(loose))
            return
        self.kept.done()
        self.saved.emit()

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("save"), "Ctrl+S", self.accept, "save")]
