"""A drop-down that paints itself: a style sheet leaves its text at the wrong edge in right-to-left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.widgets.labels import mirrored_in
from ui.widgets.paint import box, text_width, words

LEAST_WIDE = 90  # px that a list of long words keeps


class Choice(QComboBox):
    """One of a list: options are (value, words) or (value, words, sign). Looks like a field; step small is 28 high."""

    def __init__(
        self,
        options: Iterable[tuple] = (),
        *,
        step: str = "",
        name: str = "",
        placeholder: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step, self._icon, self._bad, self._placeholder = step, icon, "", placeholder
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        if name:
            self.setObjectName(name)
        for option in options:
            self.add(*option)
        if placeholder:
            self.setCurrentIndex(-1)

    def add(self, value: Any, text: str, icon: str = "") -> None:
        """One more at the end."""
        self.addItem(icons.icon(icon, "ink2") if icon else icons.QIcon(), formats.label(text), value)

    def set_options(self, options: Iterable[tuple]) -> None:
        """Another list; the value stays chosen if it is still there."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        for option in options:
            self.add(*option)
        self.setCurrentIndex(self.findData(before) if before is not None else (-1 if self._placeholder else 0))
        if self.currentIndex() < 0 and not self._placeholder and self.count():
            self.setCurrentIndex(0)
        self.blockSignals(False)
        self.update()

    def value(self) -> Any:
        """The value chosen, or None."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value without saying so; one that is not in the list chooses nothing."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(False)
        self.update()

    def set_state(self, state: str) -> None:
        """bad, warned or empty: the colour of the edge."""
        self._bad = state
        self.update()

    def sizeHint(self) -> QSize:
        look = theme.current()
        widest = max((text_width(self.itemText(i), self._font()) for i in range(self.count())), default=look.px(60))
        return QSize(round(widest) + look.px(9 + 30) + (look.px(22) if self._icon else 0), look.px(28 if self._step else 32))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.current().px(LEAST_WIDE)), hint.height())

    def cut(self) -> tuple[float, float] | None:
        """Pixels that the chosen words need and have, where they are cut; else None."""
        needs, room = text_width(self.currentText(), self._font()), self._room().width()
        return (needs, room) if needs > room + 1 else None

    def _font(self) -> QFont:
        return theme.current().font("small" if self._step else "body")

    def _room(self) -> QRectF:
        """Where the chosen words stand: after the sign, before the caret."""
        look = theme.current()
        left = look.px(9) + (look.px(15 + 7) if self._icon else 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored_in(QRectF(self.rect()), QRectF(left, 0, self.width() - left - look.px(26), self.height()), rtl)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what was chosen

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, rect = theme.current(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rtl, focus, enabled = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, self.hasFocus(), self.isEnabled()
        strong = self._bad or focus
        role = {"bad": "danger", "warned": "warn-mark"}.get(self._bad) or (
            "focus" if focus else "line-input" if enabled else "line"
        )
        box(painter, rect, look.px(6), look.colour("surface" if enabled else "sunken"), look.colour(role), 2 if strong else 1)
        side = look.px(15)
        if self._icon:
            sign = mirrored_in(rect, QRectF(look.px(9), (rect.height() - side) / 2, side, side), rtl)
            icons.paint(painter, self._icon, sign, look.colour("ink3"))
        chosen = self.currentIndex() >= 0
        ink = look.colour("ink-disabled" if not enabled else "ink" if chosen else "ink3")
        words(painter, self._room(), self.currentText() if chosen else self._placeholder, self._font(), ink)
        caret = look.px(12)
        place = mirrored_in(rect, QRectF(rect.width() - look.px(9) - caret, (rect.height() - caret) / 2, caret, caret), rtl)
        icons.paint(painter, "open_list", place, look.colour("ink3"))
