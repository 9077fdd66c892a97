"""A balance between two opposite wishes: seven steps from -3 to +3, words at both ends, and "not asked" apart from the middle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, theme
from ui.widgets.paint import END, MIDDLE, START, Painted, Ringed, words

REACH = 3  # steps to each side


class Balance(Ringed, Painted):
    """Arrows move it, 0 sets the middle, Backspace takes the answer away; a click on the chosen step takes it away too."""

    changed = Signal()

    def __init__(self, low: str, high: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high, self._value, self._hover = low, high, None, None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self._tell()

    def value(self) -> int | None:
        """-3 to 3, or None: not asked."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show this without saying so."""
        self._value = value
        self._tell()
        self.update()

    def _choose(self, value: int | None) -> None:
        self.set_value(value)
        self.changed.emit()

    def _said(self) -> str:
        if self._value is None:
            return self.tr("not asked")
        if self._value == 0:
            return self.tr("in the middle")
        end = self._low if self._value < 0 else self._high
        return self.tr("{steps} of 3 toward “{end}”").format(steps=formats.number(abs(self._value)), end=end)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._low} – {self._high}: {self._said()}")

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(260), theme.current().px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(180), theme.current().px(42))

    # -- geometry -------------------------------------------------------------------------------------------------------

    def _x(self, step: float) -> float:
        margin = theme.current().px(12)
        place = margin + (step + REACH) / (2 * REACH) * (self.width() - 2 * margin)
        return self.width() - place if self.rtl else place

    def _step_at(self, x: float) -> int:
        return min(range(-REACH, REACH + 1), key=lambda step: abs(self._x(step) - x))

    # -- hand -----------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            step = self._step_at(event.position().x())
            self._choose(None if step == self._value else step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._step_at(event.position().x())
        self.update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        higher, lower = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self.rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if key in (higher, lower):
            step = 1 if key == higher else -1
            self._choose(0 if self._value is None else max(-REACH, min(REACH, self._value + step)))
        elif formats.western(event.text()) == "0":
            self._choose(0)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose(None)
        else:
            super().keyPressEvent(event)

    # -- paint ----------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        self._words(painter)
        y, enabled, asked = look.px(30), self.isEnabled(), self._value is not None
        ink = look.colour("primary" if enabled else "ink-disabled")
        pen = QPen(look.colour("line-input" if enabled else "line"), 1.5)
        if not asked:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(self._x(-REACH), y), QPointF(self._x(REACH), y))
        painter.setPen(QPen(look.colour("line-input"), 1.5))
        for step in range(-REACH, REACH + 1):
            half = look.px(7 if step == 0 else 4)
            painter.drawLine(QPointF(self._x(step), y - half), QPointF(self._x(step), y + half))
        if self._value:
            painter.setPen(QPen(ink, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(self._value), y))
        if self._hover is not None and enabled and self._hover != self._value:
            painter.setPen(QPen(look.colour("primary-line"), 2))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(QPointF(self._x(self._hover), y), look.px(6), look.px(6))
        if self._value is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(self._x(self._value), y), look.px(7), look.px(7))

    def _words(self, painter: QPainter) -> None:
        look = theme.current()
        plain, strong, quiet = look.font("small"), look.font("small", "strong"), look.colour("ink2")
        third, high, toward = self.width() / 5 * 2, look.px(18), self._value or 0
        for end, on, spot, align in (
            (self._low, toward < 0, self.at(0, 0, third, high), START),
            (self._high, toward > 0, self.at(self.width() - third, 0, third, high), END),
        ):
            words(painter, spot, end, strong if on else plain, look.colour("primary") if on else quiet, align)
        if self._value is None:
            middle = self.at(third, 0, self.width() - 2 * third, high)
            words(painter, middle, self.tr("not asked"), look.font("micro"), look.colour("ink3"), MIDDLE)
