"""Chips, and the row that breaks where it is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets.labels import mirrored_in
from ui.widgets.paint import Painted, Ringed, box, text_width, words


class Chip(Ringed, QAbstractButton):
    """24 px pill: on has a soft fill and a tick; dashed is one that adds; with caret it opens a list."""

    def __init__(
        self,
        text: str,
        *,
        on: bool = False,
        dashed: bool = False,
        icon: str = "",
        caret: bool = False,
        checkable: bool = True,
        tick: bool = True,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(checkable and not dashed)
        self.setChecked(on)
        self._dashed, self._icon, self._caret, self._tick = dashed, icon or ("add" if dashed else ""), caret, tick
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("pill", True)
        self.setAccessibleName(text)
        self.toggled.connect(self.updateGeometry)
        if name:
            self.setObjectName(name)

    def set_text(self, text: str) -> None:
        """Other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _sign(self) -> str:
        return self._icon or ("tick" if self.isChecked() and self._tick else "")

    def _font(self):
        return theme.current().font("small", "strong" if self.isChecked() else "label")

    def sizeHint(self) -> QSize:
        look = theme.current()
        width = text_width(self.text(), self._font()) + 2 * look.px(9)
        width += look.px(13 + 5) if self._sign() else 0
        width += look.px(11 + 5) if self._caret else 0
        return QSize(round(width) + 2, look.px(24))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl, rect = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, QRectF(self.rect())
        on, enabled = self.isChecked(), self.isEnabled()
        fill = "primary-soft" if on else "sunken" if (self.underMouse() and enabled) or self.isDown() else "surface"
        edge = look.colour("primary-line" if on else "line-strong")
        box(painter, rect, rect.height() / 2, look.colour(fill), edge, 1, (3, 2) if self._dashed else None)
        ink = look.colour("ink-disabled" if not enabled else "primary" if on else "ink2")
        left = look.px(9)
        if self._sign():
            side = look.px(13)
            icons.paint(painter, self._sign(), mirrored_in(rect, QRectF(left, (rect.height() - side) / 2, side, side), rtl), ink)
            left += look.px(13 + 5)
        room = rect.width() - left - look.px(7) - (look.px(11 + 3) if self._caret else 0)
        words(painter, mirrored_in(rect, QRectF(left, 0, room, rect.height()), rtl), self.text(), self._font(), ink)
        if self._caret:
            side = look.px(11)
            icons.paint(
                painter,
                "open_list",
                mirrored_in(rect, QRectF(rect.width() - look.px(9) - side, (rect.height() - side) / 2, side, side), rtl),
                ink,
            )


class Flow(Painted):
    """A row of small widgets (chips, tags) on one middle line, which breaks into lines where it is too narrow."""

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._items: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """One more at the end; what was hidden on purpose stays hidden."""
        hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        widget.setParent(self)
        widget.installEventFilter(self)
        self._items.append(widget)
        widget.setVisible(not hidden)
        self._lay()

    def clear(self) -> None:
        """Take all away."""
        for widget in self._items:
            widget.hide()
            widget.deleteLater()
        self._items.clear()
        self._lay()

    def items(self) -> list[QWidget]:
        """The widgets in order."""
        return list(self._items)

    def eventFilter(self, watched, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest or event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._lay()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._lay()

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, False)

    def sizeHint(self) -> QSize:
        gap, visible = theme.current().px(self._gap), [w.sizeHint().width() for w in self._items if not w.isHidden()]
        return QSize(sum(visible) + gap * max(0, len(visible) - 1), self._arrange(self.width() or 400, False))

    def minimumSizeHint(self) -> QSize:
        widest = max((w.sizeHint().width() for w in self._items if not w.isHidden()), default=0)
        return QSize(widest, self._arrange(max(self.width(), widest), False))

    def _lay(self) -> None:
        height = self._arrange(self.width(), True)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
        self.updateGeometry()

    def _arrange(self, width: int, really: bool) -> int:
        gap, x = theme.current().px(self._gap), 0
        lines: list[list[tuple[QWidget, int, QSize]]] = [[]]
        for widget in self._items:
            if widget.isHidden():
                continue
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x = 0
                lines.append([])
            lines[-1].append((widget, x, size))
            x += size.width() + gap
        y = 0
        for line in lines:
            high = max((size.height() for _widget, _x, size in line), default=0)
            for widget, x, size in line if really else ():
                left = self.width() - x - size.width() if self.rtl else x
                widget.setGeometry(left, y + (high - size.height()) // 2, size.width(), size.height())
            y += high + gap
        return y - gap
