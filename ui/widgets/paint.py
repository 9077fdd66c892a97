"""What every painted widget needs: one mirror for right-to-left, boxes with edges, hatches, and the ring of the focus."""

from __future__ import annotations

import unicodedata

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui import icons, theme

START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # Qt swaps both once the painter knows its direction
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter
KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def mirrored(rect: QRectF, width: float, rtl: bool) -> QRectF:
    """A rectangle laid out from the left, as it lies in a widget of that width in this direction."""
    return QRectF(width - rect.left() - rect.width(), rect.top(), rect.width(), rect.height()) if rtl else QRectF(rect)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1,
    dash: tuple[float, float] | None = None,
) -> None:
    """A rounded box whose edge lies inside rect."""
    pen = QPen(edge, width) if edge else QPen(Qt.PenStyle.NoPen)
    if edge and dash:
        pen.setDashPattern(list(dash))
    inset = width / 2 if edge else 0
    painter.setPen(pen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def elided(text: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """The text cut with … to a width; a mark keeps the … at the end of the word it cuts, in whichever script that is."""
    if isinstance(metrics, QFontMetrics):
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    else:
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return cut if cut == text else cut + end_mark(cut)


def end_mark(text: str) -> str:
    """The direction mark of the script the text ends in."""
    strong = (unicodedata.bidirectional(letter) for letter in reversed(text))
    last = next((kind for kind in strong if kind in ("L", "R", "AL")), "")
    return {"L": "\u200e", "R": "\u200f", "AL": "\u200f"}.get(last, "")


def words(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = START) -> None:
    """One line of text, cut with … where it does not fit; room below for the dots of ي."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetricsF(font)
    fitting = text if metrics.horizontalAdvance(text) <= rect.width() + 0.5 else elided(text, metrics, rect.width())
    painter.drawText(rect.adjusted(0, -4, 0, 4), int(align), fitting)


def hatch(ground: QColor, stroke: QColor, rising: bool) -> QBrush:
    """A 12 px tile of soft bars, for states that must survive grey paper."""
    tile = QPixmap(12, 12)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(stroke, 3.2))
    for shift in (-12, 0, 12):
        painter.drawLine(QPointF(shift - 2, 14 if rising else -2), QPointF(shift + 14, -2 if rising else 14))
    painter.end()
    return QBrush(tile)


def text_width(text: str, font: QFont) -> float:
    """How wide a line of text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


class FocusRing(QWidget):
    """Two pixels of focus colour round the widget that the keyboard reached, outside of it. One per window."""

    GAP = 4

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.timeout.connect(self.leave)
        self.hide()

    @staticmethod
    def of(widget: QWidget) -> FocusRing:
        """The ring of the widget's window."""
        window = widget.window()
        return window.findChild(FocusRing, "focusRing", Qt.FindChildOption.FindDirectChildrenOnly) or FocusRing(window)

    def show_round(self, widget: QWidget, milliseconds: int = 0) -> None:
        """Lie round this widget until it loses the focus, or for so long."""
        self.leave()
        if milliseconds:
            self._ends.start(milliseconds)
        self._around = widget
        step: QWidget | None = widget
        while step is not None and step is not self.window():
            self._watched.append(step)
            step.installEventFilter(self)
            step = step.parentWidget()
        self._place()

    def leave(self) -> None:
        """Go away."""
        self._ends.stop()
        for widget in self._watched:
            if shiboken6.isValid(widget):  # a page swapped away may have taken it along; the error would abort PySide
                widget.removeEventFilter(self)
        self._watched.clear()
        self._around = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.ParentChange):
            if self._ends.isActive():
                self.leave()
            self.hide()
        return False

    def _place(self) -> None:
        widget = self._around
        if widget is None or not shiboken6.isValid(widget) or not widget.isVisible():
            return
        top_left = widget.mapTo(self.window(), widget.rect().topLeft())
        visible = widget.visibleRegion().boundingRect()
        cut = visible.height() < widget.height() - 1
        if cut and not (self._ends.isActive() and visible.isValid()):  # led to, and higher than its page: round what is seen
            self.hide()
            return
        around = visible.translated(top_left) if cut else QRect(top_left, widget.size())
        self.setGeometry(around.adjusted(-self.GAP, -self.GAP, self.GAP, self.GAP))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        radius = 9 if self.height() > 30 else 7
        if self._around is not None and self._around.property("pill"):
            radius = self.height() / 2
        box(painter, QRectF(self.rect()), radius, None, look.colour("focus"), 2)


def dress_again(widget: QWidget) -> None:
    """A property of it asks for another look now. One that was never shown is dressed when it is."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Ringed:
    """Mixin before a QWidget class: shows the window's ring when the keyboard brings the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # type: ignore[misc]
        if event.reason() in KEYBOARD:
            FocusRing.of(self).show_round(self)  # type: ignore[arg-type]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        FocusRing.of(self).leave()  # type: ignore[arg-type]


class Painted(QWidget):
    """A widget that paints itself from the theme, laid out from the left and mirrored in Arabic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.news.changed.connect(self._on_theme)

    @property
    def rtl(self) -> bool:
        """True when start is at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def at(self, left: float, top: float, width: float, height: float) -> QRectF:
        """A rectangle by its distance from the start side: the only way to a place in here."""
        return mirrored(QRectF(left, top, width, height), self.width(), self.rtl)

    def painter(self) -> QPainter:
        """A painter that knows the direction and draws smoothly."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        return painter

    def sign(self, painter: QPainter, meaning: str, left: float, top: float, size: float, colour: QColor) -> None:
        """An icon by its distance from the start side."""
        icons.paint(painter, meaning, self.at(left, top, size, size), colour)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
