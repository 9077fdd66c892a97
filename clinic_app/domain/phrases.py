"""Phrases: short texts that a therapist puts into a note with "/", their own ones and the clinic's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clinic_app.domain.errors import Finding, Problem

NAME_MAX = 40
TEXT_MAX = 1000
MOST = 200  # of one person, and of the clinic


class PhraseProblem(Problem):
    """What keeps a phrase from being saved."""

    NO_NAME = "phrase_no_name"
    NO_TEXT = "phrase_no_text"
    NAME_TAKEN = "phrase_name_taken"
    TOO_LONG = "phrase_too_long"
    TOO_MANY = "phrase_too_many"
    NOT_YOURS = "phrase_not_yours"


@dataclass(frozen=True)
class Phrase:
    """A phrase under its short name, in one language or both; staff_id None: the clinic's, for everybody."""

    id: int
    name: str
    text_en: str
    text_ar: str
    staff_id: int | None = None
    version: int = 1

    @property
    def clinics(self) -> bool:
        """True for one that the clinic offers to everybody."""
        return self.staff_id is None

    def text(self, arabic: bool) -> str:
        """The words in this language, or in the other if they are the only ones."""
        return (self.text_ar or self.text_en) if arabic else (self.text_en or self.text_ar)


@dataclass(frozen=True)
class PhraseRequest:
    """What is typed about a phrase; id 0 makes a new one."""

    name: str
    text_en: str = ""
    text_ar: str = ""
    clinics: bool = False
    id: int = 0
    version: int = 0


def phrase_findings(request: PhraseRequest, others: Iterable[Phrase]) -> list[Finding]:
    """What is missing or too long, a name that stands already on the same shelf, a full shelf."""
    found: list[Finding] = []
    shelf = [p for p in others if p.clinics == request.clinics and p.id != request.id]
    if not request.name:
        found.append(Finding(PhraseProblem.NO_NAME, "name"))
    elif any(p.name.casefold() == request.name.casefold() for p in shelf):
        found.append(Finding(PhraseProblem.NAME_TAKEN, "name"))
    if not request.text_en and not request.text_ar:
        found.append(Finding(PhraseProblem.NO_TEXT, "text_en"))
    for name, limit in (("name", NAME_MAX), ("text_en", TEXT_MAX), ("text_ar", TEXT_MAX)):
        if len(getattr(request, name)) > limit:
            found.append(Finding(PhraseProblem.TOO_LONG, name, {"limit": limit}))
    if len(shelf) >= MOST:
        found.append(Finding(PhraseProblem.TOO_MANY, "name", {"limit": MOST}))
    return found


def matching(phrases: Iterable[Phrase], typed: str) -> list[Phrase]:
    """The phrases whose name or words hold what is typed after "/": names that begin with it first, own before the clinic's."""
    wanted = typed.casefold().strip()
    found = [p for p in phrases if not wanted or any(wanted in text.casefold() for text in (p.name, p.text_en, p.text_ar))]
    return sorted(found, key=lambda p: (not p.name.casefold().startswith(wanted), p.clinics, p.name.casefold()))
