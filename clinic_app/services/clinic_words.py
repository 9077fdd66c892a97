"""The wording that papers are made of: the house's, and over it the clinic's own as it stands at this moment.

It is read anew for each paper, so that what another desk changed counts at once; whoever makes the paper asked for the right to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from clinic_app.data import wordings as data
from clinic_app.domain.wordings import Entry, OwnWords, Wording
from clinic_app.letters import words as house
from clinic_app.letters.wording_list import entries, entry_of
from clinic_app.letters.words import Words


def wordings_now() -> dict[tuple[str, str], Wording]:
    """Every entry in both languages as it stands, by entry's id and language."""
    rows = data.newest()
    return {(entry.id, language): _standing(entry, language, rows.get((entry.room, entry.key, language)))
            for entry in entries() for language in entry.house}


def own_words() -> OwnWords:
    """What the clinic says in its own words. A text that the program's newer defaults have outgrown is left out."""
    changed = ((entry_of(f"{room}:{key}"), language, row) for (room, key, language), row in data.newest().items())
    return with_own(_standing(entry, language, row) for entry, language, row in changed if entry is not None)


def with_own(wordings: Iterable[Wording]) -> OwnWords:
    """The clinic's texts of these wordings, as letters take them."""
    return OwnWords(tuple(sorted(
        (one.entry.room, one.language, one.entry.path(form), text)
        for one in wordings if not one.outworn for form, text in one.own.items())))


def sheet_words(room: str, language: str) -> Words:
    """The wording of one room's client sheets in this language, as the clinic words it."""
    return house.sheet_words(room, language, own_words())


def letter_words(language: str) -> Words:
    """The wording that all letters share, as the clinic words it."""
    return house.words(language, own_words())


def _standing(entry: Entry, language: str, row: Any) -> Wording:
    if row is None:
        return Wording(entry, language)
    house_texts = entry.house[language]
    own = {form: text for form, text in row.to_texts().items() if form in house_texts}
    outworn = bool(own) and bool(entry.findings(language, {**house_texts, **own}))
    return Wording(entry, language, own, row.number, outworn)
