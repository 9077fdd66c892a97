"""The readable difference between two plan versions: one line per change, as codes and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from clinic_app.domain.plans import GoalStatus, PlanContent, PlanGoal, PlanTechnique


class PlanChange(StrEnum):
    """Every kind of line a difference may have."""

    GOAL_ADDED = "goal_added"
    GOAL_REMOVED = "goal_removed"
    GOAL_REACHED = "goal_reached"
    GOAL_DROPPED = "goal_dropped"
    GOAL_CHANGED = "goal_changed"
    GOAL_REOPENED = "goal_reopened"
    GOAL_WORDS = "goal_words"
    GOAL_AREA = "goal_area"
    GOAL_START = "goal_start"
    GOAL_TARGET = "goal_target"
    GOAL_DATE = "goal_date"
    GOALS_ORDER = "goals_order"
    TECHNIQUE_ADDED = "technique_added"
    TECHNIQUE_REMOVED = "technique_removed"
    TECHNIQUE_STATUS = "technique_status"
    TECHNIQUE_SESSIONS = "technique_sessions"
    TECHNIQUE_GOALS = "technique_goals"
    TECHNIQUE_WHY = "technique_why"
    TECHNIQUE_ALTERNATIVES = "technique_alternatives"
    APPROACH = "approach"
    FREQUENCY = "frequency"
    MINUTES = "minutes"
    PLANNED = "planned"
    PLACE = "place"
    HOMEWORK = "homework"
    MEASURES = "measures"
    FEE = "fee"
    HOPE = "hope"
    SELF_EFFICACY = "self_efficacy"
    TAILORING = "tailoring"
    ENDING = "ending"
    CLIENT_WORDS = "client_words"


@dataclass(frozen=True)
class DifferenceLine:
    """One change: its code, what it was and what it is now, and the facts its sentence needs."""

    code: PlanChange
    was: Any = None
    now: Any = None
    facts: Mapping[str, Any] = field(default_factory=dict)


_STATUS = {
    GoalStatus.OPEN: PlanChange.GOAL_REOPENED, GoalStatus.REACHED: PlanChange.GOAL_REACHED,
    GoalStatus.CHANGED: PlanChange.GOAL_CHANGED, GoalStatus.DROPPED: PlanChange.GOAL_DROPPED,
}
_GOAL = (
    (PlanChange.GOAL_WORDS, "words"), (PlanChange.GOAL_AREA, "area"), (PlanChange.GOAL_START, "baseline"),
    (PlanChange.GOAL_TARGET, "target"), (PlanChange.GOAL_DATE, "target_date"),
)
_TECHNIQUE = (
    (PlanChange.TECHNIQUE_STATUS, "status"), (PlanChange.TECHNIQUE_SESSIONS, "planned_sessions"),
    (PlanChange.TECHNIQUE_WHY, "why"), (PlanChange.TECHNIQUE_ALTERNATIVES, "alternatives"),
)
_FRAME = (
    (PlanChange.FREQUENCY, "frequency"), (PlanChange.MINUTES, "minutes"), (PlanChange.PLACE, "place"),
    (PlanChange.FEE, "fee_note"), (PlanChange.HOPE, "hope"),
)
_PLAN = (
    (PlanChange.TAILORING, "tailoring"), (PlanChange.ENDING, "ending"), (PlanChange.SELF_EFFICACY, "self_efficacy"),
    (PlanChange.CLIENT_WORDS, "client_words"),
)


def difference(old: PlanContent, new: PlanContent) -> tuple[DifferenceLine, ...]:
    """What changed from one version to the next: goals first, then how we work, then the frame. Same content = no lines."""
    return (*_goals(old, new), *_techniques(old, new), *_frame(old, new), *_lines(_PLAN, old, new))


def _goals(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    lines: list[DifferenceLine] = []
    for goal in new.goals:
        before = old.goal(goal.key)
        if before is None:
            lines.append(DifferenceLine(PlanChange.GOAL_ADDED, now=goal.words, facts={"target": goal.target}))
        else:
            lines += _goal(before, goal)
    lines += [DifferenceLine(PlanChange.GOAL_REMOVED, was=g.words) for g in old.goals if new.goal(g.key) is None]
    both = [g.key for g in old.goals if new.goal(g.key) is not None]
    now = [g.key for g in new.goals if g.key in both]
    if both != now:
        words = [g.words for g in new.goals if g.key in both]
        lines.append(DifferenceLine(PlanChange.GOALS_ORDER, now=tuple(words)))
    return lines


def _goal(old: PlanGoal, new: PlanGoal) -> list[DifferenceLine]:
    about = {"goal": new.words}
    lines = []
    if old.status is not new.status:
        lines.append(DifferenceLine(_STATUS[new.status], old.status, new.status, {**about, "why": new.why}))
    return lines + _lines(_GOAL, old, new, about)


def _techniques(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    before = {t.technique_id: t for t in old.techniques}
    after = {t.technique_id: t for t in new.techniques}
    lines: list[DifferenceLine] = []
    for key, technique in after.items():
        if key not in before:
            lines.append(DifferenceLine(PlanChange.TECHNIQUE_ADDED, now=key, facts={"technique": key, "why": technique.why}))
            continue
        lines += _lines(_TECHNIQUE, before[key], technique, {"technique": key})
        was, now = _serves(old, before[key]), _serves(new, technique)
        if before[key].goal_keys != technique.goal_keys:
            lines.append(DifferenceLine(PlanChange.TECHNIQUE_GOALS, was, now, {"technique": key}))
    return lines + [
        DifferenceLine(PlanChange.TECHNIQUE_REMOVED, was=key, facts={"technique": key}) for key in before if key not in after
    ]


def _serves(content: PlanContent, technique: PlanTechnique) -> tuple[str, ...]:
    return tuple(g.words for g in content.goals if g.key in technique.goal_keys)


def _frame(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    a, b = old.frame, new.frame
    lines = _lines(((PlanChange.APPROACH, "approach"),), old, new) + _lines(_FRAME, a, b)
    if (a.planned_sessions, a.open_ended) != (b.planned_sessions, b.open_ended):
        lines.append(DifferenceLine(
            PlanChange.PLANNED, a.planned_sessions, b.planned_sessions, {"was_open": a.open_ended, "now_open": b.open_ended}
        ))
    for code, name in ((PlanChange.HOMEWORK, "homework"), (PlanChange.MEASURES, "measures")):
        was, now = getattr(a, name), getattr(b, name)
        was_note, now_note = getattr(a, f"{name}_note"), getattr(b, f"{name}_note")
        if (was, was_note) != (now, now_note):
            lines.append(DifferenceLine(code, was, now, {"was_note": was_note, "now_note": now_note}))
    return lines


def _lines(
    fields: tuple[tuple[PlanChange, str], ...], old: object, new: object, facts: Mapping[str, Any] | None = None
) -> list[DifferenceLine]:
    found = []
    for code, name in fields:
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            found.append(DifferenceLine(code, was, now, dict(facts or {})))
    return found
