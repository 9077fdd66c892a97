"""Pages of papers from outside as pictures: the only way they are shown, so that nothing in them runs. For a worker."""

from __future__ import annotations

import struct
from io import BytesIO
from math import sqrt
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps, TiffImagePlugin  # noqa: F401 - a reader that Pillow does not load by itself
from PySide6.QtGui import QImage

from clinic_app.domain.correspondence import PAGES_MAX, POINTS_MAX, ReceivedProblem, file_findings, size_findings
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.signatures import Scan, ScanKind
from clinic_app.domain.tiff import NotWhole, pages_of
from ui.letters.pages import one_at_a_time

DRAWN_MAX = 12_000_000  # points of one page on the screen: a page may say that it is a kilometre wide
READ_WITH = {ScanKind.PNG: "PNG", ScanKind.JPEG: "JPEG", ScanKind.TIFF: "TIFF"}  # no other decoder is let near the bytes

BROKEN = (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, EOFError, MemoryError, struct.error)
"""What Pillow makes of damaged pictures."""


class CannotShow(Exception):
    """The page cannot be drawn; locked: because a password is asked for."""

    def __init__(self, locked: bool = False) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


def read(path: Path) -> tuple[bytes, int]:
    """A file's bytes and its pages (0: nobody can count them). Refused by size before it is read, and by its bytes after."""
    try:
        if not path.is_file():
            raise Refused(Finding(ReceivedProblem.UNREADABLE, "file"))
        if found := size_findings(path.stat().st_size):
            raise Refused(*found)
        data = path.read_bytes()
    except OSError:
        raise Refused(Finding(ReceivedProblem.UNREADABLE, "file")) from None
    pages = counted(data)
    if found := file_findings(data, pages):
        raise Refused(*found)
    return data, pages


def counted(data: bytes) -> int:
    """How many pages there are; 0 where the file cannot be opened."""
    kind = Scan(data).kind
    if kind is ScanKind.TIFF:
        try:
            return len(pages_of(data, PAGES_MAX + 1))
        except NotWhole:
            return 0
    if kind is not ScanKind.PDF:
        return 1
    try:
        with one_at_a_time:
            document = pypdfium2.PdfDocument(data)
            try:
                return len(document)
            finally:
                document.close()
    except pypdfium2.PdfiumError:
        return 0


def picture(data: bytes, number: int, width: int, ratio: float) -> QImage:
    """One page (from 0), so many pixels wide, sharp on a screen of this pixel ratio. Raises CannotShow."""
    draw = _page if Scan(data).kind is ScanKind.PDF else _picture
    image = draw(data, number, width * ratio)
    image.setDevicePixelRatio(ratio)
    return image


def _page(data: bytes, number: int, width: float) -> QImage:
    """Drawn without forms: there is no engine for scripts here, and nothing that would start one."""
    try:
        with one_at_a_time:
            document = pypdfium2.PdfDocument(data)
            try:
                page = document[number]
                across, down = page.get_size()
                if across <= 0 or down <= 0:
                    raise CannotShow
                scale = min(width / across, sqrt(DRAWN_MAX / (across * down)))
                bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
                try:
                    size = bitmap.width, bitmap.height, bitmap.stride
                    return QImage(bitmap.buffer, *size, QImage.Format.Format_RGB32).copy()
                finally:
                    bitmap.close()  # here, not when Python gets to it: that would be outside of the lock
            finally:
                document.close()
    except pypdfium2.PdfiumError as error:
        raise CannotShow(error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD) from None
    except (IndexError, ValueError, OverflowError, MemoryError):
        raise CannotShow from None


def _picture(data: bytes, number: int, width: float) -> QImage:
    """Decoded by the reader of its own kind, upright as the camera was held; its size is asked for first."""
    kind = Scan(data).kind
    if kind is None or file_findings(data):  # a TIFF could have been kept before somebody looked at its pages
        raise CannotShow
    try:
        with Image.open(BytesIO(data), formats=(READ_WITH[kind],)) as opened:
            opened.seek(number)
            if opened.width * opened.height > POINTS_MAX:
                raise CannotShow
            upright = ImageOps.exif_transpose(opened)
            if upright.mode.startswith("I;16"):  # grey in 16 bits, which Pillow would cut off at 255
                upright = upright.convert("I").point(lambda shade: shade / 256)
            upright = upright.convert("RGB")
    except BROKEN:
        raise CannotShow from None
    if upright.width > width:
        down = min(upright.height * width / upright.width, DRAWN_MAX / width)
        upright = upright.resize((round(width), max(1, round(down))), reducing_gap=2)
    image = QImage(upright.tobytes(), upright.width, upright.height, 3 * upright.width, QImage.Format.Format_RGB888)
    return image.copy()
