"""What a text of letters and sheets is to the press: sentences with fields and forms, the house's or the clinic's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Template

LETTERS = "letters"  # the room of the letters' own file; every other room is a file of client sheets
FORMS, NUMBERS = ("m", "f", "x"), ("one", "two", "few", "many", "other")


class WordingError(ValueError):
    """A letter text asks for something that does not exist, or lacks a form."""


class LetterTemplate(Template):
    """A text with $placeholders and nothing else: no attributes, no formats, no code."""

    idpattern = r"(?a:[a-z][a-z_]*)"
    flags = re.NOFLAG

    def check(self, where: str, allowed: frozenset[str] | None) -> None:
        """Raises WordingError for a stray $ or a placeholder that is not on the list (None: any name)."""
        if not self.is_valid():
            raise WordingError(f"{where}: a $ that begins no placeholder")
        if unknown := set() if allowed is None else set(self.get_identifiers()) - allowed:
            raise WordingError(f"{where}: unknown placeholder {', '.join(sorted(unknown))}")


@dataclass(frozen=True)
class OwnWords:
    """The clinic's own texts as letters and sheets use them: (room, language, full key, text), sorted."""

    texts: tuple[tuple[str, str, str, str], ...] = ()

    def of(self, room: str, language: str) -> tuple[tuple[str, str], ...]:
        """Full key and text of one room in one language."""
        return tuple((key, text) for where, tongue, key, text in self.texts if where == room and tongue == language)


HOUSE = OwnWords()
