"""One page in a list: its words, what it tells, how old that is; opened by click, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.labels import mirrored_in
from ui.widgets.paint import END, Ringed, box, text_width, words


class PageLine(Ringed, QAbstractButton):
    """Two lines of text and an age at the end; the second line may be empty."""

    def __init__(self, title: str, state: str, age: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._state, self._age = title, state, age
        self.setAccessibleName(", ".join(part for part in (title, state, age) if part))
        self.setToolTip(f"{title}\n{state}" if state else title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("elided", True)
        if name:
            self.setObjectName(name)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(200), look.px(44 if self._state else 30) + (look.px(4) if look.arabic else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, px = QPainter(self), theme.current(), theme.current().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl, rect = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, QRectF(self.rect())
        if self.underMouse() or self.isDown() or self.hasFocus():
            box(painter, rect, px(6), look.colour("sunken"))
        small = look.font("small")
        age = text_width(self._age, small) + px(8) if self._age else 0
        inner, room = px(8), rect.width() - 2 * px(8)
        half = rect.height() / 2 if self._state else rect.height()
        top = mirrored_in(rect, QRectF(inner, px(2) if self._state else 0, room - age, half), rtl)
        words(painter, top, self._title, look.font("body", "label"), look.colour("ink"))
        if self._age:
            words(painter, mirrored_in(rect, QRectF(inner + room - age, top.top(), age, half), rtl), self._age, small,
                  look.colour("ink3"), END)
        if self._state:
            below = mirrored_in(rect, QRectF(inner, half - px(1), room, half), rtl)
            words(painter, below, self._state, small, look.colour("ink2"))
