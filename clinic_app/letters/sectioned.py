"""Letters made of sections: address and greeting, or a title; then each section under its heading, and who signs."""

from __future__ import annotations

from clinic_app.domain.curves import Curve
from clinic_app.domain.facts import RELEASE_KEY, IdentityFact
from clinic_app.domain.handouts import Block, Fields, Heading, Table, Text
from clinic_app.domain.letter_kinds import LAYOUTS, Look, SectionKind
from clinic_app.domain.letter_sections import SaidFact
from clinic_app.domain.letters import Letter, Rendered, check
from clinic_app.domain.readers import Reader
from clinic_app.letters.blocks import BlockPress
from clinic_app.letters.fonts import lock
from clinic_app.letters.lines import Sentence
from clinic_app.letters.page import Sheet
from clinic_app.letters.styles import GREEN, TINT, WIDTH
from clinic_app.letters.words import sheet_words

INNER = 11.0  # points between a box and its words


def render(letter: Letter) -> Rendered:
    """The letter as a PDF; raises and refuses as press.render(). The same letter gives the same bytes.

    A kind that is one page is laid out again where it spills over: with its lines closer together, then without the curve, whose
    numbers stand in the table, with as much air as there is then. It stays so if that makes it one page.
    """
    check(letter)
    with lock:
        rendered = _Sections(letter).rendered()
        if LAYOUTS[letter.kind].one_page and rendered.pages == 2:
            for close, curves in ((1, True), (2, True), (0, False), (1, False), (2, False)):
                closer = _Sections(letter, close=close, curves=curves).rendered()
                if closer.pages == 1:
                    return closer
        return rendered


