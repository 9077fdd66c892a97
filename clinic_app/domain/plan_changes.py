"""The readable difference between two plan versions: one line per change, as codes and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from clinic_app.domain.marks import Marked, marks_of, marks_on
from clinic_app.domain.plans import GoalStatus, Passage, PlanContent, PlanGoal, PlanTechnique


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
    GOAL_SCALE = "goal_scale"
    GOAL_MARKS = "goal_marks"
    CONCERN_ADDED = "concern_added"
    CONCERN_REMOVED = "concern_removed"
    CONCERN_STATUS = "concern_status"
    CONCERN_CODE = "concern_code"
    CONCERN_MARKS = "concern_marks"
    GOALS_ORDER = "goals_order"
    TECHNIQUE_ADDED = "technique_added"
    TECHNIQUE_REMOVED = "technique_removed"
    TECHNIQUE_STATUS = "technique_status"
    TECHNIQUE_SESSIONS = "technique_sessions"
    TECHNIQUE_GOALS = "technique_goals"
    TECHNIQUE_WHY = "technique_why"
    TECHNIQUE_REASONS = "technique_reasons"
    TECHNIQUE_CONCERN = "technique_concern"
    TECHNIQUE_ALTERNATIVES = "technique_alternatives"
    TECHNIQUE_MARKS = "technique_marks"
    APPROACH = "approach"
    FREQUENCY = "frequency"
    MINUTES = "minutes"
    PLANNED = "planned"
    PLACE = "place"
    HOMEWORK = "homework"
    MEASURES = "measures"
    FEE = "fee"
    PAYER = "payer"
    HOPE = "hope"
    SELF_EFFICACY = "self_efficacy"
    TAILORING = "tailoring"
    ENDING = "ending"
    CLIENT_WORDS = "client_words"
    ADAPTATION = "adaptation"
    PASSAGE_MARKS = "passage_marks"


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
    (PlanChange.FEE, "fee_note"), (PlanChange.PAYER, "payer"), (PlanChange.HOPE, "hope"),
)
_PLAN = (
    (PlanChange.TAILORING, "tailoring"), (PlanChange.ENDING, "ending"), (PlanChange.SELF_EFFICACY, "self_efficacy"),
    (PlanChange.CLIENT_WORDS, "client_words"),
)


def difference(old: PlanContent, new: PlanContent) -> tuple[DifferenceLine, ...]:
    """What changed from one version to the next: concerns and goals first, then how we work, then the frame.

    Same content = no lines. Why it was changed belongs to the version itself and is no change of its own (see `reason`).
    """
    return (
        *_concerns(old, new), *_goals(old, new), *_techniques(old, new), *_frame(old, new), *_lines(_PLAN, old, new),
        *_passages(old, new),
    )


def reason(content: PlanContent) -> tuple[DifferenceLine, ...]:
    """What the version says about itself: what it adapts, and why; nothing if it says nothing."""
    return (DifferenceLine(PlanChange.ADAPTATION, now=content.adaptation),) if content.adaptation else ()


def _concerns(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    lines: list[DifferenceLine] = []
    for concern in new.concerns:
        before, about = old.concern(concern.key), {"concern": concern.key}
        if before is None:
            lines.append(DifferenceLine(PlanChange.CONCERN_ADDED, now=concern.key, facts=about))
            continue
        if (before.icd10, before.icd11) != (concern.icd10, concern.icd11):
            was, now = _codes(before.icd10, before.icd11), _codes(concern.icd10, concern.icd11)
            lines.append(DifferenceLine(PlanChange.CONCERN_CODE, was, now, about))
        if (before.status, before.by) != (concern.status, concern.by):
            facts = {**about, "by": concern.by}
            lines.append(DifferenceLine(PlanChange.CONCERN_STATUS, before.status, concern.status, facts))
        lines += _marks(PlanChange.CONCERN_MARKS, before, concern, about)
    return lines + [
        DifferenceLine(PlanChange.CONCERN_REMOVED, was=c.key, facts={"concern": c.key}) for c in old.concerns
        if new.concern(c.key) is None
    ]


def _codes(icd10: str, icd11: str) -> str:
    return " · ".join(code for code in (icd10, icd11) if code)


def _goals(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    lines: list[DifferenceLine] = []
    for goal in new.goals:
        before = old.goal(goal.key)
        if before is None:
            lines.append(DifferenceLine(PlanChange.GOAL_ADDED, now=goal.words, facts={"target": goal.target}))
            if goal.gas is not None:
                lines.append(DifferenceLine(PlanChange.GOAL_SCALE, now=goal.gas.weight, facts={"goal": goal.words}))
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
    if new.gas is not None and old.gas != new.gas:
        lines.append(DifferenceLine(PlanChange.GOAL_SCALE, now=new.gas.weight, facts=about))
    return lines + _lines(_GOAL, old, new, about) + _marks(PlanChange.GOAL_MARKS, old, new, about)


def _marks(code: PlanChange, old: Marked, new: Marked, about: Mapping[str, Any]) -> list[DifferenceLine]:
    was, now = marks_on(old), marks_on(new)
    return [DifferenceLine(code, was, now, dict(about))] if was != now else []


def _passages(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    pairs = [(passage, marks_of(old, passage), marks_of(new, passage)) for passage in Passage]
    return [DifferenceLine(PlanChange.PASSAGE_MARKS, was, now, {"passage": one}) for one, was, now in pairs if was != now]


def _techniques(old: PlanContent, new: PlanContent) -> list[DifferenceLine]:
    before = {t.technique_id: t for t in old.techniques}
    after = {t.technique_id: t for t in new.techniques}
    lines: list[DifferenceLine] = []
    for key, technique in after.items():
        if key not in before:
            lines.append(DifferenceLine(PlanChange.TECHNIQUE_ADDED, now=key, facts={"technique": key, "why": technique.why}))
            continue
        lines += _lines(_TECHNIQUE, before[key], technique, {"technique": key})
        lines += _marks(PlanChange.TECHNIQUE_MARKS, before[key], technique, {"technique": key})
        if before[key].rationale != technique.rationale:
            was_ticks, now_ticks = before[key].rationale.ticks, technique.rationale.ticks
            lines.append(DifferenceLine(PlanChange.TECHNIQUE_REASONS, sum(was_ticks), sum(now_ticks), {"technique": key}))
        if before[key].concern != technique.concern and technique.concern:
            about = {"technique": key, "concern": technique.concern}
            lines.append(DifferenceLine(PlanChange.TECHNIQUE_CONCERN, now=technique.concern, facts=about))
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
