"""Rupture and repair closes on the next check-in; when a check-in is due; the pace that holds; a call after an upset hour."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clinic_app.domain import repair
from clinic_app.domain.session_notes import SessionNote
from clinic_app.domain.sessions import (
    Asked,
    Attendance,
    CheckIn,
    Feelings,
    LeftState,
    NoteContent,
    NoteProblem,
    RepairState,
    Rupture,
    RuptureKind,
    SafetyToday,
    missing,
    worth_asking,
)

START = datetime(2026, 9, 14, 11)
DREW_BACK = RuptureKind.DREW_BACK


def taps(value):
    return CheckIn(Asked.YES, value, value, value, value) if value is not None else CheckIn()


def notes(*contents):
    """Signed notes, a week apart; each content is (check-in value, rupture)."""
    return [
        SessionNote(
            id=n, uid=str(n), client_id=1, episode_id=1, appointment_id=n, author_id=1, author="", author_ar="",
            about=START + timedelta(weeks=n), version=1, saved_at=START.replace(tzinfo=UTC),
            signed_at=START.replace(tzinfo=UTC), number=n,
            content=NoteContent(attendance=Attendance.ATTENDED, check_in=taps(value), rupture=rupture),
        )
        for n, (value, rupture) in enumerate(contents, 1)
    ]


NONE, STRAIN = Rupture(), Rupture(DREW_BACK, "named it", RepairState.TALKED_ABOUT)


def test_a_strain_stays_open_and_says_where_it_was_written():
    found = repair.open_rupture(notes((9, NONE), (6, STRAIN)))
    assert (found.note_id, found.number, found.kind, found.state) == (2, 2, DREW_BACK, RepairState.TALKED_ABOUT)


def test_the_next_check_in_back_up_settles_it():
    assert repair.open_rupture(notes((9, NONE), (6, STRAIN), (9, NONE))) is None


def test_a_check_in_that_is_not_back_up_leaves_it_and_the_one_after_is_listened_to():
    still = notes((9, NONE), (6, STRAIN), (7, NONE))
    assert repair.open_rupture(still).note_id == 2
    assert repair.open_rupture(notes((9, NONE), (6, STRAIN), (7, NONE), (8, NONE))) is None


def test_no_check_in_settles_nothing():
    assert repair.open_rupture(notes((9, NONE), (6, STRAIN), (None, NONE))).note_id == 2


def test_lower_than_the_strained_hour_is_not_back_up_even_where_nothing_came_before():
    assert repair.open_rupture(notes((7, STRAIN), (6, NONE))) is not None
    assert repair.open_rupture(notes((7, STRAIN), (7, NONE))) is None


def test_a_low_answer_is_never_back_up():
    assert repair.open_rupture(notes((3, STRAIN), (4, NONE))) is not None


def test_what_the_next_note_says_counts():
    settled = notes((6, STRAIN), (None, Rupture(earlier=RepairState.SETTLED)))
    assert repair.open_rupture(settled) is None
    opened = notes((6, STRAIN), (None, Rupture(earlier=RepairState.OPEN)))
    assert repair.open_rupture(opened).state is RepairState.OPEN


def test_settled_in_the_same_hour_was_never_open():
    assert repair.open_rupture(notes((8, Rupture(DREW_BACK, "", RepairState.SETTLED)))) is None


def test_two_strains_close_together():
    both = notes((9, NONE), (6, STRAIN), (5, Rupture(RuptureKind.DISAGREEMENT)), (9, NONE))
    assert repair.rupture_states(both) == {2: RepairState.SETTLED, 3: RepairState.SETTLED}


def test_the_map_shows_the_state_of_today_and_leaves_what_was_signed():
    signed = notes((9, NONE), (6, STRAIN), (9, NONE))
    assert repair.as_it_stands(signed)[1].content.rupture.state is RepairState.SETTLED
    assert signed[1].content.rupture.state is RepairState.TALKED_ABOUT


@pytest.mark.parametrize(("values", "every", "due"), [
    ([], 3, True), ([8], 1, True), ([8], 3, False), ([8, None], 3, False), ([8, None, None], 3, True), ([None], 3, True),
])
def test_a_check_in_is_due_each_visit_or_each_third(values, every, due):
    assert repair.check_in_due(notes(*((value, NONE) for value in values)), every) is due


def test_declined_is_an_answer():
    one = notes((None, NONE))
    declined = one[0].content.__class__(attendance=Attendance.ATTENDED, check_in=CheckIn(Asked.DECLINED))
    asked = [one[0].__class__(**{**one[0].__dict__, "content": declined})]
    assert repair.check_in_due(asked, 3) is False


def test_an_upset_hour_offers_a_call_tomorrow_and_asks_for_aftercare_without_waiting_for_it():
    assert repair.call_day(LeftState.UPSET, date(2026, 11, 23)) == date(2026, 11, 24)
    assert repair.call_day(LeftState.TENDER, date(2026, 11, 23)) is None
    upset = NoteContent(attendance=Attendance.ATTENDED, summary="x", safety=SafetyToday.NOTHING_OPEN,
                        feelings=Feelings(left_state=LeftState.UPSET))
    assert [f.code for f in worth_asking(upset)] == [NoteProblem.NO_AFTERCARE]
    assert missing(upset) == ()
