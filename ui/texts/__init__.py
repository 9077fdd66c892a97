"""Words for codes: a finding goes in, the sentence in the language of the screen comes out. One file per noun."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.errors import Finding, Problem, Refused
from ui import formats


@cache
def words() -> dict[tuple[str, str], str]:
    """Every code that has words: (name of its list, code) to the English sentence. Two lists may use the same code."""
    found: dict[tuple[str, str], str] = {}
    for module in pkgutil.iter_modules(__path__):
        for code, sentence in importlib.import_module(f"{__name__}.{module.name}").WORDS.items():
            found[type(code).__name__, str(code)] = sentence
    return found


def text_for(finding: Finding | Problem) -> str:
    """The sentence for a finding, its facts filled in and isolated. KeyError for a code without words: a mistake of ours."""
    finding = finding if isinstance(finding, Finding) else Finding(finding)
    sentence = words()[type(finding.code).__name__, str(finding.code)]
    return QCoreApplication.translate("texts", sentence).format(**{name: shown(value) for name, value in finding.facts.items()})


def texts_for(refusal: Refused | Iterable[Finding]) -> list[str]:
    """The sentences of a refusal, in the order found."""
    return [text_for(finding) for finding in (refusal.findings if isinstance(refusal, Refused) else refusal)]


def shown(value: Any) -> str:
    """A fact as it stands in a sentence."""
    if isinstance(value, datetime):
        return formats.day_time(value)
    if isinstance(value, date):
        return formats.full_day(value)
    if isinstance(value, time):
        return formats.time_of_day(value)
    if isinstance(value, Decimal):
        return formats.money(value)
    if isinstance(value, (int, float)):
        return formats.number(value)
    return formats.isolate_name(str(value)) if formats.is_arabic() else str(value)
