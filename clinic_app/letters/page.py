"""What every letter shares: letterhead, date, recipient, signature, foot with page numbers, SAMPLE mark; and the bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.letter_checks import square as checked
from clinic_app.domain.letters import Frame, LetterProblem, Place, Rendered
from clinic_app.letters import styles
from clinic_app.letters.bidi import UNDRAWN, isolate_as_is
from clinic_app.letters.code_square import square
from clinic_app.letters.flow import Draw, Flow, Page
from clinic_app.letters.fonts import Weight
from clinic_app.letters.lines import Line, Sentence, Type
from clinic_app.letters.styles import GREEN, MARGIN, MM, PAGE_HEIGHT, PAGE_WIDTH, RULE, WIDTH, Colour, Style, Styles
from clinic_app.letters.words import Words, common_words, words

HEAD_TOP = 13.5 * MM
LOGO = 28.5
FOOT_LINE = 12.5 * MM  # above the lower edge
AGAIN_BASE, AGAIN_RULE, AGAIN_END = 37.0, 43.5, 54.0  # from the upper edge: what stands at the head of later pages, and below it
NUMBER_COLUMN, OUTCOME_COLUMN = 40.0, 92.0
SIGNATURE = 170  # points wide at most, beside the notes
NOTES = 0.42    # of the width, for the notes beside the signature
SQUARE = 37.5  # points: cells of half a millimetre

# The placeholder mark, a wall with an open gate, on a field of 40 by 40, from the left upper corner.
GATE: tuple[tuple[Any, ...], ...] = (
    ("m", 4, 17.2), ("c", 4, 16.5, 4.5, 16, 5.2, 16), ("l", 10.7, 16), ("c", 12, 12.1, 15.7, 9.3, 20, 9.3),
    ("c", 24.3, 9.3, 28, 12.1, 29.3, 16), ("l", 34.8, 16), ("c", 35.5, 16, 36, 16.5, 36, 17.2), ("l", 36, 31.8),
    ("c", 36, 32.5, 35.5, 33, 34.8, 33), ("l", 27, 33), ("c", 26.3, 33, 25.8, 32.5, 25.8, 31.8), ("l", 25.8, 23),
    ("c", 25.8, 19.8, 23.2, 17.2, 20, 17.2), ("c", 16.8, 17.2, 14.2, 19.8, 14.2, 23), ("l", 14.2, 31.8),
    ("c", 14.2, 32.5, 13.7, 33, 13, 33), ("l", 5.2, 33), ("c", 4.5, 33, 4, 32.5, 4, 31.8), ("z",),
)


class Sheet:
    """One paper being laid out: the flow, the styles and words of its language, and the parts that every letter has."""

    def __init__(self, frame: Frame, title: str = "Letter", *, close: int = 0) -> None:
        """close: 1 or 2 where the lines stand closer together, 2 also in the smallest size of type."""
        self.frame, self.title = frame, title
        self.words: Words = words(frame.language, frame.own)
        self.arabic = self.words.arabic
        usual = styles.ARABIC if self.arabic else styles.ENGLISH
        self.styles: Styles = styles.closer(usual, close) if close else usual
        self.flow = Flow(self.arabic, HEAD_TOP, FOOT_LINE + 10, frame.letterhead.arabic_digits)
        self._again = ""
        self._marks: dict[int, tuple[int, float, str]] = {}  # page, height, words: where a longer paper can be opened

    def letterhead(self) -> None:
        """The clinic's name and line, English at the left and Arabic at the right in every letter, and a rule under both."""
        head, flow, top = self.frame.letterhead, self.flow, HEAD_TOP
        self._logo(MARGIN, top)
        left = MARGIN + LOGO + 10.5
        room = (WIDTH - LOGO - 10.5 - 14) / 2
        for text, style, y in ((head.name_en, styles.CLINIC_EN, 13.0), (_licence("en", self.frame), styles.LINE_EN, 25.5)):
            if text:
                line, fitted = self._small_enough(text, style, room, False)
                flow.put(line, fitted, left, top + y, arabic=False)
        for text, style, y in ((head.name_ar, styles.CLINIC_AR, 12.5), (_licence("ar", self.frame), styles.LINE_AR, 27.0)):
            if text:
                line, fitted = self._small_enough(text, style, room, True)
                flow.put(line, fitted, PAGE_WIDTH - MARGIN - line.width, top + y, arabic=True)
        flow.y = top + LOGO + 8.5
        flow.rule(GREEN, 1.1, width=WIDTH)
        flow.y += 11

    def _small_enough(self, text: str, style: Style, width: float, arabic: bool) -> tuple[Line, Style]:
        """The text on one line no wider than this, in smaller type if it must be."""
        line = self.flow.type(style, arabic).one(text)
        if line.width > width:
            style = replace(style, size=style.size * width / line.width)
            line = self.flow.type(style, arabic).one(text)
        return line, style

    def _logo(self, x: float, top: float) -> None:
        self.flow.page.front.append(mark(self.frame.letterhead.logo, x, PAGE_HEIGHT - top - LOGO, LOGO))

    def address(self, lines: list[str], reference: str) -> None:
        """Recipient at the start; date, Hijri date and reference at the end."""
        flow, top, body = self.flow, self.flow.y, self.styles.body
        day = self.frame.dated
        hijri = self.words.hijri(day) if self.frame.letterhead.hijri else ""
        end = [(self.words.day(day), body), (hijri, self.styles.grey), (reference, body)]
        y = top
        for text, style in end:
            if text:
                line = flow.type(style).one(text)
                flow.put(line, style, flow.left(WIDTH - line.width, line.width), y + style.leading * 0.5 + style.size * 0.34)
                y += style.leading
        for text in lines:
            flow.paragraph([Sentence(text)], body, width=WIDTH * 0.66)
        flow.y = max(flow.y, y) + 9

    def headline(self, title: str, parts: Sequence[str]) -> None:
        """The title of a paper that is no letter; under it in one quiet line whose it is, what it says of itself, and the day."""
        words_, flow = self.words, self.flow
        flow.paragraph([Sentence(title)], styles.TITLE_AR if self.arabic else styles.TITLE_EN, width=WIDTH)
        hijri = words_.hijri(self.frame.dated) if self.frame.letterhead.hijri else ""
        dot = words_.say("common.separator")
        day = dot.join(part for part in (words_.day(self.frame.dated), hijri) if part)
        told = dot.join(part for part in (*parts, day) if part)
        if flow.type(self.styles.grey).width(told) > WIDTH:  # a year does not stand alone on a second line: both dates do
            told = "\n".join((dot.join(part for part in parts if part), day))
        flow.paragraph([Sentence(told)], self.styles.grey, width=WIDTH)
        flow.y += 8

    def overleaf(self, *parts: str) -> None:
        """What stands small at the head of every page after the first, and the day, so that a loose page finds its way back.

        It tells no more than the first page does of whom it is about. Without parts nothing stands there.
        """
        told = [part for part in parts if part]
        if told:
            self._again = self.words.say("common.separator").join(told)
            self.flow.top_of_next = AGAIN_END

    def heading(self, text: str) -> None:
        """A heading that stays with the two lines after it."""
        style = self.styles.heading
        self.flow.space(self.styles.before_heading)
        self.flow.room(3 * style.leading)
        number = len(self._marks)

        def draw() -> None:
            self._marks[number] = (len(self.flow.pages) - 1, PAGE_HEIGHT - self.flow.y, text)
            self.flow.line(self.flow.type(style).one(text), style, 0)
            self.flow.y += self.styles.after_heading

        self.flow.kept(draw, heading=True)

    def text(self, *sentences: Sentence, gap: float | None = None) -> None:
        """A paragraph of the letter."""
        told = [s for s in sentences if s.text]
        if told:
            self.flow.paragraph(told, self.styles.body, width=WIDTH)
            self.flow.space(self.styles.between if gap is None else gap)

    def goal_row(
        self, first: Sentence, rest: list[str], style: Style, number_style: Style, colour: Colour, width: float = WIDTH
    ) -> None:
        """One row of the goals table: words, two numbers, how it ended; a line under it."""
        flow = self.flow
        lines = flow.type(style).lines([first], width - 2 * NUMBER_COLUMN - OUTCOME_COLUMN - 8) or [Line("", 0)]
        height = style.leading * len(lines) + 2 * self.styles.row_padding
        flow.room(height)

        def draw() -> None:
            flow.y += self.styles.row_padding
            baseline, page = flow.y + style.leading * 0.5 + style.size * 0.34, flow.page
            for line in lines:
                flow.room(style.leading)  # only in a row that is longer than a page
                flow.line(line, style, 0, [first])
            *numbers, outcome = rest
            edge = width - OUTCOME_COLUMN - NUMBER_COLUMN * len(numbers)
            for text in numbers:
                line = flow.type(number_style).one(text)
                left = flow.left(edge + (NUMBER_COLUMN - line.width) / 2, line.width)
                flow.put(line, number_style, left, baseline, page=page)
                edge += NUMBER_COLUMN
            line = flow.type(style).one(outcome)
            flow.put(line, style, flow.left(edge + 9, line.width), baseline, page=page)
            flow.y += self.styles.row_padding
            flow.rule(colour, width=width)

        if height > flow.limit - flow.top_of_next:
            draw()
        else:
            flow.kept(draw)

    def closing(self, greeting: str, notes: list[tuple[str, str]], *, discreet: bool = False) -> None:
        """Greeting, room to sign, name, title and licence; notes (words, source key) at the end side. Never torn apart.

        discreet: the clinic's name stands where title and licence would tell what kind of care it was.
        """
        flow, small = self.flow, self.styles.small
        writer, words_ = self.frame.writer, self.words
        licence = words_.say("common.licence", licence=words_.number(writer.licence)) if writer.licence else ""
        title = words_.say("common.separator").join(part for part in (writer.title(self.frame.language), licence) if part)
        if discreet:
            title = self.frame.letterhead.name_ar if self.arabic else self.frame.letterhead.name_en
        flow.space(5)
        flow.room(self.styles.signing + 3 * self.styles.body.leading, with_tail=True)
        flow.line(flow.type(self.styles.body).one(greeting), self.styles.body, 0)
        if writer.signature:
            flow.page.front.append(self._signature(writer.signature, flow.y, self.styles.signing))
        flow.y += self.styles.signing
        flow.line(flow.type(self.styles.strong).one(writer.name(self.frame.language)), self.styles.strong, 0)
        for line in flow.type(self.styles.grey).lines([Sentence(title)], WIDTH * (1 - NOTES) - 8):
            flow.line(line, self.styles.grey, 0)
        told = [(line, key, text) for text, key in notes for line in flow.type(small).lines([Sentence(text)], WIDTH * NOTES)]
        y = flow.y - small.leading * len(told)
        for line, key, text in told:
            left = flow.left(WIDTH - line.width, line.width)
            flow.put(line, small, left, y + small.leading * 0.5 + small.size * 0.34)
            flow.places.append(Place(len(flow.pages) - 1, left, y, line.width, small.leading, (key,) if key else (), text))
            y += small.leading
        if self.frame.code:
            self._check_square(flow.y - small.leading * len(told) - SQUARE - 6)

    def _signature(self, picture: bytes, top: float, height: float) -> Draw:
        """The writer's signature in the room to sign, at the start side, as large as it goes in there."""
        image = ImageReader(io.BytesIO(picture))
        wide, high = image.getSize()
        scale = min((height - 4) / high, SIGNATURE / wide)
        left = self.flow.left(0, wide * scale)

        def draw(canvas: Canvas) -> None:
            canvas.drawImage(image, left, PAGE_HEIGHT - top - height + 2, wide * scale, high * scale, mask="auto")

        return draw

    def _check_square(self, top: float) -> None:
        """The square at the end side, the code in letters beside it."""
        flow, style = self.flow, self.styles.foot
        left = flow.left(WIDTH - SQUARE, SQUARE)
        flow.page.front.append(square(checked(self.frame.code), left, PAGE_HEIGHT - top - SQUARE, SQUARE))
        half = len(self.frame.code) // 2
        told = (self.words.say("common.check"), self.frame.code[:half], self.frame.code[half + 1:])
        y = top + (SQUARE - 3 * style.leading) / 2
        for text, of in zip(told, (None, False, False), strict=True):
            line, baseline = flow.type(style, of).one(text), y + style.leading * 0.5 + style.size * 0.34
            flow.put(line, style, flow.left(WIDTH - SQUARE - 10 - line.width, line.width), baseline, arabic=of)
            y += style.leading

    def foot(self) -> None:
        """The foot of every page: clinic, confidential, version, time of printing, page x of y; the head of the later ones."""
        w, head = self.words, self.frame.letterhead
        between = w.say("common.separator")
        name, address = head.name_en or head.name_ar, head.address_en or head.address_ar
        if self.arabic:  # one that was typed in the other language alone stands as it is
            name, address = head.name_ar or name, head.address_ar or address
        phone = w.number(head.phone) if head.phone else ""
        clinic = [isolate_as_is(p) if self.arabic else p for p in (name, address) if p]
        foot, strong = self.styles.foot, self.styles.foot_strong
        for number, page in enumerate(self.flow.pages, 1):
            end = between.join((
                w.say("common.version", version=w.number(self.frame.version)),
                w.say("common.printed", printed=w.moment(self.frame.printed_at)),
                w.say("common.page", page=w.number(number), pages=w.number(len(self.flow.pages)))))
            end_line = self.flow.type(foot).one(end)
            word = self.flow.type(strong).one(w.say("common.confidential"))
            line = _fitting(self.flow.type(foot), clinic, phone, between, WIDTH - end_line.width - word.width - 8)
            self._foot_line(page, line, word, end_line)
            if number > 1 and self._again:
                self._head_again(page)

    def _head_again(self, page: Page) -> None:
        flow, small = self.flow, self.styles.small
        day = flow.type(small).one(self.words.day(self.frame.dated))
        line, style = self._small_enough(self._again, small, WIDTH - day.width - 14, self.arabic)
        body, page.front = page.front, []
        flow.put(line, style, flow.left(0, line.width), AGAIN_BASE, page=page)
        flow.put(day, small, flow.left(WIDTH - day.width, day.width), AGAIN_BASE, page=page)
        page.front += body  # it is read first
        page.back.append(_across(RULE, PAGE_HEIGHT - AGAIN_RULE))

    def _foot_line(self, page: Page, clinic: Line, word: Line, end: Line) -> None:
        flow, foot, strong = self.flow, self.styles.foot, self.styles.foot_strong
        baseline = PAGE_HEIGHT - FOOT_LINE + 10.5
        y, gap = FOOT_LINE, foot.size * 0.27 if clinic.width else 0.0

        page.back.append(_across(RULE, y))
        flow.put(clinic, foot, flow.left(0, clinic.width), baseline, page=page)
        flow.put(word, strong, flow.left(clinic.width + gap, word.width), baseline, page=page)
        flow.put(end, foot, flow.left(WIDTH - end.width, end.width), baseline, page=page)

    def finish(self) -> Rendered:
        """The bytes. Refuses, naming the characters, when no font of the letters can draw something."""
        self.foot()
        refuse_missing(self.flow.missing)
        buffer = io.BytesIO()
        canvas = begin(buffer, (PAGE_WIDTH, PAGE_HEIGHT), self.frame, self.title, self.flow.type(self.styles.body))
        for number, page in enumerate(self.flow.pages):
            if self.frame.sample:
                sample(canvas, self.flow.type, PAGE_WIDTH, PAGE_HEIGHT)
            for draw in (*page.back, *page.front):
                draw(canvas)
            if len(self.flow.pages) > 1:
                self._bookmarks(canvas, number)
            canvas.showPage()
        canvas.save()
        return Rendered(unsigned(buffer.getvalue()), len(self.flow.pages), tuple(self.flow.places))

    def _bookmarks(self, canvas: Canvas, number: int) -> None:
        """The headings of this page in the reader's outline."""
        for place, (page, height, text) in self._marks.items():
            if page == number:
                canvas.bookmarkPage(f"h{place}", fit="XYZ", left=0, top=height, zoom=0)
                canvas.addOutlineEntry("".join(c for c in text if c not in UNDRAWN), f"h{place}")


