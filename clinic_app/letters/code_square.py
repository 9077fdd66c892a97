"""The square that a telephone or a scanner reads: the check code of an issued letter."""

from __future__ import annotations

from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

from clinic_app.letters.flow import Draw
from clinic_app.letters.styles import INK

VERSION = 2  # 25 cells a side: room for the mark and the code, with a sixth of it spoilt


@lru_cache(maxsize=64)
def cells(text: str) -> tuple[tuple[bool, ...], ...]:
    """The dark cells of the square, row by row."""
    from reportlab.graphics.barcode import qrencoder  # slow to load, and most letters bear no square

    code = qrencoder.QRCode(VERSION, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(cell) for cell in row) for row in code.modules)


def square(text: str, x: float, y: float, size: float) -> Draw:
    """The square with its lower left corner at x and y. White paper must stand four cells wide around it."""
    rows = cells(text)
    side = size / len(rows)

    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for number, row in enumerate(rows):
            begin = None
            for place, dark in enumerate((*row, False)):  # dark neighbours are one bar: no hair between them on any printer
                if dark and begin is None:
                    begin = place
                elif not dark and begin is not None:
                    path.rect(x + begin * side, y + size - (number + 1) * side, (place - begin) * side, side)
                    begin = None
        canvas.setFillColorRGB(*INK)
        canvas.drawPath(path, stroke=0, fill=1)

    return draw
