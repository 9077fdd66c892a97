"""What people wrote in a note, a review or an ending comes back from its stored form, and the form is always the same."""

from dataclasses import fields
from datetime import UTC, date, datetime

from clinic_app.data.bodies import pack, unpack
from clinic_app.domain.endings import EndingContent, StayingWell
from clinic_app.domain.episodes import EndReason
from clinic_app.domain.reviews import (
    Decision,
    FactorLine,
    GoalChoice,
    GoalDecision,
    GoalLine,
    Line,
    ReviewContent,
    Snapshot,
)
from clinic_app.domain.sessions import NoteContent
from tests.domain.test_sessions import FULL


def test_a_note_filled_to_the_last_field_comes_back():
    assert all(getattr(FULL, f.name) not in (None, "", ()) for f in fields(FULL))
    assert unpack(NoteContent, pack(FULL)) == FULL
    assert unpack(NoteContent, "{}") == NoteContent()


def test_a_review_comes_back():
    content = ReviewContent("a", "b", Decision.ADJUST, "c", (GoalDecision(1, GoalChoice.CHANGE, "Say one sentence", 6, "w"),),
                            date(2026, 12, 7), True)
    assert unpack(ReviewContent, pack(content)) == content
    shot = Snapshot(
        datetime(2026, 11, 23, 9, tzinfo=UTC), date(2026, 9, 1), date(2026, 11, 23), 11, 5, 9, 10,
        (GoalLine(1, "w", 2, None, 7, 8),), 7.25, 8.25, 4, 5, 2, 1, (FactorLine(Line.TECHNIQUES, {"used": [["a", 2]]}),), "x", 3,
    )
    assert unpack(Snapshot, pack(shot)) == shot


def test_an_ending_comes_back():
    content = EndingContent(
        EndReason.PLANNED, "r", StayingWell(("walks",), ("skips",), ("stays in bed",), ("call",), ("sister",), ("112",), "worse"),
        ("drives alone",), ("writing",), 8, 7, 9, "w", "thanks", "goodbye", ("keep walking",), (date(2027, 2, 22),), "call us",
    )
    assert unpack(EndingContent, pack(content)) == content
