"""Paper that fills up from the top: paragraphs, headings, boxes and tables flow over pages; then everything is drawn at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.alike import Alike
from clinic_app.domain.letters import Place
from clinic_app.letters.lines import Line, Sentence, Type
from clinic_app.letters.styles import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Colour, Style

Draw = Callable[[Canvas], None]
WHOLE = 3  # lines of a paragraph that is never torn


@dataclass
class Page:
    """One page before it is drawn: what lies behind the text, and the text."""

    back: list[Draw] = field(default_factory=list)
    front: list[Draw] = field(default_factory=list)


Drawn = tuple[int, int, int, int]  # pages, what lies on the last one in front and behind, places


@dataclass(frozen=True, eq=False, repr=False)
class Unit(Alike):
    """Something that may be moved to the next page whole, as long as nothing follows it: from where to where, and how."""

    begin: Drawn
    y: float
    end: Drawn
    draw: Callable[[], None]


class Flow:
    """Lays text from the top of the first page. Start and end are left and right, mirrored in Arabic."""

    def __init__(self, arabic: bool, top: float, foot: float = BOTTOM, arabic_digits: bool = False) -> None:
        self.arabic = arabic
        self.missing: set[str] = set()
        self.pages = [Page()]
        self.places: list[Place] = []
        self.y = top
        self.top_of_next = MARGIN
        self.limit = PAGE_HEIGHT - foot
        self._arabic_digits = arabic_digits
        self._heading: Unit | None = None
        self._tail: Unit | None = None
        self._types: dict[tuple[bool, Style], Type] = {}

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    def type(self, style: Style, arabic: bool | None = None) -> Type:
        """The type of a style in the letter's language, or in the other one."""
        rtl = self.arabic if arabic is None else arabic
        key = (rtl, style)
        if key not in self._types:
            self._types[key] = Type(rtl, style.weight, style.size, self.missing, self._arabic_digits)
        return self._types[key]

    def left(self, start: float, width: float) -> float:
        """The left edge of something `width` wide that begins `start` points from the start margin."""
        return PAGE_WIDTH - MARGIN - start - width if self.arabic else MARGIN + start

    def room(self, height: float, *, with_tail: bool = False) -> None:
        """A new page unless so many points are still free on this one. A heading with nothing under it goes along.

        with_tail: so does the end of what was said last, for what must not stand alone on a page.
        """
        if self.y + height <= self.limit or self.y <= self.top_of_next:
            return
        moved: list[Callable[[], None]] = []
        for unit in (self._tail if with_tail else None, self._heading):
            if unit is not None and unit.end == self._drawn() and unit.y > self.top_of_next:
                _, front, back, places = unit.begin
                del self.page.front[front:], self.page.back[back:], self.places[places:]
                self.y = unit.y
                moved.insert(0, unit.draw)
        self._tail = self._heading = None
        self.pages.append(Page())
        self.y = self.top_of_next
        for draw in moved:
            draw()

    def kept(self, draw: Callable[[], None], *, heading: bool = False) -> None:
        """Draw something that breaks no page, and remember it: a heading, or the end of what is said."""
        begin, y = self._drawn(), self.y
        draw()
        unit = Unit(begin, y, self._drawn(), draw)
        if heading:
            self._heading = unit
        else:
            self._tail = unit

    def _drawn(self) -> Drawn:
        return len(self.pages), len(self.page.front), len(self.page.back), len(self.places)

    def space(self, height: float) -> None:
        """Go down, but never begin a page with nothing."""
        if self.y > self.top_of_next:
            self.y += height

    def put(
        self, line: Line, style: Style, left: float, baseline: float, *, arabic: bool | None = None, page: Page | None = None
    ) -> None:
        """A line at a fixed place: left edge and baseline from the top, in points."""
        kind, y = self.type(style, arabic), PAGE_HEIGHT - baseline

        def draw(canvas: Canvas) -> None:
            canvas.setFillColorRGB(*style.colour)
            kind.draw(canvas, line, left, y)

        (page or self.page).front.append(draw)

    def paragraph(
        self, sentences: Sequence[Sentence], style: Style, *, start: float = 0, width: float,
        label: tuple[Line, float] | None = None,
    ) -> None:
        """Sentences one after the other, broken to the width, over as many pages as they need; no line of it stands alone.

        label: what stands before the first line, so far from the start margin.
        """
        lines = self.type(style).lines(sentences, width)
        last = len(lines) - 2 if len(lines) > WHOLE else 0

        def lay(some: Sequence[Line], first: bool) -> None:
            if first and label is not None:
                mark, place = label
                self.put(mark, style, self.left(place, mark.width), self.y + style.leading * 0.5 + style.size * 0.34)
            for line in some:
                self.line(line, style, start, sentences)

        for number in range(last):
            self.room((2 if number == 0 else 1) * style.leading)
            lay(lines[number:number + 1], number == 0)
        if lines:
            self.room((len(lines) - last) * style.leading)
            self.kept(lambda: lay(lines[last:], last == 0))

    def line(self, line: Line, style: Style, start: float, sentences: Sequence[Sentence] = ()) -> None:
        """One line at the start edge; notes where each of its sentences stands, or the line itself (a heading)."""
        left = self.left(start, line.width)
        self.put(line, style, left, self.y + style.leading * 0.5 + style.size * 0.34)
        page = len(self.pages) - 1
        if not sentences and line.text:
            self.places.append(Place(page, left, self.y, line.width, style.leading, (), line.text))
        for span in line.spans if sentences else ():
            told = sentences[span.sentence]
            x = left + line.width - span.end if self.arabic else left + span.start
            self.places.append(Place(page, x, self.y, span.end - span.start, style.leading, told.keys, told.text))
        self.y += style.leading

    def numbered(self, items: Sequence[Sentence], style: Style, *, start: float, width: float, gap: float = 13) -> None:
        """Sentences with a number before each."""
        for number, sentence in enumerate(items, 1):
            label = self.type(style).one(str(number))
            self.paragraph([sentence], style, start=start + gap, width=width - gap, label=(label, start))

    def rule(self, colour: Colour, thickness: float = 0.75, *, start: float = 0, width: float) -> None:
        """A horizontal line at this height."""
        x, y = self.left(start, width), PAGE_HEIGHT - self.y

        def draw(canvas: Canvas) -> None:
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(thickness)
            canvas.line(x, y, x + width, y)

        self.page.back.append(draw)

    @contextmanager
    def box(self, fill: Colour, edge: Colour, *, width: float, padding: float, bar: float = 2.25) -> Iterator[None]:
        """What is laid inside stands on a tinted ground with a bar at its start, on every page it reaches."""
        first, top = len(self.pages) - 1, self.y
        self.y += padding
        yield
        self.y += padding
        for number in range(first, len(self.pages)):
            upper = top if number == first else self.top_of_next
            lower = self.y if number == len(self.pages) - 1 else self.limit
            for colour, wide in ((fill, width), (edge, bar)):
                self.pages[number].back.append(_ground(colour, self.left(0, wide), upper, lower, wide))


def _ground(colour: Colour, left: float, upper: float, lower: float, width: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(*colour)
        canvas.rect(left, PAGE_HEIGHT - lower, width, lower - upper, stroke=0, fill=1)

    return draw
