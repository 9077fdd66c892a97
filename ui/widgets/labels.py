"""Words that stand: labels, tags, status pills, key caps, avatars, badges and rules."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui import formats, icons, theme
from ui.actions import key_words
from ui.widgets.paint import MIDDLE, Painted, box, dress_again, elided, text_width, words


class Label(QLabel):
    """Text by its step, weight and tone; with elide it gives way and is cut with …, the whole in its tooltip.

    keeps: an eliding label that has the width of its words while there is room, not whatever is left over.
    """

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        weight: str = "text",
        tone: str = "ink",
        *,
        wrap: bool = False,
        elide: bool = False,
        keeps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole, self._elide = "", elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("step", step)
        self.setProperty("weight", weight)
        self.setProperty("tone", tone)
        if elide:
            self.setProperty("elided", True)
            across = QSizePolicy.Policy.Preferred if keeps else QSizePolicy.Policy.Ignored
            self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        elif wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show this text; in Arabic it is pulled to the reading edge even when it begins with Latin letters."""
        self._whole = text
        super().setText(formats.label(text) if self.textFormat() == Qt.TextFormat.PlainText else text)

    def set_rich(self, text: str) -> None:
        """Show text with <b> in it; whatever people typed must come escaped."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self._whole = text
        super().setText(text)

    def set_tone(self, tone: str) -> None:
        """Another colour role for the text."""
        self.setProperty("tone", tone)
        dress_again(self)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(theme.current().px(24), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            chosen = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
            plain = self.textFormat() == Qt.TextFormat.PlainText and not chosen
            leading = not self.alignment() & Qt.AlignmentFlag.AlignTrailing
            if self.wordWrap() and plain and leading and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                self._paint_wrapped()
            else:
                super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(theme.current().colour(str(self.property("tone"))))
        metrics = self.fontMetrics()
        text = elided(self.text(), metrics, self.contentsRect().width())
        self.setToolTip(self._whole if text != self.text() else "")
        painter.drawText(self.contentsRect().adjusted(0, -4, 0, 4), int(self.alignment()), text)


    def _paint_wrapped(self) -> None:
        """Lines from right to left, each pushed to the reading edge: Qt leaves the space after a broken line hanging there."""
        option, area = QTextOption(), QRectF(self.contentsRect())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        lines, high, gap = [], -self.fontMetrics().leading(), self.fontMetrics().leading()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            high += gap
            line.setPosition(QPointF(0, high))
            high += line.height()
            lines.append(line)
        layout.endLayout()
        free = area.height() - high
        shift = free / 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else \
            free if self.alignment() & Qt.AlignmentFlag.AlignBottom else 0.0
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for line in lines:
            left = area.width() - line.naturalTextWidth()
            line.draw(painter, QPointF(area.left() + (left / 2 if middle else left), area.top() + shift))


class Tag(Painted):
    """20 px, soft fill, optional sign, one or two words: tone neutral, ok, warn, danger, info, primary or factor-1…9."""

    def __init__(
        self, text: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None, *, height: int = 20
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon, self._height = text, tone, icon, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """What it says."""
        return self._text

    def set(self, text: str, tone: str = "neutral", icon: str = "") -> None:
        """Say something else."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self._on_theme()

    def colours(self) -> tuple[QColor, QColor]:
        """Ink and fill."""
        return tone_colours(self._tone)

    def sizeHint(self) -> QSize:
        look = theme.current()
        icon = look.px(13 + 4) if self._icon else 0
        return QSize(round(text_width(self._text, self._font())) + icon + look.px(14) + 1, look.px(self._height))

    def _font(self):
        return theme.current().font("small" if self._height >= 20 else "micro", "label")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        ink, fill = self.colours()
        box(painter, QRectF(self.rect()), look.px(4), fill)
        left = look.px(7)
        if self._icon:
            side = look.px(13)
            self.sign(painter, self._icon, left, (self.height() - side) / 2, side, ink)
            left += side + look.px(4)
        words(painter, self.at(left, 0, self.width() - left - look.px(6), self.height()), self._text, self._font(), ink)


def tone_colours(tone: str) -> tuple[QColor, QColor]:
    """Ink and soft fill of a tone name."""
    look = theme.current()
    if tone.startswith("factor-"):
        factor = look.factor(int(tone[7:]))
        return factor.ink, factor.soft
    if tone == "neutral":
        return look.colour("ink2"), look.colour("sunken")
    return look.colour(tone), look.colour("primary-soft" if tone == "primary" else f"{tone}-soft")


