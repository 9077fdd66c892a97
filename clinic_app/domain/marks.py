"""What in the record is delicate or about somebody else: marked, or known by its kind (clinical reference 4f, 5)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from clinic_app.domain.readers import Content

# ICD-10 F10-F19, F52, F64-F66 and ICD-11 6C4, 6D3, HA0, HA6: substances and sexuality, from which a name says it all
DELICATE_CODES = ("F1", "F52", "F64", "F65", "F66", "6C4", "6D3", "HA0", "HA6")


class Passages(Protocol):
    """What holds several texts and names those that are marked: an intake, a plan version."""

    @property
    def delicate(self) -> Collection[str]:
        """Names of the texts about delicate matters."""

    @property
    def about_others(self) -> Collection[str]:
        """Names of the texts about somebody else."""


class Marked(Protocol):
    """What is marked as a whole: a goal, a summary, a life event."""

    @property
    def delicate(self) -> bool:
        """True if it tells of a delicate matter."""

    @property
    def third_party(self) -> bool:
        """True if it tells of somebody else."""


def marks_of(holder: Passages | None, passage: str) -> tuple[Content, ...]:
    """What else one text of an intake or a plan tells of, by the therapist's marks."""
    if holder is None:
        return ()
    marks = ((Content.DELICATE, holder.delicate), (Content.THIRD_PARTY, holder.about_others))
    return tuple(content for content, passages in marks if passage in passages)


def marks_on(one: Marked | None) -> tuple[Content, ...]:
    """What else a goal, a summary or an event tells of, by the therapist's marks."""
    if one is None:
        return ()
    return (*((Content.DELICATE,) if one.delicate else ()), *((Content.THIRD_PARTY,) if one.third_party else ()))


def delicate_code(code: str) -> bool:
    """True for the code of a problem with alcohol, drugs or sexuality."""
    return code.strip().upper().startswith(DELICATE_CODES)
