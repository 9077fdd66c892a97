"""Words for session notes: what is missing, and the names of everything a tap can say."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_app.domain.errors import Problem
from clinic_app.domain.my_day import Hint
from clinic_app.domain.progress import CheckInReason
from clinic_app.domain.session_notes import CosignState
from clinic_app.domain.sessions import (
    Aftercare,
    AgendaItem,
    Asked,
    Attendance,
    Depth,
    Emotion,
    EnteredBy,
    ExpressionWay,
    HomeworkKind,
    HomeworkMark,
    LeftState,
    NoteProblem,
    Obstacle,
    RepairState,
    RuptureKind,
    SafetyToday,
    TherapistWay,
)

WORDS: dict[Problem, str] = {
    NoteProblem.NO_ATTENDANCE: QT_TRANSLATE_NOOP("texts", "Say what became of the visit: attended, late cancel or did not come."),
    NoteProblem.NO_SUMMARY: QT_TRANSLATE_NOOP("texts", "Write one or two lines of summary: it is the only text a note needs."),
    NoteProblem.NO_SAFETY: QT_TRANSLATE_NOOP("texts", "Tap safety today. “Not asked” is an answer too."),
    NoteProblem.NO_BEFORE: QT_TRANSLATE_NOOP(
        "texts", "Safety was not asked about before in this episode. Tap what you heard today."
    ),
    NoteProblem.OUT_OF_SCALE: QT_TRANSLATE_NOOP("texts", "Ratings go from 0 to 10."),
    NoteProblem.TOO_LONG: QT_TRANSLATE_NOOP("texts", "There is room for {limit} characters here. Shorten it a little."),
    NoteProblem.TIMES_CROSSED: QT_TRANSLATE_NOOP("texts", "The visit ends before it begins. Put the times right."),
    NoteProblem.ALREADY_SIGNED: QT_TRANSLATE_NOOP("texts", "This note is signed. Add what is new as an addendum."),
    NoteProblem.NOT_SIGNED: QT_TRANSLATE_NOOP("texts", "This note is still a draft: write into it directly."),
    NoteProblem.NO_ADDENDUM: QT_TRANSLATE_NOOP("texts", "Write what you want to add."),
    NoteProblem.NO_REASON: QT_TRANSLATE_NOOP("texts", "Say in a few words why you add this."),
    NoteProblem.NOT_THE_AUTHOR: QT_TRANSLATE_NOOP(
        "texts", "A colleague is still writing this note. It can be read once it is signed."
    ),
    NoteProblem.NO_EPISODE: QT_TRANSLATE_NOOP(
        "texts", "The last episode of care is closed. Open a new one under Plan, then write the note."
    ),
    NoteProblem.NO_AFTERCARE: QT_TRANSLATE_NOOP("texts", "The hour ended upset. What was agreed for afterwards?"),
    NoteProblem.EMPTY_PROCESS_NOTE: QT_TRANSLATE_NOOP("texts", "There is nothing to keep yet."),
}

NAMES: dict[type[Enum], dict[Enum, str]] = {
    Attendance: {
        Attendance.ATTENDED: QT_TRANSLATE_NOOP("texts", "Attended"),
        Attendance.LATE_CANCEL: QT_TRANSLATE_NOOP("texts", "Late cancel"),
        Attendance.DID_NOT_COME: QT_TRANSLATE_NOOP("texts", "Did not come"),
    },
    HomeworkMark: {
        HomeworkMark.NOT_DONE: QT_TRANSLATE_NOOP("texts", "Not done"),
        HomeworkMark.PARTLY: QT_TRANSLATE_NOOP("texts", "Partly"),
        HomeworkMark.DONE: QT_TRANSLATE_NOOP("texts", "Done"),
    },
    Obstacle: {
        Obstacle.TOO_TIRED: QT_TRANSLATE_NOOP("texts", "too tired"),
        Obstacle.FORGOT: QT_TRANSLATE_NOOP("texts", "forgot"),
        Obstacle.NO_TIME: QT_TRANSLATE_NOOP("texts", "no time"),
        Obstacle.FEARED_IT: QT_TRANSLATE_NOOP("texts", "feared it"),
    },
    HomeworkKind: {
        HomeworkKind.ACTIVITY: QT_TRANSLATE_NOOP("texts", "activity"),
        HomeworkKind.EXPOSURE: QT_TRANSLATE_NOOP("texts", "exposure step"),
        HomeworkKind.EXPERIMENT: QT_TRANSLATE_NOOP("texts", "experiment"),
        HomeworkKind.THOUGHT_RECORD: QT_TRANSLATE_NOOP("texts", "thought record"),
        HomeworkKind.SKILL: QT_TRANSLATE_NOOP("texts", "practice of a skill"),
        HomeworkKind.WRITING: QT_TRANSLATE_NOOP("texts", "expressive writing"),
        HomeworkKind.COUNTING: QT_TRANSLATE_NOOP("texts", "keeping count"),
    },
    SafetyToday: {
        SafetyToday.AS_BEFORE: QT_TRANSLATE_NOOP("texts", "As before"),
        SafetyToday.NOTHING_OPEN: QT_TRANSLATE_NOOP("texts", "Asked, nothing open"),
        SafetyToday.CHANGED: QT_TRANSLATE_NOOP("texts", "Changed"),
        SafetyToday.NOT_ASKED: QT_TRANSLATE_NOOP("texts", "Not asked"),
    },
    Asked: {
        Asked.YES: QT_TRANSLATE_NOOP("texts", "Asked"),
        Asked.DECLINED: QT_TRANSLATE_NOOP("texts", "Declined"),
        Asked.NOT_ASKED: QT_TRANSLATE_NOOP("texts", "Not asked"),
    },
    EnteredBy: {
        EnteredBy.CLIENT_ON_SCREEN: QT_TRANSLATE_NOOP("texts", "by the client, on this screen"),
        EnteredBy.CLIENT_ON_PAPER: QT_TRANSLATE_NOOP("texts", "by the client, on paper"),
        EnteredBy.THERAPIST: QT_TRANSLATE_NOOP("texts", "by the therapist"),
    },
    Emotion: {
        Emotion.FEAR: QT_TRANSLATE_NOOP("texts", "fear"),
        Emotion.SADNESS: QT_TRANSLATE_NOOP("texts", "sadness"),
        Emotion.ANGER: QT_TRANSLATE_NOOP("texts", "anger"),
        Emotion.SHAME: QT_TRANSLATE_NOOP("texts", "shame"),
        Emotion.GUILT: QT_TRANSLATE_NOOP("texts", "guilt"),
        Emotion.GRIEF: QT_TRANSLATE_NOOP("texts", "grief"),
        Emotion.DISGUST: QT_TRANSLATE_NOOP("texts", "disgust"),
        Emotion.LONELINESS: QT_TRANSLATE_NOOP("texts", "loneliness"),
        Emotion.JOY: QT_TRANSLATE_NOOP("texts", "joy"),
        Emotion.RELIEF: QT_TRANSLATE_NOOP("texts", "relief"),
        Emotion.NUMBNESS: QT_TRANSLATE_NOOP("texts", "numbness"),
        Emotion.OTHER: QT_TRANSLATE_NOOP("texts", "another feeling"),
    },
    Depth: {
        Depth.KEPT_AWAY: QT_TRANSLATE_NOOP("texts", "Kept away"),
        Depth.NAMED: QT_TRANSLATE_NOOP("texts", "Named"),
        Depth.FELT: QT_TRANSLATE_NOOP("texts", "Felt"),
        Depth.WORKED_THROUGH: QT_TRANSLATE_NOOP("texts", "Worked through"),
    },
    LeftState: {
        LeftState.SETTLED: QT_TRANSLATE_NOOP("texts", "Settled"),
        LeftState.TENDER: QT_TRANSLATE_NOOP("texts", "Tender"),
        LeftState.UPSET: QT_TRANSLATE_NOOP("texts", "Upset"),
    },
    Aftercare: {
        Aftercare.GROUNDING: QT_TRANSLATE_NOOP("texts", "Grounding"),
        Aftercare.WALK: QT_TRANSLATE_NOOP("texts", "A walk"),
        Aftercare.CALL_AGREED: QT_TRANSLATE_NOOP("texts", "Call agreed"),
        Aftercare.NONE_NEEDED: QT_TRANSLATE_NOOP("texts", "None needed"),
    },
    AgendaItem: {
        AgendaItem.CHECK_IN: QT_TRANSLATE_NOOP("texts", "how it has been"),
        AgendaItem.HOMEWORK: QT_TRANSLATE_NOOP("texts", "homework"),
        AgendaItem.TOPIC: QT_TRANSLATE_NOOP("texts", "topic"),
        AgendaItem.NEW_TASK: QT_TRANSLATE_NOOP("texts", "new task"),
        AgendaItem.FEEDBACK: QT_TRANSLATE_NOOP("texts", "feedback"),
    },
    ExpressionWay: {
        ExpressionWay.TALKING: QT_TRANSLATE_NOOP("texts", "talking"),
        ExpressionWay.WRITING: QT_TRANSLATE_NOOP("texts", "writing"),
        ExpressionWay.DRAWING: QT_TRANSLATE_NOOP("texts", "drawing"),
        ExpressionWay.BODY: QT_TRANSLATE_NOOP("texts", "the body"),
        ExpressionWay.SILENCE: QT_TRANSLATE_NOOP("texts", "silence"),
        ExpressionWay.PRAYER: QT_TRANSLATE_NOOP("texts", "prayer"),
        ExpressionWay.OTHER: QT_TRANSLATE_NOOP("texts", "another way"),
    },
    TherapistWay: {
        TherapistWay.LISTENED: QT_TRANSLATE_NOOP("texts", "listened"),
        TherapistWay.VALIDATED: QT_TRANSLATE_NOOP("texts", "validated"),
        TherapistWay.REFLECTED: QT_TRANSLATE_NOOP("texts", "reflected the feeling"),
        TherapistWay.SLOWED_DOWN: QT_TRANSLATE_NOOP("texts", "slowed down"),
        TherapistWay.GROUNDED: QT_TRANSLATE_NOOP("texts", "grounded"),
        TherapistWay.STAYED_WITH_SILENCE: QT_TRANSLATE_NOOP("texts", "stayed with silence"),
        TherapistWay.SHARED_REACTION: QT_TRANSLATE_NOOP("texts", "shared a reaction"),
    },
    CheckInReason: {
        CheckInReason.LOW_ITEM: QT_TRANSLATE_NOOP("texts", "an answer of 4 or less"),
        CheckInReason.MEAN_DROP: QT_TRANSLATE_NOOP("texts", "lower than the last two"),
        CheckInReason.ITEM_DROP: QT_TRANSLATE_NOOP("texts", "one answer down by 3 or more"),
    },
    CosignState: {
        CosignState.WAITING: QT_TRANSLATE_NOOP("texts", "waits for co-signature"),
        CosignState.RETURNED: QT_TRANSLATE_NOOP("texts", "returned with words"),
        CosignState.COSIGNED: QT_TRANSLATE_NOOP("texts", "co-signed"),
    },
    RuptureKind: {
        RuptureKind.DREW_BACK: QT_TRANSLATE_NOOP("texts", "Drew back"),
        RuptureKind.DISAGREEMENT: QT_TRANSLATE_NOOP("texts", "Disagreement or anger"),
        RuptureKind.BOUNDARY: QT_TRANSLATE_NOOP("texts", "Boundary"),
        RuptureKind.OTHER: QT_TRANSLATE_NOOP("texts", "Something else"),
    },
    RepairState: {
        RepairState.OPEN: QT_TRANSLATE_NOOP("texts", "Open"),
        RepairState.TALKED_ABOUT: QT_TRANSLATE_NOOP("texts", "Talked about"),
        RepairState.SETTLED: QT_TRANSLATE_NOOP("texts", "Settled"),
    },
    Hint: {
        Hint.FIRST_VISIT: QT_TRANSLATE_NOOP("texts", "first visit"),
        Hint.HOMEWORK: QT_TRANSLATE_NOOP("texts", "homework to check"),
        Hint.GOALS_UNRATED: QT_TRANSLATE_NOOP("texts", "goals not rated yet"),
        Hint.NO_PLAN: QT_TRANSLATE_NOOP("texts", "plan still to agree"),
        Hint.REVIEW: QT_TRANSLATE_NOOP("texts", "review due"),
        Hint.MEASURE: QT_TRANSLATE_NOOP("texts", "measure due"),
    },
}
