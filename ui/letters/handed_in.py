"""Papers that were handed in at the desk and wait to be filed: who gave them in and when, and the two ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QWidget

from clinic_app.domain.correspondence import PaperWords, Received, ReceivedKind
from clinic_app.domain.in_tray import HandedIn
from clinic_app.domain.permissions import Actor
from clinic_app.domain.signatures import ScanKind
from clinic_app.services import clock, in_tray_filing
from ui import formats
from ui.letters.register_view import name_of
from ui.why_panel import WhyPanel
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.panels import clear_layout, column, row


def as_received(handed: HandedIn, pages: int) -> Received:
    """A paper that waits as the viewer shows papers; its id is 0, for it is filed nowhere yet."""
    title = QCoreApplication.translate("HandedInCard", "Handed in at the desk")
    words = PaperWords(ReceivedKind.OTHER, handed.came_on, handed.sender, title)
    media = handed.media or ScanKind.PDF
    return Received(0, handed.client_id, 0, words, media, pages, handed.size, handed.sha256, handed.handed_at)


class HandedInCard(QFrame):
    """One line for each paper that waits; hidden while none does."""

    look_wished = Signal(object)  # HandedIn
    back_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handedIn")
        self.setProperty("edge", "line")
        self.setProperty("ground", "surface")
        self._lines = column(self, 8, (12, 10, 12, 10))
        self.hide()

    def show_papers(self, papers: Sequence[HandedIn]) -> None:
        """Show what waits now."""
        clear_layout(self._lines)
        self.setVisible(bool(papers))
        for paper in papers:
            self._lines.addWidget(self._line(paper))

    def _line(self, paper: HandedIn) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        line.addWidget(Sign("import", 18, "primary"))
        words = column(gap=1)
        when = formats.day_time(clock.to_local(paper.handed_at))
        said = self.tr("Handed in by {name}, {when}").format(name=name_of(paper.by, paper.by_ar), when=when)
        words.addWidget(Label(said, "body", "label", wrap=True))
        parts = [formats.file_size(paper.size)]
        if paper.came_on is not None:
            parts.insert(0, self.tr("came {day}").format(day=formats.full_date(paper.came_on)))
        if paper.sender:
            parts.insert(0, self.tr("from {name}").format(name=formats.isolate_name(paper.sender)))
        words.addWidget(Label(" · ".join(parts), "small", "text", "ink3", wrap=True))
        line.addLayout(words, 1)
        back = Button(self.tr("Send back"), "ghost", icon="undo", step="small", name=f"sendBack_{paper.id}")
        look = Button(self.tr("Look and file"), "primary", icon="show", step="small", name=f"fileHanded_{paper.id}")
        back.clicked.connect(lambda: self.back_wished.emit(paper))
        look.clicked.connect(lambda: self.look_wished.emit(paper))
        line.addWidget(back)
        line.addWidget(look)
        return holder


class SendBackPanel(WhyPanel):
    """Asks for the reason that the desk will read; sent_back when it is done."""

    sent_back = Signal()

    def __init__(self, actor: Actor, handed: HandedIn, parent: QWidget | None = None) -> None:
        super().__init__(actor, name="sendBack", draft="send_back", about=handed.id, parent=parent)
        self.handed = handed
        told = self.tr("The desk reads the reason. Write nothing of what the paper says. The scan is wiped here.")
        self.ask(self.tr("Send back to the desk"), "", told, self.tr("Reason"), self.tr("For example: it is another client's"),
                 self.tr("Send back"), self.tr("send back"))

    def act(self, reason: str) -> None:
        handed = self.handed
        in_tray_filing.send_back(self.actor, handed.client_id, handed.id, handed.version, reason)

    def finished(self, _done: object) -> None:
        self.sent_back.emit()
