"""Numbers from 0 to 10 as lines: the scale that is tapped or typed, and the ruler of a goal."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import formats, theme
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, text_width, words


class TapScale(Ringed, Painted):
    """Eleven cells 0–10: tap one, or type it; 1 then 0 within a moment is ten. The last value is a grey bar under its digit."""

    changed = Signal(object)  # 0..10 or None
    WIDE = 28 * 11  # px of the design
    TWO_DIGITS = 700  # ms within which 0 after 1 makes ten

    def __init__(
        self, said: str, *, last: int | None = None, value: int | None = None, large: bool = False, name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._large = large  # for fingers: cells of 48 by 44
        self._value, self._last, self._hover, self._said = value, last, -1, said
        self._one = QTimer(self)
        self._one.setSingleShot(True)
        self._one.setInterval(self.TWO_DIGITS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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

    def set_last(self, last: int | None) -> None:
        """The value of last time."""
        self._last = last
        self.update()

    def _tell(self) -> None:
        said = self.tr("not answered") if self._value is None else formats.number(self._value)
        self.setAccessibleName(f"{self._said}: {said}")

    def _choose(self, value: int | None) -> None:
        self.set_value(value)
        self.changed.emit(value)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(48) * 11, look.px(44)) if self._large else QSize(look.px(self.WIDE), look.px(26))

    def minimumSizeHint(self) -> QSize:
        """Cells just wide enough for two digits."""
        least = text_width(formats.digits(10), theme.current().font("title3" if self._large else "small", "strong"))
        return QSize(round(least + 2) * 11, self.sizeHint().height())

    def _cell(self, number: int) -> QRectF:
        width = self.width() / 11
        return self.at(number * width, 0, width, self.height())

    def _number_at(self, x: float) -> int:
        place = (self.width() - x if self.rtl else x) / (self.width() / 11)
        return max(0, min(10, int(place)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            number = self._number_at(event.position().x())
            self._choose(None if number == self._value else number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._number_at(event.position().x())
        self.update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._one.stop()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit, key = formats.western(event.text()), event.key()
        forward = Qt.Key.Key_Left if self.rtl else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.rtl else Qt.Key.Key_Left
        if len(digit) == 1 and digit.isdecimal():
            if digit == "0" and self._value == 1 and self._one.isActive():
                self._choose(10)
            else:
                self._choose(int(digit))
            self._one.start() if digit == "1" else self._one.stop()
        elif key in (forward, backward):
            now = self._value if self._value is not None else -1
            self._choose(max(0, min(10, now + (1 if key == forward else -1))))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, whole = self.painter(), theme.current(), QRectF(self.rect())
        enabled = self.isEnabled()
        box(painter, whole, look.px(6), look.colour("surface" if enabled else "sunken"))
        for number in range(11):
            cell, on = self._cell(number), number == self._value
            if on or (number == self._hover and enabled):
                role = "primary" if on and enabled else "sunken" if not on else "ink-disabled"
                painter.save()
                painter.setClipRect(cell)
                first, last = (number == 0, number == 10)
                wide = (
                    cell.adjusted(-0 if first else -9, 0, 0 if last else 9, 0)
                    if not self.rtl
                    else cell.adjusted(0 if last else -9, 0, 0 if first else 9, 0)
                )
                box(painter, wide, look.px(6), look.colour(role))
                painter.restore()
            if number:
                x = cell.right() if self.rtl else cell.left()
                painter.fillRect(QRectF(round(x), 1, 1, whole.height() - 2), look.colour("line"))
            if number == self._last and not on:
                painter.fillRect(QRectF(cell.left() + 1, whole.height() - 4, cell.width() - 1, 3), look.colour("line-strong"))
            ink = look.colour("on-primary" if on else "ink2" if enabled else "ink-disabled")
            size = "title3" if self._large else "small"
            words(painter, cell, formats.digits(number), look.font(size, "strong" if on else "text"), ink, MIDDLE)
        box(painter, whole, look.px(6), None, look.colour("line-input" if enabled else "line"))


class GoalRuler(Painted):
    """A line 0–10: start is a tick, now a disc, aim a ring, the way between thick. None leaves a mark out."""

    def __init__(self, start: float | None, now: float | None, aim: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(theme.current().px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set(start, now, aim)

    def set(self, start: float | None, now: float | None, aim: float | None) -> None:
        """Other marks."""
        self._start, self._now, self._aim = start, now, aim
        parts = [(self.tr("start"), start), (self.tr("now"), now), (self.tr("aim"), aim)]
        self.setAccessibleName(" ".join(f"{word} {formats.number(value)}" for word, value in parts if value is not None))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(220), theme.current().px(34))

    def _x(self, value: float) -> float:
        margin = theme.current().px(10)
        place = margin + value / 10 * (self.width() - 2 * margin)
        return self.width() - place if self.rtl else place

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        y, ink = look.px(11), look.colour("primary")
        painter.setPen(QPen(look.colour("line-strong"), 1.5))
        painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(10), y))
        for value in range(11):
            painter.drawLine(QPointF(self._x(value), y - 2), QPointF(self._x(value), y + 2))
        if self._start is not None and self._now is not None:
            painter.setPen(QPen(ink, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self._x(self._start), y), QPointF(self._x(self._now), y))
        if self._start is not None:
            painter.setPen(QPen(look.colour("ink2"), 2))
            painter.drawLine(QPointF(self._x(self._start), y - 7), QPointF(self._x(self._start), y + 7))
        if self._aim is not None:
            painter.setPen(QPen(ink, 2))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(QPointF(self._x(self._aim), y), look.px(6), look.px(6))
        if self._now is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(self._x(self._now), y), look.px(6), look.px(6))
        self._labels(painter, y + look.px(8))

    def _labels(self, painter, top: float) -> None:
        """Each mark's word and number below it; the number alone where words would touch; nothing over what stands there."""
        look = theme.current()
        marks = [
            (self._now, self.tr("now"), "strong", "primary"),
            (self._start, self.tr("start"), "text", "ink3"),
            (self._aim, self.tr("aim"), "text", "ink3"),
        ]
        taken: list[QRectF] = []
        for value, word, weight, tone in marks:
            if value is None:
                continue
            number, font = formats.number(value), look.font("micro", weight)
            for text in (f"{word} {number}", number):
                width = text_width(text, font) + look.px(6)
                left = max(0.0, min(self._x(value) - width / 2, self.width() - width))
                spot = QRectF(left, top, width, look.px(15))
                if not any(spot.intersects(other) for other in taken):
                    taken.append(spot)
                    words(painter, spot, text, font, look.colour(tone), MIDDLE)
                    break
