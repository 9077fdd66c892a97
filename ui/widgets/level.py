"""A level 0–100 on a line: digits type it, arrows move it by five, a click sets it, Backspace takes it back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, theme
from ui.widgets.paint import END, Painted, Ringed, box, text_width, words

MOST = 100
KEY_STEP = 5


class Level(Ringed, Painted):
    """None until it is answered; step 5 keeps what is typed or clicked on whole fives (SUDS), 1 takes every number."""

    changed = Signal(object)  # 0..100 or None
    MORE_DIGITS = 1200  # ms within which a further digit belongs to the number before

    def __init__(self, said: str, *, step: int = 1, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._step, self._value, self._digits = said, step, None, ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(self.MORE_DIGITS)
        self._pause.timeout.connect(self._forget)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self._tell()

    def value(self) -> int | None:
        """What is chosen, or None."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Choose without saying so."""
        self._value = value
        self._tell()
        self.update()

    def _tell(self) -> None:
        said = self.tr("not answered") if self._value is None else formats.number(self._value)
        self.setAccessibleName(f"{self._said}: {said}")

    def _choose(self, value: int | None) -> None:
        if value is not None:
            value = max(0, min(MOST, round(value / self._step) * self._step))
        self.set_value(value)
        self.changed.emit(value)

    def _forget(self) -> None:
        self._digits = ""

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(190), theme.current().px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(96), self.sizeHint().height())

    def _ends(self) -> tuple[float, float]:
        """Where the line begins and ends, from the start side; the number stands after it."""
        look = theme.current()
        return look.px(8), self.width() - look.px(10) - text_width(formats.number(MOST), look.font("body", "strong")) - look.px(6)

    def _x(self, value: float) -> float:
        first, last = self._ends()
        place = first + value / MOST * (last - first)
        return self.width() - place if self.rtl else place

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._forget()
            self._at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._at(event.position().x())

    def _at(self, x: float) -> None:
        first, last = self._ends()
        place = self.width() - x if self.rtl else x
        self._choose(round((place - first) / max(1.0, last - first) * MOST / KEY_STEP) * KEY_STEP)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._forget()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, key = formats.western(event.text()), event.key()
        forward = Qt.Key.Key_Left if self.rtl else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.rtl else Qt.Key.Key_Left
        if len(digit) == 1 and digit.isdecimal():
            typed = self._digits + digit
            self._digits = typed if int(typed) <= MOST else digit
            self._choose(int(self._digits))
            self._pause.start()
        elif key in (forward, backward):
            now = self._value if self._value is not None else -KEY_STEP
            self._choose(now + (KEY_STEP if key == forward else -KEY_STEP))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._forget()
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, px = self.painter(), theme.current(), theme.current().px
        middle, enabled = self.height() / 2, self.isEnabled()
        edge = look.colour("focus" if self.hasFocus() else "line-input" if enabled else "line")
        box(painter, QRectF(self.rect()), px(6), look.colour("surface" if enabled else "sunken"), edge)
        painter.setPen(QPen(look.colour("line-strong"), 1.5))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(MOST), middle))
        for mark in range(0, MOST + 1, 25):
            painter.drawLine(QPointF(self._x(mark), middle - 3), QPointF(self._x(mark), middle + 3))
        ink = look.colour("primary" if enabled else "ink-disabled")
        if self._value is not None:
            painter.setPen(QPen(ink, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self._value), middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(self._x(self._value), middle), px(5), px(5))
        text = "–" if self._value is None else formats.number(self._value)
        room = self.at(0, 0, self.width() - px(9), self.height())
        words(painter, room, text, look.font("body", "strong"), look.colour("ink3") if self._value is None else ink, END)
