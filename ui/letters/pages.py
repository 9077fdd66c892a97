"""Pages of a PDF as images: what is previewed is the letter itself, not a second layout. Safe to call on a worker."""

from __future__ import annotations

import threading

import pypdfium2
from PySide6.QtGui import QImage

POINTS = 96 / 72  # screen pixels of one point at 100 %

one_at_a_time = threading.Lock()  # PDFium draws on one thread at a time


def images(pdf: bytes, zoom: float, ratio: float = 1.0) -> list[QImage]:
    """Every page at a zoom (1.0 = actual size on a 96 dpi screen), sharp on a screen of this pixel ratio."""
    with one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_image(document[number], zoom * POINTS * ratio, ratio) for number in range(len(document))]
        finally:
            document.close()


def _image(page: pypdfium2.PdfPage, scale: float, ratio: float) -> QImage:
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    try:
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    finally:
        bitmap.close()
        page.close()
    image.setDevicePixelRatio(ratio)
    return image
