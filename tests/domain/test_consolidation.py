"""Toward the end: what speaks for it, how visits grow rarer, what comes after, and who may co-sign whom."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from clinic_app.domain.appointments import (
    AppointmentType,
    DayAppointment,
    DayRoom,
    DayView,
    Mode,
    Slot,
    Span,
    Status,
    TherapistDay,
)
from clinic_app.domain.consolidation import SaidAt, Sign, Sure, improvement_holds, signs_of_the_end, sureness_moved
from clinic_app.domain.cosigning import CosignProblem, cosigner_findings
from clinic_app.domain.episodes import Phase
from clinic_app.domain.follow_ups import months_after
from clinic_app.domain.plans import Goal, GoalArea, GoalRating, GoalStatus, RatedAt
from clinic_app.domain.tapers import Rhythm, nearest_free, taper

MONDAY = date(2026, 11, 23)


def goal(now=None, target=8, status=GoalStatus.OPEN):
    ratings = (GoalRating(MONDAY, now, RatedAt.SESSION, None),) if now is not None else ()
    return Goal(1, 1, 1, "k", 1, "words", "", GoalArea.COPING, 2, target, None, status, "", ratings)


@pytest.mark.parametrize(("gains", "holds"), [([], False), ([6], False), ([6, 7], True), ([7, 5], False), ([0, 5, 6, 6], True)])
def test_an_improvement_holds_on_two_scores(gains, holds):
    assert improvement_holds(gains, 6) is holds


@pytest.mark.parametrize(("goals", "planned", "done", "improved", "signs"), [
    ([], None, 4, False, ()),
    ([goal(8)], 12, 5, False, (Sign.GOALS_REACHED,)),
    ([goal(8), goal(5)], 12, 5, False, ()),
    ([goal(None), goal(status=GoalStatus.DROPPED)], 12, 5, False, ()),
    ([goal(status=GoalStatus.REACHED)], 12, 9, True, (Sign.IMPROVEMENT_HOLDS, Sign.GOALS_REACHED, Sign.FEW_LEFT)),
    ([goal(5)], 3, 0, False, ()),
])
def test_what_speaks_for_the_end(goals, planned, done, improved, signs):
    assert signs_of_the_end(Phase.IN_THERAPY, goals, planned, done, improved=improved) == signs


def test_nothing_is_offered_before_therapy_or_once_it_has_begun():
    for phase in (Phase.INTAKE, Phase.CONSOLIDATION, Phase.ENDING, Phase.CLOSED):
        assert signs_of_the_end(phase, [goal(8)], 3, 2, improved=True) == ()


@pytest.mark.parametrize(
    ("left", "weeks"), [(0, []), (1, [4]), (2, [2, 4]), (3, [1, 2, 4]), (4, [1, 2, 2, 4]), (6, [1, 1, 2, 2, 4, 4])]
)
def test_visits_grow_rarer(left, weeks):
    visits = taper(MONDAY, left)
    days = [MONDAY, *(v.on for v in visits)]
    assert [(b - a).days // 7 for a, b in pairwise(days)] == weeks
    assert [v.rhythm for v in visits] == sorted((v.rhythm for v in visits), key=list(Rhythm).index)


def test_a_taper_never_falls_on_a_day_off_and_is_cut_at_eight():
    assert all(v.on.weekday() not in (4, 5) for v in taper(date(2026, 11, 20), 8))
    assert len(taper(MONDAY, 40)) == 8


def test_months_after_keep_the_last_day_and_miss_the_weekend():
    assert months_after(date(2026, 11, 23), 1) == date(2026, 12, 23)
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 10, 4), 6) == date(2027, 4, 4)
    assert months_after(date(2026, 11, 25), 1) == date(2026, 12, 27)  # the 25th is a Friday


def view(day, *taken, hours=((9 * 60, 13 * 60),), rooms=(1, 2)):
    visits = tuple(
        DayAppointment(n, 1, Slot.at(day, minute, 50), Status.BOOKED, AppointmentType.INDIVIDUAL, Mode.CLINIC, (), (who,), room)
        for n, (minute, who, room) in enumerate(taken, 1)
    )
    person = TherapistDay(7, "Hessa", "حصة", tuple(Span(*span) for span in hours), 1)
    return DayView(day, (person,), tuple(DayRoom(room, "", "") for room in rooms), visits, (Span(9 * 60, 20 * 60),))


NOW = datetime.combine(MONDAY, time(8))


def test_the_usual_time_is_offered_where_it_is_free():
    slot, room = nearest_free([view(MONDAY)], 7, 11 * 60, 50, NOW)
    assert (slot.start.time(), room) == (time(11), 1)


def test_the_nearest_time_beside_a_booked_one_and_another_room():
    slot, room = nearest_free([view(MONDAY, (11 * 60, 7, 1), (10 * 60, 8, 1))], 7, 11 * 60, 50, NOW)
    assert (slot.start.time(), room) == (time(10), 2)


def test_a_full_day_goes_on_to_the_next_and_nothing_is_offered_in_the_past():
    full = view(MONDAY, (9 * 60, 7, 1), (10 * 60, 7, 1), hours=((9 * 60, 11 * 60),))
    tomorrow = view(MONDAY + timedelta(days=1))
    assert nearest_free([full, tomorrow], 7, 11 * 60, 50, NOW)[0].day == MONDAY + timedelta(days=1)
    assert nearest_free([full], 7, 11 * 60, 50, NOW) is None
    assert nearest_free([view(MONDAY)], 7, 11 * 60, 50, NOW + timedelta(days=2)) is None


def test_how_sure_the_client_is_is_a_difference_from_two_answers_on():
    assert sureness_moved([Sure(SaidAt.PLAN, 3)]) is None
    assert sureness_moved([Sure(SaidAt.PLAN, 3), Sure(SaidAt.REVIEW, 5), Sure(SaidAt.END, 8)]) == 5


@pytest.mark.parametrize(("supervisor", "above", "code"), [
    (None, {}, None), (2, {}, None), (1, {}, CosignProblem.ONESELF), (9, {}, CosignProblem.NOT_CLINICAL),
    (2, {2: 1}, CosignProblem.IN_A_CIRCLE), (2, {2: 3, 3: 1}, CosignProblem.IN_A_CIRCLE), (2, {2: 3}, None),
])
def test_whose_signature_may_be_waited_for(supervisor, above, code):
    assert [f.code for f in cosigner_findings(1, supervisor, above, {1, 2, 3})] == ([code] if code else [])
