"""The wording that papers are made of: the house's, and over it the clinic's own as it stands at this moment.

It is read anew for each paper, so that what another desk changed counts at once; whoever makes the paper asked for the right to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from clinic_app.data import settings as settings_data
from clinic_app.data import wordings as data
from clinic_app.domain.facts import LetterLanguage
from clinic_app.domain.reminders import NBSP
from clinic_app.domain.text import clean_line
from clinic_app.domain.word_templates import OwnWords
from clinic_app.domain.wordings import Entry, Wording
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


def mail_words(language: LetterLanguage, names: tuple[str, str] | None = None) -> tuple[str, str]:
    """Subject and text of a message that carries a letter: the clinic's name and telephone, nothing of client or letter.

    names: the clinic's in English and Arabic, where it writes under others than its own.
    """
    words, clinic = sheet_words("post", language), settings_data.clinic_row().to_settings()
    english, arabic = names or (clinic.name_en, clinic.name_ar)
    in_arabic = language is LetterLanguage.ARABIC
    name = (arabic or english) if in_arabic else (english or arabic)
    phone = words.number(clinic.phone.replace(" ", NBSP))  # a number is not torn at the end of a line
    lines = [words.say("greeting"), words.say("letter", name=words.given(name) if in_arabic else name), words.say("locked"),
             words.say("wrong_phone", phone=phone) if clinic.phone else words.say("wrong"), name]
    return clean_line(words.say("subject")), "\n\n".join(lines)


def _standing(entry: Entry, language: str, row: Any) -> Wording:
    if row is None:
        return Wording(entry, language)
    house_texts = entry.house[language]
    own = {form: text for form, text in row.to_texts().items() if form in house_texts}
    outworn = bool(own) and bool(entry.findings(language, {**house_texts, **own}))
    return Wording(entry, language, own, row.number, outworn)
