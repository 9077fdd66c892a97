"""Why somebody else's file is opened: one sentence, written down and shown to the client's therapist."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from ui.actions import KeyAct
from ui.kept import Kept
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel


class ReasonPanel(SidePanel):
    """Asks for the reason; given(reason) when it is written."""

    given = Signal(str)

    def __init__(self, actor: Actor, client_id: int) -> None:
        super().__init__("", name="reasonPanel")
        self.title.setText(self.tr("Open with a reason"))
        self.form = Form()
        self.reason = TextArea(name="accessReason", lines=4, hint=self.tr("Who asked, and what for"))
        told = self.tr("The file opens for half an hour. The reason is kept and the client's therapist sees it.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form.add("reason", self.tr("Reason"), self.reason)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.open = Button(self.tr("Open the file"), "primary", icon="key", keys="Ctrl+Return", name="openWithReason")
        self.add_foot(self.open)
        self.open.clicked.connect(self._give)
        self.kept = Kept(self, actor, "access_reason", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({"reason": self.reason})
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("open the file"), "Ctrl+Return", self._give, "key", anywhere=True)]

    def _give(self) -> None:
        self.given.emit(self.reason.value())

    def refuse(self, refused: Refused) -> None:
        """Say what the reason still needs."""
        self.form.show_findings(refused.findings, text_for)
