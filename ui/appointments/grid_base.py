"""What every diary grid shows and where it lies: its columns, the time scale and how far it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QRegion, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_app.domain.appointments import HIDDEN, DayAppointment, Slot
from clinic_app.domain.diary_views import ColourBy
from ui import theme
from ui.appointments.cells import CellPainter
from ui.appointments.columns import NEW_LENGTH, Column, Draft, Placed, Wish
from ui.appointments.geometry import Box, Frame, scale_steps, shown_minutes
from ui.appointments.pointer import Grab, Verdict
from ui.appointments.time_bar import TimeBar

Judge = Callable[[DayAppointment, Slot, Column], Verdict]
COMPACT_BELOW = 720  # px of window height
LEAST_HOUR = 30  # px of the design: a visit of an hour shows a line of text; where that is more than there is, the day scrolls
STILL = 200  # milliseconds after which a diary that was turned is taken to stand still


class GridBase(QWidget):
    """Columns, frame, scroll and zoom. Content runs from 0; the head stays, the body below it scrolls."""

    selection_changed = Signal(object)  # DayAppointment or None
    zoomed = Signal(int)  # per cent of the scale at which the whole day is in sight

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
        self.gutter_sign = "clock"  # a moon while the clinic keeps its Ramadan hours
        self.show_hidden = False
        self.may_change = True  # false for those who may only look: nothing can be taken hold of
        self.judge: Judge | None = None
        self.room_name: Callable[[int | None], str] = lambda _: ""
        self.therapist_name: Callable[[DayAppointment], str] = lambda _: ""
        self.colour_by = ColourBy.STATE
        self.hues: dict[int, int] = {}  # therapist id: the number of a hue, 1 to 9
        self.therapist_letters: Callable[[DayAppointment], str] = lambda _: ""
        self.held_ids: frozenset[int] = frozenset()  # visits in the holding area
        self.zoom = 100
        self._now = datetime(2000, 1, 1)
        self._draft: Draft | None = None
        self._placed: list[Placed] = []
        self._at: dict[int, list[tuple[int, int]]] = {}  # visit id: (column, number in it)
        self._cells = CellPainter()
        self._sheet: QPixmap | None = None
        self._hours: dict[object, QPixmap] = {}
        self._frame_key: tuple[object, ...] = ()
        self._kept_frame = Frame(1, 1, 1)
        self._fitted: Frame | None = None  # the frame to which the bar was last fitted
        self._dirty: set[int] = set()  # columns to be painted
        self._behind: set[int] = set()  # columns that are on the screen and not yet on the sheet
        self._tail_dirty = self._tail_behind = False
        self._selected: int | None = None
        self._cursor: tuple[int, int] | None = None  # column, minute
        self._grab: Grab | None = None
        self._pointer_minute: int | None = None
        self.bar = TimeBar(self)
        self.bar.setAccessibleName(self.tr("Time of day"))
        self.bar.valueChanged.connect(lambda _: self.update())
        self._stood_still = QTimer(self, singleShot=True, interval=STILL)
        self._stood_still.timeout.connect(self._make_sheet)
        theme.news.changed.connect(self._restyle)

    # ---- what is shown -------------------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[Column], now: datetime) -> None:
        """Show these columns; only those that differ from before are painted again."""
        old, self._now = self.columns, now
        self.columns = tuple(columns)
        fresh = [Placed.of([v for v in c.visits if self.show_hidden or v.status not in HIDDEN]) for c in self.columns]
        spans = [(s.start, s.end) for c in columns for s in c.hours] + [span for one in fresh for span in one.spans]
        minutes = shown_minutes(spans)
        if len(old) != len(self.columns) or minutes != self.minutes:
            self._sheet = None
        self.minutes = minutes
        self._dirty |= {i for i, c in enumerate(self.columns) if i >= len(old) or old[i] != c}
        self._place_all(fresh)
        if self._selected is not None and self.selected is None:
            self._selected = None
            self.selection_changed.emit(None)
        if self._cursor and self._cursor[0] >= len(self.columns):
            self._cursor = None
        self._fit_bar()
        self._tell()
        self._repaint_dirty()

    def _place_all(self, placed: list[Placed]) -> None:
        self._placed = placed
        self._at = {}
        for index, placed in enumerate(self._placed):
            for number, visit in enumerate(placed.visits):
                self._at.setdefault(visit.id, []).append((index, number))

    def set_now(self, now: datetime) -> None:
        """Move the now-line; columns in which somebody waits are painted again for their minutes."""
        before, self._now = self._now_box(), now
        self._dirty |= {i for i, p in enumerate(self._placed) if any(v.since is not None for v in p.visits)}
        self.update(before)
        self.update(self._now_box())
        self._repaint_dirty()

    def set_discreet(self, on: bool) -> None:
        """Initials instead of names."""
        if on != self.discreet:
            self.discreet = on
            self._forget()

    def set_colour_by(self, colour_by: ColourBy) -> None:
        """What the fill of a visit tells; its sign stays the state."""
        if colour_by != self.colour_by:
            self.colour_by = colour_by
            self._forget()

    def set_held(self, ids: Collection[int]) -> None:
        """Which visits wait in the holding area: they keep their place here, with a pin."""
        ids = frozenset(ids)
        if ids != self.held_ids:
            self._dirty |= {index for one in ids ^ self.held_ids for index, _ in self._at.get(one, ())}
            self.held_ids = ids
            self._tell()
            self._repaint_dirty()

    def mark_ramadan(self, on: bool) -> None:
        """A moon over the column of hours while the clinic keeps its Ramadan hours."""
        sign = "night" if on else "clock"
        if sign != self.gutter_sign:
            self.gutter_sign = sign
            self._forget()

    def set_show_hidden(self, on: bool) -> None:
        """Show early and clinic cancellations as dotted outlines."""
        if on != self.show_hidden:
            self.show_hidden = on
            self.show_columns(self.columns, self._now)
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
    def draft(self) -> Draft | None:
        """The booking that is being made."""
        return self._draft

    @property
    def now(self) -> datetime:
        """The moment of the now-line."""
        return self._now

    @property
    def selected(self) -> DayAppointment | None:
        """The chosen visit."""
        return self._visit(self._selected) if self._selected is not None else None

    @property
    def wish(self) -> Wish | None:
        """The empty place under the keyboard cursor."""
        if self._cursor is None or self.selected is not None:
            return None
        column = self.columns[self._cursor[0]]
        return Wish(column.therapist_id, Slot.at(column.day, self._cursor[1], self.length), column.room_id)

    @property
    def cursor_column(self) -> Column | None:
        """The column in which the cursor stands."""
        return self.columns[self._cursor[0]] if self._cursor is not None and self._cursor[0] < len(self.columns) else None

    @property
    def cursor_minute(self) -> int | None:
        """The minute at which the cursor stands."""
        return self._cursor[1] if self._cursor is not None else None

    def _visit(self, visit_id: int) -> DayAppointment | None:
        found = self._at.get(visit_id)
        return self._placed[found[0][0]].visits[found[0][1]] if found else None

    def _draft_columns(self, draft: Draft) -> list[int]:
        return [
            i
            for i, c in enumerate(self.columns)
            if c.day == draft.slot.day
            and (draft.room_id == c.room_id if c.of_room else c.therapist_id in draft.therapist_ids)
        ]

    # ---- time scale and scrolling --------------------------------------------------------------------------------

    def set_zoom(self, percent: int, keep_y: float | None = None) -> None:
        """Stretch the time scale (100: the whole day in sight); the minute at this height of the widget stays there."""
        percent = min(scale_steps(), key=lambda one: abs(one - percent))
        if percent == self.zoom:
            return
        before = self._frame()
        y = keep_y if keep_y is not None else self._steady_y()
        minute = before.start + (self._content_y(y) - before.head) / before.minute_height
        self.zoom = percent
        self._sheet = None
        self._fit_bar()
        after = self._frame()
        self.bar.setValue(round(after.y(minute) - y))
        self.update()
        self.zoomed.emit(percent)

    def step_zoom(self, by: int, keep_y: float | None = None) -> None:
        """One step finer (1) or coarser (-1)."""
        steps = scale_steps()
        place = steps.index(self.zoom) if self.zoom in steps else 0
        self.set_zoom(steps[min(max(place + by, 0), len(steps) - 1)], keep_y)

    def _steady_y(self) -> float:
        """What stays in its place when the scale changes: the cursor if it is in sight, else the middle."""
        frame = self._frame()
        if self._cursor is not None:
            y = frame.y(self._cursor[1]) - self._scroll
            if frame.head <= y <= self.height():
                return y
        return (frame.head + self.height()) / 2

    @property
    def _scroll(self) -> int:
        return self.bar.value()

    def _fit_bar(self) -> None:
        """The bar is there when the day is higher than the widget."""
        frame = self._frame()
        if frame is self._fitted:
            return
        over = max(0, frame.height - self.height())
        if self.bar.isHidden() == (over > 0):
            self.bar.setVisible(over > 0)
            frame = self._frame()
            self._sheet = None
        self.bar.setRange(0, over)
        self.bar.setPageStep(max(1, self.height() - frame.head))
        self.bar.setSingleStep(max(1, round(15 * frame.minute_height)))
        wide = self.bar.sizeHint().width()
        at_left = self._cells.rtl
        self.bar.setGeometry(0 if at_left else self.width() - wide, frame.head, wide, self.height() - frame.head)
        self._fitted = frame

    def bring_into_sight(self, first: int, last: int) -> None:
        """Scroll just so far that these minutes are seen."""
        frame = self._frame()
        top, foot, seen = frame.y(first) - frame.head, frame.y(last) - frame.head, self.height() - frame.head
        if top < self._scroll:
            self.bar.setValue(round(top) - 4)
        elif foot > self._scroll + seen:
            self.bar.setValue(min(round(foot - seen) + 4, round(top)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel stretch the time scale at the pointer; the wheel alone scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.step_zoom(1 if turn > 0 else -1, event.position().y())
            event.accept()
        elif not self.bar.isHidden():
            self.bar.setValue(self.bar.value() - (event.pixelDelta().y() or event.angleDelta().y() // 2))
            event.accept()
        else:
            event.ignore()

    # ---- geometry ------------------------------------------------------------------------------------------------

    def _frame(self) -> Frame:
        low = self.window().height() < COMPACT_BELOW
        key = (self.width(), self.height(), len(self.columns), self.minutes, self.TAIL, low, self.zoom, self.bar.isHidden())
        if key != self._frame_key:
            px = theme.current().px
            head = px(44 if low else self.HEAD)
            self._frame_key = key
            self._kept_frame = Frame(
                self.width(),
                head + max((self.height() - head) * self.zoom // 100, px(LEAST_HOUR) * (self.minutes[1] - self.minutes[0]) // 60),
                max(1, len(self.columns)),
                *self.minutes,
                gutter=px(46 if low else self.GUTTER),
                head=head,
                tail=px(self.TAIL) + self._bar_room(),
                rtl=theme.current().arabic,
            )
        return self._kept_frame

    def _bar_room(self) -> int:
        return 0 if self.bar.isHidden() else self.bar.sizeHint().width()

    def _content_y(self, y: float) -> float:
        """The height in the content under a height of the widget; the head does not scroll."""
        return y if y < self._frame().head else y + self._scroll

    def _point_in(self, point: QPointF) -> tuple[float, float]:
        return point.x(), self._content_y(point.y())

    def _cell(self, index: int, number: int) -> Box:
        return self._placed[index].all_boxes(index, self._frame())[number]

    def _rect(self, box: Box) -> QRect:
        """A box of the content as it lies in the widget."""
        return QRectF(box.x, box.y - self._scroll, box.width, box.height).toAlignedRect()

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
        y = self._frame().y(self._now.hour * 60 + self._now.minute) - self._scroll
        return QRect(0, int(y) - 60, self.width(), 120)

    def visit_rect(self, appointment_id: int) -> QRect:
        """Where a visit is painted; empty if it is not shown."""
        found = self._at.get(appointment_id)
        return self._rect(self._cell(*found[0])) if found else QRect()

    def point_of(self, index: int, minute: int) -> QPoint:
        """The middle of a column at a minute: where a hand would point."""
        box = self._frame().span(index, minute, minute)
        return QPoint(round(box.x + box.width / 2), round(box.y) + 1 - self._scroll)

    # ---- what changes ---------------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        self._cells = CellPainter()
        self._hours.clear()
        self._frame_key = ()
        self._fit_bar()
        self._forget()

    def _forget(self) -> None:
        self._sheet = None
        self.update()

    def _repaint_dirty(self) -> None:
        if self._sheet is None or self._tail_dirty or len(self._dirty) >= len(self.columns):
            self.update()
            return
        frame, region = self._frame(), QRegion()
        for index in self._dirty:
            if index < len(self.columns):
                whole = frame.column(index)
                region += QRectF(whole.x, 0, whole.width, self.height()).toAlignedRect()
        self.update(region)

    def resizeEvent(self, event: QEvent) -> None:
        """A new size needs a new sheet."""
        self._sheet = None
        self._fit_bar()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        """Room for eight therapists and a whole day."""
        return QSize(960, 600)

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed; what gives way is in geometry.form."""
        return QSize(320, 240)

    def _make_sheet(self) -> None:
        """Subclasses paint what scrolling and dragging will copy from."""
        raise NotImplementedError

    def _tell(self) -> None:
        """Subclasses say to a screen reader where the cursor stands."""
