"""What the record offers to say in an emergency: single facts by column E of matrix 4f, and why nothing else has this way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clinic_app.domain.facts import Withheld
from clinic_app.domain.outgoing import emergency_contents
from clinic_app.domain.readers import Content, Ground, Reader, way


@dataclass(frozen=True)
class EmergencyFact:
    """One thing that may be told: key is stable while the record stands; text is in the language of the paper."""

    key: str
    content: Content
    text: str


@dataclass(frozen=True)
class EmergencyOffer:
    """What this reader may be told, nothing of it ticked; and what the record holds besides, with the wall before it."""

    facts: tuple[EmergencyFact, ...] = ()
    withheld: tuple[tuple[Content, Withheld], ...] = ()


def offer(facts: Iterable[EmergencyFact], held: Iterable[Content], reader: Reader) -> EmergencyOffer:
    """What may be told to this reader of these facts; held: every kind of content that the record holds."""
    open_to = emergency_contents(reader)
    told = tuple(fact for fact in facts if fact.content in open_to)
    kinds = set(held) | {fact.content for fact in facts}
    walls = tuple((content, wall(content, reader)) for content in Content
                  if content in kinds and content not in open_to and Ground.OPEN not in way(content, reader).grounds)
    return EmergencyOffer(told, walls)


def wall(content: Content, reader: Reader) -> Withheld:
    """Why this has no way to this reader in an emergency: by a permission alone, or never."""
    return Withheld.NO_PERMISSION if way(content, reader).in_letter else Withheld.NEVER
