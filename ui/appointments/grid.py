"""The painted diary: columns of time with visits in them. Shows, selects, drags and says what was wished; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, Slot, Span, Status
from ui import theme
from ui.appointments import wording
from ui.appointments.cells import NAME, TIME_STRONG, CellPainter
from ui.appointments.geometry import Box, Frame, Lane, lanes, shown_minutes
from ui.appointments.lettering import Type
from ui.appointments.pointer import Grab, Verdict, begin, follow

MOVABLE = frozenset({Status.BOOKED, Status.CONFIRMED, Status.ARRIVED})
NEW_LENGTH = 50  # minutes of an empty place that is chosen with the keyboard; the clinic's own length replaces it


@dataclass(frozen=True)
class Column:
    """One column: a therapist's day."""

    therapist_id: int
    day: date
    hours: tuple[Span, ...]
    visits: tuple[DayAppointment, ...]
    today: bool = False
    head: tuple[str, ...] = ()  # the words of its head; what they mean is the subclass's business


@dataclass(frozen=True)
class Wish:
    """An empty place somebody would like to book."""

    therapist_id: int
    slot: Slot


@dataclass(frozen=True)
class Draft:
    """The booking being made in the panel, as the grid shows it."""

    therapist_ids: tuple[int, ...]
    slot: Slot
    name: str


@dataclass
class _Placed:
    """The visits of a column in their lanes; their boxes are worked out once for a frame."""

    visits: tuple[DayAppointment, ...]
    spans: list[tuple[int, int]]
    lanes: list[Lane]
    frame: Frame | None = None
    boxes: list[Box] = field(default_factory=list)


