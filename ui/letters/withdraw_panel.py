"""Why an issued letter is withdrawn: one sentence, kept with who and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from clinic_app.domain.errors import Refused
from clinic_app.domain.letter_drafts import IssuedLetter
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import withdrawals
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.words import kind_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class WithdrawPanel(SidePanel):
    """Asks for the reason and withdraws; withdrawn(letter) when it is done."""

    withdrawn = Signal(object)

    def __init__(self, actor: Actor, letter: IssuedLetter) -> None:
        super().__init__("", name="withdrawPanel")
        self.title.setText(self.tr("Withdraw letter"))
        self.actor, self.letter = actor, letter
        said = self.tr("{kind} {number} to {name}").format(
            kind=kind_name(letter.kind), number=formats.number(letter.number), name=formats.isolate_name(letter.recipient))
        self.body.addWidget(Label(said, "body", "strong", wrap=True))
        told = self.tr("It stays readable, marked withdrawn, and is printed no more. An envelope still at reception is "
                       "called back; what was handed over has to be asked for.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.reason = TextArea(name="withdrawReason", lines=3, hint=self.tr("What is wrong with it"))
        self.form.add("reason", self.tr("Reason"), self.reason)
        self.kept = Kept(self, actor, "withdraw_letter", vault=Vault.CLINICAL, about=letter.id)
        self.kept.watch({"reason": self.reason})
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.button = Button(self.tr("Withdraw"), "primary", icon="undo", keys="Ctrl+Return", name="withdrawNow")
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
            done = withdrawals.withdraw(self.actor, self.letter.client_id, self.letter.id, self.reason.value())
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for):
                self._loose.addWidget(Banner("warn", sentence, name="withdrawTrouble"))
            return
        self.kept.done()
        self.withdrawn.emit(done)
        self.closed.emit()
