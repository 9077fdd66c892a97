"""Handing in a paper at the desk: a scan for the client's therapist, and what became of those handed in before."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_app.domain.correspondence import ReceivedProblem
from clinic_app.domain.errors import Refused
from clinic_app.domain.in_tray import HandedIn, HandInRequest, TrayState
from clinic_app.domain.permissions import Actor
from clinic_app.domain.text import clean_line
from clinic_app.services import clock, in_tray
from ui import formats
from ui.actions import KeyAct
from ui.dropped import dropped
from ui.jobs import run_job
from ui.kept import Kept
from ui.texts import text_for
from ui.texts.correspondence import FILES
from ui.widgets.buttons import Button
from ui.widgets.fields import DateField, Form, TextField
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Banner
from ui.widgets.panels import SidePanel, clear_layout, column, row

SHOWN = 5  # papers handed in before
STATES = {
    TrayState.WAITING: QT_TRANSLATE_NOOP("HandInPanel", "waits for the therapist"),
    TrayState.FILED: QT_TRANSLATE_NOOP("HandInPanel", "filed"),
    TrayState.TAKEN_BACK: QT_TRANSLATE_NOOP("HandInPanel", "taken back"),
    TrayState.SENT_BACK: QT_TRANSLATE_NOOP("HandInPanel", "sent back: {reason}"),
}


class HandInPanel(SidePanel):
    """handed(HandedIn) when the therapist has it. What was handed in cannot be opened here again."""

    handed = Signal(object)

    def __init__(self, actor: Actor, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__("", name="handInPanel", parent=parent)
        self.title.setText(self.tr("Hand in a paper"))
        self.actor, self.client_id = actor, client_id
        self._data, self._uid = b"", str(uuid4())
        self._reading = self._saving = False
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        told = self.tr("The client's therapist gets it, says what it is and files it. It cannot be opened here again.")
        self.body.addWidget(Label(told, "body", tone="ink2", wrap=True))
        self.form = Form()
        holder = QWidget()
        line = row(holder, 8)
        self.choose = Button(self.tr("Choose file"), icon="folder", step="small", name="chooseHandIn")
        self.told = Label(self._limits(), "small", "text", "ink3", wrap=True)
        self.told.setObjectName("handInChosen")
        line.addWidget(self.choose)
        line.addWidget(self.told, 1)
        holder.setFocusProxy(self.choose)
        self.form.add("file", self.tr("File"), holder)
        self.sender = TextField(name="handInSender")
        self.form.add("sender", self.tr("From, as the envelope says"), self.sender)
        self.came_on = DateField(clock.today, past=True, short=True, name="handInCame")
        self.came_on.set_value(clock.today())
        self.form.add("came_on", self.tr("Came on"), self.came_on)
        self.body.addWidget(self.form)
        self._news = column(gap=6)
        self.body.addLayout(self._news)
        self._before = column(gap=4)
        self.body.addLayout(self._before)
        self.body.addStretch(1)
        self.save_button = Button(self.tr("Hand in"), "primary", icon="upload", keys="Ctrl+Return", name="handIn")
        self.add_foot(self.save_button)

    def _limits(self) -> str:
        return self.tr("PDF, TIFF, PNG or JPEG, up to 20 MB")

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_file)
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        self.kept = Kept(self, self.actor, "hand_in", about=self.client_id)
        self.kept.watch({"sender": self.sender, "came_on": self.came_on})

    def _show(self) -> None:
        known = in_tray.handed_in(self.actor, self.client_id)[:SHOWN]
        if known:
            self._before.addWidget(Rule())
            self._before.addWidget(Label(self.tr("Handed in before"), "small", "label", "ink2"))
        for one in known:
            self._before.addWidget(Label(self._said(one), "small", "text", "ink3", wrap=True))

    def _said(self, one: HandedIn) -> str:
        state = QCoreApplication.translate("HandInPanel", STATES[one.state]).format(reason=formats.isolate_name(one.reason))
        return self.tr("{when}: {state}").format(when=formats.day_time(clock.to_local(one.handed_at)), state=state)

    def acts(self) -> list[KeyAct]:
        """Keys of this panel."""
        return [KeyAct(self.tr("hand in"), "Ctrl+Return", self.save, "upload", anywhere=True)]

    # -- the file ---------------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Which paper came?"), "", FILES)
        dialog.setObjectName("handInDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take([Path(name)]))
        dialog.open()

    def take(self, paths: list[Path]) -> None:
        """Read this file on a worker, or say why it is not taken."""
        if self._reading or self._saving:
            return
        if len(paths) != 1:
            problem = ReceivedProblem.ONE_AT_A_TIME if paths else ReceivedProblem.UNREADABLE
            self.form.fields["file"].error(text_for(problem))
            return
        self._reading, self._data, path, actor = True, b"", paths[0], self.actor
        self.told.setText(self.tr("Reading…"))
        run_job(self, lambda: in_tray.read_paper(actor, path), lambda data: self._taken(path.name, data), self._not_taken)

    def _taken(self, name: str, data: bytes) -> None:
        self._reading, self._data = False, data
        self.form.fields["file"].clear()
        self.told.setText(self.tr("{name}: {size}").format(
            name=formats.isolate_name(clean_line(name)), size=formats.file_size(len(data))))

    def _not_taken(self, error: Exception) -> None:
        self._reading = False
        self.told.setText(self._limits())
        self._tell(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped(event))

    # -- handing in -------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Hand it in; what is missing is said beside its field, and what was typed stays."""
        if self._reading or self._saving:
            return
        clear_layout(self._news)
        request = HandInRequest(self.client_id, self._data, self.came_on.value(), self.sender.value(), self._uid)
        self._saving, actor = True, self.actor
        self.save_button.setEnabled(False)
        run_job(self, lambda: in_tray.hand_in(actor, request), self._handed, self._not_handed)

    def _handed(self, done: HandedIn) -> None:
        self._data = b""
        self.kept.done()
        self.handed.emit(done)
        self.closed.emit()

    def _not_handed(self, error: Exception) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        for sentence in self.form.show_findings(error.findings, text_for):
            self._news.addWidget(Banner("warn", sentence, name="handInTrouble"))