class DiaryGrid(QWidget):
    """Base of day and week grid: geometry, paint, mouse and keys."""

    selection_changed = Signal(object)  # DayAppointment or None
    open_asked = Signal(object)  # DayAppointment
    book_asked = Signal(object)  # Wish
    place_asked = Signal(object)  # Verdict of the place where a visit was dropped
    peek_asked = Signal(object, QRect)  # DayAppointment or None, its rectangle
    head_clicked = Signal(int)  # index of the column

    GUTTER, HEAD, TAIL = 54, 50, 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.columns: tuple[Column, ...] = ()
        self.minutes = (540, 1200)
        self.length = NEW_LENGTH
        self.discreet = False
        self.show_hidden = False
        self.may_change = True  # false for those who may only look: nothing can be taken hold of
        self.judge: Callable[[DayAppointment, Slot, int], Verdict] | None = None
        self.room_name: Callable[[int | None], str] = lambda _: ""
        self._now = datetime(2000, 1, 1)
        self._draft: Draft | None = None
        self._placed: list[_Placed] = []
        self._cells = CellPainter()
        self._sheet: QPixmap | None = None
        self._hours: dict[object, QPixmap] = {}
        self._frame_key: tuple[object, ...] = ()
        self._kept_frame = Frame(1, 1, 1)
        self._dirty: set[int] = set()
        self._selected: int | None = None
        self._cursor: tuple[int, int] | None = None  # column, minute
        self._grab: Grab | None = None
        self.held = False  # Space is down
        self._pointer_minute: int | None = None
        self._over: int | None = None
        self._peek = QTimer(self)
        self._peek.setSingleShot(True)
        self._peek.setInterval(theme.current().motion("hover_card_delay"))
        self._peek.timeout.connect(self._peek_now)
        theme.news.changed.connect(self._restyle)

    # ---- what is shown -------------------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[Column], now: datetime) -> None:
        """Show these columns; only those that differ from before are painted again."""
        old, self._now = self.columns, now
        self.columns = tuple(columns)
        spans = [(s.start, s.end) for c in columns for s in c.hours] + [
            (v.slot.first_minute, v.slot.last_minute) for c in columns for v in c.visits
        ]
        minutes = shown_minutes(spans)
        if len(old) != len(self.columns) or minutes != self.minutes:
            self._sheet = None
        self.minutes = minutes
        self._dirty |= {i for i, c in enumerate(self.columns) if i >= len(old) or old[i] != c}
        self._placed = [self._place(c) for c in self.columns]
        if self._selected is not None and self.selected is None:
            self._selected = None
            self.selection_changed.emit(None)
        if self._cursor and self._cursor[0] >= len(self.columns):
            self._cursor = None
        self._tell()
        self._repaint_dirty()

    def set_now(self, now: datetime) -> None:
        """Move the now-line; columns in which somebody waits are painted again for their minutes."""
        before, self._now = self._now_box(), now
        self._dirty |= {i for i, c in enumerate(self.columns) if any(v.status is Status.ARRIVED for v in c.visits)}
        self.update(before)
        self.update(self._now_box())
        self._repaint_dirty()

    def set_discreet(self, on: bool) -> None:
        """Initials instead of names."""
        if on != self.discreet:
            self.discreet = on
            self._forget()

    def set_show_hidden(self, on: bool) -> None:
        """Show early and clinic cancellations as dotted outlines."""
        if on != self.show_hidden:
            self.show_hidden = on
            self._placed = [self._place(c) for c in self.columns]
            self._forget()

    def set_draft(self, draft: Draft | None) -> None:
        """Show or take away the booking that is being made."""
        if draft == self._draft:
            return
        for one in (self._draft, draft):
            if one:
                for index in self._draft_columns(one):
                    self.update(self._rect(self._frame().column(index)))
        self._draft = draft

    @property
    def now(self) -> datetime:
        """The moment of the now-line."""
        return self._now

    @property
    def selected(self) -> DayAppointment | None:
        """The chosen visit."""
        return next((v for c in self.columns for v in c.visits if v.id == self._selected), None)

    @property
    def wish(self) -> Wish | None:
        """The empty place under the keyboard cursor."""
        if self._cursor is None or self.selected is not None:
            return None
        column = self.columns[self._cursor[0]]
        return Wish(column.therapist_id, Slot.at(column.day, self._cursor[1], self.length))

    def choose(self, appointment_id: int | None) -> None:
        """Select a visit by its id, as after a booking."""
        for index, column in enumerate(self.columns):
            for visit in column.visits:
                if visit.id == appointment_id:
                    self._set_cursor(index, visit.slot.first_minute, visit)
                    return
        self._set_cursor(*(self._cursor or (0, self.minutes[0])), None)

    def visit_rect(self, appointment_id: int) -> QRect:
        """Where a visit is painted; empty if it is not shown."""
        found = next(((i, n) for i, p in enumerate(self._placed) for n, v in enumerate(p.visits) if v.id == appointment_id), None)
        return self._rect(self._cell(*found)) if found else QRect()

    def slot_rect(self, index: int, first: int, last: int) -> QRect:
        """Where a stretch of time of a column is painted."""
        return self._rect(self._frame().span(index, first, last))

    def _place(self, column: Column) -> _Placed:
        visits = tuple(v for v in column.visits if self.show_hidden or v.status not in HIDDEN)
        spans = [(v.slot.first_minute, v.slot.last_minute) for v in visits]
        return _Placed(visits, spans, lanes(spans))

    # ---- geometry ------------------------------------------------------------------------------------------------

    def _frame(self) -> Frame:
        key = (self.width(), self.height(), len(self.columns), self.minutes, self.TAIL, self.window().height() < 720)
        if key != self._frame_key:
            px, compact = theme.current().px, key[-1]
            self._frame_key = key
            self._kept_frame = Frame(
                self.width(),
                self.height(),
                max(1, len(self.columns)),
                *self.minutes,
                gutter=px(46 if compact else self.GUTTER),
                head=px(44 if compact else self.HEAD),
                tail=px(self.TAIL),
                rtl=theme.current().arabic,
            )
        return self._kept_frame

    def _cell(self, index: int, number: int) -> Box:
        placed, frame = self._placed[index], self._frame()
        if placed.frame is not frame:
            placed.frame = frame
            placed.boxes = [
                frame.cell(index, first, last, lane.lane, lane.lanes)
                for (first, last), lane in zip(placed.spans, placed.lanes, strict=True)
            ]
        return placed.boxes[number]

    @staticmethod
    def _rect(box: Box) -> QRect:
        return QRectF(box.x, box.y, box.width, box.height).toAlignedRect()

    def _visit_at(self, x: float, y: float) -> DayAppointment | None:
        index = self._frame().column_at(x)
        if index is None or index >= len(self._placed) or y < self._frame().head:
            return None
        placed = self._placed[index]
        for number, visit in enumerate(placed.visits):
            if not placed.lanes[number].hidden and self._cell(index, number).holds(x, y):
                return visit
        return None

    def _now_box(self) -> QRect:
        frame = self._frame()
        y = frame.y(self._now.hour * 60 + self._now.minute)
        return QRect(0, int(y) - 60, self.width(), 120)

    def _draft_columns(self, draft: Draft) -> list[int]:
        return [i for i, c in enumerate(self.columns) if c.day == draft.slot.day and c.therapist_id in draft.therapist_ids]

    # ---- paint ---------------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        self._cells = CellPainter()
        self._hours.clear()
        self._frame_key = ()
        self._peek.setInterval(theme.current().motion("hover_card_delay"))
        self._forget()

    def _forget(self) -> None:
        self._sheet = None
        self.update()

    def _repaint_dirty(self) -> None:
        if self._sheet is None:
            self.update()
            return
        frame, region = self._frame(), QRegion()
        for index in self._dirty:
            if index < len(self.columns):
                region += self._rect(frame.column(index))
        self.update(region)

    def resizeEvent(self, event: QEvent) -> None:
        """A new size needs a new sheet."""
        self._sheet = None
        super().resizeEvent(event)

    def _fresh_sheet(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if ratio != self._cells.ratio:
            self._cells.set_ratio(ratio)
            self._hours.clear()
        size = self.size() * ratio
        whole = self._sheet is None or self._sheet.size() != size
        if whole:
            self._sheet = QPixmap(size)
            self._sheet.setDevicePixelRatio(ratio)
            self._dirty = set(range(len(self.columns)))
        if self._dirty or whole:
            painter = QPainter(self._sheet)
            try:
                self._paint_sheet(painter, whole)
            finally:
                painter.end()
            self._dirty = set()
        return self._sheet

    def _paint_sheet(self, painter: QPainter, whole: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._direction())
        frame = self._frame()
        if whole:
            painter.fillRect(self.rect(), self._cells.theme.colour("canvas"))
            self._paint_gutter(painter, frame)
            self._paint_tail(painter, frame)
        for index in sorted(self._dirty):
            if index < len(self.columns):
                self._paint_column(painter, frame, index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what is exposed from the sheet, then the few things that move above it."""
        sheet = self._fresh_sheet()
        painter, area, ratio = QPainter(self), QRectF(event.rect()), sheet.devicePixelRatio()
        try:
            painter.drawPixmap(area, sheet, QRectF(area.topLeft() * ratio, area.size() * ratio))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self._direction())
            self._paint_above(painter, self._frame())
        finally:
            painter.end()  # a painter left open by a mistake of ours would take the whole program down

    def _direction(self) -> Qt.LayoutDirection:
        return Qt.LayoutDirection.RightToLeft if self._cells.rtl else Qt.LayoutDirection.LeftToRight

    def _paint_gutter(self, painter: QPainter, frame: Frame) -> None:
        cells, colour = self._cells, self._cells.theme.colour
        edge = frame.box(0, 0, frame.gutter, frame.head)
        painter.fillRect(QRectF(edge.x, 0, edge.width, edge.height), colour("surface"))
        painter.fillRect(QRectF(edge.x, frame.head - 1, edge.width, 1), colour("line-strong"))
        side = cells.theme.px(15)
        cells.sign(painter, "clock", Box(edge.x + (edge.width - side) / 2, (frame.head - side) / 2, side, side), colour("ink3"))
        for minute in range(frame.start, frame.end, 60):
            y = frame.y(minute) + (cells.theme.px(10) if minute == frame.start else 0)
            box = frame.box(0, y - 8, frame.gutter - 8, 16)
            cells.text(painter, box, wording.clock(minute), Type("micro"), colour("ink3"), "end")

    def _paint_tail(self, painter: QPainter, frame: Frame) -> None:
        """Nothing follows the last column of a day; the week folds its weekend here."""

    def _paint_column(self, painter: QPainter, frame: Frame, index: int) -> None:
        column, whole, colour = self.columns[index], frame.column(index), self._cells.colour
        painter.drawPixmap(QPointF(whole.x, frame.head), self._hours_picture(column.hours, frame, whole))
        painter.setClipRect(QRectF(whole.x, 0, whole.width, frame.height))
        edge = whole.right - 1 if frame.rtl else whole.x
        placed = self._placed[index]
        for number, visit in enumerate(placed.visits):
            lane = placed.lanes[number]
            if not lane.hidden:
                self._cells.visit(painter, visit, self._cell(index, number), self._now, self.discreet, lane.more)
        head = frame.head_box(index)
        painter.fillRect(QRectF(head.x, 0, head.width, head.height), colour("surface"))
        painter.fillRect(QRectF(edge, 0, 1, head.height), colour("line"))
        painter.fillRect(QRectF(head.x, head.height - 1, head.width, 1), colour("line-strong"))
        self._paint_head(painter, index, head)
        painter.setClipping(False)

    def _hours_picture(self, hours: tuple[Span, ...], frame: Frame, whole: Box) -> QPixmap:
        """Open and closed time with its lines, without the head: therapists with the same hours share it."""
        key = (hours, whole.width, frame.height, frame.start, frame.end, frame.head, frame.rtl)
        picture = self._hours.get(key)
        if picture is not None:
            return picture
        if len(self._hours) > 60:
            self._hours.clear()
        ratio, high, colour = self._cells.ratio, frame.height - frame.head, self._cells.theme.colour
        picture = self._hours[key] = QPixmap(round(whole.width * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour("closed"))
        painter = QPainter(picture)
        for span in hours:
            box = frame.span(0, span.start, span.end)
            painter.fillRect(QRectF(0, box.y - frame.head, whole.width, box.height), colour("surface"))
        strong, light = colour("line"), colour("line", 0.55)
        for minute in range(frame.start, frame.end + 1, 30):
            y = round(frame.y(minute)) - frame.head
            painter.fillRect(QRectF(0, y, whole.width, 1), strong if minute % 60 == 0 else light)
        painter.fillRect(QRectF(whole.width - 1 if frame.rtl else 0, 0, 1, high), strong)
        painter.end()
        return picture

    def _paint_head(self, painter: QPainter, index: int, head: Box) -> None:
        """Subclasses say who or which day it is."""
        raise NotImplementedError

    def _paint_now(self, painter: QPainter, frame: Frame) -> None:
        """Subclasses draw the now-line where their day is today."""
        raise NotImplementedError

    def _now_tag(self, painter: QPainter, frame: Frame, y: float) -> None:
        colour = self._cells.theme.colour
        high = self._cells.theme.px(18)
        tag = frame.box(4, y - high / 2, frame.gutter - 8, high)
        for minute in range(frame.start + 60, frame.end, 60):
            if abs(frame.y(minute) - y) < high:  # an hour half hidden behind the tag is worse than none
                label = frame.box(0, frame.y(minute) - high / 2, frame.gutter - 1, high)
                painter.fillRect(QRectF(label.x, label.y, label.width, label.height), colour("canvas"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("now"))
        painter.drawRoundedRect(QRectF(tag.x, tag.y, tag.width, tag.height), 4, 4)
        said = wording.clock(self._now.hour * 60 + self._now.minute)
        self._cells.text(painter, tag, said, TIME_STRONG, colour("surface" if not self._cells.theme.dark else "canvas"), "centre")

    def _paint_above(self, painter: QPainter, frame: Frame) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, frame.head, self.width(), self.height() - frame.head))
        if self._draft:
            for index in self._draft_columns(self._draft):
                slot = self._draft.slot
                box = frame.cell(index, slot.first_minute, slot.last_minute)
                self._cells.draft(
                    painter,
                    Box(box.x - 1, box.y - 1, box.width + 2, box.height + 2),
                    self._draft.name or self.tr("New"),
                    f"{wording.clock(slot.first_minute)}–{wording.clock(slot.last_minute)}"
                    if not frame.rtl
                    else wording.formats.time_range(slot.start, slot.end),
                )
        painter.restore()
        self._paint_now(painter, frame)
        if self._pointer_minute is not None and not (self._grab and self._grab.started):
            self._paint_pointer(painter, frame, self._pointer_minute)
        self._paint_choice(painter, frame)
        if self._grab and self._grab.started:
            self._paint_grab(painter, frame, self._grab)

    def _paint_pointer(self, painter: QPainter, frame: Frame, minute: int) -> None:
        colour = self._cells.theme.colour
        box = frame.box(2, frame.y(minute) - 8, frame.gutter - 4, 16)
        painter.fillRect(QRectF(box.x, box.y, box.width, box.height), colour("canvas"))
        self._cells.text(
            painter, Box(box.x + 2, box.y, box.width - 4, 16), wording.clock(minute), TIME_STRONG, colour("ink2"), "centre"
        )

    def _paint_choice(self, painter: QPainter, frame: Frame) -> None:
        if self._cursor is None or (self._grab is not None and self._grab.started):
            return
        chosen = self.selected
        if chosen is not None:
            for index, placed in enumerate(self._placed):
                for number, visit in enumerate(placed.visits):
                    if visit.id == chosen.id:
                        self._cells.ring(painter, self._cell(index, number))
        elif self.hasFocus():
            index, minute = self._cursor
            self._cells.ring(painter, frame.cell(index, minute, min(frame.end, minute + self.length)))

    def _paint_grab(self, painter: QPainter, frame: Frame, grab: Grab) -> None:
        if grab.visit is None:
            index = grab.column
            box = frame.cell(index, grab.slot.first_minute, grab.slot.last_minute)
            self._cells.draft(painter, box, self.tr("New"), wording.formats.time_range(grab.slot.start, grab.slot.end))
            return
        for index, placed in enumerate(self._placed):
            for number, visit in enumerate(placed.visits):
                if visit.id == grab.visit.id:
                    self._cells.ghost(
                        painter, self._cell(index, number), wording.title(visit, self.discreet), self.tr("kept until you drop")
                    )
        box = frame.cell(grab.target, grab.slot.first_minute, grab.slot.last_minute)
        verdict = grab.verdict
        self._cells.target(painter, box, verdict is None or verdict.allowed, verdict.said if verdict else "")
        if verdict is None or verdict.allowed:
            moved = Box(box.x + 2, box.y + 2, box.width - 4, box.height - 4)
            shown = grab.moved()
            self._cells.visit(painter, shown, moved, self._now, self.discreet)
        if verdict:
            self._paint_verdict(painter, box, verdict)

    def _verdict_box(self, target: Box, verdict: Verdict) -> Box:
        cells = self._cells
        wide = max(cells.width(text, NAME) for _, text in verdict.lines) + 46
        high = len(verdict.lines) * cells.theme.px(18) + 14
        x = min(max(4.0, target.x - 8), self.width() - wide - 4)
        y = target.bottom + 8
        if y + high > self.height() - 4:
            y = max(4.0, target.y - high - 8)
        return Box(x, y, wide, high)

    def _paint_verdict(self, painter: QPainter, target: Box, verdict: Verdict) -> None:
        colour, step = self._cells.theme.colour, self._cells.theme.px(18)
        card = self._verdict_box(target, verdict)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink"))
        painter.drawRoundedRect(QRectF(card.x, card.y, card.width, card.height), 6, 6)
        ink = colour("canvas")
        for number, (sign, said) in enumerate(verdict.lines):
            y = card.y + 7 + number * step
            left = card.right - 25 if self._cells.rtl else card.x + 10
            self._cells.sign(painter, sign, Box(left, y + (step - 15) / 2, 15, 15), ink)
            line = Box(card.x + (8 if self._cells.rtl else 31), y, card.width - 39, step)
            self._cells.text(painter, line, said, Type("small", "strong") if number == 0 else Type("small"), ink)

    # ---- mouse ---------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, so that a menu is about what was clicked; with the left button remember what may become a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hush()
        x, y, frame = event.position().x(), event.position().y(), self._frame()
        index = frame.column_at(x)
        if event.button() is Qt.MouseButton.RightButton and index is not None and (visit := self._visit_at(x, y)) is not None:
            self._set_cursor(index, visit.slot.first_minute, visit)
        elif event.button() is Qt.MouseButton.LeftButton:
            if index is None or not self.columns:
                return
            if y < frame.head:
                self.head_clicked.emit(index)
                return
            visit = self._visit_at(x, y)
            minute = visit.slot.first_minute if visit else frame.minute_at(y)
            self._set_cursor(index, minute, visit)
            self._grab = begin(self.columns[index], index, visit, self.visit_rect(visit.id) if visit else QRect(), (x, y), frame)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show the time under the pointer and wait for the hover card."""
        x, y, frame = event.position().x(), event.position().y(), self._frame()
        if self._grab is not None and event.buttons() & Qt.MouseButton.LeftButton:
            before = self._grab_area(frame)
            movable = self.may_change and (self._grab.visit is None or self._grab.visit.status in MOVABLE)
            if movable and follow(
                self._grab, self.columns, (x, y), frame, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            ):
                if self._grab.visit is not None and self.judge is not None:
                    self._grab.verdict = self.judge(
                        self._grab.visit, self._grab.slot, self.columns[self._grab.target].therapist_id
                    )
                self.setCursor(Qt.CursorShape.ClosedHandCursor if self._grab.mode == "move" else Qt.CursorShape.SizeVerCursor)
                self.update(before | self._grab_area(frame))
            return
        self._point(x, y, frame)

    def _point(self, x: float, y: float, frame: Frame) -> None:
        minute = frame.minute_at(y, 5) if y >= frame.head and frame.column_at(x) is not None else None
        if minute != self._pointer_minute:
            for one in (self._pointer_minute, minute):
                if one is not None:
                    self.update(self._rect(frame.box(0, frame.y(one) - 9, frame.gutter, 18)))
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
        foot = visit is not None and self.may_change and visit.status in MOVABLE and y >= self.visit_rect(visit.id).bottom() - 7
        self.setCursor(Qt.CursorShape.SizeVerCursor if foot else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop where it may be dropped; else everything stays as it was."""
        grab, self._grab = self._grab, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if event.button() is Qt.MouseButton.LeftButton and grab is not None and grab.started:
            self.update()
            if grab.visit is None:
                self.book_asked.emit(Wish(self.columns[grab.column].therapist_id, grab.slot))
            elif grab.verdict is not None and grab.verdict.allowed and grab.verdict.request is not None:
                self.place_asked.emit(grab.verdict)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the visit, or book the empty place."""
        if event.button() is Qt.MouseButton.LeftButton and event.position().y() >= self._frame().head:
            self._grab = None
            self._act()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left: no time in the gutter, no card."""
        self._pointer_minute, self._over = None, None
        self._peek.stop()
        self.peek_asked.emit(None, QRect())
        self.update()
        super().leaveEvent(event)

    def _grab_area(self, frame: Frame) -> QRect:
        grab = self._grab
        if grab is None or not grab.started:
            return QRect()
        target = frame.cell(grab.target, grab.slot.first_minute, grab.slot.last_minute)
        area = self._rect(target).adjusted(-4, -4, 4, 4)
        if grab.visit is not None:
            area |= self.visit_rect(grab.visit.id).adjusted(-3, -3, 3, 3)
            if grab.verdict:
                area |= self._rect(self._verdict_box(target, grab.verdict)).adjusted(-2, -2, 2, 2)
        return area

    def _peek_now(self) -> None:
        visit = next((v for c in self.columns for v in c.visits if v.id == self._over), None)
        if visit is not None and not (self._grab and self._grab.started):
            self.peek_asked.emit(visit, self.visit_rect(visit.id))

    def _hush(self) -> None:
        self._peek.stop()
        self.peek_asked.emit(None, QRect())

    @property
    def dragging(self) -> bool:
        """True while something is in the hand."""
        return self._grab is not None and self._grab.started

    def put_back(self) -> None:
        """Esc: what is in the hand goes back to its place."""
        self._grab = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    # ---- keys ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens or books, Space peeks; with Shift and Alt the chosen visit itself moves."""
        key, held = event.key(), event.modifiers()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        if key == Qt.Key.Key_Escape and self.dragging:
            self.put_back()
        elif key in steps and not ctrl:
            across, down = steps[key]
            across = -across if self._cells.rtl else across
            if alt and shift:
                self._nudge(across, down)
            elif shift and not alt:
                self._stretch(down)
            elif not alt:
                self._walk(across, down)
            else:
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
        elif key == Qt.Key.Key_Space and self.selected is not None:
            self.held = True
            self.peek_asked.emit(self.selected, self.visit_rect(self.selected.id))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Names that discreet mode hides are seen only while Space is held."""
        if event.key() == Qt.Key.Key_Space and self.held and not event.isAutoRepeat():
            self.held = False
            if self.discreet:
                self._hush()
        else:
            super().keyReleaseEvent(event)

    def _act(self) -> None:
        self._hush()
        if self.selected is not None:
            self.open_asked.emit(self.selected)
        elif self.wish is not None:
            self.book_asked.emit(self.wish)

    def _walk(self, across: int, down: int) -> None:
        if not self.columns:
            return
        self._hush()
        if self._cursor is None:
            minute = self._now.hour * 60 if any(c.today for c in self.columns) else self.minutes[0]
            self._land(0, min(max(minute, self.minutes[0]), self.minutes[1] - 30))
            return
        index, minute = self._cursor
        chosen = self.selected
        if across:
            self._land(min(max(index + across, 0), len(self.columns) - 1), minute)
            return
        if down > 0:
            after = chosen.slot.last_minute if chosen else minute + 1
            target = -(-after // 30) * 30
            between = [
                v.slot.first_minute
                for v in self._placed[index].visits
                if (chosen is None or v.id != chosen.id)
                and minute <= v.slot.first_minute < target
                and v.slot.first_minute > minute - (chosen is not None)
            ]
            self._land(index, min([target, *between, self.minutes[1] - 30]))
        else:
            target = -(-minute // 30) * 30 - 30
            ends = [
                v.slot.first_minute
                for v in self._placed[index].visits
                if v.slot.first_minute < minute and v.slot.last_minute > target
            ]
            self._land(index, max(self.minutes[0], max(ends, default=target)))

    def _land(self, index: int, minute: int) -> None:
        under = [v for v in self._placed[index].visits if v.slot.first_minute <= minute < v.slot.last_minute]
        visit = next((v for v in under if v.id != self._selected), under[0] if under else None)
        self._set_cursor(index, visit.slot.first_minute if visit else minute, visit)

    def _set_cursor(self, index: int, minute: int, visit: DayAppointment | None) -> None:
        before = self._selected
        self._cursor, self._selected = (index, minute), visit.id if visit else None
        self.update()
        self._tell()
        if before != self._selected:
            self.selection_changed.emit(visit)

    def _nudge(self, across: int, down: int) -> None:
        """Alt+Shift+arrows: try the next place; the answer is the same verdict as under the mouse."""
        visit, cursor = self.selected, self._cursor
        if visit is None or cursor is None or self.judge is None or visit.status not in MOVABLE:
            return
        index = min(max(cursor[0] + across, 0), len(self.columns) - 1)
        column = self.columns[index]
        slot = Slot.at(column.day, visit.slot.first_minute + 15 * down, visit.slot.minutes)
        self._propose(visit, slot, column.therapist_id)

    def _stretch(self, down: int) -> None:
        visit = self.selected
        if visit is None or not down or self.judge is None or visit.status not in MOVABLE or self._cursor is None:
            return
        slot = Slot.at(visit.slot.day, visit.slot.first_minute, max(15, visit.slot.minutes + 5 * down))
        self._propose(visit, slot, self.columns[self._cursor[0]].therapist_id)

    def _propose(self, visit: DayAppointment, slot: Slot, therapist_id: int) -> None:
        if (self.judge is not None and slot != visit.slot) or therapist_id not in visit.therapist_ids:
            self.place_asked.emit(self.judge(visit, slot, therapist_id))

    # ---- screen readers ------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        visit = self.selected
        if visit is not None:
            said = wording.spoken(visit, self._now, self.room_name(visit.room_id), "", self.discreet)
        elif self._cursor is not None and self.columns:
            said = self.tr("free, {time}").format(time=wording.clock(self._cursor[1]))
        else:
            said = self.tr("Diary")
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def sizeHint(self) -> QSize:
        """Room for eight therapists and a whole day."""
        return QSize(960, 600)

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed; what gives way is in geometry.form."""
        return QSize(320, 240)

    def _dot(self, painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)

    def point_of(self, index: int, minute: int) -> QPoint:
        """The middle of a column at a minute: where a hand would point."""
        box = self._frame().span(index, minute, minute)
        return QPoint(round(box.x + box.width / 2), round(box.y) + 1)
