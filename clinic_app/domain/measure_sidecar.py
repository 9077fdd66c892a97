"""A Questionnaire joined with its scoring: a measure the program knows, or the sidecar file measure.scoring.json beside it.

The sidecar holds: key, linkIds in scoring order, reverse, subscales, max_missing, multiply or mean_times, bands, cutoff, rc with
rc_basis, risk, licence, language. Source: clinical reference 2.4. Count and ranges must fit, or every difference is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clinic_app.domain.change import Direction
from clinic_app.domain.errors import Finding, Refused
from clinic_app.domain.measure_definitions import LANGUAGES, Band, BandSet, MeasureDefinition, Method, RiskItem, Ships, Subscale
from clinic_app.domain.measure_forms import FormItem, FormProblem, ImportedForm, ItemKind, Notice
from clinic_app.domain.measure_questionnaire import MOST_TOLD, ReadForm, read_json, read_questionnaire
from clinic_app.domain.text import clean_line

KEY = re.compile(r"[a-z][a-z0-9_-]{1,39}")


@dataclass(frozen=True)
class Taken:
    """A file that fits: the form, and the definition it brings if the program had none."""

    form: ImportedForm
    definition: MeasureDefinition | None = None


def take(
    questionnaire: bytes, sidecar: bytes | None, known: Mapping[str, MeasureDefinition], key: str = ""
) -> Taken:
    """Read a Questionnaire and its sidecar (measure.scoring.json). key: the measure, where there is no sidecar to name it.

    Refused with the differences found, forty at most: what is not allowed in the file, and where count or ranges do not fit.
    """
    try:
        return _take(questionnaire, sidecar, known, key)
    except Refused as refusal:
        raise Refused(*refusal.findings[:MOST_TOLD]) from None


def _take(questionnaire: bytes, sidecar: bytes | None, known: Mapping[str, MeasureDefinition], key: str) -> Taken:
    form = read_questionnaire(questionnaire)
    found = form.found
    beside = _sidecar(sidecar, found) if sidecar is not None else {}
    if found:
        raise Refused(*found)
    if sidecar is None:
        form.notices.append(Notice.NO_SIDECAR)
    key = clean_line(str(beside.get("key") or key))[:40]
    language = _plain_language(form.language or beside.get("language"))
    if language not in LANGUAGES:
        found.append(Finding(FormProblem.NO_LANGUAGE, "language", {"language": language}))
    elif _plain_language(beside.get("language") or language) != language:
        found.append(Finding(FormProblem.OTHER_LANGUAGE, "language", {"language": language}))
    form.items = _numbered(form.items, beside, found)
    definition, brought = known.get(key), None
    if definition is None:
        brought = definition = _brought(key, form, beside, found)
    else:
        _same_scoring(definition, beside, found)
    if definition is not None:
        _fits(definition, form.items, found)
    if found or definition is None:
        raise Refused(*found)
    return Taken(ImportedForm(
        key=key, language=language, title=form.title or definition.name, url=form.url, version=form.version, status=form.status,
        items=_unscored_beyond(form.items, definition), copyright=form.copyright, notices=tuple(dict.fromkeys(form.notices)),
    ), brought)


def _plain_language(value: object) -> str:
    """"ar" of "ar-KW"; empty for what is no language."""
    return clean_line(value).split("-")[0].lower() if isinstance(value, str) else ""


def _sidecar(raw: bytes, found: list[Finding]) -> dict[str, Any]:
    read = read_json(raw, found, "sidecar")
    if found:
        return {}
    if not isinstance(read, dict) or not isinstance(read.get("key"), str) or not KEY.fullmatch(read["key"]):
        found.append(Finding(FormProblem.SIDECAR_BAD, "sidecar", {"what": "key"}))
        return {}
    return read


def _numbered(items: Sequence[FormItem], beside: Mapping[str, Any], found: list[Finding]) -> list[FormItem]:
    """The items with their places in the scoring: by the sidecar's list of linkIds, else in the order of the file."""
    links = beside.get("linkIds", beside.get("map"))
    if links is None:
        order = [item.link_id for item in items if item.kind is ItemKind.SCORED]
    elif isinstance(links, list) and all(isinstance(x, str) for x in links) and len(set(links)) == len(links):
        order = links
    else:
        found.append(Finding(FormProblem.SIDECAR_BAD, "sidecar", {"what": "linkIds"}))
        return list(items)
    there = {item.link_id for item in items if item.kind is ItemKind.SCORED}
    found += [Finding(FormProblem.LINK_UNKNOWN, link, {"link": clean_line(link)[:80]}) for link in order if link not in there]
    place = {link: number for number, link in enumerate(order, 1)}
    return [_placed(item, place.get(item.link_id, 0)) for item in items]


