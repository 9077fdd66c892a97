"""A small curve on paper: black-and-white safe, points with their values, lines across with their words, what its points mean."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.curves import Curve, Point
from clinic_app.letters.curve_labels import CURVE, EDGE, MARK, Box, Labels, Path, box_of
from clinic_app.letters.flow import Draw, Flow
from clinic_app.letters.lines import Line, Sentence
from clinic_app.letters.styles import GREEN, GREY, HAIRLINE, PAGE_HEIGHT, TINT, WIDTH, Style
from clinic_app.letters.words import Words

HEIGHT = 132.0
AXIS, TOP, FOOT = 30.0, 14.0, 26.0  # room for the scale at the start, above the highest point, below for labels
DOT = 2.6
LABELS = 9  # days, and values, that stand beside each other without touching
KEY_RISE = 6.0  # of the room below the labels
KEY_DOT, KEY_WORDS, KEY_GAP = 3.0, 9.0, 10.0  # in the line that says what points mean: the point, its words, the next point
ALONG = (0.0, 1.0, 0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875)  # where words may stand on a line across, the usual place first


def draw_curve(
    flow: Flow, curve: Curve, style: Style, words: Words, *, at: float = 0, width: float = WIDTH, height: float = HEIGHT,
    ends_only: bool = False,
) -> None:
    """Draw at the flow's height and go down by `height` points and the line on its points. Time begins at the start side.

    at, width: where it stands between the margins. ends_only: the first and the last value are written, the marks at the start.
    """
    plot = _Plot(flow, curve, style, words, at, width, height, ends_only)
    plot.write()
    flow.page.back.append(plot.draw)
    flow.y += height
    _draw_key(flow, curve, style, at, width)


def key_height(flow: Flow, curve: Curve, style: Style, width: float = WIDTH) -> float:
    """How much the line on what its points mean takes below a curve of this width."""
    rows = _key_rows(flow, curve, style, width)
    return sum(style.leading * max(len(lines) for _, _, lines in row) for row in rows) - KEY_RISE if rows else 0.0


class _Plot:
    """One curve: where its values stand, the words around it, and its lines."""

    def __init__(
        self, flow: Flow, curve: Curve, style: Style, words: Words, at: float, width: float, height: float, ends_only: bool
    ) -> None:
        self.flow, self.curve, self.style, self.words = flow, curve, style, words
        self.at, self.width, self.ends_only = at, width, ends_only
        self.top, self.high = flow.y + TOP, height - TOP - FOOT
        told = max((flow.type(style).one(text).width for _, text in curve.marks), default=0.0)
        self.inner = width - AXIS - (26 if ends_only else 40 + told)  # the last label keeps clear of margin and marks' words
        self.start, self.end = flow.left(at + AXIS, 0), flow.left(at + width, 0)
        self.points = [(self.x_of(n), self.y_of(p.value), p) for n, p in enumerate(curve.points) if p.value is not None]
        edges = sorted((flow.left(at, 0), flow.left(at + width, 0)))
        self.labels = Labels(Box(edges[0] - 2, flow.y - 2, edges[1] + 2, flow.y + height))

    def x_of(self, number: int) -> float:
        """From the left edge of the page."""
        most = len(self.curve.points) - 1
        return self.flow.left(self.at + AXIS + 14 + self.inner * (number / most if most else 0.5), 0)

    def y_of(self, value: float) -> float:
        """From the upper edge of the page."""
        low, span = self.curve.low, (self.curve.high - self.curve.low) or 1.0
        return self.top + self.high * (1 - (value - low) / span)

    def write(self) -> None:
        """All words: first those that have one place, then values, then what may stand anywhere along its line."""
        curve, flow = self.curve, self.flow
        for value in (curve.low, curve.high):
            self._say(self.words.number(f"{value:g}"), [(flow.left(self.at + AXIS - 12, 0), self.y_of(value) + 3)])
        every = max(1, round(len(curve.points) / LABELS))
        widest = max((flow.type(self.style).one(point.label).width for point in curve.points[1:]), default=0.0)
        labelled = max(every, ceil((widest + 4) * (len(curve.points) - 1) / self.inner))
        for number, point in enumerate(curve.points):
            if number % labelled == 0:
                self._label(point.label, self.x_of(number), self.top + self.high + 14)
        for x, y, _ in self.points:
            self.labels.keep_clear(Box(x - DOT, y - DOT, x + DOT, y + DOT))
        for path in self._stretches():
            self.labels.line(path, CURVE)
        across = [(curve.low, EDGE), (curve.high, EDGE), *((value, MARK) for value, _ in curve.marks)]
        for value, price in across:
            self.labels.line(((self.start, self.y_of(value)), (self.end, self.y_of(value))), price)
        for place, (x, y, point) in enumerate(self.points):
            if place in (0, len(self.points) - 1) or (not self.ends_only and place % every == 0):
                self._value(place, x, y, point)
        if curve.band is not None:
            self._band(*curve.band)
        for value, text in curve.marks:
            self._mark(value, text)

    def _label(self, text: str, x: float, y: float) -> None:
        """What stands under a point, unless the one before it reaches this far."""
        width = self.flow.type(self.style).one(text).width
        if self.labels.free(box_of(width + 4, self.style.size, x - width / 2 - 2, y)):
            self._say(text, [(x, y)])

    def _say(self, text: str, places: list[tuple[float, float]], align: float = 0.5) -> None:
        """These words at the best of the places: where they are anchored, and the baseline."""
        line = self.flow.type(self.style).one(text)
        lefts = [(x - line.width * align, y) for x, y in places]
        self.flow.put(line, self.style, *self.labels.best(line.width, self.style.size, lefts))

    def _value(self, place: int, x: float, y: float, point: Point) -> None:
        above, below = y - 6, y + DOT + self.style.size
        falling = self.ends_only and place > 0 and y > self.points[0][1]  # away from the line that comes down to it
        near, far = (below, above) if falling else (above, below)
        beside = [(x + step, height) for step in (-9, 9) for height in (near, far)]
        higher = [(x, above - 4), (x, below + 4)]
        self._say(self.words.number(f"{point.value:g}"), [(x, near), (x, far), *higher, *beside])

    def _mark(self, value: float, text: str) -> None:
        """On its line, never through it: at the usual end if it is clear there, else where along the line it can be read."""
        y, wide = self.y_of(value), self.flow.type(self.style).one(text).width
        first, last = AXIS + 4, self.width - 4 - wide
        shares = ALONG if self.ends_only else [1 - share for share in ALONG]
        starts = [first + (last - first) * share for share in shares]
        above, under = y - 3.5, y + self.style.size
        begins = self.points[0][1] if self.points else y
        heights = (under, above) if self.ends_only and begins < y else (above, under)  # clear of the curve's first stretch
        further = (above - 5, under + 5)
        places = [(self.flow.left(self.at + start, wide), height)
                  for pair in (heights, further) for start in starts for height in pair]
        self._say(text, places, 0)

    def _band(self, low: float, high: float, text: str) -> None:
        wide = self.flow.type(self.style).one(text).width
        first, last = AXIS + 4, self.width - 4 - wide
        upper, lower = self.y_of(high), self.y_of(low)
        inside, beside = (upper + self.style.size, lower - 3.5), (upper - 3.5, lower + self.style.size)
        self._say(text, [(self.flow.left(self.at + first + (last - first) * (1 - share), wide), height)
                         for pair in (inside, beside) for share in ALONG for height in pair], 0)

    def _stretches(self) -> Iterator[Path]:
        """From each value to the next one; what was not filled in leaves a gap."""
        for number, (one, two) in enumerate(zip(self.curve.points, self.curve.points[1:], strict=False)):
            if one.value is not None and two.value is not None:
                yield (self.x_of(number), self.y_of(one.value)), (self.x_of(number + 1), self.y_of(two.value))

    def draw(self, canvas: Canvas) -> None:
        """The band, the lines across, the curve and its points, behind the words."""
        curve, start, end = self.curve, self.start, self.end
        if curve.band is not None:
            low, upper = self.y_of(curve.band[0]), self.y_of(curve.band[1])
            canvas.setFillColorRGB(*TINT)
            canvas.rect(min(start, end), PAGE_HEIGHT - low, abs(end - start), low - upper, stroke=0, fill=1)
        canvas.setLineWidth(0.6)
        canvas.setStrokeColorRGB(*HAIRLINE)
        for value in (curve.low, curve.high):
            canvas.line(start, PAGE_HEIGHT - self.y_of(value), end, PAGE_HEIGHT - self.y_of(value))
        canvas.setStrokeColorRGB(*GREY)
        canvas.setDash(3, 2)
        for value, _ in curve.marks:
            canvas.line(start, PAGE_HEIGHT - self.y_of(value), end, PAGE_HEIGHT - self.y_of(value))
        canvas.setDash()
        canvas.setStrokeColorRGB(*GREEN)
        canvas.setLineWidth(1.3)
        for (x, y), (to_x, to_y) in self._stretches():
            canvas.line(x, PAGE_HEIGHT - y, to_x, PAGE_HEIGHT - to_y)
        for x, y, point in self.points:
            _dot(canvas, x, y, point.hollow)


def _dot(canvas: Canvas, x: float, y: float, hollow: bool) -> None:
    canvas.setStrokeColorRGB(*GREEN)
    canvas.setLineWidth(1.3)
    canvas.setFillColorRGB(*((1.0, 1.0, 1.0) if hollow else GREEN))
    canvas.circle(x, PAGE_HEIGHT - y, DOT, stroke=1, fill=1)


def _key_rows(flow: Flow, curve: Curve, style: Style, width: float) -> list[list[tuple[bool, float, list[Line]]]]:
    """Row by row: hollow or not, from where, the words in lines. Side by side where there is room, else one under the other."""
    told = [(hollow, flow.type(style).lines([Sentence(text)], width - KEY_WORDS)) for hollow, text in curve.told()]
    starts, at = [], 0.0
    for _, lines in told:
        starts.append(at)
        at += KEY_WORDS + max(line.width for line in lines) + KEY_GAP
    if at - KEY_GAP <= width:
        return [[(hollow, start, lines) for start, (hollow, lines) in zip(starts, told, strict=True)]] if told else []
    return [[(hollow, 0.0, lines)] for hollow, lines in told]


def _draw_key(flow: Flow, curve: Curve, style: Style, at: float, width: float) -> None:
    for number, row in enumerate(_key_rows(flow, curve, style, width)):
        top = flow.y - (0 if number else KEY_RISE)
        for hollow, start, lines in row:
            flow.y = top
            x, begin = flow.left(at + start + KEY_DOT, 0), at + start + KEY_WORDS
            flow.page.back.append(_key_point(x, flow.y + style.leading / 2, hollow))
            for line in lines:
                flow.put(line, style, flow.left(begin, line.width), flow.y + style.leading * 0.5 + style.size * 0.34)
                flow.y += style.leading
        flow.y = top + style.leading * max(len(lines) for _, _, lines in row)


def _key_point(x: float, y: float, hollow: bool) -> Draw:
    return lambda canvas: _dot(canvas, x, y, hollow)
