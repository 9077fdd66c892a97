"""The nine-factor map: tiles that say what was last recorded, how long ago, and one prompt; never how well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import formats, theme
from ui.widgets.paint import Painted, Ringed, box, elided, text_width, words

MOST_VISITS = 16
LEAST_WIDTH, LEAST_HEIGHT = 280, 107


class Touch(StrEnum):
    """One visit in the strip: whether something of this factor was recorded, or the visit is still to come."""

    TOUCHED = "touched"
    NOT = "not"
    CURRENT = "current"
    CURRENT_TOUCHED = "current_touched"
    TO_COME = "to_come"


@dataclass(frozen=True)
class FactorState:
    """What a tile shows: age in words, the latest state in the words of the record, one prompt, the strip of visits."""

    number: int
    age: str = ""
    state: str = ""
    prompt: str = ""
    strip: Sequence[Touch] = ()
    empty: bool = False  # nothing recorded yet: a dashed edge, and that is fine


def line_count(text: str, font: QFont, width: float, most: int) -> int:
    """How many lines the text takes in this width, at most so many."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    count = 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


def paint_lines(painter: QPainter, rect: QRectF, text: str, font: QFont, line_height: float, most: int, rtl: bool) -> None:
    """Wrapped text of at most so many lines, the last one cut with …; painter's pen gives the colour."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most + 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        starts.append(line.textStart())
    layout.endLayout()
    cut = len(starts) > most
    if cut:
        last = elided(text[starts[most - 1] :], QFontMetricsF(font), rect.width() - 1)
        shown = text[: starts[most - 1]] + last
        paint_lines(painter, rect, shown, font, line_height, most + 1, rtl)
        return
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        start = rect.width() - line.naturalTextWidth() if rtl else 0
        line.setPosition(QPointF(start, place * line_height + (line_height - line.height()) / 2))
    layout.draw(painter, rect.topLeft())


class FactorTile(Ringed, Painted):
    """One factor. Click or Enter opens it; a click on the prompt takes the prompt."""

    opened = Signal(int)
    prompted = Signal(int)

    def __init__(self, state: FactorState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._over_prompt = False
        self.show_state(state)

    def show_state(self, state: FactorState) -> None:
        """Show this."""
        self.state = state
        self.setObjectName(f"factor_{state.number}")
        name = theme.current().factor(state.number).name()
        self.setAccessibleName(f"{formats.digits(state.number)} {name}, {state.age}")
        self.setAccessibleDescription(". ".join(part for part in (state.state, self._strip_words(), state.prompt) if part))
        self.setToolTip(state.state)
        self.updateGeometry()
        self.update()

    def _strip_words(self) -> str:
        touched = [i + 1 for i, one in enumerate(self.state.strip) if one in (Touch.TOUCHED, Touch.CURRENT_TOUCHED)]
        if not touched:
            return ""
        return self.tr("recorded at visits {visits}").format(visits=formats.isolate(", ".join(map(str, touched))))

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(LEAST_WIDTH), look.px(LEAST_HEIGHT) + (look.px(8) if look.arabic else 0))

    def minimumSizeHint(self) -> QSize:
        """In a low window a tile gives way down to the height its words need, so that the time-line below is seen too."""
        look = theme.current()
        lines = line_count(self.state.state, self._state_font(), self.width() - 2 * look.px(12), 2)
        needed = look.px(52) + lines * self._line() + (look.px(22) if self.state.prompt else 0)
        return QSize(look.px(240), min(needed, self.sizeHint().height()))

    @staticmethod
    def _state_font() -> QFont:
        return theme.current().font(12 if theme.current().arabic else 13)

    @staticmethod
    def _line() -> int:
        return theme.current().px(19 if theme.current().arabic else 17)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # how many lines its words take hangs on the width

    def _prompt_rect(self) -> QRectF:
        look = theme.current()
        height = look.px(20)
        return self.at(look.px(10), self.height() - look.px(8) - height, self.width() - look.px(20), height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self.state.prompt) and self._prompt_rect().contains(event.position())
        if over != self._over_prompt:
            self._over_prompt = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event) -> None:
        super().leaveEvent(event)
        self._over_prompt = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            over = bool(self.state.prompt) and self._prompt_rect().contains(event.position())
            (self.prompted if over else self.opened).emit(self.state.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.state.number)
        elif event.key() == Qt.Key.Key_Space and self.state.prompt:
            self.prompted.emit(self.state.number)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, state = self.painter(), theme.current(), self.state
        factor, px = look.factor(state.number), look.px
        dash = (4, 3) if state.empty else None
        box(
            painter,
            QRectF(self.rect()),
            px(10),
            None if state.empty else look.colour("surface"),
            look.colour("line-strong" if state.empty else "line"),
            1,
            dash,
        )
        pad, side = px(12), px(30)
        box(painter, self.at(pad, px(10), side, side), px(7), factor.soft)
        self.sign(painter, f"factor-{state.number}", pad + px(6), px(16), px(18), factor.ink)
        left = pad + side + px(8)
        strip = self._strip_width()
        room = self.width() - left - pad - strip - (px(8) if strip else 0)
        line = px(15) if not look.arabic else px(18)
        name, font = factor.name(), look.font("body", "strong")
        if text_width(name, font) > room:
            font = look.font("body", "strong", narrow=True)
        words(painter, self.at(left, px(10) - (px(2) if look.arabic else 0), room, line), name, font, look.colour("ink"))
        words(painter, self.at(left, px(10) + line, room, line), state.age, look.font("micro"), look.colour("ink3"))
        self._paint_strip(painter, self.width() - pad - strip, px(10) + (side - self._square()) / 2, factor)
        painter.setPen(look.colour("ink2" if state.empty else "ink"))
        text = self.at(pad, px(46), self.width() - 2 * pad, px(40))
        paint_lines(painter, text, state.state, self._state_font(), self._line(), 2, self.rtl)
        if state.prompt:
            spot = self._prompt_rect()
            if self._over_prompt:
                box(painter, spot, px(4), factor.soft)
            top = spot.top() + (spot.height() - px(13)) / 2
            self.sign(painter, "prompt", pad, top, px(13), factor.ink)
            spot = self.at(pad + px(20), spot.top(), self.width() - 2 * pad - px(20), spot.height())
            words(painter, spot, state.prompt, look.font("small" if look.arabic else "body", "label"), factor.ink)

    def _strip_width(self) -> float:
        count = min(len(self.state.strip), MOST_VISITS)
        return (count - 1) * self._step() + self._square() if count else 0

    def _close(self) -> bool:
        """A long strip in a narrow tile: the factor's name needs the room."""
        return self.width() < theme.current().px(340) and len(self.state.strip) > 10

    def _square(self) -> int:
        return theme.current().px(7 if self._close() else 9)

    def _step(self) -> int:
        """From square to square: closer together in a long strip, so that the factor's name has room."""
        count = min(len(self.state.strip), MOST_VISITS)
        return theme.current().px(9 if self._close() else 12 if count <= 10 else 11 if count <= 13 else 10)

    def _paint_strip(self, painter: QPainter, left: float, top: float, factor: theme.Factor) -> None:
        look, size = theme.current(), self._square()
        for place, touch in enumerate(self.state.strip[-MOST_VISITS:]):
            spot = self.at(left + place * self._step(), top, size, size)
            if touch is Touch.TOUCHED:
                box(painter, spot, size / 5, factor.ink)
            elif touch is Touch.CURRENT:
                box(painter, spot, size / 5, None, look.colour("ink"), 1.5)
            elif touch is Touch.CURRENT_TOUCHED:
                box(painter, spot, size / 5, factor.ink, look.colour("ink"), 1.5)
            elif touch is Touch.TO_COME:
                box(painter, spot, size / 5, None, look.colour("line-strong"), 1, (2, 1.5))
            else:
                box(painter, spot, size / 5, None, look.colour("line-strong"), 1)


