"""The viewer of a paper received: one page at a time as a picture, drawn off the window's thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from clinic_app.domain.correspondence import Received
from clinic_app.domain.errors import Refused
from clinic_app.domain.permissions import Actor
from clinic_app.services import correspondence
from ui import formats, theme
from ui.actions import KeyAct
from ui.jobs import run_job
from ui.letters import foreign_pages
from ui.texts import texts_for
from ui.texts.correspondence import kind_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Rule
from ui.widgets.news import Banner
from ui.widgets.panels import clear_layout, column, row

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
WIDEST = 900  # px of a page at 100 %, where there is room for it


class PaperViewer(QWidget):
    """open(paper) reads and draws it. Its bytes live here alone, and are let go with the next paper, or when hidden."""

    left = Signal()
    copy_wished = Signal(object)  # Received
    acts_changed = Signal()

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperViewer")
        self.actor = actor
        self.paper: Received | None = None
        self._data, self._page, self._zoom = b"", 0, 1.0
        self._wanted = self._running = 0
        self._build()
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(120)
        self._resized.timeout.connect(self._draw)
        self.back.clicked.connect(self.left)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.step(-1))
        self.larger.clicked.connect(lambda: self.step(1))
        self.copy_button.clicked.connect(lambda: self.copy_wished.emit(self.paper))
        self._scroll.viewport().installEventFilter(self)

    def _build(self) -> None:
        whole, look = column(self, 8, (16, 10, 16, 12)), theme.current()
        head = row(gap=8)
        self.back = Button(self.tr("Papers received"), "ghost", icon="back", step="small", name="fromPaper")
        self._title = Label("", "title3", "strong", elide=True)
        self.copy_button = Button(self.tr("Save a copy…"), icon="save", step="small", keys="Ctrl+S", name="copyPaper")
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self.copy_button)
        whole.addLayout(head)
        frame = QFrame()
        frame.setProperty("edge", "line")
        frame.setProperty("ground", "surface")
        inside = column(frame, 0)
        bar = row(gap=8, margins=(12, 7, 10, 7))
        self._said = Label("", "small", "text", "ink2", elide=True)
        self.previous = Button("", "ghost", icon="previous", step="tiny", tip=self.tr("Previous page"), name="previousPage")
        self._count = Label("", "small", "text", "ink2")
        self._count.setObjectName("pageOf")
        self.next = Button("", "ghost", icon="next", step="tiny", tip=self.tr("Next page"), name="nextPage")
        self.smaller = Button("", "ghost", icon="zoom_out", step="tiny", tip=self.tr("Smaller"), name="paperSmaller")
        self._percent = Label("", "small", "text", "ink2")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setMinimumWidth(look.px(40))
        self.larger = Button("", "ghost", icon="zoom_in", step="tiny", tip=self.tr("Larger"), name="paperLarger")
        bar.addWidget(self._said, 1)
        for widget in (self.previous, self._count, self.next, self.smaller, self._percent, self.larger):
            bar.addWidget(widget)
        inside.addLayout(bar)
        inside.addWidget(Rule())
        self._trouble = QWidget()
        self._news = column(self._trouble, 0, (10, 8, 10, 0))
        self._trouble.hide()
        inside.addWidget(self._trouble)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("paperScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("ground", "closed")
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._shown = QLabel()
        self._shown.setObjectName("paperPage")
        self._shown.setContentsMargins(0, look.px(8), 0, look.px(8))
        self._scroll.setWidget(self._shown)
        self._shown.setAutoFillBackground(False)
        inside.addWidget(self._scroll, 1)
        whole.addWidget(frame, 1)
        self.setFocusProxy(self._scroll)

    def acts(self) -> list[KeyAct]:
        """Keys of the viewer."""
        return [
            KeyAct(self.tr("next page"), "PgDown", lambda: self.turn(1), "next"),
            KeyAct(self.tr("previous page"), "PgUp", lambda: self.turn(-1), "previous"),
            KeyAct(self.tr("larger"), "+", lambda: self.step(1), "zoom_in", hint=False),
            KeyAct(self.tr("smaller"), "-", lambda: self.step(-1), "zoom_out", hint=False),
            *([KeyAct(self.tr("save a copy"), "Ctrl+S", self._wish_copy, "save")] if self.paper is None or self.paper.id else []),
            KeyAct(self.tr("papers received"), "Alt+Up", self.left.emit, "back"),
        ]

    # -- what is shown ----------------------------------------------------------------------------------------------------

    def open(self, paper: Received, data: bytes = b"") -> None:
        """Read this paper on a worker and show its first page. data: of one that waits to be filed (its id is 0)."""
        self.forget()
        self.paper = paper
        words = paper.words
        self._title.setText(formats.isolate_name(words.title))
        sender = ", ".join(formats.isolate_name(part) for part in (words.sender, words.office) if part)
        came = formats.full_date(words.received_on) if words.received_on else ""
        said = self.tr("{kind} from {sender}, came {day}").format(kind=kind_name(words.kind), sender=sender, day=came)
        self._said.setText(said if paper.id else self.tr("Waits to be filed, came {day}").format(day=came))
        self.copy_button.setVisible(bool(paper.id) and paper.withdrawn is None)
        self._tell_page()
        actor, ticket = self.actor, self._wanted
        if data:
            self._read(ticket, data)
            return
        run_job(
            self, lambda: correspondence.open_paper(actor, paper.client_id, paper.id),
            lambda data: self._read(ticket, data), lambda error: self._refused(ticket, error))

    def forget(self) -> None:
        """Let go of what was shown."""
        self._wanted += 1
        self.paper, self._data, self._page, self._zoom = None, b"", 0, 1.0
        self._shown.clear()
        self._shown.resize(0, 0)
        self._tell([])

    def turn(self, by: int) -> None:
        """So many pages on."""
        page = min(max(self._page + by, 0), max(self._pages() - 1, 0))
        if page != self._page and self._data:
            self._page = page
            self._scroll.verticalScrollBar().setValue(0)
            self._draw()

    def step(self, by: int) -> None:
        """Larger or smaller by one step."""
        known = [zoom for zoom in ZOOMS if (zoom > self._zoom if by > 0 else zoom < self._zoom)]
        if known and self._data:
            self._zoom = known[0] if by > 0 else known[-1]
            self._draw()

    def page(self) -> int:
        """The number of the page shown, from 1; 0 while there is none."""
        return self._page + 1 if not self._shown.pixmap().isNull() else 0

    def _pages(self) -> int:
        return max(self.paper.pages, 1) if self.paper is not None else 0

    def _wish_copy(self) -> None:
        if self.copy_button.isVisible():
            self.copy_button.click()

    def _read(self, ticket: int, data: bytes) -> None:
        if ticket == self._wanted:
            self._data = data
            self._draw()

    def _refused(self, ticket: int, error: Exception) -> None:
        if not isinstance(error, Refused):
            raise error
        if ticket == self._wanted:
            self._tell(texts_for(error))

    def _tell(self, sentences: list[str]) -> None:
        clear_layout(self._news)
        self._trouble.setVisible(bool(sentences))
        for sentence in sentences:
            self._news.addWidget(Banner("warn", sentence, name="paperTrouble"))

    # -- drawing ----------------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._tell_page()
        if not self._data or not self.isVisible():
            return
        self._wanted += 1
        if self._running:
            return
        self._running = ticket = self._wanted
        free = self._scroll.viewport().width() - theme.current().px(16)
        width = round(min(free, theme.current().px(WIDEST)) * self._zoom)
        data, page, ratio = self._data, self._page, self.devicePixelRatioF()
        run_job(self, lambda: foreign_pages.picture(data, page, max(width, 100), ratio),
                lambda image: self._drawn(ticket, image), lambda error: self._failed(ticket, error))

    def _drawn(self, ticket: int, image: QImage) -> None:
        self._running = 0
        if ticket != self._wanted:
            self._draw()
            return
        self._tell([])
        self._shown.setPixmap(QPixmap.fromImage(image))
        self._shown.adjustSize()

    def _failed(self, ticket: int, error: Exception) -> None:
        self._running = 0
        if not isinstance(error, foreign_pages.CannotShow):
            raise error
        if ticket != self._wanted:
            self._draw()
            return
        self._shown.clear()
        self._tell([
            self.tr("This paper is under a password, so it cannot be shown here. It is kept as it came.") if error.locked else
            self.tr("This page is damaged and cannot be shown here. The paper is kept as it came.")])

    def _tell_page(self) -> None:
        said = self.tr("Page {page} of {pages}").format(
            page=formats.number(self._page + 1), pages=formats.number(self._pages())) if self._pages() else ""
        self._count.setText(said)
        self._shown.setAccessibleName(said)
        self._percent.setText(formats.percent(round(self._zoom * 100)))
        self.previous.setEnabled(self._page > 0)
        self.next.setEnabled(self._page + 1 < self._pages())

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._draw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if turn:
            self.turn(turn)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible() and self._data:
            self._resized.start()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(600), theme.current().px(500))