class FactorTag(Tag):
    """The sign and name of one of the nine factors."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(theme.current().factor(number).name(), f"factor-{number}", f"factor-{number}", parent)


class FactorSign(Painted):
    """The sign of a factor on its soft square."""

    def __init__(self, number: int, side: int = 30, sign: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self._side, self._sign = number, side, sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name = theme.current().factor(number).name()
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        factor, sign = look.factor(self.number), look.px(self._sign)
        box(painter, QRectF(self.rect()), look.px(7), factor.soft)
        self.sign(painter, f"factor-{self.number}", (self.width() - sign) / 2, (self.height() - sign) / 2, sign, factor.ink)


class StatusPill(Painted):
    """24 px pill of a visit's state: booked, confirmed, arrived, insession, done, late, noshow, block; icon and word."""

    def __init__(self, state: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._text = state, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set(self, state: str, text: str) -> None:
        """Another state."""
        self._state, self._text = state, text
        self.setAccessibleName(text)
        self._on_theme()

    def sizeHint(self) -> QSize:
        return pill_size(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(self.painter(), QRectF(self.rect()), self._state, self._text, self.rtl)


def pill_size(text: str) -> QSize:
    """How large the pill with this word is."""
    look = theme.current()
    return QSize(round(text_width(text, look.font("small", "label"))) + look.px(7 + 14 + 5 + 9) + 2, look.px(24))


def paint_pill(painter: QPainter, rect: QRectF, state: str, text: str, rtl: bool) -> None:
    """A state's pill in rect: used by the widget and by tables."""
    look = theme.current()
    dashed = state == "noshow"
    edge = look.colour("st-noshow-mark" if dashed else f"st-{state}-line")
    box(painter, rect, rect.height() / 2, look.colour(f"st-{state}"), edge, 1, (3, 2) if dashed else None)
    ink, side = look.colour(f"st-{state}-ink"), look.px(14)
    sign = mirrored_in(rect, QRectF(look.px(7), (rect.height() - side) / 2, side, side), rtl)
    icons.paint(painter, f"st-{state}", sign, ink)
    room = mirrored_in(rect, QRectF(look.px(26), 0, rect.width() - look.px(26 + 7), rect.height()), rtl)
    words(painter, room, text, look.font("small", "label"), ink)


def mirrored_in(outer: QRectF, inner: QRectF, rtl: bool) -> QRectF:
    """A rectangle given from the start side of outer, in the coordinates of outer."""
    left = outer.width() - inner.left() - inner.width() if rtl else inner.left()
    return QRectF(outer.left() + left, outer.top() + inner.top(), inner.width(), inner.height())


class KeyCap(Painted):
    """The key of an act on a small cap; always left to right."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = key_words(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return cap_size(self._keys)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        paint_cap(
            self.painter(),
            QRectF(self.rect()),
            self._keys,
            look.colour("ink2"),
            look.colour("line-strong"),
            look.colour("surface"),
        )


def cap_size(text: str) -> QSize:
    """How large the cap with this text is."""
    look = theme.current()
    return QSize(max(look.px(17), round(text_width(text, look.font(11, "label"))) + look.px(10)), look.px(17))


def paint_cap(painter: QPainter, rect: QRectF, text: str, ink: QColor, edge: QColor, fill: QColor | None = None) -> None:
    """A key cap in rect."""
    look = theme.current()
    box(painter, rect, look.px(4), fill, edge)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    words(painter, rect, text, look.font(11, "label"), ink, MIDDLE)
    painter.restore()


class Avatar(Painted):
    """Initials in a circle."""

    def __init__(self, name: str = "", side: int = 30, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._side, self._quiet = formats.initials(name), side, quiet
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show the initials of this name."""
        self._letters = formats.initials(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        box(painter, QRectF(self.rect()), self.width() / 2, look.colour("sunken" if self._quiet else "primary-soft"))
        font = look.font(round(self._side * 0.4) - (1 if look.arabic else 0), "strong")
        words(painter, QRectF(self.rect()), self._letters, font, look.colour("ink2" if self._quiet else "primary"), MIDDLE)


class Sign(Painted):
    """An icon that stands by itself beside words."""

    def __init__(self, meaning: str, size: int = 16, tone: str = "ink3", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning, self._size, self._tone = meaning, size, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, meaning: str, tone: str | None = None) -> None:
        """Another sign or colour."""
        self._meaning, self._tone = meaning, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(self.painter(), self._meaning, QRectF(self.rect()), theme.current().colour(self._tone))


class Rule(QFrame):
    """A hairline, lying or standing."""

    def __init__(self, standing: bool = False, tone: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", tone)
        (self.setFixedWidth if standing else self.setFixedHeight)(1)


def paint_badge(painter: QPainter, centre_x: float, centre_y: float, count: int) -> None:
    """A count of duties on the rail."""
    look, text = theme.current(), formats.digits(count) if count < 100 else formats.digits("99+")
    font = look.font(11, "strong")
    width = max(look.px(17), QFontMetricsF(font).horizontalAdvance(text) + look.px(8))
    rect = QRectF(centre_x - width / 2, centre_y - look.px(17) / 2, width, look.px(17))
    box(painter, rect, rect.height() / 2, look.colour("rail-mark"))
    words(painter, rect, text, font, look.colour("on-rail-mark"), MIDDLE)
