"""Text and signs for paint, laid out once and kept: what costs most in a painted diary."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText, QTextOption

from ui import icons, theme
from ui.appointments.geometry import Box
from ui.widgets.paint import elided

KEPT = 4000  # texts, signs and plates kept before the store is emptied


class Type(NamedTuple):
    """How a piece of text is set."""

    step: str | int = "micro"
    weight: str = "text"
    narrow: bool = False
    strike: bool = False


Laid = tuple[QStaticText, float, float, QFont]  # the text, its width and height in pixels, what it is set in


class Lettering:
    """Lays out text and signs in one theme, language and text size. Made anew when one of them changes."""

    def __init__(self) -> None:
        self.theme = theme.current()
        self.rtl = self.theme.arabic
        self.scale = self.theme.scale / 100
        self.ratio = 1.0  # device pixels per pixel of what is painted on
        self._whole: dict[tuple[str, Type], Laid] = {}
        self._cut: dict[tuple[str, Type, int], Laid] = {}
        self._fonts: dict[Type, tuple[QFont, QFontMetricsF]] = {}
        self._signs: dict[tuple[str, float, int], QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        self._option = QTextOption()
        self._option.setTextDirection(Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight)
        self._option.setWrapMode(QTextOption.WrapMode.NoWrap)

    def set_ratio(self, ratio: float) -> None:
        """Signs are kept as pictures for one density of the screen."""
        if ratio != self.ratio:
            self.ratio = ratio
            self._signs.clear()

    def colour(self, role: str) -> QColor:
        """The colour of a role, kept."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = self.theme.colour(role)
        return found

    def _font(self, kind: Type) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get(kind)
        if found is None:
            font = self.theme.font(kind.step, kind.weight, narrow=kind.narrow, strike=kind.strike)
            found = self._fonts[kind] = (font, QFontMetricsF(font))
        return found

    def width(self, text: str, kind: Type) -> float:
        """How wide a text is when whole."""
        return self._laid_whole(text, kind)[1]

    def _laid_whole(self, text: str, kind: Type) -> Laid:
        found = self._whole.get((text, kind))
        if found is None:
            if len(self._whole) > KEPT:
                self._whole.clear()
            found = self._whole[text, kind] = self._lay(text, kind)
        return found

    def _lay(self, text: str, kind: Type) -> Laid:
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setTextOption(self._option)
        font = self._font(kind)[0]
        static.prepare(font=font)
        size = static.size()
        return static, size.width(), size.height(), font

    def _laid_out(self, text: str, kind: Type, room: float) -> Laid:
        whole = self._laid_whole(text, kind)
        if whole[1] <= room:
            return whole
        key = (text, kind, int(room))
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > KEPT:
                self._cut.clear()
            shown = elided(text, self._font(kind)[1], room)
            found = self._cut[key] = self._lay(shown, kind)
        return found

    def text(self, painter: QPainter, box: Box, text: str, kind: Type, colour: QColor, align: str = "start") -> float:
        """Draw one line in the middle of the box's height, cut with “…”; returns its width. align: start, end, centre."""
        if not text or box.width < 4:
            return 0.0
        static, wide, high, font = self._laid_out(text, kind, box.width)
        at_left = (align == "start") != self.rtl
        x = box.x + (box.width - wide) / 2 if align == "centre" else box.x if at_left else box.right - wide
        painter.setFont(font)
        painter.setPen(colour)
        y = box.y + (box.height - high) / 2
        if kind.strike:  # Qt puts the line of a laid text beside it on a widget that stands at another place than its window
            painter.drawText(QPointF(x, y + self._font(kind)[1].ascent()), static.text())
        else:
            painter.drawStaticText(QPointF(x, y), static)
        return wide

    def sign(self, painter: QPainter, meaning: str, box: Box, colour: QColor) -> None:
        """Draw a sign into a square box."""
        key = (meaning, box.height, colour.rgba())
        picture = self._signs.get(key)
        if picture is None:
            picture = self._signs[key] = self._picture(meaning, box.height, colour)
        ratio = self.ratio
        painter.drawPixmap(QPointF(round((box.x - 1) * ratio) / ratio, round((box.y - 1) * ratio) / ratio), picture)

    def _picture(self, meaning: str, side: float, colour: QColor) -> QPixmap:
        whole = round((side + 2) * self.ratio)
        picture = QPixmap(whole, whole)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, meaning, QRectF(1, 1, side, side), colour)
        painter.end()
        return picture
