"""A letter of reception on paper: letterhead, reader, what it is about, a few blocks, and a signature for the clinic."""

from __future__ import annotations

from clinic_app.domain.changes import Kind
from clinic_app.domain.desk_letters import DeskPaper
from clinic_app.domain.letters import Rendered
from clinic_app.letters.blocks import BlockPress
from clinic_app.letters.fonts import lock
from clinic_app.letters.lines import Sentence
from clinic_app.letters.page import Sheet
from clinic_app.letters.styles import WIDTH


def render(paper: DeskPaper) -> Rendered:
    """The letter as PDF; its title in the file is only "Letter". Refuses characters that no font of the clinic can draw."""
    with lock:
        sheet = Sheet(paper.frame)
        sheet.letterhead()
        sheet.address([line for line in paper.address if line], paper.reference)
        sheet.overleaf(paper.about, paper.reference)
        named = tuple(fact.key for fact in paper.facts if fact.source.kind is Kind.CLIENT)
        sheet.flow.paragraph([Sentence(paper.subject, named)], sheet.styles.subject, width=WIDTH)
        sheet.flow.space(7.5)
        sheet.text(Sentence(paper.greeting, named))
        press = BlockPress(sheet)
        for block in paper.blocks:
            press.draw(block)
        sheet.closing(paper.closing, [(note, "") for note in paper.notes])
        return sheet.finish()
