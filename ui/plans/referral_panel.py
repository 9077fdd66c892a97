"""Who sent the client and why, put right at the side: a name misread on the telephone is no reason to begin care anew."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clinic_app.domain.episodes import Episode, ReferralSource
from clinic_app.domain.errors import Finding
from clinic_app.domain.permissions import Actor, Vault
from ui.plans.words import name_of
from ui.settings.section import KeptForm
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.fields import TextArea, TextField
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel, row


class ReferralPanel(SidePanel):
    """saved(source, name, reason, version read)."""

    saved = Signal(object, str, str, int)

    def __init__(self, actor: Actor, episode: Episode, parent: QWidget | None = None) -> None:
        super().__init__("", name="referralPanel", parent=parent)
        self.title.setText(self.tr("Who sent the client"))
        self._version = episode.version
        self.form = KeptForm(actor, "referral", episode.client_id, vault=Vault.CLINICAL)
        self.source = Choice([(s, name_of(s)) for s in ReferralSource], name="mendedSource")
        self.source.set_value(episode.referral_source)
        self.sent_by = TextField(episode.referral_from, hint=self.tr("name of the doctor, school or person"), name="mendedFrom")
        self.sent_why = TextArea(episode.referral_reason, name="mendedReason", lines=3)
        self.form.add("referral_source", self.tr("Sent by"), self.source)
        self.form.add("referral_from", self.tr("Name"), self.sent_by)
        self.form.add("referral_reason", self.tr("Reason of the referral"), self.sent_why)
        self.form.fill({"referral_from": episode.referral_from, "referral_reason": episode.referral_reason})
        self.form.bring_back()
        self.form.watch()
        self.body.addWidget(self.form)
        self.trouble = Label("", "small", "label", "danger", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        foot = row(gap=8)
        save = Button(self.tr("Save"), "primary", name="saveReferral")
        save.clicked.connect(lambda: self.saved.emit(
            self.source.value(), self.sent_by.value(), self.sent_why.value(), self._version))
        foot.addWidget(save)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Each sentence beside its field, the rest below."""
        loose = self.form.show_findings(tuple(findings), text_for)
        self.trouble.setText(" ".join(loose))
        self.trouble.setVisible(bool(loose))
