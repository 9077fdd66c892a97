"""Papers received, in the letters tab: the list, the viewer, and the ways to file, correct, withdraw and copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_app.domain.correspondence import Received
from clinic_app.domain.errors import Refused
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.permissions import Actor
from clinic_app.services import correspondence, in_tray_filing
from ui import formats
from ui.actions import KeyAct
from ui.dropped import dropped
from ui.jobs import run_job
from ui.letters import foreign_pages
from ui.letters.chosen_paper import ChosenPaper, GoneLine
from ui.letters.filing_panel import FilingPanel
from ui.letters.handed_in import HandedInCard, SendBackPanel, as_received
from ui.letters.paper_panels import CopyPaperPanel, MovePaperPanel, WithdrawPaperPanel
from ui.letters.paper_viewer import PaperViewer
from ui.texts import texts_for
from ui.texts.correspondence import kind_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.news import EmptyState
from ui.widgets.panels import clear_layout, column, row
from ui.widgets.record_table import Column, RecordTable, TableView


class ReceivedPart(QWidget):
    """One client's papers: show_client(id) shows the list. A file dropped on it begins a filing."""

    panel_opened = Signal(QWidget)
    said = Signal(str, object)
    left = Signal()
    acts_changed = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receivedPart")
        self.actor, self.client_id = actor, 0
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._pages = QStackedWidget()
        column(self, 0).addWidget(self._pages)
        page = QWidget()
        lines = column(page, 10, (16, 12, 16, 12))
        head = row(gap=8)
        self.back = Button(self.tr("All letters"), "ghost", icon="back", step="small", name="fromReceived")
        self.file_button = Button(self.tr("File a paper"), "primary", icon="upload", keys="U", name="newPaper")
        head.addWidget(self.back)
        head.addWidget(Label(self.tr("Papers received"), "title3", "strong"), 1)
        head.addWidget(self.file_button)
        lines.addLayout(head)
        self.handed = HandedInCard()
        lines.addWidget(self.handed)
        self.model: RecordTable[Received] = RecordTable([
            Column(self.tr("Came on"), lambda x: formats.full_date(x.words.received_on) if x.words.received_on else "",
                   sort_key=lambda x: (str(x.words.received_on), x.id), width=140),
            Column(self.tr("Kind"), lambda x: kind_name(x.words.kind), width=230,
                   tag=lambda x: (self.tr("WITHDRAWN"), "danger") if x.withdrawn else None),
            Column(self.tr("What it is about"), lambda x: formats.isolate_name(x.words.title), strong=True, stretch=True,
                   tip=lambda x: x.words.title),
            Column(self.tr("From"), lambda x: formats.isolate_name(x.words.sender), stretch=True,
                   second=lambda x: formats.isolate_name(x.words.office)),
            Column(self.tr("Pages"), lambda x: formats.number(x.pages) if x.pages else "", sort_key=lambda x: x.pages, end=True,
                   width=70),
        ], self)
        self.table = TableView(self.model, name="receivedPapers")
        self._none = EmptyState(
            "upload", self.tr("No paper has come yet"),
            self.tr("Drag a PDF or picture here, or choose a file. It is kept encrypted and shown in the program alone."),
            name="noPapers")
        lines.addWidget(self.table, 1)
        lines.addWidget(self._none, 1)
        self.chosen = ChosenPaper()
        lines.addWidget(self.chosen)
        self._gone = column(gap=2)
        lines.addLayout(self._gone)
        self._pages.addWidget(page)
        self.viewer = PaperViewer(self.actor)
        self._pages.addWidget(self.viewer)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.file_button.clicked.connect(lambda: self.begin_filing())
        self.handed.look_wished.connect(self.look_at)
        self.handed.back_wished.connect(self.send_back)
        self.table.opened.connect(self.open_paper)
        self.table.chosen.connect(self.chosen.show_paper)
        self.chosen.open_button.clicked.connect(lambda: self.open_paper(self.table.record()))
        self.chosen.correct_button.clicked.connect(self.correct)
        self.chosen.withdraw_button.clicked.connect(self.withdraw)
        self.chosen.move_button.clicked.connect(self.move_away)
        self.viewer.left.connect(self.show_list)
        self.viewer.copy_wished.connect(self.copy)

    # -- what the tab asks ------------------------------------------------------------------------------------------------

    def show_client(self, client_id: int) -> None:
        """The list of this client's papers; a paper that is open stays open."""
        if client_id != self.client_id:
            self.client_id = client_id
            self.leave()
        self._fill()

    def leave(self) -> None:
        """Let go of what is open."""
        self.viewer.forget()
        self._pages.setCurrentIndex(0)

    def show_list(self) -> None:
        """Back from the viewer."""
        shown = self.viewer.paper
        self.leave()
        self._fill()
        if shown is not None:
            self.table.choose(lambda paper: paper.id == shown.id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.acts_changed.emit()

    def acts(self) -> list[KeyAct]:
        """Keys of the list or of the viewer."""
        if self._pages.currentIndex() == 1:
            return self.viewer.acts()
        return [
            KeyAct(self.tr("file a paper"), "U", self.begin_filing, "upload"),
            KeyAct(self.tr("correct"), "C", self.correct, "edit", hint=False),
            KeyAct(self.tr("move to another client"), "M", self.move_away, "swap", hint=False),
            KeyAct(self.tr("withdraw filing"), "X", self.withdraw, "undo", hint=False),
            KeyAct(self.tr("all letters"), "Alt+Up", self.left.emit, "back"),
        ]

    def _fill(self) -> None:
        chosen = self.table.record()
        self.handed.show_papers(in_tray_filing.waiting_of(self.actor, self.client_id))
        known = correspondence.received(self.actor, self.client_id)
        self.model.show(known)
        shown = self.viewer.paper
        if shown is not None and shown.id and all(one.id != shown.id for one in known):  # moved meanwhile: not this client's
            self.leave()
            self.acts_changed.emit()
        clear_layout(self._gone)
        for gone in correspondence.moved_away(self.actor, self.client_id):
            self._gone.addWidget(GoneLine(gone))
        self.table.setVisible(bool(known))
        self._none.setVisible(not known)
        if chosen is not None:
            self.table.choose(lambda paper: paper.id == chosen.id)
        self.chosen.show_paper(self.table.record())

    # -- acts -------------------------------------------------------------------------------------------------------------

    def open_paper(self, paper: Received | None) -> None:
        """Show its pages."""
        if paper is None:
            return
        self._pages.setCurrentIndex(1)
        self.viewer.open(paper)
        self.viewer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.acts_changed.emit()

    def begin_filing(self, paths: list[Path] | None = None) -> None:
        """The form of a new paper, with the file that was dropped."""
        self.leave()
        panel = FilingPanel(self.actor, self.client_id)
        panel.done.connect(self._filed)
        self.panel_opened.emit(panel)
        if paths is not None:
            panel.take(paths)

    def look_at(self, handed: HandedIn) -> None:
        """Show a paper that was handed in, with the form that files it beside it."""
        actor = self.actor

        def read() -> tuple[bytes, int]:
            data = in_tray_filing.open_handed_in(actor, handed.client_id, handed.id)
            return data, foreign_pages.counted(data)

        run_job(self, read, lambda found: self._show_handed(handed, *found), self._not_shown)

    def _show_handed(self, handed: HandedIn, data: bytes, pages: int) -> None:
        if handed.client_id != self.client_id:
            return
        self._pages.setCurrentIndex(1)
        self.viewer.open(as_received(handed, pages), data)
        panel = FilingPanel(self.actor, self.client_id, handed=handed, pages=pages)
        panel.done.connect(self._filed)
        self.panel_opened.emit(panel)
        self.acts_changed.emit()

    def _not_shown(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        self._fill()
        self.said.emit(" ".join(texts_for(error)), None)

    def send_back(self, handed: HandedIn) -> None:
        """Ask why a paper goes back to the desk."""
        panel = SendBackPanel(self.actor, handed)
        panel.sent_back.connect(lambda: (self._fill(), self.said.emit(self.tr("Sent back to the desk"), None)))
        self.panel_opened.emit(panel)

    def _filed(self, paper: Received) -> None:
        self.leave()
        self._fill()
        self.acts_changed.emit()
        self.table.choose(lambda one: one.id == paper.id)
        self.said.emit(self.tr("Filed: {title}").format(title=formats.isolate_name(paper.words.title)), None)

    def correct(self) -> None:
        """Put right what is said of the chosen paper."""
        paper = self.table.record()
        if paper is None or paper.withdrawn is not None:
            return
        panel = FilingPanel(self.actor, self.client_id, paper)
        panel.done.connect(lambda done: (self._fill(), self.said.emit(self.tr("Corrected; what was said before is kept"), None)))
        self.panel_opened.emit(panel)

    def withdraw(self) -> None:
        """Ask why the chosen filing is withdrawn."""
        paper = self.table.record()
        if paper is None or paper.withdrawn is not None:
            return
        panel = WithdrawPaperPanel(self.actor, paper)
        panel.withdrawn.connect(self._withdrawn)
        self.panel_opened.emit(panel)

    def _withdrawn(self, paper: Received) -> None:
        self._fill()
        self.said.emit(self.tr("Filing withdrawn"), self._restorer(paper))

    def _restorer(self, paper: Received) -> Callable[[], object]:
        """The Undo of a withdrawal; it gives what does it again."""
        reason = paper.withdrawn.reason if paper.withdrawn else ""

        def restore() -> Callable[[], object]:
            correspondence.restore(self.actor, paper.client_id, paper.id)
            return lambda: self._restorer(correspondence.withdraw(self.actor, paper.client_id, paper.id, reason))

        return restore

    def move_away(self) -> None:
        """Ask whose the chosen paper is, and move it there."""
        paper = self.table.record()
        if paper is None or paper.withdrawn is not None:
            return
        panel = MovePaperPanel(self.actor, paper)
        panel.moved.connect(lambda done, reason: self._moved(paper.client_id, done, reason))
        self.panel_opened.emit(panel)

    def _moved(self, origin: int, paper: Received, reason: str) -> None:
        self._fill()
        self.said.emit(self.tr("Moved to the file it belongs in"), self._mover_back(origin, paper, reason))

    def _mover_back(self, origin: int, paper: Received, reason: str) -> Callable[[], object]:
        """The Undo of a move; it gives what does it again."""
        def back() -> Callable[[], object]:
            correspondence.move_back(self.actor, paper.client_id, paper.id)
            return lambda: self._mover_back(
                origin, correspondence.move(self.actor, origin, paper.id, paper.client_id, reason), reason)

        return back

    def copy(self, paper: Received) -> None:
        """Ask before a copy leaves the house."""
        panel = CopyPaperPanel(self.actor, paper)
        panel.saved.connect(lambda name: self.said.emit(
            self.tr("Saved as {name}").format(name=formats.isolate_name(name)), None))
        self.panel_opened.emit(panel)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.begin_filing(dropped(event))
