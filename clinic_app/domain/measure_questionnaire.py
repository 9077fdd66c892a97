"""A FHIR R4 Questionnaire read with care: nothing in the file is executed, nothing is fetched, its words stay plain text.

Source: clinical reference 2.4, with every reason for which a file is refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from clinic_app.domain.errors import Finding
from clinic_app.domain.measure_forms import (
    FHIR,
    ITEM_WEIGHT,
    TEXT_MAX,
    TITLE_MAX,
    FormItem,
    FormOption,
    FormProblem,
    ItemKind,
    Notice,
)
from clinic_app.domain.text import clean_line, clean_text

MOST_BYTES = 1_000_000
MOST_ITEMS, MOST_OPTIONS, DEEPEST = 200, 50, 20
LARGEST = 1000      # of a weight or an end of a line, either way
MOST_TOLD = 40      # reasons told at once: whoever mends a file begins with the first
ORDINAL = f"{FHIR}ordinalValue"
MIN_VALUE, MAX_VALUE = f"{FHIR}minValue", f"{FHIR}maxValue"
CALCULATED = "calculatedExpression"


@dataclass
class ReadForm:
    """What stands in a file: its words, its items, what is wrong with it, and what was left out."""

    url: str = ""
    version: str = ""
    status: str = ""
    language: str = ""
    title: str = ""
    copyright: str = ""
    items: list[FormItem] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def read_json(raw: bytes, found: list[Finding], where: str) -> Any:
    """A file of at most 1 MB as JSON, or None with the reason in found."""
    if len(raw) > MOST_BYTES:
        found.append(Finding(FormProblem.TOO_BIG, where))
        return None
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        found.append(Finding(FormProblem.NOT_JSON, where))
        return None


def read_questionnaire(raw: bytes) -> ReadForm:
    """The file's words and items, with everything that speaks against taking it in."""
    form = ReadForm()
    read = read_json(raw, form.found, "form")
    if form.found:
        return form
    if not isinstance(read, dict) or read.get("resourceType") != "Questionnaire":
        return ReadForm(found=[Finding(FormProblem.NOT_A_QUESTIONNAIRE, "form")])
    _forbidden(read, form)
    _flatten(read.get("item"), form, 0)
    links = [i.link_id for i in form.items]
    form.found += [Finding(FormProblem.SAME_LINK, x, {"link": x}) for x in sorted({x for x in links if links.count(x) > 1})]
    if len(form.items) > MOST_ITEMS:
        form.found.append(Finding(FormProblem.TOO_MANY, "form"))
    for name in ("url", "version", "status", "language"):
        setattr(form, name, clean_line(_words(read.get(name)))[:TITLE_MAX])
    form.title = clean_line(_words(read.get("title")) or _words(read.get("name")))[:TITLE_MAX]
    form.copyright = clean_text(_words(read.get("copyright")))[:TEXT_MAX]
    return form


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _walk(value: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    if depth > DEEPEST * 4:
        yield "", None  # too deep: told by _forbidden
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name, inner
            yield from _walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, depth + 1)


def _forbidden(read: Mapping[str, Any], form: ReadForm) -> None:
    """Answers from elsewhere, references, scripts and expressions, wherever they stand."""
    told: set[FormProblem] = set()
    for name, value in _walk(read):
        if name == "" and value is None:
            told.add(FormProblem.TOO_DEEP)
        elif name == "answerValueSet":
            told.add(FormProblem.REMOTE_ANSWERS)
        elif name == "$ref":
            told.add(FormProblem.REFERENCE)
        elif name == "extension":
            for extension in _list(value):
                if _is_calculated(extension):
                    form.notices.append(Notice.CALCULATED)
                elif "valueExpression" in extension:
                    told.add(FormProblem.EXPRESSION)
        elif name == "enableWhen":
            form.notices.append(Notice.CONDITIONS)
        if isinstance(value, str):
            low = value.lower()
            if "<script" in low or low.lstrip().startswith("javascript:"):
                told.add(FormProblem.SCRIPT)
            elif name in ("text", "display", "title", "copyright") and "<" in low and ">" in low:
                form.notices.append(Notice.MARKUP)
    form.found += [Finding(code, "form") for code in FormProblem if code in told]


def _list(value: Any) -> list[dict[str, Any]]:
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def _is_calculated(extension: Mapping[str, Any]) -> bool:
    return str(extension.get("url", "")).endswith(CALCULATED)


