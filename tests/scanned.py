"""TIFFs as a scanner writes them, and as nobody should."""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageDraw

SHORT, LONG = 3, 4


def page(number: int = 1, mode: str = "1", size: tuple[int, int] = (120, 170)) -> Image.Image:
    """A white page with a black bar, further down on each page."""
    sheet = Image.new("RGB", size, "white")
    ImageDraw.Draw(sheet).rectangle((10, 10 * number, size[0] - 10, 10 * number + 8), fill="black")
    if mode == "I;16":
        return sheet.convert("I").point(lambda shade: shade * 257).convert("I;16")
    return sheet.convert(mode)


def tiff(*pages: Image.Image, packed: str = "group4", **more: object) -> bytes:
    """A TIFF with these pages, packed so."""
    buffer = io.BytesIO()
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], compression=packed, **more)
    return buffer.getvalue()


def written(tags: dict[int, tuple[int, int, int]] | None = None, pages: int = 1, following: int = 0, twice: int = 0) -> bytes:
    """A TIFF written by hand: a page of 8 by 8 points in plain bits, of which these tags (kind, count, value) say otherwise.

    pages: so many times the same; following: where the last directory leads; twice: a tag that is said two times.
    """
    says = {256: (SHORT, 1, 8), 257: (SHORT, 1, 8), 258: (SHORT, 1, 8), 259: (SHORT, 1, 1), 262: (SHORT, 1, 1),
            273: (LONG, 1, 8), 277: (SHORT, 1, 1), 278: (SHORT, 1, 8), 279: (LONG, 1, 64), **(tags or {})}
    lines = sorted([*says.items(), *([(twice, says[twice])] if twice else [])])
    body = b"".join(struct.pack("<HHII", tag, *said) for tag, said in lines)
    size = 6 + len(body)
    made = [b"II*\0", struct.pack("<I", 72), bytes(64)]
    for number in range(pages):
        where = 72 + size * (number + 1) if number + 1 < pages else following
        made += [struct.pack("<H", len(lines)), body, struct.pack("<I", where)]
    return b"".join(made)


HOSTILE = {  # what it is, and the name of the problem that it is refused with
    "nothing behind the head": (b"II*\0" + b"\0" * 40, "NOT_WHOLE"),
    "head alone": (b"MM\0*", "NOT_WHOLE"),
    "a directory behind the end": (b"MM\0*\x7f\xff\xff\xff" + bytes(40), "NOT_WHOLE"),
    "cut off": (tiff(page(), packed="raw")[:-40], "NOT_WHOLE"),
    "strip behind the end": (written({279: (LONG, 1, 4_000_000_000)}), "NOT_WHOLE"),
    "strips without sizes": (written({279: (LONG, 2, 8)}), "NOT_WHOLE"),
    "a million strips": (written({273: (LONG, 1_000_000, 8), 279: (LONG, 1_000_000, 8)}), "NOT_WHOLE"),
    "width as a fraction": (written({256: (5, 1, 8)}), "NOT_WHOLE"),
    "no width": (written({256: (SHORT, 1, 0)}), "NOT_WHOLE"),
    "two widths": (written(twice=256), "NOT_WHOLE"),
    "round in a circle": (written(pages=3, following=72), "NOT_WHOLE"),
    "thousands of pages": (written(pages=5_000), "TOO_MANY_PAGES"),
    "bomb": (written({256: (LONG, 1, 25_000), 257: (LONG, 1, 25_000)}), "TOO_MANY_POINTS"),
    "bomb on the last page": (written(pages=2)[:72] + written()[72:-4] + struct.pack("<I", 72 + 114) + written(
        {256: (LONG, 1, 25_000), 257: (LONG, 1, 25_000)})[72:], "TOO_MANY_POINTS"),
    "endless line": (written({256: (LONG, 1, 40_000_000), 257: (SHORT, 1, 1)}), "TOO_MANY_POINTS"),
    "deep points": (written({256: (LONG, 1, 6_000), 257: (LONG, 1, 6_000), 277: (SHORT, 1, 600)}), "TOO_MANY_POINTS"),
    "one vast tile": (written({322: (LONG, 1, 60_000), 323: (LONG, 1, 60_000), 324: (LONG, 1, 8), 325: (LONG, 1, 64)}),
                      "TOO_MANY_POINTS"),
    "a decoder nobody needs": (tiff(page(mode="L"), packed="zstd"), "PACKED_OTHERWISE"),
    "the old JPEG": (written({259: (SHORT, 1, 6)}), "PACKED_OTHERWISE"),
}
