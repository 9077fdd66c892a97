"""The kinds of letters: to whom each may go, of which sections it is made, and which kinds of content stand in each section."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clinic_app.domain.alike import Alike
from clinic_app.domain.readers import Content, Reader, way

SECTION_MAX = 1500  # characters of one section in a person's own words
SENTENCE_MAX = 300  # of a section that is one sentence


class LetterKind(StrEnum):
    """The letters there are so far."""

    DISCHARGE = "discharge"  # L5, to a doctor or whoever else the client permits
    ENDING = "ending"        # L6, to the client
    REVIEW = "review"        # L4, progress review
    REFERRAL = "referral"    # L8, to another doctor
    ADJUSTMENTS = "adjustments"  # L10, to school or work
    PLAN = "plan"            # L3, treatment plan
    SAFETY_PLAN = "safety_plan"  # L11
    AGREEMENT = "agreement"  # L2, as it was signed
    MISSED = "missed"        # L9, after a missed visit


class Look(StrEnum):
    """How a kind of letter stands on paper."""

    LETTER = "letter"  # address, subject, greeting, signature
    SHEET = "sheet"    # a title over its sections


@dataclass(frozen=True, eq=False, repr=False)
class SectionKind(Alike):
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
    apart: bool = False            # in a letter ticked fact by fact: put in or left out as a whole, and its facts name it
    most: int = SECTION_MAX        # characters of own words


@dataclass(frozen=True, eq=False, repr=False)
class Layout(Alike):
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
    discreet: bool = False  # nothing tells what kind of clinic wrote it, whoever opens it

    def section(self, key: str) -> SectionKind:
        """The section of this key."""
        return next(s for s in self.sections if s.key == key)


TOGETHER = ("agree", "open", "mended", "finding")  # how client and therapist work together, one chosen sentence (reference 4c)
PLACE_KEPT = ("two_weeks", "four_weeks", "six_weeks")
URGENCY = ("routine", "soon", "urgent")

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
    LetterKind.REFERRAL: Layout(
        "referral", "referral", (Reader.DOCTOR,),
        (
            SectionKind("question", (Content.REQUESTS,), typed=True, boxed=True),
            SectionKind("urgency", (Content.REQUESTS,), choices=URGENCY, boxed=True),
            SectionKind("reason", (Content.REASON, Content.ATTENDANCE)),
            SectionKind("problem", (Content.DIAGNOSIS,)),
            SectionKind("history", (Content.FORMULATION,)),
            SectionKind("tried", (Content.WORK,)),
            SectionKind("scores", (Content.SCORES,)),
            SectionKind("delicate", (Content.DELICATE,), usually_out=True),
            SectionKind("risk", (Content.RISK,), typed=True, usually_out=True),
            SectionKind("safety", (Content.SAFETY_PLAN,), usually_out=True),
            SectionKind("medicine", (Content.MEDICINE,)),
            SectionKind("consent", (Content.IDENTITY,), fixed=True),
        ),
        needs=("question",),
    ),
    LetterKind.ADJUSTMENTS: Layout(
        "adjustments", "adjustments", (Reader.SCHOOL, Reader.EMPLOYER),
        (
            SectionKind("attendance", (Content.ATTENDANCE,)),
            SectionKind("wanted", (Content.ADJUSTMENTS,), typed=True, listed=True),
            SectionKind("period", (Content.ADJUSTMENTS,), typed=True),
            SectionKind("again", (Content.ADJUSTMENTS,), typed=True),
        ),
        needs=("wanted",),
    ),
    LetterKind.PLAN: Layout(
        "plan", "plan", (Reader.CLIENT,),
        (
            SectionKind("why", (Content.REASON, Content.FORMULATION)),
            SectionKind("strong", (Content.JOURNEY,)),
            SectionKind("aim", (Content.GOALS,)),
            SectionKind("how", (Content.WORK,)),
            SectionKind("know", (Content.FOLLOW_UP,)),
            SectionKind("frame", (Content.WORK,)),
            SectionKind("hard", (Content.SAFETY_PLAN,)),
            SectionKind("agreed", (Content.IDENTITY,), fixed=True),
        ),
        needs=("agreed",), look=Look.SHEET,
    ),
    LetterKind.SAFETY_PLAN: Layout(
        "safety", "safety_plan", (Reader.CLIENT,),
        tuple(SectionKind(key, (Content.SAFETY_PLAN,)) for key in ("steps", "matters", "numbers", "last")),
        needs=("steps",), look=Look.SHEET,
    ),
    LetterKind.AGREEMENT: Layout(
        "plan", "agreement", (Reader.CLIENT,),
        (
            SectionKind("clauses", (Content.IDENTITY,), fixed=True),
            SectionKind("signed", (Content.IDENTITY,), fixed=True),
        ),
        needs=("signed",), one_page=False, look=Look.SHEET,
    ),
    LetterKind.MISSED: Layout(
        "missed", "missed", (Reader.CLIENT,),
        (
            SectionKind("missed", (Content.ATTENDANCE,)),
            SectionKind("again", (Content.FOLLOW_UP,)),
            SectionKind("clause", (Content.ATTENDANCE,)),
            SectionKind("closing", (Content.FOLLOW_UP,), choices=PLACE_KEPT),
            SectionKind("emergency", (Content.FOLLOW_UP,), fixed=True),
        ),
        needs=("missed",), discreet=True,
    ),
}

_OPENING = SectionKind("opening", (Content.REASON, Content.ATTENDANCE, Content.ENDING))
_PROBLEM = SectionKind("problem", (Content.DIAGNOSIS,))
_JOURNEY = SectionKind("journey", (Content.JOURNEY, Content.FORMULATION))
_CHANGED = (SectionKind("goals", (Content.GOALS,)), SectionKind("scores", (Content.SCORES,)))
_LAST = (
    SectionKind("helped", (Content.HELPED,)), SectionKind("next", (Content.NEXT_STEPS,)),
    SectionKind("delicate", (Content.DELICATE,)), SectionKind("medicine", (Content.MEDICINE,)),
    SectionKind("after", (Content.STAYING_WELL, Content.FOLLOW_UP)),
)
# What was handed to the client on the way, and one sentence about safety: a doctor's alone (reference 4d).
_SAFE = SectionKind("risk", (Content.RISK,), typed=True, usually_out=True, apart=True, most=SENTENCE_MAX)
_GIVEN = (
    SectionKind("given", (Content.WORK, Content.SCORES, Content.STAYING_WELL), apart=True),
    SectionKind("safety", (Content.SAFETY_PLAN,), usually_out=True, apart=True),
)
# What can be written otherwise in the letters at the end of care, in the order of the paper: a doctor reads what came of it
# before how it went, the client as it was lived. In or out is decided fact by fact.
PARTS: dict[LetterKind, tuple[SectionKind, ...]] = {
    LetterKind.DISCHARGE: (
        _OPENING, _PROBLEM, *_CHANGED, _JOURNEY, SectionKind("learned", (Content.LEARNED,)), *_LAST[:3], _SAFE, *_LAST[3:],
        *_GIVEN),
    LetterKind.ENDING: (
        _OPENING, _PROBLEM, _JOURNEY, *_CHANGED, SectionKind("learned", (Content.LEARNED, Content.UNDERSTOOD)),
        SectionKind("steps", (Content.STEPS_TAKEN,)), *_LAST),
}


def readers_of(kind: LetterKind) -> tuple[Reader, ...]:
    """The kinds of readers such a letter may go to: those whom the matrix gives a path for what it cannot do without."""
    layout = LAYOUTS.get(kind)
    if layout is None:
        return (Reader.CLIENT,) if kind is LetterKind.ENDING else (Reader.DOCTOR,)
    needed = [content for key in layout.needs for content in layout.section(key).contents]
    return tuple(r for r in layout.readers if all(way(content, r).in_letter for content in needed))