def _placed(item: FormItem, number: int) -> FormItem:
    kind = item.kind
    if kind is ItemKind.SCORED and not number:
        kind = ItemKind.UNSCORED
    return replace(item, kind=kind, number=number)


def _same_scoring(definition: MeasureDefinition, beside: Mapping[str, Any], found: list[Finding]) -> None:
    """What a sidecar says of a measure the program knows must be what the program knows."""
    own: dict[str, Any] = {
        "reverse": list(definition.reverse), "max_missing": definition.max_missing,
        "multiply": definition.factor if definition.method is not Method.MEAN else None,
        "mean_times": definition.factor if definition.method is Method.MEAN else None,
        "subscales": {s.key: list(s.items) for s in definition.subscales if s.key != "non_risk"},
    }
    for name, known in own.items():
        if name in beside and beside[name] != known and not (name == "subscales" and _plain_parts(beside[name]) == known):
            found.append(Finding(FormProblem.SIDECAR_DIFFERS, name, {"what": name}))


def _plain_parts(value: Any) -> dict[str, list[int]]:
    parts = value.items() if isinstance(value, dict) else ()
    return {k: v["items"] if isinstance(v, dict) and "items" in v else v for k, v in parts if k != "non_risk"}


def _fits(definition: MeasureDefinition, items: Sequence[FormItem], found: list[Finding]) -> None:
    counting = _counting(items)
    extra = len(counting) - definition.items
    if 0 < extra <= len(definition.unscored):
        counting = counting[: definition.items]  # PHQ-9's tenth question carries weights in some files; it is never scored
    elif extra:
        found.append(Finding(FormProblem.COUNT_DIFFERS, "form", {"there": len(counting), "wanted": definition.items}))
    for number, item in enumerate(counting[: definition.items], 1):
        if item.weights != definition.allowed(number):
            found.append(Finding(FormProblem.RANGE_DIFFERS, item.link_id, {
                "item": number, "there": _span(item.weights), "wanted": _span(definition.allowed(number)),
            }))


def _counting(items: Sequence[FormItem]) -> list[FormItem]:
    return sorted((i for i in items if i.kind is ItemKind.SCORED), key=lambda i: i.number)


def _span(weights: Sequence[int]) -> str:
    if not weights:
        return "–"
    whole = list(weights) == list(range(weights[0], weights[-1] + 1))
    return f"{weights[0]}–{weights[-1]}" if whole and len(weights) > 1 else ", ".join(str(w) for w in weights)


def _unscored_beyond(items: Sequence[FormItem], definition: MeasureDefinition) -> tuple[FormItem, ...]:
    """Items beyond the definition's count become unscored questions."""
    return tuple(replace(i, kind=ItemKind.UNSCORED, number=0) if i.number > definition.items else i for i in items)


def _brought(key: str, form: ReadForm, beside: Mapping[str, Any], found: list[Finding]) -> MeasureDefinition | None:
    """A definition the program does not have, from the sidecar alone; every part of it checked."""
    if not beside or not key:
        found.append(Finding(FormProblem.NO_MEASURE, "form"))
        return None
    counting = _counting(form.items)
    if not counting:
        found.append(Finding(FormProblem.COUNT_DIFFERS, "form", {"there": 0, "wanted": 1}))
        return None
    weights = {i.weights for i in counting}
    if len(weights) > 1 or not all(w == tuple(range(w[0], w[-1] + 1)) for w in weights):
        found.append(Finding(FormProblem.RANGE_DIFFERS, "form", {"item": 0, "there": "", "wanted": ""}))
        return None
    try:
        return _definition(key, form, counting, beside)
    except (KeyError, TypeError, ValueError) as error:
        what = clean_line(str(error.args[0]) if error.args else "")[:40]
        found.append(Finding(FormProblem.SIDECAR_BAD, "sidecar", {"what": what}))
        return None


