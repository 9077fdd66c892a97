"""One line of today's list: time, client, therapist, what is so, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_app.domain.appointments import DayAppointment
from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Sign
from ui.widgets.paint import Painted, box

NARROW, NARROW_SHARES = 720, (180, 120, 100, 60)  # below so many px of the design the name has most of what there is
SHARES = (106, 120, 134, 100)  # of the width between the time and the button, the same in every card: columns stand in line


class WaitBar(Painted):
    """How much of the bearable wait is over."""

    def __init__(self, share: float, late: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._late = share, late
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """96 by 6."""
        return QSize(theme.current().px(96), theme.current().px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar from the start side."""
        look, painter = theme.current(), self.painter()
        box(painter, self.at(0, 0, self.width(), self.height()), 3, look.colour("sunken"))
        box(
            painter,
            self.at(0, 0, self.width() * self._share, self.height()),
            3,
            look.colour("danger" if self._late else "st-arrived-mark"),
        )
        painter.end()


class ArrivalRow(QFrame):
    """A line that can be chosen; its button does what comes next."""

    chosen = Signal(int)  # appointment id
    opened = Signal(int)
    pressed = Signal(int)
    menu_asked = Signal(int, object)

    def __init__(self, visit: DayAppointment, time: str, high: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit, self._on = visit, False
        self._cells = 0
        self._button: Button | None = None
        self._keys = ""
        px = theme.current().px
        self.setObjectName(f"arrival{visit.id}")
        self.setFixedHeight(px(51 if high else 39))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(12), 0)
        self._row.setSpacing(px(12))
        when = Label(time, "large", "strong" if high else "label")
        when.setFixedWidth(px(50))
        self._row.addWidget(when)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shares = NARROW_SHARES if self.width() < theme.current().px(NARROW) else SHARES
        for place in range(self._cells):
            self._row.setStretch(place + 1, shares[place])

    def add(self, widget: QWidget) -> None:
        """The next cell, with its share of the width."""
        holder = QWidget()
        holder.setMinimumWidth(10)
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(widget, 1 if isinstance(widget, Label) or widget.property("wide") else 0)
        if not (isinstance(widget, Label) or widget.property("wide")):
            inner.addStretch(1)
        self._row.addWidget(holder, SHARES[self._cells])
        self._cells += 1

    def add_words(self, first: str, second: str, sign: str = "", *, strong: bool = False) -> None:
        """Two lines (or a line and a grey word after it in a low row)."""
        px = theme.current().px
        cell = QWidget()
        cell.setProperty("wide", True)
        if self.height() > px(45):
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, px(4), 0, px(4))
            column.setSpacing(0)
            column.addWidget(Label(first, "large" if strong else "body", "strong" if strong else "label", elide=True))
            below = QHBoxLayout()
            below.setSpacing(px(4))
            if sign:
                below.addWidget(Sign(sign, 13, "primary"))
            below.addWidget(Label(second, "small", tone="ink3", elide=True), 1)
            column.addLayout(below)
        else:
            line = QHBoxLayout(cell)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(px(6))
            line.addWidget(Label(first, "body", "label", elide=True, keeps=True))
            line.addWidget(Label(second, "small", tone="ink3", elide=True), 1)
        self.add(cell)

    def add_act(self, text: str, keys: str, sign: str, share_width: int, name: str, kind: str = "secondary") -> Button:
        """The button at the end."""
        px = theme.current().px
        holder = QWidget()
        holder.setFixedWidth(px(share_width))
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        line.addStretch(1)
        button = Button(text, kind, icon=sign, step="small", name=name)
        more = Button("", icon="more", step="small", tip=self.tr("More"), name=f"{name}More")
        self._button, self._keys = button, keys
        button.clicked.connect(lambda: self.pressed.emit(self.visit.id))
        more.clicked.connect(lambda: self.menu_asked.emit(self.visit.id, more.mapToGlobal(more.rect().bottomLeft())))
        line.addWidget(button)
        line.addWidget(more)
        self._row.addWidget(holder)
        return button

    def set_chosen(self, on: bool) -> None:
        """The line the keys act on."""
        if on != self._on:
            self._on = on
            if self._button is not None and self._keys:
                self._button.set_keys(self._keys if on else "")
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.chosen.emit(self.visit.id)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.visit.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The visit's menu."""
        self.chosen.emit(self.visit.id)
        self.menu_asked.emit(self.visit.id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above; soft fill and ring when chosen."""
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("line"))
        if self._on:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, QRectF(self.rect()), 2, look.colour("primary-soft"), look.colour("focus"), 2)
        painter.end()
