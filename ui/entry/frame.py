"""The frame of the pages before the main window: language at the top end, a column in the middle, quiet words at the foot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_app import __version__
from ui import formats, theme, translation
from ui.entry.parts import Logo
from ui.widgets.labels import Label
from ui.widgets.segment import Segment


def language_switch(parent: QWidget) -> Segment:
    """English or Arabic, each in its own script; acts at once."""
    segment = Segment([("en", "English"), ("ar", "العربية")], name="entryLanguage", parent=parent)
    segment.set_value(translation.language())
    return segment


class Page(QWidget):
    """One page of the entry. state() and set_state() carry what was typed over a switch of language."""

    language_wished = Signal(object)
    BUSY = False  # True while work goes on that must not be made anew
    CLOSES = True  # False while the window must not be closed over its work

    wished = Signal(str)  # another page: "welcome", "new", "demo", "restore", "sign_in", "recover", "help"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def state(self) -> dict[str, Any]:
        """What was typed."""
        return {}

    def set_state(self, state: dict[str, Any]) -> None:
        """Show what was typed before."""

    def begin(self) -> None:
        """Put the focus where the hands go first."""

    def settle(self) -> None:
        """What can wait until the page stands on the screen."""


class PlainPage(Page):
    """Logo and language above, a centred column that scrolls when it must, the foot below."""

    WIDTH = 560
    BELOW = 2  # how much more of the free room lies below the column than above it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(56), px(32), px(56), px(24))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Logo(px(30)))
        head.addWidget(Label(self.tr("Al Soor"), "body", "strong"))
        head.addStretch(1)
        switch = language_switch(self)
        switch.chosen.connect(self.language_wished)
        head.addWidget(switch)
        whole.addLayout(head)
        inner = QWidget()
        inner.setProperty("ground", "canvas")
        side = QHBoxLayout(inner)
        side.setContentsMargins(0, px(12), 0, px(12))
        self.column = QVBoxLayout()
        self.column.setSpacing(px(14))
        holder = QWidget()
        holder.setLayout(self.column)
        holder.setMaximumWidth(px(self.WIDTH))
        self.column.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout()
        outer.addStretch(1)
        outer.addWidget(holder)
        outer.addStretch(self.BELOW)
        side.addStretch(1)
        side.addLayout(outer, 100)
        side.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole.addWidget(area, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(px(12))
        whole.addLayout(self.foot)

    def end_foot(self) -> None:
        """The version at the far end of the foot."""
        self.foot.addStretch(1)
        self.foot.addWidget(Label(self.tr("version {0}").format(formats.isolate(__version__)), "small", tone="ink3"))

    def title(self, words: str, below: str = "") -> None:
        """The heading and a sentence under it."""
        lines = QVBoxLayout()
        lines.setSpacing(theme.current().px(4))
        lines.addWidget(Label(words, "title1", "strong", wrap=True))
        if below:
            lines.addWidget(Label(below, "large", tone="ink2", wrap=True))
        self.column.addLayout(lines)
