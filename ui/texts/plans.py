"""Words for plans: refusals, names of closed lists, and the sentences of a difference between two versions."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.plan_changes import PlanChange
from clinic_app.domain.plans import EvidenceLevel, Frequency, GoalArea, GoalStatus, MeetingPlace, PlanProblem, TechniqueStatus

WORDS: dict[Problem, str] = {
    PlanProblem.NO_PLAN: QT_TRANSLATE_NOOP("texts", "There is no such plan version."),
    PlanProblem.NO_DRAFT: QT_TRANSLATE_NOOP("texts", "This plan is no longer a draft. Open the newest one."),
    PlanProblem.NO_GOAL: QT_TRANSLATE_NOOP("texts", "One goal in the client's words is needed."),
    PlanProblem.TOO_MANY_GOALS: QT_TRANSLATE_NOOP("texts", "At most {limit} goals at a time. Close one first."),
    PlanProblem.GOAL_WITHOUT_WORDS: QT_TRANSLATE_NOOP("texts", "Write the goal in the client's words."),
    PlanProblem.GOAL_CLOSED_WITHOUT_WHY: QT_TRANSLATE_NOOP("texts", "Say why the goal was changed or dropped."),
    PlanProblem.GOAL_UNKNOWN: QT_TRANSLATE_NOOP("texts", "This goal is not part of the plan."),
    PlanProblem.NO_SIGNED_AGREEMENT: QT_TRANSLATE_NOOP("texts", "The boundaries agreement is not signed yet."),
    PlanProblem.NOT_AGREED_WITH_CLIENT: QT_TRANSLATE_NOOP("texts", "Tick that the plan was agreed with the client."),
    PlanProblem.AGREED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "The plan cannot be agreed after today."),
    PlanProblem.OUTSIDE_RULER: QT_TRANSLATE_NOOP("texts", "This goes from {low} to {high}."),
    PlanProblem.MINUTES_OUTSIDE: QT_TRANSLATE_NOOP("texts", "A visit lasts {low} to {high} minutes."),
    PlanProblem.SESSIONS_OUTSIDE: QT_TRANSLATE_NOOP("texts", "Between {low} and {high} visits can be planned."),
    PlanProblem.UNKNOWN_TECHNIQUE: QT_TRANSLATE_NOOP("texts", "This technique is not in the catalogue."),
    PlanProblem.TECHNIQUE_TWICE: QT_TRANSLATE_NOOP("texts", "This technique is in the plan already."),
    PlanProblem.NOTHING_CHANGED: QT_TRANSLATE_NOOP("texts", "Nothing differs from the plan in force."),
    PlanProblem.RATED_IN_FUTURE: QT_TRANSLATE_NOOP("texts", "A rating cannot be dated after today."),
}

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    GoalArea: {
        GoalArea.SYMPTOMS: QT_TRANSLATE_NOOP("texts", "symptoms"),
        GoalArea.COPING: QT_TRANSLATE_NOOP("texts", "coping"),
        GoalArea.RELATIONSHIPS: QT_TRANSLATE_NOOP("texts", "relationships"),
        GoalArea.WORK_STUDY: QT_TRANSLATE_NOOP("texts", "work or study"),
        GoalArea.SELF: QT_TRANSLATE_NOOP("texts", "self"),
        GoalArea.HEALTH: QT_TRANSLATE_NOOP("texts", "health"),
        GoalArea.OTHER: QT_TRANSLATE_NOOP("texts", "something else"),
    },
    GoalStatus: {
        GoalStatus.OPEN: QT_TRANSLATE_NOOP("texts", "open"),
        GoalStatus.REACHED: QT_TRANSLATE_NOOP("texts", "reached"),
        GoalStatus.CHANGED: QT_TRANSLATE_NOOP("texts", "changed into another goal"),
        GoalStatus.DROPPED: QT_TRANSLATE_NOOP("texts", "dropped"),
    },
    Frequency: {
        Frequency.TWICE_WEEKLY: QT_TRANSLATE_NOOP("texts", "twice a week"),
        Frequency.WEEKLY: QT_TRANSLATE_NOOP("texts", "weekly"),
        Frequency.FORTNIGHTLY: QT_TRANSLATE_NOOP("texts", "every two weeks"),
        Frequency.MONTHLY: QT_TRANSLATE_NOOP("texts", "monthly"),
        Frequency.AS_AGREED: QT_TRANSLATE_NOOP("texts", "from visit to visit"),
    },
    MeetingPlace: {
        MeetingPlace.CLINIC: QT_TRANSLATE_NOOP("texts", "in the clinic"),
        MeetingPlace.ONLINE: QT_TRANSLATE_NOOP("texts", "online"),
        MeetingPlace.BOTH: QT_TRANSLATE_NOOP("texts", "in the clinic or online"),
    },
    TechniqueStatus: {
        TechniqueStatus.PLANNED: QT_TRANSLATE_NOOP("texts", "planned"),
        TechniqueStatus.IN_USE: QT_TRANSLATE_NOOP("texts", "in use"),
        TechniqueStatus.PAUSED: QT_TRANSLATE_NOOP("texts", "paused"),
        TechniqueStatus.DONE: QT_TRANSLATE_NOOP("texts", "finished"),
    },
    EvidenceLevel: {
        EvidenceLevel.A: QT_TRANSLATE_NOOP("texts", "named in a guideline"),
        EvidenceLevel.A_PART: QT_TRANSLATE_NOOP("texts", "core of a treatment that a guideline names"),
        EvidenceLevel.B: QT_TRANSLATE_NOOP("texts", "a guideline says: consider"),
        EvidenceLevel.C: QT_TRANSLATE_NOOP("texts", "trials only"),
        EvidenceLevel.D: QT_TRANSLATE_NOOP("texts", "clinical tradition"),
        EvidenceLevel.LOCAL: QT_TRANSLATE_NOOP("texts", "the clinic's own"),
    },
    PlanChange: {
        PlanChange.GOAL_ADDED: QT_TRANSLATE_NOOP("texts", "New goal: {now}"),
        PlanChange.GOAL_REMOVED: QT_TRANSLATE_NOOP("texts", "Goal taken out: {was}"),
        PlanChange.GOAL_REACHED: QT_TRANSLATE_NOOP("texts", "Goal reached: {goal}"),
        PlanChange.GOAL_DROPPED: QT_TRANSLATE_NOOP("texts", "Goal dropped: {goal}. Why: {why}"),
        PlanChange.GOAL_CHANGED: QT_TRANSLATE_NOOP("texts", "Goal changed into another: {goal}. Why: {why}"),
        PlanChange.GOAL_REOPENED: QT_TRANSLATE_NOOP("texts", "Goal taken up again: {goal}"),
        PlanChange.GOAL_WORDS: QT_TRANSLATE_NOOP("texts", "Goal in new words: {was}, now {now}"),
        PlanChange.GOAL_AREA: QT_TRANSLATE_NOOP("texts", "{goal}: area {was}, now {now}"),
        PlanChange.GOAL_START: QT_TRANSLATE_NOOP("texts", "{goal}: start {was}, now {now}"),
        PlanChange.GOAL_TARGET: QT_TRANSLATE_NOOP("texts", "{goal}: aim {was}, now {now}"),
        PlanChange.GOAL_DATE: QT_TRANSLATE_NOOP("texts", "{goal}: by {was}, now by {now}"),
        PlanChange.GOALS_ORDER: QT_TRANSLATE_NOOP("texts", "Goals in a new order: {now}"),
        PlanChange.TECHNIQUE_ADDED: QT_TRANSLATE_NOOP("texts", "New technique: {technique}"),
        PlanChange.TECHNIQUE_REMOVED: QT_TRANSLATE_NOOP("texts", "Technique taken out: {technique}"),
        PlanChange.TECHNIQUE_STATUS: QT_TRANSLATE_NOOP("texts", "{technique}: {was}, now {now}"),
        PlanChange.TECHNIQUE_SESSIONS: QT_TRANSLATE_NOOP("texts", "{technique}: planned visits {was}, now {now}"),
        PlanChange.TECHNIQUE_GOALS: QT_TRANSLATE_NOOP("texts", "{technique}: serves {now}"),
        PlanChange.TECHNIQUE_WHY: QT_TRANSLATE_NOOP("texts", "{technique}: chosen because {now}"),
        PlanChange.TECHNIQUE_ALTERNATIVES: QT_TRANSLATE_NOOP("texts", "{technique}: also offered {now}"),
        PlanChange.APPROACH: QT_TRANSLATE_NOOP("texts", "Approach: {was}, now {now}"),
        PlanChange.FREQUENCY: QT_TRANSLATE_NOOP("texts", "Rhythm: {was}, now {now}"),
        PlanChange.MINUTES: QT_TRANSLATE_NOOP("texts", "Length in minutes: {was}, now {now}"),
        PlanChange.PLANNED: QT_TRANSLATE_NOOP("texts", "Planned visits: {was}, now {now}"),
        PlanChange.PLACE: QT_TRANSLATE_NOOP("texts", "Place: {was}, now {now}"),
        PlanChange.HOMEWORK: QT_TRANSLATE_NOOP("texts", "Between visits: {was}, now {now}"),
        PlanChange.MEASURES: QT_TRANSLATE_NOOP("texts", "We measure: {was}, now {now}"),
        PlanChange.FEE: QT_TRANSLATE_NOOP("texts", "Fee: {was}, now {now}"),
        PlanChange.HOPE: QT_TRANSLATE_NOOP("texts", "Hope that therapy can help: {was}, now {now}"),
        PlanChange.SELF_EFFICACY: QT_TRANSLATE_NOOP("texts", "Sure of handling this alone: {was}, now {now}"),
        PlanChange.TAILORING: QT_TRANSLATE_NOOP("texts", "We adapt: {was}, now {now}"),
        PlanChange.ENDING: QT_TRANSLATE_NOOP("texts", "Ending: {was}, now {now}"),
        PlanChange.CLIENT_WORDS: QT_TRANSLATE_NOOP("texts", "In the client's words: {was}, now {now}"),
    },
}
