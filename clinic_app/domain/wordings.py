"""The clinic's own wording of letters and sheets (ADM): which texts may be changed, with which fields, what is wrong with one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.names import fold_word
from clinic_app.domain.text import clean_line
from clinic_app.domain.word_templates import LetterTemplate

LANGUAGES = ("en", "ar")
LABEL_MAX = 48        # characters: a default without fields that is no longer than this names itself
# (H) A label may grow to twice its default, a sentence to three times: what is longer leaves its column or its page.
LABEL_LIMIT, SENTENCE_LIMIT = 12, 200
OPTIONAL = frozenset({"name", "recipient", "attended", "attended_word", "phone"})  # fields that carry no fact of their own
EARLIER_SHOWN = 50

Texts = Mapping[str, str]  # by form: "" where there is one alone, else m, f, x, or one, two, few, many, other


class WordingProblem(Problem):
    """What keeps a text from being used."""

    EMPTY = "wording_empty"
    TOO_LONG = "wording_too_long"
    UNKNOWN_FIELD = "wording_unknown_field"
    STRAY_SIGN = "wording_stray_sign"
    FIELD_MISSING = "wording_field_missing"
    HIDDEN = "wording_hidden_characters"
    NOT_DRAWN = "wording_not_drawn"
    NO_TEXT = "wording_no_text"


def fields_of(text: str) -> frozenset[str]:
    """The names of the fields in a text; of a broken one those that can be read."""
    return frozenset(LetterTemplate(text).get_identifiers())


@dataclass(frozen=True)
class Entry:
    """One text that the clinic may word itself: where it stands, its name in both languages, the house's text in every form."""

    room: str                                   # "letters", or the room of client sheets
    key: str                                    # "discharge.reason", without the ending for forms and numbers
    group: str                                  # which letter or sheet: "letters.discharge", "plan"
    names: Mapping[str, str] = field(hash=False)
    house: Mapping[str, Texts] = field(hash=False)  # by language, then by form
    fields: tuple[str, ...] = ()                # what may be filled in

    @property
    def id(self) -> str:
        """One word for it."""
        return f"{self.room}:{self.key}"

    def path(self, form: str) -> str:
        """The full key of one form."""
        return f"{self.key}.{form}" if form else self.key

    def limit(self, language: str) -> int:
        """How many characters a text of this entry may have."""
        longest = max(len(text) for text in self.house[language].values())
        if not self.fields and longest <= LABEL_MAX:
            return max(LABEL_LIMIT, 2 * longest)
        return max(SENTENCE_LIMIT, 3 * longest)

    def findings(self, language: str, texts: Texts) -> list[Finding]:
        """What is wrong with these texts, each beside its field ("en", "en.m", "ar.few"). A form that is missing is empty."""
        return [found for form, house in self.house[language].items()
                if (found := self._finding(language, form, house, texts.get(form, ""))) is not None]

    def _finding(self, language: str, form: str, house: str, text: str) -> Finding | None:
        where = f"{language}.{form}" if form else language
        if len(text) > (limit := self.limit(language)):
            return Finding(WordingProblem.TOO_LONG, where, {"limit": limit})
        if hides(text):
            return Finding(WordingProblem.HIDDEN, where)
        if not text.strip():
            return Finding(WordingProblem.EMPTY, where)
        if not LetterTemplate(text).is_valid():
            return Finding(WordingProblem.STRAY_SIGN, where)
        used = fields_of(text)
        if unknown := used.difference(self.fields):
            return Finding(WordingProblem.UNKNOWN_FIELD, where, {"name": f"${min(unknown)}"})
        if missing := fields_of(house) - used - OPTIONAL:
            return Finding(WordingProblem.FIELD_MISSING, where, {"name": f"${min(missing)}"})
        return None

    def changed(self, language: str, texts: Texts) -> dict[str, str]:
        """Of these texts those that differ from the house's, cleaned."""
        house = self.house[language]
        lines = {form: clean_line(texts.get(form, "")) for form in house}
        return {form: text for form, text in lines.items() if text and text != house[form]}


def hides(text: str) -> bool:
    """True if a text holds characters that cannot be seen: controls, overrides of direction, halves of characters."""
    line = unicodedata.normalize("NFC", " ".join(text.replace("\u200e", "").replace("\u200f", "").replace("\u061c", "").split()))
    return clean_line(text) != line


@dataclass(frozen=True)
class Wording:
    """How one entry reads in one language: the clinic's own texts by form (none: the house's), and the number of that state."""

    entry: Entry
    language: str
    own: Texts = field(default_factory=dict, hash=False)
    number: int = 0
    outworn: bool = False  # the clinic's text no longer fits the house's fields: the house's is printed

    @property
    def texts(self) -> dict[str, str]:
        """What is in force, by form."""
        return {**self.entry.house[self.language], **({} if self.outworn else self.own)}

    @property
    def is_changed(self) -> bool:
        """True while the clinic says it differently."""
        return bool(self.own)


@dataclass(frozen=True)
class WordingRequest:
    """What is wished for one entry in one language; number: the state that it was made from."""

    entry_id: str
    language: str
    texts: Texts = field(default_factory=dict, hash=False)
    number: int = 0


@dataclass(frozen=True)
class Earlier:
    """A state that an entry had: who put it there and when (aware UTC); no own texts: the house's stood again."""

    number: int
    language: str
    texts: Texts = field(hash=False)
    by: str
    at: datetime

    @property
    def restored(self) -> bool:
        """True if the house's texts were put back."""
        return not self.texts


def told_by(wordings: Iterable[Wording]) -> str:
    """What an entry is found by (its wordings in both languages): names and words in their plainest spelling."""
    parts = (part for one in wordings for part in (one.entry.names[one.language], *one.texts.values()))
    return " ".join(fold_word(word) for part in parts for word in part.split())


def is_meant(told: str, typed: str) -> bool:
    """True if everything typed into a search stands in told_by() of an entry."""
    return all(fold_word(word) in told for word in typed.split())
