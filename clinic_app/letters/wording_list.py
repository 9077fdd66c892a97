"""Which texts the clinic may word itself: every entry of the defaults, with its name, its letter and what is filled in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from clinic_app import paths
from clinic_app.domain.word_templates import FORMS, LETTERS, NUMBERS
from clinic_app.domain.wordings import LABEL_MAX, LANGUAGES, Entry, Texts, fields_of
from clinic_app.letters.words import house_texts

_FIELD = re.compile(r"\$(?:\{[a-z_]+\}|[a-z_]+)")


@cache
def _names() -> Mapping[str, Any]:
    return tomllib.loads(paths.resource("letter_texts", "names.toml").read_text(encoding="utf-8"))


def rooms() -> tuple[str, ...]:
    """The letters' own file, then every room of client sheets whose texts are edited here, by name."""
    sheets = sorted(file.name.removesuffix(".en.toml") for file in paths.resource("letter_texts", "sheets").glob("*.en.toml"))
    return (LETTERS, *(room for room in sheets if room not in _names()["elsewhere"]))


@cache
def entries() -> tuple[Entry, ...]:
    """Every text that may be changed, in the order of the files. What only orders words, digits or lists is left out."""
    return tuple(entry for room in rooms() for entry in _of(room))


@cache
def entry_of(entry_id: str) -> Entry | None:
    """The entry of this id, or None."""
    return next((entry for entry in entries() if entry.id == entry_id), None)


def group_name(group: str, arabic: bool) -> str:
    """The letter or sheet that an entry belongs to, in the language of the window."""
    return str(_names()["groups"][group][arabic])


def field_name(name: str, arabic: bool) -> str:
    """What a field is filled with."""
    return str(_names()["fields"][name][arabic])


def sample_of(name: str, language: str) -> str:
    """An invented value of a field, for the preview."""
    return str(_names()["fields"][name][2 + LANGUAGES.index(language)])


def nameless() -> list[str]:
    """Entries, groups and fields that nobody has named: there are none while the program's own tests hold."""
    names, missing = _names(), []
    for entry in entries():
        if not all(entry.names.get(language) for language in LANGUAGES):
            missing.append(entry.id)
        if entry.group not in names["groups"]:
            missing.append(entry.group)
        missing += [f"${name}" for name in entry.fields if name not in names["fields"]]
    return sorted(set(missing))


def _of(room: str) -> Iterator[Entry]:
    names = _names()
    technical, offered, own = names["technical"].get(room, ()), names["offered"].get(room, {}), names["names"].get(room, {})
    by_language = {language: dict(_forms(house_texts(room, language), "")) for language in LANGUAGES}
    for key, english in by_language["en"].items():
        house = {"en": english, "ar": by_language["ar"][key]}
        texts = [text for forms in house.values() for text in forms.values()]
        if key in technical or not any(re.search(r"[^\W\d_]", _FIELD.sub("", text)) for text in texts):
            continue
        fields = tuple(dict.fromkeys(name for text in texts for name in _in_order(text)))
        fields += tuple(name for name in offered.get(key, ()) if name not in fields)
        group = f"{LETTERS}.{key.split('.')[0]}" if room == LETTERS else room
        named = dict(zip(LANGUAGES, own[key], strict=True)) if key in own else _label(house)
        yield Entry(room, key, group, named, house, fields)


def _in_order(text: str) -> list[str]:
    known = fields_of(text)
    return [name for name in (found.strip("${}") for found in _FIELD.findall(text)) if name in known]


def _label(house: Mapping[str, Texts]) -> dict[str, str]:
    """A short text without fields is its own name."""
    said = {language: list(forms.values())[-1] for language, forms in house.items()}
    return said if all("$" not in text and len(text) <= LABEL_MAX for text in said.values()) else {}


def _forms(texts: Mapping[str, Any], where: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every text by its key, its forms together; lists order words and are no texts."""
    for key, value in texts.items():
        here = f"{where}.{key}" if where else key
        if isinstance(value, str):
            yield here, {"": value}
        elif isinstance(value, Mapping):
            kinds = set(value)
            if kinds <= set(FORMS) or (kinds <= set(NUMBERS) and len(kinds) > 1):
                yield here, {form: value[form] for form in (*FORMS, *NUMBERS) if form in value}
            else:
                yield from _forms(value, here)
