"""Words for what is worth a look: what it is, how sure, what some do. Never "alert", never a verdict (clinical reference 3.5)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_app.domain.errors import Problem
from clinic_app.domain.signals import Reason, Signal, SignalKind, SignalProblem
from ui import formats

WORDS: dict[Problem, str] = {
    SignalProblem.NOT_THERE: QT_TRANSLATE_NOOP(
        "texts", "This has changed or was answered already. The page shows how it stands now."
    ),
}

REASONS: dict[Reason, str] = {
    Reason.TALKED_ABOUT: QT_TRANSLATE_NOOP("texts", "Talked about"),
    Reason.KNOWN: QT_TRANSLATE_NOOP("texts", "Known"),
    Reason.PLAN_CHANGED: QT_TRANSLATE_NOOP("texts", "Plan changed"),
    Reason.NOT_RELEVANT: QT_TRANSLATE_NOOP("texts", "Not relevant"),
}
NAMES: dict[type[Enum], dict[Reason, str]] = {Reason: REASONS}

K = SignalKind
WHAT: dict[SignalKind, str] = {
    K.DETERIORATED: QT_TRANSLATE_NOOP(
        "texts", "{measure} {change}: worse by {points} since the start; {rc} or more is beyond ordinary variation."
    ),
    K.NO_CONTACT: QT_TRANSLATE_NOOP("texts", "Last seen {days} ago, and nothing is booked."),
    K.CHECK_IN: QT_TRANSLATE_NOOP("texts", "Check-in {mean} of 10 at visit {number}; before that {before}."),
    K.LOW_ANSWER: QT_TRANSLATE_NOOP("texts", "Check-in at visit {number}: one answer was {low} of 10."),
    K.ATTENDANCE: QT_TRANSLATE_NOOP("texts", "{missed} of the last {window} visits were missed or cancelled late."),
    K.LOST_GAINS: QT_TRANSLATE_NOOP(
        "texts", "{measure} {change} since its best: {points} points are gone; {rc} or more is beyond ordinary variation."
    ),
    K.NO_GAIN_YET: QT_TRANSLATE_NOOP(
        "texts", "{measure} {change} over {visits} visits. A change of {rc} points would be reliable."
    ),
    K.GOAL_FELL: QT_TRANSLATE_NOOP("texts", "Goal {goal}: {change} of 10."),
    K.NO_GOAL_UP: QT_TRANSLATE_NOOP("texts", "No goal has risen yet after {visits} visits."),
    K.HOMEWORK: QT_TRANSLATE_NOOP("texts", "{undone} of the last {window} tasks were not done."),
    K.REVIEW_DUE: QT_TRANSLATE_NOOP("texts", "A review is due: {visits} visits since the last one."),
    K.SCORE_OVERDUE: QT_TRANSLATE_NOOP("texts", "The last {measure} is {days} old; {visits} visits since."),
}
GOAL_UNNAMED = QT_TRANSLATE_NOOP("texts", "A goal fell: {change} of 10.")
ALSO = QT_TRANSLATE_NOOP("texts", "Also {also}.")
MIXED = QT_TRANSLATE_NOOP("texts", "The forms were in more than one language.")
REVIEW_BY_DAY = QT_TRANSLATE_NOOP("texts", "A review has been due since {by}.")

SURE: dict[SignalKind, str] = {
    K.DETERIORATED: QT_TRANSLATE_NOOP("texts", "From %n score(s)."),
    K.LOST_GAINS: QT_TRANSLATE_NOOP("texts", "From %n score(s)."),
    K.NO_GAIN_YET: QT_TRANSLATE_NOOP("texts", "From %n score(s)."),
    K.NO_CONTACT: QT_TRANSLATE_NOOP("texts", "After %n visit(s), as the diary says."),
    K.CHECK_IN: QT_TRANSLATE_NOOP("texts", "From %n check-in(s)."),
    K.LOW_ANSWER: QT_TRANSLATE_NOOP("texts", "From %n check-in(s)."),
    K.ATTENDANCE: QT_TRANSLATE_NOOP("texts", "Counted from %n booking(s)."),
    K.GOAL_FELL: QT_TRANSLATE_NOOP("texts", "From %n rating(s)."),
    K.NO_GOAL_UP: QT_TRANSLATE_NOOP("texts", "From %n goal(s) rated twice."),
    K.HOMEWORK: QT_TRANSLATE_NOOP("texts", "Counted from %n task(s) you looked at."),
    K.REVIEW_DUE: QT_TRANSLATE_NOOP("texts", "By the clinic's own rule."),
    K.SCORE_OVERDUE: QT_TRANSLATE_NOOP("texts", "By the clinic's own rule."),
}
SOME: dict[SignalKind, str] = {
    K.DETERIORATED: QT_TRANSLATE_NOOP(
        "texts", "Some ask about the alliance, motives, life events and support, or take it to supervision."
    ),
    K.LOST_GAINS: QT_TRANSLATE_NOOP("texts", "Some ask what happened in between, and look at the plan again."),
    K.NO_GAIN_YET: QT_TRANSLATE_NOOP("texts", "Some ask about the alliance, motives, life events, support."),
    K.NO_CONTACT: QT_TRANSLATE_NOOP("texts", "A short, friendly word may help."),
    K.CHECK_IN: QT_TRANSLATE_NOOP("texts", "Some ask what would have made the hour fit better."),
    K.LOW_ANSWER: QT_TRANSLATE_NOOP("texts", "Some ask what would have made the hour fit better."),
    K.ATTENDANCE: QT_TRANSLATE_NOOP("texts", "A talk about what gets in the way may help."),
    K.GOAL_FELL: QT_TRANSLATE_NOOP("texts", "Some ask whether the goal still fits."),
    K.NO_GOAL_UP: QT_TRANSLATE_NOOP("texts", "Some make the steps smaller, or choose the goals anew."),
    K.HOMEWORK: QT_TRANSLATE_NOOP("texts", "Some make the task smaller, or choose another kind."),
    K.REVIEW_DUE: QT_TRANSLATE_NOOP("texts", "Ten minutes are enough: the figures are prepared."),
    K.SCORE_OVERDUE: QT_TRANSLATE_NOOP("texts", "A short form at the start of the next hour is enough."),
}


def reason(code: Reason) -> str:
    """The answer in words."""
    return QCoreApplication.translate("texts", REASONS[code])


def what(signal: Signal) -> str:
    """What is worth a look, with its figures."""
    facts, kind = dict(signal.facts), signal.kind
    sentence = WHAT[kind]
    if kind is K.GOAL_FELL and "goal" not in facts:
        sentence = GOAL_UNNAMED
    elif kind is K.REVIEW_DUE and "by" in facts:
        sentence = REVIEW_BY_DAY
    said = QCoreApplication.translate("texts", sentence).format(**_shown(facts))
    if "also" not in facts:
        return said
    also = ("، " if formats.is_arabic() else ", ").join(formats.isolate(name) for name in facts["also"])
    return f"{said} {QCoreApplication.translate('texts', ALSO).format(also=also)}"


def how_sure(signal: Signal) -> str:
    """On how many facts it rests."""
    said = QCoreApplication.translate("texts", SURE[signal.kind], None, signal.count)
    return f"{said} {QCoreApplication.translate('texts', MIXED)}" if signal.facts.get("languages", 1) > 1 else said


def what_some_do(signal: Signal) -> str:
    """What some therapists do about it: an offer."""
    return QCoreApplication.translate("texts", SOME[signal.kind])


def _shown(facts: dict[str, Any]) -> dict[str, str]:
    start = facts.get("best", facts.get("first"))
    shown = {name: formats.number(round(value, 1)) for name, value in facts.items() if isinstance(value, int | float)}
    if start is not None and "last" in facts:
        shown["change"] = formats.change(start, facts["last"])
        shown["points"] = formats.number(round(abs(facts["last"] - start), 1))
    if "measure" in facts:
        shown["measure"] = formats.isolate(facts["measure"])
    if "goal" in facts:
        shown["goal"] = ("«{}»" if formats.is_arabic() else "“{}”").format(formats.isolate_name(facts["goal"]))
    if "days" in facts:
        shown["days"] = formats.counted(facts["days"], "day")
    if "by" in facts:
        shown["by"] = formats.full_date(date.fromisoformat(facts["by"]))
    return shown
