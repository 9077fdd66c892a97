"""Tabs of a client's file: sign and word, a 2 px line below the chosen, a small chip only where something is due."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QTabBar, QWidget

from ui import icons, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import mirrored_in, tone_colours
from ui.widgets.paint import box, text_width, words


class Tabs(QTabBar):
    """A row of tabs by key; chosen(key) when another one is.

    Where the row is too narrow the tabs move together, then their signs go, then those at the end fold into a menu; the chosen
    one always stands in the row.
    """

    chosen = Signal(str)
    PADDING = (24, 14, 16)  # px beside the words: as drawn, closer, and closer without signs
    NO_SIGNS = 2

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._signs: list[str] = []
        self._chips: dict[int, tuple[str, str]] = {}
        self._hover = -1
        self._closer = 0  # how far the tabs have moved together: the place in PADDING
        self._here: list[bool] = []  # whether each is there for this person and file at all
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self.more = Button(self.tr("More"), "ghost", caret=True, step="small", name=f"{name}More", parent=self)
        self.more.hide()
        self.more.clicked.connect(self._open_more)
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}MoreMenu")
        self.currentChanged.connect(self._on_current)

    def add(self, key: str, text: str, icon: str) -> None:
        """One more tab at the end."""
        self._keys.append(key)
        self._signs.append(icon)
        self._here.append(True)
        self.blockSignals(True)
        index = self.addTab(text)
        self.blockSignals(False)
        self.setAccessibleTabName(index, text)
        self._fold()

    def set_chip(self, key: str, text: str, tone: str = "warn") -> None:
        """Put a small chip on a tab; empty text takes it away."""
        index = self._keys.index(key)
        if text:
            self._chips[index] = (text, tone)
        else:
            self._chips.pop(index, None)
        self.setAccessibleTabName(index, f"{self.tabText(index)} {text}".strip())
        self._lay_again()
        self._fold()

    def _lay_again(self) -> None:
        if self.count():
            self.setTabText(0, self.tabText(0))  # asks for new sizes
        self.updateGeometry()
        self.update()

    def _on_current(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self._fold()
            self.chosen.emit(self._keys[index])

    # ---- giving way --------------------------------------------------------------------------------------------------

    def folded(self) -> list[str]:
        """The keys that stand in the menu at the end."""
        return [key for place, key in enumerate(self._keys) if self._here[place] and not self.isTabVisible(place)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        """As much as fits: everything as drawn, closer, without signs, and at last the end of the row in a menu."""
        if not self.isVisible():
            return  # its width is not known yet
        there, before = [place for place, here in enumerate(self._here) if here], self._closer
        self._closer = 0
        while self._closer < self.NO_SIGNS and self._needed(there) > self.width():
            self._closer += 1
        kept = self._that_fit(there)
        for place in range(len(self._keys)):
            if (place in kept) != self.isTabVisible(place):
                super().setTabVisible(place, place in kept)
        if self._closer != before:
            self._lay_again()
        self.more.setVisible(len(kept) < len(there))
        self._place_more()

    def _needed(self, places: list[int]) -> int:
        return sum(self.tabSizeHint(place).width() for place in places)

    def _that_fit(self, there: list[int]) -> set[int]:
        """Those that have room: the chosen one first, then those where something is due, then as they come."""
        if self._needed(there) <= self.width():
            return set(there)
        due = [place for place in there if place in self._chips]
        room, kept = self.width() - self.more.sizeHint().width() - theme.current().px(6), set[int]()
        first = [self.currentIndex()] if self.currentIndex() in there else []
        for place in dict.fromkeys([*first, *due, *there]):
            room -= self.tabSizeHint(place).width()
            if room < 0 and kept:
                break
            kept.add(place)
        return kept

    def _place_more(self) -> None:
        if self.more.isHidden():
            return
        size, gap = self.more.sizeHint(), theme.current().px(6)
        row = [self.tabRect(place) for place in range(self.count()) if self.isTabVisible(place)]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = max(0, min(rect.left() for rect in row) - gap - size.width())
        else:
            left = min(self.width() - size.width(), max(rect.right() for rect in row) + gap)
        self.more.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _open_more(self) -> None:
        self._menu.clear()
        for key in self.folded():
            place = self._keys.index(key)
            entry = self._menu.addAction(icons.icon(self._signs[place], "ink2"), self.accessibleTabName(place))
            entry.setObjectName(key)
            entry.triggered.connect(lambda _=False, key=key: self.choose(key))
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def key(self) -> str:
        """The chosen tab."""
        return self._keys[self.currentIndex()] if self._keys else ""

    def choose(self, key: str) -> None:
        """Choose a tab by its key."""
        self.setCurrentIndex(self._keys.index(key))

    def setTabVisible(self, index: int, visible: bool) -> None:
        """Whether this tab is there at all; where the row is narrow it may yet stand in the menu at the end."""
        self._here[index] = visible
        others = [place for place, here in enumerate(self._here) if here]
        if index == self.currentIndex() and not visible and others:  # Qt looks among those in the row alone
            self.setCurrentIndex(next((place for place in others if place > index), others[-1]))
        # Qt forgets that the row is to be laid out again when it is told what it knows, and the tabs just shown stay empty.
        if visible != self.isTabVisible(index):
            super().setTabVisible(index, visible)
        self._fold()

    def is_there(self, key: str) -> bool:
        """True if this tab can be chosen, in the row or from the menu at its end."""
        return self._here[self._keys.index(key)]

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), super().minimumSizeHint().height())

    def tabSizeHint(self, index: int) -> QSize:
        look = theme.current()
        sign = 0 if self._closer == self.NO_SIGNS else 16 + 6
        width = look.px(self.PADDING[self._closer] + sign) + text_width(self.tabText(index), look.font("body", "strong")) + 1
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
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        forward = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else Qt.Key.Key_Right
        there = [place for place, here in enumerate(self._here) if here]
        at = there.index(self.currentIndex()) + (1 if event.key() == forward else -1)
        self.setCurrentIndex(there[max(0, min(len(there) - 1, at))])

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
            side, left = look.px(16), look.px(self.PADDING[self._closer] / 2)
            if self._closer != self.NO_SIGNS:
                spot = mirrored_in(rect, QRectF(left, (rect.height() - side) / 2, side, side), rtl)
                icons.paint(painter, self._signs[index], spot, ink)
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
