"""Printing page images through Qt, where the system has no `lp` (Windows)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.letters import pages

SHARP = 300  # dots per inch; finer than an office printer shows


def names() -> list[str]:
    """The printers of this system, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def printer(name: str, title: str, copies: int = 1) -> QPrinter:
    """A printer set for A4 with a neutral title of the job."""
    made = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    made.setDocName(title)
    made.setCopyCount(copies)
    made.setFullPage(True)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageOrientation(QPageLayout.Orientation.Portrait)
    return made


def print_pages(device: QPrinter, pdf: bytes) -> bool:
    """Every page as one image over the whole sheet; False if the printer did not begin."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        for number, image in enumerate(pages.images(pdf, SHARP / 96)):
            if number:
                device.newPage()
            image.setDevicePixelRatio(1)
            painter.drawImage(QRectF(device.pageLayout().fullRectPixels(device.resolution())), image)
    finally:
        painter.end()
    return True
