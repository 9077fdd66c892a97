"""The letters' own fonts: registered once, shaped by HarfBuzz, with readable text behind every glyph."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, ShapeData, TTFont

from clinic_app import paths

PRIVATE = 0xE000  # glyphs that no character calls get a private one, always the same
FEATURES = {"kern": True, "liga": True, "dlig": False}  # dlig draws lam-meem forms that look like a lost letter
NAMED = re.compile(r"uni([0-9A-F]{4})(?:[._].*)?$")
CACHE_LIMIT = 60_000

lock = threading.RLock()  # ReportLab's font state is shared: one letter is drawn at a time


class Weight(StrEnum):
    """The two weights of a letter."""

    REGULAR = "Regular"
    STRONG = "SemiBold"


@dataclass(frozen=True)
class Shaped:
    """A shaped word: its glyphs as characters of the font in visual order, their positions, and the width of 1000 units."""

    glyphs: str
    data: tuple[Any, ...]
    width: float


class PressFont(TTFont):
    """A font of the letters. The same text gives the same bytes whatever was drawn before."""

    face: Any

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file), shapable=True)
        self.covered = frozenset(self.face.charToGlyph)
        self._hb = hb.Font(hb.Face(hb.Blob(self.face._ttf_data)))
        self._meaning: dict[int, str] = {}
        self._shaped: dict[tuple[str, bool], Shaped] = {}
        self._scale = 1000 / self.face.unitsPerEm
        self._give_every_glyph_a_character()

    def _give_every_glyph_a_character(self) -> None:
        face, free = self.face, PRIVATE
        for glyph in range(1, face.numGlyphs):
            if glyph in face.glyphToChar:
                continue
            while free in face.charToGlyph:
                free += 1
            face.charToGlyph[free] = glyph
            face.glyphToChar[glyph] = [free]
            face.charWidths[free] = self._hb.get_glyph_h_advance(glyph) * self._scale
            if named := NAMED.match(self._hb.glyph_to_string(glyph)):
                self._meaning[free] = chr(int(named[1], 16))

    def width_of(self, text: str) -> float:
        """Width of unshaped text in 1000 units of the font size."""
        widths, default = self.face.charWidths, self.face.defaultWidth
        return float(sum(widths.get(ord(c), default) for c in text))

    def shape(self, word: str, rtl: bool) -> Shaped:
        """The word (logical order) as glyphs in visual order, marks placed; kept for next time."""
        found = self._shaped.get((word, rtl))
        if found is None:
            if len(self._shaped) > CACHE_LIMIT:
                self._shaped.clear()
            found = self._shaped[(word, rtl)] = self._shape(word, rtl)
        return found

    def _shape(self, word: str, rtl: bool) -> Shaped:
        buffer = hb.Buffer()
        buffer.add_str(word)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = "Arab" if rtl else "Latn"
        buffer.language = "ar" if rtl else "en"
        hb.shape(self._hb, buffer, FEATURES)
        face, scale = self.face, self._scale
        glyphs, data, total = [], [], 0.0
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            code = face.glyphToChar[info.codepoint][0] if info.codepoint else 0
            glyphs.append(chr(code))
            advance = place.x_advance * scale
            width = face.charWidths.get(code, face.defaultWidth)
            data.append(ShapeData(0, advance, 0, place.x_offset * scale, place.y_offset * scale, width))
            total += advance
        return Shaped("".join(glyphs), tuple(data), total)

    def addObjects(self, doc: PDFDocument) -> None:
        """As ReportLab does, but private characters are read back as the letters they stand for."""
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
    with lock:
        made = PressFont(f"Press{family}{weight}", file)
        pdfmetrics.registerFont(made)
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