class _Sections:
    """Lays one letter section by section."""

    def __init__(self, letter: Letter, *, close: int = 0, curves: bool = True) -> None:
        self.curves = curves
        self.letter, self.frame, self.layout = letter, letter.frame, LAYOUTS[letter.kind]
        self.sheet = Sheet(letter.frame, close=close)
        self.press = BlockPress(self.sheet, close=close)
        self.common = self.sheet.words
        self.words = sheet_words(self.layout.room, letter.language, letter.frame.own)
        self.own = letter.reader is Reader.CLIENT  # the client's, or the guardian's in their place
        self.to_client = self.own and not letter.frame.guardian
        self.discreet = self.layout.discreet or letter.reader not in (Reader.CLIENT, Reader.DOCTOR)
        self.identity = next((f for f in letter.facts if isinstance(f, IdentityFact)), None)
        self.form = self.identity.form if self.identity else ""
        self.name = self.common.given(self.identity.name(letter.language)) if self.identity else ""
        self.keys = (self.identity.key,) if self.identity else ()

    def rendered(self) -> Rendered:
        """The parts one after the other, then the bytes."""
        sheet = self.sheet
        sheet.letterhead()
        if self.layout.look is Look.SHEET:
            self._title()
        else:
            self._address()
        boxed = [s for s in self.layout.sections if s.boxed]
        if boxed:
            self._box(boxed)
        if self.layout.look is Look.LETTER:
            key = "discharge.greeting" if self.frame.recipient.name else "discharge.greeting_nobody"
            recipient = self.common.given(self.frame.recipient.name)
            sheet.text(Sentence(self.common.say(
                "ending.greeting" if self.to_client else key, self.form, name=self.name, recipient=recipient)))
        for section in self.layout.sections:
            if section not in boxed:
                self._section(section)
        if self.layout.look is Look.LETTER:
            self._closing()
        return sheet.finish()

    def _say(self, key: str, **values: str) -> str:
        """A text of this kind of letter; to the client where there is one for them."""
        whole, own = f"{self.layout.table}.{key}", f"{self.layout.table}.to_client.{key}"
        return self.words.say(own if self.to_client and self.words.has(own) else whole, self.form, None, **values)

    def _number(self) -> str:
        return self.common.number(self.identity.file_number) if self.identity and self.identity.file_number else ""

    def _title(self) -> None:
        title = self._say("title")
        self.sheet.headline(title, (self.name, self._number()))
        self.sheet.overleaf(self.name, self._number(), title)

    def _address(self) -> None:
        words, recipient = self.common, self.frame.recipient
        if self.to_client:
            lines = [self.name]
        elif recipient.name:
            addressed = words.say("common.recipient", recipient.form, name=words.given(recipient.name))
            lines = [addressed, recipient.role, *recipient.address]
        else:
            lines = [words.say("common.nobody")]
        reference = words.say("common.reference", file_number=self._number()) if self._number() else ""
        self.sheet.address([line for line in lines if line], reference)
        self.sheet.overleaf(self.name, reference)
        born = self.identity.born if self.identity else None
        subject = words.say("common.subject", self.form, name=self.name, born=words.day(born)) if born else self.name
        about = self._say("subject", subject=subject)
        if not self.name:  # while no permission is recorded
            about = self.common.unnamed(about)
        said = Sentence(about, () if self.to_client else self.keys)
        self.sheet.flow.paragraph([said], self.sheet.styles.subject, width=WIDTH)
        self.sheet.flow.space(7.5)

    def _facts(self, section: SectionKind) -> list[SaidFact]:
        return [f for f in self.letter.facts if isinstance(f, SaidFact) and f.section == section.key and f.blocks]

    def _box(self, sections: list[SectionKind]) -> None:
        """What is asked, before anything else, under the heading of the first of these sections."""
        facts, flow, styles = [f for s in sections for f in self._facts(s)], self.sheet.flow, self.sheet.styles
        if not facts:
            return
        flow.room(4 * styles.body.leading)
        with flow.box(TINT, GREEN, width=WIDTH, padding=6.5):
            flow.line(flow.type(styles.heading).one(self._heading(sections[0])), styles.heading, INNER)
            for fact in facts:
                for block in fact.blocks:
                    if isinstance(block, Text):
                        flow.paragraph([Sentence(block.text, (fact.key,))], styles.body, start=INNER, width=WIDTH - 2 * INNER)
        flow.space(8)

    def _section(self, section: SectionKind) -> None:
        facts = self._facts(section)
        if not facts:
            return
        first = facts[0].blocks[0]
        headed = isinstance(first, Heading | Fields) or (isinstance(first, Text) and first.quiet)
        if not headed and (title := self._heading(section)):
            self.sheet.heading(title)
        told: list[tuple[Block, str]] = [(block, fact.key) for fact in facts for block in fact.blocks
                                         if self.curves or not isinstance(block, Curve)]
        for number, (block, key) in enumerate(told):
            before = told[number - 1][0] if number else None
            after = told[number + 1][0] if number + 1 < len(told) else None
            self.press.draw(block, (key,), goes_on=_same_table(before, block), ends=not _same_table(block, after))

    def _heading(self, section: SectionKind) -> str:
        """What stands over a section, unless its own words begin with a heading."""
        named = (f"{section.key}_title", f"{section.key}_head", section.key)
        return next((self._say(key) for key in named if self.words.has(f"{self.layout.table}.{key}")), "")

    def _closing(self) -> None:
        words, notes = self.common, []
        if not self.own and self.frame.copy_to_client and self.name:
            notes.append((words.say("common.copy", name=self.name), self.keys[0] if self.keys else ""))
        if not self.own and self.letter.release is not None:
            notes.append((words.say("common.permission", until=words.day(self.letter.release.valid_to)), RELEASE_KEY))
        closing = words.say("ending.closing") if self.to_client else words.say("common.closing")
        self.sheet.closing(closing, notes, discreet=self.discreet)


def _same_table(one: Block | None, two: Block | None) -> bool:
    return isinstance(one, Table) and isinstance(two, Table) and one.heads == two.heads
