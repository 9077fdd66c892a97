"""Codes of care as words in the language of the screen: names, lines of a difference, lines of the nine-factor map."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from clinic_app.domain.concerns import ConcernWord, codes_text, concern_name
from clinic_app.domain.factors import Next, PaperMark, PlanMark, Trace
from clinic_app.domain.gas import GasReport
from clinic_app.domain.overview import NextStep
from clinic_app.domain.plan_changes import DifferenceLine, PlanChange, difference
from clinic_app.domain.plans import Frame, PlanConcern, PlanContent, Technique
from clinic_app.domain.readers import Content
from ui import formats
from ui.texts import agreements, episodes, factors, intake, plans, sessions, workbook

LRM = "\u200e"
MARKS = (PlanChange.GOAL_MARKS, PlanChange.CONCERN_MARKS, PlanChange.TECHNIQUE_MARKS, PlanChange.PASSAGE_MARKS)
_NAMES = {
    **episodes.NAMES, **agreements.NAMES, **plans.NAMES, **factors.NAMES, **intake.NAMES, **workbook.NAMES, **sessions.NAMES,
}


def name_of(code: Enum) -> str:
    """The name of one entry of a closed list."""
    return QCoreApplication.translate("texts", _NAMES[type(code)][code])


def quoted(text: str) -> str:
    """Somebody's own words in quotation marks, kept in the script they were said in."""
    marks = "«{}»" if formats.is_arabic() else f"{LRM}“{{}}”{LRM}"  # without them an Arabic quote turns the whole line round
    return marks.format(formats.isolate_name(text)) if text else ""


def mark_words(marks: tuple[Content, ...]) -> str:
    """What is marked as what, in words; empty where nothing is."""
    words = {
        Content.DELICATE: QCoreApplication.translate("PlanWords", "delicate"),
        Content.THIRD_PARTY: QCoreApplication.translate("PlanWords", "about somebody else"),
    }
    return joined([words[mark] for mark in marks])


def marked(words: str, marks: tuple[Content, ...]) -> str:
    """Words with their marks behind them."""
    said = QCoreApplication.translate("PlanWords", "{words} ({marks})")
    return said.format(words=words, marks=mark_words(marks)) if words and marks else words


def language() -> str:
    """The language of the screen: en or ar."""
    return "ar" if formats.is_arabic() else "en"


def joined(parts: list[str]) -> str:
    """Several short words in one line."""
    return ("، " if formats.is_arabic() else ", ").join(parts)


def stronger_line(concern: str, words: Mapping[str, ConcernWord]) -> str:
    """The quiet line beside a choice that rests on tradition while a guideline names another for this concern."""
    name = words[concern].name_in(language()) if concern in words else concern
    said = QCoreApplication.translate("PlanWords", "For {concern} a guideline names another; see what else fits.")
    return said.format(concern=formats.isolate_name(name))


def level_of_training(level: str) -> str:
    """How far the therapist is trained in it."""
    return {
        "training": QCoreApplication.translate("PlanWords", "you are in training for it"),
        "supervised": QCoreApplication.translate("PlanWords", "you do it under supervision"),
        "independent": QCoreApplication.translate("PlanWords", "you do it on your own"),
    }.get(level, "")


def t_sentence(report: GasReport) -> str:
    """The T-scores of goals with levels in one line; empty without any."""
    if report.start is None or report.now is None or report.change is None:
        return ""
    said = QCoreApplication.translate(
        "PlanWords", "Levels of goals (n = {n}): T {start} at the start, {now} now, {change}. 50 = as hoped for."
    )
    change = formats.isolate(f"{'+' if report.change > 0 else '−' if report.change < 0 else '±'}{abs(report.change):g}")
    facts = {"start": formats.number(report.start), "now": formats.number(report.now), "change": change}
    return said.format(n=formats.number(report.n), **facts)


def concern_line(concern: PlanConcern, words: Mapping[str, ConcernWord]) -> str:
    """A concern with its code, how sure it is and who says so."""
    parts = [formats.isolate_name(concern_name(concern, words, language()))]
    if concern.icd10 or concern.icd11:
        parts.append(formats.isolate(codes_text(concern.icd10, concern.icd11)))
    if concern.status is not None:
        said = [name_of(concern.status), formats.isolate_name(concern.by)] if concern.by else [name_of(concern.status)]
        parts.append(joined(said))
    return " · ".join(parts)


