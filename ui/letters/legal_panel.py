"""A legal order, answered by the lead alone: the order, the least it needs, and a locked file for a place that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.letters import password_findings
from clinic_app.domain.outgoing import LegalRequest, legal_contents, legal_findings
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.domain.readers import Content
from clinic_app.services import clock, legal_exports
from ui.actions import KeyAct
from ui.kept import Kept
from ui.letters.words import content_name
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class LegalPanel(SidePanel):
    """Makes one legal export; exported(name of the file) when it lies where it was wanted."""

    exported = Signal(str)

    def __init__(self, actor: Actor, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__("", name="legalPanel", parent=parent)
        self.title.setText(self.tr("Legal export"))
        self.actor, self.client_id = actor, client_id
        told = self.tr("Courts and police get no letter. This file holds what you tick, and no more. "
                       "Tick the least the order needs.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        self.authority, self.order = TextField(name="legalAuthority"), TextField(name="legalOrder")
        self.order_on = DateField(clock.today, past=True, name="legalOrderOn")
        self.form.add("authority", self.tr("Court or office"), self.authority)
        self.form.add("order", self.tr("Number of the order"), self.order)
        self.form.add("order_on", self.tr("Order of"), self.order_on)
        holder = QWidget()
        boxes = column(holder, 0)
        self.boxes: dict[Content, QCheckBox] = {}
        for content in (*legal_contents(), Content.PROCESS_NOTES):
            box = QCheckBox(content_name(content))
            box.setObjectName(f"legal_{content}")
            self.boxes[content] = box
            boxes.addWidget(box)
        self.form.add("contents", self.tr("The order needs"), holder)
        self.lawyer = QCheckBox(self.tr("A lawyer was asked first"))
        self.lawyer.setObjectName("legalLawyer")
        sealed = self.tr("Process notes are sealed to their author. The program cannot open them; the file will say so.")
        self.form.add("lawyer_first", self.tr("Process notes"), self.lawyer, note=sealed)
        self.password, self.again = TextField(name="legalPassword"), TextField(name="legalAgain")
        for field in (self.password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.add("password", self.tr("Password for the file"), self.password)
        self.form.add("again", self.tr("Once more"), self.again)
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Export"), "primary", icon="export", keys="Ctrl+Return", name="saveLegal")
        self.add_foot(self.save_button)
        self.save_button.clicked.connect(self.ask_where)
        self.kept = Kept(self, actor, "legal_order", vault=Vault.CLINICAL, about=client_id)
        self.kept.watch({  # not the password
            "authority": self.authority, "order": self.order, "order_on": self.order_on, "lawyer": self.lawyer,
            **{content.value: box for content, box in self.boxes.items()},
        })

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("export"), "Ctrl+Return", self.ask_where, "export", anywhere=True)]

    def _request(self) -> LegalRequest:
        contents = frozenset(content for content, box in self.boxes.items() if box.isChecked())
        return LegalRequest(self.client_id, self.authority.value(), self.order.value(), self.order_on.value(), contents,
                            self.lawyer.isChecked())

    def ask_where(self) -> None:
        """Ask for the place, once nothing is missing."""
        clear_layout(self._loose)
        found = [*legal_findings(self._request(), clock.today()), *password_findings(self.password.text(), self.again.text())]
        self._say(self.form.show_findings(found, text_for))
        if found:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Export"), str(Path(folder) / "Export.pdf"), "PDF (*.pdf)")
        dialog.setObjectName("legalDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("Export.pdf")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Make the file there; a refusal stays here."""
        clear_layout(self._loose)
        try:
            saved = legal_exports.export(self.actor, self._request(), target, self.password.text())
        except Refused as refusal:
            self._say(self.form.show_findings(refusal.findings, text_for))
            return
        for field in (self.password, self.again):
            field.clear()
        self.kept.done()
        self.closed.emit()
        self.exported.emit(saved.name)

    def _say(self, sentences: list[str]) -> None:
        for sentence in sentences:
            self._loose.addWidget(Banner("warn", sentence, name="legalTrouble"))
