"""Tabs of a client's file: sign and word, a 2 px line below the chosen, a small chip only where something is due."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ui import icons, theme
from ui.widgets.labels import mirrored_in, tone_colours
from ui.widgets.paint import box, text_width, words


class Tabs(QTabBar):
    """A row of tabs by key; chosen(key) when another one is."""

    chosen = Signal(str)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._signs: list[str] = []
        self._chips: dict[int, tuple[str, str]] = {}
        self._hover = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self.currentChanged.connect(lambda index: self.chosen.emit(self._keys[index]) if 0 <= index < len(self._keys) else None)

    def add(self, key: str, text: str, icon: str) -> None:
        """One more tab at the end."""
        self._keys.append(key)
        self._signs.append(icon)
        self.blockSignals(True)
        index = self.addTab(text)
        self.blockSignals(False)
        self.setAccessibleTabName(index, text)

    def set_chip(self, key: str, text: str, tone: str = "warn") -> None:
        """Put a small chip on a tab; empty text takes it away."""
        index = self._keys.index(key)
        if text:
            self._chips[index] = (text, tone)
        else:
            self._chips.pop(index, None)
        self.setAccessibleTabName(index, f"{self.tabText(index)} {text}".strip())
        self.setTabText(index, self.tabText(index))  # asks for new sizes
        self.updateGeometry()
        self.update()

    def key(self) -> str:
        """The chosen tab."""
        return self._keys[self.currentIndex()] if self._keys else ""

    def choose(self, key: str) -> None:
        """Choose a tab by its key."""
        self.setCurrentIndex(self._keys.index(key))

    def setTabVisible(self, index: int, visible: bool) -> None:
        # Qt forgets that the row is to be laid out again when it is told what it knows, and the tabs just shown stay empty.
        if visible != self.isTabVisible(index):
            super().setTabVisible(index, visible)

    def tabSizeHint(self, index: int) -> QSize:
        look = theme.current()
        width = look.px(24 + 16 + 6) + text_width(self.tabText(index), look.font("body", "strong")) + 1
        if index in self._chips:
            width += look.px(6 + 10) + text_width(self._chips[index][0], look.font("micro", "label"))
        return QSize(round(width) + look.px(2), look.px(38))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover = self.tabAt(event.position().toPoint())
        self.update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._hover = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Left else -1
            self.setCurrentIndex(max(0, min(self.count() - 1, self.currentIndex() + step)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index in range(self.count()):
            if not self.isTabVisible(index):
                continue
            rect, on = QRectF(self.tabRect(index)), index == self.currentIndex()
            ink = look.colour("primary" if on else "ink" if index == self._hover else "ink2")
            side, left = look.px(16), look.px(12)
            icons.paint(
                painter, self._signs[index], mirrored_in(rect, QRectF(left, (rect.height() - side) / 2, side, side), rtl), ink
            )
            left += side + look.px(6)
            font = look.font("body", "strong" if on else "label")
            width = text_width(self.tabText(index), font) + 1
            words(painter, mirrored_in(rect, QRectF(left, 0, width, rect.height()), rtl), self.tabText(index), font, ink)
            left += width + look.px(6)
            if index in self._chips:
                text, tone = self._chips[index]
                chip_font, (chip_ink, fill) = look.font("micro", "label"), tone_colours(tone)
                spot = mirrored_in(
                    rect,
                    QRectF(left, (rect.height() - look.px(17)) / 2, text_width(text, chip_font) + look.px(10), look.px(17)),
                    rtl,
                )
                box(painter, spot, look.px(4), fill)
                words(painter, spot.adjusted(look.px(5), 0, -look.px(4), 0), text, chip_font, chip_ink)
            if on:
                line = QRectF(rect.left() + look.px(8), rect.bottom() - 2, rect.width() - look.px(16), 2)
                box(painter, line, 1, look.colour("primary"))
                if self.hasFocus():
                    box(painter, rect.adjusted(3, 4, -3, -5), look.px(6), None, look.colour("focus"), 2)
