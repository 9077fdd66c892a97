"""Forms brought by the clinic, in their own wording and language, and the answers back out as a FHIR R4 QuestionnaireResponse.

Source: clinical reference 2.4. measure_questionnaire.py reads the file, measure_sidecar.py joins it with its scoring.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from clinic_app.domain.errors import Problem
from clinic_app.domain.measure_definitions import NOT_APPLICABLE, MeasureDefinition
from clinic_app.domain.measures import Administration

TEXT_MAX, TITLE_MAX = 2000, 200
FHIR = "http://hl7.org/fhir/StructureDefinition/"
ITEM_WEIGHT = f"{FHIR}itemWeight"


class FormProblem(Problem):
    """Why a file was not taken in; together they are the list of differences."""

    TOO_BIG = "form_too_big"
    NOT_JSON = "form_not_json"
    NOT_A_QUESTIONNAIRE = "form_not_a_questionnaire"
    NO_LANGUAGE = "form_no_language"
    OTHER_LANGUAGE = "form_other_language"
    REMOTE_ANSWERS = "form_remote_answers"
    REFERENCE = "form_reference"
    SCRIPT = "form_script"
    EXPRESSION = "form_expression"
    TOO_MANY = "form_too_many"
    TOO_DEEP = "form_too_deep"
    NO_LINK = "form_no_link"
    SAME_LINK = "form_same_link"
    KIND_UNKNOWN = "form_kind_unknown"
    BAD_WEIGHT = "form_bad_weight"
    NO_RANGE = "form_no_range"
    NO_MEASURE = "form_no_measure"
    COUNT_DIFFERS = "form_count_differs"
    RANGE_DIFFERS = "form_range_differs"
    LINK_UNKNOWN = "form_link_unknown"
    SIDECAR_DIFFERS = "form_sidecar_differs"
    SIDECAR_BAD = "form_sidecar_bad"


class Notice(StrEnum):
    """What was left out of a file that was taken in."""

    CALCULATED = "calculated"
    CONDITIONS = "conditions"
    MARKUP = "markup"
    NO_SIDECAR = "no_sidecar"


class ItemKind(StrEnum):
    """How an item of a form is used."""

    SCORED = "scored"
    UNSCORED = "unscored"
    SHOWN = "shown"


@dataclass(frozen=True)
class FormOption:
    """One answer to choose: its words, its weight, and the coding it came with."""

    text: str
    weight: int | None = None
    code: str = ""
    system: str = ""


@dataclass(frozen=True)
class FormItem:
    """One item in the form's own words. number: its place among the scored items, from 1; low and high for number lines."""

    link_id: str
    text: str
    kind: ItemKind = ItemKind.SHOWN
    number: int = 0
    options: tuple[FormOption, ...] = ()
    low: int | None = None
    high: int | None = None

    @property
    def weights(self) -> tuple[int, ...]:
        """The answers it can give, in rising order; empty for words that are only shown."""
        if self.low is not None and self.high is not None:
            return tuple(range(self.low, self.high + 1))
        return tuple(sorted(o.weight for o in self.options if o.weight is not None))


@dataclass(frozen=True)
class ImportedForm:
    """A form in one language, ready to be shown and filled; copyright stands under it."""

    key: str
    language: str
    title: str
    items: tuple[FormItem, ...]
    url: str = ""
    version: str = ""
    status: str = ""
    copyright: str = ""
    notices: tuple[Notice, ...] = ()

    @property
    def scored(self) -> tuple[FormItem, ...]:
        """The items that count, in scoring order."""
        return tuple(sorted((i for i in self.items if i.kind is ItemKind.SCORED), key=lambda i: i.number))


def response(
    administration: Administration, definition: MeasureDefinition, form: ImportedForm | None, file_number: str, entered: datetime
) -> dict[str, Any]:
    """A FHIR R4 QuestionnaireResponse with the linkIds of the imported form, or with item numbers where there was none.

    A blank item has no answer; "does not apply" has none either.
    """
    items = []
    for number, answer in enumerate(administration.answers, 1):
        item = next((i for i in form.scored if i.number == number), None) if form else None
        entry: dict[str, Any] = {"linkId": item.link_id if item else str(number)}
        if item and item.text:
            entry["text"] = item.text
        if answer is not None and answer != NOT_APPLICABLE:
            entry["answer"] = [_answer(item, answer)]
        items.append(entry)
    about = f"{form.url}|{form.version}" if form and form.url and form.version else (form.url if form else "")
    found: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse", "status": "completed", "language": administration.score.language,
        "questionnaire": about or f"urn:measure:{definition.key}|{administration.definition_version}",
        "subject": {"identifier": {"value": file_number}}, "authored": administration.score.on.isoformat(), "item": items,
        "meta": {"lastUpdated": entered.isoformat()},
    }
    return found


def _answer(item: FormItem | None, answer: int) -> dict[str, Any]:
    option = next((o for o in item.options if o.weight == answer), None) if item else None
    if option is None:
        return {"valueInteger": answer}
    coding: dict[str, Any] = {"code": option.code or str(answer), "display": option.text}
    if option.system:
        coding["system"] = option.system
    coding["extension"] = [{"url": ITEM_WEIGHT, "valueDecimal": answer}]
    return {"valueCoding": coding}
