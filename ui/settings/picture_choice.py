"""A picture from a file of this computer: shown, chosen, taken off again. The logo and a therapist's signature."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from clinic_app.domain.paper import PICTURE_MAX
from ui import formats, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panels import column, row

PICTURES = "PNG, JPEG (*.png *.jpg *.jpeg)"
MEGABYTE = 1024 * 1024


class PictureChoice(QWidget):
    """chosen(bytes) hands on what a file holds, unread; dropped() asks for no picture. Whoever holds it keeps and refuses."""

    chosen = Signal(bytes)
    dropped = Signal()

    def __init__(self, name: str, words: str, choose: str, drop: str, question: str) -> None:
        super().__init__()
        self._question = question
        lines, line = column(self, 10), row(gap=8)
        self.picture = QLabel()
        self.picture.setObjectName(name)
        self.picture.setAccessibleName(words)
        self.picture.setFixedHeight(theme.current().px(44))
        self.choose = Button(choose, icon="upload", step="small", name=f"{name}Choose")
        self.drop = Button(drop, "ghost", step="small", name=f"{name}Drop")
        self.choose.clicked.connect(self._ask)
        self.drop.clicked.connect(self.dropped)
        for widget in (self.picture, self.choose, self.drop):
            line.addWidget(widget)
        line.addStretch(1)
        lines.addLayout(line)
        told = self.tr("PNG or JPEG, up to {limit} MB. Only what is seen is kept: no place, no camera, no name.")
        told = told.format(limit=formats.number(PICTURE_MAX // MEGABYTE))
        lines.addWidget(Label(told, "small", "text", "ink2", wrap=True))
        self.trouble = Label("", "small", "text", "danger", wrap=True)
        self.trouble.setObjectName(f"{name}Trouble")
        self.trouble.hide()
        lines.addWidget(self.trouble)

    def show_picture(self, data: bytes) -> None:
        """This PNG, or none."""
        shown = QPixmap()
        shown.loadFromData(data)
        if not shown.isNull():
            ratio = self.devicePixelRatioF()
            shown = shown.scaledToHeight(round(self.picture.height() * ratio), Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.setVisible(not shown.isNull())
        self.drop.setVisible(bool(data))

    def take(self, file: Path) -> None:
        """Hand on what this file holds, or say that it cannot be read."""
        try:
            with file.open("rb") as opened:
                data = opened.read(PICTURE_MAX + 1)
        except OSError:
            self.tell(self.tr("This file cannot be read."))
            return
        self.chosen.emit(data)

    def tell(self, words: str) -> None:
        """What is wrong, or nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _ask(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self._question, "", PICTURES)
        if name:
            self.take(Path(name))
