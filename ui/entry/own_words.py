"""The first sign-in: somebody else chose the passphrase, so a new one is chosen before anything else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import startup
from ui.entry.frame import PlainPage
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, PassField


class OwnWordsPage(PlainPage):
    """Old words, new words twice."""

    done = Signal(object)  # Actor

    def __init__(self, actor: Actor, parent: Any = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.title(
            self.tr("Choose your own passphrase"),
            self.tr(
                "The one you used was chosen by somebody else. Take four or five words that mean something to "
                "you alone, at least 15 "
                "characters. Nobody can read it back, so nobody can tell it to you again."
            ),
        )
        self.form = Form()
        self.form.add("old", self.tr("Passphrase on your slip"), PassField(name="ownOld"))
        self.form.add("passphrase", self.tr("Your own passphrase"), PassField(name="ownNew"))
        self.form.add("again", self.tr("The same once more"), PassField(name="ownAgain"))
        self.form.submitted.connect(self.go_on)
        self.column.addWidget(self.form)
        go = Button(self.tr("Continue"), "primary", keys="Enter", step="large", name="ownGo")
        go.clicked.connect(self.go_on)
        self.column.addWidget(go)
        self.end_foot()

    def go_on(self) -> None:
        """Change it, or say beside the field what is wrong."""
        old, new, again = (self.form.fields[name].value() for name in ("old", "passphrase", "again"))
        if new != again:
            self.form.show_findings([Finding(startup.StartProblem.NOT_THE_SAME, "again")], text_for)
            return
        try:
            startup.change_passphrase(self.actor, old, new)
        except Refused as refused:
            self.form.show_findings(refused.findings, text_for)
            return
        self.done.emit(self.actor)

    def state(self) -> dict[str, Any]:
        return {name: field.value() for name, field in self.form.fields.items()}

    def set_state(self, state: dict[str, Any]) -> None:
        for name, field in self.form.fields.items():
            field.set_value(state.get(name, ""))

    def begin(self) -> None:
        self.form.fields["old"].widget.setFocus(Qt.FocusReason.OtherFocusReason)
