"""A therapist's own profile (PROF): what they are trained in and how far, whom they see, what they do not take (clinical 3.1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from clinic_app.domain.episodes import Approach, outside, too_long
from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.people import Band

PHRASE_MAX = 60
PHRASES_MAX = 8
CAPACITY = (0, 60)  # visits a week (house rule)


class ProfileProblem(Problem):
    """What can be wrong with a profile."""

    TOO_MANY = "profile_too_many"
    TWICE = "profile_named_twice"
    CAPACITY_OUTSIDE = "profile_capacity_outside"


class TrainingLevel(StrEnum):
    """How far somebody is in a modality."""

    TRAINING = "training"
    SUPERVISED = "supervised"
    INDEPENDENT = "independent"


@dataclass(frozen=True)
class Modality:
    """One framework and how far the therapist is in it."""

    approach: Approach
    level: TrainingLevel


class LanguageLevel(StrEnum):
    """How well somebody speaks a language of therapy."""

    BASIC = "basic"
    GOOD = "good"
    NATIVE = "native"


@dataclass(frozen=True)
class Spoken:
    """A language by its code (ISO 639-1) and how well it is spoken; which languages there are stands in the staff record."""

    code: str
    level: LanguageLevel


@dataclass(frozen=True)
class ProfileContent:
    """What a therapist says of their own work; all of it may be empty, and an empty list of ages means every age."""

    modalities: tuple[Modality, ...] = ()
    ages: tuple[Band, ...] = ()
    populations: tuple[str, ...] = ()      # say, couples, bereavement, first responders
    not_taken: tuple[str, ...] = ()        # topics the therapist does not take
    weekly_capacity: int | None = None     # visits a week; None = not said
    languages: tuple[Spoken, ...] = ()

    def level_in(self, approach: Approach) -> TrainingLevel | None:
        """How far in this framework, or None if it is not named."""
        return next((m.level for m in self.modalities if m.approach is approach), None)


@dataclass(frozen=True)
class Profile:
    """The profile of one member of staff as last saved; version 0 = nothing was saved yet."""

    staff_id: int
    version: int
    content: ProfileContent
    saved_at: datetime | None = None


@dataclass(frozen=True)
class OwnSignature:
    """A person's signature as it stands on the letters they release: a PNG; empty: they sign by hand. Version 0: never one."""

    version: int = 0
    picture: bytes = field(default=b"", repr=False)


def profile_problems(content: ProfileContent) -> list[Finding]:
    """What cannot be kept: lists too long, a framework or language named twice, a capacity outside 0-60 visits a week."""
    found = outside(ProfileProblem.CAPACITY_OUTSIDE, "weekly_capacity", content.weekly_capacity, CAPACITY)
    if len({m.approach for m in content.modalities}) < len(content.modalities):
        found.append(Finding(ProfileProblem.TWICE, "modalities"))
    if len({s.code for s in content.languages}) < len(content.languages):
        found.append(Finding(ProfileProblem.TWICE, "languages"))
    found += [f for s in content.languages for f in too_long("languages", s.code, 8)][:1]
    for name in ("populations", "not_taken"):
        phrases: tuple[str, ...] = getattr(content, name)
        if len(phrases) > PHRASES_MAX:
            found.append(Finding(ProfileProblem.TOO_MANY, name, {"limit": PHRASES_MAX}))
        found += [f for phrase in phrases for f in too_long(name, phrase, PHRASE_MAX)][:1]
    return found
