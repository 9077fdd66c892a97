"""Reference program: the lines of a letter on a canvas, unshaped, in no order. Given a file of lines it makes one and ends."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clinic_app import paths

SIZE, LEADING, MARGIN = 10.5, 15.0, 60.0
FACE, BOLD = "Reference", "Reference bold"


@dataclass(frozen=True)
class Page:
    """What the reference writes on one page."""

    lines: tuple[str, ...]
    right: bool


def broken(lines: tuple[str, ...], width: float) -> list[str]:
    """The words of a page in lines no wider than this, the way every letter must break them."""
    space, made = pdfmetrics.stringWidth(" ", FACE, SIZE), []
    for line in lines:
        kept: list[str] = []
        used = 0.0
        for word in line.split():
            wide = pdfmetrics.stringWidth(word, FACE, SIZE)
            if kept and used + space + wide > width:
                made.append(" ".join(kept))
                kept, used = [], 0.0
            used += wide + (space if kept else 0.0)
            kept.append(word)
        made.append(" ".join(kept))
    return made


def write_plain(pages: list[Page]) -> bytes:
    """The reference: a band, a rule and the words broken into lines, without shaping or order."""
    for face, style in ((FACE, "Regular"), (BOLD, "SemiBold")):
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, str(paths.fonts() / f"IBMPlexSansArabic-{style}.ttf"), shapable=False))
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=A4, invariant=1)
    width, height = A4
    for page in pages:
        canvas.rect(0, height - 70, width, 70, stroke=0, fill=1)
        canvas.line(MARGIN, MARGIN, width - MARGIN, MARGIN)
        write = canvas.drawRightString if page.right else canvas.drawString
        for number, line in enumerate(broken(page.lines, width - 2 * MARGIN)):
            canvas.setFont(FACE if number else BOLD, SIZE)
            write(width - MARGIN if page.right else MARGIN, height - 100 - number * LEADING, line)
        canvas.showPage()
    canvas.save()
    return paper.getvalue()


if __name__ == "__main__":
    known = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    write_plain([Page(tuple(lines), True) for lines in known])
