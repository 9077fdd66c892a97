"""A panel that asks why before something is withdrawn, sent back or taken back: one sentence, which outlives a kill."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from ui.actions import KeyAct
from ui.kept import Kept
from ui.texts import text_for, texts_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class WhyPanel(SidePanel):
    """Subclasses call ask() with their words, and say in act() what is done with the reason and in finished() what follows.

    name: of its widgets; draft, vault, about: where what is typed is kept until it is done.
    """

    def __init__(
        self, actor: Actor, *, name: str, draft: str, about: int, vault: Vault = Vault.CLINICAL, parent: QWidget | None = None,
    ) -> None:
        super().__init__("", name=f"{name}Panel", parent=parent)
        self.actor, self._name, self._key, self._icon = actor, name, "", ""
        self.form = Form()
        self.reason = TextArea(name=f"{name}Reason", lines=3)
        self.kept = Kept(self, actor, draft, vault=vault, about=about)
        self._loose = column(gap=6)

    def ask(self, title: str, subject: str, told: str, label: str, hint: str, do: str, key: str, icon: str = "undo") -> None:
        """Build it. subject: what it is about, empty where the title says it; label, hint: of the reason; do, key, icon: its act.

        What else is asked is put into the form before, and stands above the reason.
        """
        self.title.setText(title)
        if subject:
            self.body.addWidget(Label(subject, "body", "strong", wrap=True))
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.reason.setPlaceholderText(hint)
        self.form.add("reason", label, self.reason)
        self.kept.watch({"reason": self.reason})
        self.body.addWidget(self.form)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self._key, self._icon = key, icon
        self.button = Button(do, "primary", icon=icon, keys="Ctrl+Return", name=f"{self._name}Now")
        self.button.clicked.connect(self.go_ahead)
        self.add_foot(self.button)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self._key, "Ctrl+Return", self.go_ahead, self._icon, anywhere=True)]

    def go_ahead(self) -> None:
        """Do it; what is missing is said beside its field."""
        clear_layout(self._loose)
        try:
            done = self.act(self.reason.value())
        except Refused as refusal:
            for sentence in self.form.show_findings(refusal.findings, text_for) if refusal.findings else texts_for(refusal):
                self._loose.addWidget(Banner("warn", sentence, name=f"{self._name}Trouble"))
            return
        self.kept.done()
        self.finished(done)
        self.closed.emit()

    def act(self, reason: str) -> object:
        """What is done; raises Refused."""
        raise NotImplementedError

    def finished(self, done: object) -> None:
        """Who hears of it."""
        raise NotImplementedError
