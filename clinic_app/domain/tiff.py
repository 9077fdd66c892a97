"""The directories of a TIFF, read before anything is decoded: how many pages there are, how large, and how each is packed.

Only what scanners write is let through: plain bits, fax (groups 3 and 4), LZW, PackBits, deflate, JPEG. House rules (H): 200
lines in a directory, 20,000 strips or tiles on a page, 30,000 points on a side.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
PACKED_AS = frozenset({1, 2, 3, 4, 5, 7, 8, 32773, 32946})
LINES_MAX = 200
STRIPS_MAX = 20_000
SIDE_MAX = 30_000
WIDTH, HEIGHT, BITS, PACKING, SAMPLES, TILE_WIDTH, TILE_HEIGHT = 256, 257, 258, 259, 277, 322, 323
PLACES = ((273, 279), (324, 325))  # where the strips, or the tiles, of a page begin, and how many bytes each has
LETTERS = {3: "H", 4: "I"}         # how whole numbers are written: in two bytes or four

Tags = dict[int, tuple[int, int, int]]


class NotWhole(ValueError):
    """The file does not hold what it says it holds."""


@dataclass(frozen=True)
class TiffPage:
    """What one directory says. needs: bytes of the unpacked page, or of one of its tiles where that is more."""

    width: int
    height: int
    needs: int
    packing: int


def pages_of(data: bytes, most: int) -> tuple[TiffPage, ...]:
    """The pages in order, at most so many. Raises NotWhole for what is cut off, goes round in a circle or contradicts itself."""
    pages: list[TiffPage] = []
    try:
        order = ORDERS[data[:4]]
        (at,), seen = struct.unpack_from(f"{order}I", data, 4), set()
        while at and len(pages) < most:
            if at in seen:
                raise NotWhole
            seen.add(at)
            tags, at = _directory(data, order, at)
            pages.append(_page(data, order, tags))
    except (KeyError, struct.error):
        raise NotWhole from None
    if not pages:
        raise NotWhole
    return tuple(pages)


def _directory(data: bytes, order: str, at: int) -> tuple[Tags, int]:
    """Its lines (type, count, and where the four bytes lie that tell the value), and where the next one begins."""
    (count,) = struct.unpack_from(f"{order}H", data, at)
    if not 0 < count <= LINES_MAX:
        raise NotWhole
    tags: Tags = {}
    for place in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, numbers = struct.unpack_from(f"{order}HHI", data, place)
        if tag in tags:  # one reader believes the first, another the last
            raise NotWhole
        tags[tag] = kind, numbers, place + 8
    (following,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * count)
    return tags, following


def _page(data: bytes, order: str, tags: Tags) -> TiffPage:
    def numbers(tag: int, *otherwise: int, most: int = 1) -> tuple[int, ...]:
        if tag not in tags and otherwise:
            return otherwise
        kind, count, place = tags[tag]
        form = f"{order}{count}{LETTERS[kind]}"
        if not 0 < count <= most:
            raise NotWhole
        if struct.calcsize(form) > 4:
            (place,) = struct.unpack_from(f"{order}I", data, place)
        return struct.unpack_from(form, data, place)

    (width,), (height,), (packing,) = numbers(WIDTH), numbers(HEIGHT), numbers(PACKING, 1)
    (samples,), bits = numbers(SAMPLES, 1), max(numbers(BITS, 1, most=8))
    begins, sizes = next((places for places in PLACES if places[0] in tags), PLACES[0])
    starts, lengths = numbers(begins, most=STRIPS_MAX), numbers(sizes, most=STRIPS_MAX)
    across, down = numbers(TILE_WIDTH, width) + numbers(TILE_HEIGHT, height)
    if not all((width, height, samples, bits, across, down)) or len(starts) != len(lengths):
        raise NotWhole
    if any(start + length > len(data) for start, length in zip(starts, lengths, strict=True)):
        raise NotWhole
    return TiffPage(width, height, max(width * height, across * down) * max(1, samples * bits // 8), packing)
