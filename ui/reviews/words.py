"""Codes and facts of reviews as words in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.plan_changes import PlanChange
from clinic_app.domain.plans import Technique
from clinic_app.domain.reviews import FactorLine, Line
from clinic_app.domain.sessions import Emotion, RepairState, RuptureKind
from ui import formats
from ui.texts.reviews import NAMES
from ui.texts.sessions import NAMES as SESSION_NAMES

_NAMES = {**SESSION_NAMES, **NAMES}
ADDS = {PlanChange.GOAL_ADDED, PlanChange.TECHNIQUE_ADDED, PlanChange.GOAL_REOPENED, PlanChange.GOAL_REACHED}
TAKES = {PlanChange.GOAL_REMOVED, PlanChange.GOAL_DROPPED, PlanChange.GOAL_CHANGED, PlanChange.TECHNIQUE_REMOVED}


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", _NAMES[type(code)][code])


def quoted(text: str) -> str:
    """Somebody's own words in quotation marks, kept in the script they were said in."""
    marks = "«{}»" if formats.is_arabic() else "“{}”"
    return marks.format(formats.isolate_name(text)) if text else ""


def joined(parts: list[str]) -> str:
    """Several short words in one line."""
    return ("، " if formats.is_arabic() else ", ").join(part for part in parts if part)


def factor_line(line: FactorLine, techniques: Mapping[str, Technique]) -> str:
    """What the record says of one factor since the last review."""
    facts: Mapping[str, Any] = line.facts
    visit = _visit(facts.get("number"))
    if line.line is Line.RUPTURE:
        return joined([name_of(RuptureKind(facts["kind"])), visit, name_of(RepairState(facts["state"])), facts.get("repair", "")])
    if line.line is Line.TECHNIQUES:
        return joined([f"{_technique(key, techniques)} {formats.number(count)}" for key, count in facts["used"][:4]])
    if line.line is Line.FEELINGS:
        said = QCoreApplication.translate("ReviewWords", "in %n visits, last in {visit}", "", facts["visits"])
        names = joined([name_of(Emotion(code)) for code in facts["emotions"]])
        return joined([names, said.format(visit=visit)])
    return joined([quoted(facts["words"]), visit])


def _visit(number: int | None) -> str:
    return QCoreApplication.translate("ReviewWords", "visit {number}").format(number=formats.number(number)) if number else ""


def _technique(technique_id: str, techniques: Mapping[str, Technique]) -> str:
    found = techniques.get(technique_id)
    return formats.isolate_name(found.name_in("ar" if formats.is_arabic() else "en")) if found else technique_id


def sign_of(code: PlanChange) -> tuple[str, str]:
    """The mark and its colour before a line of the next plan."""
    if code in ADDS:
        return "+", "ok"
    return ("−", "warn") if code in TAKES else ("=", "ink3")
