"""Client sheets on paper: the clinic's letterhead, a title, and blocks from top to bottom in the direction of their language."""

from __future__ import annotations

from clinic_app.domain.handouts import Handout
from clinic_app.domain.letters import Frame, Rendered
from clinic_app.letters.bidi import isolate_as_is
from clinic_app.letters.blocks import BlockPress
from clinic_app.letters.fonts import lock
from clinic_app.letters.page import Sheet
from clinic_app.letters.styles import CLOSER


def render(handout: Handout, frame: Frame, file_number: str = "") -> Rendered:
    """The sheet as PDF. Refuses characters that no font of the clinic can draw. Its title in the file is only "Sheet".

    A sheet that spills over onto a second page is laid out with its lines closer and closer together where that makes it one.
    """
    with lock:
        rendered = _drawn(handout, frame, file_number)
        if rendered.pages == 2:
            for close in CLOSER:
                closer = _drawn(handout, frame, file_number, close=close)
                if closer.pages == 1:
                    return closer
        return rendered


def _drawn(handout: Handout, frame: Frame, file_number: str, *, close: int = 0) -> Rendered:
    sheet = Sheet(frame, "Sheet", close=close)
    sheet.letterhead()
    named = (sheet.words.given(frame.recipient.name), sheet.words.number(file_number) if file_number else "")
    sheet.headline(handout.title, (*(named if handout.named else ()), isolate_as_is(handout.subtitle)))
    if handout.named:
        sheet.overleaf(*named, isolate_as_is(handout.title))
    press = BlockPress(sheet, close=close)
    for block in handout.blocks:
        press.draw(block)
    return sheet.finish()
