"""The boundaries agreement on its page: what is ticked is kept as a draft until somebody signs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.agreements import Agreement, AgreementContent, SignRequest
from clinic_app.domain.errors import Refused
from clinic_app.domain.people import Client
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import agreements, clock, consents, drafts
from ui import formats
from ui.actions import KeyAct
from ui.plans.agreement_form import AgreementForm
from ui.plans.typed_page import TypedPage
from ui.widgets.buttons import Button

DRAFT = "agreement"


class AgreementPage(TypedPage):
    """One agreement of one client, from the draft, the one before, or nothing."""

    print_wished = Signal(str)  # the language

    def __init__(self, actor: Actor, client: Client, before: Agreement | None, parent: QWidget | None = None) -> None:
        self._actor, self._client_id = actor, client.id
        template = agreements.newest_template(actor)
        self.form = AgreementForm(template, client_name=client.name(formats.is_arabic()), minor=client.minor(clock.today()))
        close = Button("", step="small", name="closeAgreement")
        sign = Button("", "primary", icon="sign", keys="Ctrl+Return", step="small", name="signAgreement")
        blank = Button("", "ghost", icon="print", keys="P", step="small", name="printBlank")
        super().__init__(self.form, (blank, close, sign), parent)
        blank.setText(self.tr("Print to sign on paper"))
        blank.clicked.connect(self._wish_print)
        self.title.setText(self.tr("Boundaries agreement"))
        close.setText(self.tr("Close, keep what is ticked"))
        sign.setText(self.tr("Sign"))
        if client.dob is None:
            self.form.ask_age()
        kept = drafts.open_draft(actor, DRAFT, client.id, Vault.CLINICAL)
        if kept is not None:
            self.form.show_draft(kept.body)
        elif before is not None:
            old = before.content
            self.form.show_content(AgreementContent(template.version, old.language, old.answers, old.signer, old.signer_name))
        file = consents.consent_file(actor, client.id)
        guardian = file.guardians[0].request if file.guardians else None
        names = (guardian.name, guardian.name_ar) if guardian is not None else ("", "")
        self.form.tell_consent(file.missing, names[formats.is_arabic()] or names[0] or names[1])
        self.form.changed.connect(self.typed)
        close.clicked.connect(self.close_form)
        sign.clicked.connect(self.sign)

    def acts(self) -> list[KeyAct]:
        """Keys of this page."""
        return [
            KeyAct(self.tr("sign"), "Ctrl+Return", self.sign, "sign"),
            KeyAct(self.tr("print to sign"), "P | Ctrl+P", self._wish_print, "print"),
        ]

    def _wish_print(self) -> None:
        self.print_wished.emit(str(self.form.tongue.value() or "ar"))

    def keep(self) -> None:
        """Keep what is ticked."""
        moment = drafts.keep_draft(self._actor, DRAFT, self._client_id, self.form.body_of_draft(), Vault.CLINICAL)
        self.autosave.saved(clock.to_local(moment))

    def close_form(self) -> None:
        """Back to the plan; what is ticked is kept."""
        self.keep_now()
        self.left.emit()

    def sign(self) -> None:
        """Sign the agreement, or say beside the fields what is missing."""
        self.pause_over()
        if findings := self.form.unreadable():
            self.form.show_findings(findings)
            return
        request = SignRequest(self._client_id, self.form.agreement_content(), self.form.on.value(), self.form.chosen_scan())
        try:
            agreements.sign_agreement(self._actor, request)
        except Refused as refusal:
            self.form.show_findings(refusal.findings)
            self.typed()
            return
        drafts.drop_draft(self._actor, DRAFT, self._client_id, Vault.CLINICAL)
        self.left.emit()
        self.said.emit(self.tr("Agreement signed"), None)
