"""Answers of a questionnaire scored, exactly by the clinical reference, table 2.1.

A blank answer is missing and never counts as 0; halves round up; bands are read by their lower edges; risk items are read even
where no total is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from clinic_app.domain.measure_definitions import NOT_APPLICABLE, Band, MeasureDefinition, Method, Subscale

Answers = tuple[int | None, ...]


class MeasureState(StrEnum):
    """What became of a form."""

    COMPLETE = "complete"
    PRORATED = "prorated"
    INCOMPLETE = "incomplete"
    DECLINED = "declined"


class RiskState(StrEnum):
    """What one risk item says. Never a level."""

    CLEAR = "clear"
    RAISED = "raised"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class RiskAnswer:
    """One risk item as answered; answer None means blank."""

    item: int
    answer: int | None
    state: RiskState
    level: str = "urgent"
    others: bool = False


@dataclass(frozen=True)
class SubScore:
    """One subscale; no total beyond its missing items. screens: True at or above its cut-off."""

    key: str
    total: float | None
    band: str = ""
    screens: bool | None = None


@dataclass(frozen=True)
class Scored:
    """Answers scored. total None: too much was left blank, or an answer was not legal."""

    state: MeasureState
    total: float | None = None
    band: str = ""
    missing: tuple[int, ...] = ()
    illegal: tuple[int, ...] = ()
    subscales: tuple[SubScore, ...] = ()
    risk: tuple[RiskAnswer, ...] = ()
    rule_met: bool | None = None

    def sub(self, key: str) -> SubScore | None:
        """A subscale's score by key."""
        return next((s for s in self.subscales if s.key == key), None)


def scored(definition: MeasureDefinition, answers: Sequence[int | None]) -> Scored:
    """The answers by table 2.1. One per item, None for a blank, NOT_APPLICABLE where allowed; ValueError for another count.

    An answer outside its item's range makes it illegal: no total, and nothing that uses it.
    """
    if len(answers) != definition.items:
        raise ValueError(f"{definition.key} has {definition.items} items")
    given = _followed(definition, answers)
    illegal = tuple(n for n, value in enumerate(given, 1) if not _legal(definition, n, value))
    used: dict[int, int] = {}
    for number, value in enumerate(given, 1):
        if value is not None and value != NOT_APPLICABLE and number not in illegal:
            used[number] = definition.low + definition.high - value if number in definition.reverse else value
    every = tuple(range(1, definition.items + 1))
    missing = tuple(n for n in every if n not in used and n not in illegal)
    total = None
    if definition.method is not Method.SUBSCALES and not illegal:
        total = _total(definition, used, every, definition.max_missing)
    parts = tuple(_part(definition, part, used) for part in definition.subscales)
    whole = total is not None or (definition.method is Method.SUBSCALES and all(p.total is not None for p in parts))
    state = MeasureState.INCOMPLETE
    if whole and not illegal:
        state = MeasureState.PRORATED if missing else MeasureState.COMPLETE
    return Scored(
        state, total, band_of(definition.bands, total), missing, illegal, parts, _risk(definition, used, given),
        _symptoms(definition, used, total),
    )


def _legal(definition: MeasureDefinition, number: int, value: int | None) -> bool:
    if value is None:
        return True
    return (value == NOT_APPLICABLE and number in definition.not_applicable) or value in definition.allowed(number)


def _followed(definition: MeasureDefinition, answers: Sequence[int | None]) -> list[int | None]:
    """The answers with follow-up items set to their lowest where their opener is (K10)."""
    given = list(answers)
    for follow in definition.follow_ups:
        if given[follow.opener - 1] == definition.low:
            given[follow.item - 1] = definition.low
    return given


def _total(definition: MeasureDefinition, used: dict[int, int], items: Sequence[int], max_missing: int) -> float | None:
    there = [used[n] for n in items if n in used]
    if not there or len(items) - len(there) > max_missing:
        return None
    mean = Fraction(sum(there), len(there))
    exact = mean * definition.factor * (1 if definition.method is Method.MEAN else len(items))
    return half_up(exact, definition.places)


def half_up(value: Fraction, places: int) -> float:
    """Rounded to so many decimals, halves away from zero upwards: 12.5 gives 13, 21.25 gives 21.3."""
    step = 10**places
    return float(Fraction((value * step + Fraction(1, 2)).__floor__(), step))


def _part(definition: MeasureDefinition, part: Subscale, used: dict[int, int]) -> SubScore:
    total = _total(definition, used, part.items, part.max_missing)
    screens = None if total is None or part.cutoff is None else total >= part.cutoff
    return SubScore(part.key, total, band_of(part.bands, total), screens)


def band_of(bands: Iterable[Band], total: float | None) -> str:
    """The label of the band whose lower edge lies highest at or under the total; empty without one."""
    label = ""
    for band in bands:
        if total is not None and total >= band.frm:
            label = band.label
    return label


def _risk(definition: MeasureDefinition, used: dict[int, int], given: Sequence[int | None]) -> tuple[RiskAnswer, ...]:
    found = []
    for risk in definition.risk:
        answer = given[risk.item - 1] if risk.item in used else None
        state = RiskState.UNANSWERED if answer is None else RiskState.RAISED if answer >= risk.at_least else RiskState.CLEAR
        found.append(RiskAnswer(risk.item, answer, state, risk.level, risk.others))
    return tuple(found)


def _symptoms(definition: MeasureDefinition, used: dict[int, int], total: float | None) -> bool | None:
    """PCL-5: whether each cluster has its number of symptoms; None where no total is given."""
    rule = definition.symptom
    if rule is None or total is None:
        return None
    clusters = {part.key: part.items for part in definition.subscales}
    return all(sum(used.get(n, 0) >= rule.at_least for n in clusters[need.key]) >= need.count for need in rule.needs)


def risk_state(risk: Sequence[RiskAnswer]) -> RiskState:
    """The risk items of a form together: raised if any is, else unanswered if any is blank, else clear."""
    states = {answer.state for answer in risk}
    if RiskState.RAISED in states:
        return RiskState.RAISED
    return RiskState.UNANSWERED if RiskState.UNANSWERED in states else RiskState.CLEAR
