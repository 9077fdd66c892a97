"""The letters' own fonts: registered once, shaped by HarfBuzz, with readable text behind every glyph."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import uharfbuzz as hb
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTEncoding, TTFont

from clinic_app import paths
from clinic_app.letters.face import Part, RoomyFace

PRIVATE, PIECES_MAX = 0xF0000, 0xFFF0  # the private plane 15: one character for each piece of a shaped word
FEATURES = {"kern": True, "liga": True, "dlig": False}  # dlig draws lam-meem forms that look like a lost letter
UNSEEN = "\u200c\u200d"  # they say how letters join and are not drawn
CACHE_LIMIT = 60_000

rl_config.useA85 = 0  # pages are bytes: no need to write them in letters
lock = threading.RLock()  # ReportLab's font state is shared: one letter is drawn at a time


class Weight(StrEnum):
    """The two weights of a letter."""

    REGULAR = "Regular"
    STRONG = "SemiBold"


@dataclass(frozen=True)
class Shaped:
    """A shaped word: its pieces as characters of the font in visual order, and its width in 1000 units."""

    glyphs: str
    width: float


class PressFont(TTFont):
    """A font of the letters. The same text gives the same bytes whatever was drawn before.

    Every piece of a shaped word is a character of its own: one letter or mark as it was typed, drawn where HarfBuzz put it.
    A page so holds Arabic words as plain runs from left to right, and a reader that turns them round finds what was written:
    no ligature swaps its letters and no vowel mark falls out of its word.
    """

    face: Any

    def __init__(self, name: str, file: Path) -> None:
        # ReportLab's own maker would read the file with a face of its own, slowly; the rest of what it does stands here.
        self.fontName, self.face, self.encoding = name, RoomyFace(str(file)), TTEncoding()
        self.state: WeakKeyDictionary[PDFDocument, Any] = WeakKeyDictionary()
        self._asciiReadable, self.shapable = 0, True  # no places kept for ASCII: 255 go round
        self.covered = frozenset(self.face.charToGlyph)
        self._meaning: dict[int, str] = {}
        self._codes: dict[tuple[tuple[Part, ...], str, int], int] = {}
        self._shaped: dict[tuple[str, bool], Shaped] = {}
        self._scale = 1000 / self.face.unitsPerEm
        self.face.make_room()

    def width_of(self, text: str) -> float:
        """Width of unshaped text in 1000 units of the font size."""
        widths, default = self.face.charWidths, self.face.defaultWidth
        return float(sum(widths.get(ord(c), default) for c in text))

    def shape(self, word: str, rtl: bool) -> Shaped:
        """The word (logical order) as pieces in visual order, marks placed; kept for next time."""
        found = self._shaped.get((word, rtl))
        if found is None:
            with lock:  # two threads would give one character to two pieces
                if len(self._shaped) > CACHE_LIMIT:
                    self._shaped.clear()
                found = self._shaped[(word, rtl)] = self._shape(word, rtl)
        return found

    def placed(self, word: str, rtl: bool) -> list[tuple[int, tuple[Part, ...], int]]:
        """What HarfBuzz makes of a word: for each cluster in visual order its first letter, its glyphs and its width."""
        buffer = hb.Buffer()
        buffer.add_str(word)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = "Arab" if rtl else "Latn"
        buffer.language = "ar" if rtl else "en"
        hb.shape(self.face.shaper, buffer, FEATURES)
        found = []
        both = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        for cluster, glyphs in groupby(both, key=lambda pair: pair[0].cluster):
            parts, pen = [], 0
            for info, place in glyphs:
                if not self.face.is_empty(info.codepoint):
                    parts.append((info.codepoint, pen + place.x_offset, place.y_offset))
                pen += place.x_advance
            found.append((cluster, tuple(parts), pen))
        return found

    def _shape(self, word: str, rtl: bool) -> Shaped:
        clusters = self.placed(word, rtl)
        ends = dict(zip(starts := sorted(c[0] for c in clusters), [*starts[1:], len(word)], strict=True))
        codes = []
        for start, parts, width in clusters:
            letters = [c for c in word[start:ends[start]] if c not in UNSEEN]
            if len(letters) == 1:
                codes.append(chr(self._code(parts, letters[0], width)))
                continue
            if rtl:
                letters.reverse()
            for number, letter in enumerate(letters):
                begins, stops = (width * n // len(letters) for n in (number, number + 1))
                own = parts[number:number + 1] if len(parts) == len(letters) else parts if number == 0 else ()
                moved = tuple((glyph, right - begins, up) for glyph, right, up in own)
                codes.append(chr(self._code(moved, letter, stops - begins)))
        return Shaped("".join(codes), sum(width for _, _, width in clusters) * self._scale)

    def _code(self, parts: tuple[Part, ...], letter: str, advance: int) -> int:
        """The private character of this piece; a new one when nobody needed it before."""
        found = self._codes.get(key := (parts, letter, advance))
        if found is not None:
            return found
        face, code = self.face, PRIVATE + len(self._codes)
        if len(self._codes) >= PIECES_MAX:
            return ord(letter)
        plain = len(parts) == 1 and parts[0][1:] == (0, 0) and face.hmetrics[parts[0][0]][0] == advance
        face.charToGlyph[code] = parts[0][0] if plain else face.add(parts, advance)
        face.charWidths[code] = advance * self._scale
        self._meaning[code] = letter
        self._codes[key] = code
        return code

    def addObjects(self, doc: PDFDocument) -> None:
        """As ReportLab does, but pieces are read back as the letters they stand for."""
        subsets = [list(s) for s in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            if any(code in self._meaning for code in subset):
                base = (b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))).decode("pdfdoc")
                stream: Any = doc.idToObject["toUnicodeCMap:" + base]
                stream.content = self._readable(base, subset)

    def _readable(self, base: str, subset: list[int]) -> str:
        lines = []
        for code, char in enumerate(subset):
            text = self._meaning.get(char) or chr(char)
            lines.append(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>")
        return "\n".join([
            "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap", "/CIDSystemInfo", "<< /Registry (Adobe)",
            "/Ordering (UCS)", "/Supplement 0", ">> def", f"/CMapName /{base} def", "/CMapType 2 def",
            "1 begincodespacerange", f"<00> <{len(subset) - 1:02X}>", "endcodespacerange",
            *(piece for i in range(0, len(lines), 100) for piece in (f"{len(lines[i:i + 100])} beginbfchar",
                                                                     *lines[i:i + 100], "endbfchar")),
            "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


@cache
def font(family: str, weight: Weight) -> PressFont:
    """The font of a family ("IBMPlexSans", "IBMPlexSansArabic") and weight; raises FileNotFoundError when it was not cut."""
    file = paths.fonts() / f"{family}-{weight}.ttf"
    if not file.is_file():
        raise FileNotFoundError(f"{file} is missing: run python packaging/make_fonts.py")
    name = f"Press{family}{weight}"
    with lock:  # one object for all threads: its pieces are known to nobody else
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(PressFont(name, file))
        made = pdfmetrics.getFont(name)
    assert isinstance(made, PressFont)
    return made


def warm() -> None:
    """Read and measure every font of the letters and shape a word with each, so that the first page need not wait for it."""
    for arabic in (False, True):
        for weight in Weight:
            for one in fonts_for(arabic, weight):
                one.shape("\u0627\u0628" if arabic else "ab", arabic)


@cache
def fonts_for(arabic: bool, weight: Weight) -> tuple[PressFont, ...]:
    """The fonts of a letter in order of preference: that of its script first."""
    families = ("IBMPlexSansArabic", "IBMPlexSans") if arabic else ("IBMPlexSans", "IBMPlexSansArabic")
    return tuple(font(family, weight) for family in families)