class Shown:
    """Facts as they stand in a sentence: names for codes, techniques by their catalogue name, quotes for people's words."""

    def __init__(self, techniques: Mapping[str, Technique], words: Mapping[str, ConcernWord] | None = None) -> None:
        self._techniques, self._words = techniques, words or {}

    def both(self, mine: PlanContent, theirs: PlanContent) -> tuple[str, str]:
        """Two texts of one plan, each as what it says differently from the other, one line for each."""
        one, other = (
            "\n".join(formats.label(self.change(line)) for line in difference(before, after))
            for before, after in ((theirs, mine), (mine, theirs))
        )
        return one, other

    def concern(self, key: str) -> str:
        """A concern by its catalogue name, or its own words."""
        known = self._words.get(key)
        return formats.isolate_name(known.name_in(language()) if known else key)

    def technique(self, technique_id: str) -> str:
        """The catalogue's name of a technique."""
        found = self._techniques.get(technique_id)
        return formats.isolate_name(found.name_in(language())) if found else technique_id

    def value(self, value: Any) -> str:
        """One fact as words."""
        if value is None or value == "" or value == ():
            return QCoreApplication.translate("PlanWords", "nothing")
        if isinstance(value, bool):
            yes, no = QCoreApplication.translate("PlanWords", "yes"), QCoreApplication.translate("PlanWords", "no")
            return yes if value else no
        if isinstance(value, Enum) and type(value) in _NAMES:
            return name_of(value)
        if isinstance(value, date):
            return formats.full_date(value)
        if isinstance(value, tuple):
            return joined([self.value(entry) for entry in value])
        if isinstance(value, (int, float)) and not isinstance(value, Enum):
            return formats.number(value)
        return quoted(str(value))

    def change(self, line: DifferenceLine) -> str:
        """One line of a difference as a sentence."""
        facts = {"was": self.value(line.was), "now": self.value(line.now)}
        for name, value in line.facts.items():
            named = {"technique": self.technique, "concern": self.concern}.get(name, self.value)
            facts[name] = named(value)
        if line.code is PlanChange.CONCERN_CODE:
            facts |= {side: formats.isolate(getattr(line, side)) or self.value("") for side in ("was", "now")}
        if line.code in MARKS:
            facts |= {side: mark_words(getattr(line, side)) or QCoreApplication.translate("PlanWords", "not marked")
                      for side in ("was", "now")}
        if line.code is PlanChange.PLANNED:
            open_ended = QCoreApplication.translate("PlanWords", "open-ended")
            for side in ("was", "now"):
                facts[side] = open_ended if line.facts[f"{side}_open"] else facts[side]
        if line.code in (PlanChange.HOMEWORK, PlanChange.MEASURES):
            for side in ("was", "now"):
                note = str(line.facts[f"{side}_note"])
                facts[side] = joined([facts[side], formats.isolate_name(note)]) if note else facts[side]
        return name_of(line.code).format(**facts)

    def trace(self, trace: Trace) -> str:
        """One entry of the map in words."""
        facts: dict[str, str] = {}
        for name, value in trace.facts.items():
            if name == "techniques":
                facts[name] = joined([self.technique(one) for one in value])
            elif name == "words":
                said = value if isinstance(value, tuple) else ((value,) if value else ())
                facts[name] = joined([quoted(one) for one in said])
            elif name == "done":
                facts[name] = homework_word(value)
            elif name == "emotions":
                facts[name] = joined([emotion_word(one) for one in value])
            elif value is None:
                facts[name] = QCoreApplication.translate("PlanWords", "not asked")
            else:
                facts[name] = self.value(value)
        return name_of(trace.mark).format(**facts).strip()

    def next(self, step: Next) -> str:
        """The prompt of a tile."""
        facts = {k: self.technique(v) if k == "technique" else self.value(v) for k, v in step.facts.items()}
        return name_of(step.prompt).format(**facts)

    def step(self, step: NextStep) -> str:
        """One line of the next steps."""
        number = formats.number(step.number) if step.number is not None else ""
        return name_of(step.step).format(words=quoted(step.words), number=number)


def homework_word(mark: int) -> str:
    """0, 1 or 2 in words."""
    words = (
        QCoreApplication.translate("PlanWords", "not done"), QCoreApplication.translate("PlanWords", "partly done"),
        QCoreApplication.translate("PlanWords", "done"),
    )
    return words[mark]


def emotion_word(code: str) -> str:
    """A feeling by its code."""
    known = {
        "fear": QCoreApplication.translate("PlanWords", "fear"), "sadness": QCoreApplication.translate("PlanWords", "sadness"),
        "anger": QCoreApplication.translate("PlanWords", "anger"), "shame": QCoreApplication.translate("PlanWords", "shame"),
        "guilt": QCoreApplication.translate("PlanWords", "guilt"), "grief": QCoreApplication.translate("PlanWords", "grief"),
        "disgust": QCoreApplication.translate("PlanWords", "disgust"),
        "loneliness": QCoreApplication.translate("PlanWords", "loneliness"),
        "joy": QCoreApplication.translate("PlanWords", "joy"), "relief": QCoreApplication.translate("PlanWords", "relief"),
        "numbness": QCoreApplication.translate("PlanWords", "numbness"),
    }
    return known.get(code, QCoreApplication.translate("PlanWords", "another feeling"))


def plan_mark(mark: PlanMark) -> str:
    """The words beside a flag of the plan lane."""
    return name_of(mark.kind).format(number=formats.number(mark.number))


def paper_mark(mark: PaperMark) -> str:
    """The words beside a signed paper."""
    return name_of(mark.kind).format(number=formats.number(mark.number))


def rhythm(frame: Frame) -> str:
    """Weekly, 50 min, 12 visits: what was said of the frame, in one line; empty if nothing was."""
    parts = []
    if frame.frequency is not None:
        parts.append(name_of(frame.frequency))
    if frame.minutes is not None:
        parts.append(formats.duration(frame.minutes))
    if frame.open_ended:
        parts.append(QCoreApplication.translate("PlanWords", "open-ended"))
    elif frame.planned_sessions is not None:
        number = formats.number(frame.planned_sessions)
        parts.append(QCoreApplication.translate("PlanWords", "visits: {number}").format(number=number))
    if frame.place is not None:
        parts.append(name_of(frame.place))
    return joined(parts)