def _extension(holder: Any, url: str) -> Any:
    """The number of an extension by its address, or None."""
    for extension in _list(holder.get("extension")) if isinstance(holder, dict) else ():
        if extension.get("url") == url:
            return next((extension[n] for n in ("valueDecimal", "valueInteger") if n in extension), None)
    return None


def _flatten(raw: Any, form: ReadForm, depth: int) -> None:
    """The items in their order, groups opened up, whatever is only words kept as words."""
    if depth > DEEPEST:
        form.found.append(Finding(FormProblem.TOO_DEEP, "form"))
        return
    for item in _list(raw):
        if len(form.items) > MOST_ITEMS or len(form.found) > MOST_TOLD:
            return
        link, kind = clean_line(_words(item.get("linkId")))[:80], item.get("type")
        text = clean_text(_words(item.get("text")))[:TEXT_MAX]
        if not link:
            form.found.append(Finding(FormProblem.NO_LINK, "form", {"place": len(form.items) + 1}))
            continue
        made = _made(link, text, kind, item, form.found)
        if made is not None:
            form.items.append(made)
        _flatten(item.get("item"), form, depth + 1)


def _made(link: str, text: str, kind: Any, item: Mapping[str, Any], found: list[Finding]) -> FormItem | None:
    if any(_is_calculated(e) for e in _list(item.get("extension"))):
        return None  # a total the form would work out by itself: the program scores on its own
    if kind in ("group", "display"):
        return FormItem(link, text) if text else None
    if kind == "integer":
        return _line(link, text, item, found)
    if kind == "choice" and "answerValueSet" in item:
        return None  # told by _forbidden
    if kind == "choice" and item.get("answerOption") and not item.get("repeats"):
        return _choice(link, text, item["answerOption"], found)
    found.append(Finding(FormProblem.KIND_UNKNOWN, link, {"link": link, "kind": clean_line(str(kind))[:30]}))
    return None


def _whole(value: Any) -> bool:
    """True for a whole number that a form can mean; NaN, the endless and what has three hundred digits are none."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -LARGEST <= value <= LARGEST and value == int(value)


def _line(link: str, text: str, item: Mapping[str, Any], found: list[Finding]) -> FormItem:
    low, high = _extension(item, MIN_VALUE), _extension(item, MAX_VALUE)
    if not _whole(low) or not _whole(high) or not 0 <= high - low <= 100:
        found.append(Finding(FormProblem.NO_RANGE, link, {"link": link}))
        return FormItem(link, text)
    return FormItem(link, text, ItemKind.SCORED, low=int(low), high=int(high))


def _choice(link: str, text: str, raw: Any, found: list[Finding]) -> FormItem:
    options = []
    for option in _list(raw)[: MOST_OPTIONS + 1]:
        coding = option.get("valueCoding")
        if not isinstance(coding, dict):
            found.append(Finding(FormProblem.KIND_UNKNOWN, link, {"link": link, "kind": "answerOption"}))
            continue
        weight, bad = _weight(option, coding)
        if bad:
            found.append(Finding(FormProblem.BAD_WEIGHT, link, {"link": link}))
        code = clean_line(_words(coding.get("code")))[:80]
        options.append(FormOption(
            clean_line(_words(coding.get("display")) or code)[:TEXT_MAX], weight, code,
            clean_line(_words(coding.get("system")))[:TITLE_MAX],
        ))
    if len(options) > MOST_OPTIONS:
        found.append(Finding(FormProblem.TOO_MANY, link))
    weights = [o.weight for o in options]
    if None in weights and any(w is not None for w in weights):
        found.append(Finding(FormProblem.BAD_WEIGHT, link, {"link": link}))
    if weights and None not in weights and len(set(weights)) < len(weights):
        found.append(Finding(FormProblem.BAD_WEIGHT, link, {"link": link}))
    whole = bool(options) and None not in weights
    return FormItem(link, text, ItemKind.SCORED if whole else ItemKind.UNSCORED, options=tuple(options))


def _weight(option: Mapping[str, Any], coding: Mapping[str, Any]) -> tuple[int | None, bool]:
    """The weight of an answer (itemWeight, ordinalValue, or a code that is a plain whole number), and whether it is a bad one."""
    for url in (ITEM_WEIGHT, ORDINAL):
        for holder in (option, coding):
            value = _extension(holder, url)
            if value is not None:
                return (int(value), False) if _whole(value) else (None, True)
    code = _words(coding.get("code")).strip()
    return (int(code), False) if code.isascii() and code.isdigit() and len(code) < 4 else (None, False)
