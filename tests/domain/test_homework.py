"""The homework ledger: agreed in one session, looked at in the next one that was attended, gathered by goal."""

from datetime import UTC, datetime, timedelta

from clinic_app.domain.homework import HomeworkLine, by_goal, homework_lines
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import Attendance, HomeworkKind, HomeworkMark, NoteContent, Obstacle

NOON = datetime(2026, 11, 2, 12)


def note(week: int, **content) -> SessionNote:
    return SessionNote(
        id=week + 1, uid=str(week), client_id=1, episode_id=1, appointment_id=None, author_id=1, author="A", author_ar="",
        about=NOON + timedelta(weeks=week), content=NoteContent(attendance=Attendance.ATTENDED, **content), version=1,
        saved_at=datetime(2026, 11, 2, tzinfo=UTC), signed_at=datetime(2026, 11, 2, tzinfo=UTC),
    )


NOTES = [
    note(0, next_homework="two walks", homework_kind=HomeworkKind.ACTIVITY, homework_goal=7),
    note(1, homework=HomeworkMark.PARTLY, obstacles=(Obstacle.NO_TIME,), usefulness=6),
    note(2, next_homework="one no", homework_goal=7),
]


def test_what_was_agreed_meets_what_was_said_of_it_next_time():
    newest, first = homework_lines(NOTES)
    assert newest == HomeworkLine((NOON + timedelta(weeks=2)).date(), "one no", goal_id=7)
    assert first == HomeworkLine(
        NOON.date(), "two walks", HomeworkKind.ACTIVITY, 7, HomeworkMark.PARTLY, (Obstacle.NO_TIME,), 6,
        (NOON + timedelta(weeks=1)).date(),
    )


def test_tasks_are_gathered_by_the_goal_they_serve():
    lines = homework_lines([*NOTES, note(3, next_homework="rest")])
    assert {goal: [line.words for line in own] for goal, own in by_goal(lines).items()} == {7: ["one no", "two walks"]}
