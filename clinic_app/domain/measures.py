"""Measures as they are kept: dated scores, filled forms and their corrections, and what keeps one from being kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from clinic_app.domain.errors import Finding, Problem
from clinic_app.domain.measure_definitions import LANGUAGES, MeasureDefinition
from clinic_app.domain.measure_scoring import Answers, MeasureState, RiskAnswer, SubScore, scored

OLDEST_FIRST = 28  # days before session 1 that a first score may be old (house rule, section 3)
REASON_MAX = 200


class MeasureProblem(Problem):
    """What keeps answers, a correction, a switch or a file from being kept."""

    UNKNOWN = "measure_unknown"
    NOT_IN_USE = "measure_not_in_use"
    WRONG_COUNT = "measure_wrong_count"
    ILLEGAL_ANSWER = "measure_illegal_answer"
    NOTHING_ANSWERED = "measure_nothing_answered"
    IN_FUTURE = "measure_in_future"
    BEFORE_BIRTH = "measure_before_birth"
    NO_LANGUAGE = "measure_no_language"
    NO_REASON = "measure_no_reason"
    NO_CHANGE = "measure_no_change"
    REASON_TOO_LONG = "measure_reason_too_long"
    FORM_NOT_HELD = "measure_form_not_held"
    BAD_FIGURE = "measure_bad_figure"
    NO_BASIS = "measure_no_basis"
    ALREADY_NEWER = "measure_already_newer"


class Mode(StrEnum):
    """How the form was filled."""

    PAPER = "paper"
    SCREEN = "screen"
    READ_ALOUD = "read_aloud"
    PHONE = "phone"


@dataclass(frozen=True)
class Score:
    """One dated score, as the chart, the signals and the reviews read it: totals and risk answers, no other item.

    subscales: for a measure without a total of its own. language: the form's, never mixed in one change without a mark.
    """

    key: str
    on: date
    total: float | None
    state: MeasureState
    language: str = ""
    band: str = ""
    risk: tuple[RiskAnswer, ...] = ()
    subscales: tuple[SubScore, ...] = ()
    id: int = 0
    appointment_id: int | None = None

    @property
    def prorated(self) -> bool:
        """True where blanks were filled with the mean of the rest."""
        return self.state is MeasureState.PRORATED

    @property
    def declined(self) -> bool:
        """True where the client would rather not: a valid answer."""
        return self.state is MeasureState.DECLINED


@dataclass(frozen=True)
class Kept:
    """What was answered, item by item, as it is stored: sensitive."""

    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Risks:
    """The risk answers of a form, as they are stored."""

    answers: tuple[RiskAnswer, ...] = ()


@dataclass(frozen=True)
class Parts:
    """The subscales of a form, as they are stored."""

    scores: tuple[SubScore, ...] = ()


@dataclass(frozen=True)
class Administration:
    """A form as it was kept: one version of it. answers are empty unless they were asked for (they are sensitive)."""

    id: int
    uid: str
    origin: str
    version: int
    client_id: int
    episode_id: int
    appointment_id: int | None
    definition_version: int
    score: Score
    mode: Mode
    entered_at: datetime
    entered_by: int
    by: str = ""
    by_ar: str = ""
    reason: str = ""
    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class MeasureRequest:
    """A filled form on its way into the record. uid is made by the screen, so that the same save sent twice is one row."""

    uid: str
    client_id: int
    key: str
    on: date
    answers: Answers = ()
    unscored: tuple[int | None, ...] = ()
    mode: Mode = Mode.PAPER
    language: str = ""
    appointment_id: int | None = None
    declined: bool = False


@dataclass(frozen=True)
class CorrectionRequest:
    """What a kept form should have said, and why: becomes a new version, the old one stays."""

    administration_id: int
    version: int
    request: MeasureRequest
    reason: str


def findings(definition: MeasureDefinition, request: MeasureRequest, *, today: date, dob: date | None) -> tuple[Finding, ...]:
    """Why a filled form cannot be kept: count or answers that are not legal, nothing answered, a day to come."""
    found = []
    if request.on > today:
        found.append(Finding(MeasureProblem.IN_FUTURE, "on"))
    if dob is not None and request.on < dob:
        found.append(Finding(MeasureProblem.BEFORE_BIRTH, "on"))
    if request.language not in LANGUAGES:
        found.append(Finding(MeasureProblem.NO_LANGUAGE, "language"))
    if request.declined:
        return tuple(found)
    if len(request.answers) != definition.items:
        return (*found, Finding(MeasureProblem.WRONG_COUNT, "answers", {"items": definition.items}))
    result = scored(definition, request.answers)
    found += [Finding(MeasureProblem.ILLEGAL_ANSWER, f"item_{n}", {"item": n}) for n in result.illegal]
    for question, answer in zip(definition.unscored, request.unscored, strict=False):
        if answer is not None and not question.low <= answer <= question.high:
            found.append(Finding(MeasureProblem.ILLEGAL_ANSWER, question.key, {"item": definition.items + 1}))
    if not result.illegal and all(a is None for a in request.answers):
        found.append(Finding(MeasureProblem.NOTHING_ANSWERED, "answers"))
    return tuple(found)


def valid(scores: Iterable[Score], key: str, subscale: str = "") -> list[Score]:
    """Those of one measure that have a total (of a subscale, the total of that), in their order."""
    found = []
    for score in scores:
        if score.key != key:
            continue
        if subscale:
            part = next((s for s in score.subscales if s.key == subscale), None)
            score = replace(score, total=part.total if part else None, band=part.band if part else "")
        if score.total is not None:
            found.append(score)
    return found


def counted(scores: Sequence[Score], first_session: date | None) -> list[Score]:
    """Without scores older than 28 days before session 1: the first of an episode must belong to it (house rule, section 3)."""
    if first_session is None:
        return list(scores)
    return [s for s in scores if (first_session - s.on).days <= OLDEST_FIRST]


@dataclass(frozen=True)
class Dated:
    """What happened in life on a day, as the chart shows it."""

    on: date
    words: str
