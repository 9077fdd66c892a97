"""Words for the reasons why a therapist fits or does not; administrative ones for the desk, clinical ones beside them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.appointments import Gender
from clinic_app.domain.errors import Problem
from clinic_app.domain.matching import Reason, Why
from clinic_app.domain.waiting import Urgency
from ui import formats
from ui.texts.episodes import NAMES as EPISODES
from ui.texts.intake import NAMES as INTAKE
from ui.texts.waiting import URGENCY

WORDS: dict[Problem, str] = {}

LANGUAGES = {"ar": QT_TRANSLATE_NOOP("texts", "Arabic"), "en": QT_TRANSLATE_NOOP("texts", "English")}
REASONS: Mapping[tuple[Why, bool | None], str] = {
    (Why.LANGUAGE, True): QT_TRANSLATE_NOOP("texts", "speaks {language}"),
    (Why.LANGUAGE, False): QT_TRANSLATE_NOOP("texts", "does not speak {language}"),
    (Why.MINORS, True): QT_TRANSLATE_NOOP("texts", "sees clients under 18"),
    (Why.MINORS, False): QT_TRANSLATE_NOOP("texts", "does not see clients under 18"),
    (Why.FREE, True): QT_TRANSLATE_NOOP("texts", "free {when}"),
    (Why.FREE, False): QT_TRANSLATE_NOOP("texts", "nothing free in four weeks"),
    (Why.USUAL, True): QT_TRANSLATE_NOOP("texts", "the usual therapist"),
    (Why.GROUND_FLOOR, True): QT_TRANSLATE_NOOP("texts", "on the ground floor"),
    (Why.ASKED_FOR, True): QT_TRANSLATE_NOOP("texts", "asked for by name"),
    (Why.DAY, True): QT_TRANSLATE_NOOP("texts", "day and time suit"),
    (Why.SOONER, True): QT_TRANSLATE_NOOP("texts", "sooner than {than}"),
    (Why.WAITS, None): QT_TRANSLATE_NOOP("texts", "waiting since {since}"),
    (Why.URGENCY, None): QT_TRANSLATE_NOOP("texts", "wishes {urgency}"),
    (Why.AGE_GROUP, True): QT_TRANSLATE_NOOP("texts", "works with this age: {band}"),
    (Why.AGE_GROUP, False): QT_TRANSLATE_NOOP("texts", "does not name this age: {band}"),
    (Why.APPROACH, True): QT_TRANSLATE_NOOP("texts", "{approach}: {level}"),
    (Why.APPROACH, None): QT_TRANSLATE_NOOP("texts", "{approach}: {level}"),
    (Why.APPROACH, False): QT_TRANSLATE_NOOP("texts", "does not name {approach}"),
    (Why.NOT_TAKEN, None): QT_TRANSLATE_NOOP("texts", "does not take: {topics}"),
    (Why.CAPACITY, True): QT_TRANSLATE_NOOP("texts", "{booked} of {of} visits this week"),
    (Why.CAPACITY, False): QT_TRANSLATE_NOOP("texts", "the week is full: {booked} of {of}"),
}
WOMAN_OR_MAN = {
    Gender.WOMAN: QT_TRANSLATE_NOOP("texts", "a woman, as wished"), Gender.MAN: QT_TRANSLATE_NOOP("texts", "a man, as wished"),
}
NOT_AS_WISHED = {
    Gender.WOMAN: QT_TRANSLATE_NOOP("texts", "not a woman"), Gender.MAN: QT_TRANSLATE_NOOP("texts", "not a man"),
}


def reason_words(reason: Reason) -> str:
    """One reason as words on a tag."""
    if reason.why is Why.GENDER:
        return _said((WOMAN_OR_MAN if reason.met else NOT_AS_WISHED)[reason.facts["gender"]])
    facts = {name: _fact(name, value) for name, value in reason.facts.items()}
    words = _said(REASONS[reason.why, reason.met]).format(when=facts.get("on", ""), **facts)
    level = facts.get("level") if reason.why is Why.LANGUAGE and reason.met else ""
    return f"{words}, {level}" if level else words


def _said(sentence: str) -> str:
    return QCoreApplication.translate("texts", sentence)


def _fact(name: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if name == "language":
        return _said(LANGUAGES[str(value)])
    if isinstance(value, Urgency):
        return _said(URGENCY[value])
    if name == "since":
        return formats.day_month(value)  # type: ignore[arg-type]
    if name in ("on", "than"):
        return formats.day_time(value)  # type: ignore[arg-type]
    if isinstance(value, StrEnum):
        return _said({**EPISODES, **INTAKE}[type(value)][value])
    if isinstance(value, tuple):
        return formats.isolate_name(("، " if formats.is_arabic() else ", ").join(value))
    return formats.number(value) if isinstance(value, int) else str(value)