class FactorMap(QWidget):
    """Nine tiles, three abreast where there is room, then two, then one. Keys 1–9 belong to the screen."""

    opened = Signal(int)
    prompted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.current().px(8))
        self.tiles: list[FactorTile] = []
        self._columns = 0

    def show_states(self, states: Sequence[FactorState]) -> None:
        """Show these nine, in their fixed order."""
        if not self.tiles:
            for state in states:
                tile = FactorTile(state, self)
                tile.opened.connect(self.opened)
                tile.prompted.connect(self.prompted)
                self.tiles.append(tile)
            self._arrange(3)
            return
        for tile, state in zip(self.tiles, states, strict=True):
            tile.show_state(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap, least = theme.current().px(8), theme.current().px(260)
        self._arrange(3 if self.width() >= 3 * least + 2 * gap else 2 if self.width() >= 2 * least + gap else 1)

    def minimumSizeHint(self) -> QSize:
        if not self.tiles:
            return QSize(0, 0)
        high, abreast = [tile.minimumSizeHint().height() for tile in self.tiles], max(1, self._columns)
        rows = [max(high[first : first + abreast]) for first in range(0, len(high), abreast)]
        return QSize(self.tiles[0].minimumSizeHint().width(), sum(rows) + (len(rows) - 1) * self._grid.spacing())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns or not self.tiles:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self.updateGeometry()
