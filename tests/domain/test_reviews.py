"""A review's snapshot fills itself; what is still to choose is named."""

from datetime import UTC, date, datetime, timedelta

from clinic_app.domain.plans import (
    Goal,
    GoalArea,
    GoalRating,
    GoalStatus,
    PlanContent,
    PlanGoal,
    PlanTechnique,
    RatedAt,
)
from clinic_app.domain.reviews import (
    Decision,
    GoalChoice,
    GoalDecision,
    Line,
    ReviewContent,
    ReviewProblem,
    gaps,
    goal_lines,
    next_plan,
    snapshot,
)
from clinic_app.domain.session_notes import SessionNote, numbered
from clinic_app.domain.sessions import (
    Attendance,
    CheckIn,
    Emotion,
    Feelings,
    HomeworkMark,
    NoteContent,
    RepairState,
    Rupture,
    RuptureKind,
    SafetyToday,
)

START = datetime(2026, 9, 1, 11)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def goal(id, words, baseline, *ratings):
    given = tuple(GoalRating(on, value, RatedAt.SESSION) for on, value in ratings)
    return Goal(id, 1, 1, f"k{id}", id, words, "", GoalArea.OTHER, baseline, 8, None, GoalStatus.OPEN, "", given)


GOALS = (
    goal(1, "Start my day before nine", 2, (date(2026, 9, 29), 4), (date(2026, 10, 13), 7)),
    goal(2, "An evening with my sisters", None, (date(2026, 9, 29), 3)),
)


def note(week, **content):
    attendance = content.pop("attendance", Attendance.ATTENDED)
    return SessionNote(
        id=week + 1, uid=str(week), client_id=1, episode_id=1, appointment_id=None, author_id=1, author="Hessa", author_ar="حصة",
        about=START + timedelta(weeks=week), version=1, saved_at=NOW, signed_at=NOW,
        content=NoteContent(attendance=attendance, summary="x", safety=SafetyToday.NOTHING_OPEN, **content),
    )


NOTES = numbered([
    note(0, check_in=CheckIn(aim=7, usefulness=7, ease=8, whole=7), techniques=("cbt.activity",)),
    note(1, attendance=Attendance.DID_NOT_COME),
    note(4, homework=HomeworkMark.DONE, techniques=("cbt.activity", "cbt.thought_record"), new_understanding="I can rest",
         rupture=Rupture(RuptureKind.DREW_BACK, "named", RepairState.SETTLED)),
    note(6, homework=HomeworkMark.NOT_DONE, feelings=Feelings((Emotion.GUILT,)), techniques=("cbt.activity",),
         check_in=CheckIn(aim=8, usefulness=8, ease=9, whole=8, words="a quiet minute")),
])

def taken(last_review=date(2026, 9, 10)):
    return snapshot(
        notes=NOTES, goals=GOALS, outcomes=["attended", "dna", "attended", "attended"],
        started=START.date(), last_review=last_review, now=NOW, today=date(2026, 11, 23),
    )


def test_goals_read_start_then_now():
    lines = goal_lines(GOALS, date(2026, 10, 1), date(2026, 11, 23))
    assert [(g.start, g.last_review, g.now, g.target) for g in lines] == [(2, 4, 7, 8), (3, 3, 3, 8)]
    assert lines[0].clear_step
    assert not lines[1].clear_step


def test_the_snapshot_fills_itself_from_the_record():
    shot = taken()
    assert (shot.attended, shot.counted, shot.visits_since) == (3, 4, 2)
    assert (shot.check_in_first, shot.check_in_last, shot.check_ins) == (7.25, 8.25, 2)
    assert (shot.homework_done, shot.homework_partly, shot.homework_not) == (1, 0, 1)
    assert (shot.wish, shot.wish_number) == ("a quiet minute", 3)
    facts = {line.line: line.facts for line in shot.lines}
    assert facts[Line.TECHNIQUES]["used"] == [["cbt.activity", 2], ["cbt.thought_record", 1]]
    assert facts[Line.RUPTURE]["state"] == "settled"
    assert facts[Line.FEELINGS]["emotions"] == ["guilt"]
    assert facts[Line.UNDERSTANDING] == {"words": "I can rest", "number": 2}


def test_a_factor_without_an_entry_has_no_line():
    assert snapshot(
        notes=(), goals=(), outcomes=(), started=START.date(), last_review=None, now=NOW, today=date(2026, 9, 2)
    ).lines == ()


def test_each_goal_wants_a_choice_and_a_changed_goal_its_new_words():
    content = ReviewContent(goals=(GoalDecision(1, GoalChoice.CHANGE),))
    codes = [f.code for f in gaps(taken(), content, date(2026, 11, 23))]
    assert codes == [
        ReviewProblem.GOALS_LEFT, ReviewProblem.NO_NEW_WORDS, ReviewProblem.NO_DECISION, ReviewProblem.NO_NEXT_DATE,
    ]


def test_an_ending_needs_no_next_review():
    content = ReviewContent(
        decision=Decision.PREPARE_ENDING, goals=(GoalDecision(1, GoalChoice.REACHED), GoalDecision(2, GoalChoice.KEEP))
    )
    assert gaps(taken(), content, date(2026, 11, 23)) == ()


def test_the_next_review_lies_ahead():
    content = ReviewContent(
        decision=Decision.GO_ON, next_on=date(2026, 11, 23),
        goals=(GoalDecision(1, GoalChoice.KEEP), GoalDecision(2, GoalChoice.KEEP)),
    )
    assert [f.code for f in gaps(taken(), content, date(2026, 11, 23))] == [ReviewProblem.NEXT_IN_PAST]


def test_every_decision_becomes_a_line_of_the_next_plan():
    plan = PlanContent(
        goals=(PlanGoal("k1", "Start my day before nine", target=8, delicate=True), PlanGoal("k2", "An evening with my sisters")),
        techniques=(PlanTechnique("cbt.activity", ("k1",)),),
    )
    decided = (GoalDecision(1, GoalChoice.CHANGE, "Up by eight", 9), GoalDecision(2, GoalChoice.DROP, why="they moved away"))
    after = next_plan(plan, GOALS, decided, lambda: "new")
    assert [(g.key, g.status, g.why) for g in after.goals] == [
        ("k1", "changed", "Up by eight"), ("new", "open", ""), ("k2", "dropped", "they moved away"),
    ]
    assert (after.goals[1].words, after.goals[1].baseline, after.goals[1].target) == ("Up by eight", 7, 9)
    assert after.techniques[0].goal_keys == ("new",)
    assert [goal.delicate for goal in after.goals] == [True, True, False]  # what it came from was marked


def test_a_plan_whose_goals_are_all_kept_stays_as_it_is():
    plan = PlanContent(goals=(PlanGoal("k1", "a"), PlanGoal("k2", "b")))
    assert next_plan(plan, GOALS, (GoalDecision(1, GoalChoice.KEEP), GoalDecision(2, GoalChoice.KEEP)), lambda: "new") == plan
