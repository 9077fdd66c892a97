"""The kinds of letters: to whom each may go, of which sections it is made, and which kinds of content stand in each section."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clinic_app.domain.readers import Content, Reader, way

SECTION_MAX = 1500  # characters of one section in a person's own words


class LetterKind(StrEnum):
    """The letters there are so far."""

    DISCHARGE = "discharge"  # L5, to a doctor or whoever else the client permits
    ENDING = "ending"        # L6, to the client
    REVIEW = "review"        # L4, progress review


class Look(StrEnum):
    """How a kind of letter stands on paper."""

    LETTER = "letter"  # address, subject, greeting, signature
    SHEET = "sheet"    # a title over its sections


@dataclass(frozen=True)
class SectionKind:
    """One section of a kind of letter: its key, and every kind of content that its words may hold, its own one first.

    What somebody types in place of the record keeps all of them, so it needs a path for each.
    """

    key: str
    contents: tuple[Content, ...]
    choices: tuple[str, ...] = ()  # one of these sentences is chosen
    typed: bool = False            # nothing of it comes from the record
    listed: bool = False           # each line that is typed stands by itself
    boxed: bool = False            # in the tinted box, before the greeting
    fixed: bool = False            # signed words: not to be written otherwise
    usually_out: bool = False      # said only if somebody puts it in


@dataclass(frozen=True)
class Layout:
    """One kind of letter: readers, sections in the order of the paper, and the sections without which it is no letter.

    room and table: where its wording stands among the clinic's texts for sheets.
    """

    room: str
    table: str
    readers: tuple[Reader, ...]
    sections: tuple[SectionKind, ...]
    needs: tuple[str, ...] = ()
    one_page: bool = True
    look: Look = Look.LETTER

    def section(self, key: str) -> SectionKind:
        """The section of this key."""
        return next(s for s in self.sections if s.key == key)


TOGETHER = ("agree", "open", "mended", "finding")  # how client and therapist work together, one chosen sentence (reference 4c)

LAYOUTS: dict[LetterKind, Layout] = {
    LetterKind.REVIEW: Layout(
        "review", "review", (Reader.CLIENT, Reader.DOCTOR),
        (
            SectionKind("period", (Content.ATTENDANCE,)),
            SectionKind("goals", (Content.GOALS,)),
            SectionKind("scores", (Content.SCORES,)),
            SectionKind("together", (Content.JOURNEY,), choices=TOGETHER),
            SectionKind("helped", (Content.HELPED,)),
            SectionKind("changes", (Content.WORK, Content.GOALS)),
            SectionKind("next", (Content.FOLLOW_UP,)),
        ),
        needs=("period",),
    ),
}


def readers_of(kind: LetterKind) -> tuple[Reader, ...]:
    """The kinds of readers such a letter may go to: those whom the matrix gives a path for what it cannot do without."""
    layout = LAYOUTS.get(kind)
    if layout is None:
        return (Reader.CLIENT,) if kind is LetterKind.ENDING else (Reader.DOCTOR,)
    needed = [content for key in layout.needs for content in layout.section(key).contents]
    return tuple(r for r in layout.readers if all(way(content, r).in_letter for content in needed))
