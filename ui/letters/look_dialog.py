"""Pages to look at before anything is kept: no printer and no file here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.jobs import run_job
from ui.letters import pages
from ui.letters.paper import Paper
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Dialog
from ui.widgets.labels import Label, Rule, Sign
from ui.widgets.panels import column, row

ZOOM = 0.72


class LookDialog(Dialog):
    """Shows these bytes; Esc closes."""

    def __init__(self, pdf: bytes, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lookDialog")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = column(self, 0)
        self.spread(680, 660)
        head = QWidget()
        line = row(head, 9, (16, 10, 10, 10))
        line.addWidget(Sign("letter", 20, "ink"))
        line.addWidget(Label(title, "title3", "strong"))
        line.addWidget(Label(note, "small", "text", "ink3", elide=True), 1)
        self.close_button = Button("", "ghost", icon="close", keys="Esc", step="tiny", tip=self.tr("Close"), name="closeLook")
        self.close_button.clicked.connect(self.reject)
        line.addWidget(self.close_button)
        whole.addWidget(head)
        whole.addWidget(Rule())
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setProperty("ground", "closed")
        scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper = Paper()
        scroll.setWidget(self.paper)
        self.paper.setAutoFillBackground(False)
        whole.addWidget(scroll, 1)
        ratio = self.devicePixelRatioF()
        run_job(self, lambda: pages.images(pdf, ZOOM, ratio), self._show)

    def _show(self, images: list[QImage]) -> None:
        self.paper.show_pages(images, (), ZOOM)
