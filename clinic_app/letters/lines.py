"""Sentences into lines: measured word by word, broken to a width, each line ready to be drawn in reading order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr
from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.alike import Alike
from clinic_app.letters.bidi import JOINERS, UNDRAWN, Carry, arabic_digits, has_rtl, protect_numbers, visual
from clinic_app.letters.fonts import PressFont, Weight, fonts_for

# Letters that join, with their marks and joiners. Arabic digits and punctuation are drawn one by one: digits run left to right.
_JOINING = re.compile("([\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f"
                      "\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u200c\u200d]+)")
_TURNING = dict.fromkeys(range(0x202A, 0x202F))  # embeddings and overrides: nobody's text may turn a line round
_CACHE_LIMIT = 60_000


def drawable(text: str) -> str:
    """The text with a question mark for each character that no font of the letters has: for lists that must come out whole."""
    weights = [[font.covered for font in fonts_for(False, weight)] for weight in (Weight.REGULAR, Weight.STRONG)]

    def known(char: str) -> bool:
        return all(any(ord(char) in covered for covered in fonts) for fonts in weights)

    return "".join(char if char in UNDRAWN or char in JOINERS or char.isspace() or known(char) else "?"
                   for char in unicodedata.normalize("NFC", text))


@dataclass(frozen=True, eq=False, repr=False)
class Sentence(Alike):
    """A sentence of a letter and the keys of the facts it says; no keys: it is the clinic's own wording."""

    text: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class Span(Alike):
    """The part of a line that belongs to one sentence: from where to where, in points from the line's start."""

    sentence: int
    start: float
    end: float


@dataclass(frozen=True, eq=False, repr=False)
class Line(Alike):
    """One line: its text in logical order, how wide it is, and which sentences it carries."""

    text: str
    width: float
    spans: tuple[Span, ...] = ()


