"""The text whose wording is changed, on paper: a sample drawn by the real press, off the window's thread; the last wish wins."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from clinic_app.domain.errors import Refused
from clinic_app.domain.letters import Place
from clinic_app.domain.permissions import Actor
from clinic_app.domain.wordings import WordingRequest
from clinic_app.services import wordings
from ui import theme
from ui.jobs import run_job
from ui.letters import pages
from ui.letters.paper import A4, Paper
from ui.widgets.labels import Label
from ui.widgets.panels import column

AFTER = 250  # ms after the last key
LARGEST = 1.15
HERE = frozenset({"wording"})
Drawn = tuple[list[QImage], tuple[Place, ...], float]


class WordingPreview(QFrame):
    """Shows the last text that could be printed and outlines where it stands; a text that cannot leaves the paper as it was."""

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor = actor
        self.setObjectName("wordingPreview")
        self.setProperty("edge", "line")
        self.setProperty("ground", "surface")
        self._wish: tuple[WordingRequest, str] | None = None
        self._shown_for: tuple[str, str, str] | None = None  # entry, language and form of what was last scrolled to
        self._paper: wordings.SamplePaper | None = None
        self._drawn_zoom = 0.0
        self._running = self._again = False
        whole = column(self, 0)
        self.told = Label("", "small", "text", "ink2", wrap=True)
        self.told.setContentsMargins(*(theme.current().px(side) for side in (12, 7, 12, 7)))
        self.told.hide()
        whole.addWidget(self.told)
        self.scroll = QScrollArea()
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setProperty("ground", "closed")
        self.scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the pages are as wide as the pane
        self.scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.paper = Paper()
        self.paper.setObjectName("wordingPaper")
        self.paper.setAccessibleName(self.tr("Sample"))
        self.scroll.setWidget(self.paper)
        self.paper.setAutoFillBackground(False)  # setWidget() turns it on
        whole.addWidget(self.scroll, 1)
        self.setMinimumHeight(theme.current().px(180))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self._draw)
        self.scroll.viewport().installEventFilter(self)

    def ask(self, request: WordingRequest, form: str, *, soon: bool = False) -> None:
        """Show this text once nothing more is typed for a moment; soon: at the next turn."""
        self._wish = request, form
        self._later.start(0 if soon else AFTER)

    def _draw(self) -> None:
        if self._wish is None or not self.isVisible():
            return
        if self._running:
            self._again = True
            return
        request, form = self._wish
        zoom, said = self._zoom(), ""
        try:
            self._paper = wordings.prepared_sample(self.actor, request, form)
        except Refused:
            said = self.tr("The paper shows the last text that could be printed.")
        if said and (self._paper is None or zoom == self._drawn_zoom):
            self._say(said)
            return
        self._running, self._again, self._drawn_zoom = True, False, zoom
        actor, paper, ratio = self.actor, self._paper, self.devicePixelRatioF()

        def draw() -> Drawn:
            rendered, places = wordings.draw_sample(actor, paper)
            return pages.images(rendered.pdf, zoom, ratio), places, zoom

        run_job(self, draw, lambda drawn: self._show(drawn, (request.entry_id, request.language, form), said), self._failed)

    def _show(self, drawn: Drawn, shown_for: tuple[str, str, str], said: str) -> None:
        self._running = False
        if self._again:
            self._draw()
            return
        images, places, zoom = drawn
        self._say(said)
        at = self.scroll.verticalScrollBar().value()
        self.paper.show_pages(images, [replace(place, keys=tuple(HERE)) for place in places], zoom)
        self.paper.outline(HERE)
        self.scroll.verticalScrollBar().setValue(at)
        if shown_for != self._shown_for:
            self._see()
        self._shown_for = shown_for

    def _see(self) -> None:
        """Bring what is outlined into sight."""
        if rects := self.paper.outlined():
            centre = rects[0].center().toPoint()
            self.scroll.ensureVisible(centre.x(), centre.y(), 0, self.scroll.viewport().height() // 3)

    def _failed(self, error: Exception) -> None:
        self._running = False
        if not isinstance(error, Refused):
            raise error
        self._say(self.tr("The paper shows the last text that could be printed."))

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _zoom(self) -> float:
        free = self.scroll.viewport().width() - 2 * theme.current().px(8)
        return max(0.4, min(LARGEST, free / A4[0]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._wish is not None and self.isVisible():
            self._later.start()
            QTimer.singleShot(0, self, self._see)
        return super().eventFilter(watched, event)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._wish is not None:
            self._later.start(0)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._later.stop()
