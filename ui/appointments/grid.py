"""The painted diary under the pointer: click, drag over free time, drag or resize a visit, hover. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from clinic_app.domain.appointments import DayAppointment
from ui import theme
from ui.appointments.columns import MOVABLE, Column, Draft, Wish
from ui.appointments.geometry import Frame
from ui.appointments.grid_keys import GridKeys
from ui.appointments.pointer import begin, carry, follow

__all__ = ["Column", "DiaryGrid", "Draft", "Wish"]

EDGE, CREEP, CREEP_EVERY = 22, 14, 40  # px from the edge where a drag scrolls, px a step, ms between steps


class DiaryGrid(GridKeys):
    """Base of day and week grid: geometry, paint, keys and mouse, one file each."""

    head_clicked = Signal(int)  # index of the column
    lifted = Signal(bool)  # a visit is in the hand, or no longer
    parked = Signal(object)  # DayAppointment let go where visits can wait

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over: int | None = None
        self._last = (0.0, 0.0)
        self._held_area = QRegion()  # what the drag painted last
        self.parks: Callable[[QPoint], bool] = lambda _: False  # whether visits can wait at this point of the screen
        self._peek = QTimer(self)
        self._peek.setSingleShot(True)
        self._peek.setInterval(theme.current().motion("hover_card_delay"))
        self._peek.timeout.connect(self._peek_now)
        self._creep = QTimer(self)
        self._creep.setInterval(CREEP_EVERY)
        self._creep.timeout.connect(self._creep_on)

    def _restyle(self) -> None:
        self._peek.setInterval(theme.current().motion("hover_card_delay"))
        super()._restyle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, so that a menu is about what was clicked; with the left button remember what may become a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hush()
        frame, (x, y) = self._frame(), self._point_in(event.position())
        index = frame.column_at(x)
        if index is None or not self.columns:
            return
        if y < frame.head:
            if event.button() is Qt.MouseButton.LeftButton:
                self.head_clicked.emit(index)
            return
        visit = self._visit_at(x, y)
        minute = visit.slot.first_minute if visit else frame.minute_at(y)
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._set_cursor(index, minute, visit)
        if event.button() is Qt.MouseButton.LeftButton:
            self._held_area = QRegion()
            self._grab = begin(self.columns[index], index, visit, self._foot(visit), (x, y), frame)

    def _foot(self, visit: DayAppointment | None) -> QRect:
        if visit is None:
            return QRect()
        box = self._cell(*self._at[visit.id][0])
        return QRectF(box.x, box.y, box.width, box.height).toAlignedRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show the time under the pointer and wait for the hover card."""
        frame, point = self._frame(), self._point_in(event.position())
        if self._grab is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._last = (event.position().x(), event.position().y())
            self._drag_to(point, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            near = not frame.head + EDGE < event.position().y() < self.height() - EDGE
            if self.dragging and near and not self.bar.isHidden():
                self._creep.start()
            else:
                self._creep.stop()
            return
        self._point(*point, frame)

    def _drag_to(self, point: tuple[float, float], fine: bool) -> None:
        grab, frame = self._grab, self._frame()
        if grab is None or not self.may_change or (grab.visit is not None and grab.visit.status not in MOVABLE):
            return
        before, started = self._held_area, grab.started
        if not follow(grab, self.columns, point, frame, fine):
            return
        if not started and grab.mode == "move":
            self.lifted.emit(True)
        if grab.visit is not None and self.judge is not None:
            grab.verdict = self.judge(grab.visit, grab.slot, self.columns[grab.target])
        self.setCursor(Qt.CursorShape.ClosedHandCursor if grab.mode == "move" else Qt.CursorShape.SizeVerCursor)
        self._held_area = self._grab_area(frame)
        self.update(before + self._held_area)

    def _creep_on(self) -> None:
        """Near the upper or lower edge a drag brings more of the day into sight."""
        if not self.dragging:
            self._creep.stop()
            return
        self.bar.setValue(self.bar.value() + (CREEP if self._last[1] > self.height() / 2 else -CREEP))
        fine = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        self._drag_to(self._point_in(QPointF(*self._last)), fine)

    # ---- something carried here from outside: a visit of the holding area ------------------------------------------

    def carry_in(self, visit: DayAppointment, point: QPoint) -> None:
        """A visit from elsewhere is over this point: show what would become of it there, as for one of our own."""
        frame, (x, y) = self._frame(), self._point_in(QPointF(point))
        index = frame.column_at(x)
        if index is None or not self.columns or not self.rect().contains(point) or y < frame.head:
            self.carry_off()
            return
        if self._grab is None:
            self._grab = carry(visit, self.columns[index], index)
        self._drag_to((x, y), False)

    def carry_off(self) -> None:
        """What was carried here left again, or was put back."""
        if self._grab is not None:
            self.put_back()

    def set_down(self) -> bool:
        """Let go of what was carried here; True if it may stay."""
        grab, self._grab = self._grab, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if grab is None or grab.verdict is None:
            return False
        self.place_asked.emit(grab.verdict)
        return grab.verdict.allowed

    def _point(self, x: float, y: float, frame: Frame) -> None:
        minute = frame.minute_at(y, 5) if y >= frame.head and frame.column_at(x) is not None else None
        if minute != self._pointer_minute:
            for one in (self._pointer_minute, minute):
                if one is not None:
                    self.update(self._rect(frame.box(0, frame.y(one) - 10, frame.gutter, 20)))
            self._pointer_minute = minute
        visit = self._visit_at(x, y)
        over = visit.id if visit else None
        if over != self._over:
            self._over = over
            self.peek_asked.emit(None, QRect())
            if over is None:
                self._peek.stop()
            else:
                self._peek.start()
        foot = visit is not None and self.may_change and visit.status in MOVABLE and y >= self._foot(visit).bottom() - 7
        self.setCursor(Qt.CursorShape.SizeVerCursor if foot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop where it may be dropped; let go beside the grid it may be parked; else everything stays as it was."""
        grab, self._grab = self._grab, None
        self._creep.stop()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if event.button() is not Qt.MouseButton.LeftButton or grab is None or not grab.started:
            return
        self.update()
        parked = grab.mode == "move" and self.parks(event.globalPosition().toPoint())
        self.lifted.emit(False)
        if grab.visit is None:
            column = self.columns[grab.column]
            self.book_asked.emit(Wish(column.therapist_id, grab.slot, column.room_id))
        elif parked:
            self.parked.emit(grab.visit)
        elif grab.verdict is not None and grab.verdict.allowed and grab.verdict.request is not None:
            self.place_asked.emit(grab.verdict)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the visit, or book the empty place."""
        if event.button() is Qt.MouseButton.LeftButton and event.position().y() >= self._frame().head:
            self._grab = None
            self.act()

    def head_at(self, point: QPoint) -> int | None:
        """The column whose head lies under this point."""
        frame, (x, y) = self._frame(), self._point_in(QPointF(point))
        return frame.column_at(x) if y < frame.head and self.columns else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button asks at the pointer; the menu key was a key press already."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self._hush()
            self.menu_asked.emit(event.pos())
        event.accept()

    def put_back(self) -> None:
        """What was in the hand goes back to its place; nothing waits to be let go any more."""
        super().put_back()
        self._creep.stop()
        self.lifted.emit(False)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left: no time in the gutter, no card."""
        self._pointer_minute, self._over = None, None
        self._peek.stop()
        self.peek_asked.emit(None, QRect())
        self.update()
        super().leaveEvent(event)

    def _grab_area(self, frame: Frame) -> QRegion:
        """What a drag has painted: its place, the old one, the card and the times in the gutter; nothing between them."""
        grab = self._grab
        if grab is None or not grab.started:
            return QRegion()
        target = frame.cell(grab.target, grab.slot.first_minute, grab.slot.last_minute)
        area = QRegion(self._rect(target).adjusted(-4, -4, 4, 4))
        for minute in (grab.slot.first_minute, grab.slot.last_minute):
            area += self._rect(frame.box(0, frame.y(minute) - 20, frame.gutter, 40))
        if grab.visit is not None:
            for where in self._at.get(grab.visit.id, ()):
                area += self._rect(self._cell(*where)).adjusted(-3, -3, 3, 3)
            if grab.verdict:
                area += self._rect(self._verdict_box(target, grab.verdict)).adjusted(-2, -2, 2, 2)
        return area

    def _peek_now(self) -> None:
        visit = self._visit(self._over) if self._over is not None else None
        if visit is not None and not self.dragging:
            self.peek_asked.emit(visit, self.visit_rect(visit.id))

    def _hush(self) -> None:
        self._peek.stop()
        super()._hush()
