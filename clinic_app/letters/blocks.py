"""Blocks of words on paper: paragraphs, lists, tables, boxes, curves and signatures, each with the facts that it says."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.curves import Curve
from clinic_app.domain.handouts import (
    Block,
    Bullets,
    Fields,
    Heading,
    Scale,
    Signature,
    Signatures,
    Strip,
    Table,
    Text,
    Tick,
    Ticks,
    WriteLines,
)
from clinic_app.domain.letters import Place
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.curve import HEIGHT as CURVE_HEIGHT
from clinic_app.letters.curve import draw_curve, key_height
from clinic_app.letters.flow import Draw
from clinic_app.letters.lines import Line, Sentence
from clinic_app.letters.page import Sheet
from clinic_app.letters.strip import draw_strip
from clinic_app.letters.styles import GREY, HAIRLINE, INK, PAGE_HEIGHT, RULE, WIDTH, Style

LABEL = 0.42         # of the width, for labels beside values
WRITING = 25.0       # points between two lines for the pen
CIRCLING = 3.0       # points above and below a number for the circle around it
PADDING, CLOSE_PADDING, CELL_GAP = 3.2, 1.7, 8.0
TICK_BOX = 8.5
SMALL_CURVE, CLOSE_CURVE = 100.0, 88.0
SIGNING_HEIGHT, SIGNING_GAP, SIGNINGS = 40.0, 18.0, 3


class BlockPress:
    """Lays blocks on a sheet from top to bottom."""

    def __init__(self, sheet: Sheet, *, close: int = 0) -> None:
        self.sheet, self.close = sheet, close
        self.padding = CLOSE_PADDING if close else PADDING
        self.flow, self.styles, self.words = sheet.flow, sheet.styles, sheet.words
        self._keys: tuple[str, ...] = ()

    def draw(self, block: Block, keys: tuple[str, ...] = (), *, goes_on: bool = False, ends: bool = True) -> None:
        """One block, said by these facts. goes_on: a table whose heads stand already; ends: nothing of the same table follows."""
        self._keys = keys
        match block:
            case Heading():
                self.sheet.heading(block.text)
            case Text():
                self._text(block)
            case Bullets():
                self._bullets(block)
            case Fields():
                self._fields(block)
            case Table():
                self._table(block, headed=not goes_on, ends=ends)
            case Ticks():
                self._ticks(block.items)
            case WriteLines():
                self._write_lines(block)
            case Scale():
                self._scale(block)
            case Curve():
                self._curve(block)
            case Signatures():
                self._signatures(block)
            case Strip():
                draw_strip(self.flow, block, self.words)

    def _said(self, text: str) -> Sentence:
        return Sentence(text, self._keys)

    def _place(self, line: Line, left: float, y: float, height: float) -> None:
        if self._keys and line.text:
            page = len(self.flow.pages) - 1
            self.flow.places.append(Place(page, left, y, line.width, height, self._keys, line.text))

    def _text(self, block: Text) -> None:
        style = self.styles.small if block.quiet else self.styles.body
        for paragraph in (self.words.quoted(block.text) if block.quoted else block.text).split("\n"):
            said = paragraph if block.quoted else isolate_as_is(paragraph)
            self.flow.paragraph([self._said(said)], style, width=WIDTH)
        self.flow.space(self.styles.between)

    def _bullets(self, block: Bullets) -> None:
        style = self.styles.body
        for number, item in enumerate(block.items, 1):
            label = self.flow.type(style).one(self.words.number(number) if block.numbered else "•")
            self.flow.paragraph([self._said(isolate_as_is(item))], style, start=16, width=WIDTH - 16, label=(label, 2))
        self.flow.space(self.styles.between)

    def _baseline(self, style: Style) -> float:
        return self.flow.y + style.leading * 0.5 + style.size * 0.34

    def _fields(self, block: Fields) -> None:
        style, label_style, wide = self.styles.body, self.styles.grey, WIDTH * LABEL
        for label, value in block.rows:
            labels = self.flow.type(label_style).lines([Sentence(label)], wide - CELL_GAP)
            values = self.flow.type(style).lines([self._said(isolate_as_is(value))], WIDTH - wide) if value else []
            if len(values) > 12:  # longer than can be kept together: the value flows below its label
                self.flow.room((len(labels) + 2) * style.leading)
                self._cells([labels], label_style, [0.0])
                self.flow.paragraph([self._said(isolate_as_is(value))], style, start=wide, width=WIDTH - wide)
                continue
            if not value:
                self.flow.room(WRITING)
                self.flow.y += WRITING - style.leading
                self._cells([labels], label_style, [0.0])
                self.flow.rule(RULE, start=wide, width=WIDTH - wide)
                self.flow.y += 3
                continue
            self.flow.room(max(len(labels), len(values)) * style.leading)
            self._cells([labels, values], label_style, [0.0, wide], [label_style, style], told=True)
        self.flow.space(self.styles.between)

    def _cells(
        self, cells: Sequence[Sequence[Line]], style: Style, starts: Sequence[float], styles: Sequence[Style] = (), *,
        told: bool = False,
    ) -> None:
        """Cells side by side; goes down by the highest. told: they say the facts at hand."""
        top, lowest = self.flow.y, self.flow.y
        for place, (lines, start) in enumerate(zip(cells, starts, strict=True)):
            kind, y = styles[place] if styles else style, top
            for line in lines:
                left = self.flow.left(start, line.width)
                self.flow.put(line, kind, left, y + kind.leading * 0.5 + kind.size * 0.34)
                if told:
                    self._place(line, left, y, kind.leading)
                y += kind.leading
            lowest = max(lowest, y)
        self.flow.y = lowest

    def _table(self, block: Table, *, headed: bool, ends: bool) -> None:
        shares = block.shares or (1,) * len(block.heads)
        widths = [WIDTH * share / sum(shares) for share in shares]
        starts = [sum(widths[:place]) for place in range(len(widths))]
        head = [self._broken(text, self.styles.small, width) for text, width in zip(block.heads, widths, strict=True)]
        first = [self._broken(text, self.styles.cell, width) for text, width in zip(block.rows[0], widths, strict=True)] \
            if block.rows else []
        if headed:
            self.flow.room(self._height(head, self.styles.small) + self._height(first, self.styles.cell))
            self._row(head, starts, self.styles.small, RULE)
        for place, row in enumerate(block.rows):
            self._keys = (block.keys[place],) if block.keys else self._keys
            cells = [self._broken(text, self.styles.cell, width) for text, width in zip(row, widths, strict=True)]
            for part in self._fitting(cells, self._height(head, self.styles.small)):
                page = self.flow.page
                self.flow.room(self._height(part, self.styles.cell))
                if self.flow.page is not page:  # the heads stand over the rows on every page
                    self._row(head, starts, self.styles.small, RULE)
                self.flow.kept(partial(self._row, part, starts, self.styles.cell, HAIRLINE, told=True))
        if ends:
            self.flow.space(self.styles.between + 2)

    def _fitting(self, cells: Sequence[Sequence[Line]], head: float) -> list[Sequence[Sequence[Line]]]:
        """The row whole; one that is longer than a page in as many parts as it takes."""
        room = self.flow.limit - self.flow.top_of_next - head - 2 * self.padding
        most, each = max(len(lines) for lines in cells), max(1, int(room / self.styles.cell.leading))
        return [[lines[at:at + each] for lines in cells] for at in range(0, max(most, 1), each)]

    def _broken(self, text: str, style: Style, width: float) -> list[Line]:
        return self.flow.type(style).lines([Sentence(isolate_as_is(text))], width - CELL_GAP) if text else []

    def _height(self, cells: Sequence[Sequence[Line]], style: Style) -> float:
        return max([len(lines) for lines in cells] or [0]) * style.leading + 2 * self.padding

    def _row(
        self, cells: Sequence[Sequence[Line]], starts: Sequence[float], style: Style, edge: tuple[float, float, float], *,
        told: bool = False,
    ) -> None:
        bottom = self.flow.y + max(self._height(cells, style), style.leading + 2 * self.padding)
        self.flow.y += self.padding
        self._cells(cells, style, starts, told=told)
        self.flow.y = bottom
        self.flow.rule(edge, width=WIDTH)

    def _ticks(self, items: Sequence[Tick]) -> None:
        style = self.styles.body
        for item in items:
            said = self._said(isolate_as_is(item.text))
            lines = self.flow.type(style).lines([said], WIDTH - 20)
            self.flow.room(min(len(lines), 6) * style.leading)
            top = self.flow.y + (style.leading - TICK_BOX) / 2
            self.flow.page.front.append(_box(self.flow.left(1, TICK_BOX), PAGE_HEIGHT - top - TICK_BOX, item.state))
            for line in lines:
                self.flow.room(style.leading)
                self.flow.line(line, style, 20, [said])
            self.flow.y += 2.5
        self.flow.space(self.styles.between)

    def _write_lines(self, block: WriteLines) -> None:
        if block.label:
            self.flow.room(self.styles.grey.leading + WRITING)
            self.flow.paragraph([Sentence(block.label)], self.styles.grey, width=WIDTH)
        for _ in range(block.count):
            self.flow.room(WRITING)
            self.flow.y += WRITING - 2
            self.flow.rule(RULE, width=WIDTH)
            self.flow.y += 2
        self.flow.space(self.styles.between + 4)

    def _scale(self, block: Scale) -> None:
        style, each = self.styles.body, WIDTH / max(1, len(block.marks))
        high = style.leading + 2 * CIRCLING
        self.flow.room(high)
        self.flow.y += CIRCLING
        for place, mark in enumerate(block.marks):
            line = self.flow.type(style).one(mark)
            self.flow.put(line, style, self.flow.left(place * each + 2, line.width), self._baseline(style))
        self.flow.y += high - CIRCLING

    def _curve(self, block: Curve) -> None:
        caption, small = self.styles.small, CLOSE_CURVE if self.close else SMALL_CURVE
        height = small if block.small else CURVE_HEIGHT
        below = key_height(self.flow, block, caption)
        self.flow.room(height + below + (caption.leading + self.padding if block.caption else 0))
        if block.caption:
            self.flow.space(self.padding)  # it belongs to the curve, not to the note before it
            self.flow.paragraph([self._said(block.caption)], caption, width=WIDTH)
        draw_curve(self.flow, block, self.styles.small, self.words, height=height)
        self.flow.space(self.styles.between)

    def _signatures(self, block: Signatures) -> None:
        small, each = self.styles.small, (WIDTH - SIGNING_GAP * (SIGNINGS - 1)) / SIGNINGS
        for first in range(0, len(block.items), SIGNINGS):
            row = block.items[first:first + SIGNINGS]
            self.flow.space(6)
            self.flow.room(SIGNING_HEIGHT + 3 * small.leading + 8, with_tail=first == 0)
            top = self.flow.y
            lowest = top
            for place, one in enumerate(row):
                self.flow.y = top
                self._signature(one, place * (each + SIGNING_GAP), each)
                lowest = max(lowest, self.flow.y)
            self.flow.y = lowest + 4

    def _signature(self, one: Signature, start: float, width: float) -> None:
        flow, small = self.flow, self.styles.small
        left = flow.left(start, width)
        if one.strokes or one.picture:
            flow.page.front.append(_ink(one, left, PAGE_HEIGHT - flow.y - SIGNING_HEIGHT, width))
        flow.y += SIGNING_HEIGHT
        flow.rule(RULE, start=start, width=width)
        flow.y += 2
        day = self.words.day(one.on) if one.on else ""
        for text in (one.role, isolate_as_is(one.name) if one.name else "", day):
            for line in flow.type(small).lines([Sentence(text)], width) if text else ():
                flow.put(line, small, flow.left(start, line.width), self._baseline(small))
                flow.y += small.leading


def _box(x: float, y: float, state: bool | None) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColorRGB(*(GREY if state is None else INK))
        canvas.setLineWidth(0.9)
        canvas.rect(x, y, TICK_BOX, TICK_BOX, stroke=1, fill=0)
        if state is True:
            canvas.setLineWidth(1.4)
            canvas.lines([(x + 1.6, y + 4.4, x + 3.6, y + 2), (x + 3.6, y + 2, x + 7.2, y + 7)])
        elif state is False:
            canvas.lines([(x + 2, y + 2, x + 6.5, y + 6.5), (x + 2, y + 6.5, x + 6.5, y + 2)])

    return draw


def _ink(one: Signature, left: float, bottom: float, width: float) -> Draw:
    """What was drawn on the screen, or a picture of it, fitted into the room above the line."""
    high = SIGNING_HEIGHT - 3

    def draw(canvas: Canvas) -> None:
        if one.picture:
            canvas.drawImage(ImageReader(io.BytesIO(one.picture)), left, bottom + 2, width, high, mask="auto",
                             preserveAspectRatio=True, anchor="sw")
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        wide = min(width, high * 3)  # the field on the screen is three times as wide as high
        for stroke in one.strokes:
            path = canvas.beginPath()
            for number, (x, y) in enumerate(stroke):
                (path.lineTo if number else path.moveTo)(left + x * wide, bottom + 2 + (1 - y) * high)
            canvas.drawPath(path, stroke=1, fill=0)

    return draw
