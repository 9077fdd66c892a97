"""Sheets of the diary on paper: columns over the hours of a day as on the screen, A4 lying, told in black and white."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.appointments import Span, Status
from clinic_app.domain.diary_papers import GridPaper, PaperColumn, PaperVisit, lanes
from clinic_app.domain.letters import Frame, Rendered
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.fonts import Weight, lock
from clinic_app.letters.lines import Line, Sentence, Type
from clinic_app.letters.page import begin, mark, refuse_missing, sample, unsigned
from clinic_app.letters.styles import GREY, HAIRLINE, INK, MM, RULE, Colour, Style
from clinic_app.letters.words import sheet_words

WIDE, HIGH, MARGIN = 297 * MM, 210 * MM, 10 * MM
COLUMNS = 8                                      # side by side on one page
HOURS, GAP, PADDING = 31.0, 2.5, 4.0             # width of the hours; between box and column; within a box
HEADS, TOP, BOTTOM = 64.0, 90.0, HIGH - 44.0     # from the upper edge: names of columns, grid, end of the grid
MARK = 7.5
NAME_LINES = 2                                   # a couple of two names; the time stands beside the second
MISSED = (Status.DID_NOT_COME, Status.LATE_CANCEL)
LEGEND = (Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION, Status.ATTENDED)
SHUT = (0.94, 0.94, 0.92)
TITLE, HEAD, SMALL, STRONG = Style(14, 18, Weight.STRONG), Style(9, 11.5, Weight.STRONG), Style(7.8, 10, colour=GREY), Style(
    7.8, 10, Weight.STRONG, GREY)
NAME, SECOND = Style(8.4, 10.2, Weight.STRONG), Style(7.6, 9.4, colour=GREY)


def render(paper: GridPaper, frame: Frame) -> Rendered:
    """The sheet as PDF. Refuses characters that no font of the clinic can draw. Its title in the file is only "Sheet"."""
    with lock:
        return _Press(paper, frame).rendered()


class _Press:
    """Lays one sheet; more columns than a page holds go on to the next."""

    def __init__(self, paper: GridPaper, frame: Frame) -> None:
        self.paper, self.frame = paper, frame
        self.words = sheet_words("diary", frame.language.value, frame.own)
        self.arabic, self.missing = self.words.arabic, set[str]()
        self._types: dict[tuple[Style, bool], Type] = {}
        self.first, self.last = paper.minutes
        self.buffer = io.BytesIO()
        self.canvas: Canvas = begin(self.buffer, (WIDE, HIGH), frame, "Sheet", self.type(SMALL))

    def rendered(self) -> Rendered:
        """All pages, then the bytes."""
        columns = self.paper.columns
        pages = [columns[at:at + COLUMNS] for at in range(0, len(columns), COLUMNS)] or [()]
        for number, shown in enumerate(pages, 1):
            self._shade(shown)
            if self.frame.sample:
                sample(self.canvas, self.type, WIDE, HIGH)
            self._head()
            self._grid(shown)
            self._foot(number, len(pages))
            self.canvas.showPage()
        self.canvas.save()
        refuse_missing(self.missing)
        return Rendered(unsigned(self.buffer.getvalue()), len(pages), ())

    # ---- small things ------------------------------------------------------------------------------------------------

    def type(self, style: Style, arabic: bool | None = None) -> Type:
        """The type of a style in the sheet's language, or in the other one."""
        rtl = self.arabic if arabic is None else arabic
        if (style, rtl) not in self._types:
            self._types[style, rtl] = Type(rtl, style.weight, style.size, self.missing, self.frame.letterhead.arabic_digits)
        return self._types[style, rtl]

    def left(self, start: float, width: float) -> float:
        """The left edge of what begins `start` points from the start margin: mirrored in Arabic."""
        return WIDE - MARGIN - start - width if self.arabic else MARGIN + start

    def fitting(self, text: str, style: Style, width: float) -> Line:
        """The text on one line; what is longer than the width ends with three dots."""
        kind, words = self.type(style), text
        line = kind.one(isolate_as_is(words))
        while line.width > width and words:
            words = words[:-1].rstrip()
            line = kind.one(isolate_as_is(f"{words}…"))
        return line

    def put(self, line: Line, style: Style, start: float, baseline: float) -> None:
        """A line whose start edge lies `start` points from the margin, its baseline so far from the upper edge."""
        self.canvas.setFillColorRGB(*style.colour)
        self.type(style).draw(self.canvas, line, self.left(start, line.width), HIGH - baseline)

    def rule(self, start: float, width: float, y: float, colour: Colour = HAIRLINE, thick: float = 0.6) -> None:
        """A horizontal line."""
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(thick)
        left = self.left(start, width)
        self.canvas.line(left, HIGH - y, left + width, HIGH - y)

    # ---- parts -------------------------------------------------------------------------------------------------------

    def _head(self) -> None:
        side, whole = 24.0, WIDE - 2 * MARGIN
        mark(self.frame.letterhead.logo, self.left(0, side), HIGH - 26 - side, side)(self.canvas)
        self.put(self.fitting(self.paper.title, TITLE, whole * 0.6), TITLE, side + 9, 38)
        hijri = self.words.hijri(self.frame.dated) if self.frame.letterhead.hijri else ""
        below = self.words.say("common.separator").join(part for part in (hijri, self.paper.subtitle) if part)
        self.put(self.fitting(below, SMALL, whole * 0.6), SMALL, side + 9, 49.5)
        head = self.frame.letterhead
        name = (head.name_ar or head.name_en) if self.arabic else (head.name_en or head.name_ar)
        line = self.fitting(name, SMALL, whole * 0.35)
        self.put(line, SMALL, whole - line.width, 49.5)

    def _y(self, minute: int) -> float:
        return TOP + (minute - self.first) * (BOTTOM - TOP) / (self.last - self.first)

    def _shade(self, columns: Sequence[PaperColumn]) -> None:
        """The hours in which a column is not open."""
        wide = (WIDE - 2 * MARGIN - HOURS) / max(len(columns), 1)
        for number, column in enumerate(columns):
            for shut in self._shut(column.hours):
                self.canvas.setFillColorRGB(*SHUT)
                top, bottom = self._y(shut.start), self._y(shut.end)
                self.canvas.rect(self.left(HOURS + number * wide, wide), HIGH - bottom, wide, bottom - top, stroke=0, fill=1)

    def _grid(self, columns: Sequence[PaperColumn]) -> None:
        whole = WIDE - 2 * MARGIN
        wide = (whole - HOURS) / max(len(columns), 1)
        for minute in range(self.first, self.last + 1, 60):
            self.rule(0, whole, self._y(minute), RULE if minute == self.first else HAIRLINE)
            if minute < self.last:
                self.put(self.type(SMALL).one(self.words.number(f"{minute // 60:02}:00")), SMALL, 0, self._y(minute) + 9.5)
        for number in range(len(columns) + 1):
            x = self.left(HOURS + number * wide, 0)
            self.canvas.setStrokeColorRGB(*RULE)
            self.canvas.setLineWidth(0.6)
            self.canvas.line(x, HIGH - HEADS, x, HIGH - BOTTOM)
        for number, column in enumerate(columns):
            start = HOURS + number * wide
            self.put(self.fitting(column.head, HEAD, wide - 2 * PADDING), HEAD, start + PADDING, HEADS + 10)
            if column.below:
                self.put(self.fitting(column.below, SMALL, wide - 2 * PADDING), SMALL, start + PADDING, HEADS + 20.5)
            for visit, lane, of in lanes(column.visits):
                each = (wide - 2 * GAP) / of
                self._box(visit, start + GAP + lane * each, each - (1.5 if of > 1 else 0))
        if not any(column.visits for column in columns):
            self.put(self.type(SMALL).one(self.words.say("no_visits")), SMALL, HOURS + PADDING, TOP + 13)

    def _shut(self, hours: Sequence[Span]) -> list[Span]:
        found, at = [], self.first
        for span in sorted(hours):
            if span.start > at:
                found.append(Span(at, span.start))
            at = max(at, span.end)
        return [*found, Span(at, self.last)] if at < self.last else found

    def _box(self, visit: PaperVisit, start: float, width: float) -> None:
        canvas, top, bottom = self.canvas, self._y(visit.first) + 1, self._y(visit.last) - 1
        own, missed = visit.status is None, visit.status in MISSED
        canvas.setFillColorRGB(*(SHUT if own else (1, 1, 1)))
        canvas.setStrokeColorRGB(*GREY)
        canvas.setLineWidth(0.6)
        canvas.setDash(*([2, 1.6], 0) if missed else ([], 0))
        canvas.roundRect(self.left(start, width), HIGH - bottom, width, bottom - top, 2, stroke=1, fill=1)
        canvas.setDash([], 0)
        high, room = bottom - top, width - 2 * PADDING
        if visit.status is not None:
            room -= MARK + 3
            self._mark(visit.status, self.left(start + width - PADDING - MARK, MARK), HIGH - top - 3 - MARK)
        name = self.fitting(visit.title, NAME, room)
        if high < NAME.leading + SECOND.leading + 3:  # a short visit: name and time share the line
            baseline = top + high / 2 + NAME.size * 0.35
            self.put(name, NAME, start + PADDING, baseline)
            if room - name.width > 24:
                second = self.fitting(visit.second, SECOND, room - name.width - 5)
                self.put(second, SECOND, start + PADDING + name.width + 5, baseline)
            return
        names = self.type(NAME).lines([Sentence(visit.title)], room)
        if len(names) != NAME_LINES:  # what is longer still would leave no place to sign
            names = [name]
        for number, line in enumerate(names):
            self.put(line, NAME, start + PADDING, top + 10 + 9.5 * number)
            if visit.status is Status.LATE_CANCEL:
                self.rule(start + PADDING, line.width, top + 7.2 + 9.5 * number, INK, 0.7)
        beside = names[-1].width + 5 if len(names) == NAME_LINES else 0
        if (room := width - 2 * PADDING - beside) > 24:
            self.put(self.fitting(visit.second, SECOND, room), SECOND, start + PADDING + beside, top + 19.5)
        if self.paper.signed and not own and high >= 30:
            self.rule(start + PADDING, width - 2 * PADDING, bottom - 4, RULE, 0.5)

    def _mark(self, status: Status, x: float, y: float) -> None:
        """How the visit stands, in one small sign; each has its own shape, none needs colour."""
        canvas, half = self.canvas, MARK / 2
        canvas.setStrokeColorRGB(*INK)
        canvas.setFillColorRGB(*INK)
        canvas.setLineWidth(0.8)
        tick = ((x + 1.9, y + 3.6, x + 3.3, y + 2.2), (x + 3.3, y + 2.2, x + 5.7, y + 5.3))
        if status in (Status.BOOKED, Status.CONFIRMED, Status.ARRIVED, Status.IN_SESSION):
            canvas.circle(x + half, y + half, half - 0.4, stroke=1, fill=int(status is Status.IN_SESSION))
        if status is Status.CONFIRMED:
            canvas.lines(tick)
        elif status is Status.ARRIVED:
            canvas.circle(x + half, y + half, half - 2.1, stroke=0, fill=1)
        elif status is Status.ATTENDED:
            canvas.lines([(a - by, b, c - by, d) for by in (1.6, -1.6) for a, b, c, d in tick])
        elif status in MISSED:
            canvas.lines([(x + 1.6, y + 1.6, x + 5.9, y + 5.9), (x + 1.6, y + 5.9, x + 5.9, y + 1.6)])

    def _foot(self, number: int, pages: int) -> None:
        words, frame, whole = self.words, self.frame, WIDE - 2 * MARGIN
        between = words.say("common.separator")
        at = 0.0
        for place, status in enumerate(LEGEND):
            self._mark(status, self.left(at, MARK), 33.5)
            line = self.type(SMALL).one(words.names("states", place))
            self.put(line, SMALL, at + MARK + 3, HIGH - 34.5)
            at += MARK + line.width + 13
        self.rule(0, whole, HIGH - 29, GREY, 0.9)
        told = between.join((words.say("sign_here"), words.say("dashed")) if self.paper.signed else (words.say("dashed"),))
        strong = self.type(STRONG).one(words.say("shred"))
        printer = isolate_as_is(frame.writer.name(frame.language))
        end = self.type(SMALL).one(between.join((
            words.say("printed_by", printed=words.moment(frame.printed_at), name=printer),
            words.say("common.page", page=words.number(number), pages=words.number(pages)), "")))
        self.put(self.fitting(told, SMALL, whole - end.width - strong.width - 12), SMALL, 0, HIGH - 18)
        self.put(end, SMALL, whole - strong.width - end.width - 2, HIGH - 18)
        self.put(strong, STRONG, whole - strong.width, HIGH - 18)
