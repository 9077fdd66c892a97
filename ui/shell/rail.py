"""The navigation rail: sign and word for each room of the role, counts of duties only, settings, help and lock at its foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.actions import key_words
from ui.widgets.labels import mirrored_in, paint_badge
from ui.widgets.paint import MIDDLE, Painted, box, text_width, words
from ui.widgets.panels import column


class RailItem(QAbstractButton):
    """One room: filled sign, fill and mark when it is the one shown."""

    def __init__(self, key: str, icon: str, text: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._icon, self._count, self.compact = key, icon, 0, False
        self._keys = keys
        self.setText(text)
        self.setCheckable(True)
        self.setObjectName(f"rail_{key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def _name(self) -> None:
        count = f", {formats.digits(self._count)}" if self._count else ""
        self.setAccessibleName(self.text() + count)
        self.setToolTip(f"{self.text()}  {key_words(self._keys)}" if self._keys else self.text())

    def set_count(self, count: int) -> None:
        """How many duties wait there."""
        self._count = count
        self._name()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Only the sign, or sign and word."""
        self.compact = compact
        self.updateGeometry()

    def _lines(self) -> list[str]:
        """The word in one line, or in two where it is too long."""
        look, parts = theme.current(), self.text().split()
        font = look.font("micro", "label")
        if len(parts) < 2 or text_width(self.text(), font) <= look.px(64):
            return [self.text()]
        half = (len(parts) + 1) // 2
        return [" ".join(parts[:half]), " ".join(parts[half:])]

    def sizeHint(self) -> QSize:
        look = theme.current()
        if self.compact:
            return QSize(look.px(40), look.px(38))
        return QSize(look.px(64), look.px(37) + look.line_px("micro") * len(self._lines()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, rect = theme.current(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl, on = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, self.isChecked()
        if on or self.underMouse():
            box(painter, rect, look.px(8), look.colour("rail-active" if on else "rail-hover"))
        if self.hasFocus():
            box(painter, rect.adjusted(1, 1, -1, -1), look.px(7), None, look.colour("rail-mark"), 2)
        ink, side = look.colour("rail-ink-active" if on else "rail-ink"), look.px(22)
        top = (rect.height() - side) / 2 if self.compact else look.px(8)
        sign = QRectF((rect.width() - side) / 2, top, side, side)
        icons.paint(painter, f"{self._icon}-fill" if on else self._icon, sign, ink)
        if not self.compact:
            line = look.line_px("micro")
            for place, text in enumerate(self._lines()):
                spot = QRectF(0, look.px(33) + place * line, rect.width(), line)
                words(painter, spot, text, look.font("micro", "label"), ink, MIDDLE)
        if self._count:
            spot = mirrored_in(rect, QRectF(rect.width() - look.px(9 + 17), look.px(2), look.px(17), look.px(17)), rtl)
            paint_badge(painter, spot.center().x(), spot.center().y(), self._count)


class _Mark(Painted):
    """The gate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(32 if self.compact else 40), look.px(40 if self.compact else 52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        icons.paint_logo(painter, QRectF(0, -2, self.width(), self.width()), theme.current().colour("rail-mark"))


class Rail(QFrame):
    """The rail itself: 72 px with words, 52 without. It paints the mark of the active room at the window's edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("ground", "rail")
        self._column = column(self, 2, (0, 10, 0, 8))
        self._mark = _Mark()
        self._column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self._head = self._column.count()
        self._column.addStretch(1)
        self.items: dict[str, RailItem] = {}
        self.set_compact(False)

    def add(
        self,
        key: str,
        icon: str,
        text: str,
        call: Callable[[], object],
        *,
        keys: str = "",
        foot: bool = False,
        stays: bool = True,
    ) -> None:
        """A room, or an act at the foot (stays=False: pressing it does not make it the active one)."""
        item = RailItem(key, icon, text, keys, self)
        item.setCheckable(stays)
        item.clicked.connect(lambda: call())
        place = (
            self._column.count() if foot else self._head + sum(1 for other in self.items.values() if not other.property("foot"))
        )
        item.setProperty("foot", foot)
        self.items[key] = item
        self._column.insertWidget(place, item, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_active(self, key: str) -> None:
        """Mark this room, or none if it is not in the rail."""
        for name, item in self.items.items():
            item.setChecked(name == key)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """52 px without words, or 72 with them."""
        self.setFixedWidth(theme.current().px(52 if compact else 72))
        self._mark.compact = compact
        self._mark.updateGeometry()
        for item in self.items.values():
            item.set_compact(compact)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        active = next((item for item in self.items.values() if item.isChecked()), None)
        if active is None:
            return
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        spot = QRectF(0, active.y() + look.px(10), look.px(3), active.height() - look.px(20))
        box(painter, mirrored_in(QRectF(self.rect()), spot, rtl), 2, look.colour("rail-mark"))
