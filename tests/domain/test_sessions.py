"""The session note's rules: three inputs at most, numbers count attended sessions, content survives its stored form."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from clinic_app.domain.appointments import Mode
from clinic_app.domain.session_notes import SessionNote, last_signed, numbered, safety_taps, same_again, written_late
from clinic_app.domain.sessions import (
    REQUIRED,
    Aftercare,
    AgendaItem,
    Asked,
    Attendance,
    CheckIn,
    Depth,
    Emotion,
    EnteredBy,
    Feelings,
    GoalToday,
    HomeworkKind,
    HomeworkMark,
    LeftState,
    NoteContent,
    NoteProblem,
    Obstacle,
    RepairState,
    Rupture,
    RuptureKind,
    SafetyToday,
    misfits,
    missing,
    no_before,
)
from clinic_app.domain.signing import signed_digest

NOON = datetime(2026, 11, 23, 12)
SIGNED = datetime(2026, 11, 23, 9, tzinfo=UTC)
FULL = NoteContent(
    attendance=Attendance.ATTENDED,
    start=NOON,
    end=NOON + timedelta(minutes=50),
    mode=Mode.CLINIC,
    room_id=3,
    homework=HomeworkMark.NOT_DONE,
    obstacles=(Obstacle.TOO_TIRED,),
    techniques=("cbt.thought_record",),
    goals=(GoalToday(4, 0), GoalToday(5)),
    summary="Came in tired. تعبت كثيراً",
    safety=SafetyToday.CHANGED,
    safety_words="said more than last week",
    look_again=date(2026, 11, 30),
    next_homework="One walk with my sister",
    next_focus="the hour of guilt",
    check_in=CheckIn(Asked.YES, 8, 8, 9, None, EnteredBy.CLIENT_ON_SCREEN, "a quiet minute"),
    feelings=Feelings((Emotion.GUILT,), 7, 4, Depth.FELT, LeftState.TENDER, Aftercare.WALK),
    rupture=Rupture(RuptureKind.DREW_BACK, "named it", RepairState.TALKED_ABOUT),
    new_understanding="I can rest without a reason",
    to_supervision="my hurry",
    themes=("sisters",),
    agenda=(AgendaItem.TOPIC,),
    homework_kind=HomeworkKind.ACTIVITY,
    homework_goal=4,
    usefulness=6,
)


def note(id, day, attendance=Attendance.ATTENDED, signed=True, **content):
    about = NOON + timedelta(days=day)
    return SessionNote(
        id=id, uid=str(id), client_id=1, episode_id=1, appointment_id=None, author_id=1, author="Hessa", author_ar="حصة",
        about=about,
        content=NoteContent(attendance=attendance, summary="x", safety=SafetyToday.AS_BEFORE, **content), version=1,
        saved_at=SIGNED, signed_at=SIGNED if signed else None,
    )


def test_as_before_is_offered_only_where_there_is_a_before():
    assert safety_taps(False) == (SafetyToday.NOTHING_OPEN, SafetyToday.CHANGED, SafetyToday.NOT_ASKED)
    assert safety_taps(True) == (SafetyToday.AS_BEFORE, SafetyToday.CHANGED, SafetyToday.NOT_ASKED)
    assert safety_taps(False, SafetyToday.AS_BEFORE)[0] is SafetyToday.AS_BEFORE  # an older draft stays as it is


def test_a_valid_note_needs_three_inputs_at_most():
    needed = missing(NoteContent())
    assert len(needed) <= 3
    assert tuple(f.field for f in needed) == REQUIRED
    assert missing(NoteContent(attendance=Attendance.ATTENDED, summary="Short.", safety=SafetyToday.NOT_ASKED)) == ()


@pytest.mark.parametrize("left_out", REQUIRED)
def test_each_of_the_three_is_named_when_it_is_missing(left_out):
    content = replace(FULL, **{left_out: "  " if left_out == "summary" else None})
    assert [f.field for f in missing(content)] == [left_out]


def test_the_digest_changes_with_every_part():
    parts = {"uid": "u", "client_id": 1, "episode_id": 2, "author_id": 3, "body": "{}", "signed_at": SIGNED}
    later = SIGNED + timedelta(seconds=1)
    others = {"uid": "v", "client_id": 9, "episode_id": 9, "author_id": 9, "body": "[]", "signed_at": later}
    digests = {signed_digest(**parts)} | {signed_digest(**{**parts, name: other}) for name, other in others.items()}
    assert len(digests) == 7
    assert {len(d) for d in digests} == {64}


def test_numbers_count_attended_sessions_only_whatever_order_they_were_written_in():
    notes = numbered([note(3, 14), note(1, 0), note(2, 7, Attendance.DID_NOT_COME), note(4, 3)])
    assert [(n.id, n.number) for n in notes] == [(1, 1), (4, 2), (2, None), (3, 3)]


def test_a_rating_off_the_scale_and_crossed_times_are_found():
    content = NoteContent(goals=(GoalToday(1, 11),), start=NOON, end=NOON, check_in=CheckIn(aim=-1), summary="x" * 8001)
    assert {f.code for f in misfits(content)} == {NoteProblem.OUT_OF_SCALE, NoteProblem.TIMES_CROSSED, NoteProblem.TOO_LONG}
    assert misfits(FULL) == ()


def test_late_is_more_than_the_clinics_own_hours():
    day = timedelta(hours=24)
    assert not written_late(NOON, NOON + day, day)
    assert written_late(NOON, NOON + timedelta(hours=24, seconds=1), day)


def test_as_before_needs_a_before():
    said = NoteContent(safety=SafetyToday.AS_BEFORE)
    assert [f.code for f in no_before(said, None)] == [NoteProblem.NO_BEFORE]
    assert no_before(said, NOON.date()) == no_before(NoteContent(safety=SafetyToday.NOTHING_OPEN), None) == ()


def test_last_time_is_the_newest_signed_attended_note_before_this_one():
    first, missed, draft = note(1, 0, next_homework="walk"), note(2, 7, Attendance.DID_NOT_COME), note(3, 14, signed=False)
    assert last_signed([first, missed, draft], before=draft) is first
    assert same_again(last_signed([first, missed, draft])) == "walk"
    assert same_again(None) == ""
