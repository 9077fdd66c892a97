"""Words for the nine-factor map and the time-line: what an entry says, what is worth doing next."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.factors import Mark, PaperKind, PlanMarkKind, Prompt
from clinic_app.domain.overview import Step

WORDS: dict[Problem, str] = {}

NAMES: dict[type[StrEnum], dict[StrEnum, str]] = {
    Mark: {
        Mark.CHECK_IN: QT_TRANSLATE_NOOP("texts", "{mean} of 10 at the check-in. {words}"),
        Mark.CHECK_IN_DECLINED: QT_TRANSLATE_NOOP("texts", "The check-in was declined."),
        Mark.RUPTURE: QT_TRANSLATE_NOOP("texts", "A strain was noted: {kind}. {state}. {words}"),
        Mark.COMFORT: QT_TRANSLATE_NOOP("texts", "Comfort needs: {words}"),
        Mark.REASONS: QT_TRANSLATE_NOOP("texts", "Came because: {words}"),
        Mark.RULERS: QT_TRANSLATE_NOOP("texts", "Important {importance}, sure of it {confidence}, ready {readiness}. {words}"),
        Mark.STRENGTHS: QT_TRANSLATE_NOOP("texts", "Strengths: {words}"),
        Mark.TAILORING: QT_TRANSLATE_NOOP("texts", "We adapt: {words}"),
        Mark.RULERS_AGAIN: QT_TRANSLATE_NOOP(
            "texts",
            "Important {importance} (was {importance_was}), sure of it {confidence} (was {confidence_was}), "
            "ready {readiness} (was {readiness_was})",
        ),
        Mark.STAGE: QT_TRANSLATE_NOOP("texts", "Stage of change: {stage}"),
        Mark.CULTURE: QT_TRANSLATE_NOOP("texts", "To respect: {words}"),
        Mark.WISHES: QT_TRANSLATE_NOOP("texts", "How the client would like to work: {words}"),
        Mark.ADAPTED: QT_TRANSLATE_NOOP("texts", "Changed with plan {number}: {words}"),
        Mark.FORMULATION: QT_TRANSLATE_NOOP("texts", "Formulation, version {number}. {words}"),
        Mark.SEES_PATTERN: QT_TRANSLATE_NOOP("texts", "Sees the pattern: {value} of 4"),
        Mark.SUPERVISION: QT_TRANSLATE_NOOP("texts", "For supervision: {words}"),
        Mark.TECHNIQUES_PLANNED: QT_TRANSLATE_NOOP("texts", "Chosen: {techniques}"),
        Mark.TECHNIQUES_USED: QT_TRANSLATE_NOOP("texts", "Used: {techniques}"),
        Mark.PLAN_AGREED: QT_TRANSLATE_NOOP("texts", "Plan {number} agreed."),
        Mark.AGREEMENT_SIGNED: QT_TRANSLATE_NOOP(
            "texts", "Agreement signed: {accepted} accepted, {changed} changed, {not_agreed} not agreed."
        ),
        Mark.GOAL_RATED: QT_TRANSLATE_NOOP("texts", "{goal}: {value} of 10"),
        Mark.REVIEW_DONE: QT_TRANSLATE_NOOP("texts", "Review {number} done."),
        Mark.FEELINGS: QT_TRANSLATE_NOOP("texts", "{emotions}: {start}, at the end {end}"),
        Mark.EXPRESSION: QT_TRANSLATE_NOOP("texts", "Found a way out by: {ways}"),
        Mark.THERAPIST_WAYS: QT_TRANSLATE_NOOP("texts", "The therapist: {ways}"),
        Mark.SHARED_SUMMARY: QT_TRANSLATE_NOOP("texts", "Shared summary: {words}"),
        Mark.UNDERSTANDING: QT_TRANSLATE_NOOP("texts", "New understanding: {words}"),
        Mark.OWN_EXPLANATION: QT_TRANSLATE_NOOP("texts", "Own explanation: {words}"),
        Mark.HOMEWORK_SET: QT_TRANSLATE_NOOP("texts", "Homework agreed: {words}"),
        Mark.HOMEWORK_LOOKED_AT: QT_TRANSLATE_NOOP("texts", "Last homework: {done}"),
        Mark.ENDING_AIM: QT_TRANSLATE_NOOP("texts", "Ending: {words}"),
        Mark.SELF_EFFICACY: QT_TRANSLATE_NOOP("texts", "Sure of handling this alone: {value} of 10"),
        Mark.STAYING_WELL: QT_TRANSLATE_NOOP("texts", "Staying-well plan: {words}"),
        Mark.PHASE: QT_TRANSLATE_NOOP("texts", "Phase: {phase}"),
        Mark.CLOSED: QT_TRANSLATE_NOOP("texts", "Closed: {reason}"),
        Mark.THOUGHT_RECORD: QT_TRANSLATE_NOOP("texts", "A thought weighed: {words}"),
        Mark.BELIEF: QT_TRANSLATE_NOOP("texts", "A new belief: {words}"),
        Mark.BELIEF_RATED: QT_TRANSLATE_NOOP("texts", "{words} believed {value} of 100"),
        Mark.THEME: QT_TRANSLATE_NOOP("texts", "Theme: {words}"),
        Mark.THEME_SEEN: QT_TRANSLATE_NOOP("texts", "Theme: {words}, days so far: {count}"),
        Mark.LADDER: QT_TRANSLATE_NOOP("texts", "Ladder, step {number} of {of}: {words}"),
        Mark.LADDER_DONE: QT_TRANSLATE_NOOP("texts", "Every step of the ladder is taken: {words}"),
        Mark.EXPERIMENT: QT_TRANSLATE_NOOP("texts", "Experiment: {words}"),
        Mark.TARGET: QT_TRANSLATE_NOOP("texts", "To do more or less of: {words}"),
        Mark.TARGET_COUNTED: QT_TRANSLATE_NOOP("texts", "{words}: {value} {unit} in the week"),
        Mark.SKILL: QT_TRANSLATE_NOOP("texts", "Skill: {words}"),
        Mark.SKILL_STAGE: QT_TRANSLATE_NOOP("texts", "Skill: {words}, {stage}"),
        Mark.PROBLEM: QT_TRANSLATE_NOOP("texts", "A problem on a sheet: {words}"),
        Mark.REHEARSAL: QT_TRANSLATE_NOOP("texts", "Rehearsal: {words}"),
        Mark.REHEARSED: QT_TRANSLATE_NOOP("texts", "Rehearsed: {words}, ease {value} of 10"),
        Mark.WIN: QT_TRANSLATE_NOOP("texts", "A win: {words}"),
    },
    Prompt: {
        Prompt.ASK_CHECK_IN: QT_TRANSLATE_NOOP("texts", "Ask for today's check-in"),
        Prompt.CHECK_IN_WAITS: QT_TRANSLATE_NOOP("texts", "Visits without a check-in: {visits}"),
        Prompt.START_INTAKE: QT_TRANSLATE_NOOP("texts", "Write down the first meeting"),
        Prompt.ASK_RULERS: QT_TRANSLATE_NOOP("texts", "Ask the three rulers"),
        Prompt.ASK_RULERS_AGAIN: QT_TRANSLATE_NOOP("texts", "Ask the three rulers again"),
        Prompt.NAME_TAILORING: QT_TRANSLATE_NOOP("texts", "Say what we adapt, and why"),
        Prompt.CHOOSE_TECHNIQUE: QT_TRANSLATE_NOOP("texts", "Choose a technique"),
        Prompt.TECHNIQUE_PAUSED: QT_TRANSLATE_NOOP("texts", "{technique} is paused: resume or drop?"),
        Prompt.SIGN_AGREEMENT: QT_TRANSLATE_NOOP("texts", "Go through the agreement"),
        Prompt.SET_GOAL: QT_TRANSLATE_NOOP("texts", "Set a first goal"),
        Prompt.AGREE_PLAN: QT_TRANSLATE_NOOP("texts", "Agree the plan"),
        Prompt.REVIEW_DUE: QT_TRANSLATE_NOOP("texts", "Review due by {on}"),
        Prompt.FEELINGS_QUIET: QT_TRANSLATE_NOOP("texts", "Visits since feelings were the work: {visits}"),
        Prompt.WRITE_SUMMARY: QT_TRANSLATE_NOOP("texts", "Write two lines you both accept"),
        Prompt.SUMMARY_OLD: QT_TRANSLATE_NOOP("texts", "Look at the shared summary again"),
        Prompt.AGREE_HOMEWORK: QT_TRANSLATE_NOOP("texts", "Agree on something for between visits"),
        Prompt.LOOK_AT_HOMEWORK: QT_TRANSLATE_NOOP("texts", "Look at the homework: {words}"),
        Prompt.NAME_ENDING: QT_TRANSLATE_NOOP("texts", "Say how you will know it is enough"),
        Prompt.VISITS_LEFT: QT_TRANSLATE_NOOP("texts", "Visits left: {left}. Name what to keep"),
        Prompt.START_ENDING: QT_TRANSLATE_NOOP("texts", "All planned visits are done: end or go on?"),
    },
    Step: {
        Step.NEXT_VISIT: QT_TRANSLATE_NOOP("texts", "Next visit"),
        Step.REVIEW: QT_TRANSLATE_NOOP("texts", "Review {number}"),
        Step.HOMEWORK: QT_TRANSLATE_NOOP("texts", "Homework: {words}"),
        Step.PLANNED_VISITS: QT_TRANSLATE_NOOP("texts", "Visits planned: {number}"),
        Step.GOAL_DATE: QT_TRANSLATE_NOOP("texts", "Goal: {words}"),
    },
    PaperKind: {
        PaperKind.AGREEMENT: QT_TRANSLATE_NOOP("texts", "agreement signed"),
        PaperKind.CONSENT: QT_TRANSLATE_NOOP("texts", "consent"),
        PaperKind.PERMISSION: QT_TRANSLATE_NOOP("texts", "permission to share"),
        PaperKind.LETTER: QT_TRANSLATE_NOOP("texts", "letter {number}"),
        PaperKind.RECEIVED: QT_TRANSLATE_NOOP("texts", "paper received"),
    },
    PlanMarkKind: {
        PlanMarkKind.PLAN: QT_TRANSLATE_NOOP("texts", "plan {number}"),
        PlanMarkKind.REVIEW: QT_TRANSLATE_NOOP("texts", "review {number}"),
        PlanMarkKind.REVIEW_DUE: QT_TRANSLATE_NOOP("texts", "review due"),
        PlanMarkKind.AGREEMENT: QT_TRANSLATE_NOOP("texts", "agreement signed"),
        PlanMarkKind.CLOSED: QT_TRANSLATE_NOOP("texts", "closed"),
    },
}
