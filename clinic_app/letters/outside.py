"""A page as somebody outside would have typed it: no letterhead of ours. The demo clinic receives such papers."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from clinic_app.letters import styles
from clinic_app.letters.flow import Flow
from clinic_app.letters.fonts import Weight
from clinic_app.letters.lines import Sentence
from clinic_app.letters.styles import INK, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, WIDTH, Style

SENDER = Style(15, 22, Weight.STRONG, INK)
CHAPTER = Style(12, 19, Weight.STRONG, INK)
GAP = 10


def typed(arabic: bool, sender: str, pages: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    """A PDF: the sender at the head, then on each page a title and its paragraphs. The same words give the same bytes."""
    body = (styles.ARABIC if arabic else styles.ENGLISH).body
    buffer = io.BytesIO()
    first = Flow(arabic, MARGIN).type(body).first_font
    canvas = Canvas(buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, initialFontName=first)  # type: ignore[arg-type]
    canvas.setTitle("Scan")
    for title, paragraphs in pages:
        flow = Flow(arabic, MARGIN)
        flow.paragraph([Sentence(sender)], SENDER, width=WIDTH)
        flow.space(GAP)
        flow.rule(RULE, width=WIDTH)
        flow.space(2 * GAP)
        flow.paragraph([Sentence(title)], CHAPTER, width=WIDTH)
        for paragraph in paragraphs:
            flow.space(GAP)
            flow.paragraph([Sentence(paragraph)], body, width=WIDTH)
        for page in flow.pages:
            for draw in (*page.back, *page.front):
                draw(canvas)
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()
