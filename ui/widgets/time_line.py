"""One time-line of a course of care, to be looked at: every point explains itself to the mouse, the keys and a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.news import announce
from ui.widgets.paint import Ringed, box
from ui.widgets.time_line_data import Moment, TimeLineData, moments
from ui.widgets.time_line_drawing import TimeLineDrawing

NEAR = 12        # px: how near the mouse must come
BUBBLE = 280     # px: the widest explanation


class TimeLine(Ringed, TimeLineDrawing):
    """Left and right go along a row, up and down from row to row; the explanation stands beside the point and is spoken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeLine")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._moments: list[Moment] = []
        self._shown: Moment | None = None
        self.spot = QWidget(self)  # lies over one point: points are no widgets that could be ringed
        self.spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.spot.hide()
        self._pointed: Moment | None = None

    def show_data(self, data: TimeLineData, sentence: str) -> None:
        """Show this; the sentence says the same to a screen reader."""
        super().show_data(data, sentence)
        self._moments = moments(data)
        if self._shown not in self._moments:
            self._shown = None
        self._place_spot()

    def point_to(self, moment: Moment | None) -> None:
        """Explain this moment and lay the spot over it, for whoever was led here; none takes the spot away."""
        self._pointed = moment
        self._place_spot()
        if moment is not None:
            self.look_at(moment, aloud=True)

    def _place_spot(self) -> None:
        shown = self._pointed in self._moments
        self.spot.setVisible(shown)
        if self._pointed is not None and shown:
            size, at = theme.current().px(2 * NEAR), self.place_of(self._pointed)
            self.spot.setGeometry(round(at.x() - size / 2), round(at.y() - size / 2), size, size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_spot()

    @property
    def shown(self) -> Moment | None:
        """The moment that is explained now."""
        return self._shown

    def look_at(self, moment: Moment | None, *, aloud: bool = False) -> None:
        """Explain this moment, or none."""
        if moment == self._shown:
            return
        self._shown = moment
        self.setAccessibleDescription(moment.words if moment else "")
        if moment is not None and aloud:
            announce(self, moment.words)
        self.update()

    # ---- mouse and keys --------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.look_at(self._nearest(event.position()))

    def leaveEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().leaveEvent(event)
        if not self.hasFocus():
            self.look_at(None)

    def _nearest(self, at: QPointF) -> Moment | None:
        near = theme.current().px(NEAR)
        gaps = [((self.place_of(moment) - at).manhattanLength(), place) for place, moment in enumerate(self._moments)]
        gap, place = min(gaps, default=(near + 1, 0))
        return self._moments[place] if gap <= near else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._shown is None and self._moments and event.reason() != Qt.FocusReason.MouseFocusReason:
            assert self._data is not None
            done = [moment for moment in self._moments if moment.row >= 0 and moment.day <= self._data.today]
            first_row = [moment for moment in done if moment.row == done[0].row] if done else []
            self.look_at(first_row[-1] if first_row else self._moments[0], aloud=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.look_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = Qt.Key.Key_Left if self._mirrored else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self._mirrored else Qt.Key.Key_Left
        step = {
            ahead: lambda: self._along(1), back: lambda: self._along(-1),
            Qt.Key.Key_Up: lambda: self._across(-1), Qt.Key.Key_Down: lambda: self._across(1),
            Qt.Key.Key_Home: lambda: self._end(0), Qt.Key.Key_End: lambda: self._end(-1),
        }.get(Qt.Key(event.key()))
        if step is None or not self._moments:
            super().keyPressEvent(event)
            return
        self.look_at(step(), aloud=True)

    def _row(self, number: int) -> list[Moment]:
        return [moment for moment in self._moments if moment.row == number]

    def _along(self, by: int) -> Moment:
        here = self._shown or self._moments[0]
        same = self._row(here.row)
        return same[max(0, min(same.index(here) + by, len(same) - 1))]

    def _across(self, by: int) -> Moment:
        here = self._shown or self._moments[0]
        rows = sorted({moment.row for moment in self._moments})
        other = rows[max(0, min(rows.index(here.row) + by, len(rows) - 1))]
        return here if other == here.row else min(self._row(other), key=lambda moment: abs((moment.day - here.day).days))

    def _end(self, place: int) -> Moment:
        return self._row((self._shown or self._moments[0]).row)[place]

    # ---- the explanation -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shown is None or self._data is None:
            return
        painter, look = self.painter(), theme.current()
        at = self.place_of(self._shown)
        painter.setPen(QPen(look.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, look.px(10), look.px(10))
        self._bubble(painter, at, self._shown.words)

    def _bubble(self, painter: QPainter, at: QPointF, text: str) -> None:
        look, edge = theme.current(), theme.current().px(8)
        painter.setFont(look.font("small"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
        size = painter.boundingRect(QRectF(0, 0, look.px(BUBBLE), 400), flags, text).size() + QSizeF(2 * edge + 2, edge)
        left = max(2.0, min(at.x() - size.width() / 2, self.width() - size.width() - 2))
        above = at.y() - size.height() - look.px(14)
        moment = QRectF(left, above if above > 0 else at.y() + look.px(14), size.width(), size.height())
        box(painter, moment, look.px(6), look.colour("surface"), look.colour("line-strong"))
        painter.setPen(look.colour("ink"))
        painter.drawText(moment.adjusted(edge, edge / 2, -edge, -edge / 2), flags, text)
