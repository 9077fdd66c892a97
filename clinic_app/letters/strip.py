"""A strip for the wallet: as wide as a bank card, in small type, with marks where it is cut and folded to the card's height."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from clinic_app.domain.handouts import Bullets, Fields, Heading, Strip, Text
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.flow import Draw, Flow
from clinic_app.letters.fonts import Weight
from clinic_app.letters.lines import Sentence
from clinic_app.letters.styles import GREEN, GREY, MM, PAGE_HEIGHT, RULE, Style
from clinic_app.letters.words import Words

CARD_WIDE, CARD_HIGH = 85.6 * MM, 54.0 * MM  # ISO/IEC 7810 ID-1
PADDING = 4.0 * MM
INNER, DOT = CARD_WIDE - 2 * PADDING, 7.0
BODY, HEAD, QUIET = Style(7.4, 9.4), Style(7.4, 9.8, Weight.STRONG, GREEN), Style(6.8, 8.8, colour=GREY)
BODY_AR, HEAD_AR, QUIET_AR = Style(7.8, 11.2), Style(7.8, 11.4, Weight.STRONG, GREEN), Style(7.2, 10.4, colour=GREY)


def draw_strip(flow: Flow, strip: Strip, words: Words) -> None:
    """The strip at this height of the page; it is never torn, so its maker keeps it shorter than a page."""
    body, head, quiet = (BODY_AR, HEAD_AR, QUIET_AR) if words.arabic else (BODY, HEAD, QUIET)
    top = flow.y
    flow.y += PADDING
    for block in strip.blocks:
        match block:
            case Heading():
                flow.y += 2.5
                _paragraph(flow, block.text, head)
            case Text():
                _paragraph(flow, block.text, quiet if block.quiet else body)
            case Bullets():
                for item in block.items:
                    dot = flow.type(body).one("•")
                    flow.put(dot, body, flow.left(PADDING, dot.width), flow.y + body.leading * 0.5 + body.size * 0.34)
                    _paragraph(flow, item, body, DOT)
            case Fields():
                for label, value in block.rows:
                    _paragraph(flow, label, quiet)
                    _paragraph(flow, value, body)
    flow.y += PADDING
    flow.page.back.append(_edges(flow.left(0, CARD_WIDE), top, flow.y))


def _paragraph(flow: Flow, text: str, style: Style, further: float = 0.0) -> None:
    flow.paragraph([Sentence(isolate_as_is(text))], style, start=PADDING + further, width=INNER - further)


def _edges(left: float, top: float, bottom: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(0.6)
        canvas.setDash(3, 3)
        canvas.rect(left, PAGE_HEIGHT - bottom, CARD_WIDE, bottom - top, stroke=1, fill=0)
        canvas.setDash()
        fold = top + CARD_HIGH
        while fold < bottom - 4 * MM:
            for x in (left, left + CARD_WIDE):
                canvas.line(x - 2.5 * MM, PAGE_HEIGHT - fold, x + 2.5 * MM, PAGE_HEIGHT - fold)
            fold += CARD_HIGH
        canvas.restoreState()

    return draw
