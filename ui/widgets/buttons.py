"""Buttons with a sign and a key cap, and the switch: what is pressed once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QWidget,
)

from ui import icons, theme
from ui.actions import key_words
from ui.widgets.labels import cap_size, mirrored_in, paint_cap
from ui.widgets.paint import Ringed, box, dress_again, text_width, words

HEIGHTS = {"tiny": 24, "small": 28, "": 32, "large": 40}
PADDING = {"tiny": 7, "small": 9, "": 12, "large": 18}


class Button(Ringed, QPushButton):
    """A push button: kind primary, secondary, ghost, danger, link or toast; step tiny 24, small 28, "" 32 or large 40.

    The key named in keys is only painted here: acts() of the screen makes it work.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        *,
        icon: str = "",
        keys: str = "",
        step: str = "",
        name: str = "",
        tip: str = "",
        caret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._meaning, self._keys, self._step, self._caret = icon, key_words(keys) if keys else "", step, caret
        self.setProperty("kind", kind)
        self.setProperty("step", step)
        self.setProperty("bare", not text)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if name:
            self.setObjectName(name)
        if tip or not text:
            said = tip or text
            self.setToolTip(f"{said}  {self._keys}" if self._keys and said else said)
            self.setAccessibleName(said)

    @property
    def keys(self) -> str:
        """The key on its cap in words, or nothing."""
        return self._keys

    def set_keys(self, keys: str) -> None:
        """Another key cap, or none."""
        self._keys = key_words(keys) if keys else ""
        self.updateGeometry()
        self.update()

    def set_icon(self, meaning: str) -> None:
        """Another sign."""
        self._meaning = meaning
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another kind, for instance primary when there is something to save."""
        self.setProperty("kind", kind)
        dress_again(self)

    def sizeHint(self) -> QSize:
        look = theme.current()
        height = look.px(HEIGHTS[self._step])
        if not self.text() and not self._keys:
            return QSize(height, height)
        return QSize(round(self._content_width()) + 2 * look.px(PADDING[self._step]) + 1, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self):
        step = {"tiny": "small", "small": "small", "": "body", "large": "large"}[self._step]
        strong = self.property("kind") in ("primary", "toast") or self.isChecked()
        return theme.current().font(step, "strong" if strong else "label")

    def _sign_size(self) -> int:
        return theme.current().px({"tiny": 15, "small": 15, "": 16, "large": 18}[self._step])

    def _content_width(self) -> float:
        look, gap = theme.current(), theme.current().px(5 if self._step in ("tiny", "small") else 7)
        parts = []
        if self._meaning:
            parts.append(self._sign_size())
        if self.text():
            parts.append(text_width(self._shown(), self._font()))
        if self._keys:
            parts.append(cap_size(self._keys).width())
        if self._caret:
            parts.append(look.px(12))
        return sum(parts) + gap * (len(parts) - 1)

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _ink(self) -> QColor:
        look, kind = theme.current(), self.property("kind")
        if not self.isEnabled():
            return look.colour("ink-disabled")
        if self.isChecked():
            return look.colour("primary")
        return look.colour(
            {"primary": "on-primary", "ghost": "ink2", "danger": "danger", "link": "primary", "toast": "canvas"}.get(kind, "ink")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the cursor, and never what is around it; not every system does that by itself."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the ground alone: initStyleOption() keeps the words back
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        ink, gap = self._ink(), look.px(5 if self._step in ("tiny", "small") else 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        outer = QRectF(self.rect())
        left = max(look.px(4), (outer.width() - self._content_width()) / 2)

        def place(width: float, height: float) -> QRectF:
            return mirrored_in(outer, QRectF(left, (outer.height() - height) / 2, width, height), rtl)

        if self._meaning:
            side = self._sign_size()
            icons.paint(painter, self._meaning, place(side, side), ink)
            left += side + gap
        if self.text():
            tail = (cap_size(self._keys).width() + gap if self._keys else 0) + (look.px(12) + gap if self._caret else 0)
            width = min(text_width(self._shown(), self._font()) + 1, outer.width() - left - tail - look.px(4))
            words(painter, place(width, outer.height()), self._shown(), self._font(), ink)
            left += width + gap
        if self._keys:
            size = cap_size(self._keys)
            edge = QColor(ink)
            quiet = self.property("kind") not in ("primary", "toast")
            edge.setAlphaF(0.85)
            paint_cap(
                painter,
                place(size.width(), size.height()),
                self._keys,
                look.colour("ink2") if quiet and self.isEnabled() else ink,
                look.colour("line-strong") if quiet else edge,
            )
            left += size.width() + gap
        if self._caret:
            side = look.px(12)
            icons.paint(painter, "open_list", place(side, side), look.colour("ink3"))


class Switch(Ringed, QAbstractButton):
    """On or off, 34 × 20, for a setting that acts at once."""

    def __init__(self, said: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(said)
        self.setProperty("pill", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(34), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, rect = theme.current(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        role = "ink-disabled" if not self.isEnabled() else "primary" if self.isChecked() else "line-input"
        box(painter, rect, rect.height() / 2, look.colour(role))
        knob = QRectF(look.px(17) if self.isChecked() else look.px(3), look.px(3), look.px(14), look.px(14))
        box(painter, mirrored_in(rect, knob, rtl), look.px(7), look.colour("surface"))