def _across(colour: Colour, y: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(0.75)
        canvas.line(MARGIN, y, PAGE_WIDTH - MARGIN, y)

    return draw


def _licence(language: str, frame: Frame) -> str:
    said, number = common_words(language, frame.own), frame.letterhead.licence
    return said.say("common.moh_licence", licence=said.number(number)) if number else ""


def unsigned(pdf: bytes) -> bytes:
    """Without the library's name in its comments; as many bytes as before, so that the file's own index still fits."""
    return re.sub(rb"ReportLab [Gg]enerated PDF document[^\r\n]*", lambda found: b"-" * len(found[0]), pdf)


def _fitting(kind: Type, parts: list[str], phone: str, between: str, width: float) -> Line:
    """The clinic on one line: of what is too long the address goes first, then the name; the number to call goes last."""
    kept = [*parts, phone] if phone else list(parts)
    while True:
        line = kind.one(between.join((*kept, "")) if kept else "")
        if line.width <= width or not kept:
            return line
        kept.pop(-2 if phone and len(kept) > 1 else -1)


def mark(logo: bytes, x: float, y: float, size: float) -> Draw:
    """The clinic's own logo, or the gate, with its lower left corner at x and y; as wide and high as size."""
    def picture(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(logo)), x, y, size, size, mask="auto", preserveAspectRatio=True, anchor="w")

    def gate(canvas: Canvas) -> None:
        scale = size / 40
        path = canvas.beginPath()
        steps: dict[str, Any] = {"m": path.moveTo, "l": path.lineTo, "c": path.curveTo, "z": path.close}
        for command, *points in GATE:
            places = [(x + px * scale, y + size - (py - 1.5) * scale) for px, py in zip(points[::2], points[1::2], strict=True)]
            flat = [value for place in places for value in place]
            steps[command](*flat)
        canvas.setFillColorRGB(*GREEN)
        canvas.drawPath(path, stroke=0, fill=1)

    return picture if logo else gate