class Type:
    """A weight and size in a letter's language: measures, breaks and draws. Gathers characters that no font can draw."""

    _widths: dict[tuple[str, bool, Weight], float] = {}

    def __init__(self, arabic: bool, weight: Weight, size: float, missing: set[str], arabic_digits: bool = False) -> None:
        self.arabic, self.weight, self.size = arabic, weight, size
        self._missing = missing
        self._arabic_digits = arabic_digits
        self._fonts = fonts_for(arabic, weight)
        self._arabic_font = next(f for f in self._fonts if 0x0628 in f.covered)
        self._space = self._fonts[0].width_of(" ")

    @property
    def first_font(self) -> str:
        """The name of the font of the letter's own script."""
        return str(self._fonts[0].fontName)

    def font_for(self, char: str) -> PressFont:
        """The first font that has the character; one that none has is gathered and measured as a gap."""
        code = ord(char)
        for font in self._fonts:
            if code in font.covered:
                return font
        self._missing.add(char)
        return self._fonts[0]

    def width(self, text: str) -> float:
        """Width of a text in points."""
        return self._units(self.prepared(text)) * self.size / 1000

    def prepared(self, text: str) -> str:
        """The text as it will be drawn: composed, numbers set apart in an Arabic letter, digits as the clinic writes them."""
        text = unicodedata.normalize("NFC", text).translate(_TURNING)
        if self.arabic:
            text = protect_numbers(text)
            if self._arabic_digits:
                text = arabic_digits(text)
        return text

    def _units(self, text: str) -> float:
        return sum(self._word_units(word) for word in text.split(" ")) + text.count(" ") * self._space

    def _word_units(self, word: str) -> float:
        key = (word, self.arabic, self.weight)
        if (known := self._widths.get(key)) is not None:
            return known
        before = len(self._missing)
        total = 0.0
        for place, part in enumerate(_JOINING.split(word)):
            if place % 2:
                self._check(part)
                total += self._arabic_font.shape(part, True).width
            else:
                total += sum(self.font_for(c).width_of(c) for c in part if c not in UNDRAWN)
        if len(self._missing) == before and not self._missing.intersection(word):
            if len(self._widths) > _CACHE_LIMIT:
                self._widths.clear()
            self._widths[key] = total
        return total

    def _check(self, letters: str) -> None:
        covered = self._arabic_font.covered
        self._missing.update(c for c in letters if ord(c) not in covered and c not in JOINERS)

    def lines(self, sentences: Sequence[Sentence], width: float) -> list[Line]:
        """The sentences run together and broken to a width in points; a line break in a sentence stays one."""
        out: list[Line] = []
        for paragraph in _paragraphs(sentences):
            out.extend(self._broken(paragraph, width * 1000 / self.size))
        return out

    def _broken(self, words: Iterable[tuple[str, int]], limit: float) -> Iterator[Line]:
        carry = Carry()
        taken: list[tuple[str, int, float]] = []
        used = 0.0
        for word, sentence in self._fitting(words, limit):
            units = self._word_units(word)
            if taken and used + self._space + units > limit:
                yield self._line(taken, carry)
                taken, used = [], 0.0
            used += units + (self._space if taken else 0)
            taken.append((word, sentence, units))
        if taken:
            yield self._line(taken, carry)

    def _fitting(self, words: Iterable[tuple[str, int]], limit: float) -> Iterator[tuple[str, int]]:
        """The words, those too long for any line cut in pieces; a mark stays with its letter."""
        for text, sentence in words:
            for word in self._loosened(self.prepared(text), limit):
                if self._word_units(word) <= limit:
                    yield word, sentence
                    continue
                piece, used = "", 0.0
                for char in word:
                    units = 0.0 if char in UNDRAWN or unicodedata.combining(char) else self.font_for(char).width_of(char)
                    if piece and units and used + units > limit:
                        yield piece, sentence
                        piece, used = "", 0.0
                    piece += char
                    used += units
                yield piece, sentence

    def _loosened(self, text: str, limit: float) -> Iterator[str]:
        """The words of a prepared text; those that are held together and fit on no line let go of each other."""
        for held in text.split(" "):
            yield from (held,) if self._word_units(held) <= limit else held.split("\u00a0")

    def _line(self, taken: list[tuple[str, int, float]], carry: Carry) -> Line:
        scale, at = self.size / 1000, 0.0
        spans: list[Span] = []
        for place, (_, sentence, units) in enumerate(taken):
            start = at + (self._space if place else 0)
            at = start + units
            if spans and spans[-1].sentence == sentence:
                spans[-1] = Span(sentence, spans[-1].start, at * scale)
            else:
                spans.append(Span(sentence, start * scale, at * scale))
        text = " ".join(word for word, _, _ in taken)
        return Line(carry.wrap(text), at * scale, tuple(spans))

    def one(self, text: str) -> Line:
        """A text on a single line, however long."""
        prepared = self.prepared(" ".join(text.split()))
        return Line(prepared, self._units(prepared) * self.size / 1000)

    def draw(self, canvas: Canvas, line: Line, x: float, y: float) -> None:
        """The line with its left edge at x and its baseline at y, both in points from the lower left corner."""
        if not self.arabic and not has_rtl(line.text) and self._plain(line.text):
            canvas.setFont(self._fonts[0].fontName, self.size)
            canvas.drawString(x, y, line.text)
            return
        text: Any = canvas.beginText(x, y)
        for font, part in self._pieces(visual(line.text, self.arabic)):
            text.setFont(font.fontName, self.size)
            text._code.append(text._formatText(part))  # textOut() would measure shaped text once more, and wrongly
        canvas.drawText(text)

    def _plain(self, text: str) -> bool:
        covered = self._fonts[0].covered
        return all(ord(c) in covered for c in text)

    def _pieces(self, shown: str) -> Iterator[tuple[PressFont, str]]:
        """The visible line as pieces of one font each, from left to right."""
        font: PressFont | None = None
        glyphs: list[str] = []
        for place, part in enumerate(_JOINING.split(shown)):
            for char in (part,) if place % 2 else part:
                usual = self._arabic_font if place % 2 else self.font_for(char)
                needed = (font or self._fonts[0]) if char == " " else usual
                if font is not None and needed is not font:
                    yield font, self._spaced(font, "".join(glyphs))
                    glyphs = []
                font = needed
                glyphs.append(font.shape(char[::-1], True).glyphs if place % 2 else char)
        if font is not None:
            yield font, self._spaced(font, "".join(glyphs))

    def _spaced(self, font: PressFont, glyphs: str) -> str:
        """The text; in another font than the line's own, its spaces are made as wide as the line's."""
        if font is self._fonts[0] or " " not in glyphs:
            return glyphs
        widths = [font.width_of(char) for char in glyphs]
        data: Any = [ShapeData(0, self._space if char == " " else width, 0, 0, 0, width)
                for char, width in zip(glyphs, widths, strict=True)]
        return ShapedStr(glyphs, data)


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[tuple[str, int]]]:
    """Words with the number of their sentence, one list for each paragraph; blank paragraphs are left out."""
    current: list[tuple[str, int]] = []
    for number, sentence in enumerate(sentences):
        for place, part in enumerate(sentence.text.split("\n")):
            if place and current:
                yield current
                current = []
            if words := " ".join(part.split()):
                current.append((words, number))
    if current:
        yield current

