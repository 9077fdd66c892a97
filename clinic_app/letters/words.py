"""The wording of letters: texts of resources/letter_texts, placeholders of a fixed list, forms for him and her, and numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from hijridate import Gregorian

from clinic_app import paths
from clinic_app.domain.word_templates import FORMS, HOUSE, LETTERS, NUMBERS, LetterTemplate, OwnWords, WordingError
from clinic_app.letters.bidi import isolate, isolate_as_is

PLACEHOLDERS = frozenset({
    "approach", "attended", "attended_word", "born", "by", "code", "count", "cutoff", "day", "file_number", "first",
    "headline", "last", "licence", "measure", "medicine", "month", "name", "offered", "page", "pages", "phone",
    "printed", "problem", "reason", "recipient", "signed", "subject", "techniques", "text", "topic", "until", "value",
    "version", "visits", "year",
})
HIJRI_FROM, HIJRI_TO = date(1924, 8, 1), date(2077, 11, 16)  # the range of the calendar tables


class Words:
    """The wording in one language. say() gives a finished text; what people wrote goes in literally, in its own direction.

    own: what the clinic says in place of the house's text, by full key.
    """

    def __init__(
        self, language: str, texts: Mapping[str, Any], allowed: frozenset[str] | None = PLACEHOLDERS,
        own: Mapping[str, str] | None = None,
    ) -> None:
        self.language, self.arabic = language, language == "ar"
        self._texts, self._own = texts, own or {}
        whole = LetterTemplate("\n".join(text for _, text in _leaves(texts, "")))
        if not whole.is_valid() or (allowed is not None and not allowed.issuperset(whole.get_identifiers())):
            for where, text in _leaves(texts, ""):  # one of them is wrong: its name is said
                LetterTemplate(text).check(f"{language}:{where}", allowed)

    def keys(self) -> set[str]:
        """Every key, without the endings for forms and numbers."""
        return {re.sub(r"\.(m|f|x|one|two|few|many|other|\d+)$", "", where) if _has_variants(self._texts, where) else where
                for where, _ in _leaves(self._texts, "")}

    def has(self, key: str) -> bool:
        """True if there is a text, or a set of forms, of this key."""
        found: Any = self._texts
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                return False
            found = found[part]
        return True

    def say(self, key: str, form: str = "", number: int | None = None, **values: str) -> str:
        """The text of a key. form: "m", "f" or "" of the person it speaks of; number: what it counts. Raises WordingError."""
        found: Any = self._texts
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise WordingError(f"{self.language}: no text {key}")
            found = found[part]
        if isinstance(found, Mapping):
            variant = plural(number, self.arabic) if number is not None else (form or "x")
            if number is not None and variant not in found:
                variant = "other"
            if variant not in found:
                raise WordingError(f"{self.language}: {key} has no form {variant}")
            found, key = found[variant], f"{key}.{variant}"
        if (own := self._own.get(key)) is not None and LetterTemplate(own).is_valid() \
                and values.keys() >= set(LetterTemplate(own).get_identifiers()):
            return LetterTemplate(own).substitute(values)
        try:
            return LetterTemplate(found).substitute(values)
        except KeyError as error:
            raise WordingError(f"{self.language}: {key} was not given {error.args[0]}") from error

    def names(self, key: str, index: int) -> str:
        """One of a list of names, such as months."""
        found: Any = self._texts
        for part in key.split("."):
            found = found[part]
        return str(found[index])

    def number(self, value: object) -> str:
        """A number, code or phone set apart where the letter runs right to left."""
        return isolate(str(value)) if self.arabic else str(value)

    def measure(self, name: str, topic: str = "") -> str:
        """A measure by its code, with what it asks about: PHQ-9 (mood)."""
        code = self.number(name)
        return self.say("common.measure", measure=code, topic=topic) if topic else code

    def quoted(self, text: str) -> str:
        """Words that somebody said, in their own direction, inside marks of the letter's; the full stop is the sentence's."""
        said = "\n".join(isolate_as_is(line) for line in text.strip().rstrip(".").split("\n"))
        return isolate(self.say("common.quote", text=said), rtl=self.arabic) if said else ""

    def given(self, text: str) -> str:
        """Words that somebody wrote, in their own direction, without a full stop at the end (the sentence has one)."""
        return isolate_as_is(text.strip().rstrip(".")) if text else ""

    def day(self, day: date, *, year: bool = True) -> str:
        """A day in words: 23 November 2026."""
        month = self.names("common.months", day.month - 1)
        key = "common.day" if year else "common.day_without_year"
        return self.say(key, day=self.number(day.day), month=month, year=self.number(day.year))

    def unnamed(self, subject: str) -> str:
        """A subject that begins with a name, as it stands while nobody may be named."""
        rest = subject.lstrip(": ")
        return rest[:1].upper() + rest[1:]

    def span(self, first: date, last: date) -> tuple[str, str]:
        """The two days of a time: the year once where it is the same, and with both where they are one day."""
        return self.day(first, year=first == last or first.year != last.year), self.day(last)

    def days(self, days: Iterable[date]) -> str:
        """Days in a sentence, the earliest first; each year stands once, with the last of its days."""
        kept = sorted(set(days))
        last_of = {day.year: day for day in kept}
        return self.joined(tuple(self.day(day, year=last_of[day.year] == day) for day in kept))

    def hijri(self, day: date) -> str:
        """The same day in the Hijri calendar, or nothing outside the tables (1924 to 2077)."""
        if not HIJRI_FROM <= day <= HIJRI_TO:
            return ""
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        month = self.names("common.hijri_months", hijri.month - 1)
        return self.say("common.day", day=self.number(hijri.day), month=month, year=self.number(hijri.year))

    def moment(self, at: datetime) -> str:
        """When a page was printed, short."""
        if self.arabic:
            return self.number(f"{at:%d/%m/%Y %H:%M}")
        return f"{at.day} {self.names('common.short_months', at.month - 1)} {at.year}, {at:%H:%M}"

    def joined(self, items: tuple[str, ...]) -> str:
        """A list in a sentence: a, b and c; in Arabic each member has its own "and"."""
        if len(items) < 2:
            return "".join(items)
        first = self.joined(items[:-1]) if self.arabic else self.say_comma().join(items[:-1])
        return self.say("common.list_two", first=first, last=items[-1])

    def points(self) -> tuple[str, str]:
        """What a filled point of a curve of scores means, and what a hollow one does."""
        return self.say("common.point_filled"), self.say("common.point_hollow")

    def say_comma(self) -> str:
        """What stands between the members of a list."""
        return str(self._texts["common"]["list_comma"])


def plural(number: int, arabic: bool) -> str:
    """The form that a count asks for: English one/other; Arabic one, two, few (3-10), many (11-99), other (CLDR)."""
    if not arabic:
        return "one" if number == 1 else "other"
    if number in (1, 2):
        return ("one", "two")[number - 1]
    if 3 <= number % 100 <= 10:
        return "few"
    return "many" if 11 <= number % 100 <= 99 else "other"


def _leaves(texts: Mapping[str, Any], where: str) -> Iterator[tuple[str, str]]:
    for key, value in texts.items():
        here = f"{where}.{key}" if where else key
        if isinstance(value, Mapping):
            yield from _leaves(value, here)
        elif isinstance(value, list):
            yield from ((f"{here}.{i}", item) for i, item in enumerate(value))
        else:
            yield here, value


def _has_variants(texts: Mapping[str, Any], where: str) -> bool:
    *path, last = where.split(".")
    found: Any = texts
    for part in path:
        found = found[part]
    if isinstance(found, list):
        return True
    return set(found) <= set(FORMS) or (set(found) <= set(NUMBERS) and last in NUMBERS and len(found) > 1)


def _read(*parts: str) -> Mapping[str, Any]:
    texts: Mapping[str, Any] = tomllib.loads(paths.resource("letter_texts", *parts).read_text(encoding="utf-8"))
    return texts


@cache
def _common(language: str) -> Mapping[str, Any]:
    return _read(f"common.{language}.toml")


@cache
def house_texts(room: str, language: str) -> Mapping[str, Any]:
    """The house's texts as they stand in their files: the letters' own, or those of one room's client sheets."""
    if room == LETTERS:
        return {**_common(language), **_read(f"{language}.toml")}
    return _read("sheets", f"{room}.{language}.toml")


@lru_cache(maxsize=32)
def words(language: str, own: OwnWords = HOUSE) -> Words:
    """The letters' wording in a language ("en" or "ar"), checked. Raises WordingError when a text of the house is wrong."""
    return Words(language, house_texts(LETTERS, language), own=dict(own.of(LETTERS, language)))


@lru_cache(maxsize=32)
def common_words(language: str, own: OwnWords = HOUSE) -> Words:
    """What every paper says, under "common" alone: enough for the few words that stand in both languages, and quickly read."""
    return Words(language, _common(language), own=_shared(language, own))


@lru_cache(maxsize=64)
def sheet_words(room: str, language: str, own: OwnWords = HOUSE) -> Words:
    """The wording of one room's client sheets: letter_texts/sheets/<room>.<language>.toml, and under "common" what letters share.

    A placeholder may have any name. Raises WordingError when a text of the house is wrong.
    """
    texts = {**house_texts(room, language), **_common(language)}
    return Words(language, texts, None, {**_shared(language, own), **dict(own.of(room, language))})


def _shared(language: str, own: OwnWords) -> dict[str, str]:
    return {key: text for key, text in own.of(LETTERS, language) if key.startswith("common.")}
