"""The cursor of a diary grid: keys walk over visits and free time, move and resize a visit, and say where they are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent

from clinic_app.domain.appointments import DayAppointment, Slot
from ui.appointments import wording
from ui.appointments.columns import MOVABLE, Column
from ui.appointments.grid_paint import GridPaint

DOWN_BY = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}


class GridKeys(GridPaint):
    """Arrows walk, Enter opens or books, Space peeks; with Shift and Alt the chosen visit itself moves."""

    open_asked = Signal(object)  # DayAppointment
    book_asked = Signal(object)  # Wish
    place_asked = Signal(object)  # Verdict of the place where a visit was dropped
    peek_asked = Signal(object, QRect)  # DayAppointment or None, its rectangle
    menu_asked = Signal(QPoint)  # where the menu of the chosen visit or place would stand
    fell_asked = Signal()  # what fell through is said of the chosen visit
    across_asked = Signal(int)  # the cursor wants beyond the last (1) or before the first (-1) column

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.held = False  # Space is down
        self.setAccessibleDescription(self.tr("Arrows walk over visits and free time. Ctrl+Shift+L shows the day as a table."))

    def choose(self, appointment_id: int | None) -> None:
        """Select a visit by its id, as after a booking."""
        for index, number in self._at.get(appointment_id, ()) if appointment_id is not None else ():
            visit = self._placed[index].visits[number]
            self._set_cursor(index, visit.slot.first_minute, visit)
            return
        self._set_cursor(*(self._cursor or (0, self.minutes[0])), None)

    def put_cursor(self, index: int, minute: int) -> None:
        """Stand at a minute of a column, on the visit that is there."""
        if self.columns:
            self._land(min(max(index, 0), len(self.columns) - 1), min(max(minute, self.minutes[0]), self.minutes[1] - 15))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a grid; what it does not know goes to the screen."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and self.dragging:
            self.put_back()
        elif key in DOWN_BY and not ctrl:
            across, down = DOWN_BY[Qt.Key(key)]
            across = -across if self._cells.rtl else across
            if alt and shift:
                self.nudge(across, down)
            elif shift and not alt:
                self.stretch(down)
            elif not alt:
                self._walk(across, down)
            else:
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not alt:
            self.go_to_end(key == Qt.Key.Key_End, whole=ctrl)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.act()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            self.ask_menu()
        elif key == Qt.Key.Key_Delete and not ctrl and not alt:
            self.fell_asked.emit()
        elif key == Qt.Key.Key_Space and self.selected is not None:
            self.held = True
            self.peek()
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

    def peek(self) -> None:
        """Ask for the card of the chosen visit."""
        if self.selected is not None:
            self.peek_asked.emit(self.selected, self.visit_rect(self.selected.id))

    def ask_menu(self) -> None:
        """Ask for the menu of the chosen visit or place, beside it."""
        if self.selected is not None:
            at = self.visit_rect(self.selected.id).center()
        elif self._cursor is not None:
            at = self.point_of(*self._cursor)
        else:
            at = self.rect().center()
        self._hush()
        self.menu_asked.emit(at)

    def act(self) -> None:
        """Open the chosen visit, or ask to book the place."""
        self._hush()
        if self.selected is not None:
            self.open_asked.emit(self.selected)
        elif self.wish is not None:
            self.book_asked.emit(self.wish)

    def go_to_end(self, last: bool, whole: bool = False) -> None:
        """Home: the first open minute of the column; End: its last visit. With Ctrl: of the first or last column."""
        if not self.columns:
            return
        index = (len(self.columns) - 1 if last else 0) if whole or self._cursor is None else self._cursor[0]
        column, visits = self.columns[index], self._placed[index].visits
        first = min([*(s.start for s in column.hours), *(v.slot.first_minute for v in visits)], default=self.minutes[0])
        end = max((v.slot.first_minute for v in visits), default=max((s.end - 30 for s in column.hours), default=self.minutes[0]))
        self._land(index, end if last else first)

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
            if 0 <= index + across < len(self.columns):
                self._land(index + across, minute)
            else:
                self.across_asked.emit(across)
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
        old, self._cursor, self._selected = self._cursor_area(), (index, minute), visit.id if visit else None
        last = visit.slot.last_minute if visit else minute + self.length
        self.bring_into_sight(minute, last)
        self.update(old)
        self.update(self._cursor_area())
        self._tell()
        if before != self._selected:
            self.selection_changed.emit(visit)

    def _cursor_area(self) -> QRect:
        """What the ring covers, wherever the chosen visit stands."""
        area = QRect()
        for where in self._at.get(self._selected, ()) if self._selected is not None else ():
            area |= self._rect(self._cell(*where))
        if self._cursor is not None and self._cursor[0] < len(self.columns):
            index, minute = self._cursor
            area |= self._rect(self._frame().cell(index, minute, min(self._frame().end, minute + self.length)))
        return area.adjusted(-4, -4, 4, 4)

    def nudge(self, across: int, down: int) -> None:
        """Alt+Shift+arrows: try the next place; the answer is the same verdict as under the mouse."""
        visit, cursor = self.selected, self._cursor
        if visit is None or cursor is None or visit.status not in MOVABLE:
            return
        index = min(max(cursor[0] + across, 0), len(self.columns) - 1)
        self.propose(visit, self.columns[index], visit.slot.first_minute + 15 * down, visit.slot.minutes)

    def stretch(self, down: int) -> None:
        """Shift and up or down: five minutes shorter or longer."""
        visit = self.selected
        if visit is not None and down and visit.status in MOVABLE and self._cursor is not None:
            column = self.columns[self._cursor[0]]
            self.propose(visit, column, visit.slot.first_minute, max(15, visit.slot.minutes + 5 * down))

    def propose(self, visit: DayAppointment, column: Column, minute: int, length: int) -> None:
        """Ask for this place as a drop would; a place it has already is no question."""
        slot = Slot.at(column.day, minute, length)
        if self.may_change and self.judge is not None and (slot != visit.slot or not column.shows(visit)):
            self.place_asked.emit(self.judge(visit, slot, column))

    def _hush(self) -> None:
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

    # ---- screen readers ------------------------------------------------------------------------------------------

    def column_words(self, index: int) -> str:
        """Whose column it is, or which day: what its head says first."""
        return ""

    def _place_words(self, index: int, minute: int) -> str:
        column = self.columns[min(index, len(self.columns) - 1)]
        is_open = any(one.covers(minute, minute + 1) for one in column.hours)
        said = (self.tr("free, {time}") if is_open else self.tr("closed, {time}")).format(time=wording.clock(minute))
        return wording.translate("Diary", ", ").join(part for part in (said, self.column_words(index)) if part)

    def _tell(self) -> None:
        visit = self.selected
        if visit is not None:
            whose = self.therapist_name(visit)
            said = wording.spoken(visit, self._now, self.room_name(visit.room_id), whose, self.discreet)
            if visit.id in self.held_ids:
                said = self.tr("{visit}, in the holding area").format(visit=said)
        elif self._cursor is not None and self.columns:
            said = self._place_words(*self._cursor)
        else:
            said = self.tr("Diary")
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
