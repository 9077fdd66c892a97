"""Paints a diary grid: a sheet of everything that stands still, copied to the screen, and the few things that move above it.

When every column is new, as after turning to another week, nothing of a sheet could be copied: the columns are painted straight
on to the screen, and the sheet is made ready when the diary has stood still for a moment.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap

from clinic_app.domain.appointments import DayAppointment, Span, Status
from clinic_app.domain.diary_views import ColourBy
from ui import formats
from ui.appointments import wording
from ui.appointments.cells import TIME_STRONG
from ui.appointments.geometry import Box, Frame
from ui.appointments.grid_base import GridBase
from ui.appointments.lettering import Type
from ui.appointments.pointer import Grab, Verdict

CARD_HEAD, CARD_LINE = Type("small", "strong"), Type("small")
PATTERNED = frozenset({Status.LATE_CANCEL, Status.DID_NOT_COME, Status.EARLY_CANCEL, Status.CLINIC_CANCEL})


class GridPaint(GridBase):
    """The sheet holds the whole day at its time scale; scrolling and dragging copy from it and lay out nothing."""

    def _fresh_sheet(self) -> QPixmap:
        self._note_ratio()
        ratio, frame = self._cells.ratio, self._frame()
        wide, high = round(frame.width * ratio), round(frame.height * ratio)
        whole = self._sheet is None or (self._sheet.width(), self._sheet.height()) != (wide, high)
        if whole:
            self._sheet = QPixmap(wide, high)
            self._sheet.setDevicePixelRatio(ratio)
        parts = set(range(len(self.columns))) if whole else self._dirty | self._behind
        tail = whole or self._tail_dirty or self._tail_behind
        if parts or tail:
            painter = QPainter(self._sheet)
            try:
                self._paint_still(painter, parts, whole=whole, tail=tail)
            finally:
                painter.end()
            self._dirty, self._behind, self._tail_dirty, self._tail_behind = set(), set(), False, False
        assert self._sheet is not None
        return self._sheet

    def _note_ratio(self) -> None:
        ratio = self.devicePixelRatioF()
        if ratio != self._cells.ratio:
            self._cells.set_ratio(ratio)
            self._hours.clear()

    def _all_new(self, exposed: QRect) -> bool:
        """True if the whole grid is to be painted and nothing of it stands on a sheet."""
        new = self._sheet is None or len(self._dirty) >= len(self.columns)
        return new and not self._scroll and exposed == self.rect() and self._frame().height <= self.height()

    def _paint_straight(self, painter: QPainter) -> None:
        self._note_ratio()
        self._paint_still(painter, set(range(len(self.columns))), whole=True, tail=True)
        self._dirty, self._behind, self._tail_dirty, self._tail_behind = set(), set(range(len(self.columns))), False, True
        self._stood_still.start()

    def _make_sheet(self) -> None:
        if self.isVisible():
            self._fresh_sheet()

    def _paint_still(self, painter: QPainter, parts: set[int], *, whole: bool, tail: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._direction())
        frame = self._frame()
        if whole:
            gutter = frame.box(0, 0, frame.gutter, frame.height)
            bare = Box(0, 0, frame.width, frame.height) if self._bar_room() or not self.columns else gutter
            painter.fillRect(QRectF(bare.x, bare.y, bare.width, bare.height), self._cells.theme.colour("canvas"))
            key = ("gutter", frame.start, frame.end, frame.head, self.gutter_sign)
            self._cells.kept(painter, key, gutter, lambda on, inner: self._paint_gutter(on, replace(frame, width=frame.gutter)))
        if tail:
            self._paint_tail(painter, frame)
        for index in sorted(parts):
            if index < len(self.columns):
                self._paint_column(painter, frame, index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what is exposed from the sheet, then the few things that move above it."""
        frame, area = self._frame(), event.rect()
        straight = self._all_new(area)
        sheet = None if straight else self._fresh_sheet()
        painter = QPainter(self)
        try:
            if sheet is None:
                self._paint_straight(painter)
            heads = QRect(0, 0, self.width(), frame.head)
            body = QRect(0, frame.head, self.width(), self.height() - frame.head)
            # of a drag: the old place and the new one, and nothing between them
            for part in event.region() if sheet is not None else ():
                if part.top() < frame.head:
                    self._copy(painter, sheet, part & heads, 0)
                if part.bottom() >= frame.head:
                    self._copy(painter, sheet, part & body, self._scroll)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self._direction())
            above = 0 if self._scroll else 3  # the ring of the first hour may touch the heads; what is scrolled may not
            painter.setClipRect(QRect(0, frame.head - above, self.width(), self.height() - frame.head + above) & area)
            painter.translate(0, -self._scroll)
            self._paint_above(painter, frame, QRectF(area.translated(0, self._scroll)))
        finally:
            painter.end()  # a painter left open by a mistake of ours would take the whole program down

    @staticmethod
    def _copy(painter: QPainter, sheet: QPixmap, area: QRect, scrolled: int) -> None:
        ratio = sheet.devicePixelRatio()
        if ratio == 1:
            painter.drawPixmap(area.topLeft(), sheet, area.translated(0, scrolled))
            return
        place = QRectF(area)
        source = QRectF(place.x() * ratio, (place.y() + scrolled) * ratio, place.width() * ratio, place.height() * ratio)
        painter.drawPixmap(place, sheet, source)

    # ---- what stands still ----------------------------------------------------------------------------------------

    def _direction(self) -> Qt.LayoutDirection:
        return Qt.LayoutDirection.RightToLeft if self._cells.rtl else Qt.LayoutDirection.LeftToRight

    def _paint_gutter(self, painter: QPainter, frame: Frame) -> None:
        cells, colour = self._cells, self._cells.theme.colour
        edge = frame.box(0, 0, frame.gutter, frame.head)
        painter.fillRect(QRectF(edge.x, 0, edge.width, edge.height), colour("surface"))
        painter.fillRect(QRectF(edge.x, frame.head - 1, edge.width, 1), colour("line-strong"))
        side = cells.theme.px(15)
        middle = Box(edge.x + (edge.width - side) / 2, (frame.head - side) / 2, side, side)
        cells.sign(painter, self.gutter_sign, middle, colour("ink3"))
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
        placed, cells = self._placed[index], self._cells
        if column.shut:
            self._paint_shut(painter, frame, index)
        plain = self.colour_by is ColourBy.STATE and not column.of_room and not self.held_ids
        for visit, lane, box in zip(placed.visits, placed.lanes, placed.all_boxes(index, frame), strict=True):
            if lane.hidden:
                continue
            if plain:
                cells.visit(painter, visit, box, self._now, self.discreet, lane.more)
                continue
            marks = self._marks(index, visit)
            cells.visit(painter, visit, box, self._now, self.discreet, lane.more, self._key(visit), marks)
            if visit.id in self.held_ids:
                cells.held(painter, box)
        head = frame.head_box(index)
        painter.fillRect(QRectF(head.x, 0, head.width, head.height), colour("surface"))
        painter.fillRect(QRectF(edge, 0, 1, head.height), colour("line"))
        painter.fillRect(QRectF(head.x, head.height - 1, head.width, 1), colour("line-strong"))
        self._paint_head(painter, index, head)
        painter.setClipping(False)

    def _paint_shut(self, painter: QPainter, frame: Frame, index: int) -> None:
        """The word of closed time, in the first stretch of it that no visit covers."""
        cells, high = self._cells, self._cells.theme.px(16)
        covered = [self._cell(index, number) for number in range(len(self._placed[index].visits))]
        for shut in self.columns[index].shut:
            area = frame.span(index, shut.start, shut.end)
            y = area.y + 3
            for box in sorted(covered, key=lambda box: box.y):
                if box.y < y + high and y < box.bottom:
                    y = box.bottom + 2
            if y + high <= area.bottom:
                line = Box(area.x + 8, y, area.width - 16, high)
                cells.text(painter, line, wording.closed(shut), Type("micro", "label"), cells.colour("ink3"))

    def _key(self, visit: DayAppointment) -> str:
        """Which hue a visit is filled with: none where colours tell the state, and what fell through keeps its pattern."""
        if self.colour_by is ColourBy.STATE or visit.status in PATTERNED:
            return ""
        if self.colour_by is ColourBy.TYPE:
            return wording.type_hue(visit.type)
        number = self.hues.get(visit.therapist_ids[0]) if visit.therapist_ids else None
        return f"hue{number}" if number else ""

    def _marks(self, index: int, visit: DayAppointment) -> tuple[str, ...]:
        """What stands beside the state so that a hue is never alone: a pin, the sign of the type, the therapist's letters."""
        marks = ("hold",) if visit.id in self.held_ids else ()
        if self.colour_by is ColourBy.TYPE and visit.type.for_clients:
            marks = (*marks, wording.type_sign(visit.type))
        if self.columns[index].of_room or self.colour_by is ColourBy.THERAPIST:
            marks = (*marks, f"={self.therapist_letters(visit)}")
        return marks

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

    # ---- what moves -----------------------------------------------------------------------------------------------

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

    def _paint_above(self, painter: QPainter, frame: Frame, seen: QRectF) -> None:
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
                    else formats.time_range(slot.start, slot.end),
                )
        now = frame.y(self._now.hour * 60 + self._now.minute)
        if seen.top() - 40 <= now <= seen.bottom() + 40:
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
        if self._selected is not None and self._selected in self._at:
            for where in self._at[self._selected]:
                self._cells.ring(painter, self._cell(*where))
        elif self.hasFocus():
            index, minute = self._cursor
            self._cells.ring(painter, frame.cell(index, minute, min(frame.end, minute + self.length)))

    def _paint_grab(self, painter: QPainter, frame: Frame, grab: Grab) -> None:
        box = frame.cell(grab.target, grab.slot.first_minute, grab.slot.last_minute)
        self._paint_times(painter, frame, grab)
        if grab.visit is None:
            self._cells.draft(painter, box, self.tr("New"), formats.time_range(grab.slot.start, grab.slot.end))
            return
        for where in self._at.get(grab.visit.id, ()):
            self._cells.ghost(
                painter, self._cell(*where), wording.title(grab.visit, self.discreet), self.tr("kept until you drop")
            )
        verdict = grab.verdict
        self._cells.target(painter, box, verdict is None or verdict.allowed, verdict.said if verdict else "")
        if verdict is None or verdict.allowed:
            moved = Box(box.x + 2, box.y + 2, box.width - 4, box.height - 4)
            self._cells.visit(painter, grab.moved(), moved, self._now, self.discreet, 0, self._key(grab.visit))
        if verdict:
            self._paint_verdict(painter, box, verdict)

    def _paint_times(self, painter: QPainter, frame: Frame, grab: Grab) -> None:
        """Beside the column of hours: from when to when what is in the hand would last, to the minute."""
        bad = grab.verdict is not None and not grab.verdict.allowed
        high = self._cells.theme.px(17)
        for minute in (grab.slot.first_minute, grab.slot.last_minute):
            tag = frame.box(3, round(frame.y(minute) - high / 2), frame.gutter - 6, high)
            self._cells.tag(painter, tag, wording.clock(minute), "danger" if bad else "primary")

    def _verdict_box(self, target: Box, verdict: Verdict) -> Box:
        cells = self._cells
        wide = max(cells.width(text, CARD_HEAD if n == 0 else CARD_LINE) for n, (_, text) in enumerate(verdict.lines)) + 46
        high = len(verdict.lines) * cells.theme.px(18) + 14
        x = min(max(4.0, target.x - 8), self.width() - wide - 4)
        y, foot = target.bottom + 8, self._scroll + self.height()
        if y + high > foot - 4:
            y = max(self._scroll + 4.0, target.y - high - 8)
        return Box(x, y, wide, high)

    def _paint_verdict(self, painter: QPainter, target: Box, verdict: Verdict) -> None:
        card = self._verdict_box(target, verdict)
        self._cells.kept(painter, ("verdict", verdict.lines), card, lambda on, inner: self._draw_verdict(on, inner, verdict))

    def _draw_verdict(self, painter: QPainter, card: Box, verdict: Verdict) -> None:
        colour, step = self._cells.theme.colour, self._cells.theme.px(18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink"))
        painter.drawRoundedRect(QRectF(card.x, card.y, card.width, card.height), 6, 6)
        ink = colour("canvas")
        for number, (sign, said) in enumerate(verdict.lines):
            y = card.y + 7 + number * step
            left = card.right - 25 if self._cells.rtl else card.x + 10
            self._cells.sign(painter, sign, Box(left, y + (step - 15) / 2, 15, 15), ink)
            line = Box(card.x + (8 if self._cells.rtl else 31), y, card.width - 39, step)
            self._cells.text(painter, line, said, CARD_HEAD if number == 0 else CARD_LINE, ink)

    def _dot(self, painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)
