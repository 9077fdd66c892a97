"""The scan of a signed paper: chosen from the disk beside the form, and shown back page by page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from clinic_app.domain.signatures import SCAN_MAX, Scan, ScanKind, scan_problems
from ui import formats, theme
from ui.letters import pages
from ui.texts import text_for
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import SidePanel, column, row

FILES = "PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg)"


def read_scan(path: Path) -> Scan:
    """The file, or so much of it as shows that it is too large. Raises OSError."""
    with path.open("rb") as file:
        return Scan(file.read(SCAN_MAX + 1))


def choose_scan(parent: QWidget, title: str) -> Scan | None:
    """Ask for a file and read it; None if nobody chose one."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, "", FILES)
    return read_scan(Path(name)) if name else None


class ScanField(QWidget):
    """A button that asks for the file, and what was chosen; its name stays on this desk."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scan: Scan | None = None
        lines = column(self, 4)
        line = row(gap=6)
        self.choose = Button(self.tr("Choose a scan"), icon="upload", step="small", name="chooseScan")
        self.drop = Button("", "ghost", icon="close", step="tiny", tip=self.tr("Leave the scan out"), name="dropScan")
        line.addWidget(self.choose)
        line.addWidget(self.drop)
        line.addStretch(1)
        lines.addLayout(line)
        self.told = Label("", "small", "text", "ink2", wrap=True)
        lines.addWidget(self.told)
        self.choose.clicked.connect(self._ask)
        self.drop.clicked.connect(lambda: self.take(None))
        self.setFocusProxy(self.choose)
        self._show("", "ink2")

    def scan(self) -> Scan | None:
        """What was chosen, or None."""
        return self._scan

    def take(self, scan: Scan | None) -> None:
        """Take this file, or say what is wrong with it."""
        if scan is not None and (found := scan_problems(scan)):
            self._scan = None
            self._show(text_for(found[0]), "danger")
        else:
            self._scan = scan
            said = self.tr("scan chosen, {size}").format(size=formats.file_size(len(scan.data))) if scan else ""
            self._show(said, "ink2")
        self.changed.emit()

    def _ask(self) -> None:
        try:
            scan = choose_scan(self, self.tr("Which file is the scan?"))
        except OSError:
            self._show(self.tr("This file cannot be read."), "danger")
            return
        if scan is not None:
            self.take(scan)

    def _show(self, words: str, tone: str) -> None:
        self.told.setText(words)
        self.told.set_tone(tone)
        self.told.setVisible(bool(words))
        self.drop.setVisible(self._scan is not None)


def images_of(scan: Scan, width: float, ratio: float) -> list[QImage]:
    """The pages as pictures of this width; none if the file cannot be drawn."""
    if scan.kind is ScanKind.PDF:
        try:
            return pages.images(scan.data, width / pages.POINTS / 595, ratio)
        except pypdfium2.PdfiumError:
            return []
    image = QImage.fromData(scan.data)
    if image.isNull():
        return []
    image = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
    image.setDevicePixelRatio(ratio)
    return [image]


class ScanPanel(SidePanel):
    """The pages of a scan, one under the other."""

    def __init__(self, scan: Scan, parent: QWidget | None = None) -> None:
        super().__init__("", name="scanPanel", parent=parent)
        self.title.setText(self.tr("Scan of the signed paper"))
        found = images_of(scan, theme.current().px(self.WIDTH - 40), self.devicePixelRatioF())
        for number, image in enumerate(found, start=1):
            page = QLabel()
            page.setObjectName(f"scanPage{number}")
            page.setAccessibleName(self.tr("Page {number}").format(number=formats.number(number)))
            page.setPixmap(QPixmap.fromImage(image))
            self.body.addWidget(page)
        if not found:
            self.body.addWidget(Label(self.tr("This file cannot be shown here; its bytes are kept."), tone="ink3", wrap=True))
        self.body.addStretch(1)
