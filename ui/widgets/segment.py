"""Joined buttons of which one is chosen; where they do not fit beside each other they stand one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui import icons, theme
from ui.actions import key_words
from ui.widgets.buttons import HEIGHTS
from ui.widgets.labels import cap_size, mirrored_in, paint_cap
from ui.widgets.paint import Ringed, box, text_width, words
from ui.widgets.turning import Turning


class Part(Ringed, QAbstractButton):
    """One part of a segment: paints its own share of the joined box."""

    def __init__(self, text: str, icon: str, keys: str, step: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(text)
        self.icon_meaning, self.keys, self.step = icon, key_words(keys) if keys else "", step
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self.updateGeometry)

    def _font(self, strong: bool):
        return theme.current().font("small" if self.step else "body", "strong" if strong else "label")

    def _signs(self) -> list[str]:
        return [self.icon_meaning] if self.icon_meaning else []

    def sizeHint(self) -> QSize:
        look = theme.current()
        width = text_width(self.text(), self._font(True)) + 2 * look.px(9 if self.step else 12)
        segment = self.parentWidget()
        ticked = isinstance(segment, Segment) and segment.ticks(self)
        width += look.px(16 + 6) * (len(self._signs()) + ticked) + (cap_size(self.keys).width() + look.px(6) if self.keys else 0)
        return QSize(round(width) + 1, look.px(HEIGHTS[self.step]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        segment = self.parentWidget()
        assert isinstance(segment, Segment)
        segment.paint_part(self)


class Segment(Turning):
    """Joined buttons of which one is chosen; arrows move. options: (value, words, sign, keys)."""

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple] = (), *, step: str = "", name: str = "", tick: bool = False, keys_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._step, self._tick, self._keys_last = step, tick, keys_last
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._values: list[object] = []
        self._parts: list[Part] = []  # the group knows them too, but whoever it hands out it takes for its own in Python
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._values[index]))
        self._group.idToggled.connect(lambda *_: self.update())
        for option in options:
            self.add(*option)

    def add(self, value: object, text: str, icon: str = "", keys: str = "") -> QAbstractButton:
        """One more choice at the end; gives its button."""
        part = Part(text, icon, keys, self._step, self)
        if self.objectName():
            part.setObjectName(f"{self.objectName()}_{value}")
        self._group.addButton(part, len(self._values))
        self._values.append(value)
        self._parts.append(part)
        self.line.addWidget(part)
        return part

    def widths(self) -> list[int]:
        return [part.sizeHint().width() for part in self._parts if not part.isHidden()]

    def sizeHint(self) -> QSize:
        return QSize(sum(self.widths()), self.line.sizeHint().height())

    def value(self) -> object:
        """The value chosen, or None."""
        return self._values[self._group.checkedId()] if self._group.checkedId() >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose without saying so; None chooses nothing."""
        self._group.setExclusive(value is not None)
        for index, one in enumerate(self._values):
            self._parts[index].setChecked(one == value and value is not None)
        self._group.setExclusive(True)

    def button(self, value: object) -> QAbstractButton:
        """The button of a value."""
        return self._parts[self._values.index(value)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        index = (max(self._group.checkedId(), 0) + step) % len(self._values)
        button = self._parts[index]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def ticks(self, part: Part) -> bool:
        """True if this part shows a tick now: the chosen one, unless it has a sign of its own."""
        return self._tick and part.isChecked() and not part.icon_meaning

    def paint_part(self, part: Part) -> None:
        """Paint one part: called by it."""
        look, rtl = theme.current(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        index, last = self._group.id(part), len(self._values) - 1
        painter = QPainter(part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(part.layoutDirection())
        rect, radius = QRectF(part.rect()), look.px(6)
        at_left, at_right = (index == last, index == 0) if rtl else (index == 0, index == last)
        whole = rect.adjusted(0 if at_left else -20, 0, 0 if at_right else 20, 0)
        if self.stacked:
            whole = rect.adjusted(0, 0 if index == 0 else -20, 0, 0 if index == last else 20)
        clip = QPainterPath()
        clip.addRect(rect)
        painter.setClipPath(clip)
        on, enabled = part.isChecked(), part.isEnabled()
        hover = part.underMouse() and enabled
        fill = "primary-soft" if on else "sunken" if hover or not enabled else "surface"
        edge = look.colour("line-strong" if enabled else "line")
        box(painter, whole, radius, look.colour(fill), edge)
        if index > 0 and self.stacked:
            painter.fillRect(QRectF(1, 0, rect.width() - 2, 1), look.colour("line"))
        elif index > 0:
            x = rect.right() - 0.5 if rtl else rect.left() + 0.5
            painter.fillRect(QRectF(x - 0.5, 1, 1, rect.height() - 2), look.colour("line"))
        ink = look.colour("ink-disabled" if not enabled else "primary" if on else "ink2")
        font = part._font(on)
        signs = ["tick", *part._signs()] if self.ticks(part) else part._signs()
        cap = cap_size(part.keys).width() + look.px(6) if part.keys else 0
        width = text_width(part.text(), font) + sum(look.px(16 + 6) for _ in signs) + cap
        left = (rect.width() - width) / 2
        if part.keys:
            size = cap_size(part.keys)
            at = left + width - size.width() if self._keys_last else left
            paint_cap(
                painter,
                mirrored_in(rect, QRectF(at, (rect.height() - size.height()) / 2, size.width(), size.height()), rtl),
                part.keys,
                ink,
                look.colour("line-strong"),
            )
            left += 0 if self._keys_last else cap
        for sign in signs:
            side = look.px(16)
            icons.paint(painter, sign, mirrored_in(rect, QRectF(left, (rect.height() - side) / 2, side, side), rtl), ink)
            left += side + look.px(6)
        words(painter, mirrored_in(rect, QRectF(left, 0, rect.width() - left, rect.height()), rtl), part.text(), font, ink)


class Taps(Segment):
    """A segment whose choice can be taken back by a second tap: "not asked" is different from every answer."""

    def __init__(self, options: Sequence[tuple], *, name: str = "", tick: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(options, step="small", name=name, tick=tick, parent=parent)
        self._before: object = None
        self.chosen.connect(self._on_chosen)

    def set_value(self, value: object) -> None:
        super().set_value(value)
        self._before = value

    def _on_chosen(self, value: object) -> None:
        if value == self._before:
            self.set_value(None)
        else:
            self._before = value
