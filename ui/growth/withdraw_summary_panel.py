"""Why an issued summary is withdrawn: one sentence, kept with who and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from clinic_app.domain.errors import Refused
from clinic_app.domain.growth_summaries import IssuedSummary
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import growth_summaries
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class WithdrawSummaryPanel(SidePanel):
    """Asks for the reason and withdraws; done(words) when it is."""

    done = Signal(str)

    def __init__(self, actor: Actor, summary: IssuedSummary) -> None:
        super().__init__("", name="withdrawSummaryPanel")
        self.title.setText(self.tr("Withdraw summary"))
        self.actor, self.summary = actor, summary
        self.body.addWidget(Label(formats.isolate(summary.reference), "body", "strong"))
        told = self.tr("It stays readable, marked withdrawn, and is printed no more. A copy that was handed on has to be "
                       "asked for.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.reason = TextArea(name="summaryReason", lines=3, hint=self.tr("What is wrong with it"))
        self.form.add("reason", self.tr("Reason"), self.reason)
        self.kept = Kept(self, actor, "withdraw_summary", vault=Vault.CLINICAL, about=summary.id)
        self.kept.watch({"reason": self.reason})
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.button = Button(self.tr("Withdraw"), "primary", icon="undo", keys="Ctrl+Return", name="withdrawSummaryNow")
        self.add_foot(self.button)
        self.button.clicked.connect(self.withdraw)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("withdraw"), "Ctrl+Return", self.withdraw, "undo", anywhere=True)]

    def withdraw(self) -> None:
        """Withdraw it; what is missing is said beside its field."""
        clear_layout(self._loose)
        try:
            growth_summaries.withdraw(self.actor, self.summary.id, self.reason.value())
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for) if refusal.findings else texts_for(refusal):
                self._loose.addWidget(Banner("warn", sentence, name="withdrawTrouble"))
            return
        self.kept.done()
        self.done.emit(self.tr("Summary withdrawn"))