def _definition(
    key: str, form: ReadForm, counting: Sequence[FormItem], beside: Mapping[str, Any]
) -> MeasureDefinition:
    count, low, high = len(counting), counting[0].weights[0], counting[0].weights[-1]
    mean = beside.get("mean_times")
    factor = _whole(beside, "mean_times" if mean is not None else "multiply", 1, 1, 100)
    method = Method.MEAN if mean is not None else Method.SUM
    times = factor * (1 if method is Method.MEAN else count)
    direction = Direction(beside.get("direction", Direction.LOWER_BETTER))
    made = MeasureDefinition(
        key=key, name=clean_line(str(beside.get("name") or form.title or key))[:60], items=count, low=low, high=high,
        total_low=low * times, total_high=high * times, direction=direction, method=method, factor=factor,
        places=1 if method is Method.MEAN else 0, max_missing=_whole(beside, "max_missing", 0, 0, count - 1),
        reverse=_items(beside.get("reverse", []), "reverse", count), subscales=_parts(beside.get("subscales", {}), count),
        band_sets=_band_sets(beside.get("bands", [])), cutoff=_number(beside, "cutoff"), rc=_number(beside, "rc"),
        cutoff_source=clean_line(str(beside.get("cutoff_source", "")))[:120],
        rc_basis=clean_line(str(beside.get("rc_basis", beside.get("basis", ""))))[:120],
        risk=tuple(_risk(r, count) for r in _listed(beside, "risk")), sensitive=beside.get("sensitive") is True,
        age_from=_age(beside, "age_from"), age_to=_age(beside, "age_to"), ships=Ships.IMPORT, licence="import",
        terms=clean_line(str(beside.get("licence", "")))[:300],
    )
    if made.rc is not None and not made.rc_basis:
        raise ValueError("rc_basis")
    return made


def _whole(beside: Mapping[str, Any], name: str, default: int, low: int, high: int) -> int:
    value = beside.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ValueError(name)
    return value


def _number(beside: Mapping[str, Any], name: str) -> float | None:
    value = beside.get(name)
    if value is not None and (not isinstance(value, int | float) or isinstance(value, bool) or not -1000 < value < 1000):
        raise ValueError(name)
    return None if value is None else float(value)


def _age(beside: Mapping[str, Any], name: str) -> int | None:
    return _whole(beside, name, 0, 0, 120) if name in beside else None


def _listed(beside: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    value = beside.get(name, [])
    if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
        raise ValueError(name)
    return value


def _items(value: Any, name: str, count: int) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(isinstance(n, int) and not isinstance(n, bool) and 1 <= n <= count for n in value):
        raise ValueError(name)
    return tuple(value)


def _parts(value: Any, count: int) -> tuple[Subscale, ...]:
    if not isinstance(value, dict):
        raise ValueError("subscales")
    found = []
    for key, part in value.items():
        part = part if isinstance(part, dict) else {"items": part}
        items = _items(part.get("items"), "subscales", count)
        found.append(Subscale(clean_line(str(key))[:40], items, _whole(part, "max_missing", 0, 0, len(items)),
                              cutoff=_number(part, "cutoff")))
    return tuple(found)


def _band_sets(value: Any) -> tuple[BandSet, ...]:
    if not isinstance(value, list):
        raise ValueError("bands")
    bands: list[Band] = []
    for band in value:
        edge = band.get("frm", band.get("from")) if isinstance(band, dict) else None
        if not isinstance(edge, int | float) or isinstance(edge, bool) or not -1000 < edge < 1000 or (
                bands and edge < bands[-1].frm):
            raise ValueError("bands")
        bands.append(Band(float(edge), clean_line(str(band.get("label", "")))[:60]))
    return (BandSet("standard", tuple(bands)),) if bands else ()


def _risk(rule: Mapping[str, Any], count: int) -> RiskItem:
    item = _whole(rule, "item", 0, 1, count)
    level = rule.get("level", "urgent")
    if level not in ("urgent", "prompt"):
        raise ValueError("risk")
    return RiskItem(item, _whole(rule, "at_least", 1, -100, 100), level, rule.get("about") == "others")
