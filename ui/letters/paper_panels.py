"""What is asked before a filed paper is withdrawn, and before a copy of it leaves the encrypted house."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.correspondence import Received, suffix_of
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor, Vault
from clinic_app.services import correspondence
from ui import formats
from ui.actions import KeyAct
from ui.kept import Kept
from ui.texts import text_for
from ui.texts.correspondence import kind_name
from ui.widgets.buttons import Button
from ui.widgets.fields import Form, TextArea
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


class _PaperPanel(SidePanel):
    """What both have: the paper by kind and title, a form, sentences of a refusal."""

    def __init__(self, actor: Actor, paper: Received, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name=name, parent=parent)
        self.actor, self.paper = actor, paper
        said = f"{kind_name(paper.words.kind)}: {formats.isolate_name(paper.words.title)}"
        self.body.addWidget(Label(said, "body", "strong", wrap=True))
        self.form = Form()
        self.body.addWidget(self.form)
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)

    def say(self, sentences: list[str]) -> None:
        """What stands in the way."""
        clear_layout(self._loose)
        for sentence in sentences:
            self._loose.addWidget(Banner("warn", sentence, name="paperPanelTrouble"))


class WithdrawPaperPanel(_PaperPanel):
    """Asks for the reason and withdraws; withdrawn(paper) when it is done."""

    withdrawn = Signal(object)

    def __init__(self, actor: Actor, paper: Received, parent: QWidget | None = None) -> None:
        super().__init__(actor, paper, "withdrawPaperPanel", parent)
        self.title.setText(self.tr("Withdraw filing"))
        told = self.tr("The paper stays and can be read, marked withdrawn. File it anew where it belongs.")
        self.form.add_widget(Label(told, "body", tone="ink2", wrap=True))
        self.reason = TextArea(name="withdrawPaperReason", lines=3, hint=self.tr("What is wrong with the filing"))
        self.form.add("reason", self.tr("Reason"), self.reason)
        self.kept = Kept(self, actor, "withdraw_paper", vault=Vault.CLINICAL, about=paper.id)
        self.kept.watch({"reason": self.reason})
        self.button = Button(self.tr("Withdraw"), "primary", icon="undo", keys="Ctrl+Return", name="withdrawPaperNow")
        self.add_foot(self.button)
        self.button.clicked.connect(self.withdraw)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("withdraw"), "Ctrl+Return", self.withdraw, "undo", anywhere=True)]

    def withdraw(self) -> None:
        """Withdraw it; what is missing is said beside its field."""
        try:
            done = correspondence.withdraw(self.actor, self.paper.client_id, self.paper.id, self.reason.value())
        except Refused as refusal:
            self.say(self.form.show_findings(refusal.findings, text_for))
            return
        self.kept.done()
        self.withdrawn.emit(done)
        self.closed.emit()


class CopyPaperPanel(_PaperPanel):
    """Warns that the copy is not encrypted, asks where, and writes it; saved(name of the file) when it lies there."""

    saved = Signal(str)

    def __init__(self, actor: Actor, paper: Received, parent: QWidget | None = None) -> None:
        super().__init__(actor, paper, "copyPaperPanel", parent)
        self.title.setText(self.tr("Save a copy outside"))
        warned = self.tr("The copy leaves the encrypted record: whoever reaches the folder can open it.")
        more = self.tr("It came from outside and may be harmful: open it on a computer that is kept up to date. "
                       "Saving is written into the audit.")
        self.form.add_widget(Banner("warn", warned, more, name="copyWarning"))
        self.button = Button(self.tr("Choose the place…"), "primary", icon="folder", keys="Ctrl+Return", name="copyPaperWhere")
        self.add_foot(self.button)
        self.button.clicked.connect(self.ask_where)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("choose the place"), "Ctrl+Return", self.ask_where, "folder", anywhere=True)]

    def ask_where(self) -> None:
        """Ask for the place; the name that is offered tells nothing."""
        folder, name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), "Paper"
        name += suffix_of(self.paper.media)
        dialog = QFileDialog(self, self.tr("Save a copy outside"), str(Path(folder) / name), f"*{suffix_of(self.paper.media)}")
        dialog.setObjectName("copyDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, target: Path) -> None:
        """Write it there; a refusal stays here."""
        try:
            done = correspondence.save_copy(self.actor, self.paper.client_id, self.paper.id, target)
        except Refused as refusal:
            self.say([text_for(finding) for finding in refusal.findings])
            return
        self.closed.emit()
        self.saved.emit(done.name)
