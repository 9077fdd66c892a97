"""How paper looks, under the letterhead: its digits, the Hijri date, the square to check a print by, the logo. Acts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from clinic_app.domain.errors import Refused, Stale
from clinic_app.domain.paper import PICTURE_MAX, PaperLook
from clinic_app.domain.permissions import Actor
from clinic_app.services import paper
from ui import formats, theme
from ui.texts import texts_for
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.panels import column, row
from ui.widgets.segment import Segment

PICTURES = "PNG, JPEG (*.png *.jpg *.jpeg)"
MEGABYTE = 1024 * 1024


class PaperLookPanel(QWidget):
    """The clinic's choices for everything that is printed. said(words) asks for a toast."""

    said = Signal(str)

    def __init__(self, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor, self.look = actor, PaperLook()
        lines = column(self, 10)
        lines.addWidget(Label(self.tr("On paper"), "title3", "strong"))
        self.digits = Segment(((False, "1 2 3"), (True, "١ ٢ ٣")), name="paperDigits")
        self.digits.chosen.connect(lambda chosen: self._keep(replace(self.look, arabic_digits=chosen)))
        lines.addWidget(Field(self.tr("Digits in Arabic letters and sheets"), self.digits), 0, Qt.AlignmentFlag.AlignLeft)
        self.hijri = QCheckBox(self.tr("Hijri date beside the Gregorian"))
        self.hijri.setObjectName("paperHijri")
        self.hijri.clicked.connect(lambda on: self._keep(replace(self.look, hijri=on)))
        lines.addWidget(self.hijri)
        self.square = QCheckBox(self.tr("A square on released letters, by which a print can be checked here"))
        self.square.setObjectName("paperSquare")
        self.square.clicked.connect(lambda on: self._keep(replace(self.look, check_code=on)))
        lines.addWidget(self.square)
        lines.addLayout(self._logo_line())
        told = self.tr("PNG or JPEG, up to {limit} MB. Only what is seen is kept: no place, no camera, no name.")
        limit = formats.number(PICTURE_MAX // MEGABYTE)
        lines.addWidget(Label(told.format(limit=limit), "small", "text", "ink2", wrap=True))
        self.trouble = Label("", "small", "text", "danger", wrap=True)
        self.trouble.setObjectName("paperTrouble")
        self.trouble.hide()
        lines.addWidget(self.trouble)

    def _logo_line(self) -> QHBoxLayout:
        look = theme.current()
        line = row(gap=8)
        self.picture = QLabel()
        self.picture.setObjectName("paperLogo")
        self.picture.setAccessibleName(self.tr("Logo"))
        self.picture.setFixedHeight(look.px(44))
        self.choose = Button(self.tr("Choose a logo"), icon="upload", step="small", name="paperLogoChoose")
        self.drop = Button(self.tr("Take the logo off"), "ghost", step="small", name="paperLogoDrop")
        self.choose.clicked.connect(self._ask)
        self.drop.clicked.connect(lambda: self._act(lambda: paper.drop_logo(self.actor, self.look.version)))
        for widget in (self.picture, self.choose, self.drop):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def reload(self) -> None:
        """Show what is chosen."""
        self._show(paper.paper_look(self.actor))

    def _show(self, look: PaperLook) -> None:
        self.look = look
        self.digits.set_value(look.arabic_digits)
        self.hijri.setChecked(look.hijri)
        self.square.setChecked(look.check_code)
        shown = QPixmap()
        shown.loadFromData(look.logo)
        if not shown.isNull():
            ratio = self.devicePixelRatioF()
            shown = shown.scaledToHeight(round(self.picture.height() * ratio), Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        self.picture.setVisible(not shown.isNull())
        self.drop.setVisible(bool(look.logo))

    def take(self, file: Path) -> None:
        """Put this picture in place of the logo, or say what is wrong with it."""
        try:
            with file.open("rb") as opened:
                data = opened.read(PICTURE_MAX + 1)
        except OSError:
            self._tell(self.tr("This file cannot be read."))
            return
        self._act(lambda: paper.keep_logo(self.actor, data, self.look.version))

    def _ask(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Which picture is the logo?"), "", PICTURES)
        if name:
            self.take(Path(name))

    def _keep(self, wished: PaperLook) -> None:
        if wished != self.look:
            self._act(lambda: paper.save_paper_look(self.actor, wished))

    def _act(self, act: Callable[[], PaperLook]) -> None:
        self._tell("")
        try:
            self._show(act())
        except Stale as stale:
            self._show(stale.theirs)
            self._tell(self.tr("Somebody else changed this meanwhile. This is how it is now."))
        except Refused as refusal:
            self._show(self.look)
            self._tell(" ".join(texts_for(refusal)))
        else:
            self.said.emit(self.tr("Saved"))

    def _tell(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
