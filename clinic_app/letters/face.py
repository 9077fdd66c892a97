"""The outlines of a font with room for more: glyphs that stand where shaping put them, so that text needs no shifting."""

from __future__ import annotations

import struct
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFontFace

XY_WORDS, MORE = 0x0003, 0x0020  # a component's offsets are two signed words; another component follows
COMPOSITE = -1
FAR = 4000  # font units that a mark may stand away from its letter
PARTS_MAX = 32

Part = tuple[int, int, int]  # glyph, right, up


class RoomyFace(TTFontFace):
    """ReportLab reads glyphs by their place in the file: what is added goes to the end of its copy in memory."""

    _ttf_data: bytearray
    shaper: hb.Font  # it reads the file's own outlines, whatever is added to them here

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N803  (ReportLab's name)
        """As ReportLab does, but characters, widths and places are read a table at once: it reads them number by number.

        For fonts that HarfBuzz can name the characters of, with outlines of their own: those that make_fonts.py cuts.
        """
        super().extractInfo(charInfo=0)
        self.shaper = hb.Font(hb.Face(hb.Blob(bytes(self._ttf_data))))
        nominal = self.shaper.get_nominal_glyph
        self.charToGlyph = {code: nominal(code) for code in self.shaper.face.unicodes}
        if 0x20 in self.charToGlyph:
            self.charToGlyph[0xa0] = self.charToGlyph[0x20]
        face: Any = self
        table, scale = face.get_table, face._pdfScale(1)
        whole, = struct.unpack(">H", table("hhea")[34:36])
        metrics = table("hmtx")
        numbers = struct.unpack(f">{2 * whole}H", metrics[:4 * whole])
        bearings = struct.unpack(f">{self.numGlyphs - whole}H", metrics[4 * whole:4 * whole + 2 * (self.numGlyphs - whole)])
        self.hmetrics = [*zip(numbers[::2], numbers[1::2], strict=True), *((numbers[-2], bearing) for bearing in bearings)]
        self.defaultWidth = scale * self.hmetrics[0][0]
        self.charWidths = {code: scale * self.hmetrics[glyph][0] for code, glyph in self.charToGlyph.items()}
        places, long = table("loca"), table("head")[51]
        count = self.numGlyphs + 1
        self.glyphPos = list(struct.unpack(f">{count}{'L' if long else 'H'}", places[:count * (4 if long else 2)]))
        if not long:
            self.glyphPos = [place << 1 for place in self.glyphPos]

    def make_room(self) -> None:
        """Move the outlines to the end of the copy, where they can grow."""
        begin, length = self.get_table_pos("glyf")
        self._ttf_data = bytearray(bytes(self._ttf_data))
        self.table["glyf"]["offset"] = len(self._ttf_data)
        self._ttf_data += self._ttf_data[begin:begin + length]
        self.glyphPos = list(self.glyphPos)

    def is_empty(self, glyph: int) -> bool:
        """True if the glyph draws nothing."""
        return bool(self.glyphPos[glyph] == self.glyphPos[glyph + 1])

    def add(self, parts: tuple[Part, ...], advance: int) -> int:
        """A new glyph made of these, each moved right and up; gives its number. No parts: it draws nothing."""
        parts = tuple((g, _near(x), _near(y)) for g, x, y in parts[:PARTS_MAX])
        boxes = [self._box(part) for part in parts]
        left = min((box[0] for box in boxes), default=0)
        outline = b""
        if parts:
            corners = (left, min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
            outline = struct.pack(">5h", COMPOSITE, *corners)
            for number, (glyph, right, up) in enumerate(parts, 1):
                outline += struct.pack(">2H2h", XY_WORDS | (MORE if number < len(parts) else 0), glyph, right, up)
            outline += b"\0" * (-len(outline) % 4)
        self._ttf_data += outline
        self.table["glyf"]["length"] += len(outline)
        self.glyphPos.append(self.glyphPos[-1] + len(outline))
        self.hmetrics.append((max(advance, 0), left & 0xFFFF))
        return len(self.glyphPos) - 2

    def _box(self, part: Part) -> tuple[int, int, int, int]:
        glyph, right, up = part
        at = self.table["glyf"]["offset"] + self.glyphPos[glyph]
        left, low, end, high = struct.unpack(">4h", self._ttf_data[at + 2:at + 10])
        return left + right, low + up, end + right, high + up


def _near(units: int) -> int:
    return min(max(units, -FAR), FAR)
