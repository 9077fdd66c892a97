"""A field in which somebody signs with mouse, pen or finger, and the same strokes shown again."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTabletEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.signatures import Signature, Stroke
from ui import theme
from ui.widgets.paint import MIDDLE, Painted, Ringed, box, words

WIDE = 1000   # units across the field: strokes are kept in these, whatever the screen
NEAR = 4      # units below which two points are one


def draw_strokes(painter: QPainter, signature: Signature, into: QRectF) -> None:
    """The strokes as smooth lines inside a rectangle, with the painter's pen. Never mirrored: a hand is a hand."""
    if not signature.width or not signature.height:
        return
    scale = min(into.width() / signature.width, into.height() / signature.height)
    left = into.center().x() - signature.width * scale / 2
    top = into.center().y() - signature.height * scale / 2
    for stroke in signature.strokes:
        points = [QPointF(left + x * scale, top + y * scale) for x, y in stroke]
        if len(points) < 2:
            continue
        path = QPainterPath(points[0])
        for one, two in pairwise(points[1:]):  # through the middles, so that corners are round
            path.quadTo(one, (one + two) / 2)
        path.lineTo(points[-1])
        painter.drawPath(path)


class SignatureView(Painted):
    """A signature that was given."""

    def __init__(self, signature: Signature, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signature = signature
        self.setObjectName("signatureView")
        self.setAccessibleName(self.tr("Signature"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(220), theme.current().px(70))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = self.painter(), theme.current()
        area = QRectF(self.rect()).adjusted(4, 4, -4, -6)
        painter.setPen(QPen(look.colour("line-strong"), 1))
        painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("ink"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        draw_strokes(painter, self._signature, area)


class SigningField(Ringed, Painted):
    """Strokes as they are drawn. Delete or Backspace clears; whoever listens to changed asks for the signature."""

    changed = Signal()

    def __init__(self, name: str = "signingField", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self._tell()

    # -- what it holds --------------------------------------------------------------------------------------------------

    def signature(self) -> Signature | None:
        """What was drawn, or None while the field is empty."""
        strokes = tuple(tuple(stroke) for stroke in self._strokes if len(stroke) > 1)
        return self._as_signature(strokes) if strokes else None

    def _as_signature(self, strokes: tuple[Stroke, ...]) -> Signature:
        area = self._area()
        tallest = max((y for stroke in strokes for _, y in stroke), default=0)  # a field that was made lower keeps all its ink
        return Signature(WIDE, max(tallest, round(area.height() / max(1.0, area.width()) * WIDE)), strokes)

    def clear(self) -> None:
        """Empty the field."""
        if self._strokes:
            self._strokes.clear()
            self._tell()
            self.update()
            self.changed.emit()

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Signature: signed") if self._strokes else self.tr("Signature: empty, sign here"))

    # -- drawing --------------------------------------------------------------------------------------------------------

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _point(self, at: QPointF) -> tuple[int, int]:
        area = self._area()
        x = min(max(at.x() - area.left(), 0.0), area.width())
        y = min(max(at.y() - area.top(), 0.0), area.height())
        scale = WIDE / max(1.0, area.width())
        return round(x * scale), round(y * scale)

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._point(at)])
        self._tell()

    def _go_on(self, at: QPointF) -> None:
        point, stroke = self._point(at), self._strokes[-1]
        if abs(point[0] - stroke[-1][0]) + abs(point[1] - stroke[-1][1]) >= NEAR:
            stroke.append(point)
            self.update()

    def _end(self, at: QPointF) -> None:
        self._go_on(at)
        self._drawing = False
        if len(self._strokes[-1]) < 2:  # a touch is no stroke
            del self._strokes[-1]
            self._tell()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._end(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind == QTabletEvent.Type.TabletMove and self._drawing:
            self._go_on(event.position())
        elif kind == QTabletEvent.Type.TabletRelease and self._drawing:
            self._end(event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    # -- paint ----------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(300), theme.current().px(112))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, area = self.painter(), theme.current(), self._area()
        box(painter, QRectF(self.rect()), look.px(6), look.colour("surface"), look.colour("line-input"))
        low = area.bottom() - area.height() * 0.24
        painter.setPen(QPen(look.colour("line-strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left() + look.px(14), low), QPointF(area.right() - look.px(14), low))
        if not self._strokes:
            spot = QRectF(area.left(), low, area.width(), area.bottom() - low)
            words(painter, spot, self.tr("sign here with mouse, pen or finger"), look.font("small"), look.colour("ink3"), MIDDLE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("ink"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        draw_strokes(painter, self._as_signature(tuple(tuple(stroke) for stroke in self._strokes)), area)
