"""What is asked before a filed paper is withdrawn or moved, and before a copy of it leaves the encrypted house."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.correspondence import Received, suffix_of
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import correspondence
from ui import formats
from ui.actions import KeyAct
from ui.texts import texts_for
from ui.texts.correspondence import kind_name
from ui.why_panel import WhyPanel
from ui.widgets.buttons import Button
from ui.widgets.client_picker import ClientPicker
from ui.widgets.labels import Label
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column


def _said(paper: Received) -> str:
    return f"{kind_name(paper.words.kind)}: {formats.isolate_name(paper.words.title)}"


class WithdrawPaperPanel(WhyPanel):
    """Asks for the reason and withdraws; withdrawn(paper) when it is done."""

    withdrawn = Signal(object)

    def __init__(self, actor: Actor, paper: Received, parent: QWidget | None = None) -> None:
        super().__init__(actor, name="withdrawPaper", draft="withdraw_paper", about=paper.id, parent=parent)
        self.paper = paper
        told = self.tr("The paper stays and can be read, marked withdrawn. If it is another client's, move it instead.")
        self.ask(self.tr("Withdraw filing"), _said(paper), told, self.tr("Reason"), self.tr("What is wrong with the filing"),
                 self.tr("Withdraw"), self.tr("withdraw"))

    def act(self, reason: str) -> Received:
        return correspondence.withdraw(self.actor, self.paper.client_id, self.paper.id, reason)

    def finished(self, done: object) -> None:
        self.withdrawn.emit(done)


class MovePaperPanel(WhyPanel):
    """Asks whose the paper is, and why it lies here, and moves it; moved(paper, reason) when it lies there."""

    moved = Signal(object, str)

    def __init__(self, actor: Actor, paper: Received, parent: QWidget | None = None) -> None:
        super().__init__(actor, name="movePaper", draft="move_paper", about=paper.id, parent=parent)
        self.paper = paper
        self.picker = ClientPicker(
            lambda text, settled: correspondence.whose_it_may_be(self.actor, self.paper.client_id, text, settled=settled),
            callers=False, name="movePaper")
        self.picker.setFocusProxy(self.picker.name)
        self.form.add("client", "", self.picker, note=self.tr("Clients whose file you may open"))
        told = self.tr("Both files keep that it was moved. Neither tells from whom or to whom.")
        self.ask(self.tr("Move to another client"), _said(paper), told, self.tr("Reason"),
                 self.tr("Why it lay here, without names"), self.tr("Move"), self.tr("move"), "swap")
        self.picker.typed.connect(self._say_found)
        self.picker.changed.connect(self._chosen)
        self.picker.take_focus()

    def _say_found(self) -> None:
        field = self.form.fields["client"]
        if self.picker.name.text().strip() and not self.picker.answers.count():
            field.note(self.tr("Nobody of this name whose file you may open. If it is another therapist's client, withdraw the "
                               "filing and give them the paper."))
        else:
            field.clear()

    def _chosen(self) -> None:
        self.form.fields["client"].clear()
        if self.picker.clients:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self, reason: str) -> Received:
        to_client = self.picker.clients[0].id if self.picker.clients else None
        return correspondence.move(self.actor, self.paper.client_id, self.paper.id, to_client, reason)

    def finished(self, done: object) -> None:
        self.moved.emit(done, self.reason.value())


class CopyPaperPanel(SidePanel):
    """Warns that the copy is not encrypted, asks where, and writes it; saved(name of the file) when it lies there."""

    saved = Signal(str)

    def __init__(self, actor: Actor, paper: Received, parent: QWidget | None = None) -> None:
        super().__init__("", name="copyPaperPanel", parent=parent)
        self.actor, self.paper = actor, paper
        self.title.setText(self.tr("Save a copy outside"))
        self.body.addWidget(Label(_said(paper), "body", "strong", wrap=True))
        warned = self.tr("The copy leaves the encrypted record: whoever reaches the folder can open it.")
        more = self.tr("It came from outside and may be harmful: open it on a computer that is kept up to date. "
                       "Saving is written into the audit.")
        self.body.addWidget(Banner("warn", warned, more, name="copyWarning"))
        self._loose = column(gap=6)
        self.body.addLayout(self._loose)
        self.body.addStretch(1)
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
            clear_layout(self._loose)
            for sentence in texts_for(refusal):
                self._loose.addWidget(Banner("warn", sentence, name="paperPanelTrouble"))
            return
        self.closed.emit()
        self.saved.emit(done.name)
