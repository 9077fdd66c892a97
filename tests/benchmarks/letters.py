"""Item 12: the discharge letter in both languages beside a canvas that writes the same lines unshaped."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clinic_app import paths
from clinic_app.domain.facts import LetterLanguage
from clinic_app.letters import discharge
from tests.benchmarks.pairs import Ratio, paired
from tests.letters import letter_builders as builders

SIZE, LEADING, MARGIN = 10.5, 15.0, 60.0
FACE, BOLD = "Reference", "Reference bold"


@dataclass(frozen=True)
class Page:
    """What the reference writes on one page."""

    lines: tuple[str, ...]
    right: bool


def pages_of(pdf: bytes, right: bool) -> list[Page]:
    """The lines of a letter, page by page, as the reference will write them."""
    return [Page(tuple((page.extract_text() or "").splitlines()), right) for page in PdfReader(io.BytesIO(pdf)).pages]


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


def measure(rounds: int, visits: int) -> list[Ratio]:
    """The warm ratio: both letters in one process, in turns."""
    both = [builders.a_letter(language) for language in (LetterLanguage.ENGLISH, LetterLanguage.ARABIC)]
    plain = [pages_of(discharge.render(letter).pdf, right) for letter, right in zip(both, (False, True), strict=True)]
    return [paired(
        "12", "letter, English and Arabic, warm / unshaped canvas", lambda: [discharge.render(letter) for letter in both],
        lambda: [write_plain(pages) for pages in plain], goal=2.5, rounds=max(rounds, 15),
    )]
