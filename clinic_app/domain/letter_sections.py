"""Letters in sections: facts that are in words already, and what people write, choose or leave out in a section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clinic_app.domain.changes import Kind
from clinic_app.domain.facts import Fact, Source, Withheld, wall_of, why_not
from clinic_app.domain.handouts import Block, Bullets, Fields, Heading, Signatures, Strip, Table, Text, Ticks
from clinic_app.domain.letter_kinds import Layout, SectionKind
from clinic_app.domain.letters import Letter
from clinic_app.domain.permissions import RecordClass
from clinic_app.domain.readers import Content

SENSITIVE = frozenset({Content.RISK, Content.SAFETY_PLAN, Content.DELICATE})  # whose words are of the class SENS
MARKS = dict.fromkeys((0x200E, 0x200F, 0x2066, 0x2067, 0x2068, 0x2069))  # of direction: the press sets its own


@dataclass(frozen=True)
class SaidFact(Fact):
    """A fact in the words of its letter: the blocks that say it. Tables with the same heads that follow each other become one."""

    blocks: tuple[Block, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Its paragraphs; what is a list or a table is none."""
        return tuple(block.text for block in self.blocks if isinstance(block, Text))


@dataclass(frozen=True)
class SectionEdit:
    """What a person decided about one section: own words (None: the record's), what is chosen, in or out (None: as usual)."""

    key: str
    text: str | None = None
    chosen: str = ""
    out: bool | None = None


def edit_of(edits: Iterable[SectionEdit], key: str) -> SectionEdit:
    """What was decided about this section, or nothing."""
    return next((e for e in edits if e.key == key), SectionEdit(key))


def is_out(section: SectionKind, edit: SectionEdit) -> bool:
    """True while a section is left out."""
    return section.usually_out if edit.out is None else edit.out


def told(facts: Sequence[Fact], layout: Layout, edits: Sequence[SectionEdit]) -> tuple[Fact, ...]:
    """The facts with what was typed in their place, section by section; what is no section of the layout stays first."""
    said: list[Fact] = [f for f in facts if not f.section]
    for section in layout.sections:
        edit = edit_of(edits, section.key)
        if edit.text is None or section.fixed or (section.typed and not edit.text.strip()):
            said += [f for f in facts if f.section == section.key]
        else:
            said.append(typed_fact(section, edit.text))
    return tuple(said)


def typed_fact(section: SectionKind, text: str) -> SaidFact:
    """Somebody's own words in a section: of every kind of content that the section may hold."""
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    blocks: tuple[Block, ...] = (Bullets(lines),) if section.listed else tuple(Text(line) for line in lines)
    return SaidFact(
        f"typed:{section.key}", section.contents[0], RecordClass.SENS if SENSITIVE & {*section.contents} else RecordClass.CLIN,
        Source(Kind.LETTER), text, also=section.contents[1:], section=section.key, blocks=blocks if lines else ())


def in_letter(facts: Iterable[Fact], sections: Iterable[SectionKind], edits: Sequence[SectionEdit]) -> frozenset[str]:
    """Keys of the facts whose section is not left out."""
    out = {s.key for s in sections if is_out(s, edit_of(edits, s.key))}
    return frozenset(f.key for f in facts if f.section not in out)


@dataclass(frozen=True)
class SectionState:
    """One section while the letter is written: what stands in it, what the record says, and which walls stand before the reader.

    wall: why own words cannot reach this reader, or None; withheld: the same for what the record has to say; about: what else
    its words hold, where that is the wall.
    """

    section: SectionKind
    edit: SectionEdit
    said: str
    recorded: str
    out: bool
    wall: Withheld | None
    withheld: tuple[Withheld, ...] = ()
    keys: frozenset[str] = frozenset()  # of what the record has to say
    about: tuple[Content, ...] = ()


def _standing_in(section: SectionKind, facts: Iterable[Fact]) -> list[Fact]:
    """What the record has to say in a section: the facts that name it, else those of its kinds that name none."""
    return [f for f in facts if f.section == section.key
            or (not section.apart and not f.section and f.content in section.contents)]


def rewritten(
    facts: Sequence[Fact], sections: Sequence[SectionKind], edits: Sequence[SectionEdit], said: frozenset[str],
    may: Callable[[Fact], bool],
) -> tuple[tuple[SaidFact, ...], frozenset[str]]:
    """What was typed in the place of facts that are said, and the keys of those; for letters ticked fact by fact.

    Words that may not reach the reader stay in the draft and replace nothing.
    """
    typed, replaced = [], set[str]()
    for section in sections:
        edit = edit_of(edits, section.key)
        own = {f.key for f in _standing_in(section, facts)}
        if edit.text is None or is_out(section, edit) or (section.typed and not edit.text.strip()):
            continue
        if (own & said or not own) and may(fact := typed_fact(section, edit.text)):
            typed.append(fact)
            replaced |= own
    return tuple(typed), frozenset(replaced)


def section_states(
    sections: Sequence[SectionKind], record: Sequence[Fact], letter: Letter, edits: Sequence[SectionEdit]
) -> tuple[SectionState, ...]:
    """Every section of a letter, in the order of the paper."""
    reader, release, day = letter.reader, letter.release, letter.frame.dated
    found = []
    for section in sections:
        edit = edit_of(edits, section.key)
        own = _standing_in(section, record)
        walls = [wall for f in own if (wall := wall_of(f, reader, release, day))]
        about = tuple(dict.fromkeys(content for _, content in walls if content not in section.contents))
        said, recorded = plain(f for f in letter.facts if f.section == section.key), plain(
            f for f in own if wall_of(f, reader, release, day) is None)
        found.append(SectionState(
            section, edit, said, recorded, is_out(section, edit),
            why_not(typed_fact(section, ""), reader, release, day),
            tuple(dict.fromkeys(why for why, _ in walls)), frozenset(f.key for f in own), about))
    return tuple(found)


def plain(facts: Iterable[Fact]) -> str:
    """What facts say, line by line."""
    return "\n".join(line for f in facts if isinstance(f, SaidFact) for block in f.blocks for line in _lines(block) if line)


def to_write(text: str) -> str:
    """Such lines as somebody writes them otherwise: without the marks that set numbers and names apart."""
    return text.translate(MARKS)


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(text) | Text(text):
            return [text]
        case Bullets(items):
            return list(items)
        case Fields(rows):
            return [": ".join(part for part in row if part) for row in rows]
        case Table(heads, rows):
            return [" · ".join(f"{head} {cell}" if number else cell
                               for number, (head, cell) in enumerate(zip(heads, row, strict=True)) if cell) for row in rows]
        case Ticks(items):
            return [tick.text for tick in items]
        case Strip(blocks):
            return [line for one in blocks for line in _lines(one)]
        case Signatures():
            return []
    return []
