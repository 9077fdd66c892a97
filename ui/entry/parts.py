"""Small painted things of the entry: the logo, a person's card, an icon on its square, a card with an edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, words


class Logo(Painted):
    """The gate: a placeholder until the clinic brings its own."""

    def __init__(self, side: int = 30, tone: str = "primary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._tone = side, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint_logo(self.painter(), QRectF(self.rect()), theme.current().colour(self._tone))


class SignBox(Painted):
    """An icon on a rounded square."""

    def __init__(self, icon: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._strong = icon, strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.current().px(48)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        box(painter, QRectF(self.rect()), look.px(8), look.colour("primary" if self._strong else "primary-soft"))
        side = look.px(26)
        inner = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, inner, look.colour("on-primary" if self._strong else "primary"))


class Card(QFrame):
    """A surface with a hairline edge; chosen has the primary colour's edge, 2 px."""

    def __init__(self, *, chosen: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        theme.news.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.colour("primary" if self._chosen else "line-strong")
        box(painter, QRectF(self.rect()), look.px(10), look.colour("surface"), edge, 2 if self._chosen else 1)


class PersonCard(Ringed, QAbstractButton):
    """Somebody who may sign in: initials, name, role; checked has a soft fill and a tick."""

    def __init__(self, name_shown: str, role: str, *, name: str, dashed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._dashed = name_shown, role, dashed
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAccessibleName(f"{name_shown} {role}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Clicking chooses; only choosing another one takes the choice away."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(300), theme.current().px(42 if self._dashed else 50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        px, on = look.px, self.isChecked()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def at(left: float, top: float, width: float, height: float) -> QRectF:
            return QRectF(self.width() - left - width if rtl else left, top, width, height)

        fill = look.colour("primary-soft" if on else "surface")
        edge = look.colour("primary" if on else "line-strong")
        box(painter, QRectF(self.rect()), px(8), fill, edge, 2 if on else 1, (3, 2) if self._dashed and not on else None)
        middle = self.height() / 2
        if self._dashed:
            icons.paint(painter, "staff", at(px(14), middle - px(9), px(18), px(18)), look.colour("ink2"))
            words(
                painter, at(px(46), 0, self.width() - px(60), self.height()), self._role, look.font("body"), look.colour("ink2")
            )
            return
        face = at(px(12), middle - px(16), px(32), px(32))
        box(painter, face, px(16), look.colour("surface" if on else "sunken"))
        words(painter, face, formats.initials(self._name), look.font("small", "strong"), look.colour("primary"), MIDDLE)
        room = self.width() - px(58) - px(44)
        words(painter, at(px(58), px(5), room, px(21)), self._name, look.font("body", "strong"), look.colour("ink"))
        words(painter, at(px(58), px(25), room, px(18)), self._role, look.font("small"), look.colour("ink2"))
        if on:
            icons.paint(painter, "ok", at(self.width() - px(32), middle - px(8), px(16), px(16)), look.colour("primary"))
