"""A file that is to be sent: locked with a password that is typed twice and kept nowhere."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from clinic_app.domain.letters import password_findings
from ui.texts import text_for
from ui.widgets.fields import Form, PassField
from ui.widgets.labels import Label
from ui.widgets.panels import column


class LockChoice(QWidget):
    """A tick, and under it the password twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, 6)
        self.tick = QCheckBox(self.tr("Lock the PDF with a password"))
        self.tick.setObjectName("lockPdf")
        lines.addWidget(self.tick)
        self._under = QWidget()
        inner = column(self._under, 6)
        self.form = Form()
        self.form.add("password", self.tr("Password"), PassField(name="pdfPassword"))
        self.form.add("again", self.tr("The same once more"), PassField(name="pdfPasswordAgain"))
        inner.addWidget(self.form)
        told = self.tr("For e-mail. Tell the reader the password by telephone; nobody here can look it up.")
        inner.addWidget(Label(told, "small", "text", "ink2", wrap=True))
        lines.addWidget(self._under)
        self._under.hide()
        self.tick.toggled.connect(self._turn)

    def _turn(self, on: bool) -> None:
        self._under.setVisible(on)
        self.form.clear_messages()
        if on:
            self.form.fields["password"].widget.setFocus()
        else:
            self.forget()

    def ready(self) -> bool:
        """True if no password is wanted, or it stands there twice; else the sentence stands beside its field."""
        self.form.clear_messages()
        if not self.tick.isChecked():
            return True
        typed, again = (self.form.fields[name].value() for name in ("password", "again"))
        findings = password_findings(typed, again)
        self.form.show_findings(findings, text_for)
        return not findings

    def password(self) -> str:
        """What locks the file; empty when it stays open."""
        return str(self.form.fields["password"].value()) if self.tick.isChecked() else ""

    def forget(self) -> None:
        """Nothing stays in the fields."""
        for field in self.form.fields.values():
            field.set_value("")