def begin(buffer: io.BytesIO, size: tuple[float, float], frame: Frame, title: str, kind: Type) -> Canvas:
    """An empty paper whose metadata says nothing but a neutral title and the clinic; kind: the type of its body."""
    first: Any = kind.first_font
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1, lang=frame.language.value, initialFontName=first)
    canvas.setTitle(title)
    canvas.setAuthor(frame.letterhead.name_en or frame.letterhead.name_ar)
    canvas.setSubject("")
    canvas.setCreator("Al Soor")
    canvas.setProducer("Al Soor")
    canvas.setKeywords("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if frame.language is LetterLanguage.ARABIC:
        canvas.setViewerPreference("Direction", "R2L")
    return canvas


def refuse_missing(missing: set[str]) -> None:
    """Refuses, naming the characters, when no font of the letters can draw them."""
    if missing:
        characters = " ".join(_shown(c) for c in sorted(missing))
        raise Refused(Finding(LetterProblem.MISSING_GLYPHS, "text", {"characters": characters}))


def sample(canvas: Canvas, type_of: Callable[[Style, bool], Type], width: float, height: float) -> None:
    """The word SAMPLE across a page of this size, in both languages."""
    style = Style(84, 100, Weight.STRONG, styles.SAMPLE_INK)
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(50 if height > width else 32)
    canvas.setFillColorRGB(*style.colour)
    for language, y in (("en", 30), ("ar", -70)):
        kind = type_of(style, language == "ar")
        line = kind.one(common_words(language).say("common.sample"))
        kind.draw(canvas, line, -line.width / 2, y)
    canvas.restoreState()


def _shown(char: str) -> str:
    code = f"U+{ord(char):04X}"
    return f"{char} ({code})" if char.isprintable() else code

