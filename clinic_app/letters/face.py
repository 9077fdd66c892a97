"""The outlines of a font with room for more: glyphs that stand where shaping put them, so that text needs no shifting."""

from __future__ import annotations

import struct

from reportlab.pdfbase.ttfonts import TTFontFace

XY_WORDS, MORE = 0x0003, 0x0020  # a component's offsets are two signed words; another component follows
COMPOSITE = -1
FAR = 4000  # font units that a mark may stand away from its letter
PARTS_MAX = 32

Part = tuple[int, int, int]  # glyph, right, up


class RoomyFace(TTFontFace):
    """ReportLab reads glyphs by their place in the file: what is added goes to the end of its copy in memory."""

    _ttf_data: bytearray

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
